import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readKeptFile, writeKeptFile } from '../src/kept-file.ts'

test('what was kept is read back, but not what other code kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-kept-'))
  try {
    const file = join(folder, 'archive.neighbours')
    expect(readKeptFile(file)).toBeUndefined()
    writeKeptFile(file, Uint8Array.of(1, 2, 3))
    expect([...(readKeptFile(file) ?? [])]).toEqual([1, 2, 3])
    const bytes = readFileSync(file)
    bytes[0] = bytes[0] === 48 ? 49 : 48
    writeFileSync(file, bytes)
    expect(readKeptFile(file)).toBeUndefined()
  } finally {
    rmSync(folder, { recursive: true })
  }
})
