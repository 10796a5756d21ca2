import { expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'

async function read(value: string) {
  const { format, papers, ledger } = await parse({ path: 'copied.txt', value })
  expect(format).toBe('proceedings-text')
  expect(ledger.filter(({ kind }) => kind === 'unread')).toEqual([])
  return papers.map(({ title, authors, venue, date, pages, ids, abstract, source }) => ({
    title,
    authors: authors.map(({ name }) => name),
    venue,
    date,
    pages,
    ids,
    abstract,
    line: source.line,
  }))
}

test('a volume of the ACL Anthology', async () => {
  const papers = await read(`Proceedings of the 3rd Meeting on Shelves (Volume 1: Long Papers)
Cy Chair, Di Dean (Editors)
Anthology ID:
2025.shelf-long
Year:
2025
pdf bib abs
Counting Late: A Study
Ada Weber | Bo Lind | Jan van der Berg
We count books when all are gone, and find more of them than by day.
pdf bib
Shelves That Hold
Mia Novak
`)
  const volume = { venue: 'Proceedings of the 3rd Meeting on Shelves (Volume 1: Long Papers)', date: '2025' }
  expect(papers).toEqual([
    {
      title: 'Counting Late: A Study',
      authors: ['Ada Weber', 'Bo Lind', 'Jan van der Berg'],
      ...volume,
      ids: {},
      abstract: 'We count books when all are gone, and find more of them than by day.',
      line: 7,
    },
    { title: 'Shelves That Hold', authors: ['Mia Novak'], ...volume, ids: {}, line: 11 },
  ])
})

test('volumes of an event, whose own names are no papers', async () => {
  const papers = await read(`pdf (full) bib (full)
Proceedings of the 3rd Meeting on Shelves
Cy Chair | Di Dean
pdf bib
Counting Late: A Study
Ada Weber | Bo Lind
pdf (full) bib (full)
Findings on Shelves
Cy Chair
pdf bib
Shelves That Hold
Mia Novak
`)
  expect(papers.map(({ title, venue }) => [title, venue])).toEqual([
    ['Counting Late: A Study', 'Proceedings of the 3rd Meeting on Shelves'],
    ['Shelves That Hold', 'Findings on Shelves'],
  ])
})

test('entries of DBLP', async () => {
  const papers = await read(`Ada Weber 0001, Bo Lind:
Counting Late: A Study. J. Shelves 12(3): 1-12 (2024)
Mia Novak, Kai Tanaka:
Shelves That Hold. SHELF 2025: 13-24
Lea Fink:
Do Boards Bend? CoRR abs/2505.00001 (2025)
Ed Gray, Flo Hart:
Boards in Rows. 25-30
`)
  expect(papers).toMatchObject([
    {
      title: 'Counting Late: A Study',
      authors: ['Ada Weber', 'Bo Lind'],
      venue: 'J. Shelves',
      date: '2024',
      pages: '1-12',
      line: 1,
    },
    { title: 'Shelves That Hold', venue: 'SHELF', date: '2025', pages: '13-24' },
    { title: 'Do Boards Bend?', authors: ['Lea Fink'], ids: { arxiv: '2505.00001' }, date: '2025' },
    { title: 'Boards in Rows', authors: ['Ed Gray', 'Flo Hart'], pages: '25-30' },
  ])
})
