import { collapse } from '../../text/white-space.ts'
import { type Field, HEADING, labelled, RULE } from './labels.ts'

/** A title that stands without a label above the labelled lines of its record. */
export interface TitleAbove {
  /** Its first line and its last, from 0, with the rule below it. */
  first: number
  last: number
  text: string
  /** A year behind it in brackets. */
  year?: string
  /** What stands before it in square brackets, where that is no number of the list. */
  mark?: string
}

/** A number or a sign of a list before a title: `3.`, `[3]`, `3)`, `#3`, `3、`, `•`. */
const MARK =
  /^\s*(?:(?:\[\d{1,4}\]|\(?\d{1,4}[.):]|#\d{1,4}[.:)]?|[-*•▪◦]|\p{Extended_Pictographic}\uFE0F?)\s+|\d{1,4}、\s*)/u
const NUMBER = /^\s*(?:(?:\[\d{1,4}\]|\(?\d{1,4}[.):]|#\d{1,4}[.:)]?)\s+|\d{1,4}、)/
/** A title between signs of a heading: `### Counting Late ###`. */
const CLOSED_HEADING = /^\s*(#{2,6}|={2,6}|\*{3,6}) \S.* \1\s*$/
const YEAR = /\s*[([（]((?:19|20)\d{2})[)\]）]$/
const BRACKETED = /^\[([^[\]]{3,40})\]\s+/
const LONGEST_TITLE = 300
const MOST_TITLE_LINES = 3

/** Labels that stand first below a title, the likeliest first. */
const FIRST: readonly Field[] = [
  'authors',
  'link',
  'date',
  'venue',
  'categories',
  'keywords',
  'abstract',
  'summary',
]

/**
 * The titles of records whose other lines have labels, by the line that they begin with; none where titles have labels
 * themselves:
 *
 * ```text
 * 1. Counting Late
 *    Authors: Ada Weber
 *    URL: https://arxiv.org/abs/2503.01234
 * ```
 */
export function titlesAbove(lines: readonly string[]): ReadonlyMap<number, TitleAbove> {
  const kinds = lines.map((line) => kindOf(line))
  if (kinds.some((kind) => kind === 'title')) return new Map()
  const candidates = new Map<Field, TitleAbove[]>()
  let before = -1
  /** The rule right below the last text. */
  let underline = -1
  for (let n = 0; n < lines.length; n++) {
    const kind = kinds[n]
    if (kind === undefined) continue
    if (kind === 'rule' && before !== -1 && before === n - 1 && kinds[before] === 'text') {
      underline = n
      continue
    }
    const last = Math.max(before, underline)
    if (
      kind !== 'text' &&
      kind !== 'rule' &&
      kind !== 'heading' &&
      kinds[before] === 'text' &&
      n - last <= 2
    ) {
      const title = titleEnding(lines, kinds, before)
      const list = candidates.get(kind) ?? []
      if (title) candidates.set(kind, list)
      if (title) list.push({ ...title, last })
    }
    before = n
  }
  const of = FIRST.find((field) => (candidates.get(field)?.length ?? 0) > 1)
  return new Map((of === undefined ? [] : (candidates.get(of) ?? [])).map((title) => [title.first, title]))
}

/** What a line is: a field by its label, `text` without one, a `rule`, a `heading`; `undefined` for a blank one. */
function kindOf(line: string): Field | 'text' | 'rule' | 'heading' | undefined {
  if (line.trim() === '') return undefined
  if (RULE.test(line)) return 'rule'
  const field = labelled(line.length > 400 ? line.slice(0, 400) : line)?.field
  if (field) return field
  if (CLOSED_HEADING.test(line)) return 'text'
  return HEADING.test(line) ? 'heading' : 'text'
}

/** The title that ends with a line, where something parts it from what stands above. */
function titleEnding(
  lines: readonly string[],
  kinds: readonly (string | undefined)[],
  last: number,
): TitleAbove | undefined {
  let first = last
  while (!NUMBER.test(lines[first] as string) && kinds[first - 1] === 'text') {
    first--
    if (last - first >= MOST_TITLE_LINES) return undefined
  }
  const above = kinds[first - 1]
  const heading = CLOSED_HEADING.exec(lines[first] as string)?.[1]
  const isNumbered = NUMBER.test(lines[first] as string)
  const isParted =
    above === undefined || above === 'rule' || above === 'heading' || above === 'link' || above === 'date'
  if (!isNumbered && !isParted) return undefined
  let text = collapse(
    (heading === undefined
      ? lines.slice(first, last + 1).join(' ')
      : (lines[first] as string).trim().slice(heading.length, -heading.length).trim()
    )
      .replace(MARK, '')
      .replaceAll('**', ''),
  )
  if (text.length < 4 || text.length > LONGEST_TITLE || /:\/\/|[:：]$/.test(text)) return undefined
  if (!isNumbered && /[.。]$/.test(text) && / .* .* .* .* .* .* /.test(text)) return undefined
  const year = YEAR.exec(text)?.[1]
  if (year !== undefined) text = text.replace(YEAR, '')
  const mark = BRACKETED.exec(text)?.[1]
  return {
    first,
    last,
    text,
    ...(year === undefined ? {} : { year }),
    ...(mark === undefined ? {} : { mark }),
  }
}
