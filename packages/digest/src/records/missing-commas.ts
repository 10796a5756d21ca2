import type { Context } from '../format.ts'
import type { Source } from '../source.ts'

/** Tells once of the places in a file of JSON where a comma is missing and was read as if it were there. */
export function tellOfMissingCommas(source: Source, { finding }: Context, offsets: readonly number[]): void {
  const [first] = offsets
  if (first === undefined) return
  finding('json-comma-missing', {
    line: source.lineAt(first),
    reason:
      offsets.length === 1
        ? 'A comma is missing before this line'
        : `${offsets.length} commas are missing, the first before this line`,
    note: 'It was read as if it were there. Put it behind the value before, or export the file again.',
    severity: 'warning',
  })
}
