import type { Paper } from '../../digest.ts'
import { filled, isObject, isPaperRecord, type Role, roleOf } from '../../records/field-roles.ts'
import { addLink } from '../../records/paper/add-link.ts'
import { applyTitle } from '../../records/paper/title.ts'
import { paperFromRecord } from '../../records/paper-from-record.ts'
import { parseDate } from '../../text/dates.ts'
import { hasIdentifier, idsFromUrl } from '../../text/identifiers.ts'
import { type Json, type JsonObject, readJson } from '../../text/json.ts'
import { type Entry, findEntries } from './entries.ts'
import { fieldsOf } from './fields.ts'
import { type Element, isElement, lineOf, type Page, type Text, textOf } from './tree.ts'

/** A paper and its part of the page. */
export interface FoundPaper {
  paper: Paper
  start: number
  end: number
  /** Names of what the page states of the paper and is not read: tags, columns, terms. */
  others?: readonly string[]
  /** Short texts of which nothing tells what they are. */
  left?: readonly string[]
}

/** A page, read. */
export interface HtmlReading {
  papers: FoundPaper[]
  /** Whether the page states its papers in data, marks or definitions, so that nothing is judged by its looks. */
  stated: boolean
  /** Whether its titles were told by the people beside them. */
  areSetOff: boolean
  digest: { title?: string; date?: string; description?: string; language?: string }
  /** Stretches with words that are in no entry. */
  outside: { start: number; end: number; kind: 'navigation' | 'words' | 'passage' }[]
  /** Where links stand outside of entries whose addresses hold identifiers that none of the papers has. */
  unread: number[]
  /** What stands in entries and is not read: scripts, styles, pictures, formulas, comments, in the page's order. */
  dropped: Page['dropped']
  /** Where reading ended, because elements are nested beyond measure. */
  cutAt?: number
}

const NOWHERE = { line: 1, endLine: 1 }

/** Reads a page by whatever it offers, the most explicit first. */
export function readHtml(page: Page): HtmlReading {
  const resolve = resolver(page)
  const stated = fromCitationTags(page, resolve) ?? fromData(page) ?? fromMicrodata(page, resolve)
  const tabled = stated ?? fromFieldTables(page, resolve) ?? fromTables(page, resolve)
  const defined = tabled ?? fromDefinitionLists(page, resolve)
  const listed =
    defined === undefined || (stated === undefined && defined.every(isBare))
      ? fromEntries(page, resolve)
      : undefined
  // A table of titles alone may be a page's summary of what stands below.
  const areListed =
    listed !== undefined && (defined === undefined || listed.papers.some(({ paper }) => !isBare({ paper })))
  const { papers, areSetOff } =
    listed && areListed ? listed : { papers: defined as FoundPaper[], areSetOff: false }
  withoutBoilerplate(papers)
  return {
    papers,
    stated: stated !== undefined || (tabled === undefined && defined !== undefined && !areListed),
    areSetOff,
    digest: digestOf(page),
    outside: outsideOf(page, papers),
    unread: linksOutside(page, papers, resolve),
    dropped: droppedIn(page, papers),
    ...(page.cutAt === undefined ? {} : { cutAt: page.cutAt }),
  }
}

/** Whether no more than a title is known of a paper, or where it appeared. */
function isBare({ paper }: Pick<FoundPaper, 'paper'>): boolean {
  const { authors, ids, links, abstract, summary } = paper
  return authors.length + links.length + Object.keys(ids).length === 0 && (abstract ?? summary) === undefined
}

/** Makes addresses absolute where the page says or shows what they are relative to. */
export function resolver(page: Page): (href: string) => string | undefined {
  let base = page.savedFrom
  for (const node of page.elements) {
    if (node.name === 'base' && node.attributes['href']) base = node.attributes['href']
    if (node.name === 'link' && node.attributes['rel'] === 'canonical') base ??= node.attributes['href']
    if (node.name === 'meta' && node.attributes['property'] === 'og:url') base ??= node.attributes['content']
  }
  const known = base !== undefined && URL.canParse(base) && /^https?:/.test(base) ? base : undefined
  return (href) => {
    const address = href.trim()
    if (/^https?:\/\//i.test(address)) return address
    if (/^\/\/[\w.-]+\//.test(address)) return `https:${address}`
    if (address === '' || /^(?:#|javascript:|mailto:|data:)/i.test(address)) return undefined
    if (known !== undefined && URL.canParse(address, known)) return new URL(address, known).href
    if (/^\/papers\/\d{4}\.\d{4,5}/.test(address)) return `https://huggingface.co${address}`
    if (/^\/(?:abs|pdf)\/(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/.test(address))
      return `https://arxiv.org${address}`
    return undefined
  }
}

/** What the page says of itself. */
function digestOf(page: Page): HtmlReading['digest'] {
  const first = (test: (node: Element) => boolean) => page.elements.find(test)
  const title = first((node) => node.name === 'title')
  const titleText = title ? lineOf(title) : ''
  const language = first((node) => node.name === 'html')?.attributes['lang']
  const description = first((node) => node.name === 'meta' && node.attributes['name'] === 'description')
    ?.attributes['content']
  const heading = first((node) => node.name === 'h1')
  const date = [titleText, heading ? lineOf(heading) : '']
    .map((text) => parseDate(text) ?? dateWithin(text))
    .find((each) => each !== undefined)
  return {
    ...(titleText === '' ? {} : { title: titleText }),
    ...(date === undefined ? {} : { date }),
    ...(description?.trim() ? { description: description.trim() } : {}),
    ...(language && /^[a-z]{2,3}(?:-[\w-]+)?$/i.test(language) ? { language } : {}),
  }
}

function dateWithin(text: string): string | undefined {
  const match = /\d{4}-\d{2}-\d{2}|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/.exec(text)
  return match ? parseDate(match[0]) : undefined
}

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

/** What is longer is no name of a field. */
const LONGEST_NAME = 60

const isName = (text: string) => text.length <= LONGEST_NAME

/** The names in a record that are no field's, and hold something. Numbers of rows have none. */
function otherNames(record: JsonObject): string[] {
  return Object.keys(record).filter(
    (name) => isName(name) && /\p{L}/u.test(name) && roleOf(name) === undefined,
  )
}

/**
 * The one paper that a page is about, from its Highwire tags.
 *
 * Tags: https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
function fromCitationTags(
  page: Page,
  resolve: (href: string) => string | undefined,
): FoundPaper[] | undefined {
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

/** Papers from data inside the page: JSON-LD, a framework's state. */
function fromData(page: Page): FoundPaper[] | undefined {
  const sources = page.data.map(({ text, start, end }) => ({ text, start, end }))
  for (const node of page.elements) {
    const props = node.attributes['data-props']
    if (props && /title/.test(props)) sources.push({ text: props, start: node.start, end: node.end })
  }
  let best: FoundPaper[] = []
  for (const { text, start, end } of sources) {
    const { value } = readJson(text)
    if (value === undefined) continue
    const found: FoundPaper[] = []
    collect(value, 0, (record) => {
      const paper = paperFromRecord(record, NOWHERE)
      if (paper.title !== undefined) found.push({ paper, start, end })
    })
    if (found.length > best.length) best = found
  }
  return best.length ? best : undefined
}

const NOT_PAPERS =
  /^(?:WebPage|WebSite|Organization|Person|BreadcrumbList|ImageObject|NewsArticle|BlogPosting|Blog|SoftwareSourceCode|Product)$/

function collect(value: Json, depth: number, found: (record: JsonObject) => void): void {
  if (depth > 60) return
  if (Array.isArray(value)) {
    for (const each of value) collect(each, depth + 1, found)
    return
  }
  if (!isObject(value)) return
  const type = value['@type']
  const isLinked = '@type' in value || '@context' in value
  const scholarly =
    typeof type === 'string' && /^(?:ScholarlyArticle|Article|Report|Thesis|Chapter|CreativeWork)$/.test(type)
  if (isLinked ? scholarly && isPaperRecord(value) : isStatePaper(value)) {
    found(value)
    return
  }
  if (isLinked && typeof type === 'string' && NOT_PAPERS.test(type)) return
  for (const name in value) collect(value[name] as Json, depth + 1, found)
}

/** A text as long is an abstract, whatever else its record lacks. */
const LONG = 300

/** A framework's state holds much that has a title: only what also has authors or an abstract is a paper. */
function isStatePaper(value: JsonObject): boolean {
  if (!isPaperRecord(value)) return false
  const inner = isObject(value['paper']) ? value['paper'] : value
  const says = (test: (role: Role, value: Json) => boolean) =>
    Object.keys(inner).some((name) => {
      const role = roleOf(name)?.role
      return role !== undefined && test(role, inner[name] as Json)
    })
  return (
    says((role, value) => (role === 'authors' || role === 'abstract') && typeof value === 'object') ||
    (says((role, value) => role === 'authors' && filled(value)) &&
      says((role, value) => (role === 'doi' || role === 'arxiv' || role === 'pmid') && filled(value))) ||
    ('abstract' in inner &&
      ('authors' in inner || (typeof inner['abstract'] === 'string' && inner['abstract'].length >= LONG)))
  )
}

/** Papers from microdata: `itemtype="https://schema.org/ScholarlyArticle"`. */
function fromMicrodata(page: Page, resolve: (href: string) => string | undefined): FoundPaper[] | undefined {
  const items = page.elements.filter((node) =>
    /schema\.org\/(?:ScholarlyArticle|Article|Thesis|Report)$/.test(node.attributes['itemtype'] ?? ''),
  )
  const found = items.flatMap((item): FoundPaper[] => {
    const record: Record<string, Json> = {}
    let title: Element | undefined
    for (const node of page.elements.slice(item.index + 1, item.lastIndex + 1)) {
      const name = node.attributes['itemprop']
      if (!name) continue
      if (node.parent?.attributes['itemprop'] === 'author' && name === 'name') continue
      const field = name === 'headline' || name === 'name' ? 'title' : name
      if (field === 'title') title ??= node
      const value = node.attributes['content'] ?? node.attributes['datetime'] ?? lineOf(node)
      const before = record[field]
      record[field] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
    }
    if (!isPaperRecord(record) && Object.keys(record).length < 2) return []
    const paper = paperFromRecord(record, NOWHERE)
    if (title) addLinks(paper, [item], resolve, page)
    return paper.title === undefined ? [] : [{ paper, start: item.start, end: item.end }]
  })
  return found.length ? found : undefined
}

/** Papers from tables whose header names a title. */
function fromTables(page: Page, resolve: (href: string) => string | undefined): FoundPaper[] | undefined {
  const found: FoundPaper[] = []
  for (const table of page.elements) {
    if (table.name !== 'table') continue
    const rows = rowsOf(table)
    const header = rows.find((row) => cellsOf(row).some((cell) => roleOf(lineOf(cell))?.role === 'title'))
    if (!header) continue
    const heads = cellsOf(header).flatMap((cell) => Array.from({ length: columnsOf(cell) }, () => cell))
    const titles = heads.find((cell) => roleOf(lineOf(cell))?.role === 'title')
    for (const row of rows.slice(rows.indexOf(header) + 1)) {
      const cells = cellsOf(row)
      if (cells.length < 2 || cells.every((cell) => cell.name === 'th')) continue
      // Below a head of several columns stands a paper in each.
      const within = cells.filter((_, index) => heads[index] === titles)
      for (const title of within) {
        const record: Record<string, Json> = {}
        let below: ReturnType<typeof fieldsOf> | undefined
        for (const [index, cell] of cells.entries()) {
          const head = heads[index]
          if (!head || (head === titles && cell !== title)) continue
          const name = lineOf(head)
          const text = textOf(cell)
          if (name && text !== '') record[name] ??= text
          const anchor = name && roleOf(name)?.role === 'title' ? firstAnchor(cell) : undefined
          // Lists of OpenReview mark a row's title with the paper's id.
          if (anchor?.attributes['id']) record['id'] ??= anchor.attributes['id']
          if (anchor && name) record[name] = lineOf(anchor) || text
          if (anchor && text.includes('\n')) below ??= fieldsOf(anchor, [cell])
        }
        if (below) addBelow(record, below.record)
        const paper = paperFromRecord(record, NOWHERE)
        if (paper.title === undefined) continue
        const part = within.length > 1 ? title : row
        addLinks(paper, [part], resolve, page)
        found.push({
          paper,
          start: part.start,
          end: part.end,
          others: otherNames(record),
          ...(below ? { left: below.left } : {}),
        })
      }
    }
  }
  return found.length > 1 ? found : undefined
}

/** Adds to a row what lines below its title say and no column does. */
function addBelow(record: Record<string, Json>, below: JsonObject): void {
  const ofColumns = new Set(Object.keys(record).map((name) => roleOf(name)?.role))
  for (const name in below) if (!ofColumns.has(roleOf(name)?.role)) record[name] ??= below[name] as Json
}

/** Papers from lists of definitions whose terms are names of fields, a title's among them. */
function fromDefinitionLists(
  page: Page,
  resolve: (href: string) => string | undefined,
): FoundPaper[] | undefined {
  const found: FoundPaper[] = []
  for (const list of page.elements) {
    if (list.name !== 'dl') continue
    let record: Record<string, Json> = {}
    let nodes: Element[] = []
    const close = () => {
      const [first] = nodes
      const last = nodes.at(-1)
      if (first && last && isPaperRecord(record)) {
        const paper = paperFromRecord(record, NOWHERE)
        addLinks(paper, nodes, resolve, page)
        found.push({ paper, start: first.start, end: last.end, others: otherNames(record) })
      }
      record = {}
      nodes = []
    }
    let term: string | undefined
    for (const node of list.children.filter(isElement)) {
      if (node.name === 'dt') {
        term = lineOf(node).replace(/\s*[:：]$/, '')
        if (roleOf(term)?.role === 'title' && Object.keys(record).length) close()
      } else if (term !== undefined && node.name === 'dd') {
        const text = textOf(node)
        // A citation to copy repeats what the entry says.
        if (text !== '' && !/^@\w+\s*\{/.test(text)) record[term] ??= text
      }
      nodes.push(node)
    }
    close()
  }
  return found.length ? found : undefined
}

/** How many columns a cell takes; no table has many below one head. */
function columnsOf(cell: Element): number {
  const columns = Number(cell.attributes['colspan'] ?? 1)
  return columns >= 1 && columns <= 100 ? Math.floor(columns) : 1
}

/** Fewer names of fields in a column may be anything. */
const FEWEST_FIELDS = 3

/** Papers from tables of two columns, the name of a field and what it holds, a title's among them. */
function fromFieldTables(
  page: Page,
  resolve: (href: string) => string | undefined,
): FoundPaper[] | undefined {
  const found: FoundPaper[] = []
  for (const table of page.elements) {
    if (table.name !== 'table') continue
    const record: Record<string, Json> = {}
    for (const row of rowsOf(table)) {
      const [name, value, ...others] = cellsOf(row)
      if (!name || !value || others.length > 0) continue
      const label = lineOf(name).replace(/\s*[:：]$/, '')
      const text = textOf(value)
      if (!isName(label) || text === '') continue
      // Web of Science has family names first, and a line for each.
      const isList = roleOf(label)?.role === 'authors' && (text.includes('\n') || /^A[UF]$/.test(label))
      record[label] ??= isList ? text.split('\n') : text.replaceAll('\n', ' ')
    }
    const roles = new Set(Object.keys(record).map((name) => roleOf(name)?.role))
    roles.delete(undefined)
    if (roles.size < FEWEST_FIELDS || !roles.has('title') || !isPaperRecord(record)) continue
    const paper = paperFromRecord(record, NOWHERE)
    if (paper.title === undefined) continue
    addLinks(paper, [table], resolve, page)
    found.push({ paper, start: table.start, end: table.end, others: otherNames(record) })
  }
  return found.length ? found : undefined
}

/** The rows of a table. Cells without a row of their own make one as wide as the first. */
function rowsOf(table: Element): Element[] {
  const rows: Element[] = []
  let loose: Element[] = []
  /** The cells of the first row. */
  let width: number | undefined
  const visit = (node: Element) => {
    for (const child of node.children) {
      if (!isElement(child)) continue
      if (child.name === 'tr') {
        rows.push(child)
        width ??= cellsOf(child).length
        loose = []
      } else if (child.name === 'td' || child.name === 'th') {
        loose.push(child)
        if (width === undefined || loose.length < width) continue
        const { start, index } = loose[0] as Element
        const { end, lastIndex } = child
        rows.push({ ...node, name: 'tr', children: loose, start, index, end, lastIndex })
        loose = []
      } else if (child.name !== 'table') visit(child)
    }
  }
  visit(table)
  return rows
}

function cellsOf(row: Element): Element[] {
  return row.children
    .filter(isElement)
    .flatMap((cell) => (cell.name === 'td' || cell.name === 'th' ? [cell] : []))
}

function firstAnchor(node: Element): Element | undefined {
  for (const child of node.children) {
    if (!isElement(child)) continue
    if (child.name === 'a') return child
    const inner = firstAnchor(child)
    if (inner) return inner
  }
  return undefined
}

function fromEntries(
  page: Page,
  resolve: (href: string) => string | undefined,
): { papers: FoundPaper[]; areSetOff: boolean } {
  const { entries, areSetOff } = findEntries(page, resolve)
  const papers = entries.flatMap((entry): FoundPaper[] => {
    const { record, left } = fieldsOf(entry.title, entry.nodes)
    const { title, note } = titleOf(record)
    const paper = paperFromRecord({ ...record, title }, { ...NOWHERE, headings: entry.headings })
    if (note !== undefined) paper.notes.unshift(note)
    addLinks(paper, entry.nodes, resolve, page)
    if (paper.title === undefined) applyTitle(paper, lineOf(entry.title))
    return [{ paper, start: entry.start, end: entry.end, left }]
  })
  return { papers, areSetOff }
}

/** Of a title and its translation, the one that is the paper's own: the English one on a page that marks it. */
function titleOf(record: JsonObject): { title: Json; note?: string } {
  const titles = Object.keys(record).filter((name) => roleOf(name)?.role === 'title')
  const english = titles.find((name) => /_en$|^titleen$/i.test(name))
  const main = record['title'] as Json
  const first = Array.isArray(main) ? (main[0] as Json) : main
  if (english === undefined || record[english] === first) return { title: first }
  return { title: record[english] as Json, ...(typeof first === 'string' ? { note: first } : {}) }
}

const SHARING =
  /(?:twitter\.com|x\.com)\/(?:intent|share)|facebook\.com\/sharer|linkedin\.com\/share|\/issues\/new\?|scholar\.google\.[^/]+\/scholar_(?:share|settings|alerts)|reddit\.com\/submit|bibsonomy\.org|plus\.google\.com\/share|arxiv\.org\/format\//i

function addLinks(
  paper: Paper,
  nodes: readonly (Element | Text)[],
  resolve: (href: string) => string | undefined,
  page: Page,
): void {
  for (const node of nodes) {
    if (!isElement(node)) continue
    for (const each of page.elements.slice(node.index, node.lastIndex + 1)) {
      if (each.name !== 'a' || each.attributes['href'] === undefined) continue
      const url = resolve(each.attributes['href'])
      if (url === undefined || SHARING.test(url) || standsAtAuthors(each)) continue
      const text = lineOf(each)
      addLink(
        paper,
        url,
        undefined,
        text.length > 0 && text.length <= 24 && text !== paper.title ? text : undefined,
      )
    }
  }
}

/** Whether a link leads to an author: it stands in an element of that class. */
function standsAtAuthors(node: Element): boolean {
  for (let up: Element | undefined = node, steps = 0; up && steps < 4; up = up.parent, steps++)
    if (
      up.classes.some((name) => /(?:^|[-_])authors?$/i.test(name)) ||
      up.attributes['itemprop'] === 'author'
    )
      return true
  return false
}

/** Removes links that stand at most entries: they belong to the page and not to the papers. */
function withoutBoilerplate(found: readonly FoundPaper[]): void {
  if (found.length < 3) return
  const counts = new Map<string, number>()
  for (const { paper } of found)
    for (const { url } of paper.links) counts.set(url, (counts.get(url) ?? 0) + 1)
  for (const { paper } of found) {
    paper.links = paper.links.filter(
      ({ url }) => (counts.get(url) ?? 0) <= found.length / 2 || hasIdentifier(url),
    )
  }
}

function linksOutside(
  page: Page,
  papers: readonly FoundPaper[],
  resolve: (href: string) => string | undefined,
): number[] {
  if (papers.length === 0) return []
  const known = new Set(papers.flatMap(({ paper }) => Object.values(paper.ids)))
  const ranges = papers.toSorted((a, b) => a.start - b.start)
  let next = 0
  return page.elements.flatMap((node) => {
    while (next < ranges.length && (ranges[next] as FoundPaper).end <= node.start) next++
    const href = node.name === 'a' ? node.attributes['href'] : undefined
    if (href === undefined || (ranges[next]?.start ?? Number.POSITIVE_INFINITY) <= node.start) return []
    const ids = Object.values(idsFromUrl(resolve(href) ?? '').ids)
    return ids.length > 0 && ids.every((id) => !known.has(id)) ? [node.start] : []
  })
}

/** What of the entries is no part of the page's tree. */
export function droppedIn(page: Page, papers: readonly { start: number; end: number }[]): Page['dropped'] {
  const ranges = papers.toSorted((a, b) => a.start - b.start)
  let next = 0
  return page.dropped
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start }) => {
      while (next < ranges.length && (ranges[next] as { end: number }).end <= start) next++
      return (ranges[next]?.start ?? Number.POSITIVE_INFINITY) <= start
    })
}

const NAVIGATION = /^(?:nav|header|footer|aside|form|button|title|label|option)$/

/** Words fewer than this are labels and captions. */
const PASSAGE = 40

/** Where the page has words outside its entries. */
function outsideOf(page: Page, papers: readonly FoundPaper[]): HtmlReading['outside'] {
  const outside: HtmlReading['outside'] = []
  const ranges = papers.map(({ start, end }) => ({ start, end })).toSorted((a, b) => a.start - b.start)
  const firstStart = ranges[0]?.start ?? 0
  let next = 0
  for (const node of page.elements) {
    while (next < ranges.length && (ranges[next] as Entry).end <= node.start) next++
    const range = ranges[next]
    if (range && range.start <= node.start && node.start < range.end) continue
    for (const child of node.children) {
      if (isElement(child) || child.text.trim() === '') continue
      // A passage behind the first entry may be an entry that was not known as one.
      let kind: HtmlReading['outside'][number]['kind'] =
        child.start > firstStart && child.text.trim().length >= PASSAGE ? 'passage' : 'words'
      for (let up: Element | undefined = node; up; up = up.parent)
        if (NAVIGATION.test(up.name)) kind = 'navigation'
      outside.push({ start: child.start, end: child.end, kind })
    }
  }
  return outside
}
