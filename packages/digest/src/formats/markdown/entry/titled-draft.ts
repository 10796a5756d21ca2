import { parseArxivId } from '../../../text/identifiers.ts'
import type { Span } from '../blocks/blocks.ts'
import { addLink, type Draft, type Layout, linksOf, newDraft, setDate } from '../draft.ts'
import { type Piece, textOf } from '../inline/piece.ts'
import { hasDashedVenue } from '../lead/around-plain-title.ts'
import { readLead } from '../lead/lead.ts'
import { withoutWhoInBrackets } from '../lead/read-title.ts'
import { isListOfAuthors } from '../words/citation.ts'
import { classesIn } from '../words/classes.ts'
import { labelled } from '../words/labelled.ts'
import { cleanTitle, collapse, isNamedVenue, isVenueTag, wordCount } from '../words/titles.ts'
import { beginsQuoted, isLinkedSign } from './evidence.ts'
import { readField } from './field.ts'

/** Authors behind a title that nothing marks: `Title by Ann Lee, Bo Kim`. */
const BY_AUTHORS = /\sby\s\p{Lu}\S* [^,]{2,40}, \p{Lu}/u

/** A text that begins or ends with the paper's arXiv id: `2503.01234: The title`, `The title (2503.01234)`. */
const NAMES_ID =
  /^[^\p{L}\p{N}]{0,6}(?:\d{1,3}[.)]\s+)?(?:arxiv:\s?)?\d{4}\.\d{4,5}(?:v\d{1,2})?[\s:：|,·–—-]|[\s:[(（]\d{4}\.\d{4,5}(?:v\d{1,2})?[\])）]?$/iu

/** A text that begins with a day or ends in who wrote the paper and when: `2025-03-12: The title`, `The title (Lee et al. 2024)`. */
const DATED =
  /^\s*(?:19|20)\d{2}-\d{2}-\d{2}(?:[:：]|\s[–—-])\s|[(（]\p{Lu}[^()（）]{1,40}(?:\bet al\b|&)[^()（）]{1,30}(?:19|20)\d{2}[)）]\s*$/u

/** A link to a note, or a tag at the end: `[[Lee2024]] The title #kites` */
const OF_NOTES = /\[\[|\s#\p{L}\S{1,40}\s*$/u

/** What somebody's text on a paper calls itself before that paper's title: `【论文精读】The title`. */
const KIND_OF_TEXT = /^\s*【(?:论文|文献|論文)[^【】]{0,8}】\s*/

/** An entry of which a text is the title, with what the text says besides. */
export function titledDraft(
  layout: Layout,
  block: Span,
  pieces: readonly Piece[],
  text: string,
  date: string | undefined,
): Draft {
  const draft = newDraft(layout, block.line, block.endLine)
  const last = pieces.findLastIndex((piece) => piece.text.trim() !== '')
  // `### The title `cs.CL``
  const classes = last > 0 && pieces[last]?.code ? classesIn(pieces[last].text) : undefined
  if (classes !== undefined) {
    draft.categories.push(...classes)
    return titleOf(draft, pieces.slice(0, last), collapse(textOf(pieces.slice(0, last))), date)
  }
  return titleOf(draft, pieces, text, date)
}

function titleOf(draft: Draft, pieces: readonly Piece[], text: string, date: string | undefined): Draft {
  const label = labelled(pieces)
  if (label?.field === 'title') {
    readField(draft, label, { carriesAbstracts: false, ...(date === undefined ? {} : { context: date }) })
    return draft
  }
  const marked =
    pieces.some((piece) => piece.anchor || piece.strong) ||
    /["“「]/.test(text) ||
    namesVenue(text) ||
    NAMES_ID.test(text) ||
    DATED.test(text) ||
    hasDashedVenue(text) ||
    OF_NOTES.test(text) ||
    BY_AUTHORS.test(text) ||
    pieces.some((piece) => piece.emphasis && isListOfAuthors(piece.text))
  if (!marked || beginsQuoted(pieces) || !readLead(pieces, draft, date)) {
    if (isLinkedSign(pieces)) for (const { anchor } of linksOf(pieces)) addLink(draft, anchor.url, text)
    if (parseArxivId(text) === undefined) {
      draft.title = cleanTitle(
        withoutYear(withoutWhoInBrackets(text.replace(KIND_OF_TEXT, ''), draft), draft),
      )
      draft.titleMark = 'plain'
    }
  }
  return draft
}

/** A title without the year of its paper in brackets: `The title (2019)`. */
function withoutYear(text: string, draft: Draft): string {
  const [, title = '', year] = /^(\S.*\S)\s[(（]((?:19|20)\d{2})[)）]$/su.exec(text) ?? []
  if (year === undefined || wordCount(title) < FEWEST_WORDS_AHEAD_OF_YEAR) return text
  setDate(draft, year)
  return title
}

const FEWEST_WORDS_AHEAD_OF_YEAR = 3

/** Whether a text has a venue with its year in brackets: `Title [ICML'19]`. */
function namesVenue(text: string): boolean {
  const tag = /[[(（]([^[\]()（）]{3,40})[\])）]/.exec(text)
  const name = tag?.[1] ?? ''
  // `[Science'22]` is one, too, where it is the first of all.
  return isNamedVenue(name) || (tag?.index === 0 && /['’]\d{2}$/.test(name) && isVenueTag(name))
}
