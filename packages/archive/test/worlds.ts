import type { Digest } from '@offprint/digest'
import fc from 'fast-check'
import { digest, type PaperFacts } from './digests.ts'

/** Titles that agree, nearly agree, share a slug (是 and 事 are both "shi"), or cannot be written in Latin letters. */
const titles = [
  'Sparse Attention',
  'sparse attention',
  'Sparse Attention: A Survey',
  '$S^2$FT',
  'S²FT',
  'Scaling Laws I',
  'Scaling Laws II',
  '是',
  '事',
  '世',
  '???',
  'Editorial',
  'Index',
]
const authors = ['Ada Lovelace', 'A. Lovelace', 'Alan Turing', 'Grace Hopper', 'akhaliq']

const paperFacts: fc.Arbitrary<PaperFacts> = fc.record(
  {
    title: fc.constantFrom(...titles),
    ids: fc.record(
      {
        arxiv: fc.constantFrom('2503.00001', '2503.00002', '2503.00003'),
        doi: fc.constantFrom(
          '10.1234/a',
          '10.1234/b',
          '10.48550/arxiv.2503.00001',
          '10.1101/2020.01.01.123456',
        ),
        acl: fc.constantFrom('P19-1001', '2020.acl-main.1'),
      },
      { requiredKeys: [] },
    ),
    authors: fc.uniqueArray(fc.constantFrom(...authors), { maxLength: 2 }),
    abstract: fc.constantFrom('We attend.', 'We attend. Sparsely, and often.', 'We att…'),
    summary: fc.constantFrom('They attend.', 'They do.'),
    venue: fc.constantFrom('NeurIPS', 'arXiv', 'Journal of Results'),
    date: fc.constantFrom('2024', '2024-05', '2024-05-06', '2025-01-02'),
    keywords: fc.uniqueArray(fc.constantFrom('Sparsity', 'sparsity', 'attention'), { maxLength: 2 }),
    links: fc.array(
      fc.constantFrom(
        { url: 'https://example.org/paper', kind: 'paper' as const },
        { url: 'http://www.example.org/paper/', kind: 'pdf' as const },
      ),
      { maxLength: 1 },
    ),
  },
  { requiredKeys: [] },
)

const dates = ['2024-12-01', '2025-01-01', '2025-02-01', '2025-03-01', '']

/** Up to five digests of up to six papers each, some without a date. */
export const digestsArbitrary: fc.Arbitrary<Digest[]> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...dates), fc.constantFrom('trending', 'weekly')), {
    selector: (name) => name.join('-'),
    maxLength: 5,
  })
  .chain((names) =>
    fc.tuple(
      ...names.map(([date, series]) =>
        fc
          .array(paperFacts, { maxLength: 6 })
          .map((papers) => digest(`${date ? `${date}-` : ''}${series}.md`, papers)),
      ),
    ),
  )
