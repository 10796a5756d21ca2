/**
 * A query with each of its words left out in turn, for when no paper has all of them.
 *
 * @example shorterQueries('gaussan splatting')
 * // [{ words: 'splatting', without: 'gaussan' }, { words: 'gaussan', without: 'splatting' }]
 */
export function shorterQueries(query: string): { words: string; without: string }[] {
  const words = query.split(/\s+/).filter((word) => word !== '')
  if (words.length < 2 || words.length > 12) return []
  return words.map((without, index) => ({
    without,
    words: words.filter((_, other) => other !== index).join(' '),
  }))
}
