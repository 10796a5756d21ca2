import { decodeHTML } from 'entities/decode'

const BLOCK = new Set(
  (
    'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul sec title abstract'
  ).split(' '),
)
const SILENT = new Set(['script', 'style', 'template', 'noscript'])
const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
  n: 'ⁿ',
}

/**
 * The text of a piece of HTML or JATS: tags go, entities are decoded, blocks become paragraphs parted by a
 * blank line, `<br>` a line's end; the source's own line ends stay in a text without tags only. A `<` that opens no tag is text. A section's title stands before its text with a
 * colon, as in `Background: …`. Time is linear in the text's length.
 *
 * @example htmlToText('<p>A &amp; B</p><p>p < 0.05</p>') // 'A & B\n\np < 0.05'
 */
export function htmlToText(html: string): string {
  if (!html.includes('<')) return html.includes('&') ? decodeHTML(html) : html
  const marked = /<[a-zA-Z/!]/.test(html)
  let out = ''
  let at = 0
  let gap: '' | '\n' | '\n\n' = ''
  let raised = false
  const append = (raw: string) => {
    let text = raw.includes('&') ? decodeHTML(raw) : raw
    if (marked) text = text.replace(/\s+/g, ' ')
    if (gap) {
      text = text.trimStart()
      if (text === '') return
      if (out !== '') out += gap
      gap = ''
    }
    if (raised && text.length < 4 && [...text].every((character) => character in SUPERSCRIPTS))
      text = [...text].map((character) => SUPERSCRIPTS[character]).join('')
    out += text
  }
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open === -1) break
    const tag = TAG.exec(html.slice(open, open + 64))
    if (!tag) {
      append(html.slice(at, open + 1))
      at = open + 1
      continue
    }
    append(html.slice(at, open))
    if (tag[0].startsWith('<!--')) {
      const end = html.indexOf('-->', open + 4)
      at = end === -1 ? html.length : end + 3
      continue
    }
    const end = html.indexOf('>', open)
    at = end === -1 ? html.length : end + 1
    const closing = tag[1] === '/'
    const name = (tag[2] ?? '').toLowerCase()
    if (SILENT.has(name) && !closing) {
      const close = html.slice(at).search(new RegExp(`</${name}\\b`, 'i'))
      at = close === -1 ? html.length : at + close
    } else if (name === 'br') {
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
    else if (name === 'sup') raised = !closing
  }
  if (at < html.length) append(html.slice(at))
  return out
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const TAG = /^<(?:!--|!|(\/)?(?:[a-zA-Z]{1,10}:)?([a-zA-Z][a-zA-Z0-9]{0,12})(?=[\s/>])|\?)/
