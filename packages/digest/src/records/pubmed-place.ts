import type { PaperDraft } from './paper-draft.ts'
import { publicationDate } from './publication-date.ts'

/** When and where in its journal a paper appeared, as PubMed prints it behind the journal's name: `2019 Dec 3;12(4):10-19.` */
export const PLACE = String.raw`(?<date>(?:1[5-9]|20)\d\d(?:[ -][^;:.]{1,30})?)(?:;(?<volume>[^:;.()]{0,30})(?:\((?<issue>[^()]{1,40})\))?)?(?::(?<pages>[^.;]{1,60}))?\.`

/** Reads a match of what holds {@link PLACE}, with the journal where it is named `venue`, and the DOI that `text` has behind it. */
export function readPlace(match: RegExpExecArray, text: string, draft: PaperDraft): void {
  const { venue, date, volume, issue, pages } = match.groups ?? {}
  draft.text('venue', venue).date(publicationDate(date ?? ''))
  draft.text('volume', volume).text('issue', issue).pages(pages)
  draft.doi(/\bdoi: (10\.\S+?)\.?(?=\s|$)/.exec(text)?.[1])
}
