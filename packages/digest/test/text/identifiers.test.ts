import { describe, expect, test } from 'vitest'
import { idsFromUrl, idsInText } from '../../src/text/identifiers.ts'

describe('an address holds the identifier of the paper that it leads to', () => {
  test.each([
    'https://arxiv.org/abs/2401.00001',
    'https://arxiv.org/abs/2401.00001v3.',
    'https://arxiv.org/pdf/2401.00001v1.pdf',
    'https://arxiv.org/html/2401.00001v1',
    'https://ar5iv.labs.arxiv.org/html/2401.00001',
    'https://www.alphaxiv.org/abs/2401.00001v2',
    'https://huggingface.co/papers/2401.00001',
    'https://www.semanticscholar.org/arxiv/2401.00001',
    'https://www.connectedpapers.com/main/arXiv:2401.00001',
    'https://papers.cool/arxiv/2401.00001',
    'https://doi.org/10.48550/arXiv.2401.00001',
  ])('arXiv: %s', (url) => {
    expect(idsFromUrl(url).ids.arxiv).toBe('2401.00001')
  })

  test.each([
    ['https://xxx.lanl.gov/abs/hep-th/9901001', { arxiv: 'hep-th/9901001' }],
    ['https://dl.acm.org/doi/pdf/10.1145/3292500.3330701?download=true', { doi: '10.1145/3292500.3330701' }],
    [
      'https://link.springer.com/chapter/10.1007/978-3-030-58452-8_13',
      { doi: '10.1007/978-3-030-58452-8_13' },
    ],
    [
      'https://journals.aps.org/prl/abstract/10.1103/PhysRevLett.120.145301',
      { doi: '10.1103/physrevlett.120.145301' },
    ],
    [
      'https://academic.oup.com/wool/article/doi/10.1093/wool/btaa123/5739438',
      { doi: '10.1093/wool/btaa123' },
    ],
    [
      'https://www.biorxiv.org/content/10.1101/2024.01.02.573900v1.full.pdf',
      { doi: '10.1101/2024.01.02.573900' },
    ],
    // A book's, which may hold many papers
    ['https://link.springer.com/book/10.1007/978-3-030-58452-8', {}],
    ['https://example.org/kites/2401', {}],
  ])('%s', (url, ids) => {
    expect(idsFromUrl(url).ids).toEqual(ids)
  })
})

test('an address of arXiv in a text may have no scheme', () => {
  expect(idsInText('see arxiv.org/abs/2401.00001v2 for more')).toEqual({
    ids: { arxiv: '2401.00001' },
    version: 2,
  })
})
