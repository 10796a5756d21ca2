import type { PaperPageProps } from '../pages/props.ts'
import { attributes } from './attributes.ts'
import { escapeHtml } from './escape-html.ts'

/** Papers near this one as HTML, each with the terms that make it so. */
export function paperNeighbours(neighbours: PaperPageProps['neighbours']): string {
  if (neighbours.length === 0) return ''
  const items = neighbours.map(({ href, name, language, terms }) => {
    const why = terms.length === 0 ? '' : `<p class="facts">Shared words: ${escapeHtml(terms.join(', '))}</p>`
    return `<li><a href="${escapeHtml(href)}" dir="auto"${attributes({ lang: language })}>${escapeHtml(name)}</a>${why}</li>`
  })
  return `<section aria-label="Near this paper" data-pagefind-ignore><h2 class="section-head">Near this paper</h2><ol class="neighbours" role="list">${items.join('')}</ol></section>`
}
