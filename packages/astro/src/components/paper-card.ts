import type { Destination, PaperItem } from '../pages/props.ts'
import { dateInWords } from '../text/dates.ts'
import { authorLine } from './author-line.ts'
import { escapeHtml } from './escape-html.ts'
import { linkLabel } from './link-label.ts'

/** How a card is set. */
export interface PaperCardOptions {
  /** Level of the title's heading. */
  level: 2 | 3 | 4 | 5
  /** Language of the page. */
  language: string
  /** The curator's own words, which then stand for the excerpt. */
  words?: string | undefined
  /** Its place in the digest, from 1. */
  place?: number | undefined
  /** Leave out in which digest it last appeared: on that digest's own page. */
  withoutDigest?: boolean | undefined
}

/**
 * A paper in a list, as HTML. Every text is escaped. It is a string because a list of a hundred cards is
 * the one inner loop of the build: this is half the work that as many components would be.
 */
export function paperCard(item: PaperItem, options: PaperCardOptions): string {
  const { level, language, words, place, withoutDigest } = options
  const lang =
    item.language === undefined || item.language === language ? '' : ` lang="${escapeHtml(item.language)}"`
  const parts = [
    `<h${level} dir="auto"${lang}><a href="${escapeHtml(item.href)}">${escapeHtml(item.title)}</a></h${level}>`,
    facts(item, withoutDigest === true),
  ]
  if (place !== undefined)
    parts.unshift(`<span class="place">${place}<span class="visually-hidden">.</span></span>`)
  if (words !== undefined) {
    parts.push(`<blockquote class="words" dir="auto">${escapeHtml(words)}</blockquote>`)
  } else if (item.excerpt !== undefined) {
    const whose = item.excerptOf === 'summary' ? '<span class="whose">In the digest’s words:</span> ' : ''
    parts.push(`<p class="excerpt" dir="auto"${lang}>${whose}${escapeHtml(item.excerpt)}</p>`)
  }
  parts.push(leads(item), `<span class="Z3988" title="${escapeHtml(item.coins)}"></span>`)
  return parts.join('')
}

function facts(item: PaperItem, withoutDigest: boolean): string {
  const { names, rest } = authorLine(item.authors, item.authorsPartial)
  const authors = names.map((name) => `<bdi>${escapeHtml(name)}</bdi>`).join(', ')
  const facts = [
    rest === undefined ? authors : `${authors} ${rest}`,
    item.venue === undefined ? '' : escapeHtml(item.venue),
    item.date === undefined ? '' : escapeHtml(dateInWords(item.date)),
    withoutDigest || item.digest === undefined ? '' : `in ${anchor(item.digest)}`,
  ].filter((fact) => fact !== '')
  return facts.length === 0 ? '' : `<p class="facts">${facts.join(' · ')}</p>`
}

function leads(item: PaperItem): string {
  if (item.tags.length === 0 && item.links.length === 0) return ''
  const tags = item.tags.map((tag) => `<li>${anchor(tag)}</li>`).join('')
  const about = `<span class="visually-hidden"> of ${escapeHtml(item.title)}</span>`
  const links = item.links
    .map(({ kind, url }) => {
      return `<li><a class="paper-link ${kind}" href="${escapeHtml(url)}">${linkLabel(kind)}${about}</a></li>`
    })
    .join('')
  const list = (name: string, items: string) => (items === '' ? '' : `<ul aria-label="${name}">${items}</ul>`)
  return `<div class="leads">${list('Links', links)}${list('Tags', tags)}</div>`
}

function anchor({ href, name }: Destination): string {
  return `<a href="${escapeHtml(href)}">${escapeHtml(name)}</a>`
}
