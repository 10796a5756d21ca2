import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { main } from '../src/main.ts'
import { run } from './run.ts'

const offprint = (...args: string[]) => run((streams) => main(args, streams))

const commands = ['parse', 'check', 'convert', 'new']

test('prints the commands with --help, and with nothing as an error', async () => {
  const asked = await offprint('--help')
  expect(asked.status).toBe(0)
  for (const command of commands) expect(asked.out).toContain(`\n  ${command} `)
  expect(await offprint()).toEqual({ status: 2, out: '', err: asked.out })
})

describe.each(commands)('%s', (command) => {
  test('has a help of its own, of at most 110 columns', async () => {
    const { status, out } = await offprint(command, '--help')
    expect(status).toBe(0)
    expect(out).toContain(`Usage: offprint ${command} `)
    expect(out.split('\n').filter((line) => line.length > 110)).toEqual([])
  })

  test('prints the version', async () => {
    expect(await offprint(command, '--version')).toEqual({ status: 0, out: `${manifest.version}\n`, err: '' })
  })

  test('says what is wrong with an option it does not have', async () => {
    const { status, err } = await offprint(command, '--no-such-option')
    expect(status).toBe(2)
    expect(err).toMatch(new RegExp(`^offprint ${command}: .*--no-such-option`))
    expect(err).toContain(`Try: offprint ${command} --help`)
  })
})

test('help is a command too', async () => {
  expect(await offprint('help')).toEqual(await offprint('--help'))
  expect(await offprint('help', 'check')).toEqual(await offprint('check', '--help'))
  expect((await offprint('help', 'chek')).err).toContain('Did you mean "check"?')
})

test('guesses what a misspelt option means', async () => {
  const { status, err } = await offprint('parse', '--formt', 'ris', '-')
  expect(status).toBe(2)
  expect(err).toBe(
    'offprint parse: There is no option --formt. Did you mean --format?\nTry: offprint parse --help\n',
  )
})

test('what the system refuses is said without a stack, and ends in 1', async () => {
  const { status, err } = await offprint('new', join(fileURLToPath(import.meta.url), 'weekly'))
  expect(status).toBe(1)
  expect(err).toMatch(/^offprint new: \w+: .*\n$/)
})

test('guesses what a misspelt command means', async () => {
  const { status, err } = await offprint('prase')
  expect(status).toBe(2)
  expect(err).toContain('There is no command "prase". Did you mean "parse"?')
})

test('an option without a command is no command', async () => {
  const { status, err } = await offprint('--versoin')
  expect(status).toBe(2)
  expect(err).toContain('There is no option --versoin without a command. Did you mean "--version"?')
})
