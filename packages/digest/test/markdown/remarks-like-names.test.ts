import { expect, test } from 'vitest'
import { read } from './read.ts'

const arxiv = (n: number) => `https://arxiv.org/abs/2401.0123${n}`
const people = ({ authors }: { authors: { name: string }[] }) => authors.map(({ name }) => name)

test('What ends in a word of the field’s, or is set as code, is nobody’s name', async () => {
  const { papers } = await read(`# Looms

- [Counting sheep with sparse attention](${arxiv(1)})
    - Graph Language Models
    - counts what it weaves
- [Kites over water](${arxiv(2)})
    - \`Sparse Looms\` (稀疏)
    - flies over water
- [On the looms of engine towns](${arxiv(3)})
    - Ada Weber
    - tells of towns
`)
  expect(papers.map((paper) => [people(paper), paper.summary])).toEqual([
    [[], 'Graph Language Models\n\ncounts what it weaves'],
    [[], 'Sparse Looms (稀疏)\n\nflies over water'],
    [['Ada Weber'], 'tells of towns'],
  ])
})

test('A remark that looks like a name stays where it stands among the others', async () => {
  const { papers } = await read(
    `# Looms\n\n${[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `- [Counting sheep at night ${n}](${arxiv(n)})\n    - weaves what it counts\n${n === 2 ? '    - Rolling Kites\n' : ''}    - flies over water\n`).join('')}`,
  )
  expect([people(papers[1] as (typeof papers)[number]), papers[1]?.summary]).toEqual([
    [],
    'weaves what it counts\n\nRolling Kites\n\nflies over water',
  ])
})

test('A journal of two fields is no two people', async () => {
  const { papers } = await read(
    [1, 2]
      .map((n) => `1. **Weaving Kites ${n}.** Computer Speech & Language, 2017. [paper](${arxiv(n)})\n`)
      .join(''),
  )
  expect(papers.map((paper) => [people(paper), paper.venue])).toEqual([
    [[], 'Computer Speech & Language, 2017'],
    [[], 'Computer Speech & Language, 2017'],
  ])
})

test('Groups and initials that read as articles are of the list that they stand in', async () => {
  const entries = [
    '**[Learning to count wool on whole sheep data.](https://example.org/paper/1)** Ada Weber, Bo Lind, **Cy Keit**, A Ercan Roe. *Kite Letters*, 15: 132, 2024.',
    '**[Processing wool for loom workloads.](https://example.org/paper/2)** Ada Maria Weber, Bo Lind, Dora Roe, The WoolPIM Consortium, **Cy Keit**. *Kite Letters*, 15: 133, 2024.',
    '**[Weaving wool for kite workloads.](https://example.org/paper/3)** **Cy  Keit**, Ada Weber, *Kite Letters*, 15: 134, 2024.',
  ]
  const { papers } = await read(`# Papers\n\n${entries.map((entry) => `- ${entry}`).join('\n')}\n`)
  expect(papers.map((paper) => [paper.title, people(paper)])).toEqual([
    ['Learning to count wool on whole sheep data', ['Ada Weber', 'Bo Lind', 'Cy Keit', 'A Ercan Roe']],
    [
      'Processing wool for loom workloads',
      ['Ada Maria Weber', 'Bo Lind', 'Dora Roe', 'The WoolPIM Consortium', 'Cy Keit'],
    ],
    ['Weaving wool for kite workloads', ['Cy Keit', 'Ada Weber']],
  ])
})

test('A journal with its pages is no part of the title between people with a year and the paper’s address', async () => {
  const { papers } = await read(
    `# References\n\n- Weber, A.B., Lind, C., 2014. Controls on wool in a windy estuary, the Dale, Kite and Wool Sciences 18, 1397–1411. <https://doi.org/10.1234/kite-18>\n- Lind, C., Keit, D., 2020. Responses of wool vary with the state of kites, Kite Modelling 430, 109134. <https://doi.org/10.1234/kite-430>\n`,
  )
  expect(papers.map((paper) => [paper.title, paper.venue])).toEqual([
    ['Controls on wool in a windy estuary, the Dale', 'Kite and Wool Sciences 18, 1397–1411'],
    ['Responses of wool vary with the state of kites', 'Kite Modelling 430, 109134'],
  ])
})
