import type { BlockTexts } from './blocks/block-texts.ts'
import type { DigestDraft } from './digest-draft.ts'
import type { EntrySigns } from './entry/entry-signs.ts'
import type { LineOrders } from './entry/line-orders.ts'

/** What the readers of blocks share. */
export interface Page {
  /** The blocks about the reader's place. */
  blocks: BlockTexts
  /** What lines and blocks are signs of. */
  signs: EntrySigns
  /** The digest, as far as it is read. */
  digest: DigestDraft
  /** The depth at which headings are papers' titles though no link says so, as the page's beginning shows it. */
  depthOfTitles: () => number | undefined
  /** In what order its entries have their lines, as the page's beginning shows it. */
  lineOrders: () => LineOrders
}
