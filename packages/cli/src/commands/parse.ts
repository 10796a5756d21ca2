import { parseArgs } from 'node:util'
import { type DigestPart, formats, isDate, parseStream } from '@offprint/digest'
import { checkFormat } from '../check-format.ts'
import { type Command, type Streams, UsageError } from '../command.ts'
import { errorLines } from '../error-lines.ts'
import { type PlainFinding, plainFinding } from '../finding.ts'
import { streamInput } from '../read-input.ts'
import { Spool } from '../spool.ts'
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

Papers are printed as they are read, and a long file of records in these forms is never in memory as a whole:
${wrapped(formats.flatMap(({ name, inPieces }) => (inPieces ? [name] : [])))}
Of the others a line may depend on any other: they are read whole, in several times the memory of the file.

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
  const parts = parseStream(await streamInput(path, stdin), {
    ...(values.format === undefined ? {} : { format: values.format }),
    ...(values.date === undefined ? {} : { date: values.date }),
  })
  const told: Told = { papers: 0, errors: [] }
  await write(stdout, toJson(parts, told))
  await write(stderr, errorLines(told.errors.map((error) => ({ ...error, file: path }))))
  return told.errors.length > 0 && told.papers === 0 ? 1 : 0
}

/** What was printed of a digest, as far as the command's end depends on it. */
interface Told {
  papers: number
  errors: PlainFinding[]
}

/**
 * A digest as JSON: a key a line, and papers, ledger entries and messages one a line. Papers are printed as they are
 * read, so that a long file of records is not held in memory; the ledger, which stands behind them, waits for its turn.
 */
async function* toJson(parts: AsyncIterable<DigestPart>, told: Told): AsyncGenerator<string | Uint8Array> {
  const spool = new Spool()
  try {
    let entries = 0
    let messages: PlainFinding[] = []
    let opening = ''
    let digest: Partial<DigestPart['digest']> = {}
    let given = digest
    for await (const part of parts) {
      digest = part.digest
      messages = part.messages.map(plainFinding)
      for (const text of lines(part.ledger, entries)) await spool.add(text)
      entries += part.ledger.length
      if (told.papers === 0) {
        opening = `{\n${fieldLines(Object.entries(digest))}"papers": [`
        given = digest
      }
      if (part.papers.length === 0) continue
      if (told.papers === 0) yield opening
      yield* lines(part.papers, told.papers)
      told.papers += part.papers.length
    }
    if (told.papers === 0) yield opening
    // What the file says of the digest behind its papers stands behind them here, too.
    const behind = Object.entries(digest).filter(([key]) => !Object.hasOwn(given, key))
    yield `${told.papers > 0 ? '\n' : ''}],\n${fieldLines(behind)}"ledger": [`
    yield* spool.read()
    yield entries > 0 ? '\n],\n"messages": [' : '],\n"messages": ['
    yield* lines(messages, 0)
    yield messages.length > 0 ? '\n]\n}\n' : ']\n}\n'
    told.errors = messages.filter(({ severity }) => severity === 'error')
  } finally {
    await spool.close()
  }
}

/** The digest's own fields, a key a line. */
function fieldLines(fields: readonly [key: string, value: unknown][]): string {
  return fields.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`).join('')
}

/** Values of a list, one a line, behind so many that stand before: some hundred at once, so that no text gets too long. */
function* lines(values: readonly object[], before: number): Generator<string> {
  for (let at = 0; at < values.length; at += 500) {
    const some = values.slice(at, at + 500).map((value) => JSON.stringify(value))
    yield `${before + at > 0 ? ',' : ''}\n${some.join(',\n')}`
  }
}
