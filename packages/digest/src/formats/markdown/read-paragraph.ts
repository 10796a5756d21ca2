import { trimEnd } from '../../text/trim-end.ts'
import type { BlockOf } from './blocks/blocks.ts'
import type { OpenEntry } from './digest-draft.ts'
import { addLink, type Draft, linksOf, setAuthors } from './draft.ts'
import { absorb, belongsToOpen, isQuotedRightBelow, NESTED } from './entry/belonging.ts'
import { noteBehindVenue, noteNotes } from './entry/doubtful-items.ts'
import {
  addressAbove,
  areFieldsAroundTitle,
  givesTitle,
  hasPaperLink,
  isBoldLine,
  isBoldTranslation,
  isLocal,
  isTitleLink,
} from './entry/evidence.ts'
import { isPartedEntry } from './entry/parted-entries.ts'
import { givesAgain } from './entry/parts.ts'
import { claimProse } from './entry/prose.ts'
import { spanOfLines, startEntries } from './entry/start-entries.ts'
import { creditedTitle, isBoldTitle, isNamesLine } from './entry/title-above-names.ts'
import { titledDraft } from './entry/titled-draft.ts'
import { joined, type Line } from './inline/lines.ts'
import { type Piece, textOf } from './inline/piece.ts'
import { BOLD_DEPTH } from './outline.ts'
import type { Page } from './page.ts'
import { readRecords } from './read-records.ts'
import { isListOfAuthors } from './words/citation.ts'
import { isLoneAuthor } from './words/credit.ts'
import { headsPeople } from './words/events.ts'
import { labelled } from './words/labelled.ts'
import { cleanTitle, collapse, isTitleLike, wordCount } from './words/titles.ts'

/** Words of the longest bold line that heads what stands below it. */
const LONGEST_BOLD = 15

/** Words of the shortest paragraph that says something; what is shorter may be a date, a greeting, a note on the page. */
const FEWEST_WORDS = 6

/** Words of the shortest title between the people who wrote a paper and its abstract. */
const FEWEST_WORDS_BELOW_NAMES = 3

/** Lines of the longest title below people of the same paragraph. */
const MOST_LINES_OF_TITLE = 2

/** Reads a paragraph: a part of the open entry, entries, a record, what heads blocks below it, or text. */
export function readParagraph(block: BlockOf<'paragraph'>, i: number, page: Page): void {
  const { blocks, signs, digest } = page
  const { pieces, lines } = blocks.text(block)
  const first = lines[0]
  if (!first) {
    digest.extend(block)
    digest.claimFurniture(block, 'badge')
    return
  }
  if (isTitleOfOpen(lines, digest.open)) {
    digest.extend(block)
    return
  }
  const isOfOpen = digest.open?.kind === 'heading' && givesAgain(lines, digest.open.draft.title)
  if ((isOfOpen || !isPartedEntry(block, lines, page)) && belongsToOpen(block, lines, i, page)) {
    const { open } = digest
    if (
      open?.kind === 'heading' &&
      blocks.at(i - 1)?.line === open.draft.line &&
      signs.leadsFields(i) &&
      isBoldTranslation(open.draft.title ?? '', lines)
    ) {
      digest.extend(block)
      open.draft.notes.push(collapse(textOf(pieces)))
      return
    }
    // The list's own words, which cite nothing
    const isOwn = open?.kind === 'item' && block.indent < NESTED && isQuotedRightBelow(block, open.draft)
    absorb(block, pieces, block.quote && !isOwn, digest)
    return
  }
  const sibling = digest.open?.kind === 'paragraph' && isTitleLink(lines)
  const above = referenceAbove(block, digest.open)
  digest.close()
  const links = linksOf(pieces)
  if (
    links.length > 0 &&
    links.every((link) => isLocal(link.anchor.url)) &&
    (wordCount(textOf(pieces)) < 12 || links.length === lines.length)
  ) {
    digest.claimFurniture(block, 'contents')
    lines.forEach((line, n) => {
      noteNotes(spanOfLines(block, lines, n, n + 1), line.pieces, digest)
    })
    return
  }
  if (!textOf(pieces).trim()) {
    digest.claimFurniture(block, 'badge')
    return
  }
  const [titled = first, ...fields] = addressAbove(lines) ? lines.slice(1) : lines
  const isRecord =
    givesTitle(titled.pieces) &&
    (labelled(titled.pieces)?.field === 'title' || fields.some(({ pieces }) => isOfRecord(pieces)))
  if (isRecord || (block.quote ? isCallout(lines) : areFieldsAroundTitle(lines))) {
    readRecords(block, lines, digest)
    return
  }
  if (
    (!block.quote || signs.isQuotedReference(lines) || signs.isQuotedCard(lines)) &&
    startEntries(block, lines, page)
  ) {
    if (above && digest.open) goOnFrom(above, digest.open.draft)
    return
  }
  if (
    sibling ||
    (!block.quote &&
      (signs.leadsLinks(block, i) ||
        signs.leadsLink(i) ||
        signs.leadsCredits(block, i) ||
        signs.leadsKnownParts(block, i)))
  ) {
    const text = collapse(textOf(first.pieces))
    digest.begin(titledDraft('paragraph', block, first.pieces, text, digest.date), 'paragraph')
    return
  }
  if (!block.quote && isTitleLike(cleanTitle(textOf(first.pieces))) && signs.isTitleOfFields(lines, i)) {
    const text = cleanTitle(textOf(first.pieces))
    const draft = titledDraft('paragraph', block, first.pieces, text, digest.date)
    for (const { pieces: translation } of lines.slice(1)) draft.notes.push(collapse(textOf(translation)))
    digest.begin(draft, 'paragraph')
    return
  }
  const title = block.quote ? undefined : titleBelowNames(lines, i, page)
  if (title) {
    const draft = creditedTitle(title, first, block)
    for (const link of links) addLink(draft, link.anchor.url, link.text, false)
    digest.doubts.count()
    digest.begin(draft, 'paragraph')
    return
  }
  if (!block.quote && leadsNames(block, lines, i, page)) {
    digest.doubts.count()
    digest.begin(
      titledDraft('paragraph', block, first.pieces, collapse(textOf(first.pieces)), digest.date),
      'paragraph',
    )
    return
  }
  if (isBoldLine(lines) && !block.quote) {
    const text = cleanTitle(textOf(first.pieces))
    digest.outline.leave(BOLD_DEPTH)
    if (text && wordCount(text) <= LONGEST_BOLD) digest.outline.enter(BOLD_DEPTH, text)
    digest.claim(block, 'heading')
    return
  }
  if (!block.quote) noteBehindVenue(block, lines, digest)
  const text = collapse(textOf(pieces))
  digest.noteDate(text)
  const isProse = wordCount(text) >= FEWEST_WORDS
  const introduction = isProse && !hasPaperLink(pieces) ? digest.introduce(text) : undefined
  const mentioned = claimProse(block, lines, introduction ? 'description' : 'text', digest)
  const said = introduction ?? (isProse ? digest.say(text, block.line, mentioned) : undefined)
  digest.below.add(block, pieces, i, said)
}

/** The reference in a list below which a paragraph of the same item may be another one, by the same people. */
function referenceAbove(
  { indent, quote }: BlockOf<'paragraph'>,
  open: OpenEntry | undefined,
): Draft | undefined {
  if (quote || !open || indent < NESTED || indent < open.indent) return undefined
  const { draft, kind } = open
  const isReference = draft.titleMark === 'quoted' && draft.authors.length > 0
  return isReference && (kind === 'item' || kind === 'paragraph') ? draft : undefined
}

/** Gives a reference that begins with its title the authors of the one above it, as bibliographies leave them out. */
function goOnFrom(above: Draft, draft: Draft): void {
  if (draft.titleMark !== 'quoted' || draft.authors.length > 0) return
  setAuthors(draft, { authors: above.authors, ...(above.authorsPartial ? { partial: true } : {}) })
}

/** Whether a line gives who wrote a paper, where or when it stood, or its link, under a label. */
function isOfRecord(pieces: readonly Piece[]): boolean {
  const field = labelled(pieces)?.field
  return (
    field === 'authors' ||
    field === 'venue' ||
    field === 'date' ||
    (field === 'links' && hasPaperLink(pieces))
  )
}

/** Whether a quotation is a callout of a paper's fields, as plugins write notes of Zotero's items. */
function isCallout([kind, ...fields]: readonly Line[]): boolean {
  return (
    kind !== undefined &&
    /^\s*\[!\w{1,20}\]/.test(textOf(kind.pieces)) &&
    fields.filter(({ pieces }) => labelled(pieces)?.field === 'title').length === 1 &&
    fields.some(({ pieces }) => isOfRecord(pieces))
  )
}

/** Whether a paragraph of a meeting's page is a title in bold, and the next one the people who wrote that paper. */
function leadsNames(
  block: BlockOf<'paragraph'>,
  lines: readonly Line[],
  i: number,
  { blocks, digest }: Page,
): boolean {
  const [title] = lines
  const next = blocks.at(i + 1)
  if (!title || lines.length > 1 || next?.type !== 'paragraph' || next.quote) return false
  if (!digest.isOfMeeting || headsPeople(digest.outline.path.at(-1)) || next.indent < block.indent)
    return false
  const [names, more] = blocks.text(next).lines
  return names !== undefined && more === undefined && isBoldTitle(title) && isNamesLine(names)
}

/**
 * The title in bold below the people who wrote that paper, above its abstract or its links: in the same paragraph, or in
 * one of its own.
 */
function titleBelowNames(lines: readonly Line[], i: number, { blocks, signs }: Page): Line | undefined {
  const [names, ...rest] = lines
  const next = blocks.at(i + 1)
  if (!names || rest.length > MOST_LINES_OF_TITLE || next?.type !== 'paragraph' || next.quote)
    return undefined
  const text = trimEnd(collapse(textOf(names.pieces)), ' .,;')
  if (!isListOfAuthors(text) && !isLoneAuthor(text)) return undefined
  const isWithin = rest.length > 0
  const below = isWithin ? [joined(rest)] : blocks.text(next).lines
  const [title] = below
  return title &&
    isBoldTitle(title, FEWEST_WORDS_BELOW_NAMES) &&
    signs.isTitleOfFields(below, isWithin ? i : i + 1)
    ? title
    : undefined
}

/** Whether a paragraph is the title that the people above it have given to the open entry. */
function isTitleOfOpen([title, more]: readonly Line[], open: OpenEntry | undefined): boolean {
  return (
    title !== undefined &&
    more === undefined &&
    open?.kind === 'paragraph' &&
    open.draft.authors.length > 0 &&
    isBoldLine([title]) &&
    cleanTitle(textOf(title.pieces)) === open.draft.title
  )
}
