import { addLink } from '../../records/paper/add-link.ts'
import { paperFromRecord } from '../../records/paper-from-record.ts'
import type { Json } from '../../text/json.ts'
import type { Resolve } from './addresses.ts'
import { type FoundPaper, NOWHERE } from './found-paper.ts'
import { type Page, textOf } from './tree.ts'

/** The fields that tags name. */
const CITATION_FIELDS: Readonly<Record<string, string>> = {
  citation_title: 'title',
  citation_author: 'authors',
  citation_authors: 'authors',
  citation_abstract: 'abstract',
  citation_doi: 'doi',
  citation_arxiv_id: 'arxiv_id',
  citation_pmid: 'pmid',
  citation_pdf_url: 'pdf',
  citation_abstract_html_url: 'url',
  citation_public_url: 'url',
  citation_publication_date: 'published',
  citation_date: 'date',
  citation_online_date: 'created',
  citation_year: 'year',
  citation_journal_title: 'journal',
  citation_conference_title: 'conference',
  citation_inbook_title: 'booktitle',
  citation_volume: 'volume',
  citation_issue: 'issue',
  citation_publisher: 'publisher',
  citation_keywords: 'keywords',
  citation_language: 'language',
  citation_isbn: 'isbn',
  'dc.description': 'abstract',
  'dc.identifier': 'identifier',
}

/** Tags that say nothing of the paper: of the journal, of access, of who wrote it where, what it cites. */
const BOOKKEEPING =
  /^citation_(?:firstpage|lastpage|issn|eissn|reference|references|fulltext.*|full_html_url|id|mjid|section|springer_.*|journal_abbrev|xml_url|access|price|cover_.*|author_.*|doi_.*|publication_cover_date|html_url|num_pages|collection_id|abstract_url)$/

/** The tag of a paper's page whose content is not read, if it is one of them. */
function isOtherTag(name: string): boolean {
  return name.startsWith('citation_') && CITATION_FIELDS[name] === undefined && !BOOKKEEPING.test(name)
}
/**
 * The one paper that a page is about, from its Highwire tags.
 *
 * Tags: https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
export function fromCitationTags(page: Page, resolve: Resolve): FoundPaper[] | undefined {
  const metas = page.elements.filter((node) => node.name === 'meta' && node.attributes['name'])
  const named = (name: string) => metas.filter((node) => node.attributes['name']?.toLowerCase() === name)
  const [title, second] = named('citation_title')
  if (!title || second) return undefined
  const record: Record<string, Json> = {}
  for (const node of metas) {
    const field = CITATION_FIELDS[(node.attributes['name'] as string).toLowerCase()]
    const value = node.attributes['content']?.trim()
    if (field === undefined || !value) continue
    const before = record[field]
    if (field === 'authors' || field === 'keywords')
      record[field] = [...(Array.isArray(before) ? before : []), value]
    else record[field] ??= value
  }
  const firstPage = named('citation_firstpage')[0]?.attributes['content']
  const lastPage = named('citation_lastpage')[0]?.attributes['content']
  if (firstPage) record['pages'] = lastPage ? `${firstPage}-${lastPage}` : firstPage
  record['abstract'] ??= abstractOnPage(page) ?? null
  const paper = paperFromRecord(record, NOWHERE)
  const canonical = page.elements.find(
    (node) => node.name === 'link' && node.attributes['rel'] === 'canonical',
  )?.attributes['href']
  const url = canonical === undefined ? page.savedFrom : resolve(canonical)
  if (url !== undefined) addLink(paper, url, 'paper')
  const others = metas.flatMap(({ attributes: { name = '', content = '' } }) =>
    isOtherTag(name.toLowerCase()) && content.trim() !== '' ? [name.toLowerCase()] : [],
  )
  return [{ paper, start: title.start, end: page.root.end, others }]
}

/** The abstract that a page about one paper shows, by its class or under its heading. */
function abstractOnPage(page: Page): string | undefined {
  for (const node of page.elements) {
    const names = [...node.classes, node.attributes['id'] ?? '', node.attributes['itemprop'] ?? '']
    if (!names.some((name) => /^(?:abstract|.*[-_]abstract|abstract[-_](?:text|content|body))$/i.test(name)))
      continue
    const text = textOf(node).replace(/^abstract\s*:?\s*/i, '')
    if (text.length > 80) return text
  }
  return undefined
}
