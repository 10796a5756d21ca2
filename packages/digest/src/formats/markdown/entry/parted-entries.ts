import { trimEnd } from '../../../text/trim-end.ts'
import type { TextBlock } from '../blocks/blocks.ts'
import type { DigestDraft } from '../digest-draft.ts'
import { addLink, type Draft, hasIds, linksOf, newDraft, setAuthors } from '../draft.ts'
import { joinLines, type Line } from '../inline/lines.ts'
import { type Piece, textOf } from '../inline/piece.ts'
import { readLead } from '../lead/lead.ts'
import type { Page } from '../page.ts'
import { listedAuthors } from '../words/citation.ts'
import { areAuthorsForSure, areMostlyNames, isLoneAuthor } from '../words/credit.ts'
import { headsPeople, isEvent } from '../words/events.ts'
import { labelled } from '../words/labelled.ts'
import { linkLabelKind } from '../words/link-labels.ts'
import { headsOthers } from '../words/other-sections.ts'
import { collapse, isTitleCase, isTitleLike, wordCount } from '../words/titles.ts'
import { readBody } from './body.ts'
import { areBrokenAuthors, unwrappedAuthors } from './credits.ts'
import { isQuote, type LineOrder, LONGEST, MOST_LINES, withoutNumber } from './line-orders.ts'
import { isNames, roleOf } from './line-role.ts'
import { titledDraft } from './titled-draft.ts'

const FEWEST_WORDS_OF_TITLE = 2
/** A venue, a topic, a remark behind a title has fewer. */
const FEWEST_WORDS_BEHIND_DASH = 4
/** Characters of the longest number before a title. */
const LONGEST_NUMBER = 8

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
  return draft || joined.length === bare.length || areBrokenAuthors(bare)
    ? draft
    : draftOf(block, bare, order, known, page)
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
  if (known !== undefined && text.includes(known) && !isCutAtDash(text, known)) return undefined
  const draft = titleOf(block, title, text, digest)
  for (const { anchor, text: words } of linksOf(names.pieces))
    addLink(draft, anchor.url, words, linkLabelKind(words) !== undefined)
  if (!areSure) setAuthors(draft, listedAuthors(people))
  const rest = lines.filter((line) => line !== title && (areSure || line !== names))
  const style = digest.styleOf(draft)
  readBody(draft, joinLines(rest, lines[0]?.offset), { ...block, quote: false }, style, undefined)
  return isPaper(draft, digest) ? draft : undefined
}

/** Whether a title is a part of a line that goes on behind a dash as titles do: `The Kites — Strings of a Small Town`. */
function isCutAtDash(text: string, title: string): boolean {
  const behind = /^\s[—–-]\s(.{8,})$/u.exec(text.slice(text.indexOf(title) + title.length))?.[1] ?? ''
  return wordCount(behind) >= FEWEST_WORDS_BEHIND_DASH && isTitleCase(behind)
}

/** The words of a line without its links under generic words: `Ann Lee [[pdf](address)]`. */
function withoutButtons({ pieces }: Line): string {
  const isButton = ({ anchor, text }: Piece) => anchor !== undefined && linkLabelKind(text) !== undefined
  return trimEnd(collapse(textOf(pieces.filter((piece) => !isButton(piece)))), ' .,;|·[](')
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
