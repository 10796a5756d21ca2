import type { Context } from '../../format.ts'
import { tellOfCovered } from '../../text-covered.ts'
import type { Span } from './blocks/blocks.ts'
import type { Draft } from './draft.ts'
import { type Piece, textOf } from './inline/piece.ts'
import { collapse, wordCount } from './words/titles.ts'

/** Words of the shortest item that says something besides its links. */
const FEWEST_WORDS = 6

/** Items that share a line with other text: where one is no paper, and that is one, the ledger does not tell. */
export class CoveredItems {
  readonly #items: (Span & { text: string; draft: Draft | undefined })[] = []

  /** Notes an item, and the paper that it may be. */
  note({ line, endLine }: Span, pieces: readonly Piece[], draft: Draft | undefined): void {
    if (wordCount(textOf(pieces.filter((piece) => !piece.anchor))) >= FEWEST_WORDS)
      this.#items.push({ line, endLine, text: collapse(textOf(pieces)), draft })
  }

  /** Tells once of those that are none of the papers, and stand on lines of papers. */
  report(papers: readonly Draft[], context: Context): void {
    if (this.#items.length === 0) return
    const entries = new Set(papers)
    const lines = new Set(papers.flatMap(({ line, endLine }) => [line, endLine]))
    const covered = this.#items.filter(
      ({ line, endLine, draft }) => !(draft && entries.has(draft)) && (lines.has(line) || lines.has(endLine)),
    )
    const [first] = covered
    if (first) tellOfCovered(covered.length, first, first.text, context)
  }
}
