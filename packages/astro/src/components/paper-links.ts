import type { PaperFacts } from '../pages/props.ts'
import { escapeHtml } from './escape-html.ts'
import { linkLabel } from './link-label.ts'

/** Where the paper itself is, as HTML: text, PDF, code, project. */
export function paperLinks(paper: Pick<PaperFacts, 'links'>): string {
  const items = paper.links
    .filter(({ url }) => /^https?:\/\//i.test(url))
    .map(({ kind, url, text }) => {
      const host = new URL(url).hostname.replace(/^www\./, '')
      const name = kind === 'other' && text !== undefined ? text : linkLabel(kind)
      return `<li><a class="paper-link ${kind}" href="${escapeHtml(url)}">${escapeHtml(name)} <span class="host">${escapeHtml(host)}</span></a></li>`
    })
  if (items.length === 0) return ''
  return `<section aria-label="Read" data-pagefind-ignore><h2>Read</h2><ul class="links" role="list">${items.join('')}</ul></section>`
}
