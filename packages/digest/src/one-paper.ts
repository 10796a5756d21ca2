import type { Sample } from './format.ts'

const INTRODUCTION = /^\s*(?:(?:\d{1,2}|[IVX]{1,4})[.:]?\s+)?introduction\s*$/i
const OTHER_PART =
  /^\s*(?:(?:\d{1,2}|[IVX]{1,4})[.:]?\s+)?(related works?|background|preliminaries|(?:materials and )?methods?|methodology|(?:our )?approach|experiments?|experimental (?:setup|results)|results(?: and discussions?)?|evaluation|discussions?|conclusions?(?: and future work)?|acknowledge?ments?|references|bibliography)\s*$/i

/** Abstracts have parts, too, and are shorter. */
const SHORTEST = 4000

/** Whether a text is one paper, from its introduction on: it has the parts of one, once each, and is long. */
export function isOnePaper({ lines }: Pick<Sample, 'lines'>): boolean {
  let introductions = 0
  let length = 0
  const parts = new Set<string>()
  for (const line of lines) {
    if (introductions > 0) length += line.length
    if (line.length > 60) continue
    if (INTRODUCTION.test(line)) introductions++
    else {
      const part = OTHER_PART.exec(line)?.[1]
      if (part !== undefined) parts.add(part.toLowerCase())
    }
  }
  return introductions === 1 && parts.size > 1 && length >= SHORTEST
}
