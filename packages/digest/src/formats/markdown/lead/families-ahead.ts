import { after, before, type Piece, PLAIN, textOf } from '../inline/piece.ts'
import { areTurnedInFull, isListOfAuthors } from '../words/citation.ts'
import { beginsWithGivenName } from '../words/known-names.ts'
import { linkLabelKind } from '../words/link-labels.ts'
import { isNamedVenue, isTitleLike, isVenueTag, unbracketed, wordCount } from '../words/titles.ts'

/** Family names of whom nothing else is said, and the year behind them. */
const FAMILY = String.raw`(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]el|[Dd]er|[Dd]en|[Dd]i|[Dd]a|[Dd]os|[Ll]a|[Ll]e|[Tt]en|[Tt]er)\s){0,2}(?!(?:In|The|An?|On|Of|For|And|This|See)\b)\p{Lu}[\p{L}'’-]*\p{Ll}`
const FAMILIES = new RegExp(
  String.raw`^[^\p{L}\p{N}]{0,4}(${FAMILY}(?:(?:,\s(?:(?:and|&)\s)?|\s(?:and|&)\s)${FAMILY}){0,60})[.,]?\s(?:((?:19|20)\d{2})[a-z]?[.,:]|[(（]((?:19|20)\d{2})[a-z]?[)）][.,:]?)\s`,
  'u',
)

/** Words of the shortest title behind such names, and where nothing marks it. */
const FEWEST_WORDS = 3
const FEWEST_WORDS_UNMARKED = 4
/** Such a list of one-word names is no beginning of a title. */
const FEWEST_FAMILIES_UNMARKED = 3
/** Characters of the longest list. */
const LONGEST = 1000

/**
 * Who wrote a paper, by family names alone, and when, ahead of its title: `Lee, Kim, Dow (2025) [The title](address)`,
 * `Lee (2025). **The title**`. A title of capitalised words has no other title behind its year.
 */
export function familiesAhead(
  pieces: readonly Piece[],
  text: string,
): { names: string[]; year: string; rest: readonly Piece[] } | undefined {
  const match = FAMILIES.exec(text.slice(0, LONGEST))
  if (!match) return undefined
  const names = (match[1] as string).split(/,\s(?:(?:and|&)\s)?|\s(?:and|&)\s/)
  const [first = '', second] = names
  // `Lee, Ann & Kim, Bo (2025)`, `Kites (2025)`
  if (second !== undefined && /\s(?:and|&)\s/.test(match[1] as string) && areTurnedInFull(match[1] as string))
    return undefined
  const isAlone = second === undefined
  if (isAlone && (match[3] === undefined || isNamedVenue(first) || isVenueTag(first))) return undefined
  const hasAnd = /\s(?:and|&)\s/.test(match[1] as string)
  const behind = after(pieces, match[0].length)
  // Two names may be one that is turned round.
  const rest = isMarked(behind)
    ? behind
    : hasAnd || names.length !== 2
      ? titleFirst(behind, names.length)
      : undefined
  return rest
    ? {
        names: hasAnd ? names : inFull(names),
        year: (match[2] ?? match[3]) as string,
        rest,
      }
    : undefined
}

/** Names as they are, or with the given name ahead where every second one is that of the family before it: `Lee, Ann`. */
function inFull(names: string[]): string[] {
  const full = names.flatMap((given, n) => (n % 2 === 0 ? [] : [`${given} ${names[n - 1]}`]))
  return full.length * 2 === names.length && full.every(beginsWithGivenName) ? full : names
}

/** Whether a link or bold words that may be a title come first in what stands behind the names. */
function isMarked(pieces: readonly Piece[]): boolean {
  const first = firstOf(pieces)
  if (!first?.anchor && !first?.strong) return false
  const words = textOf(
    pieces.filter(({ anchor, strong }) => (first.anchor ? anchor === first.anchor : strong)),
  )
  return wordCount(words) >= FEWEST_WORDS && linkLabelKind(unbracketed(words)) === undefined
}

/** The first piece that has words. */
function firstOf(pieces: readonly Piece[]): Piece | undefined {
  return pieces.find((piece) => !piece.image && /[\p{L}\p{N}]/u.test(piece.text))
}

/** What stands behind the names, where a title without such marks comes first: in quotation marks where it has none. */
function titleFirst(pieces: readonly Piece[], families: number): readonly Piece[] | undefined {
  const text = textOf(pieces)
  if (/^\s*["“]/.test(text)) return pieces
  const first = firstOf(pieces)
  if (first?.emphasis) return wordCount(first.text) >= FEWEST_WORDS ? pieces : undefined
  const stop = text.search(/[.?!](?=\s)/)
  const title = text.slice(0, stop + 1)
  const isTitle =
    !first?.anchor &&
    !first?.strong &&
    families >= FEWEST_FAMILIES_UNMARKED &&
    wordCount(title) >= FEWEST_WORDS_UNMARKED &&
    isTitleLike(title) &&
    !isListOfAuthors(title)
  const quote = (sign: string) => ({ ...PLAIN, text: sign })
  return isTitle
    ? [quote('“'), ...before(pieces, title.length), quote('”'), ...after(pieces, title.length)]
    : undefined
}
