/** One of arXiv's classes: `cs.DL`. */
export const CLASS = String.raw`[a-z-]{2,8}\.[A-Za-z-]{2,9}`

/** arXiv's classes of a paper: `cs.DL`, `cs.CV/cs.RO`, `cs.CL cs.LG`. */
const CLASSES = new RegExp(String.raw`^${CLASS}(?:(?:\s*[,/]\s*|\s+)${CLASS})*$`)

/** The classes of arXiv that a text is, and nothing else. */
export function classesIn(text: string): string[] | undefined {
  return CLASSES.test(text) ? text.split(/[\s,/]+/) : undefined
}
