import { isAddress, isOtherLink, type Role, roleOf } from '../../records/field-roles.ts'
import { remembered } from '../../text/remembered.ts'

/** Fields that are read, and what the ledger calls them. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  title: 'title',
  subtitle: 'title',
  author: 'authors',
  editor: 'editors',
  abstract: 'abstract',
  year: 'date',
  month: 'date',
  day: 'date',
  date: 'date',
  journal: 'venue',
  journaltitle: 'venue',
  booktitle: 'venue',
  eventtitle: 'venue',
  volume: 'volume',
  number: 'issue',
  issue: 'issue',
  pages: 'pages',
  publisher: 'publisher',
  school: 'publisher',
  institution: 'publisher',
  doi: 'ids',
  eprint: 'ids',
  eprinttype: 'ids',
  archiveprefix: 'ids',
  eprintclass: 'categories',
  primaryclass: 'categories',
  pmid: 'ids',
  pmcid: 'ids',
  pubmed_id: 'ids',
  pubmed_central_identitfier: 'ids',
  article_id: 'ids',
  location_id: 'ids',
  author_full: 'authors',
  date_published: 'date',
  date_published_elec: 'date',
  isbn: 'ids',
  keywords: 'keywords',
  'author+an': 'authors',
  langid: 'language',
  language: 'language',
  note: 'notes',
  notes: 'notes',
  annote: 'notes',
  annotation: 'notes',
  comment: 'notes',
  addendum: 'notes',
  pubstate: 'notes',
  award: 'notes',
  collaboration: 'authors',
  series: 'venue',
  venue: 'venue',
  maintitle: 'venue',
  organization: 'publisher',
  eid: 'pages',
  'article-number': 'pages',
  art_number: 'pages',
  articleno: 'pages',
  hyphenation: 'language',
  keyword: 'keywords',
  'mendeley-tags': 'keywords',
  author_keywords: 'keywords',
  'keywords-plus': 'keywords',
  arxiv: 'ids',
  arxivid: 'ids',
  arxiv_id: 'ids',
  pmc: 'ids',
  crossref: 'other',
  xdata: 'other',
}

/** Fields that say nothing of a paper. */
const BOOKKEEPING = new RegExp(
  `^(?:${[
    // Where reference managers, databases and sites of bookmarks keep what is their own: files, groups, who added it and when.
    'file|local-?(?:url|file)|bdsk-file-\\d+|pdf-?file|attachments?|owner|username|groups?|mendeley-groups|priority|ranking|rating',
    'read(?:status)?|qualityassured|timestamp|date-(?:added|modified)|(?:creation|modification)date|added-(?:at|by)|posted-at',
    'citeulike-.*|colrev[_.].*|inter-?hash|intra-?hash|bib(?:url|source|date)|unique-id|doc-delivery-number|da|acmid|relevance\\d*',
    'source|document_type|publication_stage|web-of-science-index|usage-count-.*|number-of-cited-references|oa',
    // How biblatex and styles sort and print it.
    'options|ids|key|label|shorthand|(?:index)?sort(?:name|year|title|key|shorthand)|indextitle|presort|useprefix|langidopts',
    'entrysubtype|related\\w*|(?:book)?pagination|editor[abc]?type|short(?:title|author|journal)',
    // What pages of a group of researchers show of it.
    'bibtex_show|selected|preview|abbr|altmetric|dimensions|google_scholar_id|additional_info',
    // When an address was looked at, how many pages there are, and what other names and numbers the journal has.
    'urldate|last(?:checked|accessed|visited)|access(?:ed|date)?|visited|numpages|pagetotal',
    'e?issn(?:-l)?|coden|lccn|fjournal|journal-iso|abbrev_source_title|issue_date',
  ].join('|')})$`,
)

/** Whether a field of a name is told of when it is not read. */
export const isTold = remembered(
  (name) => !Object.hasOwn(FIELD_NAMES, name) && !Object.hasOwn(ADDRESSES, name) && !BOOKKEEPING.test(name),
)

/** Fields that hold an address, and the words that say what it leads to. */
export const ADDRESSES: Readonly<Record<string, string>> = {
  url: '',
  link: '',
  ee: '',
  howpublished: '',
  pdf: 'PDF',
  code: 'code',
  website: 'website',
  project: 'project',
  page: 'project',
  html: '',
  video: 'video',
  dataset: 'data',
  data: 'data',
  blog: 'blog',
  slides: 'slides',
  poster: 'poster',
  adsurl: '',
  'bdsk-url-1': '',
  'bdsk-url-2': '',
  'bdsk-url-3': '',
}

/** What fields of other names hold, in which researchers keep the addresses of a paper: `pdfurl`, `github`. */
const OF_LINKS: ReadonlySet<Role> = new Set([
  'paperLink',
  'pdf',
  'code',
  'project',
  'data',
  'video',
  'discussion',
  'otherLink',
  'openreview',
])

/** The word before and behind what an address leads to: `url_code`, as BibBase has it, and `code_url`. */
const NAMES_ADDRESS = /^url[_-]|[_-]?(?:url|link)$/g

/**
 * The words that say what the address leads to that is the value of a field with a name of its owner's, `''` where the
 * name says none; `undefined` for fields that hold no address of the paper's.
 */
export function ownAddress(name: string, value: string): string | undefined {
  if (!isTold(name) || !isAddress(value.trim())) return undefined
  const role = roleOf(name)?.role
  const isLink =
    (role !== undefined && OF_LINKS.has(role)) || (role === undefined && isOtherLink(name, value.trim()))
  return isLink ? name.replace(NAMES_ADDRESS, '').replace(/[_-]/g, ' ') : undefined
}

/** What the ledger calls a field. */
export function fieldName(name: string, value: string): string {
  if (Object.hasOwn(FIELD_NAMES, name)) return FIELD_NAMES[name] as string
  return Object.hasOwn(ADDRESSES, name) || ownAddress(name, value) !== undefined ? 'links' : 'other'
}
