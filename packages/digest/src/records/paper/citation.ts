import type { Paper } from '../../digest.ts'
import { idsInText } from '../../text/identifiers.ts'
import { parseAuthors } from '../../text/names.ts'
import { yearWith } from '../publication-date.ts'
import { addIds } from './add-link.ts'
import type { Fields } from './fields.ts'

/** Where and when a paper appeared, as PubMed cites it: `Sheep Lett. 2019 Jul 10;3(2):1-9. doi: 10.1000/1.` */
const CITATION =
  /^\s*(\p{Lu}[^.:;]{1,80}(?:\. ?[^.:;]{1,60}){0,3})\.\s+((?:19|20)\d\d)(?: ([A-Z][a-z]{2}[^;.:]{0,40}))?(?=[;.:]|$)/u

/** Where and when a paper appeared, as physicists cite it: `Dust Lett. 66, 4215 (2026)`. */
const BEFORE_YEAR =
  /^\s*(\p{Lu}[^\d,;:()]{2,90}?),? (\d{1,4}), (?:no\. \d{1,4}, )?(\w{0,3}\d[\w–-]{0,15}) \(((?:19|20)\d\d)\)\.?\s*$/u

const LONGEST = 3000
const LONGEST_PLACE = 200

/** A person as citations in medicine have them: `Weber AB`, with a mark or without. */
const PERSON = /^\p{L}[\p{L}'’ -]{0,40} \p{Lu}{1,4}[*†#]?$/u

/** What PubMed's tables say of a paper in their `Details`: where and when it appeared, its DOI. */
export function readCitation(paper: Paper, fields: Fields): void {
  for (const { value } of fields.of('nested')) {
    if (typeof value !== 'string' || value.length > LONGEST) continue
    const citation = withoutPeople(
      paper,
      value
        .replace(/<\/?[a-z]{1,6}>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    readPlaceBeforeYear(paper, citation)
    const [, venue, year, monthAndDay] = CITATION.exec(citation) ?? []
    if (venue === undefined) continue
    paper.venue ??= venue
    const date = yearWith(year, monthAndDay)
    if (date !== undefined) paper.date ??= date
    if (paper.ids.doi === undefined) addIds(paper, idsInText(citation))
  }
}

/** A citation without the people that it begins with, who are the paper's authors where it has none: `Weber AB, Lind C. Dust Lett. 2019.` */
function withoutPeople(paper: Paper, citation: string): string {
  const end = citation.indexOf('. ')
  const people = end === -1 ? '' : citation.slice(0, end)
  const names = people.split(/,\s?/)
  if (names.length < 2 || !names.every((name) => PERSON.test(name.trim()))) return citation
  if (paper.authors.length === 0) paper.authors.push(...parseAuthors(people).authors)
  return citation.slice(end + 2)
}

function readPlaceBeforeYear(paper: Paper, citation: string): void {
  if (citation.length > LONGEST_PLACE) return
  const [whole, venue = '', volume = '', pages = '', year = ''] = BEFORE_YEAR.exec(citation) ?? []
  if (whole === undefined) return
  paper.venue ??= venue.trim()
  paper.volume ??= volume
  paper.pages ??= pages
  paper.date ??= year
}
