import compiled from './vocabulary.json' with { type: 'json' }

/** One subject of the vocabulary. */
export interface VocabularyTerm {
  /** As a reader would write it: `Sparse autoencoders`. */
  name: string
  /**
   * Other names and spellings. Plurals, hyphens and British spellings are folded without them. An alias of one
   * word with two or more capitals (`SAE`) is met in capitals only.
   */
  aliases: readonly string[]
  /**
   * Names that are also everyday words, or the background of many papers: a paper is about the subject only where
   * its title says so. `true`: all of them.
   */
  everyday?: true | readonly string[]
  /**
   * Names that papers often say in passing: a paper is about the subject where its title says so, or its abstract more
   * than once. `true`: all of them.
   */
  passing?: true | readonly string[]
  /** Names that mean other things in other fields: they count where the paper names another subject of the field. */
  ambiguous?: readonly string[]
  /** Names of broader subjects. */
  parents: readonly string[]
  description?: string
}

/** The vocabulary that comes with Offprint: `vocabulary.yaml`, compiled. */
export const vocabulary = compiled as readonly VocabularyTerm[]
