import { trimEnd } from '../../../text/trim-end.ts'
import { linksOf } from '../draft.ts'
import { joined, type Line } from '../inline/lines.ts'
import { type Piece, textOf } from '../inline/piece.ts'
import { areNames, isListOfAuthors, looksLikeAuthors } from '../words/citation.ts'
import { creditOf, isLoneAuthor } from '../words/credit.ts'
import { labelled } from '../words/labelled.ts'
import { collapse, isNamedVenue, isVenueTag, wordCount } from '../words/titles.ts'
import { hasPaperLink, isBoldLine, isLinksOnly } from './evidence.ts'

/** Words of the longest venue between authors and links. */
const LONGEST_VENUE = 10

/** Characters of a line's end that tell whether it ends within a list of authors. */
const LONGEST_END = 600

/** The authors of a line that has them before links under generic words: `*A. Byron.* [[pdf](address)]`. */
function authorsBeforeLinks(pieces: readonly Piece[]): string | undefined {
  const first = pieces.findIndex((piece) => piece.anchor)
  if (first < 1 || !isLinksOnly(pieces.slice(first))) return undefined
  const names = trimEnd(collapse(textOf(pieces.slice(0, first))), ' .,;|·–—-[(')
  const emphasised = pieces.slice(0, first).every((piece) => piece.emphasis || !/\p{L}/u.test(piece.text))
  return (emphasised ? looksLikeAuthors(names) : isListOfAuthors(names)) ? names : undefined
}

/**
 * Who wrote a paper, and where it stood if that is said, before links under generic words:
 * `A. Byron et al., ICML 2017. [[pdf](address)]`.
 */
export function creditsBeforeLinks(pieces: readonly Piece[]): string | undefined {
  const names = authorsBeforeLinks(pieces)
  if (names !== undefined) return names
  const first = pieces.findIndex((piece) => piece.anchor)
  if (first < 1 || !isLinksOnly(pieces.slice(first))) return undefined
  const credits = trimEnd(collapse(textOf(pieces.slice(0, first))), ' .,;|·–—-[(')
  return isCredit(credits) || isEmphasisedCredit(pieces.slice(0, first)) ? credits : undefined
}

/** Whether a line is authors in italics and behind them a year, with or without a venue: `*A. Byron et al.* Kites (Findings) 2020`. */
function isEmphasisedCredit(pieces: readonly Piece[]): boolean {
  const behind = pieces.findIndex((piece) => !piece.emphasis && piece.text.trim() !== '')
  if (behind < 1) return false
  const names = trimEnd(collapse(textOf(pieces.slice(0, behind))), ' .,;')
  const venue = trimEnd(collapse(textOf(pieces.slice(behind))), ' .,;|·–—-[(')
  if (isListOfAuthors(names)) return wordCount(venue) <= LONGEST_VENUE && /(?:19|20)\d{2}\)?$/.test(venue)
  return looksLikeAuthors(names) && isVenueTag(venue)
}

/** Whether a block says who wrote a paper and gives its links, on one line or on two, or on three with where it stood between. */
export function isCredits([first, second, third]: readonly Line[]): boolean {
  if (!first) return false
  if (linksOf(first.pieces).length > 0)
    return hasPaperLink(first.pieces) && creditsBeforeLinks(first.pieces) !== undefined
  const text = trimEnd(collapse(textOf(first.pieces)), ' .,;')
  const isBetween = third !== undefined && second !== undefined && isVenueLine(second.pieces)
  const links = isBetween ? third : second
  return (
    links !== undefined &&
    isLinksOnly(links.pieces) &&
    hasPaperLink(links.pieces) &&
    (isListOfAuthors(text) || (isBetween ? isLoneAuthor(text) : isCredit(text)))
  )
}

/** Whether a line is a venue and its year, with an honour in brackets or without: `ICML 2017 (Oral)`. */
function isVenueLine(pieces: readonly Piece[]): boolean {
  const text = collapse(textOf(pieces)).replace(/\s\([^()]{1,30}\)$/, '')
  return linksOf(pieces).length === 0 && wordCount(text) <= LONGEST_VENUE && isNamedVenue(text)
}

/** Whether a line is a list of authors, two at least, with a venue that is known to be one, or with a year alone. */
function isCredit(line: string): boolean {
  const credit = creditOf(line)
  return (
    credit !== undefined &&
    (isVenueTag(credit.venue) || /^\d{4}$/.test(credit.venue)) &&
    isListOfAuthors(trimEnd(credit.names, '.'))
  )
}

/** Whether authors, behind a nickname in bold or not, stand above a title in quotes: `**LOOM:** Ann Lee, Bo Kim.` */
export function isAuthorsAboveQuote([first, second]: readonly [Line, ...Line[]]): boolean {
  if (!second || !/^\s*["“「]\p{L}/u.test(textOf(second.pieces)) || linksOf(first.pieces).length > 0)
    return false
  const start = first.pieces.findIndex((piece) => !piece.strong && piece.text.trim() !== '')
  const name = textOf(first.pieces.slice(0, Math.max(0, start)))
  const names = trimEnd(
    collapse(textOf(first.pieces.slice(Math.max(0, start)))).replace(/^[:：]\s*/, ''),
    ' .,:;',
  )
  return (start === 0 || /^[^,;]{2,60}$/.test(name.trim())) && looksLikeAuthors(names)
}

/** Whether a line is a list of authors that a title on the next line follows: it ends in a comma or a colon. */
export function isAuthorsLine(pieces: readonly Piece[]): boolean {
  const text = collapse(textOf(pieces))
  return (
    /[,:;]$/.test(text) &&
    linksOf(pieces).every((link) => link.text === '') &&
    isListOfAuthors(trimEnd(text, ' ,:;'))
  )
}

/** Lines on which the authors of a paper may stand. */
const MOST_LINES_OF_AUTHORS = 40

/**
 * Who wrote a paper and when, where that stands above its title in bold, linked or not, and how many lines it takes:
 * `[Ann Lee](address), Bo Kim (2019):`
 */
export function creditAboveTitle(
  lines: readonly Line[],
): { names: string; year: string; length: number } | undefined {
  let text = ''
  for (const [n, { pieces }] of lines.slice(0, MOST_LINES_OF_AUTHORS).entries()) {
    text = `${text} ${collapse(textOf(pieces))}`.trim()
    const [ending, year] = /\s*\(((?:19|20)\d{2})[a-z]?\)[:.,]?$/.exec(text) ?? []
    const title = lines[n + 1]
    if (year !== undefined) {
      const names = text.slice(0, -(ending as string).length)
      const isTitled = title !== undefined && isBoldLine([title]) && wordCount(textOf(title.pieces)) >= 3
      return isTitled && (isListOfAuthors(names) || isLoneAuthor(names))
        ? { names, year, length: n + 1 }
        : undefined
    }
    if (!text.endsWith(',')) return undefined
  }
  return undefined
}

/** Lines of which those that part a list of authors are one: `Ann Lee, Bo Kim,` and `Cy Dow. ICML 2017.` */
export function unwrappedAuthors(lines: readonly Line[]): readonly Line[] {
  if (lines.length < 2) return lines
  const runs: Line[][] = []
  /** How the run above ends. */
  let end = ''
  for (const line of lines) {
    const run = runs.at(-1)
    const goesOn =
      run !== undefined &&
      (goesOnInNames(end.trimEnd().slice(-LONGEST_END), line.pieces) ||
        (isPlacedName(run.at(-1) as Line) && isPlacedName(line)))
    if (goesOn) run.push(line)
    else runs.push([line])
    end = `${goesOn ? `${end} ` : ''}${textOf(line.pieces)}`.slice(-2 * LONGEST_END)
  }
  return runs.map((run) => (run.length === 1 ? (run[0] as Line) : joined(run)))
}

/** Whether a line is one person and where they work, of several that stand a line each: `Ann Lee (Kite Lab, Oslo);` */
function isPlacedName({ pieces }: Line): boolean {
  const [, name = ''] =
    /^([^();:]{3,60}) \([^()]{2,150}\)[;,.\s]*$/.exec(collapse(textOf(pieces)).slice(0, 240)) ?? []
  return name.includes(' ') && areNames(name)
}

/** Names before the first sign of what stands behind them. */
const NAMES_AHEAD = /^(?:[^.:;([|]|(?<=\p{Lu})\.){3,300}/u

/** Whether a line of which that is the end ends within a list of authors, and the next begins with more of them. */
function goesOnInNames(end: string, next: readonly Piece[]): boolean {
  const behind = collapse(textOf(next))
  if (isBrokenName(end, behind)) return labelled(next) === undefined
  const isOpen = /(?:,|&|\sand)$/.test(end)
  if (!isOpen && !/^(?:and|&)\s/.test(behind)) return false
  const above = trimEnd(end.replace(/\s(?:and|&)$/, ''), ' ,').split(/[:;([|”"]|\.\s(?<!\s\p{Lu}\.\s)/u)
  const below = NAMES_AHEAD.exec(behind.replace(/^(?:and|&)\s+/, ''))?.[0].trim() ?? ''
  return (
    labelled(next) === undefined &&
    looksLikeAuthors(above.at(-1)?.trim() ?? '') &&
    (isOpen || isListOfAuthors(above.at(-1)?.trim() ?? '')) &&
    looksLikeAuthors(trimEnd(below, ' ,'))
  )
}

/** Whether lines are one list of authors, broken within a name of theirs. */
export function areBrokenAuthors(lines: readonly Line[]): boolean {
  return (
    unwrappedAuthors(lines).length === 1 &&
    lines.some(
      ({ pieces }, n) =>
        n > 0 &&
        isBrokenName(
          collapse(textOf((lines[n - 1] as Line).pieces)).slice(-LONGEST_END),
          collapse(textOf(pieces)),
        ),
    )
  )
}

/** A given name, with or without an initial: a line that is full may end in it and leave the family name to the next. */
const GIVEN_NAME = /,\s+(\p{Lu}[\p{L}'’-]{0,20}\.?(?: \p{Lu}\.){0,3})$/u

/** Whether one person's name in a list of authors goes on in the next line: `Ann Lee, Bo Kim, Cy` and `Dow, Di Roe.` */
function isBrokenName(end: string, behind: string): boolean {
  const [, given] = GIVEN_NAME.exec(end) ?? []
  const below = NAMES_AHEAD.exec(behind)?.[0].trim() ?? ''
  const family = trimEnd(below.split(/,|\s(?:and|&)\s/, 1)[0] as string, ' .*†‡')
  if (given === undefined || family === '' || !isLoneAuthor(`${given} ${family}`)) return false
  const above = end.slice(0, end.lastIndexOf(',')).split(/[:;([|”"]|\.\s(?<!\s\p{Lu}\.\s)/u)
  const names = above.at(-1)?.trim() ?? ''
  const isLast =
    trimEnd(below, ' .,*†‡') === family && wordCount(family.replace(/^(?:\p{Lu}\.\s?)+/u, '')) === 1
  return (
    names.includes(' ') &&
    isListOfAuthors(names) &&
    (isLast || isListOfAuthors(trimEnd(`${given} ${below}`, ' ,')))
  )
}
