import { parseArxivId } from '../../../text/identifiers.ts'
import { after, type Piece, textOf } from '../inline/piece.ts'
import { looksLikeAuthors } from './citation.ts'
import { isDateLike } from './date-like.ts'
import { type Field, fieldOf, LONGEST_LABEL } from './field-labels.ts'
import { signOf } from './signs.ts'
import { collapse, wordCount } from './titles.ts'

/** A line that begins with a label. */
export interface Labelled {
  field: Field
  /** The label as it is written. */
  label: string
  /** What stands behind it. */
  rest: Piece[]
}

/** Notes in Obsidian have two colons: `**Title**:: Kites` */
const LABEL = /^\s*([^:：\n]{1,40}?)\s*(?:::|[:：])(?!\/\/)\s*/

/** As journals print it: `Abstract. Kites are …`, `Abstract—Kites are …` */
const ABSTRACT = /^\s*(abstract|摘要)(?:[.。]\s+|—)(?=\S)/i

/** The label that a sign at the beginning of a line, `text`, stands for. */
function signed(pieces: readonly Piece[], text: string): Labelled | undefined {
  const sign = signOf(text)
  // Before a label in words, as in the heading `👥 Authors`, a sign only adorns it.
  if (!sign || fieldOf(text.slice(sign.length)) !== undefined) return undefined
  return { field: sign.field, label: sign.label, rest: after(pieces, sign.length) }
}

/** The line that was asked of last, as one rule after the other asks for its label. */
let latest: { pieces: readonly Piece[]; label: Labelled | undefined } = { pieces: [], label: undefined }

/** Parts a line into its label and the rest, where it begins with a label that we know. */
export function labelled(pieces: readonly Piece[]): Labelled | undefined {
  if (latest.pieces !== pieces) latest = { pieces, label: labelOf(pieces) }
  return latest.label
}

function labelOf(pieces: readonly Piece[]): Labelled | undefined {
  const beginning = beginningOf(pieces)
  const hasColon = beginning.includes(':') || beginning.includes('：')
  const match = ABSTRACT.exec(beginning) ?? (hasColon ? LABEL.exec(beginning) : null)
  const label = match?.[1]
  if (match === null || label === undefined || fieldOf(label) === undefined)
    return signed(pieces, beginning) ?? setInBold(pieces)
  // What is promised is no label: `Coming soon: a sentence on each paper`
  if (/\bcoming soon$/i.test(label)) return undefined
  const field = fieldOf(label)
  // `Paper 1: The title`
  if (/^\P{L}*(?:paper|论文|論文|논문)\s?#?\d{1,3}$/iu.test(label) && isTitleBehind(pieces, match[0].length))
    return undefined
  // `(LOOM) Summary: a tool for weavers` is a title behind its nickname.
  if (/^[(（][^()（）]*[)）]\s*\S/.test(label)) return undefined
  if (!field || isLinked(pieces, match[0].trimEnd().length - 1)) return signed(pieces, beginning)
  // A paper's nickname may be a label's word: `**TAG**: "TAG: the title"`.
  if (
    pieces[0]?.strong &&
    field !== 'title' &&
    field !== 'abstract' &&
    /^["“]\S/.test(textOf(pieces).slice(match[0].length))
  )
    return undefined
  // `arXiv:2503.01234 Announce type: …` is a line of text that begins with an id.
  if (
    field === 'id' &&
    !label.includes('/') &&
    /^\S+\s+(?![|·•｜])\S+\s+\S/.test(textOf(pieces).slice(match[0].length))
  )
    return undefined
  return { field, label: label.trim(), rest: after(pieces, match[0].length) }
}

/** Whether what stands behind a label is words of a title, which link nothing or are its link. */
function isTitleBehind(pieces: readonly Piece[], length: number): boolean {
  const said = collapse(textOf(after(pieces, length)))
  return wordCount(said) >= FEWEST_WORDS_OF_TITLE && !/https?:/.test(said)
}

const FEWEST_WORDS_OF_TITLE = 4

/** A label that bold letters alone set off from what it says: `**Authors** Ann Lee, Bo Kim`. */
function setInBold(pieces: readonly Piece[]): Labelled | undefined {
  if (!pieces[0]?.strong || pieces[0].anchor) return undefined
  // Most of what is set in bold is a title.
  if (pieces[0].text.length > LONGEST_LABEL && !pieces[0].image) return undefined
  const end = pieces.findIndex((piece) => !piece.strong)
  const label = end === -1 ? '' : textOf(pieces.slice(0, end))
  const field = fieldOf(label)
  if (field === undefined || !/^\s/.test((pieces[end] as Piece).text)) return undefined
  const rest = after(pieces, label.length)
  const said = collapse(textOf(rest))
  // `**Venue.** Kite Letters`
  const isStopped = field !== 'title' && field !== 'links' && /^\s*\p{Lu}[\p{L} ]{1,30}\.\s*$/u.test(label)
  const isSaid =
    field === 'authors'
      ? looksLikeAuthors(said)
      : field === 'date'
        ? isDateLike(said)
        : field === 'id'
          ? parseArxivId(said) !== undefined
          : field === 'links'
            ? /^(?:https?:\/\/\S+|暂无|无|none|n\/?a|null|-+)$/i.test(said)
            : isStopped ||
              // A word of English may begin a sentence in bold.
              (/^[^a-z]+$/i.test(label) && field !== 'title') ||
              (/^abstract$/i.test(label.trim()) && wordCount(said) >= FEWEST_WORDS_OF_ABSTRACT) ||
              (field === 'summary' && OF_SUMMARY.test(label.trim()) && /^[\p{Lu}\d]/u.test(said))
  return isSaid ? { field, label: label.trim().replace(/\.$/, ''), rest } : undefined
}

/** Words of the shortest text that the word `Abstract` heads in bold: a title may begin with it, `**Abstract** Looms`. */
const FEWEST_WORDS_OF_ABSTRACT = 15
/** Labels behind which a sentence begins, as none begins with them: `TL;DR`, and several words, `Why it matters` */
const OF_SUMMARY = /^(?:tl;?\s?dr|\p{L}+(?:\s\p{L}+)+)$/iu

/** As much of a line's text as a label may take. */
function beginningOf(pieces: readonly Piece[]): string {
  let text = ''
  for (const piece of pieces) {
    if (!piece.image) text += piece.text
    if (text.length >= 80) break
  }
  return text.slice(0, 80)
}

/** Whether the character at an offset stands in a link. */
function isLinked(pieces: readonly Piece[], offset: number): boolean {
  let at = 0
  for (const piece of pieces) {
    if (!piece.image) at += piece.text.length
    if (at > offset) return piece.anchor !== undefined
  }
  return false
}
