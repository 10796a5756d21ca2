import type { TextLine } from './text-line.ts'

/** How a line of text stands to the one before it. */
export const Break = {
  /** The same paragraph goes on. */
  none: 0,
  /** The same paragraph goes on, or another begins: the line before is about full. */
  possible: 1,
  /** Another paragraph begins, unless the page was not wrapped evenly. */
  likely: 2,
  /** Blank lines or furniture stand between. */
  certain: 3,
} as const

const ENDS_SENTENCE = /[.?!。！？…]["'”’)\]]*$/u
const BEGINS_LOWER = /^["'(“‘]?\p{Ll}/u

/** Ends in a full stop, and no sentence. */
const ABBREVIATED = /(?:^|[\s(])(?:e\.g|i\.e|et al|cf|vs|resp|fig|eq)\.$/i

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  // Nearly every line ends in one of these, and pages have many lines.
  const last = text.charCodeAt(text.length - 1)
  if (last === 46) return !ABBREVIATED.test(text.slice(-8))
  return (last < 97 || last > 122) && ENDS_SENTENCE.test(text.slice(-6))
}

/** Whether the last word of a text is an address. */
export function endsInAddress(text: string): boolean {
  return text.includes('://', text.lastIndexOf(' ') + 1)
}

/** Whether a text begins with a small letter. */
export function beginsLower(text: string): boolean {
  const first = text.charCodeAt(0)
  if (first >= 97 && first <= 122) return true
  return (first < 65 || first > 90) && BEGINS_LOWER.test(text)
}

/** Lines beyond this length were not wrapped. */
const WRAPPED = 250
/** Nobody wraps lines to less. */
const NARROWEST = 30

/** How the lines of a page were wrapped. */
export interface Wrapping {
  /** Each line is followed by a blank one, paragraphs by more. */
  doubled: boolean
  /** The least length that a line and the word behind it have where a paragraph was wrapped. */
  room: number | undefined
  /** Blank lines part the paragraphs: lines without one between them are of one paragraph. */
  parted: boolean
}

/**
 * Tells how a page was wrapped from its first lines.
 *
 * Whether lines were wrapped, and how wide, is read off the pairs of lines that surely are one paragraph:
 * the second begins with a small letter and the first does not end a sentence. A line break is then a
 * paragraph's end if the next word would have had room.
 */
export function wrappingOf(texts: readonly TextLine[]): Wrapping {
  const doubled = isDoubleSpaced(texts)
  const room = wrapRoom(texts, doubled) ?? widestPair(texts, doubled)
  const wrapping = { doubled, room, parted: false }
  let parted = 0
  let touching = 0
  for (let k = 1; k < texts.length; k++) {
    const line = texts[k] as TextLine
    const kind = breakBefore(line, texts[k - 1], wrapping)
    if (kind === Break.certain && line.adjacent) parted++
    if (kind === Break.likely && !line.joined) touching++
  }
  return { ...wrapping, parted: parted > 3 * touching && parted > 1 }
}

/** How a line stands to the one before it. */
export function breakBefore(
  line: TextLine,
  before: TextLine | undefined,
  { doubled, room, parted }: Wrapping,
): number {
  const isSpaced = line.blanks > (doubled ? 1 : 0)
  if (!before || !line.adjacent || (isSpaced && !line.joined)) return Break.certain
  if (line.joined) return isSpaced ? Break.likely : Break.none
  const goesOn = beginsLower(line.text) && !endsSentence(before.text)
  if (before.width > WRAPPED) return goesOn ? Break.none : Break.likely
  const possible = parted ? Break.none : Break.possible
  if (room === undefined) return goesOn ? possible : Break.likely
  if (before.width + 1 + firstWord(line.text) >= room) return goesOn ? Break.none : possible
  return goesOn ? possible : Break.likely
}

/** Whether each line is followed by a blank one, paragraphs by more (line endings that were doubled). */
export function isDoubleSpaced(texts: readonly Printed[]): boolean {
  let single = 0
  let goingOn = 0
  for (let k = 1; k < texts.length; k++) {
    const line = texts[k] as Printed
    if (!line.adjacent) continue
    if (line.blanks === 0) return false
    if (line.blanks > 1) continue
    single++
    if (beginsLower(line.text) && !endsSentence((texts[k - 1] as Printed).text)) goingOn++
  }
  return goingOn >= 3 && goingOn > single / 3
}

/** What of a line tells of wrapping. */
export type Printed = Pick<TextLine, 'text' | 'width' | 'adjacent' | 'joined' | 'blanks'>

/**
 * The least length that a line and the word behind it have where a paragraph was wrapped, or `undefined`
 * where no lines were.
 */
export function wrapRoom(texts: readonly Printed[], doubled: boolean): number | undefined {
  const counts = new Uint32Array(WRAPPED + 64)
  let sure = 0
  let widest = 0
  for (let k = 1; k < texts.length; k++) {
    const line = texts[k] as Printed
    const before = texts[k - 1] as Printed
    if (!line.adjacent || line.joined || line.blanks > (doubled ? 1 : 0)) continue
    if (
      before.width > WRAPPED ||
      before.width < NARROWEST ||
      !beginsLower(line.text) ||
      endsSentence(before.text)
    )
      continue
    const length = Math.min(before.width + 1 + firstWord(line.text), counts.length - 1)
    counts[length] = (counts[length] as number) + 1
    widest = Math.max(widest, before.width)
    sure++
  }
  if (sure < 3) return undefined
  let seen = 0
  for (let length = 0; length < counts.length; length++) {
    seen += counts[length] as number
    if (seen > sure * 0.04) return Math.min(length, widest + 1)
  }
  return undefined
}

/**
 * The same for a page that has no prose but wrapped titles: the widest line that another one follows, where
 * blank lines part the titles.
 */
function widestPair(texts: readonly Printed[], doubled: boolean): number | undefined {
  let widest = 0
  let pairs = 0
  for (let k = 1; k < texts.length; k++) {
    const line = texts[k] as Printed
    const { width } = texts[k - 1] as Printed
    if (!line.adjacent || line.blanks > (doubled ? 1 : 0)) continue
    if (width > WRAPPED / 2) return undefined
    pairs++
    widest = Math.max(widest, width)
  }
  return pairs >= 2 && pairs < texts.length * 0.6 ? widest + 1 : undefined
}

function firstWord(text: string): number {
  const space = text.indexOf(' ')
  return Math.min(space === -1 ? text.length : space, 60)
}

const HYPHEN_AT_END = /[\p{L}\p{N}]-$/u
const SUSPENDED = /^(?:and|or|to|und|oder|et|y|versus|vs|as well|nor|but|through)(?:\s|$)/i

/**
 * Joins the lines of a paragraph. A word parted at its own hyphen (`Transformer-` / `based`) is put together
 * again; a suspended hyphen (`pre-` / `and post-training`) keeps its space.
 */
export function joinLines(lines: readonly string[]): string {
  const pieces = [lines[0] ?? '']
  // The last characters of the text so far: looking at all of it for every line would take quadratic time.
  let end = (lines[0] ?? '').slice(-4)
  for (let k = 1; k < lines.length; k++) {
    const next = lines[k] as string
    const glued =
      (HYPHEN_AT_END.test(end) && /^[\p{L}\p{N}]/u.test(next) && !SUSPENDED.test(next)) ||
      (/[^\s-]-{2,3}$/.test(end) && /^\p{L}/u.test(next)) ||
      (/^-{2,3}[^\s-]/.test(next) && /\p{L}$/u.test(end)) ||
      (/[\u3000-\u9fff\uff00-\uffef]$/.test(end) && /^[\u3000-\u9fff\uff00-\uffef]/.test(next))
    if (!glued) pieces.push(' ')
    pieces.push(next)
    end = (end + (glued ? '' : ' ') + next.slice(-4)).slice(-4)
  }
  return pieces.join('')
}
