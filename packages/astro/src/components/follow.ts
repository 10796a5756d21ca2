import type { FeedLink } from '../pages/props.ts'
import { escapeHtml } from './escape-html.ts'
import { feedLabel } from './feed-label.ts'

/** The feeds of a page by name, as HTML. `words` is HTML that stands before them. */
export function follow(feeds: readonly FeedLink[], words = ''): string {
  if (feeds.length === 0) return ''
  const items = feeds.map(
    ({ href, type, title }) =>
      `<li><a href="${escapeHtml(href)}" type="${type}">${feedLabel(type)}<span class="visually-hidden">: ${escapeHtml(title)}</span></a></li>`,
  )
  return `<section aria-labelledby="follow"><h2 id="follow">Follow</h2>${words}<ul class="counted in-line" role="list">${items.join('')}</ul></section>`
}
