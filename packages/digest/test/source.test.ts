import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Source } from '../src/source.ts'

test('lines end at \\n, \\r\\n or a lone \\r', () => {
  const source = new Source('one\r\ntwo\rthree\nfour')
  expect(Array.from({ length: source.lineCount }, (_, n) => source.line(n + 1))).toEqual([
    'one',
    'two',
    'three',
    'four',
  ])
  expect(source.lines(2, 3)).toBe('two\rthree')
})

test('a byte order mark stands before the first line', () => {
  const source = new Source('\ufeffone\n')
  expect(source.line(1)).toBe('one')
  expect(source.rawStart(1)).toBe(0)
  expect(source.body).toBe('one\n')
})

test('lines and offsets agree with a split', () => {
  const texts = fc
    .array(fc.constantFrom('a', 'bc ', '\r', '\n', '\r\n', '\u2028', ''))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      const source = new Source(text)
      const lines = text === '' ? [] : text.split(/\r\n|\r|\n/)
      if (/[\r\n]$/.test(text)) lines.pop()
      expect(Array.from({ length: source.lineCount }, (_, n) => source.line(n + 1))).toEqual(lines)
      for (let offset = 0; offset < text.length; offset++) {
        const line = source.lineAt(offset)
        expect(source.rawStart(line)).toBeLessThanOrEqual(offset)
        expect(source.rawStart(line + 1)).toBeGreaterThan(offset)
      }
    }),
    { seed: 5 },
  )
})

test('a line of white space and of characters that do not show is blank', () => {
  const source = new Source(' \t\n\u200b\u00a0\u3000\nx\n\0\n')
  expect([1, 2, 3, 4].map((n) => source.isBlank(n))).toEqual([true, true, false, false])
})
