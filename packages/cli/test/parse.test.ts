import { exec } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UsageError } from '../src/command.ts'
import { parse } from '../src/commands/parse.ts'
import { run } from './run.ts'

const seed = fileURLToPath(new URL('../../../fixtures/digests/2025-03-13-trending.txt', import.meta.url))
const program = fileURLToPath(new URL('../src/offprint.ts', import.meta.url))

async function parsed(args: string[], input = '') {
  const { out, ...rest } = await run((streams) => parse.run(args, streams), input)
  return { ...rest, digest: JSON.parse(out) }
}

describe('offprint parse', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'offprint-parse-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('prints the digest of a file as JSON', async () => {
    const { status, digest } = await parsed([seed])
    expect(status).toBe(0)
    expect(Object.keys(digest)).toEqual(
      expect.arrayContaining(['format', 'date', 'papers', 'ledger', 'messages']),
    )
    expect(digest.date).toBe('2025-03-13')
  })

  test('reads standard input as `-`', async () => {
    const { digest } = await parsed(['-'], '')
    expect(digest.messages).toEqual([
      {
        ruleId: 'empty',
        severity: 'error',
        reason: 'The file is empty',
        note: 'Put papers into it or remove it.',
        line: 1,
        endLine: 1,
      },
    ])
  })

  test('prints what a long file says of itself behind its papers', async () => {
    const papers = Array.from({ length: 5000 }, (_, n) => ({
      title: `Counting ${n}`,
      abstract: 'We count what was counted before, and find more. '.repeat(3),
    }))
    const input = JSON.stringify({ title: 'Sheep', papers, description: 'A flock' })
    const { digest } = await parsed(['-'], input)
    expect(digest).toMatchObject({ title: 'Sheep', description: 'A flock' })
    expect(digest.papers).toHaveLength(5000)
  })

  test('ends with 1 where there was no paper to read, the JSON written whole', async () => {
    const { status, digest, err } = await parsed(['-'], '')
    expect([status, digest.papers]).toEqual([1, []])
    expect(err).toBe('standard input:1  error  The file is empty\n  Put papers into it or remove it.\n')
  })

  test('ends with 0 where papers were read in spite of an error, and says it', async () => {
    const file = join(folder, 'broken.json')
    await writeFile(file, '[{"title": "Counting Late", "doi": "10.1000/5"},\n{"title": "Count')
    const { status, digest, err } = await parsed([file])
    expect(digest.papers.map(({ title }: { title: string }) => title)).toEqual(['Counting Late'])
    expect(status).toBe(0)
    expect(err).toContain(`${file}:2  error  The JSON is broken`)
  })

  test('names the formats when it is given another', async () => {
    await expect(parsed(['--format', 'nonsense', seed])).rejects.toThrow(/The formats are .*page-text/)
  })

  test.each(['yesterday', '2025-13', '2025-02-30', '25', '9999'])('refuses %s as a date', async (date) => {
    await expect(parsed(['--date', date, seed])).rejects.toThrow(`"${date}" is no date`)
  })

  test('says plainly that a file is not there, or is a folder', async () => {
    await expect(parsed([join(folder, 'nothing.txt')])).rejects.toThrow(UsageError)
    await expect(parsed([folder])).rejects.toThrow(/is a folder/)
    await expect(parsed([])).rejects.toThrow(/It takes one file/)
  })

  test('writes all of a large answer to a pipe whose reader is slow', async () => {
    const file = join(folder, 'large.txt')
    await writeFile(file, (await readFile(seed, 'utf8')).repeat(30))
    const printed = await shell(`"${process.execPath}" "${program}" parse "${file}" | (sleep 0.3; cat)`)
    expect(() => JSON.parse(printed.stdout)).not.toThrow()
  })

  test('ends quietly when the reader of the pipe goes away', async () => {
    const file = join(folder, 'large.txt')
    const printed = await shell(`"${process.execPath}" "${program}" parse "${file}" | head -c 20`)
    expect(printed.stderr).toBe('')
  })
})

/** Runs a line of shell. */
const shell = promisify((line: string, done: (error: Error | null, value: Printed) => void) =>
  exec(line, { maxBuffer: 1 << 30 }, (error, stdout, stderr) => done(error, { stdout, stderr })),
)
interface Printed {
  stdout: string
  stderr: string
}
