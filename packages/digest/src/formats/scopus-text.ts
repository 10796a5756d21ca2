import type { Context, Format, Reading, Sample } from '../format.ts'
import { PaperDraft } from '../records/paper-draft.ts'
import { recordAuthor, recordAuthors } from '../records/record-names.ts'
import { RecordPapers } from '../records/record-papers.ts'
import type { Source } from '../source.ts'
import { trimEnd } from '../text/trim-end.ts'

/** Where a paper appeared, below its title: `(2024) Journal of Examples, 29 (2), pp. 121 - 137, Cited 3 times.` */
const PLACE = /^\(((?:1[89]|20)\d\d)\) (.{2,})$/
const VOLUME = /^(.+?), (\d[\w.-]{0,12})(?: \(([^()]{1,30})\))?(?=,|\.?$)/
const PAGES = /\bpp?\. ([\w.-]{1,12})(?: ?[-–] ?([\w.-]{1,12}))?/
const NUMBERS = /^\d{5,}(?:; ?\d{5,})*;?$/
const LABEL = /^([A-Z][A-Z /()&-]{2,60}): ?(.*)$/
const SCOPUS = /^https?:\/\/www\.scopus\.com\//
const LINES_ABOVE = 4

/** Labels whose values go to a paper. */
const READ: ReadonlySet<string> = new Set([
  'DOI',
  'ABSTRACT',
  'AUTHOR KEYWORDS',
  'DOCUMENT TYPE',
  'PUBLISHER',
  'LANGUAGE OF ORIGINAL DOCUMENT',
  'PUBMED ID',
])

/**
 * Scopus' plain text: authors, title and place in lines of their own, and labelled lines below them.
 *
 * ```text
 * Weber A., Cruz J.
 * AUTHOR FULL NAMES: Weber, Ada (57000000001); Cruz, Juan (57000000002)
 * 57000000001; 57000000002
 * Counting late
 * (2024) Journal of Examples, 29 (2), pp. 121 - 137, Cited 0 times.
 * DOI: 10.1000/1
 * ```
 */
export const scopusText: Format = {
  name: 'scopus-text',
  title: 'Scopus plain text',
  extensions: ['txt'],
  detect,
  parse,
}

function detect({ lines }: Sample): number {
  const place = lines.findIndex((line, n) => PLACE.test(line.trim()) && isOfScopus(lines.slice(n + 1, n + 4)))
  return place === -1 ? 0 : 0.97
}

function isOfScopus(below: readonly string[]): boolean {
  return below.some((line) => SCOPUS.test(line.trim()))
}

function parse(source: Source, context: Context): Reading {
  const records = new RecordPapers(context)
  const lines = Array.from({ length: source.lineCount }, (_, index) => source.line(index + 1).trim())
  const places = lines.flatMap((line, n) =>
    n > 0 && PLACE.test(line) && isOfScopus(lines.slice(n + 1, n + 4)) ? [n] : [],
  )
  const starts = places.map((place) => startOf(lines, place))
  context.ledger.claim(1, starts[0] ?? lines.length, { kind: 'furniture', name: 'head' })
  for (const [index, place] of places.entries()) {
    const start = starts[index] as number
    let end = (starts[index + 1] ?? lines.length) - 1
    while (end > place && lines[end] === '') end--
    records.add(readRecord(lines, start, place, end, records))
  }
  records.report()
  return { papers: records.take() }
}

/** The line that a record begins with: nothing but its authors and their numbers stands above its title. */
function startOf(lines: readonly string[], place: number): number {
  let start = place - 1
  while (start > 0 && place - start < LINES_ABOVE && lines[start - 1] !== '') start--
  return start
}

function readRecord(
  lines: readonly string[],
  start: number,
  place: number,
  end: number,
  records: RecordPapers,
): PaperDraft {
  const draft = new PaperDraft(start + 1, end + 1)
  readPeople(lines.slice(start, place - 1), draft)
  draft.title(lines[place - 1])
  readPlace(lines[place] as string, draft)
  for (let n = place + 1; n <= end; n++) {
    const line = lines[n] as string
    if (SCOPUS.test(line)) draft.url(line)
    const [, label, first = ''] = LABEL.exec(line) ?? []
    if (label === undefined) continue
    const values = [first]
    while (n < end && goesOn(lines[n + 1] as string)) values.push(lines[++n] as string)
    readLabelled(label, values.join(' ').trim(), draft)
    if (!READ.has(label) && !BOOKKEEPING.has(label)) records.notKept.add(label, n + 1)
  }
  return draft
}

/** Whether a line goes on with the value of the label above it. */
const goesOn = (line: string) => line !== '' && !LABEL.test(line) && !SCOPUS.test(line)

/** Of Scopus' own keeping, and what is read elsewhere. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  'SOURCE',
  'PUBLICATION STAGE',
  'OPEN ACCESS',
  'REFERENCES',
  'ISSN',
  'ISBN',
  'CODEN',
  'ABBREVIATED SOURCE TITLE',
])

function readPeople(above: readonly string[], draft: PaperDraft): void {
  const full = above.find((line) => line.startsWith('AUTHOR FULL NAMES:'))
  if (full !== undefined) {
    const names = full.slice(full.indexOf(':') + 1).replace(/ \(\d{5,}\)/g, '')
    draft.authors(recordAuthors(names.split(';').map((name) => name.trim())))
    return
  }
  const short = above.find((line) => !NUMBERS.test(line) && !line.startsWith('['))
  if (short === undefined) return
  // A comma parts the names, and once the family from the given one.
  const names = /^[^,]+, (?:\p{Lu}\.-?)+(?:,|$)/u.test(short)
    ? short.split(/(?<=\.), /)
    : short.split(', ').map((name) => name.replace(/ ((?:\p{Lu}\.-?)+)$/u, ', $1'))
  for (const name of names) draft.author(recordAuthor(name.trim()))
}

function readPlace(line: string, draft: PaperDraft): void {
  const [, year, where = ''] = PLACE.exec(line) ?? []
  const [, venue, volume, issue] = VOLUME.exec(where) ?? []
  const [, from, to] = PAGES.exec(where) ?? []
  draft.date(year).text('volume', volume).text('issue', issue).pages(from, to)
  draft.text('venue', venue ?? trimEnd(where.split(/, (?:pp?\.|art\. no\.|Cited )/, 1)[0] as string, ' ,.'))
}

function readLabelled(label: string, value: string, draft: PaperDraft): void {
  if (label === 'DOI') draft.doi(value)
  // Where there is none, the label says so: `[No abstract available]`.
  else if (label === 'ABSTRACT' && !value.startsWith('[')) draft.abstract(value)
  else if (label === 'AUTHOR KEYWORDS') for (const keyword of value.split(';')) draft.keyword(keyword.trim())
  else if (label === 'DOCUMENT TYPE') draft.text('type', value.toLowerCase())
  else if (label === 'PUBLISHER') draft.text('publisher', value)
  else if (label === 'LANGUAGE OF ORIGINAL DOCUMENT') draft.language(value)
  else if (label === 'PUBMED ID') draft.id('pmid', value)
}
