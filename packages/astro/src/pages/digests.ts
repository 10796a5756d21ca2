import type { Appearance, ArchiveDigest, ArchivePaper } from '@offprint/archive'
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
  return [frame, papers]
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

/** Papers that stand one behind the other in a digest, under the same headings. */
interface Section {
  id: string
  /** Without the digest's own title, which a Markdown digest has for its first. */
  headings: string[]
  /** Place of the first, from 1. */
  from: number
  papers: string[]
}

/** Kept, since each page of a long digest asks for all of its sections. */
const sectionsOfDigests = new WeakMap<ArchiveDigest, Section[]>()

function parted(catalogue: Catalogue, digest: ArchiveDigest): Section[] {
  const known = sectionsOfDigests.get(digest)
  if (known) return known
  const sections: Section[] = []
  for (const [index, slug] of digest.papers.entries()) {
    const appearance = appearanceIn(digest, found(catalogue.papers, slug))
    const headings = appearance.headings.filter((heading) => heading !== digest.title)
    let section = sections.at(-1)
    if (!section || section.headings.join('\n') !== headings.join('\n')) {
      section = { id: `section-${sections.length + 1}`, headings, from: index + 1, papers: [] }
      sections.push(section)
    }
    section.papers.push(slug)
  }
  sectionsOfDigests.set(digest, sections)
  return sections
}

/** A digest's papers in its own order, by its sections; `shown` names those that stand on one page of it. */
export function sectionsOf(
  catalogue: Catalogue,
  digest: ArchiveDigest,
  shown: ReadonlySet<string> = new Set(digest.papers),
): DigestPageProps['sections'] {
  return parted(catalogue, digest).flatMap(({ id, headings, from, papers }) => {
    const first = papers.findIndex((slug) => shown.has(slug))
    if (first === -1) return []
    const items = papers.filter((slug) => shown.has(slug)).map((slug) => paperOf(catalogue, digest, slug))
    return { id, headings, from: from + first, items }
  })
}

/** The sections that bring a heading, each on the page on which it begins. */
function contentsOf(catalogue: Catalogue, digest: ArchiveDigest): DigestPageProps['contents'] {
  const { addresses, options } = catalogue
  return parted(catalogue, digest).flatMap(({ id, headings, from, papers }, index, all) => {
    const before = all[index - 1]?.headings ?? []
    const name = headings.at(-1)
    if (name === undefined || headings.every((heading, level) => heading === before[level])) return []
    const page = Math.ceil(from / options.papersPerPage)
    return { href: `${addresses.digest(digest.id, page)}#${id}`, name, count: papers.length }
  })
}

/** A paper as a digest has it. */
export function paperOf(catalogue: Catalogue, digest: ArchiveDigest, slug: string): DigestPaper {
  const paper = found(catalogue.papers, slug)
  const { summary } = appearanceIn(digest, paper)
  return { ...paperItem(catalogue, paper), ...(summary === undefined ? {} : { words: summary }) }
}

function appearanceIn(digest: ArchiveDigest, paper: ArchivePaper): Pick<Appearance, 'headings' | 'summary'> {
  return paper.appearances.find((each) => each.digest === digest.id) ?? { headings: [] }
}
