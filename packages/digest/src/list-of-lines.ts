/** As many lines are named. */
const MOST_NAMED = 20

/**
 * Lines as a finding names them.
 *
 * @example listOfLines(new Set([3, 14])) // 'lines 3, 14'
 */
export function listOfLines(lines: ReadonlySet<number>): string {
  const first = [...lines].slice(0, MOST_NAMED).join(', ')
  return `${lines.size === 1 ? 'line' : 'lines'} ${first}${lines.size > MOST_NAMED ? ', …' : ''}`
}
