import { trimEnd } from '../../../text/trim-end.ts'
import { addLink, type Draft, linksOf } from '../draft.ts'
import { isEmphasised, type Piece, partedBy, textOf } from '../inline/piece.ts'
import { linkLabelKind } from '../words/link-labels.ts'
import { collapse, isTitleLike, unbracketed, wordCount } from '../words/titles.ts'
import { type KnownParts, knownParts, readKnownParts } from './known-parts.ts'
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
    const { title, mark, known, isLed } = found
    draft.titleMark = mark
    readTitle(title, draft, context)
    for (const { anchor, text: words } of linksOf(pieces)) addLink(draft, anchor.url, words)
    for (const each of known) readKnownParts(each, draft, context)
    if (mark === 'plain' && isLed) draft.ledBy = draft.date === undefined ? 'authors' : 'authors and year'
    return true
  }
  return false
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
    // The brackets of links are empty without them.
    const bare = trimEnd(collapse(textOf(words)).replace(/\s?(?:\[\s?\]|\(\s?\))/g, ''), ' [(（')
    const facts = isMarkedTitle(words) ? undefined : knownParts(bare)
    if (facts) {
      known.push(facts)
      isLed ||= titled === undefined && facts.names !== undefined
      continue
    }
    if (titled) return undefined
    titled = titleOf(words)
    if (!titled) return undefined
  }
  const names = known.filter((each) => each.names !== undefined)
  return titled && names.length === 1 ? { ...titled, known, isLed } : undefined
}

/** Whether a piece is a link or a badge that says where it leads, and no title. */
function isButton({ anchor, image, text }: Piece): boolean {
  if (image) return true
  if (!anchor) return false
  const label = unbracketed(collapse(text))
  return (
    label === anchor.url ||
    linkLabelKind(label) !== undefined ||
    /^(?:arxiv:\s?)?\d{4}\.\d{4,5}(?:v\d)?$/i.test(label)
  )
}

/** Whether pieces are a title as a whole that something marks for one. */
function isMarkedTitle(pieces: readonly Piece[]): boolean {
  return pieces.some(
    ({ anchor, strong, text }) => (anchor || strong) && wordCount(text) >= FEWEST_WORDS_PLAIN,
  )
}

/** The title that the pieces of a part are. */
function titleOf(pieces: readonly Piece[]): Pick<PartedLead, 'title' | 'mark'> | undefined {
  const filled = pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const written = collapse(textOf(pieces)).replace(/[.,;:]+$/, '')
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
