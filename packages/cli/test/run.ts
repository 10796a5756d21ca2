import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { Streams } from '../src/command.ts'

/** Runs something in this process with `input` on standard input; gives its status and what it printed. */
export async function run(
  command: (streams: Streams) => Promise<number>,
  input = '',
): Promise<{ status: number; out: string; err: string }> {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const printed = Promise.all([text(stdout), text(stderr)])
  const status = await command({ stdin: Readable.from([input]), stdout, stderr })
  stdout.end()
  stderr.end()
  const [out, err] = await printed
  return { status, out, err }
}
