import { element } from './element.ts'
import type { Found } from './engine.ts'

/** Where a paper matched, with the words that did marked; nothing where its title alone could. */
export function foundExcerpt({ excerpt }: Pick<Found, 'excerpt'>): HTMLElement | '' {
  if (excerpt.length === 0) return ''
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
