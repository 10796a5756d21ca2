import type { PageProps, Site } from '../pages/props.ts'
import { escapeHtml } from './escape-html.ts'

/** What a page's `<head>` says of the page itself. */
export interface PageMetadata extends Pick<PageProps, 'title' | 'description' | 'canonical' | 'feeds'> {
  /** Open Graph's type: `article` on papers, else `website`. */
  type?: 'article' | 'website' | undefined
  /** Keep it out of search engines. */
  hidden?: boolean | undefined
}

/** The elements of a page's `<head>` that differ from page to page, as HTML. */
export function pageMetadata(
  { title, description, canonical, feeds, type = 'website', hidden = false }: PageMetadata,
  site: Pick<Site, 'title' | 'feeds'>,
): string {
  const full = title === site.title ? title : `${title} · ${site.title}`
  const allFeeds = [...feeds, ...site.feeds.filter((feed) => !feeds.some(({ href }) => href === feed.href))]
  const [text, name, address] = [escapeHtml(description), escapeHtml(title), escapeHtml(canonical)]
  const url = hidden ? '' : `<meta property="og:url" content="${address}">`
  const index = hidden ? '<meta name="robots" content="noindex">' : `<link rel="canonical" href="${address}">`
  const alternates = allFeeds.map(
    (feed) =>
      `<link rel="alternate" type="${feed.type}" title="${escapeHtml(feed.title)}" href="${escapeHtml(feed.href)}">`,
  )
  return `<title>${escapeHtml(full)}</title><meta name="description" content="${text}">${index}<meta property="og:title" content="${name}"><meta property="og:type" content="${type}">${url}<meta property="og:description" content="${text}">${alternates.join('')}`
}
