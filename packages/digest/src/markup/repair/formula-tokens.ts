import { FUNCTIONS } from '../math-symbols.ts'
import { CERTAIN, FONT, GREEK, OPERATOR } from './macro-names.ts'

const TOKEN = /[A-Za-z0-9]+(?:_[A-Za-z0-9]+)+|[A-Za-z]+|\d+(?:[.,]\d+)*|\s+|\\[A-Za-z]+|\\[^A-Za-z]|[\s\S]/g

/** A token beside a formula: maths that is `damaged`, words of the `sentence`, or what may be either. */
export type Kind = 'damaged' | 'sentence' | 'neutral'

/** Tokens of a stretch of text; those before `first` and from `last` on belong to formulas. */
export interface Context {
  tokens: string[]
  first: number
  last: number
  /** Whether what is said is a map. */
  isMap?: boolean
}

export const tokensOf = (text: string): string[] => text.match(TOKEN) ?? []

/** Whether a token of a context is maths, as far as it says itself. */
export function isMaths({ tokens, first, last }: Context, index: number): boolean {
  const token = tokens[index]
  if (token === undefined) return false
  if (/^[aI]$/.test(token) && /^\s/.test(tokens[index - 1] ?? ' ') && /^\s/.test(tokens[index + 1] ?? ' '))
    return false
  if (/^(?:[A-Za-z]|theta|mu|lambda|beta|alpha|sigma|phi)_/.test(token)) return true
  if (token === ',') return index > 0 && !/^\s/.test(tokens[index + 1] ?? ' ')
  if (token === '.') return /^\d/.test(tokens[index + 1] ?? '')
  return (
    index < first ||
    index >= last ||
    /^(?:[A-Za-z]|\d.*|[([{|+\-*/=<>)\]}^_!]|[\u0370-\u03ff]|[⟨⟩])$/.test(token) ||
    CERTAIN.has(token) ||
    GREEK.test(token) ||
    FUNCTIONS.has(token) ||
    FONT.test(token) ||
    (OPERATOR.test(token) && token.length > 2 && !/^(?:star|mid|models|times)$/.test(token))
  )
}

/** Whether a set or an interval begins at a token. */
export function isSetAt({ tokens }: Context, index: number, side: 'left' | 'right'): boolean {
  const token = tokens[index] ?? ''
  const behind = tokens[index + 1] ?? ''
  if (/^math[a-z]*$|^left$|^\[$|^\{$/.test(token)) return true
  if (token === '(' && /^(?:\d.*|-|infty)$/.test(behind)) return true
  if (/^(?:Lambda|Theta|Omega|Delta)$/.test(token)) return true
  return side === 'left' && /^[A-Z]$/.test(token) && /^[\^_]$/.test(behind)
}
