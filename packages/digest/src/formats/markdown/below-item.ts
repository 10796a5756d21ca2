import type { BlockOf } from './blocks/blocks.ts'
import type { Draft, Taken } from './draft.ts'
import type { Piece } from './inline/piece.ts'

/** The paragraphs that stand below an item which may be a paper: they are its own, if it is one. */
export class BelowItem {
  /** The item, its indentation, and the number of the last block that is its own. */
  #item: { draft: Draft; indent: number; last: number } | undefined

  /** Begins with an item, which is block `number`. */
  begin(draft: Draft | undefined, { indent }: BlockOf<'item'>, number: number): void {
    this.#item = draft && { draft, indent, last: number }
  }

  /** Takes a paragraph for the item's, if it stands below it. `said` is what it is if the item is no paper. */
  add(
    { indent, line, endLine, quote }: BlockOf<'paragraph'>,
    pieces: readonly Piece[],
    number: number,
    said: Taken | undefined,
  ): void {
    const item = this.#item
    if (!item || number !== item.last + 1 || indent <= item.indent) return
    item.last = number
    item.draft.below ??= []
    item.draft.below.push({ line, endLine, pieces, quote, ...(said ? { said } : {}) })
  }
}
