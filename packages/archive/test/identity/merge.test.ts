import { describe, expect, it } from 'vitest'
import { unite } from '../../src/unite.ts'
import { digest, type PaperFacts } from '../digests.ts'

/** One paper merged from entries that share an id, one a digest, oldest first. */
function merged(...entries: PaperFacts[]) {
  const digests = entries.map((facts, index) =>
    digest(`2025-01-0${index + 1}-list.md`, [{ ...facts, ids: { openreview: 'X', ...facts.ids } }]),
  )
  const { papers } = unite(digests)
  expect(papers).toHaveLength(1)
  return papers[0] as (typeof papers)[0]
}

describe('of several values of a field, the archive shows', () => {
  it('the authors’ abstract, and the summary beside it', () => {
    const paper = merged({ title: 'A', abstract: 'We attend.' }, { title: 'A', summary: 'They attend.' })
    expect(paper).toMatchObject({ abstract: 'We attend.', summary: 'They attend.' })
    expect(merged({ title: 'A', summary: 'They attend.' })).not.toHaveProperty('abstract')
  })

  it('the whole abstract, not one that is cut', () => {
    const whole = 'We attend sparsely, and often.'
    expect(merged({ title: 'A', abstract: whole }, { title: 'A', abstract: 'We attend…' }).abstract).toBe(
      whole,
    )
    expect(merged({ title: 'A', abstract: 'We attend ...' }, { title: 'A', abstract: whole }).abstract).toBe(
      whole,
    )
    expect(merged({ title: 'A', abstract: 'We attend' }, { title: 'A', abstract: whole }).abstract).toBe(
      whole,
    )
  })

  it('of abstracts that are all cut, the longest', () => {
    const longest = 'We attend sparsely, and often, and...'
    expect(merged({ title: 'A', abstract: longest }, { title: 'A', abstract: 'We attend…' }).abstract).toBe(
      longest,
    )
    expect(merged({ title: 'A', abstract: longest }, { title: 'A', abstract: 'They…' }).abstract).toBe(
      longest,
    )
  })

  it('a whole abstract, though one that is cut is longer', () => {
    const cut = 'We attend sparsely, and often, and...'
    expect(merged({ title: 'A', abstract: 'We attend.' }, { title: 'A', abstract: cut }).abstract).toBe(
      'We attend.',
    )
  })

  it('the newest summary; the others stay with their appearances', () => {
    const paper = merged({ title: 'A', summary: 'Old words.' }, { title: 'A', summary: 'New words.' })
    expect(paper.summary).toBe('New words.')
    expect(paper.appearances.map(({ summary }) => summary)).toEqual(['New words.', 'Old words.'])
  })

  it.each([
    ['the whole list over a partial one, though that is longer', ['A B', 'C D', 'E F'], true, ['A B', 'C D']],
    ['the longer list', ['A B'], undefined, ['A B', 'C D']],
    ['names over handles', ['akhaliq', 'wei_w', 'zeus'], undefined, ['A B']],
  ])('of authors: %s', (_, worse, partial, better) => {
    const paper = merged(
      { title: 'A', authors: better },
      { title: 'A', authors: worse, ...(partial ? { authorsPartial: partial } : {}) },
    )
    expect(paper.authors.map(({ name }) => name)).toEqual(better)
    expect(paper).not.toHaveProperty('authorsPartial')
  })

  it('of equal lists of authors, the one whose names are parted', () => {
    const parted = { name: 'Ada Lovelace', family: 'Lovelace', given: 'Ada' }
    const paper = merged({ title: 'A', authors: [parted] }, { title: 'A', authors: ['Ada Lovelace'] })
    expect(paper.authors).toEqual([parted])
  })

  it('the title of the published version', () => {
    const published = { title: 'Sparse Attention in Practice', venue: 'Journal of Results' }
    const paper = merged(published, {
      title: 'Attending Sparsely at Scale',
      authors: ['A B'],
      abstract: 'We.',
    })
    expect(paper.title).toBe('Sparse Attention in Practice')
  })

  it('the title without markup, damage and shouting', () => {
    expect(merged({ title: 'S²FT tunes' }, { title: 'S^{2}FT tunes' }).title).toBe('S²FT tunes')
    expect(merged({ title: 'Sparse Attention' }, { title: 'SPARSE ATTENTION' }).title).toBe(
      'Sparse Attention',
    )
  })

  it('the title with its subtitle', () => {
    const paper = merged(
      { title: 'MEM1: Learning to Remember' },
      { title: 'MEM1', abstract: 'We.', authors: ['A B'] },
    )
    expect(paper.title).toBe('MEM1: Learning to Remember')
    expect(paper.appearances.map(({ title }) => title)).toEqual(['MEM1', undefined])
  })

  it('the title, not the name of the method', () => {
    const title = 'Aligning Large Models with Facts'
    expect(merged({ title }, { title: 'FactAlign', authors: ['A B'] }).title).toBe(title)
  })

  it('the publication as a whole, never the pages of one with the volume of another', () => {
    const paper = merged(
      { title: 'A', venue: 'Journal of Results', volume: '7' },
      { title: 'A', venue: 'Other Journal', pages: '1-9' },
      { title: 'A', venue: 'Journal of results', pages: '20-29' },
      { title: 'A', venue: 'arXiv', pages: '99' },
    )
    expect(paper).toMatchObject({ venue: 'Journal of results', volume: '7', pages: '20-29' })
  })

  it('the more precise of two dates that agree', () => {
    expect(merged({ title: 'A', date: '2024-05-06' }, { title: 'A', date: '2024' }).date).toBe('2024-05-06')
    expect(merged({ title: 'A', date: '2024-05-06' }, { title: 'A', date: '2024' })).not.toHaveProperty(
      'preprintDate',
    )
  })

  it('of dates that do not agree, the one of the published version, with the earlier one of the preprint', () => {
    const preprint = { title: 'A', date: '2024-05-06', ids: { arxiv: '2405.00001' } }
    const published = { title: 'A', date: '2025', venue: 'Journal of Results' }
    for (const entries of [
      [preprint, published],
      [published, preprint],
    ])
      expect(merged(...entries)).toMatchObject({ date: '2025', preprintDate: '2024-05-06' })
    expect(merged(preprint, { ...published, date: '2024' })).not.toHaveProperty('preprintDate')
    expect(merged({ ...preprint, date: '2024' }, { ...published, date: '2024-05' })).not.toHaveProperty(
      'preprintDate',
    )
    expect(merged({ title: 'A', date: '2023-01-02' }, { title: 'A', date: '2024' }).date).toBe('2024')
  })

  it('the publication of the published version, though a preprint is the newer entry', () => {
    const paper = merged(
      { title: 'A', venue: 'Journal of Results', volume: '7' },
      { title: 'A', venue: 'arXiv', authors: ['A B'], abstract: 'We.', ids: { arxiv: '2405.00001' } },
    )
    expect(paper).toMatchObject({ venue: 'Journal of Results', volume: '7' })
  })

  it('of a link, the kind and the words that any entry gives it', () => {
    const url = 'https://example.org/a'
    const paper = merged(
      { title: 'A', links: [{ url, kind: 'code', text: 'Source' }] },
      { title: 'A', links: [{ url, kind: 'other' }] },
    )
    expect(paper.links).toEqual([{ url, kind: 'code', text: 'Source' }])
  })

  it('all links, keywords, categories and notes, each once', () => {
    const paper = merged(
      {
        title: 'A',
        keywords: ['Sparsity'],
        categories: ['cs.LG'],
        notes: ['Best paper'],
        links: [{ url: 'https://example.org/a', kind: 'paper' }],
      },
      {
        title: 'A',
        keywords: ['sparsity', 'attention'],
        categories: ['cs.LG'],
        notes: ['Best paper'],
        links: [
          { url: 'http://www.example.org/a/', kind: 'paper', text: 'Paper' },
          { url: 'https://github.com/a/a', kind: 'code' },
        ],
      },
    )
    expect(paper.keywords).toEqual(['sparsity', 'attention'])
    expect(paper.categories).toEqual(['cs.LG'])
    expect(paper.notes).toEqual(['Best paper'])
    expect(paper.links.map(({ url }) => url)).toEqual(['http://www.example.org/a/', 'https://github.com/a/a'])
  })

  it('when it joined the archive: with its oldest dated digest', () => {
    expect(merged({ title: 'A' }, { title: 'A' }).added).toBe('2025-01-01')
  })
})

it('takes date and publication of the published version, though a preprint alone has ids', () => {
  const { papers } = unite([
    digest('2025-01-01-list.md', [{ title: 'A', venue: 'Journal of Results', volume: '7', date: '2025' }]),
    digest('2025-01-02-list.md', [
      { title: 'A', venue: 'arXiv', volume: 'abs', date: '2024-05-06', ids: { arxiv: '2405.00001' } },
    ]),
  ])
  expect(papers).toMatchObject([
    { venue: 'Journal of Results', volume: '7', date: '2025', preprintDate: '2024-05-06' },
  ])
})

it('names the digest and the line of every field', () => {
  const paper = merged(
    { title: 'A', abstract: 'We attend.', ids: { arxiv: '2503.00001' } },
    { title: 'A', authors: ['Ada Lovelace'], date: '2025', venue: 'NeurIPS' },
  )
  expect(paper.provenance).toMatchObject({
    abstract: { digest: '2025-01-01-list', line: 1 },
    'ids.arxiv': { digest: '2025-01-01-list', line: 1 },
    authors: { digest: '2025-01-02-list', line: 1 },
    date: { digest: '2025-01-02-list', line: 1 },
    venue: { digest: '2025-01-02-list', line: 1 },
  })
})
