/** What parts cells and rows. */
export interface Marks {
  delimiter: string
  newline: '\n' | '\r'
}

/** A row by itself, with its place in the text. */
interface OwnRow {
  cells: string[]
  start: number
  end: number
  /** Whether a cell begins with a quote that nothing closes. */
  isOpen: boolean
  /** Whether a cell ends in a quote that nothing opens, as the last line of a cell of several does. */
  isTorn: boolean
}

/** Characters of the longest row over several lines among rows that are told apart. */
const LONGEST_ROW = 20_000
/** Of so many rows that are told apart, one may have another number of cells. */
const ROWS_TO_A_RAGGED = 5

/**
 * The rows of a text that was read as one row with a quote in it that is not closed or not doubled; none where that may
 * well be one row.
 */
export function rowsWithin(
  text: string,
  start: number,
  end: number,
  marks: Marks,
  width: number,
  { cells, isDoubtful }: { cells: readonly string[]; isDoubtful: boolean },
): OwnRow[] {
  const isRagged = cells.length !== width
  const rows = isDoubtful || isRagged ? separateRows(text, start, end, marks, width) : []
  return rows.length > 1 || (isRagged && rows[0]?.cells.length === width) ? rows : []
}

/**
 * The rows of a text that a quote made one row: line by line where a line has the cells of a row, else over the lines
 * that its quoted cells go on. Gives none where most would not have as many cells as the table has.
 */
function separateRows(text: string, start: number, end: number, marks: Marks, width: number): OwnRow[] {
  const rows: OwnRow[] = []
  let ragged = 0
  for (let at = start; at < end; at = (rows.at(-1) as OwnRow).end) {
    const newline = text.indexOf(marks.newline, at)
    const lineEnd = newline === -1 || newline >= end ? end : newline
    const next = Math.min(end, lineEnd + 1)
    const ofLine = (isCareless: boolean) => rowIn(text, at, lineEnd, marks, { isCareless, isLine: true })
    const overLines = () =>
      rowIn(text, at, Math.min(end, at + LONGEST_ROW), marks, { isCareless: false, isLine: false })
    const fits = (row: OwnRow | undefined) => row?.cells.length === width && !row.isTorn
    const first = ofLine(false) as OwnRow
    const row =
      fits(first) && !first.isOpen ? first : ([ofLine(true), first].find(fits) ?? [overLines()].find(fits))
    const isBlank = text.slice(at, lineEnd).trim() === ''
    if (!row && !isBlank && ++ragged > 1 + rows.length / ROWS_TO_A_RAGGED) return []
    rows.push(row && row.end > lineEnd ? row : { ...(row ?? first), end: next })
  }
  return ragged > rows.length / ROWS_TO_A_RAGGED ? [] : rows
}

/**
 * The row that begins at a place. `isCareless`: two quotes before a delimiter are one of the text and the cell's last, and
 * a quote behind a delimiter begins a cell, so that the one before is text; `isLine`: the text is one line, so that a quote that is not closed in it is text; else it makes the row none.
 */
function rowIn(
  text: string,
  start: number,
  end: number,
  { delimiter, newline }: Marks,
  { isCareless, isLine }: { isCareless: boolean; isLine: boolean },
): OwnRow | undefined {
  const cells: string[] = []
  const endsCell = (from: number) => {
    let at = from
    while (at < end && (text[at] === ' ' || (text[at] === '\r' && newline === '\n'))) at++
    return at >= end || text[at] === delimiter || text[at] === newline ? at : -1
  }
  let mayClose = true
  let isTorn = false
  for (let at = start; ; at++) {
    let behind = -1
    if (mayClose && at < end && text[at] === '"') {
      let quote = text.indexOf('"', at + 1)
      let isNext = false
      for (; quote !== -1 && quote < end; quote = text.indexOf('"', quote + 1)) {
        const isPair = text[quote + 1] === '"' && quote + 1 < end
        if (isPair) quote++
        if (isPair && !isCareless) continue
        behind = endsCell(quote + 1)
        isNext = isCareless && !isPair && behind === -1 && text[quote - 1] === delimiter
        if (behind !== -1 || isNext) break
      }
      if (behind !== -1) cells.push(text.slice(at + 1, quote).replaceAll('""', '"'))
      else if (!isLine) return undefined
      else if (!isNext) mayClose = false
    }
    if (behind === -1) {
      for (behind = at; behind < end && text[behind] !== delimiter && text[behind] !== newline; ) behind++
      const cell = text.slice(at, behind)
      isTorn ||= /^[^"].*"\s*$/s.test(cell)
      cells.push(unquoted(cell))
    }
    if (behind >= end) return { cells, start, end, isOpen: !mayClose, isTorn }
    if (text[behind] === newline) return { cells, start, end: behind + 1, isOpen: !mayClose, isTorn }
    at = behind
  }
}

/** A cell without the quotes around it, or without one that is never closed. Space before its text stays: it tells torn cells. */
export function unquoted(cell: string): string {
  const inner = /^\s*"((?:[^"]|"")*)"?$/.exec(cell.trimEnd())?.[1]
  return inner === undefined ? cell.trimEnd().replace(/^([^"]*)"$/, '$1') : inner.replaceAll('""', '"')
}
