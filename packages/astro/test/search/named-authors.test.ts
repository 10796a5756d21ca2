import { expect, test } from 'vitest'
import { namedAuthors } from '../../src/search/named-authors.ts'

const authors = {
  'Ana B. Müller': 2,
  'Hana Muller': 5,
  'Jan van der Manning': 1,
  'Max Mann': 9,
  'Eva Gone': 0,
}

test('a query names the authors who have all of its words, those of most papers first', () => {
  expect(namedAuthors('muller', authors)).toEqual(['Hana Muller', 'Ana B. Müller'])
  expect(namedAuthors('Müller, Ana', authors)).toEqual(['Ana B. Müller'])
  expect(namedAuthors('MANNING', authors)).toEqual(['Jan van der Manning'])
})

test('a query that is about something else names nobody', () => {
  expect(namedAuthors('', authors)).toEqual([])
  expect(namedAuthors('man', authors)).toEqual([])
  expect(namedAuthors('muller sparse attention', authors)).toEqual([])
  expect(namedAuthors('gone', authors)).toEqual([])
})
