import { parseArgs } from 'node:util'
import { type Digest, formats, parse as parseDigest } from '@offprint/digest'
import { checkFormat } from '../check-format.ts'
import { type Command, type Streams, UsageError } from '../command.ts'
import { errorLines } from '../error-lines.ts'
import { type PlainFinding, plainFinding } from '../finding.ts'
import { isDate } from '../is-date.ts'
import { readInput } from '../read-input.ts'
import { write } from '../write.ts'

/** `offprint parse FILE|-`: one digest as JSON on standard output. */
export const parse: Command = {
  help: `Prints one digest as JSON: its papers, the ledger of its lines, and what there is to say about it.

Usage: offprint parse FILE [OPTIONS]

FILE is the digest, or \`-\` for standard input.

Options:
  --format NAME  the form it is in  [told from its content]
${wrapped(formats.map(({ name }) => name))}
  --date DATE    date of the digest, YYYY, YYYY-MM or YYYY-MM-DD  [that of its text or name]
  --help, -h     print this

Exit status: 0 papers were read, 1 there are errors and no paper could be read, 2 called wrongly. The JSON is
printed whole in either case; errors, which are among its "messages", are told on standard error too.

Example: offprint parse 2025-03-13-trending.txt
`,
  run,
}

/** Names as lines of a help's second column. */
function wrapped(names: readonly string[]): string {
  const lines: string[] = []
  for (const name of names) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + name.length < 74) lines[lines.length - 1] = `${last} ${name}`
    else lines.push(name)
  }
  return lines.map((line) => `${' '.repeat(17)}${line}`).join('\n')
}

async function run(args: string[], { stdin, stdout, stderr }: Streams): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: 'string' }, date: { type: 'string' } },
  })
  const [path, ...rest] = positionals
  if (path === undefined || rest.length > 0)
    throw new UsageError('It takes one file, or `-` for standard input.')
  checkFormat(values.format)
  if (values.date !== undefined && !isDate(values.date))
    throw new UsageError(`"${values.date}" is no date. Write it as 2025, 2025-03 or 2025-03-14.`)
  const digest = await parseDigest(await readInput(path, stdin), {
    ...(values.format === undefined ? {} : { format: values.format }),
    ...(values.date === undefined ? {} : { date: values.date }),
  })
  const messages = digest.messages.map(plainFinding)
  await write(stdout, toJson(digest, messages))
  const errors = messages.filter(({ severity }) => severity === 'error')
  await write(stderr, errorLines(errors.map((error) => ({ ...error, file: path }))))
  return errors.length > 0 && digest.papers.length === 0 ? 1 : 0
}

/**
 * A digest as JSON, piece by piece: a key a line, and papers, ledger entries and messages one a line, so that
 * neither a large digest nor a reader of lines needs the whole.
 */
function* toJson(digest: Digest, messages: readonly PlainFinding[]): Generator<string> {
  const { papers, ledger, messages: _, ...rest } = digest
  yield '{\n'
  for (const [key, value] of Object.entries(rest)) yield `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`
  yield* list('papers', papers)
  yield ',\n'
  yield* list('ledger', ledger)
  yield ',\n'
  yield* list('messages', messages)
  yield '\n}\n'
}

function* list(key: string, values: readonly object[]): Generator<string> {
  yield `"${key}": [`
  let separator = '\n'
  for (const value of values) {
    yield separator + JSON.stringify(value)
    separator = ',\n'
  }
  yield values.length ? '\n]' : ']'
}
