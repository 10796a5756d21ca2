import { expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'

const read = (value: string) => parse({ path: 'pubmed.txt', value })

test('abstracts: each paragraph by what it is', async () => {
  const { papers, format, ledger, messages } = await read(`
1. Engine Lett. 2019 Dec 3;12(4):10-19. doi: 10.1000/ABC.5.${' '}
eCollection 2019.

Steam and cogs in a
study of two towns.

Lovelace AB(1)(2), van den Berg G(2), Hopper G Jr; Engine Group.

Author information:
(1)Institute of Steam, Town.
(2)Institute of Cogs, Town.

BACKGROUND: Steam is hot. We measured
it in two towns.

1. Numbers begin paragraphs, too.

Copyright © 2019 The Authors.

DOI: 10.1000/ABC.5
PMCID: PMC1234567
PMID: 12345678  [Indexed for MEDLINE]

Conflict of interest statement: None.


2. Cog Rev. 2020 Apr 16:e1024. doi: 10.1000/7. [Epub ahead of print]

[Wheels of the world].

[Article in French]

Turing A(1).

Wheels turn.
PMID: 12345679
`)
  expect([format, messages]).toEqual(['pubmed-text', []])
  expect(papers).toMatchObject([
    {
      title: 'Steam and cogs in a study of two towns',
      authors: [
        { name: 'AB Lovelace', family: 'Lovelace', given: 'AB' },
        { name: 'G van den Berg' },
        { name: 'G Hopper Jr' },
        { name: 'Engine Group', group: true },
      ],
      abstract: 'BACKGROUND: Steam is hot. We measured it in two towns.\n\n1. Numbers begin paragraphs, too.',
      date: '2019-12-03',
      venue: 'Engine Lett',
      volume: '12',
      issue: '4',
      pages: '10-19',
      ids: { doi: '10.1000/abc.5', pmid: '12345678', pmcid: 'PMC1234567' },
      source: { line: 2, endLine: 25 },
    },
    {
      title: 'Wheels of the world',
      authors: [{ name: 'A Turing' }],
      abstract: 'Wheels turn.',
      date: '2020-04-16',
      pages: 'e1024',
      ids: { doi: '10.1000/7', pmid: '12345679' },
    },
  ])
  expect(ledger.filter(({ kind, field }) => kind === 'paper' && field === 'abstract')).toHaveLength(3)
})

test('summaries: a paragraph for each paper', async () => {
  const { papers, format, messages } =
    await read(`1: Lovelace A, Hopper GM. What turns a wheel? Steam and cogs. Engine Lett (Town).
2019 Sep;57(7):15-9. doi: 10.1000/5. Epub 2019 Aug 1. Review. PubMed PMID: 12345678; PubMed Central PMCID: PMC1234567.


2: "Why so hot?" Steam Today. 2019 Sep 2;57(7):5. PMID: 12345679.
`)
  expect([format, messages]).toEqual(['pubmed-text', []])
  expect(papers).toMatchObject([
    {
      title: 'What turns a wheel? Steam and cogs',
      authors: [{ name: 'A Lovelace' }, { name: 'GM Hopper' }],
      venue: 'Engine Lett (Town)',
      date: '2019-09',
      volume: '57',
      issue: '7',
      pages: '15-9',
      ids: { doi: '10.1000/5', pmid: '12345678', pmcid: 'PMC1234567' },
      source: { line: 1, endLine: 2 },
    },
    { title: '"Why so hot?"', authors: [], venue: 'Steam Today', date: '2019-09-02', source: { line: 5 } },
  ])
})

test('a mail of new results, with what it says before them', async () => {
  const { papers, format, messages } = await parse({
    path: 'new.eml',
    value: `From: ncbi@example.org
Subject: What's new for 'shelves' in PubMed
Date: Thu, 4 Jan 2024 10:00:00 +0000
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

This message contains My NCBI what's new results.

PubMed Results
Items 1 - 1 of 1

1. Engine Lett. 2024 Jan 2;12(4):10-19. doi: 10.1000/5.

Steam and cogs.

Lovelace A(1).

We measured it.

PMID: 12345678
`,
  })
  expect([format, messages]).toEqual(['mail', []])
  expect(papers).toMatchObject([
    { title: 'Steam and cogs', authors: [{ name: 'A Lovelace' }], date: '2024-01-02', source: { line: 12 } },
  ])
})
