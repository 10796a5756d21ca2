import { parseArgs } from 'node:util'
import { type Digest, formats, parse as parseDigest } from '@offprint/digest'
import { type Command, UsageError } from '../command.ts'
import { readInput } from '../read-input.ts'
import { write } from '../write.ts'

/** `offprint parse FILE|-`: one digest as JSON on standard output. */
export const parse: Command = async (args, { stdin, stdout }) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: 'string' }, date: { type: 'string' } },
  })
  const [path, ...rest] = positionals
  if (path === undefined || rest.length > 0)
    throw new UsageError('`offprint parse` takes one file, or `-` for standard input.')
  if (values.format !== undefined && !formats.some((format) => format.name === values.format)) {
    const names = formats.map((format) => format.name).join(', ')
    throw new UsageError(`There is no format "${values.format}". The formats are ${names}.`)
  }
  const digest = await parseDigest(await readInput(path, stdin), {
    ...(values.format === undefined ? {} : { format: values.format }),
    ...(values.date === undefined ? {} : { date: values.date }),
  })
  await write(stdout, toJson(digest))
  return 0
}

/**
 * A digest as JSON, piece by piece: a key a line, and papers, ledger entries and messages one a line, so that
 * neither a large digest nor a reader of lines needs the whole.
 */
function* toJson(digest: Digest): Generator<string> {
  const { papers, ledger, messages, ...rest } = digest
  yield '{\n'
  for (const [key, value] of Object.entries(rest)) yield `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`
  yield* list('papers', papers)
  yield ',\n'
  yield* list('ledger', ledger)
  yield ',\n'
  yield* list('messages', messages.map(toFinding))
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

/** A finding as plain data: what is wrong, where, how bad, and what to do. */
function toFinding(message: Digest['messages'][number]) {
  const end = message.place && 'end' in message.place ? message.place.end.line : undefined
  return {
    ruleId: message.ruleId,
    severity: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info',
    reason: message.reason,
    note: message.note,
    file: message.file || undefined,
    line: message.line,
    endLine: end ?? message.line,
  }
}
