import { expect, test } from 'vitest'

test('the public names of the package', async () => {
  expect(Object.keys(await import('../src/index.ts')).sort()).toEqual([
    'decode',
    'emptyPaper',
    'formats',
    'offprintDigest',
    'parse',
    'toTree',
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
