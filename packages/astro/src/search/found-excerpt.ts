import { element } from './element.ts'
import type { Found } from './engine.ts'

/** Where a paper matched, with the words that did marked. */
export function foundExcerpt({ excerpt }: Pick<Found, 'excerpt'>): HTMLElement {
  const text = excerpt.map((piece) => piece.text).join('')
  const before = /^\s*\p{Ll}/u.test(text) ? '…' : ''
  const after = /[.!?。]\s*$/u.test(text) ? '' : '…'
  return element(
    'span',
    { class: 'found-why', dir: 'auto' },
    before,
    ...excerpt.map(({ text, match }) => (match ? element('mark', {}, text) : text)),
    after,
  )
}
