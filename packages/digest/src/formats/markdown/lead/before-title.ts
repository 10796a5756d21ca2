import { parseDate } from '../../../text/dates.ts'
import { parseArxivId } from '../../../text/identifiers.ts'
import { withAnd } from '../../../text/names.ts'
import { trimEnd } from '../../../text/trim-end.ts'
import { addIdsInText, type Draft, hasIds, setAuthors, setDate } from '../draft.ts'
import {
  citationAuthors,
  citedAuthors,
  isListOfAuthors,
  isOneName,
  isTurnedName,
  isWho,
  looksLikeAuthors,
} from '../words/citation.ts'
import { areAuthorsForSure, isFamilyAndInitials } from '../words/credit.ts'
import { isDateLike } from '../words/date-like.ts'
import { timeAhead } from '../words/events.ts'
import { isNamedVenue, isVenueTag, wordCount } from '../words/titles.ts'
import { compactDate, fullYear, yearIn } from '../words/years.ts'
import { DASHED } from './around-plain-title.ts'
import { easternPeople } from './eastern-reference.ts'
import { knownParts, readKnownParts } from './known-parts.ts'
import { citedIn, readTag } from './reference.ts'
import { withoutGap } from './reference-parts.ts'
import { keepWords } from './remarks.ts'
import { writtenWith } from './written-with.ts'

/** A year and a venue with dashes: `2018-Kite Magazine-[The title](address)`. */
const DASHED_VENUE = /^\s*((?:19|20)\d{2})-(\p{Lu}[\p{L} &.]{1,50})-\s*$/u

/** A day as digits alone: `20250131 [The title](address)`. */
const DAY_AHEAD = /^\s*(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/

/** The number of a talk before who holds it: `LOOM-5: Ann Lee: `, `[T12] Ann Lee: ` */
const NUMBER_OF_TALK =
  /^[\s*]*(\[?\p{Lu}{1,4}[-.]?\d{1,3}[a-z]?)(?:\]:?|[:.])\s+(?=\p{Lu}[^:：]{3,200}[:：]\s*$)/u

/** Whether what stands before a title is its number, a date, a venue's tag or an ornament. */
export function isPrefix(text: string): boolean {
  if (text === '' || DASHED_VENUE.test(text)) return true
  const bare = text
    .slice(timeAhead(text))
    .replace(/[[(（【][^[\]()（）【】]{1,100}[\])）】]/g, ' ')
    .replace(/[[(（【][^[\]()（）【】]{1,100}[\])）】]/g, ' ')
    .replace(/\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?/g, ' ')
    .replace(DAY_AHEAD, ' ')
    .replace(/:[a-z0-9_+-]{2,40}:/g, ' ')
    .replace(/^[^\p{L}\p{N}#]{0,8}(?:no\.?|paper|#)?\s*\d{1,4}(?:\.\d{1,3}){0,2}\s*[.):：、-]?/iu, ' ')
  const word = bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return (
    word === '' ||
    (word.length <= 24 &&
      wordCount(word) <= 3 &&
      (isVenueTag(word) || /[:：]\s*$/.test(bare) || isDateLike(word)))
  )
}

/** `Ann Lee and Bo Kim. 2016`, `Lee, A. & Kim, B. (2016)`, `Lee, A. and Kim, B., 2016, July`, `Lee, Ann. n.d.` */
const YEAR_BEHIND_AUTHORS =
  /(?:[.,]\s*n\.d|\s*[(（]n\.d\.[)）]|[.,]\s*((?:19|20)\d{2})[a-z]?(?:,\s((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}))?|\s*[(（]((?:19|20)\d{2})[a-z]?[)）])\.?$/i

/** Where a paper appeared, in brackets before its authors: `[Kite Comm. 2026]`, `[KITE]`. */
const TAG_AHEAD = /^(?:\p{Lu}.{2,30}\s(?:19|20)\d\d|[A-Z]{3,8})$/u

/** Whether a text is a list of authors that leads up to a title. */
export function endsAuthors(text: string): boolean {
  if (text.length > 600) return false
  const bare = text
    .slice(timeAhead(text))
    .replace(/^[\s*]*(?:\[\d+\]|\d{1,3}[.)])\s*/, '')
    .replace(/^【[^【】]{1,40}】\s*/, '')
    .replace(/^\s*[[(（]([^[\]()（）]{3,40})[\])）]\s*/, (whole, tag: string) =>
      isVenueTag(tag) || TAG_AHEAD.test(tag) ? '' : whole,
    )
    .replace(/[\s,:;.：，、。“"'「]+$/, '')
    .replace(YEAR_BEHIND_AUTHORS, '')
  const names = withoutGap(withAnd(bare))
  const eastern = easternPeople(text)
  if (eastern && (eastern.year !== undefined || /[・，、]/.test(eastern.names))) return true
  return (
    /(?:[,.:;]|(?<=\p{Lo})[：，、。])\s*[“"「*]*\s*$/u.test(text) &&
    (isTurnedName(bare) ||
      isPairOfFamilies(bare) ||
      looksLikeAuthors(names) ||
      looksLikeAuthors(names.replace(/^and\s+/, '')))
  )
}

/** Whether a text is two family names: `Lee & Abdul-Kim`. */
function isPairOfFamilies(text: string): boolean {
  return /^\p{Lu}[\p{L}'’-]+ & \p{Lu}[\p{L}'’-]+$/u.test(text)
}

const DASHED_ALONE = new RegExp(`^${DASHED}(?:-[a-z]{4,9})?$`)

/** Reads what stands before a title: dates, venues, authors. */
export function readBefore(lead: string, draft: Draft, context: string | undefined): void {
  const timed = lead.slice(timeAhead(lead))
  const [numbered = '', number] = NUMBER_OF_TALK.exec(timed) ?? []
  if (number !== undefined) keepWords(number, draft)
  const text = timed.slice(numbered.length)
  if (text.trim() === '') return
  const known = draft.authors.length === 0 ? knownParts(text) : undefined
  if (known?.names !== undefined) {
    readKnownParts(known, draft, context)
    return
  }
  // `(with Ann Lee and Bo Kim) *The title*`
  const cowriters = writtenWith(text)
  if (cowriters && text.slice(cowriters.length).trim() === '') {
    setAuthors(draft, { authors: cowriters.names.map((name) => ({ name })), partial: true })
    return
  }
  const eastern = draft.titleMark === 'quoted' || /[：:]\s?$/.test(text) ? easternPeople(text) : undefined
  if (
    eastern &&
    (draft.titleMark === 'quoted' || eastern.year !== undefined || /[・，,、]/.test(eastern.names))
  ) {
    const names = eastern.names.replace(/(?<=\p{Script=Han}{2})(?:編著|共著|編|著)$/u, '')
    setAuthors(draft, citationAuthors(names.replace(/(?<=\p{Script=Han})・(?=\p{Script=Han})/gu, '、')))
    setDate(draft, eastern.year)
    return
  }
  const [, published, place] = DASHED_VENUE.exec(text) ?? []
  if (place !== undefined) {
    draft.venue ??= place
    setDate(draft, published)
    return
  }
  // `Lee et al. (2020): "The title"`, `Lee & Kim (2020): …`
  const cited = citedIn(trimEnd(text.replace(/^[\s*]*\d{1,3}[.)]\s/, ''), ' ,:：–—-'))
  if (cited && isWho(cited.names.replaceAll('&', 'and'))) {
    setAuthors(draft, citedAuthors(cited.names))
    setDate(draft, cited.year)
    return
  }
  if (cited && isOneName(cited.names)) draft.citedName ??= cited.names
  for (const match of text.matchAll(/[[(（【]([^[\]()（）【】]{2,100})[\])）】]/g)) {
    // `(2503.01234) The title`
    if (parseArxivId(match[1] as string) === undefined) readTag(match[1] as string, draft, context)
    else if (!hasIds(draft)) addIdsInText(draft, match[1] as string)
  }
  const bare = text.replace(/[[(（【][^[\]()（）【】]{0,100}[\])）】]/g, ' ')
  const date = /(?<!\d)(?:19|20)\d{2}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?!\d)/.exec(bare)
  if (date && draft.date === undefined) setDate(draft, parseDate(date[0], context))
  const [day] = DAY_AHEAD.exec(bare) ?? []
  if (day !== undefined) setDate(draft, compactDate(day))
  const plain = bare
    .replace(/^[\s*]*\d{1,3}[.)]\s/, '')
    .replace(/^\s*:[a-z0-9_+-]{2,30}:\s/, '')
    .replace(/^[\s|,:：*·–—-]+|[\s|,:：*·–—-]+$/g, '')
  // `2503.01234 — 2025-03-04 — The title`. Of a linked id the link has told.
  const id =
    parseArxivId(plain) ??
    (date === null ? undefined : parseArxivId(plain.split(/[\s–—|,·]/, 1)[0] as string))
  if (id !== undefined) {
    if (!hasIds(draft)) addIdsInText(draft, id.version === undefined ? id.id : `${id.id}v${id.version}`)
    return
  }
  const dashed = DASHED_ALONE.exec(plain)
  let told = date !== null
  // `2020 A survey of knots: [The title](address)`
  const year = /^((?:19|20)\d{2})\s.*[:：]$/su.exec(bare.trim())?.[1]
  setDate(draft, year)
  if (dashed) {
    draft.venue ??= dashed[2] as string
    setDate(draft, fullYear(dashed[1] as string))
    return
  }
  const tag = trimEnd(plain, ' .;')
  if (isVenueTag(plain) || (isNamedVenue(tag) && /\p{Lu}{2}/u.test(tag)) || /^(?:19|20)\d{2}$/.test(tag)) {
    readTag(tag, draft, context)
    return
  }
  // `2018 ICML LOOM [The title](address)`
  const [, ahead, venue = '', others = ''] =
    /^((?:19|20)\d{2})\s+((?:(?:IEEE|ACM)\s)?\S+)((?:\s[^,:;.]*)?)$/.exec(plain) ?? []
  if (ahead !== undefined && isVenueTag(`${venue} ${ahead}`)) {
    readTag(`${venue} ${ahead}`, draft, context)
    if (others !== '') keepWords(others.trim(), draft)
    return
  }
  if (
    wordCount(plain) <= 7 &&
    /^\p{Lu}[^!?:;]{2,60}\s(?:19|20)\d{2}$/u.test(plain) &&
    !nameAuthors(plain.replace(YEAR_BEHIND_AUTHORS, ''))
  ) {
    draft.venue ??= plain
    setDate(draft, yearIn(plain))
    told = true
  }
  const whole = withAnd(trimEnd(bare.replace(/^[\s*]*\d{1,4}[.)]\s*/, ''), ' ,:;：，、。“"「–—-').trim())
  const before = withoutGap(whole)
  const dated = YEAR_BEHIND_AUTHORS.exec(before)
  const names = (dated ? before.slice(0, dated.index) : before).replace(/\.\s+\.$/, '.')
  const dotted =
    /\..*\./.test(names) || (/[\s,]\p{Lu}\.$/u.test(names) && !/\s\p{Lu}(?:,|\s+and\s)/u.test(names))
  const listed = dotted ? names : names.replace(/(?<!\.\.)\.$/, '')
  const isOneTurned = dated !== null && isFamilyAndInitials(listed)
  if (dated && (isListOfAuthors(listed) || isTurnedName(listed) || isOneTurned)) {
    const year = dated[1] ?? dated[3]
    setDate(draft, dated[2] === undefined ? year : (parseDate(`${dated[2]} ${year}`) ?? year))
  } else if (dated) {
    if (!told) keepWords(plain, draft)
    return
  }
  const who = listed.replace(/(?<!\.\.)\.$/, '')
  if (
    listed &&
    (looksLikeAuthors(who) || isTurnedName(who) || isPairOfFamilies(who)) &&
    ((cited !== undefined && isTurnedName(who)) || !isNaming(text, listed))
  ) {
    setAuthors(draft, citationAuthors(isOneTurned ? `${listed}.` : listed))
    if (before !== whole) draft.authorsPartial = true
  } else if (!told) keepWords(plain, draft)
}

/** Whether words are authors, one for sure or several. */
function nameAuthors(words: string): boolean {
  return areAuthorsForSure(words) || isListOfAuthors(words) || isFamilyAndInitials(words)
}

/** Whether what looks like one name before a title and a colon is a label or a nickname: `Presented Paper:`, `VALL-E X:`. */
function isNaming(text: string, name: string): boolean {
  return (
    /[:：]\s*$/.test(text) &&
    !isListOfAuthors(name) &&
    !name
      .split(' ')
      .every(
        (word) =>
          /^(?:\p{Lu}\.)+$|^\p{L}?[\p{Ll}'’-]*\p{Lu}?\p{Ll}+$/u.test(word) &&
          !/^(?:papers?|articles?|works?)$/i.test(word),
      )
  )
}
