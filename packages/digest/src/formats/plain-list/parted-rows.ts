import { isTitleLike, wordCount } from '../markdown/words/titles.ts'
import type { PlainEntry } from './entry.ts'
import { isOnePerson, partOf, peopleOf, withoutMark } from './line-parts.ts'

// Lines that give a title and its authors side by side, with the same sign between: `The title - Ann Lee, Bo Kim`,
// `Ann Lee, Bo Kim: The title`, `The title | Ann Lee | ICML 2024`.

/** What parts a title from names, and whether a title may have it, too: `Kites: A Survey`. */
interface Sign {
  between: RegExp
  isOfTitles: boolean
}

const SIGNS: readonly Sign[] = [
  { between: /\s\|\s/, isOfTitles: false },
  { between: /\t|\s{3,}/, isOfTitles: false },
  { between: /\s[–—]\s/, isOfTitles: true },
  { between: /\s-\s/, isOfTitles: true },
  { between: /;\s/, isOfTitles: false },
  { between: /,\s(?=by\s\p{Lu})/u, isOfTitles: true },
  { between: /\s(?=by\s\p{Lu})/u, isOfTitles: true },
  { between: /:\s/, isOfTitles: true },
  { between: /(?<=[\p{L}\d)]{2})[.?!]\s+(?=[\p{L}\d])/u, isOfTitles: true },
]

const FEWEST = 3
/** Such a share of the lines has its names in the same place. */
const SHARE = 0.7
/** Such a share of the names is several people's. */
const SHARE_OF_LISTS = 0.5
const FEWEST_WORDS_OF_TITLE = 3
/** Characters of the longest title with its people. */
const LONGEST_ROW = 3000

/** The entries of lines that one sign parts into titles and names; `undefined` where they are none. */
export function partedRows(lines: readonly string[]): PlainEntry[] | undefined {
  const rows = lines.flatMap((line, n) => (line === '' ? [] : [{ line: withoutMark(line), n }]))
  const short = rows.filter(({ line }) => line.length <= LONGEST_ROW)
  if (short.length < FEWEST || short.length < rows.length * SHARE) return undefined
  for (const sign of SIGNS) {
    const signed = signedRows(short, sign, rows.length * SHARE)
    if (!signed) continue
    const parted = signed.map(({ line, n }) => ({
      parts: line.split(sign.between).map((part) => part.trim()),
      n,
    }))
    for (const from of [0, -1, 1]) {
      const found = parted.flatMap(({ parts, n }) => entryOf(parts, from, sign, lines[n] as string, n) ?? [])
      const lists = found.filter(({ names = '' }) => partOf(names) === 'names')
      if (
        found.length >= FEWEST &&
        found.length >= rows.length * SHARE &&
        lists.length >= found.length * SHARE_OF_LISTS &&
        found.filter(({ title = '' }) => wordCount(title) >= FEWEST_WORDS_OF_TITLE).length >=
          found.length * SHARE
      )
        return found
    }
  }
  return undefined
}

/** The rows that have a sign, where there are so many; most lists that have none are known by their first rows. */
function signedRows<Row extends { line: string }>(
  rows: readonly Row[],
  { between }: Sign,
  fewest: number,
): Row[] | undefined {
  const signed: Row[] = []
  let others = 0
  for (const row of rows) {
    if (between.test(row.line)) signed.push(row)
    else if (rows.length - ++others < fewest) return undefined
  }
  return signed
}

/** The entry of a line whose parts have the names in a place, the first being 0 and the last -1. */
function entryOf(
  parts: readonly string[],
  place: number,
  sign: Sign,
  line: string,
  n: number,
): PlainEntry | undefined {
  const at = place < 0 ? parts.length + place : place
  const people = parts[at]
  if (parts.length < 2 || people === undefined || (place === 1 && parts.length === 2)) return undefined
  const [names, appeared] = apart(people)
  if (partOf(names) !== 'names' && !isOnePerson(names)) return undefined
  const isOpen = place !== 1 && sign.isOfTitles
  const others = parts.filter((_, k) => k !== at)
  const title = isOpen ? titleWithin(line, people, place) : others[0]
  if (title === undefined || !isTitleLike(title) || partOf(title) !== 'words') return undefined
  const rest = [...(isOpen ? [] : others.slice(1)), ...(appeared === undefined ? [] : [appeared])]
  return { start: n, end: n + 1, title, names: peopleOf(names), rest }
}

/** What stands before names at the end of a line, or behind those at its beginning, without the sign between. */
function titleWithin(line: string, people: string, place: number): string {
  const bare = withoutMark(line)
  const text = place === 0 ? bare.slice(people.length) : bare.slice(0, bare.lastIndexOf(people))
  return text.replace(/^\s*[.:–—-]\s+|[\s,:]*(?:\s[–—-])?\s*$/g, '')
}

/** Names without where their paper appeared, in brackets behind them: `Ann Lee, Bo Kim (ICML 2024)`. */
function apart(people: string): [string, string | undefined] {
  const [, names, appeared] = /^(.*\S)\s+[(（]([^()（）]{4,60}\d{2})[)）]\.?$/.exec(people) ?? []
  return names === undefined ? [people, undefined] : [names, appeared]
}
