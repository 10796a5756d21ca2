import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse.ts'

const TITLES = [
  'Counting Sheep with Few Examples and a Long Memory',
  'Weaving Nets: A Study of Knots in Shallow Water',
  'On the Growth of Moss',
  'Bright Lamps Make Poor Lighthouses for Small Boats',
  'ShelfNet: Learning Where Books Belong in Large Libraries',
  'What Do Gulls Know about the Tides of the North?',
  'Sparse Hedges Hold More Birds than Dense Ones',
  'Bread Rises Twice: Slow Fermentation of Rye at Low Temperature',
]
const abstractOf = (n: number) =>
  `We look at the matter of case ${n} from the side of those who work with it every day. Much has been said of it before, and little of that was measured. In this paper we measure it in two towns over three years, with tools that anybody can build. Results are steady from spring to autumn, and they are better than those of all earlier studies by some ten percent.`
/** Second halves of abstracts that would do for titles. */
const FURTHER = [
  'All results are on our website.',
  'Equipped with the lamps of Lower Town, boats come home sooner. Most are seen before they are heard.',
]

const wrap = (text: string, width: number) =>
  text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd()
const read = async (cards: readonly (readonly string[])[], between = '\n', rest = '') => {
  const value = `Trending\n${cards.map((card) => card.join(between)).join(between)}\n${rest}`
  const { format, papers } = await parse({ path: '2025-03-13-page.txt', value })
  expect(format).toBe('page-text')
  return papers.map(({ title, abstract }) => [title, abstract?.replaceAll('\n\n', ' ')])
}

describe('what all cards of a page have in common', () => {
  it('tells titles without abstracts from abstracts, where a line stands between both', async () => {
    const missing = new Set([2, 6])
    const cards = TITLES.map((title, n) => [
      title,
      `${n + 2} authors`,
      ...(missing.has(n) ? [] : [abstractOf(n)]),
    ])
    expect(await read(cards)).toEqual(
      TITLES.map((title, n) => [title, missing.has(n) ? undefined : abstractOf(n)]),
    )
  })

  it('tells further paragraphs of abstracts from titles, where something stands before each title', async () => {
    for (const head of [['Submitted by ann'], ['Submitted by', 'ann'], ['▲ 12']]) {
      const cards = TITLES.map((title, n) => [
        ...head,
        title,
        abstractOf(n),
        FURTHER[n % 2] as string,
        `${n + 2} authors`,
      ])
      expect(await read(cards), head[0]).toEqual(
        TITLES.map((title, n) => [title, `${abstractOf(n)} ${FURTHER[n % 2]}`]),
      )
    }
  })

  it('does not take the end of a wrapped title for an organisation', async () => {
    const cards = TITLES.map((title, n) => [
      wrap(title, 40),
      ...(n === 4 ? [] : [wrap(abstractOf(n), 40)]),
      `·${n + 2} authors`,
    ])
    expect(await read(cards)).toEqual(TITLES.map((title, n) => [title, n === 4 ? undefined : abstractOf(n)]))
  })
})

it('a wrapped line is no word of the site, however it begins, and an abbreviation ends no sentence', async () => {
  const abstract = (n: number) =>
    `${abstractOf(n)} We propose a method to\nsearch for moss that grows on the north side of old walls, e.g.\n10 walls of Upper Town, and by\nusing this we know where north is, all of the time, in fog.`
  const cards = TITLES.map((title, n) => [
    title,
    '',
    wrap(abstractOf(n), 66) + abstract(n).slice(abstractOf(n).length),
    '',
  ])
  expect(await read(cards)).toEqual(TITLES.map((title, n) => [title, abstract(n).replaceAll('\n', ' ')]))
})

it('a sentence is no title, however many of its words have capitals', async () => {
  const first = 'Patience is the Cornerstone of Good Lighthouse Keepers (GLKs).'
  const cards = TITLES.map((title, n) => [title, ...(n === 3 ? [first] : []), abstractOf(n)])
  expect(await read(cards, '\n\n')).toEqual(
    TITLES.map((title, n) => [title, n === 3 ? `${first} ${abstractOf(n)}` : abstractOf(n)]),
  )
})

it('the number of an address may be wrapped from behind a title', async () => {
  const cards = TITLES.map((title, n) => [wrap(`${title} [${n + 1}]`, 50), '', wrap(abstractOf(n), 50), ''])
  const list = TITLES.map((_, n) => `[${n + 1}]: https://huggingface.co/papers/2503.0000${n}`).join('\n')
  const value = `Trending\n\n${cards.map((card) => card.join('\n')).join('\n')}\n${list}\n`
  const { papers } = await parse({ path: '2025-03-13-page.txt', value })
  expect(papers.map(({ title, ids }) => [title, ids.arxiv])).toEqual(
    TITLES.map((title, n) => [title, `2503.0000${n}`]),
  )
})

it('a page that begins with a title in brackets is text', async () => {
  const value = `${TITLES.map((title, n) => `[${title}][${n + 1}]\n\n${abstractOf(n)}\n`).join('\n')}\n${TITLES.map((_, n) => `[${n + 1}] https://huggingface.co/papers/2503.0000${n}`).join('\n')}\n`
  const { format, papers } = await parse({ path: 'page.txt', value })
  expect(format).toBe('page-text')
  expect(papers.map(({ title }) => title)).toEqual(TITLES)
})
