import { legal } from '../text/xml.ts'
import { type Feed, midnight } from './feed.ts'

/** A feed as JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed(feed: Feed): string {
  const content = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    description: feed.description,
    language: feed.language,
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      ...(entry.summary === undefined ? {} : { summary: entry.summary }),
      content_html: legal(entry.html),
      ...(entry.date === undefined ? {} : { date_published: midnight(entry.date) }),
      ...(entry.authors.length === 0 ? {} : { authors: entry.authors.map((name) => ({ name })) }),
      ...(entry.categories.length === 0 ? {} : { tags: entry.categories.map(({ name }) => name) }),
      ...(entry.language === undefined ? {} : { language: entry.language }),
    })),
  }
  return `${JSON.stringify(content)}\n`
}
