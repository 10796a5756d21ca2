import { expect, it } from 'vitest'
import { paperUrl, workKind } from '../../src/citation/citable.ts'
import { citable } from './papers.ts'

it.each([
  [{ ids: { arxiv: '2503.01234' } }, 'preprint'],
  [{ type: 'article', venue: 'arXiv preprint arXiv:2503.01234' }, 'preprint'],
  [{ type: 'article', venue: 'Journal of Results' }, 'article'],
  [{ type: 'article', venue: 'abs/2503.01234' }, 'preprint'],
  [{ venue: 'Nature', volume: '7' }, 'article'],
  [{ venue: 'NeurIPS 2024' }, 'conference'],
  [{ venue: 'Proceedings of the Workshop on Results' }, 'conference'],
  [{ type: 'inproceedings', venue: 'SomeConf' }, 'conference'],
  [{ type: 'phdthesis' }, 'thesis'],
  [{ type: 'dataset' }, 'other'],
  [{ venue: 'Somewhere' }, 'other'],
  [{ venue: 'Somewhere', ids: { acl: 'P19-1001' } }, 'conference'],
  [{ venue: 'Somewhere', ids: { pmid: '123' } }, 'article'],
  [{ ids: { acl: 'P19-1001' } }, 'other'],
])('%j is a %s', (facts, kind) => {
  expect(workKind(citable(facts))).toBe(kind)
})

it.each([
  [{ ids: { arxiv: '2503.01234', doi: '10.1234/x' } }, 'https://arxiv.org/abs/2503.01234'],
  [{ ids: { arxiv: '2503.01234', doi: '10.1234/x' }, venue: 'NeurIPS' }, 'https://doi.org/10.1234/x'],
  [{ ids: { doi: '10.1234/a#b?c' } }, 'https://doi.org/10.1234/a%23b%3Fc'],
  [{ ids: { openreview: 'H1 x' } }, 'https://openreview.net/forum?id=H1%20x'],
  [{ links: [{ url: 'https://example.org/x.pdf', kind: 'pdf' as const }] }, 'https://example.org/x.pdf'],
  [{ links: [{ url: 'https://github.com/a/b', kind: 'code' as const }] }, 'https://page.example/'],
])('%j is at %s', (facts, url) => {
  expect(paperUrl(citable(facts), 'https://page.example/')).toBe(url)
})
