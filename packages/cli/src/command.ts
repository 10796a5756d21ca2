/** Where a command reads and writes. Tests hand in their own. */
export interface Streams {
  stdin: NodeJS.ReadableStream
  stdout: NodeJS.WritableStream
  stderr: NodeJS.WritableStream
}

/** One command of `offprint`. */
export interface Command {
  /** What `offprint NAME --help` prints: usage, options with their defaults, an example. */
  help: string
  /**
   * Takes the arguments behind the command's name, gives the exit status: 0 done, 1 not done or findings,
   * 2 called wrongly.
   *
   * @throws {UsageError} where it is called wrongly
   */
  run(args: string[], streams: Streams): Promise<number>
}

/** The caller's mistake: its message is shown without a stack. */
export class UsageError extends Error {
  override name = 'UsageError'
}
