import { expect, it } from 'vitest'
import { read } from './read.ts'

const url = (n: number) => `https://arxiv.org/abs/2301.0000${n}`

it('Behind a title in bold stands who wrote the paper', async () => {
  const { papers } = await read(
    [
      `**Kites That Remember Their Wind** by Ann Lee and Bo Kim ([paper](${url(1)})). They give kites a memory.`,
      `**A Loom for Long Threads** by Cy Dow ([NeurIPS 2023](${url(2)})). A loom.`,
      `**Weaving by Hand** ([paper](${url(3)})). By hand.`,
    ].join('\n\n'),
  )
  expect(papers.map(({ title, authors }) => [title, authors.map(({ name }) => name)])).toEqual([
    ['Kites That Remember Their Wind', ['Ann Lee', 'Bo Kim']],
    ['A Loom for Long Threads', ['Cy Dow']],
    ['Weaving by Hand', []],
  ])
})

it('A word that goes over to the next paper is no title; who and where stand in one bracket ahead of what is said', async () => {
  const { papers } = await read(
    `Finally, ["Sparse Lanterns for Vision"](${url(1)}) (Ito & Lund, CVPR 2024) lights only what is looked at.\n\nNext, [Sparse Lanterns for Long Sleep](${url(2)}) (Lee et al., ICML 2023) dims all the others in the hall.\n`,
  )
  expect(
    papers.map(({ title, authors, venue, date, summary }) => [title, authors.length, venue, date, summary]),
  ).toEqual([
    ['Sparse Lanterns for Vision', 2, 'CVPR 2024', '2024', 'lights only what is looked at.'],
    ['Sparse Lanterns for Long Sleep', 1, 'ICML 2023', '2023', 'dims all the others in the hall.'],
  ])
})

it('Points below a label that has nothing behind it are said of the record above, and no abstract', async () => {
  const record = (title: string, n: number) =>
    `**Title**: ${title}  \n**arXiv**: 2301.0000${n} (cs.LG)  \n**Summary**:  \n- Gives kites a memory  \n- They fly longer  \n\n---\n`
  const { papers } = await read(record('Kites That Remember', 1) + record('Looms That Forget', 2))
  expect(papers.map(({ title, abstract, summary }) => [title, abstract, summary])).toEqual([
    ['Kites That Remember', undefined, 'Gives kites a memory\n\nThey fly longer'],
    ['Looms That Forget', undefined, 'Gives kites a memory\n\nThey fly longer'],
  ])
})

it('One name ahead of a line’s links is who wrote the paper, where other entries name several there', async () => {
  const entry = (title: string, names: string, n: number) =>
    `### ${title}\n${names} | Kite University | [arXiv](${url(n)}) | cs.LG\n`
  const { papers } = await read(
    [
      entry('Kites That Remember Their Wind', 'Ann Lee, Bo Kim', 1),
      entry('Looms That Forget Their Threads', 'Cy Dow', 2),
    ].join('\n'),
  )
  expect(papers.map(({ authors }) => authors.map(({ name }) => name))).toEqual([
    ['Ann Lee', 'Bo Kim'],
    ['Cy Dow'],
  ])
})
