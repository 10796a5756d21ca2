import { parseDate } from '../../text/dates.ts'
import { parseArxivId } from '../../text/identifiers.ts'

/** What the cells of a column look like. */
export type Kind =
  | 'url'
  | 'arxiv'
  | 'doi'
  | 'date'
  | 'year'
  | 'number'
  | 'authors'
  | 'title'
  | 'long'
  | 'list'
  | 'text'

export function kindOf(cells: readonly string[]): Kind | undefined {
  const filled = cells.filter((cell) => cell !== '' && !/^(?:null|none|nan|-)$/i.test(cell))
  if (filled.length === 0) return undefined
  const counts = new Map<Kind, number>()
  let length = 0
  for (const cell of filled) {
    length += cell.length
    const kind = cellKind(cell)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  if (length / filled.length > 350) return 'long'
  let best: Kind = 'text'
  for (const [kind, count] of counts) if (count > (counts.get(best) ?? 0)) best = kind
  if (best === 'title' && new Set(filled).size < filled.length / 3) return 'text'
  return best
}

export function cellKind(cell: string): Kind {
  if (/^https?:\/\/\S+$/.test(cell)) return 'url'
  if (parseArxivId(cell)) return 'arxiv'
  if (/^(?:doi:\s*)?10\.\d{4,9}\/\S+$/i.test(cell)) return 'doi'
  if (/^(?:19|20)\d\d$/.test(cell)) return 'year'
  if (/^-?[\d.,]+$/.test(cell)) return 'number'
  if (cell.length < 40 && parseDate(cell) !== undefined) return 'date'
  if (/^\[.*\]$/.test(cell))
    return isNameList(cell.slice(1, -1).replaceAll(/["']/g, '').split(',')) ? 'authors' : 'list'
  if (cell.length > 350) return 'long'
  const parts = cell.split(/\s*[;|,]\s*|\s+and\s+/)
  if (isNameList(parts)) return 'authors'
  if (isTitleLike(cell)) return 'title'
  return parts.length > 2 && parts.every((part) => part.length < 40) ? 'list' : 'text'
}

/** Names of people: two to four words each, most with capitals. */
function isNameList(parts: readonly string[]): boolean {
  const names = parts.map((part) => part.trim()).filter((part) => part !== '')
  if (names.length === 0) return false
  const like = names.filter((name) =>
    /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|del|da|di|la|el|al|bin)){1,4}$/u.test(name),
  ).length
  return names.length > 1 ? like >= names.length * 0.6 : like === 1 && names[0]?.split(' ').length === 2
}

export function isTitleLike(cell: string): boolean {
  const words = cell.trim().split(/\s+/).length
  return (
    cell.length <= 350 &&
    ((words >= 3 && /\p{L}{3}/u.test(cell)) || /[\u3040-\u30ff\u4e00-\u9fff]{6}/.test(cell)) &&
    !/^https?:/.test(cell)
  )
}

export function isPaperCell(cell: string): boolean {
  const text = cell.trim()
  return /^https?:\/\/\S+$/.test(text) || parseArxivId(text) !== undefined || /\b10\.\d{4,9}\/\S/.test(text)
}
