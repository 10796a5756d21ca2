import type { Paper } from '../../digest.ts'
import { roleOf } from '../../records/field-roles.ts'
import { applyTitle } from '../../records/paper/title.ts'
import { paperFromRecord } from '../../records/paper-from-record.ts'
import { parseDate } from '../../text/dates.ts'
import type { Json, JsonObject } from '../../text/json.ts'
import { yearIn } from '../markdown/words/years.ts'
import { type Resolve, resolver } from './addresses.ts'
import { fromCitationTags } from './citation-tags.ts'
import { fromDefinitionLists } from './definition-lists.ts'
import { fromEmbeddedData, fromPrograms } from './embedded-data.ts'
import { addHeadings, findEntries } from './entries.ts'
import { type Fields, fieldsOf } from './fields.ts'
import { type FoundPaper, NOWHERE } from './found-paper.ts'
import { READS_AS_TITLE } from './lines.ts'
import { fromMicrodata } from './microdata.ts'
import { droppedIn, linksOutside, type Outside, outsideOf } from './outside.ts'
import { addLinks, withoutBoilerplate } from './paper-links.ts'
import { fromFieldTables, fromTables } from './tables.ts'
import { type Element, lineOf, type Page } from './tree.ts'

/** A page, read. */
export interface HtmlReading {
  papers: FoundPaper[]
  /** Whether the page states its papers in data, marks or definitions, so that nothing is judged by its looks. */
  stated: boolean
  /**
   * What the page states of one article, which is the page itself where as many papers are listed on it as `fewest`: a
   * site's page of publications, a post about the papers of a week.
   */
  own?: { fewest: number }
  /** Whether its titles were told by the people beside them. */
  areSetOff: boolean
  digest: { title?: string; date?: string; description?: string; language?: string }
  /** Stretches with words that are in no entry. */
  outside: Outside[]
  /** Where links stand outside of entries whose addresses hold identifiers that none of the papers has. */
  unread: number[]
  /** What stands in entries and is not read: scripts, styles, pictures, formulas, comments, in the page's order. */
  dropped: Page['dropped']
  /** Where reading ended, because elements are nested beyond measure. */
  cutAt?: number
}

/** Beside a paper whose page it is, others may be named that are like it. */
const MANY_LISTED = 10
const FEWEST_LISTED = 3

/** How many papers a page lists at least that is itself all that it states of articles, if it may be so. */
function ownArticle(stated: readonly FoundPaper[]): { fewest: number } | undefined {
  const [only, second] = stated
  if (second !== undefined || only?.mayBePage !== true) return undefined
  return { fewest: READS_AS_TITLE.test(only.paper.title ?? '') ? MANY_LISTED : FEWEST_LISTED }
}

/** Gives papers that stand apart on a page the headings above them, and the year that one of these is. */
function placeBelowHeadings(page: Page, papers: readonly FoundPaper[]): void {
  const placed = papers.map(({ paper, start, end }) => ({
    title: { start },
    start,
    end,
    paper,
    headings: [],
  }))
  addHeadings(page, placed)
  for (const { paper, headings } of placed) {
    if (paper.headings.length === 0) paper.headings = headings
    dateByHeading(paper)
  }
}

/** Reads a page by whatever it offers, the most explicit first; `isOwn` tells that its own article is no paper. */
export function readHtml(page: Page, isOwn = true): HtmlReading {
  const resolve = resolver(page)
  const all = fromCitationTags(page, resolve) ?? fromEmbeddedData(page) ?? fromMicrodata(page, resolve)
  const own = isOwn && all ? ownArticle(all) : undefined
  const stated = own ? undefined : all
  // Of many papers that a page states, its headings say more: the year of each, where that is stated nowhere.
  if (stated && stated.length > 1) placeBelowHeadings(page, stated)
  const tabled = stated ?? fromFieldTables(page, resolve) ?? fromTables(page, resolve)
  const defined = tabled ?? fromDefinitionLists(page, resolve)
  const listed =
    defined === undefined || (stated === undefined && defined.every(isBare))
      ? fromEntries(page, resolve)
      : undefined
  // A table of titles alone may be a page's summary of what stands below.
  const areListed =
    listed !== undefined && (defined === undefined || listed.papers.some(({ paper }) => !isBare({ paper })))
  const shown = listed && areListed ? listed : { papers: defined as FoundPaper[], areSetOff: false }
  // A page that a program fills may be saved before it did.
  const scripted = stated ? [] : fromPrograms(page)
  const isScripted = scripted.length > shown.papers.length * 2
  const { papers, areSetOff } = isScripted ? { papers: scripted, areSetOff: false } : shown
  withoutBoilerplate(papers)
  return {
    papers,
    stated:
      stated !== undefined || isScripted || (tabled === undefined && defined !== undefined && !areListed),
    ...(own ? { own } : {}),
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

function fromEntries(page: Page, resolve: Resolve): { papers: FoundPaper[]; areSetOff: boolean } {
  const { entries, areSetOff } = findEntries(page, resolve)
  const fields = entries.map(({ title, nodes }) => fieldsOf(title, nodes))
  const abstracts = fields.filter(({ judged }) => judged === 'abstract').length
  const summaries = fields.filter(({ judged }) => judged === 'summary').length
  const leads = fields.filter(({ judged, record }) => judged === 'abstract' && isLead(record)).length
  const areLeads = leads > 1 && leads >= abstracts * SHARE_OF_LEADS
  const papers = entries.map((entry, n): FoundPaper => {
    const { left, judged, record: read } = fields[n] as Fields
    // Where some texts are too short for abstracts, the others of a page are by the same hand.
    const isSummary = judged === 'abstract' && (summaries > abstracts * SHARE_OF_SHORT || areLeads)
    const record = isSummary ? withSummary(read) : read
    const { title, note } = titleOf(record)
    const paper = paperFromRecord({ ...record, title }, { ...NOWHERE, headings: entry.headings })
    if (note !== undefined) paper.notes.unshift(note)
    dateByHeading(paper)
    addLinks(paper, entry.nodes, resolve, page)
    if (paper.title === undefined) applyTitle(paper, lineOf(entry.title))
    return { paper, start: entry.start, end: entry.end, left }
  })
  return { papers, areSetOff }
}

/** A year as a heading, and how many papers it has: `2024`, `2024 (12)`, `2024 · 12 papers`. */
const YEAR =
  /^((?:19|20)\d\d)(?:\s?[(·|:–—-]?\s?\d{1,3}(?: ?(?:papers?|publications?|articles?|items?|篇))?\)?)?$/i

/** Dates a paper that has no date of its own by the year that it is listed under. */
export function dateByHeading(paper: Paper): void {
  const heading = paper.headings.findLast((each) => YEAR.test(each))
  if (heading !== undefined) paper.date ??= heading.slice(0, 4)
  const issue = paper.headings.findLast((each) => ISSUE.test(each))
  if (issue === undefined || paper.date !== undefined) return
  const month = MONTH_AND_YEAR.exec(issue)?.[0]
  const date = (month === undefined ? undefined : parseDate(month)) ?? yearIn(issue)
  if (date !== undefined) paper.date = date
}

const MONTH_AND_YEAR =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?\s(?:19|20)\d\d\b/i

/** The number of a journal that a page lists: `Volume 1 (Sep 2020): Issue 1`, `Vol. 12, No. 3, 2021`. */
const ISSUE = /^vol(?:ume|\.)? ?\d{1,4}\b(?=.{0,60}\b(?:19|20)\d\d\b)/i

const SHARE_OF_SHORT = 0.25
const SHARE_OF_LEADS = 0.8
/** Characters of the longest text that leads up to points below it, which hardly any abstract is as short as. */
const LONGEST_LEAD = 400

/** Whether a text is a few words of an editor's above the points of a paper. */
function isLead({ abstract, summary_text: points }: JsonObject): boolean {
  return typeof abstract === 'string' && abstract.length <= LONGEST_LEAD && points !== undefined
}

/** A record with its abstract at the head of its summary. */
function withSummary({ abstract, summary_text: summary, ...record }: JsonObject): JsonObject {
  return { ...record, summary_text: [abstract ?? [], summary ?? []].flat() }
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
