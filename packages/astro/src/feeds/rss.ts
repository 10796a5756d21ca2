import { getRssString } from '@astrojs/rss'
import { escapeHtml } from '../components/escape-html.ts'
import { legal, xmlText } from '../text/xml.ts'
import { type Feed, type FeedEntry, midnight, newestDate } from './feed.ts'

/** Stands for the site's address where it is not known: `@astrojs/rss` asks for one. Taken out again. */
const nowhere = 'https://site.invalid'

/**
 * A feed as RSS 2.0.
 *
 * `@astrojs/rss` writes it. Text it would change on the way (it reads `customData` as XML and turns `2403.10`
 * into a number; plain text with `&` or `<` it escapes as if it were HTML) travels as a numbered mark and takes
 * its place at the end.
 */
export async function rss(feed: Feed): Promise<string> {
  const texts: string[] = []
  const mark = (text: string) => `\uFDD0${texts.push(xmlText(text)) - 1}\uFDD1`
  const newest = newestDate(feed)
  const document = await getRssString({
    title: mark(feed.title),
    description: mark(feed.description),
    site: absolute(feed.page),
    trailingSlash: feed.page.endsWith('/'),
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: [
      `<language>${feed.language}</language>`,
      ...(newest ? [`<lastBuildDate>${new Date(midnight(newest)).toUTCString()}</lastBuildDate>`] : []),
      '<docs>https://www.rssboard.org/rss-specification</docs>',
      '<generator>Offprint</generator>',
      '<ttl>1440</ttl>',
      `<atom:link href="${mark(feed.self)}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
    items: feed.entries.map((entry) => item(entry, mark)),
  })
  return document
    .replaceAll(/\uFDD0(\d+)\uFDD1/g, (_, index) => texts[Number(index)] ?? '')
    .replaceAll(nowhere, '')
}

function item(entry: FeedEntry, mark: (text: string) => string) {
  return {
    title: mark(entry.title),
    link: absolute(entry.url),
    ...(entry.date === undefined ? {} : { pubDate: new Date(midnight(entry.date)) }),
    ...(entry.summary === undefined ? {} : { description: legal(`<p>${escapeHtml(entry.summary)}</p>`) }),
    content: legal(entry.html),
    customData: [
      `<guid isPermaLink="false">${mark(entry.id)}</guid>`,
      ...entry.authors.map((name) => `<dc:creator>${mark(name)}</dc:creator>`),
      ...entry.categories.map(({ name, url }) => `<category domain="${mark(url)}">${mark(name)}</category>`),
    ].join(''),
  }
}

function absolute(url: string): string {
  return url.startsWith('/') ? nowhere + url : url
}
