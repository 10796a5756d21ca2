import type { LedgerEntry, Paper } from './digest.ts'
import type { Context } from './format.ts'
import type { Source } from './source.ts'
import { textsOf } from './texts-of.ts'

/** Where a program begins, as written, behind the references of XML and of feeds, and as JSON may escape it. */
const PROGRAM = /(?:<|&lt;|&#0?60;|&#x3c;|\\u003c)script\b/iy

/**
 * Tells of programs in values that are HTML: no text of the value, they are left out of it.
 *
 * They are looked for in the source, as unsafe links are: a paper whose lines have more of them than its texts lost
 * some. Forms whose values are plain text keep them as text.
 */
export class ProgramsLeftOut {
  /** The line of the first. */
  #line: number | undefined
  #count = 0

  /**
   * Looks at the next piece of the source.
   *
   * @param read the papers of the piece, and how many papers of the file stand before it
   */
  look(
    source: Source,
    entries: readonly LedgerEntry[],
    { papers, before }: { papers: readonly Paper[]; before: number },
  ): void {
    let n = 0
    const places = programsIn(source.text)
    if (places.length === 0) return
    const starts = new Set(papers.map((paper) => paper.source.line))
    /** Where programs begin, by the number of their paper; under -1 those in lines that several papers may share. */
    const written = new Map<number, { endPaper: number; places: number[] }>()
    for (const index of places) {
      while ((entries[n]?.end ?? Number.POSITIVE_INFINITY) <= source.offset + index) n++
      const { kind, paper = -1, endPaper = paper } = entries[n] ?? {}
      if (kind !== 'paper' && !(kind === 'digest' && starts.has(source.lineAt(index)))) continue
      const known = written.get(paper)
      if (known) {
        known.places.push(index)
        known.endPaper = Math.max(known.endPaper, endPaper)
      } else written.set(paper, { endPaper, places: [index] })
    }
    for (const [paper, { endPaper, places }] of written) {
      const its =
        paper === -1
          ? papers.filter((_, number) => !written.has(number + before))
          : papers.slice(Math.max(0, paper - before), endPaper - before + 1)
      const kept = textsOf(its).reduce((sum, text) => sum + programsIn(text).length, 0)
      if (kept >= places.length) continue
      const line = source.lineAt(places[0] as number)
      this.#line = Math.min(this.#line ?? line, line)
      this.#count += places.length - kept
    }
  }

  /** Reports them, when all is read. */
  report(finding: Context['finding']): void {
    if (this.#line === undefined) return
    finding('element-left-out', {
      line: this.#line,
      reason:
        this.#count === 1
          ? 'A <script> element is left out'
          : `${this.#count} <script> elements are left out, the first here`,
      note: 'What stands in it is no text of the page. If it should be read, write it as text (&lt; for <).',
      severity: 'info',
    })
  }
}

/** Where programs begin in a text. Goes from one mark to the next that they may begin with: most texts have few. */
function programsIn(text: string): number[] {
  const places: number[] = []
  for (const mark of '<&\\') {
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
      if (!'sSlL#uU'.includes(text.charAt(at + 1))) continue
      PROGRAM.lastIndex = at
      if (PROGRAM.test(text)) places.push(at)
    }
  }
  return places.sort((a, b) => a - b)
}
