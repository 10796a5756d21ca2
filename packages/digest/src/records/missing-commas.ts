import type { Context } from '../format.ts'
import type { Source } from '../source.ts'

/** The places in a value of JSON where a comma is missing and was read as if it were there. */
export class MissingCommas {
  #count = 0
  #line = 0

  add(source: Source, offsets: readonly number[]): void {
    if (this.#count === 0 && offsets[0] !== undefined) this.#line = source.lineAt(offsets[0])
    this.#count += offsets.length
  }

  /** Tells of them, once. */
  report({ finding }: Context): void {
    if (this.#count === 0) return
    finding('json-comma-missing', {
      line: this.#line,
      reason:
        this.#count === 1
          ? 'A comma is missing before this line'
          : `${this.#count} commas are missing, the first before this line`,
      note: 'It was read as if it were there. Put it behind the value before, or export the file again.',
      severity: 'warning',
    })
  }
}
