import type { ArchivePaper } from '@offprint/archive'
import { bibtexFile, type CitationFileOptions, cslFile } from '@offprint/archive/citation'
import { csv } from '@offprint/archive/csv'
import type { Catalogue } from '../catalogue.ts'
import type { SiteFile } from '../files/site-file.ts'
import { pageOf } from './citations.ts'
import { downloads } from './downloads.ts'

/** The columns of the table, each with what it holds (Frictionless Table Schema). */
const columns: readonly {
  name: string
  description: string
  value(paper: ArchivePaper, catalogue: Catalogue): string | undefined
}[] = [
  { name: 'slug', description: 'Name of the paper’s page', value: ({ slug }) => slug },
  {
    name: 'url',
    description: 'Address of the paper’s page',
    value: ({ slug }, { addresses }) => addresses.absolute(addresses.paper(slug)),
  },
  { name: 'title', description: 'Title', value: ({ title }) => title },
  {
    name: 'authors',
    description: 'Names in order, parted by semicolons; “et al.” behind a list that is not whole',
    value: ({ authors, authorsPartial }) =>
      [...authors.map(({ name }) => name), ...(authorsPartial ? ['et al.'] : [])].join('; '),
  },
  {
    name: 'date',
    description: 'The paper’s own date, at the precision known: 2025, 2025-03 or 2025-03-13',
    value: ({ date }) => date,
  },
  { name: 'venue', description: 'Journal, conference or series', value: ({ venue }) => venue },
  { name: 'arxiv', description: 'arXiv id', value: ({ ids }) => ids.arxiv },
  { name: 'doi', description: 'DOI', value: ({ ids }) => ids.doi },
  { name: 'abstract', description: 'The authors’ abstract', value: ({ abstract }) => abstract },
  { name: 'summary', description: 'What somebody else wrote about it', value: ({ summary }) => summary },
  {
    name: 'tags',
    description: 'Tags, best first, parted by semicolons',
    value: ({ tags }, catalogue) => tags.flatMap(({ tag }) => catalogue.tags.get(tag)?.name ?? []).join('; '),
  },
  {
    name: 'notes',
    description: 'Remarks of its sources, parted by semicolons',
    value: ({ notes }) => notes.join('; '),
  },
  {
    name: 'digests',
    description: 'Digests that name it, newest first, parted by semicolons',
    value: ({ appearances }) => [...new Set(appearances.map(({ digest }) => digest))].join('; '),
  },
  { name: 'added', description: 'Date of the oldest digest that names it', value: ({ added }) => added },
]

/** The whole archive, to take away: `/data/…`. */
export function archiveFiles(catalogue: Catalogue): SiteFile[] {
  const { archive } = catalogue
  const citing: CitationFileOptions = { url: (paper) => pageOf(catalogue, paper).url }
  const contents: Record<(typeof downloads)[number]['file'], () => Iterable<string>> = {
    'data/papers.bib': () => bibtexFile(archive.papers, citing),
    'data/papers.csl.json': () => cslFile(archive.papers, citing),
    *'data/papers.csv'() {
      yield csv([columns.map(({ name }) => name)])
      for (const paper of archive.papers)
        yield csv([columns.map(({ value }) => value(paper, catalogue) ?? '')])
    },
    *'data/papers.jsonl'() {
      for (const paper of archive.papers) yield `${JSON.stringify(paper)}\n`
    },
    'data/datapackage.json': () => [`${JSON.stringify(dataPackage(catalogue), null, 2)}\n`],
  }
  return downloads.map(({ file, mediaType }) => ({ path: file, mediaType, content: contents[file] }))
}

/** What the files are, as a Frictionless Data Package (v1). */
function dataPackage({ addresses, archive, options }: Catalogue): Record<string, unknown> {
  const home = addresses.absolute(addresses.home)
  return {
    $schema: 'https://specs.frictionlessdata.io/schemas/data-package.json',
    profile: 'data-package',
    name: 'papers',
    title: options.title,
    ...(options.description === undefined ? {} : { description: options.description }),
    ...(home.startsWith('/') ? {} : { homepage: home }),
    resources: downloads
      .filter(({ file }) => file !== 'data/datapackage.json')
      .map(({ name, file, mediaType }) => ({
        name: file.slice('data/papers.'.length).replace('.', '-'),
        title: `${archive.papers.length} papers as ${name}`,
        path: file.slice('data/'.length),
        format: file.slice(file.lastIndexOf('.') + 1),
        mediatype: mediaType,
        encoding: 'utf-8',
        ...(file === 'data/papers.csv'
          ? {
              description:
                'A cell that a spreadsheet would run as a formula has an apostrophe before it: take it off where a cell begins with it and, behind apostrophes and spaces, with one of =, +, -, @.',
              profile: 'tabular-data-resource',
              dialect: { lineTerminator: '\r\n' },
              schema: {
                fields: columns.map(({ name, description }) => ({ name, type: 'string', description })),
                primaryKey: 'slug',
              },
            }
          : {}),
      })),
  }
}
