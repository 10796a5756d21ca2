import type { Concepts } from './concepts.ts'
import type { Phrases } from './phrases.ts'
import { Joint, type Texts, WordFlag } from './texts.ts'

/** What the scorer looks at, in the order of its weights. */
export const featureNames = [
  'bias',
  'mentions',
  'inTitle',
  'endsTitle',
  'beginsTitle',
  'firstPlace',
  'oneWord',
  'threeWords',
  'fourWords',
  'rarity',
  'known',
  'knownWord',
  'titleRate',
  'knownFirstWord',
  'knownLastWord',
  'genericFirst',
  'genericLast',
  'nested',
  'nestedInTitle',
  'defined',
  'mentionedOnce',
  'titleRarity',
  'cohesion',
  'broad',
  'mentionShare',
  'afterPreposition',
  'closedLeft',
  'closedRight',
  'nestedRate',
  'alone',
] as const

const width = featureNames.length

/** What {@link eachCandidate} hands to its visitor. */
export interface Candidate {
  concept: number
  /** One value for each of {@link featureNames}. Overwritten with the next candidate. */
  features: Float64Array
  /** Places of the concept in the paper. */
  mentions: number
  /** 1 where the paper defines an acronym of it, else 0. */
  defined: number
  inTitle: boolean
  /** Words of its longest place. */
  length: number
  /** Whether it is often enough a whole phrase and not the half of one. */
  whole: boolean
}

const prepositions = new Set('for in of via with by from using through on to under'.split(' '))

/**
 * Visits the concepts that each paper names (the first `count` candidates), with what is known of them there.
 * The candidates are overwritten with the next paper's. Linear in the number of places.
 */
export function eachCandidate(
  texts: Texts,
  phrases: Phrases,
  concepts: Concepts,
  broad: ReadonlySet<number>,
  visit: (paper: number, candidates: readonly Candidate[], count: number) => void,
): void {
  const { places, known } = concepts
  const size = texts.count
  const ends = wordEnds(concepts)
  const conceptStatic = staticFeatures(texts, phrases, concepts, ends, size)
  const slots = new Int32Array(concepts.count).fill(-1)
  const pool: Working[] = []
  const preposition = texts.wordTexts.map((text) => prepositions.has(text))
  let furthest = new Int32Array(1024)

  for (let paper = 0; paper < size; paper++) {
    const start = texts.starts[paper] as number
    const end = texts.starts[paper + 1] as number
    const body = texts.bodies[paper] as number
    const from = places.starts[paper] as number
    const to = places.starts[paper + 1] as number
    const bodyLength = Math.max(1, end - body)
    let used = 0

    // The furthest end of a place that begins at each token: what lies within it is nested.
    if (furthest.length < end - start) furthest = new Int32Array((end - start) * 2)
    fillFurthest(furthest, places, start, end, from, to)

    let mostMentions = 1
    for (let place = from; place < to; place++) {
      const concept = places.concepts[place] as number
      const token = places.tokens[place] as number
      const length = places.lengths[place] as number
      if (places.counts[place] === 0) continue
      let slot = slots[concept] as number
      if (slot === -1) {
        slot = used++
        slots[concept] = slot
        const fresh = pool[slot] ?? newWorking()
        pool[slot] = fresh
        fresh.concept = concept
        fresh.mentions = 0
        fresh.nested = 0
        fresh.inTitle = false
        fresh.endsTitle = 0
        fresh.beginsTitle = 0
        fresh.nestedInTitle = 0
        fresh.defined = 0
        fresh.afterPreposition = 0
        fresh.first = token
        fresh.length = length
      }
      const working = pool[slot] as Working
      working.mentions++
      if (working.mentions > mostMentions) mostMentions = working.mentions
      if (length > working.length) working.length = length
      const nested = isNested(furthest, token - start, length)
      if (nested) working.nested++
      if (concepts.defined.has(token)) working.defined = 1
      if (token < body) {
        if (!working.inTitle) working.nestedInTitle = nested ? 1 : 0
        else if (!nested) working.nestedInTitle = 0
        working.inTitle = true
        if (token + length === body || (texts.joints[token + length] as number) > Joint.hyphen)
          working.endsTitle = 1
        if (token === start || (texts.joints[token] as number) > Joint.hyphen) working.beginsTitle = 1
        if (token > start && preposition[texts.words[token - 1] as number]) working.afterPreposition = 1
      }
    }

    for (let slot = 0; slot < used; slot++) {
      const working = pool[slot] as Working
      const { concept, features, mentions, inTitle } = working
      slots[concept] = -1
      const base = concept * staticWidth
      working.whole =
        concept < known ||
        ((conceptStatic[base + 7] as number) >= leastClosedLeft &&
          (conceptStatic[base + 8] as number) >= leastClosedRight)
      const rarity = conceptStatic[base] as number
      const isKnown = concept < known
      const title = inTitle ? 1 : 0
      const words = isKnown ? (concepts.words[concept]?.length ?? 1) : working.length
      features[0] = 1
      features[1] = Math.log(mentions)
      features[2] = title
      features[3] = working.endsTitle
      features[4] = working.beginsTitle
      features[5] = inTitle ? 0 : (working.first - body) / bodyLength
      features[6] = words === 1 ? 1 : 0
      features[7] = words === 3 ? 1 : 0
      features[8] = words > 3 ? 1 : 0
      features[9] = rarity
      features[10] = isKnown ? 1 : 0
      features[11] = isKnown && words === 1 ? 1 : 0
      features[12] = conceptStatic[base + 1] as number
      features[13] = conceptStatic[base + 2] as number
      features[14] = conceptStatic[base + 3] as number
      features[15] = conceptStatic[base + 4] as number
      features[16] = conceptStatic[base + 5] as number
      features[17] = working.nested / mentions
      features[18] = working.nestedInTitle
      features[19] = working.defined
      features[20] = mentions === 1 && !inTitle ? 1 : 0
      features[21] = title * rarity
      features[22] = conceptStatic[base + 6] as number
      features[23] = broad.has(concept) ? 1 : 0
      features[24] = mentions / mostMentions
      features[25] = working.afterPreposition
      features[26] = conceptStatic[base + 7] as number
      features[27] = conceptStatic[base + 8] as number
      features[28] = conceptStatic[base + 9] as number
      features[29] = !isKnown && concepts.papers[concept] === 1 ? 1 : 0
    }
    visit(paper, pool, used)
  }
}

interface Working extends Candidate {
  nested: number
  endsTitle: number
  beginsTitle: number
  nestedInTitle: number
  afterPreposition: number
  first: number
}

function newWorking(): Working {
  return {
    concept: 0,
    features: new Float64Array(width),
    mentions: 0,
    inTitle: false,
    length: 0,
    whole: true,
    nested: 0,
    endsTitle: 0,
    beginsTitle: 0,
    nestedInTitle: 0,
    defined: 0,
    afterPreposition: 0,
    first: 0,
  }
}

const staticWidth = 10
/** Shares of its places below which a phrase is half of another. */
const leastClosedLeft = 0.15
const leastClosedRight = 0.3

/** What does not depend on the paper. */
function staticFeatures(
  texts: Texts,
  phrases: Phrases,
  concepts: Concepts,
  ends: { first: ReadonlySet<string>; last: ReadonlySet<string> },
  size: number,
): Float64Array {
  const values = new Float64Array(concepts.count * staticWidth)
  addShares(texts, concepts, values)
  for (let concept = 0; concept < concepts.count; concept++) {
    const words = concepts.words[concept] ?? []
    const ids = concepts.wordIds[concept] ?? []
    const papers = concepts.papers[concept] as number
    const base = concept * staticWidth
    const first = words[0] ?? ''
    const last = words.at(-1) ?? ''
    const isKnown = concept < concepts.known
    // A prior of a thousand papers keeps the rates of a small archive sober.
    values[base] = -Math.log((papers + 1) / (size + 1000))
    values[base + 1] = Math.log(((concepts.titles[concept] as number) + 0.5) / (papers + 3))
    values[base + 2] = ends.first.has(first) ? 1 : 0
    values[base + 3] = ends.last.has(last) ? 1 : 0
    const flagsOf = (id: number | undefined) => (id === undefined ? 0 : (texts.wordFlags[id] ?? 0))
    values[base + 4] =
      !isKnown && (flagsOf(ids[0]) & (WordFlag.generic | WordFlag.stop | WordFlag.number)) !== 0 ? 1 : 0
    values[base + 5] =
      !isKnown && (flagsOf(ids.at(-1)) & (WordFlag.generic | WordFlag.dangling)) !== 0 ? 1 : 0
    let rarest = Number.POSITIVE_INFINITY
    for (const id of ids) {
      if (id !== -1) rarest = Math.min(rarest, phrases.wordPapers[id] as number)
    }
    values[base + 6] =
      words.length > 1 && Number.isFinite(rarest)
        ? Math.log((papers + 1) / (Math.max(rarest, papers) + 1))
        : 0
  }
  return values
}

/** Whether a place lies within a longer one; `furthest`: the furthest end of the places that begin at each token. */
function isNested(furthest: Int32Array, at: number, length: number): boolean {
  const after = at + length
  if ((furthest[at] as number) > after) return true
  for (let back = 1; back <= 4 && back <= at; back++)
    if ((furthest[at - back] as number) >= after) return true
  return false
}

/**
 * Of all places of a concept, the shares that nothing extends to the left, to the right, and that lie within a longer
 * concept. Half a phrase (*dynamic sparse*) is seldom closed on both sides.
 */
function addShares(texts: Texts, concepts: Concepts, values: Float64Array): void {
  const { places } = concepts
  const total = new Int32Array(concepts.count)
  let furthest = new Int32Array(1024)
  for (let paper = 0; paper < texts.count; paper++) {
    const start = texts.starts[paper] as number
    const end = texts.starts[paper + 1] as number
    const body = texts.bodies[paper] as number
    const from = places.starts[paper] as number
    const to = places.starts[paper + 1] as number
    if (furthest.length < end - start) furthest = new Int32Array((end - start) * 2)
    fillFurthest(furthest, places, start, end, from, to)
    for (let place = from; place < to; place++) {
      const concept = places.concepts[place] as number
      const token = places.tokens[place] as number
      const length = places.lengths[place] as number
      const base = concept * staticWidth
      const after = token + length
      total[concept] = (total[concept] as number) + 1
      if (
        token === start ||
        token === body ||
        (texts.joints[token] as number) > Joint.hyphen ||
        ((texts.wordFlags[texts.words[token - 1] as number] as number) & WordFlag.stop) !== 0
      )
        values[base + 7] = (values[base + 7] as number) + 1
      if (
        after === end ||
        after === body ||
        (texts.joints[after] as number) > Joint.hyphen ||
        (texts.joints[after] === Joint.space &&
          ((texts.wordFlags[texts.words[after] as number] as number) & (WordFlag.stop | WordFlag.of)) ===
            WordFlag.stop)
      )
        values[base + 8] = (values[base + 8] as number) + 1
      if (isNested(furthest, token - start, length)) values[base + 9] = (values[base + 9] as number) + 1
    }
  }
  for (let concept = 0; concept < concepts.count; concept++) {
    const all = total[concept] as number
    if (all === 0) continue
    for (let value = 7; value < 10; value++) {
      const at = concept * staticWidth + value
      // Half a place each way keeps the share of a rare concept sober.
      values[at] = ((values[at] as number) + 0.5) / (all + 1)
    }
  }
}

function fillFurthest(
  furthest: Int32Array,
  places: Concepts['places'],
  start: number,
  end: number,
  from: number,
  to: number,
): void {
  furthest.fill(0, 0, end - start)
  for (let place = from; place < to; place++) {
    const at = (places.tokens[place] as number) - start
    const after = at + (places.lengths[place] as number)
    if (after > (furthest[at] as number)) furthest[at] = after
  }
}

/** First and last words of the vocabulary's names. */
function wordEnds(concepts: Concepts) {
  const first = new Set<string>()
  const last = new Set<string>()
  for (let concept = 0; concept < concepts.known; concept++) {
    const words = concepts.words[concept] ?? []
    if (words.length < 2) continue
    first.add(words[0] as string)
    last.add(words.at(-1) as string)
  }
  return { first, last }
}
