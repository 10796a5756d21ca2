import { escapeHtml } from './escape-html.ts'

/** Attributes of an HTML element, each with a space before it; those that are undefined are left out. */
export function attributes(values: Record<string, string | number | undefined>): string {
  let html = ''
  for (const name in values) {
    const value = values[name]
    if (value !== undefined) html += ` ${name}="${escapeHtml(String(value))}"`
  }
  return html
}
