import { expect, test } from 'vitest'
import { identifiers } from '../src/components/identifiers.ts'

test('identifiers lead to the pages they name, the published one first', () => {
  expect(identifiers({ arxiv: 'math.GT/0309136', doi: '10.1000/a<b>#c' })).toEqual([
    { name: 'doi:10.1000/a<b>#c', href: 'https://doi.org/10.1000/a%3Cb%3E%23c' },
    { name: 'arXiv:math.GT/0309136', href: 'https://arxiv.org/abs/math.GT/0309136' },
  ])
})

test('an identifier without a resolver is no link', () => {
  expect(identifiers({ isbn: '9780262035613' })).toEqual([{ name: 'ISBN 9780262035613' }])
})
