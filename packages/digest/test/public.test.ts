import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }

test('the package has the doors that its readme names', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const named = [...readme.matchAll(/^### `@offprint\/digest(\/\w+)`$/gm)].map(([, door]) => `.${door}`)
  expect(Object.keys(manifest.exports).sort()).toEqual(['.', ...named].sort())
  for (const file of Object.values(manifest.exports)) {
    const source = file.replace('dist', 'src').replace(/js$/, 'ts')
    expect(existsSync(new URL(`../${source}`, import.meta.url)), file).toBe(true)
  }
})

test('the public names of the package', async () => {
  expect(Object.keys(await import('../src/index.ts')).sort()).toEqual([
    'decode',
    'emptyPaper',
    'formatInPieces',
    'formats',
    'isDate',
    'offprintDigest',
    'parse',
    'parseStream',
    'toTree',
    'visible',
  ])
})

test('the public names of its schemas', async () => {
  expect(Object.keys(await import('../src/schemas.ts')).sort()).toEqual([
    'authorSchema',
    'dateSchema',
    'digestSchema',
    'idsSchema',
    'ledgerEntrySchema',
    'linkKindSchema',
    'linkSchema',
    'paperSchema',
    'proseSchema',
    'sourceSpanSchema',
  ])
})

test('the names of the formats', async () => {
  const { formats } = await import('../src/index.ts')
  const names = formats.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { name, title, extensions } of formats) {
    expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    expect(title).not.toBe('')
    for (const extension of extensions) expect(extension).toMatch(/^[a-z0-9]+$/)
  }
})
