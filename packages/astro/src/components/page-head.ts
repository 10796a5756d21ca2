import type { Destination } from '../pages/props.ts'
import { anchor } from './anchor.ts'
import { escapeHtml } from './escape-html.ts'

/** What the head of a page says. */
export interface PageHeadProps {
  title: string
  /** What it is part of. */
  whole?: Destination | undefined
  /** What else the running head says: `59 papers`. */
  note?: string | undefined
}

/** The head of a page that is no paper, digest or tag, as HTML. `further` is HTML that stands under the title. */
export function pageHead({ title, whole, note }: PageHeadProps, further = ''): string {
  const running = `${whole ? anchor(whole) : ''}${note ? `<span>${escapeHtml(note)}</span>` : ''}`
  const line = running === '' ? '' : `<p class="running-head">${running}</p>`
  return `<header class="page-head">${line}<h1 dir="auto">${escapeHtml(title)}</h1>${further}</header>`
}
