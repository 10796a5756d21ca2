import type { PaperPageProps } from '../pages/props.ts'
import { escapeHtml } from './escape-html.ts'

const says = {
  discovered: '',
  vocabulary: '',
  given: 'given by the digest',
  pinned: 'chosen by the curator',
}

/** The paper's tags as HTML, each with the words that earned it. */
export function paperTags(tags: PaperPageProps['tags']): string {
  if (tags.length === 0) return ''
  const items = tags.map(({ href, name, source, evidence }) => {
    const words = [...new Map(evidence.map(({ text }) => [text.toLowerCase(), text])).values()].slice(0, 4)
    const why =
      words.length > 0 ? `for ${words.map((word) => `<q>${escapeHtml(word)}</q>`).join(', ')}` : says[source]
    const because = why === '' ? '' : `<p>${why}</p>`
    return `<li><a href="${escapeHtml(href)}" rel="tag">${escapeHtml(name)}</a>${because}</li>`
  })
  return `<section aria-label="Tags" data-pagefind-ignore><h2>Tags</h2><ul class="tags-with-words" role="list">${items.join('')}</ul></section>`
}
