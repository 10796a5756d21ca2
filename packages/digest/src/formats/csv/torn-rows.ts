import { cellKind } from './cells.ts'
import type { Column } from './columns.ts'

/** Cells of a row with too many: a piece that begins with a space belongs to the text before its comma. */
export function repaired(cells: readonly string[], columns: readonly Column[]): string[] {
  let surplus = cells.length - columns.length
  const joined: string[] = []
  for (const cell of cells) {
    if (surplus > 0 && joined.length > 0 && /^ \S/.test(cell)) {
      joined[joined.length - 1] += `,${cell}`
      surplus--
    } else joined.push(cell)
  }
  for (let index = 0; surplus > 0 && index < columns.length; index++) {
    // Where only one text is split, the columns behind it tell how far it goes.
    const kind = columns[index]?.kind
    if (kind !== undefined && TELLING.has(kind)) continue
    const behind = joined.slice(index + surplus + 1)
    if (!fits(behind, columns.slice(index + 1))) continue
    joined.splice(index, surplus + 1, joined.slice(index, index + surplus + 1).join(','))
    surplus = 0
  }
  return joined
}

/** Kinds of cells that no other text is taken for. */
const TELLING: ReadonlySet<string> = new Set(['url', 'arxiv', 'doi', 'date', 'year', 'number'])

function fits(cells: readonly string[], columns: readonly Column[]): boolean {
  return columns.every(({ kind }, index) => {
    const cell = (cells[index] ?? '').trim()
    if (cell === '' || kind === undefined) return true
    const own = cellKind(cell)
    if (TELLING.has(kind)) return own === kind
    return own !== 'url' && own !== 'arxiv' && own !== 'doi'
  })
}
