import { expect, it } from 'vitest'
import { identifierAddress } from '../../src/identity/identifier-address.ts'

it.each([
  ['arxiv', 'math.GT/0309136', 'https://arxiv.org/abs/math.GT/0309136'],
  ['doi', '10.1000/(a)1:2<3::b>4.c;5-6', 'https://doi.org/10.1000/(a)1:2%3C3::b%3E4.c;5-6'],
  ['doi', '10.1000/a#b?c%d', 'https://doi.org/10.1000/a%23b%3Fc%25d'],
  ['acl', "$&-$'", "https://aclanthology.org/$%26-$'/"],
  ['openreview', 'H1 x&y', 'https://openreview.net/forum?id=H1%20x%26y'],
  ['isbn', '9780262035613', undefined],
] as const)('the %s %s is at %s', (scheme, id, address) => {
  expect(identifierAddress(scheme, id)).toBe(address)
})

it('an identifier with half a character has an address too', () => {
  expect(identifierAddress('doi', '10.1000/\ud800x')).toBe('https://doi.org/10.1000/%EF%BF%BDx')
})
