import type { LedgerEntry, Paper } from './digest.ts'
import type { Context } from './format.ts'
import type { Source } from './source.ts'
import { textsOf } from './texts-of.ts'

/** Where a program begins, as written, behind the references of XML and of feeds, and as JSON may escape it. */
const PROGRAM = /(?:<|&lt;|&#0?60;|&#x3c;|\\u003c)script\b/gi

/**
 * Tells of programs in values that are HTML: no text of the value, they are left out of it.
 *
 * They are looked for in the source, as unsafe links are: a paper whose lines have more of them than its texts lost
 * some. Forms whose values are plain text keep them as text.
 */
export function findProgramsLeftOut(
  source: Source,
  entries: readonly LedgerEntry[],
  papers: readonly Paper[],
  finding: Context['finding'],
): void {
  let n = 0
  const starts = new Set(papers.map((paper) => paper.source.line))
  /** Where programs begin, by the number of their paper; under -1 those in lines that several papers may share. */
  const written = new Map<number, number[]>()
  for (const { index } of source.text.matchAll(PROGRAM)) {
    while ((entries[n]?.end ?? Number.POSITIVE_INFINITY) <= index) n++
    const { kind, paper = -1 } = entries[n] ?? {}
    if (kind !== 'paper' && !(kind === 'digest' && starts.has(source.lineAt(index)))) continue
    const places = written.get(paper)
    if (places) places.push(index)
    else written.set(paper, [index])
  }
  let first: number | undefined
  let lost = 0
  for (const [paper, places] of written) {
    const its = paper === -1 ? papers.filter((_, number) => !written.has(number)) : papers[paper]
    const kept = textsOf(its).reduce((sum, text) => sum + (text.match(PROGRAM)?.length ?? 0), 0)
    if (kept >= places.length) continue
    first = Math.min(first ?? Number.POSITIVE_INFINITY, places[0] as number)
    lost += places.length - kept
  }
  if (first === undefined) return
  finding('element-left-out', {
    line: source.lineAt(first),
    reason:
      lost === 1
        ? 'A <script> element is left out'
        : `${lost} <script> elements are left out, the first here`,
    note: 'What stands in it is no text of the page. If it should be read, write it as text (&lt; for <).',
    severity: 'info',
  })
}
