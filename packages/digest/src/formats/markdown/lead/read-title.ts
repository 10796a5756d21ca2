import { parseArxivId } from '../../../text/identifiers.ts'
import { saidDate } from '../../../text/said-date.ts'
import { trimEnd } from '../../../text/trim-end.ts'
import { addIdsInText, type Draft, setAuthors, setDate } from '../draft.ts'
import { areNames, citedAuthors, isWho } from '../words/citation.ts'
import { areAuthorsForSure, isLoneAuthor } from '../words/credit.ts'
import { isDateLike } from '../words/date-like.ts'
import {
  cleanTitle,
  isNamedVenue,
  isVenueTag,
  venueBehindComma,
  withoutHost,
  wordCount,
} from '../words/titles.ts'
import { fullYear } from '../words/years.ts'
import { venueBeforeColon } from './around-plain-title.ts'
import { readReference, readTag } from './reference.ts'
import { keepWords } from './remarks.ts'

/** The number of a submission at a title's end, which `cleanTitle` takes off: `The title (#123)`, `The title (#LOOM-123)`. */
const SUBMISSION = /\s\(#(?:[A-Z]{2,8}-)?\d{1,5}\)\s*$/

/** Reads a title, and the venue with its year that may stand in brackets at its end: `The title (ICML 2023)`. */
export function readTitle(text: string, draft: Draft, context: string | undefined): void {
  if (SUBMISSION.test(text.slice(-20))) draft.isNumbered = true
  // `(ICML2013_LOOM) The title`
  const [lead = '', where, when] =
    /^[\s(（]*[(（]([A-Z][A-Za-z]{1,14}?)(?:ws)?((?:19|20)\d{2})_[^()（）\s]{1,30}[)）]\s+(?=\S)/.exec(
      text,
    ) ?? []
  if (where !== undefined) {
    draft.venue ??= where
    setDate(draft, when)
  }
  const named = withoutNoteKey(withoutHashtags(text.slice(lead.length).trimEnd(), draft), draft)
  const whole = withoutMedium(withoutUnderscored(named, draft), draft)
  const unnamed = withoutNameBefore(withoutOwnId(whole, draft), draft, context)
  const undated = withoutVenueAhead(withoutDateBefore(unnamed, draft, context), draft, context)
  const uncited = withoutWhoInBrackets(withoutCitation(withoutWho(undated, draft), draft), draft)
  const title = withoutVenueBehind(withoutWhoAndWhere(uncited, draft, context), draft, context)
  const tag = /[)）]/.test(title) ? /\s*[(（]([^()（）]{4,60})[)）][\s.]*$/.exec(title.slice(-80)) : null
  const venue = tag && isVenue(tag[1] as string) ? tag : undefined
  const words = venue ? title.slice(0, title.lastIndexOf(venue[0].trim()[0] as string)) : title
  const parts = venue !== undefined && wordCount(words) >= 2
  draft.title = withoutHost(cleanTitle(parts ? words : title))
  if (!parts) return
  if (isVenueTag(venue[1] as string)) readTag(venue[1] as string, draft, context)
  else readReference(venue[1] as string, draft, context)
}

/** What references of medicine say in brackets of what a text is: `The title [thesis]`, `The title [Internet]`. */
const MEDIUM =
  /\s\[(internet|online|preprint|abstract|(?:(?:phd|doctoral|master['’]?s) )?(?:thesis|dissertation))\]\.?$/i

function withoutMedium(title: string, draft: Draft): string {
  const medium = MEDIUM.exec(title.slice(-40))
  if (!medium) return title
  keepWords(medium[1] as string, draft)
  return title.slice(0, title.length - medium[0].length)
}

/** Tags behind a title, as notes have them: `The title #weaving #looms`. */
const HASHTAGS = /(?:\s#\p{L}[\p{L}\p{N}_/-]{1,40})+$/u

/** A title without the tags of a note behind it, which are keywords. What is set as a title by a link or in bold stays as written. */
function withoutHashtags(title: string, draft: Draft): string {
  const [tags] =
    draft.titleMark === 'plain' && title.includes('#')
      ? (HASHTAGS.exec(title.slice(-LONGEST_HASHTAGS)) ?? [])
      : []
  if (tags === undefined || tags.length === title.length) return title
  draft.keywords.push(
    ...tags
      .trim()
      .split(/\s+#|^#/)
      .filter(Boolean),
  )
  return title.slice(0, -tags.length)
}

const LONGEST_HASHTAGS = 200

/** A title without the key of a note on the paper ahead of it: `[[Lee2024]] The title`. */
function withoutNoteKey(title: string, draft: Draft): string {
  const [ahead = '', key] = /^\s*\[\[(@?\p{L}{2,30}\d{2,4}\p{L}{0,20})\]\]:?\s+(?=\S)/u.exec(title) ?? []
  if (key !== undefined) keepWords(key, draft)
  return title.slice(ahead.length)
}

/** A title without the paper's arXiv id ahead of it or in brackets at its end: `2503.01234 The title`, `The title [arXiv:2503.01234v2]`. */
function withoutOwnId(title: string, draft: Draft): string {
  const [ahead = '', first = ''] = /^\s*\[?(\d{4}\.\d{4,5}(?:v\d{1,2})?)\]?:?\s+(?=\p{Lu})/u.exec(title) ?? []
  if (ahead !== '' && parseArxivId(first) !== undefined && wordCount(title.slice(ahead.length)) > 1) {
    addIdsInText(draft, first)
    return title.slice(ahead.length)
  }
  if (!/\d[\])）]$/.test(title)) return title
  const id = /\s*[[(（](?:arxiv:\s?)?(\d{4}\.\d{4,5}(?:v\d{1,2})?)[\])）]$/i.exec(title.slice(-40))
  if (!id || parseArxivId(id[1] as string) === undefined) return title
  const words = title.slice(0, title.length - id[0].length)
  // `LOOM (2503.01234) ↔ KITE (2503.04321)` compares papers.
  if (/↔|[(（[]\d{4}\.\d{4,5}/.test(words)) return title
  addIdsInText(draft, id[1] as string)
  return words
}

/** Year, venue and who else is named, each with an underscore behind it, ahead of a title. */
const UNDERSCORED =
  /^\s*((?:19|20)\d{2}|\d{2})_(?:(\p{Lu}[\p{L}&-]{1,14})_)?(?:(\p{Lu}\p{L}{1,14})_)?(?=[\p{L}\p{N}][^_]*$)/u

/** A title without the year and the venue that underscores set off before it: `24_FSE_The title`, `2023_AAAI_The title`. */
function withoutUnderscored(title: string, draft: Draft): string {
  const [ahead = '', year = '', venue, who] = (title.includes('_') && UNDERSCORED.exec(title)) || []
  if (ahead === '' || wordCount(title.slice(ahead.length)) < 2) return title
  // Two digits alone may be the title's number.
  if (year.length === 4 || venue !== undefined) setDate(draft, fullYear(year))
  if (venue !== undefined) draft.venue ??= venue
  if (who !== undefined) keepWords(who, draft)
  // `The title. (LOOM, Rank A)`
  const words = title.slice(ahead.length)
  const [behind, named, ranked = ''] =
    /(?:(?<=\.)\s*[(（]([^()（）]{2,60})|\s*[(（]([^()（）]{2,40}\bCCF[- ]?[ABC]))[)）][\s.]*$/.exec(
      words.slice(-70),
    ) ?? []
  if (behind === undefined) return words
  keepWords(named ?? ranked, draft)
  return words.slice(0, -behind.length)
}

/** A title without its nickname and venue, each in brackets before it: `[LOOM][ICML 19]The title`, `[LOOM][ICML 19][The title]`. */
function withoutNameBefore(title: string, draft: Draft, context: string | undefined): string {
  const [tags, name = '', venue = ''] =
    /^\s*\[([^[\]]{1,40})\]\s?\[([^[\]]{4,30})\]\s*(?=\S)/.exec(title) ?? []
  const words = title.slice(tags?.length ?? 0)
  if (tags === undefined || !/\d{2}$/.test(venue) || !isVenueTag(venue) || wordCount(words) < 2) return title
  keepWords(name, draft)
  readTag(venue, draft, context)
  return /^\[([^[\]]+)\]\W*$/.exec(words)?.[1] ?? words
}

/** A venue's year, before it or behind it, in full or not: `2020 KITE`, `KITE20` */
const YEAR_AT_END = /^(?:19|20)\d{2}\s|(?:19|20|['’])\d{2}$|\p{Lu}{3}[012]\d$/u

/** How far a paper is on its way, in brackets before its title: `(under review) The title`. */
const STANDING =
  /^(?:under (?:review|revision)|in (?:press|preparation|submission|revision)|submitted|accepted|to appear|forthcoming|preprint|working paper|new)$/i

/** A title without the date or the venue in brackets before it: `(2021-11) The title`, `[ICML 2019] The title`. */
function withoutDateBefore(title: string, draft: Draft, context: string | undefined): string {
  // `2024-05-12: The title`: the day may be that of the entry.
  const [ahead = '', day = ''] =
    /^\s*((?:19|20)\d{2}-\d{2}-\d{2})(?:[:：]|\s[–—-])\s+(?=\S)/.exec(title) ?? []
  if (ahead !== '' && wordCount(title.slice(ahead.length)) > 1) {
    keepWords(day, draft)
    return title.slice(ahead.length)
  }
  const [lead = '', date = ''] =
    /^\s*[[(（]([^[\]()（）]{4,20})[\])）](?:\s+(?=\S)|(?=\p{Lu}))/u.exec(title) ?? []
  if (isDateLike(date) && /\d{4}/.test(date)) setDate(draft, saidDate(date, context))
  // `[ICML 2019] The title`, as the words of a link
  else if (lead.trimStart()[0] === '[' && isVenueTag(date) && (/\d{2}/.test(date) || /xiv$/i.test(date)))
    readTag(date, draft, context)
  // `(2020 KITE)The title`
  else if (isNamedVenue(date) && YEAR_AT_END.test(date)) readTag(date, draft, context)
  else if (STANDING.test(date) && /[(（]/.test(lead)) keepWords(date, draft)
  else return title
  return title.slice(lead.length)
}

/** A title without the well-known venue and its year before a colon ahead of it, as the words of a link: `ICML 2019: The title`. */
function withoutVenueAhead(title: string, draft: Draft, context: string | undefined): string {
  const ahead = venueBeforeColon(title) ?? ''
  const venue = trimEnd(ahead, ' :：')
  const words = title.slice(ahead.length)
  if (!isVenueTag(venue.slice(0, -' 2019'.length)) || wordCount(words) < 2) return title
  readTag(venue, draft, context)
  return words
}

/** A title without the year in brackets and the authors behind a dash at its end: `The title (2019) - Lee, Kim`. */
function withoutWho(title: string, draft: Draft): string {
  if (!/[(（]/.test(title)) return title
  const [, words = '', year, names = ''] =
    /^([^()（）]{8,300}) [(（]((?:19|20)\d{2})[)）] [-–—] (\p{Lu}.{2,300})$/u.exec(title) ?? []
  if (year === undefined || !areNames(names)) return title
  setAuthors(draft, citedAuthors(names))
  setDate(draft, year)
  return words
}

/** A title without the authors and the year in square brackets at its end: `The title [Lee et al. 2018]`. */
function withoutCitation(title: string, draft: Draft): string {
  if (!title.endsWith(']')) return title
  const end = title.slice(-90)
  const cited = /\s*\[([^[\]]{3,60}?)[\s,]+((?:19|20)\d{2})\]$/.exec(end)
  if (
    !cited ||
    !areNames((cited[1] as string).trim()) ||
    isVenueTag(cited[1] as string) ||
    isNamedVenue(`${cited[1]} ${cited[2]}`)
  )
    return title
  setAuthors(draft, citedAuthors(cited[1] as string))
  setDate(draft, cited[2])
  return title.slice(0, title.length - end.length + cited.index)
}

/** Characters of the longest end of a title that names few authors and a venue. */
const LONGEST_TAG = 140

/** Characters of the longest bracket at a title's end that names who wrote the paper. */
const LONGEST_WHO = 1500

/**
 * A title without who wrote the paper and when, in brackets at its end, and where they work: `The title (Lee et al., 2019)`,
 * `The title (Ann Lee, Bo Kim — Kite University, 2024-09)`.
 */
export function withoutWhoInBrackets(title: string, draft: Draft): string {
  const open = Math.max(title.lastIndexOf('('), title.lastIndexOf('（'))
  if (!/[)）]$/.test(title) || open < 1 || title.length - open > LONGEST_WHO || draft.authors.length > 0)
    return title
  const words = title.slice(0, open).trimEnd()
  const [, who = '', when] =
    /^(.*\S)[,;，]\s*((?:19|20)\d{2}(?:-\d{2}){0,2})[a-z]?$/.exec(title.slice(open + 1, -1)) ?? []
  if (wordCount(words) < 2) return title
  // `The title (Lee et al.)`
  const short = title.slice(open + 1, -1).replaceAll('&', 'and')
  if (when === undefined && /\bet\.? al\.?$/.test(short) && isWho(short)) {
    setAuthors(draft, citedAuthors(short))
    return words
  }
  if (when === undefined) return title
  const [names = '', ...places] = who.split(/\s[–—]\s/)
  const cited = names.replaceAll('&', 'and')
  if (areAuthorsForSure(names) || isWho(cited)) setAuthors(draft, citedAuthors(cited))
  else if (isLoneAuthor(names)) {
    draft.citedName ??= names
    keepWords(names, draft)
  } else return title
  setDate(draft, when)
  for (const place of places) keepWords(place, draft)
  return words
}

/** A title without its authors and the venue with its year, in brackets at its end: `The title (Lee & Kim, ICML 2019)`. */
function withoutWhoAndWhere(title: string, draft: Draft, context: string | undefined): string {
  if (!/[)）]$/.test(title)) return title
  const [behind = '', names = '', where = ''] =
    /\s*[(（]([^()（）]{3,90})[,;，]\s([^()（）,;，]{3,40})[)）]$/.exec(title.slice(-LONGEST_TAG)) ?? []
  const words = title.slice(0, title.length - behind.length)
  if (!isNamedVenue(where) || draft.authors.length > 0 || wordCount(words) < 2) return title
  const cited = names.replaceAll('&', 'and')
  if (!areAuthorsForSure(names) && !isWho(cited)) return title
  setAuthors(draft, citedAuthors(cited))
  readTag(where, draft, context)
  return words
}

/** A title without the venue and its year behind a dash or a comma or in square brackets at its end: `The title - ICML 2019)`. */
function withoutVenueBehind(title: string, draft: Draft, context: string | undefined): string {
  const parted = venueBehindComma(title)
  if (parted) {
    readTag(parted.venue, draft, context)
    return parted.title
  }
  const end = title.slice(-60)
  // `The title [ICML'19][Kite University]`
  const [tags, place = '', group = ''] =
    (end.endsWith(']') && /\s*\[([^[\]]{4,30})\]\s?\[([^[\]]{2,30})\]$/.exec(end)) || []
  if (tags !== undefined && isNamedVenue(place) && wordCount(title.slice(0, -tags.length)) >= 2) {
    readTag(place, draft, context)
    keepWords(group, draft)
    return title.slice(0, -tags.length)
  }
  const behind = /\s+(?:[-–—]\s+([^–—[\]]{4,40}?)\)?|\[([^[\]]{4,40})\])$/.exec(end)
  const venue = behind?.[1] ?? behind?.[2] ?? ''
  const words = title.slice(0, title.length - end.length + (behind?.index ?? 0))
  if (!behind || !isNamedVenue(venue) || wordCount(words) < 2) return title
  readTag(venue, draft, context)
  return words
}

/** Whether words in brackets are a venue with its year: `ICML 2023 Oral`, `IEEE Transactions on Kites 2013`. */
export function isVenue(words: string): boolean {
  if (isVenueTag(words)) return /\d{2}(?:$|\s)/.test(words)
  return /^\p{Lu}[\p{L}&\s-]{3,50}\s(?:19|20)\d{2}$/u.test(words) && PUBLICATION.test(words)
}

const PUBLICATION =
  /\b(?:IEEE|ACM|Magazine|Transactions|Journal|Conference|Letters|Proceedings|Workshops?|Reviews?)\b/
