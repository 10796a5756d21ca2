import type { BlockOf, Span } from '../blocks/blocks.ts'
import type { DigestDraft } from '../digest-draft.ts'
import { addIdsInText, type Draft, linksOf, newDraft } from '../draft.ts'
import { joinLines, type Line } from '../inline/lines.ts'
import { type Piece, PLAIN, textOf } from '../inline/piece.ts'
import { readLead } from '../lead/lead.ts'
import { labelled } from '../words/labelled.ts'
import { collapse } from '../words/titles.ts'

/** Notes an item of a list that would be a paper among papers. Gives it, if it is one that has a title. */
export function noteDoubtful(
  block: BlockOf<'item'>,
  lines: readonly Line[],
  digest: DigestDraft,
): Draft | undefined {
  const [first, ...rest] = lines
  if (!first || labelled(first.pieces)) return undefined
  const draft = newDraft('item', block.line, block.endLine)
  if (!readLead(first.pieces, draft, digest.date)) {
    digest.doubts.passOver()
    return undefined
  }
  draft.headings = digest.outline.path
  // A link whose address is yet to come is set like the others: `[Title]`, `[Title]()`
  const marked =
    /^\[[^[\]]+\]$/.test(textOf(first.pieces).trim()) ||
    linksOf(first.pieces).some(({ anchor }) => anchor.url === '')
  if (rest.length > 0)
    draft.below = [
      { line: block.line, endLine: block.endLine, pieces: joinLines(rest, first.offset), quote: false },
    ]
  digest.doubts.note(draft, marked)
  return draft
}

/** Notes an item that is nothing but a title in bold. */
export function noteBold(block: BlockOf<'item'>, title: string, digest: DigestDraft): void {
  const draft = newDraft('item', block.line, block.endLine)
  draft.title = title
  draft.headings = digest.outline.path
  digest.doubts.noteSetApart(draft, 'bold')
}

/** Notes an item or a line that is nothing but a link to a file or a folder beside the list: somebody's notes on a paper. */
export function noteNotes(block: Span, pieces: readonly Piece[], digest: DigestDraft): void {
  const [link, second] = linksOf(pieces)
  if (!link || second || link.anchor.url.includes('#') || collapse(textOf(pieces)) !== collapse(link.text))
    return
  const draft = newDraft('item', block.line, block.endLine)
  // `2503.01234 — The title`
  const [, id = '', title = link.text] =
    /^\s*(\d{4}\.\d{4,5})(?:v\d+)?\s+[—–:|-]\s+(.+)$/s.exec(link.text) ?? []
  addIdsInText(draft, id)
  if (!readLead([{ ...PLAIN, text: title, strong: true }], draft, undefined)) return
  draft.headings = digest.outline.path
  digest.doubts.noteSetApart(draft, 'local')
}
