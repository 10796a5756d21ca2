import type { Pagination } from '../pages/props.ts'
import { escapeHtml } from './escape-html.ts'

/** From page to page of a list, as HTML; nothing where the list has one page. */
export function pagination({ current, last, previous, next, pages }: Pagination): string {
  if (last <= 1) return ''
  let before = 0
  let numbers = ''
  for (const [index, href] of pages.entries()) {
    const number = index + 1
    if (number !== 1 && number !== last && Math.abs(number - current) > 2) continue
    const gap = number - before > 1 ? '<span class="gap">…</span>' : ''
    const words = `<span class="visually-hidden">Page </span>${number}`
    const step =
      number === current
        ? `<span aria-current="page">${words}</span>`
        : `<a href="${escapeHtml(href)}">${words}</a>`
    numbers += `<li>${gap}${step}</li>`
    before = number
  }
  const back = previous === undefined ? '' : `<a rel="prev" href="${escapeHtml(previous)}">← Previous</a>`
  const onward = next === undefined ? '' : `<a rel="next" href="${escapeHtml(next)}">Next →</a>`
  return `<nav class="pages" aria-label="Pages of this list">${back}<ol role="list">${numbers}</ol>${onward}</nav>`
}
