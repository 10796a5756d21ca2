import { expect, test } from 'vitest'
import { saidDate } from '../../src/text/said-date.ts'

test.each([
  ['2024-05-06', '2024-05-06'],
  ['Submitted on 6 May 2024', '2024-05-06'],
  ['first posted 6 May 2024 (v1)', '2024-05-06'],
  ['📅 2024-05-06', '2024-05-06'],
  ['[2024-05-06]', '2024-05-06'],
  ['2024-05-06, Kite Letters', '2024-05-06'],
  ['Mon, 06 May 2024 10:00:00 GMT', '2024-05-06'],
  ['2024-05-06T10:00:00Z', '2024-05-06'],
  ['2024년 5월 6일', '2024-05-06'],
  ['2024. 5. 6.', '2024-05-06'],
  ['6 мая 2024', '2024-05-06'],
  ['6. Mai 2024', '2024-05-06'],
  ['maio de 2024', '2024-05'],
  ['May-2024', '2024-05'],
  ['2024, May', '2024-05'],
  ['Spring 2024', '2024'],
  ['Q2 2024', '2024'],
  ['accepted at KITE 2024', '2024'],
  ['arXiv 2010.12345', undefined],
  ['10.1000/kite-2023-7', undefined],
  ['in press', undefined],
  ['2024-13-45', '2024'],
])('of %j the date is %s', (text, date) => {
  expect(saidDate(text)).toBe(date)
})

test('a day without a year takes that of the digest', () => {
  expect(saidDate('seen on Mar 13', '2025-03-14')).toBe('2025-03-13')
  expect(saidDate('seen on Mar 13')).toBeUndefined()
})
