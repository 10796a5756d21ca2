import { parseDate } from '../../text/dates.ts'
import { findUrls } from '../../text/links.ts'
import { author } from '../../text/names.ts'
import { trimEnd } from '../../text/trim-end.ts'
import { listedAuthors, looksLikeAuthors } from './citation.ts'
import { addIdsInText, addLink, type Draft, linksOf } from './draft.ts'
import { creditsBeforeLinks, hasPaperLink, isAbstractHead, isLinksOnly, namesAndVenue } from './evidence.ts'
import { type Line, linesOf, textOf } from './inline.ts'
import { after, before, type Field, fieldOf, type Labelled, labelled, linkLabelKind } from './labels.ts'
import { isListOfAuthors, keepWords, readReference, readTag, setAuthors, setDate, yearIn } from './lead.ts'
import type { Piece } from './piece.ts'
import { cleanTitle, collapse, isDateLike, isTitleLike, isVenueTag, wordCount } from './titles.ts'

const NOTHING =
  /^(?:no abstract(?: is)? (?:available|provided|found)?\.?|abstract (?:is )?(?:not available|unavailable)\.?|n\/?a|none|null|-+|暂无.{0,6}|无|なし|not available\.?|tba|tbd|coming soon\.?)$/i
const BOT = /^this is an automated message from|librarian bot/i
const ANNOUNCED = /^(?:arxiv:\S{5,30}\s+)?announce type:\s*\S+\s+abstract:\s*/i
const ANNOUNCED_ELSEWHERE = /^arxiv:\S{5,30}\s+\S{0,12}(?:公告类型|发布类型|類型)[:：]/i
const LONG = 100
const SHORT = 30
/** Words that may stand beside a line's authors. */
const MOST_BESIDE_NAMES = 4

/** What a body's plain text is, where it has no label. */
export interface BodyStyle {
  /** Whether the entry is a record as arXiv gives it out, whose plain text is the abstract. */
  carriesAbstracts: boolean
  /** The date of the digest, for dates without a year. */
  context?: string
}

/** The field that the lines to come belong to, as a label before them has set it. */
export type OpenField = { field: Field; label: string } | undefined

/**
 * Reads a block of an entry's body into its draft, line by line. Gives the field that stays open for the
 * next block: a label that had nothing behind it.
 */
export function readBody(
  draft: Draft,
  pieces: readonly Piece[],
  block: { line: number; endLine: number; quote: boolean },
  style: BodyStyle,
  open: OpenField,
): OpenField {
  let field = open
  let paragraph: { field: Field | undefined; texts: string[] } | undefined
  const close = () => {
    if (paragraph) putText(draft, paragraph.field, paragraph.texts.join(' '), block, style)
    paragraph = undefined
  }
  for (const line of linesOf(pieces).flatMap(fieldsOf)) {
    const label = labelled(line.pieces)
    if (label && !(paragraph && label.field === 'abstract' && paragraph.field === 'abstract')) {
      close()
      const rest = collapse(textOf(label.rest))
      // A tool may write a label twice: `**Subjects:** Subjects:`
      const again = labelled(label.rest)
      const said = again?.field === label.field && collapse(textOf(again.rest)) === '' ? '' : rest
      if (!said && linksOf(label.rest).length === 0) {
        field = { field: label.field, label: label.label }
        continue
      }
      field = undefined
      if (isText(label.field)) {
        paragraph = { field: label.field, texts: [prefixed(label, rest)] }
        addProseLinks(draft, label.rest)
      } else readField(draft, label, style)
      claimLine(draft, block, line, label.field)
      continue
    }
    if (field && !isText(field.field)) {
      readField(draft, { ...field, rest: line.pieces }, style)
      claimLine(draft, block, line, field.field)
      if (field.field !== 'links') field = undefined
      continue
    }
    if (paragraph) {
      paragraph.texts.push(collapse(textOf(line.pieces)))
      addProseLinks(draft, line.pieces)
      continue
    }
    const named = paragraph ? undefined : fieldName(line.pieces)
    if (named) {
      field = { field: named, label: collapse(textOf(line.pieces)) }
      continue
    }
    if (field && isLeadIn(line.pieces)) {
      const text = collapse(textOf(line.pieces))
      field = { field: 'summary', label: text }
      paragraph = { field: 'summary', texts: [text] }
      continue
    }
    if (field && !isLinksOnly(line.pieces)) {
      paragraph = { field: field.field, texts: [collapse(textOf(line.pieces))] }
      addProseLinks(draft, line.pieces)
      continue
    }
    if (readPlainLine(draft, line, block, style)) continue
    const prose = withoutLinks(draft, line.pieces)
    paragraph = { field: undefined, texts: [collapse(textOf(prose)).replace(SHORTCODES, '')] }
    addProseLinks(draft, prose)
  }
  close()
  return field && isText(field.field) ? field : field?.field === 'links' ? field : field
}

const NEXT_FIELD = /\s*[|·•｜]\s*(?=([^:：|·•｜\n]{1,30}?)\s*[:：])/g

/** The fields of a line that has several of them side by side: `Authors: A, B | Date: 2026-07-07`. */
function fieldsOf(line: Line): Line[] {
  const text = textOf(line.pieces)
  if (text.length > 2000 || !/[|·•｜]/.test(text)) return [line]
  const fields: Line[] = []
  let rest = line.pieces
  let from = 0
  for (const match of text.matchAll(NEXT_FIELD)) {
    if (fieldOf(match[1] as string) === undefined) continue
    fields.push({ offset: line.offset, pieces: before(rest, match.index - from) })
    rest = after(rest, match.index + match[0].length - from)
    from = match.index + match[0].length
  }
  return [...fields, { offset: line.offset, pieces: rest }]
}

/** The field that a line names without a colon, set in bold: `**Authors**`. The word `Abstract` needs no bold. */
function fieldName(pieces: readonly Piece[]): Field | undefined {
  if (isAbstractHead(pieces)) return 'abstract'
  if (!pieces.every((piece) => piece.strong || piece.text.trim() === '')) return undefined
  const field = fieldOf(collapse(textOf(pieces)))
  return field === 'abstract' || field === 'summary' || field === 'authors' ? field : undefined
}

/** Whether a line is a label that no table knows: in bold, alone, with a colon behind it. */
function isLeadIn(pieces: readonly Piece[]): boolean {
  const text = collapse(textOf(pieces))
  return (
    /[:：]$/.test(text) &&
    wordCount(text) <= 8 &&
    pieces.every((piece) => piece.strong || !/[\p{L}\p{N}]/u.test(piece.text))
  )
}

function isText(field: Field): boolean {
  return field === 'abstract' || field === 'summary' || field === 'note'
}

/** Keeps a label that says something of the text behind it: `Method: …`. */
function prefixed(label: Labelled, text: string): string {
  if (label.field === 'abstract') return text.replace(/^abstract\s*[:：.]\s*/i, '')
  if (
    /^(?:summary|tl;?\s?dr|description|overview|概要|要約|简介|总结|comments?|notes?|relevance|备注)$/i.test(
      label.label.replace(/[^\p{L};\s]/gu, '').trim(),
    )
  )
    return text
  return `${label.label.replace(/[*_]/g, '').trim()}: ${text}`
}

function claimLine(draft: Draft, block: { line: number }, line: Line, field: string): void {
  const at = block.line + line.offset
  draft.claims.push({ line: at, endLine: at, field })
}

/** Reads one labelled field into a draft. */
export function readField(draft: Draft, { field, label, rest }: Labelled, style: BodyStyle): void {
  const text = collapse(textOf(rest))
  if (field !== 'authors') {
    for (const link of linksOf(rest)) {
      const words = isTitleLike(link.text) ? (field === 'links' ? label : link.text) : link.text || label
      addLink(draft, link.anchor.url, linkLabelKind(words) ? words : linkLabelKind(label) ? label : words)
    }
  }
  switch (field) {
    case 'title':
      if (draft.title === undefined && text) {
        draft.title = cleanTitle(text)
        draft.titleMark = 'label'
      }
      return
    case 'authors': {
      // `Author: Lee, Ann | Town University`, one line for each of them
      const one = /^author$/i.test(label.trim())
        ? /^((?:\p{Ll}\S* ){0,2}[^\s,;|]+,[^,;|]+)(?:\s*\|.*)?$/u.exec(text)?.[1]
        : undefined
      if (one) draft.authors.push(author(one))
      else setAuthors(draft, listedAuthors(text))
      return
    }
    case 'date': {
      const date = parseDate(text.replace(/\(.*$/, '').trimEnd(), style.context)
      if (date !== undefined) draft.date ??= date
      else if (text) draft.notes.push(`${label}: ${text}`)
      return
    }
    case 'venue':
      if (text && !NOTHING.test(text)) {
        draft.venue ??= text
        const year = yearIn(text)
        if (year) draft.date ??= year
        addIdsInText(draft, text)
      }
      return
    case 'keywords':
      for (const word of keywordsOf(rest).split(/\s*[,;，；、]\s*|\s+#|^#/)) {
        const keyword = trimEnd(word.replace(/^[#`]+/, ''), '`.').trim()
        if (keyword && !draft.keywords.includes(keyword)) draft.keywords.push(keyword)
      }
      return
    case 'categories':
      // Codes may have spaces between them alone: `cs.CL cs.LG`
      for (const category of text.split(CODES.test(text) ? /\s+/ : /\s*[,;，；、|]\s*/)) {
        const code = /\(([a-z-]+(?:\.[A-Z]{2}|\.[a-z-]+)?)\)/.exec(category)?.[1] ?? category.trim()
        if (code && !draft.categories.includes(code)) draft.categories.push(code)
      }
      return
    case 'id':
      addIdsInText(draft, /^doi/i.test(label) ? `doi:${text}` : text)
      addIdsInText(draft, `${label}: ${text}`)
      return
    case 'links':
      for (const found of findUrls(text)) addLink(draft, found.url, label)
      if (linksOf(rest).length === 0) addIdsInText(draft, `${label}: ${text}`)
      // Below a nickname may stand `**Paper:** [The title](address)`.
      if (
        draft.title === undefined
          ? isTitleText(rest, 4)
          : isNickname(draft) && /^(?:paper|论文|論文)$/i.test(label) && isTitleText(rest, 3)
      )
        draft.title = cleanTitle((linksOf(rest)[0] as { text: string }).text)
      if (
        !NOTHING.test(text) &&
        linksOf(rest).length === 0 &&
        findUrls(text).length === 0 &&
        wordCount(text) > 2
      )
        draft.notes.push(`${label}: ${text}`)
      return
    case 'count': {
      const count = /(\d[\d,]*)/.exec(text)?.[1]
      if (count) draft.counts[/star/i.test(label) ? 'stars' : 'upvotes'] ??= Number(count.replaceAll(',', ''))
      return
    }
    default:
      putText(draft, field, prefixed({ field, label, rest }, text), { quote: false }, style)
      addProseLinks(draft, rest)
  }
}

const CODES = /^[a-z-]+(?:\.[A-Za-z-]{2,20})(?:\s+[a-z-]+\.[A-Za-z-]{2,20})+$/

/** Keywords as text; those set as code each for itself need no commas. */
function keywordsOf(rest: readonly Piece[]): string {
  return collapse(textOf(rest.map((piece) => (piece.code ? { ...piece, text: `${piece.text},` } : piece))))
}

/** Whether a field is a link to a paper on its title, of so many words at least. */
function isTitleText(rest: readonly Piece[], words: number): boolean {
  const first = linksOf(rest)[0]
  return first !== undefined && isTitleLike(first.text) && wordCount(first.text) >= words
}

/** Whether an entry goes by a name of a word or two, which nothing links to the paper. */
function isNickname(draft: Draft): boolean {
  return wordCount(draft.title ?? '') <= 2 && draft.titleMark !== 'link' && draft.titleMark !== 'label'
}

/** Words of a line that names where authors work. */
const INSTITUTION =
  /\b(?:Universit\p{L}*|Institutes?|College|School|Academy|Labs?|Laborator\p{L}*|Research|Berkeley|Stanford|Princeton|Google|DeepMind|Microsoft|Meta|Amazon|Apple|Alibaba|Tencent|Huawei|ByteDance|NVIDIA|Inc|Corp)\b/u
const FIRST_AUTHOR = /^([^.,;:]{0,6}[^,;:]{3,40}?\bet\.? al\b\.?)[\s,.;]*(.{0,80})$/

const SUBMITTED = /^[[(]?(?:submitted|published|posted)(?: on| at)?:?\s+(.{6,30})$/i

/** Reads a line without a label that is no prose: links, authors, a venue, a date. */
function readPlainLine(draft: Draft, line: Line, block: { line: number }, style: BodyStyle): boolean {
  const { pieces } = line
  const text = collapse(textOf(pieces))
  const links = linksOf(pieces)
  const bare = collapse(textOf(pieces.filter((piece) => !piece.anchor)))
    .replace(/:[a-z0-9_+-]{2,30}:/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  // `*Ann Lee, Bo Kim* · ([code](address) - their group)`
  const behindNames = pieces.findIndex((piece) => !piece.emphasis && piece.text.trim() !== '')
  if (draft.authors.length === 0 && behindNames > 0) {
    const names = collapse(textOf(pieces.slice(0, behindNames)))
    const rest = textOf(pieces.slice(behindNames).filter((piece) => !piece.anchor))
    if (isListOfAuthors(names) && wordCount(rest) <= MOST_BESIDE_NAMES && !/\d{4}/.test(rest)) {
      setAuthors(draft, listedAuthors(names))
      for (const link of links) addLink(draft, link.anchor.url, link.text)
      claimLine(draft, block, line, 'authors')
      return true
    }
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
      if (namesAndVenue(credits)) readReference(credits, draft, style.context)
      else setAuthors(draft, listedAuthors(credits))
      for (const link of links) addLink(draft, link.anchor.url, link.text)
      const date = behind.replace(/[^\p{L}\p{N}./-]+/gu, ' ').trim()
      if (isDateLike(date)) setDate(draft, parseDate(date, style.context))
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
  if (
    reference &&
    wordCount(reference) <= 10 &&
    (isVenueTag(reference) || (links.length > 0 && yearIn(reference) !== undefined))
  ) {
    readReference(reference, draft, style.context)
    for (const link of links) addLink(draft, link.anchor.url, link.text)
    claimLine(draft, block, line, 'venue')
    return true
  }
  if (links.length > 0 && (wordCount(bare) <= 2 || linkLabelKind(bare) !== undefined)) {
    for (const link of links) {
      if (/\d/.test(link.text) && isVenueTag(link.text)) readTag(link.text, draft, style.context)
      if (isTitleLike(link.text) && draft.title === undefined && wordCount(link.text) >= 3)
        draft.title = cleanTitle(link.text)
      addLink(draft, link.anchor.url, link.text)
    }
    if (linkLabelKind(bare) === undefined) keepWords(bare, draft)
    claimLine(draft, block, line, 'links')
    return true
  }
  if (readTags(draft, pieces, style)) {
    claimLine(draft, block, line, 'venue')
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
  // `Ann Lee and Bo Kim. ICML 2017`
  if (draft.authors.length === 0 && links.length === 0 && namesAndVenue(text)) {
    readReference(text, draft, style.context)
    claimLine(draft, block, line, 'authors')
    return true
  }
  if (draft.authors.length === 0 && links.length === 0 && text.length < 6000) {
    const emphasised = pieces.every((piece) => piece.emphasis || piece.text.trim() === '')
    const names = text.replace(/^(?:by|authors?)\s+/i, '')
    if (
      (looksLikeAuthors(names) || (emphasised && looksLikeAuthors(names.replace(/\d+|[*†‡]/g, '')))) &&
      (emphasised || !INSTITUTION.test(names))
    ) {
      setAuthors(draft, listedAuthors(names))
      if (!emphasised && !isListOfAuthors(names)) draft.loneName = text
      claimLine(draft, block, line, 'authors')
      return true
    }
  }
  if (isDateLike(text)) {
    const date = parseDate(text.replace(/^[[(（]|[\])）]$/g, ''), style.context)
    if (date !== undefined) setDate(draft, date)
    else draft.notes.push(text)
    claimLine(draft, block, line, 'date')
    return true
  }
  if (/^arxiv:\s*\S+$/i.test(text)) {
    addIdsInText(draft, text)
    claimLine(draft, block, line, 'id')
    return true
  }
  return false
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

const SHORTCODES = /^(?:\s|:[a-z0-9_+-]{2,30}:)+/

/** A line of prose without the links under generic words that it begins with; they are the entry's. */
function withoutLinks(draft: Draft, pieces: readonly Piece[]): readonly Piece[] {
  let start = 0
  for (let n = 0; n < pieces.length; n++) {
    const piece = pieces[n] as Piece
    if (piece.anchor && (piece.image || linkLabelKind(piece.text) !== undefined)) start = n + 1
    else if (piece.anchor || /[\p{L}\p{N}]/u.test(piece.text.replace(/:[a-z0-9_+-]{2,30}:/g, ''))) break
  }
  for (const link of linksOf(pieces.slice(0, start))) addLink(draft, link.anchor.url, link.text)
  return pieces.slice(start)
}

/** Links within prose are the entry's, but their identifiers may be other papers'. */
function addProseLinks(draft: Draft, pieces: readonly Piece[]): void {
  for (const link of linksOf(pieces))
    addLink(draft, link.anchor.url, link.text, linkLabelKind(link.text) !== undefined && !draft.ids.arxiv)
}

/** Puts a paragraph where it belongs: abstract, summary, or notes. */
export function putText(
  draft: Draft,
  field: Field | undefined,
  raw: string,
  block: { quote: boolean; line?: number; endLine?: number },
  style: BodyStyle,
): void {
  const text = raw.trim()
  if (!/[\p{L}\p{N}]/u.test(text)) return
  let target: 'abstract' | 'summary' | 'notes' =
    field === 'abstract' ? 'abstract' : field === 'note' ? 'notes' : 'summary'
  let value = text
  if (NOTHING.test(text) || BOT.test(text)) target = 'notes'
  else if (ANNOUNCED.test(text)) {
    target = 'abstract'
    value = text.replace(ANNOUNCED, '')
  } else if (field === undefined) {
    if (ANNOUNCED_ELSEWHERE.test(text)) target = 'notes'
    else if (block.quote) target = text.length >= LONG ? 'abstract' : 'notes'
    else if (style.carriesAbstracts && draft.abstract.length === 0 && text.length >= SHORT)
      target = 'abstract'
  }
  draft[target].push(value)
  if (block.line !== undefined && block.endLine !== undefined)
    draft.claims.push({ line: block.line, endLine: block.endLine, field: target })
}
