import type { LinkKind } from '../digest.ts'
import { findAddresses, linkKind, safeUrl } from '../text/links.ts'
import { texToUnicode } from '../text/tex.ts'
import { type FoundMaths, findMaths } from './find-maths.ts'
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
  /** A web address that stands in the text, or that the words `text` lead to. */
  | { type: 'link'; url: string; kind: LinkKind; text?: string }

const STYLES: Readonly<Record<string, 'emphasis' | 'strong' | 'code'>> = {
  emph: 'emphasis',
  textit: 'emphasis',
  textsl: 'emphasis',
  em: 'emphasis',
  it: 'emphasis',
  sl: 'emphasis',
  textbf: 'strong',
  bf: 'strong',
  texttt: 'code',
  tt: 'code',
}

/** A style that takes an argument, or one that holds to the end of its group. */
const STYLE = /\\(emph|textit|textsl|textbf|texttt)\{|\{\\(em|it|sl|bf|tt)(?:\s+|(?=[\\{]))/g
/** A command that marks an address. */
const ADDRESS = /\\(?:url|path|nolinkurl)\{([^{}\s]{1,2000})\}|\\href\{([^{}\s]{1,2000})\}\{([^{}]{0,500})\}/g
/** A tie of a word or number to the formula behind it; apart from them, a tilde says "about". */
const TIE_BEFORE = /(?<=[\p{L}\p{N})\]}.,;:%])~$/u
/** Deepest nesting of styles that is read; deeper ones are text. */
const DEEPEST = 10
/** Characters of which each formula, style, link or command of a text has one. */
const MARKED = /[\\$`~]|:\/\/|www\.|(?:github|gitlab)\.com\/|huggingface\.co\//

/**
 * Reads TeX text: accents and escapes become characters, `$…$` formulas, `\emph{…}` and its kin markup, web addresses
 * links with their kind. What is no TeX stays as it is, braces, `~`, money and backslashes too. Time is linear in the
 * text's length.
 *
 * @example readMarkup('An $S^2$ of \\emph{things}')
 */
export function readMarkup(tex: string): Markup {
  if (tex === '') return []
  if (!MARKED.test(tex)) return [{ type: 'text', value: tex }]
  return pairQuotes(joinTexts(readStyled(tex, 0)))
}

function readStyled(tex: string, depth: number): Markup {
  const out: Markup = []
  let at = 0
  if (depth < DEEPEST && tex.includes('\\')) {
    const formulas = findMaths(tex)
    let next = 0
    for (const match of tex.matchAll(STYLE)) {
      if (match.index < at) continue
      while (next < formulas.length && (formulas[next] as FoundMaths).end <= match.index) next++
      if (next < formulas.length && (formulas[next] as FoundMaths).start < match.index) continue
      const [whole, command, declaration] = match
      const open = declaration === undefined ? match.index + whole.length - 1 : match.index
      const close = closingBrace(tex, open)
      if (close === undefined) continue
      out.push(...readMaths(tex.slice(at, match.index)))
      const children = readStyled(tex.slice(match.index + whole.length, close), depth + 1)
      out.push({ type: STYLES[command ?? declaration ?? ''] as 'emphasis', children })
      at = close + 1
    }
  }
  out.push(...readMaths(tex.slice(at)))
  return out
}

function readMaths(tex: string): Markup {
  const out: Markup = []
  let at = 0
  const readText = (text: string) => out.push(...readLinks(at > 0 ? text.replace(/^~/, ' ') : text))
  for (const { value, start, end } of findMaths(tex)) {
    readText(tex.slice(at, start).replace(TIE_BEFORE, ' '))
    out.push({ type: 'math', value })
    at = end
  }
  readText(tex.slice(at))
  return out
}

function readLinks(tex: string): Markup {
  if (tex === '') return []
  const out: Markup = []
  let at = 0
  const read = (end: number) => {
    if (end > at) out.push(...readBareLinks(tex.slice(at, end), wordsBefore(tex, at)))
  }
  if (tex.includes('\\')) {
    for (const { 0: whole, 1: shown, 2: target, 3: text, index } of tex.matchAll(ADDRESS)) {
      const url = safeUrl((target ?? shown ?? '').replace(/\\([%#_&~])/g, '$1'))
      if (url === undefined) continue
      read(index)
      const words = text === undefined ? '' : markupText(readMarkup(text))
      const kind = kindOf(url, wordsBefore(tex, index) + words)
      out.push({ type: 'link', url, kind, ...(words === '' || words === url ? {} : { text: words }) })
      at = index + whole.length
    }
  }
  read(tex.length)
  return out
}

function readBareLinks(tex: string, before: string): Markup {
  const out: Markup = []
  let at = 0
  const push = (value: string) => {
    if (value !== '') out.push({ type: 'text', value: texToUnicode(value, { prose: true }) })
  }
  for (const { url, start, end } of findAddresses(tex)) {
    push(tex.slice(at, start))
    const written = tex.slice(start, end)
    const kind = kindOf(url, before + wordsBefore(tex, start))
    out.push({ type: 'link', url, kind, ...(written === url ? {} : { text: written }) })
    at = end
  }
  push(tex.slice(at))
  return out
}

function wordsBefore(tex: string, offset: number): string {
  return tex.slice(Math.max(0, offset - 120), offset)
}

/** What an address in a sentence leads to: its host says it, else the words before it. */
function kindOf(url: string, before: string): LinkKind {
  const kind = linkKind(url)
  if (kind !== 'other') return kind
  const sentence =
    before
      .slice(-120)
      .split(/[.!?]\s/)
      .at(-1) ?? ''
  // Words behind another address are nearer to this one: "code at …, project page at …".
  const nearest = sentence.slice(sentence.lastIndexOf('://') + 1).replace(/^\/\/\S*/, '')
  return wordsKind(nearest) ?? wordsKind(sentence) ?? 'other'
}

/** What words before an address say that it leads to. */
function wordsKind(words: string): LinkKind | undefined {
  if (/\b(?:code|implementation|software|source|repository|toolkit|library)\b/i.test(words)) return 'code'
  if (/\b(?:data|datasets?|corpus|corpora|benchmark)\b/i.test(words)) return 'data'
  if (/\b(?:project|home ?page|web ?page|website|demo|web ?site)\b/i.test(words)) return 'project'
  return /\bvideos?\b/i.test(words) ? 'video' : undefined
}

/** Neighbouring texts as one. */
function joinTexts(markup: Markup): Markup {
  const out: Markup = []
  for (const node of markup) {
    const last = out.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value += node.value
    else out.push(node)
  }
  return out
}

/** Quotation marks of TeX, which more than text may stand between, and what parts paragraphs. */
const QUOTES = /``|''|\n\n/g

type Text = Extract<MarkupNode, { type: 'text' }>

/** Markup in which those quotation marks of TeX are characters, too, that a formula, an address or a style stands between. */
function pairQuotes(markup: Markup): Markup {
  const paired = new Map<Text, Set<number>>()
  const pair = (text: Text, at: number) => paired.set(text, (paired.get(text) ?? new Set()).add(at))
  let open: { text: Text; at: number } | undefined
  for (const text of textsOf(markup)) {
    for (const { 0: mark, index } of text.value.matchAll(QUOTES)) {
      if (mark === '``') open = { text, at: index }
      else {
        if (mark === "''" && open) {
          pair(open.text, open.at)
          pair(text, index)
        }
        open = undefined
      }
    }
  }
  for (const [text, places] of paired)
    text.value = text.value.replaceAll(QUOTES, (mark, at: number) =>
      places.has(at) ? (mark === '``' ? '“' : '”') : mark,
    )
  return markup
}

/** The texts of markup, in order, but for code. */
function textsOf(markup: Markup): Text[] {
  return markup.flatMap((node) =>
    node.type === 'text' ? [node] : 'children' in node && node.type !== 'code' ? textsOf(node.children) : [],
  )
}

/** Offset of the brace that closes the one at `open`. */
function closingBrace(text: string, open: number): number | undefined {
  let depth = 0
  for (let at = open; at < Math.min(text.length, open + 2000); at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return at
  }
  return undefined
}

/** Whether text is all there is: no formula, no emphasis, no link. */
export function isPlain(markup: Markup): boolean {
  return markup.every((node) => node.type === 'text')
}

/** The links of a text, in order. */
export function markupLinks(markup: Markup): Extract<MarkupNode, { type: 'link' }>[] {
  return markup.flatMap((node) =>
    node.type === 'link' ? [node] : 'children' in node ? markupLinks(node.children) : [],
  )
}

/**
 * The paragraphs of a text, which blank lines part.
 *
 * @example markupParagraphs(readMarkup('One.\n\nTwo, $x$.')).length // 2
 */
export function markupParagraphs(markup: Markup): Markup[] {
  const paragraphs: Markup[] = [[]]
  for (const node of markup) {
    if (node.type !== 'text') {
      paragraphs.at(-1)?.push(node)
      continue
    }
    for (const [index, value] of node.value.split(/\n\n+/).entries()) {
      if (index > 0) paragraphs.push([])
      if (value !== '') paragraphs.at(-1)?.push({ type: 'text', value })
    }
  }
  return paragraphs.filter((paragraph) => markupText(paragraph).trim() !== '')
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
          return node.text ?? node.url
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
          return texEscape(node.value)
        case 'math':
          return `$${node.value}$`
        case 'link':
          return node.text === undefined
            ? `\\url{${node.url}}`
            : `\\href{${node.url.replace(/[%#]/g, '\\$&')}}{${texEscape(node.text)}}`
        default:
          return `\\${commands[node.type]}{${markupTex(node.children)}}`
      }
    })
    .join('')
}

function texEscape(text: string): string {
  return text.replace(/[%&#_{}$]|\\/g, (character) =>
    character === '\\' ? '\\textbackslash{}' : `\\${character}`,
  )
}
