import { expect, test } from 'vitest'
import { read } from './read.ts'

const kites = 'Tethered Kites for Measuring Slow Weather'
const looms = 'Counting Threads Without Looking at Looms'
const address = 'https://arxiv.org/abs/2301.00001v2'

/** What a list says of a paper in a line below its title. */
async function paperOf(line: string): Promise<Record<string, unknown>> {
  const other = line.replaceAll('2301.00001', '2301.00002')
  const digest = await read(
    ['# Weekly papers', '', `- **${kites}**  `, `  ${line}`, '', `- **${looms}**  `, `  ${other}`].join('\n'),
  )
  const { authors, ids, date, venue, categories, notes, summary } = digest.papers[0] ?? {}
  expect(digest.papers.map(({ title }) => title)).toEqual([kites, looms])
  return Object.fromEntries(
    Object.entries({
      authors: authors?.map(({ name }) => name),
      ids,
      date,
      venue,
      categories,
      notes,
      summary,
    }).filter(([, value]) => value !== undefined && (value as { length?: number }).length !== 0),
  )
}

test('A day, a bare address and a class with dots between them are a paper’s date, link and class', async () => {
  expect(await paperOf(`_2023-01-04_ · ${address} · \`cs.CV\``)).toEqual({
    ids: { arxiv: '2301.00001' },
    date: '2023-01-04',
    categories: ['cs.CV'],
  })
})

test('Authors, day and links that strokes part are each read as what they are', async () => {
  expect(
    await paperOf(`Ann Lee, Bo Kim | Jan 4, 2023 | [PDF](${address}) | [Code](https://github.com/a/b)`),
  ).toEqual({
    authors: ['Ann Lee', 'Bo Kim'],
    ids: { arxiv: '2301.00001' },
    date: '2023-01-04',
  })
  expect(await paperOf(`Ann Lee et al. | KITE 2023 | [arXiv](${address}) | 9 pages`)).toEqual({
    authors: ['Ann Lee'],
    ids: { arxiv: '2301.00001' },
    date: '2023',
    venue: 'KITE 2023',
    notes: ['9 pages'],
  })
})

test('A number with a class and a day behind it is the paper’s number, with its class and date', async () => {
  const digest = await read(
    [
      '# Weekly papers',
      '',
      `### ${kites}`,
      '',
      'arXiv:2301.00001 · cs.CV, cs.RO · Published 2023-01-04',
      '',
      'We fly kites on a long line and read the wind from how they pull, every minute of a week.',
    ].join('\n'),
  )
  expect(digest.papers).toMatchObject([
    { title: kites, ids: { arxiv: '2301.00001' }, date: '2023-01-04', categories: ['cs.CV', 'cs.RO'] },
  ])
})

test('A line with a sentence between its strokes is what is said of the paper', async () => {
  const { date, summary } = await paperOf(
    `2023-01-04 · It flies kites and reads the wind · [PDF](${address})`,
  )
  expect(date).toBeUndefined()
  expect(summary).toContain('It flies kites and reads the wind')
})

test('The place where the first author works may stand before `et al.`', async () => {
  const digest = await read(
    [
      '# Papers',
      '',
      `- [2023/04] **${kites}.** *Ann Lee (University of Kites) et al. KITE.* [[paper](${address})]`,
      `- [2023/02] **${looms}** *Bo Kim (Loom) et al. arXiv.* [[paper](https://arxiv.org/abs/2301.00002)]`,
    ].join('\n'),
  )
  expect(digest.papers.map(({ authors, authorsPartial }) => [authors, authorsPartial])).toEqual([
    [[{ name: 'Ann Lee', affiliation: 'University of Kites' }], true],
    [[{ name: 'Bo Kim', affiliation: 'Loom' }], true],
  ])
})

test('A month behind the title says more than the year of the venue before it', async () => {
  const digest = await read(
    [
      '# Papers',
      '',
      `- \\[[ICML 2024](${address})\\] ${kites}. \`2024.10\``,
      `- \\[[paper](https://arxiv.org/abs/2301.00002)\\] ${looms}. \`2024.9\``,
    ].join('\n'),
  )
  expect(digest.papers.map(({ date, venue }) => [date, venue])).toEqual([
    ['2024-10', 'ICML 2024'],
    ['2024-09', undefined],
  ])
})

test('Such a line right below a heading that links nothing makes the heading the paper’s title', async () => {
  const of = (line: string) => line.replaceAll('2301.00001', '2301.00002')
  for (const line of [
    `Ann Lee, Bo Kim +3 more · 2023-01-04 · [PDF](${address})`,
    `by Ann Lee, Bo Kim, ... | 4 Jan 2023 | [arXiv](${address})`,
  ]) {
    const digest = await read(
      ['# Today', '', `### ${kites}`, '', line, '', 'We fly kites.', '', `### ${looms}`, '', of(line)].join(
        '\n',
      ),
    )
    expect(
      digest.papers.map(({ title, authors, ids, date }) => [
        title,
        authors.map(({ name }) => name),
        ids.arxiv,
        date,
      ]),
    ).toEqual([
      [kites, ['Ann Lee', 'Bo Kim'], '2301.00001', '2023-01-04'],
      [looms, ['Ann Lee', 'Bo Kim'], '2301.00002', '2023-01-04'],
    ])
  }
})

test('A promise in bold below the words that head a list is no field of a paper', async () => {
  const digest = await read(
    [
      '# Kites: A Survey',
      '',
      '🔥 **Must-read papers for kite-based agents.**',
      '',
      '🏃 **Coming soon: Add one sentence to each paper.**',
      '',
      '## Kites',
      '',
      `- **${kites}** [[paper](${address})]`,
    ].join('\n'),
  )
  expect(digest.papers.map(({ title }) => title)).toEqual([kites])
})

test('Kind, journal and day in bold below a heading are no title, and a kind is no author', async () => {
  const { papers } = await read(
    [
      '# Weekly papers',
      '',
      `## ${kites}`,
      '',
      '**Peer Reviewed | Nature Methods | 2021-10-28**',
      '',
      'https://doi.org/10.1000/kites.1',
      '',
      'We measure weather.',
      '',
      `## ${looms}`,
      '',
      '**Preprint | bioRxiv | 2021-10-29**',
      '',
      'https://doi.org/10.1000/looms.2',
      '',
      'We count threads.',
    ].join('\n'),
  )
  expect(
    papers.map(({ title, authors, ids, date, summary }) => [title, authors, ids, date, summary]),
  ).toEqual([
    [kites, [], { doi: '10.1000/kites.1' }, '2021-10-28', 'We measure weather.'],
    [looms, [], { doi: '10.1000/looms.2' }, '2021-10-29', 'We count threads.'],
  ])
})

test('Classes and a day alone are what is known of a paper, wherever strokes or commas part them', async () => {
  const rows = [
    `| [${kites}](https://arxiv.org/abs/2101.00001)<br>cs.DL · 2021-01-01 | We measure weather and say how well. |`,
    `| [${looms}](https://arxiv.org/abs/2101.00002)<br>cs.DL/cs.IR, Looms 2021, 2021-01-02 | We count threads, too. |`,
  ]
  const below = (title: string, n: number, line: string) =>
    `### [${title}](https://arxiv.org/abs/2101.0000${n})\n${line}\n\nWe say what is said of it.\n`
  const texts = [
    `| Paper | Notes |\n|---|---|\n${rows.join('\n')}\n`,
    `${below(kites, 1, 'cs.DL | 2021-01-01')}\n${below(looms, 2, 'cs.DL/cs.IR, Looms 2021, 2021-01-02')}`,
    `- [${kites}](https://arxiv.org/abs/2101.00001) (cs.DL, 2021-01-01)\n- [${looms}](https://arxiv.org/abs/2101.00002), cs.DL/cs.IR, Looms 2021, 2021-01-02\n`,
  ]
  for (const text of texts) {
    const { papers } = await read(text)
    expect(papers.map(({ title, date, categories, venue }) => [title, date, categories, venue])).toEqual([
      [kites, '2021-01-01', ['cs.DL'], undefined],
      [looms, '2021-01-02', ['cs.DL', 'cs.IR'], 'Looms 2021'],
    ])
  }
})

test.each([
  ['👥 Ann Lee · Bo Kim · Cy Dow', { authors: ['Ann Lee', 'Bo Kim', 'Cy Dow'] }],
  ['**👥 Ann Lee · Bo Kim**', { authors: ['Ann Lee', 'Bo Kim'] }],
  ['Published 11 Mar 2026 · 45 upvotes · 3 comments', { date: '2026-03-11', notes: ['3 comments'] }],
  [
    '**45 upvotes** | **Ann Lee, Bo Kim et al.** | 11 March 2026',
    { authors: ['Ann Lee', 'Bo Kim'], date: '2026-03-11' },
  ],
  ['⬆️ 45 | 🗓 11 Mar 2026 | 👥 Ann Lee, Bo Kim (+3)', { authors: ['Ann Lee', 'Bo Kim'], date: '2026-03-11' }],
  ['Submitted by: kim | Mar 11, 2026', { date: '2026-03-11', notes: ['Submitted by: kim'] }],
])('Of %s each part is read as what it is', async (line, fields) => {
  const said = `${line}  \n  [arXiv:2301.00001](${address})`
  expect(await paperOf(said)).toEqual({ ids: { arxiv: '2301.00001' }, ...fields })
})

test('A place with a sign for its label ends above the paper’s links, and an id linked there is no venue', async () => {
  expect(await paperOf(`🏛️ Kite Institute  \n  🔗 [arXiv:2301.00001](${address}) | 👍 12`)).toEqual({
    ids: { arxiv: '2301.00001' },
    notes: ['Institution: Kite Institute'],
  })
})

test.each(['└', '├─', '↳'])('Lines that hang on the one above by %s are read as any others', async (sign) => {
  expect(await paperOf(`${sign} Ann Lee, Bo Kim · cs.CV  \n  ${sign} [pdf](${address})`)).toEqual({
    authors: ['Ann Lee', 'Bo Kim'],
    categories: ['cs.CV'],
    ids: { arxiv: '2301.00001' },
  })
})
