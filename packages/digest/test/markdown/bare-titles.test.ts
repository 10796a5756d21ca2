import { expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'
import { brief, read } from './read.ts'

const titles = async (lines: readonly string[]) =>
  (await read(lines.join('\n'))).papers.map(({ title, source }) => `${source.line} ${title}`)

test('Links to notes beside a list of papers are its papers', async () => {
  expect(
    await titles([
      '# Paper notes',
      '',
      '- [Weaving Kites with Many Looms](notes/weaving.md)',
      '- [Lanterns at Scale: A Distributed Approach](notes/lanterns.md)',
      '- [Strings of Kites in Strong Winds](./notes/strings.md)',
      '- [Kite Recognition with Deep Looms](notes/recognition.md)',
      '- [How to Architect a Kite Compiler](notes/compiler.md)',
      '- [Home](README.md)',
    ]),
  ).toEqual([
    '3 Weaving Kites with Many Looms',
    '4 Lanterns at Scale: A Distributed Approach',
    '5 Strings of Kites in Strong Winds',
    '6 Kite Recognition with Deep Looms',
    '7 How to Architect a Kite Compiler',
  ])
})

test('They are none where the page has these papers, where they lead to its parts, or where it speaks of none', async () => {
  const names = ['Many Looms', 'Few Looms', 'New Looms', 'Old Looms', 'Red Looms', 'No Looms']
  const links = names.map((name, n) => `- [2301.0000${n} — Weaving Kites with ${name}](notes/${n}.md)`)
  const entries = names.map(
    (name, n) => `- [Weaving Kites with ${name}](https://arxiv.org/abs/2301.0000${n})`,
  )
  expect(await titles(['# Daily papers', '', ...links, '', '## All', '', ...entries])).toHaveLength(
    names.length,
  )
  expect(
    await titles([
      '# Paper weeks',
      '',
      ...names.map((name) => `- [Papers of the Week of ${name}](./#${name})`),
    ]),
  ).toEqual([])
  expect(await titles(['# Loom', '', ...links])).toEqual([])
})

test('Items that are nothing but a title in bold are papers on a page of papers', async () => {
  expect(
    await titles([
      '# Kite papers',
      '',
      '- **Weaving Kites with Many Looms and Chips**',
      '- **Lanterns at Scale: A Distributed Approach**',
      '- **Towards General Kites with Hybrid Looms**',
      '- **To be updated soon**',
      '- **Fast and Efficient Kites Using Flexible Strings**',
      '  - This paper combines strings.',
      '- **The Origin of Kites in Strong Winds**',
      '  - It applies simple strings, and many of them.',
    ]),
  ).toEqual([
    '3 Weaving Kites with Many Looms and Chips',
    '4 Lanterns at Scale: A Distributed Approach',
    '5 Towards General Kites with Hybrid Looms',
    '7 Fast and Efficient Kites Using Flexible Strings',
    '9 The Origin of Kites in Strong Winds',
  ])
})

test('Year and venue may be tied to a title by dashes', async () => {
  const { papers } = await read(
    [
      '# Kites in networks',
      '',
      '- 16-KITE-Guidelines for High Performance Kites',
      '- 18-KITCOMM-Revisiting Network Support for Kites',
      '- 19-KITE-Kites can be General and Fast',
      '- 2021-KITCOMM-Understanding kite overheads in hosts',
    ].join('\n'),
  )
  expect(papers.map(brief).map(({ title, venue, date }) => [title, venue, date])).toEqual([
    ['Guidelines for High Performance Kites', 'KITE', '2016'],
    ['Revisiting Network Support for Kites', 'KITCOMM', '2018'],
    ['Kites can be General and Fast', 'KITE', '2019'],
    ['Understanding kite overheads in hosts', 'KITCOMM', '2021'],
  ])
})

test('A bold title with its authors in italics below it is an entry, its venue and link below them', async () => {
  const { papers } = await read(
    [
      '# Kites and networks',
      '',
      '1. **Weaving Kites for the Market**',
      '',
      '    *Lee, Ann and Kim, Bo and Dow, Cy*',
      '',
      '    WWW Companion, 2022. [`workshop`](https://doi.org/10.1000/kites.2022)',
      '',
      '2. **Weaving Kites for the Fair**',
      '',
      '    *Ann Lee, Di Fox*',
      '',
      '    WWW Companion, 2024. [`workshop`](https://arxiv.org/abs/2403.00001)',
    ].join('\n'),
  )
  expect(
    papers.map(brief).map(({ title, authors, ids, date, line }) => [title, authors, ids, date, line]),
  ).toEqual([
    [
      'Weaving Kites for the Market',
      ['Ann Lee', 'Bo Kim', 'Cy Dow'],
      { doi: '10.1000/kites.2022' },
      '2022',
      3,
    ],
    ['Weaving Kites for the Fair', ['Ann Lee', 'Di Fox'], { arxiv: '2403.00001' }, '2024', 9],
  ])
})

test('A newsletter that tells of papers gives those that it sends its readers to', async () => {
  const { papers } = await read(
    [
      '# Kite news 42',
      '',
      '**Kites fly better in the wind:**',
      'Researchers with Kite University have shown that kites fly better in the wind than without it.',
      '',
      '**Why this matters:** If kites need wind, then halls are no place for them.',
      '   **Read more**: [Kites Fly Better in the Wind: A Study of Halls (arXiv)](https://arxiv.org/abs/2301.00001).',
      '',
      '####################################################',
      '',
      '**A new loom:**',
      'The Loom Company has released a loom.',
      '   **Read the announcement**: [Meet our loom (blog)](https://example.org/blog/loom).',
      '   **Check out the research paper here:** [Looms That Weave Twice: Faster Kites (PDF)](https://example.org/loom.pdf).',
    ].join('\n'),
  )
  expect(papers.map(({ title }) => title)).toEqual([
    'Kites Fly Better in the Wind: A Study of Halls',
    'Looms That Weave Twice: Faster Kites',
  ])
})

test('A text of numbered references or of bullets is a list, and no copied page', async () => {
  const value = [
    'Technical reading:',
    '',
    '- Weaving kites with looms: a guide for weavers. (https://arxiv.org/abs/2301.00001)',
    '- Weaving kites without looms: a guide for others. (https://arxiv.org/abs/2301.00002)',
    '',
    'More reading:',
    '- Weaving lanterns with looms: a guide for nobody. (https://doi.org/10.1000/kites)',
  ].join('\n')
  const { format, papers } = await parse({ path: 'readings.txt', value })
  expect(format).toBe('markdown')
  expect(papers.map(({ title, source }) => [title, source.line])).toEqual([
    ['Weaving kites with looms: a guide for weavers', 3],
    ['Weaving kites without looms: a guide for others', 4],
    ['Weaving lanterns with looms: a guide for nobody', 7],
  ])
})

test('What stands below a title is its paper’s, and no word between papers', async () => {
  const kinds = 'Late Early Slow Quick Tall Small Wide Blue Green Warm'.split(' ')
  const text = (kind: string) =>
    `We look at ${kind} kites in two towns, and find that they fly where one lets them.`
  const { papers, prose, description } = await read(
    [
      '# Kite papers',
      ...kinds.map((kind) => `- Weaving ${kind} Kites with Many Looms\n\n  ${text(kind)}\n`),
      'These are all the kites that anybody has woven so far.',
    ].join('\n'),
  )
  expect(papers.map(({ summary, source }) => [summary, source.endLine - source.line])).toEqual(
    kinds.map((kind) => [text(kind), 2]),
  )
  expect(description).toBe('These are all the kites that anybody has woven so far.')
  expect(prose).toBeUndefined()
})

test('Headings above lists with the same labels each time are titles, whatever sections stand beside them', async () => {
  const card = (title: string, idea: string) => [
    `### ${title}`,
    '- Score: 9.0',
    `- Reason: ${idea}`,
    '- Main Idea: 꼬리를 연에 묶는다.',
    '',
  ]
  const lines = (heading: string) => [
    '# 연구 동향 보고서',
    '',
    '## 1. 전체 트렌드',
    '',
    '연과 베틀이 많아졌다.',
    '',
    '## 2. 연 관련 주제',
    '',
    '연이 높이 난다.',
    '',
    `## ${heading}`,
    '',
    ...card('Kites with Tails for Better Flight in Wind', 'The knot is new.'),
    ...card('Towers of Sand and Water', 'The sand is new.'),
    ...card('Looms of Glass: Weaving Without Threads', 'The loom is new.'),
  ]
  const { papers } = await read(lines('개별 논문 요약').join('\n'))
  expect(papers.map(({ title, source }) => [title, source.line])).toEqual([
    ['Kites with Tails for Better Flight in Wind', 13],
    ['Towers of Sand and Water', 18],
    ['Looms of Glass: Weaving Without Threads', 23],
  ])
  expect((await read(lines('개별 요약').join('\n'))).papers).toEqual([])
})
