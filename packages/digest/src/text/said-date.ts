import { parseDate } from './dates.ts'

/** Characters of the longest text that a field for a date may have. */
const LONGEST = 80
/** Where a date may begin. */
const WORD = /(?<![\p{L}\p{N}./-])[\p{L}\p{N}]/gu
const MOST_WORDS = 12
/** A year that is no part of an identifier: `2010.12345`, `10.1000/kite-2023-7`. */
const YEAR = /(?<![\d./-]|\p{L}\p{L})(?:19|20)\d{2}(?!\d|[.:]\d)/u

/**
 * The date of a text that stands where a date is expected, whatever is said around it; of several the first day or
 * month, else the first year.
 *
 * @example
 * saidDate('First posted on 6 May 2024 (v1)') // '2024-05-06'
 * saidDate('Spring 2024') // '2024'
 */
export function saidDate(text: string, context?: string): string | undefined {
  const whole = parseDate(text, context)
  if (text.length > LONGEST || (whole !== undefined && whole.length > 4)) return whole
  let words = 0
  for (const { index } of text.matchAll(WORD)) {
    if (++words > MOST_WORDS) break
    const date = parseDate(text.slice(index), context)
    if (date !== undefined && date.length > 4) return date
  }
  return whole ?? YEAR.exec(text)?.[0]
}
