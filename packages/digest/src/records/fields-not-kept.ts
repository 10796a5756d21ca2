import type { Context } from '../format.ts'

/** As many names are told of: records have no more unless their names are values. */
const LISTED = 100

/** How fields are called in a form, and what to do about one that is not kept. */
interface Words {
  field: string
  note: string
}

const WORDS: Words = {
  field: 'field',
  note: 'A paper has no place for it. If its text matters, put it into a field that is read, such as a note.',
}

/**
 * The fields of a file's records that are not read: told of once by name, with how many there are, since a file has the
 * same few names throughout.
 */
export class FieldsNotKept {
  readonly #finding: Context['finding']
  readonly #words: Words
  readonly #places = new Map<string, { line: number; count: number }>()
  /** Whether there were more names than are told of. */
  #isCut = false

  constructor({ finding }: Pick<Context, 'finding'>, words = WORDS) {
    this.#finding = finding
    this.#words = words
  }

  /** Adds a field that stands at a line. */
  add(name: string, line: number): void {
    const place = this.#places.get(name)
    if (place) place.count++
    else if (this.#places.size < LISTED) this.#places.set(name, { line, count: 1 })
    else this.#isCut = true
  }

  /** Tells of them. To be called when all is read. */
  report(): void {
    const { field, note } = this.#words
    for (const [name, { line, count }] of this.#places) {
      this.#finding('fields-not-kept', {
        line,
        reason: `The ${field} "${name}" is not read${count === 1 ? '' : `, here and in ${count - 1} more ${count === 2 ? 'place' : 'places'}`}`,
        note,
        severity: 'info',
      })
    }
    if (this.#isCut) {
      this.#finding('fields-not-kept', {
        line: 1,
        reason: `More ${field}s than these ${LISTED} are not read`,
        note,
        severity: 'info',
      })
    }
  }
}
