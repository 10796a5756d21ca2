import { PeopleAbove } from '../../../text/people-above.ts'
import type { Block } from './blocks.ts'

/**
 * Blocks by their number, from 0, of which only those about the reader's place are in memory: a long text has more of
 * them than it has letters for each.
 */
export class BlocksAhead {
  readonly #coming: Iterator<Block>
  readonly #near: Block[] = []
  readonly #people = new PeopleAbove()
  /** The number of the first that is near. */
  #first = 0

  constructor(blocks: Iterable<Block>) {
    this.#coming = blocks[Symbol.iterator]()
  }

  /** The block of a number that was not passed yet, or `undefined` behind the last one. */
  at(number: number): Block | undefined {
    while (number >= this.#first + this.#near.length) {
      const { value, done } = this.#coming.next()
      if (done) return undefined
      this.#near.push(this.#named(value))
    }
    return this.#near[number - this.#first]
  }

  /** A block in which a dash that stands for the people of the reference above is these. */
  #named(block: Block): Block {
    if (block.type !== 'item' && block.type !== 'paragraph') return block
    const text = this.#people.fill(block.text)
    return text === block.text ? block : { ...block, text }
  }

  /** Forgets the blocks before a number. */
  pass(number: number): void {
    while (this.#first < number && this.#near.length > 0) {
      this.#near.shift()
      this.#first++
    }
  }
}
