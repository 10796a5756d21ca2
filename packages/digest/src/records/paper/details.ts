import type { Paper } from '../../digest.ts'
import { parseDate } from '../../text/dates.ts'
import { htmlToText } from '../../text/html.ts'
import { arxivIdOfPlace, parseArxivId } from '../../text/identifiers.ts'
import type { Json } from '../../text/json.ts'
import { findUrls } from '../../text/links.ts'
import { trimEnd } from '../../text/trim-end.ts'
import { collapse } from '../../text/white-space.ts'
import { isAddress, isObject, type Role } from '../field-roles.ts'
import { addIds, addLink } from './add-link.ts'
import type { Fields } from './fields.ts'
import { addNote } from './texts.ts'
import { listInText, longText, paragraphs, textOf, textsOf } from './values.ts'

const ARXIV_CLASS = /^(?:[a-z]{2,8}(?:-[a-z]{2,4})?)(?:\.[A-Za-z-]{2,9})?$/

const CLASS_WITH_DOT = /^[a-z-]{2,8}\.[A-Za-z-]{2,9}$/

const AGGREGATORS =
  /^(?:crossref|arxiv(?:[-_ ](?:rss|api)|\.org)?|doi\.org \([\w ()]{1,30}\)|europe ?pmc|scopus|web of science|med|pmc|ppr|hugging ?face|semantic ?scholar|openalex|pubmed|google scholar|dblp|web|rss|api)$/i

const KIND_OF_VENUE = /^(?:conference|journal|workshop|preprint|proceedings|book)$/i

/** What else a record says, by the roles that it takes: the parts are read in this order. */
const DETAIL_READERS: readonly (readonly [Role, (paper: Paper, fields: Fields) => void])[] = [
  ['venue', readVenue],
  ['paperLink', readLocation],
  ...(['volume', 'issue', 'pages', 'publisher', 'language'] as const).map(
    (role) => [role, (paper: Paper, fields: Fields) => readDetail(paper, fields, role)] as const,
  ),
  ['firstPage', readFirstPage],
  ['type', readType],
  ['categories', readCategories],
  ['keywords', readKeywords],
  ['heading', readHeadings],
  ['note', readNotes],
  ['reportNumber', readReportNumber],
  ...(['upvotes', 'stars', 'comments', 'citations'] as const).map(
    (role) => [role, (paper: Paper, fields: Fields) => readCount(paper, fields, role)] as const,
  ),
]

/** Venue, volume, pages, categories, keywords, headings, notes and counts. */
export function readDetails(paper: Paper, fields: Fields): void {
  for (const [role, read] of DETAIL_READERS) if (fields.has(role)) read(paper, fields)
}

/** The first text under a role, plain and on one line. */
function plainText(fields: Fields, role: Role): string | undefined {
  const text = fields.text(role)
  return text === undefined ? undefined : collapse(htmlToText(text))
}

function readVenue(paper: Paper, fields: Fields): void {
  const venues = fields.of('venue')
  const isInBook = venues.some(
    ({ name, value }) => /^(?:book_?title|journal)$/i.test(name) && typeof value === 'string',
  )
  for (const { name, value } of venues) {
    const whole = textOf(value)
    if (whole === undefined) continue
    // Embase writes the date into the source; pages made by scripts, behind it: `Source: arXiv, 2024-05-02`.
    const dated =
      /^(.*?)\.?\s*Date of Publication:\s*(.+)$/.exec(whole) ??
      /^([^,]+(?:,[^,]+){0,3}),\s+(\d{4}-\d\d-\d\d)$/.exec(whole)
    const date = dated && parseDate(dated[2] as string)
    if (date) paper.date ??= date
    const text = date ? (dated[1] as string) : whole
    if (/^source/i.test(name) && (AGGREGATORS.test(text) || /^[a-z\d_-]+$/.test(text))) continue
    // Some call the kind of place `venue`, and the place `booktitle`; ACL's anthology lists its events there.
    if (
      (KIND_OF_VENUE.test(text) && venues.length > 1) ||
      (Array.isArray(value) && /^venue$/i.test(name) && isInBook)
    )
      continue
    if (isAddress(text)) addLink(paper, text, 'paper')
    else if (CLASS_WITH_DOT.test(text)) pushOnce(paper.categories, text)
    else setVenue(paper, trimEnd(collapse(htmlToText(text)), ' ,;'))
  }
}

/** OpenAlex keeps the venue where it says at which place a paper is. */
function readLocation(paper: Paper, fields: Fields): void {
  for (const { name, value } of fields.of('paperLink'))
    if (/location$/i.test(name) && isObject(value)) setVenue(paper, textOf(value['source'] ?? null))
}

/** Sets the venue, which may say the year, as `ICML 2017` and `arXiv, 2025.` do. */
function setVenue(paper: Paper, venue: string | undefined): void {
  if (venue === undefined || venue === '' || paper.venue !== undefined) return
  paper.venue = venue
  addPreprint(paper, venue)
  const year = paper.date === undefined && /(?:^|[\s,(])((?:19|20)\d\d)[).]{0,2}$/.exec(venue)
  if (year) paper.date = year[1] as string
}

function readDetail(
  paper: Paper,
  fields: Fields,
  role: 'volume' | 'issue' | 'pages' | 'publisher' | 'language',
): void {
  const text = plainText(fields, role)
  if (text === undefined || text === '0') return
  // A `page` may be one of the list's own site.
  if (role === 'pages' && /\.html?$/i.test(text)) return
  paper[role] = text
  if (role === 'volume') addPreprint(paper, text)
}

/** A preprint's number, where it stands for the place of publication. */
function addPreprint(paper: Paper, place: string): void {
  const found = parseArxivId(arxivIdOfPlace(place) ?? '')
  if (!found) return
  const { id, ...version } = found
  addIds(paper, { ids: { arxiv: id }, ...version })
}

function readFirstPage(paper: Paper, fields: Fields): void {
  const [from, to] = [plainText(fields, 'firstPage'), plainText(fields, 'lastPage')]
  if (from !== undefined && !paper.pages?.includes('-'))
    paper.pages = to === undefined || to === from ? from : `${from}-${to}`
}

function readType(paper: Paper, fields: Fields): void {
  const type = plainText(fields, 'type')
  if (type !== undefined && type.length < 40) paper.type = type.toLowerCase()
}

function readCategories(paper: Paper, fields: Fields): void {
  for (const { value } of fields.of('categories')) {
    // `Digital Libraries (cs.DL)` names the class behind its title.
    const texts = textsOf(value, /\s*[;,|]\s*/).map(
      (text) => /\(([a-z-]+(?:\.[A-Za-z-]+)?)\)$/.exec(text)?.[1] ?? text,
    )
    const classes = texts.flatMap((text) => text.split(/\s+/))
    const ofArxiv =
      classes.length > 0 &&
      classes.every((text) => ARXIV_CLASS.test(text)) &&
      classes.some((text) => CLASS_WITH_DOT.test(text))
    for (const text of ofArxiv ? classes : texts) pushOnce(ofArxiv ? paper.categories : paper.keywords, text)
  }
}

function readKeywords(paper: Paper, fields: Fields): void {
  for (const { value } of fields.of('keywords')) {
    for (const text of keywordsOf(value)) {
      if (CLASS_WITH_DOT.test(text)) pushOnce(paper.categories, text)
      else pushOnce(paper.keywords, collapse(htmlToText(text)))
    }
  }
}

function readHeadings(paper: Paper, fields: Fields): void {
  for (const { value } of fields.of('heading')) {
    for (const text of textsOf(value, /\s*[|]\s*/)) pushOnce(paper.headings, collapse(text))
  }
}

function readNotes(paper: Paper, fields: Fields): void {
  for (const { name, value } of fields.of('note')) {
    const text = longText(value)
    if (text === undefined || /^(?:main|\d+)$/i.test(text)) continue
    for (const { url } of findUrls(text)) addLink(paper, url)
    addNote(paper, /title|标题/i.test(name) ? `${name}: ${paragraphs(text)}` : paragraphs(text))
  }
}

function readReportNumber(paper: Paper, fields: Fields): void {
  const number = plainText(fields, 'reportNumber')
  if (number !== undefined) addNote(paper, `Report number: ${number}`)
}

function readCount(paper: Paper, fields: Fields, role: 'upvotes' | 'stars' | 'comments' | 'citations'): void {
  for (const { value } of fields.of(role)) {
    const number = typeof value === 'string' ? Number(value.replaceAll(',', '')) : Number.NaN
    if (!Number.isInteger(number) || number < 0) continue
    paper.counts = { ...paper.counts, [role]: number }
    return
  }
}

function keywordsOf(value: Json): string[] {
  if (typeof value !== 'string') return textsOf(value, /\s*[;|]\s*/)
  return listInText(value) ?? textsOf(value, /\s*[;|]\s*/).flatMap(splitAtCommas)
}

/** Parts between commas, those in brackets aside. */
function splitAtCommas(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    const character = text[at]
    if (character === '(') depth++
    else if (character === ')') depth = Math.max(0, depth - 1)
    else if (character === undefined || (character === ',' && depth === 0)) {
      const part = text.slice(from, at).trim()
      if (part !== '') parts.push(part)
      from = at + 1
    }
  }
  return parts
}

function pushOnce(list: string[], text: string): void {
  if (text !== '' && !list.includes(text)) list.push(text)
}
