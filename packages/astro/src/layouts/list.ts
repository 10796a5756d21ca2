import { countedLinks } from '../components/counted-links.ts'
import { follow } from '../components/follow.ts'
import { historyFigure } from '../components/history.ts'
import { pageHead } from '../components/page-head.ts'
import type { GroupPageProps, PaperListProps, TagPageProps } from '../pages/props.ts'
import { count, countAndPage } from '../text/count.ts'

/** The parts of a list's page that its owner may have made, as HTML. */
export type ListParts = Record<'papers' | 'pagination', string>

/** What stands in the page of all papers between its header and its footer, as HTML. */
export function paperListContent({ title, total, feeds }: PaperListProps, parts: ListParts): string {
  const head = pageHead({ title, note: `${count(total, 'paper')}, newest first` })
  const papers = total === 0 ? '<p>There are no papers here yet.</p>' : parts.papers
  return head + withMargin({ ...parts, papers }, follow(feeds))
}

/** The same of the page of an author, a year or a month. */
export function groupContent(
  { name, whole, parts: narrower, total, pagination, feeds }: GroupPageProps,
  parts: ListParts,
): string {
  const months =
    narrower.length === 0
      ? ''
      : `<nav aria-labelledby="parts"><h2 id="parts">Months</h2>${countedLinks(narrower)}</nav>`
  return (
    pageHead({ title: name, whole, note: countAndPage(total, 'paper', pagination) }) +
    withMargin(parts, months + follow(feeds))
  )
}

/** The same of a tag's page. */
export function tagContent(
  { children, related, history, feeds }: TagPageProps,
  parts: ListParts & { header: string },
): string {
  const near = [
    children.length === 0 ? '' : section('narrower', 'Narrower', countedLinks(children)),
    related.length === 0 ? '' : section('related', 'Related', countedLinks(related)),
    history.length <= 2 ? '' : section('history', 'Over time', historyFigure(history)),
  ].join('')
  return parts.header + withMargin(parts, near + follow(feeds))
}

function withMargin({ papers, pagination }: ListParts, margin: string): string {
  return `<div class="with-margin"><div>${papers}${pagination}</div><div class="in-margin">${margin}</div></div>`
}

function section(id: string, name: string, html: string): string {
  return `<section aria-labelledby="${id}"><h2 id="${id}">${name}</h2>${html}</section>`
}
