import { parseDate } from '../../../text/dates.ts'
import { saidDate } from '../../../text/said-date.ts'
import { trimEnd } from '../../../text/trim-end.ts'
import { addIdsInText, type Draft, setAuthors, setDate } from '../draft.ts'
import {
  areNames,
  citationAuthors,
  citedAuthors,
  endsInJournal,
  isListOfAuthors,
  isWho,
  looksLikeAuthors,
  NO_NAME,
} from '../words/citation.ts'
import { creditOf, endInPlace, isLoneAuthor, PUBLICATION } from '../words/credit.ts'
import { isDateLike } from '../words/date-like.ts'
import { collapse, isNamedVenue, isVenueTag, namedId } from '../words/titles.ts'
import { dayBehind, fullYear, MONTH_OF_YEAR, monthAndYear, yearIn, yearOfVenue } from '../words/years.ts'
import { isNamedInFull, peopleWithInitials } from './reference-parts.ts'
import { keepRemark, keepWords } from './remarks.ts'

/** The names and the year of a link's words such as `Hoare (1978)`, where they are no title. */
export function citedIn(words: string): { names: string; year: string } | undefined {
  if (!/(?:19|20)\d{2}/.test(words.slice(-8)) || isVenueTag(trimEnd(words, ' .'))) return undefined
  const match = /^\s*(\S.{1,150}?)[\s,]*[(（]?((?:19|20)\d{2})[a-z]?[)）]?[\s.]*$/.exec(words)
  if (!match || !areNames(match[1] as string) || endsInJournal(match[1] as string)) return undefined
  // `Ann Lee, ICML 2003`
  if (isVenueTag((match[1] as string).slice((match[1] as string).lastIndexOf(',') + 1))) return undefined
  const names = (match[1] as string).replace(/(?<=\p{Ll}{2})(?<!\bal)\.$/u, '')
  return { names, year: match[2] as string }
}

/** Authors, venue and year in one tag: `Kim et al., Proc. ICML 2021`. */
const CITED = /^(.{2,80}?),\s*([^,]{2,80}\s(?:19|20)\d{2})$/

/** The same ahead of a venue of any length, which no bracket need hold. Initials are of the name before them. */
const CITED_AHEAD = /^[(（]?([^,()]{2,80}),\s+(\p{Lu}(?!\.,?\s)[^()]{2,200}\s(?:19|20)\d{2})[)）]?$/u

/** One family name, and no publisher's. */
const FAMILY = /^(?!Springer|Elsevier|Wiley)\p{Lu}[\p{L}'’-]*\p{Ll}$/u

/** The first author, a venue and its year in one tag: `Kim et al. ICML21`. */
const CITED_SHORTLY = /^(\p{Lu}[^,]{1,60}?\set\.?\sal)\b\.?,?\s+(\S.{2,40})$/u

const CITATION_KEY = /^(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*)((?:19|20)\d{2})[a-z]?$/u

/** Whether a text is the key of a citation in brackets, its first author and year: `[Lee2020]`. */
export function isCitationKey(text: string): boolean {
  const [, family = ''] = CITATION_KEY.exec(text.trim().replace(/^\[|\]$/g, '')) ?? []
  return family !== '' && !isVenueTag(family)
}

/** Reads a bracketed tag: `Jul 2025`, `CVPR 2024`, `2024.03`. */
export function readTag(tag: string, draft: Draft, context: string | undefined): void {
  const text = tag.trim()
  const [, cited, where] = CITED_SHORTLY.exec(text) ?? []
  if (cited !== undefined && where !== undefined && isVenueTag(where) && areNames(cited)) {
    setAuthors(draft, citationAuthors(cited))
    readTag(where, draft, context)
    return
  }
  // `KITE'2020-LOOM`
  const [, place, when] = /^(\p{L}[\p{L}&-]*)['’\s]?((?:19|20)\d{2})-(?=[\p{L}\p{N}])/u.exec(text) ?? []
  if (place !== undefined && isVenueTag(`${place} ${when}`)) {
    draft.venue ??= `${place} ${when}`
    setDate(draft, when)
    keepWords(text.slice(text.lastIndexOf(`${when}-`) + 5), draft)
    return
  }
  // The key of a citation, `Lee2020`, names no venue.
  if (isCitationKey(text)) {
    setDate(draft, CITATION_KEY.exec(text)?.[2])
    keepWords(text, draft)
    return
  }
  // `22-ICML`, `21’ ICML`
  const [, short, meeting] = /^(\d{2})(?:['’]\s?|-)(\p{Lu}{3,10})$/u.exec(text) ?? []
  if (short !== undefined && meeting !== undefined) {
    draft.venue ??= meeting
    setDate(draft, fullYear(short))
    return
  }
  // A month says more than the year of a venue before it: `[ICML 2024] … 2024.10`
  if (isDateLike(text) && (draft.date === undefined || saidDate(text, context)?.startsWith(`${draft.date}-`)))
    setDate(draft, saidDate(text, context))
  else if (isVenueTag(text)) {
    const ended = dayBehind(text)
    draft.venue ??= ended?.venue ?? text
    const [, name = ''] = /^(\p{Lu}[^,\s]*(?: [^,]{2,40})?), (?:19|20)\d{2}$/u.exec(text) ?? []
    if (isLoneAuthor(name) || /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(name)) draft.citedName ??= name
    addIdsInText(draft, namedId(text) ?? text)
    setDate(
      draft,
      parseDate(ended?.day ?? text.replace(/^[^\s,]+,?\s+/, '')) ??
        yearIn(text) ??
        /\w-((?:19|20)\d{2})\b/.exec(text)?.[1] ??
        (isNamedVenue(text) ? yearOfVenue(text) : undefined),
    )
  } else if (CITED.test(text) && areNames(CITED.exec(text)?.[1] as string)) {
    const [, names, venue] = CITED.exec(text) as unknown as [string, string, string]
    setAuthors(draft, citedAuthors(names))
    readReference(venue, draft, context)
  } else if (draft.venue === undefined && isNamedInFull(text)) {
    draft.venue = text
    setDate(draft, yearIn(text))
  } else if (draft.date === undefined) {
    const year = /^(?:[\p{L}\s.'’&-]{1,30}[\s,'’]*)?((?:19|20)\d{2})(?:[\s,.].{0,20})?$/u.exec(text)
    if (year) setDate(draft, year[1])
    else keepWords(text, draft)
  } else keepWords(text, draft)
}

/** A year in brackets, a venue, and authors behind them. */
const VENUE_AND_NAMES = /^(?:[(（]((?:19|20)\d{2})[)）][\s,.]+)([^,]{2,40}),\s+(\p{Lu}.{5,600})$/u

/** The DOI that a reference ends in, or what is left of it where it is a link. */
const DOI_BEHIND = /[,;.]\s*doi:?\s?\S{0,100}$/i

/** The month and the year that a remark follows: `Jan 2026, still new`, `Jan 2026. Kite Lab`. */
const MONTH_AHEAD =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s(?:19|20)\d{2}(?=[\s,(]|\.\s)/i

/** A name of a few words, as universities and companies have one. */
const PLACE_OF_WORK = /^\p{Lu}[^.!?\s]*(?:\s[^.!?\s]+){0,5}$/u

/** One person's name with an initial in it, which no journal's has. */
const WITH_INITIAL = /^\p{Lu}\p{Ll}+ (?:\p{Lu}\. ?){1,3} ?\p{Lu}\p{Ll}[\p{L}'’-]*$/u

/** What may be one author, and what stands behind. */
const ONE_AHEAD =
  /^((?:\p{Lu}[\p{L}.'’-]{0,25} ){1,3}\p{Lu}[\p{L}'’-]{1,25})([,.])\s+(?!eds?\b|[Vv]ol|[Nn]o\b|[Pp]p?\b|[Ii]ss|[Aa]rt|[Ss]pecial)(\p{L}.{5,300})$/u
const PUBLISHER =
  /\b(?:Springer|Verlag|Elsevier|Wiley|Kluwer|Birkh\p{L}+|Holland|Kaufmann|Prentice|Hall|McGraw|Nostrand|Dekker|Hill|City|San|New|Los|Hong)\b/u
/** Words of where a paper appeared, which towns and years have not, and numbers, too. */
const NAMED_PLACE =
  /^in\s|\b(?:proc(?:eedings)?|journal|trans(?:actions)?|conf(?:erence)?|letters|lett|rev|review|workshop|symposium|arxiv|vol|volume)\b/i
/** `KITE 2001` */
const ACRONYM = /^\p{Lu}\p{L}*\p{Lu}{2,}[^\s.,]*\s(?:19|20)\d\d/u
const NUMBERED_PLACE = /\d\s?\(\d|\d[:,]\s?\d|\bpp?\.\s?\d/
const isNamedPlace = (text: string) => NAMED_PLACE.test(text) || ACRONYM.test(text)

const BEGINS_WITH_FAMILY = /^\p{Lu}[\p{L}'’-]+,/u

/** `Lee & Kim, 2026`, `Lee and Kim (2026)` */
const PAIR_AND_YEAR = /^([^,()\d]{5,60}?)(?:,\s?|\s?[(（])((?:19|20)\d{2})[a-z]?[)）]?$/
/** Two family names, and no journal: one of them has no ending of a noun that names a subject, as `Science & Society` has. */
const PAIR_OF_FAMILIES =
  /^(?=.*\p{Ll}(?<!(?:s|ion|ing|ogy|phy|try|ence|ety|ment|cine|ture|ity|art|aw|ine|ry))(?:\s|$))\p{Lu}[\p{L}'’-]+\s(?:&|and)\s\p{Lu}[\p{L}'’-]+$/u

/** Two people at least with their initials behind their names, as journals of medicine have them: `Lee A, Kim BC. ` */
const TURNED_LIST =
  /^((?:\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30})? \p{Lu}{1,3}, ){1,60}\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30})? \p{Lu}{1,3})\.\s+(?=\S)/u

/** Reads a reference's venue and year: `ICML 2017`, `Nature 521.7553 (2015): 436-444.` */
export function readReference(text: string, draft: Draft, context: string | undefined): void {
  addIdsInText(draft, text)
  // `Available at SSRN 1234567 (2019)`
  const available = /\b(?:also )?available (?:as|at|from)\b.*$/i.exec(text)?.[0] ?? ''
  if (available !== '') setDate(draft, /\(((?:19|20)\d{2})\)[\s.]*$/.exec(available)?.[1])
  const whole = collapse(text.slice(0, text.length - available.length))
  const bare = /^[[/]/.test(whole) ? whole.replace(/^(?:\[[A-Z](?:\/[A-Z]{2})?\][./\s]*|\/\/\s?)/, '') : whole
  const reference = trimEnd(bare.replace(/^(?:in|published in|appeared in|by(?:\s+and)?)\s+/i, ''), ' .,;')
  const dated =
    draft.authors.length === 0
      ? /^[(（]([^()（）]{0,30}(?:19|20)\d{2})[)）][\s,.:;–—-]*(?=\S)/.exec(reference)
      : null
  if (dated && looksLikeAuthors(reference.slice(dated[0].length))) {
    setAuthors(draft, citationAuthors(reference.slice(dated[0].length)))
    readReference(dated[1] as string, draft, context)
    return
  }
  // `Lee, Kim, 2026`: family names alone, two at least
  const cited =
    draft.authors.length === 0 && BEGINS_WITH_FAMILY.test(reference) ? citedIn(reference) : undefined
  if (cited && /^\p{Lu}[\p{L}'’-]+(?:,\s*(?:and\s+)?\p{Lu}[\p{L}'’-]+)+$/u.test(cited.names)) {
    setAuthors(draft, citedAuthors(cited.names))
    setDate(draft, cited.year)
    return
  }
  const [, pair, then] = (draft.authors.length === 0 && PAIR_AND_YEAR.exec(reference)) || []
  if (pair !== undefined && PAIR_OF_FAMILIES.test(pair)) {
    setAuthors(draft, citedAuthors(pair))
    setDate(draft, then)
    return
  }
  // `(2023), ICML'23, Lee, Ann, et al.`
  const behind = draft.authors.length === 0 ? VENUE_AND_NAMES.exec(reference) : null
  if (behind && looksLikeAuthors(behind[3] as string)) {
    setAuthors(draft, citationAuthors(behind[3] as string))
    setDate(draft, behind[1])
    readReference(behind[2] as string, draft, context)
    return
  }
  // `Lee & Kim, Conference on Kites 2010`, `Lee, Conference on Kites 2010`
  const [, who = '', where = ''] = (draft.authors.length === 0 && CITED_AHEAD.exec(reference)) || []
  if (
    isWho(who.replaceAll('&', 'and')) ||
    (PUBLICATION.test(where) && FAMILY.test(who) && !NO_NAME.test(who))
  ) {
    setAuthors(draft, citedAuthors(who))
    readReference(where, draft, context)
    return
  }
  // `A. Lee, B. C. Kim, and D. Dow, Kite Lett. 9, 4 (2016)`: journals are cut short as first names are.
  const people = draft.authors.length === 0 ? peopleWithInitials(reference, 0) : undefined
  if (people !== undefined) {
    setAuthors(draft, citationAuthors(people))
    readReference(reference.slice(people.length).replace(/^[,.]\s+/, ''), draft, context)
    return
  }
  const credit = draft.authors.length === 0 ? creditOf(reference) : undefined
  if (credit) {
    setAuthors(draft, citationAuthors(credit.names))
    readReference(credit.venue, draft, context)
    return
  }
  const [turned, listed = ''] = (draft.authors.length === 0 && TURNED_LIST.exec(reference)) || []
  if (turned !== undefined) {
    setAuthors(draft, citationAuthors(listed))
    readReference(reference.slice(turned.length), draft, context)
    return
  }
  if (draft.authors.length === 0) {
    for (const stop of [...reference.matchAll(/(?:,|[.;](?<![\s.]\p{Lu}.)|\s[–—|·])\s+(?=\S)/gu)]
      .reverse()
      .slice(0, 20)) {
      const names = reference.slice(0, stop.index)
      const behind = reference.slice(stop.index + stop[0].length)
      if (!isListOfAuthors(names) || endInPlace(names, behind)) continue
      setAuthors(draft, citationAuthors(names))
      readReference(behind, draft, context)
      return
    }
  }
  // `Ann Lee, Kite Letters 9(2), 4-7, 2001`
  const [, one = '', sign, place = ''] = (draft.authors.length === 0 && ONE_AHEAD.exec(reference)) || []
  if (
    one !== '' &&
    isLoneAuthor(one) &&
    !PUBLISHER.test(one) &&
    !endsInJournal(one) &&
    // Behind a stop, numbers alone may be those of a journal in short: `Kite Syst. Appl. 9(2)`.
    (isNamedPlace(place) || (sign === ',' && NUMBERED_PLACE.test(place))) &&
    !isLoneAuthor(place.split(/,|\.\s|\sand\s/, 1)[0] as string) &&
    yearIn(place) !== undefined
  ) {
    setAuthors(draft, citationAuthors(one))
    readReference(place, draft, context)
    return
  }
  const named =
    draft.authors.length === 0 && reference.includes(',')
      ? /^[(（]?(.+),\s*([^,]+?)[)）]?$/.exec(reference)
      : null
  if (
    named &&
    isVenueTag(named[2] as string) &&
    !isDateLike(named[2] as string) &&
    areNames(named[1] as string)
  ) {
    setAuthors(draft, citationAuthors(named[1] as string))
    readReference(named[2] as string, draft, context)
    return
  }
  // `Ann Lee and Bo Kim 2011`, `Ann B. Lee 2012`
  const credited = draft.authors.length === 0 ? citedIn(reference) : undefined
  if (credited && (isListOfAuthors(credited.names) || WITH_INITIAL.test(credited.names))) {
    setAuthors(draft, citationAuthors(credited.names))
    setDate(draft, credited.year)
    return
  }
  const ended = dayBehind(reference)
  if (ended) {
    setDate(draft, parseDate(ended.day))
    readReference(ended.venue, draft, context)
    return
  }
  const month = MONTH_AHEAD.exec(reference)?.[0]
  if (month !== undefined && !MONTH_OF_YEAR.test(reference)) {
    // Behind it may stand where the authors work, which is no venue: `February 2022. Kite Lab, Town University`.
    const behind = reference.slice(month.length).replace(/^[\s.,;]+/, '')
    setDate(draft, parseDate(month, context))
    if (isNamedVenue(behind) || isNamedPlace(behind)) readReference(behind, draft, context)
    else if (behind.split(/,\s|\s[+&]\s/).every((part) => PLACE_OF_WORK.test(part))) keepWords(behind, draft)
    else keepRemark(behind, draft)
    return
  }
  const isDay = isDateLike(reference)
  // `Kite Letters, vol. 9, Aug. 2017, doi: 10.1000/kite.9`
  const published = reference.replace(DOI_BEHIND, '')
  const day = isDay ? reference : MONTH_OF_YEAR.exec(published)?.[0]
  const full = day === undefined ? undefined : parseDate(day, context)
  setDate(draft, full ?? monthAndYear(reference) ?? yearIn(reference))
  const words = reference
    .replace(/[,;.]\s*doi:?$/i, '')
    .replace(/^[(（]([^()（）]*)[)）]$/, '$1')
    .replace(/^["”'’\s.]+/, '')
  const said = /\b[Aa]lso$/.test(words) ? trimEnd(words.slice(0, -'also'.length), ' .,;') : words
  const open = /[[(]\w{0,10}$/.exec(said)
  const venue = (open ? trimEnd(trimEnd(said.slice(0, open.index), '[('), ' .,;') : said).trim()
  if (!isDay && /\p{L}{2}/u.test(venue)) draft.venue ??= venue
}
