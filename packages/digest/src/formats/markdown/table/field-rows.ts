import type { Row } from '../blocks/blocks.ts'
import type { ReadInline } from '../inline/inline.ts'
import { textOf } from '../inline/piece.ts'
import { fieldOf } from '../words/field-labels.ts'
import type { Labelled } from '../words/labelled.ts'
import { collapse } from '../words/titles.ts'
import { cellsOf } from './cells.ts'

const SAMPLE_ROWS = 40
const SHARE_OF_LABELS = 0.6

/**
 * The fields of a table that describes one paper: a label in the first cell of nearly every row, its value in
 * the second, or several of such pairs in one row. `undefined` where it is another kind of table.
 */
export function fieldRows(
  head: Row | undefined,
  rows: readonly Row[],
  inline: ReadInline,
): Labelled[] | undefined {
  const fields: Labelled[] = []
  const [only, more] = rows
  if (!head && only && !more) {
    const cells = cellsOf(only.text)
    if (cells.length > 2) return pairsOf(cells, inline)
  }
  for (const row of [...(head ? [head] : []), ...rows.slice(0, SAMPLE_ROWS)]) {
    const [label, value, ...others] = cellsOf(row.text).map((cell) => inline(cell))
    if (!label || !value || others.length > 0) continue
    const words = collapse(textOf(label))
    const field = fieldOf(words)
    if (field) fields.push({ field, label: words, rest: value })
  }
  return fields.length >= 1 && fields.length >= rows.length * SHARE_OF_LABELS ? fields : undefined
}

/** The fields of a row of labels, each with its value in the cell behind it: `| Score | 27 | ID | 10.1000/kite.9 |`. */
function pairsOf(cells: readonly string[], inline: ReadInline): Labelled[] | undefined {
  const pairs = Math.ceil(cells.length / 2)
  const fields: Labelled[] = []
  for (let n = 0; n + 1 < cells.length; n += 2) {
    const label = collapse(textOf(inline(cells[n] as string)))
    const field = fieldOf(label)
    if (field) fields.push({ field, label, rest: inline(cells[n + 1] as string) })
  }
  return fields.length > 1 && fields.length >= pairs * SHARE_OF_LABELS ? fields : undefined
}
