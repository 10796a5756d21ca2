/** One of arXiv's classes: `cs.DL`. */
export const CLASS = String.raw`[a-z-]{2,8}\.[A-Za-z-]{2,9}`

/** arXiv's classes of a paper: `cs.DL`, `cs.CV/cs.RO`, `cs.CL cs.LG`. */
const CLASSES = new RegExp(String.raw`^${CLASS}(?:(?:\s*[,/]\s*|\s+)${CLASS})*$`)

/** The classes of arXiv that a text is, and nothing else. */
export function classesIn(text: string): string[] | undefined {
  return CLASSES.test(text) ? text.split(/[\s,/]+/) : undefined
}

/** Characters of the longest line of classes, a day and little else. */
const LONGEST_LINE = 160
const DAY = /^\d{4}-\d{2}(?:-\d{2})?$/

/**
 * The parts of a line of arXiv's classes and a day, which strokes or commas part, and where a paper appeared:
 * `cs.DL · 2026-06-24`, `cs.DL/cs.IR, Kites 2026, 2026-06-24`. Any other word makes it prose.
 */
export function classedParts(text: string, isVenue: (part: string) => boolean): string[] | undefined {
  if (text.length > LONGEST_LINE) return undefined
  const parts = text.split(/\s[|·•｜]\s|,\s/).map((part) => part.trim())
  const isClassed = (part: string) => classesIn(part) !== undefined
  const isDay = (part: string) => DAY.test(part)
  return parts.some(isClassed) &&
    parts.some(isDay) &&
    parts.every((part) => isClassed(part) || isDay(part) || isVenue(part))
    ? parts
    : undefined
}
