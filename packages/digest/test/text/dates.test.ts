import { expect, test } from 'vitest'
import { parseDate } from '../../src/text/dates.ts'

test.each([
  ['2019 Mar 15', '2019-03-15'],
  ['2019 March', '2019-03'],
  ['2019-03-15', '2019-03-15'],
  ['2019', '2019'],
  ['2019 edition', '2019'],
  ['15 Mar 2019', '2019-03-15'],
])('%s is %s', (text, date) => {
  expect(parseDate(text)).toBe(date)
})
