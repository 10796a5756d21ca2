import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../src/main.ts'
import { run } from './run.ts'

const paper = (title: string) =>
  `# Week\n\n## [${title}](https://arxiv.org/abs/2503.01234)\n\n**Abstract:** We count.\n`

/** Files that are wrong in some way, and what is said of each: line, severity, rule. */
const files: Record<string, { value: string | Uint8Array; said?: string }> = {
  'empty.md': { value: '', said: ':1  error  The file is empty' },
  'binary.bib': { value: Uint8Array.of(80, 75, 3, 4, 0, 0), said: ':1  error  The file is not text' },
  'none.ris': { value: 'TY  - JOUR\nER  - \n', said: ':1  error  No papers found' },
  'unknown.txt': { value: 'to do: buy milk\n', said: ':1  error  No known form' },
  'half.md': {
    value: Buffer.concat([Buffer.from(`${paper('Half a sequence')}Caf`), Buffer.of(0xc3), Buffer.from('\n')]),
    said: ':6  warning  The file has bytes that are not valid UTF-8',
  },
  'link.md': {
    value: `${paper('A link')}\n[code](javascript:alert(1))\n`,
    said: ':7  warning  A link leads to an address that is no web page (javascript:)',
  },
  'one/same.md': { value: paper('Same name') },
  'two/same.md': { value: paper('Same name'), said: ':1  warning  Another digest is named "same" too' },
}

const offprint = (...args: string[]) => run((streams) => main(args, streams))

describe('bad input', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'offprint-bad-'))
    for (const name of ['one', 'two']) await mkdir(join(folder, name))
    for (const [name, { value }] of Object.entries(files)) await writeFile(join(folder, name), value)
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('is reported by check with file and line, each once, and the rest is read', async () => {
    const { status, out } = await offprint('check', folder)
    expect(status).toBe(1)
    for (const [name, { said }] of Object.entries(files))
      if (said !== undefined) expect(out.split(`${name}${said}`), name).toHaveLength(2)
    expect(out).toMatch(/\n3 papers in 8 digests: 4 errors, \d+ warnings\n$/)
  })

  test('is said by convert with file and line, where it loses something, and the rest is converted', async () => {
    const { status, out, err } = await offprint('convert', folder, '--to', 'jsonl')
    expect(status).toBe(1)
    expect(out.trim().split('\n')).toHaveLength(3)
    for (const [name, { said }] of Object.entries(files))
      if (said?.includes('error')) expect(err).toContain(`${name}${said}`)
    expect(err.match(/ {2}error {2}/g)).toHaveLength(4)
  })

  test.each(Object.entries(files))('is printed by parse with its findings: %s', async (name, { said }) => {
    const { status, out, err } = await offprint('parse', join(folder, name))
    const { papers, messages } = JSON.parse(out)
    const lost = said?.includes('error') === true
    expect([status, papers.length]).toEqual(lost ? [1, 0] : [0, 1])
    expect(err.includes(`${name}${said}`)).toBe(lost)
    expect(messages.some(({ severity }: { severity: string }) => severity === 'error')).toBe(lost)
  })
})

test('control characters of a digest reach no terminal, neither from a name nor from a title', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-control-'))
  const titles = [
    'Counting \u001b[2JLate at Nighttime',
    'Counting \u001b[2JLate at Nightime',
    '\u202eCounting \u009b31mEarly',
  ]
  await writeFile(
    join(folder, 'week\u001b[31m.json'),
    JSON.stringify(titles.map((title, n) => ({ title, url: `https://example.org/${n}` }))),
  )
  await writeFile(join(folder, 'none\u001b[31m\nfine.md'), '')
  const told = [
    (await offprint('check', folder)).out,
    (await offprint('check', folder, '--tags', '--repairs')).out,
    (await offprint('convert', folder, '--to', 'bibtex')).err,
  ]
  await rm(folder, { recursive: true })
  for (const text of told) expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
  expect(told[0]).toContain('week\\u001b[31m.json  papers-json')
  expect(told[0]).toContain('"Counting \\u001b[2JLate at Nighttime"')
  expect(told[2]).toContain('none\\u001b[31m\\u000afine.md:1  error')
})
