import { closeSync, openSync, writeFileSync } from 'node:fs'

/** Writes a file that never stands in memory whole. */
export function writePieces(path: string, pieces: Iterable<string>, flag: 'w' | 'wx' = 'w'): void {
  const file = openSync(path, flag)
  let waiting = ''
  try {
    for (const piece of pieces) {
      waiting += piece
      if (waiting.length < 1 << 16) continue
      writeFileSync(file, waiting)
      waiting = ''
    }
    writeFileSync(file, waiting)
  } finally {
    closeSync(file)
  }
}
