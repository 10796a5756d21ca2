import { compare } from '../compare.ts'
import { fingerprint } from '../fingerprint.ts'
import type { Texts } from '../tags/texts.ts'
import { type Ends, emptyNearest, type Nearest, Search, spare } from './nearest.ts'
import { rarityIn } from './rarity.ts'
import { reachIn, type Vectors } from './vectors.ts'

/** What one run leaves for the next, so that papers that stay as they are need not be compared with one another again. */
export interface KeptNeighbours {
  /** What all lists rest on: kept for another, they are of no use. */
  basis: string
  slugs: string[]
  /** Of each paper, all that its similarities follow from. */
  fingerprints: string[]
  nearest: Nearest
}

/** Changes with the way similarity is made. */
const version = 4
/** Where more of the papers have changed, starting afresh is faster. */
const mostChanged = 0.4

/**
 * The papers near each. What is kept is used as far as it goes; the lists' first `compared` entries are the same
 * with it and without.
 *
 * A list of a paper that has not changed still holds for all that have not either: those that have are taken out of it,
 * and offered to it once more as they are now. Whatever has not changed and is in no list was behind its last entry and
 * still is. So the list is right down to there; if that is not far enough, it is made anew.
 */
export function updateNearest(
  texts: Texts,
  vectors: Vectors,
  slugs: readonly string[],
  compared: number,
  subjectWeight: number,
  kept: KeptNeighbours | undefined,
): { nearest: Nearest; ranks: Int32Array; search: Search; kept: () => KeptNeighbours } {
  const size = slugs.length
  const basis = JSON.stringify([version, rarityIn(size), reachIn(size), subjectWeight, compared])
  const order = new Order(slugs)
  const nearest = emptyNearest(size, Math.min(size, compared + spare))
  const search = new Search(vectors, order.ranks, nearest.room)
  let known: string[] | undefined
  const fingerprints = () => (known ??= slugs.map((_, paper) => fingerprintOf(texts, vectors, paper)))
  const result = {
    nearest,
    ranks: order.ranks,
    search,
    kept: () => ({ basis, slugs: [...slugs], fingerprints: fingerprints(), nearest }),
  }

  const stays = kept?.basis === basis ? unchanged(slugs, fingerprints(), kept) : undefined
  if (kept === undefined || stays === undefined || stays.count < (1 - mostChanged) * size) {
    for (let paper = 0; paper < size; paper++) search.fill(nearest, paper)
    return result
  }
  const ends = carryOver(nearest, kept, stays, order)
  const hasChanged = (paper: number) => stays.before[paper] === -1
  search.offer(nearest, [...slugs.keys()].filter(hasChanged), ends)
  for (let paper = 0; paper < size; paper++) {
    const isShort = nearest.complete[paper] === 0 && (nearest.lengths[paper] as number) < compared
    if (hasChanged(paper) || isShort) search.fill(nearest, paper)
  }
  return result
}

/** All that the similarities of a paper follow from: its text, its subjects, and how rare all of it is. */
function fingerprintOf(texts: Texts, vectors: Vectors, paper: number): string {
  const { title, abstract, summary } = texts.fields[paper] as Texts['fields'][number]
  return fingerprint(`${title}\n${title.length}\n${abstract ?? summary ?? ''}\n${vectors.steps(paper)}`, 32)
}

/** Which papers are as they were. */
interface Stays {
  /** By paper now, its number then; -1 for a new or changed one. */
  before: Int32Array
  /** By number then, the paper now; -1 for one that is gone or has changed. */
  now: Int32Array
  count: number
}

function unchanged(slugs: readonly string[], fingerprints: readonly string[], kept: KeptNeighbours): Stays {
  const numbers = new Map(kept.slugs.map((slug, number) => [slug, number]))
  const before = new Int32Array(slugs.length).fill(-1)
  const now = new Int32Array(kept.slugs.length).fill(-1)
  let count = 0
  slugs.forEach((slug, paper) => {
    const number = numbers.get(slug)
    if (number === undefined || kept.fingerprints[number] !== fingerprints[paper]) return
    before[paper] = number
    now[number] = paper
    count++
  })
  return { before, now, count }
}

/** Carries the lists of unchanged papers over, without those that have changed. Gives where each list ended. */
function carryOver(nearest: Nearest, kept: KeptNeighbours, { before, now }: Stays, order: Order): Ends {
  const size = before.length
  const ends = { partials: new Int32Array(size), ranks: new Int32Array(size) }
  const old = kept.nearest
  for (let paper = 0; paper < size; paper++) {
    const number = before[paper] as number
    if (number === -1) continue
    const from = number * old.room
    const to = from + (old.lengths[number] as number)
    const base = paper * nearest.room
    let length = 0
    for (let place = from; place < to; place++) {
      const other = now[old.papers[place] as number] as number
      if (other === -1) continue
      nearest.papers[base + length] = other
      nearest.partials[base + length] = old.partials[place] as number
      nearest.similarities[base + length] = old.similarities[place] as number
      length++
    }
    nearest.lengths[paper] = length
    nearest.complete[paper] = old.complete[number] as number
    if (old.complete[number] === 1) continue
    ends.partials[paper] = old.partials[to - 1] as number
    ends.ranks[paper] = order.rankOf(kept.slugs[old.papers[to - 1] as number] as string)
  }
  return ends
}

/** The papers in the order of their slugs. */
class Order {
  readonly ranks: Int32Array
  readonly #sorted: string[]

  constructor(slugs: readonly string[]) {
    const papers = [...slugs.keys()].sort((a, b) => compare(slugs[a] as string, slugs[b] as string))
    this.#sorted = papers.map((paper) => slugs[paper] as string)
    this.ranks = new Int32Array(slugs.length)
    papers.forEach((paper, rank) => {
      this.ranks[paper] = rank
    })
  }

  /** The rank that a slug has, or would have. */
  rankOf(slug: string): number {
    let from = 0
    let to = this.#sorted.length
    while (from < to) {
      const middle = (from + to) >> 1
      if ((this.#sorted[middle] as string) < slug) from = middle + 1
      else to = middle
    }
    return from
  }
}
