import { findDefinitions } from './acronyms.ts'
import { type ConceptNames, type ConceptOptions, nameConcepts } from './concept-names.ts'
import { DoubtfulPlaces } from './doubtful-places.ts'
import { examples } from './examples.ts'
import { keyOfName } from './key-of-name.ts'
import { LongestNames } from './longest-names.ts'
import { partedNames } from './parted-names.ts'
import { canEnd, longestPhrase, type Phrases } from './phrases.ts'
import { PlaceList, type Places } from './places.ts'
import { Needed } from './spelled-names.ts'
import { teamNames } from './team-names.ts'
import { Joint, SurfaceFlag, type Texts, WordFlag } from './texts.ts'
import type { VocabularyTerm } from './vocabulary.ts'

/**
 * Everything that may become a tag: the subjects of the vocabulary, then the phrases that the papers share,
 * each under all its spellings and acronyms; and every place where a paper names one.
 */
export interface Concepts extends Pick<ConceptNames, 'keys' | 'words' | 'wordIds' | 'ofKey' | 'acronyms'> {
  /** Concepts below this number are those of the vocabulary, in its order. */
  known: number
  count: number
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

const noAncestors: ReadonlySet<number> = new Set()

/** Finds the concepts, and every place where a paper names one. */
export function findConcepts(texts: Texts, phrases: Phrases, options: ConceptOptions): Concepts {
  const { vocabulary } = options
  const known = vocabulary.length
  const definitions = findDefinitions(texts)
  const names = nameConcepts(texts, phrases, definitions, options)
  const { keys, words, wordIds, ofKey, acronyms } = names
  const { wordConcept, wordCaps, wordNeeds, paths, pathOfWord, conceptOfPath, pathNeeds } = names
  const { phraseConcept, phraseNeeds, keyNeeds, ambiguousKeys, hasAmbiguous } = names

  // A paper's own definition of an acronym holds in that paper.
  const count = keys.length
  const firm = new Uint8Array(count)
  const papers = new Int32Array(count)
  const titles = new Int32Array(count)
  const last = new Int32Array(count).fill(-1)
  const defined = new Set<number>()
  const places = new PlaceList(texts.count)
  const inTitle = new Int32Array(count).fill(-1)
  const namesTeam = teamNames(texts)
  const isExample = examples(texts)
  let next = 0
  const own = new Map<number, { concept: number; needed: number }>()
  const ancestorsOf = ancestry(vocabulary, ofKey)
  const isBroader = (broader: number, narrower: number) => ancestorsOf(narrower).has(broader)
  const longest = new LongestNames(isBroader)
  const isAmbiguous = (concept: number, token: number, length: number) => {
    if (hasAmbiguous[concept] !== 1) return false
    let key = ''
    for (let at = token; at < token + length; at++) key += texts.wordTexts[texts.words[at] as number]
    return ambiguousKeys.has(key)
  }
  const doubtful = new DoubtfulPlaces(places, isAmbiguous, (concept) =>
    concept < known ? ancestorsOf(concept) : noAncestors,
  )
  const pairsAt = phrases.at[2] as Int32Array
  const namePaths: number[] = []
  const nameEnds: number[] = []
  for (let paper = 0; paper < texts.count; paper++) {
    const start = texts.starts[paper] as number
    const end = texts.starts[paper + 1] as number
    const body = texts.bodies[paper] as number
    own.clear()
    for (; next < definitions.length && definitions[next]?.paper === paper; next++) {
      const { word, token, key: long } = definitions[next] as (typeof definitions)[number]
      const concept = ofKey.get(long) ?? -1
      own.set(word, { concept, needed: keyNeeds.get(long) ?? Needed.one })
      if (concept !== -1) defined.add(token)
    }
    places.starts[paper] = places.length
    longest.begin(start, end)
    const meet = (concept: number, token: number, length: number, needed: number) => {
      if (!standsAlone(texts, token, length, token < body ? start : body, token < body ? body : end)) return
      if (concept >= known && token < body && namesTeam(token, length, start, body)) return
      if (concept < known && longest.isPart(concept, token, length)) return
      if (token < body) inTitle[concept] = paper
      if (needed !== Needed.title) firm[concept] = 1
      const isTitled = token < body || inTitle[concept] === paper
      const place = places.add(
        concept,
        token,
        length,
        isTitled || (needed === Needed.one && isExample[token] === 0) ? 1 : 0,
      )
      if (isTitled || places.counts[place] !== 0) return
      if (needed === Needed.one) doubtful.addExample(place)
      // *Recurrent neural networks (RNNs)* names them once.
      else if (needed === Needed.two && isExample[token] === 0 && !defined.has(token))
        doubtful.addPassing(place)
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
      let ends = 0
      for (let tail = token + 1; path !== 0 && tail < fieldEnd; tail++) {
        if ((texts.joints[tail] as number) > Joint.hyphen) break
        path = paths.get(path, texts.words[tail] as number)
        const met = path === 0 ? -1 : (conceptOfPath[path] as number)
        if (met === -1) continue
        nameEnds[ends] = tail + 1
        namePaths[ends++] = path
        if (met >= known) continue
        longest.add(token, met, tail + 1)
      }
      if (concept !== -1) meet(concept, token, 1, meant?.needed ?? (wordNeeds[word] as number))
      for (let name = 0; name < ends; name++) {
        const met = namePaths[name] as number
        const length = (nameEnds[name] as number) - token
        meet(conceptOfPath[met] as number, token, length, pathNeeds[met] as number)
      }
      if (token < body && pathOfWord[word] !== 0)
        partedNames(texts, paths, token, body, (parted, after) => {
          const met = conceptOfPath[parted] as number
          // *Task and motion planning* is a name of its own.
          if (met === -1 || (ends > 0 && (nameEnds[ends - 1] as number) >= after)) return
          meet(met, token, after - token, pathNeeds[parted] as number)
        })
      // A shared phrase.
      for (let length = 2; length <= longestPhrase && token + length <= fieldEnd; length++) {
        const phrase = (phrases.at[length] as Int32Array)[token] as number
        if (phrase === 0) break
        const met = phraseConcept[phrase] as number
        if (met !== -1 && canEnd(texts, token + length - 1))
          meet(met, token, length, phraseNeeds[phrase] as number)
      }
    }
    for (let place = places.starts[paper] as number; place < places.length; place++)
      if (
        (places.concepts[place] as number) >= known &&
        longest.cuts(places.tokens[place] as number, places.lengths[place] as number)
      )
        places.counts[place] = 0
    doubtful.settle(places.starts[paper] as number)
    for (let place = places.starts[paper] as number; place < places.length; place++) {
      const concept = places.concepts[place] as number
      if (places.counts[place] === 0 || last[concept] === paper) continue
      last[concept] = paper
      papers[concept] = (papers[concept] as number) + 1
      if ((places.tokens[place] as number) < body) titles[concept] = (titles[concept] as number) + 1
    }
  }
  places.starts[texts.count] = places.length
  return { known, count, keys, words, wordIds, ofKey, acronyms, places, firm, papers, titles, defined }
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
