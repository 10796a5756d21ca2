import { trimEnd } from '../../../text/trim-end.ts'
import { addLink, type Draft, linksOf } from '../draft.ts'
import { isEmphasised, type Piece, partedBy, textOf } from '../inline/piece.ts'
import { isNameWithInitials } from '../words/credit.ts'
import { isDateLike } from '../words/date-like.ts'
import { arePeople } from '../words/known-names.ts'
import { collapse, isTitleLike, wordCount } from '../words/titles.ts'
import { isButton } from './buttons-ahead.ts'
import { type KnownParts, knownParts, readKnownParts } from './known-parts.ts'
import { endsInName, isOthersBook } from './people-around-title.ts'
import { readTitle } from './read-title.ts'

/** Characters of the longest such line. */
const LONGEST = 3000
/** Signs with which people part what they say of a paper. */
const SIGNS = [/\s[|｜]\s/g, /\s[·•]\s/g, /\s[–—]\s/g, /\s-{1,3}\s/g]
const MOST_PARTS = 6
/** Words of the shortest title that nothing marks, and of any. */
const FEWEST_WORDS_PLAIN = 3
const FEWEST_WORDS = 2
const MOST_WORDS = 40

/**
 * Reads a line that one sign parts into the title, who wrote it, and where and when it appeared, in any order, with the
 * paper's links behind: `Ann Lee; Bo Kim — **The title** — ICML 2025 [pdf](address)`. Tells whether the line is one; all
 * of its parts have to be known.
 */
export function readPartedLead(pieces: readonly Piece[], draft: Draft, context: string | undefined): boolean {
  const text = textOf(pieces)
  if (text.length > LONGEST || draft.authors.length > 0) return false
  for (const sign of SIGNS) {
    const parts = text.search(sign) === -1 ? [] : partedBy(pieces, sign)
    const found = parts.length > 1 && parts.length <= MOST_PARTS ? partedLead(parts) : undefined
    if (!found) continue
    take(found, pieces, draft, context)
    return true
  }
  const found = unmarkedLead(pieces)
  const [first] = pieces
  if (found && first?.emphasis && found.title !== collapse(first.text)) return false
  if (found) take(found, pieces, draft, context)
  return found !== undefined
}

/** Gives a paper what a line says of it. */
function take(
  { title, mark, known, isLed }: PartedLead,
  pieces: readonly Piece[],
  draft: Draft,
  context: string | undefined,
): void {
  draft.titleMark = mark
  readTitle(title, draft, context)
  for (const { anchor, text } of linksOf(pieces)) addLink(draft, anchor.url, text)
  for (const each of known) readKnownParts(each, draft, context)
  if (mark === 'plain' && isLed) draft.ledBy = draft.date === undefined ? 'authors' : 'authors and year'
}

interface PartedLead {
  title: string
  mark: NonNullable<Draft['titleMark']>
  known: KnownParts[]
  /** Whether who wrote the paper stands ahead of its title. */
  isLed: boolean
}

function partedLead(parts: readonly Piece[][]): PartedLead | undefined {
  let titled: Pick<PartedLead, 'title' | 'mark'> | undefined
  const known: KnownParts[] = []
  let isLed = false
  for (const part of parts) {
    const words = part.filter((piece) => !isButton(piece))
    const bare = withoutButtons(part)
    const facts = isMarkedTitle(words) ? undefined : knownParts(bare)
    if (facts) {
      known.push(facts)
      isLed ||= titled === undefined && facts.names !== undefined
      continue
    }
    if (titled) return undefined
    titled = titleOf(words, bare)
    if (!titled) return undefined
  }
  const names = known.filter((each) => each.names !== undefined)
  return titled && names.length === 1 ? { ...titled, known, isLed } : undefined
}

/** What may part an unmarked title from what is said behind it: `. `, `, `, ` (`, ` by `. */
const PARTING = /(?<=[?!])\s|(?<![\s,(（]\p{Lu})\.\s|[,;]\s|\s[|·–—-]\s|\s(?=[[(（])|\sby\s/gu
/** What parts people or a place from an unmarked title behind them. */
const LEADING = /(?<=[\p{L}\p{N}.)\]]):\s|(?<=[\p{L}\p{N})\]]{2})\.\s|\s[|·–—-]\s/gu
/** As many such signs are looked at. */
const MOST_SIGNS = 12

/**
 * The title of a line in which nothing marks it, and all that stands ahead of it and behind: `Ann Lee, Bo Kim: The title.
 * ICML 2025`, `The title (Ann Lee, Bo Kim, Kite Letters 12(3), 2025)`.
 */
function unmarkedLead(pieces: readonly Piece[]): PartedLead | undefined {
  if (!pieces.some(({ anchor }) => anchor) && !BARE_ID.test(textOf(pieces))) return undefined
  const isMarked = (piece: Piece) =>
    (piece.strong || piece.anchor) && !isButton(piece) && wordCount(piece.text) > 0
  if (pieces.some(isMarked)) return undefined
  const text = withoutButtons(pieces, ' | ')
  const ends = [...text.matchAll(LEADING)].slice(0, MOST_LEADING)
  for (const { 0: sign, index } of ends) {
    const ahead = knownParts(text.slice(0, index))
    if (!ahead || !isSureAhead(ahead, sign)) continue
    const found = titleAhead(text.slice(index + sign.length), ahead)
    if (found) return found
  }
  return titleAhead(text, undefined)
}

const MOST_LEADING = 3
const BARE_ID = /\barxiv:\s?\d{4}\.\d|\bdoi:\s?10\.\d/i

/** Whether what stands ahead of a title is no part of it: one person may be what a title is of, `Ada Lee: A Life`. */
function isSureAhead({ names, places }: KnownParts, sign: string): boolean {
  if (names === undefined)
    return (
      places.length > 0 &&
      places.every(
        (place) =>
          (/\d/.test(place) && isDateLike(place)) || (sign.startsWith('.') && /\p{Lu}{2}/u.test(place)),
      )
    )
  // `Lee, A., Kim, B. Kites: The title`
  if (TURNED.test(names) && !names.endsWith('.')) return false
  return (
    arePeople(names, -1) &&
    (sign.startsWith('.') || /[,;&]|\sand\s|\bet al\b/.test(names) || isNameWithInitials(names))
  )
}

/** A family name with initials behind it. */
const TURNED = /^\p{Lu}[\p{L}'’-]+,\s\p{Lu}\./u

/** The title that a text begins with where all that stands behind it is known. */
function titleAhead(text: string, ahead: KnownParts | undefined): PartedLead | undefined {
  const isLed = ahead?.names !== undefined
  const isTitle = (title: string) =>
    wordCount(title) >= FEWEST_WORDS_PLAIN &&
    wordCount(title) <= MOST_WORDS &&
    isTitleLike(title) &&
    /^[\p{Lu}\d]/u.test(title) &&
    !/["“”[\]]|\/\/|\p{Ll}\.\s+[\p{Lu}(]|\s[|·]\s/u.test(title) &&
    knownParts(title) === undefined
  let signs = 0
  for (const { 0: sign, index } of text.matchAll(PARTING)) {
    if (++signs > MOST_SIGNS) break
    const title = text.slice(0, index).trim()
    if (sign === ', ' && endsInName(title)) return undefined
    if (sign === ' by ' && isOthersBook(title)) return undefined
    const behind = isTitle(title) ? knownParts(text.slice(index + sign.length)) : undefined
    if (!behind || (behind.names === undefined && (ahead?.names === undefined || endsInPlace(title))))
      continue
    if (behind.names !== undefined && (ahead?.names !== undefined || !arePeople(behind.names, 0))) continue
    // Whether commas part people alone from titles shows in the whole list.
    if (sign === ', ' && behind.places.length + behind.ids.length === 0 && ahead === undefined) continue
    return { title, mark: 'plain', known: ahead ? [ahead, behind] : [behind], isLed }
  }
  const title = trimEnd(text, ' .,;')
  return ahead && !endsInPlace(title) && isTitle(title)
    ? { title, mark: 'plain', known: [ahead], isLed }
    : undefined
}

/** Whether what seems a title may end in where and when the paper appeared, which is told from it elsewhere. */
function endsInPlace(title: string): boolean {
  return (
    /(?:19|20)\d{2}|\.\s|,\s\p{Lu}[\p{L} &]+$/u.test(title) || ENDS_IN_PAGES.test(title.slice(-LONGEST_PLACE))
  )
}

/** A journal with its volume and pages at the end of what seems a title: `The title, Kite Letters 18, 1397–1411`. */
const ENDS_IN_PAGES = /,\s\p{L}[^,]{2,80}\s(?:\d{1,4}(?:\s?\(\d{1,4}\))?,\s\w{0,3}\d[\w–-]{0,15}|\d{5,8})$/u
const LONGEST_PLACE = 140

/** The text of a line in which something else stands for its buttons, without the brackets around them. */
function withoutButtons(pieces: readonly Piece[], instead = ''): string {
  const words = pieces.map((piece) => (isButton(piece) ? instead : piece.image ? '' : piece.text)).join('')
  return trimEnd(collapse(words.replace(/\s?(?:\[[\s|]*\]|\([\s|]*\)|<[\s|]*>)/g, instead)), ' |[(（<')
}

/** Whether pieces are a title as a whole that something marks for one. */
function isMarkedTitle(pieces: readonly Piece[]): boolean {
  return pieces.some(
    ({ anchor, strong, text }) => (anchor || strong) && wordCount(text) >= FEWEST_WORDS_PLAIN,
  )
}

/** The title that the pieces of a part are, whose text is given without the brackets of buttons. */
function titleOf(pieces: readonly Piece[], text: string): Pick<PartedLead, 'title' | 'mark'> | undefined {
  const filled = pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const written = text.replace(/[.,;:]+$/, '')
  const [, quoted] = /^["“„«]([^"“”„«»]+?)[.,]?["”“»]$/.exec(written) ?? []
  const title = quoted ?? written
  const isWhole = (is: (piece: Piece) => boolean) => filled.length > 0 && filled.every(is)
  const mark = isWhole(({ anchor }) => anchor !== undefined)
    ? 'link'
    : isWhole(({ strong }) => strong === true)
      ? 'bold'
      : quoted !== undefined
        ? 'quoted'
        : 'plain'
  // A part of which some is marked says more than a title.
  if (mark === 'plain' && filled.some(({ anchor, strong }) => anchor || strong)) return undefined
  const words = wordCount(title)
  const isMarked = mark !== 'plain' || isEmphasised(filled)
  if (words > MOST_WORDS || words < (isMarked ? FEWEST_WORDS : FEWEST_WORDS_PLAIN) || !isTitleLike(title))
    return undefined
  if (!isMarked && (!/^["“'(]?[\p{Lu}\d]/u.test(title) || /\p{Ll}\.\s+\p{Lu}/u.test(title))) return undefined
  return { title, mark }
}
