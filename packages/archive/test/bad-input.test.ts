import { parse } from '@offprint/digest'
import { describe, expect, it } from 'vitest'
import { collect } from '../src/collect.ts'
import { toBibtex, toCsl, toRis } from '../src/index.ts'
import { unite } from '../src/unite.ts'
import { digest } from './digests.ts'

describe('bad input', () => {
  it('10,000 copies of one paper are one paper', () => {
    const copies = Array.from({ length: 10_000 }, () => ({ title: 'A Paper', authors: ['Ada Lovelace'] }))
    const { papers, findings } = unite([digest('2025-01-01-list.md', copies)])
    expect(papers).toHaveLength(1)
    expect(papers[0]?.appearances).toHaveLength(10_000)
    expect(findings).toEqual([])
  })

  it('10,000 papers of one DOI and different arXiv ids stay 10,000, and one finding names ten of them', () => {
    const entries = Array.from({ length: 10_000 }, (_, index) => ({
      title: `Paper ${String.fromCharCode(97 + (index % 2))}`,
      ids: { doi: '10.1234/x', arxiv: `2503.${10_000 + index}` },
    }))
    const { papers, findings } = unite([digest('2025-01-01-list.md', entries)])
    expect(papers).toHaveLength(10_000)
    expect(findings.filter(({ ruleId }) => ruleId === 'ids-differ').length).toBeLessThanOrEqual(3)
  })

  it('a title of 2,000 characters has an address of 80 and is cited whole', () => {
    const title = 'word '.repeat(400).trim()
    const { papers } = collect([digest('2025-01-01-list.md', [{ title }])])
    expect(papers[0]?.slug.length).toBeLessThanOrEqual(80)
    expect(toRis(papers[0] as (typeof papers)[0])).toContain(title)
  })

  it('HTML in a title is text everywhere', () => {
    const { papers } = collect([
      digest('2025-01-01-list.md', [{ title: '<script>alert(1)</script> Attention' }]),
    ])
    const [paper] = papers as [(typeof papers)[0]]
    expect(paper).toMatchObject({
      title: '<script>alert(1)</script> Attention',
      slug: 'script-alert-1-script-attention',
    })
    expect(toCsl(paper).title).toBe(paper.title)
    expect(toBibtex(paper)).toContain('{\\textless}script{\\textgreater}')
  })

  it('names that objects have of themselves are harmless', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const digests = names.map((name) =>
      digest(`${name}.md`, [{ title: name, authors: [name], keywords: [name], ids: { acl: name } }]),
    )
    const { papers, permalinks, digests: listed } = collect(digests)
    expect(papers.map(({ title }) => title).sort()).toEqual([...names].sort())
    expect(listed).toHaveLength(4)
    expect(collect(digests, { permalinks }).papers).toEqual(papers)
  })

  it.each([
    ['empty', ''],
    ['binary', new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13])],
    ['half a UTF-8 sequence', new Uint8Array([0xe2, 0x82])],
  ])('a file that is %s makes an archive without papers', async (_, value) => {
    const archive = collect([await parse({ path: 'file.md', value })])
    expect(archive.papers).toEqual([])
    expect(archive.digests).toEqual([])
  })

  it('misses a digest whose papers are all gone where it had a page', async () => {
    const path = '2025-03-14-weekly.md'
    const value = '# Weekly\n\n- **[Looms at Night](https://arxiv.org/abs/2403.01234)**. They weave.\n'
    const { permalinks } = collect([await parse({ path, value })])
    const { digests, findings } = collect([await parse({ path, value: '# Weekly\n' })], { permalinks })
    expect(digests).toEqual([])
    expect(findings.map(({ ruleId, reason }) => `${ruleId} ${reason}`)).toContainEqual(
      expect.stringMatching(/^permalink-vanished .*\/digests\/2025-03-14-weekly\//),
    )
  })
})
