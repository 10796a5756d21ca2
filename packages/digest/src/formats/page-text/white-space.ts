/** White space other than single spaces, and characters that do not show. */
const ODD =
  / [ \t\v\f]|[\t\v\f\u00a0\u00ad\u1680\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff]/
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
  const odd = new RegExp(ODD, 'g')
  /** Behind the first odd place that ends behind the start of the stretch last asked about. */
  let next = 0
  return (start, end) => {
    if (next <= start) {
      odd.lastIndex = start
      next = odd.test(text) ? odd.lastIndex : Number.POSITIVE_INFINITY
    }
    return next <= end
  }
}
