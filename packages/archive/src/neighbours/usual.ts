import type { Vectors } from './vectors.ts'

/**
 * How similar each paper is to a paper of the archive on average. One that says a little of all that the archive is about
 * is similar to many and near to none. Linear in the vectors.
 */
export function usualSimilarities({ count, starts, terms, values, termCount }: Vectors): Float64Array {
  const sums = new Float64Array(termCount)
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] as number
    sums[term] = (sums[term] as number) + (values[at] as number)
  }
  const usual = new Float64Array(count)
  for (let paper = 0; paper < count; paper++) {
    let sum = 0
    for (let at = starts[paper] as number; at < (starts[paper + 1] as number); at++) {
      const value = values[at] as number
      // Without itself.
      sum += value * ((sums[terms[at] as number] as number) - value)
    }
    usual[paper] = Math.round(sum / Math.max(1, count - 1))
  }
  return usual
}
