/** The names of findings that the command knows are those that the packages give. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../../packages/cli/src/rules.ts'

const root = join(import.meta.dirname, '../..')

/** Where a finding is given: `ruleId: 'a' | 'b'`, `finding('a', { line … })`, `tell(context, 'a'`. */
const GIVEN =
  /\bruleId: ('[a-z-]+'(?: \| '[a-z-]+')*)|\b(?:finding|report|findings\.add)\(\s*('[a-z-]+'),\s*\{|\btell\(\s*(?:this\.#)?context,\s*('[a-z-]+')/g

test('every rule can be named by `--fail-on`, and no other word', () => {
  const given = new Set<string>()
  for (const file of globSync('packages/{digest,archive}/src/**/*.ts', { cwd: root })) {
    const text = readFileSync(join(root, file), 'utf8')
    for (const [, ...groups] of text.matchAll(GIVEN))
      for (const [, name] of groups.join(' ').matchAll(/'([a-z-]+)'/g)) given.add(name as string)
  }
  expect([...given].sort()).toEqual(rules)
})
