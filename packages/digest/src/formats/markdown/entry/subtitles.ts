import type { BlockOf } from '../blocks/blocks.ts'
import { addLink, type Draft, linksOf, setAuthors } from '../draft.ts'
import { isEmphasised, type Piece, textOf } from '../inline/piece.ts'
import { readTag } from '../lead/reference.ts'
import type { Page } from '../page.ts'
import { isListOfAuthors, listedAuthors } from '../words/citation.ts'
import { isLoneAuthor } from '../words/credit.ts'
import { fieldOf } from '../words/field-labels.ts'
import { labelled } from '../words/labelled.ts'
import { collapse, isNamedVenue, isVenueTag, wordCount } from '../words/titles.ts'

// Notes on one paper may set who wrote it and where it stood as headings right below its title.

/** As many headings right below a title are looked at. */
const MOST_SUBTITLES = 4
/** Words of the longest heading among them that is neither: a place of work. */
const LONGEST_PLACE = 5

/** What a heading below a title says. */
interface Subtitle {
  names?: string
  venue?: string
}

/** Authors whose list is cut, where they work, and the venue: `Ann Lee et al., Kite Lab - KITE 2022` */
const CUT_LIST = /^(\p{Lu}[^,;:]{2,60}? et\.? al\.?)(?:[,\s].{0,60}?)?(?:\s[–—|-]\s(.{4,40}))?$/u

function subtitleOf(pieces: readonly Piece[]): Subtitle | undefined {
  if (labelled(pieces)) return undefined
  const text = collapse(textOf(pieces.filter(({ anchor }) => !anchor))).replace(/[\s,;|·–—-]+$/, '')
  if (fieldOf(text) !== undefined) return undefined
  const names = text.replace(/^by\s+/i, '')
  if (isListOfAuthors(names)) {
    const [, first = names, venue = ''] = CUT_LIST.exec(names) ?? []
    return isVenueTag(venue) ? { names: first, venue } : { names: first }
  }
  if ((names !== text || isEmphasised(pieces)) && isLoneAuthor(names)) return { names }
  const [, first, venue = ''] = CUT_LIST.exec(names) ?? []
  if (first !== undefined && isVenueTag(venue)) return { names: first, venue }
  return isNamedVenue(text) ? { venue: text } : undefined
}

/** The number of headings right below the one at a number that say who wrote the paper which is its title, and where it stood. */
export function subtitlesBelow(i: number, depth: number, { blocks }: Page): number {
  let known = 0
  let named = false
  for (let n = 1; n <= MOST_SUBTITLES; n++) {
    const next = blocks.at(i + n)
    if (next?.type !== 'heading' || next.depth <= depth) break
    const pieces = blocks.inline(next.text)
    const subtitle = subtitleOf(pieces)
    if (subtitle) {
      known = n
      named ||= subtitle.names !== undefined
    } else if (n === 1 || wordCount(textOf(pieces)) > LONGEST_PLACE || fieldOf(collapse(textOf(pieces))))
      break
  }
  return named ? known : 0
}

/** Reads a heading right below a title. */
export function readSubtitle(block: BlockOf<'heading'>, draft: Draft, { blocks, digest }: Page): void {
  const pieces = blocks.inline(block.text)
  const { names, venue } = subtitleOf(pieces) ?? {}
  if (names !== undefined) setAuthors(draft, listedAuthors(names))
  if (venue !== undefined) readTag(venue, draft, digest.date)
  if (names === undefined && venue === undefined) draft.notes.push(collapse(textOf(pieces)))
  for (const { anchor, text } of linksOf(pieces)) addLink(draft, anchor.url, text)
}
