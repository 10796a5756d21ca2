import { bylineOf as scholarByline } from '../../scholar-byline.ts'
import type { BlockOf, TextBlock } from '../blocks/blocks.ts'
import type { DigestDraft, OpenEntry } from '../digest-draft.ts'
import { type Draft, hasIds, linksOf, newDraft } from '../draft.ts'
import type { Line } from '../inline/lines.ts'
import { isEmphasised, type Piece, textOf } from '../inline/piece.ts'
import { readLead } from '../lead/lead.ts'
import type { Page } from '../page.ts'
import { merge } from '../twins.ts'
import { isListOfAuthors } from '../words/citation.ts'
import { creditOf } from '../words/credit.ts'
import { isDateLike } from '../words/date-like.ts'
import { labelKey } from '../words/label-key.ts'
import { labelled } from '../words/labelled.ts'
import { collapse, isTitleLike, wordCount } from '../words/titles.ts'
import { readBody } from './body.ts'
import { creditAboveTitle, creditsBeforeLinks, isCredits } from './credits.ts'
import {
  addressAbove,
  areFieldsAroundTitle,
  arxivIds,
  givesTitle,
  hasPaperLink,
  isAddressAlone,
  isBoldLine,
  isLinksOnly,
  isTitleLink,
  isTranslation,
  quotedLead,
} from './evidence.ts'
import { isPartedLine } from './parted-line.ts'
import { givesAgain } from './parts.ts'
import { acceptedTitle } from './title-above-names.ts'

/** Words of the longest name that a list gives a paper instead of its title: `Grid LSTM`. */
const LONGEST_NICKNAME = 3
/** Columns that a text stands in from the left, at least, which is an item's own. */
export const NESTED = 2
/** Lines between a reference and the links that are its own. */
const NEAR = 2

/** Whether an item or a paragraph is a part of the open entry. */
export function belongsToOpen(
  block: TextBlock,
  lines: readonly Line[],
  i: number,
  { blocks, signs, digest }: Page,
): boolean {
  const { open } = digest
  if (!open) return false
  const first = lines[0]
  if (!first) return true
  // The next item of a list, which most items are.
  if (open.kind === 'item' && block.type === 'item' && block.indent <= open.indent) return false
  const label = labelled(first.pieces)
  if (
    (open.kind === 'heading' || block.type === 'paragraph' || open.kind === 'item') &&
    open.kind !== 'file' &&
    open.kind !== 'record' &&
    open.draft.authors.length === 0 &&
    !hasIds(open.draft) &&
    (isCredits(lines) || creditsBeforeLinks(first.pieces) !== undefined)
  )
    return true
  if (
    block.type === 'paragraph' &&
    (open.kind === 'item' || open.kind === 'paragraph') &&
    (acceptedTitle(lines, digest) || creditAboveTitle(lines))
  )
    return false
  // Below a title, what Google Scholar prints there is no reference of its own, though it has an identifier.
  if (
    open.kind === 'heading' &&
    open.draft.authors.length === 0 &&
    linksOf(first.pieces).length === 0 &&
    scholarByline(collapse(textOf(first.pieces))) !== undefined
  )
    return true
  if (block.type === 'paragraph' && block.quote && signs.isQuotedCard(lines)) return false
  if (open.kind !== 'file' && signs.announcesList(i, open.draft.title)) return false
  // What stands last, below a rule, is the page's: `*Made by a bot*`
  if (
    open.kind === 'heading' &&
    block.type === 'paragraph' &&
    blocks.at(i - 1)?.type === 'rule' &&
    blocks.at(i + 1) === undefined &&
    isEmphasised(first.pieces) &&
    !hasPaperLink(first.pieces)
  )
    return false
  // `#### Abstract` below an item or a title in bold has its text below it.
  if (
    (open.kind === 'item' || open.kind === 'paragraph') &&
    open.field !== undefined &&
    blocks.at(i - 1)?.type === 'heading'
  )
    return true
  switch (open.kind) {
    case 'file':
      return true
    case 'record':
      if (block.type === 'paragraph' && areFieldsAroundTitle(lines)) return false
      return label !== undefined
        ? !givesTitle(first.pieces)
        : (block.type === 'paragraph' ||
            open.field !== undefined ||
            saysSentence(lines) ||
            isUnderLabel(first)) &&
            addressAbove(lines) === undefined &&
            !signs.isStrong(lines) &&
            !isDateHead(lines) &&
            !signs.isTitleOfFields(lines, i)
    case 'heading':
    case 'details':
      return (
        !signs.isStrong(lines, open.draft.title) ||
        leadsToSame(first.pieces, open.draft) ||
        givesAgain(lines, open.draft.title) ||
        (block.type === 'paragraph' && hasIds(open.draft) && signs.isPassage(first)) ||
        (!hasIds(open.draft) &&
          (isTranslation(open.draft.title ?? '', lines) ||
            (blocks.at(i - 1)?.type === 'heading' && (signs.isPublished(lines) || isPartedLine(lines))) ||
            signs.isTextOfTitle(i, open.draft.title ?? '')))
      )
    case 'item':
      if (block.type === 'paragraph' && block.indent < NESTED && !isQuotedRightBelow(block, open.draft))
        return false
      if (quotedLead(first.pieces) && cites(first.pieces, open.draft)) return true
      if (signs.isStrong(lines, open.draft.title)) return false
      return block.type === 'item' || !quotedLead(first.pieces)
    case 'paragraph':
      // An item further out, and a record's title behind another record
      if (
        block.type === 'item' &&
        (block.indent < open.indent || (label?.field === 'title' && isTold(open.draft)))
      )
        return false
      if (block.type === 'item')
        return (
          label !== undefined ||
          isLinksOnly(first.pieces) ||
          signs.leadsLink(i - 1) ||
          (open.draft.authors.length === 0 && saysWho(first.pieces)) ||
          // The list goes on that gives the entry's link.
          (blocks.at(i - 1)?.type === 'item' &&
            block.line === open.draft.endLine + 1 &&
            !signs.isStrong(lines, open.draft.title) &&
            !signs.leadsLink(i)) ||
          (hasIds(open.draft) &&
            (open.draft.titleMark === 'link' || saysSentence(lines)) &&
            linksOf(blocks.text(block).pieces).length === 0)
        )
      if (label) return label.field !== 'title' || !isTold(open.draft)
      if (
        open.draft.titleMark === 'quoted' &&
        (open.draft.authors.length > 0 || open.draft.venue !== undefined)
      )
        return isLinksOnly(first.pieces) && block.line - open.draft.endLine <= NEAR
      if (open.draft.titleMark === 'link' && isTitleLink(lines)) return false
      // `# A remark` on one line, `2. **The title** [paper](address)` on the next
      if (lines.slice(1).some((line) => isNumbered(line) && signs.isStrong([line], open.draft.title, true)))
        return false
      if (!hasIds(open.draft) && signs.isTextOfTitle(i, open.draft.title ?? '')) return true
      return (
        !signs.isStrong(lines, open.draft.title) &&
        !isBoldLine(open.draft.titleMark === 'bold' ? lines.slice(0, 1) : lines) &&
        !signs.leadsLinks(block, i) &&
        !signs.leadsLink(i) &&
        !signs.leadsKnownParts(block, i) &&
        !signs.isTitleOfFields(lines, i) &&
        !(block.type === 'paragraph' && !block.quote && signs.isBoldWithVenue(lines)) &&
        !signs.isReference(first) &&
        !isRecordOfItsOwn(lines, open.draft)
      )
  }
}

/** Whether a line begins with a number, as the entries of a list do. */
function isNumbered({ pieces }: Line): boolean {
  return /^\s*(?:\[\d{1,3}\]|\d{1,3}[.)、．])/.test(textOf(pieces))
}

/**
 * Whether a paragraph is a quotation right below an entry of a list, as lists set off what they say of it, though Markdown
 * ends the list there.
 */
export function isQuotedRightBelow({ quote, line }: BlockOf<'paragraph'>, { endLine }: Draft): boolean {
  return quote && line === endLine + 1
}

/** Whether a line says who wrote a paper, and where it stood if that is said, and links nothing. */
function saysWho(pieces: readonly Piece[]): boolean {
  const text = collapse(textOf(pieces))
  return linksOf(pieces).length === 0 && (isListOfAuthors(text) || creditOf(text) !== undefined)
}

/** Whether a paragraph behind an entry of which more than the title is known has the fields of one: a title, its authors, its link. */
function isRecordOfItsOwn([title, ...fields]: readonly Line[], draft: Draft): boolean {
  if (title === undefined || !isTold(draft)) return false
  // The address stands above them.
  if (isAddressAlone(title.pieces) && hasPaperLink(title.pieces) && !leadsToSame(title.pieces, draft))
    return fields[0] !== undefined && isTitleLike(textOf(fields[0].pieces))
  return (
    isTitleLike(textOf(title.pieces)) &&
    fields.some(({ pieces }) => labelled(pieces)?.field === 'authors') &&
    fields.some(({ pieces }) => hasPaperLink(pieces) && !leadsToSame(pieces, draft))
  )
}

/** Whether more is known of an entry than its title. */
function isTold(draft: Draft): boolean {
  return hasIds(draft) || draft.authors.length > 0 || draft.abstract.length > 0
}

/** Whether all that a line links on arXiv is an entry's own paper: `[**PDF**](address) | **Categories:** cs.LG`. */
function leadsToSame(pieces: readonly Piece[], { ids }: Draft): boolean {
  const linked = arxivIds(pieces)
  return linked.length > 0 && linked.every((id) => id === ids.arxiv)
}

/** Whether an item is one line of plain text that ends as a sentence does: a point in which a list says what a paper does. */
function saysSentence([first, more]: readonly Line[]): boolean {
  if (!first || more || first.pieces.some(({ anchor, strong, emphasis }) => anchor || strong || emphasis))
    return false
  const text = collapse(textOf(first.pieces))
  return (
    /[.!?。！？]$/.test(text) && !isListOfAuthors(text) && !/\p{Lu}\p{Ll}+, \p{Lu}\p{Ll}+ and /u.test(text)
  )
}

/** Whether a line has a label that nobody knows, and a few words behind it: `Difficulty: medium`. */
function isUnderLabel({ pieces }: Line): boolean {
  return linksOf(pieces).length === 0 && UNDER_LABEL.test(textOf(pieces))
}

const UNDER_LABEL = /^\s*\p{L}[\p{L} ]{1,30}[:：]\s{0,3}\S.{0,60}$/u

/** Whether a block is a date in bold, which heads the records of its day. */
function isDateHead(lines: readonly Line[]): boolean {
  return isBoldLine(lines) && isDateLike(collapse(textOf(lines[0]?.pieces ?? [])))
}

/** Whether a reference is that of an entry's own paper. */
function cites(pieces: readonly Piece[], draft: Draft): boolean {
  const reference = newDraft('item', 1, 1)
  return (
    readLead(pieces, reference, undefined) &&
    labelKey(reference.title ?? '').replaceAll(' ', '') === labelKey(draft.title ?? '').replaceAll(' ', '')
  )
}

/** Reads a block that is a part of the open entry. */
export function absorb(
  block: TextBlock,
  pieces: readonly Piece[],
  quote: boolean,
  digest: DigestDraft,
): void {
  const open = digest.open as OpenEntry
  digest.extend(block)
  if (open.kind === 'item' && quotedLead(pieces)) {
    const reference = newDraft('item', block.line, block.endLine)
    readLead(pieces, reference, digest.date)
    // Below a nickname stands the paper's own title.
    const named =
      wordCount(open.draft.title ?? '') <= LONGEST_NICKNAME &&
      open.draft.authors.length === 0 &&
      reference.authors.length > 0 &&
      wordCount(reference.title ?? '') >= wordCount(open.draft.title ?? '')
    if (named || cites(pieces, open.draft)) {
      if (named) open.draft.title = reference.title as string
      merge(open.draft, reference)
      return
    }
  }
  const { draft } = open
  const isBelow = (open.kind === 'item' || open.kind === 'heading') && block.type === 'paragraph'
  const style = isBelow ? digest.styleBelow(draft, pieces) : digest.styleOf(draft)
  open.field = readBody(draft, pieces, { ...block, quote }, style, open.field)
}
