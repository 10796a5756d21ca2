import type { Pairs } from './pairs.ts'
import { Joint, type Texts, WordFlag } from './texts.ts'

/** Most words of what is joined: *human-in-the-loop*. */
const mostJoined = 4

/**
 * Finds names that share their last words with another: *sparse and low-rank attention* names sparse attention too.
 * For titles, where *and* joins such names; in sentences it as often joins clauses.
 *
 * @param paths Names as paths of words.
 * @param each Gets the path of each name that begins at `token`, and the token behind its last word.
 */
export function partedNames(
  texts: Texts,
  paths: Pairs,
  token: number,
  titleEnd: number,
  each: (path: number, end: number) => void,
): void {
  const { words, joints, wordTexts, wordFlags } = texts
  let path = paths.get(0, words[token] as number)
  for (let joiner = token + 1; path !== 0 && joiner + 2 < titleEnd; joiner++) {
    if ((joints[joiner] as number) > Joint.hyphen) return
    const word = words[joiner] as number
    if (!isJoiner(wordTexts[word] as string)) {
      path = paths.get(path, word)
      continue
    }
    const isClause = ((wordFlags[words[joiner + 1] as number] as number) & WordFlag.stop) !== 0
    if (isClause || joints[joiner + 1] !== Joint.space) return
    // What is joined is one word, or several with hyphens.
    let noun = joiner + 2
    while (noun < titleEnd && joints[noun] === Joint.hyphen && noun - joiner <= mostJoined) noun++
    for (; noun < titleEnd && (joints[noun] as number) <= Joint.hyphen; noun++) {
      path = paths.get(path, words[noun] as number)
      if (path === 0) return
      each(path, noun + 1)
    }
    return
  }
}

function isJoiner(word: string): boolean {
  return word === 'and' || word === 'or'
}
