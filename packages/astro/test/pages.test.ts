import type { Archive, Tag } from '@offprint/archive'
import { describe, expect, test } from 'vitest'
import type { Catalogue } from '../src/catalogue.ts'
import { tagHeader } from '../src/components/tag-header.ts'
import { emailHtml } from '../src/email/email-html.ts'
import { emailText } from '../src/email/email-text.ts'
import { groupContent } from '../src/layouts/list.ts'
import { authorPages, authorsPage, furtherAuthorsPages } from '../src/pages/authors.ts'
import { digestPages, furtherDigestPages, seriesPages } from '../src/pages/digests.ts'
import { homePage } from '../src/pages/home.ts'
import { history } from '../src/pages/lists.ts'
import { found, type Pages } from '../src/pages/pages.ts'
import { paperPages } from '../src/pages/paper.ts'
import { asciiAlias } from '../src/pages/paper-index.ts'
import { furtherPapersPages, papersPage } from '../src/pages/papers.ts'
import type { DigestPageProps, TagBranch } from '../src/pages/props.ts'
import { siteProps } from '../src/pages/site.ts'
import { tagPages, tagsPage } from '../src/pages/tags.ts'
import { monthPages, yearPages } from '../src/pages/years.ts'
import { catalogueOf, smallArchive } from './small-archive.ts'

const archive = await smallArchive()
const catalogue = catalogueOf(archive)
/** Names of tags, each indented below its broader one. */
const outline = (tags: readonly TagBranch[]): string[] =>
  tags.flatMap(({ name, children }) => [name, ...outline(children).map((line) => `  ${line}`)])
const paper = (slug: string, of: Catalogue = catalogue) => paperPages.props(of, { paper: slug })

test('the front page has the newest digest’s first papers, with its own words and no other’s', async () => {
  const newest = `# Monthly\n
- [Bread Is All You Need](https://doi.org/10.1234/bread.2025)
- **[Pruning Roses & Networks &lt;without&gt; Tears](https://arxiv.org/abs/2503.01234)**. The roses again.
${Array.from({ length: 20 }, (_, n) => `- [Letter Number ${n} of the Long Alphabet](https://arxiv.org/abs/2504.0${1000 + n})`).join('\n')}
`
  const home = homePage(catalogueOf(await smallArchive({ '2025-04-01-monthly.md': newest })))
  expect(home.newest).toMatchObject({ name: 'Monthly', count: 22 })
  expect(home.newest?.items).toHaveLength(12)
  expect(home.newest?.items.slice(0, 2).map(({ title, words }) => [title, words])).toEqual([
    ['Bread Is All You Need', undefined],
    ['Pruning Roses & Networks <without> Tears', 'The roses again.'],
  ])
})

test('a further page of a list says which one it is, under its name', () => {
  const props = tagPages.props(catalogue, { tag: 'sparse-attention' })
  const pagination = { current: 7, last: 1200, pages: [] }
  expect(tagHeader(props)).toContain('<span>3 papers</span>')
  expect(tagHeader({ ...props, pagination })).toContain('<span>3 papers, page 7 of 1,200</span>')
  const author = authorPages.props(catalogue, { author: 'rosa-gardener' })
  const parts = { papers: '', pagination: '' }
  expect(groupContent({ ...author, pagination }, parts)).toContain('<span>1 paper, page 7 of 1,200</span>')
})

describe('the page of a paper', () => {
  test('shows known facts only, to readers and to citation managers', () => {
    const { metadata, structuredData, authors, description } = paper('sparse-attention-for-long-letters')
    expect(authors).toEqual([])
    expect(metadata).toMatchInlineSnapshot(`
      [
        {
          "content": "Sparse Attention for Long Letters",
          "name": "citation_title",
        },
        {
          "content": "We show that a model which reads only a few words of each page writes better letters. Sparse attention picks the words. The gain is 12% on our set of letters.",
          "name": "citation_abstract",
        },
        {
          "content": "https://archive.example.org/papers/sparse-attention-for-long-letters/",
          "name": "citation_public_url",
        },
        {
          "content": "document",
          "name": "z:itemType",
        },
      ]
    `)
    expect(structuredData).not.toHaveProperty('author')
    expect(structuredData).not.toHaveProperty('datePublished')
    expect(description).toMatch(/^We show that a model .*\.$/)
  })

  test('describe one without a text by its authors, all of a few and the first of many', async () => {
    const people = ['Ada Baker', 'Rosa Gardener', 'Bo Miller', 'Cy Potter', 'Di Weaver']
    const describe = async (count: number) => {
      const authors = people.slice(0, count).join(' and ')
      const shelf = `@misc{tides, title={Tides of Letters}, author={${authors}}, year={2021}}`
      return paper('tides-of-letters', catalogueOf(await smallArchive({ 'shelf.bib': shelf }))).description
    }
    expect(await describe(1)).toBe('By Ada Baker, 2021, in Shelf.')
    expect(await describe(2)).toBe('By Ada Baker, Rosa Gardener, 2021, in Shelf.')
    expect(await describe(5)).toBe('By Ada Baker, Rosa Gardener, Bo Miller and 2 others, 2021, in Shelf.')
  })

  test('names authors as citation managers read them', () => {
    const { metadata, authors } = paper('pruning-roses-and-networks-without-tears')
    expect(authors).toEqual([
      { href: '/authors/rosa-gardener/', name: 'Rosa Gardener' },
      { href: '/authors/jan-peter-van-den-oord/', name: 'Jan Peter van den Oord' },
    ])
    expect(
      metadata.filter(({ name }) => /author|arxiv|itemType|archiveID/.test(name)),
    ).toMatchInlineSnapshot(`
      [
        {
          "content": "Rosa Gardener",
          "name": "citation_author",
        },
        {
          "content": "Jan Peter van den Oord",
          "name": "citation_author",
        },
        {
          "content": "2503.01234",
          "name": "citation_arxiv_id",
        },
        {
          "content": "preprint",
          "name": "z:itemType",
        },
        {
          "content": "arXiv:2503.01234",
          "name": "z:archiveID",
        },
      ]
    `)
  })

  test('leads to its neighbours in each digest that has it', () => {
    const [newest, oldest] = paper('sparse-attention-for-long-letters').appearances
    expect(newest).toMatchObject({ href: '/digests/2025-03-20-trending/', position: 0, count: 2 })
    expect(newest?.previous).toBeUndefined()
    expect(oldest?.next).toEqual({
      href: '/papers/pruning-roses-and-networks-without-tears/',
      name: 'Pruning Roses & Networks <without> Tears',
    })
  })

  test('tells the search index what to filter and sort by', () => {
    const { index } = paper('pruning-roses-and-networks-without-tears')
    expect(
      index.filter(({ kind }) => kind !== 'meta').map(({ name, content }) => `${name}: ${content}`),
    ).toMatchInlineSnapshot(`
      [
        "tag: Pruning",
        "tag: Sparse attention",
        "tag: Model compression",
        "year: 2025",
        "digest: Weekly letters",
        "digest: Trending, 13 March 2025",
        "author: Rosa Gardener",
        "author: Jan Peter van den Oord",
        "has: Code",
        "date: 2025-03-13",
      ]
    `)
    expect(
      paper('pruning-roses-and-networks-without-tears', catalogueOf(archive, { search: false })).index,
    ).toEqual([])
  })

  test('is found by what one would type for the signs of its title', () => {
    expect(asciiAlias('S²FT: Efficient')).toBe('S2FT')
    expect(asciiAlias('S^{2}FT and ℓ₂,₁ norms')).toBe('S2FT l2,1')
    expect(asciiAlias('Plain words, β too')).toBeUndefined()
  })
})

describe('lists', () => {
  test('are cut into pages that lead to each other', () => {
    const small = catalogueOf(archive, { papersPerPage: 3 }, { base: '/archive' })
    expect(papersPage(small).pagination).toEqual({
      current: 1,
      last: 2,
      next: '/archive/papers/page/2/',
      pages: ['/archive/papers/', '/archive/papers/page/2/'],
    })
    const [second] = furtherPapersPages.paths(small)
    const props = furtherPapersPages.props(small, second?.params ?? {})
    expect([props.title, props.items.length, props.total]).toEqual(['Papers, page 2', 1, 4])
    expect(props.canonical).toBe('https://archive.example.org/archive/papers/page/2/')
  })

  test('show a digest in its own order, under its headings, with its own words', () => {
    const props = digestPages.props(catalogue, { digest: '2025-03-14-weekly' })
    expect(
      props.sections.map(({ headings, items }) => [
        headings.at(-1),
        items.map(({ title, words }) => [title, words]),
      ]),
    ).toMatchInlineSnapshot(`
      [
        [
          "On reading",
          [
            [
              "Pruning Roses & Networks <without> Tears",
              "Worth it for the figures.",
            ],
          ],
        ],
        [
          "On eating",
          [
            [
              "Bread Is All You Need",
              "A recipe with a proof.",
            ],
          ],
        ],
      ]
    `)
    expect(props.digest.series).toEqual({ href: '/series/weekly/', name: 'Weekly' })
  })

  test('show what a curator says between the papers, where it stands', async () => {
    const text = `# Letters

## Weaving

This week the weavers argue about &lt;b>tension&lt;/b>, as always.

- **[Tension in Looms](https://arxiv.org/abs/2504.21234)**. Worth it.
- **[Slack in Looms](https://arxiv.org/abs/2504.21235)**. The other side.

More of this debate is to come, says the editor.

- **[Knots in Looms](https://arxiv.org/abs/2504.21236)**. A truce.

## Closing words

Next week there is no letter, for I am on holiday.
`
    const told = catalogueOf(await smallArchive({ '2025-04-18-letters.md': text }), { papersPerPage: 2 })
    const digest = '2025-04-18-letters'
    const shown = ({ sections }: { sections: DigestPageProps['sections'] }) =>
      sections.map(({ headings, prose, items }) => [headings, prose, items.map(({ title }) => title)])
    expect(shown(digestPages.props(told, { digest }))).toEqual([
      [
        ['Weaving'],
        ['This week the weavers argue about <b>tension</b>, as always.'],
        ['Tension in Looms', 'Slack in Looms'],
      ],
    ])
    const second = furtherDigestPages.props(told, { digest, page: '2' })
    expect(shown(second)).toEqual([
      [['Weaving'], ['More of this debate is to come, says the editor.'], ['Knots in Looms']],
      [['Closing words'], ['Next week there is no letter, for I am on holiday.'], []],
    ])
    expect(second.contents.map(({ name, count }) => [name, count])).toEqual([
      ['Weaving', 3],
      ['Closing words', 0],
    ])
    for (const write of [emailHtml, emailText]) {
      const mail = write(told, found(told.digests, digest))
      expect(mail).toMatch(/More of this debate.*Knots in Looms.*Closing words.*Next week there is no/is)
      expect(mail.includes('<b>')).toBe(write === emailText)
    }
  })

  test('cut a long digest into pages, its sections with it', async () => {
    const letters = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index)
        .map((n) => `- [Letter Number ${n} of the Long Alphabet](https://arxiv.org/abs/2504.0${1000 + n})`)
        .join('\n')
    const monthly = `# Monthly\n\n## Vowels\n\n${letters(1, 5)}\n\n## Consonants\n\n${letters(6, 8)}\n`
    const long = catalogueOf(await smallArchive({ '2025-04-01-monthly.md': monthly }), { papersPerPage: 4 })
    const digest = '2025-04-01-monthly'
    const [first, second] = [
      digestPages.props(long, { digest }),
      ...furtherDigestPages
        .paths(long)
        .filter(({ params }) => params['digest'] === digest)
        .map(({ params }) => furtherDigestPages.props(long, params)),
    ]
    const shown = (page = first) =>
      page.sections.map(({ id, headings, from, items }) => [id, headings.at(-1), from, items.length])
    expect(shown(first)).toEqual([['section-1', 'Vowels', 1, 4]])
    expect(shown(second)).toEqual([
      ['section-1', 'Vowels', 5, 1],
      ['section-2', 'Consonants', 6, 3],
    ])
    expect(second?.title).toBe('Monthly, page 2')
    expect(second?.canonical).toBe(`https://archive.example.org/digests/${digest}/page/2/`)
    expect([first.pagination.next, second?.pagination.previous]).toEqual([
      `/digests/${digest}/page/2/`,
      `/digests/${digest}/`,
    ])
    const places = [4, 5].map(
      (n) => paper(`letter-number-${n}-of-the-long-alphabet`, long).appearances[0]?.href,
    )
    expect(places).toEqual([`/digests/${digest}/`, `/digests/${digest}/page/2/`])
    for (const page of [first, second])
      expect(page?.contents).toEqual([
        { href: `/digests/${digest}/#section-1`, name: 'Vowels', count: 5 },
        { href: `/digests/${digest}/page/2/#section-2`, name: 'Consonants', count: 3 },
      ])
  })

  test('of a digest begin with what its curator says above the papers, and so do its mails', async () => {
    const said = 'Hello all, this week is about bread & letters.'
    const more = 'Next week somebody else will choose. '.repeat(20).trim()
    const own = catalogueOf(
      await smallArchive({
        '2025-04-04-friday.md': `# Friday\n\n${said}\n\n${more}\n\n- [Counting Ferns by Hand](https://arxiv.org/abs/2404.01234)\n`,
      }),
    )
    const { digest, description } = digestPages.props(own, { digest: '2025-04-04-friday' })
    expect(digest.description).toBe(`${said}\n\n${more}`)
    expect(description.startsWith(said) && description.length < 300).toBe(true)
    const source = found(own.digests, '2025-04-04-friday')
    expect(emailHtml(own, source)).toMatch(
      />Hello all, this week is about bread &amp; letters\.<\/p>\n<p[^>]*>Next week/,
    )
    expect(emailText(own, source)).toContain(`\n\n${said}\n\nNext week`)
  })

  test('lead from a digest to the one before it in its series', () => {
    const props = digestPages.props(catalogue, { digest: '2025-03-20-trending' })
    expect(props.previous?.href).toBe('/digests/2025-03-13-trending/')
    expect(props.next).toBeUndefined()
    expect(seriesPages.props(catalogue, { series: 'trending' }).digests).toHaveLength(2)
  })

  test('of an author, a year and a month hold their papers', () => {
    expect(authorPages.props(catalogue, { author: 'ada-baker' }).items.map(({ title }) => title)).toEqual([
      'Bread Is All You Need',
    ])
    const year = yearPages.props(catalogue, { year: '2025' })
    expect([year.total, year.parts]).toEqual([4, [{ href: '/years/2025/03/', name: 'March 2025', count: 4 }]])
    expect(monthPages.props(catalogue, { year: '2025', month: '03' }).whole?.href).toBe('/years/2025/')
  })

  test('of all authors name each once, a part on each page, and tell where each letter begins', async () => {
    const names = Array.from({ length: 1200 }, (_, n) => `Ada ${'KLM'[n % 3]}ing${n}`)
    const many = catalogueOf(
      await smallArchive({
        'big.json': JSON.stringify([
          { title: 'A Census of Letters', authors: [...names, '王小明'], doi: '10.1234/census' },
        ]),
      }),
    )
    const pages = [
      authorsPage(many),
      ...furtherAuthorsPages.paths(many).map(({ params }) => furtherAuthorsPages.props(many, params)),
    ]
    const onPages = pages.map(({ groups }) => groups.flatMap(({ authors }) => authors))
    const slugs = many.archive.authors.map(({ slug }) => `/authors/${slug}/`)
    expect(
      onPages
        .flat()
        .map(({ href }) => href)
        .sort(),
    ).toEqual(slugs.sort())
    expect(onPages.map((page) => page.length)).toEqual([500, 500, slugs.length - 1000])
    expect(pages.map(({ canonical }) => canonical)).toEqual(
      ['', 'page/2/', 'page/3/'].map((page) => `https://archive.example.org/authors/${page}`),
    )
    for (const [index, { letters, pagination }] of pages.entries()) {
      expect(letters.map(({ name }) => name)).toEqual(['B', 'G', 'K', 'L', 'M', 'V', '#'])
      for (const { href, name } of letters) {
        const [page, id] = href.split('#')
        const there = pages[page ? pagination.pages.indexOf(page) : index]
        expect(there?.groups.find((group) => group.id === id)?.letter, href).toBe(name)
      }
    }
  })

  test('of tags name each once, with its count', () => {
    expect(outline(tagsPage(catalogue).tags).map((line) => line.trim())).toContain('Sparse attention')
    const [path] = tagPages.paths(catalogue)
    expect(tagPages.props(catalogue, path?.params ?? {}).feeds.map(({ href }) => href)).toEqual(
      ['rss.xml', 'atom.xml', 'feed.json'].map((file) => `/tags/${path?.params['tag']}/${file}`),
    )
  })

  test('of tags reach the narrowest, and list what is under a tag once', () => {
    const [tag] = archive.tags
    const named = (name: string, parents: string[], children: string[]) =>
      ({ ...tag, slug: name, name, parents, children }) as Tag
    const tags = [
      named('a', [], ['b', 'c']),
      named('b', ['a'], ['d']),
      named('c', ['a'], ['d']),
      named('d', ['b', 'c'], ['e']),
      named('e', ['d'], []),
      named('x', ['y'], ['y']),
      named('y', ['x'], ['x']),
    ]
    expect(outline(tagsPage(catalogueOf({ ...archive, tags })).tags)).toEqual([
      'a',
      '  b',
      '    d',
      '      e',
      '  c',
      '    d',
      'x',
      '  y',
      '    x',
    ])
  })

  test('of months fill the gaps, and never grow without end', () => {
    const dated = (...dates: string[]) => history(dates.map((added) => ({ added })) as never)
    expect(dated('2024-11-02', '2025-01')).toEqual([
      { period: '2024-11', count: 1 },
      { period: '2024-12', count: 0 },
      { period: '2025-01', count: 1 },
    ])
    expect(dated('1990-01', '2025-01')).toHaveLength(36)
    expect(dated('0001', '9999')).toEqual([])
    expect(dated()).toEqual([])
  })
})

describe('an empty archive', () => {
  test('has the pages that every archive has', async () => {
    const empty = catalogueOf(
      await smallArchive({
        '2025-03-13-trending.txt': undefined,
        '2025-03-20-trending.txt': undefined,
        '2025-03-14-weekly.md': undefined,
      }),
    )
    expect(homePage(empty).newest).toBeUndefined()
    expect(papersPage(empty).pagination.pages).toEqual(['/papers/'])
    expect(siteProps(empty).navigation.map(({ name }) => name)).toEqual(['Papers'])
  })
})

test('links of the owner into the site have its base', () => {
  const links = [
    { name: 'About', href: '/about/' },
    { name: 'Source', href: 'https://example.org/' },
  ]
  const site = siteProps(catalogueOf(archive, { links }, { base: '/archive' }))
  expect(site.links.map(({ href }) => href)).toEqual(['/archive/about/', 'https://example.org/'])
})

describe('a page’s cache key', () => {
  const kinds: [string, Pages<unknown>][] = [
    ['paper', paperPages],
    ['tag', tagPages],
    ['digest', digestPages],
    ['series', seriesPages],
    ['author', authorPages],
    ['year', yearPages],
    ['month', monthPages],
  ]
  /** The props and the key of each page of a kind, by its params. */
  const stateOf = (of: Archive, pages: Pages<unknown>) => {
    const at = catalogueOf(of)
    return new Map(
      pages
        .paths(at)
        .map(({ params, cacheKey }) => [
          JSON.stringify(params),
          { cacheKey, props: JSON.stringify(pages.props(at, params)) },
        ]),
    )
  }

  test.each([
    ['nothing', async () => smallArchive()],
    [
      'an abstract',
      async () =>
        smallArchive({
          '2025-03-20-trending.txt':
            'A Paper of 2403.10 Pages\n\nSomebody has read it now, and it was worth it after all.\n',
        }),
    ],
    [
      'a line before all others',
      async () => {
        const moved = await smallArchive()
        for (const each of moved.papers) {
          for (const field of Object.values(each.provenance)) field.line += 7
          for (const appearance of each.appearances) appearance.line += 7
        }
        return moved
      },
    ],
    [
      'the name of a digest',
      async () => {
        const renamed = await smallArchive()
        for (const digest of renamed.digests)
          if (digest.id === '2025-03-14-weekly') digest.title = 'Letters, weekly'
        return renamed
      },
    ],
    [
      'the name of a tag',
      async () => {
        const renamed = await smallArchive()
        for (const tag of renamed.tags) if (tag.name === 'Sparse attention') tag.name = 'Attention, sparse'
        return renamed
      },
    ],
  ])('changes exactly when what the page shows does: %s', async (_, change) => {
    const changed = await change()
    let same = 0
    for (const [name, pages] of kinds) {
      const before = stateOf(archive, pages)
      for (const [params, after] of stateOf(changed, pages)) {
        const known = before.get(params)
        if (!known) continue
        expect(after.cacheKey === known.cacheKey, `${name} ${params}`).toBe(after.props === known.props)
        if (after.cacheKey === known.cacheKey) same++
      }
    }
    expect(same).toBeGreaterThan(0)
  })
})
