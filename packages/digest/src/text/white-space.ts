/**
 * White space as single spaces, none at the ends.
 *
 * @example collapse(' Counting\n  late ') // 'Counting late'
 */
export function collapse(text: string): string {
  const trimmed = text.trim()
  return isCollapsed(trimmed) ? trimmed : trimmed.replace(/\s+/g, ' ')
}

/** Whether there is nothing to collapse, as in most texts: a loop is several times faster than a pattern. */
function isCollapsed(text: string): boolean {
  let before = 32
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 32 ? before === 32 : code < 32 || (code >= 0xa0 && isSpace(code))) return false
    before = code
  }
  return before !== 32 || text === ''
}

/** White space beyond ASCII, as patterns' `\s` has it. */
function isSpace(code: number): boolean {
  if (code < 0x2000) return code === 0xa0 || code === 0x1680
  if (code > 0x205f) return code === 0x3000 || code === 0xfeff
  return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f
}
