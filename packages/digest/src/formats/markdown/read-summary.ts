import type { BlockOf } from './blocks/blocks.ts'
import { isEntryHeading } from './entry/entry-heading.ts'
import { titledDraft } from './entry/titled-draft.ts'
import { textOf } from './inline/piece.ts'
import type { Page } from './page.ts'
import { fieldOf } from './words/field-labels.ts'
import { collapse } from './words/titles.ts'

/** Reads the `<summary>` of a `<details>`: a paper's title, the label of a field, or what stands above papers. */
export function readSummary(block: BlockOf<'summary'>, i: number, page: Page): void {
  const { blocks, digest } = page
  const pieces = blocks.inline(block.text)
  const text = collapse(textOf(pieces))
  const { open } = digest
  const field = fieldOf(text)
  const isWithin = open?.kind === 'heading' || open?.kind === 'file' || open?.kind === 'item'
  if (open && (isWithin || field !== undefined || BUTTON.test(text))) {
    digest.extend(block)
    open.folded = true
    if (field === 'abstract' || field === 'summary') open.field = { field, label: text }
    return
  }
  digest.close()
  if (isEntryHeading(i, pieces, text, page)) {
    const draft = titledDraft('details', block, pieces, text, digest.date)
    const stars = /(?:⭐|👍|🔥|:star:|▲)\s*(\d[\d,]*)/u.exec(block.text)?.[1]
    if (stars) draft.counts.upvotes = Number(stars.replaceAll(',', ''))
    digest.begin(draft, 'details', { depth: DEPTH })
    return
  }
  if (BUTTON.test(text) || /^(?:table of contents?|contents?|toc|目录|目次)$/i.test(text))
    digest.claimFurniture(block, 'html')
  else digest.claim(block, 'heading')
}

/** What unfolds a text, and says nothing of it. */
const BUTTON = /^(?:details|show|expand|click.*)$/i

/** Below that of any heading. */
const DEPTH = 7
