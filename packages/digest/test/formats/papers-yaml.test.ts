import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse.ts'

const read = (value: string) => parse({ path: 'papers.yaml', value })

describe('YAML with a record for each paper', () => {
  it('reads records with their lines, everything as the text it is', async () => {
    const { format, papers, messages } = await read(`# a list
- id: one2023
  title: "Counting Shelves: a Study"
  authors: Ada One, Bob Two
  abstract: |
    We count shelves in two towns: in both of
    them.

    And again.
  paper: https://arxiv.org/pdf/2301.00010.pdf
  code: https://github.com/example/shelves
  publication_date: '2023-08-08T00:00:00+00:00'

- title: No
  authors: [Cy Three, Di Four]
  year: 2024
  arxiv: 2401.00010
`)
    expect(format).toBe('papers-yaml')
    expect(messages).toEqual([])
    expect(papers).toMatchObject([
      {
        title: 'Counting Shelves: a Study',
        abstract: 'We count shelves in two towns: in both of them.\n\nAnd again.',
        authors: [{ name: 'Ada One' }, { name: 'Bob Two' }],
        ids: { arxiv: '2301.00010' },
        links: [{ kind: 'pdf' }, { kind: 'code' }],
        date: '2023-08-08',
        source: { line: 2, endLine: 12 },
      },
      { title: 'No', ids: { arxiv: '2401.00010' }, date: '2024', source: { line: 14, endLine: 17 } },
    ])
  })

  it('keeps the names of groups as headings', async () => {
    const { papers } = await read(
      'Wood:\n  - title: Oak Shelves\n    url: https://arxiv.org/abs/2301.00001\n',
    )
    expect(papers).toMatchObject([{ title: 'Oak Shelves', headings: ['Wood'] }])
  })

  it('reports what is no proper YAML, and reads the rest', async () => {
    const { papers, messages } = await read(
      '- title: Oak Shelves\n  authors: A One\n- title: "Open\n  authors: B Two\n- title: Elm\n',
    )
    expect(papers[0]).toMatchObject({ title: 'Oak Shelves' })
    expect(messages.map(({ ruleId }) => ruleId)).toContain('yaml-broken')
  })

  it('is not led into deep nesting or into aliases without end', async () => {
    const deep = await read(`- title: Oak\n  authors: ${'['.repeat(20_000)}`)
    expect(deep.messages.map(({ ruleId }) => ruleId)).not.toContain('format-failed')
    const aliases = Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n')
    const bomb = await read(
      `- title: Oak\n  authors: A One\n  x:\n    a0: &a0 [x]\n    ${aliases.replaceAll('\n', '\n    ')}\n`,
    )
    expect(bomb.papers).toMatchObject([{ title: 'Oak' }])
  })

  it('leaves other YAML alone', async () => {
    expect((await read('name: CI\non: push\njobs:\n  test:\n    runs-on: ubuntu\n')).format).not.toBe(
      'papers-yaml',
    )
  })
})

describe('a stream of several documents', () => {
  it('gives a paper for each, with its own lines, and looks past tags', async () => {
    const { format, papers, messages } = await parse({
      path: 'papers.yaml',
      value:
        '---\ntitle: Shelves of the coast\nauthors:\n  - Ada One\n  - Bob Two\nyear: 2014\ndoi: 10.1000/1\n' +
        '---\ntitle: Oaks in rows\nauthors: [Ada One]\nyear: 2015\n...\n' +
        '--- !Paper\ntitle: Elms in rows\nauthors: !!seq [Di Three]\nyear: !!int 2016\n',
    })
    expect([format, messages]).toEqual(['papers-yaml', []])
    expect(papers).toMatchObject([
      {
        title: 'Shelves of the coast',
        authors: [{ name: 'Ada One' }, { name: 'Bob Two' }],
        source: { line: 2, endLine: 7 },
      },
      { title: 'Oaks in rows', authors: [{ name: 'Ada One' }], source: { line: 9, endLine: 11 } },
      { title: 'Elms in rows', authors: [{ name: 'Di Three' }], date: '2016', source: { line: 14 } },
    ])
  })

  it('may be a list whose items have tags', async () => {
    const { papers } = await parse({
      path: 'papers.yml',
      value:
        '- !paper\n  title: Shelves of the coast\n  authors: [Ada One, Bob Two]\n  year: 2014\n' +
        '- !ruby/object:Paper\n  title: Oaks in rows\n  authors: [Ada One]\n  date: !!timestamp 2015-03-04\n',
    })
    expect(papers).toMatchObject([
      { title: 'Shelves of the coast', authors: [{ name: 'Ada One' }, { name: 'Bob Two' }] },
      { title: 'Oaks in rows', date: '2015-03-04' },
    ])
  })
})

it('a break between talks is no paper, and is told of', async () => {
  const value = `- start: '9:00'
  title: Registration of sheep
- start: '9:15'
  title: Sheep at night
  authors: [Ada One]
- start: '9:40'
  title: A talk about goats
  speaker: Bo Two
- start: 10:30am
  title: Hay
- title: Wool
`
  const { papers, messages, ledger } = await parse({ path: 'programme.yml', value })
  expect(papers.map(({ title }) => title)).toEqual(['Sheep at night', 'A talk about goats', 'Wool'])
  expect(messages.map(({ reason }) => reason)).toContain(
    '2 records have a time of day and nobody who speaks then, the first at line 1',
  )
  expect(
    ledger.filter(({ kind }) => kind === 'furniture').map(({ line, endLine }) => [line, endLine]),
  ).toEqual([
    [1, 2],
    [9, 10],
  ])
})

it('a year has the papers under it', async () => {
  const value = `- year: 2021
  papers:
    - title: Sheep at night
      authors: Ada One
- year: 2020
  papers:
    - title: Goats by day
      authors: Bo Two
`
  const { papers } = await parse({ path: 'publications.yml', value })
  expect(papers.map(({ title, date }) => [title, date])).toEqual([
    ['Sheep at night', '2021'],
    ['Goats by day', '2020'],
  ])
})

it('a list may have titles alone, and one of people has none', async () => {
  const titles = `papers:
  - id: one
    title: "Counting sheep at night: a study"
    date: "1804"
  - id: two
    title: "Kites over the water and the hills"
  - id: three
    title: 'Wool and its many uses'
relations:
  - from: one
    to: two
`
  const { format, papers, messages } = await parse({ path: 'map.yaml', value: titles })
  expect(format).toBe('papers-yaml')
  expect(papers.map(({ title, source }) => [title, source.line])).toEqual([
    ['Counting sheep at night: a study', 2],
    ['Kites over the water and the hills', 5],
    ['Wool and its many uses', 7],
  ])
  expect(messages).toEqual([])
  const people = ['Ada', 'Bo', 'Cy']
    .map((name) => `- name: ${name}\n  title: Professor of sheep and wool\n`)
    .join('')
  expect((await parse({ path: 'people.yaml', value: people })).papers).toEqual([])
})

it('a record may have its journal or book as a record of their own, as Hayagriva has', async () => {
  const text = `sheep:
  type: Article
  title: Counting sheep at night
  author: ["Lee, Ann", "Kim, Bo"]
  date: 2020-03
  page-range: 3-9
  serial-number:
    doi: 10.1000/sheep
  parent:
    - type: Periodical
      title: Barn Letters
      volume: 7
kites:
  type: Article
  title: Kites over water
  author: Dow, Cy
  date: 2021
  parent: { type: Proceedings, title: Proceedings of Wind }
`
  const { papers } = await parse({ path: 'works.yml', value: text })
  expect(papers.map(({ title, venue, volume, ids }) => [title, venue, volume, ids.doi])).toEqual([
    ['Counting sheep at night', 'Barn Letters', '7', '10.1000/sheep'],
    ['Kites over water', 'Proceedings of Wind', undefined, undefined],
  ])
})

it('keeps years in the order of the file', async () => {
  const text = `2024:
  - title: Counting sheep at night
    authors: Ann Lee
2021:
  - title: Kites over water
    authors: Bo Kim
2023:
  - title: Wool and its uses
    authors: Cy Dow
`
  const { papers } = await parse({ path: 'years.yml', value: text })
  expect(papers.map(({ date, source }) => [date, source.line])).toEqual([
    ['2024', 2],
    ['2021', 5],
    ['2023', 8],
  ])
})

it('of YAML that is no list of papers no text is made', async () => {
  const text = ['Poster session one', 'Poster session two', 'Closing words']
    .map((title) => `- title: ${title}\n  date: 2026-03-29\n  type: plenary\n`)
    .join('')
  const { papers } = await parse({ path: 'programme.yml', value: text })
  expect(papers).toEqual([])
})

it('texts in quotation marks go on at the beginning of lines', async () => {
  const text = ['Counting sheep at night', 'Kites over water', 'Wool and its uses']
    .map(
      (title) =>
        `  - title: ${title}\n    authors:\n      - Ann Lee\n    abstract: "We count.\n\nWe fly.\nAnd: we spin.\n\nWe wash.\nWe \\"dry\\"."\n`,
    )
    .join('')
  const { format, papers } = await parse({ path: 'papers.yml', value: text })
  expect([format, papers.map(({ title, abstract }) => [title, abstract?.slice(0, 9)])]).toEqual([
    'papers-yaml',
    [
      ['Counting sheep at night', 'We count.'],
      ['Kites over water', 'We count.'],
      ['Wool and its uses', 'We count.'],
    ],
  ])
})

it('reads what Typst’s bibliographies have of their own: given names apart, an identifier in a text', async () => {
  const { papers } = await parse({
    path: 'refs.yaml',
    value: `wool:
  type: article
  title: Wool
  author:
    - name: Three
      given-name: Dee
    - Four, Ed
  date: 2025-05-06
  serial-number: "arxiv:2505.00001"
`,
  })
  expect(papers).toMatchObject([
    { title: 'Wool', authors: [{ name: 'Dee Three' }, { name: 'Ed Four' }], ids: { arxiv: '2505.00001' } },
  ])
})

it('reads records that are a whole reference, with the DOI beside it', async () => {
  const { format, papers } = await parse({
    path: 'publications.yml',
    value: `- citation: "Weber A, Lind B. Counting sheep at noon. Sheep Lett. 2019;3(2):1-9."
  doi: 10.1000/sheep.1
- citation: "Lind B, Cruz J. Counting goats at noon. Goat Lett. 2020;4:10-19."
  pdf: goats.pdf
`,
  })
  expect(format).toBe('papers-yaml')
  expect(papers).toMatchObject([
    { title: 'Counting sheep at noon', date: '2019', ids: { doi: '10.1000/sheep.1' }, source: { line: 1 } },
    {
      title: 'Counting goats at noon',
      authors: [{ name: 'B Lind' }, { name: 'J Cruz' }],
      source: { line: 3 },
    },
  ])
})

it('lines may end in a carriage return alone', async () => {
  const list =
    '- title: Sheep of the hills\n  authors: Ada Weber\n- title: Goats of the sea\n  authors: Bo Lind\n'
  const { papers, messages } = await read(list.replaceAll('\n', '\r'))
  expect(papers).toMatchObject([
    { title: 'Sheep of the hills', authors: [{ name: 'Ada Weber' }], source: { line: 1 } },
    { title: 'Goats of the sea', authors: [{ name: 'Bo Lind' }], source: { line: 3 } },
  ])
  expect(messages).toEqual([])
})

it('records may stand in braces, each on a line', async () => {
  const { format, papers } = await read(
    '# made by a script\n' +
      '- {num: 2, year: 2024, title: "Sheep, goats: a count", authors: "Ada Weber, Bo Lind", arxiv: "2405.00001"}\n' +
      "- {num: 1, year: 2023, title: 'Goats of the sea', authors: 'Dee Ray'}\n",
  )
  expect(format).toBe('papers-yaml')
  expect(papers).toMatchObject([
    {
      title: 'Sheep, goats: a count',
      authors: [{ name: 'Ada Weber' }, { name: 'Bo Lind' }],
      ids: { arxiv: '2405.00001' },
      date: '2024',
      source: { line: 2 },
    },
    { title: 'Goats of the sea', authors: [{ name: 'Dee Ray' }], source: { line: 3 } },
  ])
})

it('a whole reference has its address among links, and what is none beside it is told of', async () => {
  const { papers, messages } = await parse({
    path: 'publications.yml',
    value: `list:
  - citation: "Weber, A., & Lind, B. (2018). Early counting of sheep. <i>Sheep Letters</i>, 1, 3-9."
  - citation: "Weber, A., & Lind, B. (2019). Early counting of goats. <i>Sheep Letters</i>, 2, 3-9."
    links:
      https://doi.org/10.1000/goat.1: "https://doi.org/10.1000/goat.1"
  - citation: "Weber, A. (In press). Early counting of cows. <i>Sheep Letters</i>."
`,
  })
  expect(papers).toMatchObject([
    { title: 'Early counting of sheep', date: '2018', ids: {} },
    { title: 'Early counting of goats', date: '2019', ids: { doi: '10.1000/goat.1' } },
  ])
  expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['record-unread', 6]])
})

it('a citation beside a title says where and when the paper appeared', async () => {
  const { papers } = await parse({
    path: 'publications.yml',
    value: `- authors: Weber, Lind
  citation: ANNALS OF SHEEP 77, 489 (2026)
  doi: 10.1000/sheep.1
  title: 'Counting of sheep in two dales'
- authors: Weber, Keit
  citation: Sheep Lett. 12, e2034 (2024)
  title: 'Counting of goats on one hill'
- arxiv: '2401.00001'
  authors: Weber
  citation: arXiv:2401.00001
  title: 'Counting of cows without hills'
`,
  })
  expect(papers.map(({ title, venue, volume, pages, date }) => [title, venue, volume, pages, date])).toEqual([
    ['Counting of sheep in two dales', 'ANNALS OF SHEEP', '77', '489', '2026'],
    ['Counting of goats on one hill', 'Sheep Lett.', '12', 'e2034', '2024'],
    ['Counting of cows without hills', undefined, undefined, undefined, undefined],
  ])
})

it('a citation beside a title begins with its authors, where nothing else names them', async () => {
  const { papers } = await parse({
    path: 'publications.yml',
    value: `- title: 'Counting of sheep in two dales'
  year: 2025
  citation: "Weber AB, Lind C,<strong> Keit D*</strong>. Annals of Sheep. 2025 Oct; 50(5):328. doi: 10.1000/sheep.1."
- title: 'Counting of goats on one hill'
  year: 2024
  citation: "Lind C, <strong>Keit D*</strong>. Sheep Reports. 2024 Nov. Accepted."
`,
  })
  expect(
    papers.map(({ title, authors, venue, ids }) => [title, authors.map(({ name }) => name), venue, ids]),
  ).toEqual([
    [
      'Counting of sheep in two dales',
      ['AB Weber', 'C Lind', 'D Keit'],
      'Annals of Sheep',
      { doi: '10.1000/sheep.1' },
    ],
    ['Counting of goats on one hill', ['C Lind', 'D Keit'], 'Sheep Reports', {}],
  ])
})
