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
export async function readAsMarkdown(
  written: readonly WrittenLine[],
  source: Source,
  context: Context,
): Promise<Reading> {
  const lineOf = (n: number) => written[n - 1]?.line ?? source.lineCount
  const endLineOf = (n: number) => written[n - 1]?.endLine ?? lineOf(n)
  const {
    papers,
    entries,
    format: _,
    ...fields
  } = await context.readPart(written.map(({ text }) => text).join('\n'), {
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
