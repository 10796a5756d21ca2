import { linksOf } from '../draft.ts'
import { arxivIds, hasPaperLink } from '../entry/evidence.ts'
import { linesOf } from '../inline/lines.ts'
import { type Piece, partedBy, textOf } from '../inline/piece.ts'
import { isListOfAuthors, looksLikeAuthors } from '../words/citation.ts'
import { linkLabelKind } from '../words/link-labels.ts'
import { collapse, isNamedVenue, isTitleCase, isTitleLike, unbracketed, wordCount } from '../words/titles.ts'

const FEWEST_WORDS = 3
const SEMICOLON = /;\s+(?=\S)/g

/**
 * The papers of a cell, as the plan of a course has several for one day: a line each, or with semicolons between. One, the
 * cell itself, where any line or part of it has no title with a paper's link of its own.
 */
export function papersInCell(cell: readonly Piece[]): readonly (readonly Piece[])[] {
  const [first, second] = linksOf(cell)
  if (!first || !second) return [cell]
  const lines = linesOf(cell).map(({ pieces }) => pieces)
  if (areTitles(lines)) return lines
  const parts = partedBy(cell, SEMICOLON)
  return areTitles(parts) ? parts : [cell]
}

/** Whether each of several parts gives a title and a paper's link, of which no two are the same. */
function areTitles(parts: readonly (readonly Piece[])[]): boolean {
  if (parts.length < 2 || !parts.every(isTitled)) return false
  const papers = parts.map((part) => arxivIds(part)[0] ?? linksOf(part)[0]?.anchor.url)
  return new Set(papers).size === parts.length
}

/** Whether a title with a paper's link begins a part: the link's words, or those ahead of a link under a generic word. */
function isTitled(part: readonly Piece[]): boolean {
  const [link] = linksOf(part)
  if (!link || !hasPaperLink(part)) return false
  const start = part.findIndex(({ anchor }) => anchor)
  const ahead = collapse(textOf(part.slice(0, start))).replace(/[[(\s]+$/, '')
  const isButton = linkLabelKind(unbracketed(link.text)) !== undefined
  const title = isButton ? ahead : link.text
  return (
    wordCount(title) >= FEWEST_WORDS &&
    isTitleLike(title) &&
    isTitleCase(title) &&
    !isListOfAuthors(title) &&
    !isNamedVenue(title) &&
    (isButton || !/[\p{L}\p{N}]/u.test(ahead) || looksLikeAuthors(ahead))
  )
}
