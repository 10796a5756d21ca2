import { xmlAttribute, xmlText } from '../text/xml.ts'

/** A feed in a list of feeds. */
export interface Outline {
  title: string
  /** Address of the RSS. */
  feed: string
  page: string
}

/** A list of feeds as OPML 2.0, which feed readers import. */
export function opml(title: string, groups: readonly { title: string; feeds: readonly Outline[] }[]): string {
  const outline = ({ title, feed, page }: Outline) =>
    `<outline type="rss" text="${xmlAttribute(title)}" title="${xmlAttribute(title)}" xmlUrl="${xmlAttribute(feed)}" htmlUrl="${xmlAttribute(page)}"/>`
  const group = (each: (typeof groups)[number]) =>
    `<outline text="${xmlAttribute(each.title)}">\n${each.feeds.map(outline).join('\n')}\n</outline>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
<head><title>${xmlText(title)}</title></head>
<body>
${groups
  .filter(({ feeds }) => feeds.length > 0)
  .map(group)
  .join('\n')}
</body>
</opml>
`
}
