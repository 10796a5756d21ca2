import { expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'
import { read } from './read.ts'

test('A title under its label may have a stop in it', async () => {
  const { papers } = await read(
    [
      '# Publications',
      '',
      '- **Title:** Loads on kites',
      '  **Authors:** A. Lee, B. Kim',
      '  **Venue:** Kite Letters 114 (2014)',
      '',
      '- **Title:** Careful treatment of winds for the many long strings of old kites. The knots of the loom called Weaver',
      '  **Authors:** B. Kim, C. Dow',
      '  **Venue:** Kite Letters 115 (2015)',
    ].join('\n'),
  )
  expect(papers.map(({ title, authors, date }) => [title, authors.length, date])).toEqual([
    ['Loads on kites', 2, '2014'],
    [
      'Careful treatment of winds for the many long strings of old kites. The knots of the loom called Weaver',
      2,
      '2015',
    ],
  ])
})

test('So may one in a plain list, ahead of people with initials', async () => {
  const { papers, messages } = await parse({
    path: 'publications.txt',
    value: `Publications

1. Winds over a field of kites that were flown by hand, B. Kim,
A.V. Lee, S. Dow, and N. Roe, Kite. Theor. Wind. 1051,
151-160 (2015)

2. Careful treatment of the many long strings of kites and
of old knots. The knots of the loom that is known as
Weaver. A.V. Lee, M. Dow, N. Roe, Comp. Kite. Comm. 160,
91, (2004).

3. Loads by hand in calculations of kites and of winds:
application to careful functions of many strings, A. Kim,
A.V. Lee, T.M. Dow, N. Roe, Int. J. Kite Chem. 114, 813
(2014).
`,
  })
  expect(papers.map(({ title, authors, date }) => [title, authors.length, date])).toEqual([
    ['Winds over a field of kites that were flown by hand', 4, '2015'],
    [
      'Careful treatment of the many long strings of kites and of old knots. The knots of the loom that is known as Weaver',
      3,
      '2004',
    ],
    [
      'Loads by hand in calculations of kites and of winds: application to careful functions of many strings',
      4,
      '2014',
    ],
  ])
  expect(messages).toEqual([])
})
