/**
 * How fast the text of a page is read, beside a bare scanner of lines in the same run.
 *
 *   node tests/bench/parse-page-text.ts [MEGABYTES]
 *
 * The bare scanner decodes, finds the lines, trims them and slices paragraphs, and does nothing else.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from '@offprint/digest'

const megabytes = Number(process.argv[2] ?? 100)
const seed = readFileSync(
  fileURLToPath(new URL('../../fixtures/digests/2025-03-13-trending.txt', import.meta.url)),
  'utf8',
)
const [head = '', ...cards] = seed.split(/\n\n(?=CalibFormer)/)
const copies = Math.ceil((megabytes * 1_000_000) / seed.length)
// Every copy gets titles of its own, so that no card is a twin of another.
const pieces = [head]
for (let n = 0; n < copies; n++) {
  const own = cards.join('').replace(/^(?=[^\n]{1,180}$)/gm, `${n} `)
  pieces.push(`\n\n${own.trim()}`)
}
const input = Buffer.from(pieces.join(''))
const size = input.length / 1e6

/** Lines, trimmed, joined to paragraphs with their line numbers. */
function scan(whole: string): number {
  const blocks: { line: number; text: string }[] = []
  let line = 0
  let from = -1
  let since = 0
  for (let at = 0; at <= whole.length; ) {
    let end = whole.indexOf('\n', at)
    if (end === -1) end = whole.length
    line++
    const words = whole.slice(at, end).trim()
    if (words === '') {
      if (from !== -1) blocks.push({ line: since, text: whole.slice(from, at - 1) })
      from = -1
    } else if (from === -1) {
      from = at
      since = line
    }
    at = end + 1
  }
  return blocks.length
}

/** Megabytes of input by second of processor time, which other work on the machine does not change much. */
async function rate(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return size / ((user + system) / 1e6)
}

// Both begin with the file's bytes, as a reader of files does.
const scans: number[] = []
const parses: number[] = []
let papers = 0
for (let round = 0; round < 4; round++) {
  const scanned = await rate(() => scan(input.toString('utf8')))
  const parsed = await rate(async () => {
    papers = (await parse({ path: '2025-03-13-trending.txt', value: input })).papers.length
  })
  if (round === 0) continue
  scans.push(scanned)
  parses.push(parsed)
}
const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0
const scanner = middle(scans)
const parser = middle(parses)
console.log(`input ${size.toFixed(1)} MB, ${papers} papers`)
console.log(`line scanner ${scanner.toFixed(0)} MB by second of processor time`)
console.log(`parse        ${parser.toFixed(0)} MB, ${(parser / scanner).toFixed(2)} of the scanner`)
console.log(
  `peak memory  ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB, ${(process.resourceUsage().maxRSS / 1000 / size).toFixed(1)} times the input`,
)
