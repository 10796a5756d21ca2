import { expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'

test('results of a search in PubMed that a person copied off the page', async () => {
  const { format, papers, ledger } = await parse({
    path: 'copied.txt',
    value: `2 results
1
Cite
Share
Counting books late: a study.
Weber A, Lind B, van der Berg J.
J Shelves. 2024 Aug 3;12(3):1-12. doi: 10.1000/shelf.1. Epub 2024 Jul 1.
PMID: 38000001
Free PMC article.
Review.
We count books when all are gone, and find more of them than by day …
2
Cite
Share
[Shelves that hold].
Novak M, et al.
Shelf Rev. 2023;5:100.
PMID: 38000002
German.
`,
  })
  expect(format).toBe('pubmed-results')
  expect(ledger.filter(({ kind }) => kind === 'unread')).toEqual([])
  expect(papers).toMatchObject([
    {
      title: 'Counting books late: a study',
      authors: [{ name: 'A Weber' }, { name: 'B Lind' }, { name: 'J van der Berg' }],
      venue: 'J Shelves',
      date: '2024-08-03',
      volume: '12',
      issue: '3',
      pages: '1-12',
      ids: { pmid: '38000001', doi: '10.1000/shelf.1' },
      snippet: 'We count books when all are gone, and find more of them than by day …',
      source: { line: 5, endLine: 11 },
    },
    {
      title: 'Shelves that hold',
      authors: [{ name: 'M Novak' }],
      authorsPartial: true,
      date: '2023',
      ids: { pmid: '38000002' },
      source: { line: 15 },
    },
  ])
  expect(papers[0]?.abstract).toBeUndefined()
})
