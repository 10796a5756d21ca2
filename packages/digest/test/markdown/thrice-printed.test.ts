import { expect, test } from 'vitest'
import { read } from './read.ts'

const TITLES = ['Counting sheep', 'Kites over water', 'On looms', 'Strings in storms']
const doi = (n: number) => `10.1234/dust.${n}`

test('A paper is one entry where a page tells its best, all in full and the links of all', async () => {
  const { papers, messages } = await read(`# Looms of the day

## Read first

1. [${TITLES[0]}](https://doi.org/${doi(0)})
   - Weaves what it counts.
2. [${TITLES[1]}](https://doi.org/${doi(1)})
   - Flies over water.

## In full

${TITLES.map((title, n) => `### ${n + 1}. ${title}\n\n- Link: [doi:${doi(n)}](https://doi.org/${doi(n)})\n- Authors: Ada Weber, Bo Lind\n- Published: 2026-07-0${n + 1}\n`).join('\n')}
## Links

${TITLES.map((title, n) => `- [doi:${doi(n)}](https://doi.org/${doi(n)}) - ${title}`).join('\n')}
`)
  expect(
    papers.map(({ title, ids, authors, date, source }) => [
      title,
      ids.doi,
      authors.length,
      date,
      source.line,
    ]),
  ).toEqual([
    [TITLES[0], doi(0), 2, '2026-07-01', 5],
    [TITLES[1], doi(1), 2, '2026-07-02', 7],
    [TITLES[2], doi(2), 2, '2026-07-03', 24],
    [TITLES[3], doi(3), 2, '2026-07-04', 30],
  ])
  expect(messages.filter(({ ruleId }) => ruleId === 'entry-folded')).toHaveLength(6)
})

test('What links a list’s own pages on papers is no second print of them where others lead to the papers', async () => {
  const id = (n: number) => `2607.0123${n}`
  const own = TITLES.map((title, n) => `- [${id(n)} — ${title}](2026-07-14/${id(n)}.md)`).join('\n')
  const sources = TITLES.map((title, n) => `- [${title}](https://arxiv.org/abs/${id(n)})`).join('\n')
  const { papers } = await read(`# Looms of the day\n\n## Notes\n\n${own}\n\n## Sources\n\n${sources}\n`)
  expect(papers.map(({ title, ids }) => [title, ids.arxiv])).toEqual(TITLES.map((title, n) => [title, id(n)]))
  const alone = await read(`# Looms of the day\n\n## Notes\n\n${own}\n`)
  expect(alone.papers.map(({ ids }) => ids.arxiv)).toEqual(TITLES.map((_, n) => id(n)))
})
