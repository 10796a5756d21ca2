import type { Appearance, ArchiveDigest, ArchivePaper } from '@offprint/archive'
import type { Catalogue } from '../catalogue.ts'
import { count } from '../text/count.ts'
import { dateInWords } from '../text/dates.ts'
import { digestItem, feedLinks, itemKey, paperItem, seriesItem } from './lists.ts'
import { found, pages } from './pages.ts'
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
  (catalogue, { digest }): DigestPageProps => digestPage(catalogue, found(catalogue.digests, digest)),
  (catalogue, { digest: id }) => {
    const digest = found(catalogue.digests, id)
    const papers = digest.papers.map((slug) => {
      const paper = found(catalogue.papers, slug)
      const { headings, summary } = appearanceIn(digest, paper)
      return [itemKey(paperItem(catalogue, paper)), headings, summary]
    })
    return [digestFrame(catalogue, digest), papers]
  },
)

function digestPage(catalogue: Catalogue, digest: ArchiveDigest): DigestPageProps {
  return { ...digestFrame(catalogue, digest), sections: sectionsOf(catalogue, digest) }
}

/** What a digest's page shows beside its papers. */
function digestFrame(catalogue: Catalogue, digest: ArchiveDigest): Omit<DigestPageProps, 'sections'> {
  const { addresses, series } = catalogue
  const issues = series.get(digest.series)?.digests ?? []
  const place = issues.indexOf(digest)
  const [next, previous] = [issues[place - 1], issues[place + 1]]
  const name = series.get(digest.series)?.name ?? digest.series
  return {
    title: digest.title,
    description:
      digest.description ??
      `${count(digest.papers.length, 'paper')}${digest.curator ? ` chosen by ${digest.curator}` : ''}${digest.date ? `, ${dateInWords(digest.date)}` : ''}.`,
    canonical: addresses.absolute(addresses.digest(digest.id)),
    feeds: feedLinks(catalogue, addresses.series(digest.series), name),
    digest: {
      ...digestItem(catalogue, digest),
      ...(digest.description === undefined ? {} : { description: digest.description }),
      ...(digest.language === undefined ? {} : { language: digest.language }),
      file: digest.file,
    },
    ...(previous ? { previous: { href: addresses.digest(previous.id), name: previous.title } } : {}),
    ...(next ? { next: { href: addresses.digest(next.id), name: next.title } } : {}),
    lines: digest.lines,
    mail: { html: addresses.email(digest.id, 'html'), text: addresses.email(digest.id, 'txt') },
  }
}

/** A digest's papers in its own order, a section for each run of papers under the same headings. */
export function sectionsOf(catalogue: Catalogue, digest: ArchiveDigest): DigestPageProps['sections'] {
  const sections: DigestPageProps['sections'] = []
  for (const slug of digest.papers) {
    const { headings } = appearanceIn(digest, found(catalogue.papers, slug))
    let section = sections.at(-1)
    if (!section || section.headings.join('\n') !== headings.join('\n')) {
      section = { headings, items: [] }
      sections.push(section)
    }
    section.items.push(paperOf(catalogue, digest, slug))
  }
  return sections
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
