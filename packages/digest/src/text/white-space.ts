/**
 * White space as single spaces, none at the ends.
 *
 * @example collapse(' Counting\n  late ') // 'Counting late'
 */
export function collapse(text: string): string {
  // Single spaces stand in every text, and need no change: a pattern of all white space would meet each of them.
  return text.trim().replace(/\s\s+|[^\S ]/g, ' ')
}
