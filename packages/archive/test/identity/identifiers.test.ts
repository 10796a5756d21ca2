import { expect, it } from 'vitest'
import { identifierName, identifiersOf } from '../../src/identity/identifiers.ts'

it.each([
  [{ arxiv: '2503.01234v2' }, ['arxiv:2503.01234']],
  [{ arxiv: 'math.GT/0309136' }, ['arxiv:math/0309136']],
  [{ doi: '10.48550/arXiv.2503.01234' }, ['arxiv:2503.01234']],
  [{ doi: '10.18653/v1/P19-1001' }, ['doi:10.18653/v1/p19-1001', 'acl:p19-1001']],
  [{ acl: 'P19-1001' }, ['acl:p19-1001']],
  [{ doi: '10.1101/2020.01.01.123456v2' }, ['doi:10.1101/2020.01.01.123456']],
  [{ pmid: '00123' }, ['pmid:123']],
  [{ openreview: 'H1lJws05K7' }, ['openreview:H1lJws05K7']],
  [{ isbn: '9780262035613' }, []],
])('reads %j', (ids, names) => {
  expect(identifiersOf({ ids }).map(identifierName)).toEqual(names)
})
