import type { Context } from '../../format.ts'
import { listOfLines } from '../../list-of-lines.ts'
import type { Draft } from './draft.ts'

/** Tells once of items that read like titles and were not read, beside papers. */
export function tellOfTitles(titles: readonly Draft[], finding: Context['finding']): void {
  const lines = new Set(titles.map(({ line }) => line).sort((a, b) => a - b))
  const [first] = lines
  if (first === undefined) return
  finding('title-left-out', {
    line: first,
    reason: `${lines.size === 1 ? 'An item reads like a title, and nothing shows that it is a paper' : `${lines.size} items read like titles, and nothing shows that they are papers`}: ${listOfLines(lines)}`,
    note: 'Where they are, give each a link, an id, its authors, or where and when it appeared.',
    severity: 'info',
  })
}
