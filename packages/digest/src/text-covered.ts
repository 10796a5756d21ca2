import type { Context } from './format.ts'
import { beginningOf } from './source.ts'

/** Tells once of texts that are not read and share their lines with papers: the ledger has room for the papers alone. */
export function tellOfCovered(
  count: number,
  { line, endLine }: { line: number; endLine: number },
  text: string,
  { finding }: Pick<Context, 'finding'>,
): void {
  const words = beginningOf(text)
  finding('unread-line', {
    line,
    endLine,
    reason:
      count === 1
        ? `A text on a line of papers is not read: “${words}”`
        : `${count} texts on lines of papers are not read, the first here: “${words}”`,
    note: 'Nothing of it is in the archive. Write it into the element of its paper, or remove it.',
    severity: 'warning',
  })
}
