import { expect, test } from 'vitest'
import { isDate, parseDate } from '../../src/text/dates.ts'

test.each([
  ['2019 Mar 15', '2019-03-15'],
  ['2019 March', '2019-03'],
  ['2019-03-15', '2019-03-15'],
  ['2019', '2019'],
  ['2019 edition', '2019'],
  ['15 Mar 2019', '2019-03-15'],
  ['2019-Mar-15', '2019-03-15'],
  ['2019 Mar-Apr', '2019-03'],
  ['15-Mar-2019', '2019-03-15'],
  ['2019 年 3 月', '2019-03'],
  ['2019 年 3 月 15 日', '2019-03-15'],
])('%s is %s', (text, date) => {
  expect(parseDate(text)).toBe(date)
})

test.each(['2025', '2025-03', '2024-02-29', '1000', '2999-12-31'])('%s is a date of the model', (text) => {
  expect(isDate(text)).toBe(true)
})

test.each(['', '0999', '3000', '2025-13', '2025-02-29', '2025-3', '2025-03-13T00:00', '2025-03-13-1'])(
  '"%s" is none',
  (text) => {
    expect(isDate(text)).toBe(false)
  },
)
