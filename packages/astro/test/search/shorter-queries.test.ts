import { expect, test } from 'vitest'
import { answerLabel } from '../../src/search/answer-label.ts'
import { shorterQueries } from '../../src/search/shorter-queries.ts'

test('each word is left out once', () => {
  expect(shorterQueries('a b c').map(({ words }) => words)).toEqual(['b c', 'a c', 'a b'])
})

test('a single word cannot be left out, and a pasted page is no query', () => {
  expect(shorterQueries('a')).toEqual([])
  expect(shorterQueries('word '.repeat(200))).toEqual([])
})

test('an answer says which word it does without', () => {
  expect(answerLabel({ total: 2, without: 'gaussan' }, 'gaussan splatting')).toBe(
    'No paper has all of these words. 2 papers without “gaussan”',
  )
  expect(answerLabel({ total: 0 }, 'xyzzy')).toBe('No paper has “xyzzy”')
})
