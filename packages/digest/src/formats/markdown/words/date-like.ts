import { MONTH_NAME, MONTHS_ELSEWHERE, WEEKDAY } from '../../../text/dates.ts'

const YEAR = String.raw`(?:19|20)\d{2}`
const MONTH = String.raw`${MONTH_NAME}\b\.?,?`
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?\b`
const TIME = String.raw`(?:[T\s]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:\s?[ap]m)?)?(?:\s?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?`
const FORMS = [
  String.raw`${YEAR}(?:[-/.]\d{1,2}){0,2}`,
  String.raw`${YEAR}[-/]\d{1,2}[-/]\d{1,2}${TIME}`,
  String.raw`${YEAR}\s?[年년](?:\s?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日일])?)?`,
  String.raw`${YEAR}\.\s\d{1,2}\.(?:\s\d{1,2}\.)?`,
  String.raw`\d{1,2}[-/月]\d{1,2}日?`,
  String.raw`\d{1,2}[-/.]${YEAR}`,
  String.raw`\d{1,2}(?:-\d{1,2}-|/\d{1,2}/|\.\d{1,2}\.)${YEAR}`,
  String.raw`${WEEKDAY}${MONTH}\s*(?:${DAY},?)?\s*(?:\d{2}|\d{4})?${TIME}`,
  String.raw`${WEEKDAY}${DAY}\s+${MONTH}\s*(?:\d{4})?${TIME}`,
  String.raw`\d{1,2}-${MONTH_NAME}-${YEAR}|${MONTH_NAME}-${YEAR}`,
  String.raw`${YEAR},?\s+${MONTH}(?:\s+${DAY})?`,
  String.raw`(?:\d{1,2}\.?\s+)?(?:de\s+)?(?:${MONTHS_ELSEWHERE})\s+(?:de\s+)?${YEAR}`,
]
const AHEAD = String.raw`(?:updated?:?\s*|(?:first )?(?:published|posted|submitted)(?: online)?(?: on)?:?\s+)?`
const DATE_LIKE = new RegExp(`^[[(（]?\\s*${AHEAD}(?:${FORMS.join('|')})\\s*[\\])）]?$`, 'iu')
const PICTURE = /^(?:\p{Extended_Pictographic}(?<!\d)|\u{fe0f}|\u{200d}|\s)+/u
/** A letter, a digit or a sign of ASCII, as most texts begin with. */
const BEGINS_PLAINLY = /^[!-~]/
const LONGEST = 45

/** Whether a text is a publication's date alone. */
export function isDateLike(text: string): boolean {
  if (text.length > LONGEST) return false
  return DATE_LIKE.test((BEGINS_PLAINLY.test(text) ? text : text.replace(PICTURE, '')).trimEnd())
}
