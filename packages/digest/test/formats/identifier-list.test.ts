import { expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

test('a list of ids and addresses gives papers without titles, and says what completes them', async () => {
  const digest = await parse(
    '# to read\n2503.01234v2\narXiv:math.GT/0309136\n- doi:10.1145/3292500.3330701\nhttps://doi.org/10.1000/ABC\nhttps://openreview.net/forum?id=H1lJws05K7\nPMID: 123456\n\n2503.01235, 2503.01236\n',
  )
  expect(digest.format).toBe('identifier-list')
  expect(digest.papers.map(({ ids }) => ids)).toEqual([
    { arxiv: '2503.01234' },
    { arxiv: 'math.GT/0309136' },
    { doi: '10.1145/3292500.3330701' },
    { doi: '10.1000/abc' },
    { openreview: 'H1lJws05K7' },
    { pmid: '123456' },
    { arxiv: '2503.01235' },
    { arxiv: '2503.01236' },
  ])
  expect(digest.papers.every((paper) => !('title' in paper))).toBe(true)
  expect(digest.papers[0]?.version).toBe(2)
  expect(digest.ledger.at(-1)).toMatchObject({ paper: 6, endPaper: 7 })
  expect(digest.messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
    ['title-missing', 'The 8 papers of this list have no title'],
  ])
})

test('a line that is no identifier is reported', async () => {
  const lines = Array.from({ length: 30 }, (_, n) => `2503.${10000 + n}`)
  const digest = await parse([...lines, 'the one by Weber'].join('\n'))
  expect(digest.format).toBe('identifier-list')
  expect(digest.messages.map(({ ruleId, line }) => [ruleId, line])).toContainEqual(['unread-line', 31])
})

test('keeps a remark behind an identifier as a note', async () => {
  const { papers, messages } = await parse({
    path: 'ids.txt',
    value: '2501.00001\n2501.00002  # read first\n',
  })
  expect(papers.map(({ ids, notes }) => [ids.arxiv, notes])).toEqual([
    ['2501.00001', []],
    ['2501.00002', ['read first']],
  ])
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['title-missing'])
})

test('takes bare numbers for PubMed ids where the file says that it has them', async () => {
  const { papers } = await parse({ path: 'pmids.txt', value: '30942773\n30941911\n' })
  expect(papers.map(({ ids }) => ids.pmid)).toEqual(['30942773', '30941911'])
  const { papers: none } = await parse({ path: 'numbers.txt', value: '30942773\n30941911\n' })
  expect(none).toEqual([])
})

test('what is remarked on an identifier is its note, and no part of an address', async () => {
  const { format, papers, messages } = await parse(
    '# to read\n2503.01234 loved this one\nhttps://arxiv.org/abs/2503.01235 - must read\n10.1000/abc: so so\n- 2503.01236 # skip it\n- 2503.01237\nhttps://example.org/looms nice pictures\nThe rest is silence\n',
  )
  expect(format).toBe('identifier-list')
  expect(
    papers.map(({ ids, links, notes }) => [...Object.values(ids), ...links.map(({ url }) => url), ...notes]),
  ).toEqual([
    ['2503.01234', 'loved this one'],
    ['2503.01235', 'https://arxiv.org/abs/2503.01235', 'must read'],
    ['10.1000/abc', 'so so'],
    ['2503.01236', 'skip it'],
    ['2503.01237'],
    ['https://example.org/looms', 'nice pictures'],
  ])
  expect(messages.map(({ ruleId, line }) => [ruleId, line])).toContainEqual(['unread-line', 8])
})

test('in a list of PubMed ids, old ones are short', async () => {
  const { papers } = await parse({ path: 'pubmed-ids.txt', value: '31234567\n37893\n29876543\n' })
  expect(papers.map(({ ids }) => ids.pmid)).toEqual(['31234567', '37893', '29876543'])
})
