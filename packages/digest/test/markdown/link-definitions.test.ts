import { expect, it } from 'vitest'
import { brief, read } from './read.ts'

it('takes the addresses of links from where their labels are defined', async () => {
  const { papers } = await read(`# Looms

- [Counting sheep with sparse attention][sheep] Ada Weber, Bo Lind. 2024. [![code][badge]][Code of Sheep]
- **Kites over water.** Cy Dow. [paper][], [pdf][kites pdf]
- [On looms] by Di Elm

[sheep]: https://arxiv.org/abs/2401.01234
[badge]: https://img.shields.io/badge/code-blue.svg
[code  of sheep]: <https://github.com/weber/sheep> "Code"
[Paper]: https://arxiv.org/abs/2401.01235
[paper]: https://arxiv.org/abs/2401.09999
[kites pdf]: https://example.org/kites.pdf
[on looms]: https://doi.org/10.1234/looms
`)
  expect(papers.map(brief)).toEqual([
    {
      title: 'Counting sheep with sparse attention',
      authors: ['Ada Weber', 'Bo Lind'],
      ids: { arxiv: '2401.01234' },
      date: '2024',
      links: ['paper https://arxiv.org/abs/2401.01234', 'code https://github.com/weber/sheep'],
      line: 3,
    },
    {
      title: 'Kites over water',
      authors: ['Cy Dow'],
      ids: { arxiv: '2401.01235' },
      links: ['paper https://arxiv.org/abs/2401.01235', 'pdf https://example.org/kites.pdf'],
      line: 4,
    },
    {
      title: 'On looms',
      authors: ['Di Elm'],
      ids: { doi: '10.1234/looms' },
      links: ['paper https://doi.org/10.1234/looms'],
      line: 5,
    },
  ])
})

it('takes addresses that are defined among the rows and the headings of a digest', async () => {
  const { papers } = await read(`# Looms

| Title | Paper |
| --- | --- |
| Counting sheep with sparse attention | [2401.01234][sheep] |
| Kites over water: a study | [2401.01235][kites] |

[sheep]: https://arxiv.org/abs/2401.01234
[kites]: https://arxiv.org/abs/2401.01235

## [On the looms of engine towns][looms]

We weave.

[looms]: https://arxiv.org/abs/2401.01236
`)
  expect(papers.map(({ title, ids }) => [title, ids.arxiv])).toEqual([
    ['Counting sheep with sparse attention', '2401.01234'],
    ['Kites over water: a study', '2401.01235'],
    ['On the looms of engine towns', '2401.01236'],
  ])
})

it('takes an apostrophe with a backslash for one, not for an accent', async () => {
  const { papers } = await read(
    String.raw`- [Don\'t count: it\'s what the shepherd\'s dog we\'ll trust](https://arxiv.org/abs/2401.01234) Jos\'e Poincar\'e, Bo Lind`,
  )
  expect(brief(papers[0])).toMatchObject({
    title: "Don't count: it's what the shepherd's dog we'll trust",
    authors: ['José Poincaré', 'Bo Lind'],
  })
})
