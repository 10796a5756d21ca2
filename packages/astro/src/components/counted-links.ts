import type { Destination } from '../pages/props.ts'
import { figures } from '../text/count.ts'
import { escapeHtml } from './escape-html.ts'

/** A name with the number of its papers, and those within it. */
export interface Counted extends Destination {
  count: number
  children?: Counted[]
}

/** How a list of names stands. */
export interface CountedLinksOptions {
  /** What is counted, in the singular. @default 'paper' */
  of?: string | undefined
  /** One under the other where nothing is said. */
  form?: 'in-line' | 'in-columns' | undefined
}

/** Tags, authors, months … as HTML: names with the number of their papers. */
export function countedLinks(
  items: readonly Counted[],
  { of = 'paper', form }: CountedLinksOptions = {},
): string {
  const rows = items.map(({ href, name, count, children = [] }) => {
    const within = children.length === 0 ? '' : countedLinks(children, { of })
    return `<li><a href="${escapeHtml(href)}" dir="auto">${escapeHtml(name)}</a><span class="count">${figures(count)}<span class="visually-hidden"> ${count === 1 ? of : `${of}s`}</span></span>${within}</li>`
  })
  return `<ul class="counted${form === undefined ? '' : ` ${form}`}" role="list">${rows.join('')}</ul>`
}
