import type { Destination } from '../pages/props.ts'
import { attributes } from './attributes.ts'
import { escapeHtml } from './escape-html.ts'

/** A link within the site, by its name. */
export function anchor({ href, name, language }: Destination): string {
  return `<a href="${escapeHtml(href)}"${attributes({ lang: language })}>${escapeHtml(name)}</a>`
}
