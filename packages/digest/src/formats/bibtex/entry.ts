import type { BibtexItem } from '../../records/bibtex-items.ts'

/** An entry that may be a paper. */
export interface Entry {
  item: BibtexItem
  /** The first field of each name that holds something. */
  fields: Map<string, string>
}

/** Whether a value says nothing: R's tables have `NA` where there is nothing. */
export const isNothing = (value: string) => value === 'NA' || value.trim() === ''

/** The fields of an item that hold something. */
export function fieldsOf(item: BibtexItem): Map<string, string> {
  const fields = new Map<string, string>()
  for (const { name, value } of item.fields) {
    if (isNothing(value)) continue
    const before = fields.get(name)
    if (before === undefined) fields.set(name, value)
    // ScienceDirect gives each keyword a field of its own.
    else if (name === 'keywords') fields.set(name, `${before}; ${value}`)
  }
  return fields
}
