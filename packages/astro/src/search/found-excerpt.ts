import { element } from './element.ts'
import type { Found } from './engine.ts'

/** Where a paper matched, with the words that did marked. */
export function foundExcerpt({ excerpt }: Pick<Found, 'excerpt'>): HTMLElement {
  return element(
    'span',
    { class: 'found-why', dir: 'auto' },
    ...excerpt.map(({ text, match }) => (match ? element('mark', {}, text) : text)),
  )
}
