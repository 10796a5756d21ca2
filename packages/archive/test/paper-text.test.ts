import { describe, expect, it } from 'vitest'
import { collect } from '../src/collect.ts'
import { digest } from './digests.ts'

const one = (paper: Parameters<typeof digest>[1][number], options = {}) =>
  collect([digest('2025-03-13-trending.txt', [paper])], options).papers[0]

describe('text of a paper', () => {
  it('is plain, and tells what it was, what was repaired and what more it holds', () => {
    const paper = one({
      title: 'S^{2}FT: Efficient Tuning',
      abstract: 'It is 3.9times faster, see https://example.org/s2ft.',
    })
    expect(paper).toMatchObject({
      slug: 's2ft-efficient-tuning',
      title: 'S²FT: Efficient Tuning',
      abstract: 'It is 3.9× faster, see https://example.org/s2ft.',
      original: {
        title: 'S^{2}FT: Efficient Tuning',
        abstract: 'It is 3.9times faster, see https://example.org/s2ft.',
      },
      repairs: [
        { field: 'title', rule: 'maths', from: 'S^{2}', to: '$S^{2}$', start: 0 },
        { field: 'abstract', rule: 'number', from: '3.9times', to: '$3.9\\times$', start: 6 },
      ],
    })
    expect(paper?.markup?.title).toEqual([
      { type: 'math', value: 'S^{2}' },
      { type: 'text', value: 'FT: Efficient Tuning' },
    ])
    expect(paper?.markup?.abstract?.map(({ type }) => type)).toEqual(['text', 'math', 'text', 'link', 'text'])
  })

  it('that is plain already has nothing beside it', () => {
    const paper = one({ title: 'A {braced} title ~ with C:\\paths', abstract: 'It costs $5 and $6.' })
    expect(paper).toMatchObject({
      title: 'A {braced} title ~ with C:\\paths',
      abstract: 'It costs $5 and $6.',
    })
    for (const field of ['markup', 'original', 'repairs']) expect(paper).not.toHaveProperty(field)
  })

  it('lifts the links of an abstract, each once and with its kind', () => {
    const paper = one({
      title: 'Links',
      abstract: 'Our code (https://example.org/code). Data: https://www.example.org/known/.',
      links: [{ url: 'https://example.org/known', kind: 'other' }],
    })
    expect(paper?.links).toEqual([
      { url: 'https://example.org/known', kind: 'data' },
      { url: 'https://example.org/code', kind: 'code' },
    ])
  })

  it('makes tags point into the plain abstract', () => {
    const abstract = 'With 3.9times less memory, sparse attention is fast.'
    const archive = collect([digest('a.txt', [{ title: 'One', abstract, keywords: ['sparse attention'] }])])
    const [paper] = archive.papers
    for (const tag of paper?.tags ?? []) {
      for (const { field, start, end, text } of tag.evidence) {
        if (field === 'abstract') expect(paper?.abstract?.slice(start, end)).toBe(text)
      }
    }
    expect(paper?.abstract).toContain('3.9× less')
  })

  it('is the same paper, whichever way its formula is written', () => {
    const { papers } = collect([
      digest('a.txt', [{ title: 'On ell_{2,1}-norms in mathbb{R}^d' }]),
      digest('b.txt', [{ title: 'On $\\ell_{2,1}$-norms in $\\mathbb{R}^d$' }]),
      digest('c.txt', [{ title: 'On ℓ₂,₁-norms in ℝᵈ' }]),
    ])
    expect(papers.map(({ title }) => title)).toEqual(['On ℓ₂,₁-norms in ℝᵈ'])
  })
})

it('leaves out references, with a finding', () => {
  const { papers, findings } = collect([
    digest('a.txt', [{ title: 'One', abstract: 'We follow \\citet[p.~3]{key}, and others (\\cite{a,b}).' }]),
  ])
  expect(papers[0]?.abstract).toBe('We follow, and others.')
  expect(findings).toMatchObject([{ ruleId: 'reference-left-out', places: [{ file: 'a.txt', line: 1 }] }])
})

describe('repairs', () => {
  const damaged = { title: 'S^{2} is 3.9times faster' }

  it.each([
    [false, 'S^{2} is 3.9times faster'],
    [true, 'S² is 3.9× faster'],
    [['number'], 'S^{2} is 3.9× faster'],
  ])('are made as the owner says: %j', (repairs, title) => {
    expect(one(damaged, { repairs })?.title).toBe(title)
  })

  it('can be other in one digest', () => {
    const archive = collect([digest('a.txt', [damaged]), digest('b.txt', [{ title: 'Another 3.9times' }])], {
      repairs: false,
      digests: new Map([['a.txt', { repairs: true }]]),
    })
    expect(archive.papers.map(({ title }) => title).sort()).toEqual(['Another 3.9times', 'S² is 3.9× faster'])
  })
})
