import { safeUrl } from '../../../text/links.ts'
import type { BlockOf, Span } from '../blocks/blocks.ts'
import type { DigestDraft } from '../digest-draft.ts'
import { addIdsInText, type Draft, linksOf, newDraft } from '../draft.ts'
import { joinLines, type Line } from '../inline/lines.ts'
import { after, type Piece, PLAIN, textOf } from '../inline/piece.ts'
import { hasDashedVenue } from '../lead/around-plain-title.ts'
import { readLead } from '../lead/lead.ts'
import { readTitle } from '../lead/read-title.ts'
import { isListOfAuthors } from '../words/citation.ts'
import { isLoneAuthor } from '../words/credit.ts'
import { isDateLike } from '../words/date-like.ts'
import { isEvent } from '../words/events.ts'
import { labelled } from '../words/labelled.ts'
import { cleanTitle, collapse, isNamedVenue, isTitleCase, wordCount } from '../words/titles.ts'
import { hasSentences, isAddressed, speaks } from './evidence.ts'
import { spanOfLines } from './start-entries.ts'

/** Notes an item of a list that would be a paper among papers. Gives it, if it is one that has a title. */
export function noteDoubtful(
  block: BlockOf<'item'>,
  lines: readonly Line[],
  digest: DigestDraft,
): Draft | undefined {
  const [first, ...rest] = lines
  if (!first || labelled(first.pieces)) return undefined
  const draft = newDraft('item', block.line, block.endLine)
  const dashed = titleBehindDash(first.pieces)
  const named = titleFromName(first.pieces) ?? dashed
  if (named !== undefined) draft.title = named
  else if (
    !readLead(first.pieces, draft, digest.date) ||
    (draft.titleMark !== 'link' && hasSentences(draft.title))
  ) {
    digest.doubts.passOver()
    return undefined
  }
  if (digest.isOfMeeting && isEvent(draft.title ?? '')) return undefined
  draft.headings = digest.outline.path
  // A link whose address is yet to come is set like the others: `[Title]`, `[Title]()`
  const marked =
    (named !== undefined && named !== dashed) ||
    hasDashedVenue(textOf(first.pieces)) ||
    /^\[[^[\]]+\]$/.test(textOf(first.pieces).trim()) ||
    linksOf(first.pieces).some(({ anchor }) => anchor.url === '') ||
    // The address alone on the line below
    rest.some(({ pieces }) => safeUrl(textOf(pieces)) !== undefined)
  if (rest.length > 0)
    draft.below = [
      { line: block.line, endLine: block.endLine, pieces: joinLines(rest, first.offset), quote: false },
    ]
  digest.doubts.note(draft, marked, isByline(rest))
  return draft
}

/** Whether what stands below a title is one line that says by whom it is: `by Ann Lee, Bo Kim`. */
function isByline([line, ...others]: readonly Line[]): boolean {
  if (!line || others.length > 0 || !/^\s*by\s/i.test(line.pieces[0]?.text ?? '')) return false
  const names = collapse(textOf(line.pieces)).slice(3)
  return isListOfAuthors(names) || isLoneAuthor(names)
}

/** The title that a coined name in bold begins, and nothing else: `**KiteNet**: Learning to Fly in Strong Winds`. */
function titleFromName(pieces: readonly Piece[]): string | undefined {
  if (pieces[0]?.strong !== true || linksOf(pieces).length > 0) return undefined
  const text = collapse(textOf(pieces))
  const [, name = '', words = ''] = /^([^\s:：]{3,30})[:：]\s+(\p{Lu}.{15,250})$/u.exec(text) ?? []
  const isTitle = COINED.test(name) && wordCount(words) >= FEWEST_WORDS_BEHIND_NAME && isTitleCase(words)
  return isTitle && !hasSentences(text) ? cleanTitle(text) : undefined
}

/** The title that a coined name and a dash begin, where nothing is linked or marked: `KiteNet - Learning to Fly in Strong Winds`. */
function titleBehindDash(pieces: readonly Piece[]): string | undefined {
  if (pieces.some(({ anchor, strong, emphasis }) => anchor || strong || emphasis)) return undefined
  const text = collapse(textOf(pieces))
  const [, name = '', words = ''] =
    /^([^\s:：]{3,30})\s[–—-]\s(\p{Lu}[^.;:：()（）[\]【】]{15,250})$/u.exec(text) ?? []
  const isTitle = COINED.test(name) && wordCount(words) >= FEWEST_WORDS_BEHIND_NAME && isTitleCase(words)
  return isTitle && !isListOfAuthors(words) ? cleanTitle(text) : undefined
}

const COINED = /\p{Ll}\p{Lu}|\p{Lu}{2}|\d/u
const FEWEST_WORDS_BEHIND_NAME = 4

/** Notes each line that is a venue with its year in brackets and a title, and links nothing: `[ICML 2020] The title`. */
export function noteBehindVenue(
  block: BlockOf<'paragraph'>,
  lines: readonly Line[],
  { doubts, outline, date }: DigestDraft,
): void {
  lines.forEach(({ pieces }, n) => {
    if (!/[[【_]/.test(pieces[0]?.text ?? '')) return
    const head = textOf(pieces).slice(0, LONGEST_VENUE_AHEAD)
    const [, number = '', venue] = VENUE_AHEAD.exec(head) ?? UNDERSCORED_AHEAD.exec(head) ?? []
    if (venue === undefined || !isNamedVenue(venue.replace('_', ' ')) || linksOf(pieces).length > 0) return
    const { line, endLine } = spanOfLines(block, lines, n, n + 1)
    const draft = newDraft('paragraph', line, endLine)
    if (!readLead(after(pieces, number.length), draft, date) || isAddressed(draft) || speaks(draft.title))
      return
    draft.headings = outline.path
    doubts.note(draft, false)
  })
}

const LONGEST_VENUE_AHEAD = 60
/** `[3] 2023_AAAI_The title` */
const UNDERSCORED_AHEAD =
  /^(\s*\[?\d{1,3}[\].):、]{1,2}\s{1,3})((?:19|20)\d{2}_\p{Lu}[\p{L}&-]{1,14})_(?=\p{Lu})/u
const VENUE_AHEAD = /^(\s*\d{0,3}[.):、]?\s{0,3})[[【]([^[\]【】]{4,40})[\]】]/

/** Notes an item that is nothing but a title in bold. */
export function noteBold(block: BlockOf<'item'>, text: string, digest: DigestDraft): void {
  const title = cleanTitle(text)
  // What heads the items below it, and what nobody has written yet
  if (/[:：]$/.test(text) || /^idea\b[^:：]{0,5}[:：]/i.test(title)) return
  const draft = newDraft('item', block.line, block.endLine)
  readTitle(text, draft, digest.date)
  draft.headings = digest.outline.path
  digest.doubts.noteSetApart(draft, 'bold')
}

/** Notes an item or a line that is nothing but a link to a file or a folder beside the list: somebody's notes on a paper. */
export function noteNotes(block: Span, pieces: readonly Piece[], digest: DigestDraft): void {
  const [link, second] = linksOf(pieces)
  if (!link || second || link.anchor.url.includes('#')) return
  const text = collapse(textOf(pieces))
  // `August 18, 2020: [The title](notes.md)`, as reading groups keep what they met for
  const day = text.slice(0, Math.max(0, text.length - collapse(link.text).length))
  if (!text.endsWith(collapse(link.text)) || (day !== '' && !isDateLike(day.replace(/\s*[:–—-]\s*$/, ''))))
    return
  const draft = newDraft('item', block.line, block.endLine)
  // `2503.01234 — The title`
  const [, id = '', title = link.text] =
    /^\s*(\d{4}\.\d{4,5})(?:v\d+)?\s+[—–:|-]\s+(.+)$/s.exec(link.text) ?? []
  addIdsInText(draft, id)
  if (!readLead([{ ...PLAIN, text: title, strong: true }], draft, undefined)) return
  draft.headings = digest.outline.path
  digest.doubts.noteSetApart(draft, 'local')
}
