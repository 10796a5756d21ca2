import { isLabelled, type LinePart, mayBeTitle, partOf, withoutMark } from './line-parts.ts'

/** A line of a plain list. Shape after shape asks the same of it, which is found out once. */
export class PlainLine {
  readonly text: string
  #unmarked: PlainLine | undefined
  #part: LinePart | undefined
  #mayBeTitle: boolean | undefined

  constructor(text: string) {
    this.text = text
  }

  /** The line without the bullet or the number of its entry. */
  get unmarked(): PlainLine {
    if (this.#unmarked === undefined) {
      const bare = withoutMark(this.text)
      this.#unmarked = bare === this.text ? this : new PlainLine(bare)
    }
    return this.#unmarked
  }

  /** What the line gives by itself. */
  get part(): LinePart {
    this.#part ??= partOf(this.text)
    return this.#part
  }

  /** Whether the line may be a title, and is no field under its label. */
  get mayBeTitle(): boolean {
    this.#mayBeTitle ??= this.part === 'words' && mayBeTitle(this.text) && !isLabelled(this.text)
    return this.#mayBeTitle
  }
}
