import { parseDate } from '../../../text/dates.ts'
import { parseArxivId } from '../../../text/identifiers.ts'
import { linkKind, safeUrl } from '../../../text/links.ts'
import { isNobody } from '../../../text/placeholder.ts'
import {
  addIdsInText,
  addLink,
  type Draft,
  hasIds,
  linksOf,
  newDraft,
  setAuthors,
  setDate,
} from '../draft.ts'
import type { Line } from '../inline/lines.ts'
import { type Piece, partedBy, textOf } from '../inline/piece.ts'
import { readTag } from '../lead/reference.ts'
import { isListOfAuthors, listedAuthors } from '../words/citation.ts'
import { classedParts, classesIn } from '../words/classes.ts'
import { bylineOf, isLoneAuthor, strokedNames } from '../words/credit.ts'
import { isDateLike } from '../words/date-like.ts'
import { linkLabelKind } from '../words/link-labels.ts'
import { collapse, isNamedVenue, isTitleCase, isVenueTag, unbracketed, wordCount } from '../words/titles.ts'
import { yearIn } from '../words/years.ts'
import { hasPaperLink } from './evidence.ts'

/** Characters of the longest such line; its authors may be many. */
const LONGEST = 3000

/** Words of the longest part that is kept for a note: `8 pages`, `Score 9/10`. */
const MOST_WORDS_OF_NOTE = 4

/** Words of a title ahead of other parts. */
const FEWEST_WORDS_OF_TITLE = 4

/** Words beside a part's links. */
const MOST_BESIDE_LINKS = 2

const STROKES = /(?:^|\s)[|·•｜](?=\s|$)/g

/** The first author of a list that is cut: `Ann Lee et al.`, `Ann Lee 等` */
const CUT_LIST = /^\p{Lu}[^,;:]{1,40}?(?: et\.? al\.?|\s?等)$/u

function areAuthors(text: string): boolean {
  return CUT_LIST.test(text) || isListOfAuthors(text.replace(/[,\s]*(?:…|\.\.\.)$/, ''))
}

/**
 * Reads a line of a paper's link or number and what strokes part from it, its day or its classes among them:
 * `2024-01-01 · https://arxiv.org/abs/2401.00001 · cs.DL`. A part of many words is prose: such a line is left alone.
 */
export function readPartedLine(draft: Draft, pieces: readonly Piece[], context: string | undefined): boolean {
  if (readClassedLine(draft, pieces, context)) return true
  const parts = partsOf(pieces)
  if (parts.length < 2) return false
  const links = parts.filter((part) => linksOf(part).length > 0)
  const texts = parts
    .filter((part) => linksOf(part).length === 0)
    .map((part) => collapse(textOf(part)).replace(/^by\s+(?=\p{Lu})/u, ''))
  if (links.length === 0 && readFacts(draft, texts, context)) return true
  if (!links.some(hasPaperLink) && !texts.some(isId)) return false
  if (!links.every(isOfLinks) || !texts.some((text) => isKnown(text) && !isId(text))) return false
  if (!texts.every((text) => isKnown(text) || isNote(text))) return false
  for (const link of links.flatMap(linksOf)) addLink(draft, link.anchor.url, link.text)
  for (const text of texts) readPart(text, draft, context)
  // One name alone may be a note; in bold ahead of all else it is who wrote the paper.
  const [first] = parts
  const name = first?.every(({ strong, text }) => strong || text.trim() === '') ? collapse(textOf(first)) : ''
  if (draft.authors.length === 0 && isLoneAuthor(name)) {
    setAuthors(draft, listedAuthors(name))
    draft.notes = draft.notes.filter((note) => note !== name)
  }
  // So it is ahead of links where others of the list are named there.
  const ahead = first === undefined || first.some(({ anchor }) => anchor) ? '' : collapse(textOf(first))
  const isOfPaper = hasIds(draft) || draft.hasPaperLink
  if (isOfPaper && draft.authors.length === 0 && draft.notes.includes(ahead) && isLoneAuthor(ahead)) {
    setAuthors(draft, listedAuthors(ahead))
    draft.notes = draft.notes.filter((note) => note !== ahead)
    draft.loneName = { text: ahead, at: draft.summary.length }
  }
  return true
}

/** Reads a line of nothing but classes, a day and where the paper appeared: `cs.DL/cs.IR, Kites 2026, 2026-06-24`. */
export function readClassedLine(
  draft: Draft,
  pieces: readonly Piece[],
  context: string | undefined,
): boolean {
  if (linksOf(pieces).length > 0) return false
  const parts = classedParts(collapse(textOf(pieces)), isVenueTag)
  for (const part of parts ?? []) readPart(part, draft, context)
  return parts !== undefined
}

/** How often something was done with a paper: `45 upvotes`, `▲ 45`, `💬 3` */
const COUNTED =
  /^(?:(?<sign>[▲🔺👍❤♥⭐★💬🔥]|⬆)\uFE0F?\s*)?(?<count>\d[\d,.]{0,9}k?)\s*(?<word>(?:up)?votes?|likes?|stars?|comments?|replies|citations?|views?|reads?|downloads?|points?|▲|🔺|👍|⬆\uFE0F?|⭐|💬)?$/iu

/** Who handed a paper in to a list. */
const HANDED_IN = /^submitted by\b/i

/** Reads a line of nothing but a day, classes, counts and who wrote the paper: `Published 11 Mar 2026 · 45 upvotes · 3 comments`. */
function readFacts(draft: Draft, texts: readonly string[], context: string | undefined): boolean {
  const counts = texts.map((text) => COUNTED.exec(text)?.groups)
  const isCount = (n: number) => counts[n]?.['sign'] !== undefined || counts[n]?.['word'] !== undefined
  const isClass = (text: string) => classesIn(text) !== undefined
  const known = texts.filter(
    (text, n) => isCount(n) || isClass(text) || isDateLike(text.replace(CAME_OUT, '')),
  )
  // One name alone is one's own where all else is known.
  const [first = ''] = texts
  const isOne = draft.authors.length === 0 && known.length === texts.length - 1 && isLoneAuthor(first)
  if (known.length === 0 || draft.title === undefined) return false
  const areFacts = texts.every(
    (text, n) => known.includes(text) || areAuthors(text) || HANDED_IN.test(text) || (n === 0 && isOne),
  )
  if (!areFacts || !texts.some((text, n) => isCount(n) || isClass(text) || HANDED_IN.test(text))) return false
  for (const [n, text] of texts.entries()) {
    const { sign = '', count = '', word = '' } = counts[n] ?? {}
    if (n === 0 && isOne) setAuthors(draft, listedAuthors(text))
    else if (!isCount(n)) readPart(text, draft, context)
    else if (/^(?:[▲🔺👍❤♥⬆]|(?:up)?votes?$|likes?$)/iu.test(`${sign}${word}`) && !/[.k]/.test(count))
      draft.counts.upvotes ??= Number(count.replaceAll(',', ''))
    else draft.notes.push(text)
  }
  return true
}

/** Whether a block is such a line alone. Below a heading it is what is known of the paper whose title that is. */
export function isPartedLine([first, more]: readonly Line[]): boolean {
  return (
    first !== undefined &&
    more === undefined &&
    !beginsWithTitle(first.pieces) &&
    (readPartedLine(newDraft('heading', 1, 1), first.pieces, undefined) || isBylineInBold(first.pieces))
  )
}

/** Whether the first of several parts has the words of a title, and is no venue and no list of people: `The Title | Ann Lee | address`. */
function beginsWithTitle(pieces: readonly Piece[]): boolean {
  const [first, second] = partsOf(pieces)
  if (!first || !second) return false
  const text = collapse(textOf(first))
  return (
    wordCount(text) >= FEWEST_WORDS_OF_TITLE &&
    isTitleCase(text) &&
    !isNamedVenue(text) &&
    !areAuthors(text) &&
    !isDateLike(text)
  )
}

/** Whether strokes part a few words in bold each, a day among them, and nothing is linked: `**Preprint | Kite Letters | 2024-05-01**`. */
function isBylineInBold(pieces: readonly Piece[]): boolean {
  return (
    pieces.every(({ strong, anchor, text }) => (strong && !anchor) || text.trim() === '') &&
    bylineOf(collapse(textOf(pieces))) !== undefined
  )
}

/** Words of the longest part beside the authors that a label gives: a group, a journal. */
const MOST_WORDS_BESIDE_NAMES = 8

/**
 * Reads what a label gives as authors where strokes part from them a day, classes or where the paper appeared:
 * `Ann Lee, Bo Kim · Kite University · arXiv cs.DL · submitted 2024-01-01`. Strokes may part the authors, too.
 */
export function readNamesAhead(draft: Draft, text: string, context: string | undefined): boolean {
  const all = strokedNames(text)
  if (all) {
    setAuthors(draft, listedAuthors(all.join(', ')))
    return true
  }
  const parts = text.split(/\s[|·•｜]\s/).map((part) => part.trim())
  const [first = ''] = parts
  const isOne = isLoneAuthor(first)
  const length = isOne ? parts.findIndex((part) => !isLoneAuthor(part)) : 1
  const names = parts.slice(0, length)
  const others = parts.slice(length).map((part) => part.replace(/^arxiv\s+(?=[a-z-]{2,8}\.)/i, ''))
  if (length < 1 || !others.some((part) => isKnown(part) && !areAuthors(part))) return false
  if (!isOne && !areAuthors(first) && !isNobody(first)) return false
  if (!others.every((part) => isKnown(part) || wordCount(part) <= MOST_WORDS_BESIDE_NAMES)) return false
  if (!isNobody(first)) setAuthors(draft, listedAuthors(names.join(', ')))
  for (const part of others) {
    if (areAuthors(part) || !isKnown(part)) draft.notes.push(part)
    else readPart(part, draft, context)
  }
  return true
}

function partsOf(pieces: readonly Piece[]): Piece[][] {
  const text = textOf(pieces)
  if (text.length > LONGEST || !/[|·•｜]/.test(text)) return []
  return partedBy(pieces, STROKES).filter((part) => /[\p{L}\p{N}]/u.test(textOf(part)))
}

/** Whether some pieces are links under generic words, a paper's number or their own address, and little besides. */
function isOfLinks(pieces: readonly Piece[]): boolean {
  if (wordCount(textOf(pieces.filter((piece) => !piece.anchor))) > MOST_BESIDE_LINKS) return false
  return linksOf(pieces).every(({ anchor, text, badge }) => {
    const words = unbracketed(collapse(text))
    return (
      badge ||
      linkLabelKind(words) !== undefined ||
      safeUrl(words) !== undefined ||
      parseArxivId(words) !== undefined ||
      (REPOSITORY.test(words) && linkKind(anchor.url) === 'code')
    )
  })
}

/** The name of a place that holds code: `ann/kites` */
const REPOSITORY = /^[\w.-]{1,60}\/[\w.-]{1,80}$/

/** What may stand before the day on which a paper came out, or behind it. */
const CAME_OUT =
  /^(?:submitted|published|posted|announced)(?: on| at)?:?\s+|\s?(?:제출|게재|공개|발행|게시|提交|发布|发表|投稿|公開|掲載)$/i

/** Whether a part is a paper's number: `arXiv:2401.00001`, `DOI: 10.1000/kite.9` */
function isId(text: string): boolean {
  return parseArxivId(text) !== undefined || /^doi[:：]\s?10\.\d{4,9}\/\S+$/i.test(text)
}

function isKnown(text: string): boolean {
  return (
    isDateLike(text.replace(CAME_OUT, '')) ||
    classesIn(text) !== undefined ||
    isVenueTag(text) ||
    isId(text) ||
    areAuthors(text)
  )
}

/** Whether a part says little, and no day or year that would be lost with it. */
function isNote(text: string): boolean {
  return wordCount(text) <= MOST_WORDS_OF_NOTE && yearIn(text) === undefined
}

function readPart(text: string, draft: Draft, context: string | undefined): void {
  const classes = classesIn(text)
  if (isId(text)) {
    if (!hasIds(draft)) addIdsInText(draft, text)
  } else if (classes !== undefined) {
    for (const code of classes) if (!draft.categories.includes(code)) draft.categories.push(code)
  } else if (isDateLike(text.replace(CAME_OUT, '')))
    setDate(draft, parseDate(text.replace(CAME_OUT, ''), context))
  else if (isVenueTag(text)) readTag(text, draft, context)
  else if (draft.authors.length === 0 && areAuthors(text)) setAuthors(draft, listedAuthors(text))
  else draft.notes.push(text)
}
