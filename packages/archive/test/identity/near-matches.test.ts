import { describe, expect, it } from 'vitest'
import { findNearMatches } from '../../src/identity/near-matches.ts'
import { normalTitle } from '../../src/identity/title.ts'

function near(one: string, other: string, authors: [string[], string[]] = [[], []]) {
  const papers = [one, other].map((title, index) => ({
    title: normalTitle(title),
    authors: (authors[index] as string[]).map((name) => ({ name })),
  }))
  return findNearMatches(papers)[0]?.difference
}

describe('findNearMatches', () => {
  it.each([
    ['MEM1', 'MEM1: Learning to Synergize Memory and Reasoning', 'subtitle'],
    ['Sparse Attention for Everyone', 'Sparse Attention for Everyone - A Field Guide', 'subtitle'],
    ['Calibformer for gaze estimation', 'Calibfomer for gaze estimation', 'words'],
    ['Language Models for Images of Cells', 'Language Models for Image of Cells', 'words'],
    ['A Survey on Sparse Attention in Vision', 'Survey on Sparse Attention in Vision', 'words'],
    ['Scaling Laws for Vision, Part II', 'Scaling Laws for Vision, Part 2', 'words'],
  ])('finds "%s" near "%s"', (one, other, difference) => {
    expect(near(one, other)).toBe(difference)
    expect(near(other, one)).toBe(difference)
  })

  it.each([
    ['On the Theory of Sparse Coding I', 'On the Theory of Sparse Coding II'],
    ['On the Theory of Sparse Coding', 'On the Theory of Sparse Coding II'],
    ['GPT-3 and the limits of scale', 'GPT-4 and the limits of scale'],
    ['Supervised Learning of Sparse Codes', 'Unsupervised Learning of Sparse Codes'],
    ['MEM1: Learning to Remember', 'MEM1: Learning to Forget'],
    ['Sparse Attention for Text', 'Dense Attention for Text'],
    ['Reading Long Letters', 'Reading Letters'],
  ])('tells "%s" from "%s"', (one, other) => {
    expect(near(one, other)).toBeUndefined()
  })

  it('does not take papers of other people for near', () => {
    expect(
      near('Sparse Attention for Images', 'Sparse Attention for Image', [['Ada Lovelace'], ['Alan Turing']]),
    ).toBeUndefined()
  })

  it('compares few pairs of many titles that are all alike', () => {
    let compared = 0
    const authors = new Proxy([], {
      get: (target, key) => {
        if (key === Symbol.iterator) compared++
        return Reflect.get(target, key)
      },
    })
    const papers = Array.from({ length: 2000 }, (_, index) => ({
      title: normalTitle(
        `The same long title but for one ${String.fromCharCode(97 + (index % 26)).repeat(6)}${'ab'.repeat(index % 13)}`,
      ),
      authors,
    }))
    findNearMatches(papers)
    expect(compared).toBeLessThan(2000 * 8 * 2 * 10)
  })
})
