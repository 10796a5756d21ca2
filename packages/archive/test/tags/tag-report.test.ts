import { expect, it } from 'vitest'
import type { ArchivePaper, Tag } from '../../src/archive.ts'
import { tagReport } from '../../src/tags/tag-report.ts'

/** An archive of tags with their papers, by name. */
function archiveOf(tags: Record<string, string[]>, more: Record<string, Partial<Tag>> = {}) {
  const slugOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const papers = new Map<string, ArchivePaper>()
  for (const [name, slugs] of Object.entries(tags))
    for (const slug of slugs) {
      const paper = papers.get(slug) ?? ({ slug, title: slug, tags: [] } as unknown as ArchivePaper)
      papers.set(slug, paper)
      if (name !== '') paper.tags.push({ tag: slugOf(name), score: 1, source: 'given', evidence: [] })
    }
  return {
    papers: [...papers.values()],
    tags: Object.entries(tags)
      .filter(([name]) => name !== '')
      .map(
        ([name, slugs]): Tag => ({
          slug: slugOf(name),
          name,
          aliases: [],
          kind: 'discovered',
          parents: [],
          children: [],
          related: [],
          papers: slugs,
          ...more[name],
        }),
      ),
  }
}

it('lists papers without tags and tags with one paper', () => {
  const report = tagReport(archiveOf({ Looms: ['a', 'b'], Spindles: ['a'], '': ['c'] }))
  expect(report).toEqual({
    untagged: ['c'],
    single: [{ tag: 'spindles', paper: 'a' }],
    nearDuplicates: [],
  })
})

it.each([
  ['the same words in another order', 'Loom detection', 'Detection of looms'],
  ['a word that says nothing', 'Weaving', 'Weaving methods'],
  ['one letter', 'Handwoven baskets', 'Handwovn baskets'],
  ['hyphens, spaces and plurals', 'Hand-loom', 'Handlooms'],
])('reports names that differ by %s', (_, one, other) => {
  const { nearDuplicates } = tagReport(archiveOf({ [one]: ['a', 'b'], [other]: ['c', 'd'] }))
  expect(nearDuplicates).toMatchObject([{ names: [one, other] }])
  expect(nearDuplicates[0]?.papers).toBeUndefined()
})

it('reports a name that is nearly another tag’s alias', () => {
  const archive = archiveOf(
    { Looms: ['a', 'b'], 'Weaving frame': ['c', 'd'] },
    { Looms: { aliases: ['weaving frames'] } },
  )
  expect(tagReport(archive).nearDuplicates).toEqual([
    { tags: ['looms', 'weaving-frame'], names: ['weaving frames', 'Weaving frame'] },
  ])
})

it.each([
  ['a digit', '2D basket weaving', '3D basket weaving'],
  ['a letter of a short word', 'Looms', 'Rooms'],
  ['a telling word', 'Basket weaving', 'Carpet weaving'],
])('does not report names that differ by %s', (_, one, other) => {
  expect(tagReport(archiveOf({ [one]: ['a', 'b'], [other]: ['c', 'd'] })).nearDuplicates).toEqual([])
})

it('does not report a tag’s name beside its broader tag’s', () => {
  const archive = archiveOf(
    { Weaving: ['a', 'b'], 'Weaving methods': ['c', 'd'] },
    { 'Weaving methods': { parents: ['weaving'] } },
  )
  expect(tagReport(archive).nearDuplicates).toEqual([])
})

it('reports tags with nearly the same papers, and not those that share a part or two papers', () => {
  const { nearDuplicates } = tagReport(
    archiveOf({
      Looms: ['a', 'b', 'c', 'd', 'e'],
      Shuttles: ['a', 'b', 'c', 'd'],
      Dyes: ['d', 'e', 'f', 'g'],
      Yarn: ['h', 'i'],
      Wool: ['h', 'i'],
    }),
  )
  expect(nearDuplicates).toEqual([{ tags: ['looms', 'shuttles'], papers: { both: 4, either: 5 } }])
})

it('says which tags are new and which have vanished since the record', () => {
  const archive = archiveOf({ Looms: ['a', 'b'], Dyes: ['a', 'b'] })
  expect(tagReport(archive, { tags: ['looms', 'spindles'] }).changes).toEqual({
    new: ['dyes'],
    vanished: ['spindles'],
  })
})

it('does not take time with the square of the tags', () => {
  const many = Object.fromEntries(
    Array.from({ length: 3000 }, (_, index) => [`Basket ${index.toString(2)}`, [`paper-${index}`]]),
  )
  expect(tagReport(archiveOf(many)).nearDuplicates).toEqual([])
})
