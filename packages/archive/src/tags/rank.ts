import type { Concepts } from './concepts.ts'
import { type Candidate, eachCandidate, featureNames } from './features.ts'
import type { Phrases } from './phrases.ts'
import { type Ranking, Standing } from './select-tags.ts'
import type { Texts } from './texts.ts'
import type { VocabularyTerm } from './vocabulary.ts'
import { weights } from './weights.ts'

/** Most candidates of a paper. */
const candidatesKept = 24

/** Subjects that have none above them: the widest fields. */
export function broadConcepts(terms: readonly VocabularyTerm[], concepts: Concepts): Set<number> {
  const broad = new Set<number>()
  terms.forEach(({ parents }, concept) => {
    if (parents.length === 0 && concept < concepts.known) broad.add(concept)
  })
  return broad
}

/**
 * Scores what each paper names, best first: the sum of what is known of it there, each worth what `weights` says. What
 * the owner has taken from a paper, what is far below the threshold and a word in passing are left out.
 */
export function rank(
  texts: Texts,
  phrases: Phrases,
  concepts: Concepts,
  broad: ReadonlySet<number>,
  unpinned: ReadonlyMap<number, ReadonlySet<number>>,
  floor: number,
): Ranking {
  const vector = Float64Array.from(featureNames, (name) => weights[name])
  const starts = new Int32Array(texts.count + 1)
  const list: number[] = []
  const scores: number[] = []
  const standings: number[] = []
  const order: { concept: number; score: number; standing: number }[] = []
  eachCandidate(texts, phrases, concepts, broad, (paper, candidates, count) => {
    order.length = 0
    const unwanted = unpinned.get(paper)
    for (let index = 0; index < count; index++) {
      const candidate = candidates[index] as (typeof candidates)[number]
      if (!candidate.whole || unwanted?.has(candidate.concept)) continue
      // A word in passing is no subject.
      if (candidate.length === 1 && candidate.mentions < 2 && !candidate.inTitle) continue
      let score = 0
      for (let feature = 0; feature < vector.length; feature++)
        score += (vector[feature] as number) * (candidate.features[feature] as number)
      if (score < floor) continue
      const standing = standingOf(candidate, texts, paper, concepts)
      order.push({ concept: candidate.concept, score, standing })
    }
    order.sort((a, b) => b.score - a.score || a.concept - b.concept)
    if (order.length > candidatesKept) order.length = candidatesKept
    for (const { concept, score, standing } of order) {
      list.push(concept)
      scores.push(score)
      standings.push(standing)
    }
    starts[paper + 1] = list.length
  })
  return {
    starts,
    concepts: Int32Array.from(list),
    scores: Float32Array.from(scores),
    standing: Uint8Array.from(standings),
  }
}

function standingOf(
  { concept, inTitle, mentions, defined }: Candidate,
  texts: Texts,
  paper: number,
  { wordIds }: Concepts,
): number {
  if (inTitle) return Standing.inTitle
  // A name and its acronym in brackets are one mention.
  if (mentions - defined > 1 || titleHolds(texts, paper, wordIds[concept])) return Standing.inAbstract
  return Standing.inPassing
}

/** Whether a title has all these words, together or apart: *sparse* and *attention* in *Sparse Local Attention*. */
function titleHolds(texts: Texts, paper: number, words: readonly number[] = []): boolean {
  const body = texts.bodies[paper] as number
  for (const word of words) {
    let token = texts.starts[paper] as number
    while (token < body && texts.words[token] !== word) token++
    if (token === body) return false
  }
  return words.length > 0
}
