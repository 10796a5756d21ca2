import type { Destination } from '../pages/props.ts'
import { escapeHtml } from './escape-html.ts'

/** A link within the site, by its name. */
export function anchor({ href, name }: Destination): string {
  return `<a href="${escapeHtml(href)}">${escapeHtml(name)}</a>`
}
