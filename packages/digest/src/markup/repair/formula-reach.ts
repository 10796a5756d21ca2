import { depthOf, hasLoneBar } from './brackets.ts'
import { type Kind, tokensOf } from './formula-tokens.ts'
import { isMacro } from './macro-names.ts'
import type { Piece } from './pieces.ts'
import { kindOf } from './token-kinds.ts'

/** How far from a formula what hangs on it is looked for. */
export const REACH = 160

/** A formula's place; `dangles` where what it ends with wants an operand. */
export interface Stretch {
  start: number
  end: number
  dangles?: boolean
}

/** How much of a formula is looked at to tell what stands beside it. */
const GLANCE = 40

/** Whether there is damage between two formulas and no words, or nothing but signs. */
export function hangsTogether(text: string, start: number, one: Piece, other: Piece): boolean {
  if (/^[()[\]|{}=+*/<>~',.]+$/.test(text.slice(one.end, other.start))) return true
  const kinds = kindsBetween(text, one, other)
  if (!kinds.includes('sentence')) return kinds.includes('damaged') || isOpenAt(text, start, one.end)
  return false
}

/** Whether a bracket of a formula is open at an offset. */
function isOpenAt(text: string, start: number, end: number): boolean {
  return depthOf(text.slice(Math.max(start, end - REACH), end)) > 0
}

/** What the tokens between two formulas are. */
export function kindsBetween(text: string, one: Piece, other: Piece): Kind[] {
  if (other.start - one.end > REACH) return ['sentence']
  const before = tokensOf(text.slice(Math.max(one.start, one.end - GLANCE), one.end))
  const gap = tokensOf(text.slice(one.end, other.start))
  const behind = tokensOf(text.slice(other.start, Math.min(other.end, other.start + GLANCE)))
  const context = {
    tokens: [...before, ...gap, ...behind],
    first: before.length,
    last: before.length + gap.length,
    isMap: isMap(text, one),
  }
  const isInside = isOpenAt(text, one.start, one.end)
  return gap.map((token, at) =>
    isInside && /^[,;]$/.test(token) ? 'neutral' : kindOf(context, context.first + at, 'right'),
  )
}

/** Whether a formula stands behind the name of the map that it says: `f: X to Y`. */
function isMap(text: string, { start, end }: Stretch): boolean {
  return /[A-Za-z\]]'? ?(?::|colon) ?/.test(text.slice(Math.max(0, start - 12), Math.min(end, start + REACH)))
}

/** Where the damage ends that hangs on a formula. */
export function reachRight(text: string, formula: Stretch, limit: number): number {
  const before = tokensOf(text.slice(Math.max(formula.start, formula.end - GLANCE), formula.end))
  const tokens = tokensOf(text.slice(formula.end, limit))
  const context = {
    tokens: [...before, ...tokens],
    first: before.length,
    last: before.length + tokens.length,
    isMap: isMap(text, formula),
  }
  // Letters that touch a formula which is whole are the sentence's.
  const isBraced =
    /\{[([|]{0,3}$/.test(text.slice(Math.max(0, formula.start - 4), formula.start)) &&
    !/\\[A-Za-z]+\{$/.test(text.slice(0, formula.start).slice(-20))
  let [at, reached] = [formula.end, formula.end]
  let isWanted = formula.dangles === true
  let braces = 0
  let brackets = depthOf(text.slice(formula.start, formula.end))
  /** Depth of brackets at which an operand in brackets ends. */
  let operandEnds: number | undefined
  for (const [index, token] of tokens.entries()) {
    const start = at
    const isList = brackets > 0 && /^[,;]$/.test(token)
    const kind =
      isList || (braces > 0 && !/[{}]/.test(token))
        ? 'neutral'
        : kindOf(context, before.length + index, 'right')
    if (kind === 'sentence') break
    at += token.length
    if (token === '}' && braces-- === 0 && !isBraced) break
    if (token === '{') braces++
    if (/^[([]$/.test(token)) {
      if (isWanted) operandEnds = brackets
      brackets++
      isWanted = false
    } else if (/^[)\]]$/.test(token)) {
      brackets--
      if (operandEnds === brackets) {
        reached = at
        operandEnds = undefined
      }
    }
    if (kind === 'damaged') {
      reached = at
      isWanted = true
    } else if (/^[A-Za-z0-9%\\]/.test(token) && (isWanted || (reached === start && reached > formula.end))) {
      reached = at
      isWanted = false
    }
  }
  return reached
}

/** Where the damage begins that hangs on a formula. */
export function reachLeft(text: string, formula: Stretch, limit: number): number {
  let least = limit
  // Not from within a word.
  while (least < formula.start && /\w\w/.test(text.slice(Math.max(0, least - 1), least + 1))) least++
  const tokens = tokensOf(text.slice(least, formula.start))
  const behind = tokensOf(text.slice(formula.start, Math.min(formula.end, formula.start + GLANCE)))
  const context = { tokens: [...tokens, ...behind], first: 0, last: tokens.length }
  let [at, reached] = [formula.start, formula.start]
  let isWanted = false
  let [braces, brackets] = [0, 0]
  const isBarred = hasLoneBar(text.slice(formula.start, formula.end))
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index] as string
    // Letters that touch a formula which is whole are the sentence's.
    if (index === 0 && /^[A-Za-z]/.test(token) && text[least - 1] === '$') break
    // What stands in brackets that touch a formula belongs to it.
    if (/^[)\]]$/.test(token) && (brackets > 0 || at === formula.start)) brackets++
    else if (/^[([]$/.test(token) && brackets > 0) brackets--
    const isInside =
      (braces > 0 && !/[{}\n]/.test(token)) ||
      (brackets > 0 && /^[,;]$|^[a-z]{2,6}$/.test(token) && !isMacro(token))
    const kind = isInside ? 'neutral' : isBarred && token === '|' ? 'damaged' : kindOf(context, index, 'left')
    if (kind === 'sentence') break
    const end = at
    at -= token.length
    const name = tokens[index - 1] ?? ''
    if (
      token === '{' &&
      braces === 0 &&
      !/^[A-Za-z)}\]]/.test(name) &&
      !/^[)\]|]{0,3}\}/.test(text.slice(formula.end, formula.end + 4))
    )
      break
    if (token === '}') braces++
    else if (token === '{') braces = Math.max(0, braces - 1)
    if (kind === 'damaged' && braces === 0) {
      reached = at
      isWanted = BINARY.test(token)
    } else if (
      braces === 0 &&
      /^[A-Za-z0-9|]/.test(token) &&
      (isWanted || (reached === end && reached < formula.start))
    ) {
      reached = at
      isWanted = false
    } else if (isWanted && token === ')') isWanted = false
  }
  return reached
}

/** What wants an operand before it. */
const BINARY =
  /^(?:in|to|times|cdot|cap|cup|mid|leq?|geq?|neq?|ll|gg|subset(?:eq)?|equiv|propto|wedge|vee|setminus|circ|mapsto|[lg]trsim|lesssim|[,;~^_])$/
