import { describe, expect, it } from 'vitest'
import { type KeptNeighbours, updateNearest } from '../src/neighbours/kept.ts'
import { spare } from '../src/neighbours/nearest.ts'
import { weigh } from '../src/neighbours/vectors.ts'
import { readTexts } from '../src/tags/texts.ts'

const compared = 25
const room = compared + spare

/** Papers that share one word and are equally near one another, so that their slugs alone tell which are nearer. */
const dyers = (slugs: readonly string[]) => slugs.map((slug) => ({ slug, title: `Madder ${slug}` }))
/** So many with nothing in common that a few papers more or less make no word rarer. */
const others = Array.from({ length: 200 }, (_, index) => ({ slug: `z-${index}`, title: `Alone${index}` }))

/** Slugs `from` to `to`, numbered with gaps to put others between. */
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `d${100 + 10 * (from + index)}`)

/** Runs through states of an archive, each from what the one before left. Gives the papers near one, from that and from nothing. */
function nearAfter(slug: string, states: readonly (readonly string[])[]) {
  const run = (slugs: readonly string[], before?: KeptNeighbours) => {
    const papers = [...dyers(slugs), ...others]
    const texts = readTexts(papers)
    const vectors = weigh(texts, undefined, { subjectWeight: 0.06, breadth: 1 })
    const all = papers.map((paper) => paper.slug)
    const { nearest, kept } = updateNearest(texts, vectors, all, compared, 0.06, before)
    const from = all.indexOf(slug) * nearest.room
    const length = Math.min(compared, nearest.lengths[all.indexOf(slug)] as number)
    return { near: [...nearest.papers.slice(from, from + length)].map((paper) => all[paper]), kept: kept() }
  }
  let before: KeptNeighbours | undefined
  for (const slugs of states.slice(0, -1)) before = run(slugs, before).kept
  const last = states.at(-1) ?? []
  return { kept: run(last, before).near, afresh: run(last).near }
}

describe('a list of near papers that is kept', () => {
  const own = 'd090'

  it('is made anew when it had all there are, lost one to a further paper, and then too many more', () => {
    const all = [own, ...numbered(1, room)]
    const { kept, afresh } = nearAfter(own, [
      all,
      [...all, 'd999'],
      [own, ...numbered(spare + 2, room), 'd999'],
    ])
    expect(kept).toHaveLength(compared)
    expect(kept).toEqual(afresh)
  })

  it('takes no paper that is as near as its last entry and behind it, since others may be between', () => {
    const all = [own, ...numbered(1, room + 5)]
    const { kept, afresh } = nearAfter(own, [
      all,
      [own, ...numbered(spare + 1, room + 5), 'd999'],
      [own, ...numbered(spare + 2, room + 5), 'd999'],
    ])
    expect(kept).not.toContain('d999')
    expect(kept).toEqual(afresh)
  })

  it('takes a paper that is as near as its last entry and before it', () => {
    const all = [own, ...numbered(1, room + 5)]
    const { kept, afresh } = nearAfter(own, [all, [...all, 'd095', `${numbered(compared, compared)[0]}a`]])
    expect(kept[0]).toBe('d095')
    expect(kept).toEqual(afresh)
  })
})
