import { describe, expect, it } from 'vitest'
import { type UniteOptions, unite } from '../../src/unite.ts'
import { digest, type PaperFacts } from '../digests.ts'

/** The papers of digests, one a list of entries, each by the titles (or ids) of its appearances. */
function papersOf(lists: PaperFacts[][], options: UniteOptions = {}) {
  const digests = lists.map((papers, index) => digest(`2025-01-0${index + 1}-list.md`, papers))
  const united = unite(digests, options)
  const names = united.papers.map(({ appearances }) =>
    appearances
      .map(({ digest: id, position }) => `${Number(id.slice(8, 10))}.${position + 1}`)
      .sort()
      .join(' '),
  )
  const { findings } = united
  return { papers: names.sort(), rules: findings.map(({ ruleId }) => ruleId), findings, united }
}

const arxiv = (id: string) => ({ arxiv: id })

describe('which entries are one paper', () => {
  it('entries that share an id, whatever their titles', () => {
    const { papers } = papersOf([
      [{ title: 'MEM1', ids: arxiv('2503.00001') }],
      [{ title: 'MEM1: Learning to Remember', ids: { doi: '10.48550/arxiv.2503.00001' } }],
    ])
    expect(papers).toEqual(['1.1 2.1'])
  })

  it('entries of one title, though its TeX differs', () => {
    const { papers } = papersOf([[{ title: 'S^{2}FT: Tuning' }], [{ title: '$S^2$FT: tuning' }]])
    expect(papers).toEqual(['1.1 2.1'])
  })

  it('entries that two digests list in the same week, and one lists twice', () => {
    const { papers } = papersOf([
      [{ title: 'A Paper' }, { title: 'Another' }, { title: 'A paper.' }],
      [{ title: 'Another' }],
    ])
    expect(papers).toEqual(['1.1 1.3', '1.2 2.1'])
  })

  it('entries of one title, where any entry of the one has an author of the other', () => {
    const { papers } = papersOf([
      [{ title: 'Attention', authors: ['Ada Lovelace'], ids: arxiv('2503.00001') }],
      [
        {
          title: 'Attending',
          authors: ['Ada Lovelace', 'Alan Turing', 'Grace Hopper'],
          ids: arxiv('2503.00001'),
        },
      ],
      [{ title: 'Attention', authors: ['Grace Hopper'] }],
    ])
    expect(papers).toEqual(['1.1 2.1 3.1'])
  })

  it('a bare id and the entry that knows its title', () => {
    const { papers, united } = papersOf([
      [{ ids: arxiv('2503.00001') }],
      [{ title: 'A Paper', ids: arxiv('2503.00001') }],
    ])
    expect(papers).toEqual(['1.1 2.1'])
    expect(united.papers[0]).toMatchObject({ title: 'A Paper', slug: 'a-paper' })
  })

  it('a bare address and the same address with a fragment', () => {
    const link = (url: string) => ({ links: [{ url, kind: 'paper' as const }] })
    const { papers } = papersOf([
      [link('https://example.org/a#top'), link('https://example.org/b')],
      [link('https://example.org/a')],
    ])
    expect(papers).toEqual(['1.1 2.1', '1.2'])
  })

  it('a bare address and the one paper that links to it', () => {
    const { papers } = papersOf([
      [{ links: [{ url: 'https://www.example.org/paper/', kind: 'paper' }] }],
      [{ title: 'A Paper', links: [{ url: 'http://example.org/paper', kind: 'pdf' }] }],
    ])
    expect(papers).toEqual(['1.1 2.1'])
  })

  it('a preprint and its published version', () => {
    const { papers, united } = papersOf([
      [{ title: 'A Paper', ids: arxiv('2401.00001'), date: '2024-01-02', venue: 'arXiv' }],
      [
        {
          title: 'A paper',
          ids: { doi: '10.1234/published' },
          date: '2025',
          venue: 'Journal of Results',
          volume: '7',
        },
      ],
    ])
    expect(papers).toEqual(['1.1 2.1'])
    expect(united.papers[0]).toMatchObject({
      ids: { arxiv: '2401.00001', doi: '10.1234/published' },
      venue: 'Journal of Results',
      volume: '7',
      date: '2025',
      preprintDate: '2024-01-02',
    })
  })

  it('a preprint that two servers gave a DOI', () => {
    const { papers } = papersOf([
      [{ title: 'A Paper', ids: { doi: '10.1101/2020.01.01.123456' } }],
      [{ title: 'A paper', ids: { doi: '10.5281/zenodo.1234' } }],
    ])
    expect(papers).toEqual(['1.1 2.1'])
  })

  it('a bioRxiv preprint and its published version, though both have a DOI', () => {
    const { papers, united } = papersOf([
      [{ title: 'A Paper', ids: { doi: '10.1101/2020.01.01.123456' } }],
      [{ title: 'A paper', ids: { doi: '10.1234/published' } }],
    ])
    expect(papers).toEqual(['1.1 2.1'])
    expect(united.papers[0]?.ids).toEqual({ doi: '10.1234/published' })
    expect(united.papers[0]?.links).toEqual([
      { url: 'https://doi.org/10.1101/2020.01.01.123456', kind: 'paper' },
    ])
  })
})

describe('which entries are two papers', () => {
  it('an address to which two papers link, and each of the two', () => {
    const links = [{ url: 'https://example.org/proceedings', kind: 'paper' as const }]
    const { papers } = papersOf([
      [{ links }],
      [
        { title: 'Sparse Coding', links },
        { title: 'Reading Minds', links },
      ],
    ])
    expect(papers).toEqual(['1.1', '2.1', '2.2'])
  })

  it('"… I" and "… II"', () => {
    const { papers, rules } = papersOf([[{ title: 'Scaling Laws I' }, { title: 'Scaling Laws II' }]])
    expect(papers).toEqual(['1.1', '1.2'])
    expect(rules).toEqual([])
  })

  it('papers of one title by other people', () => {
    const { papers } = papersOf([
      [{ title: 'Attention', authors: ['Ada Lovelace'] }],
      [{ title: 'Attention', authors: ['Alan Turing'] }],
    ])
    expect(papers).toEqual(['1.1', '2.1'])
  })

  it('papers of one title with different arXiv ids, and says so', () => {
    const { papers, rules } = papersOf([
      [{ title: 'A Paper', ids: arxiv('2503.00001') }],
      [{ title: 'A Paper', ids: arxiv('2503.00002') }],
    ])
    expect(papers).toEqual(['1.1', '2.1'])
    expect(rules).toContain('ids-differ')
  })

  it('editorials', () => {
    const { papers } = papersOf([
      [
        { title: 'Editorial', ids: { doi: '10.1/a' } },
        { title: 'Editorial', ids: { pmid: '1' } },
      ],
    ])
    expect(papers).toEqual(['1.1', '1.2'])
  })

  it('chapters of one volume, which share its ISBN', () => {
    const isbn = { isbn: '9780262035613' }
    const { papers } = papersOf([
      [
        { title: 'First Chapter', ids: isbn },
        { title: 'Another Matter', ids: isbn },
      ],
    ])
    expect(papers).toEqual(['1.1', '1.2'])
  })

  it('a volume that lists name by its DOI alone, and the papers that have that DOI', () => {
    const ids = { doi: '10.1145/volume' }
    const { papers } = papersOf([
      [
        { ids },
        { title: 'Sparse Coding', ids },
        { title: 'Dense Reasoning', ids },
        { title: 'Reading Minds', ids },
      ],
      [{ ids }],
    ])
    expect(papers).toEqual(['1.1 2.1', '1.2', '1.3', '1.4'])
  })

  it('papers that a list gives the DOI of their volume', () => {
    const doi = { doi: '10.1145/volume' }
    const { papers, rules } = papersOf([
      [
        { title: 'Sparse Coding', ids: doi },
        { title: 'Dense Reasoning', ids: doi },
        { title: 'Reading Minds', ids: doi },
      ],
    ])
    expect(papers).toEqual(['1.1', '1.2', '1.3'])
    expect(rules).toContain('id-shared')
  })

  it('papers of one title, though a list gives both the DOI of their volume', () => {
    const doi = '10.1145/volume'
    const { papers } = papersOf([
      [
        { title: 'Sparse Coding', ids: { doi } },
        { title: 'Dense Reasoning', ids: { doi } },
        { title: 'Reading Minds', ids: { doi } },
      ],
      [{ title: 'Sparse Coding', ids: { doi: '10.1145/article' } }],
    ])
    expect(papers).toEqual(['1.1 2.1', '1.2', '1.3'])
  })

  it('papers that only a third entry would chain together', () => {
    const { papers, rules } = papersOf([
      [{ title: 'First Title', ids: arxiv('2503.00001') }],
      [{ title: 'Second Title', ids: { arxiv: '2503.00001', doi: '10.1234/x' } }],
      [{ title: 'Second Title', ids: arxiv('2503.00002') }],
    ])
    expect(papers).toEqual(['1.1 2.1', '3.1'])
    expect(rules).toContain('ids-differ')
  })
})

describe('what is reported', () => {
  it('one id with two unlike titles, with the line that parts them', () => {
    const { papers, findings } = papersOf([
      [{ title: 'Sparse Coding', ids: arxiv('2503.00001') }],
      [{ title: 'Dense Reasoning', ids: arxiv('2503.00001') }],
    ])
    expect(papers).toEqual(['1.1 2.1'])
    expect(findings).toMatchObject([
      {
        ruleId: 'id-conflict',
        severity: 'warning',
        reason: 'arxiv:2503.00001 stands at two unlike titles: "Sparse Coding" and "Dense Reasoning"',
        note: expect.stringContaining('- ["Dense Reasoning","Sparse Coding"]'),
        places: [
          { file: '2025-01-01-list.md', line: 1 },
          { file: '2025-01-02-list.md', line: 1 },
        ],
      },
    ])
  })

  it('no title in another script, which may be a translation', () => {
    const { papers, rules } = papersOf([
      [{ title: 'Sparse Coding', ids: arxiv('2503.00001') }],
      [{ title: '稀疏编码', ids: arxiv('2503.00001') }],
    ])
    expect(papers).toEqual(['1.1 2.1'])
    expect(rules).toEqual([])
  })

  it('no two unlike titles of one id that the owner has said are one paper', () => {
    const lists = [
      [{ title: 'Sparse Coding', ids: arxiv('2503.00001') }],
      [{ title: 'Dense Reasoning', ids: arxiv('2503.00001') }],
    ]
    expect(papersOf(lists, { merge: [['Sparse Coding', 'Dense Reasoning']] }).rules).toEqual([])
  })

  it('titles that nearly agree, with both addresses and the line that decides', () => {
    const { papers, findings } = papersOf([
      [{ title: 'Sparse Attention for Everyone' }],
      [{ title: 'Sparse Attention for Everyone: A Guide', ids: arxiv('2503.00001') }],
    ])
    expect(papers).toEqual(['1.1', '2.1'])
    expect(findings).toMatchObject([
      {
        ruleId: 'near-match',
        reason: expect.stringContaining(
          '/papers/sparse-attention-for-everyone/ and /papers/sparse-attention-for-everyone-a-guide/ may be one paper',
        ),
        note: expect.stringContaining('- ["Sparse Attention for Everyone","arxiv:2503.00001"]'),
      },
    ])
  })

  it('an entry that may be either of two papers of its title', () => {
    const { papers, rules } = papersOf([
      [{ title: 'Attention', authors: ['Ada Lovelace'] }],
      [{ title: 'Attention', authors: ['Alan Turing'] }],
      [{ title: 'Attention' }],
    ])
    expect(papers).toEqual(['1.1 3.1', '2.1'])
    expect(rules).toContain('title-shared')
  })

  it('an entry that nothing tells anything about', () => {
    const { papers, rules } = papersOf([[{ summary: 'They attend.' }]])
    expect(papers).toEqual([])
    expect(rules).toEqual(['paper-unnamed'])
  })

  it('an id that nobody gives a title', () => {
    const { united, rules } = papersOf([[{ ids: arxiv('2503.00001') }]])
    expect(united.papers[0]).toMatchObject({ title: 'arXiv:2503.00001', slug: 'arxiv-2503-00001' })
    expect(rules).toEqual(['title-missing'])
  })
})

describe('what the owner decides', () => {
  const near = [[{ title: 'MEM1' }], [{ title: 'MEM1: Learning to Remember', ids: arxiv('2503.00001') }]]

  it.each([
    [['MEM1', 'arxiv:2503.00001']],
    [['mem1', 'mem1-learning-to-remember']],
    [['/papers/mem1/', 'https://arxiv.org/abs/2503.00001']],
    [['https://example.org/archive/papers/mem1/', 'arXiv:2503.00001v2']],
  ])('merges papers named %j', (names) => {
    const { papers, rules } = papersOf(near, { merge: [names] })
    expect(papers).toEqual(['1.1 2.1'])
    expect(rules).toEqual([])
  })

  it('takes a recorded address for the paper that it was given to', () => {
    const lists = [
      [{ title: 'Attention', authors: ['Alan Turing'] }],
      [{ title: 'Attending', ids: arxiv('2503.00001') }],
      [{ title: 'Letters' }],
    ]
    const permalinks = {
      version: 1 as const,
      papers: { 'arxiv:2503.00001': 'attention' },
      digests: {},
      redirects: {},
      tags: [],
    }
    const { papers } = papersOf(lists, { permalinks, merge: [['attention', 'letters']] })
    expect(papers).toEqual(['1.1', '2.1 3.1'])
  })

  it('merges even papers with different ids', () => {
    const lists = [[{ title: 'One', ids: arxiv('2503.00001') }], [{ title: 'Two', ids: arxiv('2503.00002') }]]
    const { papers } = papersOf(lists, { merge: [['arxiv:2503.00001', 'arxiv:2503.00002']] })
    expect(papers).toEqual(['1.1 2.1'])
  })

  it('keeps papers apart that share an id', () => {
    const lists = [
      [{ title: 'Sparse Coding', ids: arxiv('1') }],
      [{ title: 'Dense Reasoning', ids: arxiv('1') }],
    ]
    const { papers, rules, united } = papersOf(lists, { keepApart: [['Sparse Coding', 'Dense Reasoning']] })
    expect(papers).toEqual(['1.1', '2.1'])
    expect(rules).toEqual([])
    expect(new Set(united.papers.map(({ key }) => key)).size).toBe(2)
  })

  it('keeps an entry with an id apart from one of the same title', () => {
    const lists = [[{ title: 'Attention', ids: arxiv('2503.00001') }], [{ title: 'Attention' }]]
    const { papers } = papersOf(lists, { keepApart: [['arxiv:2503.00001', 'Attention']] })
    expect(papers).toEqual(['1.1', '2.1'])
  })

  it('silences a near match', () => {
    const { papers, rules } = papersOf(near, { keepApart: [['MEM1', 'arxiv:2503.00001']] })
    expect(papers).toEqual(['1.1', '2.1'])
    expect(rules).toEqual([])
  })

  it('is told where two decisions contradict each other, and which names nothing', () => {
    const place = { file: 'offprint.yaml', line: 2 }
    const { papers, findings } = papersOf(near, {
      merge: [{ papers: ['MEM1', 'arxiv:2503.00001'], place }],
      keepApart: [['MEM1', 'arxiv:2503.00001'], { papers: ['Nothing', 'MEM1'], place }],
    })
    expect(papers).toEqual(['1.1', '2.1'])
    expect(findings.map(({ ruleId, places }) => [ruleId, places[0]])).toEqual([
      ['decision-contradiction', place],
      ['decision-unmatched', place],
    ])
  })
})
