import { cutToLength } from '../cut-to-length.ts'
import type { Author, Link, LinkKind, Paper } from '../digest.ts'
import { emptyPaper } from '../format.ts'
import { parseArxivAuthors } from '../text/arxiv-authors.ts'
import { isoDate, parseDate } from '../text/dates.ts'
import { htmlToText } from '../text/html.ts'
import { idsFromUrl, idsInText, parseArxivId, parseDoi } from '../text/identifiers.ts'
import { type Json, type JsonObject, readJson } from '../text/json.ts'
import { findUrls, linkKind, safeUrl } from '../text/links.ts'
import { author, parseAuthors, wholeName } from '../text/names.ts'
import { remembered } from '../text/remembered.ts'
import { texToUnicode } from '../text/tex.ts'
import { trimEnd } from '../text/trim-end.ts'
import { webAddress } from '../text/web-address.ts'
import { collapse } from '../text/white-space.ts'
import { HOLDERS, isAddress, isObject, isOtherLink, type Role, roleOf } from './field-roles.ts'
import { yearWith } from './publication-date.ts'

/** Where a record stands. */
export interface RecordPlace {
  line: number
  endLine: number
  /** Headings above it, outermost first. */
  headings?: readonly string[]
  /** The name under which a mapping holds the record; often its id. */
  key?: string
}

interface Field {
  name: string
  value: Json
  rank: number
}

/** Fields by role. */
class Fields {
  readonly #byRole = new Map<Role, Field[]>()

  add(role: Role, field: Field): void {
    const list = this.#byRole.get(role)
    if (list) list.push(field)
    else this.#byRole.set(role, [field])
  }

  /** Puts the likeliest fields of each role first. */
  sort(): void {
    for (const list of this.#byRole.values()) if (list.length > 1) list.sort((a, b) => a.rank - b.rank)
  }

  /** Whether there is a field of a role. Most records have few of the roles there are. */
  has(role: Role): boolean {
    return this.#byRole.has(role)
  }

  /** The fields of a role, the likeliest first. */
  of(role: Role): readonly Field[] {
    return this.#byRole.get(role) ?? NONE
  }

  /** The first text under a role. */
  text(role: Role): string | undefined {
    for (const { value } of this.of(role)) {
      const text = textOf(value)
      if (text !== undefined) return text
    }
    return undefined
  }
}

const NONE: readonly Field[] = []

/**
 * A paper from a record of named fields, as JSON, YAML and tables hold them, whatever its fields are called: each
 * is judged by its name, in any of several languages, and by what it holds.
 *
 * Somebody else's words (`tldr`, `ai_summary`, `description`) are a summary, a search engine's extract is a
 * snippet. A field called `summary` is the abstract only in records made from arXiv's own answers, which call it so.
 */
export function paperFromRecord(record: JsonObject, place: RecordPlace): Paper {
  const paper = emptyPaper(place.line, place.endLine)
  if (place.headings) paper.headings.push(...place.headings)
  const fields = new Fields()
  gather(record, fields, 0)
  fields.sort()
  readTitle(paper, fields)
  readIds(paper, fields, place.key)
  readLinks(paper, fields)
  readAuthors(paper, fields)
  readTexts(paper, fields, record)
  readDate(paper, fields)
  readDetails(paper, fields)
  const byline = fields.text('byline')
  if (byline !== undefined) readByline(paper, byline)
  if (paper.ids.openreview === undefined && hasField(record, isOfReviews)) readForum(paper, fields)
  cutToLength(paper)
  return paper
}

/** Fields of the record by role; those of a record within the record (`paper`, `content`) come first. */
function gather(record: JsonObject, fields: Fields, depth: number): void {
  for (const name in record) {
    let value = record[name] as Json
    const found = roleOf(name)
    // OpenReview's second interface wraps each field: { value: … }.
    if (isObject(value) && value['value'] !== undefined && Object.keys(value).length <= 2)
      value = value['value'] as Json
    // INSPIRE lists where a paper was published; the first is the paper's own place.
    if (found?.role === 'nested' && Array.isArray(value) && isObject(value[0])) value = value[0]
    // Google Scholar's line of authors, venue and year, as scrapers keep it.
    if (found?.role === 'nested' && isObject(value) && BYLINE.test(textOf(value['summary']) ?? '')) {
      const { summary, ...others } = value
      fields.add('byline', { name, value: summary as Json, rank: 0 })
      value = others
    }
    if (found && depth < 3 && isObject(value) && HOLDERS.has(found.role)) {
      gather(value, fields, depth + 1)
      continue
    }
    const role = found?.role ?? (isOtherLink(name, value) ? 'otherLink' : undefined)
    if (!role || role === 'ignored' || isEmpty(value)) continue
    fields.add(role, { name, value, rank: (found?.rank ?? 99) - depth * 100 })
  }
}

const BYLINE = /\s[-–]\s.*(?:19|20)\d\d/

const PLACEHOLDER = /^(?:null|none|n\/?a|nan|undefined|-+|unknown|\[\]|\{\}|暂无|无|なし)$/i

function isEmpty(value: Json): boolean {
  if (value === null || value === undefined || value === false) return true
  if (typeof value === 'string') return value.trim() === '' || PLACEHOLDER.test(value.trim())
  return Array.isArray(value) ? value.length === 0 : isObject(value) && isEmptyObject(value)
}

/** Whether a record has a field with a name of a kind. */
function hasField(record: JsonObject, isOfKind: (name: string) => boolean): boolean {
  for (const name in record) if (isOfKind(name)) return true
  return false
}

function isEmptyObject(object: object): boolean {
  for (const _ in object) return false
  return true
}

/** The text of a value: of a list the first, of an object the part that names it. */
function textOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') {
    const text = value.trim()
    return text === '' || PLACEHOLDER.test(text) ? undefined : text
  }
  if (Array.isArray(value)) return textOf(value[0])
  if (!isObject(value)) return undefined
  for (const name of [
    'display_name',
    'name',
    'value',
    'text',
    'title',
    '#text',
    'term',
    'category',
    'fullname',
    'subject',
    'tag',
    'keyword',
  ]) {
    const text = textOf(value[name])
    if (text !== undefined) return text
  }
  return undefined
}

/** Several texts in one value: a list, a list in Python's or JSON's notation, or text with separators. */
function textsOf(value: Json, separator: RegExp): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => textOf(each) ?? [])
  if (isObject(value)) return [textOf(value) ?? []].flat()
  if (typeof value !== 'string') return []
  const list = listInText(value)
  if (list) return list
  return value
    .split(separator)
    .map((each) => each.trim())
    .filter((each) => each !== '' && !PLACEHOLDER.test(each))
}

const LONGEST_LIST = 20_000

/**
 * The items of a list that a text holds in Python's or JSON's notation.
 *
 * @example listInText(`['pde', "Dale's Principle"]`) // ['pde', "Dale's Principle"]
 */
export function listInText(text: string): string[] | undefined {
  const trimmed = text.trim()
  if (!trimmed.startsWith('[') || !trimmed.endsWith(']') || trimmed.length > LONGEST_LIST) return undefined
  if (trimmed.length === 2) return []
  if (!/^\[\s*["'\d{u]/.test(trimmed)) return undefined
  const json = readJson(trimmed)
  if (!json.error && Array.isArray(json.value)) return json.value.flatMap((each) => textOf(each) ?? [])
  const items: string[] = []
  for (const match of trimmed.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^\s,[\]'"][^,\]'"]*)/g)) {
    const item = (match[1] ?? match[2] ?? match[3] ?? '').replace(/\\(['"\\])/g, '$1').trim()
    if (item !== '') items.push(item)
  }
  return items
}

/** Accents that are still TeX, as arXiv gives them; maths stays as written. */
function withoutTex(text: string): string {
  return text.includes('\\') ? texToUnicode(text, { ligatures: false }).trim() : text
}

/** A text as paragraphs of plain text. */
function paragraphs(text: string): string {
  return htmlToText(text)
    .split(/\n\s*\n/)
    .map(collapse)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

function readTitle(paper: Paper, fields: Fields): void {
  for (const { value } of fields.of('title')) {
    const text = textOf(value)
    // Some call the link to the paper `paper`.
    if (text === undefined || isAddress(text) || !/[\p{L}\p{N}]/u.test(text)) continue
    applyTitle(paper, text)
    return
  }
}

/**
 * Sets a title: markup goes, a title that is a link gives the link, and what arXiv's old feed adds behind a title,
 * `(arXiv:2207.06591v3 [cs.CL] UPDATED)`, gives id, version and class.
 */
export function applyTitle(paper: Paper, written: string): void {
  let text = withoutTex(collapse(htmlToText(written)))
  const linked = /^\[(.+)\]\((https?:\/\/[^\s)]+)\)$/.exec(text)
  if (linked) {
    text = (linked[1] as string).trim()
    addLink(paper, linked[2] as string)
  }
  const bold = /^(\*\*|__)(.+)\1$/.exec(text)
  if (bold) text = (bold[2] as string).trim()
  const arxiv =
    text.endsWith(')') && /^(.*?)\.?\s?\(arXiv:(\S+?)(?:v(\d+))?\s+\[([^\]]+)\][^)]*\)$/.exec(text)
  if (arxiv && parseArxivId(arxiv[2] as string)) {
    text = arxiv[1] as string
    paper.ids.arxiv ??= arxiv[2] as string
    if (arxiv[3] !== undefined) paper.version ??= Number(arxiv[3])
    if (!paper.categories.includes(arxiv[4] as string)) paper.categories.push(arxiv[4] as string)
  }
  if (text !== '') paper.title = text
}

/** Adds a link, once, and the identifiers that its address holds, where the paper has none of their kind. */
export function addLink(paper: Paper, address: string, kind?: LinkKind, text?: string): void {
  const url = safeUrl(address)
  if (url !== undefined) addSafeLink(paper, url, kind, text)
}

function addSafeLink(paper: Paper, url: string, kind?: LinkKind, text?: string): void {
  const parsed = webAddress(url)
  if (!parsed) return
  const found = idsFromUrl(parsed)
  const carried = isEmptyObject(found.ids) ? idsCarried(url) : found
  addIds(paper, carried)
  if (paper.links.some((link) => link.url === url)) return
  const judged = linkKind(parsed, text)
  const link: Link = { url, kind: judged === 'other' && kind ? kind : judged }
  if (text !== undefined && text !== '') link.text = text
  paper.links.push(link)
}

/**
 * Identifiers that an address of any host carries: a DOI in the query of a library's resolver
 * (`?sid=x&id=doi:10.1000%2F5`), an arXiv id as a step of the path (`/p/2501.00001v2`).
 */
function idsCarried(url: string): ReturnType<typeof idsFromUrl> {
  const query = /[?&](?:id|doi|rft_id)=([^&]*)/.exec(url)?.[1]
  if (query?.includes('10.')) {
    try {
      return idsInText(decodeURIComponent(query))
    } catch {
      return { ids: {} }
    }
  }
  const step =
    /^https?:\/\/[^?#]*\/((?:0[7-9]|[1-3]\d)(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d+)?)(?:\.pdf)?\/?(?:[?#]|$)/.exec(
      url,
    )?.[1]
  const found = step === undefined ? undefined : parseArxivId(step)
  return found
    ? { ids: { arxiv: found.id }, ...(found.version === undefined ? {} : { version: found.version }) }
    : { ids: {} }
}

/** Adds identifiers where the paper has none of their kind. */
export function addIds(paper: Paper, { ids, version }: ReturnType<typeof idsFromUrl>): void {
  if (version !== undefined && (paper.ids.arxiv === undefined || paper.ids.arxiv === ids.arxiv))
    paper.version ??= version
  if (!isEmptyObject(ids)) paper.ids = { ...ids, ...paper.ids }
}

/** The identifiers in an address, or in a text that names their scheme. */
export function identifiersOf(text: string): ReturnType<typeof idsFromUrl> {
  return isAddress(text) ? idsFromUrl(text) : idsInText(text)
}

const IDS_BY_NAME: Readonly<Record<string, string>> = {
  arxiv: 'arxiv',
  doi: 'doi',
  pubmed: 'pmid',
  pmid: 'pmid',
  pubmedcentral: 'pmcid',
  pmc: 'pmcid',
  pmcid: 'pmcid',
  acl: 'acl',
  openalex: 'openalex',
}

/** Identifiers with their schemes: under their names, or in a list that has name and value apart. */
function idsByScheme(value: Json): [string, Json][] {
  if (isObject(value)) return Object.entries(value)
  if (!Array.isArray(value)) return []
  return value.flatMap((each): [string, Json][] => {
    if (!isObject(each)) return []
    const scheme = textOf(each['idtype'] ?? each['type'] ?? each['identifierType'] ?? each['scheme'] ?? null)
    const id = each['value'] ?? each['id'] ?? each['identifier'] ?? each['Identifier']
    return scheme === undefined || id === undefined ? [] : [[scheme, id]]
  })
}

/** Reads identifiers from a value into a paper. */
type IdReader = (paper: Paper, value: Json) => void

/** Reads a value's texts, one by one. */
function eachText(read: (paper: Paper, text: string) => void): IdReader {
  return (paper, value) => {
    for (const one of Array.isArray(value) ? value : [value]) {
      const text = textOf(one)
      if (text !== undefined) read(paper, text)
    }
  }
}

/** Reads identifiers that stand beside the names of their schemes. */
function readSchemes(paper: Paper, value: Json): void {
  for (const [name, written] of idsByScheme(value)) {
    const scheme = IDS_BY_NAME[name.toLowerCase()]
    const text = textOf(written)
    if (text === undefined) continue
    if (scheme === 'arxiv' || scheme === 'doi') readId(paper, text)
    else if (scheme === 'openalex') addIds(paper, idsFromUrl(text))
    else if (scheme === 'pmid') paper.ids.pmid ??= text.replace(/\D+/g, '')
    else if (scheme === 'pmcid') paper.ids.pmcid ??= /^PMC/i.test(text) ? text.toUpperCase() : `PMC${text}`
    else if (scheme === 'acl') paper.ids.acl ??= text
  }
}

/** How identifiers are read, by the role of their fields, the surest first. */
const ID_READERS: readonly (readonly [Role, IdReader])[] = [
  [
    'doi',
    eachText((paper, text) => {
      const doi = parseDoi(text)
      if (doi) paper.ids.doi ??= doi
      if (isAddress(text)) addLink(paper, text, 'paper')
    }),
  ],
  ['arxiv', eachText(readId)],
  ['ids', readSchemes],
  ['id', readSchemes],
  [
    'pmid',
    eachText((paper, text) => {
      const pmid = /^(?:\D*[:/])?(\d{4,8})\/?$/.exec(text)?.[1]
      if (pmid) paper.ids.pmid ??= pmid
    }),
  ],
  [
    'pmcid',
    eachText((paper, text) => {
      const pmcid = /PMC\d+/i.exec(text)?.[0]
      if (pmcid) paper.ids.pmcid ??= pmcid.toUpperCase()
    }),
  ],
  [
    's2',
    eachText((paper, text) => {
      if (/^\d+$/.test(text)) paper.ids.s2 ??= `CorpusID:${text}`
    }),
  ],
  [
    'isbn',
    eachText((paper, text) => {
      const isbn = text.replace(/[^\dX]/gi, '')
      if (isbn.length === 10 || isbn.length === 13) paper.ids.isbn ??= isbn
    }),
  ],
  [
    'openreview',
    eachText((paper, text) => {
      if (isAddress(text)) addLink(paper, text, 'paper')
      else if (FORUM_ID.test(text)) paper.ids.openreview ??= text
    }),
  ],
  ['id', eachText(readId)],
]

function readIds(paper: Paper, fields: Fields, key: string | undefined): void {
  for (const [role, read] of ID_READERS) {
    if (!fields.has(role)) continue
    for (const { value } of fields.of(role)) read(paper, value)
  }
  if (key !== undefined) readId(paper, key)
}

/** Authors, venue and year from a line of Google Scholar's; `…` cuts what is too long for it. */
export function readByline(paper: Paper, text: string): void {
  const [names, ...rest] = text.split(/(?<!\s)\s+[-–]\s+/)
  paper.authors = authorsFrom((names ?? '').trimEnd().replace(/…$/, '')).authors
  if (/…/.test(names ?? '')) paper.authorsPartial = true
  // Search results name the publisher's site behind the year.
  const dated = rest.findIndex((part) => YEAR_AT_END.test(part))
  const where = (dated === -1 ? rest : rest.slice(0, dated + 1)).join(' - ').trim()
  if (where === '') return
  const year = YEAR_AT_END.exec(where)
  if (year) paper.date = year[1] as string
  const venue = trimEnd(year ? where.slice(0, year.index) : where, ' ,')
  if (venue !== '') paper.venue = venue
  addIds(paper, identifiersOf(venue))
}

const YEAR_AT_END = /(?:^|,\s*|\s)((?:19|20)\d\d)$/

const FORUM_ID = /^[\w-]{8,16}$/

/** Reads an identifier of whatever scheme it shows. */
function readId(paper: Paper, text: string): void {
  if (isAddress(text)) {
    addLink(paper, text, 'paper')
    return
  }
  const arxiv = parseArxivId(text.replace(/\.pdf$/i, ''))
  if (arxiv) {
    if (arxiv.version !== undefined && paper.ids.arxiv === undefined) paper.version ??= arxiv.version
    paper.ids.arxiv ??= arxiv.id
  } else if (/^(?:doi:\s*)?10\.\d{4,9}\//i.test(text)) {
    const doi = parseDoi(text)
    if (doi) paper.ids.doi ??= doi
  } else if (/^[0-9a-f]{40}$/.test(text)) paper.ids.s2 ??= text
  else if (/arxiv|\bdoi\b|pmid/i.test(text)) addIds(paper, idsInText(text))
}

/** Fields that only lists of reviews have. */
const isOfReviews = remembered((name) => /^(?:ratings?|confidences?|withdraw|reviewers?)(?:_|$)/i.test(name))

/** Conference lists of reviews give OpenReview's id as the record's own, without a prefix. */
function readForum(paper: Paper, fields: Fields): void {
  const id = fields.text('id')
  if (id !== undefined && FORUM_ID.test(id) && /[A-Z]/.test(id) && /[a-z]/.test(id)) paper.ids.openreview = id
}

const LINK_ROLES: readonly (readonly [Role, LinkKind])[] = [
  ['paperLink', 'paper'],
  ['pdf', 'pdf'],
  ['arxiv', 'paper'],
  ['code', 'code'],
  ['project', 'project'],
  ['data', 'data'],
  ['video', 'video'],
  ['discussion', 'discussion'],
  ['otherLink', 'other'],
]

function readAbstractLinks(paper: Paper, fields: Fields): void {
  for (const { value, name } of fields.of('abstract')) {
    // `abs` is arXiv's word for the page as well as for the abstract.
    if (typeof value === 'string' && isAddress(value.trim()))
      addLink(paper, value.trim(), 'paper', linkText(name))
  }
}

function readLinks(paper: Paper, fields: Fields): void {
  if (fields.has('abstract')) readAbstractLinks(paper, fields)
  for (const { value } of fields.of('title')) {
    if (typeof value === 'string' && isAddress(value.trim())) addLink(paper, value.trim(), 'paper')
  }
  for (const [role, kind] of LINK_ROLES) {
    if (!fields.has(role)) continue
    for (const { name, value } of fields.of(role)) addLinksOf(paper, value, kind, name, 0)
  }
}

const LINK_KINDS = new Map(LINK_ROLES)

const OPAQUE_LABEL = /^(?:url|link|href|site|abs|pdf|id|html|paper|links|urls|ee)$/i

function linkText(name: string): string | undefined {
  return OPAQUE_LABEL.test(name) || !/^[\p{L}][\p{L} ]*$/u.test(name) ? undefined : name
}

function addLinksOf(paper: Paper, value: Json, kind: LinkKind, name: string, depth: number): void {
  if (typeof value === 'string') {
    const text = value.trim()
    const links = /https?:\/\//i.test(text) ? findUrls(text) : []
    for (const { url } of links) addSafeLink(paper, url, kind)
    if (links.length > 0) return
    if (/^(?:www\.|github\.com\/|arxiv\.org\/)\S+$/i.test(text)) addLink(paper, `https://${text}`, kind)
    else if (kind === 'code' && /^github$/i.test(name) && /^[\w.-]+\/[\w.-]+$/.test(text))
      addLink(paper, `https://github.com/${text}`, kind)
    else if (/^youtube_?id$/i.test(name) && /^[\w-]{11}$/.test(text))
      addLink(paper, `https://www.youtube.com/watch?v=${text}`, kind)
    else if (kind === 'paper' || kind === 'pdf') readId(paper, text)
    return
  }
  if (depth > 2) return
  if (Array.isArray(value)) {
    for (const each of value) addLinksOf(paper, each, kind, name, depth + 1)
    return
  }
  if (!isObject(value)) return
  const type = textOf(value['type']) ?? textOf(value['content-type']) ?? ''
  for (const inner of ['url', 'URL', 'href', 'landing_page_url', 'pdf_url', 'primary', 'link', 'value']) {
    const found = value[inner]
    if (found === undefined || found === null) continue
    addLinksOf(paper, found, inner === 'pdf_url' || /pdf/i.test(type) ? 'pdf' : kind, name, depth + 1)
  }
  if (kind !== 'other') return
  // Links by what they lead to: `links: { code: …, website: … }`.
  for (const inner in value) {
    const role = roleOf(inner)?.role
    const of = role === 'doi' || role === 'openreview' ? 'paper' : LINK_KINDS.get(role as Role)
    if (of !== undefined && of !== 'other') addLinksOf(paper, value[inner] as Json, of, inner, depth + 1)
  }
}

function readAuthors(paper: Paper, fields: Fields): void {
  const given = fields.of('authors')
  // Where each author is a record, the names in a text beside them are no better known.
  const apart =
    given.length > 1 ? given.filter(({ value }) => Array.isArray(value) && value.some(isObject)) : NONE
  for (const { name, value } of apart.length > 0 ? [...apart, ...given] : given) {
    const { authors, partial } = authorsFrom(/^author$/i.test(name) ? oneName(value) : value)
    if (authors.length === 0) continue
    paper.authors = authors
    if (partial || fields.of('authorsPartial').some(({ value }) => value === true))
      paper.authorsPartial = true
    return
  }
  for (const { value } of fields.of('firstAuthor')) {
    const list = typeof value === 'string' ? listInText(value) : undefined
    const { authors } = authorsFrom(list ?? value)
    if (authors.length === 0) continue
    paper.authors = authors
    // A list is no single name: `first_authors` are RIS's authors, and its `secondary_authors` editors.
    if (list === undefined) paper.authorsPartial = true
    return
  }
}

/** `author: 'Lovelace, Ada'` is one name, and not two; as `authors` it would be. */
function oneName(value: Json): Json {
  return typeof value === 'string' &&
    /^\s*[\p{Lu}][\p{L}'’-]+,\s*\p{Lu}[^\s,;&]*(?: [^\s,;&]+){0,2}\s*$/u.test(value)
    ? [value]
    : value
}

/** The number of an author that Scopus writes behind the name: `Lovelace, Ada (57202138757)`. */
const AUTHOR_NUMBER = / \(\d{6,12}\)(?=;|$)/g

/** Names that are all a family name with initials behind it, `Lovelace A.B.` or `Lovelace AB`, with the initials first. */
function inDisplayOrder(authors: Author[]): Author[] {
  const pattern =
    authors.length > 1
      ? /^(\p{L}[\p{L}'’ -]*?) ((?:\p{Lu}\.-?){1,4}|\p{Lu}{1,3})$/u
      : /^(\p{L}[\p{L}'’ -]*?) ((?:\p{Lu}\.-?){1,4})$/u
  const turned: Author[] = []
  for (const { name } of authors) {
    const match = pattern.exec(name)
    if (!match) return authors
    const [, family, given] = match as unknown as [string, string, string]
    turned.push({ name: `${given} ${family}`, family, given })
  }
  return turned
}

const SHORT_NAME = /^(\p{L}[\p{L}'’ -]*?) (\p{Lu}{1,4})(?: (Jr|Sr|2nd|3rd|I{2,3}|IV))?$/u

/** PubMed's tables: `Lovelace A, O'Hopper GM Jr; Engine Study Group.`, groups behind the people. */
function medlineAuthors(text: string): Author[] | undefined {
  // Most lists are none of these, which the first name tells.
  const comma = text.indexOf(',')
  if (comma === -1 || !SHORT_NAME.test(text.slice(0, comma))) return undefined
  const [people = '', ...groups] = text
    .replace(/\.$/, '')
    .split(';')
    .map((part) => part.trim())
  const names = people.split(/,\s*/).map((name) => SHORT_NAME.exec(name))
  if (names.length < 2 || names.includes(null)) return undefined
  if (groups.some((name) => name === '' || name.includes(',') || SHORT_NAME.test(name))) return undefined
  return [
    ...(names as RegExpExecArray[]).map(([, family = '', given = '', suffix]) => ({
      name: wholeName(family, given, suffix),
      family,
      given,
    })),
    ...groups.map((name): Author => ({ name, group: true })),
  ]
}

/** Authors from a list, an object or a text. */
export function authorsFrom(value: Json): { authors: Author[]; partial: boolean } {
  if (typeof value === 'string') {
    const list = listInText(value)
    if (list) return authorsFrom(list)
    if (/^[·\s\d]/.test(value) && /^[·\s]*\d+ authors?$/i.test(value)) return { authors: [], partial: false }
    const plain = withoutTex(collapse(htmlToText(value)))
    const text = plain.includes('(') ? plain.replace(AUTHOR_NUMBER, '') : plain
    if (text.includes('|') && !text.includes(';')) return authorsFrom(text.split('|'))
    const medline = medlineAuthors(text)
    if (medline) return { authors: medline, partial: false }
    const { authors, partial } =
      text.includes('(') && !/[（;]/.test(text) ? parseArxivAuthors(text) : parseAuthors(text)
    const cut = (text.includes('...') || text.includes('…')) && /,\s*(?:\.\.\.|…)\s*,/.test(text)
    const plainly = authors.every(({ name }) => endsInLetter(name)) ? authors : authors.map(withoutNumber)
    return { authors: inDisplayOrder(plainly), partial: partial === true || cut }
  }
  if (isObject(value)) {
    const inner = value['author'] ?? value['authors'] ?? value['name']
    return inner === undefined || inner === null ? authorsFrom([value]) : authorsFrom(inner)
  }
  if (!Array.isArray(value)) return { authors: [], partial: false }
  const [only] = value
  if (value.length === 1 && typeof only === 'string' && (only.match(/,| and |;/g)?.length ?? 0) > 1)
    return authorsFrom(only)
  const authors: Author[] = []
  let partial = false
  for (const each of value) {
    const read =
      typeof each === 'string'
        ? authorOfText(each)
        : isObject(each) && !isOtherRole(each)
          ? authorOfObject(each)
          : undefined
    if (read === 'others') partial = true
    else if (read) authors.push(read)
  }
  return {
    authors: authors.some(({ family }) => family !== undefined) ? authors : inDisplayOrder(authors),
    partial,
  }
}

/** Whether a list of people names this one as something else than an author. */
function isOtherRole(person: JsonObject): boolean {
  return /^(?:editor|translator|reviewer|contributor|seriesEditor|bookAuthor|reviewedAuthor)$/i.test(
    textOf(person['creatorType'] ?? person['role'] ?? null) ?? '',
  )
}

/** A name with where its bearer works in brackets behind: `Ada Lovelace (Engine House)*`. */
const AFFILIATED =
  /^([^()]*[^()\s])\s*\(([^()\u3040-\u30ff\u4e00-\u9fff]*[\p{L}]{3}[^()\u3040-\u30ff\u4e00-\u9fff]*)\)[*†]?$/u

function authorOfText(text: string): Author | 'others' | undefined {
  // DSpace writes its own number of a person behind the name.
  const name = withoutTex(collapse(htmlToText(text))).replace(/(?:::[\w-]+)+$/, '')
  if (/^[·\s]*\d+ authors?$/i.test(name)) return undefined
  if (/^(?:et\.? al\.?|and others|others|…|\.\.\.)$/i.test(name)) return 'others'
  const [, before, affiliation] = AFFILIATED.exec(name) ?? []
  if (before !== undefined && affiliation !== undefined) return { ...author(before), affiliation }
  return /[\p{L}\p{N}]/u.test(name) ? withoutNumber(author(name)) : undefined
}

function authorOfObject(object: JsonObject): Author | undefined {
  const person = isObject(object['author'])
    ? object['author']
    : isObject(object['person'])
      ? object['person']
      : object
  const pick = (...names: string[]) => {
    for (const name of names) {
      const text = textOf(person[name])
      if (text !== undefined) return withoutTex(collapse(text))
    }
    return undefined
  }
  const family = pick(
    'family',
    'familyName',
    'last',
    'lastName',
    'last_name',
    'surname',
    'lastname',
    'family_name',
  )
  const given = pick(
    'given',
    'givenName',
    'first',
    'firstName',
    'first_name',
    'firstname',
    'forename',
    'given_name',
  )
  const whole = pick(
    'display_name',
    'fullname',
    'full_name',
    'fullName',
    'name',
    'literal',
    'text',
    'author_name',
    'creator',
    'value',
    'raw_author_name',
  )
  const read: Author | undefined =
    family !== undefined
      ? {
          name: given === undefined ? family : wholeName(family, given),
          family,
          ...(given === undefined ? {} : { given }),
        }
      : whole !== undefined
        ? author(whole)
        : undefined
  if (!read) return undefined
  const orcid = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/.exec(pick('orcid', 'ORCID') ?? '')?.[0]
  const places = object['affiliations'] ?? object['affiliation'] ?? object['institutions'] ?? object['aff']
  const affiliation = places === undefined || places === null ? [] : textsOf(places, /\s*;\s*/).map(collapse)
  return withoutNumber({
    ...read,
    ...(orcid ? { orcid } : {}),
    ...(affiliation.length ? { affiliation: affiliation.join('; ') } : {}),
  })
}

/** DBLP tells people of one name apart by four digits behind it. */
function withoutNumber(author: Author): Author {
  if (endsInLetter(author.name)) return author
  if (/\s\d{4}$/.test(author.name)) return { ...author, name: author.name.slice(0, -5).trim() }
  // Chinese databases number the places where authors work: `张三[1]`.
  const name = trimEnd(author.name.replace(/\[\d{1,2}(?:,\d{1,2})*\]$/, ''), FOOTNOTES)
  return name === author.name ? author : { ...author, name }
}

/** Whether a name ends in one of the letters that most do, and so in no number or mark. */
function endsInLetter(name: string): boolean {
  const code = name.charCodeAt(name.length - 1) | 32
  return code >= 0x61 && code <= 0x7a
}

/** Marks of equal contribution and the like behind a name. */
const FOOTNOTES = ' *†‡§¶'

const NO_ABSTRACT =
  /^(?:no abstract(?: (?:available|found|provided))?|abstract (?:not available|unavailable)|not available|暂无摘要|無摘要)\.?$/i
const BOT = /automated message from the librarian bot|^librarian bot/i
const COMMENT =
  /[\u{1F300}-\u{1FAFF}!～]|\bcheck (?:it |this |us )?out\b|\bhappy to\b|\bfeel free\b|\bexcited to\b|\bthanks?\b|\bstay tuned\b|\bwe(?:'ve| have)? (?:just )?released\b|^(?:code|github|project|demo|up)\b/iu

/** Whether a text under the name `abstract` is a remark by a reader, an author or a bot instead. */
export function isRemark(text: string): boolean {
  if (NO_ABSTRACT.test(text) || BOT.test(text.slice(0, 200))) return true
  return (text.length < 20 && !/[.。?]$/.test(text)) || (text.length < 350 && COMMENT.test(text))
}

/** Fields that only what was read off Google Scholar has. */
const isOfSearchEngine = remembered((name) =>
  /^(?:cites_url|related_url|citedby_url|url_related_articles|gsrank|url_scholarbib)$/.test(name),
)

/** An abstract as text: plain, in paragraphs, as an index of its words, or the first of several versions. */
function abstractText(value: Json): string | undefined {
  if (isObject(value)) return uninverted(value) ?? longText(value['p'] ?? value)
  if (Array.isArray(value) && value.length > 0 && value.every(isObject)) return textOf(value[0])
  return longText(value)
}

/** The abstract among DataCite's descriptions, each of which says of what kind it is. */
function descriptionOf(value: Json): string | undefined {
  if (!Array.isArray(value)) return undefined
  const found = value.find(
    (each) => isObject(each) && /^abstract$/i.test(textOf(each['descriptionType']) ?? ''),
  )
  return isObject(found) ? textOf(found['description']) : undefined
}

/** What is said about a paper in whole sentences, by the roles that it takes: the parts are read in this order. */
const TEXT_READERS: readonly (readonly [
  Role,
  (paper: Paper, fields: readonly Field[], record: JsonObject) => void,
])[] = [
  ['abstract', readAbstracts],
  ['abstractOrSummary', readAbstractsOrSummaries],
  ['summary', readSummaries],
  ['translation', readTranslations],
  ['snippet', readSnippets],
]

function readTexts(paper: Paper, fields: Fields, record: JsonObject): void {
  for (const [role, read] of TEXT_READERS) if (fields.has(role)) read(paper, fields.of(role), record)
}

function readAbstracts(paper: Paper, fields: readonly Field[], record: JsonObject): void {
  const searchEngine = hasField(record, isOfSearchEngine) || /^GS:/.test(textOf(record['uid']) ?? '')
  for (const { value } of fields) {
    const text = abstractText(value)
    if (text === undefined || isAddress(text)) continue
    const abstract = paragraphs(text).replace(/^(?:abstract|summary|摘要)\s*[:：.—-]\s*/i, '')
    if (searchEngine || /^…|\s\.\.\.\s|^\.\.\. |…$/.test(abstract.slice(0, 2) + abstract.slice(-2)))
      paper.snippet ??= abstract
    else if (isRemark(abstract)) addNote(paper, abstract)
    else if (paper.abstract === undefined) paper.abstract = abstract
    else if (paper.abstract !== abstract) addSummary(paper, abstract)
  }
}

function readAbstractsOrSummaries(paper: Paper, fields: readonly Field[], record: JsonObject): void {
  for (const { name, value } of fields) {
    const described = descriptionOf(value)
    if (described !== undefined) paper.abstract ??= paragraphs(described)
    const text = longText(value)
    if (text === undefined || isAddress(text)) continue
    const words = paragraphs(text)
    if (words === paper.abstract || words === paper.title) continue
    if (isRemark(words) && /^(?:summary|content|text|body)$/i.test(name) && BOT.test(words))
      addNote(paper, words)
    else if (paper.abstract === undefined && isArxivSummary(name, words, paper, record))
      paper.abstract = words
    else addSummary(paper, words)
  }
}

function readSummaries(paper: Paper, fields: readonly Field[]): void {
  for (const { value } of fields) {
    for (const text of summariesOf(value)) if (text !== paper.abstract) addSummary(paper, text)
  }
}

function readTranslations(paper: Paper, fields: readonly Field[]): void {
  for (const { name, value } of fields) {
    const text = longText(value)
    if (text !== undefined && paper.summary === undefined) addSummary(paper, paragraphs(text))
    else if (text !== undefined) addNote(paper, `${name}: ${paragraphs(text)}`)
  }
}

function readSnippets(paper: Paper, fields: readonly Field[]): void {
  for (const { value } of fields) {
    const text = longText(value)
    if (text !== undefined) paper.snippet ??= paragraphs(text)
  }
}

/** The text of a value; a list's parts are paragraphs. */
function longText(value: Json): string | undefined {
  if (Array.isArray(value)) {
    const parts = value.flatMap((each) => longText(each) ?? [])
    return parts.length ? parts.join('\n\n') : undefined
  }
  return textOf(value)
}

/** arXiv's API, and every script around it, calls the abstract `summary`. */
function isArxivSummary(name: string, text: string, paper: Paper, record: JsonObject): boolean {
  if (!/^summary$/i.test(name)) return false
  // Who has a place for abstracts keeps them there, and so do the papers that this package gives out.
  if ('abstract' in record || Array.isArray(record['headings']) || Array.isArray(record['appearances']))
    return false
  if (/[\u4e00-\u9fff]/.test(text) && !/[\u4e00-\u9fff]/.test(paper.title ?? '')) return false
  // Where a model's summary stands beside it, or arXiv's own address, there is no doubt about a short one.
  return (
    paper.ids.arxiv !== undefined &&
    (text.length > 200 ||
      ['ai_summary', 'entry_id'].some(
        (key) => key in (isObject(record['paper']) ? record['paper'] : record),
      )) &&
    Object.keys(isObject(record['paper']) ? record['paper'] : record).some((key) =>
      /^(?:categories|primary_category|primaryCategory|published(?:At|_at)?|updated|updated_at|entry_id|comment|arxiv_comment|journal_ref|pdf_url|pdf|tags|links|ai_summary|upvotes|discussionId|AI)$/.test(
        key,
      ),
    )
  )
}

/** The texts of a summary: one, a list, or an object whose parts have names (`tldr`, `method`, …). */
function summariesOf(value: Json): string[] {
  if (!isObject(value)) {
    const text = longText(value)
    return text === undefined ? [] : [paragraphs(text)]
  }
  return Object.entries(value).flatMap(([name, part]) => {
    const text = longText(part)
    if (text === undefined) return []
    const label = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ')
    return [
      /^(?:tl;?dr|summary|text|value)$/i.test(name) ? paragraphs(text) : `${label}: ${paragraphs(text)}`,
    ]
  })
}

function addSummary(paper: Paper, text: string): void {
  if (text === '' || paper.summary?.includes(text)) return
  paper.summary = paper.summary === undefined ? text : `${paper.summary}\n\n${text}`
}

function addNote(paper: Paper, text: string): void {
  if (text !== '' && !paper.notes.includes(text)) paper.notes.push(text)
}

/** A text from OpenAlex's index of its words by position. */
function uninverted(index: JsonObject): string | undefined {
  const words: string[] = []
  for (const [word, positions] of Object.entries(index)) {
    if (!Array.isArray(positions)) return undefined
    for (const position of positions) {
      const at = Number(position)
      if (Number.isInteger(at) && at >= 0 && at < 100_000) words[at] = word
    }
  }
  const text = words.filter((word) => word !== undefined).join(' ')
  return text === '' ? undefined : text
}

function firstYear(fields: Fields): string | undefined {
  for (const { value } of fields.of('year')) {
    const year = dateOf(value)
    if (year !== undefined) return year
  }
  return undefined
}

function readDate(paper: Paper, fields: Fields): void {
  const year = firstYear(fields)
  for (const { name, value } of fields.of('date')) {
    // Where the record has a year of its own, `created` and Web of Science's `DA` are the record's date and not the paper's.
    if (/^(?:created|da$)/i.test(name) && (year !== undefined || paper.date !== undefined)) continue
    const date = dateOf(value)
    if (date === undefined) continue
    if (year !== undefined && date.slice(0, 4) !== year.slice(0, 4) && /^(?:created|time|date)/i.test(name))
      continue
    if (paper.date === undefined || (date.startsWith(paper.date) && date.length > paper.date.length))
      paper.date = date
  }
  if (year !== undefined && paper.date === undefined) {
    // EndNote has month and day in its `date`.
    const month = fields.text('month') ?? fields.text('date')
    paper.date = year.length > 4 ? year : (yearWith(year, month) ?? year)
  }
}

/** The date a value holds: text, CSL's `date-parts`, seconds or milliseconds since 1970. */
function dateOf(value: Json): string | undefined {
  if (isObject(value)) {
    const parts = value['date-parts']
    const first = Array.isArray(parts) ? parts[0] : undefined
    if (Array.isArray(first)) {
      const [year, month, day] = first.flatMap((part) => textOf(part) ?? [])
      return year === undefined ? undefined : isoDate(year, month, month === undefined ? undefined : day)
    }
    const year = textOf(value['year'])
    return year === undefined
      ? dateOf(textOf(value) ?? textOf(value['published']) ?? '')
      : isoDate(year, textOf(value['month']), textOf(value['day']))
  }
  const text = textOf(value)
  if (text === undefined) return undefined
  if (/^\d{4}$/.test(text)) return isoDate(text)
  if (/^\d{10}$|^\d{13}$/.test(text)) {
    const time = new Date(text.length === 10 ? Number(text) * 1000 : Number(text))
    return Number.isNaN(time.getTime()) ? undefined : time.toISOString().slice(0, 10)
  }
  const solid = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (solid) return isoDate(solid[1] as string, solid[2], solid[3])
  // ADS fills what it does not know with zeros, RIS parts with slashes: `2019-05-00`, `2019//`.
  return parseDate(text.replace(/^(\d{4})\.0$/, '$1').replace(/(?:-00){1,2}$|\/{1,3}$/, ''))
}

const ARXIV_CLASS = /^(?:[a-z]{2,8}(?:-[a-z]{2,4})?)(?:\.[A-Za-z-]{2,9})?$/
const CLASS_WITH_DOT = /^[a-z-]{2,8}\.[A-Za-z-]{2,9}$/
const AGGREGATORS =
  /^(?:crossref|arxiv(?:[-_ ](?:rss|api))?|med|pmc|ppr|hugging ?face|semantic ?scholar|openalex|pubmed|google scholar|dblp|web|rss|api)$/i

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
  ...(['upvotes', 'stars', 'comments', 'citations'] as const).map(
    (role) => [role, (paper: Paper, fields: Fields) => readCount(paper, fields, role)] as const,
  ),
]

function readDetails(paper: Paper, fields: Fields): void {
  for (const [role, read] of DETAIL_READERS) if (fields.has(role)) read(paper, fields)
}

/** The first text under a role, plain and on one line. */
function plainText(fields: Fields, role: Role): string | undefined {
  const text = fields.text(role)
  return text === undefined ? undefined : collapse(htmlToText(text))
}

function readVenue(paper: Paper, fields: Fields): void {
  const venues = fields.of('venue')
  for (const { name, value } of venues) {
    const text = textOf(value)
    if (
      text === undefined ||
      (/^source/i.test(name) && (AGGREGATORS.test(text) || /^[a-z\d_-]+$/.test(text)))
    )
      continue
    // Some call the kind of place `venue`, and the place `booktitle`.
    if (KIND_OF_VENUE.test(text) && venues.length > 1) continue
    // Embase writes the date into the source.
    const dated = /^(.*?)\.?\s*Date of Publication:\s*(.+)$/.exec(text)
    const date = dated && parseDate(dated[2] as string)
    if (date) paper.date ??= date
    if (isAddress(text)) addLink(paper, text, 'paper')
    else if (CLASS_WITH_DOT.test(text)) pushOnce(paper.categories, text)
    else setVenue(paper, trimEnd(collapse(htmlToText(dated ? (dated[1] as string) : text)), ' ,;'))
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
