import type { Context } from '../../format.ts'
import type { Source } from '../../source.ts'
import { type Marks, rowsWithin, unquoted } from './rows-within.ts'

/** A row of the table and where it stands; a cell may go over lines. */
export interface Row {
  cells: string[]
  line: number
  endLine: number
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
export function readRows(
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
