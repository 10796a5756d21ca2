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

it('A linked title in a sentence is the title, whoever shares or proposes it ahead of it', async () => {
  const { papers } = await read(
    [
      `- @bolind shared **[Chains of Kites Are Short](${url(1)})**, which cuts most of them.`,
      `- A new paper from Acme Looms, **[Strings Are All We Have](${url(2)})**, finds that strings matter.`,
      `- In [Winds Without Models](${url(3)}), Lee et al. show that winds need none.`,
      `- Researchers at Testville propose [LoomNet](${url(4)}), a weaving network.`,
      `- They need no wind. [Kites Without Wind in the North](${url(5)}) shows how they fly.`,
      `- I also enjoyed "Tails of Kites Are Heavy" (${url(6)}).`,
    ].join('\n'),
  )
  expect(papers.map(({ title }) => title)).toEqual([
    'Chains of Kites Are Short',
    'Strings Are All We Have',
    'Winds Without Models',
    'LoomNet',
    'Kites Without Wind in the North',
    'Tails of Kites Are Heavy',
  ])
})

it('A day stands ahead of titles in italics and plain ones; capitals before an address are no people', async () => {
  const { papers } = await read(
    [
      `- 3 May, *Depth From One Kite, Again*, ${url(1)}`,
      `- 13 May, *Low-Rank Looms Learn Slowly*, ${url(2)}`,
      `- 18 May, Kites Fly Well in Winter, ${url(3)}`,
    ].join('\n'),
  )
  expect(papers.map(({ title }) => title)).toEqual([
    'Depth From One Kite, Again',
    'Low-Rank Looms Learn Slowly',
    'Kites Fly Well in Winter',
  ])
})

it('A heading that tells the news is not the title where the paper is linked on its own', async () => {
  const { papers } = await read(
    [
      `## Robots learn to fly kites from video alone\n\nRobots watch videos and fly kites.\n\nPaper: [Flying Kites with Latent Actions](${url(1)})`,
      `## A kite of paper\n\nIt flies.\n\nRead more: [PaperKite: Folding Kites at Scale in Winter](${url(2)})`,
    ].join('\n\n'),
  )
  expect(papers.map(({ title, summary }) => [title, summary])).toEqual([
    ['Flying Kites with Latent Actions', 'Robots watch videos and fly kites.'],
    ['PaperKite: Folding Kites at Scale in Winter', 'It flies.'],
  ])
})

it('A number may have both a bracket and a stop', async () => {
  const { papers } = await read(
    [1, 2].map((n) => `**${n}). Kite-${n}**: flies well. ([paper](${url(n)}))`).join('\n\n'),
  )
  expect(papers.map(({ title }) => title)).toEqual(['Kite-1', 'Kite-2'])
})

it('A sentence may lead up to a title in quotes or in a link, and name people first', async () => {
  const { papers } = await read(
    [
      'Welcome to our club.',
      `"Kites That Remember Their Wind" by Ann Lee and Bo Kim (${url(1)}) shows that kites remember.`,
      `The first, "Looms Without Any Thread" by Cy Dow and Di Elm (${url(2)}), shows how.`,
      `Next came Ed Fox's "Lamps in the Fog" (${url(3)}). We did not agree about it.`,
      `A new paper by Ed Fox, "Tides of the Moon", is out: ${url(4)}`,
      `Then we looked at [Counting Without Hands](${url(5)}) from a group in Kite Town, which was fun.`,
      `[Gus Lund](https://lund.example.org) and colleagues wrote [Weaving Without Ears](${url(6)}), which we liked.`,
    ].join('\n\n'),
  )
  expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual([
    ['Kites That Remember Their Wind', 2],
    ['Looms Without Any Thread', 2],
    ['Lamps in the Fog', 0],
    ['Tides of the Moon', 0],
    ['Counting Without Hands', 0],
    ['Weaving Without Ears', 0],
  ])
})

it('One person may speak on a paper', async () => {
  const { papers } = await read(
    [
      `- Wed, Mar 5: Ann Lee on [Kites That Remember Their Wind](${url(1)})`,
      `- Wed, Mar 12: Bo Kim on [Looms Without Any Thread](${url(2)})`,
    ].join('\n'),
  )
  expect(papers.map(({ title }) => title)).toEqual([
    'Kites That Remember Their Wind',
    'Looms Without Any Thread',
  ])
})
