import { Joint, SurfaceFlag, type Texts, WordFlag } from '../tags/texts.ts'
import type { Search } from './nearest.ts'
import type { Vectors } from './vectors.ts'

const termsShown = 4
/** How many of the weightiest shared terms these are chosen from. */
const termsLookedAt = 12

/**
 * Gives a function of two papers: the terms that they share and that weigh most, strongest first, as the first paper
 * writes them where it first has them. A word within a pair that is shown is not repeated, nor is one shown that
 * names no subject by itself.
 */
export function explaining(
  vectors: Vectors,
  texts: Texts,
  search: Search,
): (paper: number, other: number) => string[] {
  const { starts, terms, values, subjectsFrom, places } = vectors
  // Places in the paper's vector of the weightiest, in order.
  const shared = new Int32Array(termsLookedAt)
  const weights = new Int32Array(termsLookedAt)
  const isPair = (place: number) => vectors.isPair(terms[place] as number)
  const written = writing(texts)
  const isWithin = (word: number, pair: number) =>
    !isPair(word) && isPair(pair) && vectors.holds(terms[pair] as number, terms[word] as number)

  return (paper, other) => {
    const own = search.ofPaper(paper)
    let count = 0
    const end = subjectsFrom[other] as number
    for (let at = starts[other] as number; at < end; at++) {
      const term = terms[at] as number
      const ownWeight = own.weights[term] as number
      if (ownWeight === 0) continue
      const place = own.places[term] as number
      const weight = Math.imul(ownWeight, values[at] as number)
      let rank = count
      if (count < termsLookedAt) count++
      else if (!isHeavier(weight, place, weights[--rank] as number, shared[rank] as number)) continue
      for (; rank > 0; rank--) {
        const before = rank - 1
        if (!isHeavier(weight, place, weights[before] as number, shared[before] as number)) break
        shared[rank] = shared[before] as number
        weights[rank] = weights[before] as number
      }
      shared[rank] = place
      weights[rank] = weight
    }
    const shown: number[] = []
    for (let rank = 0; rank < count; rank++) {
      const place = shared[rank] as number
      if (!isPair(place) && saysLittle(texts, places[place] as number)) continue
      if (shown.some((each) => isWithin(place, each))) continue
      // A pair takes the place of the first of its own words.
      const at = shown.findIndex((each) => isWithin(each, place))
      if (at !== -1) {
        shown[at] = place
        for (let later = shown.length - 1; later > at; later--)
          if (isWithin(shown[later] as number, place)) shown.splice(later, 1)
      } else if (shown.length < termsShown) shown.push(place)
    }
    return shown.map((place) => written(places[place] as number, isPair(place)))
  }
}

/** Whether a word names no subject by itself: *method*, *accuracy*. */
function saysLittle(texts: Texts, token: number): boolean {
  const flags = texts.wordFlags[texts.words[token] as number] as number
  return (flags & (WordFlag.generic | WordFlag.dangling)) !== 0
}

/** Of equals, what stands before. */
function isHeavier(weight: number, place: number, otherWeight: number, otherPlace: number): boolean {
  return weight > otherWeight || (weight === otherWeight && place < otherPlace)
}

/** Writes words and pairs as they stand there, in small letters unless they have capitals of their own. */
function writing(texts: Texts): (token: number, isPair: boolean) => string {
  // By surface: most are written again and again.
  const words: string[] = []
  const written = (token: number): string => {
    const surface = texts.surfaces[token] as number
    const known = words[surface]
    if (known !== undefined) return known
    const text = texts.surfaceTexts[surface] as string
    const hasCaps = ((texts.surfaceFlags[surface] as number) & SurfaceFlag.caps) !== 0
    const word = hasCaps ? text : text.toLowerCase()
    words[surface] = word
    return word
  }
  return (token, isPair) => {
    if (!isPair) return written(token)
    const joint = texts.joints[token + 1] === Joint.hyphen ? '-' : ' '
    return `${written(token)}${joint}${written(token + 1)}`
  }
}
