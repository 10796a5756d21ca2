/** A list of whole numbers from 0 to 2³² − 1 that grows as it is filled, at four bytes a number. */
export class NumberList {
  length = 0
  #numbers: Uint32Array

  /** @param room how many numbers there will be, as far as that is known */
  constructor(room = 16) {
    this.#numbers = new Uint32Array(Math.max(16, room))
  }

  /** Adds a number; gives the new length. */
  push(number: number): number {
    if (this.length === this.#numbers.length) {
      const larger = new Uint32Array(this.length * 2)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.length++] = number
    return this.length
  }

  /** The number at an index of the list. */
  at(index: number): number {
    return this.#numbers[index] as number
  }

  /** The numbers so far, as an array that shares their memory. */
  toArray(): Uint32Array {
    return this.#numbers.subarray(0, this.length)
  }
}
