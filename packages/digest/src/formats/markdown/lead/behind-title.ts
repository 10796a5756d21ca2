import { parseDate } from '../../../text/dates.ts'
import { parseAuthors } from '../../../text/names.ts'
import { trimEnd } from '../../../text/trim-end.ts'
import { addIdsInText, type Draft, hasIds, isBadge, setAuthors, setDate } from '../draft.ts'
import type { Piece } from '../inline/piece.ts'
import {
  areNames,
  citationAuthors,
  INSTITUTION,
  isListOfAuthors,
  isOneName,
  isWho,
  looksLikeAuthors,
} from '../words/citation.ts'
import { creditOf, isLoneAuthor, namesAndYear } from '../words/credit.ts'
import { linkLabelKind } from '../words/link-labels.ts'
import { collapse, isDateLike, isTitleLike, isVenueTag, unbracketed, wordCount } from '../words/titles.ts'
import { yearIn } from '../words/years.ts'
import { citedIn, readReference, readTag } from './reference.ts'
import { isRemark, keepRemark, LINK_WORDS, tidyRemark } from './remarks.ts'

/** Reads what stands behind a title: its venue and year, authors, a description, a remark. */
export function readBehind(pieces: readonly Piece[], draft: Draft, context: string | undefined): void {
  let tail = ''
  let rest = ''
  let seenLink = false
  for (const piece of pieces) {
    if (piece.image) continue
    const cited =
      (piece.anchor || piece.emphasis) && draft.authors.length === 0 ? citedIn(piece.text) : undefined
    if (cited) {
      setAuthors(draft, parseAuthors(cited.names.replaceAll(',', ';')))
      setDate(draft, cited.year)
      continue
    }
    if (piece.anchor && (linkLabelKind(unbracketed(piece.text)) !== undefined || isDetour(piece))) {
      // A link may stand on the paper's venue or day: `[[ICML 2021]](address)`
      const label = unbracketed(collapse(piece.text))
      if (/\d/.test(label) && (isVenueTag(label) || isDateLike(label))) readTag(label, draft, context)
      seenLink = true
      rest += ' '
      continue
    }
    // A path is no venue: `2025/kites/`
    const text = piece.code && (piece.anchor || /\w\//.test(piece.text)) ? '' : piece.text
    if (
      piece.emphasis &&
      !piece.anchor &&
      draft.authors.length === 0 &&
      (isListOfAuthors(text) ||
        isWho(text) ||
        (/\bby\s+$/i.test(tail) && (looksLikeAuthors(text) || areNames(text)))) &&
      // `ICML, 2023 (*Kite University, Norway*)`
      !(INSTITUTION.test(text) && /[(（]\s*$/.test(tail)) &&
      // `[pdf](address) (*AED, Attention-based Kites*)`
      !(seenLink && /[(（]\s*$/.test(rest))
    ) {
      setAuthors(draft, citationAuthors(text))
      // `(2018) by *Ann Lee*`
      tail = tail.replace(/\bby\s+$/i, '')
      continue
    }
    if (piece.strong && /^\s*[(（].*[)）]\s*$/.test(text)) {
      draft.notes.push(collapse(text).replace(/^[(（]|[)）]$/g, ''))
      continue
    }
    if (seenLink) rest += text
    else tail += text
  }
  // `**Name** (2503.01234): what it does`
  const bracketed = hasIds(draft)
    ? null
    : /^[\s*.]*[[(（](\d{4}\.\d{4,5}(?:v\d{1,2})?)(?=[\s,;\])）])/.exec(tail)
  if (bracketed) {
    addIdsInText(draft, bracketed[1] as string)
    tail = tail.slice(bracketed[0].length).replace(/^\s*[)\]）]/, '')
  }
  if (
    tail.includes(']') &&
    /\[[^[\]]{4,40}\][\s.]*$/.test(tail.slice(-50)) &&
    tidyRemark(tail.slice(0, tail.lastIndexOf('['))) !== ''
  )
    tail = readDates(tail, draft, context)
  if (tail.includes('*')) tail = tail.replace(/\(\s*\*[^()]{0,60}\)/g, ' ')
  readTail(withoutLastCredit(tail, draft), draft, context)
  const remark = readYear(withoutLastCredit(rest, draft), draft, context)
  if (isDateLike(remark)) setDate(draft, parseDate(remark, context))
  else if (draft.authors.length === 0 && isListOfAuthors(remark) && !INSTITUTION.test(remark))
    setAuthors(draft, citationAuthors(remark))
  else keepRemark(remark, draft)
}

/** A text without the authors and the year in its last part: `… | what it says | Ann Lee et al, 1998`. */
function withoutLastCredit(text: string, draft: Draft): string {
  const stroke = text.lastIndexOf('|')
  const credit =
    stroke > 0 && draft.authors.length === 0 ? creditOf(text.slice(stroke + 1).trim()) : undefined
  if (!credit) return text
  setAuthors(draft, citationAuthors(credit.names))
  setDate(draft, yearIn(credit.venue))
  return text.slice(0, stroke)
}

/** Whether a link's words are an address or an id, so that no sentence lacks them. */
function isDetour(piece: Piece): boolean {
  return !isTitleLike(piece.text) || /^https?:/.test(piece.text.trim()) || isBadge(piece.anchor?.url ?? '')
}

/** Reads the dates in square brackets of a text. Gives the text without them. */
function readDates(text: string, draft: Draft, context: string | undefined): string {
  return text.replace(/\[([^[\]]{4,20})\]/g, (whole, inner: string) => {
    if (!isDateLike(inner)) return whole
    readTag(inner, draft, context)
    return ' '
  })
}

function readYear(text: string, draft: Draft, context: string | undefined): string {
  const remark = text.replace(/[[(（【]\s*([^[\]()（）【】]{2,40})\s*[\])）】]/g, (whole, inner: string) => {
    if (!isDateLike(inner) && !isVenueTag(inner)) return whole
    readTag(inner, draft, context)
    return ' '
  })
  return tidyRemark(remark)
}

/** Whether a text is a venue with its year, `ACM Kites 2021` among them, and no sentence. */
function isDatedVenue(text: string): boolean {
  return isVenueTag(text) || /^\p{Lu}[^.!?:;]*[\s'’](?:19|20)?\d{2}$/u.test(text)
}

/** Words of the longest `by Ann Lee, Bo Kim, …, ICML 2023`. */
const LONGEST_CREDIT = 150

const DESCRIPTION = /^[\s*)\]”"]{0,40}(?:\s[-–—]{1,8}\s|[:：]\s{0,8}|\s{2,8}|\s{0,8}[-–—]\s{1,8})(?=\S)/

/** Who and when, in brackets behind a title: `(Lee et al., 2019)`, `(Lee & Kim, 04-2026)`. */
const CITATION =
  /^[\s,.;]*[(（]([^()（）]{2,80}?)[,.]?\s+((?:\d{1,2}[-/.])?(?:19|20)\d{2}(?:[-/.]\d{1,2})?)[a-z]?[)）]/

/** The names in full, two at least, that a text begins with before a stop and a sentence: `Ann Lee, Bo Kim. What it says`. */
function namesAhead(text: string): string | undefined {
  const [names] =
    /^[^.]{5,600}?(?:[\s.]\p{Lu}\.[^.]{1,600}?){0,60}(?=(?<![\s.]\p{Lu})\.\s+\p{Lu})/u.exec(text) ?? []
  if (names === undefined || !isListOfAuthors(names)) return undefined
  return names.split(/,\s*(?:(?:and|&)\s+)?|\s(?:and|&)\s/).every(isLoneAuthor) ? names : undefined
}

/** Where a paper appeared, as references say it: `Journal of Kites, 12(3), 12–34`, `In Proceedings of …`. */
const PUBLISHED =
  /^in\s+\p{Lu}|^proc(?:\.|eedings)\s|\b\d{1,4}\s?\(\d{1,3}\)|\bpp?\.\s?\d|\bvol\.|\d+[-–]\d+\.?$/iu

/** Characters of the longest venue or day with what stands around it. */
const LONGEST_TAG = 80

/** When, and how many liked it, in brackets behind a title. */
const COUNTED =
  /^\s*[(（]((?:19|20)\d{2}(?:-\d{2}){0,2})[,，]\s*(\d[\d,]{0,9})\s(upvote|vote|like|star)s?[)）]/i

/** Characters of the longest text that may end in tags. */
const LONGEST_TAGGED = 300

/** Tags of the list's own at an end: `… - 2017 - [Kites] [Strings]`. */
const LAST_TAGS = /(?:\s*\[[^[\]]{1,40}\])+[\s.]*$/

/** What stands in brackets ahead of all else behind a title: who, when or where. */
const BRACKET_AHEAD = /^[\s,.;]*[(（]/

/** Reads a text that begins with a bracket, where that holds who wrote the paper, when or where. Gives whether it does. */
function readBracketAhead(tail: string, draft: Draft, context: string | undefined): boolean {
  const [citation, names = '', when = ''] = (draft.authors.length === 0 && CITATION.exec(tail)) || []
  const cited = names === '' ? '' : names.replace(/\bat al\b/, 'et al').replaceAll('&', 'and')
  if (citation !== undefined && isWho(cited)) {
    setAuthors(draft, parseAuthors(cited.replaceAll(',', ';').replaceAll(' and ', '; ')))
    setDate(draft, parseDate(when, context))
    readTail(tail.slice(citation.length), draft, context)
    return true
  }
  // `(2025-09, 665 upvotes): what it says`
  const [counted, month = '', count = '', what = ''] = COUNTED.exec(tail) ?? []
  if (counted !== undefined) {
    setDate(draft, parseDate(month))
    draft.counts[/^star/i.test(what) ? 'stars' : 'upvotes'] ??= Number(count.replaceAll(',', ''))
    readTail(tail.slice(counted.length), draft, context)
    return true
  }
  // `(ICML 2016) A. Lee et al.`
  const [tagged, appeared = ''] = /^[\s,.;]*[(（]+([^()（）]{4,40})[)）][\s,]*(?=\p{Lu})/u.exec(tail) ?? []
  if (tagged !== undefined && isVenueTag(appeared) && /\d{2}/.test(appeared)) {
    readTag(appeared, draft, context)
    readTail(tail.slice(tagged.length), draft, context)
    return true
  }
  // `(behind a wall), Ann Lee`
  const [aside, said = ''] = /^[\s,.;]*[(（](\p{Ll}[^()（）]{2,40})[)）][\s,.]+(?=\p{Lu})/u.exec(tail) ?? []
  if (aside !== undefined && looksLikeAuthors(tail.slice(aside.length))) {
    draft.notes.push(said)
    readTail(tail.slice(aside.length), draft, context)
    return true
  }
  // `(Lee, Kim; ICML 2016)`, `(Lee et al., 2016; ICML)`
  const [both, who = '', where = ''] =
    (draft.authors.length === 0 &&
      /^[\s,.;]*[(（]([^()（）;]{2,200});\s*([^()（）;]{2,40})[)）]/.exec(tail)) ||
    []
  const wrote = namesAndYear(who)
  if (both !== undefined && isVenueTag(where) && (areNames(wrote.names) || isListOfAuthors(wrote.names))) {
    setAuthors(draft, parseAuthors(wrote.names.replaceAll(' and ', ', ').replaceAll(/\s*,\s*/g, '; ')))
    setDate(draft, wrote.year)
    readTag(where, draft, context)
    readTail(tail.slice(both.length), draft, context)
    return true
  }
  // `(2016, Ann Lee)`
  const [dateFirst, on = '', by = ''] =
    (draft.authors.length === 0 &&
      /^[\s,.;]*[(（]((?:19|20)\d{2}),\s+(\p{Lu}[^()（）\d]{2,200})[)）]/u.exec(tail)) ||
    []
  if (dateFirst !== undefined && (isLoneAuthor(by) || isListOfAuthors(by))) {
    setAuthors(draft, citationAuthors(by))
    setDate(draft, on)
    readTail(tail.slice(dateFirst.length), draft, context)
    return true
  }
  if (citation !== undefined && isOneName(cited)) draft.citedName ??= cited
  // `(1997): what it says`
  const [dated, year] = /^[\s,.;]*[(（]((?:19|20)\d{2})[)）]\s*(?=[:：–—-])/.exec(tail) ?? []
  if (dated !== undefined) {
    setDate(draft, year)
    const said = tidyRemark(tail.slice(dated.length))
    if (/^[:：]/.test(tail.slice(dated.length)) && isRemark(said)) draft.summary.push(said)
    else readTail(tail.slice(dated.length), draft, context)
    return true
  }
  return false
}

const BYLINE_AHEAD = /^[\s,;.>)–—-]*by\s/i

/** Reads a text that begins with who wrote the paper, behind `by`. Gives whether it does. */
function readBylineAhead(tail: string, draft: Draft, context: string | undefined): boolean {
  // `by Ann Lee and Bo Kim, 2023 - what it says`
  const [credited, byline = ''] =
    /^[\s,;.>)–—-]*(by\s+\p{Lu}[^–—]{2,300}?)\s+(?=[-–—]\s+\S)/iu.exec(tail) ?? []
  if (credited !== undefined) {
    readTail(byline, draft, context)
    readTail(` ${tail.slice(credited.length)}`, draft, context)
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

function readTail(tail: string, draft: Draft, context: string | undefined): void {
  const last = tail.length < LONGEST_TAGGED && tail.includes('[') ? LAST_TAGS.exec(tail) : null
  if (last && last.index > 0 && yearIn(tail.slice(0, last.index)) !== undefined) {
    for (const [, tag = ''] of last[0].matchAll(/\[([^[\]]+)\]/g)) readTag(tag, draft, context)
    readTail(tail.slice(0, last.index), draft, context)
    return
  }
  // `Title | arXiv | 2025.02.16 |`
  if (tail.includes('|')) {
    const cells = tail.split('|').map((cell) => cell.trim())
    const tags = cells.filter((cell) => /[\p{L}\p{N}]/u.test(cell))
    if (tags.length > 1 && tags.every((each) => isDateLike(each) || isVenueTag(each))) {
      for (const each of tags.sort((a, b) => Number(isVenueTag(a)) - Number(isVenueTag(b))))
        readTag(each, draft, context)
      return
    }
  }
  // `, 2023-06, KITE 2024, multi-modal`
  if (/\d{4}[-./]\d/.test(tail)) {
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
  if (BRACKET_AHEAD.test(tail) && readBracketAhead(tail, draft, context)) return
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
    /^[\s,;.|([（>–—-]*(?:by\s+)?([^,;|([（>\s–—-][^,;|([（>]{2,40}\s+et\.?\s*al\.?)[\s,;.|]*/i.exec(tail)
  if (authorsInTail) {
    setAuthors(draft, citationAuthors(authorsInTail[1] as string))
    readTail(tail.slice(authorsInTail[0].length), draft, context)
    return
  }
  const remark = tidyRemark(tail)
  if (!remark) return
  const whole = trimEnd(remark, ' .')
  if (whole.length <= LONGEST_TAG && /\d/.test(whole)) {
    const tag = whole.replace(/^[[(（【<]?(?:in\s+)?|[\])）】>]$/gi, '')
    if (isVenueTag(tag) || isDateLike(tag)) {
      readTag(tag, draft, context)
      return
    }
  }
  const reference = remark.replace(LINK_WORDS, ' ')
  const isReference =
    wordCount(reference) <= (/^by\s+\p{Lu}/u.test(reference) ? LONGEST_CREDIT : 25) &&
    (yearIn(reference) !== undefined || isVenueTag(trimEnd(reference, ' .'))) &&
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
  if (draft.ledBy && PUBLISHED.test(remark)) {
    draft.venue ??= trimEnd(remark.replace(/^in\s+/i, ''), ' .')
    setDate(draft, yearIn(remark))
    return
  }
  if (draft.authors.length === 0 && creditOf(remark)) {
    readReference(remark, draft, context)
    return
  }
  const credit = remark.replace(/^by\s+(?:and\s+)?(?=\p{Lu})/iu, '')
  if (looksLikeAuthors(credit.replace(/\.$/, ''))) setAuthors(draft, citationAuthors(credit))
  else if (credit !== remark && (isOneName(trimEnd(credit, '.')) || isWho(trimEnd(credit, '.'))))
    setAuthors(draft, parseAuthors(trimEnd(credit, '.').replace(/\s(?:and|&)\s/g, '; ')))
  else {
    const name = trimEnd(remark, '.')
    if (isOneName(name)) draft.citedName ??= name
    addIdsInText(draft, remark)
    keepRemark(remark, draft, hasIds(draft) ? 5 : 3)
  }
}
