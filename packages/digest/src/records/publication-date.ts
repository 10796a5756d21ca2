import { isoDate, monthNumber, parseDate } from '../text/dates.ts'
import { collapse } from '../text/white-space.ts'

const NUMERIC = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?(?!\d)/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/
const YEAR_FIRST = /^(\d{4})[ ,]+(?=[A-Za-z])([A-Za-z]{3,9}.*)$/
const YEAR = /(?<!\d)(1[4-9]\d{2}|20\d{2})(?!\d)/

/**
 * A date of publication as bibliographic records write it, at the precision it has. Of a range it is the
 * beginning; a season or a word beside the year leaves the year.
 *
 * @example
 * publicationDate('2019//') // '2019'
 * publicationDate('2021/02/01/') // '2021-02-01'
 * publicationDate('2019 Jan-Feb') // '2019-01'
 * publicationDate('2019 Spring') // '2019'
 * publicationDate('2016-03-01/2016-03-04') // '2016-03-01'
 */
export function publicationDate(text: string): string | undefined {
  const trimmed = collapse(text)
    .replace(/^[A-Za-z ]{1,30}:/, '')
    .replace(/^[^\d\p{L}]+/u, '')
    .trim()
  if (trimmed === '') return undefined
  const numeric = NUMERIC.exec(trimmed) ?? COMPACT.exec(trimmed)
  if (numeric) {
    const [, year, month, day] = numeric as unknown as [string, string, string, string | undefined]
    const date = isoDate(year, month, day) ?? isoDate(year, month)
    if (date) return date
  }
  const yearFirst = YEAR_FIRST.exec(trimmed)
  if (yearFirst) return yearWith(yearFirst[1], yearFirst[2])
  const named = parseDate(trimmed)
  if (named && named.length > 4) return named
  const range =
    /^(?:\d{1,2}\s*)?([A-Za-z]{3,9})\.?(?:\s+(\d{1,2}))?\s*[-–/&][^\d]*[\d\s-]*?,?\s+(\d{4})$/.exec(trimmed)
  const month = range && monthNumber(range[1] as string)
  if (range && month)
    return isoDate(range[3] as string, month, range[2]) ?? isoDate(range[3] as string, month)
  return named ?? YEAR.exec(trimmed)?.[1]
}

/** A year and what the source says of month and day (`JUN 14`, `MAR-APR`, `3`), as one date. */
export function yearWith(year: string | undefined, monthAndDay: string | undefined): string | undefined {
  const base = year === undefined ? undefined : YEAR.exec(year)?.[1]
  if (base === undefined || monthAndDay === undefined) return base
  const text = monthAndDay.trim()
  if (/^\d{1,2}$/.test(text)) return isoDate(base, text) ?? base
  const name = /([A-Za-z]{3,9})/.exec(text)?.[1]
  const month = name === undefined ? undefined : monthNumber(name)
  if (month === undefined) return base
  const day = /(?<!\d)(\d{1,2})(?!\d)/.exec(text)?.[1]
  return isoDate(base, month, day) ?? isoDate(base, month) ?? base
}

/** The most precise of several dates of one publication: the first one decides, a longer one completes it. */
export function mostPrecise(dates: readonly (string | undefined)[]): string | undefined {
  let best: string | undefined
  for (const date of dates) {
    if (date === undefined) continue
    if (best === undefined || (date.length > best.length && date.startsWith(best))) best = date
  }
  return best
}
