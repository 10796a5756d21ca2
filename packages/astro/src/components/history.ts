import type { TagPageProps } from '../pages/props.ts'
import { figures } from '../text/count.ts'
import { dateInWords } from '../text/dates.ts'

const width = 272
const height = 64

/**
 * How many papers there were when, as HTML: a small drawing, and the same as a table. Nothing where two bars or
 * fewer would stand.
 *
 * @param history Papers per month or year, oldest first, without a gap.
 */
export function historyFigure(history: TagPageProps['history']): string {
  const first = history[0]?.period
  const last = history[history.length - 1]?.period
  if (first === undefined || last === undefined || history.length <= 2) return ''
  const most = Math.max(1, ...history.map(({ count }) => count))
  const total = history.reduce((sum, { count }) => sum + count, 0)
  const step = width / history.length
  const bar = Math.max(1, Math.min(step - 2, 24))
  const bars = history.map(({ count }, index) => {
    const tall = (count / most) * height
    return `<rect class="bar" x="${rounded(index * step + (step - bar) / 2)}" y="${rounded(height - tall)}" width="${rounded(bar)}" height="${rounded(tall)}"></rect>`
  })
  const rows = history.map(
    ({ period, count }) => `<tr><th scope="row">${dateInWords(period)}</th><td>${figures(count)}</td></tr>`,
  )
  const [from, to] = [dateInWords(first), dateInWords(last)]
  const drawing = `<svg viewBox="0 0 ${width} ${height + 20}" role="img" aria-label="${figures(total)} papers from ${from} to ${to}, at most ${figures(most)} at a time">${bars.join('')}<line class="axis" x1="0" x2="${width}" y1="${height + 0.5}" y2="${height + 0.5}"></line><text x="0" y="${height + 16}">${from}</text><text x="${width}" y="${height + 16}" text-anchor="end">${to}</text></svg>`
  const table = `<table><thead class="visually-hidden"><tr><th scope="col">When</th><th scope="col">Papers</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  return `<figure class="history">${drawing}<details><summary>In figures</summary>${table}</details></figure>`
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
