import type { Block, BlockOf } from '../blocks/blocks.ts'
import { hasIds, linksOf, newDraft } from '../draft.ts'
import type { ReadInline } from '../inline/inline.ts'
import { type Piece, textOf } from '../inline/piece.ts'
import { readLead } from '../lead/lead.ts'
import type { Page } from '../page.ts'
import { isListOfAuthors } from '../words/citation.ts'
import { isLoneAuthor } from '../words/credit.ts'
import { headsOrganisers, headsPeople } from '../words/events.ts'
import { fieldOf } from '../words/field-labels.ts'
import { labelled } from '../words/labelled.ts'
import { headsOthers } from '../words/other-sections.ts'
import { cleanTitle, collapse, isTitleCase, isTitleLike, wordCount } from '../words/titles.ts'
import { listedPerson } from './listed-person.ts'

/** As many headings of one depth show what all of them are, and so many of them have to be titles. */
const FEWEST_HEADINGS = 2
const SHARE_OF_TITLES = 0.8
const SHARE_IN_TITLE_CASE = 0.5
/** Their share of all headings that stand above text, where some are linked, and where none is. */
const SHARE_OF_LINKED_PAGE = 0.5
const SHARE_OF_BARE_PAGE = 0.8
const FEWEST_WORDS = 4
/** Words of a title that names what it is about, datasets and groups among others, and heads none of them. */
const FEWEST_WORDS_OF_WHOLE = 7
/** So many sections with the same labels in their lists, and so many labels, are the cards of one kind of thing. */
const FEWEST_CARDS = 3
const FEWEST_LABELS = 3
const LABEL = /^(?:\*\*)?([\p{L}][^:：*\n]{1,30})(?:\*\*)?\s?[:：]/u
/** Blocks behind a heading that are looked at. */
const LONGEST_BODY = 60
/** Headings of a journal, or of the parts of a text: `July 17, 2025 - The Birth`, `Phase 1 — Tools`. */
const PART =
  /^\W*(?:(?:phase|part|chapter|section|step|week|day|issue|episode|volume|appendix)\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|\d{4}[-/.年])|\(\d+ papers?\)\W*$/i
/** Words of the shortest text below a title that is more than a remark. */
const FEWEST_WORDS_BELOW = 8

/** What the headings of one depth are: how many in all, and with which labels below them. */
interface Count {
  headings: number
  titles: number
  inTitleCase: number
  linked: number
  /** Titles with their year, and below them who wrote the paper. */
  dated: number
  cards: Map<string, number>
}

/**
 * The depth at which a page's headings are titles of papers though no link says so: nearly all of them read as titles,
 * each with text of its own below it that links to nothing else. Somebody who writes a digest by hand writes it so. The
 * page has to call itself one of papers, or to link some of these titles to theirs, or to give most of them a year, with
 * people below. A program that writes one sets a
 * list below each of them that has the same labels every time.
 */
export function depthOfTitles(
  blocks: Iterable<Block>,
  inline: ReadInline,
  namesPapers: boolean,
): number | undefined {
  const depths = new Map<number, Count>()
  let parts = 0
  let section: { depth: number; title: string; isLinked: boolean; below: Block[] } | undefined
  const close = () => {
    if (!section) return
    const { depth, title, isLinked, below } = section
    section = undefined
    const areCredited = !isLinked && arePeople(below, inline)
    // Who holds a meeting is listed as its authors are.
    if (areCredited && isOfMeeting(title)) return
    const count = depths.get(depth) ?? {
      headings: 0,
      titles: 0,
      inTitleCase: 0,
      linked: 0,
      dated: 0,
      cards: new Map(),
    }
    depths.set(depth, count)
    count.headings++
    if (below.at(-1)?.type !== 'heading') parts++
    if (isLinked) count.linked++
    if (!isLinked && !isTitle(title, areCredited)) return
    const card = isLinked ? undefined : labelsOf(below, inline)
    if (card !== undefined) count.cards.set(card, (count.cards.get(card) ?? 0) + 1)
    else if (!isLinked && !areCredited && !isAbout(below, inline)) return
    count.titles++
    if (isDatedAbovePeople(title, below, inline)) count.dated++
    if (isTitleCase(title)) count.inTitleCase++
  }
  for (const block of blocks) {
    if (block.type !== 'heading') {
      section?.below.push(block)
      continue
    }
    // What has headings below it is a part of the page.
    if (section && block.depth > section.depth) section.below.push(block)
    close()
    const pieces = inline(block.text)
    section = {
      depth: block.depth,
      title: labelled(pieces) ? '' : collapse(textOf(pieces)),
      isLinked: isLinked(pieces),
      below: [],
    }
  }
  close()
  for (const [depth, { headings, titles, inTitleCase, linked, dated, cards }] of depths) {
    const told = titles - [...cards.values()].reduce((sum, count) => sum + count, 0)
    const alike = Math.max(0, ...cards.values())
    const areTitles =
      (alike >= FEWEST_CARDS && alike >= headings * SHARE_OF_TITLES) ||
      (told >= FEWEST_HEADINGS &&
        told >= headings * SHARE_OF_TITLES &&
        told >= parts * (linked > 0 ? SHARE_OF_LINKED_PAGE : SHARE_OF_BARE_PAGE))
    const areOfPapers = linked > 0 || namesPapers || dated >= titles * SHARE_OF_TITLES
    if (areTitles && inTitleCase >= titles * SHARE_IN_TITLE_CASE && areOfPapers) return depth
  }
  return undefined
}

/** Whether the heading at a number is the title of what stands below it, on a page whose headings are titles. */
export function isBareTitle(
  { depth }: BlockOf<'heading'>,
  i: number,
  text: string,
  { blocks, depthOfTitles }: Page,
): boolean {
  const below: Block[] = []
  for (let n = i + 1; n <= i + LONGEST_BODY; n++) {
    const next = blocks.at(n)
    if (!next || (next.type === 'heading' && next.depth <= depth)) break
    below.push(next)
  }
  const areCredited = arePeople(below, blocks.inline)
  if (!isTitle(text, areCredited)) return false
  const isOfTitle =
    areCredited || labelsOf(below, blocks.inline) !== undefined || isAbout(below, blocks.inline)
  return isOfTitle && depthOfTitles() === depth
}

/** Whether a heading ends in a year, and people stand right below it: `## The title (2019)` above `Ann Lee, Bo Kim`. */
function isDatedAbovePeople(title: string, below: readonly Block[], inline: ReadInline): boolean {
  const first = below.find(({ type }) => type !== 'rule')
  if (first?.type !== 'paragraph' || !/\s[(（](?:19|20)\d{2}[)）]$/.test(title)) return false
  const names = collapse(textOf(inline(first.text)))
  return isListOfAuthors(names) || isLoneAuthor(names)
}

/** Whether blocks are a list of who wrote a paper, a person each. */
function arePeople(below: readonly Block[], inline: ReadInline): boolean {
  const listed = below.filter(({ type }) => type !== 'rule' && type !== 'html')
  return (
    listed.length > 0 &&
    listed.every((block) => block.type === 'item' && listedPerson(inline(block.text)) !== undefined)
  )
}

/** Whether a heading is that of people who hold a meeting. */
function isOfMeeting(text: string): boolean {
  return headsOrganisers(text) || headsPeople(text)
}

/** Whether a heading reads as a title. What people stand below is no section of the page, unless it is of who holds a meeting. */
function isTitle(text: string, areCredited: boolean): boolean {
  return (
    isTitleLike(text) &&
    wordCount(cleanTitle(text)) >= FEWEST_WORDS &&
    fieldOf(text) === undefined &&
    !PART.test(text) &&
    (areCredited
      ? !isOfMeeting(text)
      : wordCount(cleanTitle(text)) >= FEWEST_WORDS_OF_WHOLE || !headsOthers(text))
  )
}

/** Whether blocks are text about one thing: paragraphs that link to nothing. */
function isAbout(below: readonly Block[], inline: ReadInline): boolean {
  let words = 0
  for (const block of below) {
    if (block.type === 'rule') continue
    if (block.type !== 'paragraph') return false
    const pieces = inline(block.text)
    if (linksOf(pieces).length > 0) return false
    words += wordCount(textOf(pieces))
  }
  return words >= FEWEST_WORDS_BELOW
}

/** The labels of a list that is all that stands below a heading, and links to nothing. */
function labelsOf(below: readonly Block[], inline: ReadInline): string | undefined {
  const labels: string[] = []
  for (const block of below) {
    if (block.type === 'rule') continue
    const label = block.type === 'item' ? LABEL.exec(block.text)?.[1] : undefined
    if (label === undefined || block.type !== 'item' || linksOf(inline(block.text)).length > 0)
      return undefined
    labels.push(label.trim())
  }
  return labels.length >= FEWEST_LABELS ? labels.join('\n') : undefined
}

function isLinked(pieces: readonly Piece[]): boolean {
  const probe = newDraft('heading', 1, 1)
  return readLead(pieces, probe, undefined) && hasIds(probe)
}
