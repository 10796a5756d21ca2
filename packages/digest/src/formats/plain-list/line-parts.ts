import { hasIdentifier, idsInText, parseArxivId } from '../../text/identifiers.ts'
import { findUrls } from '../../text/links.ts'
import { withoutAffiliations } from '../../text/names.ts'
import { trimEnd } from '../../text/trim-end.ts'
import { placeOfInitials } from '../markdown/lead/reference-parts.ts'
import { isListOfAuthors } from '../markdown/words/citation.ts'
import { isLoneAuthor } from '../markdown/words/credit.ts'
import { isDateLike } from '../markdown/words/date-like.ts'
import { fieldOf } from '../markdown/words/field-labels.ts'
import { memo } from '../markdown/words/memo.ts'
import { CONNECTIVE, isNamedVenue, isTitleCase, isTitleLike, wordCount } from '../markdown/words/titles.ts'

/** What a line of a plain list gives: a paper's address or id, who wrote it, where or when it appeared, sentences, or words that may be a title. */
export type LinePart = 'link' | 'names' | 'place' | 'text' | 'words'

/** A bullet, a number or a time ahead of an entry: `• `, `3/ `, `[12] `, `[3/12] `, `09:20 `. */
const MARK =
  /^(?:[•·▪●◦‣○■□➤►▶]\s*|[-*+]\s+|\d{1,2}[:.]\d{2}(?:\s?[–-]\s?\d{1,2}[:.]\d{2})?\s+|\(?\d{1,3}(?:\/|[.):])\s+|\d{1,3}、\s*|\d{1,4}\s{2,}|\[\d{1,4}(?:\/\d{1,4})?\]\s+)/u

/** How most lines begin, and no mark does. */
const LETTER = /^[a-z]/i

/** A line without the bullet or the number of its entry. */
export function withoutMark(line: string): string {
  return LETTER.test(line) ? line : line.replace(MARK, '')
}

/** The key of a reference: `[Lee24] `, `[LKD+24] `. */
const KEY = /^\[\p{L}{1,8}\+?\d{2,4}[a-z]?\]\s+/u

/** A reference without its number or its key. */
export function withoutKey(reference: string): string {
  return withoutMark(reference).replace(KEY, '')
}

/** Words of the shortest text that is sentences, and of the longest that may be a title. */
const FEWEST_WORDS_OF_TEXT = 6
const MOST_WORDS_OF_TITLE = 40
const MOST_WORDS_OF_PLACE = 12
/** Characters of the longest line that is looked into: an abstract may be longer, and is no other part of an entry. */
const LONGEST_LINE = 4000
const FEWEST_WORDS_OF_ENTRY = 3

/** What a line gives by itself. */
export const partOf = memo((line: string): LinePart => {
  const text = line.trim()
  if (text.length > LONGEST_LINE) return 'text'
  const bare = withoutAddresses(text)
  if (bare !== text && !/\p{L}{2}.*\s\p{L}{2}/u.test(bare)) return 'link'
  if (/^(?:arxiv|doi|pmid)\s?[:：]?\s?\S+$/i.test(text) && namesPaper(text)) return 'link'
  if (/^\[?\d{4}\.\d{4,5}(?:v\d{1,2})?\]?$/.test(text)) return 'link'
  if (isListOfAuthors(peopleOf(text))) return 'names'
  const words = wordCount(text)
  if (isDateLike(text) || (isNamedVenue(text) && words <= MOST_WORDS_OF_PLACE)) return 'place'
  const isSentence = words >= FEWEST_WORDS_OF_TEXT && /[.!?。！？]$/.test(text) && !isTitleCase(text)
  return isSentence || words > MOST_WORDS_OF_TITLE ? 'text' : 'words'
})

/** The people of a line without the words and the stop around them: `by Ann Lee, Bo Kim.`, `Ann Lee, +2 authors` */
export function peopleOf(text: string): string {
  const names = trimEnd(text.replace(/^(?:by|authors?\s?[:：])\s+/i, ''), ' .,;')
  return names.replace(/,?\s(?:\+|and )\s?\d{1,4} (?:other |more )?(?:authors?|others?|more)$/i, ' et al.')
}

/** Whether a line is one person's name, with a place or without, where others name several people. */
export function isOnePerson(line: string): boolean {
  return isLoneAuthor(peopleOf(withoutAffiliations(line.trim())))
}

/** Whether a line is a field under its label. */
export function isLabelled(line: string): boolean {
  const label = /^\P{L}{0,6}([\p{L} ]{2,30}?)\s?[:：]/u.exec(line)?.[1]
  return label !== undefined && fieldOf(label) !== undefined
}

/** What heads several talks of a meeting's programme, and is none. */
const SESSION = /^(?:session|track|paper id|poster session|oral session)\b/i

/** A year that is no part of a number or a day. */
const YEAR_ALONE = /(?<![\d.-])(?:19|20)\d{2}(?![\d.-])/

/** Whether a text says a year, as the place where a paper appeared does. */
export function saysYear(text: string): boolean {
  return YEAR_ALONE.test(text)
}

/** Whether a line is a count, as pages of recommendations have it ahead of an entry: `97 Relevance` */
export function isCount(line: string): boolean {
  return /^\d{1,5}%? \p{L}+$/u.test(line)
}

/** Whether a line may be a title. */
export function mayBeTitle(line: string): boolean {
  if (SESSION.test(line) || isCount(line)) return false
  return partOf(line) === 'words' && isTitleLike(line) && /\p{L}{2}/u.test(line)
}

/** Whether a title goes on from one line to the next, above a line of the paper's address. */
export function goesOn(title: string, rest: string): boolean {
  return (
    wordCount(title) >= FEWEST_WORDS_OF_ENTRY &&
    /[\p{L}\p{N}:,–—-]$/u.test(title) &&
    partOf(rest) === 'words' &&
    !/[.:;]$/.test(rest) &&
    !/\d{4}/.test(rest) &&
    !isLabelled(rest) &&
    (CONNECTIVE.test(title) || /^\p{Ll}/u.test(rest) || (isTitleCase(rest) && !isOnePerson(rest)))
  )
}

/** Whether a text gives a paper's identifier, in an address or behind its name. */
export function namesPaper(text: string): boolean {
  if (text.length > LONGEST_LINE) return false
  return (
    findUrls(text).some(({ url }) => hasIdentifier(url)) ||
    Object.keys(idsInText(text).ids).length > 0 ||
    parseArxivId(/^\[?(\d{4}\.\d{4,5}(?:v\d{1,2})?)\]?(?=\s)/.exec(text)?.[1] ?? '') !== undefined
  )
}

/** Whether a line is an entry: it gives a paper's identifier, and words. */
export function isIdentified(line: string): boolean {
  return (
    line.length <= LONGEST_LINE &&
    wordCount(withoutAddresses(line)) >= FEWEST_WORDS_OF_ENTRY &&
    namesPaper(line)
  )
}

function withoutAddresses(text: string): string {
  let bare = text
  for (const { start, end } of findUrls(text).reverse()) bare = bare.slice(0, start) + bare.slice(end)
  return bare
}

/** How a reference begins: its number, a family name with initials or a given name, or initials. */
const BEGINS_WITH_NAMES =
  /^(?=.{35})(?:\p{Lu}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]+)?,? \p{Lu}|\p{Lu}\.[ -]?(?:\p{Lu}\.[ -]?){0,2}\p{Lu}\p{Ll})/u
/** A year, or what bibliographies say of a work without one: `n.d.` */
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)|[.(]\s?n\.d\./
/** A Chinese reference, which says what it is behind its title, as GB/T 7714 asks for: `[J]`, `[C]`, `[EB/OL]`. */
const CHINESE_REFERENCE =
  /^([^.。．]{2,200}(?:\s\p{Lu}\.[^.。．]{0,100}){0,9})[.。．]\s?([^[\]]{2,300})\[(?:[JCMDRNPSAZ]|EB|DB|CP)(?:\/OL)?\](?:\/\/|[.。．,]\s?)?(.*)$/u
/** What only references have: a title in quotation marks behind a comma or a stop, initials, volume and pages, a colleague. */
const OF_REFERENCE =
  /[.,]\s["“][^"”]{8,300}["”]|\bet al\b|[ ,]\p{Lu}\.(?=[ ,&-])|\bvol\. ?\d|\bpp?\. ?\d|\bpages \d|\d{1,4} ?\(\d{1,3}\)|\bIn Proc|\barXiv preprint\b|\bdoi\b|, (?:19|20)\d{2}\.?$|\. (?:19|20)\d{2}\. /u

/** Whether a text is a whole reference, as bibliographies have them. */
export function isReference(text: string): boolean {
  const bare = withoutKey(text)
  if (!YEAR.test(bare)) return false
  if (CHINESE_REFERENCE.test(bare)) return true
  if (bare.length >= LONGEST_REFERENCE) return false
  return (
    (BEGINS_WITH_NAMES.test(bare) &&
      (OF_REFERENCE.test(bare) || isListOfAuthors(bare.slice(0, Math.max(0, bare.indexOf('. ')))))) ||
    // `The title, A. Lee and B. Kim, Kite Lett. 9, 4 (2016)`
    placeOfInitials(bare) > 0
  )
}

/** A reference by author and date of which the title has a word or two, and no marks: `Lee, Ann. 1985. Kites. Oslo: Kite Press.` */
const SHORT_TITLE =
  /^(\p{Lu}[^\d“”"]{3,300}?)\.\s((?:19|20)\d{2})[a-z]?\.\s(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?)\.\s+(?=\p{Lu})(.*)$/u

/** The parts of a reference whose title is so short that only its place between the year and a stop shows it. */
export function shortlyTitled(
  reference: string,
): { names: string; year: string; title: string; rest: string } | undefined {
  const [, names, year, title, rest] = SHORT_TITLE.exec(reference.slice(0, LONGEST_REFERENCE)) ?? []
  if (names === undefined || year === undefined || title === undefined || rest === undefined) return undefined
  return BEGINS_WITH_NAMES.test(reference) ? { names, year, title, rest } : undefined
}

/** One person's name, the title and what is behind it: `Ann Lee. The title. Kite Letters, 2019`. */
const OF_ONE_PERSON = /^([^.,;:]{4,40})\.\s+([^.?!]{8,300}[.?!])\s+(?=\S)(.*)$/u

/** A reference of which nothing shows where the title is but its place among others, with the title in quotation marks. */
export function quoted(reference: string): string {
  if (/["“”]/.test(reference)) return reference
  const [, people = '', title = '', rest = ''] =
    CHINESE_REFERENCE.exec(reference) ?? OF_ONE_PERSON.exec(reference) ?? []
  if (title === '' || (!/\p{Lo}/u.test(people) && people.indexOf(',') === -1 && !isOnePerson(people)))
    return reference
  return `${people}. "${trimEnd(title, '.')}." ${rest}`
}

/** Whether a text among references is one, too: it is as long, and has a year, or names people behind a title. */
export function mayBeReference(text: string): boolean {
  if (text.length < SHORTEST_REFERENCE || text.length >= LONGEST_REFERENCE) return false
  return YEAR.test(text) || placeOfInitials(text) > 0
}

const SHORTEST_REFERENCE = 35
const LONGEST_REFERENCE = 2500
