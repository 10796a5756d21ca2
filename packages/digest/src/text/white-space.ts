/**
 * White space as single spaces, none at the ends.
 *
 * @example collapse(' Counting\n  late ') // 'Counting late'
 */
export function collapse(text: string): string {
  const trimmed = text.trim()
  // In most texts there is nothing to collapse; a loop that tells it takes longer than a pattern.
  return /\s\s|[^\S ]/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed
}
