import { largestFirst } from './largest-first.ts'
import type { Vectors } from './vectors.ts'

/**
 * For each paper those that are likeliest near it: the most similar by its probes, its weightiest terms, most similar
 * first; of equals, the first in the order of slugs.
 */
export interface Nearest {
  /** Room for each paper's list: paper `p` has the entries from `p * room`, `lengths[p]` of them. */
  room: number
  lengths: Int32Array
  papers: Int32Array
  /** Similarity by the probes alone. */
  partials: Int32Array
  /** Similarity by all terms; -1 where it has not been asked for. */
  similarities: Int32Array
  /** Whether the list holds all papers that have a probe in common: 1 or 0. */
  complete: Uint8Array
}

/** How many entries of a list are kept beyond those needed, so that the loss of some does not make it too short. */
export const spare = 8

/** Where lists end: what is behind that, by similarity and then by rank, is not known. Complete ones end at 0, behind all. */
export interface Ends {
  partials: Int32Array
  ranks: Int32Array
}

export function emptyNearest(size: number, room: number): Nearest {
  return {
    room,
    lengths: new Int32Array(size),
    papers: new Int32Array(size * room),
    partials: new Int32Array(size * room),
    similarities: new Int32Array(size * room).fill(-1),
    complete: new Uint8Array(size),
  }
}

/** By term, the papers that have it, with its weight there. */
interface Postings {
  starts: Int32Array
  papers: Int32Array
  values: Uint16Array
}

/** Looks for the papers near some. */
export class Search {
  readonly #vectors: Vectors
  readonly #ranks: Int32Array
  readonly #partial: Int32Array
  readonly #touched: Int32Array
  readonly #best: Float64Array
  readonly #ofRank: Int32Array
  /** Weight and place of each term of the paper that was asked for last. */
  readonly #own: Uint16Array
  readonly #places: Int32Array
  #loaded = -1
  #all: Postings | undefined

  /**
   * @param ranks The place of each paper in the order of slugs.
   * @param room The room of the lists that it fills.
   */
  constructor(vectors: Vectors, ranks: Int32Array, room: number) {
    this.#vectors = vectors
    this.#ranks = ranks
    this.#partial = new Int32Array(vectors.count)
    this.#touched = new Int32Array(vectors.count + 1)
    this.#best = new Float64Array(4 * room)
    this.#ofRank = new Int32Array(vectors.count)
    ranks.forEach((rank, paper) => {
      this.#ofRank[rank] = paper
    })
    this.#own = new Uint16Array(vectors.termCount)
    this.#places = new Int32Array(vectors.termCount)
  }

  /** Makes the list of a paper from nothing. */
  fill(nearest: Nearest, paper: number): void {
    this.#all ??= collectPostings(this.#vectors, (paper) => this.#vectors.starts[paper + 1] as number)
    const { starts, papers, values } = this.#all
    const { terms, values: own, probesEnd } = this.#vectors
    const [partial, touched] = [this.#partial, this.#touched]
    const to = probesEnd[paper] as number
    let count = 0
    for (let place = this.#vectors.starts[paper] as number; place < to; place++) {
      const term = terms[place] as number
      const value = own[place] as number
      const end = starts[term + 1] as number
      for (let entry = starts[term] as number; entry < end; entry++) {
        const other = papers[entry] as number
        const before = partial[other] as number
        touched[count] = other
        // One where it was nought: without a branch, which the processor could not foresee.
        count += (before - 1) >>> 31
        partial[other] = before + Math.imul(value, values[entry] as number)
      }
    }
    this.#takeLargest(nearest, paper, count)
  }

  /** Offers papers to the lists of all others: each list gets those that belong into it. */
  offer(nearest: Nearest, offered: readonly number[], ends: Ends): void {
    const { count: size, starts: from, terms, values: own, probesEnd } = this.#vectors
    const asks = new Uint8Array(size).fill(1)
    for (const paper of offered) asks[paper] = 0
    const probes = collectPostings(this.#vectors, (paper) =>
      asks[paper] === 1 ? (probesEnd[paper] as number) : (from[paper] as number),
    )
    const [partial, touched] = [this.#partial, this.#touched]
    for (const other of offered) {
      let count = 0
      for (let place = from[other] as number; place < (from[other + 1] as number); place++) {
        const term = terms[place] as number
        const value = own[place] as number
        const end = probes.starts[term + 1] as number
        for (let entry = probes.starts[term] as number; entry < end; entry++) {
          const paper = probes.papers[entry] as number
          const before = partial[paper] as number
          if (before === 0) touched[count++] = paper
          partial[paper] = before + Math.imul(value, probes.values[entry] as number)
        }
      }
      for (let at = 0; at < count; at++) {
        const paper = touched[at] as number
        const value = partial[paper] as number
        partial[paper] = 0
        const end = ends.partials[paper] as number
        const isBehind =
          value < end || (value === end && (this.#ranks[other] as number) >= (ends.ranks[paper] as number))
        if (!isBehind) insert(nearest, this.#ranks, paper, other, value, this.#isExact(paper))
      }
    }
  }

  /** Similarity of two papers by all terms. Fast for many others of the same paper in turn. */
  similarity(paper: number, other: number): number {
    return this.#sum(paper, other, this.#vectors.starts[other + 1] as number)
  }

  /** Similarity of two papers by their words alone. */
  textSimilarity(paper: number, other: number): number {
    return this.#sum(paper, other, this.#vectors.subjectsFrom[other] as number)
  }

  /** By term, its place in the paper's vector where `weights` has it. Both are overwritten with the next paper's. */
  ofPaper(paper: number): { weights: Uint16Array; places: Int32Array } {
    this.#load(paper)
    return { weights: this.#own, places: this.#places }
  }

  #sum(paper: number, other: number, end: number): number {
    const { starts, terms, values } = this.#vectors
    this.#load(paper)
    const own = this.#own
    let sum = 0
    for (let place = starts[other] as number; place < end; place++)
      sum += Math.imul(own[terms[place] as number] as number, values[place] as number)
    return sum
  }

  /** Whether all terms of a paper are probes. */
  #isExact(paper: number): boolean {
    return this.#vectors.probesEnd[paper] === this.#vectors.starts[paper + 1]
  }

  #load(paper: number): void {
    if (this.#loaded === paper) return
    const { starts, terms, values } = this.#vectors
    if (this.#loaded !== -1)
      for (let place = starts[this.#loaded] as number; place < (starts[this.#loaded + 1] as number); place++)
        this.#own[terms[place] as number] = 0
    for (let place = starts[paper] as number; place < (starts[paper + 1] as number); place++) {
      this.#own[terms[place] as number] = values[place] as number
      this.#places[terms[place] as number] = place
    }
    this.#loaded = paper
  }

  /** Moves the largest of the touched papers into a paper's list, which leaves all of them untouched. */
  #takeLargest(nearest: Nearest, paper: number, count: number): void {
    const { room, papers, partials, similarities } = nearest
    const [values, touched, ranks, best] = [this.#partial, this.#touched, this.#ranks, this.#best]
    const size = values.length
    values[paper] = 0
    let filled = 0
    let least = 1
    let found = 0
    for (let at = 0; at < count; at++) {
      const other = touched[at] as number
      const value = values[other] as number
      values[other] = 0
      if (value < least) continue
      found++
      // One number orders by similarity first, then by rank.
      best[filled++] = value * size + (size - 1 - (ranks[other] as number))
      if (filled < best.length) continue
      largestFirst(best, filled, room)
      filled = room
      let key = best[0] as number
      for (let at = 1; at < room; at++) key = Math.min(key, best[at] as number)
      least = Math.floor(key / size)
    }
    const length = Math.min(filled, room)
    if (filled > room) largestFirst(best, filled, room)
    const sorted = best.subarray(0, length).sort()
    const isExact = this.#isExact(paper)
    const base = paper * room
    for (let at = 0; at < length; at++) {
      const key = sorted[length - 1 - at] as number
      const value = Math.floor(key / size)
      papers[base + at] = this.#ofRank[size - 1 - (key - value * size)] as number
      partials[base + at] = value
      similarities[base + at] = isExact ? value : -1
    }
    nearest.lengths[paper] = length
    nearest.complete[paper] = found <= room ? 1 : 0
  }
}

/** Puts a paper into a list where it belongs; what is too much falls off its end. */
function insert(
  nearest: Nearest,
  ranks: Int32Array,
  paper: number,
  other: number,
  partial: number,
  isExact: boolean,
): void {
  const { room, lengths, papers, partials, similarities, complete } = nearest
  const base = paper * room
  let place = lengths[paper] as number
  if (place === room) {
    complete[paper] = 0
    place--
    const last = base + place
    if (
      isBefore(
        partials[last] as number,
        ranks[papers[last] as number] as number,
        partial,
        ranks[other] as number,
      )
    )
      return
  } else lengths[paper] = place + 1
  for (; place > 0; place--) {
    const before = base + place - 1
    const beforeRank = ranks[papers[before] as number] as number
    if (isBefore(partials[before] as number, beforeRank, partial, ranks[other] as number)) break
    papers[before + 1] = papers[before] as number
    partials[before + 1] = partials[before] as number
    similarities[before + 1] = similarities[before] as number
  }
  papers[base + place] = other
  partials[base + place] = partial
  similarities[base + place] = isExact ? partial : -1
}

function isBefore(value: number, rank: number, otherValue: number, otherRank: number): boolean {
  return value > otherValue || (value === otherValue && rank < otherRank)
}

/** The papers of each term, of the terms of each paper up to an end. */
function collectPostings(
  { count, starts, terms, values, termCount }: Vectors,
  endOf: (paper: number) => number,
): Postings {
  const from = new Int32Array(termCount + 1)
  for (let paper = 0; paper < count; paper++) {
    const end = endOf(paper)
    for (let place = starts[paper] as number; place < end; place++) {
      const after = (terms[place] as number) + 1
      from[after] = (from[after] as number) + 1
    }
  }
  for (let term = 0; term < termCount; term++)
    from[term + 1] = (from[term + 1] as number) + (from[term] as number)
  const total = from[termCount] as number
  const papers = new Int32Array(total)
  const weights = new Uint16Array(total)
  const cursor = from.slice()
  for (let paper = 0; paper < count; paper++) {
    const end = endOf(paper)
    for (let place = starts[paper] as number; place < end; place++) {
      const term = terms[place] as number
      const entry = cursor[term] as number
      papers[entry] = paper
      weights[entry] = values[place] as number
      cursor[term] = entry + 1
    }
  }
  return { starts: from, papers, values: weights }
}
