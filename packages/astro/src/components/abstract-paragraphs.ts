import type { ArchivePaper } from '@offprint/archive'
import { markupHtml, markupParagraphs } from '@offprint/digest/markup'
import { paragraphs } from '../text/paragraphs.ts'
import { escapeHtml } from './escape-html.ts'

/**
 * The paragraphs of a paper's abstract as HTML, with formulas in MathML and links. The search index takes a formula's
 * plain text, which stands hidden before it: out of MathML it would read `S²` as `S2` and `n log n` as `nlogn`.
 */
export function abstractParagraphs({
  abstract = '',
  markup,
}: Pick<ArchivePaper, 'abstract' | 'markup'>): string[] {
  if (markup?.abstract === undefined) return paragraphs(abstract).map(escapeHtml)
  return markupParagraphs(markup.abstract).map((paragraph) => markupHtml(paragraph, { formula }))
}

/** From this many characters on, a formula can be wider than a phone, where it scrolls: by the keyboard, too. */
const wide = 28

function formula(mathMl: string, text: string): string {
  const attributes = `data-pagefind-ignore${text.length < wide ? '' : ' tabindex="0"'}`
  return `<span hidden>${escapeHtml(text)}</span>${mathMl.replace(/^<\w+/, `$& ${attributes}`)}`
}
