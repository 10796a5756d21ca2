/** The year that a reference names: in brackets, else its last one that is no page number. */
export function yearIn(text: string): string | undefined {
  const bracketed = text.includes('(') && /\(\s*(?:[\p{L}.]+\s+)?((?:19|20)\d{2})\s*\)/u.exec(text)
  if (bracketed) return bracketed[1]
  return text.match(/(?<![\d.:/–-])(?:19|20)\d{2}(?![\d:]|[-–]\d|\.\d)/g)?.at(-1) ?? shortYear(text)
}

/** Two digits above these are a year of the last century: `POPL'77`. */
const LAST_SHORT_YEAR = 50

function shortYear(text: string): string | undefined {
  const match = /[A-Za-z]\s?['’]\s?(\d{2})\b/.exec(text)
  return match ? fullYear(match[1] as string) : undefined
}

/** The year that a venue's name ends in: `ICML16`, `NeurIPS99`, `ICML 16`. */
export function yearOfVenue(venue: string): string | undefined {
  const year = /^\W*(?:\p{Lu}{3,10}|NeurIPS|CoRL|RecSys|MLSys)[\s-]?([89012]\d)\W*$/u.exec(venue)?.[1]
  return year === undefined ? undefined : fullYear(year)
}

/** A year of which the century may be left out. */
export function fullYear(year: string): string {
  return year.length === 4 ? year : `${Number(year) > LAST_SHORT_YEAR ? 19 : 20}${year}`
}
