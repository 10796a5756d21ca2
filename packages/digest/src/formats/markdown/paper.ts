import type { Paper } from '../../digest.ts'
import type { Context } from '../../format.ts'
import type { Ledger } from '../../ledger.ts'
import { ownCopy } from '../../text/own-copy.ts'
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
  const isRecord = draft.layout === 'record' && draft.abstract.length === 0
  const { own: abstract, translated } = isRecord ? { own: draft.summary, translated: [] } : abstractsOf(draft)
  const summary = isRecord ? [] : [...translated, ...draft.summary]
  for (const author of draft.authors) author.name = sharedCopy(author.name)
  for (const link of draft.links) {
    link.url = ownCopy(link.url)
    if (link.text !== undefined) link.text = sharedCopy(link.text)
  }
  return {
    ...(draft.title === undefined ? {} : { title: ownCopy(draft.title) }),
    ...(abstract.length > 0 ? { abstract: abstract.join('\n\n') } : {}),
    ...(summary.length > 0 ? { summary: summary.join('\n\n') } : {}),
    authors: draft.authors,
    ...(draft.authorsPartial && draft.authors.length > 0 ? { authorsPartial: true as const } : {}),
    ids: draft.ids,
    ...(draft.version === undefined ? {} : { version: draft.version }),
    links: draft.links,
    ...(draft.date === undefined ? {} : { date: sharedCopy(draft.date) }),
    ...(draft.venue === undefined ? {} : { venue: sharedCopy(draft.venue) }),
    ...(draft.language === undefined ? {} : { language: draft.language }),
    keywords: draft.keywords.map(sharedCopy),
    categories: draft.categories,
    headings: [...draft.headings],
    notes: (draft.notes.length > 1 ? [...new Set(draft.notes)] : draft.notes).map(ownCopy),
    ...(Object.keys(draft.counts).length > 0 ? { counts: draft.counts } : {}),
    source: { line: draft.line, endLine: draft.endLine },
  }
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
