import { expect, test } from 'vitest'
import { brief, read } from './read.ts'

/** The papers of a digest that somebody wrote by hand, below its title. */
async function papers(
  lines: readonly string[],
  title = '# Weekly papers',
): Promise<Record<string, unknown>[]> {
  const digest = await read([title, '', ...lines].join('\n'))
  return digest.papers.map((paper) => {
    const { title, authors, ids, summary } = brief(paper)
    return Object.fromEntries(
      Object.entries({ title, authors, ids, summary }).filter(([, value]) => value !== undefined),
    )
  })
}

const kites = 'Tethered Kites for Measuring Slow Weather'
const ofKites = 'We fly kites on a long line and read the wind from how they pull, every minute of a week.'
const looms = 'Counting Threads Without Looking at Looms'
const ofLooms = 'A loom can be heard. We count its threads by ear, on four looms, and miss one in a hundred.'
const knots = 'A Catalogue of Knots That Untie Themselves'
const ofKnots =
  'Some knots loosen when they are shaken. We list forty of them, and say which rope each needs.'

test('Headings that read as titles, with text below them, are papers though no link says so', async () => {
  expect(await papers([`## ${kites}`, '', ofKites, '', `## ${looms}`, '', ofLooms])).toEqual([
    { title: kites, summary: ofKites },
    { title: looms, summary: ofLooms },
  ])
})

test('Authors on a line of their own below such a title are its authors', async () => {
  expect(
    await papers([
      `## ${kites}`,
      '',
      'Ada Lovelace, Grace Hopper',
      '',
      ofKites,
      '',
      `## ${looms}`,
      '',
      'Mary Somerville, Emmy Noether, Sofia Kovalevskaya',
      '',
      ofLooms,
    ]),
  ).toEqual([
    { title: kites, authors: ['Ada Lovelace', 'Grace Hopper'], summary: ofKites },
    { title: looms, authors: ['Mary Somerville', 'Emmy Noether', 'Sofia Kovalevskaya'], summary: ofLooms },
  ])
})

test('A title without a link between titles with one is not lost', async () => {
  const found = await papers(
    [
      `## [${kites}](https://arxiv.org/abs/2301.00001)`,
      '',
      ofKites,
      '',
      `## ${looms}`,
      '',
      ofLooms,
      '',
      `## [${knots}](https://arxiv.org/abs/2301.00003)`,
      '',
      ofKnots,
    ],
    '# What I read in March',
  )
  expect(found.map(({ title }) => title)).toEqual([kites, looms, knots])
})

test('Text below a title that ends in its link is that paper’s text', async () => {
  expect(
    await papers([
      `## ${kites}`,
      '',
      `${ofKites} [PDF](https://arxiv.org/pdf/2301.00001)`,
      '',
      `## ${looms}`,
      '',
      `${ofLooms} [PDF](https://arxiv.org/pdf/2301.00002)`,
    ]),
  ).toMatchObject([
    { title: kites, ids: { arxiv: '2301.00001' } },
    { title: looms, ids: { arxiv: '2301.00002' } },
  ])
})

test('An id behind a title in a list is the paper’s, and no part of the title', async () => {
  expect(await papers([`- ${kites}. arXiv:2301.00001`, `- ${looms} (arXiv:2301.00002v3)`])).toEqual([
    { title: kites, ids: { arxiv: '2301.00001' } },
    { title: looms, ids: { arxiv: '2301.00002' } },
  ])
})

test('Titles in bold above their authors are papers with the text below them', async () => {
  expect(
    await papers([
      `**${kites}**`,
      'Ada Lovelace, Grace Hopper',
      '',
      ofKites,
      '',
      `**${looms}**`,
      'Mary Somerville, Emmy Noether',
      '',
      ofLooms,
    ]),
  ).toEqual([
    { title: kites, authors: ['Ada Lovelace', 'Grace Hopper'], summary: ofKites },
    { title: looms, authors: ['Mary Somerville', 'Emmy Noether'], summary: ofLooms },
  ])
})

test('A short list of titles with authors, venue and year is one of papers; places of work are no authors', async () => {
  expect(
    await papers(
      [
        `- ${kites} — Ada Lovelace, Grace Hopper (NeurIPS 2024)`,
        `- ${looms} — Mary Somerville (ICML 2023)`,
        `- ${knots} — Emmy Noether, Sofia Kovalevskaya (ACL 2021)`,
      ],
      '# What I read in March',
    ),
  ).toEqual([
    { title: kites, authors: ['Ada Lovelace', 'Grace Hopper'] },
    { title: looms, authors: ['Mary Somerville'] },
    { title: knots, authors: ['Emmy Noether', 'Sofia Kovalevskaya'] },
  ])
  expect(
    await papers([`- [${kites}](https://arxiv.org/abs/2301.00001) — Kite Research, Google (NeurIPS 2024)`]),
  ).toEqual([{ title: kites, ids: { arxiv: '2301.00001' } }])
})

test('A short page that lists titles and nothing else, and calls them papers, has them', async () => {
  const found = await papers([`- ${kites}`, `- ${looms}`, `- ${knots}`])
  expect(found).toEqual([{ title: kites }, { title: looms }, { title: knots }])
  expect(await papers([`- ${kites}`, `- ${looms}`, `- ${knots}`], '# Ideas')).toEqual([])
  expect(await papers([`- ${kites}`, '- Buy milk', `- ${knots}`])).toEqual([])
})

test('What a reference with the year before its title calls proceedings is its venue', async () => {
  const digest = await read(
    '# Reading list\n\n- Lovelace, A., & Hopper, G. (2025). Kites that count threads without data. Proceedings of KITE.\n',
  )
  expect(digest.papers).toMatchObject([
    { title: 'Kites that count threads without data', venue: 'Proceedings of KITE', date: '2025' },
  ])
})

test.each([
  ['an essay that names no papers', '# On Kites and Looms', `## ${kites}`, `## ${looms}`],
  [
    'a journal',
    '# Papers of my year',
    '## March 3, 2025 - The First Kite of Spring',
    '## March 9, 2025 - Looms',
  ],
  [
    'parts of a text',
    '# Papers on kites',
    '## Part One — Kites in Use as Tools',
    '## Part Two — Looms in the House',
  ],
])('Headings of %s are no titles', async (_, title, first, second) => {
  expect(await papers([first, '', ofKites, '', second, '', ofLooms], title)).toEqual([])
})

test('Headings of news are no titles where what stands below them links to other things', async () => {
  const news = (text: string) => `${text} More [on their page](https://example.org/news).`
  expect(await papers([`## ${kites}`, '', news(ofKites), '', `## ${looms}`, '', news(ofLooms)])).toEqual([])
})

test('What announces the list below a paper is no part of that paper', async () => {
  const below = `- [Counting Roses in Winter](https://arxiv.org/abs/2404.01235)
- [Counting Tulips in Spring](https://arxiv.org/abs/2404.01236)
`
  for (const paper of [
    '**[Counting Ferns by Hand](https://arxiv.org/abs/2404.01234)**\nAda Baker, Bo Miller\n\nWe count ferns.\n',
    '## [Counting Ferns by Hand](https://arxiv.org/abs/2404.01234)\n\nWe count ferns.\n',
    '**1. Counting Ferns by Hand**\nBy Ada Baker & Bo Miller, https://arxiv.org/abs/2404.01234\n\nWe count ferns.\n',
  ]) {
    const { papers, ledger } = await read(`# Week 3\n\n${paper}\nAlso seen this week:\n\n${below}`)
    expect(papers.map(({ title, summary }) => [title, summary])).toEqual([
      ['Counting Ferns by Hand', 'We count ferns.'],
      ['Counting Roses in Winter', undefined],
      ['Counting Tulips in Spring', undefined],
    ])
    expect(ledger.filter(({ kind }) => kind === 'unread')).toEqual([])
  }
})

test('What a curator says above the first paper and the first section is the digest’s description', async () => {
  const said = 'Hello all, this week is about ferns and little else.'
  const more = 'Next week *somebody else* will choose, and it will be about looms.'
  const list = '- [Counting Ferns by Hand](https://arxiv.org/abs/2404.01234). We count ferns.\n'
  const above = `# Week 3\n\n2024-04-05\n\n${said}\n\n${more}\n`
  const introduced = await read(`${above}\n${list}\nSee you on Friday, and bring a friend along.\n`)
  expect(introduced.description).toBe(`${said}\n\n${more.replaceAll('*', '')}`)
  expect(introduced.ledger.filter(({ kind }) => kind === 'unread')).toEqual([])
  const own = await read(`---\ndescription: Ferns.\n---\n\n${above}\n${list}`)
  expect(own.description).toBe('Ferns.')
  const below = await read(`# Week 3\n\n## On ferns\n\n${said}\n\n${list}`)
  expect(below.description).toBeUndefined()
})

test('What a curator says between the papers is kept with its place', async () => {
  const { papers, prose, ledger } = await read(`# Ferns this week

A week of two quarrels and one truce, as it seems to me.

## Shade

This week **botanists** argue about [shade](https://example.org/shade); both sides have a point.

Enjoy!

- **[Ferns in Shade](https://arxiv.org/abs/2503.01234)**. Worth it for the figures.
- **[Ferns in the Sun](https://arxiv.org/abs/2503.01235)**. The other side.

More of this debate is to come, says the editor.

## Closing words

Next week there is no letter, for I am on holiday.
`)
  expect(papers).toHaveLength(2)
  expect(prose).toEqual([
    {
      text: 'This week botanists argue about shade; both sides have a point.',
      headings: ['Shade'],
      line: 7,
    },
    { text: 'More of this debate is to come, says the editor.', headings: ['Shade'], line: 14 },
    { text: 'Next week there is no letter, for I am on holiday.', headings: ['Closing words'], line: 18 },
  ])
  expect(ledger.filter(({ field }) => field === 'text').map(({ line }) => line)).toEqual([7, 9, 14, 18])
})

test('What a curator says beyond fifty thousand characters is told of', async () => {
  const said = 'Of these ferns more is to be said another time.'
  const above = `- **[Ferns in Shade](https://arxiv.org/abs/2503.01234)**.\n- **[Ferns in the Sun](https://arxiv.org/abs/2503.01235)**.\n\n`
  const { prose, messages } = await read(`# Ferns\n\n## Shade\n\n${above}${`${said}\n\n`.repeat(1100)}`)
  expect(prose).toHaveLength(Math.floor(50_000 / said.length))
  expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['prose-left-out', 2134]])
  expect(messages[0]?.reason).toContain('37 paragraphs')
})

test('A paragraph that names papers is not kept beside them', async () => {
  const { papers, prose } = await read(
    'This week I was away,\nand read [Ferns in Shade](https://arxiv.org/abs/2503.01234), which I liked a lot.\n\n' +
      'Then came [Ferns in the Sun](https://arxiv.org/abs/2503.01235), the other side of the matter.\n',
  )
  expect(papers).toHaveLength(2)
  expect(prose).toBeUndefined()
})

test('A heading that says what a letter is about is no paper, and stars that close nothing are no words of a title', async () => {
  expect(
    await papers([
      '## 关于本期',
      '',
      ofKnots,
      '',
      `## [${kites}](https://arxiv.org/abs/2504.00011)`,
      '',
      ofKites,
      '',
      '## [Looms Heard on **RISC **Machines](https://arxiv.org/abs/2504.00012)',
      '',
      ofLooms,
    ]),
  ).toEqual([
    { title: kites, ids: { arxiv: '2504.00011' }, summary: ofKites },
    { title: 'Looms Heard on RISC Machines', ids: { arxiv: '2504.00012' }, summary: ofLooms },
  ])
})
