import type { BlockOf, TextBlock } from './blocks/blocks.ts'
import type { Draft, Taken } from './draft.ts'
import type { Piece } from './inline/piece.ts'

/** The blocks that stand below an item which may be a paper: they are its own, if it is one. */
export class BelowItem {
  /** The item, its indentation, and the number of the last block that is its own. */
  #item: { draft: Draft; indent: number; last: number; takesItems: boolean } | undefined

  /** Begins with an item, which is block `number`. `takesItems`: other items below it are what the list says of it. */
  begin(draft: Draft | undefined, { indent }: BlockOf<'item'>, number: number, takesItems: boolean): void {
    this.#item = draft && { draft, indent, last: number, takesItems }
  }

  /** Takes a block for the item's, if it stands below it. `said` is what it is if the item is no paper. Gives whether it does. */
  add(block: TextBlock, pieces: readonly Piece[], number: number, said?: Taken): boolean {
    const item = this.#item
    if (!item || number !== item.last + 1 || block.indent <= item.indent) return false
    if (block.type === 'item' && !item.takesItems) return false
    item.last = number
    const { line, endLine } = block
    const quote = block.type === 'paragraph' && block.quote
    item.draft.below ??= []
    item.draft.below.push({ line, endLine, pieces, quote, ...(said ? { said } : {}) })
    return true
  }
}
