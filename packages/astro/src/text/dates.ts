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
