import { expect, it } from 'vitest'
import { read } from './read.ts'

it.each(['\u00a0', '\u202f', '&nbsp;'])('a space that breaks no line is a space: %j', async (space) => {
  const { papers } = await read(
    `- WOOL 2024 best${space}paper nominee, **Counting${space}sheep**: Looms for sleep, [website](https://sheep.example.org) / [arXiv](https://arxiv.org/abs/2401.01234)
- KITE 2023 best${space}paper nominee, **Kites**: Strings for${space}wind, [website](https://kites.example.org) / [arXiv](https://arxiv.org/abs/2401.01235)
`,
  )
  expect(papers.map(({ title, venue, date }) => [title, venue, date])).toEqual([
    ['Counting sheep: Looms for sleep', 'WOOL 2024 best paper nominee', '2024'],
    ['Kites: Strings for wind', 'KITE 2023 best paper nominee', '2023'],
  ])
})
