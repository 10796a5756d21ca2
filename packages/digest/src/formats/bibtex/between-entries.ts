import type { Context } from '../../format.ts'
import type { BibtexItem } from '../../records/bibtex-items.ts'
import type { Source } from '../../source.ts'

/** A line on which an entry begins. */
export const OPENING = /^\s*@\s*(?:[a-z][\w-]*\s*[{(]|\{[\w:.-]{1,80},\s*$)/i
/** A line on which a field begins. */
export const FIELD = /^\s*(?:,\s*)?[a-z][\w:.-]*\s*=\s*["{\w]/i

/**
 * What stands between entries is a comment to BibTeX. Lines that look like a part of an entry are not: they
 * stay unread, and are reported as such.
 */
export function claimBetween(
  source: Source,
  end: number,
  items: readonly BibtexItem[],
  { ledger }: Context,
  state: FrontMatter,
): FrontMatter {
  let line = source.firstLine
  let front = state === 'before' ? (/^---\s*$/.test(source.line(1)) ? 'open' : 'none') : state
  const nameOf = (text: string): string | undefined => {
    if (front === 'open') return 'front-matter'
    if (/^\s*@comment/i.test(text)) return 'comment'
    return FIELD.test(text) || OPENING.test(text) ? undefined : 'text-between-entries'
  }
  const between = (until: number) => {
    while (line < until) {
      if (source.isBlank(line)) {
        line++
        continue
      }
      const first = line
      const name = nameOf(source.line(first))
      do {
        if (front === 'open' && line > 1 && /^---\s*$/.test(source.line(line))) front = 'closed'
        line++
      } while (line < until && (source.isBlank(line) || nameOf(source.line(line)) === name))
      if (name === 'front-matter') ledger.claim(first, line - 1, { kind: 'digest', field: name })
      else if (name) ledger.claim(first, line - 1, { kind: 'furniture', name })
    }
  }
  for (const item of items) {
    between(item.line)
    line = Math.max(line, item.endLine + 1)
  }
  between(end)
  return front
}

/** Where a reader is with the front matter that a file may begin with. */
export type FrontMatter = 'before' | 'none' | 'open' | 'closed'
