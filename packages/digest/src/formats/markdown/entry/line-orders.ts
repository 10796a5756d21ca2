import type { Block, TextBlock } from '../blocks/blocks.ts'
import type { ReadInline } from '../inline/inline.ts'
import { type Line, linesOf } from '../inline/lines.ts'
import { after, textOf } from '../inline/piece.ts'
import { labelled } from '../words/labelled.ts'
import { unwrappedAuthors } from './credits.ts'
import { isNames, type Role, roleOf } from './line-role.ts'

// Lists that give a title, authors and a venue a line each. What a line is shows by itself where it is names; which of
// the others is the title shows where all entries of a page are looked at.

/** Lines of the longest entry, and those among which its title and its authors stand. */
export const MOST_LINES = 8
const FIRST_LINES = 3
/** Characters of the longest entry. */
export const LONGEST = 4000
/** As many entries of one order show what all of them are, and such a share of those that name people. */
const FEWEST = 3
const SHARE = 0.6
/** The entries that name several people: lines of one name each may be anything. */
const FEWEST_LISTS = 2
const SHARE_OF_LISTS = 0.5
const SHARE_OF_HEADED = 0.5

/** Which of an entry's lines are its title and its authors, the first being 0. */
export interface LineOrder {
  title: number
  names: number
}

/** The orders of the lines of a page's entries, of those that are items and of those that are paragraphs. */
export type LineOrders = Readonly<Partial<Record<TextBlock['type'], LineOrder>>>

/** Tells in what order the entries of a page have their lines, as its beginning shows it. */
export function lineOrdersOf(blocks: Iterable<Block>, inline: ReadInline): LineOrders {
  const entries: Record<TextBlock['type'], Entry[]> = { item: [], paragraph: [] }
  let isHeaded = false
  for (const block of blocks) {
    if ((block.type === 'item' || block.type === 'paragraph') && /[\n<\uFDD0]/.test(block.text)) {
      const roles = rolesOf(block, linesOf(inline(block.text)))
      if (roles?.some(isNames)) entries[block.type].push({ roles, isHeaded })
    }
    isHeaded = block.type === 'heading'
  }
  const orders: Partial<Record<TextBlock['type'], LineOrder>> = {}
  for (const type of ['item', 'paragraph'] as const) {
    const order = orderOf(entries[type])
    if (order) orders[type] = order
  }
  return orders
}

/** What the first lines of an entry give, and whether it stands right below a heading. */
interface Entry {
  roles: readonly Role[]
  isHeaded: boolean
}

function orderOf(entries: readonly Entry[]): LineOrder | undefined {
  const columns = Array.from({ length: FIRST_LINES }, (_, at) => at)
  const named = (at: number) => entries.filter(({ roles }) => isNames(roles[at]))
  const [names = 0] = columns.toSorted((a, b) => named(b).length - named(a).length)
  const credited = named(names)
  const listed = credited.filter(({ roles }) => roles[names] === 'list')
  if (credited.length < FEWEST || credited.length < entries.length * SHARE) return undefined
  if (listed.length < FEWEST_LISTS || listed.length < credited.length * SHARE_OF_LISTS) return undefined
  // Each heading is the title of what stands below it.
  if (names === 0 && credited.filter(({ isHeaded }) => isHeaded).length > credited.length * SHARE_OF_HEADED)
    return undefined
  const title = columns.find(
    (at) =>
      at !== names &&
      credited.filter(({ roles }) => roles[at] === 'words' || isNames(roles[at])).length >=
        credited.length * SHARE,
  )
  return title === undefined ? undefined : { title, names }
}

/** Whether a block quotes another text, and is no entry of the page. */
export function isQuote(block: TextBlock): boolean {
  return block.type === 'paragraph' && block.quote
}

/** What the first lines of a block give; `undefined` where it is one line, or no entry. */
function rolesOf(block: TextBlock, all: readonly Line[]): Role[] | undefined {
  if (isQuote(block) || block.text.length > LONGEST) return undefined
  const lines = unwrappedAuthors(withoutNumber(all))
  if (lines.length < 2 || lines.length > MOST_LINES) return undefined
  const first = lines.slice(0, FIRST_LINES)
  return first.some(({ pieces }) => labelled(pieces)) ? undefined : first.map(roleOf)
}

/** Lines without the number that the first begins with: `[12] Ann Lee`, `3) Ann Lee`. */
export function withoutNumber([first, ...rest]: readonly Line[]): readonly Line[] {
  if (!first) return rest
  const [number = ''] =
    /^\s*(?:\[\p{Lu}{0,2}\d{1,4}\]|\(?\d{1,3}[.)])\s+/u.exec(textOf(first.pieces).slice(0, 12)) ?? []
  return number === ''
    ? [first, ...rest]
    : [{ ...first, pieces: after(first.pieces, number.length) }, ...rest]
}
