import { parseArxivId } from '../../../text/identifiers.ts'
import { trimEnd } from '../../../text/trim-end.ts'
import { addIdsInText, type Draft, setAuthors } from '../draft.ts'
import { citationAuthors, isListOfAuthors } from '../words/citation.ts'
import { classesIn } from '../words/classes.ts'
import { areAuthorsForSure, areNamesInFull, isLoneAuthor, isNameWithInitials } from '../words/credit.ts'
import { isDateLike } from '../words/date-like.ts'
import {
  areKnownPeople,
  arePeople,
  beginsWithGivenName,
  isKnownPerson,
  isOfGroup,
} from '../words/known-names.ts'
import { isNamedVenue, isVenueTag, wordCount } from '../words/titles.ts'
import { yearIn } from '../words/years.ts'
import { readReference, readTag } from './reference.ts'

// What stands beside a title is people, a place and a day, in any order and with any sign between. A text is read here only
// where every part of it is known for one of these, so that no part of a sentence is taken for one.

/** What is known of all parts of a text. */
export interface KnownParts {
  /** Who wrote the paper, as written. */
  names?: string
  /** Venues, years and days. */
  places: readonly string[]
  /** Numbers and classes of preprints. */
  ids: readonly string[]
}

/** Characters of the longest such text. */
const LONGEST = 2000
/** Signs that part such texts, from the surest on. */
const SEMICOLON = /;\s/
const SIGNS = [/\s?[|｜]\s|\s[·•]\s/, /\s[–—]\s|\s-{1,3}\s/, SEMICOLON]
/** As many small words in a row are a sentence's. */
const SENTENCE = /(?:\s\p{Ll}[\p{Ll}'’-]*){4}/u
/** As many parts of a text stand beside one sign. */
const MOST_PARTS = 8
const MOST_PEOPLE = 60
/** As many commas and stops at a text's end may part names from a place. */
const MOST_STOPS = 6

/**
 * The parts of a text, where all of them are known.
 *
 * @example knownParts('Ann Lee, Bo Kim — NeurIPS 2025') // { names: 'Ann Lee, Bo Kim', places: ['NeurIPS 2025'], ids: [] }
 */
export function knownParts(text: string): KnownParts | undefined {
  if (text.length > LONGEST || SENTENCE.test(text) || /…|\.\.\./.test(text)) return undefined
  const whole = unwrapped(text)
  const known = onePart(whole)
  if (known) return known
  const [, id] = ID_AT_END.exec(whole.slice(-LONGEST_END)) ?? []
  if (id !== undefined) {
    const parts = knownParts(whole.slice(0, -id.length))
    return parts && { ...parts, ids: [...parts.ids, id] }
  }
  for (const sign of SIGNS) {
    if (!sign.test(whole)) continue
    const parts = whole.split(sign)
    if (sign !== SEMICOLON) return parts.length > MOST_PARTS ? undefined : together(parts.map(partOfStops))
    // Semicolons part people, too.
    const known = partOfStops(whole)
    return known ?? (parts.length > MOST_PEOPLE ? undefined : together(parts.map(partOfStops), '; '))
  }
  return partOfStops(whole)
}

/** A preprint's number that only a blank parts from what stands ahead of it. */
const ID_AT_END = /(?<=[^\s,;.:|·–—-])\s(arxiv:\s?\d{4}\.\d{4,5}(?:v\d{1,2})?)$/i
const LONGEST_END = 40

/** What one part is. */
function onePart(text: string): KnownParts | undefined {
  if (text === '') return { places: [], ids: [] }
  const names = namesOf(text)
  if (names !== undefined) return { names, places: [], ids: [] }
  if (isId(text)) return { places: [], ids: [text] }
  return isPlace(text) ? { places: [trimEnd(text, ' .')], ids: [] } : undefined
}

/** What a text is that brackets, or one of its last commas and stops, may part once more: `Ann Lee, Bo Kim, ICML 2025`. */
function partOfStops(text: string): KnownParts | undefined {
  const whole = unwrapped(text)
  const known = onePart(whole)
  if (known) return known
  const [, ...around] = BRACKET.exec(whole) ?? []
  const parted =
    around.length > 0
      ? together(around.map((part) => onePart(unwrapped(part)) ?? partOfStop(unwrapped(part))))
      : undefined
  return parted ?? partOfStop(whole) ?? partOfBlank(whole)
}

function partOfStop(whole: string): KnownParts | undefined {
  let stops = 0
  for (let at = lastStop(whole, whole.length); at > 0 && stops < MOST_STOPS; at = lastStop(whole, at)) {
    stops++
    const behind = onePart(unwrapped(whole.slice(at + 1)))
    const known = behind && together([onePart(unwrapped(whole.slice(0, at))), behind])
    if (known) return known
  }
  return undefined
}

/** People with nothing but a blank between them and where or when their paper appeared: `Ann Lee, Bo Kim NeurIPS 2025`. */
function partOfBlank(whole: string): KnownParts | undefined {
  if (!/\d$/.test(whole)) return undefined
  let at = whole.lastIndexOf(' ')
  for (let words = 0; words < MOST_WORDS_OF_PLACE && at > 0; words++) {
    const place = whole.slice(at + 1)
    const names = isPlace(place) ? namesOf(whole.slice(0, at)) : undefined
    const isWhole = names !== undefined && !ENDS_WITHIN_NAME.test(names) && (words > 0 || !endsInWord(names))
    if (isWhole) return { names, places: [place], ids: [] }
    at = whole.lastIndexOf(' ', at - 1)
  }
  return undefined
}

/** An initial whose family name is behind it, as those of others are: `A. Lee, B.` */
const ENDS_WITHIN_NAME = /\p{Lu}\.\s\p{L}{2,}.*,\s\p{Lu}\.$/u

/** Whether the last of some names may take in the beginning of a place: `Kim, B. Nature`. */
function endsInWord(names: string): boolean {
  return !isKnownPerson(names.split(/[,;]\s|\s(?:and|&)\s/).at(-1) ?? '')
}

/** Words of the longest place that only a blank parts from people: `In NeurIPS, 2025`. */
const MOST_WORDS_OF_PLACE = 4

/**
 * What stands ahead of a sentence on a paper, where a dash or a colon parts them and all of it is known: `Ann Lee, Bo Kim,
 * ICML 2025 — What it says`.
 */
export function knownPartsAhead(text: string): { known: KnownParts; said: string } | undefined {
  let signs = 0
  for (const { 0: sign, index } of text.matchAll(BEFORE_SENTENCE)) {
    if (++signs > MOST_SIGNS || index > LONGEST) return undefined
    const ahead = text.slice(0, index)
    if (!/[\p{L}\p{N}]/u.test(ahead)) continue
    const said = text.slice(index + sign.length)
    const known = wordCount(said) >= FEWEST_WORDS_SAID ? knownParts(ahead) : undefined
    const isSure =
      known?.names === undefined
        ? (known?.places.length ?? 0) > 0
        : known.places.length > 0 || arePeople(known.names, 0)
    if (known && isSure) return { known, said }
  }
  return undefined
}

/** What parts facts from a sentence. */
const BEFORE_SENTENCE = /\s[-–—]{1,3}\s|[:：]\s/g
const MOST_SIGNS = 5
/** Words of the shortest sentence. */
const FEWEST_WORDS_SAID = 4

/** Gives a paper what is known of it. */
export function readKnownParts(
  { names, places, ids }: KnownParts,
  draft: Draft,
  context: string | undefined,
): void {
  if (names !== undefined) setAuthors(draft, citationAuthors(names))
  for (const place of places) {
    if (isVenueTag(place) || isDateLike(place)) readTag(place, draft, context)
    else readReference(place, draft, context)
  }
  for (const id of ids) {
    const classes = classesIn(id)
    if (classes) draft.categories.push(...classes)
    else addIdsInText(draft, id)
  }
}

/** A bracket, what stands ahead of it and what behind. */
const BRACKET = /^([^()（）[\]]*)[[(（]([^()（）[\]]+)[\])）]([^()（）[\]]*)$/

/** A text without what parts it from others, and without brackets around it. */
function unwrapped(text: string): string {
  const bare = trimEnd(text.replace(/^[\s,.;:·•|｜–—*_-]+/, ''), ' ,;:·•|｜–—*_-[(（').replace(
    /(?<=\d)\.$/,
    '',
  )
  const within = /^[[(（<]((?:[^()（）[\]<>]|\([^()（）[\]<>]*\))*)[\])）>]$/.exec(bare)?.[1]
  return within === undefined ? bare : within.trim()
}

/** What is known of several parts, of which one may name people; several in a row where a sign parts people. */
function together(parts: readonly (KnownParts | undefined)[], between?: string): KnownParts | undefined {
  const all: { names?: string; places: string[]; ids: string[] } = { places: [], ids: [] }
  for (const [n, known] of parts.entries()) {
    if (!known) return undefined
    if (known.names !== undefined && all.names !== undefined) {
      // Places may stand ahead of the first of them or behind the last.
      if (between === undefined || parts[n - 1]?.names === undefined) return undefined
      all.names += between + known.names
    } else if (known.names !== undefined) all.names = known.names
    all.places.push(...known.places)
    all.ids.push(...known.ids)
  }
  // Of two years one may be a page: `Kite Letters 7, 1953 (2012)`.
  const years = new Set(all.places.flatMap((place) => yearIn(place) ?? []))
  return years.size > 1 ? undefined : all
}

/** Where the last comma or stop ahead of a place stands that has a space behind it; -1 where there is none. */
function lastStop(text: string, before: number): number {
  for (let at = before - 1; at > 0; at--)
    if (
      text[at + 1] === ' ' &&
      (text[at] === ',' || (text[at] === '.' && !ENDS_IN_INITIAL.test(text.slice(at - 2, at))))
    )
      return at
  return -1
}

const ENDS_IN_INITIAL = /^(?:[^\p{L}]|\p{Lu})?\p{Lu}$/u

/** Who wrote a paper, if a text is people and nothing else. */
function namesOf(text: string): string | undefined {
  if (isOfGroup(text) || /(?:^|[,;]\s)(?:In|At)\s|\s(?:In|At)$/.test(text)) return undefined
  // `A. Lee, B. Kim. Kites`
  if (/\p{Ll}{2}\.\s\p{Lu}/u.test(text) && !/\b[JS]r\.\s/.test(text)) return undefined
  // Lists that are cut short, or joined in other languages, are read elsewhere.
  if (/[\d()（）[\]…]|\.\.\.|\s(?:y|e|et|und|och|og|en)\s(?!al\b)/.test(text)) return undefined
  const names = trimEnd(text.replace(/^by\s+(?=\p{Lu})/iu, ''), ' ,;').replace(/(?<=\p{Lu}\.)\.$/u, '')
  const bare = /(?:\p{Lu}|[JS]r)\.$/u.test(names) ? names : trimEnd(names, '.')
  const joined = bare.replaceAll(' & ', ' and ')
  const isCut = /\bet\.? al\.?$/.test(names)
  if (isCut) return isListOfAuthors(names) && /^\p{Lu}/u.test(names) ? names : undefined
  const areSure = areKnownPeople(joined)
    ? /,|;|\sand\s/.test(joined) || beginsWithGivenName(joined) || isNameWithInitials(joined)
    : isSureList(joined)
  return areSure || (/^by\s/i.test(text) && areNamesInFull(joined)) ? bare : undefined
}

function isSureList(names: string): boolean {
  if (areAuthorsForSure(names)) return true
  const parted = names.split(/;\s*/)
  return parted.length > 1 && parted.every((name) => isLoneAuthor(name) || areAuthorsForSure(name))
}

/** A journal with its volume, and its year; no person with an initial ahead of one: `A Ercan Lee. Kite Letters, 12, 2024`. */
const JOURNAL =
  /^(?!.*\s-\s|\p{Lu}\.\s|\p{Lu}\s\p{Lu}\p{L}+\s\p{Lu}\p{L}+\.\s)\p{Lu}[\p{L}&.'’ -]{2,80}?,?\s(?:vol(?:ume)?\.?\s)?\d{1,4}(?:\s?\(\d{1,4}\))?(?:[,:]\s?\d{1,6}(?:[-–]\d{1,6})?)?(?:,\s|\s\()(?:19|20)\d{2}\)?$/u

/** Two words that may be a person's name, ahead of others. */
const NAME_AHEAD = /^(\p{Lu}[\p{L}.'’-]{0,20}\s\p{Lu}[\p{L}'’-]{1,20})\s/u

/** Whether a text says where or when a paper appeared, and nothing else. */
function isPlace(text: string): boolean {
  const place = text.replace(
    /^(?:in|at|(?:accepted|published|presented|to appear)(?: (?:in|at|by|to))?)[:\s]\s*(?=[\p{Lu}\d])/iu,
    '',
  )
  // `Ann Lee III, 2010`
  if (/^(?:I{2,3}|IV|[JS]r\.?)(?![\p{L}])/u.test(place)) return false
  // `Bo Kim NeurIPS 2025` is people, too.
  const name = NAME_AHEAD.exec(place)?.[1]
  if (name !== undefined && isKnownPerson(name)) return false
  const comma = place.replace(/,\s(?=(?:19|20)\d{2}$)/, ' ')
  return (
    isDateLike(place) ||
    isNamedVenue(comma) ||
    (isVenueTag(place) && /\p{Lu}{2}|[xX]iv/u.test(place)) ||
    JOURNAL.test(place)
  )
}

function isId(text: string): boolean {
  return (
    /^arxiv:\s?\S+$/i.test(text) ||
    parseArxivId(text) !== undefined ||
    /^doi:\s?10\.\S+$/i.test(text) ||
    classesIn(text) !== undefined
  )
}
