import type { Paper } from './digest.ts'
import { isNobody, isPlaceholder } from './text/placeholder.ts'

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
