import type { PaperPageProps } from '../pages/props.ts'
import { count, figures } from '../text/count.ts'
import { dateInWords, paperDates } from '../text/dates.ts'
import { pagesInWords } from '../text/pages.ts'
import { anchor } from './anchor.ts'
import { escapeHtml } from './escape-html.ts'
import { identifiers } from './identifiers.ts'
import { lang } from './lang.ts'

/** So many authors stand open; the others are folded. */
const openAuthors = 24

/** The head of a paper's page as HTML: where it appeared, title, authors, its place in the literature. */
export function paperHeader(
  { paper, authors, appearances: [appearance] }: Pick<PaperPageProps, 'paper' | 'authors' | 'appearances'>,
  ownLanguage: string,
): string {
  const running = appearance
    ? `<p class="running-head">${anchor(appearance)}<span>${figures(appearance.position + 1)} of ${figures(appearance.count)}</span></p>`
    : ''
  const long = paper.title.length > 140 ? ' long' : ''
  const title = `<h1 data-pagefind-meta="title" dir="auto"${lang(paper, ownLanguage)} class="hyphenated${long}">${escapeHtml(paper.title)}</h1>`
  return `<header class="paper-head" data-pagefind-ignore>${running}${title}${authorLines(authors, paper.authorsPartial)}${facts(paper)}</header>`
}

function authorLines(authors: PaperPageProps['authors'], partial: true | undefined): string {
  if (authors.length === 0) return ''
  const rest = authors.slice(openAuthors)
  const others = partial ? ' et al.' : ''
  if (rest.length === 0) return `<p class="authors">${names(authors)}${others}</p>`
  const folded = `and ${count(rest.length, 'more author')}`
  return `<p class="authors">${names(authors.slice(0, openAuthors))}</p><details class="authors"><summary>${folded}</summary><p>${names(rest)}${others}</p></details>`
}

/** Names in order, each with its page where it has one. */
function names(authors: PaperPageProps['authors']): string {
  return authors
    .map(({ href, name }) => {
      const text = `<bdi>${escapeHtml(name)}</bdi>`
      return href === undefined ? text : `<a href="${escapeHtml(href)}">${text}</a>`
    })
    .join(', ')
}

function facts(paper: PaperPageProps['paper']): string {
  const place = [paper.volume, paper.issue && `(${paper.issue})`].filter(Boolean).join('')
  const venue = [paper.venue, place, paper.pages && pagesInWords(paper.pages)].filter(Boolean).join(', ')
  const items = [
    venue === '' ? '' : `<li dir="auto">${escapeHtml(venue)}</li>`,
    ...paperDates(paper).map(
      ({ name, date }) =>
        `<li>${name === undefined ? '' : `${name} `}<time datetime="${escapeHtml(date)}">${escapeHtml(dateInWords(date))}</time></li>`,
    ),
    ...identifiers(paper.ids).map(
      ({ href, name }) => `<li>${href === undefined ? escapeHtml(name) : anchor({ href, name })}</li>`,
    ),
  ].join('')
  return items === '' ? '' : `<ul class="facts in-line" role="list">${items}</ul>`
}
