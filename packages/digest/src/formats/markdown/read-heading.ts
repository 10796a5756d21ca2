import type { Block, BlockOf } from './blocks/blocks.ts'
import type { DigestDraft, OpenEntry } from './digest-draft.ts'
import { type Draft, linksOf, newDraft } from './draft.ts'
import { isText } from './entry/body.ts'
import { isEntryHeading } from './entry/entry-heading.ts'
import { DEPTH_OF_PARTS } from './entry/entry-signs.ts'
import { readField } from './entry/field.ts'
import { listedPerson } from './entry/listed-person.ts'
import { isPart } from './entry/parts.ts'
import { readSubtitle, subtitlesBelow } from './entry/subtitles.ts'
import { titledDraft } from './entry/titled-draft.ts'
import { isBareTitle } from './entry/titled-headings.ts'
import { type Piece, textOf } from './inline/piece.ts'
import { headingText } from './outline.ts'
import type { Page } from './page.ts'
import { fieldOf, fieldOfHeading } from './words/field-labels.ts'
import { labelled } from './words/labelled.ts'
import { cleanTitle, collapse, wordCount } from './words/titles.ts'

/** A title is broken where its line is about full. */
const SHORTEST_BROKEN = 50
const LONGEST_BROKEN = 85
/** Words of the longest rest of a title. */
const MOST_CONTINUING = 25
const CONTENTS = /^(?:table of contents?|contents?|toc|目录|目次|もくじ|목차)$/i

/** Reads a heading: a paper's title, the label of a field, or what stands above papers. Gives the next block where it took that, too. */
export function readHeading(block: BlockOf<'heading'>, i: number, page: Page): Block | undefined {
  const { blocks, digest } = page
  digest.noteHeading(block.text)
  const pieces = blocks.inline(block.text)
  const text = collapse(textOf(pieces))
  const { open } = digest
  if (open?.subtitles) {
    open.subtitles--
    digest.extend(block)
    readSubtitle(block, open.draft, page)
    return undefined
  }
  if (readFieldHeading(block, pieces, text, digest)) return undefined
  const isEntry = isEntryHeading(i, pieces, text, page) || isBareTitle(block, i, text, page)
  if (
    !isEntry &&
    open?.kind === 'heading' &&
    (open.hasPartsBeside ? block.depth >= open.depth : block.depth > open.depth) &&
    isPart(i, open.depth, open.draft.title ?? '', new Set([open.draft.ids.arxiv]), page)
  ) {
    digest.extend(block)
    open.field = { field: 'note', label: text }
    return undefined
  }
  digest.close()
  const label =
    labelled(pieces) ??
    (fieldOf(text) === 'title' && blocks.at(i + 1)?.type === 'paragraph'
      ? { field: 'title' as const, label: text, rest: [] }
      : undefined)
  if (label?.field === 'title') {
    // `### Title:`, with the title on the next line
    digest.outline.leave(block.depth)
    const draft = newDraft('heading', block.line, block.endLine)
    if (collapse(textOf(label.rest))) readField(draft, label, digest.styleOf(draft))
    digest.begin(draft, 'heading', { depth: block.depth, field: { field: 'title', label: text } })
    return undefined
  }
  if (isEntry) {
    digest.outline.leave(block.depth)
    const draft = titledDraft('heading', block, pieces, text, digest.date)
    const next = blocks.at(i + 1)
    const listsPeople = next?.type === 'item' && listedPerson(blocks.text(next).pieces) !== undefined
    digest.begin(draft, 'heading', { depth: block.depth, ...(listsPeople ? { listsPeople } : {}) })
    const subtitles = subtitlesBelow(i, block.depth, page)
    if (subtitles > 0 && digest.open) digest.open.subtitles = subtitles
    return continueTitle(draft, block, i, page)
  }
  digest.endSection(block.line)
  digest.outline.leave(block.depth)
  digest.noteDate(text)
  const title = headingText(pieces)
  if (!title || CONTENTS.test(title)) {
    digest.outline.passOver(block.depth)
    digest.claim(block, 'heading')
  } else if (digest.outline.takesAsTitle(block.depth, title, digest.hasEntries)) {
    digest.claim(block, 'title')
  } else {
    digest.outline.enter(block.depth, title)
    digest.claim(block, 'heading')
  }
  return undefined
}

/** Reads a heading within the open entry that is the label of a field. */
function readFieldHeading(
  block: BlockOf<'heading'>,
  pieces: readonly Piece[],
  text: string,
  digest: DigestDraft,
): boolean {
  const { open } = digest
  if (open?.kind === 'file') {
    digest.extend(block)
    const { draft } = open
    draft.title ??= cleanTitle(text)
    const field = fieldOfHeading(text)
    const isOwn =
      field === 'abstract' ||
      (field === 'authors' && draft.authors.length === 0) ||
      (field === 'summary' && draft.summary.length === 0)
    open.field = { field: isOwn ? field : 'note', label: text }
    return true
  }
  if (open && isTextOfRecord(open, text)) {
    // ArXiv's own records call the abstract a summary; this one does not.
    open.draft.layout = 'heading'
    open.kind = 'heading'
    open.depth = block.depth
    open.hasPartsBeside = true
  }
  if (open?.kind === 'item' || open?.kind === 'paragraph') return readFieldBelow(block, text, open, digest)
  if (open?.kind !== 'heading') return false
  if (block.depth < open.depth) {
    // `## Abstract` below `### The title` is above no papers.
    if (fieldOf(text) !== 'abstract' || open.draft.abstract.length > 0) return false
    digest.extend(block)
    open.field = { field: 'abstract', label: text }
    return true
  }
  if (block.depth === open.depth && !open.hasPartsBeside) {
    if (fieldOf(text) !== 'abstract' || open.draft.abstract.length > 0) return false
    open.hasPartsBeside = true
  }
  const label = labelled(pieces)
  const field = label?.field ?? fieldOfHeading(text)
  if (!field) return false
  digest.extend(block)
  if (label && collapse(textOf(label.rest))) {
    readField(open.draft, label, digest.styleOf(open.draft))
    // What stands below goes on with it.
    open.field = isText(label.field) ? { field: label.field, label: label.label } : undefined
  } else open.field = { field, label: text.replace(/\s*[:：]\s*$/, '') }
  return true
}

/** Reads a heading below an entry that has none for its title: `**The title**`, `#### Abstract`. */
function readFieldBelow(
  block: BlockOf<'heading'>,
  text: string,
  open: OpenEntry,
  digest: DigestDraft,
): boolean {
  const field = fieldOf(text)
  const isPart =
    (field === 'abstract' && open.draft.abstract.length === 0 && block.depth > digest.outline.depth) ||
    (field !== undefined && block.depth >= DEPTH_OF_PARTS && block.depth > digest.outline.depth)
  if (!isPart) return false
  digest.extend(block)
  open.field = { field, label: text }
  return true
}

/** Whether a heading behind a record names a text that the record lacks, as notes on one paper have it in a part of its own. */
function isTextOfRecord({ kind, draft }: OpenEntry, text: string): boolean {
  if (kind === 'heading' || kind === 'file' || draft.titleMark !== 'label') return false
  const field = fieldOfHeading(text)
  return (
    (field === 'abstract' && draft.abstract.length === 0) ||
    (field === 'summary' && draft.summary.length === 0)
  )
}

/** Takes the indented lines right below a heading for the rest of a title that was broken over lines. */
function continueTitle(
  draft: Draft,
  block: BlockOf<'heading'>,
  i: number,
  { blocks, digest }: Page,
): Block | undefined {
  const next = blocks.at(i + 1)
  if (next?.type !== 'paragraph' || next.quote || next.indent < 2 || next.line !== block.endLine + 1)
    return undefined
  const { pieces, lines } = blocks.text(next)
  const rest = collapse(textOf(pieces))
  if (linksOf(pieces).length > 0 || wordCount(rest) > MOST_CONTINUING) return undefined
  if (lines.some((line) => labelled(line.pieces)) || /[.。]$/.test(rest)) return undefined
  const { length } = block.text
  if (!/[:：]\s*$/.test(block.text) && (length < SHORTEST_BROKEN || length > LONGEST_BROKEN)) return undefined
  draft.title = cleanTitle(`${draft.title ?? ''}${/[:：]$/.test(block.text.trim()) ? ':' : ''} ${rest}`)
  digest.extend(next)
  return next
}
