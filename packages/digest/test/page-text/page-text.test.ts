import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'
import { type Card, choices, type Variant, vary } from './variants.ts'

const file = new URL('../../../../fixtures/digests/2025-03-13-trending.txt', import.meta.url)
const text = readFileSync(file, 'utf8')
const name = '2025-03-13-trending.txt'
const blocks = text.trim().split('\n\n').slice(5)
const cards = blocks.flatMap((title, n): Card[] =>
  n % 2 ? [] : [{ title, abstract: blocks[n + 1] as string }],
)

const collapse = (words: string | undefined) => words?.replace(/\s+/g, ' ').trim()

/** Reads the cards back from one of their dialects. */
async function readBack(variant: Variant, source = cards) {
  const page = vary(source, variant)
  const digest = await parse({ path: name, value: page.text })
  return {
    page,
    digest,
    read: digest.papers.map((paper) => ({ title: paper.title, abstract: collapse(paper.abstract) })),
    wanted: page.cards.map((card) => ({ title: card.title, abstract: collapse(card.abstract) })),
  }
}

describe('the fixture', () => {
  test('has 59 papers with titles and abstracts as they stand in it', async () => {
    const digest = await parse({ path: name, value: text })
    expect(digest.format).toBe('page-text')
    expect(digest.papers.map(({ title, abstract }) => ({ title, abstract }))).toEqual(cards)
    expect(digest.messages).toEqual([])
  })

  test('gives the page its date and curator, and names its furniture', async () => {
    const { date, curator, ledger } = await parse({ path: name, value: text })
    expect({ date, curator }).toEqual({ date: '2025-03-13', curator: 'AK and the research community' })
    expect(ledger.slice(0, 6).map((entry) => entry.name ?? entry.field)).toEqual([
      'navigation',
      'navigation',
      'navigation',
      'navigation',
      'date',
      'title',
    ])
  })

  test('takes the year of "Mar 13" from the option, and has none without one', async () => {
    expect((await parse(text, { date: '2019-03-20' })).date).toBe('2019-03-20')
    expect((await parse({ path: 'trending-2024.txt', value: text })).date).toBe('2024-03-13')
    expect(await parse(text)).not.toHaveProperty('date')
  })
})

describe('one change at a time', () => {
  const single = Object.entries(choices).flatMap(([key, values]) =>
    values.flatMap((value) => [
      { [key]: value } as Variant,
      ...(key === 'blanks' ? [] : [{ blanks: 'none', [key]: value } as Variant]),
    ]),
  )
  test.each(single.filter(decidable).map((variant) => [JSON.stringify(variant), variant] as const))(
    '%s',
    async (_, variant) => {
      const { read, wanted, digest, page } = await readBack(variant)
      expect(read).toEqual(wanted)
      expect(digest.format).toBe('page-text')
      expect(digest.ledger.filter((entry) => entry.kind === 'unread')).toEqual([])
      expect(digest.ledger.map(({ start, end }) => page.text.slice(start, end)).join('')).toBe(page.text)
    },
  )
})

/**
 * Whether the page can still be told apart by anybody: titles that were wrapped raggedly, or that stand
 * alone and were wrapped, with no blank line anywhere, cannot.
 */
function decidable({ wrap, blanks, abstracts, dialect, ending }: Variant): boolean {
  if (wrap && abstracts === 'all missing') return false
  if (wrap?.style === 'ragged' && blanks && blanks !== 'paragraphs' && blanks !== 'many') return false
  // Tools that write links do not wrap, and a wrapped link is none.
  if (wrap && dialect && dialect !== 'link labels') return false
  if (wrap && blanks === 'none' && abstracts) return false
  return !(ending === '\r\r\n' && (dialect || blanks || abstracts === 'all missing'))
}

test('several changes at once', async () => {
  const some = Object.fromEntries(
    Object.entries(choices).map(([key, values]) => [key, fc.constantFrom(...(values as unknown[]))]),
  )
  const variants = fc
    .record(some, { requiredKeys: [] })
    .map((variant) => {
      // Some three changes of the fourteen at a time, so that they meet in pairs and triples.
      const keys = Object.keys(variant)
      return Object.fromEntries(
        keys.filter((_, n) => n % 4 === keys.length % 4).map((key) => [key, variant[key]]),
      ) as Variant
    })
    .filter(decidable)
  await fc.assert(
    fc.asyncProperty(variants, async (variant) => {
      const { read, wanted, digest } = await readBack(variant, cards.slice(0, 24))
      expect(read).toEqual(wanted)
      expect(digest.ledger.some((entry) => entry.kind === 'unread')).toBe(false)
    }),
    { numRuns: 300, seed: 20250313 },
  )
}, 60_000)

describe('what stands around a card', () => {
  const page = (...lines: string[]) => ['Get trending papers in your email inbox!', '', ...lines].join('\n')
  const abstract = 'We study how small models learn to count and find that they do so late. '.repeat(4).trim()

  test('becomes its date, counts, id and links', async () => {
    const digest = await parse(
      page(
        'Submitted by',
        'Grace Weber',
        '24',
        '### [Counting Late](https://huggingface.co/papers/2503.01234)',
        '',
        abstract,
        '',
        '3 authors',
        '· Published on Mar 3, 2025',
        '[GitHub 1.2k](https://github.com/example/counting) [arXiv Page](https://arxiv.org/abs/2503.01234)',
      ),
    )
    expect(digest.papers).toHaveLength(1)
    expect(digest.papers[0]).toMatchObject({
      title: 'Counting Late',
      abstract,
      ids: { arxiv: '2503.01234' },
      date: '2025-03-03',
      counts: { upvotes: 24, stars: 1200 },
      links: [
        { url: 'https://huggingface.co/papers/2503.01234', kind: 'paper' },
        { url: 'https://github.com/example/counting', kind: 'code' },
        { url: 'https://arxiv.org/abs/2503.01234', kind: 'paper' },
      ],
    })
  })

  const address = (n: number) => `https://huggingface.co/papers/2503.${10000 + n}`
  const listed = (entry: (n: number) => string) => `\n${cards.map((_, n) => entry(n)).join('\n')}\n`
  test.each<[string, (title: string, n: number) => string, string]>([
    ['a number behind it', (title, n) => `${title} [${n}]`, listed((n) => `[${n}] ${address(n)}`)],
    ['a number glued to it', (title, n) => `${title}[${n}]`, listed((n) => `[${n}]: ${address(n)}`)],
    ['a label of Markdown', (title, n) => `[${title}][${n}]`, listed((n) => `[${n}]: ${address(n)}`)],
    ['an address between angle brackets', (title, n) => `${title} <${address(n)}>`, ''],
    ['an address between parentheses', (title, n) => `${title} (${address(n)})`, ''],
    ['an address between square brackets', (title, n) => `${title} [${address(n)}]`, ''],
  ])('gives an id from a link set as %s', async (_, title, end) => {
    const value = `${cards.map((card, n) => `${title(card.title, n)}\n\n${card.abstract}\n`).join('\n')}${end}`
    const { papers } = await parse({ path: name, value }, { format: 'page-text' })
    expect(papers.map(({ title, abstract, ids }) => ({ title, abstract, id: ids.arxiv }))).toEqual(
      cards.map((card, n) => ({ ...card, id: `2503.${10000 + n}` })),
    )
  })

  test('keeps an address and a number that the words of an abstract have in brackets', async () => {
    const abstract =
      'We read letters with few words, and find them as good as long ones. The code is there for all (https://example.org/letters).'
    const value = `Few Words for Long Letters\n\n${abstract}\n\nMany Words for Short Letters\n\nWe count the words of letters, as others did before us [3]\n`
    const { papers } = await parse({ path: name, value }, { format: 'page-text' })
    expect(papers.map((paper) => paper.abstract)).toEqual([
      abstract,
      'We count the words of letters, as others did before us [3]',
    ])
  })

  test('gives an id from a numbered list of references', async () => {
    const digest = await parse(
      page(
        '[2]Counting Late',
        '',
        `[2]${abstract}`,
        '',
        'References',
        '',
        '1. https://huggingface.co/',
        '2. https://huggingface.co/papers/2503.01234',
      ),
    )
    expect(digest.papers.map(({ ids }) => ids)).toEqual([{ arxiv: '2503.01234' }])
  })

  test('tells comments glued to a date from votes', async () => {
    const link = 'https://huggingface.co/papers/2503.01234'
    const digest = await parse(
      page(`### [Counting Late](${link})`, '', abstract, '', '·', '', `May 29, 2024[6](${link}#community)`),
    )
    expect(digest.papers[0]).toMatchObject({ date: '2024-05-29', counts: { comments: 6 } })
  })

  test('tells votes from comments by where they lead', async () => {
    const link = 'https://huggingface.co/papers/2503.01234'
    const vote = 'https://huggingface.co/login?next=%2Fpapers%2F2503.01234'
    const { papers } = await parse(
      page(
        `### [Counting Late](${link})`,
        '',
        abstract,
        '',
        'Oct 4, 2026',
        '',
        '[Upvote',
        '',
        `117](${vote})`,
      ),
    )
    expect(papers[0]?.counts).toEqual({ upvotes: 117 })
  })

  test('leaves out a link that leads to no web page, and says so', async () => {
    const digest = await parse(page('### [Counting Late](javascript:alert(1))', '', abstract))
    expect(digest.papers[0]).toMatchObject({ title: 'Counting Late', links: [] })
    expect(digest.messages.map(({ ruleId, line }) => ({ ruleId, line }))).toEqual([
      { ruleId: 'unsafe-link', line: 3 },
    ])
  })

  test('is folded where a card is printed twice, with a finding', async () => {
    const card = ['Counting Late', '', abstract, '', '3 authors', '']
    const digest = await parse(page(...card, ...card, 'Counting Early', '', abstract))
    expect(digest.papers.map(({ title }) => title)).toEqual(['Counting Late', 'Counting Early'])
    expect(digest.messages.map(({ ruleId, line, fatal }) => ({ ruleId, line, fatal }))).toEqual([
      { ruleId: 'printed-twice', line: 3, fatal: undefined },
    ])
    expect(digest.ledger.filter(({ paper }) => paper === 0)).toHaveLength(4)
    expect(digest.ledger.at(-1)).toMatchObject({ kind: 'paper', paper: 1, field: 'abstract' })
  })

  test('two cards of one title and different abstracts stay two', async () => {
    const other = 'They count early in this one, which is another paper of the same name altogether.'
    const digest = await parse(page('Counting Late', '', abstract, '', 'Counting Late', '', other))
    expect(digest.papers.map((paper) => paper.abstract)).toEqual([abstract, other])
  })
})

test('What a tool says of its capture before the page’s own words is no paper, nor is a submitter behind a picture', async () => {
  const { papers, messages } = await parse({
    path: 'capture.md',
    value: [
      '# Trending Papers, Captured',
      '- Source: `raw/Trending Papers.html`\n- Source address: https://huggingface.co/papers/trending',
      '## Extracted Text',
      'new',
      'Get trending papers in your email inbox once a day!',
      '[Subscribe](https://huggingface.co/login?next=%2Fpapers)',
      '# Trending Papers',
      '## by[AK](https://huggingface.co/akhaliq) and the research community',
      'Submitted by\n\n[图片：无替代文本]\n\nweaver7',
      '### [Looms that Learn from Few Threads in Any Weather](https://huggingface.co/papers/2501.00001)',
      'We present looms that learn from few threads, and measure them on ten villages and forty days of weaving in the rain.',
      '· Published on Oct 4, 2024',
    ].join('\n\n'),
  })
  expect(papers).toMatchObject([
    {
      title: 'Looms that Learn from Few Threads in Any Weather',
      ids: { arxiv: '2501.00001' },
      date: '2024-10-04',
    },
  ])
  expect(messages).toEqual([])
})
