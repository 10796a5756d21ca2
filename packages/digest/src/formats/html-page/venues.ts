import { isVenueTag } from '../markdown/words/titles.ts'
import { yearIn } from '../markdown/words/years.ts'
import { type Element, textOf } from './tree.ts'

/** Words of the names of journals and meetings. */
export const VENUE =
  /\b(?:proc(?:eedings)?|conf(?:erence)?|journal|trans(?:actions)?|workshop|symposium|letters|review|arxiv)\b|\bJ\. |\b[A-Z]{3,}[ '’-]*(?:19|20)?\d\d\b/i

/** `SHELF'24` */
const SHORT = /^[A-Z]{3,10} ?['’]\d\d$/

/** Whether a text is a venue with its year, which some templates mark as the author. */
export function isDatedVenue(text: string): boolean {
  return (
    isVenueTag(text) ||
    SHORT.test(text) ||
    (text.length < 80 && /\b(?:19|20)\d\d$/.test(text) && VENUE.test(text))
  )
}

const LONGEST_APPEARANCE = 250
/** What says where a paper appeared, though it names no venue. */
const APPEARED =
  /^in\b|\bpp?\. ?\d|\b\d+ ?\(\d+\)|\bvol\.|\b(?:proc(?:eedings|\.)|conference|journal|transactions|workshop|symposium|letters|technical report|thesis|preprint|to appear|in press)\b/i
const ACRONYM = /\b[A-Z][A-Za-z]*[A-Z]{2,}[ '’-]*(?:19|20)?\d\d\b|\b(?:LNCS|arXiv)\b/
/** Words of sentences and of dates of meetings, a label, and a year of which one tells. */
const TOLD =
  /\b(?:we|this|these|our|is|are|was|were|has|have|can|will|must|should|please|submi\p{L}+|deadlines?|due|announced|notification|registration)\b|^\P{L}*\p{L}+(?: \p{L}+){0,3}:\s|\b(?:since|from|until|before|after|during|by) (?:19|20)\d\d\W*$|\p{Script=Han}|\p{Script=Hangul}/iu

/** Whether a text says where a paper appeared and in which year, and nothing else. */
export function isAppearance(text: string): boolean {
  return (
    text.length < LONGEST_APPEARANCE &&
    (APPEARED.test(text) || ACRONYM.test(text)) &&
    !TOLD.test(text) &&
    yearIn(text) !== undefined
  )
}

/** Whether a text behind a reference's title says where it stands: `Dust Letters, 12(3), 45-67.` */
export function isPlaceInReference(text: string): boolean {
  return text.length < LONGEST_APPEARANCE && /^\p{L}/u.test(text) && !TOLD.test(text)
}

const LONGEST_BEFORE_YEAR = 100

/** Whether a short text is a name with a year at its end: `Kite Methods (accepted), May 2024.` */
export function isBeforeYear(text: string): boolean {
  return (
    text.length < LONGEST_BEFORE_YEAR &&
    isPlaceInReference(text) &&
    /\p{L}{3}.*[\s,(](?:19|20)\d\d\)?\W*$/u.test(text)
  )
}

const LONGEST_VOLUME = 160
/** A volume and pages behind a name: ` 48(1):C136-C163, `, ` 481, 134801, `, ` 76(2) 337-405, `. */
const VOLUME =
  /[\p{L}.,] ?\d{1,4}(?: ?\(\d{1,3}(?:[–-]\d{1,3})?\))?(?:[,:]? ?(?:pp?\. ?)?[A-Z]{0,2}\d[\w–-]*)?[,. ]/u

/** Whether a short text is a journal with its volume and year, which lists link as others do titles: `Kite Lett. 8, 119-167, 2026.` */
export function isVolume(text: string): boolean {
  return (
    text.length < LONGEST_VOLUME &&
    /\b(?:19|20)\d\d\)?\W*$/.test(text.slice(-10)) &&
    VOLUME.test(text.replace(/[,\s(]*(?:19|20)\d\d\)?\W*$/, ' ')) &&
    !TOLD.test(text)
  )
}

const YEAR_IN_BRACKETS = /\((?:19|20)\d\d\)\W*$/

/** A title and where its paper appeared, where one element holds both and a break parts them: `<b>The title.<br>Dust Lett. 7, 12 (2006)</b>`. */
export function partedTitle(node: Element): { title: string; place: string } | undefined {
  const lines = textOf(node).split('\n')
  const place = lines.pop() as string
  if (lines.length === 0) return undefined
  const isPlace = isAppearance(place) || (isBeforeYear(place) && YEAR_IN_BRACKETS.test(place))
  return isPlace ? { title: lines.join(' '), place } : undefined
}
