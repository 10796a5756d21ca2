import type { BlockOf, Span } from './blocks/blocks.ts'
import type { DigestDraft } from './digest-draft.ts'
import { isDatedTitle } from './doubts.ts'
import { addLink, type Draft, type FoundLink, hasIds, linksOf, newDraft, setAuthors } from './draft.ts'
import { absorb, belongsToOpen } from './entry/belonging.ts'
import { noteBold, noteDoubtful, noteNotes } from './entry/doubtful-items.ts'
import { explainsField, isBoldLine, isLocal } from './entry/evidence.ts'
import { listedPerson } from './entry/listed-person.ts'
import { claimProse } from './entry/prose.ts'
import { startEntries } from './entry/start-entries.ts'
import { titledDraft } from './entry/titled-draft.ts'
import type { Line } from './inline/lines.ts'
import { type Piece, textOf } from './inline/piece.ts'
import { SUBHEADING_DEPTH } from './outline.ts'
import type { Page } from './page.ts'
import { readRecords } from './read-records.ts'
import { citationAuthors, looksLikeAuthors } from './words/citation.ts'
import { headsPeople, isEvent } from './words/events.ts'
import { labelled } from './words/labelled.ts'
import { linkLabelKind } from './words/link-labels.ts'
import { headsTools } from './words/other-sections.ts'
import { cleanTitle, collapse, isTitleLike, wordCount } from './words/titles.ts'

/** Words beside the links of a table of contents. */
const MOST_BESIDE_LINKS = 6

/** Whether an item is a title under its label, and the next items of the same list are that paper's fields under theirs. */
function leadsFields(block: BlockOf<'item'>, lines: readonly Line[], i: number, { blocks }: Page): boolean {
  // A talk has a title and an abstract, too.
  const above = blocks.at(i - 1)
  const head = above?.type === 'item' && above.indent < block.indent ? textOf(blocks.text(above).pieces) : ''
  if (isEvent(head) || /\b(?:invited|keynote)\b/i.test(head)) return false
  const [first, more] = lines
  const next = blocks.at(i + 1)
  if (!first || more || labelled(first.pieces)?.field !== 'title' || explainsField(first.pieces)) return false
  if (next?.type !== 'item' || next.indent !== block.indent) return false
  const below = blocks.text(next).lines[0]
  const field = below && labelled(below.pieces)?.field
  return field !== undefined && field !== 'title'
}

/** Reads an item of a list: a part of the open entry, an entry, what heads the items below it, or text. */
export function readItem(block: BlockOf<'item'>, i: number, page: Page): void {
  const { blocks, signs, digest } = page
  const { pieces, lines } = blocks.text(block)
  const links = linksOf(pieces)
  if (isOnPage(pieces, links)) {
    const { open } = digest
    if (!open || open.kind === 'item' || open.kind === 'paragraph') {
      digest.close()
      digest.claimFurniture(block, 'contents')
      noteNotes(block, pieces, digest)
      return
    }
  }
  if (digest.open?.kind === 'item' && signs.leadsName(i - 1)) {
    readName(pieces, digest.open.draft)
    digest.extend(block)
    return
  }
  const person = digest.open?.listsPeople ? listedPerson(pieces) : undefined
  if (digest.open && person) {
    digest.open.draft.authors.push(person)
    digest.extend(block)
    return
  }
  if (belongsToOpen(block, lines, i, page)) {
    absorb(block, pieces, false, digest)
    return
  }
  digest.close()
  digest.outline.leave(SUBHEADING_DEPTH + block.indent)
  if (links.length === 0 && digest.below.add(block, pieces, i)) {
    digest.claim(block, 'text')
    return
  }
  if (digest.isOfMeeting && links.length === 0 && isEvent(textOf(pieces))) {
    digest.claim(block, 'text')
    return
  }
  if (leadsFields(block, lines, i, page)) {
    readRecords(block, lines, digest)
    return
  }
  const label =
    digest.isOfMeeting && lines.length === 1 && !headsPeople(digest.outline.path.at(-1))
      ? labelled((lines[0] as Line).pieces)
      : undefined
  if (label?.field === 'title' && signs.leadsFields(i)) {
    const draft = titledDraft('item', block, label.rest, collapse(textOf(label.rest)), digest.date)
    digest.doubts.count()
    digest.begin(draft, 'paragraph', { indent: block.indent })
    return
  }
  if (startEntries(block, lines, page)) return
  const next = blocks.at(i + 1)
  const text = collapse(textOf(pieces))
  if (
    signs.leadsCredits(block, i) ||
    signs.leadsPaper(block, i) ||
    signs.leadsName(i) ||
    signs.leadsKnownParts(block, i) ||
    (wordCount(text) >= 3 &&
      (signs.isTitleOfFields(lines, i) || signs.leadsAuthors(i) || signs.leadsLinks(block, i)))
  ) {
    const draft = titledDraft('item', block, pieces, text, digest.date)
    const nested = next !== undefined && 'indent' in next && next.indent > block.indent
    digest.doubts.count()
    digest.begin(draft, nested ? 'item' : 'paragraph', { indent: block.indent })
    return
  }
  const heads = next?.type === 'item' && next.indent > block.indent && links.length === 0
  if (heads && wordCount(text) <= 12 && !isReferenceAbove(block, next, text, page)) {
    const heading = cleanTitle(text)
    if (isBoldLine(lines)) noteBold(block, text, digest)
    if (heading) digest.outline.enter(SUBHEADING_DEPTH + block.indent, heading)
    digest.claim(block, 'heading')
    return
  }
  if (addBareAddress(block, pieces, digest)) return
  if (isBoldLine(lines) && links.length === 0) noteBold(block, text, digest)
  const draft = noteDoubtful(block, lines, digest)
  digest.below.begin(draft, block, i, draft !== undefined && isDatedTitle(draft))
  if (sharesLine(block, blocks.at(i - 1), next)) digest.covered.note(block, pieces, draft)
  // What is said of a tool mentions the paper about it.
  if (links.length > 0 && headsTools(digest.outline.path.at(-1))) digest.claim(block, 'tool')
  else claimProse(block, lines, links.length > 0 ? 'resource' : 'text', digest)
}

/** Whether an item that links nothing is a title with its venue and year, and the item below it says something of that paper. */
function isReferenceAbove(
  block: BlockOf<'item'>,
  next: BlockOf<'item'>,
  text: string,
  { blocks, digest }: Page,
): boolean {
  if (!/\d{2}/.test(text) || linksOf(blocks.text(next).pieces).length > 0) return false
  return isDatedTitle(titledDraft('item', block, blocks.text(block).pieces, text, digest.date))
}

/** Whether other text stands on the lines of a block, as on pages without line ends. */
function sharesLine(block: Span, before: Span | undefined, next: Span | undefined): boolean {
  return before?.endLine === block.line || next?.line === block.endLine
}

/** Whether an item leads to places on its own page or beside it, and says little besides. */
function isOnPage(pieces: readonly Piece[], links: readonly FoundLink[]): boolean {
  return (
    links.length > 0 &&
    links.every((link) => isLocal(link.anchor.url)) &&
    wordCount(textOf(pieces)) < 30 &&
    wordCount(textOf(pieces.filter((piece) => !piece.anchor))) <= MOST_BESIDE_LINKS
  )
}

/** Reads the name that a list gives a paper below its title, or the paper's first author, with the links behind it. */
function readName(pieces: readonly Piece[], draft: Draft): void {
  for (const link of linksOf(pieces)) addLink(draft, link.anchor.url, link.text)
  const first = pieces.findIndex((piece) => piece.anchor)
  const name = collapse(textOf(pieces.slice(0, first))).replace(/[\s[(]+$/, '')
  if (looksLikeAuthors(name) && /\bal\b/.test(name)) setAuthors(draft, citationAuthors(name))
  else draft.notes.push(name)
  const rest = collapse(textOf(pieces.slice(first).filter((piece) => !piece.anchor)))
  const remark = rest.replace(/^[\][()\s]+(?=[[(]|$)/, '')
  if (/[\p{L}\p{N}]/u.test(remark)) draft.notes.push(remark)
}

/** Adds an item that is a paper's address and nothing else. Gives whether it is one. */
function addBareAddress(block: BlockOf<'item'>, pieces: readonly Piece[], digest: DigestDraft): boolean {
  const [link, second] = linksOf(pieces)
  if (!link || second || isTitleLike(link.text) || collapse(textOf(pieces)) !== collapse(link.text))
    return false
  const draft = newDraft('item', block.line, block.endLine)
  addLink(draft, link.anchor.url, link.text)
  if (!hasIds(draft)) return false
  // A name too short for a title elsewhere: `[T5](address)`
  if (/^\p{Lu}[\p{L}\p{N}.+-]{1,11}$/u.test(link.text) && linkLabelKind(link.text) === undefined)
    draft.title = link.text
  digest.add(draft)
  return true
}
