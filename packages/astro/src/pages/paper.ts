import type { Appearance, ArchivePaper } from '@offprint/archive'
import type { Catalogue } from '../catalogue.ts'
import { authorLine } from '../components/author-line.ts'
import { citationsOf } from '../exports/citations.ts'
import { dateInWords } from '../text/dates.ts'
import { excerpt } from '../text/excerpt.ts'
import { digestDestination, feedLinks, paperDestination, tagDestination } from './lists.ts'
import { found, type Params, pages } from './pages.ts'
import { paperIndex } from './paper-index.ts'
import { paperMetadata } from './paper-metadata.ts'
import { paperStructuredData } from './paper-structured-data.ts'
import type { PaperPageFacts, PaperPageProps } from './props.ts'

/** `/papers/<slug>/` */
export const paperPages = pages(
  '/papers/[paper]',
  ({ archive }) => archive.papers.map(({ slug }) => ({ paper: slug })),
  (catalogue, params): PaperPageProps => paperPage(catalogue, factsOf(catalogue, params)),
  factsOf,
)

function factsOf(catalogue: Catalogue, params: Params): PaperPageFacts {
  const { addresses } = catalogue
  const whole: ArchivePaper = found(catalogue.papers, params['paper'])
  const { provenance: _, original: __, repairs: ___, appearances, tags, neighbours, ...paper } = whole
  return {
    paper,
    tags: tags.flatMap((tag) => {
      const destination = tagDestination(catalogue, tag.tag)
      return destination ? { ...tag, ...destination } : []
    }),
    neighbours: neighbours.flatMap(({ paper: slug, similarity, terms }) => {
      const near = catalogue.papers.get(slug)
      return near ? { ...paperDestination(catalogue, near), similarity, terms } : []
    }),
    appearances: appearances.map((appearance) => appearanceOf(catalogue, appearance, paper.slug)),
    authors: paper.authors.map((author) => {
      const page = catalogue.authorOf(author)
      return page ? { href: addresses.author(page.slug), name: author.name } : { name: author.name }
    }),
  }
}

function paperPage(site: Pick<Catalogue, 'addresses' | 'options'>, facts: PaperPageFacts): PaperPageProps {
  const { addresses, options } = site
  const { paper, tags } = facts
  return {
    title: paper.title,
    description: describe(facts),
    canonical: addresses.absolute(addresses.paper(paper.slug)),
    feeds: feedLinks(site, addresses.home, options.title),
    ...facts,
    citations: citationsOf(site, paper),
    files: {
      markdown: addresses.paperFile(paper.slug, 'md'),
      bibtex: addresses.paperFile(paper.slug, 'bib'),
      ris: addresses.paperFile(paper.slug, 'ris'),
      csl: addresses.paperFile(paper.slug, 'json'),
    },
    metadata: paperMetadata(site, paper),
    index: options.search ? paperIndex(facts) : [],
    structuredData: paperStructuredData(site, paper, tags),
  }
}

function appearanceOf(
  catalogue: Catalogue,
  { line: _, endLine: __, ...appearance }: Appearance,
  slug: string,
): PaperPageProps['appearances'][number] {
  const { addresses, options, papers } = catalogue
  const digest = found(catalogue.digests, appearance.digest)
  const place = digest.papers.indexOf(slug)
  const previous = papers.get(digest.papers[place - 1] ?? '')
  const next = papers.get(digest.papers[place + 1] ?? '')
  return {
    ...appearance,
    ...digestDestination(catalogue, digest),
    href: addresses.digest(digest.id, Math.floor(Math.max(0, place) / options.papersPerPage) + 1),
    ...(digest.date === undefined ? {} : { date: digest.date }),
    ...(digest.curator === undefined ? {} : { curator: digest.curator }),
    count: digest.papers.length,
    ...(previous ? { previous: paperDestination(catalogue, previous) } : {}),
    ...(next ? { next: paperDestination(catalogue, next) } : {}),
  }
}

/** One or two sentences: the paper's own where there are some, else what is known of it. */
function describe({ paper, appearances: [newest] }: PaperPageFacts): string {
  const words = paper.abstract ?? paper.summary
  if (words !== undefined) return excerpt(words)
  const { names, rest } = authorLine(
    paper.authors.map(({ name }) => name),
    paper.authorsPartial,
  )
  const authors = rest === undefined ? names.join(', ') : `${names.join(', ')} ${rest}`
  const by = names.length > 0 ? `By ${authors}` : 'A paper'
  return `${by}${paper.date ? `, ${dateInWords(paper.date)}` : ''}${newest ? `, in ${newest.name}` : ''}.`
}
