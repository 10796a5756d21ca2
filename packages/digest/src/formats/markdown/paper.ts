import type { Paper } from '../../digest.ts'
import type { Context } from '../../format.ts'
import type { Ledger } from '../../ledger.ts'
import { withoutMarkup } from '../../text/markup.ts'
import { ownCopy } from '../../text/own-copy.ts'
import { collapse } from '../../text/white-space.ts'
import type { Draft } from './draft.ts'
import { memo } from './words/memo.ts'
import { isWide } from './words/wide.ts'

/** Claims the lines of an entry for its paper. */
export function claimEntry(draft: Draft, paper: number, ledger: Ledger): void {
  ledger.claim(draft.line, draft.endLine, { kind: 'paper', paper, field: 'entry' })
  if (draft.title !== undefined && draft.layout !== 'table' && draft.layout !== 'file')
    ledger.claim(draft.line, draft.line, { kind: 'paper', paper, field: 'title' })
  for (const { line, endLine, field } of draft.claims)
    if (line >= draft.line && endLine <= draft.endLine && line > draft.line)
      ledger.claim(line, endLine, { kind: 'paper', paper, field })
}

/** The copy of a text of which a list has the same few. */
const sharedCopy = memo(ownCopy)

/** The paper that a draft has become, with texts of its own: all but the long ones, which a copy would cost more than it frees. */
export function toPaper(draft: Draft, finding: Context['finding']): Paper {
  if (draft.title === undefined) {
    finding('title-missing', {
      line: draft.line,
      endLine: draft.endLine,
      reason: 'A paper is named here by its address alone',
      note: 'Write its title into the link, or put a file beside this one that has its id and its title.',
      severity: 'warning',
    })
  }
  // A plain record has the field names of arXiv's interface, where the abstract is called summary.
  const isRecord = draft.layout === 'record' && draft.abstract.length === 0 && !draft.isSummed
  const { own: abstract, translated } = isRecord ? { own: draft.summary, translated: [] } : abstractsOf(draft)
  const summary = isRecord ? [] : [...translated, ...draft.summary]
  for (const author of draft.authors) author.name = sharedCopy(author.name)
  for (const link of draft.links) {
    link.url = ownCopy(link.url)
    if (link.text !== undefined) link.text = sharedCopy(link.text)
  }
  // One by one, in the model's order: spreads of what may be absent take several times as long.
  const paper: Partial<Paper> = {}
  // Tags that a program has escaped stand in the text, as publishers put them there: `&lt;i&gt;E. coli&lt;/i&gt;`.
  if (draft.title !== undefined) paper.title = ownCopy(withoutTags(draft.title, collapse))
  if (abstract.length > 0)
    paper.abstract = withoutTags(abstract.join('\n\n'), (text) => text.replace(/\n{3,}/g, '\n\n').trim())
  if (summary.length > 0) paper.summary = summary.join('\n\n')
  paper.authors = draft.authors
  if (draft.authorsPartial && draft.authors.length > 0) paper.authorsPartial = true
  paper.ids = draft.ids
  if (draft.version !== undefined) paper.version = draft.version
  paper.links = draft.links
  if (draft.date !== undefined) paper.date = sharedCopy(draft.date)
  if (draft.venue !== undefined) paper.venue = sharedCopy(draft.venue)
  if (draft.language !== undefined) paper.language = draft.language
  paper.keywords = draft.keywords.map(sharedCopy)
  paper.categories = draft.categories
  paper.headings = [...draft.headings]
  paper.notes = (draft.notes.length > 1 ? [...new Set(draft.notes)] : draft.notes).map(ownCopy)
  if (Object.keys(draft.counts).length > 0) paper.counts = draft.counts
  paper.source = { line: draft.line, endLine: draft.endLine }
  return paper as Paper
}

/** A text without tags that are closed: one alone may be what the text is about. */
function withoutTags(text: string, tidy: (text: string) => string): string {
  return text.includes('</') ? tidy(withoutMarkup(text)) : text
}

/** An abstract in the language of its title, and its translation that stands beside it. */
function abstractsOf({ title = '', abstract }: Draft): { own: string[]; translated: string[] } {
  if (isWide(title) || !abstract.some(isWide)) return { own: abstract, translated: [] }
  const paragraphs = abstract.flatMap((text) => text.split('\n'))
  const own = paragraphs.filter((text) => !isWide(text) && text.length >= SHORTEST_ABSTRACT)
  if (own.length === 0) return { own: abstract, translated: [] }
  return { own: paragraphs.filter((text) => !isWide(text)), translated: paragraphs.filter(isWide) }
}

const SHORTEST_ABSTRACT = 100
