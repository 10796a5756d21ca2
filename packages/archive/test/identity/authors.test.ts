import { expect, it } from 'vitest'
import { authorsAgree } from '../../src/identity/authors.ts'

const agree = (one: string[], other: string[]) =>
  authorsAgree(
    one.map((name) => ({ name })),
    other.map((name) => ({ name })),
  )

it.each([
  [['Ada Lovelace'], ['A. Lovelace'], true],
  [['Ada Lovelace'], ['Lovelace Ada'], true],
  [['Wei-Xin Wang'], ['Wang WX'], true],
  [['Éva Tardos', 'Jon Kleinberg'], ['Eva Tardos'], true],
  [['Ada Lovelace'], ['Alan Turing'], false],
  [['Wei Wang'], ['Li Wang'], false],
  [['W. X.'], ['Wei Xu'], false],
  [['Paweł Kowalski'], ['Pawel Kowalski'], true],
  [
    ['Wei Wang', 'A B', 'C D', 'E F', 'G H', 'I J', 'K L'],
    ['Wei Wang', 'M N', 'O P', 'Q R', 'S T', 'U V', 'W X'],
    false,
  ],
  [['Ada Lovelace'], [], undefined],
  [['Ada Lovelace'], ['akhaliq'], undefined],
  [['张三'], ['San Zhang'], undefined],
])('%j and %j: %s', (one, other, expected) => {
  expect(agree(one, other)).toBe(expected)
  expect(agree(other, one)).toBe(expected)
})

it('does not compare a group with its members', () => {
  expect(
    authorsAgree([{ name: 'ATLAS Collaboration', group: true }], [{ name: 'Ada Lovelace' }]),
  ).toBeUndefined()
})
