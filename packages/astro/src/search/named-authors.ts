const most = 3

/**
 * Whom a query names: the authors of found papers that have all of its words in their names, those of most papers first. The
 * index finds a name by its stem as any other word: this tells the people from the rest.
 *
 * @param authors Their papers, by name.
 * @example namedAuthors('ana muller', { 'Ana B. Müller': 2, 'Hana Muller': 1 }) // ['Ana B. Müller']
 */
export function namedAuthors(query: string, authors: Readonly<Record<string, number>>): string[] {
  const words = wordsOf(query)
  if (words.length === 0) return []
  return Object.entries(authors)
    .filter(([name, papers]) => papers > 0 && areIn(words, wordsOf(name)))
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([name]) => name)
}

function areIn(words: readonly string[], name: readonly string[]): boolean {
  return words.every((word) => name.includes(word))
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}
