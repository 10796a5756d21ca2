import type { Author } from '../digest.ts'
import { author } from './names.ts'

/** What the names of places where people work are made of. */
const PLACE =
  /\b(?:universit\p{L}*|institut\p{L}*|colleges?|schools?|academ(?:y|ies)|laborator(?:y|ies)|labs?|cent(?:er|re)s?|departments?|facult(?:y|ies)|hospitals?|research|polytechnic\p{L}*|groups?|inc|ltd|corporation|corp|gmbh)\b/iu
/** A place's short name: `EPFL`, `TU Delft`. Two letters alone are the initials of a person. */
const SHORT = /^\p{Lu}{3,8}(?:\b|$)|^\p{Lu}{2} \p{Lu}\p{Ll}/u
const NAMES_PLACES =
  /universit|institut|college|school|academ|laborator|\blabs?\b|cent(?:er|re)\b|department|facult|hospital|research|polytechnic|group|\b(?:inc|ltd|corp|gmbh)\b/i
/** Whether there is something in a text that names places. Asked first, since most lists of people name none. */
export const namesPlaces = (text: string) => NAMES_PLACES.test(text)
/** A person's name: two words at least, with no place's word among them. */
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,5}$/u
/** Such a name in small letters, which a place behind it tells from other words. */
const SMALL_NAME = /^\p{Ll}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,2}$/u
/** What points from a name to a remark. */
const MARKS = /[*†‡]+$/

const isPlace = (text: string) => PLACE.test(text) || SHORT.test(text)
const isName = (text: string) => NAME.test(text) && !isPlace(text)

/**
 * People with where they work behind them, as proceedings print them, one place to a semicolon; `undefined` where a text
 * is not so made. A further place stands behind a semicolon, too.
 *
 * @example
 * placedNames('Ada Weber and Juan Cruz, Hill School; Bo Lind, Pasture College; Institute of Sheep')
 * // Ada Weber and Juan Cruz of the Hill School, Bo Lind of the other two
 */
export function placedNames(text: string): Author[] | undefined {
  if (/^[^;,(]* \(/.test(text)) return undefined
  const isOfParts = text.includes(';')
  if (!isOfParts && !namesPlaces(text)) return undefined
  const parts = text.split(';').map((part) =>
    part
      .trim()
      .split(/\s*,\s+/)
      .map((piece) => piece.replace(MARKS, '')),
  )
  const together = ofOnePlace(parts)
  if (together) return together
  const shared = isOfParts ? sharedPlaces(parts) : NONE
  if (shared.size === 0 && !namesPlaces(text) && !/, [A-Z]{2}/.test(text)) return undefined
  if (parts.some(isTurned) || parts.some((part) => part.some(isBracketed))) return undefined
  const isPlaceHere = (piece: string) => isPlace(piece) || shared.has(piece)
  const isOfPeople = parts.some((part) => part.length > 1 && namesOf(part) > 0)
  const namesIn = (part: readonly string[]) => {
    const [first = '', second = ''] = part
    if (isOfPeople && part.length === 2 && SMALL_NAME.test(first) && isPlaceHere(second)) return 1
    return namesOf(part)
  }
  const placed = parts.filter((part) => part.length > 1 && namesIn(part) > 0)
  const isPlaced = (part: readonly string[]) => part.slice(namesIn(part)).some(isPlaceHere)
  if (!placed.some(isPlaced) || placed.length < parts.filter((part) => !part.some(isPlaceHere)).length)
    return undefined
  // One part alone may as well be a list of people with a group at its end.
  const [only = []] = parts
  const rest = only.slice(namesIn(only))
  const isClear = only.length === 2 || namesIn(only) > 1 || / and /.test(only[0] ?? '')
  if (parts.length === 1 && !(isClear && rest.every((each) => PLACE.test(each)))) return undefined
  const authors: Author[] = []
  let from = 0
  for (const part of parts) {
    const count = namesIn(part)
    const place = part.slice(count).join(', ')
    if (count > 0) from = authors.length
    for (const written of part.slice(0, count))
      for (const name of written.replace(/^and\s+/, '').split(/\s+and\s+/)) authors.push(author(name))
    if (place === '') continue
    for (const each of authors.slice(from))
      each.affiliation = each.affiliation === undefined ? place : `${each.affiliation}; ${place}`
  }
  return authors.length > 0 ? authors : undefined
}

/**
 * People each with a colon and where they work behind, as exports of conferences write them, one to a semicolon;
 * `undefined` where a text is not so made.
 *
 * @example
 * namesBeforeColons('Ada Weber: Hill School; Bo Lind: Pasture College, Dale') // Ada Weber and Bo Lind
 */
export function namesBeforeColons(text: string): Author[] | undefined {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const people = parts.map((part) => /^([^:,]*[^:,\s])\s*:\s+(\S.*)$/.exec(part))
  if (!people.some((person) => person && isPlace(person[2] as string))) return undefined
  const authors = people.flatMap((person) => {
    const [, name = '', place = ''] = person ?? []
    return isBeforeColon(name) ? { ...author(name), affiliation: place } : []
  })
  return authors.length === parts.length ? authors : undefined
}

/** Whether so few words stand before a colon as a name has, and no label: that is of one word, or names a place. */
const isBeforeColon = (name: string) => /^\p{L}\S*(?: \S+){1,5}$/u.test(name) && !PLACE.test(name)

/** A firm, which no authors call themselves. */
const FIRM = /\b(?:inc|ltd|corp|gmbh)\.?$/i
/** How the names of groups of authors end. */
const GROUP = /\bgroup$/i

/** Several people with the one place of them all at the end, a firm or behind a semicolon: `Ada Weber, Bo Lind, Loom Inc.`, `Ada Weber, Bo Lind; Hill School`. */
function ofOnePlace([first = [], second = [], ...others]: readonly (readonly string[])[]):
  | Author[]
  | undefined {
  const [place = '', more] = second.length > 0 ? second : first.slice(-1)
  const isOne = second.length > 0 ? PLACE.test(place) && !GROUP.test(place) : FIRM.test(place)
  if (!isOne || more !== undefined || others.length > 0) return undefined
  const names = (second.length > 0 ? first : first.slice(0, -1)).flatMap((piece) =>
    piece.replace(/^and\s+/, '').split(/\s+and\s+/),
  )
  if (names.length < 2 || !names.every(isName)) return undefined
  return names.map((name) => ({ ...author(name), affiliation: place }))
}

const NONE: ReadonlySet<string> = new Set()
/** By as many of the parts, what stands behind their names is shared as only a place is, and no first name. */
const SHARE_OF_SHARED = 0.3

/** What stands alone behind the name in so many parts that it is a place: `Ada Weber, Loomex; Bo Lind, Loomex`. */
function sharedPlaces(parts: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const [, place, more] of parts)
    if (place !== undefined && more === undefined) counts.set(place, (counts.get(place) ?? 0) + 1)
  const fewest = Math.max(2, parts.length * SHARE_OF_SHARED)
  const shared = [...counts].flatMap(([place, count]) => (count >= fewest ? [place] : []))
  return shared.length > 0 ? new Set(shared) : NONE
}

/** Whether a person's place stands in brackets. */
const isBracketed = (piece: string) =>
  isName(/^([^(]*[^(\s])\s+\(/.exec(piece)?.[1]?.replace(/^and\s+/, '') ?? '')

/** Whether a part is a family name with the given one, or initials, behind it: `Weber, Ada`, `Di Lind, A`. */
function isTurned([first = '', second = '', ...others]: readonly string[]): boolean {
  return (
    others.length === 0 &&
    second !== '' &&
    (!first.includes(' ') || /^(?:\p{Lu}\.?[ -]?){1,2}$/u.test(second))
  )
}

/** How many of a part's pieces are names: those up to the one with `and`, or the first alone. */
function namesOf(part: readonly string[]): number {
  const [first = ''] = part
  if (!first.split(/\s+and\s+/).every(isName)) return 0
  if (/\sand\s/.test(first)) return 1
  const last = part.findIndex((each) => /^and\s/.test(each))
  const names = part.slice(1, last + 1).map((each) => each.replace(/^and\s+/, ''))
  return last > 0 && names.every(isName) ? last + 1 : 1
}
