import { expect, test } from 'vitest'
import { spacedQuery, spacedWords } from '../../src/search/spaced-words.ts'

test('a query is cut into the words that its text is found by', () => {
  const text = '稀疏自编码器在大型语言模型中的应用'
  const words = new Set(spacedWords(text).split(' '))
  for (const word of spacedQuery('稀疏自编码器').split(' ')) expect(words).toContain(word)
})

test('what has spaces of its own is left alone', () => {
  expect(spacedWords('Sparse attention, ℓ₁ and β-VAE')).toBe('')
  expect(spacedQuery('sparse  attention ')).toBe('sparse attention')
})
