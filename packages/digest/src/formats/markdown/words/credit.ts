import { trimEnd } from '../../../text/trim-end.ts'
import { areTurnedRound, INSTITUTION, isListOfAuthors, looksLikeAuthors, NO_NAME } from './citation.ts'
import { isDateLike } from './date-like.ts'
import { isNamedVenue, isVenueTag, wordCount } from './titles.ts'

const LONGEST = 6000
/** Words and characters of the longest venue behind a list of authors, and the signs among which its beginning is looked for. */
const MOST_WORDS = 12
const LONGEST_VENUE = 160
const MOST_STOPS = 4
const MOST_PARTS = 4

/** A line's authors and the venue with its year behind them. */
export interface Credit {
  names: string
  venue: string
}

/** The authors of a label or a column, and the year that may stand behind them: `Ann Lee, Bo Kim (2017)`, `Ann Lee,2017`. */
export function namesAndYear(text: string): { names: string; year?: string } {
  const end = text.slice(-12)
  const year = /\s*[,，(（]\s*((?:19|20)\d{2})[)）]?$/.exec(end)
  if (!year) return { names: text }
  return { names: text.slice(0, text.length - year[0].length), year: year[1] as string }
}

/** `Ann Lee, Bo Kim (ICML 2017)` */
const IN_BRACKETS = /^([^()（）]+?) [(（]([^()（）]{4,60})[)）]$/

/** The authors of a line and their venue, where it has nothing else: `Ann Lee and Bo Kim. arXiv, 2023`. */
export function creditOf(line: string): Credit | undefined {
  const text = trimEnd(line.replace(/^by\s+(?=\p{Lu})/iu, ''), ' .')
  if (text.length > LONGEST || !/\d{2}\S{0,2}$/.test(text)) return undefined
  const [, named = '', where = ''] = (/[)）]$/.test(text) && IN_BRACKETS.exec(text)) || []
  if (
    named !== '' &&
    !INSTITUTION.test(named) &&
    (isListOfAuthors(named)
      ? isVenueTag(where) || /^\d{4}$/.test(where)
      : isVenueTag(where) && isLoneAuthor(named) && !/\p{Lu}{2}/u.test(named))
  )
    return { names: named, venue: where }
  const from = Math.max(0, text.length - LONGEST_VENUE)
  for (const stop of stopsIn(text.slice(from)).reverse().slice(0, MOST_STOPS)) {
    const at = from + stop.index
    const venue = text.slice(at + stop[0].length)
    if (wordCount(venue) > MOST_WORDS) return undefined
    if (!/(?:19|20|['’])\d{2}\)?\.?$/.test(venue) || /^(?:and|&)\s/.test(venue)) continue
    // The stop behind an initial ends a list only where its names are turned round: `Lee, A., Kim, B. ICML 2017`.
    const names = trimEnd(text.slice(0, at), ' ,;')
    if (/[\s.]\p{Lu}\.$/u.test(text.slice(Math.max(0, at - 3), at + 1))) {
      const turned = text.slice(0, at + 1)
      if (areTurnedRound(turned)) return { names: turned, venue }
      if (!(names.includes(',') ? isVenueTag(venue) : isNamedVenue(venue))) continue
    }
    const bare = trimEnd(names, '.')
    if (
      stop[0][0] === '.' &&
      PUBLICATION.test(venue) &&
      /^\p{Lu}.*[\s,](?:19|20)\d{2}$/u.test(venue) &&
      bare.split(' ', 4).length <= 3 &&
      !/^and\s/.test(bare) &&
      isLoneAuthor(bare)
    )
      return { names, venue }
    if (endInPlace(bare, venue)) continue
    if (isListOfAuthors(bare) || (isLoneAuthor(bare) && (isVenueTag(venue) || /^\d{4}$/.test(venue))))
      return { names, venue }
  }
  return undefined
}

/** Of names ahead of a year, the last that is a journal's, as its last word shows: `Ann Lee, Bo Kim, Kite Sensing`. */
const JOURNAL_AT_END =
  /[,.]\s+(?:\p{L}[\p{L}&-]*\s){1,8}(?:\p{L}*(?:tions?|logy|ics|ensing|eering|earning|telligence)|Sciences?|Letters|Systems|Review|Environment|Access|Abstracts|Proceedings)$|[,，]\s*\p{Script=Han}{2,12}(?:学报|杂志|通报|科学|期刊)$/u

/** Whether a journal stands between names and the year behind them, and not another name. */
export function endInPlace(names: string, behind: string): boolean {
  return /^(?:19|20)\d{2}(?=[\s,.()]|$)/.test(behind) && JOURNAL_AT_END.test(names)
}

const STOP = /(?:[.;,]|\s[–—|·-])\s+|,?\s--\s*(?=\p{L})|,(?=(?:19|20)\d{2}$)/gu

/** The signs of a text behind which a venue may begin. `matchAll` would make a new pattern for each text. */
function stopsIn(text: string): RegExpExecArray[] {
  const stops: RegExpExecArray[] = []
  STOP.lastIndex = 0
  for (let stop = STOP.exec(text); stop; stop = STOP.exec(text)) stops.push(stop)
  return stops
}

/** The names, two at least, of a text that has nothing else, with strokes between: `Ann Lee · Bo Kim · et al.` */
export function strokedNames(text: string): string[] | undefined {
  if (text.length > LONGEST || !/[|·•｜]/.test(text)) return undefined
  const parts = text.split(/\s*[|·•｜]\s*/)
  const names = /^(?:et\.? al\.?|…|\.\.\.|等)$/.test(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts
  return names.length > 1 && names.every((name) => name.includes(' ') && isLoneAuthor(name))
    ? parts
    : undefined
}

/** A line's authors, and the venue and the date that strokes part from them. */
export interface PartedCredit {
  names: string
  others: string[]
}

/** The parts of a line that has authors, a venue or a date and nothing else: `Kite Letters 2025 | Ann Lee, Bo Kim`. */
export function partedCredit(line: string): PartedCredit | undefined {
  if (line.length > LONGEST || !/[|·•｜]/.test(line)) return undefined
  const parts = line.split(/[|·•｜]/).map((part) => part.trim())
  const isDated = parts.some((part) => isDateLike(part) || isVenueTag(part))
  const names = parts.find(isListOfAuthors) ?? (isDated ? parts.find(isLoneAuthor) : undefined)
  if (names === undefined || parts.length > MOST_PARTS) return undefined
  const others = parts.filter((part) => part !== names && /[\p{L}\p{N}]/u.test(part))
  const isCredit = others.every(
    (part) =>
      isDateLike(part) ||
      isVenueTag(part) ||
      (wordCount(part) <= MOST_WORDS && /(?:^|\s)\(?(?:19|20)\d{2}\)?$/.test(part)),
  )
  return isCredit && others.length > 0 ? { names, others } : undefined
}

/** A line's day, the one person beside it if there is one, and what else strokes part from it. */
export interface Byline {
  name?: string
  day: string
  others: string[]
}

const LONGEST_BYLINE = 1000
const MOST_WORDS_OF_PART = 4

/**
 * The parts of a line that has a whole day among a few words each, or any behind several people:
 * `Ann Lee · 2025-03-14 · kites`, `Ann Lee, Bo Kim · Kite University · Apr 17`.
 */
export function bylineOf(line: string): Byline | undefined {
  if (line.length > LONGEST_BYLINE || !/\s[|·•｜]\s/.test(line)) return undefined
  const parts = line.split(/\s[|·•｜]\s/).map((part) => part.trim())
  const [list = ''] = parts
  if (isListOfAuthors(list) && !INSTITUTION.test(list)) {
    const [dayBehind, another] = parts.slice(1).filter(isDateLike)
    const beside = parts.slice(1).filter((part) => part !== dayBehind)
    if (dayBehind !== undefined && another === undefined && beside.length > 0 && beside.every(isTag))
      return { name: list, day: dayBehind, others: beside }
  }
  const [day, more] = parts.filter((part) => WHOLE_DAY.test(part))
  if (day === undefined || more !== undefined || parts.length < 3) return undefined
  const others = parts.filter((part) => part !== day)
  if (!others.every(isTag)) return undefined
  const name = others.find(isLoneAuthor)
  return {
    ...(name === undefined || name !== parts[0] ? {} : { name }),
    day,
    others: others.filter((part) => part !== name || name !== parts[0]),
  }
}

/** Whether a part of such a line is a few words, and no field, year or address. */
function isTag(part: string): boolean {
  return wordCount(part) <= MOST_WORDS_OF_PART && !/[:：]|\d{4}|https?/.test(part)
}

const WHOLE_DAY = /^(?:19|20)\d{2}-\d{2}-\d{2}$/

/** What names a publication's kind, where no list of venues has it: `Proceedings of the Kites`, `ICLR 2012 Workshop on Looms`. */
export const PUBLICATION =
  /\b(?:Proc(?:eedings|\.)|Transactions|Trans\.|Journal|Letters|Annals|Bulletin|Quarterly|Conference|Symposium|Workshops?|Tutorial|Magazine|Review|Thesis|IEEE|ACM)\b|^\p{Lu}{3,10},? (?:19|20)\d{2}\b/u

/** Whether a text is one person's name in full, and no journal's: `Expert Syst. Appl.` */
export function isLoneAuthor(text: string): boolean {
  return (
    text
      .split(' ')
      .every(
        (word) =>
          /^(?:\p{Lu}\p{M}?\.?-?){1,3}$|\p{Ll}$/u.test(word) &&
          !/^\p{Lu}{3}/u.test(word) &&
          !NO_NAME.test(word),
      ) && looksLikeAuthors(text)
  )
}

/** Whether a text is authors for sure: with initials, cut short, or names in full that commas part. */
export function areAuthorsForSure(names: string): boolean {
  if (ONE_WITH_INITIALS.test(names)) return true
  if (!isListOfAuthors(names)) return false
  if (UNDOTTED_LIST.test(names)) return true
  if (/\bet\.?\s*al\b|(?:^|[\s.])\p{Lu}\.(?=[\s,]|$)/u.test(names)) return true
  return names.includes(', ') && areNamesInFull(names)
}

/** Whether all that commas and `and` part in a text are names in full. */
export function areNamesInFull(names: string): boolean {
  return names.split(/,\s*(?:(?:and|&)\s+)?|\s(?:and|&)\s/).every(isLoneAuthor)
}

/** Of the names where names are looked for, as many show that all are. */
const SHARE_OF_NAMES = 0.6
const MOST_WORDS_OF_NAME = 5
/** Characters of the longest list of names that is looked into. */
const LONGEST_NAMES = 4000

/** Whether a text where names are looked for is several of them, some perhaps in small letters or with a degree. */
export function areMostlyNames(text: string): boolean {
  const names =
    text.length > LONGEST_NAMES
      ? []
      : text.split(/\s*[,;]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/).filter(Boolean)
  return (
    names.length > 1 &&
    names.every((name) => wordCount(name) <= MOST_WORDS_OF_NAME && !/\d/.test(name)) &&
    names.filter(isLoneAuthor).length >= names.length * SHARE_OF_NAMES
  )
}

/** `Lee, A. B.`, `A. B. Lee` */
const ONE_WITH_INITIALS =
  /^(?:\p{Lu}[\p{L}'’-]+, (?:\p{Lu}\.[ -]?){1,4}|(?:\p{Lu}\.[ -]?){1,4}\p{Lu}[\p{L}'’-]+)$/u

/** Several people with initials that have no stops, behind their names or ahead: `Lee A, BC Kim and D Dow`. */
const UNDOTTED_NAME = String.raw`(?:(?:\p{Ll}{2,4} )?\p{Lu}[\p{L}'’-]+ \p{Lu}{1,3}|\p{Lu}{1,3} (?:\p{Ll}{2,4} ){0,2}\p{Lu}[\p{L}'’-]+)`
const UNDOTTED_LIST = new RegExp(`^${UNDOTTED_NAME}(?:(?:, and |, & |, | and | & )${UNDOTTED_NAME})+$`, 'u')

/** Whether a text is one family name with initials that have no stops, which a year behind tells from a title: `Lee AB`. */
export function isFamilyAndInitials(text: string): boolean {
  return /^(?:\p{Ll}{2,4} )?\p{Lu}[\p{L}'’-]*\p{Ll},? \p{Lu}{1,3}$/u.test(text)
}

/** Whether a text is initials and a family name, as no title is: `A. B. Lee`, `A.-B. van Lee`. */
export function isNameWithInitials(text: string): boolean {
  return /^(?:\p{Lu}\.[\s-]?){1,3}(?:\p{Ll}{2,4}\s){0,2}\p{Lu}[\p{L}'’-]+$/u.test(text)
}
