import { Joint, type Texts, WordFlag } from './texts.ts'

/** Words that an enumeration of examples runs over. */
const listWords = 'a an and as in of on or the to'.split(' ')
/** What a word does to a list: begins it, or does so behind another (*such as*, *e.g.*), or ends it. */
const Role = { none: 0, begins: 1, closes: 2, ends: 3 } as const

/**
 * The tokens that stand in a list of examples: what is behind *such as*, *like*, *including* and *e.g.* is named in
 * passing. The list ends with the sentence or with a function word that joins no names.
 */
export function examples(texts: Texts): Uint8Array {
  const { words, joints, wordFlags } = texts
  const listed = new Uint8Array(words.length)
  const such = texts.wordOf('such')
  const as = texts.wordOf('as')
  const e = texts.wordOf('e')
  /** By word, what it does to a list. */
  const roles = Uint8Array.from(wordFlags, (flags) => ((flags & WordFlag.stop) !== 0 ? Role.ends : Role.none))
  const give = (list: Iterable<string>, role: number) => {
    for (const text of list) {
      const word = texts.wordOf(text)
      if (word !== undefined) roles[word] = role
    }
  }
  give(listWords, Role.none)
  give(['including', 'like'], Role.begins)
  give(['as', 'g'], Role.closes)
  let inList = false
  for (let token = 0; token < words.length; token++) {
    const word = words[token] as number
    if (joints[token] === Joint.sentence) inList = false
    const role = roles[word] as number
    if (role === Role.begins) inList = true
    else if (role === Role.ends) inList = false
    else if (role === Role.closes && token > 0 && words[token - 1] === (word === as ? such : e)) inList = true
    if (inList) listed[token] = 1
  }
  return listed
}
