import type { KeptNeighbours } from './kept.ts'
import type { Nearest } from './nearest.ts'

/** What stands before the numbers. */
interface Head {
  basis: string
  slugs: string[]
  fingerprints: string[]
  room: number
}

/** What was kept, as bytes: the length of a head, the head as JSON, the numbers of the lists. */
export function toBytes({ basis, slugs, fingerprints, nearest }: KeptNeighbours): Uint8Array {
  const head: Head = { basis, slugs, fingerprints, room: nearest.room }
  const text = new TextEncoder().encode(JSON.stringify(head))
  const numbers = listsOf(nearest).map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  )
  const bytes = new Uint8Array(4 + text.length + numbers.reduce((sum, { length }) => sum + length, 0))
  new DataView(bytes.buffer).setUint32(0, text.length, true)
  bytes.set(text, 4)
  let at = 4 + text.length
  for (const list of numbers) {
    bytes.set(list, at)
    at += list.length
  }
  return bytes
}

/** What was kept, from bytes; `undefined` where they are none of ours, or not whole. */
export function fromBytes(bytes: Uint8Array): KeptNeighbours | undefined {
  try {
    const end = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
    const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, end)))
    const { basis, slugs, fingerprints, room } = head
    if (!Array.isArray(slugs) || !Array.isArray(fingerprints)) return undefined
    const size = slugs.length
    const nearest: Nearest = {
      room,
      lengths: new Int32Array(size),
      papers: new Int32Array(size * room),
      partials: new Int32Array(size * room),
      similarities: new Int32Array(size * room),
      complete: new Uint8Array(size),
    }
    let at = end
    for (const list of listsOf(nearest)) {
      new Uint8Array(list.buffer).set(bytes.subarray(at, at + list.byteLength))
      at += list.byteLength
    }
    if (at !== bytes.length || fingerprints.length !== size) return undefined
    if (nearest.lengths.some((length) => length < 0 || length > room)) return undefined
    if (nearest.papers.some((paper) => paper < 0 || paper >= size)) return undefined
    return { basis, slugs, fingerprints, nearest }
  } catch {
    return undefined
  }
}

function listsOf(nearest: Nearest): (Int32Array | Uint8Array)[] {
  return [nearest.lengths, nearest.papers, nearest.partials, nearest.similarities, nearest.complete]
}
