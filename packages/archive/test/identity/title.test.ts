import { describe, expect, it } from 'vitest'
import { alike, normalTitle } from '../../src/identity/title.ts'

const key = (title: string) => normalTitle(title).key

describe('normalTitle', () => {
  it.each([
    ['$S^2$FT: Efficient', 'S^{2}FT: efficient', 'S²FT — Efficient', 'S<sup>2</sup>FT: Efficient'],
    ['$\\beta$-VAE', 'β-VAE', 'Beta VAE', 'beta-VAE.'],
    ['On $\\ell_1$ norms', 'On ℓ₁ norms', 'on l1-norms', 'On ell_{1} norms'],
    ['Schr\\"odinger bridges', 'Schrödinger Bridges', 'Schr{\\"o}dinger bridges', 'SCHRODINGER BRIDGES'],
    ['Multi-agent search', 'Multiagent Search', 'Multi Agent Search', 'multi‐agent search'],
    ['Cats & Dogs', 'Cats and dogs', 'Cats &amp; Dogs', 'Cats \\& Dogs'],
    ["Newton's Method", 'Newton’s method', 'Newtons Method', 'Newton`s Method'],
    ['$\\mathcal{O}(n)$ attention', 'O(n) Attention', '𝒪(n) attention', 'o(n) attention!'],
    ['3x3 grids', '3×3 grids', '$3\\times 3$ grids', '３×３ grids'],
    ['Ørsted in Łódź', 'Orsted in Lodz', "{\\O}rsted in {\\L}\\'od\\'z", 'ØRSTED IN ŁÓDŹ'],
  ])('takes the spellings of "%s" for one', (first, ...others) => {
    for (const other of others) expect(key(other)).toBe(key(first))
  })

  it.each([
    ['Scaling Laws I', 'Scaling Laws II'],
    ['Scaling Laws II', 'Scaling Laws 2'],
    ['Programs in C', 'Programs in C++'],
    ['Programs in C', 'Programs in C#'],
    ['Attention', 'Attention: A Survey'],
    ['稀疏注意力', '稠密注意力'],
    ['???', '!!!'],
    ['が', 'か゚ら'],
  ])('tells "%s" from "%s"', (one, other) => {
    expect(key(one)).not.toBe(key(other))
  })

  it('knows where the subtitle begins', () => {
    expect(normalTitle('MEM1: Learning to Remember').main).toBe(1)
    expect(normalTitle('MEM1 – Learning to Remember').main).toBe(1)
    expect(normalTitle('Well-known facts').main).toBe(3)
  })

  it('reads a title of 200,000 characters in linear time', () => {
    const units = ['<', '\\', '{', '$', '&#', 'a ', '^', '<sub ', '\\a', '&']
    for (const unit of units) expect(normalTitle(unit.repeat(200_000 / unit.length)).key).toBeTypeOf('string')
  })
})

describe('alike', () => {
  it.each([
    ['HalluBench: A Suite', 'HalluBench: You See What You Think', true],
    ['MEM1', 'MEM1: Learning to Remember', true],
    ['Learning Sparse Codes Fast', 'Fast Learning of Very Sparse Codes', true],
    ['Learning Sparse Codes', 'A Theory of Everything', false],
    ['Learning Sparse Codes', 'Learning Dense Theories', false],
  ])('"%s" and "%s": %s', (one, other, expected) => {
    expect(alike(normalTitle(one), normalTitle(other))).toBe(expected)
  })
})
