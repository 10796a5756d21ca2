import type { Definition } from './acronyms.ts'
import { Pairs } from './pairs.ts'
import type { Phrases } from './phrases.ts'
import { Needed, readNames, spellingsOf } from './spelled-names.ts'
import { SurfaceFlag, type Texts, WordFlag } from './texts.ts'
import type { VocabularyTerm } from './vocabulary.ts'

/** Options of {@link findConcepts}. */
export interface ConceptOptions {
  vocabulary: readonly VocabularyTerm[]
  /** Fewest papers that make a phrase outside the vocabulary a concept. */
  minimum: number
  /** Keys that are never a concept. */
  blocked: ReadonlySet<string>
  /** Names, beside the vocabulary's, that are concepts however few papers share them. */
  kept: readonly string[]
  /** Whether a single word outside the vocabulary may be a concept. Acronyms may in any case. */
  anyWord: boolean
}

/** What names which concept: words, paths of words that the vocabulary gives, and phrases that papers share. */
export interface ConceptNames {
  /** What tells concepts apart: the words without spaces, singular. */
  keys: string[]
  /** Words of its most common spelling; of a vocabulary subject, those of its name. */
  words: (readonly string[])[]
  /** The same as numbers of words; -1 for one that no paper has. */
  wordIds: (readonly number[])[]
  /** Concept of a key. */
  ofKey: ReadonlyMap<string, number>
  /** Acronyms that the papers define for a concept. */
  acronyms: Map<number, string[]>
  /** The concept that a word names, -1 where none, whether in capitals only, and how many places it needs. */
  wordConcept: Int32Array
  wordCaps: Uint8Array
  wordNeeds: Uint8Array
  /** Names of the vocabulary as paths of words from 0; what each path names, -1 where it ends in none. */
  paths: Pairs
  pathOfWord: Int32Array
  conceptOfPath: readonly number[]
  pathNeeds: readonly number[]
  /** The concept of a shared phrase, -1 where it is none. */
  phraseConcept: Int32Array
  phraseNeeds: Uint8Array
  /** The keys of names that need more than one place. */
  keyNeeds: ReadonlyMap<string, number>
  ambiguousKeys: ReadonlySet<string>
  /** Whether a name of the vocabulary's subject is ambiguous: 1 or 0. */
  hasAmbiguous: Uint8Array
}

/** Finds the concepts and their names; `definitions`: what the papers say that their acronyms stand for. */
export function nameConcepts(
  texts: Texts,
  phrases: Phrases,
  definitions: readonly Definition[],
  options: ConceptOptions,
): ConceptNames {
  const { vocabulary, minimum, blocked, kept, anyWord } = options
  const keys: string[] = []
  const words: (readonly string[])[] = []
  const wordIds: (readonly number[])[] = []
  const ofKey = new Map<string, number>()

  // 1. The vocabulary's spellings, as paths of words from a root.
  const paths = new Pairs()
  const names = [
    ...spellingsOf(vocabulary),
    ...readNames(kept).map((name, at) => ({
      ...name,
      concept: vocabulary.length + at,
      needed: Needed.one,
      ambiguous: false,
    })),
  ]
  const conceptOfPath: number[] = [-1]
  const pathNeeds: number[] = [Needed.one]
  const wordConcept = new Int32Array(texts.wordTexts.length).fill(-1)
  const wordCaps = new Uint8Array(texts.wordTexts.length)
  const wordNeeds = new Uint8Array(texts.wordTexts.length).fill(Needed.one)
  const keyNeeds = new Map<string, number>()
  const ambiguousKeys = new Set<string>()
  const hasAmbiguous = new Uint8Array(vocabulary.length)
  const cased = casedWords(texts)
  const expansions = new Map<number, string>()
  for (const { concept, needed, ambiguous, parts, caps } of names) {
    const key = parts.join('')
    if (ambiguous) {
      ambiguousKeys.add(key)
      hasAmbiguous[concept] = 1
    }
    if (keys[concept] === undefined) {
      keys[concept] = key
      words[concept] = parts
      wordIds[concept] = parts.map((part) => texts.wordOf(part) ?? -1)
    }
    if (concept >= vocabulary.length && ofKey.has(key)) continue
    if (parts.length === 0 || blocked.has(keys[concept] as string)) continue
    if (!ofKey.has(key)) {
      ofKey.set(key, concept)
      if (needed > Needed.one) keyNeeds.set(key, needed)
    }
    const joined = texts.wordOf(key)
    if (joined !== undefined && wordConcept[joined] === -1) {
      wordConcept[joined] = concept
      wordCaps[joined] = caps ? 1 : 0
      wordNeeds[joined] = needed
      if (caps && cased[joined] === 1 && key !== keys[concept])
        expansions.set(joined, keys[concept] as string)
    }
    if (parts.length < 2) continue
    let path = 0
    const met = parts.map((part) => texts.wordOf(part))
    if (met.includes(undefined)) continue
    for (const word of met as number[]) {
      path = paths.add(path, word)
      if (conceptOfPath.length <= path) {
        conceptOfPath.push(-1)
        pathNeeds.push(Needed.one)
      }
    }
    if (conceptOfPath[path] === -1) {
      conceptOfPath[path] = concept
      pathNeeds[path] = needed
    }
  }
  const known = vocabulary.length
  /** The path of one word, 0 where no name begins with it. */
  const pathOfWord = new Int32Array(texts.wordTexts.length)
  for (let word = 0; word < pathOfWord.length; word++) pathOfWord[word] = paths.get(0, word)

  // 2. What the papers say their acronyms stand for.
  const agreed = agreedAcronyms(texts, definitions, { ofKey, wordConcept, wordCaps }, cased, expansions)

  // 3. The phrases that enough papers share. Spellings that differ in hyphens, spaces or an acronym are one.
  const phraseConcept = new Int32Array(phrases.size + 1).fill(-1)
  const phraseNeeds = new Uint8Array(phrases.size + 1).fill(Needed.one)
  // What most papers write as one word is a word, parted at the end of a line (*lan-guage*) or by habit.
  const isOneWord = (plain: string, papers: number) => {
    const word = anyWord ? undefined : texts.wordOf(plain)
    return word !== undefined && cased[word] !== 1 && (phrases.wordPapers[word] as number) > papers
  }
  const plainOf = (parts: readonly number[]) => {
    let plain = ''
    for (const word of parts) plain += texts.wordTexts[word]
    return plain
  }
  // *NLP models* says no more than *NLP*.
  const isBackground = (parts: readonly number[]) => {
    const telling = parts.filter((word) => ((texts.wordFlags[word] as number) & WordFlag.generic) === 0)
    return telling.length < parts.length && keyNeeds.has(plainOf(telling))
  }
  const strongest: number[] = []
  for (let phrase = 1; phrase <= phrases.size; phrase++) {
    const papers = phrases.papers[phrase] as number
    if (papers < minimum) continue
    const parts = phrases.wordsOf(phrase)
    if (!hasSubject(texts, parts)) continue
    const plain = plainOf(parts)
    const isKey = ofKey.has(plain) || !parts.some((word) => expansions.has(word))
    const key = isKey ? plain : parts.map((word) => expansions.get(word) ?? texts.wordTexts[word]).join('')
    if (blocked.has(key) || blocked.has(plain)) continue
    let concept = ofKey.get(key)
    if (concept === undefined) {
      if (isOneWord(plain, papers) || isBackground(parts)) continue
      concept = keys.length
      keys.push(key)
      ofKey.set(key, concept)
      words.push([])
      wordIds.push([])
    }
    phraseConcept[phrase] = concept
    phraseNeeds[phrase] = keyNeeds.get(key) ?? Needed.one
    if (concept >= known && papers > (strongest[concept] ?? 0)) {
      strongest[concept] = papers
      words[concept] = parts.map((word) => texts.wordTexts[word] as string)
      wordIds[concept] = parts
    }
  }
  for (let word = 0; word < texts.wordTexts.length; word++) {
    if (wordConcept[word] !== -1 || (phrases.wordPapers[word] as number) < minimum) continue
    const flags = texts.wordFlags[word] as number
    if (flags !== 0) continue
    const text = texts.wordTexts[word] as string
    const long = agreed.get(word)
    if (long !== undefined) {
      const concept = ofKey.get(long)
      if (concept !== undefined) {
        wordConcept[word] = concept
        wordCaps[word] = 1
        continue
      }
    }
    if (blocked.has(text) || text.length < 3) continue
    const shared = ofKey.get(text)
    if (shared !== undefined) {
      wordConcept[word] = shared
      wordNeeds[word] = keyNeeds.get(text) ?? Needed.one
      continue
    }
    if (cased[word] === 1 || anyWord) {
      wordConcept[word] = keys.length
      wordCaps[word] = cased[word] as number
      ofKey.set(text, keys.length)
      keys.push(text)
      words.push([text])
      wordIds.push([word])
    }
  }
  const acronyms = new Map<number, string[]>()
  for (const [word, long] of agreed) {
    const concept = ofKey.get(long)
    if (concept === undefined) continue
    if (wordConcept[word] === -1) {
      wordConcept[word] = concept
      wordCaps[word] = 1
    }
    if (wordConcept[word] !== concept) continue
    const list = acronyms.get(concept) ?? []
    list.push(texts.wordTexts[word] as string)
    acronyms.set(concept, list)
  }
  return {
    keys,
    words,
    wordIds,
    ofKey,
    acronyms,
    wordConcept,
    wordCaps,
    wordNeeds,
    paths,
    pathOfWord,
    conceptOfPath,
    pathNeeds,
    phraseConcept,
    phraseNeeds,
    keyNeeds,
    ambiguousKeys,
    hasAmbiguous,
  }
}

/**
 * What the papers agree that their acronyms stand for. Where that is not what the vocabulary has them mean, they no longer
 * name its subject; `expansions`, what they are short for within phrases, follows.
 */
function agreedAcronyms(
  texts: Texts,
  definitions: readonly Definition[],
  { ofKey, wordConcept, wordCaps }: Pick<ConceptNames, 'ofKey' | 'wordConcept' | 'wordCaps'>,
  cased: Uint8Array,
  expansions: Map<number, string>,
): Map<number, string> {
  const senses = new Map<number, Map<string, number>>()
  const counted = new Set<string>()
  definitions.forEach(({ word, paper, key: long }) => {
    const once = `${paper} ${word} ${long}`
    if (counted.has(once)) return
    counted.add(once)
    let sense = senses.get(word)
    if (sense === undefined) {
      sense = new Map()
      senses.set(word, sense)
    }
    sense.set(long, (sense.get(long) ?? 0) + 1)
  })
  const agreed = new Map<number, string>()
  for (const [word, sense] of senses) {
    let total = 0
    let most = 0
    let best = ''
    for (const [long, papers] of sense) {
      total += papers
      if (papers > most || (papers === most && long < best)) {
        most = papers
        best = long
      }
    }
    const own = wordConcept[word] as number
    if (own !== -1 && wordCaps[word] === 1) {
      // The vocabulary's acronym means something else in this archive.
      const agreeing = [...sense].reduce((sum, [long, n]) => sum + (ofKey.get(long) === own ? n : 0), 0)
      if (agreeing === 0 && total >= 2 && most >= total * 0.7) {
        wordConcept[word] = -1
        expansions.delete(word)
      } else continue
    }
    // Two letters mean something else in the next paper; there they hold where it says so itself.
    if ((texts.wordTexts[word] as string).length < 3) continue
    if (most >= 2 && most >= total * 0.7 && (wordConcept[word] === -1 || wordCaps[word] === 1)) {
      agreed.set(word, best)
      if (cased[word] === 1 && wordConcept[word] === -1) expansions.set(word, best)
    }
  }
  return agreed
}

/** Words that stand in capitals (`SAE`, `NeRF`) four times of five. */
function casedWords(texts: Texts): Uint8Array {
  const all = new Int32Array(texts.wordTexts.length)
  const caps = new Int32Array(texts.wordTexts.length)
  for (let token = 0; token < texts.words.length; token++) {
    const word = texts.words[token] as number
    all[word] = (all[word] as number) + 1
    if (((texts.surfaceFlags[texts.surfaces[token] as number] as number) & SurfaceFlag.caps) !== 0)
      caps[word] = (caps[word] as number) + 1
  }
  const cased = new Uint8Array(texts.wordTexts.length)
  for (let word = 0; word < cased.length; word++)
    if ((caps[word] as number) >= 0.8 * (all[word] as number)) cased[word] = 1
  return cased
}

/** A phrase of generic words alone (*main result*) names no subject. */
function hasSubject(texts: Texts, words: readonly number[]): boolean {
  return words.some(
    (word) =>
      ((texts.wordFlags[word] as number) &
        (WordFlag.generic | WordFlag.dangling | WordFlag.stop | WordFlag.number | WordFlag.letter)) ===
      0,
  )
}
