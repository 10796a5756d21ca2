/** Where a command reads and writes. Tests hand in their own. */
export interface Streams {
  stdin: NodeJS.ReadableStream
  stdout: NodeJS.WritableStream
  stderr: NodeJS.WritableStream
}

/**
 * One command of `offprint`: takes the arguments behind its name, gives the exit status (0 done, 1 not done,
 * 2 called wrongly).
 */
export type Command = (args: string[], streams: Streams) => Promise<number>

/** The caller's mistake: its message is shown without a stack. */
export class UsageError extends Error {
  override name = 'UsageError'
}
