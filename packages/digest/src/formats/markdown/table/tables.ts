import type { BlockOf, Row } from '../blocks/blocks.ts'
import { readField } from '../entry/field.ts'
import type { Page } from '../page.ts'
import { fieldRows } from './field-rows.ts'
import { readTable, type TablePlan } from './table.ts'

/** Lines that may stand between a table and one that goes on without a head of its own. */
const NEAR = 3

/** Reads tables: of papers, of the fields of the open entry, or of other things. */
export class Tables {
  readonly #page: Page
  #last: { endLine: number; head: Row | undefined; plan: TablePlan } | undefined

  constructor(page: Page) {
    this.#page = page
  }

  read(block: BlockOf<'table'>): void {
    const { blocks, digest } = this.#page
    const { open, date } = digest
    const before = this.#last
    const follows = before !== undefined && block.line - before.endLine <= NEAR
    const head = block.head ?? (follows ? before.head : undefined)
    const style = { carriesAbstracts: false, ...(date === undefined ? {} : { context: date }) }
    const known = block.goesOn ? before?.plan : undefined
    const { rows, plan } = readTable(
      head,
      block.rows,
      blocks.inline,
      style,
      () => digest.namesPapers(),
      known,
    )
    this.#last = { endLine: block.endLine, head, plan }
    const isRow = head === undefined && block.rows.length === 1
    const fields =
      open && (isRow || (plan.kind !== 'papers' && plan.kind !== 'programme'))
        ? fieldRows(head, block.rows, blocks.inline)
        : undefined
    if (open && (fields || (plan.kind !== 'papers' && plan.kind !== 'programme'))) {
      digest.extend(block)
      for (const field of fields ?? []) readField(open.draft, field, digest.styleOf(open.draft))
      if (fields) return
    } else digest.close()
    let at = block.line
    const between = (line: number) => {
      if (line > at) digest.claimFurniture({ line: at, endLine: line - 1 }, 'table-head')
    }
    for (const { row, draft, mention } of rows) {
      if (mention) digest.mentions.add(mention)
      between(row.line)
      at = row.endLine + 1
      if (draft) digest.add(draft)
      else if (plan.kind === 'contents') digest.claimFurniture(row, 'contents')
      else if (plan.kind !== 'papers') digest.claim(row, 'table')
      else if (!/[\p{L}\p{N}]/u.test(row.text)) digest.claimFurniture(row, 'table-head')
    }
    between(block.endLine + 1)
  }
}
