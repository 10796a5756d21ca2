import { ownCopy } from '../../text/own-copy.ts'
import { isLocal } from './entry/evidence.ts'
import { type Piece, textOf } from './inline/piece.ts'
import { cleanTitle, collapse } from './words/titles.ts'

/** Headings above this depth are Markdown's own; below it stand list items and bold lines that head others. */
const LOWEST_HEADING = 6
/** The depth of a bold line that heads others. */
export const BOLD_DEPTH = 8
/** The depth of an item that heads those below it, where it is not indented. */
export const SUBHEADING_DEPTH = 10

/** The headings that the reader is under, and the digest's title among them. */
export class Outline {
  #open: { depth: number; text: string }[] = []
  #path: readonly string[] | undefined
  #sawTitle = false
  #topDepth = LOWEST_HEADING + 1
  #tops: string[] = []
  /** The digest's title, once it is known. */
  title: string | undefined

  /** The depth of the innermost heading that is open, or of the title's. */
  get depth(): number {
    return this.#open.findLast((heading) => heading.depth <= LOWEST_HEADING)?.depth ?? 1
  }

  /** Sets the title that front matter gives. */
  begin(title: string | undefined): void {
    this.title = title
    this.#sawTitle = title !== undefined
  }

  /** The open headings, outermost first. The same list is given until a heading opens or closes. */
  get path(): readonly string[] {
    this.#path ??= this.#open.map((heading) => heading.text)
    return this.#path
  }

  /** Closes the headings of a depth and below it. */
  leave(depth: number): void {
    const left = this.#open.filter((heading) => heading.depth < depth)
    if (left.length === this.#open.length) return
    this.#open = left
    this.#path = undefined
  }

  /** Opens a heading, below those of lesser depth. */
  enter(depth: number, text: string): void {
    this.leave(depth)
    this.#open.push({ depth, text: ownCopy(text) })
    this.#path = undefined
    if (depth > LOWEST_HEADING) return
    if (depth < this.#topDepth) {
      this.#topDepth = depth
      this.#tops = []
    }
    if (depth === this.#topDepth) this.#tops.push(text)
  }

  /** Whether a heading is the digest's title: the first of the first level, before any paper. */
  takesAsTitle(depth: number, text: string, papersBefore: boolean): boolean {
    if (text !== this.title && (depth !== 1 || this.#sawTitle || papersBefore)) return false
    this.#sawTitle = true
    this.title = text
    return true
  }

  /** Notes a first-level heading that is no title, such as that of a table of contents. */
  passOver(depth: number): void {
    this.#sawTitle ||= depth === 1
  }

  /** The only heading of the highest level, where no other is the title: every paper stands below it. */
  get onlyTop(): string | undefined {
    return this.#sawTitle || this.#tops.length !== 1 ? undefined : this.#tops[0]
  }
}

/** The words of a heading, without the links back to the top of the page. */
export function headingText(pieces: readonly Piece[]): string {
  const own = pieces.filter((piece) => !(piece.anchor && isLocal(piece.anchor.url)))
  const text = collapse(textOf(own)).replace(/\[\s*\]/g, '')
  return cleanTitle(/[\p{L}\p{N}]/u.test(text) ? text : textOf(pieces))
}
