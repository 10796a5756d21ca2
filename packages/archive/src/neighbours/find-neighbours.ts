import type { Neighbour } from '../archive.ts'
import type { PaperSubjects } from '../tags/paper-subjects.ts'
import type { TaggablePaper } from '../tags/taggable-paper.ts'
import { readTexts, type Texts } from '../tags/texts.ts'
import { explaining } from './explain.ts'
import { titleFamilies } from './families.ts'
import { type KeptNeighbours, updateNearest } from './kept.ts'
import type { Nearest, Search } from './nearest.ts'
import { type Near, orderBySpeakers } from './second-order.ts'
import { usualSimilarities } from './usual.ts'
import { one, type Vectors, weigh } from './vectors.ts'

/** Options of {@link findNeighbours}. */
export interface NeighbourOptions {
  /** Most neighbours of a paper. Default: 6. */
  count?: number
  /**
   * Similarity below which nothing is shown. Default: 0.09, and 0.1 below 128 papers, whose words are all rare.
   * Neighbours at that share a keyword that their authors chose five times as often as chance has it, all that are shown
   * up to twenty times.
   */
  minSimilarity?: number
  /** What `tagPapers` says that the papers may be about. Without it, words alone count. */
  subjects?: PaperSubjects
  /** What a subject that two papers are about counts beside the words. Default: 0.04. */
  subjectWeight?: number
  /** Pairs of slugs that are never neighbours. */
  exclude?: readonly (readonly [string, string])[]
  /** The papers' words, where they have been read already. */
  texts?: Texts
}

/** What {@link findNeighbours} looks at. */
export type ComparablePaper = Pick<TaggablePaper, 'slug' | 'title' | 'abstract' | 'summary'>

/** Similarity that chance seldom reaches: in a small archive words are rare by chance. */
function leastSimilarity(papers: number): number {
  return papers < 128 ? 0.1 : 0.09
}

/** How many are compared in full. */
const comparedInFull = 48
/** What of the similarity to be expected of two papers is taken from theirs. */
const expectedShare = 0.5
/** Text that is so near is the same work once more: a workshop's and a journal's version. */
const twinSimilarity = 0.65

/**
 * The nearest papers of each paper, each with the terms that explain it. Similarity is the cosine of their words and pairs
 * of words, weighted by rarity and more in the title, and more for each subject that both may be about: tags, and what
 * they name that is no tag of theirs. Of papers about as similar, those come first that are similar to fewer others, and
 * that are near the paper's nearest too.
 *
 * Of a family (papers whose titles differ in numbers and words like *part* alone, or whose texts are nearly one) a paper
 * has one among its neighbours, the nearest; of its own family too. Similarity is symmetric: a pair has one, whichever is
 * asked. The lists are not: a paper may be among the nearest of another that has nearer ones.
 *
 * Exact up to about a thousand papers. Beyond, only papers that share a paper's most promising terms are compared in full
 * (of 3,000 papers, 90 in 100 neighbours are the exact ones; of 29,000, 75), so that time grows with the number of papers
 * and not with its square.
 *
 * @example
 * const neighbours = findNeighbours(papers, { subjects, texts })
 * neighbours[0] // [{ paper: 'moa-mixture-of-sparse-attention', similarity: 0.31, terms: ['sparse attention', …] }]
 */
export function findNeighbours(
  papers: readonly ComparablePaper[],
  options: NeighbourOptions = {},
): Neighbour[][] {
  return updateNeighbours(papers, options).neighbours
}

/**
 * The same, with what to keep for the next time: given then as `kept`, only the papers that were added or changed since
 * are compared with all others. The neighbours are the same with it and without.
 */
export function updateNeighbours(
  papers: readonly ComparablePaper[],
  options: NeighbourOptions & { kept?: KeptNeighbours | undefined } = {},
): { neighbours: Neighbour[][]; kept: () => KeptNeighbours } {
  const {
    count = 6,
    minSimilarity = leastSimilarity(papers.length),
    subjectWeight = 0.04,
    exclude = [],
  } = options
  const texts = options.texts ?? readTexts(papers)
  const compared = Math.max(comparedInFull, Math.min(4 * count, papers.length))
  const vectors = weigh(texts, options.subjects, { subjectWeight, breadth: compared / comparedInFull })
  const slugs = papers.map(({ slug }) => slug)
  const { nearest, ranks, search, kept } = updateNearest(
    texts,
    vectors,
    slugs,
    compared,
    subjectWeight,
    options.kept,
  )
  const near = sortByCloseness(
    nearest,
    ranks,
    search,
    usualSimilarities(vectors),
    compared,
    minSimilarity * one,
  )
  const works = new Works(texts, vectors, search, near)
  const ordered = orderBySpeakers(near)
  const explain = explaining(vectors, texts, search)
  const apart = new Set(exclude.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  const shown = works.gathering()
  const own = works.gathering()
  const neighbours = slugs.map((ownSlug, paper) => {
    const found: Neighbour[] = []
    shown.clear()
    own.clear()
    own.add(paper)
    let hasTwin = false
    const end = ordered.starts[paper + 1] as number
    for (let at = ordered.starts[paper] as number; at < end && found.length < count; at++) {
      const other = ordered.papers[at] as number
      const slug = slugs[other] as string
      if (apart.size > 0 && apart.has(`${ownSlug} ${slug}`)) continue
      const isTwin = own.has(other)
      if ((isTwin && hasTwin) || shown.has(other)) continue
      const terms = explain(paper, other)
      if (terms.length === 0) continue
      const similarity = Math.min(1, Math.round(((ordered.similarities[at] as number) / one) * 1000) / 1000)
      found.push({ paper: slug, similarity, terms })
      shown.add(other)
      hasTwin ||= isTwin
    }
    return found
  })
  return { neighbours, kept }
}

/** Papers near each, closest first; of equals, the first in the order of slugs. */
function sortByCloseness(
  { room, lengths, papers, similarities }: Nearest,
  ranks: Int32Array,
  search: Search,
  usual: Float64Array,
  compared: number,
  least: number,
): Near {
  const size = lengths.length
  const near: Near = {
    starts: new Int32Array(size + 1),
    papers: new Int32Array(size * Math.min(compared, room)),
    similarities: new Int32Array(size * Math.min(compared, room)),
    closeness: new Int32Array(size * Math.min(compared, room)),
  }
  const mean = Math.round(usual.reduce((sum, each) => sum + each, 0) / Math.max(1, size))
  const ofRank = new Int32Array(size)
  for (let paper = 0; paper < size; paper++) ofRank[ranks[paper] as number] = paper
  const keys = new Float64Array(room)
  const similarityTo = new Int32Array(size)
  let filled = 0
  for (let paper = 0; paper < size; paper++) {
    const from = paper * room
    const to = from + Math.min(compared, lengths[paper] as number)
    let count = 0
    for (let place = from; place < to; place++) {
      const other = papers[place] as number
      if (similarities[place] === -1) similarities[place] = search.similarity(paper, other)
      const similarity = similarities[place] as number
      if (similarity < least) continue
      similarityTo[other] = similarity
      const expected = (usual[paper] as number) + (usual[other] as number) - mean
      const closeness = Math.max(1, similarity - Math.round(expectedShare * expected))
      // One number orders by closeness first, then by rank.
      keys[count++] = closeness * size + (size - 1 - (ranks[other] as number))
    }
    const sorted = keys.subarray(0, count).sort()
    while (count > 0) {
      const key = sorted[--count] as number
      const closeness = Math.floor(key / size)
      const other = ofRank[size - 1 - (key - closeness * size)] as number
      near.papers[filled] = other
      near.similarities[filled] = similarityTo[other] as number
      near.closeness[filled++] = closeness
    }
    near.starts[paper + 1] = filled
  }
  return near
}

/** Which papers are one work, by their titles or since their words are nearly the same. */
class Works {
  readonly #families: Int32Array
  readonly #familyCount: number
  /** By paper, those whose words are nearly its own. */
  readonly #alike = new Map<number, number[]>()

  constructor(texts: Texts, vectors: Vectors, search: Search, near: Near) {
    const { families, count } = titleFamilies(texts)
    this.#families = families
    this.#familyCount = count
    const least = twinSimilarity * one
    for (let paper = 0; paper < vectors.count; paper++) {
      const end = near.starts[paper + 1] as number
      for (let at = near.starts[paper] as number; at < end; at++) {
        if ((near.similarities[at] as number) < least) continue
        const other = near.papers[at] as number
        if (search.textSimilarity(paper, other) < least) continue
        const list = this.#alike.get(paper)
        if (list === undefined) this.#alike.set(paper, [other])
        else list.push(other)
      }
    }
  }

  /** Gathers papers, and says of others whether they are one work with any of these; `clear` begins anew. */
  gathering(): { clear(): void; add(paper: number): void; has(paper: number): boolean } {
    const families = this.#families
    const alike = this.#alike
    let round = 1
    // The round in which each was gathered last.
    const familyRound = new Int32Array(this.#familyCount)
    const paperRound = new Int32Array(families.length)
    const alikeRound = new Int32Array(families.length)
    const isGathered = (paper: number) => paperRound[paper] === round || alikeRound[paper] === round
    return {
      clear: () => {
        round++
      },
      add: (paper) => {
        const family = families[paper] as number
        if (family !== -1) familyRound[family] = round
        paperRound[paper] = round
        for (const each of alike.get(paper) ?? []) alikeRound[each] = round
      },
      // Of many that are nearly one, two may have no room for one another, but have the same before them.
      has: (paper) => {
        const family = families[paper] as number
        if (family !== -1 && familyRound[family] === round) return true
        return alikeRound[paper] === round || (alike.get(paper)?.some(isGathered) ?? false)
      },
    }
  }
}
