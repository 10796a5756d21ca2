import { type Texts, WordFlag } from '../tags/texts.ts'

/** Fewest words of a title that makes papers a family. */
const fewestWords = 3
/** Words of titles that tell the parts and versions of one work apart. */
const partWords =
  'abstract chapter corrigendum edition erratum extended full ii iii iv long paper part preliminary revised short version vi vii viii volume'.split(
    ' ',
  )

/** The family of each paper by its title's telling words, numbered from 0; -1 where these are few, or no other paper's. */
export function titleFamilies(texts: Texts): { families: Int32Array; count: number } {
  const families = new Int32Array(texts.count).fill(-1)
  const isPart = new Uint8Array(texts.wordTexts.length)
  for (const text of partWords) {
    const word = texts.wordOf(text)
    if (word !== undefined) isPart[word] = 1
  }
  /** The first paper of each title. */
  const firsts = new Map<string, number>()
  let count = 0
  const words: number[] = []
  /** By word, the last paper whose title has it, counted from 1. */
  const lastWith = new Int32Array(texts.wordTexts.length)
  for (let paper = 0; paper < texts.count; paper++) {
    words.length = 0
    for (let token = texts.starts[paper] as number; token < (texts.bodies[paper] as number); token++) {
      const word = texts.words[token] as number
      const flags = texts.wordFlags[word] as number
      if ((flags & (WordFlag.stop | WordFlag.number | WordFlag.letter)) !== 0) continue
      if (isPart[word] === 1 || lastWith[word] === paper + 1) continue
      lastWith[word] = paper + 1
      words.push(word)
    }
    if (words.length < fewestWords) continue
    const key = words.sort((a, b) => a - b).join(' ')
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, paper)
    else {
      if (families[first] === -1) families[first] = count++
      families[paper] = families[first] as number
    }
  }
  return { families, count }
}
