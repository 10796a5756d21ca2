import { saidDate } from '../../../text/said-date.ts'
import { trimEnd } from '../../../text/trim-end.ts'
import { addIdsInText, type Draft, hasIds, isBadge, setAuthors, setDate } from '../draft.ts'
import { isEmphasised, type Piece } from '../inline/piece.ts'
import {
  areNames,
  citationAuthors,
  citedAuthors,
  INSTITUTION,
  isListOfAuthors,
  isWho,
  looksLikeAuthors,
} from '../words/citation.ts'
import { creditOf } from '../words/credit.ts'
import { isDateLike } from '../words/date-like.ts'
import { linkLabelKind } from '../words/link-labels.ts'
import { collapse, isNamedVenue, isTitleLike, isVenueTag, unbracketed, wordCount } from '../words/titles.ts'
import { yearIn } from '../words/years.ts'
import { citedIn, readReference, readTag } from './reference.ts'
import { keepRemark, tidyRemark } from './remarks.ts'
import { readTail, readYear } from './tail.ts'
import { writtenWith } from './written-with.ts'

/** A journal, its volume or page, and a year in brackets. */
const PUBLISHED_IN = /^\s*\p{Lu}[^()]{1,100}\d[^()]{0,40}\((?:19|20)\d{2}\)[\s.,]*$/u

/** The same with the year at its end: `Kite Lett. 90, 1015-1018, 1967.` */
const PUBLISHED_IN_YEAR =
  /^\s*\p{Lu}[\p{L}. &-]{2,80}\s[A-Z]?\d{1,4}(?:\s?\(\d[\d–-]{0,6}\))?\s?[,:]\s?[A-Z]{0,2}\d[\w–-]{0,20}[,.]?\s(?:19|20)\d{2}[\s.,]*$/u

/** The words of a link from a piece on. */
function wordsOfLink(pieces: readonly Piece[], from: number): string {
  let words = ''
  for (let n = from; pieces[n]?.anchor === pieces[from]?.anchor; n++) words += pieces[n]?.text ?? ''
  return words
}

/** Words of the longest venue in italics behind a title's links. */
const LONGEST_VENUE = 12

/** The bare id that ends what is said of a paper, in square brackets or in round ones behind a sentence. */
const ID_AT_END =
  /(?:\s*\[(\d{4}\.\d{4,5}(?:v\d{1,2})?)\]|(?<=[.!?。])\s*[(（](\d{4}\.\d{4,5}(?:v\d{1,2})?)[)）])[\s.]*$/
const LONGEST_ID_AT_END = 40

/** A day or a year, and tags in square brackets behind it: `2025, [hep-ph]` */
const DAY_AND_TAGS = /^([^,[\]]{4,30}),\s?((?:\[[^[\]]{2,30}\][\s,]{0,2}){1,4})$/

const DOI_BEFORE_LINK = /[.,;]\s{0,3}doi:?\s{0,3}$/i

/** Reads what stands behind a title: its venue and year, authors, a description, a remark. */
export function readBehind(pieces: readonly Piece[], draft: Draft, context: string | undefined): void {
  let tail = ''
  let rest = ''
  let seenLink = false
  /** How much of what stands behind the title is before its authors. */
  let credited: number | undefined
  /** The link that says where the paper appeared. */
  let read: Piece['anchor']
  for (const [n, piece] of pieces.entries()) {
    if (piece.image) {
      // A badge: `![KITE 2020](address)`
      if (yearIn(piece.text) !== undefined && (isVenueTag(piece.text) || isDateLike(piece.text)))
        readTag(piece.text, draft, context)
      continue
    }
    const cited =
      (piece.anchor || piece.emphasis) && draft.authors.length === 0 ? citedIn(piece.text) : undefined
    if (cited) {
      setAuthors(draft, citedAuthors(cited.names))
      setDate(draft, cited.year)
      continue
    }
    // What stands behind a title within its link, but for white space and marks nothing, is no link of its own.
    if (piece === pieces[0] && piece.anchor && /^[\s.,"”]+$/.test(piece.text)) {
      tail += piece.text
      continue
    }
    // `[*Kite Letters* 9, 11 (2023)](address)`
    if (piece.anchor && draft.venue === undefined && pieces[n - 1]?.anchor !== piece.anchor) {
      const published = wordsOfLink(pieces, n)
      if (PUBLISHED_IN.test(published) || PUBLISHED_IN_YEAR.test(published)) {
        readReference(published, draft, context)
        read = piece.anchor
        seenLink = true
        rest += ' '
      }
    }
    if (read !== undefined && piece.anchor === read) continue
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
      !(seenLink && /[(（]\s*$/.test(rest)) &&
      // `with Bo Kim, *Strings and Kites*`
      writtenWith(tail) === undefined
    ) {
      setAuthors(draft, citationAuthors(text))
      // `(2018) by *Ann Lee*`
      tail = tail.replace(/\bby\s+$/i, '')
      credited = tail.length
      continue
    }
    if (piece.strong && /^\s*[(（].*[)）]\s*$/.test(text)) {
      draft.notes.push(collapse(text).replace(/^[(（]|[)）]$/g, ''))
      continue
    }
    if (seenLink) rest += text
    else tail += text
  }
  if (!hasIds(draft)) tail = readIdInBracket(tail, draft)
  // `**Name** — what it does. [2503.01234]`
  const last = hasIds(draft) ? null : ID_AT_END.exec(tail.slice(-LONGEST_ID_AT_END))
  if (last && !/\d{4}\.\d{4,5}(?!\d)/.test(tail.slice(0, -last[0].length))) {
    addIdsInText(draft, (last[1] ?? last[2]) as string)
    tail = tail.slice(0, tail.length - last[0].length)
  }
  if (
    tail.includes(']') &&
    /\[[^[\]]{4,40}\][\s.]*$/.test(tail.slice(-50)) &&
    tidyRemark(tail.slice(0, tail.lastIndexOf('['))) !== ''
  )
    tail = readDates(tail, draft, context)
  // Where the paper appeared, with the linked DOI behind it: `Kite Letters. doi: [10.1000/kite.9](address)`
  const placed = seenLink ? DOI_BEFORE_LINK.exec(tail) : null
  if (placed) {
    const place = tail.slice(0, placed.index).replace(/^[\s.,]+/, '')
    const isPlace = draft.venue === undefined && /^\p{Lu}/u.test(place) && wordCount(place) <= LONGEST_VENUE
    if (isPlace) readReference(place, draft, context)
    tail = isPlace ? '' : tail.slice(0, placed.index)
  }
  // The spaces on both sides of authors set nothing off: `**The title** *Ann Lee, Bo Kim.* Kite Letters 2019`.
  if (credited !== undefined)
    tail = `${tail.slice(0, credited).trimEnd()} ${tail.slice(credited).trimStart()}`
  if (tail.includes('*')) tail = tail.replace(/\(\s*\*[^()]{0,60}\)/g, ' ')
  readTail(withoutLastCredit(tail, draft), draft, context)
  const remark = readYear(withoutLastCredit(rest, draft), draft, context)
  const [, day, tags = ''] = DAY_AND_TAGS.exec(remark) ?? []
  if (isDateLike(remark)) setDate(draft, saidDate(remark, context))
  // `([arXiv:2503.01234](address)), 2025, [hep-ph]`
  else if (day !== undefined && isDateLike(day)) {
    setDate(draft, saidDate(day, context))
    keepRemark(tags, draft)
  } else if (draft.authors.length === 0 && isListOfAuthors(remark) && !INSTITUTION.test(remark))
    setAuthors(draft, citationAuthors(remark))
  // `**The title** [pdf](address) *Kite Letters 2020*`
  else if (isVenueInItalics(pieces, remark)) readReference(remark, draft, context)
  // `**The title** [pdf](address) *CVPR 2020*`
  else if (seenLink && draft.venue === undefined && isNamedVenue(remark)) readTag(remark, draft, context)
  else keepRemark(remark, draft)
}

/** The one id of the bracket that a text begins with, alone or among what else the bracket says. */
const ID_IN_BRACKET =
  /^[\s*.]*[[(（]([^()[\]（）\d]{0,80}?[\s,;]|)(?:arxiv\s)?(\d{4}\.\d{4,5}(?:v\d{1,2})?)(?=[\s,;\])）])(?![\s,;]+(?:and )?\d{4}\.\d{4,5})([^()[\]（）]{0,200}[)\]）])/i

/** Reads the id in the bracket that a text begins with: `(2503.01234): what it does`, `(Lee & Kim, 2503.01234)`. Gives the text without it. */
function readIdInBracket(tail: string, draft: Draft): string {
  const [whole = '', ahead = '', id, behind = ''] = ID_IN_BRACKET.exec(tail) ?? []
  if (id === undefined || /arxiv\s?:/i.test(ahead)) return tail
  addIdsInText(draft, id)
  const others = trimEnd(`${ahead}${behind.slice(0, -1)}`.replace(/^[\s,;]+/, ''), ' ,;')
  const said = tail.slice(whole.length)
  if (others === '' || /^arxiv:?$/i.test(others)) return said
  const who = others.replaceAll('&', 'and')
  if (draft.authors.length === 0 && (isWho(who) || isListOfAuthors(who))) setAuthors(draft, citedAuthors(who))
  else if (isNamedVenue(others)) readTag(others, draft, undefined)
  else if (INSTITUTION.test(others)) draft.notes.push(others)
  else return ` (${others})${said}`
  return said
}

/** Whether what is said behind a title's links is all in italics and ends in a year, with an honour or without. */
function isVenueInItalics(pieces: readonly Piece[], remark: string): boolean {
  return (
    wordCount(remark) <= LONGEST_VENUE &&
    /^\p{Lu}[^.!?]*\s(?:19|20)\d{2}(?:\s[^.!?]*\b(?:award|oral|spotlight|highlight|poster|workshop)\b[^.!?]*)?$/iu.test(
      remark,
    ) &&
    isEmphasised(pieces.filter((piece) => !piece.anchor && !piece.image && /[\p{L}\p{N}]/u.test(piece.text)))
  )
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
