import { expect, test } from 'vitest'
import { ownCopy } from '../../src/text/own-copy.ts'

test.each([
  '',
  'short',
  'The same text, of more than a few letters',
  '“Quotes”, "quotes" and \\ strokes \\n',
  'line\nline\u2028line\u0000line',
  '風の中の凧 and 🪁 kites',
  'half of a pair \ud83e within a text',
])('The copy of %j is the same text', (text) => {
  expect(ownCopy(text)).toBe(text)
})
