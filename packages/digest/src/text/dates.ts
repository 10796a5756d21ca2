const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const pad = (number: number | string) => String(number).padStart(2, '0')

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` if the parts are a date that exists, else `undefined`. */
export function isoDate(
  year: number | string,
  month?: number | string,
  day?: number | string,
): string | undefined {
  const y = Number(year)
  if (!(y >= 1000 && y <= 2999)) return undefined
  if (month === undefined) return String(y)
  const m = Number(month)
  if (!(m >= 1 && m <= 12)) return undefined
  if (day === undefined) return `${y}-${pad(m)}`
  const d = Number(day)
  if (!(d >= 1 && d <= daysIn(y, m))) return undefined
  return `${y}-${pad(m)}-${pad(d)}`
}

/**
 * Whether a text is a year, a month or a day of the calendar, as the model writes dates.
 *
 * @example
 * isDate('2025-02') // true
 * isDate('2025-02-30') // false
 */
export function isDate(text: string): boolean {
  const [year = '', month, day, ...rest] = text.split('-')
  return rest.length === 0 && isoDate(year, month, day) === text
}

/** Days of a month of the Gregorian calendar. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** Number of a month from its English name or abbreviation (`Mar`, `March`, `Sept.`), or `undefined`. */
export function monthNumber(name: string): number | undefined {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase())
  return index === -1 ? undefined : index + 1
}

/** A month by its English name or abbreviation, as a part of a pattern. */
export const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const MONTH = `(${MONTH_NAME})\\.?`
/** The day of the week that may stand before a date, as a part of a pattern. */
export const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?'
const ISO = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?=$|[T\s,;)\]](?!\s*年))/
const MONTH_FIRST = new RegExp(
  `^${WEEKDAY}${MONTH}\\s*(?:(\\d{1,2})(?:st|nd|rd|th)?)?(?:(?:,?\\s+|-)(\\d{4}))?(?=$|[\\s,;)\\]])`,
  'i',
)
const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:(?:st|nd|rd|th)?\\s+${MONTH}(?:,?\\s+(\\d{4}))?|-${MONTH}-(\\d{4}))(?=$|[\\s,;)\\]])`,
  'i',
)
const YEAR_MONTH = new RegExp(`^(\\d{4})(?:,?\\s+|-)${MONTH}(?:[\\s-]+(\\d{1,2}))?(?=$|[\\s,;)\\]-])`, 'i')
/** Months as Spanish, Portuguese, French, Italian, German and Russian have them, where English has none that begins so. */
const OTHER_MONTHS =
  'enero janeiro janvier gennaio januar января|febrero fevereiro février febbraio februar февраля|marzo março mars märz марта|abril avril aprile апреля|mayo maio mai maggio мая|junio junho juin giugno juni июня|julio julho juillet luglio juli июля|agosto août августа|septiembre setembro septembre settembre сентября|octubre outubro octobre ottobre oktober октября|noviembre novembro novembre ноября|diciembre dezembro décembre dicembre dezember декабря'
    .split('|')
    .map((names) => names.split(' '))
/** Their names, as a part of a pattern. */
export const MONTHS_ELSEWHERE = OTHER_MONTHS.flat().join('|')
/** `11 de febrero de 2026`, `11 février 2026`, `11. Februar 2026` */
const DAY_FIRST_ELSEWHERE =
  /^(\d{1,2})(?:\.|er|º|°)?\s+(?:de\s+)?(\p{L}{3,10})(?:\s+(?:de|del)|,)?\s+(\d{4})(?=$|[\s,.)])/iu
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/
const NUMERIC_DAY = /^\s*(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?=$|[\sT,;)\]])/
const MONTH_DAY = /^(\d{1,2})(?:[-/]|\s*月\s*)(\d{1,2})(?:\s*日)?$/
const CHINESE_OR_KOREAN = /^(\d{4})\s*[年년](?:\s*(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日일])?)?/
/** `2026. 7. 28.`, as Korean has it. */
const PARTS_WITH_STOPS = /^(\d{4})\.\s(\d{1,2})\.(?:\s(\d{1,2})\.?)?(?=$|[\s,;)\]])/
/** `febrero de 2026`, `février 2026` */
const MONTH_ELSEWHERE = /^(\p{L}{3,10})\s+(?:de\s+|del\s+)?(\d{4})(?=$|[\s,.)])/iu

/**
 * The date that a text begins with, at the precision it has, or `undefined`.
 *
 * A day and month without a year take the year from `context` (the digest's own date): the same year, or
 * the year before where the date would otherwise lie after the digest. Without a context they are no date.
 *
 * @example
 * parseDate('Mar 13, 2025') // '2025-03-13'
 * parseDate('Mar 13', '2025-03-14') // '2025-03-13'
 * parseDate('2019 Mar 15') // '2019-03-15'
 * parseDate('15-Mar-2019') // '2019-03-15'
 * parseDate('2026年7月28日') // '2026-07-28'
 * parseDate('28 juillet 2026') // '2026-07-28'
 * parseDate('07-28', '2026') // '2026-07-28'
 * parseDate('07-2026') // '2026-07'
 * parseDate('28-07-2026') // '2026-07-28'
 * parseDate('07/08/2026') // '2026', of July here and of August there
 */
export function parseDate(text: string, context?: string): string | undefined {
  const trimmed = text.trim()
  let match = YEAR_MONTH.exec(trimmed)
  if (match) return isoDate(match[1] as string, monthNumber(match[2] as string), match[3])
  match = ISO.exec(trimmed) ?? CHINESE_OR_KOREAN.exec(trimmed) ?? PARTS_WITH_STOPS.exec(trimmed)
  if (match) return isoDate(match[1] as string, match[2], match[3])
  match = MONTH_YEAR.exec(trimmed)
  if (match) return isoDate(match[2] as string, match[1])
  match = NUMERIC_DAY.exec(trimmed)
  if (match) {
    const order = partOrder(trimmed) ?? (match[1] === match[3] ? 'day' : undefined)
    return numericDay(trimmed, order) ?? isoDate(match[4] as string)
  }
  match = MONTH_DAY.exec(trimmed)
  if (match) return completed(undefined, Number(match[1]), match[2], context)
  match = MONTH_FIRST.exec(trimmed)
  if (match) return completed(match[3], monthNumber(match[1] as string), match[2], context)
  match = DAY_FIRST.exec(trimmed)
  if (match)
    return completed(match[3] ?? match[5], monthNumber((match[2] ?? match[4]) as string), match[1], context)
  const [, day, name = '', year = ''] = DAY_FIRST_ELSEWHERE.exec(trimmed) ?? [
    '',
    undefined,
    ...(MONTH_ELSEWHERE.exec(trimmed)?.slice(1) ?? []),
  ]
  const month = OTHER_MONTHS.findIndex((names) => names.includes(name.toLowerCase()))
  return month === -1 ? undefined : isoDate(year, month + 1, day)
}

/** Which part of a date in numbers comes first. */
export type PartOrder = 'day' | 'month'

/** The order in which a day in numbers (`28/07/2026`) is written, where it tells: dots stand behind days alone. */
export function partOrder(text: string): PartOrder | undefined {
  const [, first, mark, second] = NUMERIC_DAY.exec(text) ?? []
  if (Number(first) > 12 || (mark === '.' && Number(second) <= 12)) return 'day'
  return Number(second) > 12 ? 'month' : undefined
}

/** A day in numbers whose parts stand in an order that is known. */
export function numericDay(text: string, order: PartOrder | undefined): string | undefined {
  const [, first, , second, year] = NUMERIC_DAY.exec(text) ?? []
  if (order === undefined || year === undefined) return undefined
  return order === 'day' ? isoDate(year, second, first) : isoDate(year, first, second)
}

function completed(
  year: string | undefined,
  month: number | undefined,
  day: string | undefined,
  context: string | undefined,
): string | undefined {
  if (month === undefined) return undefined
  if (year !== undefined) return isoDate(year, month, day)
  if (context === undefined || day === undefined) return undefined
  const contextYear = Number(context.slice(0, 4))
  const sameYear = isoDate(contextYear, month, day)
  if (sameYear !== undefined && context.length > 4 && sameYear.slice(0, context.length) > context) {
    return isoDate(contextYear - 1, month, day)
  }
  return sameYear
}

/**
 * The date in a file's name: `2025-03-13-trending.txt`, `weekly_20250313.md`, `2025-03.md`, `trending-2025.txt`.
 * A number behind a name (`Ada1998`) is no year.
 */
export function dateInName(name: string): string | undefined {
  const dashed = /(?<!\d)(\d{4})[-_.](\d{2})(?:[-_.](\d{2}))?(?!\d)/.exec(name)
  if (dashed) return isoDate(dashed[1] as string, dashed[2], dashed[3])
  const solid = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/.exec(name)
  if (solid) return isoDate(solid[1] as string, solid[2], solid[3])
  const year = /(?<![\d.]|\p{Lu}\p{Ll}{2,12})((?:19|20)\d{2})(?![\d.]\d|\d)/u.exec(name)
  return year ? isoDate(year[1] as string) : undefined
}

/** What is written as a day in a file's name and is none: `2025-13-45` of `2025-13-45-weekly.md`. */
export function noDateInName(name: string): string | undefined {
  const [written, year = '', month, day] =
    /(?<!\d)((?:19|20)\d{2})[-_.](\d{2})[-_.](\d{2})(?!\d)/.exec(name) ?? []
  return written !== undefined && isoDate(year, month, day) === undefined ? written : undefined
}
