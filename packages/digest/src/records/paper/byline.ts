import type { Paper } from '../../digest.ts'
import { trimEnd } from '../../text/trim-end.ts'
import { addIds } from './add-link.ts'
import { authorsFrom } from './authors.ts'
import { identifiersOf } from './identifiers.ts'

/** Authors, venue and year from a line of Google Scholar's; `…` cuts what is too long for it. */
export function readByline(paper: Paper, text: string): void {
  const [names, ...rest] = text.split(/(?<!\s)\s+[-–]\s+/)
  paper.authors = authorsFrom((names ?? '').trimEnd().replace(/…$/, '')).authors
  if (/…/.test(names ?? '')) paper.authorsPartial = true
  // Search results name the publisher's site behind the year.
  const dated = rest.findIndex((part) => YEAR_AT_END.test(part))
  const where = (dated === -1 ? rest : rest.slice(0, dated + 1)).join(' - ').trim()
  if (where === '') return
  const year = YEAR_AT_END.exec(where)
  if (year) paper.date = year[1] as string
  const venue = trimEnd(year ? where.slice(0, year.index) : where, ' ,')
  if (venue !== '') paper.venue = venue
  addIds(paper, identifiersOf(venue))
}

const YEAR_AT_END = /(?:^|,\s*|\s)((?:19|20)\d\d)$/
