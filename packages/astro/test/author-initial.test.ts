import { expect, test } from 'vitest'
import { initial } from '../src/pages/authors.ts'

test('an author stands under the family name, without its accents', () => {
  expect(initial({ name: 'Göran Ødegård', family: 'Ødegård' })).toBe('O')
  expect(initial({ name: 'Lê Nguyễn' })).toBe('L')
})

test('a name in another script stands apart', () => {
  expect(initial({ name: '王小明' })).toBe('#')
})
