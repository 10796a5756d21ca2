import { getRssString } from '@astrojs/rss'
import { escapeHtml } from '../components/escape-html.ts'
import { xmlAttribute, xmlText } from '../text/xml.ts'
import { type Feed, type FeedEntry, midnight, newestDate } from './feed.ts'

/** Stands for the site's address where it is not known: `@astrojs/rss` asks for one. Taken out again. */
const nowhere = 'https://site.invalid'

/** A feed as RSS 2.0, written by `@astrojs/rss`. */
export async function rss(feed: Feed): Promise<string> {
  const texts = new Texts()
  const newest = newestDate(feed)
  const document = await getRssString({
    title: texts.mark(feed.title),
    description: texts.mark(feed.description),
    site: absolute(feed.page),
    trailingSlash: feed.page.endsWith('/'),
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      content: 'http://purl.org/rss/1.0/modules/content/',
      dc: 'http://purl.org/dc/elements/1.1/',
    },
    customData: [
      `<language>${feed.language}</language>`,
      ...(newest ? [`<lastBuildDate>${new Date(midnight(newest)).toUTCString()}</lastBuildDate>`] : []),
      '<docs>https://www.rssboard.org/rss-specification</docs>',
      '<generator>Offprint</generator>',
      '<ttl>1440</ttl>',
      `<atom:link href="${texts.mark(feed.self)}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
    items: feed.entries.map(({ title, url, date, summary, html }) => ({
      title: texts.mark(title),
      link: absolute(url),
      ...(date === undefined ? {} : { pubDate: new Date(midnight(date)) }),
      ...(summary === undefined ? {} : { description: texts.mark(`<p>${escapeHtml(summary)}</p>`) }),
      content: texts.mark(html),
    })),
  })
  const entries = feed.entries.values()
  return texts.restore(
    document
      .replaceAll(nowhere, '')
      .replaceAll(/<(?:item|\/channel)>/g, '\n$&')
      // One in each item, and none in a text: these are marks still.
      .replaceAll(/<guid [^>]*>[^<]*<\/guid>/g, () => identity(entries.next().value as FeedEntry)),
  )
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
 * number, and escapes `&` and `<` in plain text as if that were HTML. It also keeps for long what it has validated. They
 * travel as numbered marks.
 */
class Texts {
  #texts: string[] = []

  mark(text: string): string {
    return `\uFDD0${this.#texts.push(xmlText(text)) - 1}\uFDD1`
  }

  restore(document: string): string {
    return document.replaceAll(/\uFDD0(\d+)\uFDD1/g, (_, index) => this.#texts[Number(index)] ?? '')
  }
}

function absolute(url: string): string {
  return url.startsWith('/') ? nowhere + url : url
}
