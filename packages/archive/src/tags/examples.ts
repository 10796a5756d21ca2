import { Joint, type Texts, WordFlag } from './texts.ts'

/** Words that an enumeration of examples runs over. */
const listWords = new Set('a an and as in of on or the to'.split(' '))

/**
 * The tokens that stand in a list of examples: what is behind *such as*, *like*, *including* and *e.g.* is named in
 * passing. The list ends with the sentence or with a function word that joins no names.
 */
export function examples(texts: Texts): Uint8Array {
  const listed = new Uint8Array(texts.words.length)
  const such = texts.wordOf('such')
  const as = texts.wordOf('as')
  const openers = new Set(['including', 'like'].map((word) => texts.wordOf(word)))
  const [e, g] = [texts.wordOf('e'), texts.wordOf('g')]
  const joinsNames = texts.wordTexts.map((word) => listWords.has(word))
  let inList = false
  for (let token = 0; token < texts.words.length; token++) {
    const word = texts.words[token] as number
    if (texts.joints[token] === Joint.sentence) inList = false
    const before = token > 0 ? texts.words[token - 1] : undefined
    if (openers.has(word) || (word === as && before === such) || (word === g && before === e)) inList = true
    else if (((texts.wordFlags[word] as number) & WordFlag.stop) !== 0 && !joinsNames[word]) inList = false
    if (inList) listed[token] = 1
  }
  return listed
}
