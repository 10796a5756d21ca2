import { withoutAffiliations } from '../../../text/names.ts'
import { trimEnd } from '../../../text/trim-end.ts'
import type { Span } from '../blocks/blocks.ts'
import type { DigestDraft } from '../digest-draft.ts'
import { type Draft, linksOf, newDraft, setAuthors } from '../draft.ts'
import { joined, type Line } from '../inline/lines.ts'
import { isEmphasised, textOf } from '../inline/piece.ts'
import { isListOfAuthors, listedAuthors } from '../words/citation.ts'
import { isLoneAuthor } from '../words/credit.ts'
import { headsOrganisers, headsPeople, isEvent, timeAhead } from '../words/events.ts'
import { labelled } from '../words/labelled.ts'
import { cleanTitle, collapse, isTitleLike, wordCount } from '../words/titles.ts'
import { isBoldLine } from './evidence.ts'

// How meetings print what they accept: a title, and below it who wrote the paper.

/** Lines of the longest title, and words of the shortest: a title in bold above several people, and any other. */
const MOST_LINES = 3
const FEWEST_WORDS = 3
const FEWEST_WORDS_UNSURE = 4

/** Whether a line is people's names and nothing else, one person's among them. */
export function isNamesLine({ pieces }: Line): boolean {
  if (linksOf(pieces).length > 0 || labelled(pieces)) return false
  const names = trimEnd(collapse(textOf(pieces)), ' .,;*')
  return isListOfAuthors(names) || isLoneAuthor(withoutAffiliations(names))
}

/** Whether a line is a title in bold of some words. */
export function isBoldTitle(line: Line, fewest = FEWEST_WORDS_UNSURE): boolean {
  return isBoldLine([line]) && isTitleOfPaper(line, fewest)
}

/** Whether a line has the words of a paper's title, and not of what else a meeting holds or of who holds it. */
function isTitleOfPaper({ pieces }: Line, fewest: number): boolean {
  const text = collapse(textOf(pieces))
  return (
    linksOf(pieces).length === 0 &&
    labelled(pieces) === undefined &&
    isTitleLike(text) &&
    wordCount(text) >= fewest &&
    !isEvent(text) &&
    !headsOrganisers(text)
  )
}

/** The title and the people that a block of a meeting's page is, in a section of papers. */
export function acceptedTitle(
  lines: readonly Line[],
  { isOfMeeting, outline }: DigestDraft,
): ReturnType<typeof titleAboveNames> {
  return isOfMeeting && !headsPeople(outline.path.at(-1)) ? titleAboveNames(lines) : undefined
}

/** The title and the people of a block that is nothing else: the title is in bold, or one of both is in italics. */
function titleAboveNames(lines: readonly Line[]): { title: Line; names: Line } | undefined {
  const names = lines.at(-1)
  if (!names || lines.length < 2 || lines.length > MOST_LINES + 1 || isBoldLine([names])) return undefined
  if (!isNamesLine(names)) return undefined
  const title = joined(lines.slice(0, -1))
  const isMarked = isBoldLine([title]) || (isEmphasised(title.pieces) && !isEmphasised(names.pieces))
  if (!isMarked && !isEmphasised(names.pieces)) return undefined
  const isSure = isMarked && isListOfAuthors(collapse(textOf(names.pieces)))
  const isTitle =
    isTitleOfPaper(title, isSure ? FEWEST_WORDS : FEWEST_WORDS_UNSURE) &&
    !isNamesLine(title) &&
    // People with their places, some of whom have small letters
    !/\)\*?;\s/.test(collapse(textOf(title.pieces)))
  return isTitle ? { title, names } : undefined
}

/** The paper of a title and the people below it. */
export function creditedTitle(title: Line, names: Line, span: Span): Draft {
  const draft = newDraft('paragraph', span.line, span.endLine)
  const text = textOf(title.pieces)
  draft.title = cleanTitle(text.slice(timeAhead(text)))
  draft.titleMark = 'bold'
  setAuthors(draft, listedAuthors(trimEnd(collapse(textOf(names.pieces)), ' *')))
  return draft
}
