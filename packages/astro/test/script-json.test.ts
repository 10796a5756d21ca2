import { expect, test } from 'vitest'
import { scriptJson } from '../src/components/script-json.ts'

test('JSON in a script element cannot end it', () => {
  const value = { name: '</script><script>alert(1)</script><!--' }
  const json = scriptJson(value)
  expect(json).not.toContain('<')
  expect(JSON.parse(json)).toEqual(value)
})
