import { parseAuthors } from '../../../text/names.ts'
import { isNobody } from '../../../text/placeholder.ts'
import { saidDate } from '../../../text/said-date.ts'
import { trimEnd } from '../../../text/trim-end.ts'
import { addIdsInText, type Draft, hasIds, setAuthors, setDate } from '../draft.ts'
import {
  areNames,
  citationAuthors,
  citedAuthors,
  endsInJournal,
  familiesCutShort,
  isListOfAuthors,
  isOneName,
  isWho,
  looksLikeAuthors,
} from '../words/citation.ts'
import { classedParts, classesIn } from '../words/classes.ts'
import { areNamesInFull, creditOf, isLoneAuthor, PUBLICATION } from '../words/credit.ts'
import { isDateLike } from '../words/date-like.ts'
import { isTitleCase, isVenueTag, wordCount } from '../words/titles.ts'
import { isWide } from '../words/wide.ts'
import { dayBehind, yearIn } from '../words/years.ts'
import { readBracketAhead } from './bracket-ahead.ts'
import { knownParts, knownPartsAhead, readKnownParts } from './known-parts.ts'
import { readReference, readTag } from './reference.ts'
import { isRemark, keepRemark, LINK_WORDS, tidyRemark } from './remarks.ts'
import { standingBehind } from './to-appear.ts'
import { writtenWith } from './written-with.ts'

/** Words of the longest `by Ann Lee, Bo Kim, …, ICML 2023`. */
const LONGEST_CREDIT = 150

const DESCRIPTION = /^[\s*)\]”"]{0,40}(?:\s[-–—]{1,8}\s|[:：]\s{0,8}|\s{2,8}|\s{0,8}[-–—]\s{1,8})(?=\S)/

/** The names in full, two at least, that a text begins with before a stop and a sentence: `Ann Lee, Bo Kim. What it says`. */
function namesAhead(text: string): string | undefined {
  const [names] =
    /^(?:\p{Lu}\.[\s-]?){0,3}[^.]{4,600}?(?:[\s.]\p{Lu}\.[^.]{1,600}?){0,60}(?=(?<![\s.]\p{Lu})\.\s+(?:\p{Lu}|[aA]r[xX]iv:|doi:))/u.exec(
      text,
    ) ?? []
  if (names === undefined || !isListOfAuthors(names)) return undefined
  return areNamesInFull(names) ? names : undefined
}

/** Where a paper appeared, as references say it: `Journal of Kites, 12(3), 12–34`, `In Proceedings of …`. */
const PUBLISHED =
  /^in\s+\p{Lu}|^proc(?:\.|eedings)\s|\b\d{1,4}\s?\(\d{1,3}\)|\bpp?\.\s?\d|\bvol\.|\d+[-–]\d+\.?$/iu

/** A journal with its volume, its number or its pages, and nothing else: `Kite Letters 12(3), 12–34`, `Kite Letters 12: e345`. */
const JOURNAL =
  /^(?:in\s+)?\p{Lu}[\p{L}&.'’ -]{1,80}?(?:,\s|:\s|\s)(?:vol(?:ume)?\.?\s)?\d{1,4}[a-z]?(?:\s?\(\s?\d{1,4}\s?\))?(?:(?:,|:|\s|,\s?pp?\.|\spp?\.?)\s?[a-z]{0,2}\d{1,7}(?:\s?[-–]{1,2}\s?[a-z]?\d{1,7})?){0,2}[\s,;.]*$/iu

/** A DOI behind that, with what little follows, or with its number in a link. */
const DOI_BEHIND = /[\s,;.]+doi:.{0,120}$/i

/** Words of the longest such place behind a title that a mark sets off, and words of what is said of a paper instead. */
const LONGEST_PLACED = 45
const OF_SENTENCE = /\s(?:we|is|are|was|were|that|this|which|can|has|have)\s/i

/** Characters of the longest venue or day with what stands around it. */
const LONGEST_TAG = 80

/** Characters of the longest text that may end in tags. */
const LONGEST_TAGGED = 300

/** Words of the shortest text behind authors and a year that is no venue. */
const FEWEST_WORDS_SAID = 4

/** Tags of the list's own at an end: `… - 2017 - [Kites] [Strings]`. */
const LAST_TAGS = /(?:\s*\[[^[\]]{1,40}\])+[\s.]*$/

/** What a meeting decided, at an end: `… - Accept (Poster)`. */
const DECISION = /\s[–—-]\s+accept(?:ed)?(?: \([a-z ]{4,20}\))?\s*$/i
const LONGEST_DECISION = 40

/** What references say ahead of the address of a paper that is read online: `[Online]. Available:`. */
const READ_ONLINE = /\s*\[online\][.,:;]?(?:\s*available(?:\s(?:at|from))?\s?:?)?\s*$/i
const LONGEST_READ_ONLINE = 40

/** A preprint's number and the classes of arXiv behind it: `arXiv:2503.01234 cs.CV cs.AI` */
const ID_AND_CLASSES = /^(arxiv:\s?\d{4}\.\d{4,5}(?:v\d{1,2})?)[\s,]+(\S.{3,80})$/i

/** A preprint's number, and its day or where it appeared in brackets: `arXiv:2503.01234 (2025-03-04)` */
const ID_AND_BRACKET =
  /^[\s.,;–—-]*(arxiv:\s?\d{4}\.\d{4,5}(?:v\d{1,2})?)\s*[(（]((?=[^()（）]{0,30}(?:19|20)\d{2})[^()（）]{4,40})[)）][\s.]*$/i

/** Where a paper appeared, behind a dash, and its identifier: `— Kite Letters [Q1], PMID 12345678. What it says` */
const PLACED_ID =
  /^\s*[-–—]{1,3}\s+((?:\p{Lu}[^.:;]{2,120}[,;(]\s?)?)((?:PMID:?\s?\d{5,9}|arxiv:\s?\d{4}\.\d{4,5}(?:v\d{1,2})?|doi:\s?10\.\d{4,9}\/[^\s,;]{2,80}?))(?=[\s.,;:)]|$)[)\s.,;:]*/iu
const NAMES_ID = /\bPMID:?\s?\d|\barxiv:\s?\d|\bdoi:\s?10\./i
const MOST_WORDS_OF_PLACE = 14
const LONGEST_PLACED_TAIL = 3000

/** Characters of the longest text that facts may lead. */
const LONGEST_LED = 3000

/** What a list says of a paper in the brackets of Chinese, behind all else. */
const GLOSS_BEHIND = /(?:【([^【】]{2,200})】|（([^（）]{2,200})）)[\s.。]{0,5}$/
const LONGEST_GLOSSED = 600

/** Whether a text begins with `by`, or with as many people in full whom no stop ends: `Ann Lee, Bo Kim*, Cy Dow, Kite Letters, 2019`. */
function isCredit(text: string, draft: Draft): boolean {
  const first = text.split(/,\s+(?:and\s+)?/, FEWEST_NAMES)
  return (
    /^by\s+\p{Lu}/u.test(text) ||
    (first.length === FEWEST_NAMES &&
      draft.authors.length === 0 &&
      namesAhead(text) === undefined &&
      first.every((name) => name.includes(' ') && isLoneAuthor(name.replace(/[\s*†‡§#]+$/, ''))))
  )
}

const FEWEST_NAMES = 3

/** Reads nothing but where a paper is to appear: `Journal of Kites, forthcoming`. Gives whether that is all. */
function readToAppear(tail: string, draft: Draft): boolean {
  if (tail.length > LONGEST_TAGGED || draft.venue !== undefined || yearIn(tail) !== undefined) return false
  const behind = standingBehind(tail)
  if (!behind && !draft.isToAppear) return false
  const place = trimEnd(tail.slice(0, tail.length - (behind?.length ?? 0)), ' .,;').replace(/^[\s.,;]+/, '')
  const isPlace =
    /^(?:in\s+)?[\p{Lu}\d]/u.test(place) &&
    wordCount(place) <= MOST_WORDS_OF_PLACE &&
    !/[.!?:]\s|["“”«»„]/.test(place) &&
    !OF_SENTENCE.test(place) &&
    !isListOfAuthors(place) &&
    !isLoneAuthor(place)
  if (!isPlace) return false
  draft.venue = place.replace(/^in\s+/i, '')
  if (behind) draft.notes.push(behind.standing)
  return true
}

/** Reads what stands behind a title and its links: venue and year, authors, a description. */
export function readTail(text: string, draft: Draft, context: string | undefined): void {
  const tail = text.replace(/^[，、。．]\s*/, ', ')
  const known = draft.authors.length === 0 ? knownParts(tail) : undefined
  if (known?.names !== undefined) {
    readKnownParts(known, draft, context)
    return
  }
  const led = tail.length <= LONGEST_LED ? knownPartsAhead(tail) : undefined
  if (led && (led.known.names === undefined || draft.authors.length === 0)) {
    readKnownParts(led.known, draft, context)
    if (knownPartsAhead(led.said)) readTail(led.said, draft, context)
    else keepRemark(tidyRemark(led.said), draft)
    return
  }
  const hasSquareBracket = tail.includes('[')
  const online = hasSquareBracket ? READ_ONLINE.exec(tail.slice(-LONGEST_READ_ONLINE))?.[0] : undefined
  if (online !== undefined) {
    readTail(tail.slice(0, -online.length), draft, context)
    return
  }
  const decision = DECISION.exec(tail.slice(-LONGEST_DECISION))?.[0]
  if (decision !== undefined && decision.length < tail.length) {
    draft.notes.push(decision.replace(/^[\s–—-]+/, ''))
    readTail(tail.slice(0, -decision.length), draft, context)
    return
  }
  const last = tail.length < LONGEST_TAGGED && hasSquareBracket ? LAST_TAGS.exec(tail) : null
  if (last && last.index > 0 && yearIn(tail.slice(0, last.index)) !== undefined) {
    for (const [, tag = ''] of last[0].matchAll(/\[([^[\]]+)\]/g)) readTag(tag, draft, context)
    readTail(tail.slice(0, last.index), draft, context)
    return
  }
  if (readToAppear(tail, draft)) return
  // `. KITE 2022【what it says in Chinese】`
  const gloss = tail.length < LONGEST_GLOSSED && /[】）]/.test(tail) ? GLOSS_BEHIND.exec(tail) : null
  const said = gloss?.[1] ?? gloss?.[2] ?? ''
  const isGloss = gloss !== null && yearIn(said) === undefined && (gloss[1] !== undefined || isWide(said))
  if (isGloss && yearIn(tail.slice(0, gloss.index)) !== undefined) {
    draft.notes.push(said.trim())
    readTail(tail.slice(0, gloss.index), draft, context)
    return
  }
  // `Multiple authors. arXiv:2503.01234`
  const [unnamed = '', nobody = ''] = /^[\s,;–—-]*([^.,;:()]{5,60})\.\s+(?=\S)/.exec(tail) ?? []
  if (nobody !== '' && isNobody(nobody)) {
    readTail(tail.slice(unnamed.length), draft, context)
    return
  }
  const [, number, within = ''] = ID_AND_BRACKET.exec(tail) ?? []
  if (number !== undefined) {
    addIdsInText(draft, number)
    if (isDateLike(within)) setDate(draft, saidDate(within, context))
    else readReference(within, draft, context)
    return
  }
  const placed = hasIds(draft) || tail.length > LONGEST_PLACED_TAIL ? null : PLACED_ID.exec(tail)
  if (placed) {
    const [ahead, place = '', id = ''] = placed
    const said = tail.slice(ahead.length)
    const venue = trimEnd(place.replace(/\s*\[[^[\]]{1,12}\]/g, ''), ' ,;(')
    if (/^(?:\p{Lu}|$)/u.test(venue) && wordCount(venue) <= MOST_WORDS_OF_PLACE && !NAMES_ID.test(said)) {
      addIdsInText(draft, id)
      if (venue !== '') draft.venue ??= venue
      readTail(said, draft, context)
      return
    }
  }
  // `(cs.DL, 2026-06-24)`
  const hasDay = /\d{4}[-./]\d/.test(tail)
  const parts = hasDay
    ? classedParts(tail.replace(/^[\s,(（[–—-]+|[\s.)）\]]+$/g, ''), isVenueTag)
    : undefined
  if (parts) {
    for (const part of parts) {
      const classes = classesIn(part)
      if (classes) draft.categories.push(...classes)
      else readTag(part, draft, context)
    }
    return
  }
  // `Title | arXiv | 2025.02.16 |`
  if (tail.includes('|')) {
    const cells = tail.split('|').map((cell) => cell.trim())
    const tags = cells.filter((cell) => /[\p{L}\p{N}]/u.test(cell))
    const classes = tags.flatMap((each) => classesIn(each) ?? [])
    const others = tags.filter((each) => classesIn(each) === undefined)
    if (tags.length > 1 && others.every((each) => isDateLike(each) || isVenueTag(each))) {
      for (const each of others.sort((a, b) => Number(isVenueTag(a)) - Number(isVenueTag(b))))
        readTag(each, draft, context)
      draft.categories.push(...classes)
      return
    }
  }
  // `, 2023-06, KITE 2024, multi-modal`
  if (hasDay) {
    const listed = tail
      .split(',')
      .map((part) => part.trim())
      .filter((part) => /[\p{L}\p{N}]/u.test(part))
    if (
      listed.some((part) => /^\d{4}[-./]\d{1,2}$/.test(part)) &&
      listed.every((part) => part.length <= 30 && wordCount(part) <= 4)
    ) {
      for (const part of listed) readTag(part, draft, context)
      return
    }
  }
  const dated = datedEnd(tail)
  if (dated) {
    setDate(draft, saidDate(dated.date, context))
    readTail(tail.slice(0, dated.index), draft, context)
    return
  }
  const others = draft.authors.length === 0 ? writtenWith(tail) : undefined
  if (others) {
    setAuthors(draft, { authors: others.names.map((name) => ({ name })), partial: true })
    readTail(tail.slice(others.length), draft, context)
    return
  }
  const behindBracket = readBracketAhead(tail, draft, context)
  if (behindBracket !== undefined) {
    readTail(behindBracket, draft, context)
    return
  }
  const [spelt = '', name] = SPELT_OUT.exec(tail) ?? []
  if (name !== undefined) {
    draft.notes.push(name)
    readTail(tail.slice(spelt.length), draft, context)
    return
  }
  if (BYLINE_AHEAD.test(tail) && readBylineAhead(tail, draft, context)) return
  // `- what it says, in Kite Letters, 2016`, `- ICML 2016 Workshop on the Looms of Kites`
  if (draft.venue === undefined && /\sin\s/.test(tail)) {
    const [, journal, published] =
      /(?:^|,)\s+in\s+([^,;.]{2,60}?),?\s+((?:19|20)\d{2})[\s.–—-]*$/.exec(tail.slice(-90)) ??
      /^(\s*[-–—])\s+in\s+([^,;.]{2,60}?),?\s+((?:19|20)\d{2})\s+[-–—]\s/.exec(tail)?.slice(1) ??
      []
    if (journal !== undefined) {
      draft.venue = journal
      setDate(draft, published)
    }
  }
  const first = /^\s*[-–—]\s+(\p{Lu}\S{1,12}\s(?:19|20)\d{2})\s\p{L}/u.exec(tail)?.[1]
  if (first !== undefined && isVenueTag(first)) setDate(draft, yearIn(first))
  const wide = /^\s{2,}\S/.test(tail)
  const introduced = DESCRIPTION.exec(tail)
  const authorsInTail =
    /et\.?\s*al/i.test(tail) &&
    /^[\s,:：;.|([（>–—-]*(?:by\s+)?([^,:：;|([（>\s–—-][^,;|()[（）>]{1,40}(?:\s[(（][^()（）\d]{2,80}[)）])?,?\s+et\.?\s*al\.?)[\s,;.|]*/i.exec(
      tail,
    )
  if (authorsInTail) {
    setAuthors(draft, citationAuthors(authorsInTail[1] as string))
    const behind = tail.slice(authorsInTail[0].length)
    // `Lee et al. (2022). What it says of kites`
    const [dated = '', year] = /^[(（]((?:19|20)\d{2})[a-z]?[)）][.:,]?\s+(?=\p{Lu})/u.exec(behind) ?? []
    const said = behind.slice(dated.length)
    if (year !== undefined && wordCount(said) >= FEWEST_WORDS_SAID && !isTitleCase(said)) {
      setDate(draft, year)
      keepRemark(tidyRemark(said), draft)
      return
    }
    // `(Lee et al., Conference on Kites 2010) what it says`
    const [within = '', close = ''] =
      (/[(（]/.test(authorsInTail[0]) && /^([^()（）]*)([)）])/.exec(behind)?.slice(1)) || []
    if (close !== '') readTail(within, draft, context)
    readTail(behind.slice(within.length + close.length), draft, context)
    return
  }
  const remark = tidyRemark(tail)
  if (!remark) return
  const families = draft.authors.length === 0 ? familiesCutShort(remark) : undefined
  if (families !== undefined) {
    setAuthors(draft, citedAuthors(families))
    return
  }
  const [, id = '', codes = ''] = ID_AND_CLASSES.exec(remark) ?? []
  const classesBehind = classesIn(codes)
  if (classesBehind) {
    addIdsInText(draft, id)
    draft.categories.push(...classesBehind)
    return
  }
  const whole = trimEnd(remark, ' .')
  if (whole.length <= LONGEST_TAG && /\d/.test(whole)) {
    const open = whole.replace(/^[[(（【<]?(?:in\s+)?/i, '')
    // `arXiv (2025)`
    const tag = /[\])）】>]$/.test(open) && !isBalanced(open) ? open.slice(0, -1) : open
    if (isVenueTag(tag) || isDateLike(tag)) {
      readTag(tag, draft, context)
      return
    }
  }
  const reference = remark.replace(LINK_WORDS, ' ')
  const isReference =
    wordCount(reference) <= (isCredit(reference, draft) ? LONGEST_CREDIT : 25) &&
    (yearIn(reference) !== undefined ||
      isVenueTag(trimEnd(reference, ' .')) ||
      dayBehind(trimEnd(reference, ' .')) !== undefined) &&
    // A description is a sentence; a venue begins with a capital or a number.
    (!introduced || /^(?:in\s|arxiv|[^\p{Ll}])/u.test(reference))
  // `Title — ICML 2023 · what it is about`, `Title — Ann Lee, Bo Kim, ICML 2023`
  const [venue, ...description] = introduced ? remark.split(/\s+[·|—]\s+/) : []
  if (venue !== undefined && description.length > 0 && wordCount(venue) <= 7 && isDatedVenue(venue)) {
    readReference(venue, draft, context)
    readTail(` — ${description.join(' — ')}`, draft, context)
    return
  }
  if (introduced && isReference && isListOfAuthors(remark.slice(0, Math.max(0, remark.lastIndexOf(','))))) {
    readReference(remark, draft, context)
    return
  }
  if (introduced && draft.authors.length === 0 && creditOf(remark)) {
    readReference(remark, draft, context)
    return
  }
  // `. Ann Lee, Bo Kim. What it says`
  const ahead = draft.authors.length === 0 && !isReference ? namesAhead(remark) : undefined
  if (ahead !== undefined) {
    setAuthors(draft, citationAuthors(ahead))
    readTail(remark.slice(ahead.length), draft, context)
    return
  }
  if (introduced && (wide || !isReference || wordCount(reference) > 7)) {
    if (looksLikeAuthors(remark)) setAuthors(draft, citationAuthors(remark))
    else keepRemark(isRemark(remark) ? readYear(tail, draft, context) : remark, draft)
    return
  }
  if (isReference) {
    readReference(remark, draft, context)
    return
  }
  // `Kite Letters, 9, 11-19, doi:`, whose DOI is a link
  const isPlaced =
    draft.ledBy ||
    (draft.authors.length > 0 && wordCount(remark) <= LONGEST_PLACED && !OF_SENTENCE.test(remark))
  const published = isPlaced ? remark.replace(DOI_BEHIND, '') : ''
  if (PUBLISHED.test(published) || (/\d\D+\d/.test(published) && JOURNAL.test(published))) {
    addIdsInText(draft, remark)
    draft.venue ??= trimEnd(published.replace(/^in\s+/i, ''), ' .')
    setDate(draft, yearIn(published))
    return
  }
  if (draft.authors.length === 0 && creditOf(remark)) {
    readReference(remark, draft, context)
    return
  }
  const credit = remark.replace(/^by\s+(?:and\s+)?(?=\p{Lu})/iu, '')
  const bare = trimEnd(credit, '.')
  // `*Kite Letters*` is shaped like one person's name.
  if (
    (endsInJournal(bare) && areNames(bare)) ||
    (looksLikeAuthors(bare) && PUBLICATION.test(credit) && !isListOfAuthors(credit)) ||
    (credit === remark && draft.ledBy === 'authors and year' && isJournal(bare))
  )
    draft.venue ??= bare
  else if (looksLikeAuthors(credit.replace(/(?<!\.\.)\.$/, ''))) setAuthors(draft, citationAuthors(credit))
  else if (credit !== remark && (isOneName(trimEnd(credit, '.')) || isWho(trimEnd(credit, '.'))))
    setAuthors(draft, citedAuthors(trimEnd(credit, '.')))
  else {
    const name = trimEnd(remark, '.')
    if (isOneName(name)) draft.citedName ??= name
    addIdsInText(draft, remark)
    keepRemark(remark, draft, hasIds(draft) ? 5 : 3)
  }
}

/** Whether words behind a title, whose authors stand ahead of it, may be a journal's name: `Kite Methods`, `Annals of Kites`. */
function isJournal(words: string): boolean {
  return (
    wordCount(words) <= LONGEST_JOURNAL &&
    (looksLikeAuthors(words) ? !isListOfAuthors(words) : PUBLICATION.test(words) && isTitleCase(words))
  )
}

const LONGEST_JOURNAL = 7

/** The day or the month that a text ends in, set off from what is said before it: `Ann Lee, Bo Kim - 2024-05-06`. */
function datedEnd(tail: string): { date: string; index: number } | undefined {
  // A bracket may open around the links that follow.
  const text = trimEnd(tail, ' [(（')
  const start = Math.max(0, text.length - LONGEST_DATED_END)
  const end = text.slice(start)
  const match = MAY_BE_DATED.test(end) ? DATED_END.exec(end) : null
  const date = match?.[1] ?? match?.[2]
  const index = start + (match?.index ?? 0)
  if (date === undefined || !/\d{4}/.test(date) || !isDateLike(date)) return undefined
  const before = text.slice(0, index)
  // A year alone is its venue's, and what stands in brackets behind a venue is part of where the paper appeared.
  const isOwn =
    match?.[1] !== undefined ? /\p{L}/u.test(before) : looksLikeAuthors(before.replace(/^[\s,;:–—-]+/, ''))
  return /\D/.test(date.trim()) && isOwn ? { date, index } : undefined
}

const DATED_END =
  /(?:\s[-–—·•|]\s+|,\s+(?=\d{4}[-/.年년]))(?!.*\s[-–—·•|]\s)([^()（）]{6,45})$|\s*[(（]([^()（）]{6,45})[)）][\s.]*$/u
/** What one of its parts has for sure. */
const MAY_BE_DATED = /\s[-–—·•|]\s|,\s+\d{4}|[)）]/
const LONGEST_DATED_END = 70

/** Whether a text opens as many brackets as it closes. */
function isBalanced(text: string): boolean {
  return text.split(/[[(（【<]/).length === text.split(/[\])）】>]/).length
}

/** What a short title stands for, ahead of the first author: `(Kites of Ropes): Lee et al, 2015`. */
const SPELT_OUT = /^\s*[(（]([^()（）\d]{3,80})[)）]\s?[:：;](?=[^()（）[\]|]{2,60}\bet\.?\s?al\b)/i

const BYLINE_AHEAD = /^[\s,;.>)–—-]*by\s/i

/** Reads a text that begins with who wrote the paper, behind `by`. Gives whether it does. */
function readBylineAhead(tail: string, draft: Draft, context: string | undefined): boolean {
  // `by Ann Lee and Bo Kim, 2023 - what it says`
  const [credited, byline = ''] =
    /^[\s,;.>)–—-]*(by\s+\p{Lu}[^–—]{2,300}?)\s+(?=[-–—]{1,3}\s+\S)/iu.exec(tail) ?? []
  if (credited !== undefined) {
    readTail(byline, draft, context)
    readTail(` ${tail.slice(credited.length)}`, draft, context)
    return true
  }
  // `by Ann Lee and Bo Kim: https://…`
  const [, people] = /^[\s,;.>)–—-]*(by\s+\p{Lu}[^:：]{2,1500})[:：]\s*$/iu.exec(tail) ?? []
  if (people !== undefined) {
    readTail(people, draft, context)
    return true
  }
  // `by Ann Lee, 2005`
  const [, one = '', then = ''] =
    (draft.authors.length === 0 &&
      /^[\s,;.>)]*by\s+(\p{Lu}[^,.]{1,60}),\s*((?:19|20)\d{2})[\s.]*$/u.exec(tail)) ||
    []
  if (one !== '' && areNames(one)) {
    setAuthors(draft, parseAuthors(one))
    setDate(draft, then)
    return true
  }
  return false
}

/** Whether a text is a venue with its year, `ACM Kites 2021` among them, and no sentence. */
function isDatedVenue(text: string): boolean {
  return isVenueTag(text) || /^\p{Lu}[^.!?:;]*[\s'’](?:19|20)?\d{2}$/u.test(text)
}

/** Reads the dates and venues in brackets of a text. Gives the remark that is left. */
export function readYear(text: string, draft: Draft, context: string | undefined): string {
  const remark = text.replace(/[[(（【]\s*([^[\]()（）【】]{2,40})\s*[\])）】]/g, (whole, inner: string) => {
    if (!isDateLike(inner) && !isVenueTag(inner)) return whole
    readTag(inner, draft, context)
    return ' '
  })
  return tidyRemark(remark)
}
