import { expect, test } from 'vitest'
import { brief, read } from './read.ts'

/** The papers of a page, each with the fields asked for. */
async function papers(lines: readonly string[], ...keys: string[]): Promise<Record<string, unknown>[]> {
  const found = await read(lines.join('\n'))
  return found.papers.map((paper) => {
    const fields = brief(paper)
    return Object.fromEntries(
      keys.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]]),
    )
  })
}

const address = (n: number) => `https://arxiv.org/abs/2301.${String(n).padStart(5, '0')}`

test('A year, a venue and a nickname may lead up to a linked title', async () => {
  expect(
    await papers(
      [
        `- 2015 ICLR KITE [Explaining and harnessing kites](${address(1)})`,
        `- 2018 IEEE ACCESS [Threats to Kites in Towns: A Survey](${address(2)})`,
        `- 2018 CVPR MI-KITE[Boosting Kites With Momentum](${address(3)})`,
        `- 2020 NeurIPS [Backpropagating Wind Makes Kites Fly](${address(4)})`,
        `- 2021 We found that [Kites in the Wind](${address(5)}) say little of strings and of those who hold them.`,
      ],
      'title',
      'date',
      'venue',
    ),
  ).toEqual([
    { title: 'Explaining and harnessing kites', date: '2015', venue: 'ICLR 2015' },
    { title: 'Threats to Kites in Towns: A Survey', date: '2018', venue: 'IEEE ACCESS 2018' },
    { title: 'Boosting Kites With Momentum', date: '2018', venue: 'CVPR 2018' },
    { title: 'Backpropagating Wind Makes Kites Fly', date: '2020', venue: '2020 NeurIPS' },
  ])
})

test('A year may stand behind a title, close to its links', async () => {
  expect(
    await papers(
      [
        `Making Kites Good Long-tailed Flyers,2022.[[EMNLP](${address(1)})]`,
        '',
        `Large Kites Are Good Flyers in Hard Winds! 2023.[[EMNLP](${address(2)})]`,
        '',
        'Holding Strings of Kites with Hands:',
        `Advances and Challenges,2024.[[paper](${address(3)})]`,
        '',
        'Interpretable Flights of Kites over Towns',
        `Via Step-by-step Planning,2023. [[paper](${address(4)})]`,
      ],
      'title',
      'date',
    ),
  ).toEqual([
    { title: 'Making Kites Good Long-tailed Flyers', date: '2022' },
    { title: 'Large Kites Are Good Flyers in Hard Winds!', date: '2023' },
    { title: 'Holding Strings of Kites with Hands: Advances and Challenges', date: '2024' },
    { title: 'Interpretable Flights of Kites over Towns Via Step-by-step Planning', date: '2023' },
  ])
})

test('A venue on the line below a title is no part of the title, though it begins small', async () => {
  expect(
    await papers(
      ['- [KITE]: Flying Kites by Looking at Clouds  ', `arXiv 2018 [paper](${address(1)})`],
      'title',
      'date',
    ),
  ).toEqual([{ title: 'Flying Kites by Looking at Clouds', date: '2018' }])
})

test('Links without words and addresses in a table are cells that are yet to be filled', async () => {
  expect(
    await papers(
      [
        '| Title | Venue | Paper | Code | Remarks |',
        '| --- | --- | --- | --- | --- |',
        `| A Survey of Kites in Towns | | [2301.00001](${address(1)}) | []() | []() |`,
        `| Strings for Kites: A Survey | | [2301.00002](${address(2)}) | []() | []() |`,
      ],
      'title',
    ),
  ).toEqual([{ title: 'A Survey of Kites in Towns' }, { title: 'Strings for Kites: A Survey' }])
})

test('What a hand adds to an address of arXiv is no part of the id', async () => {
  expect(
    await papers(
      [
        '- [Flying Kites over Towns](https://arxiv.org/abs/2301.00001V)',
        '- [Strings That Hold in Storms](https://arxiv.org/abs/2301.00002/pdf)',
      ],
      'ids',
    ),
  ).toEqual([{ ids: { arxiv: '2301.00001' } }, { ids: { arxiv: '2301.00002' } }])
})

test('A venue behind a title’s links is read', async () => {
  expect(
    await papers(
      [
        `- **Kites over Small Towns** [[pdf](${address(1)})] *CVPR 2020*`,
        `- **Strings in the Wind** [[pdf](${address(2)})] [[code](https://github.com/lee/kite)] NeurIPS 2021`,
        `- **Those Who Hold the Strings** [[pdf](${address(3)})] with a talk of 2021`,
      ],
      'title',
      'date',
      'venue',
    ),
  ).toEqual([
    { title: 'Kites over Small Towns', date: '2020', venue: 'CVPR 2020' },
    { title: 'Strings in the Wind', date: '2021', venue: 'NeurIPS 2021' },
    { title: 'Those Who Hold the Strings' },
  ])
})

test('arXiv with a short year may lead a heading, however it is written', async () => {
  expect(
    await papers(
      [
        "### [arxiv'21] Kites over Small Towns",
        '',
        `[paper](${address(1)})`,
        '',
        "### [ArXiv'22] Strings in the Wind",
        '',
        `[paper](${address(2)})`,
      ],
      'title',
    ),
  ).toEqual([{ title: 'Kites over Small Towns' }, { title: 'Strings in the Wind' }])
})

test('A cell of a venue may link it', async () => {
  expect(
    await papers(
      [
        '| Title | Venue | Paper |',
        '| --- | --- | --- |',
        `| Kites over Small Towns | [ICML 2025](https://icml.cc/virtual/2025/1) | [pdf](${address(1)}) |`,
        `| Strings in the Wind | [ICLR 2024](https://openreview.net/forum?id=kite1) | [pdf](${address(2)}) |`,
      ],
      'title',
      'date',
    ),
  ).toEqual([
    { title: 'Kites over Small Towns', date: '2025' },
    { title: 'Strings in the Wind', date: '2024' },
  ])
})

test('Authors in bold may stand ahead of categories and links', async () => {
  const { papers } = await read(
    [
      `### 1. [Kites over Small Towns](${address(1)})`,
      `**Ann Lee, Bo Kim, Carla Diaz, et al.** · \`cs.LG\` · [abs](${address(1)}) · [pdf](${address(1)})`,
      '',
      '> Kites fly over towns, and strings hold them.',
      '',
      `### 2. [Strings in the Wind](${address(2)})`,
      `**Deng Wu, Eve Frei, Finn Roy** · \`cs.CV\` · [abs](${address(2)}) · [pdf](${address(2)})`,
      '',
      '> Strings hold kites in winds of all kinds.',
    ].join('\n'),
  )
  expect(papers.map(({ authors }) => authors.map(({ name }) => name))).toEqual([
    ['Ann Lee', 'Bo Kim', 'Carla Diaz'],
    ['Deng Wu', 'Eve Frei', 'Finn Roy'],
  ])
})

test('A year and a stroke may stand ahead of references and of titles alike', async () => {
  expect(
    await papers(
      [
        '* 2015 | Lee, D. H., Kim, S., & Weber, A. (2015). Kites over infinite towns. In Conference on kites (pp. 4-15). Reel.',
        '* 2017 | Weber, A., & Lind, B. (2017). Ropes that hold kites in hard winds. Kite Letters, 11, 24.',
        `* 2019 | Kites See the Rain Before It Falls [\`arxiv\`](${address(1)})`,
        `* 2020 | Ropes for Kites That Nobody Holds [\`arxiv\`](${address(2)})`,
        `* 2020 | Reels and Their Weight in Two Towns [\`arxiv\`](${address(3)})`,
      ],
      'title',
      'authors',
      'date',
    ),
  ).toEqual([
    { title: 'Kites over infinite towns', authors: ['D. H. Lee', 'S. Kim', 'A. Weber'], date: '2015' },
    { title: 'Ropes that hold kites in hard winds', authors: ['A. Weber', 'B. Lind'], date: '2017' },
    { title: 'Kites See the Rain Before It Falls', date: '2019' },
    { title: 'Ropes for Kites That Nobody Holds', date: '2020' },
    { title: 'Reels and Their Weight in Two Towns', date: '2020' },
  ])
})
