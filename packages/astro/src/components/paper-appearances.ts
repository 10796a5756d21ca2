import type { PaperPageProps } from '../pages/props.ts'
import { figures } from '../text/count.ts'
import { dateInWords } from '../text/dates.ts'
import { anchor } from './anchor.ts'
import { escapeHtml } from './escape-html.ts'

/** Every digest that names the paper as HTML, the newest first. */
export function paperAppearances(appearances: PaperPageProps['appearances']): string {
  const items = appearances.map((appearance) => {
    const { date, curator, position, count, headings, name, title } = appearance
    const facts = [
      date === undefined ? '' : dateInWords(date),
      curator === undefined ? '' : `chosen by ${curator}`,
      under(headings, name),
      `number ${figures(position + 1)} of ${figures(count)}`,
    ].filter((fact) => fact !== '')
    const there = title === undefined ? '' : `<p class="facts">There titled <q>${escapeHtml(title)}</q></p>`
    return `<li>${anchor(appearance)}<p class="facts">${escapeHtml(facts.join(' · '))}</p>${there}</li>`
  })
  return `<section aria-label="Appeared in" data-pagefind-ignore><h2 class="section-head">Appeared in</h2><ol class="appearances" role="list">${items.join('')}</ol></section>`
}

/** A Markdown digest's first heading is its own title. */
function under(headings: readonly string[], digest: string): string {
  const own = headings.filter((heading) => heading !== digest)
  return own.length === 0 ? '' : `under ${own.join(' › ')}`
}
