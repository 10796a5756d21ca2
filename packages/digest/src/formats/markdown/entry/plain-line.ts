import { parseDate } from '../../../text/dates.ts'
import { parseArxivId } from '../../../text/identifiers.ts'
import { safeUrl } from '../../../text/links.ts'
import { withoutAffiliations } from '../../../text/names.ts'
import { saidDate } from '../../../text/said-date.ts'
import { trimEnd } from '../../../text/trim-end.ts'
import { bylineOf as scholarByline } from '../../scholar-byline.ts'
import { addIdsInText, addLink, type Draft, hasIds, linksOf, setAuthors, setDate } from '../draft.ts'
import type { Line } from '../inline/lines.ts'
import { after, isEmphasised, type Piece, textOf } from '../inline/piece.ts'
import { knownParts, readKnownParts } from '../lead/known-parts.ts'
import { readReference, readTag } from '../lead/reference.ts'
import { keepWords } from '../lead/remarks.ts'
import { readTail } from '../lead/tail.ts'
import { writtenWith } from '../lead/written-with.ts'
import {
  areNames,
  citationAuthors,
  citedAuthors,
  familiesCutShort,
  INSTITUTION,
  isListOfAuthors,
  listedAuthors,
  looksLikeAuthors,
  NO_NAME,
} from '../words/citation.ts'
import { classesIn } from '../words/classes.ts'
import { bylineOf, creditOf, isLoneAuthor, namesAndYear, PUBLICATION, partedCredit } from '../words/credit.ts'
import { isDateLike } from '../words/date-like.ts'
import { linkLabelKind } from '../words/link-labels.ts'
import {
  cleanTitle,
  collapse,
  isNamedVenue,
  isTitleLike,
  isVenueTag,
  namedId,
  wordCount,
} from '../words/titles.ts'
import { yearIn } from '../words/years.ts'
import { creditsBeforeLinks } from './credits.ts'
import { hasPaperLink, idAhead, isLinksOnly } from './evidence.ts'
import { readPartedLine } from './parted-line.ts'
import type { BodyStyle } from './text.ts'

/** Words that may stand beside a line's authors. */
const MOST_BESIDE_NAMES = 4

/** Words of the longest topic beside a venue. */
const LONGEST_TOPIC = 4

/** Words of the longest tag behind a venue in italics and a day. */
const LONGEST_TAG = 12

/** Words of the longest venue in italics on a line of its own. */
const LONGEST_VENUE = 25

const FIRST_AUTHOR = /^([^.,;:]{0,6}[^,;:]{3,40}?\bet\.? al\b\.?)[\s,.;]*(.{0,80})$/

const SUBMITTED =
  /^(?:\((?:new|replaced|cross-?list(?:ed)?)\)\s*)?[[(]?(?:submitted|published|posted)(?: on| at)?:?\s+(.{6,30})$/i

/** The day, the month or the year alone behind an id: `arXiv 2503.01234 | Mar 2025`. */
const DAY_BEHIND_ID =
  /^(?:updated |submitted |published )?(?:\p{L}{3,9}\.? )?(?:\d{1,2},? )?(?:19|20)\d{2}(?:-\d{2}){0,2}$/iu

/** The family names, two at least, that stand alone behind a paper's id and a dash. */
function familiesBehindId(pieces: readonly Piece[]): string | undefined {
  const [link, second] = linksOf(pieces)
  if (!link || second || !pieces[0]?.anchor || parseArxivId(collapse(link.text)) === undefined)
    return undefined
  const behind = textOf(pieces.slice(pieces.findLastIndex((piece) => piece.anchor) + 1))
  const [, names = ''] = /^\s*[—–|·-]\s+([^—–|·]{5,300})$/u.exec(collapse(behind)) ?? []
  return /,|\sand\s|&/.test(names) && areNames(names) && !isVenueTag(names) ? names : undefined
}

/** A day ahead of links. */
const DAY_AHEAD = /^\s*((?:19|20)\d{2}[-/.]\d{1,2}(?:[-/.]\d{1,2})?)\s?[,，:：]\s+/

/** A day with its year, as cards and pages of papers say it. */
const SAID_DAY =
  /^(?:published|submitted|posted) on (\D{0,20}\d.{0,20}\b(?:19|20)\d{2}|(?:19|20)\d{2}-\d.{0,12})$/i

/** Reads a line without a label that is no prose: links, authors, a venue, a date. */
export function readPlainLine(draft: Draft, line: Line, block: { line: number }, style: BodyStyle): boolean {
  const { pieces } = line
  const text = collapse(textOf(pieces))
  const links = linksOf(pieces)
  const bare = collapse(textOf(pieces.filter((piece) => !piece.anchor)))
    .replace(/:[a-z0-9_+-]{2,30}:/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const ahead = idAhead(pieces)
  if (ahead?.behind === '') {
    addIdsInText(draft, `arXiv:${ahead.id}`)
    for (const link of links) addLink(draft, link.anchor.url, link.text)
    claimLine(draft, block, line, 'id')
    return true
  }
  if (readPartedLine(draft, pieces, style.context)) {
    claimLine(draft, block, line, 'links')
    return true
  }
  const beside =
    links.length === 0 && draft.title !== undefined && draft.authors.length === 0
      ? knownParts(text)
      : undefined
  if (beside?.names !== undefined && beside.places.length > 0) {
    readKnownParts(beside, draft, style.context)
    claimLine(draft, block, line, 'authors')
    return true
  }
  // `Published on Oct 12, 2025`
  const saidDay = links.length === 0 ? parseDate(SAID_DAY.exec(text)?.[1] ?? '') : undefined
  if (saidDay !== undefined) {
    setDate(draft, saidDay)
    claimLine(draft, block, line, 'date')
    return true
  }
  // `2025-3-12, [Paper](address)`
  const [dayAhead = '', when] = DAY_AHEAD.exec(textOf(pieces)) ?? []
  if (dayAhead !== '' && isLinksOnly(after(pieces, dayAhead.length))) {
    setDate(draft, parseDate(when as string, style.context))
    for (const link of links) addLink(draft, link.anchor.url, link.text)
    claimLine(draft, block, line, 'links')
    return true
  }
  // `*Ann Lee, Bo Kim* · ([code](address) - their group)`
  const behindNames = pieces.findIndex(
    (piece) => !piece.emphasis && !piece.strong && piece.text.trim() !== '',
  )
  if (draft.authors.length === 0 && behindNames > 0) {
    const names = collapse(textOf(pieces.slice(0, behindNames)))
    const rest = textOf(pieces.slice(behindNames).filter((piece) => !piece.anchor))
    const classes = classesIn(rest.replace(/^\W+/, '').trim())
    const areNames = isListOfAuthors(names) || (classes !== undefined && isLoneAuthor(names))
    if (areNames && wordCount(rest) <= MOST_BESIDE_NAMES && !/\d{4}/.test(rest)) {
      setAuthors(draft, listedAuthors(names))
      if (classes) draft.categories.push(...classes)
      for (const link of links) addLink(draft, link.anchor.url, link.text)
      claimLine(draft, block, line, 'authors')
      return true
    }
  }
  // `[2503.01234](address) — Lee, Kim, de Dow`
  const named = draft.authors.length === 0 ? familiesBehindId(pieces) : undefined
  if (named !== undefined) {
    setAuthors(draft, citedAuthors(named))
    for (const link of links) addLink(draft, link.anchor.url, link.text)
    claimLine(draft, block, line, 'authors')
    return true
  }
  // `A Lee, BC Kim - Journal of Kites, 2024`, as Google Scholar prints it
  const [, people, appeared = ''] =
    draft.authors.length === 0 && links.length === 0 && scholarByline(text) !== undefined
      ? (/^(.+?)\s[-–]\s+(.+)$/u.exec(text) ?? [])
      : []
  if (people !== undefined) {
    setAuthors(draft, listedAuthors(people))
    readTail(appeared, draft, style.context)
    claimLine(draft, block, line, 'authors')
    return true
  }
  // `(with Ann Lee and Bo Kim)`
  const others = draft.authors.length === 0 && links.length === 0 ? writtenWith(text) : undefined
  if (others && !/[\p{L}\p{N}]/u.test(text.slice(others.length))) {
    setAuthors(draft, { authors: others.names.map((name) => ({ name })), partial: true })
    claimLine(draft, block, line, 'authors')
    return true
  }
  if (draft.authors.length === 0 && readNamesAndVenue(draft, pieces, style.context)) {
    claimLine(draft, block, line, 'authors')
    return true
  }
  // Below a nickname and its links stands the title: `The title (ICML 2023)`
  const [, title = '', where = ''] =
    (links.length === 0 &&
      isLinkedNickname(draft) &&
      /^(.{12,300}?)\s*[(（]([^()（）]{4,60})[)）]$/.exec(text)) ||
    []
  if (/(?:19|20)\d{2}/.test(where) && wordCount(title) >= 4 && isTitleLike(title)) {
    draft.title = cleanTitle(title)
    readTag(where, draft, style.context)
    claimLine(draft, block, line, 'title')
    return true
  }
  const parted = draft.authors.length === 0 && links.length === 0 ? partedCredit(text) : undefined
  if (parted) {
    setAuthors(draft, listedAuthors(parted.names))
    for (const part of parted.others) {
      if (isDateLike(part) || isVenueTag(part)) readTag(part, draft, style.context)
      else readReference(part.replace(/^\*+\s*/, ''), draft, style.context)
    }
    claimLine(draft, block, line, 'authors')
    return true
  }
  if (links.length === 0 && draft.title !== undefined && readPlaceAndDay(draft, pieces, style.context)) {
    claimLine(draft, block, line, 'venue')
    return true
  }
  const byline = links.length === 0 && draft.title !== undefined ? bylineOf(text) : undefined
  if (byline) {
    if (byline.name !== undefined && draft.authors.length === 0) setAuthors(draft, listedAuthors(byline.name))
    setDate(draft, parseDate(byline.day, style.context))
    draft.notes.push(...byline.others)
    claimLine(draft, block, line, 'date')
    return true
  }
  // Authors, each with a link to a page of their own.
  if (
    draft.authors.length === 0 &&
    links.length > 0 &&
    text.length < 6000 &&
    isListOfAuthors(text) &&
    links.every((link) => linkLabelKind(link.text) === undefined) &&
    !hasPaperLink(pieces)
  ) {
    setAuthors(draft, listedAuthors(text))
    claimLine(draft, block, line, 'authors')
    return true
  }
  if (draft.authors.length === 0 && links.length > 0 && text.length < 6000) {
    const credits = creditsBeforeLinks(pieces)
    if (credits !== undefined) {
      const behind = textOf(
        pieces.slice(pieces.findIndex((piece) => piece.anchor)).filter((piece) => !piece.anchor),
      )
      if (creditOf(credits)) readReference(credits, draft, style.context)
      else setAuthors(draft, listedAuthors(credits))
      for (const link of links) addLink(draft, link.anchor.url, link.text)
      const date = behind.replace(/[^\p{L}\p{N}./-]+/gu, ' ').trim()
      if (isDateLike(date)) setDate(draft, saidDate(date, style.context))
      claimLine(draft, block, line, 'authors')
      return true
    }
  }
  const reference = trimEnd(collapse(textOf(pieces.filter((piece) => !piece.anchor))), ' ,;|·.[]()')
  const day = SUBMITTED.exec(reference)
  const given = day ? parseDate(day[1] as string, style.context) : undefined
  if (given !== undefined) {
    setDate(draft, given)
    for (const link of links) addLink(draft, link.anchor.url, link.text)
    claimLine(draft, block, line, 'date')
    return true
  }
  // `KITE 2026 / Looms`
  const [place = '', ...topics] = links.length === 0 ? text.split(/\s[/|·•]\s/) : []
  if (
    topics.length > 0 &&
    namedId(place) === undefined &&
    isNamedVenue(place) &&
    topics.every((topic) => wordCount(topic) <= LONGEST_TOPIC)
  ) {
    readTag(place, draft, style.context)
    for (const topic of topics) {
      if (isDateLike(topic)) readTag(topic, draft, style.context)
      else keepWords(topic, draft)
    }
    claimLine(draft, block, line, 'venue')
    return true
  }
  const published = draft.venue === undefined ? publishedIn(pieces) : undefined
  if (published !== undefined) {
    readReference(published, draft, style.context)
    for (const link of links) addLink(draft, link.anchor.url, link.text)
    claimLine(draft, block, line, 'venue')
    return true
  }
  if (
    reference &&
    wordCount(reference) <= 10 &&
    (isVenueTag(reference) || (links.length > 0 && yearIn(reference) !== undefined))
  ) {
    for (const part of reference.split(/\s\|\s/)) readReference(part, draft, style.context)
    for (const link of links) addLink(draft, link.anchor.url, link.text)
    claimLine(draft, block, line, 'venue')
    return true
  }
  if (links.length > 0 && (wordCount(bare) <= 2 || linkLabelKind(bare) !== undefined)) {
    for (const link of links) {
      // `[Paper (KITE 2025)](address)`
      const [, button = '', placed] =
        /^([^()（）]{2,30}?)\s?[(（]([^()（）]{4,60})[)）]$/.exec(link.text) ?? []
      if (placed !== undefined && linkLabelKind(button) !== undefined && yearIn(placed) !== undefined) {
        readTag(placed, draft, style.context)
        addLink(draft, link.anchor.url, button)
        continue
      }
      if (/\d/.test(link.text) && isVenueTag(link.text) && namedId(link.text) === undefined)
        readTag(link.text, draft, style.context)
      else if (
        /(?:19|20)\d{2}/.test(link.text) &&
        wordCount(link.text) <= 10 &&
        draft.title !== undefined &&
        // An address may have digits that look like a year.
        safeUrl(link.text) === undefined
      )
        readReference(link.text, draft, style.context)
      if (isTitleLike(link.text) && draft.title === undefined && wordCount(link.text) >= 3)
        draft.title = cleanTitle(link.text)
      addLink(draft, link.anchor.url, link.text)
    }
    if (linkLabelKind(bare) === undefined) keepWords(bare, draft)
    claimLine(draft, block, line, 'links')
    return true
  }
  // `*Journal of Kites* (2019).`, `*Conference on Kites* (**KITE**) 2022`
  if (
    links.length === 0 &&
    pieces[0]?.emphasis === true &&
    wordCount(text) <= LONGEST_VENUE &&
    /[\s(（](?:19|20)\d{2}[)）]?\W*$/.test(text) &&
    !/[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(text)
  ) {
    readReference(text, draft, style.context)
    claimLine(draft, block, line, 'venue')
    return true
  }
  if (readTags(draft, pieces, style)) {
    claimLine(draft, block, line, 'venue')
    return true
  }
  // `¹ Town University, Canada ² Hill School, Norway`, below names with those numbers
  if (
    draft.authors.length > 0 &&
    links.length === 0 &&
    /^\d{1,2}\s?\p{Lu}/u.test(text) &&
    INSTITUTION.test(text) &&
    !/[.!?](?:\s|$)/.test(text)
  ) {
    draft.notes.push(text)
    claimLine(draft, block, line, 'authors')
    return true
  }
  // `Roe, Lee, Kim et al.`
  const families = links.length === 0 && draft.authors.length === 0 ? familiesCutShort(text) : undefined
  if (families !== undefined) {
    setAuthors(draft, citedAuthors(families))
    claimLine(draft, block, line, 'authors')
    return true
  }
  // `B. Lee et al. IEEE Kites.`
  const first = links.length === 0 && draft.authors.length === 0 && FIRST_AUTHOR.exec(text)
  if (first && wordCount(first[2] as string) <= 8 && looksLikeAuthors(first[1] as string)) {
    setAuthors(draft, listedAuthors(first[1] as string))
    if (/\p{L}/u.test(first[2] as string)) readReference(first[2] as string, draft, style.context)
    claimLine(draft, block, line, 'authors')
    return true
  }
  // `Ann Lee, Bo Kim. (2023)` below `The title (Ann Lee et al., 2023)`
  const [known] = draft.authors
  if (draft.authorsPartial && known !== undefined && links.length === 0 && text.startsWith(known.name)) {
    const { names, year } = namesAndYear(text)
    const all = trimEnd(names, ' .')
    if (isListOfAuthors(all)) {
      setAuthors(draft, listedAuthors(all))
      setDate(draft, year)
      claimLine(draft, block, line, 'authors')
      return true
    }
  }
  // `Ann Lee and Bo Kim. ICML 2017`
  if (draft.authors.length === 0 && links.length === 0 && creditOf(text)) {
    readReference(text, draft, style.context)
    claimLine(draft, block, line, 'authors')
    return true
  }
  if (draft.authors.length === 0 && links.length === 0 && text.length < 6000) {
    const emphasised = isEmphasised(pieces)
    const named = trimEnd(text, ' ;')
      .replace(/^(?:by|authors?)\s+/i, '')
      .replace(/\s\(\d{1,4} authors?\)$/, '')
    const names = areDashedNames(named) ? named.replace(/\s[–—-]\s/g, ', ') : named
    const people = withoutAffiliations(names)
    const isLone = !emphasised && !isListOfAuthors(names)
    if (
      (looksLikeAuthors(names) || (emphasised && looksLikeAuthors(names.replace(/\d+|[*†‡]/g, '')))) &&
      (emphasised || !INSTITUTION.test(people)) &&
      (!isLone || !(NO_NAME.test(people) || pieces.some(({ code }) => code)))
    ) {
      setAuthors(draft, listedAuthors(names))
      if (isLone) draft.loneName = { text, at: draft.summary.length }
      claimLine(draft, block, line, 'authors')
      return true
    }
  }
  if (isDateLike(text)) {
    const date = parseDate(text.replace(/^[[(（]|[\])）]$/g, ''), style.context)
    // A day of its own says more than a venue's year.
    if (date !== undefined && date.length === 10 && draft.date?.length === 4) draft.date = date
    else if (date !== undefined) setDate(draft, date)
    else draft.notes.push(text)
    claimLine(draft, block, line, 'date')
    return true
  }
  if (ahead && !hasIds(draft)) {
    addIdsInText(draft, `arXiv:${ahead.id}`)
    const date = DAY_BEHIND_ID.test(ahead.behind)
      ? parseDate(ahead.behind.replace(/^[a-z]+ed /i, ''))
      : undefined
    if (date === undefined) draft.notes.push(ahead.behind)
    else setDate(draft, date)
    claimLine(draft, block, line, 'id')
    return true
  }
  if (/^arxiv:\s*\S+$/i.test(text)) {
    addIdsInText(draft, text)
    claimLine(draft, block, line, 'id')
    return true
  }
  return false
}

/** Whether a text is names in full, two at least, that dashes part: `Ann Lee - Bo Kim`. */
function areDashedNames(text: string): boolean {
  const names = text.split(/\s[–—-]\s/)
  return names.length > 1 && names.every((name) => name.includes(' ') && isLoneAuthor(name))
}

/**
 * Reads a line of authors and, in italics behind them, what their paper appeared in, with links under generic words or none:
 * `Ann Lee, Bo Kim. In *Proceedings of the Kites* (2019).` Gives whether it is one.
 */
function readNamesAndVenue(draft: Draft, pieces: readonly Piece[], context: string | undefined): boolean {
  const at = pieces.findIndex(({ emphasis, text }) => emphasis && text.trim() !== '')
  const links = linksOf(pieces)
  if (at < 1 || links.some(({ text }) => linkLabelKind(text) === undefined)) return false
  const ahead = collapse(textOf(pieces.slice(0, at)))
  const names = trimEnd(ahead.replace(/[.,;]\s+(?:in|at)$/i, ''), ' ,;:|·–—-')
  const bare = names.replace(/(?<!\b\p{Lu})\.$/u, '')
  const venue = trimEnd(
    collapse(textOf(pieces.slice(at).filter(({ anchor }) => anchor === undefined))),
    ' ,;|·.[',
  )
  if (!isListOfAuthors(bare) && !isLoneAuthor(bare)) return false
  // `Ann Lee, Bo Kim, *Kite University*`
  const isWhere = INSTITUTION.test(venue) && !/\d/.test(venue) && isListOfAuthors(bare)
  if (wordCount(venue) > LONGEST_VENUE) return false
  if (!isWhere && looksLikeAuthors((pieces[at] as Piece).text.trim())) return false
  if (!isWhere && yearIn(venue) === undefined && !isVenueTag(venue)) return false
  setAuthors(draft, citationAuthors(bare))
  if (isWhere) draft.notes.push(venue)
  else readReference(venue, draft, context)
  for (const link of links) addLink(draft, link.anchor.url, link.text)
  return true
}

/**
 * Reads a line of what a paper appeared in, in italics, and the day and little else that strokes part from it:
 * `*Journal of Kites and their Strings* · 2026-08-15 · weaving`. Gives whether it is one.
 */
function readPlaceAndDay(draft: Draft, pieces: readonly Piece[], context: string | undefined): boolean {
  const end = pieces.findIndex(({ emphasis, text }) => !emphasis && text.trim() !== '')
  const place = collapse(textOf(pieces.slice(0, Math.max(0, end))))
  const [ahead = '', ...parts] = textOf(pieces.slice(Math.max(0, end)))
    .split(/(?:^|\s)[|·•｜](?=\s)/)
    .map((part) => part.trim())
  const days = parts.filter(isDateLike)
  if (place === '' || ahead !== '' || days.length !== 1 || draft.venue !== undefined) return false
  if (wordCount(place) > LONGEST_VENUE || isListOfAuthors(place) || isLoneAuthor(place)) return false
  const others = parts.filter((part) => part !== days[0])
  if (others.some((part) => wordCount(part) > LONGEST_TAG || /[:：.。]/.test(part))) return false
  draft.venue = place
  setDate(draft, parseDate(days[0] as string, context))
  draft.notes.push(...others)
  return true
}

/**
 * Where a paper appeared, where a line says that and nothing else, but for links under generic words: `In Proceedings of the
 * Kites, 2019.`, `Kite Letters, 9(3), 11–19, 2019`.
 */
function publishedIn(pieces: readonly Piece[]): string | undefined {
  if (linksOf(pieces).some(({ text }) => linkLabelKind(text) === undefined)) return undefined
  const text = trimEnd(collapse(textOf(pieces.filter(({ anchor }) => anchor === undefined))), ' ,;|·.[]')
  const venue = trimEnd(text.endsWith('()') ? text.slice(0, -2) : text, ' ,;').replace(LEADING_OVER, '')
  const isPublished =
    wordCount(venue) <= LONGEST_VENUE &&
    (ENDS_IN_YEAR.test(venue.slice(-LONGEST_END)) || MEETING_AHEAD.test(venue)) &&
    BEGINS_AS_VENUE.test(venue) &&
    (PUBLICATION.test(venue) || VOLUME.test(venue)) &&
    !IN_SENTENCE.test(venue) &&
    !/["“”\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(venue)
  return isPublished ? venue : undefined
}

/** A year at an end, with a short remark in brackets behind it or without: `2019 (oral)` */
const ENDS_IN_YEAR = /(?:^|[\s,('’])(?:19|20)\d{2}\)?(?:\s\([^()]{2,30}\))?$/
const LONGEST_END = 45
/** A meeting with its year, and the part of it behind them: `KITE 2026 Workshop on Looms` */
const MEETING_AHEAD =
  /^\p{Lu}[\p{L}-]*\p{Lu},? (?:19|20)\d{2}\s(?:[\p{Lu}\p{N}][\p{L}\p{N}-]*\s){0,3}(?:Workshop|Tutorial|Symposium|Track|Findings|Demo)/u
const LEADING_OVER =
  /^(?:to appear|accepted(?: for publication)?|published|presented|appeared|forthcoming)\s+(?:in|at|by)\s+/i
const BEGINS_AS_VENUE = /^(?:in\s+)?(?![\p{L} /]{3,25}:\s)[\p{Lu}\d]/u
/** A volume with its number, pages, or both. */
const VOLUME =
  /\d\s?\(\d{1,4}\)|\d[-–]\d|\b(?:vol|no|pp?)\.\s?\d|\p{Ll}\.? \d{1,4}[,:] ?(?!(?:19|20)\d{2}\b)[a-z]?\d/iu
/** What sentences have, and no venue. */
const IN_SENTENCE =
  /[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}|(?:^|\s)(?:we|our|this|these|is|are|was|were|has|have|been|it|that|which|won|received)\s/iu

/** Whether an entry goes by a name in bold of a few words, with a link to the paper behind it. */
function isLinkedNickname({ title = '', titleMark, hasPaperLink, date }: Draft): boolean {
  return titleMark === 'bold' && hasPaperLink && date === undefined && wordCount(title) <= 3
}

/** Reads a line of tags and links and nothing else: `[25 Jul 2020] [MICCAI 2022] [[PDF](address)]`. */
function readTags(draft: Draft, pieces: readonly Piece[], style: BodyStyle): boolean {
  const text = textOf(pieces.map((piece) => (piece.anchor ? { ...piece, text: '' } : piece)))
  if (text.length > 400) return false
  const tags = [...text.matchAll(/[[(（【]([^[\]()（）【】]{2,60})[\])）】]/g)].map(
    (match) => match[1] as string,
  )
  const known = tags.filter((tag) => isDateLike(tag) || isVenueTag(tag))
  if (known.length === 0 || wordCount(text) > tags.reduce((words, tag) => words + wordCount(tag), 0))
    return false
  for (const tag of tags) {
    if (known.includes(tag)) readTag(tag, draft, style.context)
    else draft.notes.push(tag)
  }
  for (const link of linksOf(pieces)) addLink(draft, link.anchor.url, link.text)
  return true
}

export function claimLine(draft: Draft, block: { line: number }, line: Line, field: string): void {
  const at = block.line + line.offset
  draft.claims.push({ line: at, endLine: at, field })
}
