import { readTexts, SurfaceFlag } from './texts.ts'
import type { VocabularyTerm } from './vocabulary.ts'

/** A name as words. */
interface Spelled {
  parts: readonly string[]
  /** One word in capitals: an acronym, met in capitals only. */
  caps: boolean
}

/** How many places in an abstract make a name count that the title lacks. */
export const Needed = { one: 1, two: 2, title: 255 } as const

/** A name of a vocabulary's subject. */
export interface SpelledTerm extends Spelled {
  concept: number
  /** One of {@link Needed}. */
  needed: number
  ambiguous: boolean
}

/** Reads names as the papers' texts are read. */
export function readNames(names: readonly string[]): Spelled[] {
  const texts = readTexts(names.map((title) => ({ title })))
  return names.map((_, index) => {
    const begin = texts.starts[index] as number
    const end = texts.starts[index + 1] as number
    const parts = Array.from(texts.words.subarray(begin, end), (word) => texts.wordTexts[word] as string)
    const flags = parts.length === 1 ? (texts.surfaceFlags[texts.surfaces[begin] as number] as number) : 0
    return { parts, caps: (flags & SurfaceFlag.caps) !== 0 }
  })
}

/** All names of a vocabulary, read once for each vocabulary. */
export function spellingsOf(vocabulary: readonly VocabularyTerm[]): SpelledTerm[] {
  let spelled = vocabularies.get(vocabulary)
  if (spelled === undefined) {
    const names = vocabulary.flatMap(({ name: main, aliases, everyday, passing, ambiguous }, concept) =>
      [main, ...aliases].map((name) => ({
        name,
        concept,
        needed: holds(everyday, name) ? Needed.title : holds(passing, name) ? Needed.two : Needed.one,
        ambiguous: ambiguous?.includes(name) ?? false,
      })),
    )
    const read = readNames(names.map(({ name }) => name))
    spelled = names.map(({ name: _, ...rest }, at) => ({ ...(read[at] as Spelled), ...rest }))
    vocabularies.set(vocabulary, spelled)
  }
  return spelled
}

function holds(names: true | readonly string[] | undefined, name: string): boolean {
  return names === true || (names?.includes(name) ?? false)
}

const vocabularies = new WeakMap<readonly VocabularyTerm[], SpelledTerm[]>()
