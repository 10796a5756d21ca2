import type { Image, ImageReference, Link, LinkReference, Nodes } from 'mdast'
import type { Processor } from 'unified'
import { isMarkup } from '../../../text/elements.ts'
import { endOfAddress } from '../../../text/links.ts'
import { accented, TEX_ACCENT } from './accents.ts'
import { wordsOfBadge } from './badge.ts'
import { HtmlState } from './html-style.ts'
import { type Definitions, keyOfLabel } from './link-label.ts'
import { meantAddress } from './meant-address.ts'
import { type Piece, PLAIN } from './piece.ts'
import { scanInline } from './scan.ts'

/** Reads inline Markdown: see {@link inlineReader}. */
export type ReadInline = (text: string) => Piece[]

const MOST_FOR_REMARK = 16_384

const MOST_MARKS_FOR_REMARK = 500

const MARKS = /[[\]*_`\\!~<&]/g

const MARKED = /[*[!`\\&~<_@$\n\x91\uE000-\uF8FF]|https?:|www\./i

/** Spaces at which a browser breaks no line: pages that were copied have them among their words. */
const KEPT_TOGETHER = /[\u00a0\u202f]|&nbsp;/g

/** The address of a link that begins on the line below its words: the line ends behind it as well. */
const ADDRESS_BELOW = /\]\([ \t]*\n[ \t]*(https?:\/\/[^\s()<>]+)\)/g

/**
 * Stands for a line end: a character for private use that is no letter, no space and no punctuation. Others are beyond Latin
 * letters, and V8 would keep a text with one of them, and all that is cut from it, at two bytes a character.
 */
const NEW_LINE = '\x91'

const LINE_END = / ?\x91 ?/g

// Brackets that nobody writes stand around what was set aside: to CommonMark a tag and a dollar sign are
// punctuation, which decides whether the marks beside them open or close.
const BEFORE = '\u2E28'

const BEHIND = '\u2E29'

const TOKEN = /\u2E28?([\uE000-\uF8FF])\u2E29?/g

const FIRST_TOKEN = 0xe000

/** A paper's arXiv id in brackets ahead of its title, as notes and browsers name a page by it: `[[2503.01234]] Title`, `[2503.01234] Title`. */
const ID_AHEAD =
  /^([ \t]{0,8}(?:\*\*)?)(?:\[(\d{4}\.\d{4,5}(?:v\d{1,2})?)\]|\[\[(\d{4}\.\d{4,5}(?:v\d{1,2})?)\]\])(?=[ \t]?[^\s[\](:])/gm

const MOST_TOKENS = 6000

const ADDRESS = /https?:\/\/[^\s<>]+/g

const SET_ASIDE =
  /<(?:\/?(?:jats:|mml:)?[a-zA-Z][a-zA-Z0-9-]{0,15}(?:[\s/][^<>]*)?|!--[^<>]*--)>|\$\$?(?=[^\s$])[^$\n<>|]{0,300}?[^\s$\\]\$\$?(?!\d)|\$[^\s$]\$(?!\d)|[\x91\uE000-\uF8FF]|\\?\n/

const PROTECTED = new RegExp(`${SET_ASIDE.source}|${TEX_ACCENT.source}`, 'gu')

/**
 * A reader of inline Markdown with the HTML that people put into it.
 *
 * Text of the plainest shapes (`**bold**`, `[text](address)`) is read by a scanner; all else by remark, as
 * long as it is small enough for remark to be fast; a monstrous block is read by the scanner alone, which
 * then takes what it does not know as text. HTML tags and mathematics (`$…$`) are set aside before and put
 * back after, so that neither is read as Markdown.
 */
export async function inlineReader(definitions: Definitions): Promise<ReadInline> {
  const [{ unified }, { default: remarkParse }, { default: remarkGfm }] = await Promise.all([
    import('unified'),
    import('remark-parse'),
    import('remark-gfm'),
  ])
  const processor = unified().use(remarkParse).use(remarkGfm).freeze() as unknown as Processor
  return (written) => {
    const text = written.replace(KEPT_TOGETHER, ' ').replace(ADDRESS_BELOW, ']($1)\n')
    if (!MARKED.test(text)) return text ? [{ ...PLAIN, text }] : []
    const tokens: string[] = []
    const linked = linkIdsAhead(withNotesNamed(text, definitions), definitions)
    const guarded = withStarsEscaped(guard(withSitePaths(linked), tokens))
    const pieces =
      scanInline(guarded, true, definitions) ??
      (fitsRemark(guarded)
        ? withRemark(processor, guarded, definitions)
        : (scanInline(guarded, false) as Piece[]))
    const parted = partedAddresses(pieces)
    if (tokens.length > 0) return restore(parted.map(withLineEnds), tokens)
    return guarded.includes(NEW_LINE) ? parted.map(withLineEnds).filter(saysOrLeads) : parted
  }
}

/** Pieces of which no bare address has the text behind it in its link. */
function partedAddresses(pieces: Piece[]): Piece[] {
  const at = pieces.findIndex(isOverlong)
  if (at === -1) return pieces
  return pieces.flatMap((piece) => {
    if (!isOverlong(piece)) return [piece]
    const end = endOfAddress(piece.text)
    const url = piece.text.slice(0, end)
    return [
      { ...piece, text: url, anchor: { url } },
      { ...piece, text: piece.text.slice(end), anchor: undefined },
    ]
  })
}

function isOverlong({ text, anchor }: Piece): boolean {
  return anchor !== undefined && anchor.url === text && endOfAddress(text) < text.length
}

/** Whether a bracket opens before a digit, as that of an id does. */
function hasNumberInBrackets(text: string): boolean {
  for (let at = text.indexOf('['); at !== -1; at = text.indexOf('[', at + 1)) {
    const code = text.charCodeAt(at + 1)
    if (code >= 48 && code <= 57) return true
  }
  return false
}

/** What a page defines as a link of its own stays that. */
function linkIdsAhead(text: string, definitions: Definitions): string {
  if (!hasNumberInBrackets(text)) return text
  return text.replace(
    ID_AHEAD,
    (all, before: string, bare: string | undefined, noted: string | undefined) => {
      const id = bare ?? noted ?? ''
      return definitions.has(id) ? all : `${before}[${id}](https://arxiv.org/abs/${id})`
    },
  )
}

/** A note of the same vault, with the words shown for it if there are any: `[[notes/kites.md|Kites at dusk]]`, `![[kites.png|600]]`. */
const NOTE = /(!?)\[\[([^[\]|\n]{1,250}?)(?:#[^[\]|\n]{0,120})?(?:\\?\|([^[\]|\n]{1,400}))?\]\](?![([])/g

/** Fewer words than this in double brackets are as often a button or a mark as a note's name. */
const FEWEST_WORDS_OF_NOTE = 3

/** A text with the words in place of links to notes, as a reader of the vault sees them; what a note embeds is no text of it. */
function withNotesNamed(text: string, definitions: Definitions): string {
  if (!text.includes('[[') || !text.includes(']]')) return text
  return text.replace(NOTE, (all, embeds: string, note: string, words: string | undefined) => {
    if (embeds) return ''
    if (words === undefined) {
      const isName = note.trim().split(/\s+/).length >= FEWEST_WORDS_OF_NOTE
      return isName && !definitions.has(keyOfLabel(note)) ? note.replace(/^.*\/|\.md$/g, '') : all
    }
    const id = /^\s*(\d{4}\.\d{4,5}(?:v\d{1,2})?)(?:\.md)?\s*$/.exec(note)?.[1]
    return id === undefined ? words : `[${words}](https://arxiv.org/abs/${id})`
  })
}

/** What a maker of sites puts its own address for: `[Title]({{ site.baseurl }}/kites.pdf)`, `[Title]({{ "/kites.pdf" | relative_url }})`. */
const OF_SITE = /\]\(\{\{([^{}\n]{0,200})\}\}/g

/** A text with links to the site's own pages as paths, where spaces in a template keep them from being links. */
function withSitePaths(text: string): string {
  if (!text.includes('({{')) return text
  return text.replace(OF_SITE, (_, template: string) => {
    const path = /^\s*["']([^"']*)["']/.exec(template)?.[1] ?? ''
    return `](${path.replaceAll(' ', '%20')}`
  })
}

/** The heading that publishers' abstracts in JATS begin with. */
const JATS_HEADING = /<jats:title>\s{0,3}(?:abstract|summary)\s{0,3}<\/jats:title>/gi

/** Replaces tags, mathematics and line ends by one private character each, and TeX's accents by their letters. */
function guard(text: string, tokens: string[]): string {
  if (!/[<$\\\n\x91\uE000-\uF8FF]/.test(text)) return text
  // An address in running text ends where a tag begins.
  const parted = text.includes('<')
    ? text.replace(ADDRESS, (url, at: number) => (text[at + url.length] === '<' ? `${url} ` : url))
    : text
  const untitled = parted.includes('<jats:title') ? parted.replace(JATS_HEADING, ' ') : parted
  return untitled.replace(PROTECTED, (found) => {
    if (found.endsWith('\n')) return ` ${NEW_LINE} `
    if (found[0] === '\\' || found[0] === '{') return accented(found)
    if (tokens.length >= MOST_TOKENS) return found[0] === '<' ? ' ' : found
    if (found[0] === '$' && /\]\(|https?:/.test(found)) return found
    tokens.push(found)
    return BEFORE + String.fromCharCode(FIRST_TOKEN + tokens.length - 1) + BEHIND
  })
}

/** Words that a line begins with between the only two marks of strong text, the second behind a space: `**The title **- 2011`. */
const STRONG_UNCLOSED = /^\*\*([^\s*][^*\n\x91]{2,300}?) +\*\*(?![\p{L}\p{N}*])(?!.*\*\*)/u

const BEGINS_STRONG = /(?:^|\x91 )\*\*/

/** A label in bold up to its colon, with what it says right behind, as Chinese sets no space there: `**摘要：**We fly kites`. */
const LABEL_UNCLOSED = /(?<=^|\x91 )\*\*([^\s*][^*\n\x91]{0,40}?[:：])\*\*(?=[\p{L}\p{N}])/gu

/** A text with the marks that end the strong words at its beginning, or that of a line, where CommonMark has them end them. */
function withStrongClosed(text: string): string {
  const closed = text.includes(' **') ? text.replace(STRONG_UNCLOSED, '**$1** ') : text
  const hasLabel = closed.includes(':**') || closed.includes('：**')
  return hasLabel ? closed.replace(LABEL_UNCLOSED, '**$1** ') : closed
}

const WORD = /[\p{L}\p{N}]/u

/**
 * A text with the asterisks escaped that could only end emphasis where none has begun, as in `**A* search**`: CommonMark
 * would have them end half of the strong one.
 */
function withStarsEscaped(written: string): string {
  if (!written.includes('**') || written.includes('`')) return written
  const text = BEGINS_STRONG.test(written) ? withStrongClosed(written) : written
  let begun = false
  let escaped = ''
  let from = 0
  for (let at = text.indexOf('*'); at !== -1; at = text.indexOf('*', at + 1)) {
    const before = text[at - 1] ?? ' '
    const behind = text[at + 1] ?? ' '
    // Only an asterisk that stands alone
    if (before === '*' || before === '\\' || behind === '*') continue
    const begins = behind.trim() !== '' && (WORD.test(behind) || !WORD.test(before))
    if (begins || before.trim() === '') begun ||= begins
    else if (begun) begun = false
    else {
      escaped += `${text.slice(from, at)}\\`
      from = at
    }
  }
  return from === 0 ? text : escaped + text.slice(from)
}

function fitsRemark(text: string): boolean {
  if (text.length > MOST_FOR_REMARK) return false
  return (text.match(MARKS)?.length ?? 0) <= MOST_MARKS_FOR_REMARK
}

// A mark before the text keeps it from being read as a block (a list, a heading); it is punctuation, so
// that emphasis may begin behind it.
const LEAD = '‖ '

function withRemark(processor: Processor, text: string, definitions: Definitions): Piece[] {
  const pieces: Piece[] = []
  const used = definitions.size > 0 ? definitionsIn(text, definitions) : ''
  collect(processor.parse(LEAD + text + used) as Nodes, PLAIN, pieces, definitions)
  const first = pieces[0]
  if (first?.text.startsWith('‖')) {
    first.text = first.text.replace(/^‖ ?/, '')
    if (!first.text) pieces.shift()
  }
  return pieces
}

function definitionsIn(text: string, definitions: Definitions): string {
  const used = new Set<string>()
  for (const match of text.matchAll(/\[([^[\]]{1,120})\]/g)) {
    const url = definitions.get(keyOfLabel(match[1] as string))
    if (url !== undefined && !/[\s<>]/.test(url)) used.add(`[${match[1]}]: ${url}`)
  }
  return used.size > 0 ? `\n\n${[...used].join('\n')}` : ''
}

/** Takes the texts of a node; `style` is a piece in the style that it stands in. */
function collect(node: Nodes, style: Piece, pieces: Piece[], definitions: Definitions): void {
  switch (node.type) {
    case 'text':
      pieces.push({ ...style, text: node.value })
      return
    case 'inlineCode':
      pieces.push({ ...style, text: node.value, code: true })
      return
    case 'image':
    case 'imageReference':
      pieces.push({ ...style, text: node.alt || wordsOfBadge(addressOf(node, definitions)), image: true })
      return
    case 'break':
      pieces.push({ ...style, text: '\v' })
      return
    case 'footnoteReference':
      pieces.push({ ...style, text: `[^${node.label ?? node.identifier}]` })
      return
    case 'definition':
      return
    case 'html':
      if (!node.value.startsWith('<!--') && !isMarkup(node.value)) pieces.push({ ...style, text: node.value })
      return
    case 'linkReference':
    case 'link': {
      const anchored = { ...style, anchor: { url: meantAddress(addressOf(node, definitions)) } }
      for (const child of node.children) collect(child, anchored, pieces, definitions)
      if (node.children.length === 0) pieces.push({ ...anchored, text: '' })
      return
    }
    case 'strong':
      for (const child of node.children) collect(child, { ...style, strong: true }, pieces, definitions)
      return
    case 'emphasis':
      for (const child of node.children) collect(child, { ...style, emphasis: true }, pieces, definitions)
      return
    default:
      if ('children' in node)
        for (const child of node.children) collect(child as Nodes, style, pieces, definitions)
  }
}

/** The address of a link or a picture, which a definition gives where it is named by a label. */
function addressOf(node: Link | LinkReference | Image | ImageReference, definitions: Definitions): string {
  return 'url' in node ? node.url : (definitions.get(keyOfLabel(node.label ?? node.identifier)) ?? '')
}

/** A piece with the line ends that {@link guard} set aside. */
function withLineEnds(piece: Piece): Piece {
  return piece.text.includes(NEW_LINE) ? { ...piece, text: piece.text.replace(LINE_END, '\n') } : piece
}

/** Whether a piece has words or is a link, be it on none. */
function saysOrLeads({ text, anchor }: Piece): boolean {
  return text !== '' || anchor !== undefined
}

/** Puts back what {@link guard} set aside but for line ends, HTML as styles, links, pictures and line breaks. */
function restore(pieces: readonly Piece[], tokens: readonly string[]): Piece[] {
  const restored: Piece[] = []
  const html = new HtmlState()
  /** How many pieces there were when the last link began. */
  let begun = -1
  for (const piece of pieces) {
    const { text } = piece
    let parts: string[] = []
    let from = 0
    const flush = () => {
      const whole = parts.join('')
      if (whole && !(html.inSummary && isLabel(whole))) {
        restored.push(html.styled(piece, whole))
        if (html.inSummary) restored.push({ ...PLAIN, text: '\v' })
      }
      parts = []
    }
    for (const match of text.matchAll(TOKEN)) {
      const token = tokens[(match[1] as string).charCodeAt(0) - FIRST_TOKEN]
      if (token === undefined) continue
      parts.push(text.slice(from, match.index))
      from = match.index + match[0].length
      if (token[0] !== '<' || piece.code || isText(token)) {
        parts.push(token)
        continue
      }
      flush()
      const image = html.image(token)
      if (image !== undefined) restored.push({ ...html.styled(piece, image), image: true })
      else if (/^<(?:br|\/?p|\/?div|\/?li|\/?tr|\/?h\d)\b/i.test(token))
        restored.push({ ...PLAIN, text: '\v' })
      else {
        // A link on nothing leads somewhere as well: `<a href="address"></a>The title`
        const ends = /^<\/a\b/i.test(token)
        if (ends && begun === restored.length) restored.push(...onNothing(html.styled(piece, '')))
        html.take(token)
        if (/^<a\s/i.test(token)) begun = restored.length
        else if (ends) begun = -1
      }
    }
    parts.push(text.slice(from))
    flush()
    if (piece.text === '' && piece.anchor) restored.push(piece)
  }
  return restored
}

/** A piece without words that is a link to another page, or nothing. */
function onNothing(piece: Piece): Piece[] {
  return piece.anchor && /^https?:/i.test(piece.anchor.url) ? [piece] : []
}

/**
 * Tags that GFM shows as text (https://github.github.com/gfm/#disallowed-raw-html-extension-), so that no page holds
 * them as elements.
 */
const SHOWN = /^<\/?(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)\b/i

/** Whether what looks like a tag is text: one that GFM shows, or a mark of a paper's own, such as `<think>`. */
function isText(tag: string): boolean {
  return SHOWN.test(tag) || !(tag.startsWith('<!--') || isMarkup(tag))
}

/** Whether the words of a `<summary>` are a button of the page's (`Details`, `Show abstract`) and say nothing. */
function isLabel(words: string): boolean {
  return words.trim().split(/\s+/).length <= 3
}
