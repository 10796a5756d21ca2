/**
 * A hash map from pairs of whole numbers to the numbers 1, 2, 3 … in the order in which pairs are first seen.
 * Open addressing in typed arrays: a JavaScript `Map` of strings takes ten times the room and time.
 */
export class Pairs {
  size = 0
  #mask = 0xfff
  #slots = new Int32Array(0x1000)
  /** Left and right of each pair, side by side, near the processor. */
  #sides = new Int32Array(0x1000)

  /** The number of a pair, 0 where it has none. */
  get(left: number, right: number): number {
    let slot = hash(left, right) & this.#mask
    for (;;) {
      const id = this.#slots[slot] as number
      if (id === 0) return 0
      if (this.#sides[2 * id] === left && this.#sides[2 * id + 1] === right) return id
      slot = (slot + 1) & this.#mask
    }
  }

  /** The number of a pair, given now where it has none. */
  add(left: number, right: number): number {
    let slot = hash(left, right) & this.#mask
    for (;;) {
      const id = this.#slots[slot] as number
      if (id === 0) break
      if (this.#sides[2 * id] === left && this.#sides[2 * id + 1] === right) return id
      slot = (slot + 1) & this.#mask
    }
    const id = ++this.size
    if (2 * id >= this.#sides.length) this.#sides = doubled(this.#sides)
    this.#sides[2 * id] = left
    this.#sides[2 * id + 1] = right
    this.#slots[slot] = id
    if (this.size * 2 > this.#mask) this.#rehash()
    return id
  }

  left(id: number): number {
    return this.#sides[2 * id] as number
  }

  right(id: number): number {
    return this.#sides[2 * id + 1] as number
  }

  #rehash(): void {
    this.#mask = this.#mask * 2 + 1
    this.#slots = new Int32Array(this.#mask + 1)
    for (let id = 1; id <= this.size; id++) {
      let slot = hash(this.left(id), this.right(id)) & this.#mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask
      this.#slots[slot] = id
    }
  }
}

function hash(left: number, right: number): number {
  let mixed = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)
  mixed ^= mixed >>> 15
  mixed = Math.imul(mixed, 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}

function doubled(from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2)
  to.set(from)
  return to
}
