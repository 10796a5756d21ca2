import type { FeedFile } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import type { SiteFile } from '../files/site-file.ts'
import { archiveInWords } from '../pages/home.ts'
import { found } from '../pages/pages.ts'
import { atom } from './atom.ts'
import { digestEntry, paperEntry, permanentId } from './entries.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { jsonFeed } from './json-feed.ts'
import { opml } from './opml.ts'
import { rss } from './rss.ts'

/** No feed grows past this: readers fetch them again and again. In characters of content. */
const largest = 512_000

const forms: readonly {
  file: FeedFile
  mediaType: string
  write(feed: Feed): string | Promise<string>
}[] = [
  { file: 'rss.xml', mediaType: 'application/rss+xml', write: rss },
  { file: 'atom.xml', mediaType: 'application/atom+xml', write: atom },
  { file: 'feed.json', mediaType: 'application/feed+json', write: jsonFeed },
]

/** What a feed is of, before it is written in any form. */
interface Source {
  title: string
  description: string
  /** Path of the page. */
  page: string
  /** Its entries, best first, made as far as they are needed. */
  entries(): Iterable<FeedEntry>
}

/** The feeds of the whole site, of its digests, and of every series, tag and author, each in three forms. */
export function* feeds(catalogue: Catalogue): Generator<SiteFile> {
  for (const source of sources(catalogue)) {
    let feed: Feed | undefined
    for (const { file, mediaType, write } of forms) {
      const self = catalogue.addresses.feed(source.page, file)
      yield {
        path: decodeURIComponent(self.slice(catalogue.addresses.base.length)),
        mediaType,
        content: () => {
          feed ??= gather(catalogue, source)
          return write({ ...feed, self: catalogue.addresses.absolute(self) })
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
    entries: () => mapped(archive.papers, (paper) => paperEntry(catalogue, paper)),
  }
  yield {
    title: `${options.title}: digests`,
    description: `The digests of ${options.title}, each as one entry.`,
    page: addresses.digests,
    entries: () => mapped(archive.digests, (digest) => digestEntry(catalogue, digest)),
  }
  for (const { slug, name, digests } of series.values()) {
    yield {
      title: `${options.title}: ${name}`,
      description: `The papers of the digests of the series ${name} in ${options.title}.`,
      page: addresses.series(slug),
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
      entries: () => mapped(newestFirst(papers), entry),
    }
  }
  for (const { slug, name, papers } of archive.authors) {
    yield {
      title: `${options.title}: ${name}`,
      description: `Papers by ${name} in ${options.title}.`,
      page: addresses.author(slug),
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
