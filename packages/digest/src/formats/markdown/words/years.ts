import { parseDate } from '../../../text/dates.ts'

/** The year that a reference names: in brackets, else its last one that is no page number. */
export function yearIn(reference: string): string | undefined {
  // Since when a journal has its name, as PubMed gives it: `Kites and wind (Pasture, Essex : 1987)`
  const text = reference.includes(' : ') ? reference.replace(/\([^()]* : (?:19|20)\d{2}\)/g, '') : reference
  const bracketed = text.includes('(') && /\(\s*(?:[\p{L}.]+\s+)?((?:19|20)\d{2})\s*\)/u.exec(text)
  if (bracketed) return bracketed[1]
  return (
    // The year of a journal's impact factor is not a paper's: `2023, SCIE, IF 2021 3.4`
    text.match(/(?<![\d.:/–-]|\bIF )(?:19|20)\d{2}(?![\d:]|[-–]\d|\.\d)/g)?.at(-1) ??
    // `KITE-2020 theme track`
    /(?<=\p{L}-)(?:19|20)\d{2}(?![\d:.–-])/u.exec(text)?.[0] ??
    // `KITE 2020: 265-284`, the pages behind the meeting, as dblp has them
    /(?<=\p{L}\)? )(?:19|20)\d{2}(?=:\s\d[\d:.]{0,9}[-–]\d)/u.exec(text)?.[0] ??
    shortYear(text)
  )
}

/** The day or the month of a year that a venue ends in, as digits alone: `arXiv, 20230921`, `Kite Letters 202504`. */
export function compactDate(text: string): string | undefined {
  const [, year, month, day] =
    /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?$/.exec(text.slice(-20)) ?? []
  return year === undefined ? undefined : [year, month, day].filter(Boolean).join('-')
}

/** The day that a venue ends in, and the venue without it: `arXiv, 2026-05-30`, `Kite Letters (2026-05-30)`, `Kite News | 2026-05-30 08:25 UTC`. */
export function dayBehind(text: string): { day: string; venue: string } | undefined {
  const end = text.slice(-LONGEST_DAY)
  if (!end.includes('-')) return undefined
  const match =
    /(?<=\p{L})(?:[,，]\s*|\s*[(（])((?:19|20)\d{2}-\d{2}-\d{2})[)）]?$/u.exec(end) ??
    /(?<=[\p{L})）])\s[|·•]\s((?:19|20)\d{2}-\d{2}-\d{2})(?:[T\s]\d{2}:\d{2}(?::\d{2})?\s?(?:UTC|GMT|Z)?)?$/u.exec(
      end,
    )
  return match
    ? { day: match[1] as string, venue: text.slice(0, text.length - end.length + match.index) }
    : undefined
}

const LONGEST_DAY = 30

/** The month, or the day, behind a year as journals of medicine have it: `Kite Lett. 2020 Sep 1;8(2):15-21` */
const MONTH_BEHIND =
  /(?<=^|[.;,]\s)(?:19|20)\d{2} (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:\s\d{1,2})?(?=\s?[;:.]|$)/i

/** The month and the year that a reference names, as digits or as journals of medicine do: `arXiv. 10/2023` */
export function monthAndYear(text: string): string | undefined {
  const said = MONTH_BEHIND.exec(text)?.[0]
  if (said !== undefined) return parseDate(said)
  if (!text.includes('/')) return undefined
  const [, month, year] = /(?<![\d/.-])(0?[1-9]|1[0-2])\/((?:19|20)\d{2})(?![\d/])/.exec(text) ?? []
  return month === undefined ? undefined : `${year}-${month.padStart(2, '0')}`
}

/** The month and the year, or the day, that a venue ends in: `Conference on Kites (KITE), Nov 2023`. */
export const MONTH_OF_YEAR =
  /(?<=[\s,(])(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?\s+(?:19|20)\d{2}$/i

/** The month ahead of a venue, set off from it: `Nov 2023 · Kite Letters`. */
export const MONTH_AHEAD =
  /^((?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?\s+(?:19|20)\d{2})\s+[·•|]\s+(\S.*)$/i

/** Two digits above these are a year of the last century: `POPL'77`. */
const LAST_SHORT_YEAR = 50

function shortYear(text: string): string | undefined {
  // `KITE '24`, `KITE 24'`
  const match = /[A-Za-z]\s?['’]\s?(\d{2})\b/.exec(text) ?? /[A-Za-z]\s(\d{2})['’](?!\w)/.exec(text)
  return match ? fullYear(match[1] as string) : undefined
}

/** The year that a venue's name ends in: `ICML16`, `NeurIPS99`, `ICML 16`, `USENIX Security 16`. */
export function yearOfVenue(venue: string): string | undefined {
  const year =
    /^\W*(?:\p{Lu}{3,10}|\p{Lu}{1,3}-\p{Lu}{1,3}|\d\p{Lu}{2}|NeurIPS|CoRL|RecSys|MLSys|[aA]r[xX]iv|(?:(?:USENIX|IEEE|ACM)(?:\s\p{Lu}[\p{L}&]+){1,2}|\p{Lu}\p{Ll}{1,4}\p{Lu}[\p{Lu}\p{Ll}]{2,5})(?=\s))[\s-]?([89012]\d)(?:Highlight|Oral|Spotlight|Poster)?\W*$/u.exec(
      venue,
    )?.[1]
  return year === undefined ? undefined : fullYear(year)
}

/** A year of which the century may be left out. */
export function fullYear(year: string): string {
  return year.length === 4 ? year : `${Number(year) > LAST_SHORT_YEAR ? 19 : 20}${year}`
}
