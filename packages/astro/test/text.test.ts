import { describe, expect, test } from 'vitest'
import { count } from '../src/text/count.ts'
import { dateBesideVenue, paperDates } from '../src/text/dates.ts'
import { pagesInWords } from '../src/text/pages.ts'

describe('the dates of a paper', () => {
  test('are the date alone where there was no preprint', () => {
    expect(paperDates({ venue: 'Journal of Letters', date: '2025-03' })).toEqual([{ date: '2025-03' }])
    expect(paperDates({})).toEqual([])
  })

  test('are the preprint’s and the published version’s where both are known', () => {
    expect(paperDates({ venue: 'Journal of Letters', date: '2025', preprintDate: '2024-05-01' })).toEqual([
      { name: 'Preprint', date: '2024-05-01' },
      { name: 'Published', date: '2025' },
    ])
  })

  test('leave out a year that the venue’s name has', () => {
    expect(dateBesideVenue({ venue: 'LETTERS 2025', date: '2025' })).toBeUndefined()
    expect(dateBesideVenue({ venue: 'LETTERS 2025', date: '2025-03' })).toBe('2025-03')
    expect(dateBesideVenue({ venue: 'LETTERS 2025', date: '2024' })).toBe('2024')
    expect(paperDates({ venue: 'LETTERS 2025', date: '2025', preprintDate: '2024-05' })).toEqual([
      { name: 'Preprint', date: '2024-05' },
    ])
  })
})

test.each([
  ['11-29', 'pp. 11–29'],
  ['100--135', 'pp. 100–135'],
  ['S1 – S9', 'pp. S1–S9'],
  ['3, 7', 'pp. 3, 7'],
  ['e1234', 'p. e1234'],
])('pages %j are printed as %j', (pages, printed) => {
  expect(pagesInWords(pages)).toBe(printed)
})

test('a count is in figures that can be read, and its noun agrees', () => {
  expect(count(1, 'paper')).toBe('1 paper')
  expect(count(0, 'paper')).toBe('0 papers')
  expect(count(58203, 'paper')).toBe('58,203 papers')
})
