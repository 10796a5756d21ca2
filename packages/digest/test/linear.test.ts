import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formats, parse } from '../src/index.ts'

const fixture = readFileSync(
  new URL('../../../fixtures/digests/2025-03-13-trending.txt', import.meta.url),
  'utf8',
)

/** Inputs that make careless patterns go back and forth, and an ordinary one. */
const inputs: Record<string, (length: number) => string> = {
  'opening brackets': (length) => '['.repeat(length),
  pipes: (length) => '|'.repeat(length),
  backslashes: (length) => '\\'.repeat(length),
  'opening braces': (length) => '{'.repeat(length),
  asterisks: (length) => '*'.repeat(length),
  'one line of words': (length) => 'count '.repeat(length / 6),
  'spaces and a word': (length) => `${' '.repeat(length)}x`,
  'one line of links': (length) => '[a](b)'.repeat(length / 6),
  'angle brackets': (length) => '<a '.repeat(length / 3),
  'lines of labels': (length) => 'a: b: c\n'.repeat(length / 8),
  'marks of YAML': (length) => '&a '.repeat(length / 3),
  'addresses that are no links': (length) => 'data:text/'.repeat(length / 10),
  'lines of brackets': (length) => '[\n'.repeat(length / 2),
  'an ordinary page': (length) => fixture.repeat(Math.ceil(length / fixture.length)).slice(0, length),
}

/** Time that an input takes, the best of a few. */
async function time(text: string, format: string, runs: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await parse(text, { format })
    best = Math.min(best, performance.now() - start)
  }
  return best
}

/**
 * Eight times the input in one run: linear work takes eight times the time, quadratic work 64 times. What is
 * too short to be measured counts as a few milliseconds, and a ratio that is too high is measured again.
 */
const SMALL = 6000
const LARGE = 8 * SMALL
const UNMEASURABLE = 8
const LIMIT = 28

test.each(formats.map(({ name }) => name))(
  '%s takes time in proportion to its input',
  async (format) => {
    for (const [name, make] of Object.entries(inputs)) {
      const small = make(SMALL)
      const large = make(LARGE)
      await time(small, format, 1)
      let ratio = Number.POSITIVE_INFINITY
      for (let attempt = 0; attempt < 3 && ratio > LIMIT; attempt++) {
        const base = Math.max(UNMEASURABLE, await time(small, format, 2))
        ratio = (await time(large, format, 1)) / base
      }
      expect(ratio, name).toBeLessThan(LIMIT)
    }
  },
  60_000,
)

/** What is looked for in the rest of a file, once for each of its values, shows only in a file of many. */
test('JSON Lines take time in proportion to their input', async () => {
  const lines = (count: number) => '["Counting Late"]\n'.repeat(count)
  await time(lines(500), 'papers-json', 1)
  const base = await time(lines(25_000), 'papers-json', 2)
  expect((await time(lines(200_000), 'papers-json', 1)) / base).toBeLessThan(LIMIT)
}, 60_000)
