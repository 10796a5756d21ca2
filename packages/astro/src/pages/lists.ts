import type { ArchiveDigest, ArchivePaper, Tag } from '@offprint/archive'
import type { Catalogue, Series } from '../catalogue.ts'
import { timelineDate } from '../catalogue.ts'
import { excerpt } from '../text/excerpt.ts'
import { foreignLanguage } from '../text/language.ts'
import { keyOf } from './key.ts'
import { type Pages, type Params, pages } from './pages.ts'
import type { Destination, DigestItem, FeedLink, Pagination, PaperItem, TagItem } from './props.ts'

/** A paper as lists show it: made once, however many lists it stands in. */
export function paperItem(catalogue: Catalogue, paper: ArchivePaper): PaperItem {
  let item = catalogue.items.get(paper.slug)
  if (!item) {
    item = makeItem(catalogue, paper)
    catalogue.items.set(paper.slug, item)
  }
  return item
}

function makeItem(catalogue: Catalogue, paper: ArchivePaper): PaperItem {
  const { addresses, digests } = catalogue
  const words = paper.summary ?? paper.abstract
  const newest = digests.get(paper.appearances[0]?.digest ?? '')
  const href = addresses.paper(paper.slug)
  return {
    href,
    title: paper.title,
    authors: paper.authors.map(({ name }) => name),
    ...(paper.authorsPartial ? { authorsPartial: true } : {}),
    ...(paper.date === undefined ? {} : { date: paper.date }),
    ...(paper.venue === undefined ? {} : { venue: paper.venue }),
    ...(words === undefined
      ? {}
      : { excerpt: excerpt(words), excerptOf: paper.summary === undefined ? 'abstract' : 'summary' }),
    tags: paper.tags.flatMap(({ tag }) => tagDestination(catalogue, tag) ?? []),
    links: oneOfEachKind(paper),
    ...(newest ? { digest: digestDestination(catalogue, newest) } : {}),
    ...(paper.language === undefined ? {} : { language: paper.language }),
    coins: coins(paper, addresses.absolute(href)),
  }
}

const shown: ReadonlySet<string> = new Set(['pdf', 'code', 'project', 'data', 'video'])

function oneOfEachKind({ links }: ArchivePaper): ArchivePaper['links'] {
  const kinds = new Set<string>()
  return links.filter(({ kind }) => shown.has(kind) && !kinds.has(kind) && kinds.add(kind))
}

const keysOfItems = new WeakMap<PaperItem, string>()

/** A hash of a paper in a list: keys of pages are made of these, because a paper stands in many lists. */
export function itemKey(item: PaperItem): string {
  let key = keysOfItems.get(item)
  if (key === undefined) {
    key = keyOf(item)
    keysOfItems.set(item, key)
  }
  return key
}

/** Makes a kind of page that lists papers: its key is made of the papers' own. */
export function listPages<Props extends { items: PaperItem[] }, const Given extends Params>(
  pattern: string,
  params: (catalogue: Catalogue) => Iterable<Given>,
  props: (catalogue: Catalogue, params: Given) => Props,
): Pages<Props> {
  return pages(pattern, params, props, (catalogue, given) => {
    const { items, ...rest } = props(catalogue, given)
    return [rest, items.map(itemKey)]
  })
}

/** The paper as an OpenURL context object, which citation managers read from list pages. */
function coins(paper: ArchivePaper, url: string): string {
  const preprint = paper.ids.arxiv !== undefined && paper.venue === undefined
  const pairs: [string, string][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ...(preprint ? [['rft.type', 'preprint'] satisfies [string, string]] : []),
    ['rft.title', paper.title],
    ...paper.authors.map(({ name }): [string, string] => ['rft.creator', name]),
    ...(paper.date === undefined ? [] : [['rft.date', paper.date] satisfies [string, string]]),
    ...(paper.ids.doi === undefined
      ? []
      : [['rft_id', `info:doi/${paper.ids.doi}`] satisfies [string, string]]),
    ['rft.identifier', url],
  ]
  return pairs.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&')
}

/** A tag's page, for a tag that has one. */
export function tagDestination({ tags, addresses }: Catalogue, slug: string): Destination | undefined {
  const tag = tags.get(slug)
  return tag && { href: addresses.tag(tag.slug), name: tag.name }
}

export function tagItem({ addresses }: Catalogue, tag: Tag): TagItem {
  return {
    href: addresses.tag(tag.slug),
    name: tag.name,
    count: tag.papers.length,
    ...(tag.description === undefined ? {} : { description: tag.description }),
  }
}

/** Tags by their slugs, those that have a page. */
export function tagItems(catalogue: Catalogue, slugs: readonly string[]): TagItem[] {
  return slugs.flatMap((slug) => {
    const tag = catalogue.tags.get(slug)
    return tag ? tagItem(catalogue, tag) : []
  })
}

/** Tags with most papers first. */
export function largestTags(catalogue: Catalogue, count: number): TagItem[] {
  return catalogue.archive.tags
    .toSorted((a, b) => b.papers.length - a.papers.length || (a.slug < b.slug ? -1 : 1))
    .slice(0, count)
    .map((tag) => tagItem(catalogue, tag))
}

/** A digest's page, by its title. */
export function digestDestination(
  { addresses, options }: Catalogue,
  { id, title, language }: ArchiveDigest,
): Destination {
  return {
    href: addresses.digest(id),
    name: title,
    ...inLanguage(foreignLanguage(options.language, language)),
  }
}

/** A paper's page, by its title. */
export function paperDestination(
  { addresses, options }: Catalogue,
  { slug, title, language }: ArchivePaper,
): Destination {
  return {
    href: addresses.paper(slug),
    name: title,
    ...inLanguage(foreignLanguage(options.language, language)),
  }
}

function inLanguage(language: string | undefined): Pick<Destination, 'language'> {
  return language === undefined ? {} : { language }
}

export function digestItem(catalogue: Catalogue, digest: ArchiveDigest): DigestItem {
  const { addresses, series } = catalogue
  return {
    ...digestDestination(catalogue, digest),
    ...(digest.date === undefined ? {} : { date: digest.date }),
    ...(digest.curator === undefined ? {} : { curator: digest.curator }),
    count: digest.papers.length,
    series: {
      href: addresses.series(digest.series),
      name: series.get(digest.series)?.name ?? digest.series,
    },
  }
}

export function seriesItem(
  { addresses }: Catalogue,
  { slug, name, digests }: Series,
): Destination & { count: number; feeds: FeedLink[] } {
  const href = addresses.series(slug)
  return { href, name, count: digests.length, feeds: feedLinks({ addresses }, href, name) }
}

/** The three feeds of a page. */
export function feedLinks(
  { addresses }: Pick<Catalogue, 'addresses'>,
  page: string,
  name: string,
): FeedLink[] {
  return [
    { href: addresses.feed(page, 'rss.xml'), type: 'application/rss+xml', title: `${name} (RSS)` },
    { href: addresses.feed(page, 'atom.xml'), type: 'application/atom+xml', title: `${name} (Atom)` },
    { href: addresses.feed(page, 'feed.json'), type: 'application/feed+json', title: `${name} (JSON Feed)` },
  ]
}

/** One page of a list. */
export interface ListPage<Item> {
  items: Item[]
  total: number
  pagination: Pagination
}

/** How many pages a list of so many items has: at least one. */
function pageCount(total: number, perPage: number): number {
  return Math.max(1, Math.ceil(total / perPage))
}

/** The numbers of a list's pages after its first, as a route's params. */
export function furtherPages(total: number, perPage: number): { page: string }[] {
  return Array.from({ length: pageCount(total, perPage) - 1 }, (_, index) => ({ page: String(index + 2) }))
}

/** Cuts a list of papers into pages, and gives one of them. */
export function listPage(
  catalogue: Catalogue,
  papers: readonly ArchivePaper[],
  page: string | undefined,
  address: (page: number) => string,
): ListPage<PaperItem> {
  const { papersPerPage } = catalogue.options
  const pagination = paginationOf(papers.length, papersPerPage, page, address)
  return {
    items: onPage(papers, papersPerPage, pagination).map((paper) => paperItem(catalogue, paper)),
    total: papers.length,
    pagination,
  }
}

/** Which page of a list of so many items a route's param names. */
export function paginationOf(
  total: number,
  perPage: number,
  page: string | undefined,
  address: (page: number) => string,
): Pagination {
  const current = page === undefined ? 1 : Number(page)
  const last = pageCount(total, perPage)
  return {
    current,
    last,
    ...(current > 1 ? { previous: address(current - 1) } : {}),
    ...(current < last ? { next: address(current + 1) } : {}),
    pages: Array.from({ length: last }, (_, index) => address(index + 1)),
  }
}

/** The part of a list that stands on one of its pages. */
export function onPage<Item>(
  list: readonly Item[],
  perPage: number,
  { current }: Pick<Pagination, 'current'>,
): Item[] {
  return list.slice((current - 1) * perPage, current * perPage)
}

/** `Papers`, and from the second page on `Papers, page 2`. */
export function pageTitle(title: string, page: string | undefined): string {
  return page === undefined ? title : `${title}, page ${page}`
}

/** Papers per month, or per year where that makes too many bars; oldest first, gaps filled. */
export function history(papers: readonly ArchivePaper[]): { period: string; count: number }[] {
  const dates = papers.flatMap((paper) => timelineDate(paper) ?? [])
  const months = dates.every((date) => date.length >= 7) ? bars(dates, 7) : undefined
  return months ?? bars(dates, 4) ?? []
}

const mostBars = 120

function bars(dates: readonly string[], precision: 4 | 7): { period: string; count: number }[] | undefined {
  const counts = new Map<string, number>()
  for (const date of dates) {
    const period = date.slice(0, precision)
    counts.set(period, (counts.get(period) ?? 0) + 1)
  }
  const periods = [...counts.keys()].sort()
  const last = periods.at(-1) ?? ''
  const filled = []
  for (let period = periods[0] ?? '0'; period <= last; period = following(period)) {
    if (filled.length === mostBars) return undefined
    filled.push({ period, count: counts.get(period) ?? 0 })
  }
  return filled
}

/** `2025-12` → `2026-01`, `2025` → `2026` */
function following(period: string): string {
  const [year = 0, month] = period.split('-').map(Number)
  if (month === undefined) return String(year + 1).padStart(4, '0')
  return month === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${period.slice(0, 4)}-${String(month + 1).padStart(2, '0')}`
}
