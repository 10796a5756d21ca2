import { trimEnd } from '../../../text/trim-end.ts'
import type { Block, TextBlock } from '../blocks/blocks.ts'
import type { DigestDraft } from '../digest-draft.ts'
import { addLink, type Draft, hasIds, linksOf, newDraft, setAuthors } from '../draft.ts'
import type { ReadInline } from '../inline/inline.ts'
import { joinLines, type Line, linesOf } from '../inline/lines.ts'
import { after, type Piece, textOf } from '../inline/piece.ts'
import { readLead } from '../lead/lead.ts'
import type { Page } from '../page.ts'
import { listedAuthors } from '../words/citation.ts'
import { areAuthorsForSure, isLoneAuthor } from '../words/credit.ts'
import { headsPeople, isEvent } from '../words/events.ts'
import { labelled } from '../words/labelled.ts'
import { linkLabelKind } from '../words/link-labels.ts'
import { headsOthers } from '../words/other-sections.ts'
import { collapse, isTitleLike, wordCount } from '../words/titles.ts'
import { readBody } from './body.ts'
import { unwrappedAuthors } from './credits.ts'
import { isNames, type Role, roleOf } from './line-role.ts'
import { titledDraft } from './titled-draft.ts'

// Lists that give a title, authors and a venue a line each. What a line is shows by itself where it is names; which of
// the others is the title shows where all entries of a page are looked at.

/** Lines of the longest entry, and those among which its title and its authors stand. */
const MOST_LINES = 8
const FIRST_LINES = 3
const LONGEST = 4000
/** As many entries of one order show what all of them are, and such a share of those that name people. */
const FEWEST = 3
const SHARE = 0.6
/** The entries that name several people: lines of one name each may be anything. */
const FEWEST_LISTS = 2
const SHARE_OF_LISTS = 0.5
const SHARE_OF_HEADED = 0.5
const FEWEST_WORDS_OF_TITLE = 2
/** Characters of the longest number before a title. */
const LONGEST_NUMBER = 8
/** Of the names where names are looked for, as many show that all are. */
const SHARE_OF_NAMES = 0.6
const MOST_WORDS_OF_NAME = 5

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
    if ((block.type === 'item' || block.type === 'paragraph') && /[\n<]/.test(block.text)) {
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

function isQuote(block: TextBlock): boolean {
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

/** Whether a block has its lines in the order of its page's entries: then it is one of them. */
export function isPartedEntry(block: TextBlock, lines: readonly Line[], page: Page): boolean {
  return partedEntry(block, lines, page) !== undefined
}

/**
 * The entry that a block is whose lines are in the order of its page's entries; `undefined` where it is none, or where what
 * was found without that order has the same title, and authors.
 */
export function partedEntry(
  block: TextBlock,
  lines: readonly Line[],
  page: Page,
  found: readonly { draft: Draft | undefined }[] = [],
): Draft | undefined {
  if (lines.length < 2 || isQuote(block) || block.text.length > LONGEST) return undefined
  const order = page.lineOrders()[block.type]
  if (!order) return undefined
  const [one, ...others] = found
  const known = others.length === 0 && one?.draft?.authors.length ? one.draft.title : undefined
  const bare = withoutNumber(lines)
  const joined = unwrappedAuthors(bare)
  const draft = draftOf(block, joined, order, known, page)
  // What seemed to be a list of authors that goes on may be a title: `Free Kites: Strings Without Knots,`
  return draft || joined.length === bare.length ? draft : draftOf(block, bare, order, known, page)
}

function draftOf(
  block: TextBlock,
  lines: readonly Line[],
  order: LineOrder,
  known: string | undefined,
  { digest }: Page,
): Draft | undefined {
  const [title, names] = [lines[order.title], lines[order.names]]
  if (!title || !names || lines.length > MOST_LINES) return undefined
  if (labelled(title.pieces) || labelled(names.pieces)) return undefined
  const areSure = isNames(roleOf(names))
  const people = areSure ? '' : withoutButtons(names)
  if (!areSure && !areMostlyNames(people) && !isLoneAuthor(people) && !areAuthorsForSure(people))
    return undefined
  const text = collapse(textOf(title.pieces))
  if (known !== undefined && text.includes(known)) return undefined
  const draft = titleOf(block, title, text, digest)
  for (const { anchor, text: words } of linksOf(names.pieces))
    addLink(draft, anchor.url, words, linkLabelKind(words) !== undefined)
  if (!areSure) setAuthors(draft, listedAuthors(people))
  const rest = lines.filter((line) => line !== title && (areSure || line !== names))
  const style = digest.styleOf(draft)
  readBody(draft, joinLines(rest, lines[0]?.offset), { ...block, quote: false }, style, undefined)
  return isPaper(draft, digest) ? draft : undefined
}

/** Lines without the number that the first begins with: `[12] Ann Lee`, `3) Ann Lee`. */
function withoutNumber([first, ...rest]: readonly Line[]): readonly Line[] {
  if (!first) return rest
  const [number = ''] =
    /^\s*(?:\[\p{Lu}{0,2}\d{1,4}\]|\(?\d{1,3}[.)])\s+/u.exec(textOf(first.pieces).slice(0, 12)) ?? []
  return number === ''
    ? [first, ...rest]
    : [{ ...first, pieces: after(first.pieces, number.length) }, ...rest]
}

/** The words of a line without its links under generic words: `Ann Lee [[pdf](address)]`. */
function withoutButtons({ pieces }: Line): string {
  const isButton = ({ anchor, text }: Piece) => anchor !== undefined && linkLabelKind(text) !== undefined
  return trimEnd(collapse(textOf(pieces.filter((piece) => !isButton(piece)))), ' .,;|·[](')
}

/** Whether a text where names are looked for is several of them, some perhaps in small letters or with a degree. */
function areMostlyNames(text: string): boolean {
  const names =
    text.length > LONGEST ? [] : text.split(/\s*[,;]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/).filter(Boolean)
  return (
    names.length > 1 &&
    names.every((name) => wordCount(name) <= MOST_WORDS_OF_NAME && !/\d/.test(name)) &&
    names.filter(isLoneAuthor).length >= names.length * SHARE_OF_NAMES
  )
}

/** An entry of which a line is the title. What nothing marks may have its number before it, and has nothing behind it. */
function titleOf(block: TextBlock, line: Line, text: string, { date }: DigestDraft): Draft {
  const draft = titledDraft(block.type, block, line.pieces, text, date)
  const plain = newDraft(block.type, block.line, block.endLine)
  if (draft.titleMark !== 'plain' || !readLead(line.pieces, plain, date)) return draft
  const { title = '' } = draft
  const ahead = title.length - (plain.title ?? '').length
  return ahead <= LONGEST_NUMBER && title.endsWith(plain.title ?? text) ? plain : draft
}

/** Whether an entry is a paper: people, talks and projects are listed line by line, too. */
function isPaper(draft: Draft, digest: DigestDraft): boolean {
  const { title = '', authors, date } = draft
  const heading = digest.outline.path.at(-1)
  if (authors.length === 0 || !isTitleLike(title) || wordCount(title) < FEWEST_WORDS_OF_TITLE) return false
  if (headsPeople(heading) || isEvent(title)) return false
  const isSure = hasIds(draft) || draft.hasPaperLink
  return isSure || (!headsOthers(heading) && (date !== undefined || digest.namesPapers()))
}
