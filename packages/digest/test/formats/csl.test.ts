import { describe, expect, test } from 'vitest'
import { formats } from '../../src/formats/index.ts'
import { parse } from '../../src/parse.ts'

const read = (value: string, path = 'references.json') => parse({ path, value }, { formats })
const one = async (item: object) => {
  const { papers, format } = await read(
    JSON.stringify([{ id: 'k', type: 'article-journal', title: 'T', ...item }]),
  )
  expect(format).toBe('csl-json')
  return papers[0] as (typeof papers)[number]
}

describe('CSL-JSON', () => {
  test('keeps the preprint of a published paper, which stands in no field of CSL’s own', async () => {
    for (const fields of [
      { custom: { arxiv: '2412.06289' } },
      { arxiv: '2412.06289' },
      { archiveID: 'arXiv:2412.06289' },
    ]) {
      const { ids } = await one({ DOI: '10.1000/abc', ...fields })
      expect(ids).toEqual({ doi: '10.1000/abc', arxiv: '2412.06289' })
    }
  })

  test('is read when each item is a line of JSON', async () => {
    const item = (n: number) => ({
      id: `k${n}`,
      type: 'article-journal',
      title: `Steam ${n}`,
      author: [{ family: 'Lovelace', given: 'Ada' }],
      issued: { 'date-parts': [[2019, 3]] },
      'container-title': 'Journal of Steam',
      DOI: `10.1000/${n}`,
    })
    const { papers } = await read([1, 2, 3].map((n) => JSON.stringify(item(n))).join('\n'), 'a.jsonl')
    expect(
      papers.map(({ title, authors, date, venue, ids }) => [title, authors[0]?.name, date, venue, ids.doi]),
    ).toEqual(
      [1, 2, 3].map((n) => [`Steam ${n}`, 'Ada Lovelace', '2019-03', 'Journal of Steam', `10.1000/${n}`]),
    )
  })

  test('gives every field that a paper has', async () => {
    const { papers, format, messages, ledger } = await read(
      JSON.stringify(
        [
          {
            id: 'doi:10.1000/ABC',
            type: 'article-journal',
            title: 'Steam in <i>E. coli</i>',
            author: [
              {
                family: 'Lovelace',
                given: 'Ada B.',
                suffix: 'Jr.',
                ORCID: 'https://orcid.org/0000-0002-1825-0097',
              },
              { family: 'Berg', given: 'Ana', 'non-dropping-particle': 'van den' },
              { literal: 'COGS Consortium' },
            ],
            abstract:
              '  <jats:title>Abstract</jats:title><jats:p>Cogs turn.</jats:p><jats:p>At p &lt; 0.05.</jats:p>',
            issued: { 'date-parts': [['2019', 3, '1']] },
            accessed: { 'date-parts': [[2020]] },
            DOI: '10.1000/ABC',
            URL: 'https://doi.org/10.1000/ABC',
            PMID: '123',
            PMCID: 'PMC9',
            'container-title': 'Engine Letters',
            volume: 5,
            issue: '2',
            page: '10-19',
            publisher: 'Engine Press',
            language: 'en-US',
            keyword: 'steam, cogs',
            note: 'standard_id: doi:10.1000/abc\nA remark',
            annote: 'Another remark',
          },
          { id: 'b', type: 'book', title: 'B', ISBN: '978-0-309-29694-6' },
        ],
        null,
        1,
      ),
    )
    expect([format, messages]).toEqual(['csl-json', []])
    expect(papers[0]).toEqual({
      title: 'Steam in E. coli',
      original: { title: 'Steam in <i>E. coli</i>' },
      authors: [
        { name: 'Ada B. Lovelace Jr.', family: 'Lovelace', given: 'Ada B.', orcid: '0000-0002-1825-0097' },
        { name: 'Ana van den Berg', family: 'van den Berg', given: 'Ana' },
        { name: 'COGS Consortium', group: true },
      ],
      abstract: 'Cogs turn.\n\nAt p < 0.05.',
      ids: { doi: '10.1000/abc', pmid: '123', pmcid: 'PMC9' },
      links: [{ url: 'https://doi.org/10.1000/ABC', kind: 'paper' }],
      date: '2019-03-01',
      venue: 'Engine Letters',
      volume: '5',
      issue: '2',
      pages: '10-19',
      publisher: 'Engine Press',
      type: 'article-journal',
      language: 'en-US',
      key: 'doi:10.1000/ABC',
      keywords: ['steam', 'cogs'],
      categories: [],
      headings: [],
      notes: ['A remark', 'Another remark'],
      source: { line: 2, endLine: 52 },
    })
    expect(papers[1]).toMatchObject({ ids: { isbn: '9780309296946' }, source: { line: 53 } })
    expect(ledger.map(({ line, kind }) => [line, kind])).toEqual([
      [1, 'digest'],
      [2, 'paper'],
      [53, 'paper'],
      [59, 'digest'],
    ])
  })

  test.each([
    [{ issued: { 'date-parts': [['2014']] } }, '2014'],
    [
      {
        issued: {
          'date-parts': [
            [2014, 2],
            [2014, 5],
          ],
        },
      },
      '2014-02',
    ],
    [{ issued: { 'date-parts': [[2014, 13]] } }, '2014'],
    [{ issued: { raw: '2014-02-03' } }, '2014-02-03'],
    [{ issued: '2014-02' }, '2014-02'],
    [{ issued: { 'date-parts': [[]] } }, undefined],
    [{ accessed: { 'date-parts': [[2014]] } }, undefined],
  ])('dates %j as %s', async (item, date) => {
    expect((await one(item)).date).toBe(date)
  })

  test.each([
    [{ author: [{ literal: 'Lovelace, Ada' }] }, ['Ada Lovelace'], undefined],
    [
      { author: [{ literal: 'Ada Lovelace' }, { name: 'deepchem' }] },
      ['Ada Lovelace', 'deepchem'],
      undefined,
    ],
    [{ author: [{ family: 'Lovelace', given: 'A.' }, { literal: 'others' }] }, ['A. Lovelace'], true],
    [{ author: [{ family: 'Plato' }] }, ['Plato'], undefined],
    [{ author: [] }, [], undefined],
  ])('reads the authors of %j', async (item, names, partial) => {
    const paper = await one(item)
    expect(paper.authors.map(({ name }) => name)).toEqual(names)
    expect(paper.authorsPartial).toBe(partial)
  })

  test.each([
    [{ DOI: '10/fqd6hj', URL: 'https://doi.org/10.1000/xyz' }, { doi: '10.1000/xyz' }],
    [{ number: '1106.5730', publisher: 'arXiv' }, { arxiv: '1106.5730' }],
    [{ number: '3', publisher: 'Press' }, {}],
    [{ id: 'arxiv:2503.01234v2' }, { arxiv: '2503.01234' }],
    [{ note: 'PMID: 12\nPMCID: PMC3' }, { pmid: '12', pmcid: 'PMC3' }],
  ])('finds the identifiers of %j', async (item, ids) => {
    expect((await one(item)).ids).toEqual(ids)
  })

  test('keeps items that are identifiers alone, and leaves unread what names nothing', async () => {
    const { papers, messages } = await read(
      '[\n{"id": "doi:10.1000/1", "type": "entry"},\n{"id": "x", "type": "entry"},\n{"id": "deepchem", "type": "software", "title": "deepchem/deepchem"}\n]',
    )
    expect(papers.map(({ ids, title }) => [ids.doi, title])).toEqual([
      ['10.1000/1', undefined],
      [undefined, 'deepchem/deepchem'],
    ])
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['title-missing', 2],
      ['unread-line', 3],
    ])
  })

  test('with a broken item is read on behind it', async () => {
    const { papers, messages } = await read(
      '[\n{"id": "a", "type": "article-journal", "title": "A", "note": "of "steam" here"},\n{"id": "b", "type": "article-journal", "title": "B"}\n]',
    )
    expect(papers.map(({ title }) => title)).toEqual(['A', 'B'])
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['json-broken', 2]])
  })

  test('that breaks off is read up to there', async () => {
    const { papers, messages } = await read(
      '[\n{"id": "a", "type": "article-journal", "title": "A"},\n{"id": "b", "type": "article-journal", "title": "B',
    )
    expect(papers.map(({ title }) => title)).toEqual(['A'])
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['json-broken', 3],
      ['unread-line', 3],
    ])
  })
})

test('CSL-YAML: texts stay texts, dates come in several shapes', async () => {
  const { papers, format, messages } = await read(
    `---
references:
- id: lovelace2019
  type: article-journal
  title: 'Steam: no'
  author:
  - family: Lovelace
    given: Ada
  issued:
  - year: 2019
    month: 3
  number: 2403.10
  volume: no
- id: hopper2020
  type: book
  title: Cogs
  issued: 2020-01-02
...
`,
    'references.yaml',
  )
  expect([format, messages]).toEqual(['csl-yaml', []])
  expect(papers).toMatchObject([
    {
      title: 'Steam: no',
      authors: [{ name: 'Ada Lovelace' }],
      date: '2019-03',
      volume: 'no',
      source: { line: 3, endLine: 13 },
    },
    { title: 'Cogs', date: '2020-01-02', source: { line: 14 } },
  ])
})

test('tells once by name of fields that are not read, and nothing of those that say nothing of a paper', async () => {
  const author = [{ family: 'Lovelace' }]
  const item = {
    type: 'article-journal',
    author,
    editor: [{ family: 'Hopper' }],
    ISSN: '1234-5678',
    genre: '',
  }
  const { messages } = await read(
    JSON.stringify(
      [
        { id: 'a', title: 'Steam', ...item },
        { id: 'b', title: 'Cogs', ...item },
      ],
      null,
      1,
    ),
  )
  expect(messages.map(({ ruleId, line, reason }) => [ruleId, line, reason])).toEqual([
    ['fields-not-kept', 2, 'The field "editor" is not read, here and in 1 more place'],
  ])
})

test('a year and words in lists of their own, as who writes CSL by hand has them, are read', async () => {
  const item = { id: 'one', type: 'chapter', title: 'Sheep', 'container-title': 'Wool', year: 2024 }
  const value = JSON.stringify([
    { ...item, tags: ['night', 'hills'] },
    { ...item, keywords: 'night; hills', issued: { 'date-parts': [[2023, 5]] } },
    { ...item, tags: [{ tag: 'night' }, { tag: 'hills' }] },
  ])
  const { papers, messages } = await parse({ path: 'csl.json', value })
  expect(papers.map(({ date, keywords }) => [date, ...keywords])).toEqual([
    ['2024', 'night', 'hills'],
    ['2023-05', 'night', 'hills'],
    ['2024', 'night', 'hills'],
  ])
  expect(messages).toEqual([])
})

test('TeX that items made from BibTeX have kept', async () => {
  const { papers } = await parse({
    path: 'sheep.json',
    value: JSON.stringify([
      {
        id: 'a',
        type: 'article-journal',
        title: 'Counting {Sheep} in {\\"O}sterreich: {DNA} of {0,1}-herds',
        author: [{ family: 'M{\\"u}ller', given: 'A.' }],
        'container-title': 'Sheep \\& Goats',
        issued: { 'date-parts': [[2019]] },
      },
    ]),
  })
  expect(papers).toMatchObject([
    {
      title: 'Counting Sheep in Österreich: DNA of {0,1}-herds',
      authors: [{ name: 'A. Müller' }],
      venue: 'Sheep & Goats',
    },
  ])
})
