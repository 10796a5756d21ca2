import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeSlug, slugify } from '../src/slug.ts'

describe('slugify', () => {
  it.each([
    ['S²FT: Efficient, Scalable LLM Tuning', 's2ft-efficient-scalable-llm-tuning'],
    ['$S^2$FT & Newton’s Method', 's2ft-and-newtons-method'],
    ['Ångström, Straße, Łódź, Ærø', 'angstrom-strasse-lodz-aero'],
    ['Теория игр', 'teoriya-igr'],
    ['Θεωρία', 'theoria'],
    ['深度学习', 'shen-du-xue-xi'],
    ['C++ in 🚀 Practice', 'cplusplus-in-practice'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    ['../../etc/passwd', 'etc-passwd'],
    ['\\constructor{Bread} & \\toString', 'constructor-bread-and-tostring'],
    ['???', ''],
    ['🚀', ''],
    ['Index', ''],
    ['', ''],
  ])('%s', (text, slug) => {
    expect(slugify(text)).toBe(slug)
  })

  it('is cut at a word, within 80 characters', () => {
    const slug = slugify('word '.repeat(400))
    expect(slug.length).toBeLessThanOrEqual(80)
    expect(slug).toMatch(/-word$/)
    expect(slugify('x'.repeat(2000))).toHaveLength(80)
  })

  it('holds nothing but a-z, 0-9 and hyphens, whatever the text', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect(slugify(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
      }),
      { seed: 20250313, numRuns: 500 },
    )
  })
})

describe('freeSlug', () => {
  it('adds a suffix of the identity to a slug that is taken, which stays within 80 characters', () => {
    const long = slugify('word '.repeat(400))
    const slug = freeSlug(long, 'arxiv:2503.00001', (each) => each === long, 'paper')
    expect(slug).toMatch(/^(?:word-)+[0-9a-f]{4}$/)
    expect(slug.length).toBeLessThanOrEqual(80)
  })

  it('lengthens the suffix until it is free', () => {
    const taken = new Set<string>()
    for (let count = 0; count < 20; count++) {
      taken.add(freeSlug('same', 'arxiv:2503.00001', (slug) => taken.has(slug), 'paper'))
    }
    expect(taken.size).toBe(20)
  })
})
