import type { TagPageProps } from '../pages/props.ts'
import { countAndPage } from '../text/count.ts'
import { anchor } from './anchor.ts'
import { escapeHtml } from './escape-html.ts'

/** What the head of a tag's page says. */
export interface TagHeaderProps
  extends Pick<TagPageProps, 'name' | 'aliases' | 'parents' | 'total' | 'index' | 'pagination'> {
  about?: string | undefined
}

/** The head of a tag's page as HTML: its broader tags, its name, its other names, what it is. */
export function tagHeader({
  name,
  aliases,
  about,
  parents,
  total,
  index,
  pagination,
}: TagHeaderProps): string {
  const lead = about === undefined ? '' : `<p class="lead" dir="auto">${escapeHtml(about)}</p>`
  const also = aliases.length === 0 ? '' : `<p class="facts">Also ${escapeHtml(aliases.join(', '))}</p>`
  return `<header class="page-head"><p class="running-head">${anchor({ href: index, name: 'Tags' })}${parents.map(anchor).join('')}<span>${countAndPage(total, 'paper', pagination)}</span></p><h1 dir="auto">${escapeHtml(name)}</h1>${lead}${also}</header>`
}
