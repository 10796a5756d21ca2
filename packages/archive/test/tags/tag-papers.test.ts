import { describe, expect, it } from 'vitest'
import { tagPapers } from '../../src/tags/tag-papers.ts'
import { trendingPapers } from '../trending-papers.ts'

const papers = trendingPapers()
const { tags, assigned } = tagPapers(papers)

const titlesOf = (slug: string) => {
  const tag = tags.find((each) => each.slug === slug)
  return (tag?.papers ?? []).map((paper) => papers.find((each) => each.slug === paper)?.title).sort()
}

describe('tags of the trending page', () => {
  it('folds SAEs into sparse autoencoders', () => {
    expect(titlesOf('sparse-autoencoders')).toEqual([
      'Adaptive Sparse Allocation with Mutual Choice & Feature Choice Sparse Autoencoders',
      'Features that Make a Difference: Leveraging Gradients for Improved Dictionary Learning',
      'Interpreting Attention Layer Outputs with Sparse Autoencoders',
      'Towards Principled Evaluations of Sparse Autoencoders for Interpretability and Control',
    ])
  })

  it('says where the words stand', () => {
    assigned.forEach((list, index) => {
      const paper = papers[index]
      for (const { evidence } of list) {
        expect(evidence).not.toHaveLength(0)
        for (const { field, start, end, text } of evidence)
          if (field === 'title' || field === 'abstract') expect(paper?.[field]?.slice(start, end)).toBe(text)
      }
    })
  })
})
