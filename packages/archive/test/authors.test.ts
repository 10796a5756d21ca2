import { expect, test } from 'vitest'
import { collectAuthors } from '../src/authors.ts'

const sorted = (...authors: Parameters<typeof collectAuthors>[0][number]['authors']) =>
  collectAuthors([{ slug: 'paper', authors }]).map(({ name, sortName }) => [name, sortName])

test('authors stand by the name that a citation sorts them by, whether a source sets it apart or not', () => {
  expect(
    sorted(
      { name: 'Bernt Adler' },
      { name: 'Zoë Baker', family: 'Baker', given: 'Zoë' },
      { name: 'Ada van den Cole' },
      { name: 'Martin Dove Jr.' },
    ),
  ).toEqual([
    ['Bernt Adler', 'Adler'],
    ['Zoë Baker', 'Baker'],
    ['Martin Dove Jr.', 'Dove'],
    ['Ada van den Cole', 'van den Cole'],
  ])
})

test('groups, handles and names that put the family first stay whole', () => {
  expect(
    sorted({ name: 'The Letters Group', group: true }, { name: '王小明' }, { name: 'bluebird' }),
  ).toEqual([
    ['bluebird', 'bluebird'],
    ['The Letters Group', 'The Letters Group'],
    ['王小明', '王小明'],
  ])
})
