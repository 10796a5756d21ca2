import type { Paper } from '../digest.ts'
import {
  type Context,
  type Format,
  formatInPieces,
  type PieceReader,
  type PieceReading,
  type Sample,
} from '../format.ts'
import { isKept } from '../records/field-roles.ts'
import { FieldsNotKept } from '../records/fields-not-kept.ts'
import { LoneNames } from '../records/lone-names.ts'
import { NumericDates } from '../records/numeric-dates.ts'
import { leaveAddressesOut, sharedAddresses } from '../records/shared-addresses.ts'
import { isReference, referenceItem } from '../records/walk.ts'
import type { Source } from '../source.ts'
import type { JsonObject } from '../text/json.ts'
import { cellKind, isPaperCell, isTitleLike } from './csv/cells.ts'
import { type Column, type Columns, columnsIn, isLoneTurnedName, NUMBER } from './csv/columns.ts'
import {
  DELIMITERS,
  type Delimiter,
  declaredDelimiter,
  delimiterOf,
  delimiterOfHead,
  MOST_ROWS,
  newlineOf,
  roughCells,
  roughRows,
} from './csv/delimiter.ts'
import { columnNames, isHeader } from './csv/header.ts'
import { type Row, readRows } from './csv/read-rows.ts'
import { repaired } from './csv/torn-rows.ts'

/**
 * Tables with a row for each paper: CSV, TSV, and the same with `;` or `|` between cells, with or without a row of
 * names. What a column holds is decided from its name and from its cells; where they disagree, the cells are right.
 */
export const csv: Format = formatInPieces({
  name: 'csv',
  title: 'CSV or TSV table',
  extensions: ['csv', 'tsv', 'tab'],
  detect,
  inPieces: (context) => new TableReader(context),
})

function detect(sample: Sample): number {
  if (/^\s*(?:[[{<@%]|TY {2}-)/.test(sample.text)) return 0
  const lines = roughRows(sample.lines.filter((line) => line.trim() !== '')).slice(0, MOST_ROWS)
  const named = sample.extension === 'csv' || sample.extension === 'tsv' || sample.extension === 'tab'
  for (const delimiter of DELIMITERS) {
    const at = lines
      .slice(0, 5)
      .findIndex((line) => !line.trimStart().startsWith('|') && isHeader(roughCells(line, delimiter)))
    if (at === -1) continue
    // Prose may name a title and authors in a row; then no rows follow.
    const width = roughCells(lines[at] as string, delimiter).length
    const followed = lines.slice(at + 1, at + 4).some((line) => roughCells(line, delimiter).length >= width)
    if (named || (followed && sample.extension !== 'md')) return named ? 0.95 : 0.85
  }
  if (!named && !lines.some((line) => line.includes('\t'))) return 0
  const delimiter = delimiterOf(lines)
  if (delimiter === undefined || !(named || delimiter === '\t')) return 0
  const rows = lines
    .map((line) => roughCells(line, delimiter))
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
  const papers = rows.filter((cells) => isPaperRow(cells, named)).length
  if (papers < rows.length / 2) return 0
  return named ? 0.85 : 0.7
}

/**
 * Whether a row without names of columns is a paper's: it has a title with an identifier, or with authors and an abstract;
 * in a file that is named after a table, a year does instead.
 */
function isPaperRow(cells: readonly string[], named: boolean): boolean {
  if (cells.some(isPaperCell) && cells.some(isTitleLike)) return true
  const kinds = new Set(cells.map((cell) => cellKind(cell.trim())))
  if (!kinds.has('title') || !kinds.has('authors')) return false
  return kinds.has('long') || (named && kinds.has('year'))
}

/** Rows from which it is told what the columns hold. */
const LOOKED_AT = 200

/** What is known of a table when its first rows were looked at. */
interface Table extends Columns {
  delimiter: Delimiter
  newline: '\n' | '\r'
  /** The names of the columns as they are written, which stand again above each further part of some tables. */
  header: readonly string[]
  /** Addresses that every paper of the first rows has. */
  shared: readonly string[]
}

class TableReader implements PieceReader {
  readonly #context: Context
  #table: Table | undefined
  /** The line with a date that stands above the part of the table that is read. */
  #heading: string | undefined
  /** Whether quotes may stand around cells; where they do not, they are text. */
  #isQuoted = true
  /** The papers of the piece, and how many there were before. Papa Parse's callbacks, which live long, must not hold them. */
  #papers: Paper[] = []
  #given = 0
  /** Papers of the piece that have the whole reference instead of a title. */
  #references: { paper: Paper; text: string }[] = []
  /** Rows with too many or too few cells, and rows without a title: how many, and the line of the first. */
  readonly #ragged = { count: 0, line: 0 }
  readonly #untitled = { count: 0, line: 0 }
  /** Quotes that are not closed or not doubled, so that the library would read several rows as one. */
  readonly #lone = { count: 0, line: 0 }
  readonly #numericDates = new NumericDates(LOOKED_AT)
  readonly #loneNames = new LoneNames(LOOKED_AT)
  /** Columns that say nothing of a paper, though rows have something in them. */
  readonly #notKept: FieldsNotKept

  constructor(context: Context) {
    this.#context = context
    this.#notKept = new FieldsNotKept(context, {
      field: 'column',
      note: 'Rename it to a usual name (title, abstract, authors, url, date, note, …) to have it read.',
    })
  }

  async read(source: Source, isLast: boolean): Promise<PieceReading> {
    const [{ default: Papa }, { paperFromRecord }] = await Promise.all([
      import('papaparse'),
      import('../records/paper-from-record.ts'),
    ])
    const { ledger } = this.#context
    const declared = this.#table ? undefined : declaredDelimiter(source)
    const { delimiter, newline } = this.#table ?? {
      delimiter: declared ?? delimiterOfHead(source),
      newline: newlineOf(source),
    }
    /** The first rows, as long as it is not told what columns there are. */
    const first: Row[] = []
    /** Lines with lone quotes: rows are read again, as long as there is no table. */
    const lone: number[] = []
    const begin = (): Table => {
      const headerIndex = first.slice(0, MOST_LINES_BEFORE_HEADER).findIndex(({ cells }) => isHeader(cells))
      if (declared) ledger.claim(1, 1, { kind: 'digest', field: 'header' })
      for (const row of first.slice(0, headerIndex + 1)) {
        if (!this.#isHeading(row)) ledger.claim(row.line, row.endLine, { kind: 'digest', field: 'header' })
      }
      const body = first.slice(headerIndex + 1)
      const columns = columnsIn(
        body.slice(0, LOOKED_AT),
        headerIndex === -1 ? undefined : columnNames(first[headerIndex]?.cells ?? []),
      )
      const table: Table = {
        delimiter,
        newline,
        ...columns,
        header: first[headerIndex]?.cells ?? [],
        shared: [],
      }
      this.#table = table
      for (const [index, row] of body.entries()) {
        if (index === LOOKED_AT) table.shared = sharedAddresses(this.#papers)
        this.#read(row, table, paperFromRecord)
      }
      if (body.length <= LOOKED_AT) table.shared = sharedAddresses(this.#papers)
      return table
    }
    const start = declared ? source.rawStart(2) : source.bodyStart
    const from = { start, isQuoted: this.#isQuoted }
    const { next, isQuoted } = readRows(source, isLast, this.#context, from, {
      marks: { delimiter, newline },
      width: () =>
        this.#table?.columns.length ?? first.reduce((width, { cells }) => Math.max(width, cells.length), 0),
      lone: (line) => lone.push(line),
      row: (row) => {
        if (this.#table) this.#read(row, this.#table, paperFromRecord)
        else if (first.push(row) === LOOKED_AT + MOST_LINES_BEFORE_HEADER) begin()
      },
      parse: (text, quoteChar, step) => {
        Papa.parse<string[]>(text, {
          delimiter,
          newline,
          quoteChar,
          step: ({ data, errors, meta }, parser) => {
            const isMissing = errors.length > 0 && errors.some(({ code }) => code === 'MissingQuotes')
            const isInvalid = errors.length > 0 && errors.some(({ code }) => code === 'InvalidQuotes')
            if (step(data, meta.cursor, { isMissing, isInvalid })) parser.abort()
          },
        })
      },
    })
    const table = this.#table ?? (isLast ? begin() : undefined)
    if (!table) return { papers: [], next: source.firstLine }
    this.#isQuoted = isQuoted
    for (const line of lone) addLine(this.#lone, line)
    if (this.#references.length > 0) await this.#readReferences()
    const papers = this.#papers
    this.#papers = []
    this.#given += papers.length
    leaveAddressesOut(papers, table.shared)
    this.#numericDates.settle()
    this.#loneNames.settle()
    if (isLast) this.#report(table.columns.length)
    return { papers, next }
  }

  /** Takes a row that dates the rows below it, as lists kept from day to day have one above each day. */
  #isHeading(row: Row): boolean {
    const cell = row.cells[0] ?? ''
    if (cell.length > 60 || !DATED.test(cell) || row.cells.slice(1).some((other) => other.trim() !== ''))
      return false
    this.#heading = cell.trim()
    this.#context.ledger.claim(row.line, row.endLine, { kind: 'digest', field: 'heading' })
    return true
  }

  /** Reads a row into a paper. */
  #read(
    row: Row,
    { columns, header, isUnused, ofAbstracts, ofEditors, ofNumbered, ofReferences }: Table,
    paperFromRecord: (record: JsonObject, row: Row) => Paper,
  ): void {
    const width = columns.length
    if (width > 1 && this.#isHeading(row)) return
    if (row.cells.length === header.length && row.cells.every((cell, place) => cell === header[place])) {
      this.#context.ledger.claim(row.line, row.endLine, { kind: 'digest', field: 'header' })
      return
    }
    const cells = row.cells.length > width ? repaired(row.cells, columns) : row.cells
    if (row.cells.length !== width && row.cells.length > 1) addLine(this.#ragged, row.line)
    const record: JsonObject = {}
    for (let place = 0; place < width; place++) {
      const { field, isTurned } = columns[place] as Column
      let cell = cells[place]?.trim()
      if (cell?.startsWith("'")) cell = cell.replace(GUARD, '')
      if (cell?.startsWith('{')) cell = withoutBraces(cell)
      if (cell?.includes('\\')) cell = unescaped(cell)
      if (place === ofNumbered) cell = cell?.replace(NUMBER, '')
      if (cell && isTurned && isLoneTurnedName(cell)) record[field] = [cell]
      else if (cell || place === ofAbstracts) record[field] = cell ?? ''
      if (cell && isUnused[place]) this.#notKept.add(field, row.line)
    }
    const { ledger } = this.#context
    const paper = paperFromRecord(record, row)
    this.#numericDates.add(record, paper)
    this.#loneNames.add(paper)
    const editors = columns[ofEditors]?.field
    if (editors !== undefined && record[editors] && !isKept(editors, paper))
      this.#notKept.add(editors, row.line)
    const reference = cells[ofReferences]?.trim()
    if (paper.title === undefined && reference !== undefined && isReference(reference)) {
      paper.title = reference
      this.#references.push({ paper, text: reference })
    }
    if (paper.title === undefined && Object.keys(paper.ids).length === 0) {
      const reason = 'rows with neither a title nor an identifier'
      ledger.claim(row.line, row.endLine, { kind: 'unread', reason })
      return
    }
    if (paper.title === undefined) addLine(this.#untitled, row.line)
    if (this.#heading !== undefined) paper.headings = [this.#heading]
    const index = this.#given + this.#papers.push(paper) - 1
    ledger.claim(row.line, row.endLine, { kind: 'paper', paper: index, field: 'entry' })
  }

  /** Reads the references as the list that they would be, and gives the papers what theirs says. */
  async #readReferences(): Promise<void> {
    const references = this.#references
    this.#references = []
    const part = await this.#context.readPart(references.map(({ text }) => referenceItem(text)).join('\n'), {
      name: 'references.md',
      format: 'markdown',
      lineOf: (n) => references[n - 1]?.paper.source.line ?? 1,
    })
    for (const read of part.papers) {
      const paper = references[read.source.line - 1]?.paper
      if (!paper) continue
      const { summary, ...said } = read
      Object.assign(paper, {
        ...said,
        ...paper,
        title: read.title ?? paper.title,
        authors: paper.authors.length > 0 ? paper.authors : read.authors,
        ids: { ...read.ids, ...paper.ids },
        notes: summary === undefined ? paper.notes : [...paper.notes, summary],
      })
    }
  }

  #report(width: number): void {
    const { finding } = this.#context
    const [ragged, untitled] = [this.#ragged, this.#untitled]
    if (ragged.count > 0) {
      finding('row-ragged', {
        line: ragged.line,
        reason: `${ragged.count === 1 ? 'A row has' : `${ragged.count} rows have`} not the ${width} cells of the others`,
        note: 'Cells were joined where a comma seemed to be part of the text. Put quotes around text with commas.',
        severity: 'warning',
      })
    }
    const lone = this.#lone
    if (lone.count > 0) {
      finding('quote-open', {
        line: lone.line,
        reason: `A quote here is not closed, or not doubled${lone.count === 1 ? '' : `; so are ${lone.count - 1} more in rows below`}`,
        note: 'The rows were read line by line, by how many cells they have. Write a quote in a text as "".',
        severity: 'warning',
      })
    }
    this.#notKept.report()
    if (untitled.count > 0) {
      finding('title-missing', {
        line: untitled.line,
        reason: `${untitled.count === 1 ? 'A row has' : `${untitled.count} rows have`} an identifier but no title`,
        note: 'Put a file with the titles beside it: papers of one identifier are merged.',
        severity: 'warning',
      })
    }
  }
}

/** An apostrophe that keeps a spreadsheet from running a cell as a formula: exports write it, as OWASP advises. */
const GUARD = /^'(?='*\s*[=+\-@＝＋－＠])/

/**
 * A cell without the backslashes that databases' exports have before apostrophes and quotation marks. TeX has its accents
 * there, of which none ends a word.
 */
function unescaped(cell: string): string {
  return cell
    .replace(/(?<=\p{L})\\'(?=(?:s|t|d|m|re|ll|ve)\b)/gu, "'")
    .replace(/(^|[\s([])\\"([^"\\]{1,200})\\"(?=$|[\s.,;:!?)\]-])/g, '$1"$2"')
}

/** A cell without the braces around it, which a table made from BibTeX has kept. Objects and lists in braces stay. */
function withoutBraces(cell: string): string {
  if (!cell.endsWith('}') || /^\{\s*["'{}]/.test(cell)) return cell
  let depth = 0
  for (let at = 0; at < cell.length - 1; at++) {
    const code = cell.charCodeAt(at)
    if (code === 0x7b) depth++
    else if (code === 0x7d && --depth === 0) return cell
  }
  return cell.slice(1, -1).trim()
}

/** A date with its label, and nothing else. */
const DATED = /^\s*(?:date|日期)\s*[:：]\s*(?=[^:：]*\d)[\p{L}\d\s.,/年月日-]+$/iu

/** Rows among which the names of the columns are looked for. */
const MOST_LINES_BEFORE_HEADER = 10

function addLine(lines: { count: number; line: number }, line: number): void {
  if (lines.count++ === 0) lines.line = line
}
