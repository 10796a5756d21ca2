import { expect, test } from 'vitest'
import { initial } from '../src/pages/authors.ts'

test('an author stands under the family name, without its accents', () => {
  expect(initial({ sortName: 'Ødegård' })).toBe('O')
  expect(initial({ sortName: 'Lê' })).toBe('L')
})

test('a name in another script stands apart', () => {
  expect(initial({ sortName: '王小明' })).toBe('#')
})
