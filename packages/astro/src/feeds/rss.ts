import { getRssString } from '@astrojs/rss'
import { escapeHtml } from '../components/escape-html.ts'
import { legal, xmlAttribute, xmlText } from '../text/xml.ts'
import { type Feed, type FeedEntry, midnight, newestDate } from './feed.ts'

/** Stands for the site's address where it is not known: `@astrojs/rss` asks for one. Taken out again. */
const nowhere = 'https://site.invalid'

/** What each entry is in RSS: an entry stands in many feeds. */
const items = new WeakMap<FeedEntry, string>()

/** A feed as RSS 2.0, written by `@astrojs/rss`: the channel anew, each entry once for all feeds it stands in. */
export async function rss(feed: Feed): Promise<string> {
  const fresh = feed.entries.filter((entry) => !items.has(entry))
  if (fresh.length > 0) {
    const texts = new Texts()
    const document = await write({ title: '', description: '', site: nowhere }, fresh, texts)
    // Text is escaped, so no other `<item>` and no other `<guid>` is in it.
    const written = document.match(/<item>[\s\S]*?<\/item>/g) ?? []
    fresh.forEach((entry, index) => {
      const item = texts.restore(written[index] ?? '')
      items.set(
        entry,
        item.replace(/<guid [^>]*>[^<]*<\/guid>/, () => identity(entry)),
      )
    })
  }
  const texts = new Texts()
  const newest = newestDate(feed)
  const document = await write(
    {
      title: texts.mark(feed.title),
      description: texts.mark(feed.description),
      site: absolute(feed.page),
      trailingSlash: feed.page.endsWith('/'),
      customData: [
        `<language>${feed.language}</language>`,
        ...(newest ? [`<lastBuildDate>${new Date(midnight(newest)).toUTCString()}</lastBuildDate>`] : []),
        '<docs>https://www.rssboard.org/rss-specification</docs>',
        '<generator>Offprint</generator>',
        '<ttl>1440</ttl>',
        `<atom:link href="${texts.mark(feed.self)}" rel="self" type="application/rss+xml"/>`,
      ].join(''),
    },
    [],
    texts,
  )
  const end = document.lastIndexOf('</channel>')
  return [
    texts.restore(document.slice(0, end)),
    ...feed.entries.map((entry) => items.get(entry)),
    document.slice(end),
  ].join('\n')
}

function write(
  channel: Omit<Parameters<typeof getRssString>[0], 'items' | 'xmlns'>,
  entries: readonly FeedEntry[],
  texts: Texts,
): Promise<string> {
  return getRssString({
    ...channel,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      content: 'http://purl.org/rss/1.0/modules/content/',
      dc: 'http://purl.org/dc/elements/1.1/',
    },
    items: entries.map((entry) => ({
      title: texts.mark(entry.title),
      link: absolute(entry.url),
      ...(entry.date === undefined ? {} : { pubDate: new Date(midnight(entry.date)) }),
      ...(entry.summary === undefined ? {} : { description: legal(`<p>${escapeHtml(entry.summary)}</p>`) }),
      content: legal(entry.html),
    })),
  })
}

/** An entry's id, authors and categories: `@astrojs/rss` knows but the link for the first, and reads names as numbers. */
function identity({ id, authors, categories }: FeedEntry): string {
  return [
    `<guid isPermaLink="false">${xmlText(id)}</guid>`,
    ...authors.map((name) => `<dc:creator>${xmlText(name)}</dc:creator>`),
    ...categories.map(
      ({ name, url }) => `<category domain="${xmlAttribute(url)}">${xmlText(name)}</category>`,
    ),
  ].join('')
}

/**
 * Texts that `@astrojs/rss` would change on their way: it reads `customData` as XML and turns `2403.10` into a
 * number, and escapes `&` and `<` in plain text as if that were HTML. They travel as numbered marks.
 */
class Texts {
  #texts: string[] = []

  mark(text: string): string {
    return `\uFDD0${this.#texts.push(xmlText(text)) - 1}\uFDD1`
  }

  restore(document: string): string {
    return document
      .replaceAll(/\uFDD0(\d+)\uFDD1/g, (_, index) => this.#texts[Number(index)] ?? '')
      .replaceAll(nowhere, '')
  }
}

function absolute(url: string): string {
  return url.startsWith('/') ? nowhere + url : url
}
