import type { VocabularyTerm } from '../../packages/archive/src/tags/vocabulary.ts'
import { stemOf } from './keyword-sets.ts'

/** Folds the names of one subject (its aliases, by stem) to the stem of its main name. */
export function foldingBy(vocabulary: readonly VocabularyTerm[]): (phrase: string) => string {
  const names = new Map<string, string>()
  for (const { name } of vocabulary) names.set(stemOf(name), stemOf(name))
  for (const { name, aliases } of vocabulary)
    for (const alias of aliases) {
      const stem = stemOf(alias)
      if (!names.has(stem)) names.set(stem, stemOf(name))
    }
  const known = new Map<string, string>()
  return (phrase) => {
    let folded = known.get(phrase)
    if (folded === undefined) {
      const stem = stemOf(phrase)
      folded = names.get(stem) ?? stem
      known.set(phrase, folded)
    }
    return folded
  }
}
