import type { BlockOf } from './blocks/blocks.ts'
import type { DigestDraft } from './digest-draft.ts'
import { newDraft } from './draft.ts'
import { readBody } from './entry/body.ts'
import { givesTitle } from './entry/evidence.ts'
import { spanOfLines } from './entry/start-entries.ts'
import { joinLines, type Line } from './inline/lines.ts'

/** Reads a paragraph of plain records, each of which begins with its title: `Title: …`, `PDF: …`, `Summary: …`. */
export function readRecords(block: BlockOf<'paragraph'>, lines: readonly Line[], digest: DigestDraft): void {
  const starts = lines.flatMap((line, n) => (givesTitle(line.pieces) ? [n] : []))
  starts.forEach((start, n) => {
    const end = starts[n + 1] ?? lines.length
    const span = spanOfLines(block, lines, start, end)
    const draft = newDraft('record', span.line, span.endLine)
    const pieces = joinLines(lines.slice(start, end))
    const field = readBody(draft, pieces, { ...span, quote: block.quote }, digest.styleOf(draft), undefined)
    digest.begin(draft, 'record', { field })
  })
}
