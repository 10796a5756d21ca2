import type { BlockOf } from './blocks/blocks.ts'
import { addLink, linksOf } from './draft.ts'
import { hasPaperLink } from './entry/evidence.ts'
import type { Page } from './page.ts'

/** Reads HTML that is a block of its own: links of the open entry, the end of a `<details>`, or furniture. */
export function readHtml(block: BlockOf<'html'>, { blocks, digest }: Page): void {
  const { open } = digest
  if (open && !block.closesDetails) {
    const pieces = blocks.inline(block.text.replace(/\n\s*/g, ' '))
    if (hasPaperLink(pieces) || open.kind === 'details' || open.kind === 'heading') {
      for (const link of linksOf(pieces)) addLink(open.draft, link.anchor.url, link.text)
      digest.extend(block)
      return
    }
  }
  if (block.closesDetails && open?.folded) {
    digest.extend(block)
    delete open.folded
    open.field = undefined
    return
  }
  if (block.closesDetails && open) {
    if (open.kind === 'details' || open.kind === 'heading' || open.kind === 'file') digest.extend(block)
    if (open.kind !== 'heading' && open.kind !== 'file') {
      digest.close()
      if (open.kind === 'details') return
    }
    if (open.kind === 'heading' || open.kind === 'file') {
      open.field = undefined
      return
    }
  }
  digest.claimFurniture(block, 'html')
}
