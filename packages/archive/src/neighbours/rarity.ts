/**
 * How much a term tells, in whole steps: each is worth a halving of the papers that have it. In steps, since few papers
 * more leave nearly all of them where they are, and with them nearly all similarities.
 */

/** Papers of the rarest step: what stands in fewer may do so by chance. */
const fewest = 8
const fewestBits = 31 - Math.clz32(fewest)

/** The step of a term that so many papers have: 0 for 1 to 7 papers, 1 for 8 to 23, 2 for 24 to 55, … */
export function stepOf(papers: number): number {
  return 31 - Math.clz32(papers + fewest) - fewestBits
}

/** The most papers that a term of a step may have. */
export function mostPapers(step: number): number {
  return 2 ** (step + fewestBits + 1) - fewest - 1
}

/** The step of a subject that so many papers are about, those that may be counted in part: 2 for fewer than 4, 3 for 4 to 11, … */
export function subjectStepOf(papers: number): number {
  return 31 - Math.clz32(papers + fewest / 2)
}

/** The step at which a term of an archive of so many papers tells nothing, for about half of them have it. */
export function commonStep(papers: number): number {
  return 31 - Math.clz32(papers + 10 * fewest) - fewestBits
}
