import { expect, test } from 'vitest'
import { parse } from '../src/index.ts'

/** What every object of JavaScript has: a table of words must not answer to it. */
const names = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__']

test.each(names.slice(0, -1))('an entity called &%s; is text', async (name) => {
  const [paper] = (await parse(`# Papers\n\n- [Bread &${name}; Roses](https://arxiv.org/abs/2503.00001)\n`))
    .papers
  expect(paper?.title).toBe(`Bread &${name}; Roses`)
})

test.each(names)('a language called %s is none', async (name) => {
  const { papers } = await parse(`TY  - JOUR\nTI  - Bread and Roses\nLA  - ${name}\nER  - \n`)
  expect(papers).toHaveLength(1)
  expect(papers[0]).not.toHaveProperty('language')
})

test.each(names)('a field called %s is told of', async (name) => {
  const { messages, ledger } = await parse(
    `@misc{a,\n  title = {Bread and Roses},\n  ${name} = {kneaded},\n  year = 2024\n}`,
  )
  expect(messages.map(({ reason }) => reason)).toEqual([expect.stringContaining(name.toLowerCase())])
  for (const { field } of ledger) expect(field).toBeTypeOf('string')
})
