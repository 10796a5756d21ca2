import type { Appearance, ArchiveDigest, ArchivePaper } from '@offprint/archive'
import type { Prose } from '@offprint/digest'
import type { Catalogue } from '../catalogue.ts'
import { count } from '../text/count.ts'
import { dateInWords } from '../text/dates.ts'
import { excerpt } from '../text/excerpt.ts'
import {
  digestDestination,
  digestItem,
  feedLinks,
  furtherPages,
  itemKey,
  onPage,
  pageTitle,
  paginationOf,
  paperItem,
  seriesItem,
} from './lists.ts'
import { found, type Params, pages } from './pages.ts'
import type { DigestListProps, DigestPageProps, DigestPaper } from './props.ts'

/** `/digests/` */
export function digestsPage(catalogue: Catalogue): DigestListProps {
  const { archive, addresses, options, series } = catalogue
  return {
    title: 'Digests',
    description: `The ${count(archive.digests.length, 'digest')} that ${options.title} is made of.`,
    canonical: addresses.absolute(addresses.digests),
    feeds: feedLinks(catalogue, addresses.digests, 'Digests'),
    digests: archive.digests.map((digest) => digestItem(catalogue, digest)),
    series: Array.from(series.values(), (each) => seriesItem(catalogue, each)),
  }
}

/** `/series/<series>/` */
export const seriesPages = pages(
  '/series/[series]',
  ({ series }) => Array.from(series.keys(), (slug) => ({ series: slug })),
  (catalogue, { series }): DigestListProps => {
    const { addresses, options } = catalogue
    const { slug, name, digests } = found(catalogue.series, series)
    return {
      title: name,
      description: `The ${count(digests.length, 'digest')} of the series ${name} in ${options.title}.`,
      canonical: addresses.absolute(addresses.series(slug)),
      feeds: feedLinks(catalogue, addresses.series(slug), name),
      digests: digests.map((digest) => digestItem(catalogue, digest)),
      series: [],
    }
  },
)

/** `/digests/<id>/` */
export const digestPages = pages(
  '/digests/[digest]',
  ({ archive }) => archive.digests.map(({ id }) => ({ digest: id })),
  digestPage,
  digestFacts,
)

/** `/digests/<id>/page/2/` */
export const furtherDigestPages = pages(
  '/digests/[digest]/page/[page]',
  (catalogue) =>
    catalogue.archive.digests.flatMap(({ id, papers }) =>
      furtherPages(papers.length, catalogue.options.papersPerPage).map(({ page }) => ({ digest: id, page })),
    ),
  digestPage,
  digestFacts,
)

function digestPage(catalogue: Catalogue, { digest: id, page }: Params): DigestPageProps {
  const digest = found(catalogue.digests, id)
  const frame = digestFrame(catalogue, digest, page)
  const shown = new Set(onPage(digest.papers, catalogue.options.papersPerPage, frame.pagination))
  return { ...frame, sections: sectionsOf(catalogue, digest, shown) }
}

function digestFacts(catalogue: Catalogue, { digest: id, page }: Params): unknown {
  const digest = found(catalogue.digests, id)
  const frame = digestFrame(catalogue, digest, page)
  const papers = onPage(digest.papers, catalogue.options.papersPerPage, frame.pagination).map((slug) => {
    const paper = found(catalogue.papers, slug)
    const { headings, summary } = appearanceIn(digest, paper)
    return [itemKey(paperItem(catalogue, paper)), headings, summary]
  })
  return [frame, papers, digest.prose]
}

/** What a digest's page shows beside its papers. */
function digestFrame(
  catalogue: Catalogue,
  digest: ArchiveDigest,
  page: string | undefined,
): Omit<DigestPageProps, 'sections'> {
  const { addresses, series } = catalogue
  const issues = series.get(digest.series)?.digests ?? []
  const place = issues.indexOf(digest)
  const [next, previous] = [issues[place - 1], issues[place + 1]]
  const name = series.get(digest.series)?.name ?? digest.series
  return {
    title: pageTitle(digest.title, page),
    description:
      excerpt(digest.description ?? '') ||
      `${count(digest.papers.length, 'paper')}${digest.curator ? ` chosen by ${digest.curator}` : ''}${digest.date ? `, ${dateInWords(digest.date)}` : ''}.`,
    canonical: addresses.absolute(addresses.digest(digest.id, page === undefined ? 1 : Number(page))),
    feeds: feedLinks(catalogue, addresses.series(digest.series), name),
    digest: {
      ...digestItem(catalogue, digest),
      ...(digest.description === undefined ? {} : { description: digest.description }),
      file: digest.file,
    },
    ...(previous ? { previous: digestDestination(catalogue, previous) } : {}),
    ...(next ? { next: digestDestination(catalogue, next) } : {}),
    contents: contentsOf(catalogue, digest),
    pagination: paginationOf(digest.papers.length, catalogue.options.papersPerPage, page, (number) =>
      addresses.digest(digest.id, number),
    ),
    lines: digest.lines,
    mail: { html: addresses.email(digest.id, 'html'), text: addresses.email(digest.id, 'txt') },
  }
}

/** What stands together in a digest, under the same headings: paragraphs, and the papers behind them. */
interface Section {
  id: string
  /** Without the digest's own title, which a Markdown digest has for its first. */
  headings: string[]
  prose: string[]
  /** Place of the first paper, from 1; where it has none, of the next one. */
  from: number
  papers: string[]
}

/** Kept, since each page of a long digest asks for all of its sections. */
const sectionsOfDigests = new WeakMap<ArchiveDigest, Section[]>()

function parted(catalogue: Catalogue, digest: ArchiveDigest): Section[] {
  const known = sectionsOfDigests.get(digest)
  if (known) return known
  const sections: Section[] = []
  const sectionOf = (path: readonly string[], from: number, isProse: boolean): Section => {
    const headings = path.filter((heading) => heading !== digest.title)
    const last = sections.at(-1)
    if (last && areSame(last.headings, headings) && !(isProse && last.papers.length > 0)) return last
    const section = { id: `section-${sections.length + 1}`, headings, prose: [], from, papers: [] }
    sections.push(section)
    return section
  }
  const { prose = [] } = digest
  let said = 0
  const sayBefore = (line: number, from: number) => {
    for (; said < prose.length && (prose[said]?.line ?? 0) < line; said++) {
      const { text, headings } = prose[said] as Prose
      sectionOf(headings, from, true).prose.push(text)
    }
  }
  for (const [index, slug] of digest.papers.entries()) {
    const { headings, line } = appearanceIn(digest, found(catalogue.papers, slug))
    sayBefore(line, index + 1)
    sectionOf(headings, index + 1, false).papers.push(slug)
  }
  sayBefore(Number.POSITIVE_INFINITY, digest.papers.length + 1)
  sectionsOfDigests.set(digest, sections)
  return sections
}

function areSame(headings: readonly string[], others: readonly string[]): boolean {
  return headings.length === others.length && headings.every((heading, level) => heading === others[level])
}

/** What a digest has in its own order, by its sections; `shown` names the papers that stand on one page of it. */
export function sectionsOf(
  catalogue: Catalogue,
  digest: ArchiveDigest,
  shown: ReadonlySet<string> = new Set(digest.papers),
): DigestPageProps['sections'] {
  return parted(catalogue, digest).flatMap(({ id, headings, prose, from, papers }) => {
    // Paragraphs without papers stay with the paper before them.
    const beginsWith = papers[0] ?? digest.papers[Math.max(0, from - 2)] ?? ''
    const first = papers.findIndex((slug) => shown.has(slug))
    if (first === -1 && (papers.length > 0 || !shown.has(beginsWith))) return []
    const items = papers.filter((slug) => shown.has(slug)).map((slug) => paperOf(catalogue, digest, slug))
    return { id, headings, prose: shown.has(beginsWith) ? prose : [], from: from + Math.max(0, first), items }
  })
}

/** The sections that bring a heading, each on the page on which it begins. */
function contentsOf(catalogue: Catalogue, digest: ArchiveDigest): DigestPageProps['contents'] {
  const { addresses, options } = catalogue
  const contents: DigestPageProps['contents'] = []
  let before: readonly string[] = []
  for (const { id, headings, from, papers } of parted(catalogue, digest)) {
    const name = headings.at(-1)
    const last = contents.at(-1)
    if (name !== undefined && last && areSame(headings, before)) last.count += papers.length
    else if (name !== undefined && headings.some((heading, level) => heading !== before[level])) {
      const place = papers.length > 0 ? from : Math.max(1, from - 1)
      const page = Math.ceil(place / options.papersPerPage)
      contents.push({ href: `${addresses.digest(digest.id, page)}#${id}`, name, count: papers.length })
    }
    before = headings
  }
  return contents
}

/** A paper as a digest has it. */
export function paperOf(catalogue: Catalogue, digest: ArchiveDigest, slug: string): DigestPaper {
  const paper = found(catalogue.papers, slug)
  const { summary } = appearanceIn(digest, paper)
  return { ...paperItem(catalogue, paper), ...(summary === undefined ? {} : { words: summary }) }
}

function appearanceIn(
  digest: ArchiveDigest,
  paper: ArchivePaper,
): Pick<Appearance, 'headings' | 'line' | 'summary'> {
  return paper.appearances.find((each) => each.digest === digest.id) ?? { headings: [], line: 1 }
}
