import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Characters that are kept in memory. */
const KEPT = 1 << 22
/** Bytes that are read back at once. */
const PIECE = 1 << 20

/** Text that is wanted later: a little of it is kept in memory, much of it in a temporary file. */
export class Spool {
  #kept: string[] = []
  #length = 0
  #path: string | undefined
  #file: FileHandle | undefined

  /** Adds text behind what is there. */
  async add(text: string): Promise<void> {
    this.#kept.push(text)
    this.#length += text.length
    if (this.#length < KEPT) return
    if (!this.#file) {
      this.#path = join(tmpdir(), `offprint-${randomUUID()}`)
      this.#file = await open(this.#path, 'wx+', 0o600)
    }
    await this.#file.writeFile(this.#kept.join(''))
    this.#kept = []
    this.#length = 0
  }

  /** All that was added, in its order. */
  async *read(): AsyncGenerator<string | Uint8Array> {
    for (let at = 0; this.#file; ) {
      const { bytesRead, buffer } = await this.#file.read(Buffer.alloc(PIECE), 0, PIECE, at)
      if (bytesRead === 0) break
      at += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
    yield* this.#kept
  }

  /** Takes the temporary file away. */
  async close(): Promise<void> {
    await this.#file?.close()
    if (this.#path !== undefined) await rm(this.#path, { force: true })
  }
}
