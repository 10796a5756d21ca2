import { authorsAgree } from './authors.ts'
import { mainKey, type NormalTitle } from './title.ts'

/** A paper, as far as near matches are looked for. */
export interface Comparable {
  title: NormalTitle
  authors: Parameters<typeof authorsAgree>[0]
}

/** Two papers that may be one. */
export interface NearMatch {
  /** Indexes of the papers, the smaller one first. */
  pair: [number, number]
  /** What differs: a subtitle that one has and the other has not, or some words. */
  difference: 'subtitle' | 'words'
}

/** Papers that share a signature are compared with so many of those behind them in the order of their titles. */
const WINDOW = 8
/** Titles of fewer letters are too short for a likeness to mean anything. */
const SHORTEST = 12
/** A main title of fewer letters names nothing by itself. */
const SHORTEST_MAIN = 3

/**
 * Finds papers whose titles are nearly the same: one has a subtitle that the other lacks, or one word is spelt, inserted
 * or left out differently. Numbers must be equal: "… I" and "… II", "GPT-3" and "GPT-4" are no near matches. Papers
 * whose authors disagree are none either.
 *
 * Titles are compared only where they share a signature (the main title; the title, or the title without one of
 * its words), so that the work grows with the number of titles and not with its square.
 */
export function findNearMatches(papers: readonly Comparable[]): NearMatch[] {
  const found = new Map<string, NearMatch>()
  const consider = (
    one: number,
    other: number,
    test: typeof differsByWord,
    difference: NearMatch['difference'],
  ) => {
    const pair: [number, number] = one < other ? [one, other] : [other, one]
    const name = pair.join(' ')
    const [a, b] = [papers[one] as Comparable, papers[other] as Comparable]
    if (found.has(name) || a.title.key === b.title.key || !test(a.title, b.title)) return
    if (authorsAgree(a.authors, b.authors) === false) return
    found.set(name, { pair, difference })
  }
  for (const block of blocks(papers, subtitleSignatures)) {
    eachNeighbour(block, papers, (one, other) => consider(one, other, differsBySubtitle, 'subtitle'))
  }
  for (const block of blocks(papers, wordSignatures)) {
    eachNeighbour(block, papers, (one, other) => consider(one, other, differsByWord, 'words'))
  }
  return [...found.values()].sort((a, b) => a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1])
}

/** Papers by signature; only the signatures that several have. */
function* blocks(
  papers: readonly Comparable[],
  signatures: (title: NormalTitle) => readonly number[],
): Generator<number[]> {
  const bySignature = new Map<number, number | number[]>()
  for (const [index, { title }] of papers.entries()) {
    for (const signature of signatures(title)) {
      const known = bySignature.get(signature)
      if (known === undefined) bySignature.set(signature, index)
      else if (typeof known === 'number') {
        if (known !== index) bySignature.set(signature, [known, index])
      } else if (known.at(-1) !== index) known.push(index)
    }
  }
  for (const block of bySignature.values()) if (typeof block !== 'number') yield block
}

function eachNeighbour(
  block: number[],
  papers: readonly Comparable[],
  compare: (one: number, other: number) => void,
): void {
  const key = (index: number) => (papers[index] as Comparable).title.key
  if (block.length > WINDOW) block.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a - b))
  for (let at = 0; at < block.length; at++) {
    for (let next = at + 1; next <= at + WINDOW && next < block.length; next++) {
      compare(block[at] as number, block[next] as number)
    }
  }
}

/** The main title of one with a subtitle; the whole of one without. */
function subtitleSignatures(title: NormalTitle): readonly number[] {
  const name = mainKey(title)
  return name.length >= SHORTEST_MAIN ? [hash(name, 0)] : []
}

function differsBySubtitle(one: NormalTitle, other: NormalTitle): boolean {
  const [short, long] = one.key.length < other.key.length ? [one, other] : [other, one]
  return short.main === short.words.length && long.main < long.words.length && mainKey(long) === short.key
}

/** The title, and the title without each of its words. */
function wordSignatures({ words, key }: NormalTitle): readonly number[] {
  if (key.length < SHORTEST) return []
  const signatures = [hash(key, 0)]
  if (words.length < 3 || words.length > 40) return signatures
  let before = 0
  for (let left = 0; left < words.length; left++) {
    const word = words[left] as string
    if (key.length - word.length >= SHORTEST / 2) {
      let signature = before
      for (let at = left + 1; at < words.length; at++) signature = hash(words[at] as string, signature)
      signatures.push(signature)
    }
    before = hash(word, before)
  }
  return signatures
}

/** A number for a text that continues the one `seed` stands for. Equal texts have equal numbers; seldom do others. */
function hash(text: string, seed: number): number {
  let value = seed
  for (let at = 0; at < text.length; at++)
    value = (Math.imul(value, 0x01000193) + text.charCodeAt(at) + 1) | 0
  return value
}

function differsByWord(one: NormalTitle, other: NormalTitle): boolean {
  let start = 0
  const [a, b] = [one.words, other.words]
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++
  const here = a.slice(start, a.length - end)
  const there = b.slice(start, b.length - end)
  if (here.length === 0 || there.length === 0) {
    const [word, ...more] = [...here, ...there]
    if (word === undefined || more.length > 0 || a.length + b.length <= 8) return false
    // "… II" and "… A" are sequels; an article before other words is none.
    return !isNumber(word) || (word === 'a' && end > 0)
  }
  return likeWords(here.join(''), there.join(''))
}

const ROMAN = /^(?=[ivxl])(?:x{0,3}|xl|l)(?:ix|iv|v?i{0,3})$/

function isNumber(word: string): boolean {
  return /\d/.test(word) || ROMAN.test(word) || /^[a-z]$/.test(word)
}

/** Beginnings that turn a word into another one. */
const TURNING =
  /^(?:un|non|in|im|dis|anti|multi|pre|re|sub|super|semi|self|inter|intra|over|under|hyper|meta)$/

/** Whether two words are spellings or forms of one. Numbers are, if they have one value. */
function likeWords(one: string, other: string): boolean {
  if (isNumber(one) || isNumber(other))
    return numberOf(one) !== undefined && numberOf(one) === numberOf(other)
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.startsWith(short)) return short.length >= 3 && long.length - short.length <= 3
  if (long.endsWith(short) && TURNING.test(long.slice(0, -short.length))) return false
  if (long.length < 6 || long.length > 60) return false
  return distance(one, other) <= Math.max(1, Math.floor(long.length / 5))
}

/** The value of a number written in Arabic or Roman digits. */
function numberOf(word: string): number | undefined {
  if (/^\d{1,9}$/.test(word)) return Number(word)
  if (!ROMAN.test(word)) return undefined
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }
  let sum = 0
  for (let at = 0; at < word.length; at++) {
    const value = values[word[at] as string] as number
    sum += value < (values[word[at + 1] ?? ''] ?? 0) ? -value : value
  }
  return sum
}

/** Number of letters to insert, delete or change (Levenshtein). */
function distance(one: string, other: string): number {
  let previous = Uint16Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const current = new Uint16Array(other.length + 1)
    current[0] = i
    for (let j = 1; j <= other.length; j++) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1
      current[j] = Math.min(
        (previous[j] as number) + 1,
        (current[j - 1] as number) + 1,
        (previous[j - 1] as number) + change,
      )
    }
    previous = current
  }
  return previous[other.length] as number
}
