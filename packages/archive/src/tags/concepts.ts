import { findDefinitions } from './acronyms.ts'
import { Pairs } from './pairs.ts'
import { canEnd, longestPhrase, type Phrases } from './phrases.ts'
import { Joint, readTexts, SurfaceFlag, type Texts, WordFlag } from './texts.ts'
import type { VocabularyTerm } from './vocabulary.ts'

/**
 * Everything that may become a tag: the subjects of the vocabulary, then the phrases that the papers share,
 * each under all its spellings and acronyms; and every place where a paper names one.
 */
export interface Concepts {
  /** Concepts below this number are those of the vocabulary, in its order. */
  known: number
  count: number
  /** What tells concepts apart: the words without spaces, singular. */
  keys: string[]
  /** Words of its most common spelling; of a vocabulary subject, those of its name. */
  words: (readonly string[])[]
  /** Concept of a key. */
  ofKey: ReadonlyMap<string, number>
  /** Acronyms that the papers define for it. */
  acronyms: Map<number, string[]>
  /** The places of paper `p` are those from `places.starts[p]`. */
  places: Places
  /** Whether any paper names it otherwise than by an everyday name. */
  firm: Uint8Array
  /** Papers that name the concept, and those that name it in the title. */
  papers: Int32Array
  titles: Int32Array
  /** Places where the paper defines an acronym of the concept: the token of the acronym. */
  defined: ReadonlySet<number>
}

/** Places where concepts are named, in the order of the papers and their words. */
interface Places {
  starts: Int32Array
  concepts: Int32Array
  tokens: Int32Array
  lengths: Uint8Array
  /** 0 where an everyday name stands in a paper that is not about it: no mention, but it covers shorter ones. */
  counts: Uint8Array
}

/** The key of a name: its words, singular, without spaces and hyphens. */
export function keyOfName(name: string): string {
  const known = keysOfNames.get(name)
  if (known !== undefined) return known
  const texts = readTexts([{ title: name }])
  const key = Array.from(texts.words, (word) => texts.wordTexts[word]).join('')
  // Sources give the same names again and again; the bound keeps a long-lived process small.
  if (keysOfNames.size > 50_000) keysOfNames.clear()
  keysOfNames.set(name, key)
  return key
}

const keysOfNames = new Map<string, string>()

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

export function findConcepts(texts: Texts, phrases: Phrases, options: ConceptOptions): Concepts {
  const { vocabulary, minimum, blocked, kept, anyWord } = options
  const keys: string[] = []
  const words: (readonly string[])[] = []
  const ofKey = new Map<string, number>()

  // 1. The vocabulary's spellings, as paths of words from a root.
  const paths = new Pairs()
  const names = [
    ...spellingsOf(vocabulary),
    ...readNames(kept).map((name, at) => ({
      ...name,
      concept: vocabulary.length + at,
      everyday: false,
      ambiguous: false,
    })),
  ]
  const conceptOfPath: number[] = [-1]
  const everydayPath: boolean[] = [false]
  const wordConcept = new Int32Array(texts.wordTexts.length).fill(-1)
  const wordCaps = new Uint8Array(texts.wordTexts.length)
  const everydayWord = new Uint8Array(texts.wordTexts.length)
  const everydayKeys = new Set<string>()
  const ambiguousKeys = new Set<string>()
  const hasAmbiguous = new Uint8Array(vocabulary.length)
  const cased = casedWords(texts)
  const expansions = new Map<number, string>()
  for (const { concept, everyday, ambiguous, parts, caps } of names) {
    const key = parts.join('')
    if (ambiguous) {
      ambiguousKeys.add(key)
      hasAmbiguous[concept] = 1
    }
    if (keys[concept] === undefined) {
      keys[concept] = key
      words[concept] = parts
    }
    if (concept >= vocabulary.length && ofKey.has(key)) continue
    if (parts.length === 0 || blocked.has(keys[concept] as string)) continue
    if (!ofKey.has(key)) {
      ofKey.set(key, concept)
      if (everyday) everydayKeys.add(key)
    }
    const joined = texts.wordOf(key)
    if (joined !== undefined && wordConcept[joined] === -1) {
      wordConcept[joined] = concept
      wordCaps[joined] = caps ? 1 : 0
      everydayWord[joined] = everyday ? 1 : 0
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
        everydayPath.push(false)
      }
    }
    if (conceptOfPath[path] === -1) {
      conceptOfPath[path] = concept
      everydayPath[path] = everyday
    }
  }
  const known = vocabulary.length
  /** The path of one word, 0 where no name begins with it. */
  const pathOfWord = Int32Array.from(texts.wordTexts, (_, word) => paths.get(0, word))

  // 2. What the papers say their acronyms stand for.
  const definitions = findDefinitions(texts)
  const longKeys = definitions.map(({ begin, end }) => {
    let key = ''
    for (let token = begin; token < end; token++) key += texts.wordTexts[texts.words[token] as number]
    return key
  })
  const senses = new Map<number, Map<string, number>>()
  const counted = new Set<string>()
  definitions.forEach(({ word, paper }, index) => {
    const long = longKeys[index] as string
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

  // 3. The phrases that enough papers share. Spellings that differ in hyphens, spaces or an acronym are one.
  const phraseConcept = new Int32Array(phrases.size + 1).fill(-1)
  const everydayPhrase = new Uint8Array(phrases.size + 1)
  // What most papers write as one word is a word, parted at the end of a line (*lan-guage*) or by habit.
  const isOneWord = (plain: string, papers: number) => {
    const word = anyWord ? undefined : texts.wordOf(plain)
    return word !== undefined && cased[word] !== 1 && (phrases.wordPapers[word] as number) > papers
  }
  // *NLP models* says no more than *NLP*.
  const isBackground = (parts: readonly number[]) => {
    const isGeneric = (word: number) => ((texts.wordFlags[word] as number) & WordFlag.generic) !== 0
    const telling = parts.filter((word) => !isGeneric(word)).map((word) => texts.wordTexts[word])
    return telling.length < parts.length && everydayKeys.has(telling.join(''))
  }
  const strongest: number[] = []
  for (let phrase = 1; phrase <= phrases.size; phrase++) {
    const papers = phrases.papers[phrase] as number
    if (papers < minimum) continue
    const parts = phrases.wordsOf(phrase)
    if (!hasSubject(texts, parts)) continue
    const plain = parts.map((word) => texts.wordTexts[word]).join('')
    const key = ofKey.has(plain)
      ? plain
      : parts.map((word) => expansions.get(word) ?? texts.wordTexts[word]).join('')
    if (blocked.has(key) || blocked.has(plain)) continue
    let concept = ofKey.get(key)
    if (concept === undefined) {
      if (isOneWord(plain, papers) || isBackground(parts)) continue
      concept = keys.length
      keys.push(key)
      ofKey.set(key, concept)
      words.push([])
    }
    phraseConcept[phrase] = concept
    if (everydayKeys.has(key)) everydayPhrase[phrase] = 1
    if (concept >= known && papers > (strongest[concept] ?? 0)) {
      strongest[concept] = papers
      words[concept] = parts.map((word) => texts.wordTexts[word] as string)
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
      if (everydayKeys.has(text)) everydayWord[word] = 1
      continue
    }
    if (cased[word] === 1 || anyWord) {
      wordConcept[word] = keys.length
      wordCaps[word] = cased[word] as number
      ofKey.set(text, keys.length)
      keys.push(text)
      words.push([text])
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

  // 4. Every place. A paper's own definition of an acronym holds in that paper.
  const count = keys.length
  const firm = new Uint8Array(count)
  const papers = new Int32Array(count)
  const titles = new Int32Array(count)
  const last = new Int32Array(count).fill(-1)
  const defined = new Set<number>()
  const places = new PlaceList(texts.count)
  const inTitle = new Int32Array(count).fill(-1)
  const at = texts.wordOf('at')
  const isExample = examples(texts)
  let next = 0
  const own = new Map<number, { concept: number; everyday: boolean }>()
  // *Parsing* in *semantic parsing* does not name syntactic parsing, unless the longer is a kind of the shorter.
  const ancestorsOf = ancestry(vocabulary, ofKey)
  const isBroader = (broader: number, narrower: number) => ancestorsOf(narrower).has(broader)
  /** Of the names that begin at each token of the paper the longest: its concept, and after its last token. */
  let covers = new Int32Array(1024)
  let coverEnds = new Int32Array(1024)
  const isPartOfOther = (concept: number, token: number, length: number, start: number) => {
    for (let from = token; from >= start && from > token - longestPhrase; from--) {
      const after = coverEnds[from - start] as number
      if (after < token + length || after - from <= length) continue
      const longer = covers[from - start] as number
      if (longer !== concept && !isBroader(concept, longer)) return true
    }
    return false
  }
  const fieldsOf = (concept: number): readonly number[] => {
    if (concept >= known) return []
    const roots = [...ancestorsOf(concept)].filter((each) => ancestorsOf(each).size === 0)
    return roots.length > 0 ? roots : [concept]
  }
  const isAmbiguous = (place: number) => {
    if (hasAmbiguous[places.concepts[place] as number] !== 1) return false
    const token = places.tokens[place] as number
    let key = ''
    for (let at = token; at < token + (places.lengths[place] as number); at++)
      key += texts.wordTexts[texts.words[at] as number]
    return ambiguousKeys.has(key)
  }
  // *Filtering* is state estimation among robots and something else elsewhere: it wants others of its field about it.
  const leaveOutStrays = (first: number) => {
    const doubtful: number[] = []
    for (let place = first; place < places.length; place++) if (isAmbiguous(place)) doubtful.push(place)
    if (doubtful.length === 0) return
    const company = new Set<number>()
    for (let place = first; place < places.length; place++)
      if (!doubtful.includes(place))
        for (const field of fieldsOf(places.concepts[place] as number)) company.add(field)
    for (const place of doubtful)
      if (!fieldsOf(places.concepts[place] as number).some((field) => company.has(field)))
        places.counts[place] = 0
  }
  /** Places that stand among examples. */
  const named: number[] = []
  // *Recommender systems* among the uses of click-through rate prediction are its field, and so no mere example.
  const keepFields = (first: number) => {
    if (named.length === 0) return
    const fields = new Set<number>()
    for (let place = first; place < places.length; place++)
      if (places.counts[place] === 1)
        for (const field of ancestorsOf(places.concepts[place] as number)) fields.add(field)
    for (const place of named) if (fields.has(places.concepts[place] as number)) places.counts[place] = 1
  }
  const pairsAt = phrases.at[2] as Int32Array
  const namePaths: number[] = []
  const nameEnds: number[] = []
  for (let paper = 0; paper < texts.count; paper++) {
    const start = texts.starts[paper] as number
    const end = texts.starts[paper + 1] as number
    const body = texts.bodies[paper] as number
    const firstEnd = endOfFirst(texts, start, body)
    own.clear()
    named.length = 0
    for (; next < definitions.length && definitions[next]?.paper === paper; next++) {
      const { word, token } = definitions[next] as (typeof definitions)[number]
      const long = longKeys[next] as string
      const concept = ofKey.get(long) ?? -1
      own.set(word, { concept, everyday: everydayKeys.has(long) })
      if (concept !== -1) defined.add(token)
    }
    places.starts[paper] = places.length
    if (covers.length < end - start) {
      covers = new Int32Array((end - start) * 2)
      coverEnds = new Int32Array((end - start) * 2)
    }
    coverEnds.fill(0, 0, end - start)
    // An everyday name counts where the title has it.
    const meet = (concept: number, token: number, length: number, everyday: boolean) => {
      if (!standsAlone(texts, token, length, token < body ? start : body, token < body ? body : end)) return
      // A team's name, or a part of it: *YNU-HPCC at SemEval-2024 Task 8*.
      const isFirst = token === start || token + length <= firstEnd
      if (concept >= known && isFirst && texts.words[Math.max(firstEnd, token + length)] === at) return
      if (concept < known && isPartOfOther(concept, token, length, start)) return
      if (token < body) inTitle[concept] = paper
      if (!everyday) firm[concept] = 1
      const isTitled = token < body || inTitle[concept] === paper
      const place = places.add(
        concept,
        token,
        length,
        isTitled || (!everyday && isExample[token] === 0) ? 1 : 0,
      )
      if (!isTitled && !everyday && places.counts[place] === 0) named.push(place)
    }
    for (let token = start; token < end; token++) {
      const word = texts.words[token] as number
      let concept = wordConcept[word] as number
      let path = pathOfWord[word] as number
      // Most words begin no name.
      if (concept === -1 && path === 0 && pairsAt[token] === 0 && own.size === 0) continue
      const fieldEnd = token < body ? body : end
      // One word.
      const caps = ((texts.surfaceFlags[texts.surfaces[token] as number] as number) & SurfaceFlag.caps) !== 0
      const meant = own.size > 0 && caps ? own.get(word) : undefined
      if (meant !== undefined) concept = meant.concept
      else if (wordCaps[word] === 1 && !caps) concept = -1
      // Names of the vocabulary, first to last of which the last is the longest.
      let names = 0
      for (let tail = token + 1; path !== 0 && tail < fieldEnd; tail++) {
        if ((texts.joints[tail] as number) > Joint.hyphen) break
        path = paths.get(path, texts.words[tail] as number)
        const met = path === 0 ? -1 : (conceptOfPath[path] as number)
        if (met === -1) continue
        nameEnds[names] = tail + 1
        namePaths[names++] = path
        if (met >= known) continue
        covers[token - start] = met
        coverEnds[token - start] = tail + 1
      }
      if (concept !== -1) meet(concept, token, 1, meant?.everyday ?? everydayWord[word] === 1)
      for (let name = 0; name < names; name++) {
        const met = namePaths[name] as number
        const length = (nameEnds[name] as number) - token
        meet(conceptOfPath[met] as number, token, length, everydayPath[met] as boolean)
      }
      // A shared phrase.
      for (let length = 2; length <= longestPhrase && token + length <= fieldEnd; length++) {
        const phrase = (phrases.at[length] as Int32Array)[token] as number
        if (phrase === 0) break
        const met = phraseConcept[phrase] as number
        if (met !== -1 && canEnd(texts, token + length - 1))
          meet(met, token, length, everydayPhrase[phrase] === 1)
      }
    }
    keepFields(places.starts[paper] as number)
    leaveOutStrays(places.starts[paper] as number)
    for (let place = places.starts[paper] as number; place < places.length; place++) {
      const concept = places.concepts[place] as number
      if (places.counts[place] === 0 || last[concept] === paper) continue
      last[concept] = paper
      papers[concept] = (papers[concept] as number) + 1
      if ((places.tokens[place] as number) < body) titles[concept] = (titles[concept] as number) + 1
    }
  }
  places.starts[texts.count] = places.length
  return { known, count, keys, words, ofKey, acronyms, places, firm, papers, titles, defined }
}

/** Where the first word of a title ends, and what hyphens join to it. */
function endOfFirst(texts: Texts, start: number, body: number): number {
  let end = start + 1
  while (end < body && texts.joints[end] === Joint.hyphen) end++
  return end
}

/** Gives the subjects of the vocabulary that are above one of them in its tree. */
function ancestry(
  vocabulary: readonly VocabularyTerm[],
  ofKey: ReadonlyMap<string, number>,
): (concept: number) => ReadonlySet<number> {
  const above = new Map<number, Set<number>>()
  const climb = (concept: number): Set<number> => {
    let found = above.get(concept)
    if (found === undefined) {
      found = new Set()
      above.set(concept, found)
      for (const name of vocabulary[concept]?.parents ?? []) {
        const parent = ofKey.get(keyOfName(name))
        if (parent === undefined) continue
        found.add(parent)
        for (const each of climb(parent)) found.add(each)
      }
    }
    return found
  }
  return climb
}

/**
 * Whether words are a whole and not a part of a compound: *feature matching* in *token-feature matching* and
 * *language models* in *vision-language models* are parts. An acronym is a whole on either side of a hyphen, and what
 * stands before *-based* and its like is one too.
 */
function standsAlone(texts: Texts, token: number, length: number, start: number, end: number): boolean {
  const caps =
    length === 1 && ((texts.surfaceFlags[texts.surfaces[token] as number] as number) & SurfaceFlag.caps) !== 0
  if (caps) return true
  if (token > start && texts.joints[token] === Joint.hyphen) return false
  const after = token + length
  if (after >= end || texts.joints[after] !== Joint.hyphen) return true
  return ((texts.wordFlags[texts.words[after] as number] as number) & WordFlag.dangling) !== 0
}

/** A name as words. */
interface Spelled {
  parts: readonly string[]
  /** One word in capitals: an acronym, met in capitals only. */
  caps: boolean
}

/** A name of a vocabulary's subject. */
interface SpelledTerm extends Spelled {
  concept: number
  everyday: boolean
  ambiguous: boolean
}

function readNames(names: readonly string[]): Spelled[] {
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
function spellingsOf(vocabulary: readonly VocabularyTerm[]): SpelledTerm[] {
  let spelled = vocabularies.get(vocabulary)
  if (spelled === undefined) {
    const names = vocabulary.flatMap(({ name: main, aliases, everyday, ambiguous }, concept) =>
      [main, ...aliases].map((name) => ({
        name,
        concept,
        everyday: everyday === true || (everyday?.includes(name) ?? false),
        ambiguous: ambiguous?.includes(name) ?? false,
      })),
    )
    const read = readNames(names.map(({ name }) => name))
    spelled = names.map(({ name: _, ...rest }, at) => ({ ...(read[at] as Spelled), ...rest }))
    vocabularies.set(vocabulary, spelled)
  }
  return spelled
}

const vocabularies = new WeakMap<readonly VocabularyTerm[], SpelledTerm[]>()

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

/** Words that an enumeration of examples runs over. */
const listWords = new Set('a an and as in of on or the to'.split(' '))

/**
 * The tokens that stand in a list of examples: what is behind *such as*, *like*, *including* and *e.g.* is named in
 * passing. The list ends with the sentence or with a function word that joins no names.
 */
function examples(texts: Texts): Uint8Array {
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

/** A phrase of generic words alone (*main result*) names no subject. */
function hasSubject(texts: Texts, words: readonly number[]): boolean {
  return words.some(
    (word) =>
      ((texts.wordFlags[word] as number) &
        (WordFlag.generic | WordFlag.dangling | WordFlag.stop | WordFlag.number | WordFlag.letter)) ===
      0,
  )
}

class PlaceList implements Places {
  length = 0
  starts: Int32Array
  concepts = new Int32Array(4096)
  tokens = new Int32Array(4096)
  lengths = new Uint8Array(4096)
  counts = new Uint8Array(4096)

  constructor(papers: number) {
    this.starts = new Int32Array(papers + 1)
  }

  /** Adds a place and gives its number. */
  add(concept: number, token: number, length: number, counts: 0 | 1): number {
    // The same words under two paths are one place, and so is a name within a longer one (*point clouds* in *3D point
    // clouds*).
    for (let place = this.length - 1; place >= 0; place--) {
      const other = this.tokens[place] as number
      if (other < token - longestPhrase) break
      const isSame = other === token || other + (this.lengths[place] as number) >= token + length
      if (this.concepts[place] !== concept || !isSame) continue
      if (other === token && (this.lengths[place] as number) < length) this.lengths[place] = length
      if (counts === 1) this.counts[place] = 1
      return place
    }
    if (this.length === this.concepts.length) {
      const concepts = new Int32Array(this.length * 2)
      concepts.set(this.concepts)
      this.concepts = concepts
      const tokens = new Int32Array(this.length * 2)
      tokens.set(this.tokens)
      this.tokens = tokens
      const lengths = new Uint8Array(this.length * 2)
      lengths.set(this.lengths)
      this.lengths = lengths
      const flags = new Uint8Array(this.length * 2)
      flags.set(this.counts)
      this.counts = flags
    }
    this.concepts[this.length] = concept
    this.tokens[this.length] = token
    this.lengths[this.length] = length
    this.counts[this.length] = counts
    return this.length++
  }
}
