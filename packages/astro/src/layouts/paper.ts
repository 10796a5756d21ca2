import { attributes } from '../components/attributes.ts'
import { escapeHtml } from '../components/escape-html.ts'
import { paperAbstract } from '../components/paper-abstract.ts'
import { paperAppearances } from '../components/paper-appearances.ts'
import { paperCite } from '../components/paper-cite.ts'
import { paperHeader } from '../components/paper-header.ts'
import { paperLinks } from '../components/paper-links.ts'
import { paperNeighbours } from '../components/paper-neighbours.ts'
import { paperTags } from '../components/paper-tags.ts'
import { scriptJson } from '../components/script-json.ts'
import { turn } from '../components/turn.ts'
import type { PaperPageProps, Site } from '../pages/props.ts'
import { spacedWords } from '../search/spaced-words.ts'

/** The parts of a paper's page that its owner may have made, as HTML. */
export type PaperParts = Record<
  'header' | 'abstract' | 'links' | 'tags' | 'cite' | 'neighbours' | 'appearances',
  string
>

/** The built-in parts. */
export function paperParts(props: PaperPageProps, { language }: Pick<Site, 'language'>): PaperParts {
  return {
    header: paperHeader(props, language),
    abstract: paperAbstract(props, language),
    links: paperLinks(props.paper),
    tags: paperTags(props.tags),
    cite: paperCite(props.citations, props.files),
    neighbours: paperNeighbours(props.neighbours),
    appearances: paperAppearances(props.appearances),
  }
}

/** What stands in a paper's page between its header and its footer, as HTML. */
export function paperContent({ paper, appearances }: PaperPageProps, parts: PaperParts): string {
  const forSearch = attributes({ 'data-words': wordsForSearch(paper) })
  const [appearance] = appearances
  const way = appearance ? turn(appearance, `In ${appearance.name}`, { unindexed: true }) : ''
  const margin = `<div class="in-margin">${parts.links}${parts.tags}${parts.cite}</div>`
  const rest = `<div class="paper-rest" data-pagefind-index-attrs="data-words"${forSearch}>${parts.neighbours}${parts.appearances}${way}</div>`
  return `<article class="paper" data-pagefind-body>${parts.header}<div class="paper-body with-margin"><div>${parts.abstract}</div>${margin}${rest}</div></article>`
}

/**
 * What the index could not take from the page's text: words of a script that puts no space between them, and the title
 * where there is no text, since a page without any is left out of the index.
 */
function wordsForSearch({ title, abstract, summary, notes }: PaperPageProps['paper']): string | undefined {
  const spaced = spacedWords(`${title} ${abstract ?? ''}`)
  if (spaced !== '') return spaced
  return abstract === undefined && summary === undefined && notes.length === 0 ? title : undefined
}

/** What a paper's page adds to `<head>`, as HTML. */
export function paperHead({ metadata, index, files, structuredData }: PaperPageProps): string {
  const known = metadata.map(({ name, content }) => `<meta${attributes({ name, content })}>`)
  const forSearch = index.map(
    ({ kind, name, content }) =>
      `<meta data-pagefind-${kind}="${escapeHtml(name)}[content]"${attributes({ content })}>`,
  )
  const links = [
    ['describedby', 'application/x-bibtex', files.bibtex],
    ['describedby', 'application/x-research-info-systems', files.ris],
    ['describedby', 'application/vnd.citationstyles.csl+json', files.csl],
    ['alternate', 'text/markdown', files.markdown],
  ].map(([rel, type, href]) => `<link${attributes({ rel, type, href })}>`)
  const data = `<script type="application/ld+json">${scriptJson(structuredData)}</script>`
  return [...known, ...forSearch, ...links, data].join('')
}
