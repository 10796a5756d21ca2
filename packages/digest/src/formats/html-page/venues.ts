import { isVenueTag } from '../markdown/words/titles.ts'

/** Words of the names of journals and meetings. */
export const VENUE =
  /\b(?:proc(?:eedings)?|conf(?:erence)?|journal|trans(?:actions)?|workshop|symposium|letters|review|arxiv)\b|\bJ\. |\b[A-Z]{3,}[ '’-]*(?:19|20)?\d\d\b/i

/** Whether a text is a venue with its year, which some templates mark as the author. */
export function isDatedVenue(text: string): boolean {
  return isVenueTag(text) || (text.length < 80 && /\b(?:19|20)\d\d$/.test(text) && VENUE.test(text))
}
