import { isLoneAuthor, isNameWithInitials } from '../words/credit.ts'

/** What stands before those with whom the owner of a list wrote. */
const WITH =
  /^[\s,;.>"”'’)–—-]{0,8}(\()?(?:(?:joint(?:ly)?(?: works?)?|together|in collaboration)\s+)?with:?\s+(?=\p{Lu})/iu
const IN_BRACKETS = /\s\((?:(?:joint(?:ly)?(?: works?)?|together)\s+)?with\s+\p{Lu}/iu
const BETWEEN = /,\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+|\)|\.\s+(?=\S)(?<!\b\p{Lu}\.\s+)|[.,]?$/gu
const LONGEST_NAME = 40
const LONGEST = 1000

/**
 * Those with whom the owner of a list wrote a paper, where a text begins with them, and how far they reach.
 *
 * @example writtenWith(', joint with A. Lee and Bo Kim, Kite Letters') // { names: ['A. Lee', 'Bo Kim'], length: 32 }
 */
export function writtenWith(text: string): { names: string[]; length: number } | undefined {
  const [lead, bracket] = WITH.exec(text.slice(0, 60)) ?? []
  if (lead === undefined) return undefined
  const list = text.slice(lead.length, lead.length + LONGEST)
  const names: string[] = []
  let start = 0
  for (const stop of list.matchAll(BETWEEN)) {
    const name = list.slice(start, stop.index).trim()
    if (name.length > LONGEST_NAME || !(isNameWithInitials(name) || isLoneAuthor(name))) break
    names.push(name)
    start = stop.index + stop[0].length
    if (/^[).]|^$/.test(stop[0])) break
  }
  const isClosed = bracket === undefined || list[start - 1] === ')'
  return names.length > 0 && isClosed ? { names, length: lead.length + start } : undefined
}

/** Where in a text stand in brackets those with whom its paper was written, or -1. */
export function placeOfOthers(text: string): number {
  const at = text.search(IN_BRACKETS)
  return at > 0 && writtenWith(text.slice(at)) ? at : -1
}
