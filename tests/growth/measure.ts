/**
 * Measures how the work of reading one form grows with its input. Run by the test beside it, in a process of
 * its own, so that a reader that hangs can be ended: `node measure.ts FORM`. Prints the name of each input
 * before it is read, and behind it what is wrong with its growth.
 */
import { writeSync } from 'node:fs'
import { parse } from '@offprint/digest'
import { inputOf, inputOfRun, inputs } from '../bench/parse-inputs.ts'

const MEGABYTE = 1_000_000
/** The sizes that are compared. */
const MEGABYTES = [1, 2, 4]

/** Runs that make careless readers go back and forth. */
const RUNS = [
  '[',
  ']',
  '|',
  '\\',
  '{',
  '}',
  '(',
  '<',
  '>',
  '*',
  '_',
  '`',
  '"',
  "'",
  '#',
  '$',
  '&amp;',
  '.',
  ' ',
  '\n',
  'count ',
  'and ',
  'A, B and ',
  '[a](b) http://a ',
  '<a href="',
  '<!--',
  '- ',
  '[\n',
  'a: b: c\n',
]

/** Runs of what opens, and the one end that all of them may be taken to reach. */
const ENDED: readonly [string, string][] = [
  ['<div>', '</div>'],
  ['<bib:Book rdf:about="a">', '<z:itemType>a</z:itemType></bib:Book>'],
]

/** Work may grow with this power of the size: four times the input may take eight times the work (a square takes sixteen). */
const POWER = 1.5
/** Microseconds that any reading may take beside: its libraries are loaded, its code compiled, memory cleaned. */
const BESIDE = 100_000
/** Megabytes whose reading takes less than this, in microseconds, are read too fast to have anything wrong. */
const FAST = 50_000
const ATTEMPTS = 4

const form = process.argv[2] as string
await parse('a', { format: form })

for (const input of inputs.filter((name) => name.split(' ')[0] === form)) {
  const write = (bytes: number) => inputOf(input, bytes).text
  await measure(input, MEGABYTES, write)
}
for (const run of RUNS) {
  await measure(`a run of ${JSON.stringify(run)}`, MEGABYTES, (bytes) => run.repeat(bytes / run.length))
  const written = inputs.find((name) => name.split(' ')[0] === form) as string
  await measure(`a paper of ${JSON.stringify(run)}`, MEGABYTES, (bytes) => inputOfRun(written, run, bytes))
}
for (const [run, end] of ENDED)
  await measure(
    `a run of ${JSON.stringify(run)} with an end`,
    MEGABYTES,
    (bytes) => run.repeat(bytes / run.length) + end,
  )

/** Reads an input at several sizes, the largest first: most take too little time to be worth comparing. */
async function measure(
  name: string,
  megabytes: readonly number[],
  write: (bytes: number) => string,
): Promise<void> {
  writeSync(1, `${name}\n`)
  const texts = megabytes.map((size) => write(size * MEGABYTE))
  const largest = megabytes.at(-1) as number
  const times = texts.map(() => Number.POSITIVE_INFINITY)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    for (let n = texts.length - 1; n >= 0; n--) {
      times[n] = Math.min(times[n] as number, await processorTime(texts[n] as string))
      if ((times.at(-1) as number) < FAST * largest) return
    }
    if (grows(megabytes, times)) return
  }
  const each = times.map((time, n) => `${megabytes[n]} MB ${Math.round(time / 1000)} ms`).join(', ')
  writeSync(1, `  takes more than its share: ${each}\n`)
}

/** Whether the work is in proportion to the size. */
function grows(megabytes: readonly number[], [least = 0, ...times]: readonly number[]): boolean {
  const [smallest = 1, ...sizes] = megabytes
  return times.every((time, n) => time <= ((sizes[n] as number) / smallest) ** POWER * least + BESIDE)
}

/** Microseconds of processor time: other work on the machine hardly changes it. */
async function processorTime(text: string): Promise<number> {
  const before = process.cpuUsage()
  await parse(text, { format: form })
  const { user, system } = process.cpuUsage(before)
  return user + system
}
