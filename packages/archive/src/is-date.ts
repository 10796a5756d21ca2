/** Whether a text is a year, a month or a day of the calendar: `2025`, `2025-03`, `2025-03-13`. */
export function isDate(text: string): boolean {
  const time = /^[12]\d{3}(?:-\d{2}){0,2}$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
