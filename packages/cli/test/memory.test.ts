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

/** Files far larger than the memory that the command is given. */
const MEGABYTES = 60
const HEAP = 48
const abstract = 'We count what was counted before, and find more. '.repeat(20)
const forms: Readonly<
  Record<string, { lines: number; head?: string; record(n: number): string; tail?: string }>
> = {
  'export.ris': {
    lines: 8,
    record: (n) =>
      `TY  - JOUR\nTI  - Counting Late, Part ${n}\nAU  - Weber, Ada\nPY  - 2025\nDO  - 10.1000/${n}\nAB  - ${abstract}\nER  - \n\n`,
  },
  'answer.json': {
    lines: 0,
    head: '{"total": 1, "results": [',
    record: (n) =>
      `${n > 0 ? ', ' : ''}${JSON.stringify({ title: `Counting Late, Part ${n}`, doi: `10.1000/${n}`, abstract })}`,
    tail: ']}',
  },
}

let folder: string
const records: Record<string, number> = {}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-memory-'))
  for (const [name, { head = '', record, tail = '' }] of Object.entries(forms)) {
    const handle = await open(join(folder, name), 'w')
    await handle.write(head)
    let count = 0
    for (let bytes = 0; bytes < MEGABYTES * 1e6; ) {
      const text = Array.from({ length: 1000 }, () => record(count++)).join('')
      await handle.write(text)
      bytes += text.length
    }
    await handle.write(tail)
    await handle.close()
    records[name] = count
  }
})
afterAll(() => rm(folder, { recursive: true }))

test.each([
  ['a file', 'export.ris'],
  ['standard input', 'export.ris'],
  ['a file', 'answer.json'],
])(
  '%s far larger than the memory at hand is read to its end, as %s',
  async (from, name) => {
    const file = join(folder, name)
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
    expect(papers).toBe(records[name])
    expect(endOfLedger).toBe(Math.max(1, (records[name] as number) * (forms[name]?.lines ?? 0)))
  },
  120_000,
)
