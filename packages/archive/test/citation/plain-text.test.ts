import { describe, expect, it } from 'vitest'
import { toPlainText } from '../../src/citation/plain-text.ts'
import { bare, citable, preprint, published } from './papers.ts'

describe('toPlainText', () => {
  it('gives what is known in one line', () => {
    expect(toPlainText(preprint)).toMatchInlineSnapshot(
      `"Aäron van den Oord, ICARUS and SBND Collaborations, 张三, and Éva Tardos. S²FT: Efficient LLM Tuning at 50% of the Cost & Time. arXiv:2412.06289, 2024. https://arxiv.org/abs/2412.06289"`,
    )
    expect(toPlainText(published)).toMatchInlineSnapshot(
      `"Ada Lovelace, Martin Luther King Jr., et al. A journal paper on Bayesian inference. Journal of Made-Up Results, 49(8), 693–702, 1998. arXiv:math/0309136. https://doi.org/10.1002/(sici)1097-4571(1998)49:8%3C693::aid-asi4%3E3.0.co;2-o"`,
    )
    expect(toPlainText(bare, { url: 'https://example.org/papers/sparse-attention/' })).toMatchInlineSnapshot(
      `"Sparse Attention. https://example.org/papers/sparse-attention/"`,
    )
  })

  it('keeps the question mark of a title, and cuts a long list of authors', () => {
    const authors = Array.from({ length: 12 }, (_, index) => ({ name: `Author ${index}` }))
    expect(toPlainText(citable({ title: 'Is it?', authors }))).toMatch(/Author 9, et al\. Is it\?$/)
  })

  it('says a year once that the venue names', () => {
    const text = (facts: Parameters<typeof citable>[0]) => toPlainText(citable({ title: 'Looms', ...facts }))
    expect(text({ venue: 'ICRA 2024', date: '2024-05' })).toBe('Looms. ICRA 2024.')
    expect(text({ venue: '2024 Looms (ICRA)', pages: '1–8', date: '2024' })).toBe(
      'Looms. 2024 Looms (ICRA), 1–8.',
    )
    expect(text({ venue: 'ICRA 2024', date: '2025' })).toBe('Looms. ICRA 2024, 2025.')
    expect(text({ venue: 'Meeting 12024', date: '2024' })).toBe('Looms. Meeting 12024, 2024.')
    expect(text({ ids: { arxiv: '2024.20241' }, date: '2024' })).toMatch(/^Looms\. arXiv:2024\.20241, 2024\./)
  })
})
