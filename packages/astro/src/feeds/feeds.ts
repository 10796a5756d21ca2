import type { Catalogue } from '../catalogue.ts'
import type { SiteFile } from '../files/site-file.ts'
import { archiveInWords } from '../pages/home.ts'
import { found } from '../pages/pages.ts'
import { atom } from './atom.ts'
import { digestEntry, paperEntry, permanentId } from './entries.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { type FeedFile, feedFiles, feedFilesOf, feedForms } from './feed-files.ts'
import { jsonFeed } from './json-feed.ts'
import { opml } from './opml.ts'
import { rss } from './rss.ts'

/** No feed grows past this: readers fetch them again and again. In characters of content. */
const largest = 512_000

const writers: Readonly<Record<FeedFile, (feed: Feed) => string | Promise<string>>> = {
  'rss.xml': rss,
  'atom.xml': atom,
  'feed.json': jsonFeed,
}

/** What a feed is of, before it is written in any form. */
interface Source {
  title: string
  description: string
  /** Path of the page. */
  page: string
  files: readonly FeedFile[]
  /** Its entries, best first, made as far as they are needed. */
  entries(): Iterable<FeedEntry>
}

/** The feeds of the whole site, of its digests, of every series and tag, and of authors. */
export function* feeds(catalogue: Catalogue): Generator<SiteFile> {
  for (const source of sources(catalogue)) {
    let feed: Feed | undefined
    for (const file of source.files) {
      const self = catalogue.addresses.feed(source.page, file)
      yield {
        path: decodeURIComponent(self.slice(catalogue.addresses.base.length)),
        mediaType: feedForms[file].mediaType,
        content: () => {
          feed ??= gather(catalogue, source)
          return writers[file]({ ...feed, self: catalogue.addresses.absolute(self) })
        },
      }
    }
  }
  yield {
    path: 'feeds.opml',
    mediaType: 'text/x-opml',
    content: () => listOfFeeds(catalogue),
  }
}

function gather(catalogue: Catalogue, { title, description, page, entries }: Source): Feed {
  const { addresses, options } = catalogue
  const url = addresses.absolute(page)
  const feed: Feed = {
    title,
    description,
    language: options.language,
    page: url,
    self: url,
    id: url.startsWith('/') ? permanentId(catalogue, `feed${url}`) : url,
    entries: [],
  }
  let size = 0
  for (const entry of entries()) {
    size += entry.html.length
    if (feed.entries.length === options.feeds.size || (size > largest && feed.entries.length > 0)) break
    feed.entries.push(entry)
  }
  return feed
}

function* sources(catalogue: Catalogue): Generator<Source> {
  const { archive, addresses, options, series } = catalogue
  const entry = (slug: string) => paperEntry(catalogue, found(catalogue.papers, slug))
  yield {
    title: options.title,
    description: options.description ?? archiveInWords(catalogue),
    page: addresses.home,
    files: feedFiles,
    entries: () => mapped(archive.papers, (paper) => paperEntry(catalogue, paper)),
  }
  yield {
    title: `${options.title}: digests`,
    description: `The digests of ${options.title}, each as one entry.`,
    page: addresses.digests,
    files: feedFiles,
    entries: () => mapped(archive.digests, (digest) => digestEntry(catalogue, digest)),
  }
  for (const { slug, name, digests } of series.values()) {
    yield {
      title: `${options.title}: ${name}`,
      description: `The papers of the digests of the series ${name} in ${options.title}.`,
      page: addresses.series(slug),
      files: feedFiles,
      entries: () => mapped(new Set(digests.flatMap(({ papers }) => papers)), entry),
    }
  }
  const place = new Map(archive.papers.map(({ slug }, index) => [slug, index]))
  const newestFirst = (slugs: readonly string[]) =>
    slugs.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
  for (const { slug, name, papers } of archive.tags) {
    yield {
      title: `${options.title}: ${name}`,
      description: `Papers on ${name} in ${options.title}.`,
      page: addresses.tag(slug),
      files: feedFiles,
      entries: () => mapped(newestFirst(papers), entry),
    }
  }
  for (const author of archive.authors) {
    const { slug, name, papers } = author
    yield {
      title: `${options.title}: ${name}`,
      description: `Papers by ${name} in ${options.title}.`,
      page: addresses.author(slug),
      files: feedFilesOf(author),
      entries: () => mapped(newestFirst(papers), entry),
    }
  }
}

function* mapped<From, To>(values: Iterable<From>, map: (value: From) => To): Generator<To> {
  for (const value of values) yield map(value)
}

/** `/feeds.opml`: all but the authors', who are too many to be followed at once. */
function listOfFeeds({ archive, addresses, options, series }: Catalogue): string {
  const outline = (title: string, page: string) => ({
    title,
    feed: addresses.absolute(addresses.feed(page, 'rss.xml')),
    page: addresses.absolute(page),
  })
  return opml(options.title, [
    {
      title: options.title,
      feeds: [outline(options.title, addresses.home), outline('Digests', addresses.digests)],
    },
    {
      title: 'Series',
      feeds: Array.from(series.values(), ({ slug, name }) => outline(name, addresses.series(slug))),
    },
    { title: 'Tags', feeds: archive.tags.map(({ slug, name }) => outline(name, addresses.tag(slug))) },
  ])
}
