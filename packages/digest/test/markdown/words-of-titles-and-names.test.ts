import { expect, it } from 'vitest'
import { parse } from '../../src/index.ts'

const read = async (value: string, path = 'papers.md') => (await parse({ path, value })).papers

it('takes no title with two nouns in it for two people', async () => {
  const titles = [
    'Multi-modal Robustness Analysis Against Wool and Visual Winds',
    'Kite Weaving Beyond Looms and Long Ropes',
    'Rope Knots Between Kites and Heavy Looms',
    ...Array.from({ length: 9 }, (_, n) => `Learning Kite Representations for Ropes of Town ${n + 1}`),
  ]
  const papers = await read(`# Accepted papers\n\n${titles.map((title) => `- ${title}`).join('\n')}\n`)
  expect(papers.map(({ title }) => title)).toEqual(titles)
})

it('takes the names of projects in a column of links for no people', async () => {
  const papers = await read(`# Weekly digest

| # | Paper | Why it matters | Project link |
|---|---|---|---|
| 1 | [Many Kites in One Wind](https://arxiv.org/abs/2401.00001) | Kites are seen to fly. | Kite_Response, Wind_Thresholds |
| 2 | [Ropes for Looms of Wool](https://arxiv.org/abs/2401.00002) | Ropes are seen to hold. | Wind_Thresholds |
| 3 | [Wind Rules through Markets](https://arxiv.org/abs/2401.00003) | Markets are seen to rule. | Kite_Rules, Loom_Bias |
`)
  expect(papers.map(({ authors }) => authors)).toEqual([[], [], []])
})
