import { expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'

test('Scopus’ plain text: full names, place, numbers and labels; references are no papers', async () => {
  const { papers, format, messages } = await parse({
    path: 'scopus.txt',
    value: `Scopus
EXPORT DATE: 17 October 2024

Weber A., Cruz J.M.
AUTHOR FULL NAMES: Weber, Ada (57000000001); Cruz, Juan M. (57000000002)
57000000001; 57000000002
Counting late
(2024) Journal of Examples, 29 (2), pp. 121 - 137, Cited 3 times.
DOI: 10.1000/Late.1
https://www.scopus.com/inward/record.uri?eid=2-s2.0-1&doi=10.1000%2fLate.1

AFFILIATIONS: Hill School, Town
ABSTRACT: We count, and are late. © 2024, Hill School.
AUTHOR KEYWORDS: counting; lateness
REFERENCES: Kim B., Counting early, Journal of Examples, 8, 3, pp. 157-169, (2017); 
Kim B., Counting twice, (2012); 
DOCUMENT TYPE: Article
SOURCE: Scopus

[No author name available]
Proceedings of counting
(2013) Counting Notes, Cited 0 times.
https://www.scopus.com/inward/record.uri?eid=2-s2.0-2

ABSTRACT: [No abstract available]
DOCUMENT TYPE: Conference review
SOURCE: Scopus
`,
  })
  expect(format).toBe('scopus-text')
  expect(papers).toMatchObject([
    {
      title: 'Counting late',
      authors: [{ name: 'Ada Weber' }, { name: 'Juan M. Cruz' }],
      ids: { doi: '10.1000/late.1' },
      date: '2024',
      venue: 'Journal of Examples',
      pages: '121-137',
      abstract: 'We count, and are late. © 2024, Hill School.',
      keywords: ['counting', 'lateness'],
      links: [{ url: 'https://www.scopus.com/inward/record.uri?eid=2-s2.0-1&doi=10.1000%2fLate.1' }],
      source: { line: 4, endLine: 18 },
    },
    {
      title: 'Proceedings of counting',
      authors: [],
      date: '2013',
      venue: 'Counting Notes',
      source: { line: 20 },
    },
  ])
  expect(papers[1]?.abstract).toBeUndefined()
  expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['fields-not-kept', 12]])
})

test('older exports of Scopus have commas within the names and no others', async () => {
  const { papers } = await parse({
    path: 'scopus.txt',
    value:
      'Weber, A., Cruz, J.M.\n57000000001;57000000002;\nCounting late\n(2021) Journal of Examples, 1015, art. no. 165761, . \nhttps://www.scopus.com/inward/record.uri?eid=2-s2.0-1\n\nDOI: 10.1000/1\n\nDOCUMENT TYPE: Article\nSOURCE: Scopus\n',
  })
  expect(papers).toMatchObject([
    {
      title: 'Counting late',
      authors: [{ name: 'A. Weber' }, { name: 'J.M. Cruz' }],
      venue: 'Journal of Examples',
      ids: { doi: '10.1000/1' },
    },
  ])
})
