import { findUrls } from '../text/links.ts'
import { texToUnicode } from '../text/tex.ts'
import { mathToText } from './math-text.ts'

/**
 * Text with its structure: what an abstract or a title says, apart from how a place shows it. Plain data.
 * `markupText`, `markupTex` and `markupHtml` give it to the places that need it.
 */
export type Markup = MarkupNode[]

/** A piece of marked-up text. */
export type MarkupNode =
  | { type: 'text'; value: string }
  /** A formula, in TeX without its dollars. */
  | { type: 'math'; value: string }
  | { type: 'emphasis' | 'strong' | 'code'; children: Markup }
  /** A web address that stands in the text. */
  | { type: 'link'; url: string }

const STYLES: Readonly<Record<string, 'emphasis' | 'strong' | 'code'>> = {
  emph: 'emphasis',
  textit: 'emphasis',
  textsl: 'emphasis',
  textbf: 'strong',
  texttt: 'code',
}

/** Maths that TeX text marks as such; money is none. */
const MATHS =
  /\$\$([^$]{1,1000}?)\$\$|(?<!\\)\$(?!\s)((?:[^$\\]|\\.){1,500}?)(?<!\s)\$(?!\d)|\\\(((?:[^\\]|\\(?!\)).){1,500}?)\\\)/g
const STYLE = /\\(emph|textit|textsl|textbf|texttt)\{/g
/** Deepest nesting of styles that is read; deeper ones are text. */
const DEEPEST = 10

/**
 * Reads TeX text: accents and escapes become characters, `$…$` formulas, `\emph{…}` and its kin markup, web addresses
 * links. What is no TeX stays as it is.
 *
 * @example readMarkup('An $S^2$ of \\emph{things}')
 */
export function readMarkup(tex: string): Markup {
  return readStyled(tex, 0)
}

function readStyled(tex: string, depth: number): Markup {
  const out: Markup = []
  let at = 0
  if (depth < DEEPEST && tex.includes('\\')) {
    const formulas = [...tex.matchAll(MATHS)].map(
      ({ index, 0: formula }) => [index, index + formula.length] as const,
    )
    for (const match of tex.matchAll(STYLE)) {
      if (match.index < at || formulas.some(([start, end]) => match.index > start && match.index < end))
        continue
      const open = match.index + match[0].length - 1
      const close = closingBrace(tex, open)
      if (close === undefined) continue
      out.push(...readMaths(tex.slice(at, match.index)))
      const children = readStyled(tex.slice(open + 1, close), depth + 1)
      out.push({ type: STYLES[match[1] as string] as 'emphasis', children })
      at = close + 1
    }
  }
  out.push(...readMaths(tex.slice(at)))
  return out
}

function readMaths(tex: string): Markup {
  const out: Markup = []
  let at = 0
  if (tex.includes('$') || tex.includes('\\(')) {
    for (const match of tex.matchAll(MATHS)) {
      out.push(...readText(tex.slice(at, match.index)))
      const value = (match[1] ?? match[2] ?? match[3] ?? '').trim()
      out.push({ type: 'math', value })
      at = match.index + match[0].length
    }
  }
  out.push(...readText(tex.slice(at)))
  return out
}

function readText(tex: string): Markup {
  if (tex === '') return []
  const out: Markup = []
  let at = 0
  const push = (value: string) => {
    if (value !== '') out.push({ type: 'text', value: texToUnicode(value, { ligatures: false }) })
  }
  for (const { url, start, end } of findUrls(tex)) {
    push(tex.slice(at, start))
    out.push({ type: 'link', url })
    at = end
  }
  push(tex.slice(at))
  return out
}

function closingBrace(text: string, open: number): number | undefined {
  let depth = 0
  for (let at = open; at < Math.min(text.length, open + 2000); at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return at
  }
  return undefined
}

/**
 * Plain Unicode text, for titles, links, metadata, feeds, exports and search: `S²FT`, `3.9×`, `O(n log n)`.
 *
 * @example markupText(readMarkup('$S^{2}$FT')) // 'S²FT'
 */
export function markupText(markup: Markup): string {
  return markup
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.value
        case 'math':
          return mathToText(node.value)
        case 'link':
          return node.url
        default:
          return markupText(node.children)
      }
    })
    .join('')
}

/** TeX text, for exports that take it: maths in dollars, `%`, `&`, `#`, `_` and braces escaped outside of it. */
export function markupTex(markup: Markup): string {
  const commands = { emphasis: 'emph', strong: 'textbf', code: 'texttt' }
  return markup
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.value.replace(/[%&#_{}$]/g, '\\$&')
        case 'math':
          return `$${node.value}$`
        case 'link':
          return `\\url{${node.url}}`
        default:
          return `\\${commands[node.type]}{${markupTex(node.children)}}`
      }
    })
    .join('')
}
