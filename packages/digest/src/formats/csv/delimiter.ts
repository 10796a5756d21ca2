import type { Source } from '../../source.ts'
import { isHeader } from './header.ts'

/** What may stand between cells, the surest first. */
export const DELIMITERS = ['\t', ',', ';', '|'] as const

export type Delimiter = (typeof DELIMITERS)[number]

/** Cells of a row. */
export function roughCells(row: string, delimiter: Delimiter): string[] {
  const cells: string[] = []
  const end = Math.min(row.length, 5000)
  let from = 0
  let quoted = false
  for (let at = 0; at < end; at++) {
    const character = row[at]
    if (character === '"') quoted = !quoted
    else if (character === delimiter && !quoted) {
      cells.push(row.slice(from, at))
      from = at + 1
    }
  }
  cells.push(row.slice(from, end))
  return cells.map((cell) => cell.replaceAll('"', ''))
}

/** The rows that the first lines of a table are: a cell in quotes may go over several, but a quote that nothing closes opens none. */
export function roughRows(lines: readonly string[]): string[] {
  const rows: string[] = []
  let open: string[] = []
  for (const line of lines) {
    const isOdd = line.split('"').length % 2 === 0
    if (open.length === 0 && !isOdd) rows.push(line)
    else {
      open.push(line)
      if (open.length > 1 && isOdd) {
        rows.push(open.join('\n'))
        open = []
      }
    }
  }
  return [...rows, ...open]
}

/** The delimiter that most rows have, and have equally often. */
export function delimiterOf(rows: readonly string[]): Delimiter | undefined {
  let best: Delimiter | undefined
  let bestScore = 0
  for (const delimiter of DELIMITERS) {
    const counts = rows.map((row) => roughCells(row, delimiter).length - 1)
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

/** The delimiter that a spreadsheet has written into the first line: `sep=;`. */
export const declaredDelimiter = (source: Source) =>
  /^sep=(.)\s*$/i.exec(source.line(1))?.[1] as Delimiter | undefined

/** The delimiter of a table whose beginning this is. */
export function delimiterOfHead(source: Source): Delimiter {
  const head = roughRows(sampleLines(source)).slice(0, MOST_ROWS)
  return (
    DELIMITERS.find((each) => head.slice(0, 5).some((line) => isHeader(roughCells(line, each)))) ??
    delimiterOf(head) ??
    ','
  )
}

/** What ends the first row: spreadsheets of old end rows with `\r`, and the lines inside of a cell with `\n`. */
export function newlineOf({ text }: Source): '\n' | '\r' {
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) quoted = !quoted
    else if (!quoted && code === 0x0a) return '\n'
    else if (!quoted && code === 0x0d) return text.charCodeAt(at + 1) === 0x0a ? '\n' : '\r'
  }
  return '\n'
}

/** As many rows tell how a table is written, which stand in so many lines. */
export const MOST_ROWS = 20
const MOST_LINES = 200

function sampleLines(source: Source): string[] {
  const lines: string[] = []
  for (let n = 1; n <= source.lineCount && lines.length < MOST_LINES; n++)
    if (!source.isBlank(n)) lines.push(source.line(n))
  return lines
}
