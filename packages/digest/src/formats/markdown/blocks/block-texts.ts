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
  readonly #read: (TextBlock | undefined)[] = new Array(PLACES).fill(undefined)
  readonly #texts: (BlockText | undefined)[] = new Array(PLACES).fill(undefined)

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
    const place = block.line % PLACES
    const known = this.#texts[place]
    if (known && this.#read[place] === block) return known
    const pieces = this.inline(block.text)
    const text = { pieces, lines: linesOf(pieces) }
    this.#read[place] = block
    this.#texts[place] = text
    return text
  }
}

/** The text of a block, as a whole and by its lines. */
export interface BlockText {
  pieces: Piece[]
  lines: Line[]
}

/** As many texts are remembered, each at the place that its line tells. */
const PLACES = 64
