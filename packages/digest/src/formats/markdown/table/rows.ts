import { isoDate, parseDate } from '../../../text/dates.ts'
import { parseArxivId, parseDoi } from '../../../text/identifiers.ts'
import { findUrls } from '../../../text/links.ts'
import { saidDate } from '../../../text/said-date.ts'
import { trimEnd } from '../../../text/trim-end.ts'
import { addIdsInText, addLink, type Draft, hasIds, linksOf, setAuthors, setDate } from '../draft.ts'
import { readAuthors, readField } from '../entry/field.ts'
import { readClassedLine } from '../entry/parted-line.ts'
import { type BodyStyle, putText } from '../entry/text.ts'
import { linesOf } from '../inline/lines.ts'
import { type Piece, textOf } from '../inline/piece.ts'
import { readLead } from '../lead/lead.ts'
import { readTag } from '../lead/reference.ts'
import { listedAuthors, looksLikeAuthors } from '../words/citation.ts'
import { classesIn } from '../words/classes.ts'
import { fieldOf } from '../words/field-labels.ts'
import { labelled } from '../words/labelled.ts'
import { linkLabelKind } from '../words/link-labels.ts'
import { collapse, isNamedVenue, isVenueTag, unbracketed, wordCount } from '../words/titles.ts'
import { compactDate, fullYear, yearIn, yearOfVenue } from '../words/years.ts'
import { isDate, isNothing, type Role, SHORT_MONTH, SLASHED } from './columns.ts'

export function readRow(
  cells: readonly (readonly Piece[])[],
  roles: readonly Role[],
  labels: readonly string[],
  draft: Draft,
  style: BodyStyle,
): Draft | undefined {
  const title = roles.indexOf('title')
  const titleCell = cells[title]
  if (!titleCell) return undefined
  // A column of dates says more than a venue's year.
  cells.forEach((cell, column) => {
    const role = roles[column]
    if (role !== undefined && isDate(role)) readCell(cell, role, labels[column] ?? '', draft, false, style)
  })
  readTitleCell(titleCell, draft, style)
  const dump = roles.some(isDate) && roles.includes('authors')
  cells.forEach((cell, column) => {
    if (column === title || isDate(roles[column])) return
    readCell(cell, roles[column] ?? 'note', labels[column] ?? '', draft, dump, style)
  })
  return draft
}

function readTitleCell(cell: readonly Piece[], draft: Draft, style: BodyStyle): void {
  const lines = linesOf(cell)
  const start = lines.findIndex((line) => readable(line.pieces))
  const first = lines[start]
  if (!first) return
  for (const line of lines.slice(0, start))
    for (const link of linksOf(line.pieces)) addLink(draft, link.anchor.url, link.text)
  // Small print behind the title is about the paper, not its name.
  const small = first.pieces.findIndex((piece) => piece.small && wordCount(piece.text) > 4)
  readLead(small > 0 ? first.pieces.slice(0, small) : first.pieces, draft, style.context, true)
  if (small > 0)
    putText(draft, 'summary', collapse(textOf(first.pieces.slice(small))), { quote: false }, style)
  const texts: string[] = []
  for (const line of lines.slice(start + 1)) {
    const label = labelled(line.pieces)
    const text = collapse(textOf(line.pieces))
    if (readIdentified(text, draft, style.context)) continue
    if (draft.title !== undefined && readClassedLine(draft, line.pieces, style.context)) continue
    if (label && label.field !== 'summary' && label.field !== 'abstract') readField(draft, label, style)
    else if (draft.title === undefined) readLead(line.pieces, draft, style.context, true)
    else if (!text || linkLabelKind(text))
      for (const link of linksOf(line.pieces)) addLink(draft, link.anchor.url, link.text)
    else if (draft.authors.length === 0 && looksLikeAuthors(withoutLabels(line.pieces))) {
      setAuthors(draft, listedAuthors(withoutLabels(line.pieces)))
      for (const link of linksOf(line.pieces)) addLink(draft, link.anchor.url, link.text)
    } else {
      texts.push(text)
      for (const link of linksOf(line.pieces)) addLink(draft, link.anchor.url, link.text, !hasIds(draft))
    }
  }
  if (texts.length > 0) putText(draft, 'summary', texts.join('\n'), { quote: false }, style)
}

/** Reads a line of an identifier and what strokes part from it: `arXiv:2401.00001 · cs.DL · 2024-01-01 UTC`. */
function readIdentified(text: string, draft: Draft, context: string | undefined): boolean {
  const [id = '', ...parts] = text.split(/\s[|·•｜]\s/).map((part) => part.trim())
  if (parts.length === 0 || parseArxivId(id) === undefined) return false
  addIdsInText(draft, id)
  for (const part of parts) {
    const date = /^\d{4}-\d/.test(part) ? parseDate(part) : undefined
    const classes = classesIn(part)
    if (date !== undefined) setDate(draft, date)
    else if (classes) draft.categories.push(...classes)
    else if (isVenueTag(part)) readTag(part, draft, context)
    else if (part !== '') draft.notes.push(part)
  }
  return true
}

/** The words of a line without links that say what they lead to: `Ann Lee and Bo Kim [abs] [pdf]`. */
function withoutLabels(pieces: readonly Piece[]): string {
  const said = pieces.filter((piece) => !piece.anchor || linkLabelKind(unbracketed(piece.text)) === undefined)
  return trimEnd(collapse(textOf(said)), ' []|')
}

function readable(pieces: readonly Piece[]): boolean {
  return textOf(pieces).trim() !== ''
}

function readCell(
  cell: readonly Piece[],
  role: Role,
  label: string,
  draft: Draft,
  dump: boolean,
  style: BodyStyle,
): void {
  const text = collapse(textOf(cell))
  const links = linksOf(cell)
  for (const link of links) {
    const words =
      linkLabelKind(link.text) === undefined && (link.badge || !collapse(link.text)) ? label : link.text
    addLink(draft, link.anchor.url, linkLabelKind(words) ? words : linkLabelKind(label) ? label : words)
  }
  if (!text || isNothing(text)) return
  if (links.length === 0) for (const found of findUrls(text)) addLink(draft, found.url, label)
  switch (role) {
    case 'authors':
      readAuthors(draft, authorsOnLines(cell) ?? text, style.context)
      return
    case 'day first':
    case 'month first':
    case 'date': {
      const date =
        slashedDate(text, role) ??
        saidDate(SHORT_MONTH.test(text) ? `20${text}` : text.replace(/\.$/, ''), style.context)
      if (date !== undefined) draft.date ??= date
      else draft.notes.push(text)
      return
    }
    case 'abstract':
    case 'summary':
      // A link to the text is not the text: `[md](abstracts/kites.md)`
      if (links.length > 0 && wordCount(text) <= 2) return
      putText(draft, role, paragraphs(cell), { quote: false }, style)
      return
    case 'text':
      putText(
        draft,
        dump && draft.ids.arxiv !== undefined ? 'abstract' : 'summary',
        paragraphs(cell),
        { quote: false },
        style,
      )
      return
    case 'venue': {
      if (looksLikeVenue(text)) draft.venue ??= text
      else draft.notes.push(text)
      const year =
        yearIn(text) ??
        compactDate(text) ??
        (isNamedVenue(text) ? yearOfVenue(text) : undefined) ??
        shortYear(text)
      if (year) draft.date ??= year
      return
    }
    case 'keywords':
    case 'categories':
      readField(draft, { field: role, label, rest: [...cell] }, style)
      return
    case 'reference':
      draft.reference = text.replace(/^\[\^?|\]$/g, '')
      return
    case 'links':
      if (parseArxivId(text)) addIdsInText(draft, text)
      // `[ICML 2025](address)`
      else if (isNamedVenue(text)) readTag(text, draft, style.context)
      return
    case 'number':
      // `| arXiv ID |` above `2503.01234`
      if (fieldOf(label) === 'id' && parseArxivId(text)) draft.bareId = text
      return
    case 'empty':
      return
    default:
      if (fieldOf(label) === 'id') draft.bareId = parseDoi(text) ? `doi:${text}` : text
      if (links.length === 0 || wordCount(collapse(textOf(cell.filter((piece) => !piece.anchor)))) > 3) {
        const said = labels(label) ? `${label}: ${text}` : text
        draft.notes.push(said)
      }
  }
}

/** The authors of a cell that has one on each of its lines. */
function authorsOnLines(cell: readonly Piece[]): string | undefined {
  const lines = linesOf(cell)
    .map(({ pieces }) => collapse(textOf(pieces)))
    .filter(Boolean)
  return lines.length > 1 && !lines.some((line) => /[,;]|\sand\s/.test(line)) ? lines.join(', ') : undefined
}

/** The day that numbers with the year last are; where no cell of their column tells days from months, the year. */
function slashedDate(text: string, role: 'date' | 'day first' | 'month first'): string | undefined {
  const [, one = '', two = '', year] = SLASHED.exec(text) ?? []
  if (year === undefined) return undefined
  if (role === 'date') return year
  return role === 'day first' ? isoDate(year, two, one) : isoDate(year, one, two)
}

function labels(label: string): boolean {
  return label !== '' && !/^(?:comments?|notes?|remarks?|备注)$/.test(label)
}

function looksLikeVenue(text: string): boolean {
  return text.length <= 120 && !/^(?:blog|website|-)$/i.test(text)
}

function paragraphs(cell: readonly Piece[]): string {
  return linesOf(cell)
    .map((line) => collapse(textOf(line.pieces)))
    .filter(Boolean)
    .join('\n')
}

/** The year without its century that a venue of a column for them ends in: `Kite Sci. '25`, `KITE '25 short`. */
function shortYear(venue: string): string | undefined {
  const year = /\p{L}[^'’]*['’](\d{2})(?:\s\p{L}+)?$/u.exec(venue.slice(-LONGEST_VENUE))?.[1]
  return year === undefined ? undefined : fullYear(year)
}

const LONGEST_VENUE = 60
