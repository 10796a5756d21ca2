import type { Context, Reading } from '../format.ts'
import type { Claim } from '../ledger.ts'
import type { Source } from '../source.ts'

/** A line of Markdown, and the line of the source that it stands for, the first being 1, or the lines up to another one. */
export interface WrittenLine {
  text: string
  line: number
  endLine?: number
}

/** Reads a source as the Markdown that says the same. Papers, claims and findings have the lines of the source. */
export function readAsMarkdown(
  written: readonly WrittenLine[],
  source: Source,
  context: Context,
): Promise<Reading> {
  // While the text is read, its lines need not be kept as well.
  const text = written.map((line) => line.text).join('\n')
  const lines = Uint32Array.from(written, ({ line }) => line)
  const endLines = Uint32Array.from(written, ({ line, endLine = line }) => endLine)
  const lineOf = (n: number) => lines[n - 1] ?? source.lineCount
  return readText(text, lineOf, (n) => endLines[n - 1] ?? source.lineCount, context)
}

/** Reads Markdown of which each line stands for one of the source or for several. */
async function readText(
  text: string,
  lineOf: (n: number) => number,
  endLineOf: (n: number) => number,
  context: Context,
): Promise<Reading> {
  const {
    papers,
    entries,
    format: _,
    ...fields
  } = await context.readPart(text, {
    name: 'text.md',
    format: 'markdown',
    lineOf,
  })
  for (const entry of entries)
    context.ledger.claim(lineOf(entry.line), endLineOf(entry.endLine), entry as Claim)
  for (const paper of papers) {
    const { line, endLine } = paper.source
    paper.source = { ...paper.source, line: lineOf(line), endLine: endLineOf(endLine) }
  }
  return { ...fields, papers }
}
