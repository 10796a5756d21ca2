import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { Catalogue } from '../src/catalogue.ts'
import { feeds } from '../src/feeds/feeds.ts'
import { rss } from '../src/feeds/rss.ts'
import { catalogueOf, smallArchive } from './small-archive.ts'

const archive = await smallArchive()

async function written(catalogue: Catalogue): Promise<Record<string, string>> {
  const contents: Record<string, string> = {}
  for (const { path, content } of feeds(catalogue)) contents[path] = String(await content())
  return contents
}

/** What libxml2 has to say against some files, each with its name. */
async function complaints(files: Record<string, string>): Promise<string[]> {
  const { errors } = await validateXML({
    xml: Object.entries(files).map(([fileName, contents]) => ({ fileName, contents })),
    // Without a schema: whether they are well-formed. The types ask for one.
    schema: [],
  })
  return errors.map(({ rawMessage }) => rawMessage)
}

const all = await written(catalogueOf(archive))
const read = (name: string) => all[name] as string

describe('feeds', () => {
  test('there are three of the site, of digests, of each series, tag and author', () => {
    const kinds = new Set(
      Object.keys(all).map((path) => path.replace(/(tags|authors|series)\/[^/]+/, '$1/*')),
    )
    expect([...kinds].sort()).toMatchInlineSnapshot(`
      [
        "atom.xml",
        "authors/*/atom.xml",
        "authors/*/feed.json",
        "authors/*/rss.xml",
        "digests/atom.xml",
        "digests/feed.json",
        "digests/rss.xml",
        "feed.json",
        "feeds.opml",
        "rss.xml",
        "series/*/atom.xml",
        "series/*/feed.json",
        "series/*/rss.xml",
        "tags/*/atom.xml",
        "tags/*/feed.json",
        "tags/*/rss.xml",
      ]
    `)
    expect(Object.keys(all)).toContain('tags/sparse-attention/rss.xml')
    expect(Object.keys(all)).toContain('series/weekly/feed.json')
  })

  test('every XML file is well-formed, also with what XML cannot hold in a title', async () => {
    const damaged = structuredClone(archive)
    for (const paper of damaged.papers) paper.title += ' \u0000\u000B\uD800\uFFFE\uFDD0 ]]> &amp; <b>'
    const files = {
      ...all,
      ...Object.fromEntries(
        Object.entries(await written(catalogueOf(damaged))).map(([path, text]) => [`damaged/${path}`, text]),
      ),
    }
    const xml = Object.entries(files).filter(([path]) => !path.endsWith('.json'))
    expect(await complaints(Object.fromEntries(xml))).toEqual([])
    expect(parseRssFeed(files['damaged/rss.xml'] as string).items?.[0]?.title).toMatch(
      / {2}?\]\]> &amp; <b>$/,
    )
  })

  test('the three forms say the same', () => {
    const fromRss = parseRssFeed(read('rss.xml')).items?.map((item) => ({
      id: item.guid?.value,
      title: item.title,
      link: item.link,
      authors: item.dc?.creators ?? [],
      tags: item.categories?.map(({ name }) => name) ?? [],
      html: item.content?.encoded,
      date: item.pubDate && new Date(item.pubDate).toISOString(),
    }))
    const fromAtom = parseAtomFeed(read('atom.xml')).entries?.map((entry) => ({
      id: entry.id,
      title: entry.title?.value,
      link: entry.links?.[0]?.href,
      authors: entry.authors?.map(({ name }) => name) ?? [],
      tags: entry.categories?.map(({ label }) => label) ?? [],
      html: entry.content?.value,
      date: entry.published && new Date(entry.published).toISOString(),
    }))
    const fromJson = parseJsonFeed(read('feed.json')).items?.map((item) => ({
      id: item.id,
      title: item.title,
      link: item.url,
      authors: item.authors?.map(({ name }) => name) ?? [],
      tags: item.tags ?? [],
      html: item.content_html,
      date: item.date_published && new Date(item.date_published).toISOString(),
    }))
    expect(fromRss).toHaveLength(archive.papers.length)
    expect(fromAtom).toEqual(fromRss)
    expect(fromJson).toEqual(fromRss)
  })

  test('a tag has its newest papers first, whichever is most about it', async () => {
    const place = new Map(archive.papers.map(({ slug }, index) => [slug, index]))
    const changed = structuredClone(archive)
    const tag = changed.tags.find(({ slug }) => slug === 'sparse-attention')
    tag?.papers.sort((a, b) => (place.get(b) ?? 0) - (place.get(a) ?? 0))
    const { items = [] } = parseJsonFeed(
      (await written(catalogueOf(changed)))['tags/sparse-attention/feed.json'] as string,
    )
    const places = items.map(({ url = '' }) => place.get(url.split('/').at(-2) ?? '') ?? -1)
    expect(places.length).toBeGreaterThan(1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('an id is a URI, whatever stands in the key of a paper', async () => {
    const changed = structuredClone(archive)
    for (const paper of changed.papers.slice(0, 1)) paper.key = 'doi:10.1234/a#b?c d\ud800'
    const { items = [] } = parseJsonFeed((await written(catalogueOf(changed)))['feed.json'] as string)
    expect(items[0]?.id).toBe('tag:offprint.invalid,2025:paper/doi:10.1234/a%23b%3Fc%20d%EF%BF%BD')
  })

  test('a digest is told in its own words, not in those of a newer one', async () => {
    const changed = structuredClone(archive)
    for (const paper of changed.papers) if (paper.summary) paper.summary = 'Words of somebody else.'
    const feed = (await written(catalogueOf(changed)))['digests/feed.json'] as string
    expect(feed).toContain('Worth it for the figures.')
    expect(feed).not.toContain('Words of somebody else.')
  })

  test('it changed last on the day of its newest entry', () => {
    const days = (parseAtomFeed(read('atom.xml')).entries ?? []).map(({ published = '' }) => published).sort()
    expect(parseAtomFeed(read('atom.xml')).updated).toBe(days.at(-1))
    expect(new Set(days).size).toBeGreaterThan(1)
  })

  test('titles are plain text, abstracts are whole and escaped', () => {
    const items = parseRssFeed(read('rss.xml')).items ?? []
    const roses = items.find(({ title }) => title?.startsWith('Pruning Roses'))
    expect(roses?.title).toBe('Pruning Roses & Networks <without> Tears')
    expect(roses?.content?.encoded).toContain('<p>Sparse attention and pruning of networks')
    expect(roses?.content?.encoded).toContain('O(n log n) is enough.</p>')
    expect(
      roses?.categories?.every(({ domain }) => domain?.startsWith('https://archive.example.org/tags/')),
    ).toBe(true)
  })

  test('Atom’s categories are of the page of all tags, as its address is', async () => {
    for (const trailingSlash of ['always', 'never'] as const) {
      const catalogue = catalogueOf(archive, {}, { trailingSlash })
      const feed = parseAtomFeed((await written(catalogue))['atom.xml'] as string)
      const schemes = new Set(
        feed.entries?.flatMap(({ categories = [] }) => categories.map(({ scheme }) => scheme)),
      )
      expect([...schemes]).toEqual([
        trailingSlash === 'never' ? 'https://archive.example.org/tags' : 'https://archive.example.org/tags/',
      ])
    }
  })

  test('text that looks like a number stays text', async () => {
    const document = await rss({
      title: '0x1F',
      description: '060',
      language: 'en',
      page: 'https://example.org/',
      self: 'https://example.org/rss.xml',
      id: 'x',
      entries: [
        {
          id: '2403.10',
          url: 'https://example.org/papers/2403.04640',
          title: '1e5',
          authors: ['007'],
          categories: [
            {
              name: '2403.10',
              url: 'https://example.org/tags/060/',
              slug: '060',
              scheme: 'https://example.org/tags/',
            },
          ],
          html: '<p>1e5</p>',
        },
      ],
    })
    const feed = parseRssFeed(document)
    const item = feed.items?.[0]
    expect([feed.title, feed.description]).toEqual(['0x1F', '060'])
    expect([item?.guid?.value, item?.title, item?.link]).toEqual([
      '2403.10',
      '1e5',
      'https://example.org/papers/2403.04640',
    ])
    expect([item?.dc?.creators, item?.categories?.[0]?.name]).toEqual([['007'], '2403.10'])
  })

  test('ids depend on neither base, nor site, nor slug', async () => {
    const ids = async (catalogue: Catalogue) =>
      parseJsonFeed((await written(catalogue))['feed.json'] as string).items?.map(({ id }) => id)
    const moved = structuredClone(archive)
    for (const paper of moved.papers) paper.slug = `new-${paper.slug}`
    for (const each of [...moved.tags, ...moved.authors, ...moved.digests]) {
      each.papers = each.papers.map((slug) => `new-${slug}`)
    }
    const here = await ids(catalogueOf(archive))
    expect(here?.[0]).toMatch(/^tag:offprint\.invalid,2025:paper\//)
    expect(await ids(catalogueOf(archive, {}, { base: '/archive', site: 'https://other.example' }))).toEqual(
      here,
    )
    expect(await ids(catalogueOf(moved))).toEqual(here)
    expect(await ids(catalogueOf(archive, { feeds: { authority: 'example.org' } }))).toEqual(
      here?.map((id) => id?.replace('offprint.invalid', 'example.org')),
    )
  })

  test('name themselves under a base path', async () => {
    const under = await written(catalogueOf(archive, {}, { base: '/archive' }))
    for (const path of ['rss.xml', 'tags/sparse-attention/rss.xml', 'digests/rss.xml']) {
      const feed = parseRssFeed(under[path] as string)
      expect(feed.atom?.links?.[0]).toMatchObject({
        rel: 'self',
        href: `https://archive.example.org/archive/${path}`,
      })
      expect(feed.link).toBe(
        `https://archive.example.org/archive/${path.replace(/rss\.xml$/, '').replace(/(.)\/$/, '$1/')}`,
      )
    }
  })

  test('have paths where the site is not known, and are well-formed all the same', async () => {
    const nowhere = await written(catalogueOf(archive, {}, { site: undefined as never }))
    expect(nowhere['rss.xml']).toContain('<link>/papers/')
    expect(nowhere['rss.xml']).not.toContain('site.invalid')
    expect(await complaints({ 'rss.xml': nowhere['rss.xml'] as string })).toEqual([])
  })

  test('no date is made up: not of a month, not of nothing', async () => {
    const dated = async (added: string | undefined) => {
      const changed = structuredClone(archive)
      for (const paper of changed.papers) {
        delete paper.added
        if (added) paper.added = added
      }
      const {
        'rss.xml': xml = '',
        'atom.xml': atom = '',
        'feed.json': json = '',
      } = await written(catalogueOf(changed))
      return {
        rss: [parseRssFeed(xml).items?.[0]?.pubDate, parseRssFeed(xml).lastBuildDate],
        atom: [parseAtomFeed(atom).entries?.[0]?.published, parseAtomFeed(atom).entries?.[0]?.updated],
        json: parseJsonFeed(json).items?.[0]?.date_published,
      }
    }
    expect(await dated('2025-03')).toEqual({
      rss: [undefined, undefined],
      atom: [undefined, '2025-03-01T00:00:00Z'],
      json: undefined,
    })
    expect(await dated(undefined)).toEqual({
      rss: [undefined, undefined],
      atom: [undefined, '1970-01-01T00:00:00Z'],
      json: undefined,
    })
  })

  test('hold no more than was asked for, newest first', async () => {
    const few = parseJsonFeed(
      (await written(catalogueOf(archive, { feeds: { size: 2 } })))['feed.json'] as string,
    )
    expect(few.items?.map(({ title }) => title)).toEqual(archive.papers.slice(0, 2).map(({ title }) => title))
  })

  test('stop before they are half a megabyte', async () => {
    const long = structuredClone(archive)
    for (const paper of long.papers) paper.abstract = 'word '.repeat(60_000)
    expect(parseJsonFeed((await written(catalogueOf(long)))['feed.json'] as string).items).toHaveLength(1)
  })

  test('the list of feeds names those of tags and series', () => {
    const outlines = parseOpml(read('feeds.opml')).body?.outlines ?? []
    expect(outlines.map(({ text }) => text)).toEqual(['Papers & more', 'Series', 'Tags'])
    expect(outlines[1]?.outlines?.map(({ xmlUrl }) => xmlUrl)).toContain(
      'https://archive.example.org/series/weekly/rss.xml',
    )
  })
})
