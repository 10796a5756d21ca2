import type { Neighbour, PaperTag } from './archive.ts'
import { Pairs } from './tags/pairs.ts'
import type { TaggablePaper } from './tags/tag-papers.ts'
import { Joint, readTexts, SurfaceFlag, type Texts, WordFlag } from './tags/texts.ts'

/** Options of {@link findNeighbours}. */
export interface NeighbourOptions {
  /** Most neighbours of a paper. Default: 6. */
  count?: number
  /**
   * Similarity below which nothing is shown. Default: 0.1. Of pairs at 0.1, one in four shares a keyword that its
   * authors chose; of random pairs, one in eighty.
   */
  minSimilarity?: number
  /** What the tags count beside the words. Default: 0.1. */
  tagWeight?: number
  /** Pairs of slugs that are never neighbours. */
  exclude?: readonly (readonly [string, string])[]
  /** The papers' words, where they have been read already. */
  texts?: Texts
}

/** Terms of a paper that are compared: its weightiest. */
const termsKept = 128
/** What nearly every seventh paper says tells none apart. */
const maxShare = 0.15
/** Entries of the index that are looked at for one paper before the most promising are compared in full. */
const budget = 4096
/** How many are compared in full. */
const comparedInFull = 32
const termsShown = 4
/** How many of the weightiest shared terms these are chosen from. */
const termsLookedAt = 12
/** Text that is so near is the same work once more: a workshop's and a journal's version. */
const twinSimilarity = 0.6
/** What twins share of their weightiest terms: one of so many is the weightiest of both. */
const twinTerms = 24
/** Fewest words of a title that makes papers a family. */
const fewestFamilyWords = 3
/** Words of titles that tell the parts and versions of one work apart. */
const partWords = new Set(
  'abstract chapter corrigendum edition erratum extended full ii iii iv long paper part preliminary revised short version vi vii viii volume'.split(
    ' ',
  ),
)

/**
 * The nearest papers of each paper: the cosine of their words and pairs of words, weighted by rarity and twice
 * in the title, and a little of their tags; each with the terms that explain it.
 *
 * Of a family (papers whose titles differ in numbers and words like *part* alone, or whose texts are nearly one) a paper
 * has one among its neighbours, the nearest; of its own family too. Similarity is symmetric: a pair has one, whichever is
 * asked. The lists are not: a paper may be among the nearest of another that has nearer ones.
 *
 * Exact up to about a thousand papers. Beyond, only the papers that share a paper's weightiest terms are compared in
 * full (which changes less than one neighbour in two hundred), so that time grows with the number of papers and not
 * with its square.
 *
 * @example
 * const neighbours = findNeighbours(papers, assigned, { texts })
 * neighbours[0] // [{ paper: 'moa-mixture-of-sparse-attention', similarity: 0.31, terms: ['sparse attention', …] }]
 */
export function findNeighbours(
  papers: readonly Pick<TaggablePaper, 'slug' | 'title' | 'abstract' | 'summary'>[],
  assigned: readonly (readonly PaperTag[])[],
  options: NeighbourOptions = {},
): Neighbour[][] {
  const { count = 6, minSimilarity = 0.1, tagWeight = 0.1, exclude = [] } = options
  const texts = options.texts ?? readTexts(papers)
  const size = papers.length
  const apart = new Set(exclude.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  const index = weigh(texts, assigned, tagWeight)
  const { starts, terms, values, termCount, postings, postingStarts, postingValues } = index

  const own = new Float32Array(termCount)
  // Most terms of another paper are not this one's: a byte a term says so and stays near the processor.
  const isOwn = new Uint8Array(termCount)
  const partial = new Float32Array(size)
  const touched = new Int32Array(size)
  const name = termNames(texts, index)
  const families = titleFamilies(texts)
  const theirs = new Float32Array(termCount)
  const areTwins = (one: number, other: number) =>
    (families[one] !== -1 && families[one] === families[other]) ||
    (mayBeTwins(index, one, other) && textSimilarity(index, one, other, theirs) >= twinSimilarity)
  const result: Neighbour[][] = []
  for (let paper = 0; paper < size; paper++) {
    const from = starts[paper] as number
    const to = starts[paper + 1] as number
    let touchedCount = 0
    let left = budget
    for (let place = from; place < to; place++) {
      own[terms[place] as number] = values[place] as number
      isOwn[terms[place] as number] = 1
    }
    for (let place = from; place < to && left > 0; place++) {
      const term = terms[place] as number
      const value = values[place] as number
      const end = postingStarts[term + 1] as number
      left -= end - (postingStarts[term] as number)
      for (let entry = postingStarts[term] as number; entry < end; entry++) {
        const other = postings[entry] as number
        if (partial[other] === 0) touched[touchedCount++] = other
        partial[other] = (partial[other] as number) + value * (postingValues[entry] as number)
      }
    }
    const best = takeLargest(partial, touched, touchedCount, paper, Math.max(count + 1, comparedInFull))
    const near: { other: number; similarity: number }[] = []
    for (const other of best) {
      let similarity = 0
      const end = starts[other + 1] as number
      for (let place = starts[other] as number; place < end; place++) {
        const term = terms[place] as number
        if (isOwn[term] === 1) similarity += (own[term] as number) * (values[place] as number)
      }
      // Three places: the last bits depend on the order of the sum.
      similarity = Math.min(1, Math.round(similarity * 1000) / 1000)
      if (similarity >= minSimilarity) near.push({ other, similarity })
    }
    near.sort((a, b) => b.similarity - a.similarity || a.other - b.other)
    const found: Neighbour[] = []
    const shown: number[] = []
    let hasTwin = false
    for (const { other, similarity } of near) {
      if (found.length === count) break
      const slug = (papers[other] as { slug: string }).slug
      if (apart.size > 0 && apart.has(`${papers[paper]?.slug} ${slug}`)) continue
      const isTwin = areTwins(paper, other)
      if ((isTwin && hasTwin) || shown.some((each) => areTwins(each, other))) continue
      const shared = explain(own, isOwn, index, other, name)
      if (shared.length === 0) continue
      found.push({ paper: slug, similarity, terms: shared })
      shown.push(other)
      hasTwin ||= isTwin
    }
    result.push(found)
    for (let place = from; place < to; place++) isOwn[terms[place] as number] = 0
  }
  return result
}

/** The family of each paper by its title's telling words, -1 where these are few. */
function titleFamilies(texts: Texts): Int32Array {
  const families = new Int32Array(texts.count).fill(-1)
  const known = new Map<string, number>()
  for (let paper = 0; paper < texts.count; paper++) {
    const words = new Set<number>()
    for (let token = texts.starts[paper] as number; token < (texts.bodies[paper] as number); token++) {
      const word = texts.words[token] as number
      const flags = texts.wordFlags[word] as number
      if ((flags & (WordFlag.stop | WordFlag.number | WordFlag.letter)) !== 0) continue
      if (!partWords.has(texts.wordTexts[word] as string)) words.add(word)
    }
    if (words.size < fewestFamilyWords) continue
    const key = [...words].sort((a, b) => a - b).join(' ')
    const family = known.get(key) ?? known.size
    known.set(key, family)
    families[paper] = family
  }
  return families
}

/** Whether the weightiest term of one is among the weightiest of the other, which spares most a comparison in full. */
function mayBeTwins({ starts, terms }: Index, one: number, other: number): boolean {
  const first = starts[one] as number
  if (first === starts[one + 1]) return false
  const end = Math.min((starts[other] as number) + twinTerms, starts[other + 1] as number)
  const weightiest = terms[first] as number
  for (let place = starts[other] as number; place < end; place++) if (terms[place] === weightiest) return true
  return false
}

/** Cosine of the words of two papers alone; `scratch` is all zeros, before and after. */
function textSimilarity(index: Index, one: number, other: number, scratch: Float32Array): number {
  const { starts, terms, values, numbers, tagsFrom } = index
  const isText = (term: number) => (numbers[term] as number) < tagsFrom
  const [from, to] = [starts[one] as number, starts[one + 1] as number]
  let norm = 0
  for (let place = from; place < to; place++) {
    const term = terms[place] as number
    if (!isText(term)) continue
    scratch[term] = values[place] as number
    norm += (values[place] as number) ** 2
  }
  let sum = 0
  let otherNorm = 0
  for (let place = starts[other] as number; place < (starts[other + 1] as number); place++) {
    const term = terms[place] as number
    if (!isText(term)) continue
    sum += (scratch[term] as number) * (values[place] as number)
    otherNorm += (values[place] as number) ** 2
  }
  for (let place = from; place < to; place++) scratch[terms[place] as number] = 0
  return norm === 0 || otherNorm === 0 ? 0 : sum / Math.sqrt(norm * otherNorm)
}

/** The vectors of all papers, by paper (weightiest term first) and by term. */
interface Index {
  starts: Int32Array
  terms: Int32Array
  values: Float32Array
  termCount: number
  /** What each term is: below `pairsFrom` a word, then a pair, from `tagsFrom` a tag. */
  numbers: Int32Array
  pairsFrom: number
  tagsFrom: number
  pairs: Pairs
  /** Token at which each pair first stands. */
  pairTokens: Int32Array
  postingStarts: Int32Array
  postings: Int32Array
  postingValues: Float32Array
}

function weigh(texts: Texts, assigned: readonly (readonly PaperTag[])[], tagWeight: number): Index {
  const size = texts.count
  const wordCount = texts.wordTexts.length
  const telling = Uint8Array.from(texts.wordFlags, (flags) =>
    (flags & (WordFlag.stop | WordFlag.number | WordFlag.letter)) === 0 ? 1 : 0,
  )
  // Papers of each word and each pair of words.
  const pairs = new Pairs()
  const pairAt = new Int32Array(texts.words.length)
  for (let paper = 0; paper < size; paper++) {
    const end = (texts.starts[paper + 1] as number) - 1
    for (let token = texts.starts[paper] as number; token < end; token++) {
      const word = texts.words[token] as number
      const next = texts.words[token + 1] as number
      if (telling[word] === 0 || telling[next] === 0) continue
      if ((texts.joints[token + 1] as number) > Joint.hyphen) continue
      pairAt[token] = pairs.add(word, next)
    }
  }
  const pairsFrom = wordCount
  const tagsFrom = pairsFrom + pairs.size + 1
  const papersOf = new Int32Array(tagsFrom)
  const last = new Int32Array(tagsFrom).fill(-1)
  const pairTokens = new Int32Array(pairs.size + 1).fill(-1)
  for (let token = 0; token < pairAt.length; token++) {
    const pair = pairAt[token] as number
    if (pair !== 0 && pairTokens[pair] === -1) pairTokens[pair] = token
  }
  const count = (term: number, paper: number) => {
    if (last[term] === paper) return
    last[term] = paper
    papersOf[term] = (papersOf[term] as number) + 1
  }
  for (let paper = 0; paper < size; paper++)
    for (let token = texts.starts[paper] as number; token < (texts.starts[paper + 1] as number); token++) {
      count(texts.words[token] as number, paper)
      if (pairAt[token] !== 0) count(pairsFrom + (pairAt[token] as number), paper)
    }
  const tagIds = new Map<string, number>()
  const tagPapers: number[] = []
  for (const tags of assigned)
    for (const { tag } of tags) {
      let id = tagIds.get(tag)
      if (id === undefined) {
        id = tagIds.size
        tagIds.set(tag, id)
      }
      tagPapers[id] = (tagPapers[id] ?? 0) + 1
    }

  // Vectors.
  const most = Math.max(4, maxShare * size)
  const rarity = (papers: number) => Math.log((size + 1) / papers)
  const starts = new Int32Array(size + 1)
  let terms = new Int32Array(Math.max(1024, size * 64))
  let values = new Float32Array(terms.length)
  let length = 0
  const times = new Float32Array(tagsFrom)
  const held: number[] = []
  const textShare = 1 / (1 + tagWeight)
  for (let paper = 0; paper < size; paper++) {
    held.length = 0
    const body = texts.bodies[paper] as number
    const meet = (term: number, weight: number) => {
      const papers = papersOf[term] as number
      if (papers < 2 || papers > most) return
      if (times[term] === 0) held.push(term)
      times[term] = (times[term] as number) + weight
    }
    for (let token = texts.starts[paper] as number; token < (texts.starts[paper + 1] as number); token++) {
      const word = texts.words[token] as number
      const weight = token < body ? 2 : 1
      if (telling[word] === 1) meet(word, weight)
      if (pairAt[token] !== 0) meet(pairsFrom + (pairAt[token] as number), weight)
    }
    for (const term of held)
      times[term] = (1 + Math.log(times[term] as number)) * rarity(papersOf[term] as number)
    const kept = held.toSorted((a, b) => (times[b] as number) - (times[a] as number) || a - b)
    if (kept.length > termsKept) kept.length = termsKept
    let norm = 0
    for (const term of kept) norm += (times[term] as number) ** 2
    const scale = norm === 0 ? 0 : Math.sqrt(textShare / norm)
    const tags = assigned[paper] ?? []
    if (length + kept.length + tags.length > terms.length) {
      const wider = new Int32Array(terms.length * 2)
      wider.set(terms)
      terms = wider
      const widerValues = new Float32Array(terms.length)
      widerValues.set(values)
      values = widerValues
    }
    starts[paper] = length
    for (const term of kept) {
      terms[length] = term
      values[length++] = (times[term] as number) * scale
    }
    for (const term of held) times[term] = 0
    let tagNorm = 0
    for (const { tag } of tags) tagNorm += rarity(tagPapers[tagIds.get(tag) as number] as number) ** 2
    const tagScale = tagNorm === 0 ? 0 : Math.sqrt((1 - textShare) / tagNorm)
    for (const { tag } of tags) {
      const id = tagIds.get(tag) as number
      terms[length] = tagsFrom + id
      values[length++] = rarity(tagPapers[id] as number) * tagScale
    }
  }
  starts[size] = length
  const { numbers, count: termCount } = renumber(terms.subarray(0, length), tagsFrom + tagIds.size)

  const postingStarts = new Int32Array(termCount + 1)
  for (let place = 0; place < length; place++) {
    const after = (terms[place] as number) + 1
    postingStarts[after] = (postingStarts[after] as number) + 1
  }
  for (let term = 0; term < termCount; term++)
    postingStarts[term + 1] = (postingStarts[term + 1] as number) + (postingStarts[term] as number)
  const cursor = postingStarts.slice()
  const postings = new Int32Array(length)
  const postingValues = new Float32Array(length)
  for (let paper = 0; paper < size; paper++)
    for (let place = starts[paper] as number; place < (starts[paper + 1] as number); place++) {
      const term = terms[place] as number
      const entry = cursor[term] as number
      postings[entry] = paper
      postingValues[entry] = values[place] as number
      cursor[term] = entry + 1
    }
  return {
    starts,
    terms,
    values,
    termCount,
    numbers,
    pairsFrom,
    tagsFrom,
    pairs,
    pairTokens,
    postingStarts,
    postings,
    postingValues,
  }
}

/** Numbers the terms that are used from 0, in place, so that arrays by term stay small; `numbers` leads back. */
function renumber(terms: Int32Array, size: number): { numbers: Int32Array; count: number } {
  const places = new Int32Array(size).fill(-1)
  const numbers = new Int32Array(size)
  let count = 0
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] as number
    if (places[term] === -1) {
      places[term] = count
      numbers[count++] = term
    }
    terms[at] = places[term] as number
  }
  return { numbers: numbers.slice(0, count), count }
}

/**
 * The papers of the largest values, in no particular order; of equals, the first. The values are taken: they are zero
 * afterwards.
 */
function takeLargest(
  values: Float32Array,
  papers: Int32Array,
  length: number,
  self: number,
  count: number,
): number[] {
  // A heap with the least on top.
  const heap: number[] = []
  const heapValues: number[] = []
  let least = Number.NEGATIVE_INFINITY
  let last = -1
  for (let at = 0; at < length; at++) {
    const paper = papers[at] as number
    const value = values[paper] as number
    values[paper] = 0
    if (value < least || paper === self || (value === least && paper > last)) continue
    let place: number
    if (heap.length < count) {
      place = heap.length
      heap.push(paper)
      heapValues.push(value)
      while (place > 0) {
        const parent = (place - 1) >> 1
        if (!isLess(heap, heapValues, place, parent)) break
        swap(heap, heapValues, place, parent)
        place = parent
      }
      if (heap.length < count) continue
    } else {
      place = 0
      heap[0] = paper
      heapValues[0] = value
      for (;;) {
        let child = place * 2 + 1
        if (child >= count) break
        if (child + 1 < count && isLess(heap, heapValues, child + 1, child)) child++
        if (!isLess(heap, heapValues, child, place)) break
        swap(heap, heapValues, place, child)
        place = child
      }
    }
    least = heapValues[0] as number
    last = heap[0] as number
  }
  return heap
}

function isLess(papers: readonly number[], values: readonly number[], a: number, b: number): boolean {
  const difference = (values[a] as number) - (values[b] as number)
  return difference < 0 || (difference === 0 && (papers[a] as number) > (papers[b] as number))
}

function swap(papers: number[], values: number[], a: number, b: number): void {
  const paper = papers[a] as number
  papers[a] = papers[b] as number
  papers[b] = paper
  const value = values[a] as number
  values[a] = values[b] as number
  values[b] = value
}

/** The shared terms that weigh most; a word within a pair that is shown is not repeated. */
function explain(
  own: Float32Array,
  isOwn: Uint8Array,
  index: Index,
  other: number,
  name: (term: number) => string,
): string[] {
  // The weightiest, in order.
  const shared: number[] = []
  const weights: number[] = []
  const end = index.starts[other + 1] as number
  for (let place = index.starts[other] as number; place < end; place++) {
    const term = index.terms[place] as number
    if (isOwn[term] === 0) continue
    const number = index.numbers[term] as number
    if (number >= index.tagsFrom) continue
    const weight = (own[term] as number) * (index.values[place] as number)
    let at = shared.length
    while (at > 0 && isHeavier(weight, number, weights[at - 1] as number, shared[at - 1] as number)) at--
    if (at === termsLookedAt) continue
    if (shared.length === termsLookedAt) {
      shared.pop()
      weights.pop()
    }
    shared.splice(at, 0, number)
    weights.splice(at, 0, weight)
  }
  const { pairs, pairsFrom } = index
  const shown: number[] = []
  for (const term of shared) {
    if (term < pairsFrom) {
      if (shown.some((pair) => pair >= pairsFrom && holds(pairs, pair - pairsFrom, term))) continue
    } else {
      // A pair takes the place of a word of its own.
      const at = shown.findIndex((word) => word < pairsFrom && holds(pairs, term - pairsFrom, word))
      if (at !== -1) {
        shown[at] = term
        for (let later = shown.length - 1; later > at; later--)
          if ((shown[later] as number) < pairsFrom && holds(pairs, term - pairsFrom, shown[later] as number))
            shown.splice(later, 1)
        continue
      }
    }
    if (shown.length < termsShown) shown.push(term)
  }
  return shown.map(name)
}

function isHeavier(weight: number, term: number, otherWeight: number, other: number): boolean {
  return weight > otherWeight || (weight === otherWeight && term < other)
}

function holds(pairs: Pairs, pair: number, word: number): boolean {
  return pairs.left(pair) === word || pairs.right(pair) === word
}

/** A term as the first paper that has it writes it, in small letters unless it has capitals of its own. */
function termNames(texts: Texts, index: Index): (term: number) => string {
  const wordTokens = new Int32Array(texts.wordTexts.length).fill(-1)
  for (let token = 0; token < texts.words.length; token++) {
    const word = texts.words[token] as number
    if (wordTokens[word] === -1) wordTokens[word] = token
  }
  const written = (token: number): string => {
    const surface = texts.surfaces[token] as number
    const text = texts.surfaceTexts[surface] as string
    return ((texts.surfaceFlags[surface] as number) & SurfaceFlag.caps) !== 0 ? text : text.toLowerCase()
  }
  const name = (term: number): string => {
    if (term < index.pairsFrom) return written(wordTokens[term] as number)
    const token = index.pairTokens[term - index.pairsFrom] as number
    const joint = texts.joints[token + 1] === Joint.hyphen ? '-' : ' '
    return `${written(token)}${joint}${written(token + 1)}`
  }
  const names = new Map<number, string>()
  return (term) => {
    let known = names.get(term)
    if (known === undefined) {
      known = name(term)
      names.set(term, known)
    }
    return known
  }
}
