import { xmlAttribute, xmlText } from '../text/xml.ts'
import { type Feed, type FeedEntry, midnight, newestDate } from './feed.ts'

/** RFC 4287 demands a date of every feed and entry; this one says that there is none. */
const unknown = '1970-01-01'

/** A feed as Atom (RFC 4287). */
export function atom(feed: Feed): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlAttribute(feed.language)}">
<id>${xmlText(feed.id)}</id>
<title>${xmlText(feed.title)}</title>
<subtitle>${xmlText(feed.description)}</subtitle>
<link rel="self" type="application/atom+xml" href="${xmlAttribute(feed.self)}"/>
<link rel="alternate" type="text/html" href="${xmlAttribute(feed.page)}"/>
<updated>${midnight(newestDate(feed) ?? unknown)}</updated>
<author><name>${xmlText(feed.title)}</name></author>
<generator>Offprint</generator>
${feed.entries.map(element).join('\n')}
</feed>
`
}

function element(entry: FeedEntry): string {
  const { date, period } = entry
  const lines = [
    `<id>${xmlText(entry.id)}</id>`,
    `<title>${xmlText(entry.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${xmlAttribute(entry.url)}"/>`,
    ...(date === undefined ? [] : [`<published>${midnight(date)}</published>`]),
    `<updated>${midnight(date ?? (period === undefined ? unknown : firstDay(period)))}</updated>`,
    ...entry.authors.map((name) => `<author><name>${xmlText(name)}</name></author>`),
    ...entry.categories.map(
      ({ slug, name, scheme }) =>
        `<category term="${xmlAttribute(slug)}" scheme="${xmlAttribute(scheme)}" label="${xmlAttribute(name)}"/>`,
    ),
    ...(entry.summary === undefined ? [] : [`<summary>${xmlText(entry.summary)}</summary>`]),
    `<content type="html">${xmlText(entry.html)}</content>`,
  ]
  const language = entry.language === undefined ? '' : ` xml:lang="${xmlAttribute(entry.language)}"`
  return `<entry${language}>\n${lines.join('\n')}\n</entry>`
}

/** The first day of a year or month. */
function firstDay(period: string): string {
  return `${period}-01-01`.slice(0, 10)
}
