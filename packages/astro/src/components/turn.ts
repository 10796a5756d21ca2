import type { Destination } from '../pages/props.ts'
import { attributes } from './attributes.ts'
import { escapeHtml } from './escape-html.ts'

/** The way to what stands before and after, as HTML; nothing where there is neither. */
export function turn(
  { previous, next }: { previous?: Destination; next?: Destination },
  name: string,
  further: { unindexed?: true } = {},
): string {
  if (!previous && !next) return ''
  const link = (rel: string, word: string, destination: Destination | undefined) =>
    destination
      ? `<a rel="${rel}" href="${escapeHtml(destination.href)}"><span>${word}</span> ${titled(destination)}</a>`
      : ''
  const ignored = further.unindexed ? ' data-pagefind-ignore' : ''
  return `<nav class="turn"${ignored}${attributes({ 'aria-label': name })}>${link('prev', 'Previous', previous)}${link('next', 'Next', next)}</nav>`
}

function titled({ name, language }: Destination): string {
  const text = escapeHtml(name)
  return language === undefined ? text : `<bdi${attributes({ lang: language })}>${text}</bdi>`
}
