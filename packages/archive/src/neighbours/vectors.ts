import { stemmer } from 'stemmer'
import { Pairs } from '../tags/pairs.ts'
import { mostCertain, type PaperSubjects } from '../tags/paper-subjects.ts'
import { Joint, type Texts, WordFlag } from '../tags/texts.ts'
import { mostPapers, papersOfSubject, type Rarity, rarityIn, stepOf, subjectStepOf } from './rarity.ts'

/**
 * What each paper says, as weighted terms: its words by stem, its pairs of neighbouring words, and its subjects. Weights are whole numbers, so that sums do not depend on their order.
 */
export interface Vectors {
  count: number
  /** Paper `p` has the terms `starts[p]` to `starts[p + 1]`: words and pairs, the most promising first, then subjects. */
  starts: Int32Array
  terms: Int32Array
  values: Uint16Array
  /** The place at which the subjects of each paper begin. */
  subjectsFrom: Int32Array
  /** Token at which the paper first has the term; -1 for a subject. */
  places: Int32Array
  /** The place behind the terms by which papers near it are looked for. */
  probesEnd: Int32Array
  termCount: number
  /** Whether a term is a pair of words. */
  isPair(term: number): boolean
  /** Whether one term is a pair and the other a word of it. */
  holds(pair: number, word: number): boolean
  /** What the weights of a paper follow from beside its text: equal for equal ones, whatever else is in the archive. */
  steps(paper: number): string
}

/** The squared length of the words and pairs of every paper. */
export const one = 2 ** 28
const length = 2 ** 14

/** How often a word of the title counts. */
const titleTimes = 3
/** What a pair counts beside a word: its words count too. */
const pairWeight = 0.7
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
export function reachIn(papers: number): number {
  return Math.max(3072, 2 ** (Math.clz32(papers + 80) - 6))
}
/** What a term promises for that, of its weight: less, the more papers have it. */
function promisesOf({ common, halving }: Rarity): Int32Array {
  return Int32Array.from({ length: common }, (_, step) => Math.round(2048 * 0.8 ** (step / halving)))
}
/** The squared length of a paper's subjects is at most so many times that of its words: no sum leaves 32 bits. */
const mostOfSubjects = 4

/** What a term is worth by how often a paper has it. */
const timesWorth = Int32Array.from({ length: mostTimes + 1 }, (_, times) =>
  times === 0 ? 0 : Math.round(16 * (1 + Math.log(times))),
)

/** How {@link weigh} weighs. */
export interface WeighOptions {
  /** What a subject that two papers are surely about is worth, for each halving of the papers that are about a common one. */
  subjectWeight: number
  /** How many times further than usual to look for near papers. */
  breadth: number
}

/** Weighs the terms of all papers. Linear in the texts. */
export function weigh(
  texts: Texts,
  subjects: PaperSubjects | undefined,
  { subjectWeight, breadth }: WeighOptions,
): Vectors {
  const size = texts.count
  const rarity = rarityIn(size)
  const { common } = rarity
  const promises = promisesOf(rarity)
  const papersOfStep = Float64Array.from({ length: 256 }, (_, step) => mostPapers(step, rarity))
  const papersOfSubjectStep = Float64Array.from({ length: 256 }, (_, step) => papersOfSubject(step, rarity))
  const { stems, stemCount, telling } = stemsOf(texts)

  // Terms are numbered: stems, then pairs, then subjects.
  const { pairs, pairAt } = pairsOf(texts, stems, telling)
  const pairsFrom = stemCount
  const subjectsFrom = pairsFrom + pairs.size + 1
  const { steps, isShared } = countPapers(texts, stems, telling, pairAt, pairsFrom, subjectsFrom, rarity)
  const about = subjects === undefined ? noSubjects(size) : subjects
  const ofSubjects = countSubjects(about, rarity)

  const starts = new Int32Array(size + 1)
  const subjectPlaces = new Int32Array(size)
  const probesEnd = new Int32Array(size)
  let terms = new Int32Array(Math.max(1024, size * 100))
  let values = new Uint16Array(terms.length)
  let places = new Int32Array(terms.length)
  let filled = 0
  const times = new Uint8Array(subjectsFrom)
  // The terms of the paper that is weighed: at most one and a pair a token.
  let longest = 0
  for (let paper = 0; paper < size; paper++)
    longest = Math.max(longest, (texts.starts[paper + 1] as number) - (texts.starts[paper] as number))
  const held = new Int32Array(2 * longest)
  const heldPlaces = new Int32Array(2 * longest)
  const heldWeights = new Int32Array(2 * longest)
  const order = new Float64Array(2 * longest)
  let count = 0
  const meet = (term: number, place: number, weight: number) => {
    const before = times[term] as number
    if (before === 0) {
      if ((steps[term] as number) >= common) return
      held[count] = term
      heldPlaces[count++] = place
    }
    times[term] = Math.min(mostTimes, before + weight)
  }
  const reserve = (more: number) => {
    const room = filled + more
    if (room <= terms.length) return
    terms = grown(terms, new Int32Array(room * 2))
    values = grown(values, new Uint16Array(room * 2))
    places = grown(places, new Int32Array(room * 2))
  }
  /** Adds the words and pairs of a paper. Gives how many papers its subjects may still lead to. */
  const addWords = (paper: number, reach: number): number => {
    count = 0
    const body = texts.bodies[paper] as number
    for (let token = texts.starts[paper] as number; token < (texts.starts[paper + 1] as number); token++) {
      const word = texts.words[token] as number
      const weight = token < body ? titleTimes : 1
      if (telling[word] === 1) meet(stems[word] as number, token, weight)
      if (pairAt[token] !== 0) meet(pairsFrom + (pairAt[token] as number), token, weight)
    }
    // What promises most first; of equals, what stands first.
    let norm = 0
    for (let index = 0; index < count; index++) {
      const term = held[index] as number
      const step = steps[term] as number
      const worth = (timesWorth[times[term] as number] as number) * (common - step)
      const weight = term < pairsFrom ? worth : Math.round(pairWeight * worth)
      times[term] = 0
      heldWeights[index] = weight
      norm += weight * weight
      order[index] = index - weight * (promises[step] as number) * 2 ** 26
    }
    const sorted = order.subarray(0, count).sort()
    const scale = norm === 0 ? 0 : length / Math.sqrt(norm)
    reserve(Math.min(count, mostTerms))
    let left = reach
    for (let index = 0; index < sorted.length && index < mostTerms; index++) {
      const key = sorted[index] as number
      const at = key - Math.floor(key / 2 ** 26) * 2 ** 26
      const term = held[at] as number
      if (left <= 0 && probesEnd[paper] === -1) probesEnd[paper] = filled
      left -= papersOfStep[steps[term] as number] as number
      // What no other paper has is near to none, but makes the rest weigh less.
      if (isShared[term] === 0) continue
      terms[filled] = term
      values[filled] = Math.max(1, Math.round((heldWeights[at] as number) * scale))
      places[filled++] = heldPlaces[at] as number
    }
    return left
  }
  const worthOfStep = Float64Array.from({ length: 256 }, (_, step) =>
    Math.sqrt((subjectWeight * Math.max(0, common - step)) / rarity.halving),
  )
  const worth = (at: number) =>
    ((worthOfStep[ofSubjects.steps[about.subjects[at] as number] as number] as number) *
      (about.certainties[at] as number)) /
    mostCertain
  const addSubjects = (paper: number, reach: number) => {
    const from = about.starts[paper] as number
    const to = about.starts[paper + 1] as number
    reserve(to - from)
    let left = reach
    let sum = 0
    for (let at = from; at < to; at++) sum += worth(at) ** 2
    const scale = length * Math.min(1, Math.sqrt(mostOfSubjects / Math.max(sum, 1)))
    for (let at = from; at < to; at++) {
      const subject = about.subjects[at] as number
      const value = Math.round(worth(at) * scale)
      if (value === 0) continue
      if (left <= 0 && probesEnd[paper] === -1) probesEnd[paper] = filled
      left -= 4 * (papersOfSubjectStep[ofSubjects.steps[subject] as number] as number)
      if (ofSubjects.isShared[subject] === 0) continue
      terms[filled] = subjectsFrom + subject
      values[filled] = value
      places[filled++] = -1
    }
  }
  const reach = breadth * reachIn(size)
  for (let paper = 0; paper < size; paper++) {
    starts[paper] = filled
    probesEnd[paper] = -1
    const left = addWords(paper, reach)
    subjectPlaces[paper] = filled
    addSubjects(paper, left)
    if (probesEnd[paper] === -1) probesEnd[paper] = filled
  }
  starts[size] = filled
  const { numbers, termCount } = renumber(terms.subarray(0, filled), subjectsFrom + about.names.length)

  return {
    count: size,
    starts,
    terms: terms.subarray(0, filled),
    values: values.subarray(0, filled),
    subjectsFrom: subjectPlaces,
    places: places.subarray(0, filled),
    probesEnd,
    termCount,
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
      for (let at = about.starts[paper] as number; at < (about.starts[paper + 1] as number); at++) {
        const subject = about.subjects[at] as number
        text += `\n${about.names[subject]} ${about.certainties[at]} ${ofSubjects.steps[subject]}`
      }
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

/** The pairs of telling words that follow one another, by stems, and the one that begins at each token, 0 where none does. */
function pairsOf(texts: Texts, stems: Int32Array, telling: Uint8Array): { pairs: Pairs; pairAt: Int32Array } {
  const pairs = new Pairs()
  const pairAt = new Int32Array(texts.words.length)
  for (let paper = 0; paper < texts.count; paper++) {
    const end = (texts.starts[paper + 1] as number) - 1
    for (let token = texts.starts[paper] as number; token < end; token++) {
      const word = texts.words[token] as number
      const next = texts.words[token + 1] as number
      if (telling[word] === 0 || telling[next] === 0) continue
      if ((texts.joints[token + 1] as number) > Joint.hyphen) continue
      pairAt[token] = pairs.add(stems[word] as number, stems[next] as number)
    }
  }
  return { pairs, pairAt }
}

/** How rare each term is, and whether more than one paper has it. */
function countPapers(
  texts: Texts,
  stems: Int32Array,
  telling: Uint8Array,
  pairAt: Int32Array,
  pairsFrom: number,
  termCount: number,
  rarity: Rarity,
): { steps: Uint8Array; isShared: Uint8Array } {
  // The last paper that has a term, from 1, and the number of them: side by side, near the processor.
  const counts = new Int32Array(2 * termCount)
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
  }
  const steps = new Uint8Array(counts.length / 2)
  const isShared = new Uint8Array(counts.length / 2)
  for (let term = 0; term < steps.length; term++) {
    const papers = counts[2 * term + 1] as number
    steps[term] = stepOf(papers, rarity)
    if (papers > 1) isShared[term] = 1
  }
  return { steps, isShared }
}

/** How rare each subject is, and whether more than one paper has it. */
function countSubjects(
  { subjects, certainties, names }: PaperSubjects,
  rarity: Rarity,
): { steps: Uint8Array; isShared: Uint8Array } {
  const sums = new Int32Array(names.length)
  const isShared = new Uint8Array(names.length)
  for (let at = 0; at < subjects.length; at++) {
    const subject = subjects[at] as number
    if (sums[subject] !== 0) isShared[subject] = 1
    sums[subject] = (sums[subject] as number) + (certainties[at] as number)
  }
  return { steps: Uint8Array.from(sums, (sum) => subjectStepOf(sum / mostCertain, rarity)), isShared }
}

function noSubjects(papers: number): PaperSubjects {
  const none = new Int32Array(0)
  return { starts: new Int32Array(papers + 1), subjects: none, certainties: new Uint8Array(0), names: [] }
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
