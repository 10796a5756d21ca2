import { describe, expect, it } from 'vitest'
import { findNeighbours } from '../src/neighbours/find-neighbours.ts'
import { orderBySpeakers } from '../src/neighbours/second-order.ts'
import { gatherSubjects } from '../src/tags/paper-subjects.ts'
import { tagPapers } from '../src/tags/tag-papers.ts'
import { trendingPapers } from './trending-papers.ts'

it('finds the papers on sparse autoencoders near one another, and says why', () => {
  const papers = trendingPapers()
  const { subjects, texts } = tagPapers(papers)
  const near = findNeighbours(papers, { subjects, texts })
  const index = papers.findIndex(({ title }) => title.startsWith('Interpreting Attention Layer Outputs'))
  expect(near[index]?.[0]?.paper).toMatch(/^towards-principled-evaluations-of-sparse-autoencoders/)
  expect(near[index]?.[0]?.terms).toContain('SAEs')
})

describe('papers that are nearly one', () => {
  const about = (slug: string, title: string, abstract: string) => ({ slug, title, abstract })
  const looms =
    'Handlooms tire the weaver. We build a treadle loom whose shuttle returns by a spring, and let twelve weavers ' +
    'try it through a winter. Cloth of equal evenness took a third less effort, and shoulders ached less often.'
  const papers = [
    about('workshop', 'A treadle loom with a spring shuttle', looms),
    about('journal', 'Treadle looms with spring shuttles for tired weavers', `${looms} A survey followed.`),
    about(
      'part-i',
      'Mechanics of the flying shuttle, part I',
      'Springs store what a shuttle loses. We measure the loss.',
    ),
    about(
      'part-ii',
      'Mechanics of the flying shuttle, part II',
      'What a shuttle and its loom do to the yarn, by film.',
    ),
    about(
      'weavers',
      'Shoulders of weavers',
      'A loom and its shuttle are hard on shoulders. Weavers ache in winter.',
    ),
    about('bread', 'Bread of rye', 'Dough, leaven and an oven.'),
    about('cheese', 'Cheese of goats', 'Milk, rennet and a cellar.'),
    about('paths', 'Paths in the hills', 'Steps, stones and rain.'),
    about('boats', 'Boats of reed', 'Water, reed and pitch.'),
    about('bells', 'Bells of bronze', 'Moulds, metal and tone.'),
  ]
  const found = findNeighbours(papers, { minSimilarity: 0.01 })
  const near = (slug: string) =>
    found[papers.findIndex((each) => each.slug === slug)]?.map(({ paper }) => paper) ?? []

  it('are one of the neighbours of another, the nearest', () => {
    const ofWeavers = near('weavers')
    expect(ofWeavers).toContain('journal')
    expect(ofWeavers).not.toContain('workshop')
    expect(ofWeavers.filter((slug) => slug.startsWith('part-'))).toHaveLength(1)
  })

  it('find one another, and then papers that are others', () => {
    expect(near('workshop')[0]).toBe('journal')
    expect(near('journal')[0]).toBe('workshop')
    expect(near('part-i')).toContain('part-ii')
    expect(near('workshop')).toContain('weavers')
  })

  it('let one of a large family through', () => {
    const copies = Array.from({ length: 12 }, (_, index) =>
      about(
        `year-${index}`,
        `Proceedings of weavers, ${1990 + index}`,
        `${looms} That was year ${1990 + index}.`,
      ),
    )
    const all = [...papers.slice(2), ...copies]
    const lists = findNeighbours(all, { minSimilarity: 0.01 })
    for (const list of lists)
      expect(list.filter(({ paper }) => paper.startsWith('year-')).length).toBeLessThanOrEqual(1)
  })

  it('are as similar as one is asked for the other', () => {
    const pairs = new Map<string, number>()
    found.forEach((list, index) => {
      for (const { paper, similarity } of list) {
        const pair = [papers[index]?.slug, paper].sort().join(' ')
        expect(pairs.get(pair) ?? similarity).toBe(similarity)
        pairs.set(pair, similarity)
      }
    })
  })
})

it('brings papers nearer that are likely about one subject, unless most are', () => {
  const topics = ['loom', 'dye', 'felt', 'spindle', 'batik', 'reed', 'fleece', 'damask', 'weld', 'twill']
  const papers = Array.from({ length: 120 }, (_, index) => ({
    slug: `paper-${String(index).padStart(3, '0')}`,
    title: `On ${topics[index % 10]}`,
    abstract: `Notes of workshop${index} and master${index}.`,
  }))
  const near = (bearers: (paper: number) => boolean) => {
    const subjects = gatherSubjects(
      papers.length,
      ['fibres'],
      (paper, say) => {
        if (bearers(paper)) say(0, 0.5)
      },
      () => [],
    )
    return findNeighbours(papers, { subjects, minSimilarity: 0.01 })[0]?.map(({ paper }) => paper)
  }
  expect(near(() => false)?.[0]).not.toBe('paper-060')
  expect(near((paper) => paper === 0 || paper === 60)?.[0]).toBe('paper-060')
  expect(near((paper) => paper === 0 || paper > 60)).toEqual(near(() => false))
})

it('puts first, of papers that are about as similar, the one that is similar to fewer others', () => {
  const crafts = ['kiln', 'anvil', 'bellows', 'lathe', 'chisel', 'trowel']
  const papers = [
    { slug: 'weaving', title: 'Loom and shuttle', abstract: '' },
    { slug: 'crafts', title: `Loom, ${crafts.join(', ')}`, abstract: '' },
    { slug: 'sailing', title: 'Shuttle, ferry, harbour, tide, buoy, oar', abstract: '' },
    ...crafts.map((craft) => ({ slug: craft, title: `The ${craft}`, abstract: '' })),
  ]
  const near = findNeighbours(papers, { minSimilarity: 0 })
  expect(near[0]?.map(({ paper }) => paper)).toEqual(['sailing', 'crafts'])
  expect(near[0]?.[0]?.similarity).toBeLessThanOrEqual(near[0]?.[1]?.similarity ?? 0)
})

it('puts first, of papers that are about as similar, the one that is near the nearest too', () => {
  // 0 is as near to 2 as to 3; 1, the nearest, is near 2 alone.
  const lists = [
    [
      [1, 50],
      [3, 20],
      [2, 20],
    ],
    [
      [0, 50],
      [2, 40],
    ],
    [
      [1, 40],
      [0, 20],
    ],
    [[0, 20]],
  ]
  const starts = [0]
  for (const list of lists) starts.push((starts.at(-1) as number) + list.length)
  const numbers = (at: 0 | 1) => Int32Array.from(lists.flat(), (pair) => pair[at] as number)
  const near = {
    starts: Int32Array.from(starts),
    papers: numbers(0),
    similarities: numbers(1),
    closeness: numbers(1),
  }
  expect([...orderBySpeakers(near).papers.slice(0, 3)]).toEqual([1, 2, 3])
})
