import { FUNCTIONS } from '../math-symbols.ts'
import {
  BRACED,
  GREEK,
  isMacro,
  joinParts,
  NEVER_ENGLISH,
  names,
  splitCertain,
  splitRelation,
  splitWord,
  TEXTUAL,
} from './macro-names.ts'

/** Damaged maths as TeX, where all of it is maths: every known name is a macro. An index may be a word (`isScript`). */
export function texify(source: string, isScript = false): string {
  let out = ''
  let at = 0
  for (const match of source.matchAll(WORD)) {
    if (match.index < at) continue
    out += source.slice(at, match.index)
    const word = match[0].replace('\\', '')
    const isWhole = match[0] !== word
    at = match.index + match[0].length
    const behind = source[at] ?? ''
    const close = behind === '{' ? closingBrace(source, at, source.length) : undefined
    const size = isWhole ? undefined : /^(.*?)(left|right|[bB]igg?[lr]?)$/.exec(word)
    if ((TEXTUAL.test(word) || /^(?:rm|sf|tt)$/.test(word)) && close !== undefined) {
      const argument = source.slice(at + 1, close)
      out += `\\${word}{${TEXTUAL.test(word) && !UPRIGHT.test(word) ? textual(argument) : upright(argument)}}`
      at = close + 1
    } else if (
      /^(?:rm|sf|tt)$/.test(word) &&
      (source[match.index - 1] === '{' || (isScript && match.index === 0))
    ) {
      const open = match.index === 0 ? -1 : match.index - 1
      const end = open === -1 ? source.length : closingBrace(source, open, source.length)
      if (end === undefined || end === at) out += word
      else {
        out += `\\${word} ${upright(source.slice(at, end)).trimStart()}`
        at = end
      }
    } else if (isWhole || match[1]) out += match[1] ? `\\${word}` : `\\${word} `
    else if (size && /^!*[()[\]{}|<>.\\]|^ [)\]]/.test(source.slice(at, at + 3))) {
      const [, name = '', macro = ''] = size
      out += `${name === '' ? '' : joinParts(readWord(name, ''))}\\${macro}`
      while (/[! ]/.test(source[at] ?? '')) at++
      if (/[{}]/.test(source[at] ?? '')) out += '\\'
    } else if (/^[lr]times$/.test(word) && /^[{(_^]?$/.test(source[match.index - 1] ?? ''))
      // An operator wants something before it: `mathbb{R}^{rtimes d}`.
      out += `${word[0]}\\times `
    else if (isScript && /^(?:mid|neg|div|mod)$/.test(word) && word === source.trim()) out += word
    else if (/^(?:mp|pm)$/.test(word) && source[match.index - 1] === '(' && behind === ')') out += word
    else if (/^(?:rm|bf|it|sf|tt|cal)$/.test(word))
      out += behind === '' || behind === '}' ? word : `\\${word} `
    else if (
      /^(?:in|to|tt|sim|circ|star|int|top|bot|star)$/.test(word) &&
      (isIndex(source, match.index, at) || (isScript && word === source.trim()))
    )
      out += SYMBOLIC.test(word) ? `\\${word} ` : word
    else if (
      word === 'sin' &&
      (/^ ?[([](?:0|1|-?\d)[^()[\]]{0,8}, ?[^()[\]]{1,8}[)\]]|^ ?math(?:bb|cal)/.test(
        source.slice(at, at + 24),
      ) ||
        (isScript && match.index === 0 && /^ ?[A-Z\\]/.test(source.slice(at, at + 2))))
    )
      out += 's\\in '
    else if (FUNCTIONS.has(word)) out += `\\${word} `
    else out += joinParts(readWord(word, source.slice(at, at + 6)))
  }
  return tidy((out + source.slice(at)).replaceAll(/(?<!\\)%/g, '\\%'))
}

const WORD = new RegExp(String.raw`\\?(?:(${names(BRACED)})(?=\{)|[A-Za-z]+)`, 'g')

/** Macros of maths whose argument is set upright. */
export const UPRIGHT = /^(?:mathrm|operatorname)$/

/** Of the names that an index may be a word of, those that are mostly symbols. */
const SYMBOLIC = /^(?:star|circ|top)$/

/** Whether a word is all there is in an index. */
function isIndex(source: string, start: number, end: number): boolean {
  if (/[_^]/.test(source[start - 1] ?? '')) return true
  return source[start - 1] === '{' && source[end] === '}' && /[_^]/.test(source[start - 2] ?? '')
}

/** The parts of a word of maths, with what stands behind it. */
function readWord(word: string, behind: string): string[] {
  const parts = splitWord(word) ?? splitCertain(word)
  if (parts) return parts
  const length = /^([A-Za-z])ell$/.exec(word)?.[1]
  if (length !== undefined && /^[_^]/.test(behind)) return [length, '\\ell']
  const product =
    /^(?:([A-Z])(mu|nu|xi|sum|prod)|([a-z])(Phi|Psi|Gamma|Delta|Theta|Lambda|Sigma|Omega|Xi|Pi))$/.exec(word)
  if (product) return [(product[1] ?? product[3]) as string, `\\${product[2] ?? product[4]}`]
  const form = /^d(mu|nu|xi|theta|tau|omega|lambda|sigma|alpha)$/.exec(word)?.[1]
  if (form !== undefined) return ['d', `\\${form}`]
  const micro = /^mu(m|s|g|as|Jy|K)$/.exec(word)?.[1]
  if (micro !== undefined) return ['\\mu', ...micro]
  const [, over = '', letter = ''] =
    /^(d?dot|hat|bar|vec|tilde|widehat|widetilde)([A-Z]?[a-z]*)$/.exec(word) ?? []
  if (GREEK.test(letter)) return [`\\${over}`, `\\${letter}`]
  const accent = /^(.{1,8}?)(bar|hat|vec|tilde|dot|mathcal|mathrm|mathbb|mathbf|frac|sqrt)$/.exec(word)
  if (accent && behind.startsWith('{')) return [...readWord(accent[1] as string, ''), `\\${accent[2]}`]
  const related = splitRelation(word)
  const isSet = /^ ?(?:\[|\(|\{|\\?math|[A-Z](?![a-z]))/.test(behind)
  if (
    related &&
    /^ ?(?:[\d[({\\]|[A-Za-z](?![A-Za-z])|[a-z]{4})/.test(behind) &&
    (related[1] !== '\\in' || isSet)
  )
    return related
  return [word]
}

/** Upright letters, which are words but for what no word is. */
export function upright(source: string): string {
  return source.replaceAll(UPRIGHT_WORD, (word, before: string, name: string, offset: number) => {
    const behind = source.slice(offset + word.length)
    if (BRACED.has(name) && behind.startsWith('{')) return `${before}\\${name}`
    const isScript = /[_^]$/.test(before)
    const isSymbol = isScript
      ? isMacro(name) && !FUNCTIONS.has(name)
      : NEVER_ENGLISH.has(name) || (name.length > 3 && GREEK.test(name)) || name === 'odot'
    if (
      isSymbol ||
      (name === 'mu' && /^ ?m/.test(behind)) ||
      (/^(?:times|pm|sim|approx)$/.test(name) && /^ ?\d/.test(behind))
    )
      return `${before}\\${name}${/^[A-Za-z]/.test(behind) ? ' ' : ''}`
    const product = /^([A-Za-z]+)cdot$/.exec(name)?.[1]
    if (product !== undefined) return `${before}${product}\\cdot `
    const line = /^([A-Z][a-z]?)(alpha|beta|gamma|delta)$/.exec(name)
    return line ? `${before}${line[1]}\\${line[2]}` : word
  })
}

const UPRIGHT_WORD = /(^|[^A-Za-z\\])([A-Za-z]{2,})/g

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
  if (inner.trim() === ',') return false
  const flat = inner.replace(/\{[^{}]*\}|\([^()]*\)|\[[^[\]]*\]/g, '')
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
