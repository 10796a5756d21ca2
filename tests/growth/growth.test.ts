import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { formats } from '@offprint/digest'
import { expect, test } from 'vitest'

/** What a reader that hangs is ended after: many times what any form takes on a busy machine. */
const HANGS = 600_000

const measure = join(import.meta.dirname, 'measure.ts')

/** What the measuring process printed, or the input at which it was ended. */
function growthOf(form: string): Promise<string[]> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [measure, form],
      { timeout: HANGS, killSignal: 'SIGKILL' },
      (error, stdout) => {
        const lines = stdout.split('\n').filter(Boolean)
        const failure = error ? [`  ended: ${error.message}`] : []
        const all = [...lines, ...failure]
        resolve(all.flatMap((line, n) => (line.startsWith('  ') ? [`${all[n - 1]}${line}`] : [])))
      },
    )
  })
}

test.concurrent.each(formats.map(({ name }) => name))(
  '%s is read in time proportional to its input, whatever stands in it',
  async (form) => expect(await growthOf(form)).toEqual([]),
  HANGS + 10_000,
)
