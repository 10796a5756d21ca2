import { withAnd } from '../../../text/names.ts'
import { trimEnd } from '../../../text/trim-end.ts'
import {
  areNames,
  areTurnedInFull,
  isListOfAuthors,
  looksLikeAuthors,
  NO_NAME,
  turnedAhead,
} from '../words/citation.ts'
import { areAuthorsForSure, isFamilyAndInitials, isLoneAuthor } from '../words/credit.ts'
import { isDateLike } from '../words/date-like.ts'
import { isTitleLike, isVenueTag, wordCount } from '../words/titles.ts'
import { isWide } from '../words/wide.ts'
import { yearIn } from '../words/years.ts'
import { STANDING } from './to-appear.ts'

const MOST_STOPS = 20
const LONGEST_AUTHORS = 600

/** A list of authors without the dots for those left out before the last: `Lee, A., ... & Dow, D.`, `Ann Lee, ..., Bo Kim` */
export function withoutGap(names: string): string {
  return names.replace(/,\s*(?:\.{3}|…),?\s*(?:&\s*|and\s+)?(?=\p{Lu})|\s*(?:\.{3}|…)\s*&\s*/u, ', ')
}

/** The year behind a list of authors, or what stands in its place. */
const DATED = new RegExp(
  `(?:\\s*[(（](?:(?:19|20)\\d{2}[a-z]?|${STANDING})[)）](?:[.,:]|(\\s*[-–—]))?|\\.\\s+(?:19|20)\\d{2}[a-z]?\\.|,\\s*(?:19|20)\\d{2}[a-z]?(?::|,\\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.))\\s+`,
  'i',
)

/** Characters of the longest text in brackets that its year alone shows to be no part of a title. */
const LONGEST_DATED = 60

/** Whether a text names a journal or a meeting in full, and a year: `2020 Symposium on Kites & Looms`, `Conference on Kites 2006`. */
export function isNamedInFull(text: string): boolean {
  return (
    /^(?:\p{Lu}|(?:19|20)\d{2}\s\p{Lu})/u.test(text) &&
    /\b(?:Proceedings|Transactions|Journal|Letters|Conference|Symposium|Workshop)\b/.test(text) &&
    yearIn(text) !== undefined &&
    !/[.!?:;]\s/.test(text)
  )
}

/** What parts a title from where it appeared, by the standard of Russian libraries, by which Google Scholar cites, too. */
const STROKES = /\s\/\/\s?(?=\p{L})/u
/** The same, or a year behind a stop and a dash, which has the book's title ahead of it: `Title. – Town: House, 2021`. */
const STROKED_OR_DASHED = /\s\/\/\s?\p{L}|\.\s[–—-]\s(?:[^–—]{2,60},\s)?(?:19|20)\d{2}(?:[.\s]|$)/u
/** One person by that standard, with no comma: `Lee A. B. The title` */
const ONE_TURNED =
  /^\p{Lu}[\p{L}'’-]*\p{Ll}(?:-\p{Lu}\p{Ll}+)? (?:\p{Lu}\.[ -]?){1,3}(?<=\s)(?=\p{Lu}[\p{L}\s])/u

/**
 * The length of the authors that a reference begins with, its year and the stop behind them included.
 *
 * @param alone whether nothing is linked on its line, so that one person and a year before a dash are an author
 * @param further what its line goes on with, which may hold its year
 */
export function lengthOfAuthors(reference: string, alone = false, further = ''): number {
  // `Lee, A. B., Kim, C., ... & Dow, D. (2023). Title`, `Ann Lee, B. Kim (2023) - title`, `Lee, A., and B. Kim, 2023: Title`,
  // `Lee, A. and Kim, B., 2023, July. Title`, `Lee, A., B. C. Kim, and D. Dow. 2023. Title`
  const dated = DATED.exec(reference.slice(0, LONGEST_AUTHORS))
  if (dated && dated.index > 0) {
    const names = withoutGap(withAnd(reference.slice(0, dated.index)))
    const title = reference.slice(dated.index + dated[0].length)
    if (
      (dated[1] === undefined
        ? (areAuthorsForSure(names) ||
            areTurnedInFull(trimEnd(names, '.')) ||
            isFamilyAndInitials(names) ||
            EASTERN.test(names)) &&
          /^["“(]?[\p{Lu}\p{Lo}]/u.test(title)
        : isListOfAuthors(names)) &&
      isTitleLike(title)
    )
      return dated.index + dated[0].length
  }
  const turned = lengthOfTurned(reference, further)
  if (turned > 0) return turned
  const [one = ''] = STROKED_OR_DASHED.test(`${reference}${further}`.slice(0, LONGEST_AUTHORS))
    ? (ONE_TURNED.exec(reference) ?? [])
    : []
  if (one !== '' && isTitleLike(reference.slice(one.length))) return one.length
  let tries = 0
  let shorter = 0
  for (const stop of reference.matchAll(
    /[.,]\s+(?:19|20)\d{2}[a-z]?[.:]\s+|[.,]?\s*[(（](?:19|20)\d{2}[a-z]?[)）](?:[.,:]|\s*[-–—])?\s+|(?:[.:]|(?<=\bal\.?),)\s+/g,
  )) {
    if (++tries > MOST_STOPS) break
    const names = reference.slice(0, stop.index).replace(/,$/, '').replaceAll('，', ',')
    const title = reference.slice(stop.index + stop[0].length)
    const sentence = title.split(/[.?!]\s/, 1)[0] as string
    const isOne = alone && /[-–—]\s+$/.test(stop[0]) && isLoneAuthor(names)
    if (
      !(isOne || isCredit(names, `${title}${further}`, stop[0][0] === ':')) ||
      !/^["“]?[\p{Lu}\p{Lo}]/u.test(title) ||
      BEGINS_WITH_INITIALS.test(title) ||
      wordCount(sentence) < 2 ||
      !isTitleLike(sentence) ||
      (sentence.split(',').length > 2 && isListOfAuthors(sentence))
    )
      continue
    const last = (names.split(/,|&|\band\b/).at(-1) as string).trim()
    if (stop[0][0] === ':' ? endsInTopic(names) : isWithinName(names, last, title)) continue
    // `A. Lee and B. Kim. Title`: the stop behind a first name ends no list.
    if (/^(?:\p{Lu}\.[ -]?)*\p{Lu}$/u.test(last) && /^\W*\p{Lu}\.[\s-]?[\p{Lu}]/u.test(names)) continue
    // `Ann Lee and Bo C. Kim. Title`: neither does the one behind a middle name.
    // `Weber A, Kim B. Title`: but where initials end the first name, too, they end them all.
    if (shorter > 0 || !/\p{Ll}\S* \p{Lu}$/u.test(last) || /^[^\s,]+ \p{Lu}{1,3},/u.test(names))
      return stop.index + stop[0].length
    shorter = stop.index + stop[0].length
  }
  return shorter
}

/** The length of names that are all turned round ahead of a comma and a title: `Lee, A. B., Dow, D. and Kim, C., The title, Kite Letters 3 (2016)` */
function lengthOfTurned(reference: string, further: string): number {
  const names = turnedAhead(reference.slice(0, LONGEST_AUTHORS))
  const title = reference.slice(names.length)
  const sentence = title.split(/[.?!]\s/, 1)[0] as string
  const clause = sentence.split(/,\s/, 1)[0] as string
  return /(?:and|&) [^,]+, [^,]+, $/.test(names) &&
    /^["“]?[\p{Lu}\d]/u.test(title) &&
    wordCount(sentence) >= FEWEST_WORDS_BEHIND &&
    !isLoneAuthor(clause) &&
    isTitleLike(sentence) &&
    yearIn(`${title}${further}`.slice(0, LONGEST_AUTHORS)) !== undefined
    ? names.length
    : 0
}

/** Words of a title behind names that nothing but a comma parts from it. */
const FEWEST_WORDS_BEHIND = 3

/** Whether what seems the last of several people before a colon is the title's beginning: `Ann Lee and Bo Kim, Wise Looms: A Survey`. */
export function endsInTopic(names: string): boolean {
  const last = (names.split(/,|&|\band\b/).at(-1) as string).trim()
  return (
    /\sand\s[^,]*,/.test(names) ||
    (last.split(' ').length > 3 && !/(?:^|\s)(?:\p{Lu}\.|\p{Ll}+\s)/u.test(last)) ||
    last
      .split(' ')
      .some((word) => (NO_NAME.test(word) && !last.includes('.')) || /^\p{Lu}{3}|\p{Lu}{2}s$/u.test(word))
  )
}

/**
 * Whether the stop behind an initial stands within a name of a list that is not turned round: `Ann Lee and Bo N. Kim, The
 * title`, `Ann Lee, J. Bo Kim, …`.
 */
function isWithinName(names: string, last: string, title: string): boolean {
  if (!/(?:^|\s)\p{Lu}$/u.test(last) || TURNED.test(names)) return false
  const [next = '', behind] = title.split(',', 2)
  return behind !== undefined && (/^\p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(next) || isLoneAuthor(next))
}

/** A list in which initials stand behind family names: `Lee, A., Kim, B.`, `Lee A, Kim B` */
const TURNED = /^[\s\p{P}]*(?:\p{Ll}+\s)*\p{Lu}[\p{L}'’-]+(?:, (?:\p{Lu}\.|\p{Lu}$)| \p{Lu}{1,3},)/u

/** The end of a name within a list: `K., Kim, C.` behind `Lee, A.` */
const BEGINS_WITH_INITIALS = /^(?:\p{Lu}\.[ -]?)+(?:,|\s*(?:and|&)\s)/u

/**
 * Whether a text is authors for sure, where `rest` goes on behind them. One or two need a year further on; where a colon is
 * behind them, which may part a title, the year stands behind the stop that ends a sentence.
 */
function isCredit(names: string, rest: string, colon: boolean): boolean {
  if (
    /^(?:\p{Lu}[\p{L}'’-]+,? \p{Lu}{1,2}|\p{Lu}{2,}(?:[ -]\p{Lu}{2,})*, \p{Lu}[\p{L}. -]{1,40}|(?:\p{Lu}\.[ -]?){1,3}\p{Lu}[\p{L}'’-]+)$/u.test(
      names,
    ) &&
    /[.?!]\s.*(?:19|20)\d{2}/.test(rest.slice(0, 600))
  )
    return true
  if (!colon && EASTERN.test(names) && MARKED_KIND.test(rest.slice(0, LONGEST_AUTHORS))) return true
  if (!isListOfAuthors(names)) return !colon && isOneAhead(names, rest)
  return (
    /\bet\.?\s*al\b|(?:^|[\s.])\p{Lu}\p{Lu}?(?=[\s.,]|$)/u.test(names) ||
    names.split(/,|\band\b/).length > 2 ||
    (!colon && /^\p{Lu}\p{L}[\p{L}-]*(?: \S+){1,3} and \p{Lu}\p{L}+(?:[ -]\S+){1,3}$/u.test(names)) ||
    (FULL_NAMES.test(names) &&
      (colon ? SENTENCE_AND_YEAR.test(rest.slice(0, 600)) : yearIn(rest.slice(0, 600)) !== undefined))
  )
}

/** Names of Chinese, Japanese or Korean people, and nothing else. */
const EASTERN =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4})(?:[,，、]\s?(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4}))*[,，]?\s?等?$/u

/** The kind of publication behind a title, as Chinese references mark it: `[J]`, `[EB/OL]` */
const MARKED_KIND = /\S\[(?:[A-Z]|[A-Z]{2})(?:\/[A-Z]{2})?\](?=[.,．。\s/]|$)/

/** Whether one person named in full stands ahead of a whole reference: `Ann Lee. The title of a paper. In ICML, 2024.` */
function isOneAhead(names: string, rest: string): boolean {
  const [, title] = REFERENCE_BEHIND.exec(rest.slice(0, 600)) ?? []
  return title !== undefined && names.includes(' ') && isLoneAuthor(names) && !looksLikeAuthors(title)
}

/** A title, and a place with a year as references alone have it. */
const REFERENCE_BEHIND =
  /^["“]?(\p{Lu}[^.?!"”]{8,300})[.?!]["”]?\s+(?:In\s+\p{Lu}|arXiv|CoRR|Proc|(?:\p{L}+\s){0,3}[Tt]hesis|[\p{Lu}\d][^.]{0,80}(?:,\s(?:vol|no|pp?)\.\s?\d|\d\s?\(\d|\d[:,]\s?\d)|(?:\p{Lu}{2,}\p{L}*|\p{Lu}\p{L}*\p{Lu}\p{L}*),?\s(?:19|20)\d{2}).{0,200}(?<!\d)(?:(?:19|20)\d{2}\b|$)/u

/** A title and what says where and when it appeared: `The title of a paper. Kite Letters : Accepted (June 2023)` */
const SENTENCE_AND_YEAR = /^\p{Lu}[^.?!]{15,300}[.?!]\s+\p{Lu}.{0,200}\b(?:19|20)\d{2}\b/u

const FULL_NAMES =
  /^\p{Lu}\p{L}[\p{L}-]*(?: \p{Lu}[\p{L}.-]*){1,2}, \p{Lu}\p{L}[\p{L}-]*(?: \p{Lu}[\p{L}.-]*){1,2}$/u

/**
 * The length of the authors before a title, where commas alone part them: `Ann Lee, Bo Kim, Title`. Two at least, or one
 * with an initial: `Ann B. Lee, Title`.
 *
 * @param sure whether no name may have a word that titles have
 * @param alone whether one name without an initial is enough
 */
export function lengthOfNames(text: string, sure = false, alone = false): number {
  let length = 0
  let names = 0
  for (const part of text.slice(0, 1000).matchAll(/[^,]+,\s+/g)) {
    const token = part[0].replace(/,\s+$/, '')
    const people = token.replace(/^and\s+/, '').split(/\s+(?:and|&)\s+/)
    if (!people.every((each) => /^(?:\p{Lu}[\p{L}'’-]*(?:\.[ -]?| |$)){2,4}$/u.test(each) && areNames(each)))
      break
    if (sure && !people.every(isLoneAuthor)) break
    length = part.index + part[0].length
    names += people.length
  }
  const title = text.slice(length)
  return (names >= (alone ? 1 : 2) || MIDDLE_INITIAL.test(text.slice(0, length))) &&
    /^["“]?\p{Lu}/u.test(title) &&
    wordCount(title) >= 3 &&
    isTitleLike(title) &&
    !(title.includes(',')
      ? looksLikeAuthors(title)
      : isListOfAuthors(title) || (wordCount(title) <= LONGEST_NAME && isLoneAuthor(title)))
    ? length
    : 0
}

/** Words of the longest name that a list may end in, and that no title is. */
const LONGEST_NAME = 3

/** One name with initials within it. */
const MIDDLE_INITIAL = /^\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\.[ -]?)+\p{Lu}\p{Ll}/u

/** Where a reference's title ends: before its year or venue in brackets, or before its authors. */
export function endOfTitle(reference: string): number {
  // The kind of publication, as Chinese references mark it: `Title[J]. Venue`
  const marked = /\[[A-Z](?:\/[A-Z]{2})?\](?=[.\s/]|$)/.exec(reference)
  if (marked && marked.index > 0) return marked.index
  for (const tag of reference.matchAll(/\s*[[(（]([^[\]()（）]{2,120})[\])）]/g)) {
    const inner = tag[1] as string
    if (
      inner[0] !== '@' &&
      !isDateLike(inner) &&
      !isVenueTag(inner) &&
      !(inner.length <= LONGEST_DATED && /(?:^|[\s,@])(?:19|20)\d{2}(?:\s.{1,25})?$/.test(inner)) &&
      !isNamedInFull(inner)
    )
      continue
    const behind = reference.slice(tag.index + tag[0].length).replace(/^[\s,.;:|–—-]+/, '')
    // `The title (KITE 2023) （what it says in Chinese）`
    const isGloss = /^[（(【][^()（）【】]{1,60}[)）】]$/.test(behind) && isWide(behind)
    if (tag.index > 0 && (behind === '' || isGloss || looksLikeAuthors(behind))) return tag.index
  }
  // Two authors at least behind the title: `Title by Ann Lee, Bo Kim`
  const by = reference.lastIndexOf(' by ')
  if (by > 0 && wordCount(reference.slice(0, by)) >= 2 && isListOfFullNames(reference.slice(by + 4)))
    return by
  // A venue behind two strokes: `Title // Venue`, `Title //Venue`
  const strokes = reference.search(STROKES)
  if (strokes > 0) return strokes
  let tries = 0
  for (const stop of reference.matchAll(/[,.?!]\s+(?=\S)/g)) {
    if (++tries > MOST_STOPS) break
    const behind = reference.slice(stop.index + stop[0].length)
    // `Why do kites fly? In ICML 2018`
    if (/[?!]/.test(stop[0]) && /^in\s/i.test(behind) && isVenueTag(trimEnd(behind, ' .,;[(')))
      return stop.index + 1
    // `Ann N. Kim, The title`
    if (stop[0][0] === '.' && ENDS_IN_INITIAL.test(reference.slice(0, stop.index))) continue
    const names = behind.replace(/\s+(?:19|20)\d{2}$/, '')
    const sure =
      stop[0][0] === '.'
        ? isListOfAuthors(behind)
        : /\bet\.?\s*al\b|(?:^|[\s,])\p{Lu}\.[\s-]?\p{Lu}/u.test(names)
    if (sure && looksLikeAuthors(names) && wordCount(reference.slice(0, stop.index)) >= 2)
      return stop.index + (/[?!]/.test(stop[0]) ? 1 : 0)
  }
  return reference.length
}

/**
 * Where several people with initials ahead of their names stand behind a title, and more behind them: `The title, A. Lee,
 * B. C. Kim, and D. Dow, Kite Lett. 9, 4 (2016)`; 0 where none do.
 */
export function placeOfInitials(text: string): number {
  for (const stop of text.slice(0, LONGEST_REFERENCE).matchAll(/[,.?!]\s+(?=\p{Lu}\.)/gu)) {
    if (peopleWithInitials(text, stop.index + stop[0].length) === undefined) continue
    const title = text.slice(0, stop.index)
    const isFirst =
      wordCount(title) >= FEWEST_WORDS_BEHIND &&
      isTitleLike(title) &&
      !isListOfAuthors(title) &&
      !INITIALS.test(title)
    return isFirst ? stop.index + (/[?!]/.test(stop[0]) ? 1 : 0) : 0
  }
  return 0
}

/** Several people with initials ahead of their names at a place of a text, where more stands behind them. */
export function peopleWithInitials(text: string, start: number): string | undefined {
  PEOPLE_WITH_INITIALS.lastIndex = start
  return PEOPLE_WITH_INITIALS.exec(text)?.[0]
}

const LONGEST_REFERENCE = 1500
/** Initials, which only people have at their names. */
const INITIALS = /^\p{Lu}\.[\s-]|(?:^|[\s,])(?:\p{Lu}\.[\s-]?){1,3}\p{Lu}\p{Ll}/u
const PEOPLE_WITH_INITIALS =
  /(?:\p{Lu}\.[\s-]?){1,3}\p{Lu}[\p{L}'’–-]+(?:(?:,? (?:and|&) |, )(?!J\.\s\p{Lu}\p{Ll}{1,9}\.)(?:\p{Lu}\.[\s-]?){1,3}\p{Lu}[\p{L}'’–-]+)+(?=[,.]\s+(?!eds?\b)[\p{L}(])/uy

/** Nothing but capitalised words, the last of which is an initial. */
const ENDS_IN_INITIAL = /^\P{L}*(?:(?:\p{Lu}[\p{L}'’-]*\.?|and),? )+\p{Lu}$/u

/** Whether a text is two names in full at least, with commas between them. */
function isListOfFullNames(text: string): boolean {
  return (
    text.includes(', ') &&
    isListOfAuthors(text) &&
    text.split(/,\s+(?:and\s+)?/).every((name) => name.includes(' '))
  )
}
