import { Pairs } from './pairs.ts'
import { Joint, type Texts, WordFlag } from './texts.ts'

/** Words in the longest phrase that is counted. */
export const longestPhrase = 4

/** The phrases of two to four words that enough papers share. */
export interface Phrases {
  /** For each length from 2: the phrase that begins at each token, 0 where none does. */
  at: Int32Array[]
  /** How many papers hold the phrase. */
  papers: Int32Array
  /** How many hold the word. */
  wordPapers: Int32Array
  /** The words of a phrase, first to last. */
  wordsOf(phrase: number): number[]
  /** How many phrases there are; they are numbered from 1. */
  size: number
}

/** What a token may be to a phrase, as bits. */
const Role = { begins: 1, follows: 2 } as const

/** Whether a phrase may begin at a token. */
function canBegin(texts: Texts, token: number, end: number): boolean {
  const flags = texts.wordFlags[texts.words[token] as number] as number
  if ((flags & (WordFlag.stop | WordFlag.number | WordFlag.letter)) === 0) return true
  return token + 1 < end && texts.joints[token + 1] === Joint.hyphen
}

/** Whether a phrase may end at a token. */
export function canEnd(texts: Texts, token: number): boolean {
  const flags = texts.wordFlags[texts.words[token] as number] as number
  if ((flags & WordFlag.stop) !== 0) return false
  return (flags & (WordFlag.number | WordFlag.letter)) === 0 || texts.joints[token] === Joint.hyphen
}

/** Whether a phrase may run on over a token to the next. */
function canContinue(texts: Texts, token: number, end: number): boolean {
  const flags = texts.wordFlags[texts.words[token] as number] as number
  if ((flags & WordFlag.stop) === 0 || (flags & WordFlag.of) !== 0) return true
  return texts.joints[token] === Joint.hyphen && token + 1 < end && texts.joints[token + 1] === Joint.hyphen
}

/**
 * Counts the phrases that at least `minimum` papers share. A phrase is extended by a word only where both its
 * beginning and its end are shared by so many papers (no longer phrase can be shared by more), so that the
 * number of phrases held at a time stays near the number that matters.
 */
export function countPhrases(texts: Texts, minimum: number): Phrases {
  const { words } = texts
  const total = words.length
  const wordPapers = papersOfWords(texts)
  const roles = rolesOf(texts, wordPapers, minimum)
  const pairs = new Pairs()
  let papers = new Int32Array(1024)
  let seen = new Int32Array(1024).fill(-1)
  const at: Int32Array[] = [new Int32Array(0), new Int32Array(0)]
  for (let length = 2; length <= longestPhrase; length++) {
    const shorter = at[length - 1] as Int32Array
    const found = new Int32Array(total)
    for (let paper = 0; paper < texts.count; paper++) {
      const latest = (texts.starts[paper + 1] as number) - length
      for (let token = texts.starts[paper] as number; token <= latest; token++) {
        const tail = token + length - 1
        if (((roles[tail] as number) & Role.follows) === 0) continue
        let left: number
        if (length === 2) {
          if (((roles[token] as number) & Role.begins) === 0) continue
          left = words[token] as number
        } else {
          const beginning = shorter[token] as number
          if (beginning === 0 || (papers[beginning] as number) < minimum) continue
          const ending = shorter[token + 1] as number
          if (ending !== 0 && (papers[ending] as number) < minimum) continue
          left = -beginning
        }
        const phrase = pairs.add(left, words[tail] as number)
        if (phrase >= papers.length) {
          papers = doubled(papers, 0)
          seen = doubled(seen, -1)
        }
        found[token] = phrase
        if (seen[phrase] !== paper) {
          seen[phrase] = paper
          papers[phrase] = (papers[phrase] as number) + 1
        }
      }
    }
    at.push(found)
  }
  return {
    at,
    papers,
    wordPapers,
    size: pairs.size,
    wordsOf(phrase) {
      const words: number[] = []
      let node = -phrase
      while (node < 0) {
        words.push(pairs.right(-node))
        node = pairs.left(-node)
      }
      words.push(node)
      return words.reverse()
    },
  }
}

/** How many papers hold each word. */
function papersOfWords(texts: Texts): Int32Array {
  const papers = new Int32Array(texts.wordTexts.length)
  const last = new Int32Array(papers.length).fill(-1)
  for (let paper = 0; paper < texts.count; paper++) {
    const end = texts.starts[paper + 1] as number
    for (let token = texts.starts[paper] as number; token < end; token++) {
      const word = texts.words[token] as number
      if (last[word] === paper) continue
      last[word] = paper
      papers[word] = (papers[word] as number) + 1
    }
  }
  return papers
}

/** What each token may be to a phrase; nothing where too few papers hold its word. */
function rolesOf(texts: Texts, wordPapers: Int32Array, minimum: number): Uint8Array {
  const roles = new Uint8Array(texts.words.length)
  for (let paper = 0; paper < texts.count; paper++) {
    const end = texts.starts[paper + 1] as number
    for (let token = texts.starts[paper] as number; token < end; token++) {
      if ((wordPapers[texts.words[token] as number] as number) < minimum) continue
      const follows =
        (texts.joints[token] as number) <= Joint.hyphen &&
        (canContinue(texts, token, end) || canEnd(texts, token))
      roles[token] = (canBegin(texts, token, end) ? Role.begins : 0) | (follows ? Role.follows : 0)
    }
  }
  return roles
}

function doubled(from: Int32Array<ArrayBuffer>, rest: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2)
  to.set(from)
  if (rest !== 0) to.fill(rest, from.length)
  return to
}
