import type { PaperItem } from '../pages/props.ts'
import { dateBesideVenue, dateInWords } from '../text/dates.ts'
import { anchor } from './anchor.ts'
import { authorLine } from './author-line.ts'
import { escapeHtml } from './escape-html.ts'
import { lang } from './lang.ts'
import { linkLabel } from './link-label.ts'

/** How a card is set. */
export interface PaperCardOptions {
  /** Level of the title's heading. */
  level: 2 | 3 | 4 | 5
  /** Language of the archive. */
  language: string
  /** The curator's own words, which then stand for the excerpt. */
  words?: string | undefined
  /** Its place in the digest, from 1. */
  place?: number | undefined
  /** The page the list stands on: a tag or a digest that leads there is left out. */
  here?: string | undefined
}

/**
 * A paper in a list, as HTML. Every text is escaped. It is a string because a list of a hundred cards is
 * the one inner loop of the build: this is half the work that as many components would be.
 */
export function paperCard(item: PaperItem, options: PaperCardOptions): string {
  const { level, language, words, place, here } = options
  const itsLanguage = lang(item, language)
  const ownLanguage = lang({}, language)
  const parts = [
    `<h${level} dir="auto"${itsLanguage}><a href="${escapeHtml(item.href)}">${escapeHtml(item.title)}</a></h${level}>`,
    facts(item, options),
  ]
  if (place !== undefined)
    parts.unshift(`<span class="place">${place}<span class="visually-hidden">.</span></span>`)
  if (words !== undefined) {
    parts.push(`<blockquote class="words" dir="auto"${ownLanguage}>${escapeHtml(words)}</blockquote>`)
  } else if (item.excerpt !== undefined && item.excerptOf === 'summary') {
    const whose = '<span class="whose">in the digest’s words</span>'
    const words = escapeHtml(item.excerpt)
    const quoted = ownLanguage === '' ? words : `<span${ownLanguage}>${words}</span>`
    parts.push(`<p class="words" dir="auto">${quoted} ${whose}</p>`)
  } else if (item.excerpt !== undefined) {
    parts.push(`<p class="excerpt" dir="auto"${itsLanguage}>${escapeHtml(item.excerpt)}</p>`)
  }
  parts.push(leads(item, here), `<span class="Z3988" title="${escapeHtml(item.coins)}"></span>`)
  return parts.join('')
}

function facts(item: PaperItem, { here, place }: PaperCardOptions): string {
  const { names, rest } = authorLine(item.authors, item.authorsPartial)
  const authors = names.map((name) => `<bdi>${escapeHtml(name)}</bdi>`).join(', ')
  const date = dateBesideVenue(item)
  const facts = [
    rest === undefined ? authors : `${authors} ${rest}`,
    item.venue === undefined ? '' : escapeHtml(item.venue),
    date === undefined ? '' : escapeHtml(dateInWords(date)),
    item.digest === undefined || item.digest.href === here
      ? ''
      : `${place === undefined ? 'in' : 'also in'} ${anchor(item.digest)}`,
  ].filter((fact) => fact !== '')
  return facts.length === 0 ? '' : `<p class="facts">${facts.join(' · ')}</p>`
}

function leads(item: PaperItem, here: string | undefined): string {
  const tags = item.tags
    .filter(({ href }) => href !== here)
    .map((tag) => `<li>${anchor(tag)}</li>`)
    .join('')
  const about = `<span class="visually-hidden"> of ${escapeHtml(item.title)}</span>`
  const links = item.links
    .map(({ kind, url }) => {
      return `<li><a class="paper-link ${kind}" href="${escapeHtml(url)}">${linkLabel(kind)}${about}</a></li>`
    })
    .join('')
  const list = (name: string, items: string) => (items === '' ? '' : `<ul aria-label="${name}">${items}</ul>`)
  if (tags === '' && links === '') return ''
  return `<div class="leads">${list('Links', links)}${list('Tags', tags)}</div>`
}
