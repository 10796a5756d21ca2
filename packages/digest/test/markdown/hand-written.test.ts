import { describe, expect, it, test } from 'vitest'
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

describe('references of one person, in full', () => {
  it('are entries among others, numbered in brackets, as items and as paragraphs', async () => {
    const references = [
      'Ann Lee and Bo Kim. Looms That Weave at Night. In ICML, 2024.',
      'Cleo Diaz. Reasoning with Small Kites. arXiv preprint arXiv:2305.54321, 2023.',
      'Dan Roe and Eve Fox. Scaling Laws for Lamps. Journal of Lamps, 12(3):45-67, 2022.',
    ]
    for (const text of [
      references.map((reference, n) => `[${n + 1}] ${reference}`).join('\n\n'),
      references.map((reference, n) => `${n + 1}. ${reference}`).join('\n'),
      references.map((reference, n) => `- [${n + 1}] ${reference}`).join('\n'),
    ]) {
      const { papers } = await read(`## References\n\n${text}\n`)
      expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual([
        ['Looms That Weave at Night', 2],
        ['Reasoning with Small Kites', 1],
        ['Scaling Laws for Lamps', 2],
      ])
      expect(papers[1]?.ids.arxiv).toBe('2305.54321')
    }
  })

  it('are not told from a title and its subtitle by the first alone', async () => {
    const { papers } = await read(
      '- Neural Looms. Ann Lee and Bo Kim. ICML 2024. [pdf](https://a.org/a.pdf)\n',
    )
    expect(papers[0]?.title).toBe('Neural Looms')
  })
})

describe('a day’s picks', () => {
  it('have an id, a class, people and a score below a title, and what it is about under words in bold', async () => {
    for (const id of ['**arXiv:2405.12345**', '[arXiv:2405.12345](https://arxiv.org/abs/2405.12345)']) {
      const { papers } = await read(
        `# Daily\n\n**Top story**\n\n### Looms That Weave at Night\n${id} · cs.CL · Ann Lee, Bo Kim · ⭐ 9/10\n\n**TL;DR** Looms never sleep.\n\n**Why it matters** Cloth is everywhere.\n\n**Also notable**\n\n- *Reasoning with Small Kites* (2405.54321, Diaz) — small kites reason.\n- *Scaling Laws for Lamps* (2405.33333, Roe & Fox) — lamps scale.\n- *Sails in the Long Calm* (arXiv 2405.44444) — sails wait.\n`,
      )
      expect(papers.map(({ title, ids, authors }) => [title, ids.arxiv, authors.length])).toEqual([
        ['Looms That Weave at Night', '2405.12345', 2],
        ['Reasoning with Small Kites', '2405.54321', 0],
        ['Scaling Laws for Lamps', '2405.33333', 2],
        ['Sails in the Long Calm', '2405.44444', 0],
      ])
      expect(papers[0]?.summary).toMatch(/^Looms never sleep\.\n\nWhy it matters: Cloth is everywhere\./)
    }
  })

  it('have a line of signs below a title with its class', async () => {
    const pick = (title: string, names: string, n: number) =>
      `**${title}** \`cs.CL\`\n✍️ ${names} | 🔗 [abs](https://arxiv.org/abs/2405.0000${n}) [pdf](https://arxiv.org/pdf/2405.0000${n})\n📝 Looms and kites\n`
    const { papers } = await read(
      `### Picks\n\n${pick('Looms That Weave at Night', 'Ann Lee, Bo Kim', 1)}\n${pick('Reasoning with Small Kites', 'Cy Dow and Di Elm', 2)}`,
    )
    expect(papers.map(({ title, authors, summary }) => [title, authors.length, summary])).toEqual([
      ['Looms That Weave at Night', 2, 'Looms and kites'],
      ['Reasoning with Small Kites', 2, 'Looms and kites'],
    ])
  })
})

it('What a course is to read, whom it is by and where nobody meets', async () => {
  const { papers } = await read(
    [
      '- Required: Lee & Kim, "Looms That Weave at Night," ICML 2024. [PDF](https://arxiv.org/pdf/2405.12345)',
      '- Optional: Roe et al., "Scaling Laws for Lamps." [PDF](https://arxiv.org/pdf/2405.33333)',
      '',
      '| Date | Presenter | Paper |',
      '|---|---|---|',
      '| 5/12 | Ann | [Reasoning with Small Kites](https://arxiv.org/abs/2305.54321) |',
      '| 5/19 | - | No meeting |',
      '| 5/26 | Bo | Sails in the Long Calm (Roe et al.) |',
      '| 6/2 | | *Spring break* |',
      '| 6/9 | Cy | TBD |',
    ].join('\n'),
  )
  expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual([
    ['Looms That Weave at Night', 2],
    ['Scaling Laws for Lamps', 1],
    ['Reasoning with Small Kites', 0],
    ['Sails in the Long Calm', 1],
  ])
})

describe('notes on papers', () => {
  it('have links to other notes, keys and tags', async () => {
    const { papers } = await read(
      [
        '- [[Looms That Weave at Night]] https://arxiv.org/abs/2405.00001',
        '- [[Lee2024]] Reasoning with Small Kites https://arxiv.org/abs/2405.00002',
        '- [[lee2024lamps|Scaling Laws for Lamps]] https://arxiv.org/abs/2405.00003',
        '- Sails in the Long Calm #sailing #wind https://arxiv.org/abs/2405.00004',
      ].join('\n'),
    )
    expect(papers.map(({ title, keywords, notes }) => [title, keywords, notes])).toEqual([
      ['Looms That Weave at Night', [], []],
      ['Reasoning with Small Kites', [], ['Lee2024']],
      ['Scaling Laws for Lamps', [], []],
      ['Sails in the Long Calm', ['sailing', 'wind'], []],
    ])
  })

  it('have the day ahead of a title, and people with where they work in italics', async () => {
    const { papers } = await read(
      '## 2024-05-12: Looms That Weave at Night\n\nAnn Lee, Bo Kim, *Kite University*\n\n[arXiv](https://arxiv.org/abs/2405.12345)\n\nMy take: nice figures.\n\n## 2024-05-14: Reasoning with Small Kites\n\nCy Dow, Di Elm, *Loom Institute*\n\n[arXiv](https://arxiv.org/abs/2405.54321)\n',
    )
    expect(papers.map(({ title, authors, notes }) => [title, authors.length, notes])).toEqual([
      ['Looms That Weave at Night', 2, ['Kite University']],
      ['Reasoning with Small Kites', 2, ['Loom Institute']],
    ])
  })

  it('have an id in brackets within the bold title, and who wrote a paper within what unfolds', async () => {
    const { papers } = await read(
      '**[2405.12345] Looms That Weave at Night**\n*Ann Lee, Bo Kim*\n\nLooms weave. We show that.\n\n<details>\n<summary>Reasoning with Small Kites (Lee et al. 2024)</summary>\n\n- **Link**: https://arxiv.org/abs/2405.54321\n\n</details>\n',
    )
    expect(papers.map(({ title, authors, ids }) => [title, authors.length, ids.arxiv])).toEqual([
      ['Looms That Weave at Night', 2, '2405.12345'],
      ['Reasoning with Small Kites', 1, '2405.54321'],
    ])
  })
})

describe('a title on a line of its own', () => {
  const heads: Record<string, number> = {
    '*Kites of the North in Winter*': 0,
    '**Kites of the North in Winter**': 0,
    'Kites of the North in Winter': 0,
    '**Kites of the North in Winter** (Kite Lab)': 0,
    '*Kites of the North in Winter* (Roe and Fox, Kite Lab)': 2,
    '**Kites of the North in Winter** (Roe & Fox)': 2,
  }
  for (const [head, authors] of Object.entries(heads))
    it(`stands above what is said of the paper up to its address: ${head}`, async () => {
      const { papers } = await read(
        `# Papers\n\n${head}\nThey fly on long lines. https://arxiv.org/abs/2405.00001\n\n${head.replace('North', 'South')}\nThey fly on short lines. https://arxiv.org/abs/2405.00002\n`,
      )
      expect(
        papers.map(({ title, ids, authors, summary }) => [title, ids.arxiv, authors.length, summary]),
      ).toEqual([
        ['Kites of the North in Winter', '2405.00001', authors, 'They fly on long lines.'],
        ['Kites of the South in Winter', '2405.00002', authors, 'They fly on short lines.'],
      ])
    })

  for (const names of ['Ann Lee, Bo Kim', 'Cy Dow'])
    it(`stands above ${names}, the venue and the links`, async () => {
      const entry = (title: string, n: number) =>
        `${title}\\\n${names}\\\nNeurIPS 2023 (Oral)\\\n[PDF](https://arxiv.org/pdf/2405.0000${n})\n`
      const { papers } = await read(
        `${entry('Looms That Weave at Night', 1)}\n${entry('Reasoning with Small Kites', 2)}`,
      )
      expect(papers.map(({ title, venue, ids }) => [title, venue, ids.arxiv])).toEqual([
        ['Looms That Weave at Night', 'NeurIPS 2023', '2405.00001'],
        ['Reasoning with Small Kites', 'NeurIPS 2023', '2405.00002'],
      ])
    })
})
