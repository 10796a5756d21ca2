import type { TextBlock } from './blocks/blocks.ts'
import type { DigestDraft } from './digest-draft.ts'
import { addIdsInText, addLink, newDraft } from './draft.ts'
import { readBody } from './entry/body.ts'
import { addressAbove, areFieldsAroundTitle, givesTitle } from './entry/evidence.ts'
import { spanOfLines } from './entry/start-entries.ts'
import { joinLines, type Line } from './inline/lines.ts'
import { textOf } from './inline/piece.ts'

/** Reads a paragraph, or an item, of plain records, each of which begins with its title: `Title: …`, `PDF: …`, `Summary: …`. */
export function readRecords(block: TextBlock, lines: readonly Line[], digest: DigestDraft): void {
  const quote = block.type === 'paragraph' && block.quote
  const starts = lines.flatMap((line, n) => (givesTitle(line.pieces) ? [n] : []))
  // A callout's kind and other fields may stand ahead of its only title.
  const [only, more] = starts
  if (only !== undefined && more === undefined && (quote || areFieldsAroundTitle(lines))) starts[0] = 0
  const above = addressAbove(lines)
  starts.forEach((start, n) => {
    const end = starts[n + 1] ?? lines.length
    const isBelow = above !== undefined && start === 1
    const span = spanOfLines(block, lines, isBelow ? 0 : start, end)
    const draft = newDraft('record', span.line, span.endLine)
    if (isBelow && /^arxiv:/i.test(above)) addIdsInText(draft, above)
    else if (isBelow) addLink(draft, above, '')
    const isKind = start === 0 && /^\s*\[!\w{1,20}\]/.test(textOf((lines[0] as Line).pieces))
    const pieces = joinLines(lines.slice(isKind ? 1 : start, end))
    const field = readBody(draft, pieces, { ...span, quote }, digest.styleOf(draft), undefined)
    digest.begin(draft, 'record', { field })
  })
}
