import { parseDate } from '../../text/dates.ts'
import { parseArxivId } from '../../text/identifiers.ts'
import { findUrls, safeUrl } from '../../text/links.ts'
import type { Row } from './blocks.ts'
import { type BodyStyle, putText, readField } from './body.ts'
import { listedAuthors, looksLikeAuthors } from './citation.ts'
import { addIdsInText, addLink, type Draft, hasIds, linksOf, newDraft } from './draft.ts'
import { linesOf, type ReadInline, textOf } from './inline.ts'
import { fieldOf, type Labelled, labelKey, labelled, linkLabelKind } from './labels.ts'
import { readLead, setAuthors, yearIn } from './lead.ts'
import type { Piece } from './piece.ts'
import { collapse, isDateLike, isTitleLike, isVenueTag, wordCount } from './titles.ts'

type Role =
  | 'title'
  | 'authors'
  | 'date'
  | 'abstract'
  | 'summary'
  | 'text'
  | 'links'
  | 'venue'
  | 'note'
  | 'keywords'
  | 'categories'
  | 'number'
  | 'reference'
  | 'empty'

/** What a table turned out to be. */
export interface TableReading {
  /** A draft for each row that is a paper, else `undefined`. */
  rows: { row: Row; draft: Draft | undefined }[]
  /** Whether its rows are papers, people's tools, or places on the page. */
  kind: 'papers' | 'contents' | 'other'
}

const SAMPLE_ROWS = 40
const LONG_TEXT = 200

/** The cells of a row. A pipe behind a backslash or inside mathematics and code is text. */
function cellsOf(row: string, width = Number.POSITIVE_INFINITY): string[] {
  const cells = split(row)
  return cells.length > width ? rejoined(cells, width) : cells
}

/** Cells of a row that has more than its table: a pipe inside a link's words or mathematics parted them. */
function rejoined(cells: readonly string[], width: number): string[] {
  const joined: string[] = []
  let surplus = cells.length - width
  for (const cell of cells) {
    const last = joined.at(-1)
    if (surplus > 0 && last !== undefined && isOpen(last)) {
      joined[joined.length - 1] = `${last} | ${cell}`
      surplus--
    } else joined.push(cell)
  }
  return joined
}

function isOpen(cell: string): boolean {
  if (cell.length > 5000) return false
  return (
    cell.split('[').length > cell.split(']').length ||
    cell.split('$').length % 2 === 0 ||
    cell.split('**').length % 2 === 0
  )
}

function split(row: string): string[] {
  const text = row.replace(/^\s*\|/, '')
  const cells: string[] = []
  let cell = ''
  let guard = ''
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string
    if (character === '\\' && text[i + 1] === '|') {
      cell += '|'
      i++
    } else if (character === '|' && !guard) {
      cells.push(cell.trim())
      cell = ''
    } else {
      if (character === '`') guard = guard ? '' : closes(text, i, '`') ? '`' : ''
      cell += character
    }
  }
  const last = cell.trim()
  if (last && !/^[_\s]+$/.test(last)) cells.push(last)
  return cells
}

function closes(text: string, from: number, mark: string): boolean {
  const end = text.indexOf(mark, from + 1)
  const pipe = text.indexOf('|', from + 1)
  return end !== -1 && pipe !== -1 && end - from < 200 && end > pipe
}

/**
 * The fields of a table that describes one paper: a label in the first cell of nearly every row, its value in
 * the second. `undefined` where it is another kind of table.
 */
export function fieldRows(
  head: Row | undefined,
  rows: readonly Row[],
  inline: ReadInline,
): Labelled[] | undefined {
  const fields: Labelled[] = []
  for (const row of [...(head ? [head] : []), ...rows.slice(0, SAMPLE_ROWS)]) {
    const [label, value, ...others] = cellsOf(row.text).map((cell) => inline(cell))
    if (!label || !value || others.length > 0) continue
    const words = collapse(textOf(label))
    const field = fieldOf(words)
    if (field) fields.push({ field, label: words, rest: value })
  }
  return fields.length >= 1 && fields.length >= rows.length * 0.6 ? fields : undefined
}

/** Reads a table. What a column holds is decided from its cells; its header only breaks ties. */
export function readTable(
  head: Row | undefined,
  rows: readonly Row[],
  inline: ReadInline,
  style: BodyStyle,
): TableReading {
  const width = head ? cellsOf(head.text).length : undefined
  const read = (row: Row) => cellsOf(row.text, width).map((cell) => inline(cell))
  const labels = head ? cellsOf(head.text).map((cell) => labelKey(textOf(inline(cell)))) : []
  const sample = (rows.length > SAMPLE_ROWS ? every(rows, SAMPLE_ROWS) : rows).map(read)
  const roles = rolesOf(labels, sample)
  const drafts = rows.map((row) =>
    readRow(read(row), roles, labels, newDraft('table', row.line, row.endLine), style),
  )
  const titled =
    labels.length === 0 || labels.some((label) => fieldOf(label) === 'title' || /paper|论文|論文/.test(label))
  const papers = drafts.filter((draft) => draft && isPaper(draft, titled)).length
  const anchors = sample.flat().filter((cell) => isAnchors(cell)).length
  const filled = sample.flat().filter((cell) => textOf(cell).trim() !== '').length
  const kind =
    anchors > filled / 2 ? 'contents' : papers > 0 && papers >= rows.length * 0.3 ? 'papers' : 'other'
  return {
    kind,
    rows: rows.map((row, n) => {
      const draft = drafts[n]
      const taken =
        draft &&
        (kind === 'papers'
          ? draft.title !== undefined
          : kind === 'other' && isPaper(draft, titled) && hasIds(draft))
      return { row, draft: taken ? draft : undefined }
    }),
  }
}

/** Whether a row is a paper; by its authors alone only where the table's head speaks of titles. */
function isPaper(draft: Draft, titled: boolean): boolean {
  return (
    draft.title !== undefined && (hasIds(draft) || draft.hasPaperLink || (titled && draft.authors.length > 0))
  )
}

function every<T>(list: readonly T[], count: number): T[] {
  const step = list.length / count
  return Array.from({ length: count }, (_, n) => list[Math.floor(n * step)] as T)
}

function isAnchors(cell: readonly Piece[]): boolean {
  const links = linksOf(cell)
  return links.length > 0 && links.every((link) => safeUrl(link.anchor.url) === undefined)
}

interface Shape {
  filled: number
  dates: number
  numbers: number
  names: number
  handles: number
  long: number
  titles: number
  linkedTitles: number
  paperLinks: number
  onlyLinks: number
  references: number
  years: number
  venues: number
  words: number
  bold: number
}

function rolesOf(labels: readonly string[], sample: readonly Piece[][][]): Role[] {
  const width = sample.reduce((most, row) => Math.max(most, row.length), labels.length)
  const shapes = Array.from({ length: width }, (_, column) => shapeOf(sample.map((row) => row[column] ?? [])))
  const roles = shapes.map((shape, column) => roleOf(shape, labels[column] ?? ''))
  const title = titleColumn(shapes, labels, roles)
  return roles.map((role, column) => (column === title ? 'title' : role === 'title' ? 'note' : role))
}

function shapeOf(cells: readonly Piece[][]): Shape {
  const shape: Shape = {
    filled: 0,
    dates: 0,
    numbers: 0,
    names: 0,
    handles: 0,
    long: 0,
    titles: 0,
    linkedTitles: 0,
    paperLinks: 0,
    onlyLinks: 0,
    references: 0,
    years: 0,
    venues: 0,
    words: 0,
    bold: 0,
  }
  for (const cell of cells) {
    const text = collapse(textOf(cell))
    const links = linksOf(cell)
    if ((!text || isNothing(text)) && links.length === 0) continue
    shape.filled++
    if (cell.some((piece) => piece.strong)) shape.bold++
    const unlinked = collapse(textOf(cell.filter((piece) => !piece.anchor)))
    if (isDateText(text)) shape.dates++
    if (/^[\d\s.,:%/+-]+$/.test(text)) shape.numbers++
    if (text.length >= LONG_TEXT) shape.long++
    if (links.length === 0 && looksLikeAuthors(text)) shape.names++
    if (links.length === 0 && isListOfHandles(text)) shape.handles++
    if (/^(?:19|20)\d{2}$/.test(text)) shape.years++
    if (isVenueTag(text)) shape.venues++
    if (/^\[\^?\d{1,4}\]$/.test(text)) shape.references++
    const firstLink = links.find((link) => isTitleLike(link.text))
    if (firstLink) shape.linkedTitles++
    if (isTitleLike(text) && !isDateText(text)) {
      shape.titles++
      shape.words += Math.min(wordCount(firstLink ? firstLink.text : text), 25)
    }
    if (links.length > 0 && !/\p{L}{3}/u.test(unlinked.replace(/\b(?:or|and|paper|code|pdf)\b/gi, '')))
      shape.onlyLinks++
    if (links.some((link) => isTitleLike(link.text) && hasIdLink(link.anchor.url))) shape.paperLinks++
  }
  return shape
}

/** Whether a text is a list of handles or names, and not of subjects: `sparse weaving, and other kites`. */
function isListOfHandles(text: string): boolean {
  return (
    /^[\w.-]+(?:\s[\w.-]+){0,3}(?:,\s*[\w.\s-]{2,40})+$/.test(text) &&
    !/(?:^|,\s*)(?:and\s)?[a-z][\w-]*\s\w/.test(text)
  )
}

function hasIdLink(url: string): boolean {
  const draft = newDraft('table', 1, 1)
  addLink(draft, url, '')
  return hasIds(draft) || draft.hasPaperLink
}

function isDateText(text: string): boolean {
  return (
    isDateLike(text) || (text.length < 40 && parseDate(text, '2000-12-31') !== undefined && /\d/.test(text))
  )
}

function isNothing(text: string): boolean {
  return /^(?:null|none|n\/?a|-+|–|—|:heavy_minus_sign:|\/|x|✗|❌|无|暂无|tba|tbd|local demo|coming soon)$/i.test(
    text,
  )
}

function roleOf(shape: Shape, label: string): Role {
  if (shape.filled === 0) return 'empty'
  const most = shape.filled * 0.5
  const field = fieldOf(label)
  if (shape.references > most) return 'reference'
  const years = shape.years > shape.filled * 0.9 || field === 'date'
  if (shape.numbers > most && !years) return 'number'
  if (shape.dates > most) return 'date'
  if (shape.numbers > most) return 'number'
  if (shape.long > shape.filled * 0.3 && shape.linkedTitles < most) {
    if (field === 'abstract') return 'abstract'
    if (field === 'summary') return 'summary'
    if (field === 'note') return 'note'
    if (field === 'title' || /paper|论文|論文/.test(label)) return 'title'
    return 'text'
  }
  if (shape.onlyLinks > most && shape.linkedTitles < most) return 'links'
  if (field === 'authors' || (shape.names > shape.filled * 0.6 && field !== 'title' && field !== 'note'))
    return 'authors'
  if (
    field === 'abstract' ||
    field === 'summary' ||
    field === 'venue' ||
    field === 'note' ||
    field === 'keywords' ||
    field === 'categories'
  )
    return field
  if (shape.venues > most && field !== 'title') return 'venue'
  if (shape.handles > most && shape.linkedTitles === 0 && field !== 'title') return 'authors'
  if (shape.titles > most) return 'title'
  return shape.onlyLinks > 0 ? 'links' : 'note'
}

function titleColumn(shapes: readonly Shape[], labels: readonly string[], roles: readonly Role[]): number {
  let best = -1
  let bestScore = 0
  shapes.forEach((shape, column) => {
    const role = roles[column]
    if (
      shape.filled === 0 ||
      shape.titles === 0 ||
      role === 'date' ||
      role === 'number' ||
      role === 'authors' ||
      role === 'reference'
    )
      return
    const label = labels[column] ?? ''
    const field = fieldOf(label)
    if ((role === 'abstract' || role === 'summary') && field === role) return
    // A column of sentences under a name of its own
    if (
      role === 'text' &&
      label !== '' &&
      field !== 'title' &&
      !/paper|论文|論文/.test(label) &&
      shape.linkedTitles + shape.bold === 0
    )
      return
    let score = shape.titles / shape.filled + Math.min(shape.words / shape.titles, 12) / 6
    if (role === 'text') score -= 2
    if (role === 'venue' || role === 'note' || role === 'keywords' || role === 'categories') score -= 1.5
    if (field === 'title') score += 1.5
    else if (/paper|论文|論文/.test(label)) score += 1
    score += (2 * shape.paperLinks + shape.linkedTitles * 0.5) / shape.filled
    score -= column * 0.01
    if (score > bestScore) {
      bestScore = score
      best = column
    }
  })
  return best
}

function readRow(
  cells: readonly Piece[][],
  roles: readonly Role[],
  labels: readonly string[],
  draft: Draft,
  style: BodyStyle,
): Draft | undefined {
  const title = roles.indexOf('title')
  const titleCell = cells[title]
  if (!titleCell) return undefined
  readTitleCell(titleCell, draft, style)
  const dump = roles.includes('date') && roles.includes('authors')
  cells.forEach((cell, column) => {
    if (column === title) return
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
    if (label && label.field !== 'summary' && label.field !== 'abstract') readField(draft, label, style)
    else if (draft.title === undefined) readLead(line.pieces, draft, style.context, true)
    else if (!text || linkLabelKind(text))
      for (const link of linksOf(line.pieces)) addLink(draft, link.anchor.url, link.text)
    else if (draft.authors.length === 0 && looksLikeAuthors(text)) setAuthors(draft, listedAuthors(text))
    else {
      texts.push(text)
      for (const link of linksOf(line.pieces)) addLink(draft, link.anchor.url, link.text, !hasIds(draft))
    }
  }
  if (texts.length > 0) putText(draft, 'summary', texts.join('\n'), { quote: false }, style)
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
      setAuthors(draft, listedAuthors(text))
      return
    case 'date': {
      const date = parseDate(text, style.context)
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
      const year = yearIn(text)
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
      return
    case 'number':
    case 'empty':
      return
    default:
      if (links.length === 0 || wordCount(collapse(textOf(cell.filter((piece) => !piece.anchor)))) > 3) {
        const said = labels(label) ? `${label}: ${text}` : text
        draft.notes.push(said)
      }
  }
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
