import type { Paper } from '../digest.ts'
import { emptyPaper, type Format, type Sample } from '../format.ts'
import type { Ledger } from '../ledger.ts'
import type { Source } from '../source.ts'
import { bylineOf } from './scholar-byline.ts'
import { scholarTarget } from './scholar-link.ts'

/**
 * The text of a Google Scholar alert, as mail programs show it, or of its search results, as a person copies them:
 *
 * ```text
 * [PDF] Counting Late
 * <https://scholar.google.com/scholar_url?url=https://example.org/late.pdf>
 * A Byron, G Hopper… - Journal of Counting, 2019
 * We study how small models learn to count …
 * Save
 * ```
 */
export const scholarText: Format = {
  name: 'scholar-text',
  title: 'Text of a Google Scholar alert',
  extensions: ['txt', 'text'],
  detect,
  async parse(source, { ledger }) {
    const [{ addLink }, { readByline }, { applyTitle }] = await Promise.all([
      import('../records/paper/add-link.ts'),
      import('../records/paper/byline.ts'),
      import('../records/paper/title.ts'),
    ])
    const papers: Paper[] = []
    ledger.claim(1, source.lineCount, { kind: 'furniture', name: 'alert' })
    let free = 1
    for (let n = 1; n <= source.lineCount; n++) {
      const byline = bylineOf(source.line(n))
      const head = byline === undefined ? undefined : headAbove(source, n, free)
      if (byline === undefined || head === undefined) continue
      const extract = extractBelow(source, n)
      const paper = emptyPaper(head.line, extract.endLine)
      const marker = /^(?:\[[^\]]{1,12}\]\s*)+/.exec(head.title)?.[0] ?? ''
      applyTitle(paper, head.title.slice(marker.length).replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
      for (const url of [...head.urls, ...extract.urls]) {
        const target = scholarTarget(url)
        if (target !== undefined) addLink(paper, target, /PDF/i.test(marker) ? 'pdf' : 'paper')
      }
      readByline(paper, byline)
      if (extract.text !== '') paper.snippet = extract.text
      ledger.claim(head.line, extract.endLine, {
        kind: 'paper',
        paper: papers.push(paper) - 1,
        field: 'entry',
      })
      tellResults(source, free, head.line - 1, ledger)
      free = extract.endLine + 1
      n = extract.endLine
    }
    tellResults(source, free, source.lineCount, ledger)
    return { papers }
  },
}

const ADDRESS = /\s*(?:<([a-z][a-z0-9+.-]*:[^\s<>]+)>|(https?:\/\/[^\s<>]+))$/i
/** Buttons below an entry, and what stands above and below all of them. */
const BUTTONS =
  /^(?:(?:save|cite|saved|twitter|linkedin|facebook|cited by \d+|related articles|all \d+ versions|view as html|import into \w+|»)[\s|·•]*)+$|^this (?:message|alert) (?:was|is) sent by google scholar|^(?:list|cancel|create) alerts?\b|^\[(?:PDF|HTML|DOC|BOOK)\] \S+\.\S+$|^\s*[-_=]{5,}\s*$/i
const RESULT_BUTTONS = /^(?:[☆★]?\s*save\s+)?(?:["“”]?\s*cite\s+)?(?:cited by \d+|related articles)\b/i
/** What a library has Scholar print above a title: a link to its own copy. */
const LIBRARY =
  /^(?:find(?: it)? ?@|find it (?:at|with)\b|full (?:view|text)\b|get it\b|check (?:for full text|@)|sfx\b)/i
const LONGEST_LIBRARY = 60
const MOST_TITLE_LINES = 3
const MOST_EXTRACT_LINES = 8

/** Markdown has titles of an alert for headings that link, with what belongs to a result below each. */
const LINKED_HEADING = /^#{1,6}\s[^\n]{0,40}\[[^\n]+\]\(https?:/m

function detect({ text, lines }: Sample): number {
  if (/^\s*<(?:!doctype|html|div|body)\b/i.test(text) || /<h3\b/i.test(text) || LINKED_HEADING.test(text))
    return 0
  const isNamed = /google scholar|scholar\.google\./i.test(text)
  // Results alone, as they are copied, have its buttons below each.
  if (!isNamed && lines.filter((line) => RESULT_BUTTONS.test(line.trim())).length < 2) return 0
  const bylines = lines.filter((line) => bylineOf(line) !== undefined).length
  return bylines > (isNamed ? 0 : 1) ? 0.96 : 0
}

/** What stands at a result's title or below it, and nowhere else in an alert. */
const OF_RESULT = /^\[(?:PDF|HTML|DOC|BOOK|CITATION|B|C)\]|\/scholar_url\?/

/** Tells of the lines between two entries that are of a result which was not read. */
function tellResults(source: Source, from: number, to: number, ledger: Ledger): void {
  for (let n = from; n <= to; n++) {
    const line = source.line(n).trim()
    if (OF_RESULT.test(line) && !isFurniture(line))
      ledger.claim(n, n, { kind: 'unread', reason: 'a result without a line of authors' })
  }
}

function isFurniture(text: string): boolean {
  return BUTTONS.test(text) || (text.length <= LONGEST_LIBRARY && LIBRARY.test(text))
}

/** The title above a line of authors, with the addresses that stand about it. */
function headAbove(
  source: Source,
  byline: number,
  free: number,
): { line: number; title: string; urls: string[] } | undefined {
  const words: string[] = []
  const urls: string[] = []
  let line = byline
  for (let n = byline - 1; n >= free && words.length < MOST_TITLE_LINES; n--) {
    const text = source.line(n).trim()
    const address = ADDRESS.exec(text)
    const rest = address ? text.slice(0, address.index).trim() : text
    if (text === '' ? words.length > 0 : address === null && isFurniture(text)) break
    if (address) {
      if (words.length > 0 && rest === '') break
      urls.unshift((address[1] ?? address[2]) as string)
    }
    if (rest !== '') words.unshift(rest)
    if (text !== '') line = n
  }
  return words.length === 0 ? undefined : { line, title: words.join(' '), urls }
}

/** The extract below a line of authors. */
function extractBelow(source: Source, byline: number): { text: string; urls: string[]; endLine: number } {
  const words: string[] = []
  const urls: string[] = []
  let endLine = byline
  for (let n = byline + 1; n <= Math.min(source.lineCount, byline + MOST_EXTRACT_LINES); n++) {
    const text = source.line(n).trim()
    if (text === '' || BUTTONS.test(text)) break
    const address = ADDRESS.exec(text)
    if (address && address.index === 0) {
      if (words.length > 0) break
      urls.push((address[1] ?? address[2]) as string)
    } else words.push(text)
    endLine = n
  }
  return { text: words.join(' '), urls, endLine }
}
