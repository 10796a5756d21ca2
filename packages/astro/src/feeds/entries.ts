import type { ArchiveDigest, ArchivePaper } from '@offprint/archive'
import type { Catalogue } from '../catalogue.ts'
import { escapeHtml } from '../components/escape-html.ts'
import { found } from '../pages/pages.ts'
import { excerpt } from '../text/excerpt.ts'
import { paragraphs } from '../text/paragraphs.ts'
import type { FeedEntry } from './feed.ts'

/** A paper as an entry of feeds. */
export function paperEntry(catalogue: Catalogue, paper: ArchivePaper): FeedEntry {
  const { addresses, tags } = catalogue
  const words = paper.summary ?? paper.abstract
  return {
    id: permanentId(catalogue, `paper/${paper.key}`),
    url: addresses.absolute(addresses.paper(paper.slug)),
    title: paper.title,
    ...dated(paper.added),
    authors: paper.authors.map(({ name }) => name),
    categories: paper.tags.flatMap(({ tag: slug }) => {
      const tag = tags.get(slug)
      const scheme = addresses.absolute(addresses.tags)
      return tag ? { name: tag.name, url: addresses.absolute(addresses.tag(slug)), slug, scheme } : []
    }),
    ...(words === undefined ? {} : { summary: excerpt(words) }),
    html: paperHtml(paper),
    ...(paper.language === undefined ? {} : { language: paper.language }),
  }
}

/** All that a reader wants of a paper without leaving the feed: somebody's words, the abstract, the links. */
function paperHtml({ summary, abstract, links }: ArchivePaper): string {
  const blocks = [
    ...(summary === undefined ? [] : [`<blockquote>${paragraphsOf(summary)}</blockquote>`]),
    ...(abstract === undefined ? [] : [paragraphsOf(abstract)]),
  ]
  if (links.length > 0) {
    const items = links.map(
      ({ url, kind, text }) => `<li><a href="${escapeHtml(url)}">${escapeHtml(text ?? kind)}</a></li>`,
    )
    blocks.push(`<ul>${items.join('')}</ul>`)
  }
  return blocks.join('')
}

function paragraphsOf(text: string): string {
  return paragraphs(text)
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join('')
}

/** A digest as an entry: its papers in its own order, with its own words. */
export function digestEntry(catalogue: Catalogue, digest: ArchiveDigest): FeedEntry {
  const { addresses } = catalogue
  const items = digest.papers.map((slug) => {
    const paper = found(catalogue.papers, slug)
    const own = paper.appearances.find((appearance) => appearance.digest === digest.id)?.summary
    const words = own ?? paper.abstract
    const href = escapeHtml(addresses.absolute(addresses.paper(slug)))
    return `<li><a href="${href}">${escapeHtml(paper.title)}</a>${words === undefined ? '' : `<p>${escapeHtml(excerpt(words))}</p>`}</li>`
  })
  return {
    id: permanentId(catalogue, `digest/${digest.id}`),
    url: addresses.absolute(addresses.digest(digest.id)),
    title: digest.title,
    ...dated(digest.date),
    authors: digest.curator === undefined ? [] : [digest.curator],
    categories: [],
    ...(digest.description === undefined ? {} : { summary: digest.description }),
    html: `<ol>${items.join('')}</ol>`,
    ...(digest.language === undefined ? {} : { language: digest.language }),
  }
}

/**
 * A `tag:` URI (RFC 4151), which depends on neither the site's address nor the page's: what a feed reader has
 * shown stays shown when either changes.
 */
export function permanentId({ options }: Pick<Catalogue, 'options'>, name: string): string {
  return `tag:${options.feeds.authority},2025:${encodeURI(name.toWellFormed()).replaceAll('#', '%23').replaceAll('?', '%3F')}`
}

/** A whole date is a day of publication; of a year or a month no day is made up. */
function dated(date: string | undefined): Pick<FeedEntry, 'date' | 'period'> {
  if (date === undefined) return {}
  return date.length === 10 ? { date, period: date } : { period: date }
}
