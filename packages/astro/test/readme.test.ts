/** What the readme says of the package is so. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { componentNames, optionsSchema, parseOptions } from '../src/options.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

/** The rows of the table below a heading, by cell. */
function tableBelow(heading: string): string[][] {
  const [, table = ''] = new RegExp(`^## ${heading}\n[^|]*((?:\\|.*\n)+)`, 'm').exec(readme) ?? []
  const rows = table.trim().split('\n').slice(2)
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** Values of an object by path: `feeds.size`. */
function flat(values: object, before = ''): [path: string, value: unknown][] {
  return Object.entries(values).flatMap(([name, value]): [string, unknown][] =>
    name === 'feeds' ? flat(value, 'feeds.') : [[before + name, value]],
  )
}

test('its table of options has all of them, with their defaults', () => {
  const table = tableBelow('Options').map(([option = '', , value = '']) => [option, value] as const)
  const names = Object.keys(optionsSchema.shape).flatMap((name) =>
    name === 'feeds' ? ['feeds.size', 'feeds.authority'] : [name],
  )
  expect(table.map(([option]) => option.replaceAll('`', '')).sort()).toEqual(names.sort())
  for (const [path, value] of flat(parseOptions())) {
    const said = table.find(([option]) => option === `\`${path}\``)?.[1] ?? ''
    expect(said, path).toContain(JSON.stringify(value).replaceAll('"', "'"))
  }
})

test('it names every component that can be overridden', () => {
  const [, list = ''] = /^These can be overridden: ([^.]+)\./m.exec(readme) ?? []
  expect(Array.from(list.matchAll(/`(\w+)`/g), ([, name]) => name)).toEqual([...componentNames])
})

test('the doors that its examples import from are the package’s', () => {
  const doors = Object.keys(manifest.exports)
  const imported = Array.from(readme.matchAll(/from '@offprint\/astro(\/[^']+)?'/g), ([, door = '']) => door)
  expect(imported).not.toEqual([])
  for (const door of imported) {
    const file = new URL(`../src${door}`, import.meta.url)
    const isFile = doors.includes(`.${door.replace(/[^/]+$/, '*')}`) && existsSync(file)
    expect(isFile || doors.includes(`.${door}`), door).toBe(true)
  }
})
