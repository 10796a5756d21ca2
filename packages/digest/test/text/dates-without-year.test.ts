import { expect, test } from 'vitest'
import { parseDate } from '../../src/text/dates.ts'

test('A month and a day alone take their year from the digest, and are no date without it', () => {
  expect(parseDate('07-28')).toBeUndefined()
  expect(parseDate('7月28日')).toBeUndefined()
  expect(parseDate('07-28', '2026-08')).toBe('2026-07-28')
  expect(parseDate('12/30', '2026-01-05')).toBe('2025-12-30')
  expect(parseDate('7月28日', '2026')).toBe('2026-07-28')
  expect(parseDate('13-28', '2026')).toBeUndefined()
})
