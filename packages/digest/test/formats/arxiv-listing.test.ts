import { expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'

async function read(value: string) {
  const { format, papers, ledger } = await parse({ path: 'copied.txt', value })
  expect(format).toBe('arxiv-listing')
  return {
    unread: ledger.filter(({ kind }) => kind === 'unread').map(({ line }) => line),
    papers: papers.map(({ title, authors, ids, date, venue, categories, abstract, notes, source }) => ({
      title,
      authors: authors.map(({ name }) => name),
      arxiv: ids.arxiv,
      date,
      venue,
      categories,
      abstract,
      notes,
      line: source.line,
    })),
  }
}

test('a listing of recent papers', async () => {
  const { papers, unread } = await read(`Digital Libraries
Authors and titles for recent submissions
Fri, 2 May 2025
See today's new changes
Total of 12 entries
Showing up to 50 entries per page: fewer | more | all
Fri, 2 May 2025 (showing 1 of 1 entries )
[1] arXiv:2505.00001 [pdf, html, other]
Title: Counting Late: A Study
Ada Weber, Bo Lind, Jan van der Berg
Comments: 12 pages, 3 figures
Subjects: Digital Libraries (cs.DL); Machine Learning (cs.LG)
Thu, 1 May 2025 (showing 1 of 1 entries )
[2] arXiv:2504.00002 (cross-list from cs.LG) [pdf, html, other]
Title: Shelves That Hold
Mia Novak
Journal-ref: Shelf Letters 12 (2025)
Subjects: Machine Learning (cs.LG)
Total of 12 entries
About Help contact arXivClick here to contact arXiv Contact
`)
  expect(unread).toEqual([])
  expect(papers).toEqual([
    {
      title: 'Counting Late: A Study',
      authors: ['Ada Weber', 'Bo Lind', 'Jan van der Berg'],
      arxiv: '2505.00001',
      categories: ['cs.DL', 'cs.LG'],
      notes: ['12 pages, 3 figures'],
      line: 8,
    },
    {
      title: 'Shelves That Hold',
      authors: ['Mia Novak'],
      arxiv: '2504.00002',
      venue: 'Shelf Letters 12 (2025)',
      categories: ['cs.LG'],
      notes: [],
      line: 14,
    },
  ])
})

test('new papers with their abstracts, whose numbers stand on lines of their own', async () => {
  const { papers, unread } = await read(`New submissions (showing 2 of 2 entries)
[1]
arXiv:2505.00001 [pdf, html, other]
Title: Counting Late: A Study
Authors: Ada Weber, Bo Lind
Subjects: Digital Libraries (cs.DL);
Machine Learning (cs.LG)
We count books when all are gone, and find more of them than by day.
[2]
arXiv:2505.00002 [pdf, html, other]
Title: Shelves That Hold
Authors: Mia Novak
Subjects: Digital Libraries (cs.DL)
Shelves hold what is put on them.
`)
  expect(unread).toEqual([])
  expect(papers).toMatchObject([
    {
      title: 'Counting Late: A Study',
      authors: ['Ada Weber', 'Bo Lind'],
      categories: ['cs.DL', 'cs.LG'],
      abstract: 'We count books when all are gone, and find more of them than by day.',
      line: 2,
    },
    { title: 'Shelves That Hold', authors: ['Mia Novak'], line: 9 },
  ])
})

test('results of a search, with the day of the first version', async () => {
  const { papers } = await read(`Showing 1–50 of 1,234 results for all: shelves
Search v0.5.6 released 2020-02-24
arXiv:2505.00001 [pdf, ps, other]  cs.DL cs.LG
Counting Late: A Study
Authors: Ada Weber, Bo Lind
Abstract: We count books when all are gone, and find more of them than by day. △ Less
Submitted 2 May, 2025; v1 submitted 30 April, 2025; originally announced May 2025.
Comments: 12 pages
arXiv:2505.00002 [pdf, other]  cs.DL
Shelves That Hold
Authors: Mia Novak
Abstract: Shelves hold what is put on them. △ Less
Submitted 1 May, 2025; originally announced May 2025.
`)
  expect(papers).toMatchObject([
    {
      title: 'Counting Late: A Study',
      authors: ['Ada Weber', 'Bo Lind'],
      arxiv: '2505.00001',
      date: '2025-04-30',
      categories: ['cs.DL', 'cs.LG'],
      abstract: 'We count books when all are gone, and find more of them than by day.',
      notes: ['12 pages'],
    },
    { title: 'Shelves That Hold', date: '2025-05-01', abstract: 'Shelves hold what is put on them.' },
  ])
})

test('what stands behind the last entry and is none of it is told', async () => {
  const { papers, unread } = await read(`[1] arXiv:2505.00001 [pdf, html, other]
Title: Counting Late: A Study
Ada Weber
Subjects: Digital Libraries (cs.DL)
Total of 1 entries
My own list goes on here
`)
  expect(papers).toHaveLength(1)
  expect(unread).toEqual([6])
})

test('a listing that a program made Markdown of', async () => {
  const { papers } = await read(`arXiv:2505.00001 (cross-list from cs.LG) [pdf, html, other]
:   Title: Counting Late: A Study

    Ada Weber

    Comments: 12 pages

    Subjects: Digital Libraries (cs.DL)
`)
  expect(papers).toMatchObject([
    { title: 'Counting Late: A Study', authors: ['Ada Weber'], arxiv: '2505.00001', categories: ['cs.DL'] },
  ])
})
