import { describe, expect, it } from 'vitest'
import { brief, read } from './read.ts'

const SAID = 'Gives kites a memory of the wind.'
const URL = (n: number) => `https://arxiv.org/abs/2301.0000${n}`

describe('A sentence below a title and above its paper’s address is what the list says of it', () => {
  const titles = [
    'Kites of the Upper Winds: A Survey',
    'Looms for Very Long Threads',
    'Lamps in the Fog of Towns',
  ]
  const parts: Record<string, (n: number) => string> = {
    'bare address': (n) => `${SAID}\n${URL(n)}`,
    'address in a paragraph of its own': (n) => `${SAID}\n\n${URL(n)}`,
    'labelled address': (n) => `${SAID}\nLink: ${URL(n)}`,
    'linked words': (n) => `${SAID}\n[Paper](${URL(n)})`,
  }
  for (const [named, below] of Object.entries(parts))
    for (const [marked, title] of Object.entries({
      heading: (text: string) => `### ${text}\n`,
      'heading, off': (text: string) => `### ${text}\n\n`,
      'bold, off': (text: string) => `**${text}**\n\n`,
    }))
      it(`${marked}, ${named}`, async () => {
        const { papers } = await read(titles.map((text, n) => `${title(text)}${below(n)}`).join('\n\n'))
        expect(papers.map(brief).map(({ title, ids, summary }) => ({ title, ids, summary }))).toEqual(
          titles.map((title, n) => ({ title, ids: { arxiv: `2301.0000${n}` }, summary: SAID })),
        )
      })
})

it('So it is in the lines of one paragraph', async () => {
  const { papers } = await read(
    `**Kites of the Upper Winds: A Survey**\n${SAID}\n${URL(1)}\n\n**Looms for Very Long Threads**\nAnn Lee, Bo Kim\n${SAID}\n${URL(2)}\n`,
  )
  expect(papers.map(({ title, ids, summary }) => [title, ids.arxiv, summary])).toEqual([
    ['Kites of the Upper Winds: A Survey', '2301.00001', SAID],
    ['Looms for Very Long Threads', '2301.00002', SAID],
  ])
})

it('An address on a line of its own below an abstract is the paper’s', async () => {
  const entry = (title: string, n: number) =>
    `${title}\nAnn Lee, Bo Kim\nWe fly kites over ${n} towns. They come back by themselves, as we show.\n${URL(n)}\n\n- read it again\n`
  const titles = [
    'Kites of the Upper Winds',
    'Looms — The Strings of a Small Town',
    'Lamps in the Fog of Towns',
    'Oars for Rivers without Water',
  ]
  const { papers } = await read(titles.map(entry).join('\n'))
  expect(papers.map(({ title, ids, authors }) => [title, ids.arxiv, authors.length])).toEqual(
    titles.map((title, n) => [title, `2301.0000${n}`, 2]),
  )
})

it('An address within a sentence that goes on below it is no end of the text', async () => {
  const { papers } = await read(
    `### [Kites of the Upper Winds](${URL(1)})\n\nThe code is to be had at\nhttps://example.org/kites\nand it flies in any weather that we know of.\n`,
  )
  expect(papers.map(({ summary }) => summary)).toEqual([
    'The code is to be had at https://example.org/kites and it flies in any weather that we know of.',
  ])
})
