import type { Paper } from './digest.ts'
import { isPlaceholder } from './text/placeholder.ts'

/** What stands where a paper's authors are not known. */
const NOBODY =
  /^\[?(?:no (?:author|name)s?(?: (?:listed|available|given|provided|found))?|(?:unknown|anonymous) authors?|authors? (?:unknown|not (?:available|listed|given|provided|found)))\.?\]?$/i
const LONGEST_NOBODY = 30

const isNobody = (name: string) => isPlaceholder(name) || (name.length <= LONGEST_NOBODY && NOBODY.test(name))

/** Takes words off a paper that stand for nothing, whatever the form of its digest: a missing field stays missing. */
export function withoutPlaceholders(paper: Paper): void {
  if (paper.authors.some(({ name }) => isNobody(name))) {
    paper.authors = paper.authors.filter(({ name }) => !isNobody(name))
    if (paper.authors.length === 0) delete paper.authorsPartial
  }
  if (paper.venue !== undefined && isPlaceholder(paper.venue)) delete paper.venue
  if (paper.keywords.some(isPlaceholder))
    paper.keywords = paper.keywords.filter((keyword) => !isPlaceholder(keyword))
}
