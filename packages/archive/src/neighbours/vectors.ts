import { stemmer } from 'stemmer'
import type { PaperTag, Tag } from '../archive.ts'
import { Pairs } from '../tags/pairs.ts'
import { Joint, type Texts, WordFlag } from '../tags/texts.ts'
import { commonStep, mostPapers, stepOf } from './rarity.ts'

/**
 * What each paper says, as weighted terms: its words by stem, its pairs of neighbouring words, its tags and what is
 * broader than they. Weights are whole numbers, so that sums do not depend on their order.
 */
export interface Vectors {
  count: number
  /** Paper `p` has the terms `starts[p]` to `starts[p + 1]`: words and pairs, the most promising first, then tags. */
  starts: Int32Array
  terms: Int32Array
  values: Uint16Array
  /** The place at which the tags of each paper begin. */
  tagsFrom: Int32Array
  /** Token at which the paper first has the term; -1 for a tag. */
  places: Int32Array
  /** The place behind the terms by which papers near it are looked for. */
  probesEnd: Int32Array
  termCount: number
  /** What words and pairs are of every vector's squared length; the rest is of tags. */
  textShare: number
  /** Whether a term is a pair of words. */
  isPair(term: number): boolean
  /** Whether one term is a pair and the other a word of it. */
  holds(pair: number, word: number): boolean
  /** What the weights of a paper follow from beside its text: equal for equal ones, whatever else is in the archive. */
  steps(paper: number): string
}

/** The squared length of every vector that has both words and tags. */
export const one = 2 ** 28
const length = 2 ** 14

/** How often a word of the title counts. */
const titleTimes = 3
/** More of a term changes nothing. */
const mostTimes = 255
/** Most words and pairs of a paper. More only texts have that are no abstracts. */
const mostTerms = 512
/** The longest word that is cut to its stem: longer ones are none. */
const longestWord = 40
/**
 * Papers that may have one of the terms by which papers near one are looked for, all added up: fewer in a large archive,
 * so that time grows with the number of papers. Terms beyond only add to the similarity of papers that are found.
 */
function reachIn(common: number): number {
  return Math.max(3072, 2 ** (22 - common))
}
/** What a term promises for that, of its weight: less, the more papers have it. */
const promises = Int32Array.from({ length: 32 }, (_, step) => Math.round(2048 * 0.8 ** step))
/** A tag that the paper is surely about, one that it is about, and the share of it that what is broader gets. */
const sureScore = 0.5
const tagLevels = { sure: 4, other: 2 }
const broaderShare = 0.5

/** What a term is worth by how often a paper has it. */
const timesWorth = Int32Array.from({ length: mostTimes + 1 }, (_, times) =>
  times === 0 ? 0 : Math.round(16 * (1 + Math.log(times))),
)

/** How {@link weigh} weighs. */
export interface WeighOptions {
  /** What the tags count beside the words. */
  tagWeight: number
  /** How many times further than usual to look for near papers. */
  breadth: number
  /** Tags with what is broader than they. */
  tags: readonly Pick<Tag, 'slug' | 'parents'>[]
}

/** Weighs the terms of all papers. Linear in the texts. */
export function weigh(
  texts: Texts,
  assigned: readonly (readonly PaperTag[])[],
  { tagWeight, breadth, tags }: WeighOptions,
): Vectors {
  const size = texts.count
  const common = commonStep(size)
  const { stems, stemCount, telling } = stemsOf(texts)

  // Terms are numbered: stems, then pairs, then tags.
  const pairs = new Pairs()
  const pairAt = new Int32Array(texts.words.length)
  for (let paper = 0; paper < size; paper++) {
    const end = (texts.starts[paper + 1] as number) - 1
    for (let token = texts.starts[paper] as number; token < end; token++) {
      const word = texts.words[token] as number
      const next = texts.words[token + 1] as number
      if (telling[word] === 0 || telling[next] === 0) continue
      if ((texts.joints[token + 1] as number) > Joint.hyphen) continue
      pairAt[token] = pairs.add(stems[word] as number, stems[next] as number)
    }
  }
  const pairsFrom = stemCount
  const subjectsFrom = pairsFrom + pairs.size + 1
  const subjects = new Subjects(assigned, tags)
  const { steps, isShared } = countPapers(texts, stems, telling, pairAt, pairsFrom, subjects, subjectsFrom)

  const starts = new Int32Array(size + 1)
  const tagsFrom = new Int32Array(size)
  const probesEnd = new Int32Array(size)
  let terms = new Int32Array(Math.max(1024, size * 100))
  let values = new Uint16Array(terms.length)
  let places = new Int32Array(terms.length)
  let filled = 0
  const times = new Uint8Array(subjectsFrom)
  const held: number[] = []
  const heldPlaces: number[] = []
  const heldWeights: number[] = []
  let order = new Float64Array(1024)
  const meet = (term: number, place: number, weight: number) => {
    const before = times[term] as number
    if (before === 0) {
      if ((steps[term] as number) >= common) return
      held.push(term)
      heldPlaces.push(place)
    }
    times[term] = Math.min(mostTimes, before + weight)
  }
  const textShare = 1 / (1 + tagWeight)
  const reach = breadth * reachIn(common)
  for (let paper = 0; paper < size; paper++) {
    held.length = 0
    heldPlaces.length = 0
    const body = texts.bodies[paper] as number
    for (let token = texts.starts[paper] as number; token < (texts.starts[paper + 1] as number); token++) {
      const word = texts.words[token] as number
      const weight = token < body ? titleTimes : 1
      if (telling[word] === 1) meet(stems[word] as number, token, weight)
      if (pairAt[token] !== 0) meet(pairsFrom + (pairAt[token] as number), token, weight)
    }
    // What promises most first; of equals, what stands first.
    if (order.length < held.length) order = new Float64Array(held.length * 2)
    heldWeights.length = 0
    let norm = 0
    for (let index = 0; index < held.length; index++) {
      const term = held[index] as number
      const step = steps[term] as number
      const weight = (timesWorth[times[term] as number] as number) * (common - step)
      times[term] = 0
      heldWeights.push(weight)
      norm += weight * weight
      order[index] = index - weight * (promises[step] as number) * 2 ** 26
    }
    const sorted = order.subarray(0, held.length).sort()
    const scale = norm === 0 ? 0 : (length * Math.sqrt(textShare)) / Math.sqrt(norm)
    const room = filled + Math.min(held.length, mostTerms) + subjects.most
    if (room > terms.length) {
      terms = grown(terms, new Int32Array(room * 2))
      values = grown(values, new Uint16Array(room * 2))
      places = grown(places, new Int32Array(room * 2))
    }
    starts[paper] = filled
    probesEnd[paper] = -1
    let left = reach
    for (let index = 0; index < sorted.length && index < mostTerms; index++) {
      const key = sorted[index] as number
      const at = key - Math.floor(key / 2 ** 26) * 2 ** 26
      const term = held[at] as number
      if (left <= 0 && probesEnd[paper] === -1) probesEnd[paper] = filled
      left -= mostPapers(steps[term] as number)
      // What no other paper has is near to none, but makes the rest weigh less.
      if (isShared[term] === 0) continue
      terms[filled] = term
      values[filled] = Math.max(1, Math.round((heldWeights[at] as number) * scale))
      places[filled++] = heldPlaces[at] as number
    }
    tagsFrom[paper] = filled
    let tagNorm = 0
    subjects.each(paper, (subject, level) => {
      tagNorm += (level * Math.max(0, common - (steps[subjectsFrom + subject] as number))) ** 2
    })
    const tagScale = tagNorm === 0 ? 0 : (length * Math.sqrt(1 - textShare)) / Math.sqrt(tagNorm)
    subjects.each(paper, (subject, level) => {
      const step = steps[subjectsFrom + subject] as number
      if (step >= common) return
      if (left <= 0 && probesEnd[paper] === -1) probesEnd[paper] = filled
      left -= mostPapers(step)
      terms[filled] = subjectsFrom + subject
      values[filled] = Math.max(1, Math.round(level * (common - step) * tagScale))
      places[filled++] = -1
    })
    if (probesEnd[paper] === -1) probesEnd[paper] = filled
  }
  starts[size] = filled
  const { numbers, termCount } = renumber(terms.subarray(0, filled), subjectsFrom + subjects.count)

  return {
    count: size,
    starts,
    terms: terms.subarray(0, filled),
    values: values.subarray(0, filled),
    tagsFrom,
    places: places.subarray(0, filled),
    probesEnd,
    termCount,
    textShare,
    isPair: (term) => (numbers[term] as number) >= pairsFrom && (numbers[term] as number) < subjectsFrom,
    holds(pair, word) {
      const id = (numbers[pair] as number) - pairsFrom
      const stem = numbers[word] as number
      return id > 0 && (pairs.left(id) === stem || pairs.right(id) === stem)
    },
    steps(paper) {
      const from = texts.starts[paper] as number
      const to = texts.starts[paper + 1] as number
      const codes = Buffer.alloc(2 * (to - from))
      for (let token = from; token < to; token++) {
        const word = texts.words[token] as number
        const pair = pairAt[token] as number
        const at = 2 * (token - from)
        if (telling[word] === 1) codes[at] = 1 + (steps[stems[word] as number] as number)
        if (pair !== 0) codes[at + 1] = 1 + (steps[pairsFrom + pair] as number)
      }
      let text = codes.toString('latin1')
      subjects.each(paper, (subject, level) => {
        text += `\n${subjects.slugs[subject]} ${level} ${steps[subjectsFrom + subject]}`
      })
      return text
    },
  }
}

/** The stem of each word, and whether it tells anything. */
function stemsOf(texts: Texts): { stems: Int32Array; stemCount: number; telling: Uint8Array } {
  const stems = new Int32Array(texts.wordTexts.length)
  const known = new Map<string, number>()
  texts.wordTexts.forEach((text, word) => {
    const stem = text.length > longestWord ? text : stemmer(text)
    let number = known.get(stem)
    if (number === undefined) {
      number = known.size
      known.set(stem, number)
    }
    stems[word] = number
  })
  const telling = Uint8Array.from(texts.wordFlags, (flags) =>
    (flags & (WordFlag.stop | WordFlag.number | WordFlag.letter)) === 0 ? 1 : 0,
  )
  return { stems, stemCount: known.size, telling }
}

/** How rare each term is, and whether more than one paper has it. */
function countPapers(
  texts: Texts,
  stems: Int32Array,
  telling: Uint8Array,
  pairAt: Int32Array,
  pairsFrom: number,
  subjects: Subjects,
  subjectsFrom: number,
): { steps: Uint8Array; isShared: Uint8Array } {
  // The last paper that has a term, from 1, and the number of them: side by side, near the processor.
  const counts = new Int32Array(2 * (subjectsFrom + subjects.count))
  const count = (term: number, paper: number) => {
    if (counts[2 * term] === paper + 1) return
    counts[2 * term] = paper + 1
    counts[2 * term + 1] = (counts[2 * term + 1] as number) + 1
  }
  for (let paper = 0; paper < texts.count; paper++) {
    const end = texts.starts[paper + 1] as number
    for (let token = texts.starts[paper] as number; token < end; token++) {
      const word = texts.words[token] as number
      if (telling[word] === 1) count(stems[word] as number, paper)
      if (pairAt[token] !== 0) count(pairsFrom + (pairAt[token] as number), paper)
    }
    subjects.each(paper, (subject) => count(subjectsFrom + subject, paper))
  }
  const steps = new Uint8Array(counts.length / 2)
  const isShared = new Uint8Array(counts.length / 2)
  for (let term = 0; term < steps.length; term++) {
    const papers = counts[2 * term + 1] as number
    steps[term] = stepOf(papers)
    if (papers > 1) isShared[term] = 1
  }
  return { steps, isShared }
}

/** The tags of papers and what is broader than they, by number. */
class Subjects {
  readonly slugs: string[] = []
  /** Most of a paper. */
  most = 0
  readonly #starts: Int32Array
  readonly #subjects: number[] = []
  readonly #levels: number[] = []

  constructor(assigned: readonly (readonly PaperTag[])[], tags: readonly Pick<Tag, 'slug' | 'parents'>[]) {
    const parents = new Map(tags.map(({ slug, parents }) => [slug, parents]))
    const numbers = new Map<string, number>()
    this.#starts = new Int32Array(assigned.length + 1)
    assigned.forEach((list, paper) => {
      const levels = new Map<string, number>()
      for (const { tag, score } of list)
        levels.set(tag, score >= sureScore ? tagLevels.sure : tagLevels.other)
      for (const { tag } of list) {
        const level = (levels.get(tag) as number) * broaderShare
        for (const parent of parents.get(tag) ?? [])
          if ((levels.get(parent) ?? 0) < level) levels.set(parent, level)
      }
      for (const [slug, level] of levels) {
        let number = numbers.get(slug)
        if (number === undefined) {
          number = numbers.size
          numbers.set(slug, number)
          this.slugs.push(slug)
        }
        this.#subjects.push(number)
        this.#levels.push(level)
      }
      this.most = Math.max(this.most, levels.size)
      this.#starts[paper + 1] = this.#subjects.length
    })
  }

  get count(): number {
    return this.slugs.length
  }

  each(paper: number, visit: (subject: number, level: number) => void): void {
    const end = this.#starts[paper + 1] as number
    for (let at = this.#starts[paper] as number; at < end; at++)
      visit(this.#subjects[at] as number, this.#levels[at] as number)
  }
}

/** Numbers the terms that are used from 0, in place, so that arrays by term stay small; `numbers` leads back. */
function renumber(terms: Int32Array, size: number): { numbers: Int32Array; termCount: number } {
  const places = new Int32Array(size).fill(-1)
  const numbers = new Int32Array(size)
  let termCount = 0
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] as number
    if (places[term] === -1) {
      places[term] = termCount
      numbers[termCount++] = term
    }
    terms[at] = places[term] as number
  }
  return { numbers: numbers.slice(0, termCount), termCount }
}

function grown<List extends Int32Array | Uint16Array>(from: List, to: List): List {
  to.set(from)
  return to
}
