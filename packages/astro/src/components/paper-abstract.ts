import type { PaperPageProps } from '../pages/props.ts'
import { paragraphs } from '../text/paragraphs.ts'
import { abstractParagraphs } from './abstract-paragraphs.ts'
import { anchor } from './anchor.ts'
import { escapeHtml } from './escape-html.ts'
import { lang } from './lang.ts'

/** What the paper says of itself, what others say of it, and notes on it, as HTML; never one for the other. */
export function paperAbstract(
  { paper, appearances }: Pick<PaperPageProps, 'paper' | 'appearances'>,
  ownLanguage: string,
): string {
  const words = wordsOf(appearances).map((appearance) => {
    const heading = `In the words of ${escapeHtml(appearance.curator ?? appearance.name)}`
    const whose =
      appearance.curator === undefined
        ? ''
        : `<p class="whose" data-pagefind-ignore>${anchor(appearance)}</p>`
    return `<section class="summary hyphenated" aria-label="${heading}"><h2 class="section-head" data-pagefind-ignore>${heading}</h2>${quotation(appearance.summary ?? '', ownLanguage)}${whose}</section>`
  })
  if (paper.summary !== undefined && words.length === 0) {
    words.push(
      `<section class="summary hyphenated" aria-label="Summary"><h2 class="section-head" data-pagefind-ignore>Summary</h2>${quotation(paper.summary, ownLanguage)}</section>`,
    )
  }
  const said = ownWords(paper, ownLanguage) + words.join('')
  return (
    (said || '<p class="facts" data-pagefind-ignore>No digest gives an abstract of this paper.</p>') +
    notesOn(paper)
  )
}

function ownWords(paper: PaperPageProps['paper'], ownLanguage: string): string {
  if (paper.abstract === undefined) return ''
  const language = lang(paper, ownLanguage)
  const text = abstractParagraphs(paper).map((paragraph) => `<p dir="auto"${language}>${paragraph}</p>`)
  return `<section class="abstract hyphenated" aria-label="Abstract"><h2 class="visually-hidden" data-pagefind-ignore>Abstract</h2>${text.join('')}</section>`
}

/** Each digest's own words once, the newest first. */
function wordsOf(appearances: PaperPageProps['appearances']): PaperPageProps['appearances'] {
  return appearances.filter(
    ({ summary }, index) =>
      summary !== undefined && appearances.findIndex((other) => other.summary === summary) === index,
  )
}

function quotation(text: string, ownLanguage: string): string {
  const html = paragraphs(text).map((paragraph) => `<p dir="auto">${escapeHtml(paragraph)}</p>`)
  return `<blockquote${lang({}, ownLanguage)}>${html.join('')}</blockquote>`
}

/** What the source has to say besides: the authors' remarks, a decision, an award. */
function notesOn({ notes }: PaperPageProps['paper']): string {
  if (notes.length === 0) return ''
  const items = notes.map((note) => `<li dir="auto">${escapeHtml(note)}</li>`)
  return `<section class="notes" aria-label="Notes"><h2 class="section-head" data-pagefind-ignore>Notes</h2><ul role="list">${items.join('')}</ul></section>`
}
