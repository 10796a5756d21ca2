/** Feeds of the built site: well-formed, valid to readers, and the same ids wherever the site stands. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, inject, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { filesOf } from './site.ts'

const origin = 'https://archive.example.org'

describe('feeds', () => {
  const built = inject('sites')
  const read = (base: string, file: string) => readFileSync(join(built[base] as string, file), 'utf8')

  test('every XML file is well-formed', async () => {
    const directory = built['/'] as string
    const files = filesOf(directory).filter((file) => /\.(?:xml|opml)$/.test(file))
    expect(files.length).toBeGreaterThan(5)
    const { errors } = await validateXML({
      xml: files.map((fileName) => ({ fileName, contents: readFileSync(join(directory, fileName), 'utf8') })),
      schema: [],
    } as never).catch((error: Error) => ({ errors: [error] }))
    expect(errors.filter((error) => !/no schema|schema/i.test(error.message))).toEqual([])
  })

  test.each(['/', '/archive/'])('the RSS feed under %s names itself and says whole abstracts', (base) => {
    const feed = parseRssFeed(read(base, 'rss.xml'))
    expect(feed.atom?.links).toContainEqual(
      expect.objectContaining({ rel: 'self', href: `${origin}${base}rss.xml` }),
    )
    expect(feed.items?.length).toBeGreaterThan(20)
    for (const item of feed.items ?? []) {
      expect(item.guid?.isPermaLink).toBe(false)
      expect(item.link).toMatch(new RegExp(`^${origin}${base}papers/.+/$`))
    }
    const seer = feed.items?.find((item) => item.title?.includes('SeerAttention'))
    expect((seer?.content?.encoded ?? seer?.description)?.length).toBeGreaterThan(600)
    expect(seer?.categories?.length).toBeGreaterThan(0)
  })

  test('an item keeps its id when the site moves, in all three forms', () => {
    const ids = (base: string) => ({
      rss: parseRssFeed(read(base, 'rss.xml')).items?.map((item) => item.guid?.value),
      atom: parseAtomFeed(read(base, 'atom.xml')).entries?.map((entry) => entry.id),
      json: parseJsonFeed(read(base, 'feed.json')).items?.map((item) => item.id),
    })
    const root = ids('/')
    expect(ids('/archive/')).toEqual(root)
    expect(root.atom).toEqual(root.rss)
    expect(root.json).toEqual(root.rss)
    expect(new Set(root.rss).size).toBe(root.rss?.length)
  })

  test('each tag and each series has feeds of its own', () => {
    const files = filesOf(built['/'] as string)
    expect(files).toContain('tags/sparse-autoencoders/rss.xml')
    expect(files).toContain('series/trending/rss.xml')
    expect(files).toContain('digests/rss.xml')
  })
})
