#!/usr/bin/env node
import { type Command, UsageError } from './command.ts'

/** The commands by name. Each is loaded when it is called, so that none slows another down. */
const commands: Readonly<Record<string, { summary: string; load: () => Promise<Command> }>> = {
  parse: {
    summary: 'print one digest as JSON',
    load: async () => (await import('./commands/parse.ts')).parse,
  },
}

async function main(args: string[]): Promise<number> {
  const [name = '', ...rest] = args
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    const list = Object.entries(commands).map(([key, { summary }]) => `  ${key.padEnd(10)}${summary}\n`)
    process.stderr.write(
      `${name ? `offprint: there is no command "${name}".\n` : ''}Usage: offprint COMMAND …\n${list.join('')}`,
    )
    return 2
  }
  try {
    return await (await command.load())(rest, process)
  } catch (error) {
    const usage =
      error instanceof UsageError || String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')
    if (!usage) throw error
    process.stderr.write(`offprint ${name}: ${(error as Error).message}\n`)
    return 2
  }
}

process.exitCode = await main(process.argv.slice(2))
