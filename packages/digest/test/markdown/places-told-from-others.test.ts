import { expect, it } from 'vitest'
import { parse } from '../../src/index.ts'

const read = async (value: string, path = 'papers.md') => (await parse({ path, value })).papers

it('has a journal for the venue where a database is named for the source', async () => {
  const fields = (...lines: string[]) =>
    `### Counting sheep in wool\n${lines.map((line) => `**${line.replace(':', ':**')}  `).join('\n')}\n**Link:** https://pubmed.ncbi.nlm.nih.gov/42429425/\n`
  const found = fields('Source: PubMed', 'Journal: Kite Letters')
  const [behind] = await read(found)
  expect(behind).toMatchObject({ venue: 'Kite Letters', notes: ['Source: PubMed'] })
  const [ahead] = await read(fields('Journal: Kite Letters', 'Source: PubMed'))
  expect(ahead?.venue).toBe('Kite Letters')
  const [alone] = await read(fields('Source: Kite Letters'))
  expect(alone?.venue).toBe('Kite Letters')
})

it('reads the month behind a title, and where the authors work as no venue', async () => {
  const papers = await read(`# Reading list

- [Counting sheep at night](https://arxiv.org/pdf/2202.08137). February 2022. Kite Lab
- [Sleep of the sheep in herds](https://arxiv.org/pdf/2205.05055). Apr 2022. Town University, Kite Lab
- [Looms of wool](https://arxiv.org/pdf/2205.05056). Apr 2022. Transactions on Kites
- [Memorizing sheep](https://arxiv.org/pdf/2203.08913). March 2022
`)
  expect(papers.map(({ date, venue, notes }) => ({ date, venue, notes }))).toEqual([
    { date: '2022-02', venue: undefined, notes: ['Kite Lab'] },
    { date: '2022-04', venue: undefined, notes: ['Town University, Kite Lab'] },
    { date: '2022-04', venue: 'Transactions on Kites', notes: [] },
    { date: '2022-03', venue: undefined, notes: [] },
  ])
})

it('reads where a paper appeared from the brackets of its button', async () => {
  const papers = await read(`# Papers

1. **SheepMoE: Counting through Experts**

    * [Paper (AISTATS 2025)](https://arxiv.org/abs/2501.15125)
    * [GitHub](https://github.com/lee/sheep)

2. **From Tables to Sheep: How Wool Wins**

    * [Paper (NeurIPS 2024 Spotlight)](https://arxiv.org/abs/2501.02945)
`)
  expect(papers.map(({ date, venue, links }) => [date, venue, links[0]?.kind])).toEqual([
    ['2025', 'AISTATS 2025', 'paper'],
    ['2024', 'NeurIPS 2024 Spotlight', 'paper'],
  ])
})

it('keeps what the brackets of Chinese say behind a venue out of it', async () => {
  const papers = await read(`# Papers at KITE

- SimpleSheep: A Simple and Strong Baseline for Counting. CIKM 2021【将羊引入计数】
- A Lightweight Sheep Framework for Efficient Counting. CIKM 2021 【轻量化】
- Temporal Contrastive Sheep Pre-Training for Counting. CIKM 2022
- Temporal Contrastive Wool Pre-Training for Counting【CIKM 2022】
`)
  expect(papers.map(({ venue, notes }) => [venue, ...notes])).toEqual([
    ['CIKM 2021', '将羊引入计数'],
    ['CIKM 2021', '轻量化'],
    ['CIKM 2022'],
    ['CIKM 2022'],
  ])
})

it('reads an author a line with a family name of several words, and where they work behind a stroke', async () => {
  const [paper] = await read(`## Awards

- Nonlinear Projection Control for Agile Sheep

    Author: Loom Ramirez, Juan Carlos | Town University
    Author: Dow, Meyer | Kite Lab

    keyword: Aerial Sheep
`)
  expect(paper?.authors.map(({ name }) => name)).toEqual(['Juan Carlos Loom Ramirez', 'Meyer Dow'])
})
