/**
 * How fast each form is read and how much memory that takes. Run: `pnpm bench:parse [--megabytes N] [INPUT …]`.
 *
 * Each input is read in a process of its own: once for its peak memory, then a few times, in turn with a
 * reader to compare with where there is one. A round begins when the garbage of the one before is collected, and
 * ends with the papers, the ledger and the findings of the file's bytes. Rates are the best of the rounds, of processor
 * time, its helping threads included: other work on the machine can only make a round slower.
 *
 * Memory is the peak of the whole process, resident, and what of it is beyond that of the process before it opened the
 * file, whose bytes are in both. V8 takes up to 128 MB of both for young objects once some 60 MB have outlived two
 * collections, however small the file is: `--megabytes 100` tells what grows with the file.
 */
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from '@offprint/digest'
import { inputOf, inputs } from './parse-inputs.ts'
import { table } from './table.ts'

/** Readers to compare with, by input: what they read of bytes they have, counted. */
const references: Readonly<Record<string, { name: string; load(): Promise<(bytes: Buffer) => unknown> }>> = {
  ...Object.fromEntries(
    ['page-text', 'page-text plain'].map((input) => [
      input,
      { name: 'line scanner', load: async () => scanLines },
    ]),
  ),
  ...Object.fromEntries(
    ['markdown', 'markdown list', 'markdown table'].map((input) => [
      input,
      { name: 'remark-parse', load: loadRemark },
    ]),
  ),
  bibtex: { name: 'bibtex-parser', load: loadBibtexParser },
}

/** Bytes that a reader to compare with is given: these take a second of some. */
const REFERENCE_BYTES: Readonly<Record<string, number>> = { bibtex: 400_000, markdown: 2_000_000 }

/** Trims lines, joins them to paragraphs with their line numbers, and keeps these: what any reader must do. */
function scanLines(bytes: Buffer): unknown {
  const text = bytes.toString('utf8')
  const paragraphs: { line: number; endLine: number; text: string }[] = []
  let lines: string[] = []
  let number = 0
  for (let at = 0; at <= text.length; ) {
    let end = text.indexOf('\n', at)
    if (end === -1) end = text.length
    number++
    const line = text.slice(at, end).trim()
    if (line !== '') lines.push(line)
    if ((line === '' || end === text.length) && lines.length > 0) {
      paragraphs.push({ line: number - lines.length, endLine: number - 1, text: lines.join(' ') })
      lines = []
    }
    at = end + 1
  }
  return paragraphs
}

/** remark-parse as it is fastest: an entry at a time, trees dropped. */
async function loadRemark(): Promise<(bytes: Buffer) => unknown> {
  const [{ unified }, { default: remarkParse }] = await Promise.all([
    import('unified'),
    import('remark-parse'),
  ])
  const processor = unified().use(remarkParse).freeze()
  return (bytes) => {
    let nodes = 0
    const text = bytes.toString('utf8')
    for (const block of text.split(/\n(?=##? )|(?<=\n(?:[^\n]+\n){40})/))
      nodes += processor.parse(block).children.length
    return nodes
  }
}

async function loadBibtexParser(): Promise<(bytes: Buffer) => unknown> {
  const library = await import('@retorquere/bibtex-parser')
  return (bytes) => library.parse(bytes.toString('utf8'), { unsupported: 'ignore' })
}

interface Result {
  papers: number
  format: string
  unread: number
  megabytes: number
  rate: number
  reference?: number
  /** The peak of resident memory in bytes, and that of the process before it opened the file. */
  peak: number
  base: number
}

const ROUNDS = 5

/** Megabytes by second of processor time, from an empty heap on. */
async function rateOf(megabytes: number, work: () => unknown): Promise<number> {
  globalThis.gc?.()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return megabytes / ((user + system) / 1e6)
}

/** The most memory that was resident so far, in bytes. */
const peakMemory = () => process.resourceUsage().maxRSS * 1024

/** The beginning of a file, of which no more is read. */
function headOf(path: string): Uint8Array {
  const head = new Uint8Array(20_000)
  const file = openSync(path, 'r')
  const length = readSync(file, head)
  closeSync(file)
  return head.subarray(0, length)
}

/** Reads one input in this process. */
async function measureOne(input: string, file: string): Promise<Result> {
  await parse({ path: basename(file), value: headOf(file) })
  const base = peakMemory()
  const bytes = readFileSync(file)
  const megabytes = bytes.length / 1e6
  const result: Result = {
    papers: 0,
    format: '',
    unread: 0,
    megabytes,
    rate: 0,
    peak: 0,
    base,
  }
  const read = async () => {
    const { papers, format, ledger } = await parse({ path: basename(file), value: bytes })
    result.papers = papers.length
    result.format = format
    result.unread = ledger.filter(({ kind }) => kind === 'unread').length
  }
  await read()
  result.peak = peakMemory()
  const reference = await references[input]?.load()
  for (let round = 0; round < ROUNDS; round++) {
    result.rate = Math.max(result.rate, await rateOf(megabytes, read))
    if (!reference) continue
    const part = bytes.subarray(0, bytes.lastIndexOf('\n\n', REFERENCE_BYTES[input.split(' ')[0] ?? '']))
    const rate = await rateOf(part.length / 1e6, () => reference(part))
    result.reference = Math.max(result.reference ?? 0, rate)
  }
  return result
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { megabytes: { type: 'string', default: '10' }, one: { type: 'string' } },
})
if (values.one !== undefined) {
  console.log(JSON.stringify(await measureOne(values.one, positionals[0] as string)))
} else {
  const scratch = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  const rows: string[][] = []
  for (const input of positionals.length > 0 ? positionals : inputs) {
    const { path, text } = inputOf(input, Number(values.megabytes) * 1e6)
    const file = join(scratch, path)
    writeFileSync(file, text)
    const run = spawnSync(process.execPath, ['--expose-gc', import.meta.filename, '--one', input, file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const result: Result = JSON.parse(run.stdout)
    const [form] = input.split(' ')
    rows.push([
      input + (result.format === form ? '' : ` (read as ${result.format})`),
      String(result.papers),
      String(result.unread),
      result.megabytes.toFixed(1),
      result.rate.toFixed(1),
      (result.peak / 1e6).toFixed(0),
      (result.peak / 1e6 / result.megabytes).toFixed(1),
      ((result.peak - result.base) / 1e6 / result.megabytes).toFixed(1),
      result.reference === undefined ? '' : (references[input]?.name ?? ''),
      result.reference?.toFixed(1) ?? '',
      result.reference === undefined ? '' : (result.rate / result.reference).toFixed(2),
    ])
  }
  rmSync(scratch, { recursive: true })
  console.log(
    table(
      [
        'input',
        'papers',
        'unread',
        'MB',
        'MB by second',
        'peak MB',
        'peak ÷ input',
        'beyond base ÷ input',
        'beside',
        'MB by second',
        'ratio',
      ],
      rows,
    ),
  )
}
