import { longestPhrase } from './phrases.ts'

/** Of the vocabulary's names that begin at each token of a paper the longest: what it names, and after which token it ends. */
export class LongestNames {
  readonly #isBroader: (broader: number, narrower: number) => boolean
  #start = 0
  #concepts = new Int32Array(1024)
  #ends = new Int32Array(1024)

  /** @param isBroader Whether one subject is above another. */
  constructor(isBroader: (broader: number, narrower: number) => boolean) {
    this.#isBroader = isBroader
  }

  /** Begins the paper of the tokens from `start` to `end`. */
  begin(start: number, end: number): void {
    if (this.#ends.length < end - start) {
      this.#concepts = new Int32Array((end - start) * 2)
      this.#ends = new Int32Array((end - start) * 2)
    }
    this.#ends.fill(0, 0, end - start)
    this.#start = start
  }

  /** Adds a name; of those that begin at a token, the longest comes last. */
  add(token: number, concept: number, after: number): void {
    this.#concepts[token - this.#start] = concept
    this.#ends[token - this.#start] = after
  }

  /** *Parsing* in *semantic parsing* does not name syntactic parsing, unless the longer is a kind of the shorter. */
  isPart(concept: number, token: number, length: number): boolean {
    for (let from = token; from >= this.#start && from > token - longestPhrase; from--) {
      const after = this.#ends[from - this.#start] as number
      if (after < token + length || after - from <= length) continue
      const longer = this.#concepts[from - this.#start] as number
      if (longer !== concept && !this.#isBroader(concept, longer)) return true
    }
    return false
  }

  /** Whether words halve a name: *neural relation* in *neural relation extraction*. */
  cuts(token: number, length: number): boolean {
    const end = token + length
    for (let from = Math.max(this.#start, token - longestPhrase); from < token; from++) {
      const after = this.#ends[from - this.#start] as number
      if (after > token && after < end) return true
    }
    for (let from = token + 1; from < end; from++)
      if ((this.#ends[from - this.#start] as number) > end) return true
    return false
  }
}
