import type { Author } from '../digest.ts'
import { type Format, formatInPieces, type Sample } from '../format.ts'
import { PaperDraft } from '../records/paper-draft.ts'
import { mostPrecise, publicationDate } from '../records/publication-date.ts'
import { personal } from '../records/record-names.ts'
import {
  attribute,
  childrenOf,
  nodeAt,
  ownText,
  plainText,
  plainTexts,
  writtenText,
  type XmlNode,
  xmlRecords,
} from '../records/xml-records.ts'

/**
 * What Crossref answers for a DOI in XML (unixref), a record for each DOI.
 *
 * Rules: https://www.crossref.org/documentation/retrieve-metadata/xml-api/unixsd-query-output-format/
 */
export const crossrefXml: Format = formatInPieces({
  name: 'crossref-xml',
  title: 'Crossref XML',
  extensions: ['xml'],
  detect: ({ text }: Sample) =>
    /<(?:[\w-]+:)?crossref[\s>]/.test(text) && /<(?:[\w-]+:)?doi_data[\s>]/.test(text) ? 0.97 : 0,
  inPieces: (context) =>
    xmlRecords(context, {
      records: () => ['crossref'],
      mixed: ['title', 'subtitle', 'original_language_title', 'abstract', 'organization', 'full_title'],
      read: READ,
      bookkeeping: BOOKKEEPING,
      paper,
    }),
})

/** Works, by the element that holds one; what a work is in stands beside it or around it. */
const WORKS = [
  ['journal', 'journal_article'],
  ['conference', 'conference_paper'],
  ['book', 'content_item'],
  ['report-paper', 'content_item'],
  ['posted_content'],
  ['dissertation'],
  ['book', 'book_metadata'],
  ['book', 'book_series_metadata'],
  ['book', 'book_set_metadata'],
  ['report-paper', 'report-paper_metadata'],
  ['journal', 'journal_issue'],
  ['conference', 'proceedings_metadata'],
] as const

/** What kinds of work are called elsewhere, where their element's name does not say it. */
const TYPES = new Map<string, string>([
  ['content_item', 'book-chapter'],
  ['book_metadata', 'book'],
  ['book_series_metadata', 'book'],
  ['book_set_metadata', 'book'],
  ['report-paper_metadata', 'report'],
  ['proceedings_metadata', 'proceedings'],
])

const READ = new Set([
  ...WORKS.flat(),
  ...words(
    `journal_metadata full_title abbrev_title journal_volume volume issue proceedings_metadata proceedings_title proceedings_series_metadata
    publication_date posted_date approval_date year month day titles title subtitle original_language_title
    contributors person_name organization given_name surname suffix ORCID affiliation affiliations institution institution_name
    publisher publisher_name isbn abstract pages first_page last_page publisher_item item_number doi_data doi group_title
    series_metadata institution_place`,
  ),
])

/** Of the journal and the meeting, of Crossref's keeping, and what the paper cites. */
const BOOKKEEPING = new Set(
  words(
    `issn coden archive_locations event_metadata citation_list program crossmark collection resource timestamp publisher_place
    identifier component_list noisbn acceptance_date version_info edition_number item_number institution_id institution_department
    institution_acronym doi_relations archive proceedings_subject other_pages degree scn_policies ISSN_type`,
  ),
)

function words(text: string): string[] {
  return text.split(/\s+/)
}

function paper(record: XmlNode, line: number, endLine: number): PaperDraft | string {
  const path = WORKS.find((names) => nodeAt(record, ...names))
  const work = path && nodeAt(record, ...path)
  if (!path || !work) return 'the record holds no work of a kind that is read'
  const draft = new PaperDraft(line, endLine)
  const around = nodeAt(record, path[0])
  const titles = nodeAt(work, 'titles')
  const [title, ...subtitles] = [...plainTexts(titles, 'title'), ...plainTexts(titles, 'subtitle')]
  draft.title(title && [title, ...subtitles].join(': '), writtenText(titles, 'title'))
  readPeople(nodeAt(work, 'contributors'), draft)

  draft.abstract(ownText(childrenOf(work, 'abstract')[0]))
  const issue = nodeAt(around, 'journal_issue')
  const places = ['proceedings_metadata', 'book_metadata', 'book_series_metadata', 'book_set_metadata']
    .map((name) => nodeAt(around, name))
    .filter((place) => place !== undefined)
  draft.date(
    mostPrecise(
      [work, issue, ...places].flatMap((each) =>
        ['publication_date', 'posted_date', 'approval_date'].flatMap((name) =>
          childrenOf(each, name).map(dateOf),
        ),
      ),
    ),
  )
  draft.doi(plainText(nodeAt(work, 'doi_data'), 'doi'))
  const book = places.map((place) => plainText(nodeAt(place, 'titles'), 'title'))
  draft.text(
    'venue',
    plainText(nodeAt(around, 'journal_metadata'), 'full_title') ??
      places.map((place) => plainText(place, 'proceedings_title')).find(Boolean) ??
      (path[1] === 'content_item' ? book.find(Boolean) : undefined) ??
      plainTexts(nodeAt(work, 'institution'), 'institution_name')[0],
  )
  draft
    .text('volume', plainText(nodeAt(issue, 'journal_volume'), 'volume'))
    .text('issue', plainText(issue, 'issue'))
  const pages = nodeAt(work, 'pages')
  draft.pages(
    plainText(pages, 'first_page') ?? plainText(nodeAt(work, 'publisher_item'), 'item_number'),
    plainText(pages, 'last_page'),
  )
  for (const place of [work, ...places]) {
    draft.text('publisher', plainText(nodeAt(place, 'publisher'), 'publisher_name'))
    draft.isbn(plainText(place, 'isbn'))
  }
  draft.language(attribute(work, 'language'))
  for (const group of plainTexts(work, 'group_title')) draft.category(group)
  draft.text('type', TYPES.get(path[1] ?? path[0]) ?? (path[1] ?? path[0]).replaceAll('_', '-'))
  return draft
}

function readPeople(contributors: XmlNode | undefined, draft: PaperDraft): void {
  // People and groups are kinds of elements of their own, and their common order is lost.
  const people = childrenOf(contributors, 'person_name')
  const groups = childrenOf(contributors, 'organization')
  const groupsFirst = groups.some((group) => attribute(group, 'sequence') === 'first')
  const editors: Author[] = []
  for (const each of groupsFirst ? [...groups, ...people] : [...people, ...groups]) {
    const name = personOf(each)
    const role = attribute(each, 'contributor_role') ?? 'author'
    if (role === 'author') draft.author(name)
    else if (role === 'editor' && name) editors.push(name)
  }
  draft.editedBy('contributors', { authors: editors })
}

function personOf(person: string | XmlNode): Author | undefined {
  const group = ownText(person)?.trim()
  if (group) return { name: group, group: true }
  if (typeof person === 'string') return undefined
  const orcid = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/.exec(plainText(person, 'ORCID') ?? '')?.[0]
  const affiliation = [
    ...plainTexts(person, 'affiliation'),
    ...childrenOf(nodeAt(person, 'affiliations'), 'institution').flatMap((place) =>
      typeof place === 'string' ? [] : plainTexts(place, 'institution_name'),
    ),
  ].join('; ')
  const part = (name: string) => plainText(person, name) ?? ''
  const name = personal(part('surname'), part('given_name'), part('suffix'))
  if (name.name === '') return undefined
  return { ...name, ...(orcid ? { orcid } : {}), ...(affiliation ? { affiliation } : {}) }
}

function dateOf(date: string | XmlNode): string | undefined {
  if (typeof date === 'string') return undefined
  return publicationDate(['year', 'month', 'day'].flatMap((name) => plainText(date, name) ?? []).join('-'))
}
