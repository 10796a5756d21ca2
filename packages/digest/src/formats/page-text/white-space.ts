/** White space other than single spaces, and characters that do not show. */
const ODD =
  / [ \t\v\f]|[\t\v\f\u00a0\u00ad\u1680\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff]/
/**
 * The same, each kind for itself: to look for a single character takes a twentieth of the time that it takes to look for
 * one of several, and characters beyond Latin-1 are looked for only in texts that have some.
 */
const KINDS: readonly RegExp[] = [
  / [ \t\v\f]/g,
  /\t/g,
  /\v/g,
  /\f/g,
  /\u00a0/g,
  /\u00ad/g,
  /[\u1680\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff]/g,
]
const INVISIBLE = /[\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** White space as single spaces, none at the ends, and no characters that take no room. */
export function collapse(text: string): string {
  return ODD.test(text) ? text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim() : text.trim()
}

/**
 * Tells of stretches of a text, asked about in their order, whether there is odd white space in them. The text is
 * searched from one such place to the next: most pages have few, and asking of every line for itself takes as long as
 * all the rest of reading it.
 */
export function oddSpaceIn(text: string): (start: number, end: number) => boolean {
  /** The next place of each kind, and the first of these. */
  const places = KINDS.map(() => -1)
  let next = -1
  return (start, end) => {
    if (next < start) {
      next = Number.POSITIVE_INFINITY
      for (const [index, kind] of KINDS.entries()) {
        let place = places[index] as number
        if (place < start) {
          kind.lastIndex = start
          place = kind.test(text) ? kind.lastIndex - 1 : Number.POSITIVE_INFINITY
          places[index] = place
        }
        next = Math.min(next, place)
      }
    }
    return next < end
  }
}
