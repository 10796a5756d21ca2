/** One subject of the vocabulary. */
export interface VocabularyTerm {
  /** As a reader would write it: `Sparse autoencoders`. */
  name: string
  /** Other names, acronyms and spellings. Plurals, hyphens and British spellings are folded without them. */
  aliases: readonly string[]
  /** Names of broader subjects. */
  parents: readonly string[]
  description?: string
}
