import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formats } from '../../src/formats/index.ts'
import { parse } from '../../src/parse.ts'

const read = (value: string, path = 'export.ris') => parse({ path, value }, { formats })
const one = async (lines: string) => {
  const { papers, format } = await read(`TY  - JOUR\n${lines}\nER  - \n`)
  expect(format).toBe('ris')
  expect(papers).toHaveLength(1)
  return papers[0] as (typeof papers)[number]
}

test('takes the society behind the proceedings for no author of a paper in them', async () => {
  const { papers } = await read(
    'TY  - CPAPER\nAU  - One, A\nA1  - ASSOC SHEEP\nTI  - Wool\nER  -\n\nTY  - JOUR\nA1  - ASSOC SHEEP\nTI  - Felt\nER  -\n',
  )
  expect(papers.map(({ authors }) => authors.map(({ name }) => name))).toEqual([['A One'], ['ASSOC SHEEP']])
})

test('gives every field that a paper has', async () => {
  const { papers, ledger, messages } = await read(
    `\ufeffProvider: Example http://example.org
Database: Example

1.
TY  - JOUR
AU  - Lovelace, Ada B.
AU  - de la Cruz, Ana
TI  - Steam and its <i>Uses</i>
T2  - Engine Letters
AB  - First part
of the text.

Second part.
PY  - 2021
DA  - 2021/02/01/
VL  - 3
IS  - 2
SP  - 10
EP  - 19
PB  - Engine Press
LA  - English
DO  - https://doi.org/10.1000/ABC.1
DO  - 10.1000/abc.1
UR  - https://doi.org/10.1000/ABC.1
L1  - https://files.example/paper
KW  - steam
engines; cogs
N1  - A remark
ER  -\u0020

2.
TY  - CHAP
T1  - Second
ER  -
`.replaceAll('\n', '\r\n'),
  )
  expect(messages).toEqual([])
  expect(papers[0]).toEqual({
    title: 'Steam and its Uses',
    original: { title: 'Steam and its <i>Uses</i>' },
    authors: [
      { name: 'Ada B. Lovelace', family: 'Lovelace', given: 'Ada B.' },
      { name: 'Ana de la Cruz', family: 'de la Cruz', given: 'Ana' },
    ],
    abstract: 'First part of the text.\n\nSecond part.',
    ids: { doi: '10.1000/abc.1' },
    links: [
      { url: 'https://doi.org/10.1000/ABC.1', kind: 'paper' },
      { url: 'https://files.example/paper', kind: 'pdf' },
    ],
    date: '2021-02-01',
    venue: 'Engine Letters',
    volume: '3',
    issue: '2',
    pages: '10-19',
    publisher: 'Engine Press',
    type: 'jour',
    language: 'en',
    keywords: ['steam', 'engines', 'cogs'],
    categories: [],
    headings: [],
    notes: ['A remark'],
    source: { line: 5, endLine: 29 },
  })
  expect(papers[1]).toMatchObject({ title: 'Second', source: { line: 32, endLine: 34 } })
  expect(ledger.map(({ line, kind, field, name }) => `${line} ${kind} ${field ?? name}`)).toEqual([
    '1 furniture head',
    '2 furniture head',
    '4 furniture head',
    '5 paper type',
    '6 paper authors',
    '8 paper title',
    '9 paper venue',
    '10 paper abstract',
    '14 paper date',
    '16 paper volume',
    '17 paper issue',
    '18 paper pages',
    '20 paper publisher',
    '21 paper language',
    '22 paper ids',
    '24 paper links',
    '26 paper keywords',
    '28 paper notes',
    '29 paper entry',
    '31 furniture head',
    '32 paper type',
    '33 paper title',
    '34 paper entry',
  ])
})

test.each([
  [
    'T1  - One\nA1  - Marx, K.\nY1  - 2019//\nN2  - Words.',
    { title: 'One', date: '2019', abstract: 'Words.' },
  ],
  ['TI  - One\nPY  - 2012///', { date: '2012' }],
  ['TI  - One\nPY  - 2018/04', { date: '2018-04' }],
  ['TI  - One\nPY  - Start date: 20170812', { date: '2017-08-12' }],
  ['TI  - One\nPY  - 2016\nC1  - Full publication date: July-August 2016', { date: '2016-07' }],
  ['TI  - One\nPY  - 2016\nDA  - 2015/01/02', { date: '2016' }],
  ['TI  - One\nSP  - pp 37-64', { pages: '37-64' }],
  ['TI  - One\nM3  - 10.1000/xyz', { ids: { doi: '10.1000/xyz' } }],
  [
    'TI  - One\nDO  - 10.1000/xyz\nAN  - arXiv:2501.00006v2',
    { ids: { doi: '10.1000/xyz', arxiv: '2501.00006' } },
  ],
  ['TI  - One\nAN  - 12345678\nDB  - PubMed\nC2  - PMC123', { ids: { pmid: '12345678', pmcid: 'PMC123' } }],
  [
    'TI  - One\nN1  - Cited By :7\nN1  - Export Date: 30 January 2019',
    { counts: { citations: 7 }, notes: [] },
  ],
  ['TI  - One\nVL  - NA\nKW  - NA', { keywords: [] }],
])('reads %j', async (lines, expected) => {
  const paper = await one(lines)
  expect(paper).toMatchObject(expected)
})

test.each([
  ['AU  - A. One and B. Two and Carl Three', ['A. One', 'B. Two', 'Carl Three']],
  ['AU  - One, A.; Two, B.', ['A. One', 'B. Two']],
  ['AU  - One, A., et al.', ['A. One']],
  ['AU  - Department of Health and Human Services', ['Department of Health and Human Services']],
  ['AU  - King, Martin, Jr.', ['Martin King Jr.']],
  [String.raw`AU  - J\"urgen Blau and Bla\v{z} Krl`, ['Jürgen Blau', 'Blaž Krl']],
  ['AU  - Institute for Research and Education', ['Institute for Research and Education']],
  ['AU  - van Gogh, Vincent\nAU  - WHO', ['Vincent van Gogh', 'WHO']],
])('takes %j for the authors %j', async (line, names) => {
  const paper = await one(`TI  - T\n${line}`)
  expect(paper.authors.map(({ name }) => name)).toEqual(names)
  expect(paper.authorsPartial).toBe(line.includes('et al') ? true : undefined)
})

describe('a broken record', () => {
  test('without its end stops at the next one', async () => {
    const { papers, messages } = await read('TY  - JOUR\nTI  - One\n\nTY  - JOUR\nTI  - Two\nER  - \n')
    expect(papers.map(({ title }) => title)).toEqual(['One', 'Two'])
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['record-not-closed', 1]])
  })

  test('without a title is kept for its identifier, without both left unread', async () => {
    const { papers, messages } = await read(
      'TY  - JOUR\nDO  - 10.1000/1\nER  - \n\nTY  - JOUR\nVL  - 3\nER  - \n',
    )
    expect(papers).toMatchObject([{ ids: { doi: '10.1000/1' } }])
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['title-missing', 1],
      ['unread-line', 5],
    ])
  })
})

test('tells of one fault so many times and no more', async () => {
  const { papers, messages } = await read('TY  - JOUR\nTI  - One\n'.repeat(2000))
  expect(papers).toHaveLength(2000)
  expect(messages).toHaveLength(51)
  expect(messages.at(-1)?.reason).toMatch(/1949 more of the same/)
})

test('is recognised by what it holds, not by its name', async () => {
  expect((await read('TY  - JOUR\nTI  - T\nER  - \n', 'a.txt')).format).toBe('ris')
  expect((await read('PT J\nAU Lovelace, A\nTI T\nER\n\nEF\n', 'a.ris')).format).toBe('web-of-science')
})

test('never throws, and its ledger joins to the source', async () => {
  const piece = fc.constantFrom(
    'TY  - JOUR',
    'ER  - ',
    'TI  - ',
    'AU  - A, B',
    'KW  - ',
    '\n',
    '\r\n',
    '\n\n',
    '1.',
    'text',
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 40 }),
      async (pieces) => {
        const value = pieces.join('')
        const { ledger, messages } = await parse(value, { formats, format: 'ris' })
        expect(ledger.map(({ start, end }) => value.slice(start, end)).join('')).toBe(value)
        expect(messages.filter(({ ruleId }) => ruleId === 'format-failed')).toEqual([])
      },
    ),
    { seed: 1, numRuns: 300 },
  )
})

test('records without types are read where each ends', async () => {
  const { format, papers } = await read(`C1  - 1001
C2  - 1001, 1061
AU  - One, Ada
TI  - A review of shelves
PY  - 2021
C8  -${' '}
DO  - 10.1000/s1
ER  -${' '}

C1  - 1002
AU  - Two, Bob
TI  - A review of spines
PY  - 2015
ER  -${' '}
`)
  expect(format).toBe('ris')
  expect(papers).toMatchObject([
    {
      title: 'A review of shelves',
      authors: [{ name: 'Ada One' }],
      date: '2021',
      ids: { doi: '10.1000/s1' },
    },
    { title: 'A review of spines', authors: [{ name: 'Bob Two' }], date: '2015' },
  ])
})

test('an address behind a name is no part of it', async () => {
  const paper = await one('AU  - One, Ada N. (ada.one@shelves.example.org)\nTI  - Shelves')
  expect(paper.authors.map(({ name }) => name)).toEqual(['Ada N. One'])
})

test.each([
  ['DA  - NOV\nPY  - 2019', '2019-11'],
  ['PY  - 2019\nDA  - JUN 13', '2019-06-13'],
  ['PY  - 2019\nDA  - Article', '2019'],
])('takes month and day from beside the year: %j', async (lines, date) => {
  expect((await one(`TI  - Steam\n${lines}`)).date).toBe(date)
})

test('takes identifiers from where databases put them', async () => {
  const steam = await one('TI  - Steam\nL3  - 10.1000/Abc.2')
  expect(steam.ids).toEqual({ doi: '10.1000/abc.2' })
  const cogs = await one('TI  - Cogs\nU1  - 12345678 [PMID]\nU1  - PMC1234567 [PMCID]')
  expect(cogs.ids).toEqual({ pmid: '12345678', pmcid: 'PMC1234567' })
  const wheels = await one('TI  - Wheels\nAN  - 12345678\nDP  - NLM')
  expect(wheels.ids).toEqual({ pmid: '12345678' })
})

test('keeps what a second abstract says as a note, and takes NA for nothing', async () => {
  const paper = await one(
    'TI  - Steam\nAB  - It was hot.\nAB  - Copyright of Engine Letters.\nSP  - No\nEP  - Specified',
  )
  expect(paper).toMatchObject({ abstract: 'It was hot.', notes: ['Copyright of Engine Letters.'] })
  expect(paper.pages).toBeUndefined()
  const empty = await one('TI  - Steam\nAB  - NA')
  expect([empty.abstract, empty.notes]).toEqual([undefined, []])
})

test('what Ovid writes behind a record begins none', async () => {
  const { papers, messages } = await read(`1.
TY  - JOUR
T1  - Steam
ER  -
NL  - Engine Lett

Link to the Ovid Full Text or citation: http://ovid.example/1

2.
TY  - JOUR
T1  - Cogs
ER  -
`)
  expect(papers.map(({ title }) => title)).toEqual(['Steam', 'Cogs'])
  expect(messages).toEqual([])
})

test('degrees stay behind a name', async () => {
  const { papers } = await read(
    'TY  - JOUR\nTI  - Steam\nAU  - Lovelace, Ada B, PhD, RN\nAU  - Hopper, Grace, MSc\nAU  - One, Ann, K.\nER  - \n',
  )
  expect(papers[0]?.authors.map(({ name }) => name)).toEqual([
    'Ada B Lovelace PhD, RN',
    'Grace Hopper MSc',
    'Ann K. One',
  ])
})

test('markup that an export has escaped is taken out', async () => {
  const paper = await one(
    'TI  - Steam\nAB  - &amp;lt;p&amp;gt;We boil &amp;lt;i&amp;gt;water&amp;lt;/i&amp;gt;.&amp;lt;/p&amp;gt;',
  )
  expect(paper.abstract).toBe('We boil water.')
})

test('a name that was decoded wrongly keeps its signs', async () => {
  const paper = await one('TI  - Steam\nAU  - BÃ¶hmer, Ada\nAU  - Hopper, Grace¶')
  expect(paper.authors.map(({ name }) => name)).toEqual(['Ada BÃ¶hmer', 'Grace Hopper'])
})

test('tells once by tag of fields that are not read, and nothing of those that say nothing of a paper', async () => {
  const record = (n: number) =>
    `TY  - JOUR\nTI  - Steam ${n}\nAU  - Lovelace, Ada\nA2  - Hopper, Grace\nDB  - Cogs Index\nPU  - Engine Press\nC1  - Gift of the Engine House\nER  - \n`
  const { papers, messages } = await read(record(1) + record(2) + record(3))
  expect(papers[2]).toMatchObject({ publisher: 'Engine Press', notes: ['Gift of the Engine House'] })
  expect(messages.map(({ ruleId, line, reason }) => [ruleId, line, reason])).toEqual([
    ['fields-not-kept', 1, 'The field "A2" is not read, here and in 2 more places'],
  ])
})

test('records without types are read below long lists of references, initials behind the names', async () => {
  const references = Array.from(
    { length: 12 },
    (_, n) => `Weber A., On sheep ${n}, (2001) Wool, 3, pp. 4-5; `,
  )
  const record = [
    'TI  - Counting sheep',
    'AU  - Weber A.K.',
    'AU  - De Lind Yu.S.',
    'N1  - References: Lind B., Goats; ',
  ]
  const { format, papers } = await read([...record, ...references, 'ER  - ', ''].join('\n'))
  expect(format).toBe('ris')
  expect(papers.map(({ title }) => title)).toEqual(['Counting sheep'])
  expect(papers[0]?.authors.map(({ name }) => name)).toEqual(['A.K. Weber', 'Yu.S. De Lind'])
})

test.each([
  ['stand in the order of the record, whatever their tags', 'A1  - Weber, Ada\nAU  - Lind, Bo'],
  [
    'stand once where a record has them behind both tags',
    'AU  - Weber, Ada\nAU  - Lind, Bo\nA1  - Weber, Ada\nA1  - Lind, Bo',
  ],
  [
    'stand without the places where they work, several in one field',
    'AU  - Ada Weber (Loom University, Norway) and Bo Lind (Wool Inst.)',
  ],
])('authors %s', async (_, lines) => {
  const paper = await one(`TI  - Steam\n${lines}`)
  expect(paper.authors.map(({ name }) => name)).toEqual(['Ada Weber', 'Bo Lind'])
})
