import { readFileSync } from 'node:fs'
import { type Command, type Streams, UsageError } from './command.ts'
import { nearest } from './nearest.ts'
import { write } from './write.ts'

/** The commands by name. Each is loaded when it is called, so that none slows another down. */
const commands: Readonly<Record<string, { summary: string; load: () => Promise<Command> }>> = {
  parse: {
    summary: 'print one digest as JSON',
    load: async () => (await import('./commands/parse.ts')).parse,
  },
  check: {
    summary: 'report what was read of a folder of digests, and what was not',
    load: async () => (await import('./commands/check.ts')).check,
  },
  convert: {
    summary: 'turn a digest or a folder of digests into BibTeX, RIS, CSL-JSON, JSON, CSV or Markdown',
    load: async () => (await import('./commands/convert.ts')).convert,
  },
  new: {
    summary: 'start a digest in Markdown',
    load: async () => (await import('./commands/new.ts')).newDigest,
  },
}

const help = `Reads, checks and converts digests of research papers.

Usage: offprint COMMAND [OPTIONS]

Commands:
${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(9)}${summary}`)
  .join('\n')}

Options:
  --help, -h     print this, or the help of a command: offprint COMMAND --help
  --version, -v  print the version

Colour is left out when standard output is no terminal or NO_COLOR is set.
`

/** Runs `offprint` with the arguments behind its name; gives the exit status. */
export async function main(args: string[], streams: Streams): Promise<number> {
  const [name = '', ...rest] = args
  const options = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : rest.length)
  if (name === '--version' || name === '-v' || options.includes('--version')) {
    await write(streams.stdout, [`${version()}\n`])
    return 0
  }
  if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    await write(streams.stdout, [help])
    return 0
  }
  if (name === 'help') return main([rest[0] as string, '--help'], streams)
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!entry) {
    const isOption = name.startsWith('-')
    const meant = nearest(name, isOption ? ['--help', '--version'] : Object.keys(commands))
    const called = isOption ? `option ${name} without a command` : `command "${name}"`
    const complaint =
      name === '' ? '' : `offprint: There is no ${called}.${meant ? ` Did you mean "${meant}"?` : ''}\n\n`
    await write(streams.stderr, [complaint, help])
    return 2
  }
  const command = await entry.load()
  if (options.includes('--help') || options.includes('-h')) {
    await write(streams.stdout, [command.help])
    return 0
  }
  try {
    return await command.run(rest, streams)
  } catch (error) {
    const usage = usageMessage(error, command.help)
    if (usage === undefined && !isOfSystem(error)) throw error
    await write(streams.stderr, [
      `offprint ${name}: ${usage ?? (error as Error).message}\n`,
      usage === undefined ? '' : `Try: offprint ${name} --help\n`,
    ])
    return usage === undefined ? 1 : 2
  }
}

/** What the caller did wrong, in plain words; `undefined` where it is no mistake of the caller's. */
function usageMessage(error: unknown, commandHelp: string): string | undefined {
  const { code, message } = error as { code?: unknown; message: string }
  if (error instanceof UsageError) return message
  const unknown = /^Unknown option '(-[^']*)'/.exec(message)?.[1]
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && unknown !== undefined) {
    const meant = nearest(unknown, commandHelp.match(/(?<= )--[a-z-]+/g) ?? [])
    return `There is no option ${unknown}.${meant ? ` Did you mean ${meant}?` : ''}`
  }
  return String(code).startsWith('ERR_PARSE_ARGS') ? message : undefined
}

/** Whether the system refused something: the disk is full, a folder is a file. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version
}
