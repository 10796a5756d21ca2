import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { keyOfName } from '../../src/tags/key-of-name.ts'
import { type VocabularyTerm, vocabulary } from '../../src/tags/vocabulary.ts'

const written = parse(
  readFileSync(new URL('../../src/tags/vocabulary.yaml', import.meta.url), 'utf8'),
) as Partial<VocabularyTerm>[]

it('is compiled from what people edit (packages/archive/scripts/compile-vocabulary.ts)', () => {
  expect(vocabulary).toEqual(written.map((term) => ({ aliases: [], parents: [], ...term })))
})

it('holds at least 800 subjects, each name once', () => {
  expect(vocabulary.length).toBeGreaterThanOrEqual(800)
  const owners = new Map<string, string>()
  for (const { name, aliases } of vocabulary)
    for (const each of [name, ...aliases]) {
      expect(owners.get(keyOfName(each)), each).toBeUndefined()
      owners.set(keyOfName(each), name)
    }
})

it('names parents that it holds', () => {
  const names = new Set(vocabulary.map(({ name }) => name))
  for (const { parents } of vocabulary) for (const parent of parents) expect(names).toContain(parent)
})
