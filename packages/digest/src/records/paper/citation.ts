import type { Paper } from '../../digest.ts'
import { idsInText } from '../../text/identifiers.ts'
import { yearWith } from '../publication-date.ts'
import { addIds } from './add-link.ts'
import type { Fields } from './fields.ts'

/** Where and when a paper appeared, as PubMed cites it: `Sheep Lett. 2019 Jul 10;3(2):1-9. doi: 10.1000/1.` */
const CITATION =
  /^\s*(\p{Lu}[^.:;]{1,80}(?:\. ?[^.:;]{1,60}){0,3})\.\s+((?:19|20)\d\d)(?: ([A-Z][a-z]{2}[^;.:]{0,40}))?(?=[;.:]|$)/u

/** Where and when a paper appeared, as physicists cite it: `Dust Lett. 66, 4215 (2026)`. */
const BEFORE_YEAR =
  /^\s*(\p{Lu}[^\d,;:()]{2,90}?),? (\d{1,4}), (?:no\. \d{1,4}, )?(\w{0,3}\d[\w–-]{0,15}) \(((?:19|20)\d\d)\)\.?\s*$/u

const LONGEST = 200

/** What PubMed's tables say of a paper in their `Details`: where and when it appeared, its DOI. */
export function readCitation(paper: Paper, fields: Fields): void {
  for (const { value } of fields.of('nested')) {
    if (typeof value === 'string' && value.length < LONGEST) readPlaceBeforeYear(paper, value)
    const [, venue, year, monthAndDay] = (typeof value === 'string' && CITATION.exec(value)) || []
    if (venue === undefined) continue
    paper.venue ??= venue
    const date = yearWith(year, monthAndDay)
    if (date !== undefined) paper.date ??= date
    if (paper.ids.doi === undefined) addIds(paper, idsInText(value as string))
  }
}

function readPlaceBeforeYear(paper: Paper, citation: string): void {
  const [whole, venue = '', volume = '', pages = '', year = ''] = BEFORE_YEAR.exec(citation) ?? []
  if (whole === undefined) return
  paper.venue ??= venue.trim()
  paper.volume ??= volume
  paper.pages ??= pages
  paper.date ??= year
}
