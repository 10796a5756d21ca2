import type { Context, PieceReading, Reading } from '../../format.ts'
import { BlockTexts } from './blocks/block-texts.ts'
import type { Block } from './blocks/blocks.ts'
import type { BlocksAhead } from './blocks/blocks-ahead.ts'
import { DigestDraft } from './digest-draft.ts'
import { EntrySigns } from './entry/entry-signs.ts'
import { type LineOrders, lineOrdersOf } from './entry/line-orders.ts'
import { depthOfTitles } from './entry/titled-headings.ts'
import type { FrontMatter } from './front-matter.ts'
import type { ReadInline } from './inline/inline.ts'
import type { Page } from './page.ts'
import { readFootnote } from './read-footnote.ts'
import { readHeading } from './read-heading.ts'
import { readHtml } from './read-html.ts'
import { readItem } from './read-item.ts'
import { readParagraph } from './read-paragraph.ts'
import { readSummary } from './read-summary.ts'
import { readHtmlTable } from './table/read-html-table.ts'
import { Tables } from './table/tables.ts'

/**
 * As many lines tell what a long text is: whether its links have definitions, whether papers stand in it twice, what
 * stands at every paper.
 */
export const HEAD_LINES = 2000

/** How many blocks behind a block are looked at to tell what it is. */
function reachOf({ type }: Block): number {
  if (type === 'heading' || type === 'summary') return 72
  return type === 'item' || type === 'paragraph' ? 8 : 0
}

/** What a text begins with. */
interface Beginning {
  front?: FrontMatter
  beginning?: () => Iterable<Block>
  head?: number
}

/** Reads blocks into papers and claims every line that it understands. */
export class Reader {
  readonly #page: Page
  readonly #tables: Tables
  /** The number of the next block, and the first line that may be its. */
  #number = 0
  #line = 1
  /** A block that was read together with the one before it. */
  #taken: Block | undefined

  /**
   * @param from what front matter says; the blocks of the text's beginning, once more; and how far that reaches, where not
   * all of the text may be there
   */
  constructor(
    blocks: BlocksAhead,
    inline: ReadInline,
    context: Context,
    { front = {}, beginning, head = Number.POSITIVE_INFINITY }: Beginning = {},
  ) {
    const texts = new BlockTexts(blocks, inline)
    const digest = new DigestDraft(context, front, head)
    let depth: number | undefined | null = null
    const depthOfTitlesHere = () => {
      if (depth === null) depth = beginning && depthOfTitles(beginning(), inline, digest.namesPapers())
      return depth
    }
    let orders: LineOrders | undefined
    this.#page = {
      blocks: texts,
      signs: new EntrySigns(texts),
      digest,
      depthOfTitles: depthOfTitlesHere,
      lineOrders: () => (orders ??= beginning ? lineOrdersOf(beginning(), inline) : {}),
    }
    this.#tables = new Tables(this.#page)
  }

  /** Reads all blocks. */
  read(): Reading {
    this.#readOn(true)
    return this.#page.digest.end()
  }

  /** Reads the blocks that are there; `firstLine` is the first one of which it is not told what became of it. */
  readPiece(firstLine: number): PieceReading {
    this.#readOn(false)
    const { blocks, digest } = this.#page
    return digest.settle(blocks.at(this.#number)?.line ?? this.#line) ?? { papers: [], next: firstLine }
  }

  #readOn(isLast: boolean): void {
    const { blocks, digest } = this.#page
    for (;;) {
      const block = blocks.at(this.#number)
      if (!block || (!isLast && !this.#canTell(block))) return
      // The block before may be asked for.
      blocks.pass(this.#number - 1)
      digest.goOn(block.line)
      if (block !== this.#taken) this.#block(block, this.#number)
      this.#number++
      this.#line = block.endLine + 1
    }
  }

  /** Whether the blocks are there that tell what a block is. None of them stands behind the beginning of a long table. */
  #canTell(block: Block): boolean {
    for (let ahead = 1; ahead <= reachOf(block); ahead++) {
      const next = this.#page.blocks.at(this.#number + ahead)
      if (!next) return false
      if (next.type === 'table' && next.goesOn) return true
    }
    return true
  }

  #block(block: Block, i: number): void {
    const { digest } = this.#page
    switch (block.type) {
      case 'frontMatter':
        digest.claim(block, 'front-matter')
        return
      case 'heading':
        this.#taken = readHeading(block, i, this.#page)
        return
      case 'summary':
        readSummary(block, i, this.#page)
        return
      case 'table':
        this.#tables.read(block)
        return
      case 'item':
        readItem(block, i, this.#page)
        return
      case 'paragraph':
        readParagraph(block, i, this.#page)
        return
      case 'footnote':
        readFootnote(block, this.#page)
        return
      case 'htmlTable':
        readHtmlTable(block, this.#page)
        return
      case 'html':
        readHtml(block, this.#page)
        return
      case 'rule':
        if (digest.open && digest.open.kind !== 'heading' && digest.open.kind !== 'file') digest.close()
        digest.claimFurniture(block, 'rule')
        return
      case 'code':
        digest.claimFurniture(block, 'code')
        return
      case 'definition':
        digest.claimFurniture(block, 'link-definition')
        return
    }
  }
}
