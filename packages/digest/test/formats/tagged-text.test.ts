import { expect, test } from 'vitest'
import { formats } from '../../src/formats/index.ts'
import { parse } from '../../src/parse.ts'

const read = (value: string, path = 'export.txt') => parse({ path, value }, { formats })

test('the Astrophysics Data System: refer’s letters with other meanings, wrapped anywhere', async () => {
  const { papers, format, messages } = await read(`%R 2026ApJ...900....1O
%T Sheep under
Stars
%A One, A.; Two-
Three, B.;
Dow, Cy
%F AA(Hill, Town), AB(Barn, a long way
down the road,
and behind the hill,
and then to the left,
where the sheep are)
%J The Journal of Sheep, Volume 900, Issue 4, id.1, 9 pp.
%V 900
%D 05/2026
%P 1
%L 9
%K wool, sheep
%C 2026 The Barn
%I ABSTRACT: Abstract;
%U https://ui.adsabs.harvard.edu/abs/2026ApJ...900....1O
%B We count sheep
under stars.
%Y DOI: 10.1000/1
%Y eprintid: arXiv:2601.00001


%R 2025ApJ...890....2F
%T Wool
%A Four, Ed
%D 01/2025
`)
  expect([format, messages]).toEqual(['endnote-tagged', []])
  expect(papers).toMatchObject([
    {
      title: 'Sheep under Stars',
      authors: [{ name: 'A. One' }, { name: 'B. Two-Three' }, { name: 'Cy Dow' }],
      abstract: 'We count sheep under stars.',
      date: '2026-05',
      venue: 'The Journal of Sheep',
      pages: '1-9',
      ids: { doi: '10.1000/1', arxiv: '2601.00001' },
      source: { line: 1 },
    },
    { title: 'Wool', authors: [{ name: 'Ed Four' }], date: '2025-01' },
  ])
})

test('EndNote: the title first, records parted by blank lines', async () => {
  const { papers, format, messages } = await read(`%T Steam and Cogs
%0 Journal Article
%A Lovelace, Ada B.
%A Hopper, Grace
%B Engine Quarterly
%D 2021
%8 September  1, 2021
%V 45
%N 3
%P 13-48
%R 10.1000/ABC
%U https://journal.example/13
%X First paragraph.

Second paragraph.
%K steam; cogs
more cogs


%T Table of Contents
%D 2021
`)
  expect([format, messages]).toEqual(['endnote-tagged', []])
  expect(papers).toMatchObject([
    {
      title: 'Steam and Cogs',
      authors: [{ name: 'Ada B. Lovelace' }, { name: 'Grace Hopper' }],
      abstract: 'First paragraph.\n\nSecond paragraph.',
      date: '2021-09-01',
      venue: 'Engine Quarterly',
      volume: '45',
      issue: '3',
      pages: '13-48',
      ids: { doi: '10.1000/abc' },
      links: [{ url: 'https://journal.example/13' }],
      keywords: ['steam', 'cogs', 'more cogs'],
      type: 'journal article',
      source: { line: 1, endLine: 17 },
    },
    { title: 'Table of Contents', date: '2021', source: { line: 20, endLine: 21 } },
  ])
})

test('EndNote: the type first, records without blank lines between', async () => {
  const { papers } = await read('%0 Book\n%A One, A.\n%T One\n%0 Book\n%A Two, B.\n%T Two\n', 'a.enw')
  expect(papers.map(({ title, source }) => [title, source.line])).toEqual([
    ['One', 1],
    ['Two', 4],
  ])
})

test('Web of Science: names a line, wrapped fields, month and day apart from the year', async () => {
  const { papers, ledger, messages, format } = await read(
    `\ufeffFN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Lovelace, AB
   Hopper, G
AF Lovelace, Ada B.
   Hopper, Grace
TI Steam and
   cogs
SO ENGINE LETTERS
LA English
DT Article
DE steam; cogs
ID ROTATING-WHEELS; VERY LONG
   KEYWORD
AB Cogs
   turn.
CR ONE A, 1997, COGS, V39, P1219
TC 12
PU PRESS
PD JUN 14
PY 2006
VL 18
IS 23
BP 5323
EP 5331
DI 10.1000/ABC
UT WOS:000238592600006
PM 123
WC Engineering, Steam
ER

PT J
AU Two, B
TI Second
PD MAR-APR
PY 2007
ER

EF
`,
    'savedrecs.ris',
  )
  expect([format, ...messages.map(({ reason }) => reason)]).toEqual([
    'web-of-science',
    'The field "CR" is not read',
  ])
  expect(papers).toMatchObject([
    {
      title: 'Steam and cogs',
      authors: [{ name: 'Ada B. Lovelace' }, { name: 'Grace Hopper' }],
      abstract: 'Cogs turn.',
      keywords: ['steam', 'cogs', 'ROTATING-WHEELS', 'VERY LONG KEYWORD'],
      categories: ['Engineering, Steam'],
      date: '2006-06-14',
      venue: 'ENGINE LETTERS',
      pages: '5323-5331',
      ids: { doi: '10.1000/abc', pmid: '123' },
      counts: { citations: 12 },
      key: 'WOS:000238592600006',
      language: 'en',
      source: { line: 3, endLine: 31 },
    },
    { title: 'Second', date: '2007-03' },
  ])
  expect(ledger[0]).toMatchObject({ line: 1, kind: 'furniture', name: 'head' })
  expect(ledger.at(-1)).toMatchObject({ kind: 'furniture', name: 'end-of-file' })
})

test('Ovid: field names on lines of their own', async () => {
  const { papers, format, messages } = await read(`<8>
Score
  *****
Accession Number
  01445406-201509000-00006.
Author
  Lovelace, Ada 1;  Hopper, Grace 1,2
Title
  Steam differs between cogs.[Article]
Source
  Cogology.   8(6):1048-1064, September 2015.
Abstract
  Cogs turn.

  And turn.
Author Keywords
  steam;  cogs.
References
  Abel A, Baker B. 1989. Cogs.

  Curie C. 1998. Wheels.

<9>
Authors
  Turing AM. Hopper G.
Title
  Second.
Source
  Wheels & Axles. 12(3):5, 2014 Mar 2.
`)
  expect([format, ...messages.map(({ reason }) => reason)]).toEqual([
    'ovid',
    'The field "references" is not read',
  ])
  expect(papers).toMatchObject([
    {
      title: 'Steam differs between cogs',
      authors: [{ name: 'Ada Lovelace' }, { name: 'Grace Hopper' }],
      abstract: 'Cogs turn.\n\nAnd turn.',
      keywords: ['steam', 'cogs'],
      venue: 'Cogology',
      volume: '8',
      issue: '6',
      pages: '1048-1064',
      date: '2015-09',
      type: 'article',
      source: { line: 1, endLine: 21 },
    },
    {
      title: 'Second',
      authors: [{ name: 'AM Turing' }, { name: 'G Hopper' }],
      venue: 'Wheels & Axles',
      date: '2014-03-02',
    },
  ])
})

test('Ovid: fields with tags', async () => {
  const { papers, format, messages } = await read(`<1. >
VN  - Ovid Technologies
DB  - Cogs Previews
AN  - COGS20150001
AU  - Lovelace, Ada [Reprint Author]
AU  - HOPPER, Grace.
TI  - Steam differs between cogs.
SO  - Cogology. 8(6):1048-1064, September 2015.
AB  - Cogs turn.
DE  - steam, cogs
YR  - 2015

<2. >
VN  - Ovid Technologies
UI  - 12345678
AU  - Turing AM
TI  - Wheels: a trial.
SO  - Wheels & Axles. 12(3):5, 2014 Mar 2.
DO  - https://dx.doi.org/10.1000/wheels.5
YR  - 2014
`)
  expect([format, ...messages.map(({ reason }) => reason)]).toEqual(['ovid', 'The field "DE" is not read'])
  expect(papers).toMatchObject([
    {
      title: 'Steam differs between cogs',
      authors: [{ name: 'Ada Lovelace' }, { name: 'Grace HOPPER' }],
      abstract: 'Cogs turn.',
      venue: 'Cogology',
      volume: '8',
      date: '2015-09',
      key: 'COGS20150001',
      source: { line: 1, endLine: 11 },
    },
    {
      title: 'Wheels: a trial',
      authors: [{ name: 'AM Turing' }],
      date: '2014-03-02',
      ids: { pmid: '12345678', doi: '10.1000/wheels.5' },
    },
  ])
})

test('Web of Science: further lines that have lost their indentation', async () => {
  const { papers, messages } = await read(`FN Thomson Reuters Web of Knowledge
VR 1.0
PT J
TI Steam as a resource for the keepers
of cogs
AU Lovelace, Ada (ada@example.org)
Hopper, Grace
PY 2013
AB Cogs turn, and
turn again.
ER

EF
`)
  expect(messages).toEqual([])
  expect(papers).toMatchObject([
    {
      title: 'Steam as a resource for the keepers of cogs',
      authors: [{ name: 'Ada Lovelace' }, { name: 'Grace Hopper' }],
      abstract: 'Cogs turn, and turn again.',
    },
  ])
})

test('RefWorks: records that begin with their type', async () => {
  const { papers, format, messages } = await read(`RT Journal Article
SR Electronic(1)
ID 271
A1 Lovelace,Ada B.
A1 Hopper,Grace
T1 Steam in relation to cogs, wheels and keepers
JF Cogs & Individual Differences
YR 2002
FD Feb
VO 32
IS 3
SP 551
OP 565
K1 Steam
K1 Cogs (Iron)
AB Steam turns cogs
and wheels.
DO 10.1000/cogs.271
LA English

RT Dissertation
A1 Turing,Alan
T1 Wheels
YR 1938
`)
  expect([format, messages]).toEqual(['refworks', []])
  expect(papers).toMatchObject([
    {
      title: 'Steam in relation to cogs, wheels and keepers',
      authors: [{ name: 'Ada B. Lovelace', family: 'Lovelace', given: 'Ada B.' }, { name: 'Grace Hopper' }],
      abstract: 'Steam turns cogs and wheels.',
      date: '2002-02',
      pages: '551-565',
      keywords: ['Steam', 'Cogs (Iron)'],
      ids: { doi: '10.1000/cogs.271' },
      type: 'journal article',
    },
    { title: 'Wheels', date: '1938' },
  ])
})

test.each([
  ['TI- Steam and Cogs', 'AU- Lovelace, Ada', 'SE- Computers in Cogs', 'PY- 1972', 'KW- Cogs in Hospitals'],
  ['--AU-- Lovelace, A.; Hopper, G.', '--TI-- Steam and Cogs', '--ST-- Cogology', '--YP-- 1996'],
])('records of a form that nobody reads are no page of papers: %s …', async (...lines) => {
  const { papers, format, messages } = await read(`${lines.join('\n')}\n`)
  expect([format, papers]).toEqual(['unknown', []])
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['format-not-detected', 'unread-line'])
})

test('Web of Science: tags with a tabulator behind them', async () => {
  const { papers, format, messages } = await read(
    'FN Example\nVR 1.0\nPT\tJ\nAU\tLovelace, A\n   Hopper, G\nTI\tSteam\n   and cogs\nPD\tAug 1\nPY\t2019\nPS\tx39\nER\n\nEF\n',
  )
  expect([format, messages]).toEqual(['web-of-science', []])
  expect(papers).toMatchObject([
    {
      title: 'Steam and cogs',
      authors: [{ name: 'A Lovelace' }, { name: 'G Hopper' }],
      date: '2019-08-01',
      pages: 'x39',
    },
  ])
})

test('Web of Science: initials that a comma parts from the first name', async () => {
  const { papers } = await read(
    'PT J\nAF Lovelace, Ada, K\n   Hopper, Grace, Jr.\nTI Steam and cogs\nPY 2021\nER\n\nEF\n',
  )
  expect(papers[0]?.authors.map(({ name }) => name)).toEqual(['Ada K Lovelace', 'Grace Hopper Jr.'])
})

test('Ovid: initials with full stops behind a name', async () => {
  const { papers } = await read(
    '<1. >\nVN  - Ovid Technologies\nTI  - Steam and cogs.\nAU  - Hopper G.\nAU  - Lovelace A.K.\n',
  )
  expect(papers[0]?.authors.map(({ name }) => name)).toEqual(['G. Hopper', 'A.K. Lovelace'])
})
