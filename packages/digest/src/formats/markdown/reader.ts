import type { Context, Reading } from '../../format.ts'
import { BlockTexts } from './blocks/block-texts.ts'
import type { Block } from './blocks/blocks.ts'
import type { BlocksAhead } from './blocks/blocks-ahead.ts'
import { DigestDraft } from './digest-draft.ts'
import { EntrySigns } from './entry/entry-signs.ts'
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

/** Reads blocks into papers and claims every line that it understands. */
export class Reader {
  readonly #page: Page
  readonly #front: FrontMatter
  readonly #tables: Tables
  /** A block that was read together with the one before it. */
  #taken: Block | undefined

  constructor(blocks: BlocksAhead, inline: ReadInline, context: Context, front: FrontMatter = {}) {
    const texts = new BlockTexts(blocks, inline)
    this.#page = { blocks: texts, signs: new EntrySigns(texts), digest: new DigestDraft(context, front) }
    this.#front = front
    this.#tables = new Tables(this.#page)
  }

  read(): Reading {
    const { blocks, digest } = this.#page
    for (let i = 0, block = blocks.at(0); block; block = blocks.at(++i)) {
      // The block before may be asked for.
      blocks.pass(i - 1)
      if (block !== this.#taken) this.#block(block, i)
    }
    return digest.end(this.#front)
  }

  #block(block: Block, i: number): void {
    const { digest } = this.#page
    switch (block.type) {
      case 'frontMatter':
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
