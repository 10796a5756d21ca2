import type { Paper } from '../digest.ts'
import {
  type Context,
  type Format,
  formatInPieces,
  type PieceReader,
  type PieceReading,
  type Sample,
} from '../format.ts'
import { isKept, type Role, roleOf } from '../records/field-roles.ts'
import { FieldsNotKept } from '../records/fields-not-kept.ts'
import { leaveAddressesOut, sharedAddresses } from '../records/shared-addresses.ts'
import type { Source } from '../source.ts'
import { parseDate } from '../text/dates.ts'
import { parseArxivId } from '../text/identifiers.ts'
import type { JsonObject } from '../text/json.ts'
import { type Marks, rowsWithin, unquoted } from './csv/rows-within.ts'

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

const DELIMITERS = ['\t', ',', ';', '|'] as const
type Delimiter = (typeof DELIMITERS)[number]

function detect(sample: Sample): number {
  if (/^\s*(?:[[{<@%]|TY {2}-)/.test(sample.text)) return 0
  const lines = sample.lines.filter((line) => line.trim() !== '').slice(0, 20)
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
  const rows = lines.map((line) => roughCells(line, delimiter))
  const papers = rows.filter(
    (cells) => cells.some((cell) => isPaperCell(cell)) && cells.some(isTitleLike),
  ).length
  if (papers < rows.length / 2) return 0
  return named ? 0.85 : 0.7
}

/** Cells of a line, quotes taken into account only as far as one line goes. */
function roughCells(line: string, delimiter: Delimiter): string[] {
  const cells: string[] = []
  const end = Math.min(line.length, 5000)
  let from = 0
  let quoted = false
  for (let at = 0; at < end; at++) {
    const character = line[at]
    if (character === '"') quoted = !quoted
    else if (character === delimiter && !quoted) {
      cells.push(line.slice(from, at))
      from = at + 1
    }
  }
  cells.push(line.slice(from, end))
  return cells.map((cell) => cell.replaceAll('"', ''))
}

/**
 * Whether cells are the names of columns: short, a title's name among them, and another that is known; or, where
 * the table has no titles, most of many known.
 */
function isHeader(cells: readonly string[]): boolean {
  const names = cells.map(columnName)
  if (names.length < 2 || names.some((name) => /https?:/.test(name))) return false
  const roles = names.flatMap((name) => (name === '' ? [] : (roleOf(name)?.role ?? [])))
  const kinds = new Set(roles).size
  // A form may ask whole questions; a row of a table has texts.
  if (names.some((name) => name.length > 80) && kinds < 3) return false
  return roles.includes('title') ? kinds > 1 : kinds > 4 && roles.length > names.length / 2
}

/**
 * The name of a column without the path to it, as tables made from JSON have it, and without what a form asks for in
 * brackets behind it.
 *
 * @example
 * columnName('authorships.author.display_name') // 'author'
 * columnName('dc.title[en]') // 'title'
 * columnName('Authors (first last, …)') // 'Authors'
 */
function columnName(cell: string): string {
  const name = cell
    .trim()
    .replace(/(?<!\s)\s+\([^()]{4}.*$/s, '')
    .replace(/^(dc\.[\w.]+)\[\w*\]$/, '$1')
    // R tells columns of two joined tables apart: `title.x`.
    .replace(/^(\w+)\.[xy]$/, '$1')
  if (!/^\w+(?:\.\w+)+$/.test(name)) return name
  const steps = name.split('.')
  if (/^(?:display_name|name|value)$/.test(steps.at(-1) as string)) steps.pop()
  const last = steps.at(-1) as string
  // Whose id or kind it is, only the path says.
  return steps.length > 1 && /^(?:id|type)$/.test(last) ? name : last
}

/** Web of Science's tags, which head the columns of its tables, as other tables call such columns. */
const WEB_OF_SCIENCE: Readonly<Record<string, string>> = {
  AF: 'Author Full Names',
  AR: 'Article Number',
  BN: 'ISBN',
  BP: 'Start Page',
  CT: 'Conference Title',
  DT: 'Document Type',
  EP: 'End Page',
  ID: 'Keywords Plus',
  IS: 'Issue',
  LA: 'Language',
  PM: 'PubMed ID',
  PU: 'Publisher',
  SC: 'Research Areas',
  SO: 'Source Title',
  TC: 'Times Cited',
  WC: 'Categories',
}

function columnNames(header: readonly string[]): string[] {
  const names = header.map(columnName)
  const isWebOfScience = ['AU', 'TI', 'SO', 'UT'].every((tag) => names.includes(tag))
  return isWebOfScience ? names.map((name) => WEB_OF_SCIENCE[name] ?? name) : names
}

/** The delimiter that most lines have, and have equally often. */
function delimiterOf(lines: readonly string[]): Delimiter | undefined {
  let best: Delimiter | undefined
  let bestScore = 0
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => roughCells(line, delimiter).length - 1)
    const middle = counts.toSorted((a, b) => a - b)[counts.length >> 1] ?? 0
    if (middle === 0) continue
    const agreeing = counts.filter((count) => count === middle).length / counts.length
    const score = agreeing + (delimiter === '\t' ? 0.5 : 0)
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

interface Row {
  cells: string[]
  line: number
  endLine: number
}

/** Rows from which it is told what the columns hold. */
const LOOKED_AT = 200

/** What is known of a table when its first rows were looked at. */
interface Table extends Columns {
  delimiter: Delimiter
  newline: '\n' | '\r'
  /** Addresses that every paper of the first rows has. */
  shared: readonly string[]
}

class TableReader implements PieceReader {
  readonly #context: Context
  #table: Table | undefined
  /** Whether quotes may stand around cells; where they do not, they are text. */
  #isQuoted = true
  /** The papers of the piece, and how many there were before. Papa Parse's callbacks, which live long, must not hold them. */
  #papers: Paper[] = []
  #given = 0
  /** Rows with too many or too few cells, and rows without a title: how many, and the line of the first. */
  readonly #ragged = { count: 0, line: 0 }
  readonly #untitled = { count: 0, line: 0 }
  /** Quotes that are not closed or not doubled, so that the library would read several rows as one. */
  readonly #lone = { count: 0, line: 0 }
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
      for (const row of first.slice(0, headerIndex + 1))
        ledger.claim(row.line, row.endLine, { kind: 'digest', field: 'header' })
      const body = first.slice(headerIndex + 1)
      const columns = columnsIn(
        body.slice(0, LOOKED_AT),
        headerIndex === -1 ? undefined : columnNames(first[headerIndex]?.cells ?? []),
      )
      const table: Table = { delimiter, newline, ...columns, shared: [] }
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
    const papers = this.#papers
    this.#papers = []
    this.#given += papers.length
    leaveAddressesOut(papers, table.shared)
    if (isLast) this.#report(table.columns.length)
    return { papers, next }
  }

  /** Reads a row into a paper. */
  #read(
    row: Row,
    { columns, isUnused, ofAbstracts, ofEditors, ofNumbered }: Table,
    paperFromRecord: (record: JsonObject, row: Row) => Paper,
  ): void {
    const width = columns.length
    const cells = row.cells.length > width ? repaired(row.cells, columns) : row.cells
    if (row.cells.length !== width && row.cells.length > 1) addLine(this.#ragged, row.line)
    const record: JsonObject = {}
    for (let place = 0; place < width; place++) {
      const { field, isTurned } = columns[place] as Column
      let cell = cells[place]?.trim().replace(GUARD, '')
      if (place === ofNumbered) cell = cell?.replace(NUMBER, '')
      if (cell && isTurned && LONE_TURNED_NAME.test(cell)) record[field] = [cell]
      else if (cell || place === ofAbstracts) record[field] = cell ?? ''
      if (cell && isUnused[place]) this.#notKept.add(field, row.line)
    }
    const { ledger } = this.#context
    const paper = paperFromRecord(record, row)
    const editors = columns[ofEditors]?.field
    if (editors !== undefined && record[editors] && !isKept(editors, paper))
      this.#notKept.add(editors, row.line)
    if (paper.title === undefined && Object.keys(paper.ids).length === 0) {
      const reason = 'rows with neither a title nor an identifier'
      ledger.claim(row.line, row.endLine, { kind: 'unread', reason })
      return
    }
    if (paper.title === undefined) addLine(this.#untitled, row.line)
    const index = this.#given + this.#papers.push(paper) - 1
    ledger.claim(row.line, row.endLine, { kind: 'paper', paper: index, field: 'entry' })
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

/** Rows among which the names of the columns are looked for. */
const MOST_LINES_BEFORE_HEADER = 10

function addLine(lines: { count: number; line: number }, line: number): void {
  if (lines.count++ === 0) lines.line = line
}

/** The delimiter that a spreadsheet has written into the first line: `sep=;`. */
const declaredDelimiter = (source: Source) =>
  /^sep=(.)\s*$/i.exec(source.line(1))?.[1] as Delimiter | undefined

/** What ends the first row: spreadsheets of old end rows with `\r`, and the lines inside of a cell with `\n`. */
function newlineOf({ text }: Source): '\n' | '\r' {
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) quoted = !quoted
    else if (!quoted && code === 0x0a) return '\n'
    else if (!quoted && code === 0x0d) return text.charCodeAt(at + 1) === 0x0a ? '\n' : '\r'
  }
  return '\n'
}

function delimiterOfHead(source: Source): Delimiter {
  const head = sampleLines(source, 1)
  return (
    DELIMITERS.find((each) => head.slice(0, 5).some((line) => isHeader(roughCells(line, each)))) ??
    delimiterOf(head) ??
    ','
  )
}

/** The columns of a table. */
interface Columns {
  columns: readonly Column[]
  /** Of each column, whether it says nothing of a paper. */
  isUnused: readonly boolean[]
  /** Which column holds abstracts, or -1. */
  ofAbstracts: number
  /** Which column holds editors, or -1. */
  ofEditors: number
  /** Which column holds titles that are numbered from row to row, or -1. */
  ofNumbered: number
}

/** The columns of a table, from its first rows and its names. */
function columnsIn(rows: readonly Row[], names: readonly string[] | undefined): Columns {
  const usual = usualWidth(rows)
  const width = names === undefined || isNameMissing(rows, usual, names.length) ? usual : names.length
  const columns = columnsOf(
    rows.filter(({ cells }) => cells.length === width),
    names,
    width,
  )
  const roles = columns.map(({ field }) => roleOf(field)?.role)
  return {
    columns,
    isUnused: columns.map(({ kind }, place) => roles[place] === undefined && kind !== 'url'),
    ofAbstracts: roles.indexOf('abstract'),
    ofEditors: roles.indexOf('editors'),
    ofNumbered: isNumbered(rows, roles.indexOf('title')) ? roles.indexOf('title') : -1,
  }
}

/** The number that a list has before its titles. */
const NUMBER = /^(\d{1,5})[.)]\s+(?=\S)/

/** Whether a column counts the rows before its text: such a number is the list's, and none of the title's. */
function isNumbered(rows: readonly Row[], place: number): boolean {
  const numbers = rows.map(({ cells }) => Number(NUMBER.exec(cells[place] ?? '')?.[1]))
  return numbers.length > 2 && numbers.every((number, index) => number === (numbers[0] as number) + index)
}

function sampleLines(source: Source, from: number): string[] {
  const lines: string[] = []
  for (let n = from; n <= source.lineCount && lines.length < 20; n++)
    if (!source.isBlank(n)) lines.push(source.line(n))
  return lines
}

/** What is wrong with the quotes of a row: one is never closed, or one within a cell neither doubled nor at its end. */
interface Quotes {
  isMissing: boolean
  isInvalid: boolean
}

type Step = (cells: string[], cursor: number, quotes: Quotes) => boolean

/**
 * Reads the rows of a piece with their lines; gives the first line that is left for the next one. A quote that is never
 * closed would swallow the rest of the file: from its line on, quotes are read as text. So they are, for good, from a
 * tabbed row on that begins a cell with a word in quotes and would swallow the rows behind it.
 */
function readRows(
  source: Source,
  isLast: boolean,
  context: Context,
  { start, isQuoted }: { start: number; isQuoted: boolean },
  to: {
    marks: Marks
    /** How many cells rows have. */
    width(): number
    row(row: Row): void
    /** Is told of a line with a quote that is not closed or not doubled. */
    lone(line: number): void
    parse(text: string, quoteChar: string, step: Step): void
  },
): { next: number; isQuoted: boolean } {
  let from = start
  let next = source.lineCount + 1
  const pass = (quoteChar: string): { line: number; isWord: boolean } | undefined => {
    const base = from
    let rowStart = base
    let line = source.lineAt(base)
    let stop: { line: number; isWord: boolean } | undefined
    const give = (cells: string[], start: number, end: number) => {
      line = source.lineFrom(line, start)
      const endLine = source.lineFrom(line, Math.max(start, end - 1))
      if (cells.every((cell) => cell.trim() === ''))
        context.ledger.claim(line, endLine, { kind: 'furniture', name: 'empty-row' })
      else to.row({ cells, line, endLine })
    }
    to.parse(source.text.slice(base), quoteChar, (cells, cursor, { isMissing, isInvalid }) => {
      const end = base + cursor
      if (rowStart === source.text.length) return true
      line = source.lineFrom(line, rowStart)
      const isSwallowing = end > source.rawStart(line + 1)
      if (isInvalid && to.marks.delimiter === '\t' && isSwallowing && line < source.lineCount) {
        stop = { line, isWord: true }
        return true
      }
      if (!isLast && (isMissing || end === source.text.length)) {
        next = line
        return true
      }
      const rows =
        quoteChar === '"' && (isSwallowing || isInvalid)
          ? rowsWithin(source.text, rowStart, end, to.marks, to.width(), {
              cells,
              isDoubtful: isSwallowing && (isMissing || isInvalid),
            })
          : []
      if (rows.length > 0) {
        to.lone(line)
        for (const row of rows) give(row.cells, row.start, row.end)
        rowStart = end
        return false
      }
      if (isMissing && isSwallowing) {
        stop = { line, isWord: false }
        return true
      }
      give(quoteChar === '"' ? cells : cells.map(unquoted), rowStart, end)
      rowStart = end
      return false
    })
    return stop
  }
  const stop = pass(isQuoted ? '"' : NO_QUOTE)
  if (stop?.isWord) {
    from = source.lineStart(stop.line)
    pass(NO_QUOTE)
  } else if (stop) {
    const { line } = stop
    context.finding('quote-open', {
      line,
      reason: 'A quote is opened here and never closed',
      note: 'From this line on, quotes were read as text. Close the quote.',
      severity: 'warning',
    })
    from = source.lineStart(line)
    pass(NO_QUOTE)
  }
  return { next, isQuoted: isQuoted && !stop?.isWord }
}

/** Stands in no file: no character quotes. */
const NO_QUOTE = '\u0000'

function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  let width = 1
  for (const [cells, count] of counts) if (count > (counts.get(width) ?? 0)) width = cells
  return width
}

/** Whether nearly every row has more cells than there are names: then a name is missing, and no cell is torn. */
function isNameMissing(rows: readonly Row[], usual: number, names: number): boolean {
  return usual > names && rows.filter(({ cells }) => cells.length === usual).length > rows.length * 0.8
}

/** What the cells of a column look like. */
type Kind =
  | 'url'
  | 'arxiv'
  | 'doi'
  | 'date'
  | 'year'
  | 'number'
  | 'authors'
  | 'title'
  | 'long'
  | 'list'
  | 'text'

interface Column {
  /** The name that the reader of records is given. */
  field: string
  kind: Kind | undefined
  /** Whether its names are turned round, `Lovelace, Ada; Hopper, Grace`, so that a comma parts no two of them. */
  isTurned?: boolean
}

const LONE_TURNED_NAME = /^[^,;|]+,[^,;|]+$/
const TURNED_NAMES = /^[^,;|]+,[^,;|]+(?:;[^,;|]+,[^,;|]+)+;?$/

/** Kinds that a column of a role may have; another kind means that its name does not tell the truth. */
const FITTING: Partial<Record<Role, readonly Kind[]>> = {
  title: ['title', 'text', 'authors', 'list', 'long', 'number', 'year'],
  abstract: ['long', 'text', 'title', 'list', 'authors', 'url'],
  authors: ['authors', 'list', 'text', 'title', 'long'],
  date: ['date', 'year', 'text', 'number'],
  code: ['url', 'text'],
  pdf: ['url', 'text', 'arxiv', 'doi'],
}
/** The name under which a column of a kind is handed on. */
const FIELD_OF_KIND: Partial<Record<Kind, string>> = {
  url: 'url',
  arxiv: 'arxiv_id',
  doi: 'doi',
  date: 'date',
  year: 'year',
  authors: 'authors',
  title: 'title',
  long: 'abstract',
  list: 'keywords',
}

/** The kind that cells of a role have, where no row tells. */
const KIND_OF_ROLE: Partial<Record<Role, Kind>> = {
  paperLink: 'url',
  pdf: 'url',
  code: 'url',
  arxiv: 'arxiv',
  doi: 'doi',
  date: 'date',
  year: 'year',
}

/** What each column holds, from its name where the cells do not contradict it, else from the cells. */
function columnsOf(rows: readonly Row[], names: readonly string[] | undefined, width: number): Column[] {
  const kinds = Array.from({ length: width }, (_, index) =>
    kindOf(rows.map(({ cells }) => (cells[index] ?? '').trim())),
  )
  const roles = kinds.map((kind, index) => {
    const role = names?.[index] ? roleOf(names[index])?.role : undefined
    const fitting = role && FITTING[role]
    return fitting && kind && !fitting.includes(kind) ? undefined : role
  })
  const taken = new Set<Role>(roles.filter((role) => role !== undefined))
  const lengths = kinds.map((_, index) =>
    rows.reduce((sum, { cells }) => sum + (cells[index]?.length ?? 0), 0),
  )
  const columns = kinds.map((kind, index): Column => {
    const name = names?.[index]
    const role = roles[index]
    if (role !== undefined && name)
      return {
        field: unique(names, index),
        kind: kind ?? KIND_OF_ROLE[role],
        isTurned: role === 'authors' && rows.some(({ cells }) => TURNED_NAMES.test(cells[index] ?? '')),
      }
    if (
      names &&
      name &&
      roleOf(name) === undefined &&
      kind !== 'arxiv' &&
      kind !== 'doi' &&
      taken.has('title')
    )
      return { field: unique(names, index), kind }
    return { field: `column ${index + 1}`, kind }
  })
  // Of several columns that could hold one thing, the longest texts are abstracts, the first titles are titles.
  const open = columns.flatMap((column, index) => (column.field === `column ${index + 1}` ? [index] : []))
  const assign = (kind: Kind, role: Role, pick: (candidates: number[]) => number | undefined) => {
    if (taken.has(role)) return
    const index = pick(open.filter((each) => columns[each]?.kind === kind))
    if (index === undefined) return
    taken.add(role)
    columns[index] = { field: FIELD_OF_KIND[kind] as string, kind }
    open.splice(open.indexOf(index), 1)
  }
  const firstOf = (candidates: number[]) => candidates[0]
  const longestOf = (candidates: number[]) =>
    candidates.toSorted((a, b) => (lengths[b] as number) - (lengths[a] as number))[0]
  assign('arxiv', 'arxiv', firstOf)
  assign('doi', 'doi', firstOf)
  assign('long', 'abstract', longestOf)
  assign('title', 'title', firstOf)
  assign('authors', 'authors', firstOf)
  assign('date', 'date', firstOf)
  assign('year', 'year', firstOf)
  assign('list', 'keywords', firstOf)
  for (const index of open) {
    const kind = columns[index]?.kind
    if (kind === 'url') columns[index] = { field: `url ${index + 1}`, kind }
    else if (kind === 'long') columns[index] = { field: 'description', kind }
    else if (kind === 'title' && taken.has('title') && !names)
      columns[index] = { field: 'summary_text', kind }
  }
  if (!taken.has('title')) {
    const text = open.find(
      (index) =>
        (columns[index]?.kind === 'text' || columns[index]?.kind === 'authors') &&
        rows.some(({ cells }) => /\p{L}{2}/u.test(cells[index] ?? '')),
    )
    if (text !== undefined) columns[text] = { field: 'title', kind: 'text' }
  }
  return columns
}

/** A column's name; a second column of one name gets a number, so that neither is lost. */
function unique(names: readonly string[], index: number): string {
  const name = names[index] as string
  const before = names.slice(0, index).filter((each) => each === name).length
  return before ? `${name} ${before + 1}` : name
}

function kindOf(cells: readonly string[]): Kind | undefined {
  const filled = cells.filter((cell) => cell !== '' && !/^(?:null|none|nan|-)$/i.test(cell))
  if (filled.length === 0) return undefined
  const counts = new Map<Kind, number>()
  let length = 0
  for (const cell of filled) {
    length += cell.length
    const kind = cellKind(cell)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  if (length / filled.length > 350) return 'long'
  let best: Kind = 'text'
  for (const [kind, count] of counts) if (count > (counts.get(best) ?? 0)) best = kind
  if (best === 'title' && new Set(filled).size < filled.length / 3) return 'text'
  return best
}

function cellKind(cell: string): Kind {
  if (/^https?:\/\/\S+$/.test(cell)) return 'url'
  if (parseArxivId(cell)) return 'arxiv'
  if (/^(?:doi:\s*)?10\.\d{4,9}\/\S+$/i.test(cell)) return 'doi'
  if (/^(?:19|20)\d\d$/.test(cell)) return 'year'
  if (/^-?[\d.,]+$/.test(cell)) return 'number'
  if (cell.length < 40 && parseDate(cell) !== undefined) return 'date'
  if (/^\[.*\]$/.test(cell))
    return isNameList(cell.slice(1, -1).replaceAll(/["']/g, '').split(',')) ? 'authors' : 'list'
  if (cell.length > 350) return 'long'
  const parts = cell.split(/\s*[;|,]\s*|\s+and\s+/)
  if (isNameList(parts)) return 'authors'
  if (isTitleLike(cell)) return 'title'
  return parts.length > 2 && parts.every((part) => part.length < 40) ? 'list' : 'text'
}

/** Names of people: two to four words each, most with capitals. */
function isNameList(parts: readonly string[]): boolean {
  const names = parts.map((part) => part.trim()).filter((part) => part !== '')
  if (names.length === 0) return false
  const like = names.filter((name) =>
    /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|del|da|di|la|el|al|bin)){1,4}$/u.test(name),
  ).length
  return names.length > 1 ? like >= names.length * 0.6 : like === 1 && names[0]?.split(' ').length === 2
}

function isTitleLike(cell: string): boolean {
  const words = cell.trim().split(/\s+/).length
  return (
    cell.length <= 350 &&
    ((words >= 3 && /\p{L}{3}/u.test(cell)) || /[\u3040-\u30ff\u4e00-\u9fff]{6}/.test(cell)) &&
    !/^https?:/.test(cell)
  )
}

function isPaperCell(cell: string): boolean {
  const text = cell.trim()
  return /^https?:\/\/\S+$/.test(text) || parseArxivId(text) !== undefined || /\b10\.\d{4,9}\/\S/.test(text)
}

/** Cells of a row with too many: a piece that begins with a space belongs to the text before its comma. */
function repaired(cells: readonly string[], columns: readonly Column[]): string[] {
  let surplus = cells.length - columns.length
  const joined: string[] = []
  for (const cell of cells) {
    if (surplus > 0 && joined.length > 0 && /^ \S/.test(cell)) {
      joined[joined.length - 1] += `,${cell}`
      surplus--
    } else joined.push(cell)
  }
  for (let index = 0; surplus > 0 && index < columns.length; index++) {
    // Where only one text is split, the columns behind it tell how far it goes.
    const kind = columns[index]?.kind
    if (kind !== undefined && TELLING.has(kind)) continue
    const behind = joined.slice(index + surplus + 1)
    if (!fits(behind, columns.slice(index + 1))) continue
    joined.splice(index, surplus + 1, joined.slice(index, index + surplus + 1).join(','))
    surplus = 0
  }
  return joined
}

/** Kinds of cells that no other text is taken for. */
const TELLING: ReadonlySet<string> = new Set(['url', 'arxiv', 'doi', 'date', 'year', 'number'])

function fits(cells: readonly string[], columns: readonly Column[]): boolean {
  return columns.every(({ kind }, index) => {
    const cell = (cells[index] ?? '').trim()
    if (cell === '' || kind === undefined) return true
    const own = cellKind(cell)
    if (TELLING.has(kind)) return own === kind
    return own !== 'url' && own !== 'arxiv' && own !== 'doi'
  })
}
