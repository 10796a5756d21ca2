import type { Given } from './given-tags.ts'

/** Certainty of a keyword that its source gives, of a heading and of a category. */
const givenScores = { keywords: 0.95, headings: 0.6, categories: 0.6 }

/** How certain what the sources say is; `undefined` where they say nothing. */
export function certaintyOfGiven(given: readonly Given[] | undefined): number | undefined {
  if (given === undefined) return undefined
  return Math.max(...given.map(({ evidence }) => givenScores[evidence.field as keyof typeof givenScores]))
}
