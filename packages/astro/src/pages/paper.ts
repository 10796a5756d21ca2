import type { Appearance, ArchivePaper } from '@offprint/archive'
import type { Catalogue } from '../catalogue.ts'
import { citationsOf } from '../exports/citations.ts'
import { dateInWords } from '../text/dates.ts'
import { excerpt } from '../text/excerpt.ts'
import { feedLinks, tagDestination } from './lists.ts'
import { found, pages } from './pages.ts'
import { paperIndex } from './paper-index.ts'
import { paperMetadata } from './paper-metadata.ts'
import { paperStructuredData } from './paper-structured-data.ts'
import type { Destination, PaperPageProps } from './props.ts'

/** `/papers/<slug>/` */
export const paperPages = pages(
  ({ archive }) => archive.papers.map(({ slug }) => ({ paper: slug })),
  (catalogue, { paper }): PaperPageProps => paperPage(catalogue, found(catalogue.papers, paper)),
)

function paperPage(catalogue: Catalogue, whole: ArchivePaper): PaperPageProps {
  const { addresses, options } = catalogue
  const { provenance: _, appearances, tags, neighbours, ...paper } = whole
  const canonical = addresses.absolute(addresses.paper(paper.slug))
  return {
    title: paper.title,
    description: describe(catalogue, whole),
    canonical,
    feeds: feedLinks(catalogue, addresses.home, options.title),
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
    citations: citationsOf(catalogue, whole),
    files: {
      markdown: addresses.paperFile(paper.slug, 'md'),
      bibtex: addresses.paperFile(paper.slug, 'bib'),
      ris: addresses.paperFile(paper.slug, 'ris'),
      csl: addresses.paperFile(paper.slug, 'json'),
    },
    metadata: paperMetadata(catalogue, whole),
    index: paperIndex(catalogue, whole),
    structuredData: paperStructuredData(catalogue, whole),
  }
}

function paperDestination({ addresses }: Catalogue, { slug, title }: ArchivePaper): Destination {
  return { href: addresses.paper(slug), name: title }
}

function appearanceOf(
  catalogue: Catalogue,
  { line: _, endLine: __, ...appearance }: Appearance,
  slug: string,
): PaperPageProps['appearances'][number] {
  const { addresses, papers } = catalogue
  const digest = found(catalogue.digests, appearance.digest)
  const place = digest.papers.indexOf(slug)
  const previous = papers.get(digest.papers[place - 1] ?? '')
  const next = papers.get(digest.papers[place + 1] ?? '')
  return {
    ...appearance,
    href: addresses.digest(digest.id),
    name: digest.title,
    ...(digest.date === undefined ? {} : { date: digest.date }),
    ...(digest.curator === undefined ? {} : { curator: digest.curator }),
    count: digest.papers.length,
    ...(previous ? { previous: paperDestination(catalogue, previous) } : {}),
    ...(next ? { next: paperDestination(catalogue, next) } : {}),
  }
}

/** One or two sentences: the paper's own where there are some, else what is known of it. */
function describe({ digests, options }: Catalogue, paper: ArchivePaper): string {
  const words = paper.abstract ?? paper.summary
  if (words !== undefined) return excerpt(words)
  const [first] = paper.authors
  const by = first ? `By ${first.name}${paper.authors.length > 1 ? ' and others' : ''}` : 'A paper'
  const where = digests.get(paper.appearances[0]?.digest ?? '')?.title ?? options.title
  return `${by}${paper.date ? `, ${dateInWords(paper.date)}` : ''}, in ${where}.`
}
