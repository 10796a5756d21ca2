import type { Source } from '../../source.ts'
import { isHeader } from './header.ts'

/** What may stand between cells, the surest first. */
export const DELIMITERS = ['\t', ',', ';', '|'] as const

export type Delimiter = (typeof DELIMITERS)[number]

/** Cells of a line, quotes taken into account only as far as one line goes. */
export function roughCells(line: string, delimiter: Delimiter): string[] {
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

/** The delimiter that most lines have, and have equally often. */
export function delimiterOf(lines: readonly string[]): Delimiter | undefined {
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

/** The delimiter that a spreadsheet has written into the first line: `sep=;`. */
export const declaredDelimiter = (source: Source) =>
  /^sep=(.)\s*$/i.exec(source.line(1))?.[1] as Delimiter | undefined

/** The delimiter of a table whose beginning this is. */
export function delimiterOfHead(source: Source): Delimiter {
  const head = sampleLines(source, 1)
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

function sampleLines(source: Source, from: number): string[] {
  const lines: string[] = []
  for (let n = from; n <= source.lineCount && lines.length < 20; n++)
    if (!source.isBlank(n)) lines.push(source.line(n))
  return lines
}
