import { decodeHTML } from 'entities/decode'
import { isElement, isMarkup } from './elements.ts'
import { raised } from './scripts.ts'

const BLOCK = new Set(
  (
    'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul sec title abstract'
  ).split(' '),
)
/** Elements whose content is no text, with what closes them. */
const SILENT: ReadonlyMap<string, RegExp> = new Map(
  ['script', 'style', 'template', 'noscript'].map((name) => [name, new RegExp(`</${name}\\b`, 'gi')]),
)
/** Elements that tell a text that is HTML from one that only names an element. */
const OF_PAGES = /<(?:p|div|br|a|b|i|em|strong|span|ul|ol|h[1-6])(?=[\s/>])/i
/** Raised text that is a number, an exponent or the sign of one: a footnote's mark stays as it is. */
const EXPONENT = /^[0-9+\-n]{1,3}$/

/**
 * The text of a piece of HTML or JATS: tags go, entities are decoded, blocks become paragraphs parted by a
 * blank line, `<br>` a line's end; the source's own line ends stay in a text without tags only. A `<` that opens no
 * tag of a known element is text, and so is an element that would hide what follows and is never closed. A section's
 * title stands before its text with a colon, as in `Background: …`. Time is linear in the text's length.
 *
 * @example htmlToText('<p>A &amp; B</p><p>p < 0.05</p>') // 'A & B\n\np < 0.05'
 */
export function htmlToText(html: string): string {
  if (!html.includes('<')) return html.includes('&') ? decodeHTML(html) : html
  const marked = /<[a-zA-Z/!]/.test(html)
  let out = ''
  let at = 0
  let gap: '' | '\n' | '\n\n' = ''
  let isRaised = false
  let isPage: boolean | undefined
  const find = finder(html)
  const append = (raw: string) => {
    let text = raw.includes('&') ? decodeHTML(raw) : raw
    if (marked) text = text.replace(/\s+/g, ' ')
    if (gap) {
      text = text.trimStart()
      if (text === '') return
      if (out !== '') out += gap
      gap = ''
    }
    if (isRaised && EXPONENT.test(text)) text = raised(text)
    out += text
  }
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open === -1) break
    const [start = '', slash, written = ''] = TAG.exec(html.slice(open, open + 64)) ?? []
    const closing = slash === '/'
    const name = written.toLowerCase()
    const mark = start === '<!--' ? COMMENT_END : TAG_END
    const end = start === '' ? -1 : find(mark, open)
    const isTag =
      end !== -1 &&
      (name === '' ||
        (isElement(name) && (name.length > 1 || end === open + start.length)) ||
        isMarkup(html.slice(open, Math.min(end, open + 256) + 1)))
    const silent = isTag ? SILENT.get(name) : undefined
    isPage ??= silent && OF_PAGES.test(html)
    const behind = silent && !(isPage && closing) ? (isPage ? find(silent, end) : -1) : end + mark.length
    if (!isTag || behind === -1) {
      append(html.slice(at, open + 1))
      at = open + 1
      continue
    }
    append(html.slice(at, open))
    at = behind
    if (name === 'br') {
      if (gap === '') gap = '\n'
    } else if (name === 'title' && closing && out !== '' && gap === '') {
      const tail = out.slice(-12)
      const label = /(?:^|\n)abstract:?$/i.test(tail) ? /abstract:?$/i.exec(tail)?.[0] : undefined
      if (label) out = out.slice(0, -label.length)
      else out += /[.:?!]$/.test(tail) ? ' ' : ': '
      gap = ''
      while (/\s/.test(html[at] ?? '')) at++
      const paragraph = /^<(?:[a-z]+:)?p\b[^<>]*>\s*/i.exec(html.slice(at, at + 200))
      if (paragraph) at += paragraph[0].length
    } else if (BLOCK.has(name)) gap = '\n\n'
    else if (name === 'sup') isRaised = !closing
  }
  if (at < html.length) append(html.slice(at))
  return out
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** What closes an element of formatted text. */
const CLOSES_FORMAT = /<\/(?:p|div|span|i|b|em|strong|su[bp])>/i

/**
 * The text of HTML that may have been escaped once more, as catalogues hold what publishers sent them: what then is
 * still markup goes, too.
 *
 * @example htmlToTextAgain('Sheep of &lt;i&gt;Ovis&lt;/i&gt;') // 'Sheep of Ovis'
 */
export function htmlToTextAgain(html: string): string {
  const text = htmlToText(html)
  return text.includes('</') && CLOSES_FORMAT.test(text) ? htmlToText(text) : text
}

/** Finds marks from ever later places on; what is not there is looked for once. */
function finder(text: string): (mark: string | RegExp, from: number) => number {
  const places = new Map<string | RegExp, number>()
  return (mark, from) => {
    const before = places.get(mark)
    if (before !== undefined && (before === -1 || before >= from)) return before
    let place: number
    if (typeof mark === 'string') place = text.indexOf(mark, from)
    else {
      mark.lastIndex = from
      place = mark.exec(text)?.index ?? -1
    }
    places.set(mark, place)
    return place
  }
}

const TAG_END = '>'
const COMMENT_END = '-->'
const TAG = /^<(?:!--|!|(\/)?(?:[a-zA-Z]{1,10}:)?([a-zA-Z][a-zA-Z0-9]{0,12})(?=[\s/>])|\?)/
