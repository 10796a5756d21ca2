import { expect, it } from 'vitest'
import { citationName } from '../../src/citation/names.ts'

it.each([
  ['Ada Lovelace', { family: 'Lovelace', given: 'Ada' }],
  ['Aäron van den Oord', { family: 'van den Oord', given: 'Aäron' }],
  ['Ludwig van Beethoven', { family: 'van Beethoven', given: 'Ludwig' }],
  ['Martin Luther King Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
  ['Sammy Jr.', { family: 'Jr.', given: 'Sammy' }],
  ['Plato', { literal: 'Plato' }],
  ['akhaliq', { literal: 'akhaliq' }],
  ['王 小明', { literal: '王 小明' }],
])('parts %s', (name, expected) => {
  expect(citationName({ name })).toEqual(expected)
})

it('takes the parts that the source sets apart', () => {
  expect(
    citationName({ name: 'Gabriel García Márquez', family: 'García Márquez', given: 'Gabriel' }),
  ).toEqual({
    family: 'García Márquez',
    given: 'Gabriel',
  })
})

it('never splits a group', () => {
  expect(citationName({ name: 'ATLAS Collaboration', group: true })).toEqual({
    literal: 'ATLAS Collaboration',
  })
})
