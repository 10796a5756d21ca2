import { type Draft, setDate } from '../draft.ts'
import { cleanTitle, isVenueTag, withoutHost, wordCount } from '../words/titles.ts'
import { readReference, readTag } from './reference.ts'

/** Reads a title, and the venue with its year that may stand in brackets at its end: `The title (ICML 2023)`. */
export function readTitle(text: string, draft: Draft, context: string | undefined): void {
  // `(ICML2013_LOOM) The title`
  const [lead = '', where, when] =
    /^[\s(（]*[(（]([A-Z][A-Za-z]{1,14}?)(?:ws)?((?:19|20)\d{2})_[^()（）\s]{1,30}[)）]\s+(?=\S)/.exec(
      text,
    ) ?? []
  if (where !== undefined) {
    draft.venue ??= where
    setDate(draft, when)
  }
  const title = text.slice(lead.length).trimEnd()
  const tag = /\s*[(（]([^()（）]{4,60})[)）][\s.]*$/.exec(title.slice(-80))
  const venue = tag && isVenue(tag[1] as string) ? tag : undefined
  const words = venue ? title.slice(0, title.lastIndexOf(venue[0].trim()[0] as string)) : title
  const parts = venue !== undefined && wordCount(words) >= 2
  draft.title = withoutHost(cleanTitle(parts ? words : title))
  if (!parts) return
  if (isVenueTag(venue[1] as string)) readTag(venue[1] as string, draft, context)
  else readReference(venue[1] as string, draft, context)
}

/** Whether words in brackets are a venue with its year: `ICML 2023 Oral`, `IEEE Transactions on Kites 2013`. */
function isVenue(words: string): boolean {
  if (isVenueTag(words)) return /\d{2}(?:$|\s)/.test(words)
  return /^\p{Lu}[\p{L}&\s-]{3,50}\s(?:19|20)\d{2}$/u.test(words) && PUBLICATION.test(words)
}

const PUBLICATION =
  /\b(?:IEEE|ACM|Magazine|Transactions|Journal|Conference|Letters|Proceedings|Workshops?|Reviews?)\b/
