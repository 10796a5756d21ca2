import { describe, expect, test } from 'vitest'
import { type AddressConfig, createAddresses } from '../src/addresses.ts'

const config = (
  base: string,
  trailingSlash: AddressConfig['trailingSlash'],
  format: AddressConfig['build']['format'] = 'directory',
): AddressConfig => ({ base, trailingSlash, site: 'https://example.org', build: { format } })

describe('the addresses of an archive', () => {
  test.each([
    ['/', 'ignore', 'directory', '/', '/papers/a/', '/papers/page/2/', 'papers/a/index.html'],
    ['/', 'always', 'directory', '/', '/papers/a/', '/papers/page/2/', 'papers/a/index.html'],
    ['/', 'never', 'directory', '/', '/papers/a', '/papers/page/2', 'papers/a/index.html'],
    ['/', 'ignore', 'file', '/', '/papers/a', '/papers/page/2', 'papers/a.html'],
    [
      '/archive',
      'ignore',
      'directory',
      '/archive/',
      '/archive/papers/a/',
      '/archive/papers/page/2/',
      'papers/a/index.html',
    ],
    [
      '/archive/',
      'never',
      'directory',
      '/archive',
      '/archive/papers/a',
      '/archive/papers/page/2',
      'papers/a/index.html',
    ],
    [
      '/archive',
      'always',
      'file',
      '/archive/',
      '/archive/papers/a/',
      '/archive/papers/page/2/',
      'papers/a.html',
    ],
    ['/a/b/', 'ignore', 'file', '/a/b/', '/a/b/papers/a', '/a/b/papers/page/2', 'papers/a.html'],
  ] as const)(
    'under %s with trailing slash "%s" and format "%s"',
    (base, slash, format, home, paper, second, output) => {
      const addresses = createAddresses(config(base, slash, format))
      expect(addresses.home).toBe(home)
      expect(addresses.paper('a')).toBe(paper)
      expect(addresses.papers(2)).toBe(second)
      expect(addresses.output(paper)).toBe(output)
      expect(addresses.output(home)).toBe('index.html')
    },
  )

  test('are those of the table', () => {
    const addresses = createAddresses(config('/archive', 'ignore'))
    expect({
      papers: addresses.papers(),
      bib: addresses.paperFile('a', 'bib'),
      digest: addresses.digest('2025-03-13-trending'),
      email: addresses.email('2025-03-13-trending', 'txt'),
      series: addresses.series('trending'),
      tag: addresses.tag('agents', 3),
      author: addresses.author('ada-example'),
      year: addresses.period('2025'),
      month: addresses.period('2025-03', 2),
      file: addresses.file('data/papers.csv'),
      feed: addresses.feed(addresses.home, 'rss.xml'),
      feedOfTag: addresses.feed(addresses.tag('agents'), 'feed.json'),
    }).toMatchInlineSnapshot(`
      {
        "author": "/archive/authors/ada-example/",
        "bib": "/archive/papers/a.bib",
        "digest": "/archive/digests/2025-03-13-trending/",
        "email": "/archive/digests/2025-03-13-trending/email.txt",
        "feed": "/archive/rss.xml",
        "feedOfTag": "/archive/tags/agents/feed.json",
        "file": "/archive/data/papers.csv",
        "month": "/archive/years/2025/03/page/2/",
        "papers": "/archive/papers/",
        "series": "/archive/series/trending/",
        "tag": "/archive/tags/agents/page/3/",
        "year": "/archive/years/2025/",
      }
    `)
  })

  test('feeds have no trailing slash, whatever pages have', () => {
    for (const slash of ['always', 'never', 'ignore'] as const) {
      const addresses = createAddresses(config('/archive', slash))
      expect(addresses.feed(addresses.tag('agents'), 'atom.xml')).toBe('/archive/tags/agents/atom.xml')
      expect(addresses.feed(addresses.home, 'atom.xml')).toBe('/archive/atom.xml')
    }
  })

  test('are absolute where the site is known, and paths where it is not', () => {
    const { site: _, ...unknown } = config('/archive', 'ignore')
    expect(createAddresses(config('/archive', 'ignore')).absolute('/archive/a/')).toBe(
      'https://example.org/archive/a/',
    )
    expect(createAddresses({ ...unknown, site: undefined } as AddressConfig).absolute('/archive/a/')).toBe(
      '/archive/a/',
    )
  })

  test.each([
    ['/about/', '/archive/about/'],
    ['/', '/archive/'],
    ['/archive/about/', '/archive/about/'],
    ['/archive', '/archive'],
    ['/archives/', '/archive/archives/'],
    ['https://example.org/', 'https://example.org/'],
    ['//example.org/', '//example.org/'],
    ['#main', '#main'],
  ])('the link %s of the owner is %s under /archive', (href, expected) => {
    expect(createAddresses(config('/archive', 'ignore')).link(href)).toBe(expected)
    expect(createAddresses(config('/', 'ignore')).link(href)).toBe(href)
  })

  test('escape what a file name may have and an address may not', () => {
    expect(createAddresses(config('/', 'ignore')).digest('a b#c?')).toBe('/digests/a%20b%23c%3F/')
  })
})
