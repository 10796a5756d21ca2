import { describe, expect, it } from 'vitest'
import { type Ranking, type SelectOptions, Standing, selectTags } from '../../src/tags/select-tags.ts'

const options: SelectOptions = {
  threshold: 0,
  near: -1,
  floor: -2,
  furtherExtra: 0,
  furtherShare: Number.POSITIVE_INFINITY,
  extra: () => 0,
  passingExtra: 0,
  passingFills: true,
  fewest: 3,
  most: 8,
  minPapers: 2,
  maxPapers: 100,
  maxBroader: 100,
  had: new Set(),
  aloneEnough: () => false,
  pinned: new Set(),
  forced: [],
  within: () => false,
  broader: () => [],
  superfluous: () => false,
}

/** Papers that each name one concept, by where and how surely. */
function ranking(papers: readonly (readonly [standing: number, score: number])[]): Ranking {
  return {
    starts: Int32Array.from([0, ...papers.map((_, index) => index + 1)]),
    concepts: new Int32Array(papers.length),
    scores: Float32Array.from(papers, ([, score]) => score),
    standing: Uint8Array.from(papers, ([standing]) => standing),
  }
}

const bearers = (chosen: readonly Int32Array[]) =>
  chosen.flatMap((tags, paper) => (tags.length > 0 ? [paper] : []))

describe('selectTags', () => {
  const papers = ranking([
    [Standing.inTitle, 0.5],
    [Standing.inAbstract, 0.5],
    [Standing.inPassing, 1],
    [Standing.inPassing, -0.5],
    [Standing.inAbstract, -0.5],
  ])

  it('takes the sure, and fills papers with the less sure', () => {
    expect(bearers(selectTags(papers, 1, options))).toEqual([0, 1, 2, 3, 4])
  })

  it('takes what is named in passing only where it is surer', () => {
    const choose = (passingExtra: number) =>
      bearers(selectTags(papers, 1, { ...options, fewest: 0, passingExtra }))
    expect(choose(0.75)).toEqual([0, 1, 2])
    expect(choose(2)).toEqual([0, 1])
  })

  /** A paper that is surely about one concept, which has a broader one, and names another in passing. */
  const onePassing: Ranking = {
    starts: Int32Array.from([0, 2]),
    concepts: Int32Array.from([0, 1]),
    scores: Float32Array.from([2, 1]),
    standing: Uint8Array.from([Standing.inTitle, Standing.inPassing]),
  }
  const chooseOf = (more: Partial<SelectOptions>) =>
    Array.from(
      selectTags(onePassing, 3, {
        ...options,
        minPapers: 1,
        passingExtra: 2,
        broader: (concept) => (concept === 0 ? [2] : []),
        ...more,
      })[0] ?? [],
    )

  it('gives papers that name much the surest of it beyond the fewest tags', () => {
    // Four papers of four concepts each; the fourth is surer from paper to paper.
    const much: Ranking = {
      starts: Int32Array.from([0, 4, 8, 12, 16]),
      concepts: Int32Array.from({ length: 16 }, (_, place) => place % 4),
      scores: Float32Array.from({ length: 16 }, (_, place) =>
        place % 4 < 3 ? 5 : Math.floor(place / 4) + 1,
      ),
      standing: new Uint8Array(16).fill(Standing.inTitle),
    }
    const counts = (furtherShare: number) =>
      selectTags(much, 4, { ...options, furtherShare }).map(({ length }) => length)
    expect(counts(Number.POSITIVE_INFINITY)).toEqual([4, 4, 4, 4])
    expect(counts(0.5)).toEqual([3, 3, 4, 4])
    expect(counts(0)).toEqual([3, 3, 3, 3])
  })

  it('fills a paper with what it names in passing after what is broader than its subjects', () => {
    expect(chooseOf({ fewest: 2 })).toEqual([0, 2])
    expect(chooseOf({ fewest: 3 })).toEqual([0, 2, 1])
  })

  it('takes it for a paper that has no other tag, where else it fills none', () => {
    expect(bearers(selectTags(papers, 1, { ...options, passingExtra: 2, passingFills: false }))).toEqual([
      0, 1, 2, 4,
    ])
    expect(chooseOf({ passingFills: false })).toEqual([0, 2])
  })

  it('wants more of what a paper bears beyond the fewest tags', () => {
    const one: Ranking = {
      starts: Int32Array.from([0, 4]),
      concepts: Int32Array.from([0, 1, 2, 3]),
      scores: Float32Array.from([2, 1.5, 0.5, 0.4]),
      standing: new Uint8Array(4).fill(Standing.inTitle),
    }
    const choose = (more: Partial<SelectOptions>) =>
      Array.from(selectTags(one, 4, { ...options, minPapers: 1, ...more })[0] ?? [])
    expect(choose({ fewest: 2 })).toEqual([0, 1, 2, 3])
    expect(choose({ fewest: 2, furtherExtra: 0.45 })).toEqual([0, 1, 2])
  })

  it('takes what a paper nearly says before what is broader than its subjects, and that before the doubtful', () => {
    const one = (doubtful: number): Ranking => ({
      starts: Int32Array.from([0, 2]),
      concepts: Int32Array.from([0, 1]),
      scores: Float32Array.from([2, doubtful]),
      standing: new Uint8Array(2).fill(Standing.inAbstract),
    })
    const choose = (doubtful: number) =>
      Array.from(
        selectTags(one(doubtful), 3, {
          ...options,
          minPapers: 1,
          fewest: 2,
          broader: (concept) => (concept === 0 ? [2] : []),
        })[0] ?? [],
      )
    expect(choose(-0.5)).toEqual([0, 1])
    expect(choose(-1.5)).toEqual([0, 2])
  })

  it('fills no paper with what is broader than the subjects of many', () => {
    // Ten papers of one concept each; what is broader than it is broader than all of theirs.
    const one = ranking(Array.from({ length: 10 }, () => [Standing.inTitle, 2] as const))
    const choose = (maxBroader: number) =>
      Array.from(
        selectTags(one, 2, { ...options, maxBroader, broader: (concept) => (concept === 0 ? [1] : []) })[0] ??
          [],
      )
    expect(choose(10)).toEqual([0, 1])
    expect(choose(9)).toEqual([0])
  })

  it('keeps a tag that had a page in up to twice as many papers as would be too many for a new one', () => {
    const many = (papers: number) =>
      ranking(Array.from({ length: papers }, () => [Standing.inTitle, 1] as const))
    const choose = (papers: number, more: Partial<SelectOptions>) =>
      bearers(selectTags(many(papers), 1, { ...options, maxPapers: 10, ...more })).length
    expect(choose(15, {})).toBe(15)
    expect(choose(16, {})).toBe(0)
    expect(choose(30, { had: new Set([0]) })).toBe(30)
    // Beyond that its page stays, with the surest paper alone.
    expect(choose(31, { had: new Set([0]) })).toBe(1)
    expect(choose(31, { pinned: new Set([0]) })).toBe(31)
  })

  it('keeps a tag that had a page on one paper, where a new one needs more', () => {
    const one = ranking([[Standing.inTitle, 1]])
    expect(bearers(selectTags(one, 1, options))).toEqual([])
    expect(bearers(selectTags(one, 1, { ...options, had: new Set([0]) }))).toEqual([0])
  })
})
