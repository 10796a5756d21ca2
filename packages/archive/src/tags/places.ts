import { longestPhrase } from './phrases.ts'

/** Places where concepts are named, in the order of the papers and their words. */
export interface Places {
  starts: Int32Array
  concepts: Int32Array
  tokens: Int32Array
  lengths: Uint8Array
  /** 0 where an everyday name stands in a paper that is not about it: no mention, but it covers shorter ones. */
  counts: Uint8Array
}

/** Gathers places. */
export class PlaceList implements Places {
  length = 0
  starts: Int32Array
  concepts = new Int32Array(4096)
  tokens = new Int32Array(4096)
  lengths = new Uint8Array(4096)
  counts = new Uint8Array(4096)

  constructor(papers: number) {
    this.starts = new Int32Array(papers + 1)
  }

  /** Adds a place and gives its number. */
  add(concept: number, token: number, length: number, counts: 0 | 1): number {
    // The same words under two paths are one place, and so is a name within a longer one (*point clouds* in *3D point
    // clouds*).
    for (let place = this.length - 1; place >= 0; place--) {
      const other = this.tokens[place] as number
      if (other < token - longestPhrase) break
      const isSame = other === token || other + (this.lengths[place] as number) >= token + length
      if (this.concepts[place] !== concept || !isSame) continue
      if (other === token && (this.lengths[place] as number) < length) this.lengths[place] = length
      if (counts === 1) this.counts[place] = 1
      return place
    }
    if (this.length === this.concepts.length) {
      const concepts = new Int32Array(this.length * 2)
      concepts.set(this.concepts)
      this.concepts = concepts
      const tokens = new Int32Array(this.length * 2)
      tokens.set(this.tokens)
      this.tokens = tokens
      const lengths = new Uint8Array(this.length * 2)
      lengths.set(this.lengths)
      this.lengths = lengths
      const flags = new Uint8Array(this.length * 2)
      flags.set(this.counts)
      this.counts = flags
    }
    this.concepts[this.length] = concept
    this.tokens[this.length] = token
    this.lengths[this.length] = length
    this.counts[this.length] = counts
    return this.length++
  }
}
