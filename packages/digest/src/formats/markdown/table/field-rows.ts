import type { Row } from '../blocks/blocks.ts'
import type { ReadInline } from '../inline/inline.ts'
import { textOf } from '../inline/piece.ts'
import { fieldOf } from '../words/field-labels.ts'
import type { Labelled } from '../words/labelled.ts'
import { collapse } from '../words/titles.ts'
import { cellsOf } from './cells.ts'

const SAMPLE_ROWS = 40

/**
 * The fields of a table that describes one paper: a label in the first cell of nearly every row, its value in
 * the second. `undefined` where it is another kind of table.
 */
export function fieldRows(
  head: Row | undefined,
  rows: readonly Row[],
  inline: ReadInline,
): Labelled[] | undefined {
  const fields: Labelled[] = []
  for (const row of [...(head ? [head] : []), ...rows.slice(0, SAMPLE_ROWS)]) {
    const [label, value, ...others] = cellsOf(row.text).map((cell) => inline(cell))
    if (!label || !value || others.length > 0) continue
    const words = collapse(textOf(label))
    const field = fieldOf(words)
    if (field) fields.push({ field, label: words, rest: value })
  }
  return fields.length >= 1 && fields.length >= rows.length * 0.6 ? fields : undefined
}
