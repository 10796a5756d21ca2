import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { collect } from '../src/collect.ts'
import { readArchiveFolder, readDigests } from '../src/folder.ts'
import { unite } from '../src/unite.ts'
import { uniteAndTag } from '../src/unite-and-tag.ts'
import { digest } from './digests.ts'

const fixtures = fileURLToPath(new URL('../../../fixtures/digests', import.meta.url))

describe('collect', () => {
  it('gives every paper of a digest an address and keeps its order', () => {
    const archive = collect([
      digest('2025-03-13-trending.txt', [{ title: 'Sparse Attention' }, { title: 'Dense Attention' }]),
    ])
    expect(archive.papers.map(({ slug }) => slug)).toEqual(['sparse-attention', 'dense-attention'])
    expect(archive.digests).toMatchObject([
      {
        id: '2025-03-13-trending',
        series: 'trending',
        title: 'Trending, 13 March 2025',
        papers: ['sparse-attention', 'dense-attention'],
      },
    ])
    expect(archive.papers[0]).toMatchObject({
      added: '2025-03-13',
      key: expect.stringMatching(/^title:[0-9a-f]{16}$/),
    })
  })

  it('lets a sidecar complete a bare title, and says which field came from where', () => {
    const archive = collect([
      digest('2025-03-13-trending.txt', [{ title: 'S^{2}FT: Efficient Tuning', abstract: 'We tune.' }]),
      digest('sidecar.bib', [
        {
          title: '$S^2$FT: Efficient Tuning',
          authors: ['Ada Lovelace'],
          ids: { arxiv: '2412.06289' },
          date: '2024',
        },
      ]),
    ])
    expect(archive.papers).toHaveLength(1)
    expect(archive.papers[0]).toMatchObject({
      slug: 's2ft-efficient-tuning',
      key: 'arxiv:2412.06289',
      authors: [{ name: 'Ada Lovelace' }],
      abstract: 'We tune.',
      provenance: {
        authors: { digest: 'sidecar', line: 1 },
        abstract: { digest: '2025-03-13-trending', line: 1 },
      },
      appearances: [{ digest: '2025-03-13-trending' }, { digest: 'sidecar' }],
    })
    expect(archive.authors).toEqual([
      {
        slug: 'ada-lovelace',
        name: 'Ada Lovelace',
        sortName: 'Lovelace',
        papers: ['s2ft-efficient-tuning'],
      },
    ])
  })

  it('lists a paper once in a digest that names it twice', () => {
    const archive = collect([
      digest('2025-03-13-list.md', [{ title: 'One Paper' }, { title: 'Another' }, { title: 'One paper.' }]),
    ])
    expect(archive.digests[0]?.papers).toEqual(['one-paper', 'another'])
  })

  it('remembers the addresses of tags, and misses those that are gone', () => {
    const permalinks = {
      version: 1 as const,
      papers: {},
      digests: {},
      redirects: {},
      tags: ['basket-weaving'],
    }
    const titles = ['Pruning Roses', 'Pruning Trees', 'Pruning Networks']
    const archive = collect(
      [
        digest(
          '2025-03-13-list.md',
          titles.map((title) => ({ title })),
        ),
      ],
      { permalinks },
    )
    const tags = archive.tags.map(({ slug }) => slug)
    expect(tags).toContain('pruning')
    expect(archive.permalinks.tags).toEqual(['basket-weaving', ...tags].sort())
    expect(archive.findings.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
      ['permalink-vanished', 'The address /tags/basket-weaving/ was published and would vanish'],
    ])
  })

  it('is made of steps that can be taken alone', async () => {
    const { archive } = await readArchiveFolder(fixtures)
    const { digests, options } = await readDigests(fixtures)
    const untagged = archive.papers.map(({ tags, neighbours, ...paper }) => paper)
    const { tags: _, ...addresses } = archive.permalinks
    expect(unite(digests, options)).toMatchObject({
      papers: untagged,
      digests: archive.digests,
      permalinks: addresses,
    })
    expect(uniteAndTag(digests, options)).toMatchObject({
      papers: archive.papers.map(({ neighbours, ...paper }) => paper),
      tags: archive.tags,
      findings: archive.findings,
      permalinks: archive.permalinks,
    })
  })

  it('is empty for no digests', () => {
    expect(collect([])).toEqual({
      papers: [],
      digests: [],
      tags: [],
      authors: [],
      findings: [],
      permalinks: { version: 1, papers: {}, digests: {}, redirects: {}, tags: [] },
    })
  })
})
