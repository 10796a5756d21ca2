/**
 * How much a term tells in an archive of so many papers, in whole steps: halving the papers that have it is worth
 * `halving` of them. In steps, since few papers more leave nearly all of them where they are, and with them nearly all
 * similarities. A small archive has few halvings, so it has finer steps.
 */
export interface Rarity {
  /** Steps that are worth a halving of the papers. */
  halving: number
  /** Papers that are about as few as one: what stands in fewer may do so by chance. A power of two, fewer in a small archive. */
  few: number
  /** The step at which a term tells nothing, for about half of the papers have it. */
  common: number
}

/** From how many papers on steps are whole halvings. */
const large = 2048

export function rarityIn(papers: number): Rarity {
  const halving = papers < large ? 4 : 1
  const few = 2 ** Math.min(3, Math.max(1, 31 - Math.clz32(papers) - 8))
  return { halving, few, common: stepsOf((papers + 10 * few) / few, halving) }
}

/** The step of a term that so many papers have: where 8 are few, 0 for 1 to 7 papers, 1 for 8 to 23, 2 for 24 to 55, … */
export function stepOf(papers: number, { few, halving }: Rarity): number {
  return stepsOf((papers + few) / few, halving)
}

/** About the most papers that a term of a step may have. */
export function mostPapers(step: number, { few, halving }: Rarity): number {
  return few * (2 ** ((step + 1) / halving) - 1)
}

/**
 * The step of a subject that so many papers are about, those that may be counted in part: where 8 are few, 2 for fewer
 * than 4, 3 for 4 to 11, …
 */
export function subjectStepOf(papers: number, { few, halving }: Rarity): number {
  return stepsOf((8 * papers) / few + 4, halving)
}

/** About the papers of a subject of a step. */
export function papersOfSubject(step: number, { few, halving }: Rarity): number {
  return (few / 8) * 2 ** (step / halving)
}

/** The binary logarithm of a number from 1, as if it were linear between powers of two. */
function stepsOf(number: number, halving: number): number {
  const whole = 31 - Math.clz32(number)
  return halving * whole + Math.floor(halving * (number / 2 ** whole - 1))
}
