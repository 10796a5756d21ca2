const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * A date in words, at its own precision.
 *
 * @example dateInWords('2025-03-13') // '13 March 2025'
 */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-')
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
}

/** What is said of when a paper appeared. */
export interface Dated {
  venue?: string | undefined
  date?: string | undefined
  preprintDate?: string | undefined
}

/**
 * A paper's date as it stands behind its venue: none where that is a year which the venue has in its name.
 *
 * @example dateBesideVenue({ venue: 'CVPR 2020', date: '2020' }) // undefined
 */
export function dateBesideVenue({ venue = '', date }: Dated): string | undefined {
  return date === undefined || (date.length === 4 && venue.includes(date)) ? undefined : date
}

/**
 * When a paper appeared, behind its venue: the preprint first, where it came before.
 *
 * @example
 * paperDates({ date: '2025', preprintDate: '2024-05-01' })
 * // [{ name: 'Preprint', date: '2024-05-01' }, { name: 'Published', date: '2025' }]
 */
export function paperDates(paper: Dated): { name?: string; date: string }[] {
  const date = dateBesideVenue(paper)
  const { preprintDate } = paper
  if (preprintDate === undefined) return date === undefined ? [] : [{ date }]
  const preprint = { name: 'Preprint', date: preprintDate }
  return date === undefined ? [preprint] : [preprint, { name: 'Published', date }]
}
