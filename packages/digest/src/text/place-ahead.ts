const PLACE_AHEAD =
  /^(?:([^.,:]{3,100}(?:, [^.,:]{3,60})?), )?(?:Ahead of Print|Early ?View|Volume (?=[\w-]*\d)[\w-]{1,10}(?:, (?:(?:Issue|Number|Pages?) [\w-]{1,20}|[A-Z][a-z/ -]{2,20} \d{4})){0,4})\s?(?:\.(?:\s+|$)|$)/

/**
 * What the feeds of some publishers say before an abstract, or instead of it, with a journal's name if there is one, and
 * what stands behind it.
 *
 * @example
 * placeAhead('Human Folds, Volume 79, Issue 3, Page 1-26, March 2026. We count sheep.')
 * // { venue: 'Human Folds', rest: 'We count sheep.' }
 */
export function placeAhead(text: string): { venue: string | undefined; rest: string } | undefined {
  const match = PLACE_AHEAD.exec(text)
  return match ? { venue: match[1], rest: text.slice(match[0].length) } : undefined
}

/** As Nature writes its identifiers, or as they are written where a space ends them. */
const ONLINE_AHEAD =
  /^[^,:;]{3,100}, Published online: \d{1,2} [A-Z][a-z]{2,8} \d{4}; ?doi:10\.\d{4,9}\/(?:s\d{5}-\d{3}-\d{4,5}-[\da-z]|\S{1,100})\s*/

/**
 * What stands behind the words that Nature's feeds have before a text, which say where and when the paper appeared; the
 * text itself where there are none.
 *
 * @example
 * behindOnlineAhead('Human Folds, Published online: 2 March 2026; doi:10.1038/s41000-026-00001-x We count sheep.')
 * // 'We count sheep.'
 */
export function behindOnlineAhead(text: string): string {
  return text.replace(ONLINE_AHEAD, '')
}

const PUBLISHED_BEHIND = /^\[([^[\]]{4,80})\] Published [A-Z][a-z]{2} [A-Z][a-z]{2} \d{1,2}, \d{4}$/

/**
 * Where a paper appeared, by the line that the feeds of the American Physical Society have behind an abstract.
 *
 * @example placeBehind('[Sheep Rev. B 12, 345678] Published Fri May 08, 2026') // 'Sheep Rev. B 12, 345678'
 */
export function placeBehind(line: string): string | undefined {
  return PUBLISHED_BEHIND.exec(line.trim())?.[1]
}

const OF_ELSEVIER =
  /^Publication date: ([^\n:]{4,60}?)\s+Source: ([^\n]{3,300}?)\s+Author\(s\): ([^\n]{3,5000})$/

/** What Elsevier's feeds say of a paper where others have the abstract: when and where it appeared, who wrote it. */
export function elsevierEntry(text: string): { date: string; venue: string; authors: string } | undefined {
  const [, date, venue, authors] = OF_ELSEVIER.exec(text.trim()) ?? []
  return date === undefined || venue === undefined || authors === undefined
    ? undefined
    : { date, venue, authors }
}
