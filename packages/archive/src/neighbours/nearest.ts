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

/** Where lists that are not complete end: what is behind that, by similarity and then by rank, is not known. */
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
  /** Weight and place of each term of the paper that was asked for last. */
  readonly #own: Uint16Array
  readonly #places: Int32Array
  #loaded = -1
  #all: Postings | undefined

  /** @param ranks The place of each paper in the order of slugs. */
  constructor(vectors: Vectors, ranks: Int32Array) {
    this.#vectors = vectors
    this.#ranks = ranks
    this.#partial = new Int32Array(vectors.count)
    this.#touched = new Int32Array(vectors.count)
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
        if (before === 0) touched[count++] = other
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
        if (!isBehind || nearest.complete[paper] === 1)
          insert(nearest, this.#ranks, paper, other, value, this.#isExact(paper))
      }
    }
  }

  /** Similarity of two papers by all terms. Fast for many others of the same paper in turn. */
  similarity(paper: number, other: number): number {
    const { starts, terms, values } = this.#vectors
    this.#load(paper)
    let sum = 0
    const end = starts[other + 1] as number
    for (let place = starts[other] as number; place < end; place++)
      sum += Math.imul(this.#own[terms[place] as number] as number, values[place] as number)
    return sum
  }

  /** Similarity of two papers by their words alone. */
  textSimilarity(paper: number, other: number): number {
    const { starts, terms, values, isTag } = this.#vectors
    this.#load(paper)
    let sum = 0
    // Tags stand last.
    for (let place = starts[other] as number; place < (starts[other + 1] as number); place++) {
      if (isTag(terms[place] as number)) break
      sum += Math.imul(this.#own[terms[place] as number] as number, values[place] as number)
    }
    return sum
  }

  /** The place of a term in a paper's vector, -1 where it is not there. Fast for many terms of the same paper in turn. */
  placeIn(paper: number, term: number): number {
    this.#load(paper)
    return (this.#own[term] as number) === 0 ? -1 : (this.#places[term] as number)
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

  /** Moves the largest of the touched papers into a paper's list. */
  #takeLargest(nearest: Nearest, paper: number, count: number): void {
    const { room, papers, partials, similarities } = nearest
    const [values, touched, ranks] = [this.#partial, this.#touched, this.#ranks]
    // A heap with the least on top.
    const heap: number[] = []
    let least = 0
    let leastRank = 0
    let found = 0
    for (let at = 0; at < count; at++) {
      const other = touched[at] as number
      const value = values[other] as number
      if (other === paper) continue
      found++
      if (heap.length < room) {
        let place = heap.length
        heap.push(other)
        while (place > 0) {
          const parent = (place - 1) >> 1
          if (!isLess(values, ranks, heap[place] as number, heap[parent] as number)) break
          swap(heap, place, parent)
          place = parent
        }
        if (heap.length < room) continue
      } else {
        if (value < least || (value === least && (ranks[other] as number) > leastRank)) continue
        heap[0] = other
        sink(heap, values, ranks, heap.length)
      }
      least = values[heap[0] as number] as number
      leastRank = ranks[heap[0] as number] as number
    }
    const isExact = this.#isExact(paper)
    const base = paper * room
    const length = heap.length
    nearest.lengths[paper] = length
    nearest.complete[paper] = found <= room ? 1 : 0
    for (let left = length; left > 0; left--) {
      const other = heap[0] as number
      const place = base + left - 1
      papers[place] = other
      partials[place] = values[other] as number
      similarities[place] = isExact ? (values[other] as number) : -1
      heap[0] = heap[left - 1] as number
      sink(heap, values, ranks, left - 1)
    }
    for (let at = 0; at < count; at++) values[touched[at] as number] = 0
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

function isLess(values: Int32Array, ranks: Int32Array, a: number, b: number): boolean {
  const difference = (values[a] as number) - (values[b] as number)
  return difference < 0 || (difference === 0 && (ranks[a] as number) > (ranks[b] as number))
}

function sink(heap: number[], values: Int32Array, ranks: Int32Array, length: number): void {
  let place = 0
  for (;;) {
    let child = place * 2 + 1
    if (child >= length) return
    if (child + 1 < length && isLess(values, ranks, heap[child + 1] as number, heap[child] as number)) child++
    if (!isLess(values, ranks, heap[child] as number, heap[place] as number)) return
    swap(heap, place, child)
    place = child
  }
}

function swap(heap: number[], a: number, b: number): void {
  const paper = heap[a] as number
  heap[a] = heap[b] as number
  heap[b] = paper
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
