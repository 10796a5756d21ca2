import { FUNCTIONS } from '../math-symbols.ts'
import { BRACED, joinParts, names, splitWord, TEXTUAL } from './macro-names.ts'

/** Damaged maths inside braces as TeX: here every known name is a macro. */
export function texify(source: string): string {
  let out = ''
  let at = 0
  for (const match of source.matchAll(WORD)) {
    if (match.index < at) continue
    out += source.slice(at, match.index)
    const word = match[0].replace('\\', '')
    at = match.index + match[0].length
    const close = source[at] === '{' ? closingBrace(source, at, source.length) : undefined
    if (TEXTUAL.test(word) && close !== undefined) {
      out += `\\${word}{${textual(source.slice(at + 1, close))}}`
      at = close + 1
    } else if (match[0] !== word || match[1]) out += match[1] ? `\\${word}` : `\\${word} `
    else if (/^(?:rm|bf|it|sf|tt|cal|left|right)$/.test(word) || FUNCTIONS.has(word)) out += `\\${word} `
    else out += joinParts(splitWord(word) ?? [word])
  }
  return tidy((out + source.slice(at)).replaceAll(/(?<!\\)!/g, '\\!').replaceAll(/(?<!\\)%/g, '\\%'))
}

const WORD = new RegExp(String.raw`\\?(?:(${names(BRACED)})(?=\{)|[A-Za-z]+)`, 'g')

/** The argument of a macro that sets text: nested macros of that kind only. */
export function textual(source: string): string {
  return source
    .replace(
      /(?<![A-Za-z\\])(textbf|textit|texttt|textsc|textrm|textsf|emph|underline|text|mathbf|mathrm)(?=\{)/g,
      '\\$1',
    )
    .replace(/(?<!\\)%/g, '\\%')
}

export function tidy(tex: string): string {
  return tex
    .replace(/ {2,}/g, ' ')
    .replace(/(\\[A-Za-z]+) (?=[^A-Za-z ]|$)/g, '$1')
    .trim()
}

/**
 * Whether braces are those of a set, which have lost their backslashes, rather than a group's: they hold a list, and no
 * macro takes them for an argument.
 */
export function isSet(before: string, inner: string): boolean {
  if (/[_^]$/.test(before)) return false
  const name = /\\([A-Za-z]+)\s*$/.exec(before)?.[1]
  if (name !== undefined && BRACED.has(name)) return false
  const flat = inner.replace(/\{[^{}]*\}|\([^()]*\)/g, '')
  return flat.includes(',') || /^\s*\\pm\s*\d+\s*$/.test(inner) || /\\mid(?![A-Za-z])/.test(flat)
}

/** Offset of the brace that closes the one at `open`, or `undefined`. */
export function closingBrace(text: string, open: number, limit: number): number | undefined {
  let depth = 0
  for (let at = open; at < Math.min(limit, open + 200); at++) {
    if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return at
  }
  return undefined
}
