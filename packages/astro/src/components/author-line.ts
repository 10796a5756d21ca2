/**
 * Names for one line of a list: all of a few, the first three of many, and how many are left out.
 *
 * @example authorLine(['A', 'B', 'C', 'D', 'E']) // { names: ['A', 'B', 'C'], rest: 'and 2 others' }
 */
export function authorLine(authors: readonly string[], partial = false): { names: string[]; rest?: string } {
  if (authors.length <= 4 && !partial) return { names: [...authors] }
  const names = authors.slice(0, 3)
  const left = authors.length - names.length
  if (partial || left === 0) return { names, rest: 'et al.' }
  return { names, rest: `and ${left} ${left === 1 ? 'other' : 'others'}` }
}
