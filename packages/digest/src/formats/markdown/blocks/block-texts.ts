import type { ReadInline } from '../inline/inline.ts'
import { type Line, linesOf } from '../inline/lines.ts'
import type { Piece } from '../inline/piece.ts'
import type { Block, TextBlock } from './blocks.ts'
import type { BlocksAhead } from './blocks-ahead.ts'

/** The blocks about the reader's place with their texts: blocks are looked at beforehand and then once more. */
export class BlockTexts {
  readonly #blocks: BlocksAhead
  /** Reads a text that is in no block. */
  readonly inline: ReadInline
  #texts = new Map<Block, BlockText>()

  constructor(blocks: BlocksAhead, inline: ReadInline) {
    this.#blocks = blocks
    this.inline = inline
  }

  /** The block of a number, or `undefined` behind the last one. */
  at(number: number): Block | undefined {
    return this.#blocks.at(number)
  }

  /** Forgets the blocks before a number. */
  pass(number: number): void {
    this.#blocks.pass(number)
  }

  /** A block's text, read. */
  text(block: TextBlock): BlockText {
    let text = this.#texts.get(block)
    if (!text) {
      const pieces = this.inline(block.text)
      text = { pieces, lines: linesOf(pieces) }
      // A new map: a cleared one leads V8 from its old table to the next, and keeps all that was ever in it for long.
      if (this.#texts.size > MOST_TEXTS) this.#texts = new Map()
      this.#texts.set(block, text)
    }
    return text
  }
}

/** The text of a block, as a whole and by its lines. */
export interface BlockText {
  pieces: Piece[]
  lines: Line[]
}

/** As many texts are remembered. */
const MOST_TEXTS = 60
