import type { Archive, ArchiveAuthor, ArchiveDigest, ArchivePaper, Tag } from '@offprint/archive'
import type { Author } from '@offprint/digest'
import type { Addresses } from './addresses.ts'
import type { Options } from './options.ts'
import type { PaperItem } from './pages/props.ts'

/** A span of time and the papers that joined the archive in it. */
export interface Period {
  /** `2025` or `2025-03`. */
  period: string
  papers: ArchivePaper[]
}

/** The digests of one series, newest first. */
export interface Series {
  slug: string
  name: string
  digests: ArchiveDigest[]
}

/** An archive with everything that pages and files look up in it, looked up once. */
export interface Catalogue {
  archive: Archive
  options: Options
  addresses: Addresses
  papers: ReadonlyMap<string, ArchivePaper>
  digests: ReadonlyMap<string, ArchiveDigest>
  tags: ReadonlyMap<string, Tag>
  authors: ReadonlyMap<string, ArchiveAuthor>
  /** By slug of the series. */
  series: ReadonlyMap<string, Series>
  /** Newest first, each before its months. */
  years: readonly (Period & { months: Period[] })[]
  /** Papers as lists show them, by slug, as far as they have been asked for. */
  items: Map<string, PaperItem>
  /** The patterns of the routes whose pages are printed: Astro is asked for samples of them alone. */
  printed: Set<string>
  /** The author page of a paper's author. */
  authorOf(author: Author): ArchiveAuthor | undefined
}

/** Looks an archive through for all that its pages ask of it. */
export function createCatalogue(archive: Archive, options: Options, addresses: Addresses): Catalogue {
  const byName = new Map(archive.authors.map((author) => [author.name, author]))
  const byOrcid = new Map(
    archive.authors.flatMap((author) => (author.orcid ? [[author.orcid, author] as const] : [])),
  )
  return {
    archive,
    options,
    addresses,
    papers: new Map(archive.papers.map((paper) => [paper.slug, paper])),
    digests: new Map(archive.digests.map((digest) => [digest.id, digest])),
    tags: new Map(archive.tags.map((tag) => [tag.slug, tag])),
    authors: new Map(archive.authors.map((author) => [author.slug, author])),
    series: seriesOf(archive.digests),
    years: yearsOf(archive.papers),
    items: new Map(),
    printed: new Set(),
    authorOf: ({ orcid, name }) => (orcid ? byOrcid.get(orcid) : undefined) ?? byName.get(name),
  }
}

/** When a paper joined the archive, else its own date: what the archive's timeline goes by. */
export function timelineDate({ added, date }: Pick<ArchivePaper, 'added' | 'date'>): string | undefined {
  return added ?? date
}

function seriesOf(digests: readonly ArchiveDigest[]): Map<string, Series> {
  const series = new Map<string, Series>()
  for (const digest of digests) {
    const known = series.get(digest.series)
    if (known) known.digests.push(digest)
    else
      series.set(digest.series, { slug: digest.series, name: nameOfSeries(digest.series), digests: [digest] })
  }
  return new Map([...series].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** `reading-group` → `Reading group` */
function nameOfSeries(slug: string): string {
  const words = slug.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function yearsOf(papers: readonly ArchivePaper[]): (Period & { months: Period[] })[] {
  const years = new Map<string, Period & { months: Map<string, Period> }>()
  for (const paper of papers) {
    const date = timelineDate(paper)
    if (!date) continue
    const [period, month] = [date.slice(0, 4), date.slice(0, 7)]
    let year = years.get(period)
    if (!year) {
      year = { period, papers: [], months: new Map() }
      years.set(period, year)
    }
    year.papers.push(paper)
    if (month === period) continue
    const inMonth = year.months.get(month)
    if (inMonth) inMonth.papers.push(paper)
    else year.months.set(month, { period: month, papers: [paper] })
  }
  return [...years.values()]
    .sort(newestFirst)
    .map((year) => ({ ...year, months: [...year.months.values()].sort(newestFirst) }))
}

function newestFirst(a: Period, b: Period): number {
  return a.period < b.period ? 1 : -1
}
