import { decode, joined, PieceDecoder } from './decode.ts'

/** The text of a file, whole or piece by piece, whatever it is given as. */
export class DigestText {
  /** The text, or the bytes, where they are given as a whole. */
  readonly #given: string | Uint8Array | undefined
  readonly #decoder: PieceDecoder | undefined
  /** Where in a given text the next piece begins. */
  #at = 0
  /** Chunks that were taken from a stream, as long as it may still be wanted as a whole. */
  #taken: Uint8Array[] | undefined
  readonly #stream: AsyncIterator<Uint8Array> | undefined
  #isWhole = false
  /** How the file is encoded, and what is wrong with that; of a given text it is not known. */
  coding: { encoding: string; damaged: boolean; binary: boolean } | undefined
  /** Whether the file is too large to be one text. */
  tooLarge = false

  constructor(value: string | Uint8Array | AsyncIterable<Uint8Array>) {
    if (typeof value === 'string') {
      this.#given = value
      return
    }
    if (value instanceof Uint8Array) {
      this.#given = value
      this.#decoder = new PieceDecoder([value].values())
    } else {
      this.#stream = value[Symbol.asyncIterator]()
      this.#taken = []
      this.#decoder = new PieceDecoder(this.#chunks())
    }
    this.coding = this.#decoder
  }

  /** Whether nothing is left to be given. */
  get ended(): boolean {
    if (this.#isWhole) return true
    return this.#decoder ? this.#decoder.ended : this.#at >= (this.#given as string).length
  }

  /**
   * The next piece, of about as many characters as wanted.
   *
   * @param again the end of the piece before, with which it is to begin
   */
  async next(wanted: number, again = ''): Promise<string> {
    if (this.#decoder) return this.#decoder.next(wanted, again)
    const from = this.#at - again.length
    this.#at += wanted
    return (this.#given as string).slice(from, this.#at)
  }

  /** Says that the file will not be wanted as a whole. */
  forget(): void {
    this.#taken = undefined
  }

  /** The whole text, what was given before included. */
  async whole(): Promise<string> {
    this.#isWhole = true
    if (typeof this.#given === 'string') return this.#given
    try {
      const { text, ...coding } = decode(this.#given ?? (await this.#all()))
      this.coding = coding
      return text
    } catch {
      this.tooLarge = true
      return ''
    }
  }

  async #all(): Promise<Uint8Array> {
    const chunks = this.#taken ?? []
    for (;;) {
      const { value, done } = await (this.#stream as AsyncIterator<Uint8Array>).next()
      if (done) break
      chunks.push(value)
    }
    this.#taken = undefined
    return joined(chunks)
  }

  async *#chunks(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const { value, done } = await (this.#stream as AsyncIterator<Uint8Array>).next()
      if (done) return
      this.#taken?.push(value)
      yield value
    }
  }
}
