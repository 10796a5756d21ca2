import { readFileSync, writeFileSync } from 'node:fs'
import { writeWhole } from './archive-file.ts'
import { codeFingerprint } from './code-fingerprint.ts'

/** What collecting keeps for the next time holds for the same code alone, and for the same reading of Unicode. */
const mark = () => Buffer.from(`${codeFingerprint()} ${process.versions['unicode']}\n`)

/** Writes what collecting an archive has kept for the next time. */
export function writeKeptFile(path: string, kept: Uint8Array): void {
  writeWhole(path, (draft) => writeFileSync(draft, Buffer.concat([mark(), kept])))
}

/** What the last collecting kept; `undefined` where there is none, or other code has kept it. */
export function readKeptFile(path: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(path)
    const expected = mark()
    return bytes.subarray(0, expected.length).equals(expected) ? bytes.subarray(expected.length) : undefined
  } catch {
    return undefined
  }
}
