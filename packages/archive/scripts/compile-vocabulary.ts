/**
 * Makes `vocabulary.json`, which loads fast and needs no parser, of `vocabulary.yaml`, which people edit; and says
 * what is wrong with it: a parent that is no term, a name given twice, a circle of parents.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { keyOfName } from '../src/tags/key-of-name.ts'

const schema = z.array(
  z.strictObject({
    name: z.string().min(1),
    aliases: z.array(z.string().min(1)).default([]),
    everyday: z.union([z.literal(true), z.array(z.string())]).optional(),
    passing: z.union([z.literal(true), z.array(z.string())]).optional(),
    ambiguous: z.array(z.string()).optional(),
    parents: z.array(z.string()).default([]),
    description: z.string().optional(),
  }),
)

const folder = new URL('../src/tags/', import.meta.url)
const terms = schema.parse(parse(readFileSync(new URL('vocabulary.yaml', folder), 'utf8')))
const problems: string[] = []
const owners = new Map<string, string>()
for (const { name, aliases } of terms)
  for (const each of [name, ...aliases]) {
    const key = keyOfName(each)
    const owner = owners.get(key)
    if (owner !== undefined) problems.push(`"${each}" of "${name}" is a name of "${owner}"`)
    owners.set(key, name)
  }
const byName = new Map(terms.map((term) => [term.name, term]))
for (const term of terms) {
  for (const parent of term.parents)
    if (!byName.has(parent)) problems.push(`"${parent}", parent of "${term.name}", is no term`)
  for (const each of [term.everyday, term.passing, term.ambiguous].flatMap((list) =>
    list === true ? [] : (list ?? []),
  ))
    if (each !== term.name && !term.aliases.includes(each))
      problems.push(`"${each}" is no name of "${term.name}"`)
  const above = new Set<string>()
  const climb = (name: string) => {
    for (const parent of byName.get(name)?.parents ?? []) {
      if (above.has(parent)) continue
      above.add(parent)
      climb(parent)
    }
  }
  climb(term.name)
  if (above.has(term.name)) problems.push(`"${term.name}" is above itself`)
}
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exit(1)
const lines = terms.map((term) => JSON.stringify(term))
writeFileSync(new URL('vocabulary.json', folder), `[\n${lines.join(',\n')}\n]\n`)
console.log(`${terms.length} terms, ${owners.size} names`)
