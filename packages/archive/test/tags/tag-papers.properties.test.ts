import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findNeighbours } from '../../src/neighbours/find-neighbours.ts'
import { tagPapers } from '../../src/tags/tag-papers.ts'

const words = fc.constantFrom(
  'sparse',
  'Sparse',
  'SAEs',
  '(SAE)',
  'autoencoders',
  'pre-training',
  '3D',
  'of',
  '\\alpha',
  'é',
  '基于',
  '-',
  '(',
  'http://x.y',
  '\ud800',
)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(words, { maxLength: 25 }).map((list) => list.join(' ')),
)
const papers = fc
  .array(
    fc.record({
      title: text,
      abstract: fc.option(text, { nil: undefined }),
      summary: fc.option(text, { nil: undefined }),
      keywords: fc.array(text, { maxLength: 3 }),
      categories: fc.array(fc.constantFrom('cs.LG', 'cs.CL', ''), { maxLength: 2 }),
      headings: fc.array(fc.record({ text, digest: fc.constantFrom('a', 'b') }), { maxLength: 2 }),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((paper, index) => ({ ...paper, slug: `paper-${index}` })))

it('gives words that stand where it says, tags that exist, and neighbours that are others', () => {
  fc.assert(
    fc.property(papers, (list) => {
      const given = list.map(({ abstract, summary, ...rest }) => ({
        ...rest,
        ...(abstract === undefined ? {} : { abstract }),
        ...(summary === undefined ? {} : { summary }),
      }))
      const { tags, assigned, subjects, texts } = tagPapers(given)
      const papersOf = new Map(tags.map((tag) => [tag.slug, new Set(tag.papers)]))
      expect(papersOf.size).toBe(tags.length)
      assigned.forEach((ofPaper, index) => {
        for (const { tag, score, evidence } of ofPaper) {
          expect(papersOf.get(tag)).toContain(`paper-${index}`)
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
          for (const { field, start, end, text } of evidence)
            if (field === 'title' || field === 'abstract' || field === 'summary')
              expect(given[index]?.[field]?.slice(start, end)).toBe(text)
        }
      })
      findNeighbours(given, { subjects, texts }).forEach((near, index) => {
        for (const { paper, similarity, terms } of near) {
          expect(paper).not.toBe(`paper-${index}`)
          expect(similarity).toBeGreaterThanOrEqual(0.08)
          expect(terms.length).toBeGreaterThan(0)
        }
      })
    }),
    { seed: 20250313, numRuns: 150 },
  )
}, 60_000)
