import { type Texts, WordFlag } from '../tags/texts.ts'

/** Fewest words of a title that makes papers a family. */
const fewestWords = 3
/** Words of titles that tell the parts and versions of one work apart. */
const partWords = new Set(
  'abstract chapter corrigendum edition erratum extended full ii iii iv long paper part preliminary revised short version vi vii viii volume'.split(
    ' ',
  ),
)

/** The family of each paper by its title's telling words, -1 where these are few. */
export function titleFamilies(texts: Texts): Int32Array {
  const families = new Int32Array(texts.count).fill(-1)
  const known = new Map<string, number>()
  for (let paper = 0; paper < texts.count; paper++) {
    const words = new Set<number>()
    for (let token = texts.starts[paper] as number; token < (texts.bodies[paper] as number); token++) {
      const word = texts.words[token] as number
      const flags = texts.wordFlags[word] as number
      if ((flags & (WordFlag.stop | WordFlag.number | WordFlag.letter)) !== 0) continue
      if (!partWords.has(texts.wordTexts[word] as string)) words.add(word)
    }
    if (words.size < fewestWords) continue
    const key = [...words].sort((a, b) => a - b).join(' ')
    const family = known.get(key) ?? known.size
    known.set(key, family)
    families[paper] = family
  }
  return families
}
