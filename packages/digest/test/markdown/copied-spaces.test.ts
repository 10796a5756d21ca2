import { expect, it } from 'vitest'
import { read } from './read.ts'

it.each(['\u00a0', '\u202f', '&nbsp;'])('a space that breaks no line is a space: %j', async (space) => {
  const words = (text: string) => text.replaceAll(' ', space)
  const { papers } = await read(
    `- **${words('Counting sheep at night')}** ${words('Ada Weber et al., CVPR 2024')}. [paper](https://arxiv.org/abs/2401.01234)
- **Kites** ${words('by Bo A. Lind and Cy Dow')}. [paper](https://arxiv.org/abs/2401.01235)
`,
  )
  expect(
    papers.map(({ title, authors, authorsPartial, venue }) => [
      title,
      authors.map(({ name }) => name),
      authorsPartial,
      venue,
    ]),
  ).toEqual([
    ['Counting sheep at night', ['Ada Weber'], true, 'CVPR 2024'],
    ['Kites', ['Bo A. Lind', 'Cy Dow'], undefined, undefined],
  ])
})
