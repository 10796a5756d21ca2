import { hasIdentifier, parseArxivId } from '../../../text/identifiers.ts'
import { linkKind } from '../../../text/links.ts'
import { trimEnd } from '../../../text/trim-end.ts'
import { linksOf } from '../draft.ts'
import type { Piece } from '../inline/piece.ts'
import { isListOfAuthors } from '../words/citation.ts'
import { isDateLike } from '../words/date-like.ts'
import { areKnownPeople } from '../words/known-names.ts'
import { linkLabelKind } from '../words/link-labels.ts'
import { isTitleCase, isTitleLike, isVenueTag, unbracketed, wordCount } from '../words/titles.ts'
import { isWide } from '../words/wide.ts'
import { isPrefix } from './before-title.ts'
import type { Candidate } from './title-candidates.ts'

/** The title behind a linked id or label: `[2503.01234](address) Title`, `[arXiv 2025.03](address), Title`. */
export function titleBehindId(pieces: readonly Piece[], text: string): Candidate | undefined {
  let at = 0
  let start = -1
  let end = text.length
  let labelled = false
  let named = false
  // The list's own marks stand before the links: `:blue_square: `SVOS` - [paper](address) - Title`
  let before = ''
  for (const piece of pieces) {
    if (piece.image) continue
    if (piece.anchor && start === -1) {
      if (isOwnAddress(piece) && leadsToPaper(piece.anchor.url) && linksOf(pieces).length === 1)
        return isPrefix(trimEnd(before, ' <[(（【')) ? titleFrom(text, at + piece.text.length) : undefined
      const label = unbracketed(piece.text)
      const isId =
        parseArxivId(label.replace(/^arxiv:\s*/i, '')) !== undefined ||
        /^(?:doi:\s?)?10\.\d{4,9}\/\S+$/i.test(label) ||
        (MONTH_OF_ID.test(label) && hasIdentifier(piece.anchor.url))
      named = isVenueTag(label) || (isPlace(label, piece.text, text, at) && leadsToPaper(piece.anchor.url))
      labelled = !isId && (named || isDateLike(label) || linkLabelKind(label) !== undefined)
      // Before it stands a number or a venue's tag at most: `[ICML 2020] ([paper](address)) Title`
      const lead = trimEnd(before, ' [(（【')
      if (!isPrefix(lead) || !(isId || labelled)) return undefined
      start = at + piece.text.length
    } else if (piece.anchor) {
      end = at
      // Another link beside the first: `([paper](address) [code](address)) Title`
      if (/[\p{L}\p{N}]/u.test(text.slice(start, at)) || linkLabelKind(unbracketed(piece.text)) === undefined)
        break
      start = at + piece.text.length
      end = text.length
    } else if (start !== -1 && (piece.code || piece.strong) && wordCount(text.slice(start, at)) >= 2) {
      // Marks of the list's own behind the title: `[__`cls.`__]`
      end = at
      break
    }
    if (!piece.code) before += piece.text
    at += piece.text.length
  }
  if (start === -1) return titleBehindBareId(text)
  const bibtex = text.slice(start, end).search(/\s@\p{L}+\{/u)
  const words = trimEnd(text.slice(start, bibtex > 0 ? start + bibtex : end), ' [(')
  const lead = words.length - words.replace(UNLINKED, '').replace(COUNT_AHEAD, '').length
  const title = withoutGloss(words.slice(lead))
  const marked = markedTitle(pieces, title, start + lead)
  if (marked) return marked
  // Behind a word such as `paper` a sentence may follow; a title begins with a capital, and has some words.
  if (labelled && (!BEGINNING.test(title) || wordCount(title) < (named ? 2 : 3))) return undefined
  if (!isTitleLike(title) || wordCount(title) > 40 || areFamilies(title)) return undefined
  if (lead + title.length < words.length) end = start + lead + title.length
  return { start: start + lead, end, text: title, mark: 'plain' }
}

/** The title that some words in bold, in italics or in quotation marks are, with which what seems a title begins. */
function markedTitle(pieces: readonly Piece[], title: string, place: number): Candidate | undefined {
  const quoted = /^["“]([^"“”]+)["”]\S?\s/.exec(title.slice(0, LONGEST_QUOTED))?.[1]
  if (quoted !== undefined) {
    const text = trimEnd(quoted, ' ,.')
    return wordCount(text) >= FEWEST_WORDS_MARKED && isTitleLike(text)
      ? { start: place, end: place + quoted.length + 2, text, mark: 'quoted' }
      : undefined
  }
  let at = 0
  for (const { text, image, strong, emphasis } of pieces) {
    if (image) continue
    at += text.length
    if (at <= place) continue
    const isTitle =
      (strong || emphasis) &&
      at < place + title.length &&
      wordCount(text) >= FEWEST_WORDS_MARKED &&
      isTitleLike(text)
    return isTitle ? { start: place, end: at, text, mark: strong ? 'bold' : 'plain' } : undefined
  }
  return undefined
}

const LONGEST_QUOTED = 400
/** What is shorter may be a nickname ahead of the title. */
const FEWEST_WORDS_MARKED = 4

/** A bare id, and a day behind it, ahead of a title: `2503.01234 — 2025-03-04 — The title`, `2503.01234: The title`. */
const BARE_ID_AHEAD =
  /^[^\p{L}\p{N}]{0,6}(?:\d{1,3}[.)]\s+)?[[(（]?(?:arxiv:\s?)?(\d{4}\.\d{4,5}(?:v\d{1,2})?)[)\]）]?(?:\s*[-–—:：|,·]\s+|\s+)(?:(?:19|20)\d{2}-\d{2}-\d{2}\s*[-–—|·]\s+)?/iu

/** The title behind an id that nothing links. */
function titleBehindBareId(text: string): Candidate | undefined {
  const ahead = BARE_ID_AHEAD.exec(text.slice(0, LONGEST_AHEAD))
  if (!ahead || parseArxivId(ahead[1] as string) === undefined) return undefined
  return titleFrom(text, ahead[0].length)
}

/** Whether a link stands on its own address. */
function isOwnAddress({ text, anchor }: Piece): boolean {
  return /^\s*https?:\/\/\S+\s*$/.test(text) && anchor?.url === text.trim()
}

/** The title that a text goes on with, alone or with what parts mark off behind it: ` — The title | 2025`. */
function titleFrom(text: string, from: number): Candidate | undefined {
  const start = text.length - text.slice(from).replace(PARTING, '').length
  const title = withoutPeople(trimEnd(text.slice(start).split(/\s[–—|·]\s/, 1)[0] as string, ' .,;'))
  const isTitle =
    BEGINNING.test(title) &&
    isTitleLike(title) &&
    wordCount(title) >= 3 &&
    wordCount(title) <= 40 &&
    !isListOfAuthors(title) &&
    !areFamilies(title) &&
    // A sentence says something of the paper.
    (isTitleCase(title) || !/[.。]\s*$/.test(text)) &&
    !/\p{Ll}{2}\.\s+\p{Lu}/u.test(title)
  return isTitle ? { start, end: start + title.length, text: title, mark: 'plain' } : undefined
}

/** A title without the people behind a stop: `The title. Ann Lee, Bo Kim`. */
function withoutPeople(title: string): string {
  const stop = title.search(/(?<=\p{Ll}{2})\.\s+\p{Lu}/u)
  return stop > 0 && areKnownPeople(title.slice(stop + 1).trim()) ? title.slice(0, stop) : title
}

/** What parts an id or an address from a title. */
const PARTING = /^[\s>\])）】]*[-–—:：|,·]*\s+/

const LONGEST_AHEAD = 60

/** The year and the month that arXiv's ids begin with: `2309`. */
const MONTH_OF_ID = /^\d{2}(?:0[1-9]|1[0-2])$/

/** A title in Latin letters without what another script says of it behind a dash. */
function withoutGloss(title: string): string {
  const dash = /\s[–—-]\s/.exec(title)
  if (!dash || !isWide(title.slice(dash.index)) || isWide(title.slice(0, dash.index))) return title
  return isTitleLike(title.slice(0, dash.index)) ? title.slice(0, dash.index) : title
}

/** Buttons without a link, and what parts them from the title: `/ code - `. */
const UNLINKED = /^(?:\s*\/\s*(?:code|paper|pdf|project(?:\s+page)?|demo|data(?:set)?)\b)*[\s,:：\])|–—/-]+/i

/** How often a paper was cited, as lists write it ahead of a title: `[72:fire:] The title`. */
const COUNT_AHEAD = /^\[\d{1,5}(?::[a-z_]{2,20}:)+\]\s*/

/** What a title begins with: a capital, a number, or a name that has its capital within: `eKITE`, `pi-Loom`. */
const BEGINNING = /^(?:\d*\p{Lu}|\d{1,3}-\p{L}|\p{Ll}{1,8}-?\p{Lu})/u

/** What a venue's name may be cut to: `DAC`, `CVPRW`. */
const ABBREVIATION = /^\p{Lu}{2,8}\p{Ll}?$/u
/** Words of the longest name of a journal or a meeting that stands alone in brackets. */
const MOST_WORDS_OF_PLACE = 3

/** Whether the words of a link may name where a paper appeared: they are an abbreviation, or they alone stand in brackets. */
function isPlace(label: string, words: string, text: string, at: number): boolean {
  if (ABBREVIATION.test(label)) return true
  const isBracketed = label !== words.trim() || (text[at - 1] === '[' && text[at + words.length] === ']')
  return isBracketed && wordCount(label) <= MOST_WORDS_OF_PLACE && /^\d?\p{Lu}/u.test(label)
}

function leadsToPaper(address: string): boolean {
  const kind = linkKind(address)
  return kind === 'paper' || kind === 'pdf' || hasIdentifier(address)
}

/** Whether a text is a list of family names and nothing else: `Lee, Kim, Dow`. */
function areFamilies(text: string): boolean {
  const names = text.split(/,\s+/)
  return (
    names.length > 1 &&
    names.every((name) => /^(?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}$/u.test(name)) &&
    names.some((name) => !name.includes(' '))
  )
}
