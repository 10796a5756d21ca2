import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const program = fileURLToPath(new URL('../src/offprint.ts', import.meta.url))

/** A file far larger than the memory that the command is given. */
const MEGABYTES = 60
const HEAP = 48
const record = (n: number) =>
  `TY  - JOUR\nTI  - Counting Late, Part ${n}\nAU  - Weber, Ada\nPY  - 2025\nDO  - 10.1000/${n}\nAB  - ${'We count what was counted before, and find more. '.repeat(20)}\nER  - \n\n`

let folder: string
let file: string
let records = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-memory-'))
  file = join(folder, 'export.ris')
  const handle = await open(file, 'w')
  for (let bytes = 0; bytes < MEGABYTES * 1e6; ) {
    const text = Array.from({ length: 1000 }, () => record(records++)).join('')
    await handle.write(text)
    bytes += text.length
  }
  await handle.close()
})
afterAll(() => rm(folder, { recursive: true }))

test.each(['a file', 'standard input'])(
  '%s far larger than the memory at hand is read to its end',
  async (from) => {
    const process_ = spawn(
      process.execPath,
      [`--max-old-space-size=${HEAP}`, program, 'parse', from === 'a file' ? file : '-'],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    )
    if (from === 'a file') process_.stdin.end()
    else createReadStream(file).pipe(process_.stdin)
    const closed = once(process_, 'close')
    let papers = 0
    let endOfLedger = 0
    for await (const line of createInterface({ input: process_.stdout })) {
      if (line.startsWith('{"authors"')) papers++
      else if (line.startsWith('{"line"')) endOfLedger = Number(/"endLine":(\d+)/.exec(line)?.[1])
    }
    expect(await closed).toEqual([0, null])
    expect(papers).toBe(records)
    expect(endOfLedger).toBe(records * 8)
  },
  120_000,
)
