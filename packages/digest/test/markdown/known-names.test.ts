import { parse } from '@offprint/digest'
import { describe, expect, it } from 'vitest'

const linked = (text: string) =>
  parse({ path: 'kites.md', value: `- ${text} https://arxiv.org/abs/2501.01234\n` })

describe('people whom only their names tell from words of a title', () => {
  it.each([
    ['Counting Kites at Dusk (Ann Lee, Bo Kim)', ['Ann Lee', 'Bo Kim']],
    ['Counting Kites at Dusk by Ann Lee', ['Ann Lee']],
    ['Counting Kites at Dusk, by Ann Lee and Bo Kim:', ['Ann Lee', 'Bo Kim']],
    ['Counting Kites at Dusk - Ann Lee, Wei Zhang', ['Ann Lee', 'Wei Zhang']],
    ['Counting Kites at Dusk, Zhang Wei, Li Na.', ['Zhang Wei', 'Li Na']],
    ['Counting Kites at Dusk. Ann Lee.', ['Ann Lee']],
    ['Ann Lee, Bo Kim: Counting Kites at Dusk', ['Ann Lee', 'Bo Kim']],
    ['Ann Lee and Jean-Luc Moreau: Counting Kites at Dusk', ['Ann Lee', 'Jean-Luc Moreau']],
    ['Ann Lee. Counting Kites at Dusk.', ['Ann Lee']],
    ['2501.01234 Counting Kites at Dusk. Ann Lee, Bo Kim', ['Ann Lee', 'Bo Kim']],
  ])('%s', async (text, authors) => {
    const { papers } = await linked(text)
    expect(papers.map(({ title, authors }) => ({ title, authors: authors.map(({ name }) => name) }))).toEqual(
      [{ title: 'Counting Kites at Dusk', authors }],
    )
  })

  it.each([
    'Big Data, Small Models: A Survey',
    'Segmenting Rooms by Point Clouds and Score Matching',
    'Fast Kites and Slow Lamps: Learning to Fly',
    'Flying Kites by Monte Carlo',
    'Book Review: The Kite Book by Ann Lee and Bo Kim',
    'Handbook of Kites, edited by Ann Lee',
  ])('leaves %s whole', async (text) => {
    const { papers } = await linked(text)
    expect(papers.map(({ title, authors }) => ({ title, authors }))).toEqual([{ title: text, authors: [] }])
  })
})
