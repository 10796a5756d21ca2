import { parseDate } from './dates.ts'

/** When a paper came, as arXiv's search says it, its first version last: `Submitted 2 May, 2025; v1 submitted 1 May, 2025; originally announced May 2025.` */
const SUBMITTED =
  /^Submitted (\d{1,2} [A-Z][a-z]+, \d{4})(?:;\s*v1 submitted (\d{1,2} [A-Z][a-z]+, \d{4}))?;?/

/** Whether a line says when a paper came, as arXiv's search does. */
export function isArxivSubmission(line: string): boolean {
  return SUBMITTED.test(line)
}

/** The day on which a paper's first version came, by the line of arXiv's search on it. */
export function arxivSubmission(line: string): string | undefined {
  const [, last = '', first = last] = SUBMITTED.exec(line) ?? []
  return parseDate(first.replace(',', ''))
}
