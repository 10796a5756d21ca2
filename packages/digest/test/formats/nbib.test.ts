import { expect, test } from 'vitest'
import { formats } from '../../src/formats/index.ts'
import { parse } from '../../src/parse.ts'

const read = (value: string, path = 'export.nbib') => parse({ path, value }, { formats })
const one = async (lines: string) => {
  const { papers, format } = await read(`PMID- 1\nOWN - NLM\nSTAT- MEDLINE\n${lines}\n`)
  expect(format).toBe('nbib')
  return papers[0] as (typeof papers)[number]
}

test('gives every field that a paper has', async () => {
  const { papers, ledger, messages } = await read(
    `
PMID- 12345678
OWN - NLM
STAT- MEDLINE
IS  - 1234-5678 (Electronic)
VI  - 5
IP  - 2
DP  - 2019 Mar
TI  - Steam in the treatment of
      cogs: a trial.
PG  - 454-81
LID - 10.1000/ABC.1 [doi]
AB  - BACKGROUND: Cogs rust. <i>E. coli</i> at p&lt;0.05,
      and P<0.01.
CI  - Copyright.
FAU - Lovelace, Ada B
AU  - Lovelace AB
AD  - Engine House,
      London.
FAU - de la Cruz, Ana
AU  - de la Cruz A
CN  - COGS Investigators
LA  - eng
PT  - Journal Article
PT  - Trial
TA  - Engine Lett
JT  - Engine letters
PMC - PMC4513071
MH  - Steam
OT  - *steam
OT  - cogs
AID - 10.1000/abc.1 [doi]
AID - S1-2 [pii]
SO  - Engine Lett. 2019 Mar;5(2):454-81. doi: 10.1000/abc.1.
`.replaceAll('\n', '\r\n'),
  )
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual([[15, 'The field "CI" is not read']])
  expect(papers).toEqual([
    {
      title: 'Steam in the treatment of cogs: a trial',
      authors: [
        { name: 'Ada B Lovelace', family: 'Lovelace', given: 'Ada B', affiliation: 'Engine House, London.' },
        { name: 'Ana de la Cruz', family: 'de la Cruz', given: 'Ana' },
        { name: 'COGS Investigators', group: true },
      ],
      abstract: 'BACKGROUND: Cogs rust. E. coli at p<0.05, and P<0.01.',
      ids: { pmid: '12345678', pmcid: 'PMC4513071', doi: '10.1000/abc.1' },
      links: [],
      date: '2019-03',
      venue: 'Engine letters',
      volume: '5',
      issue: '2',
      pages: '454-81',
      type: 'journal article',
      language: 'en',
      keywords: ['steam', 'cogs'],
      categories: ['Steam'],
      headings: [],
      notes: [],
      source: { line: 2, endLine: 34 },
    },
  ])
  expect(ledger.find(({ field }) => field === 'abstract')).toMatchObject({ line: 13, endLine: 14 })
  expect(ledger.find(({ field }) => field === 'authors')).toMatchObject({ line: 16, endLine: 22 })
})

test('reads what PubMed Central exports: its own number first, the DOI at the end, an empty abstract', async () => {
  const { papers } = await read(`PMC - PMC111
PMID- 222
DP  - 2018
TI  - One.
AB  -\u0020
OAB - Publisher: Abstract available from the publisher.
FAU - One, A.
SO  - Cogs. 2018 Mar 30;5:283-98. doi:10.1000/one.

PMC - PMC333
DP  - 2018
TI  - Two.
SO  - Cogs. 2018.
`)
  expect(papers).toMatchObject([
    {
      ids: { pmcid: 'PMC111', pmid: '222', doi: '10.1000/one' },
      notes: ['Publisher: Abstract available from the publisher.'],
      source: { line: 1 },
    },
    { title: 'Two', ids: { pmcid: 'PMC333' }, source: { line: 10 } },
  ])
  expect(papers[0]?.abstract).toBeUndefined()
})

test.each([
  ['2019 Jan-Feb', '2019-01'],
  ['2019 Spring', '2019'],
  ['2019 Aug 8', '2019-08-08'],
  ['2013 06 10', '2013-06-10'],
  ['1998 Dec-1999 Jan', '1998-12'],
  ['2010', '2010'],
])('dates %j as %s', async (written, date) => {
  expect((await one(`TI  - T.\nDP  - ${written}`)).date).toBe(date)
})

test('takes short names apart where there are no full ones', async () => {
  const paper = await one('TI  - T.\nAU  - van Berg AB\nAU  - Selvamani')
  expect(paper.authors).toEqual([
    { name: 'AB van Berg', family: 'van Berg', given: 'AB' },
    { name: 'Selvamani' },
  ])
})

test.each([
  ['TI  - Is it?', 'Is it?'],
  ['TI  - [A translated title].', '[A translated title]'],
  ['TI  - And so on...', 'And so on...'],
  ['BTI - A book.', 'A book'],
])('reads the title in %j', async (line, title) => {
  expect((await one(line)).title).toBe(title)
})

test('leaves stray lines unread', async () => {
  const { papers, messages } = await read(
    'PMID- 1\nTI  - One.\nSO  - X\n\nNot a field.\n\nPMID- 2\nTI  - Two.\nDP  - 2001\n',
  )
  expect(papers.map(({ title }) => title)).toEqual(['One', 'Two'])
  expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['unread-line', 5]])
})

test('reads records that have no PubMed id, as ERIC saves them', async () => {
  const { papers, format, messages } = await read(`
OWN - ERIC
TI  - Tests of Cogs and Their Keepers
AU  - van Groen, Ada M.
AU  - Hopper, Grace
OT  - Cogs
JT  - Journal of Applied Cogs
SO  - v21 n1 p12-24 2020
AID - http://dx.doi.org/10.1000/cogs.1
OID - EJ1000001
VI  - 21
DP  - 2020
AB  - Cogs are tested.
ISSN - EISSN-1234-5678
PT  - Journal Articles

OWN - ERIC
TI  - Cogs at School
AU  - Turing, Alan
DP  - Article 10 2019
AB  - Schools have cogs.

OWN - ERIC
TI  - Wheels at School
AU  - Turing, Alan
DP  - 2018
`)
  expect([format, messages]).toEqual(['nbib', []])
  expect(papers).toMatchObject([
    {
      title: 'Tests of Cogs and Their Keepers',
      authors: [{ name: 'Ada M. van Groen' }, { name: 'Grace Hopper' }],
      date: '2020',
      ids: { doi: '10.1000/cogs.1' },
    },
    { title: 'Cogs at School', date: '2019' },
    { title: 'Wheels at School', date: '2018' },
  ])
})

test("gives affiliations and ORCID iDs to the authors before them, and an old record's one to its first author", async () => {
  const { authors } = await one(`TI  - Steam
FAU - Lovelace, Ada
AU  - Lovelace A
AUID- ORCID: 0000-0002-1825-0097
AD  - Engine House.
AD  - Wheel House.
FAU - Hopper, Grace
AU  - Hopper G
CN  - COGS Investigators`)
  expect(authors).toEqual([
    {
      name: 'Ada Lovelace',
      family: 'Lovelace',
      given: 'Ada',
      orcid: '0000-0002-1825-0097',
      affiliation: 'Engine House.; Wheel House.',
    },
    { name: 'Grace Hopper', family: 'Hopper', given: 'Grace' },
    { name: 'COGS Investigators', group: true },
  ])
  const old = await one('TI  - Steam\nAD  - Engine House.\nFAU - Lovelace, Ada\nFAU - Hopper, Grace')
  expect(old.authors.map(({ affiliation }) => affiliation)).toEqual(['Engine House.', undefined])
})

test('a title that nobody has translated is the one in its own language', async () => {
  const paper = await one('TI  - [Not Available].\nTT  - Ovejas que se cuentan de noche.')
  expect(paper.title).toBe('Ovejas que se cuentan de noche')
})
