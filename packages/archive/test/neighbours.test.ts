import { expect, it } from 'vitest'
import { findNeighbours } from '../src/neighbours.ts'
import { tagPapers } from '../src/tags/tag-papers.ts'
import { trendingPapers } from './trending-papers.ts'

it('finds the papers on sparse autoencoders near one another, and says why', () => {
  const papers = trendingPapers()
  const { assigned, texts } = tagPapers(papers)
  const near = findNeighbours(papers, assigned, { texts })
  const index = papers.findIndex(({ title }) => title.startsWith('Interpreting Attention Layer Outputs'))
  expect(near[index]?.[0]?.paper).toMatch(/^towards-principled-evaluations-of-sparse-autoencoders/)
  expect(near[index]?.[0]?.terms).toContain('SAEs')
})
