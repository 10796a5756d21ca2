import { describe, expect, it } from 'vitest'
import type { PermalinkRecord } from '../src/archive.ts'
import { type UniteOptions, unite } from '../src/unite.ts'
import { digest, type PaperFacts } from './digests.ts'

const list = (date: string, ...papers: PaperFacts[]) => digest(`${date}-list.md`, papers)
const withRecord = (united: ReturnType<typeof unite>): { permalinks: PermalinkRecord } => ({
  permalinks: { ...united.permalinks, tags: [] },
})
/** A record of addresses in which nothing but this stands. */
const recordOf = (facts: Partial<PermalinkRecord>): { permalinks: PermalinkRecord } => ({
  permalinks: { version: 1, papers: {}, digests: {}, redirects: {}, tags: [], ...facts },
})
/** The key of a title that nothing else is known of. */
const keyOf = (title: string) => unite([list('2025-01-01', { title })]).papers[0]?.key as string
const slugs = (digests: Parameters<typeof unite>[0], options?: UniteOptions) =>
  unite(digests, options).papers.map(({ slug }) => slug)

describe('addresses of papers', () => {
  it('are made of the title under which a paper first appeared', () => {
    const older = list('2025-01-01', { title: 'MEM1', ids: { arxiv: '2503.00001' } })
    const newer = list('2025-02-01', { title: 'MEM1: Learning to Remember', ids: { arxiv: '2503.00001' } })
    expect(slugs([older, newer])).toEqual(['mem1'])
  })

  it('are made of the identity where the title cannot be written in Latin letters', () => {
    expect(
      slugs([list('2025-01-01', { title: '???', ids: { arxiv: '2503.01234' } }, { title: '!!!' })]),
    ).toEqual(['arxiv-2503-01234', expect.stringMatching(/^paper-[0-9a-f]{8}$/)])
  })

  it('are bare for the older of two papers, suffixed for the newer', () => {
    const older = list('2025-01-01', { title: '是' })
    const newer = list('2025-02-01', { title: '事' })
    expect(slugs([newer, older])).toEqual([expect.stringMatching(/^shi-[0-9a-f]{4}$/), 'shi'])
  })

  it('stay with the record, though an older paper of the same name turns up', () => {
    const first = unite([list('2025-02-01', { title: '事' })])
    const second = unite(
      [list('2025-02-01', { title: '事' }), list('2025-01-01', { title: '是' })],
      withRecord(first),
    )
    expect(second.papers.map(({ title, slug }) => [title, slug])).toEqual([
      ['事', 'shi'],
      ['是', expect.stringMatching(/^shi-[0-9a-f]{4}$/)],
    ])
  })

  it('stay when a sidecar gives a paper its id and another title', () => {
    const first = unite([list('2025-02-01', { title: 'MEM1' })])
    const sidecar = digest('sidecar.bib', [{ title: 'Mem1.', ids: { arxiv: '2503.00001' } }])
    const second = unite([list('2025-02-01', { title: 'MEM1' }), sidecar], withRecord(first))
    expect(second.papers[0]).toMatchObject({
      slug: 'mem1',
      ids: { arxiv: '2503.00001' },
      key: first.papers[0]?.key,
    })
    expect(second.permalinks.papers).toMatchObject({ 'arxiv:2503.00001': 'mem1' })
  })

  it('redirect when two papers turn out to be one, and come back when they are parted again', () => {
    const digests = [list('2025-01-01', { title: 'MEM1' }), list('2025-02-01', { title: 'MEM1: Learning' })]
    const apart = unite(digests)
    const merged = unite(digests, { ...withRecord(apart), merge: [['mem1', 'mem1-learning']] })
    expect(merged.papers.map(({ slug }) => slug)).toEqual(['mem1'])
    expect(merged.permalinks.redirects).toEqual({ 'mem1-learning': 'mem1' })
    expect(merged.findings.map(({ ruleId }) => ruleId)).toEqual(['slug-redirected'])

    const again = unite(digests, { ...withRecord(merged), merge: [['mem1', 'mem1-learning']] })
    expect(again.permalinks).toEqual(merged.permalinks)
    expect(again.findings).toEqual([])

    const parted = unite(digests, withRecord(merged))
    expect(parted.papers.map(({ slug }) => slug)).toEqual(['mem1-learning', 'mem1'])
    expect(parted.permalinks.redirects).toEqual({})
  })

  it('are the ones that recorded ones redirect to', () => {
    const options = recordOf({ papers: { 'arxiv:2503.00001': 'old' }, redirects: { old: 'new' } })
    const united = unite([list('2025-01-01', { title: 'Here', ids: { arxiv: '2503.00001' } })], options)
    expect(united.papers.map(({ slug }) => slug)).toEqual(['new'])
    expect(united.permalinks.redirects).toEqual({ old: 'new' })
  })

  it('go with the id, though another paper is all that the record knows of the title', () => {
    const options = recordOf({ papers: { 'arxiv:2503.00001': 'letters', [keyOf('Letters')]: 'letters' } })
    const united = unite(
      [list('2025-01-01', { title: 'Letters' }, { title: 'Letters, Again', ids: { arxiv: '2503.00001' } })],
      options,
    )
    expect(united.papers.find(({ slug }) => slug === 'letters')?.title).toBe('Letters, Again')
  })

  it('are taken by a paper that has one already only if nobody else has as good a claim', () => {
    const options = recordOf({ papers: { 'arxiv:2503.00001': 'first', [keyOf('Letters')]: 'second' } })
    const united = unite(
      [
        list(
          '2025-01-01',
          { title: 'Letters', ids: { arxiv: '2503.00001' } },
          { title: 'Letters', ids: { arxiv: '2503.00002' } },
        ),
      ],
      options,
    )
    expect(united.papers.map(({ ids, slug }) => [ids.arxiv, slug])).toEqual([
      ['2503.00001', 'first'],
      ['2503.00002', 'second'],
    ])
  })

  it('are that of the oldest entry where papers turn out to be one, though a newer has an id', () => {
    const digests = [
      list('2025-01-01', { title: 'Letters' }),
      list('2025-02-01', { title: 'Epistles', ids: { arxiv: '2503.00001' } }),
    ]
    const merged = unite(digests, { ...withRecord(unite(digests)), merge: [['Letters', 'arxiv:2503.00001']] })
    expect(merged.papers.map(({ slug }) => slug)).toEqual(['letters'])
    expect(merged.permalinks.redirects).toEqual({ epistles: 'letters' })
  })

  it('hold for an author whose family name the source sets apart or not', () => {
    const entry = { title: 'Letters', ids: { arxiv: '2503.00001' } }
    const first = unite([list('2025-01-01', { ...entry, authors: ['Ada Maria Lovelace'] })])
    const author = { name: 'A. Lovelace', family: 'Lovelace', given: 'A.' }
    const second = unite(
      [
        list('2025-01-01', { title: 'Letters', authors: ['Alan Turing'] }),
        list('2025-02-01', { title: 'Letters', authors: [author] }),
      ],
      withRecord(first),
    )
    expect(second.papers.map(({ slug, authors }) => [slug, authors[0]?.name])).toContainEqual([
      'letters',
      'A. Lovelace',
    ])
  })

  it('that would vanish are errors, and stay in the record until the owner removes them', () => {
    const first = unite([list('2025-01-01', { title: 'Gone' }, { title: 'Here' })])
    const second = unite([list('2025-01-01', { title: 'Here' })], withRecord(first))
    expect(second.findings).toMatchObject([
      {
        ruleId: 'permalink-vanished',
        severity: 'error',
        reason: 'The address /papers/gone/ was published and would vanish',
        places: [{ file: 'permalinks.json' }],
      },
    ])
    expect(Object.values(second.permalinks.papers)).toContain('gone')
  })

  it('that the owner lets redirect are well, also through several steps; those that redirect in a circle are not', () => {
    const record = recordOf({
      papers: { 'title:0': 'gone' },
      redirects: { gone: 'older', older: 'here', round: 'about', about: 'round' },
    })
    const united = unite([list('2025-01-01', { title: 'Here' })], record)
    expect(united.findings.map(({ reason }) => reason)).toEqual([
      'The address /papers/about/ was published and would vanish',
      'The address /papers/round/ was published and would vanish',
    ])
    expect(united.permalinks.redirects).toMatchObject({ gone: 'here', older: 'here' })
  })

  it('are never given to another paper while they redirect', () => {
    const record = recordOf({ redirects: { attention: 'here' } })
    expect(slugs([list('2025-01-01', { title: 'Here' }, { title: 'Attention' })], record)).toEqual([
      'here',
      expect.stringMatching(/^attention-[0-9a-f]{4}$/),
    ])
  })
})

describe('addresses of digests', () => {
  const idsOf = (files: string[], record: Record<string, string> = {}) => {
    const united = unite(
      files.map((file) => digest(file, [{ title: file }])),
      recordOf({ digests: record }),
    )
    return { ids: Object.fromEntries(united.digests.map(({ file, id }) => [file, id])), united }
  }

  it('are made of the file, and of its folder where it is named by a date alone', () => {
    expect(
      idsOf(['2025-03-13-trending.txt', 'weekly/2025-03-13.md', 'trending/2025/03/13.md', 'notes.md']).ids,
    ).toEqual({
      '2025-03-13-trending.txt': '2025-03-13-trending',
      'weekly/2025-03-13.md': '2025-03-13-weekly',
      'trending/2025/03/13.md': '2025-03-13-trending-md',
      'notes.md': 'notes',
    })
  })

  it('are told apart by extension where two files have one name, and a finding says so', () => {
    const { ids, united } = idsOf([
      '2025-03-13-trending.bib',
      '2025-03-13-trending.txt',
      'a/list.md',
      'b/list.md',
    ])
    expect(ids).toEqual({
      '2025-03-13-trending.txt': '2025-03-13-trending',
      '2025-03-13-trending.bib': '2025-03-13-trending-bib',
      'a/list.md': 'list',
      'b/list.md': 'list-b',
    })
    expect(united.findings.filter(({ ruleId }) => ruleId === 'digest-name-taken')).toMatchObject([
      { places: [{ file: '2025-03-13-trending.bib', line: 1 }] },
      { places: [{ file: 'b/list.md', line: 1 }] },
    ])
  })

  it('are two for two files, though the record gives both the same', () => {
    const { ids } = idsOf(['a.md', 'b.md'], { 'a.md': 'list', 'b.md': 'list' })
    expect(ids).toEqual({ 'a.md': 'list', 'b.md': 'b' })
  })

  it('stay with the record, and are missed when they vanish', () => {
    const { ids, united } = idsOf(['a/list.md', 'b/list.md'], { 'b/list.md': 'list', 'c.md': 'c' })
    expect(ids).toEqual({ 'b/list.md': 'list', 'a/list.md': 'list-a' })
    expect(united.findings.map(({ ruleId, reason }) => [ruleId, reason])).toContainEqual([
      'permalink-vanished',
      'The address /digests/c/ was published and would vanish',
    ])
  })
})
