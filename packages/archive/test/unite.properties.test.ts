import type { Digest, Paper } from '@offprint/digest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type United, type UnitedPaper, unite } from '../src/unite.ts'

import { digestsArbitrary } from './worlds.ts'

const runs = { seed: 20250313, numRuns: 200 }
const placesOf = (paper: UnitedPaper) =>
  paper.appearances.map(({ digest, position }) => `${digest}#${position}`)

/** The paper an address leads to, redirects followed. */
function resolve(archive: United, slug: string): UnitedPaper | undefined {
  const target = archive.permalinks.redirects[slug] ?? slug
  return archive.papers.find((paper) => paper.slug === target)
}

describe('unite, whatever the digests hold', { timeout: 120_000 }, () => {
  it('gives the same archive in whatever order they come', () => {
    const shuffled = digestsArbitrary.chain((digests) =>
      fc.tuple(fc.constant(digests), fc.shuffledSubarray(digests, { minLength: digests.length })),
    )
    fc.assert(
      fc.property(shuffled, ([digests, others]) => {
        expect(JSON.stringify(unite(others))).toBe(JSON.stringify(unite(digests)))
      }),
      runs,
    )
  })

  it('loses no entry and shows none twice', () => {
    fc.assert(
      fc.property(digestsArbitrary, (digests) => {
        const archive = unite(digests)
        const unnamed = archive.findings.filter(({ ruleId }) => ruleId === 'paper-unnamed').length
        const places = archive.papers.flatMap(placesOf)
        expect(new Set(places).size).toBe(places.length)
        expect(places.length + unnamed).toBe(digests.reduce((sum, { papers }) => sum + papers.length, 0))
      }),
      runs,
    )
  })

  it('gives every paper an address and a key of its own', () => {
    fc.assert(
      fc.property(digestsArbitrary, (digests) => {
        const { papers } = unite(digests)
        for (const { slug } of papers) expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
        expect(Math.max(0, ...papers.map(({ slug }) => slug.length))).toBeLessThanOrEqual(80)
        expect(new Set(papers.map(({ slug }) => slug)).size).toBe(papers.length)
        expect(new Set(papers.map(({ key }) => key)).size).toBe(papers.length)
      }),
      runs,
    )
  })

  it('never takes two arXiv ids for one paper', () => {
    fc.assert(
      fc.property(digestsArbitrary, (digests) => {
        const entry = new Map<string, Paper>(
          digests.flatMap(({ file, papers }) =>
            papers.map((paper, position) => [`${file?.replace('.md', '')}#${position}`, paper] as const),
          ),
        )
        const { papers, findings } = unite(digests)
        const shared = findings
          .filter(({ ruleId }) => ruleId === 'id-shared')
          .map(({ reason }) => reason.split(' ')[0])
        for (const paper of papers) {
          const ids = placesOf(paper)
            .flatMap((place) => entry.get(place)?.ids.arxiv ?? [])
            .filter((id) => !shared.includes(`arxiv:${id}`))
          expect(new Set(ids).size).toBeLessThanOrEqual(1)
        }
      }),
      runs,
    )
  })

  it('keeps every address when any digests are added, with the record', () => {
    fc.assert(
      fc.property(digestsArbitrary, fc.nat(31), (digests, chosen) => {
        const some = digests.filter((_, index) => (chosen >> index) & 1)
        const before = unite(some)
        const after = unite(digests, { permalinks: { ...before.permalinks, tags: [] } })
        expect(
          after.findings.filter(({ reason }) => reason.includes('/papers/') && reason.includes('vanish')),
        ).toEqual([])
        for (const paper of before.papers) expect(resolve(after, paper.slug)).toBeDefined()
      }),
      runs,
    )
  })

  it('leads every address to the paper it led to, with the record, unless ids contradict each other', () => {
    fc.assert(
      fc.property(digestsArbitrary, fc.nat(31), (digests, chosen) => {
        const before = unite(digests.filter((_, index) => (chosen >> index) & 1))
        const after = unite(digests, { permalinks: { ...before.permalinks, tags: [] } })
        fc.pre(after.findings.every(({ ruleId }) => ruleId !== 'id-shared' && ruleId !== 'ids-differ'))
        for (const paper of before.papers) {
          const now = resolve(after, paper.slug) as UnitedPaper
          expect(placesOf(now)).toEqual(expect.arrayContaining([expect.toBeOneOf(placesOf(paper))]))
        }
      }),
      runs,
    )
  })

  it('keeps every address when newer digests are added, without a record', () => {
    const dated = (digest: Digest) => digest.date !== undefined
    fc.assert(
      fc.property(digestsArbitrary, fc.constantFrom('2025-01-01', '2025-02-01', '2025-03-01'), (all, day) => {
        const digests = all.filter(dated)
        const before = unite(digests.filter(({ date }) => (date as string) < day))
        const after = unite(digests)
        const now = new Map(
          after.papers.flatMap((paper) => placesOf(paper).map((place) => [place, paper.slug])),
        )
        const slugs = before.papers.map(
          (paper) => new Set(placesOf(paper).map((place) => now.get(place) as string)),
        )
        // New evidence may part or join what was there: that only a record can follow.
        fc.pre(
          slugs.every((each) => each.size === 1) &&
            new Set(slugs.flatMap((each) => [...each])).size === slugs.length,
        )
        for (const paper of before.papers) {
          const isUntitled = /^(?:arXiv|doi|ACL Anthology):|^example\.org/.test(paper.title)
          if (!isUntitled) expect(now.get(placesOf(paper)[0] as string)).toBe(paper.slug)
        }
      }),
      runs,
    )
  })

  it('changes nothing when its own record comes back', () => {
    fc.assert(
      fc.property(digestsArbitrary, (digests) => {
        const first = unite(digests)
        const second = unite(digests, { permalinks: { ...first.permalinks, tags: [] } })
        expect(second.papers).toEqual(first.papers)
        expect(JSON.stringify(second.permalinks)).toBe(JSON.stringify(first.permalinks))
      }),
      runs,
    )
  })
})
