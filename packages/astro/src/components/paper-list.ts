import type { PaperItem } from '../pages/props.ts'
import { type PaperCardOptions, paperCard } from './paper-card.ts'

/** Papers one under the other, as HTML, each as the built-in card shows it. */
export function paperList(
  items: readonly PaperItem[],
  options: Pick<PaperCardOptions, 'language' | 'here'>,
): string {
  const cards = items.map((item) => `<li>${paperCard(item, { level: 2, ...options })}</li>`)
  return `<ol class="papers" role="list">${cards.join('')}</ol>`
}
