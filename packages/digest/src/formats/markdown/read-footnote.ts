import type { BlockOf } from './blocks/blocks.ts'
import { hasIds, linksOf, newDraft } from './draft.ts'
import { readBody } from './entry/body.ts'
import { textOf } from './inline/piece.ts'
import { readLead } from './lead/lead.ts'
import type { Page } from './page.ts'
import { cleanTitle, collapse, isTitleLike } from './words/titles.ts'
import { isWide } from './words/wide.ts'

/** Reads a footnote: an entry where it has a title and a paper's id. */
export function readFootnote(block: BlockOf<'footnote'>, { blocks, digest }: Page): void {
  digest.close()
  const draft = newDraft('footnote', block.line, block.endLine)
  draft.reference = block.label
  const titles: string[] = []
  block.text.split('\n').forEach((paragraph, n) => {
    if (!paragraph) return
    const pieces = blocks.inline(paragraph)
    const text = collapse(textOf(pieces))
    if (draft.links.length === 0 && linksOf(pieces).length === 0 && titles.length < 2 && isTitleLike(text)) {
      titles.push(text)
      return
    }
    if (draft.links.length === 0 && titles.length === 0 && readLead(pieces, draft, digest.date)) return
    const line = block.line + n
    readBody(draft, pieces, { line, endLine: line, quote: false }, digest.styleOf(draft), undefined)
  })
  // Of a translated title and the original, the original stands second.
  const title =
    titles.length === 2 && isWide(titles[0] as string) && !isWide(titles[1] as string) ? titles[1] : titles[0]
  if (title !== undefined) draft.title = cleanTitle(title)
  if (draft.title !== undefined && hasIds(draft)) digest.add(draft)
  else digest.claim(block, 'text')
}
