import { firstInverted, MORE_WITHIN, turnedAmongOthers } from '../../text/names.ts'
import { areTurnedRound, endsInJournal, isListOfAuthors, turnedAhead } from '../markdown/words/citation.ts'
import { isAppearance } from './venues.ts'

/** What programmes of meetings have before the names of who speaks: `1A-3 Ada Weber`. */
const NUMBER_OF_TALK = /^#?(?:\d{1,2}[A-Z]?|[A-Z])[-.]?\d{1,3}[.):]?\s+(?=\p{Lu})/u

/** Whether a line names people, and nothing else but the number of their talk. */
export function isOfPeople(text: string): boolean {
  return isNames(withoutEnding(text).replace(NUMBER_OF_TALK, ''))
}

/** Whether a heading names those who speak, and no topic in capitals. */
export function areSpeakers(text: string): boolean {
  return isOfPeople(text) && (NUMBER_OF_TALK.test(text) || /[,;]|\sand\s/.test(text))
}

/** What stands before names of people: `by Ada Weber`, `Together with Ada Weber`. */
const BYLINE =
  /^(?:\p{L}+ \p{L}+[.,] )?\(?(?:by|(?:(?:joint(?:ly| work)?|together|in collaboration) )?with):?\s+(?=\p{Lu})/iu

/** A line that names people, without the number of their talk or the `by` before them; any other as it is. */
export function namesWithin(text: string): string {
  const names = text.replace(BYLINE, '')
  if (names !== text && (isNames(names.replace(ENDING, '')) || namesAhead(names))) return names
  return isOfPeople(text) ? text.replace(NUMBER_OF_TALK, '') : text
}

/** A text of people with where they work in brackets, and a semicolon behind each bracket; any other as it is. */
export function withPlacesParted(text: string): string {
  if (!/\) \p{Lu}/u.test(text)) return text
  const parted = text.replace(/\) (?=\p{Lu})/gu, '); ')
  return isNames(withoutEnding(parted)) ? parted : text
}

/** Words of sentences, which say more than where people work. */
const OF_SENTENCE =
  /\b(?:we|is|are|was|were|this|these|that|which|our|has|have|can|will|presents?|proposes?|shows?|using|published|proceedings|journal|conference|workshop)\b/i
const LONGEST_PLACES = 400

/** Whether a text says where people work, and nothing else: `¹Hill School, Pasture, ²Institute of Sheep`. */
export function arePlaces(text: string): boolean {
  return (
    text.length < LONGEST_PLACES &&
    PLACE.test(text) &&
    text.split(/[,;]\s*/).every((part) => /^[¹²³⁰⁴-⁹\d\s*†‡§(]{0,8}(?:and |& )?(?:\p{Lu}|$)/u.test(part)) &&
    text.split(' ').every((word) => /^(?:\P{Ll}|\p{L}{1,4}$)/u.test(word)) &&
    !OF_SENTENCE.test(text) &&
    !/[:?!]|\d{4}|\. ./.test(text)
  )
}

/** Whether a line is names of people behind `by`. */
export function isByline(text: string): boolean {
  return BYLINE.test(text) && namesWithin(text) !== text
}

/** A name in a list of them. */
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,4}$/u
const LONGEST_NAME = 40
const SENTENCE_END = /(?<=[\p{Ll})])\.(?:\s+|$)/u
/** What parts names, the last from what stands behind them. */
const BETWEEN = /,\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+|;\s*|(?<=[\p{Ll})])\.(?:\s+|$)|$/gu
/** What a reference goes on with behind its authors and a comma. */
const BEHIND_NAMES = /^(?:\d|in\b|proc|to appear|accepted|submitted|pp?\.)/i

/** What a reference goes on with behind names that are turned round, and no further name in its usual order. */
const BEHIND_TURNED = /^(?:\p{Lu}(?!\.)|\d|["“]|in\b)/u

/**
 * The names with which a text begins, and what it goes on with behind a full stop, or behind a comma where that is no name.
 *
 * @example namesAhead('Ada Weber, Bo Lind, 10 pages. In KITE') // { names: 'Ada Weber, Bo Lind', rest: '10 pages. In KITE' }
 */
export function namesAhead(text: string): { names: string; rest: string } | undefined {
  const sentence = text.split(SENTENCE_END)[0] as string
  if (isNames(sentence) && !/\d/.test(sentence))
    return { names: sentence, rest: text.slice(sentence.length + 1).replace(/^[\s,]+/, '') }
  const turned = turnedAhead(text)
  if (turned !== '' && BEHIND_TURNED.test(text.slice(turned.length)))
    return { names: turned.replace(/[,\s]+$/, ''), rest: text.slice(turned.length) }
  let start = 0
  let end = 0
  let count = 0
  let isClear = false
  for (const stop of text.matchAll(BETWEEN)) {
    const name = text.slice(start, stop.index)
    if (stop.index - start > LONGEST_NAME || !NAME.test(name) || endsInJournal(name)) break
    count++
    end = stop.index
    start = end + stop[0].length
    isClear = stop[0].startsWith('.')
    if (isClear) break
  }
  const rest = text.slice(start)
  const isPlaced = isAppearance(rest)
  const isBehind = BEHIND_NAMES.test(rest) || isPlaced
  // One name may be a town or a society, but for where the paper appeared behind it.
  const isOne = count === 1 && isPlaced && isOnlyAuthor(text.slice(0, end), text.slice(end))
  return (count > 1 && (isClear || isBehind)) || isOne ? { names: text.slice(0, end), rest } : undefined
}

/** Whether a name ahead of where a paper appeared is its author's, and not the first of two, an editor's or a society's. */
function isOnlyAuthor(name: string, behind: string): boolean {
  return (
    /^[.,]\s/.test(behind) && !/^,\s*\(?eds?\b/.test(behind) && isOnePerson(name) && !/\p{Lu}{3}/u.test(name)
  )
}

/** One author as references have it: `Weber, A. B.` */
const TURNED = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?, (?:\p{Lu}\.[ -]?)+$/u

/** The first of several such authors. */
const FIRST_TURNED = /^\p{L}[\p{L}’' -]{1,40}, (?:\p{Lu}\.[ -]?)+, \p{Lu}/u
const ET_AL = /,? et al\.?$/i
const INITIALS = /^(?:\p{Lu}\.[ -]?)+$/u

/**
 * The authors and the year with which a reference begins.
 *
 * @example referenceCredit('Weber, A., and B. Lind. (2023)') // { names: ['Weber, A.', 'B. Lind'], year: '2023', isPartial: false }
 */
export function referenceCredit(
  text: string,
): { names: string[]; year: string; isPartial: boolean } | undefined {
  const [, written = '', ...years] =
    /^([^()]{4,2000}?)(?:,? ?\((?:\p{Lu}\p{Ll}{2,8}\.? )?((?:19|20)\d\d)[a-z]?\)|(?:,|(?<=\.)|(?<=\p{Ll})\.) ((?:19|20)\d\d)[a-z]?)[.,:]?$/u.exec(
      text,
    ) ?? []
  const year = years.find((each) => each !== undefined)
  if (year === undefined) return undefined
  // A long list has its middle left out: `Weber, A., ... & Lind, B.`
  const whole = written
    .replace(/,? ?(?:\.\.\.|…),? ?(?=& )/, ', ')
    .replace(/(?<=\p{Ll})\.$/u, '')
    .replace(ET_AL, '')
  const isFirst = ET_AL.test(written) && isOnePerson(whole)
  if (!isFirst && !TURNED.test(whole) && !FIRST_TURNED.test(whole) && !isListOfAuthors(whole))
    return undefined
  const names: string[] = []
  for (const part of whole.split(/,\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/)) {
    const last = names.at(-1)
    if (last !== undefined && INITIALS.test(part)) names[names.length - 1] = `${last}, ${part}`
    else names.push(part)
  }
  // What has numbers says where it appeared.
  if (names.some((name) => /\d/.test(name))) return undefined
  return { names, year, isPartial: /\.\.\.|…|\bet al\b/.test(written) }
}

/** A person of whom the family name stands first, alone or before others: `Weber, Ada`, `Weber, Ada, and Bo Lind`. */
const FAMILY_FIRST =
  /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?, \p{Lu}\p{Ll}[\p{L}’'-]*(?: \p{Lu}\.?)?(?=$|, | and )/u

/** A reference with a year and a title in quotation marks behind its authors, and where it appeared. */
const WITH_QUOTED_TITLE =
  /^([^"“”]{4,1000}?)[.,]? \(?((?:19|20)\d\d)[a-z]?\)?[.,:]? ["“]([^"“”]{8,400}?)[.,]?["”][.,]? ?(.{0,300})$/s

/**
 * The parts of a whole reference whose title is in quotation marks.
 *
 * @example quotedReference('Weber, Ada. 2019. "Dust on Shelves." Dust Letters 4 (1): 5-9.')
 * // { names: ['Weber, Ada'], year: '2019', title: 'Dust on Shelves', venue: 'Dust Letters 4 (1): 5-9.' }
 */
export function quotedReference(
  text: string,
): { names: string | string[]; isPartial?: true; year: string; title: string; venue: string } | undefined {
  const [, written = '', year = '', title = '', venue = ''] = WITH_QUOTED_TITLE.exec(text) ?? []
  if (title === '') return undefined
  const names = written.replace(ET_AL, '')
  const first = FAMILY_FIRST.exec(names)?.[0]
  if (first === names)
    return { names: [names], ...(names === written ? {} : { isPartial: true }), year, title, venue }
  const credit = first === undefined ? referenceCredit(`${written} (${year})`) : undefined
  if (first === undefined && credit === undefined) return undefined
  return { names: credit?.names ?? written, year, title, venue }
}

/** The family names of the first authors and "et al" behind a title, with a year or without: `The title, Lee et al 2023`. */
const SHORT_CREDIT =
  /(?:,| [–—-]|(?<=[?!]|\p{Ll}\.)) (\p{Lu}[\p{L}’'-]{1,30}(?:(?:,| and| &) \p{Lu}[\p{L}’'-]{1,30}){0,2}),? et\.? al\b\.?(?:,? \(?((?:19|20)\d\d)\)?)?\.?$/u
const LONGEST_SHORT_CREDIT = 120

/**
 * A title and the short credit behind it.
 *
 * @example shortCredit('Dust on Shelves, Weber et al 2023') // { title: 'Dust on Shelves', names: ['Weber'], year: '2023' }
 */
export function shortCredit(text: string): { title: string; names: string[]; year?: string } | undefined {
  const [credit, names, year] = SHORT_CREDIT.exec(text.slice(-LONGEST_SHORT_CREDIT)) ?? []
  if (credit === undefined || names === undefined) return undefined
  const title = text.slice(0, -credit.length)
  // Of names alone, nothing is a title.
  if (title.split(' ').length < 2 || isNames(title)) return undefined
  return { title, names: names.split(/, | and | & /), ...(year === undefined ? {} : { year }) }
}

/** Whether a text is a whole reference, or the authors and the year of one. */
export function beginsReference(text: string): boolean {
  return /(?:19|20)\d\d/.test(text) && (referenceCredit(text) ?? quotedReference(text)) !== undefined
}

/** What stands between the authors of a reference and its title. */
const ENDING = /(?:[:：]|,[\s.]*|(?<=\p{Ll})(?<!\b[JS]r)\.)$/u
/** As many characters at an end tell whether it is one. */
const END = 8

/** A text without what stands between the authors of a reference and its title. Looks at its end alone. */
export function withoutEnding(text: string): string {
  const trimmed = text.trimEnd()
  const end = trimmed.slice(-END)
  const length = end.length - end.replace(ENDING, '').length
  return length === 0 ? text : trimmed.slice(0, -length)
}

/** What marks a name: that it stands first beside another, where its owner works. */
const MARKS = /(?<=[\p{L}.])[*∗†‡§]{1,3}(?=\s*(?:[,;]|$|and\s))/gu
const BRACKETS = /\s*\([^()]*\)/g

/** The numbers of the places where people work, behind their names and ahead of the places in brackets. */
const NUMBERS = /(?<=[\p{L}.*])[¹²³⁰⁴-⁹]+(?:,\s?[¹²³⁰⁴-⁹]+)*(?=\s*(?:[,;(*]|$|and\s))/gu
const NUMBERED_PLACES = /\s*\([¹²³⁰⁴-⁹][^()]*(?:\([^()]*\)[^()]*)*\)$/u

/** Names of people without the numbers behind them and the places that these tell of; any other text as it is. */
export function withoutNumbers(text: string): string {
  if (!/[¹²³⁰⁴-⁹]/.test(text)) return text
  const bare = text.replace(NUMBERED_PLACES, '').replace(NUMBERS, '')
  return isNames(withoutEnding(bare)) ? bare : text
}

/** Small words that names of places have, and those of people have not: the parts of a title with an “and” look like two people. */
const OF_NO_NAME =
  /\s(?:of|the|for|in(?! ['’]t\b)|on|to|from|via|using|through|under|between|into|over|towards?)\s/

/** Whether a text is names of people, with where they work in brackets behind them or without. */
export function isNames(written: string): boolean {
  // A place may have brackets of its own.
  const bare = written.includes('(') ? written.replace(BRACKETS, '').replace(BRACKETS, '') : written
  const whole = bare.includes('+') ? bare.replace(MORE_WITHIN, ', ') : bare
  const unnumbered = /[¹²³⁰⁴-⁹]/.test(whole) ? whole.replace(NUMBERS, '') : whole
  const text = /[*∗†‡§]/.test(unnumbered) ? unnumbered.replace(MARKS, '') : unnumbered
  const parts = text.split(/\s*[,;、，]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/).filter((part) => part !== '')
  if (areTurnedRound(text) || turnedAmongOthers(text)) return true
  // Of three words and a pair of words, `Robots, Sensors and Data Fusion`, no one can tell.
  if ((firstInverted(text)?.length ?? 0) > 2 && !OF_NO_NAME.test(text)) return true
  if (parts.length > 1 && /^et al\.?$/i.test(parts.at(-1) as string)) parts.pop()
  if (endsInJournal(parts.at(-1) ?? '')) return false
  const names = parts.filter(
    (part) =>
      part.length < 40 &&
      /^\p{Lu}[\p{L}.'’{}\\"-]*(?: [\p{L}.'’{}\\"-]+){1,4}$/u.test(part) &&
      (!OF_NO_NAME.test(part) || PLACE.test(part)),
  )
  return parts.length > 1 ? names.length >= parts.length * 0.7 : names.length === 1 && isOnePerson(text)
}

/** Whether a text is the name of one person, by its capitals. */
export function isOnePerson(text: string): boolean {
  const name = text.replace(PARTICLES, ' ').replace(INITIAL_WITHIN, '')
  return (
    /^\p{Lu}[^\s,;]* (?:\p{Lu}[^\s,;]* )?\p{Lu}[^\s,;]*$/u.test(name) &&
    (WITH_INITIALS.test(text) || !NO_PERSON.test(text))
  )
}

/** A person of whom all but the family name are initials: `A. B. Read`. */
const WITH_INITIALS = /^(?:\p{Lu}\. ?){1,3}\p{Lu}\p{Ll}+$/u

/** Words of pages' headings, buttons and venues that are capitalised as names are. */
const NO_PERSON =
  /\b(?:alerts?|libraries|library|subscribe|unsubscribe|links?|submissions?|dates?|papers?|posters?|call|program(?:me)?|committees?|chairs?|deadlines?|registration|venue|home|contact|instructions|awards?|keynotes?|sessions?|read|more|codes?|videos?|slides|sponsors?|workshops?|tutorials?|abstracts?|introduction|news|events?|overview|publications?|projects?|journals?|letters|advances|sciences?|nature|communications|transactions|proceedings|express|reviews?|physics|optics|photonics|chemistry|materials|engineering|arxiv|biorxiv|medrxiv)\b/i

/** An initial between two names, as of one with two family names: `Ada M. Weber Lind`. */
const INITIAL_WITHIN = /(?<=\p{L}{2}) \p{Lu}\.(?= \p{Lu}\p{L}+ \p{Lu})/u

/** What stands before family names and is no name of its own. */
const PARTICLES =
  / (?:(?:de|da|di|du|del|della|dos|das|van|von|der|den|ter|la|le|el|al|bin|ibn|saint|sainte) )+/i

/** What the names of places where people work are made of. */
export const PLACE =
  /universit|\buniv\b|institut|\bcolleges?\b|\bschools?\b|academ|laborator|\blabs?\b|\bcent(?:er|re)s?\b|hospital|\bresearch\b|department|facult/i

/**
 * The one person of a text that goes on with where this one works. Where `isOneOfMany`, all lines about name a person each,
 * and a place needs no word that tells it from a further person.
 *
 * @example placedPerson('Ada Weber, Hill School, Pasture') // { name: 'Ada Weber', affiliation: 'Hill School, Pasture' }
 */
export function placedPerson(
  text: string,
  isOneOfMany = false,
): { name: string; affiliation: string } | undefined {
  const [, name, place] = /^(\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,5})\s*,\s+([^;()]+)$/u.exec(text) ?? []
  if (name === undefined || place === undefined || PLACE.test(name) || text.length > 300) return undefined
  if (
    isOneOfMany &&
    place.split(/,\s*/).some((piece) => / and /.test(piece) && piece.split(' and ').every(isOnePerson))
  )
    return undefined
  if (NO_PERSON.test(name) || !/^[\p{Lu}\d]/u.test(place)) return undefined
  if (!/^\p{Lu}\S*(?: \p{Lu}\S*){1,4}$/u.test(name.replace(PARTICLES, ' '))) return undefined
  const [next = ''] = place.split(/\s*,/)
  if (!isOneOfMany && (!PLACE.test(place) || !(PLACE.test(next) || !isNames(next)))) return undefined
  return { name, affiliation: place }
}
