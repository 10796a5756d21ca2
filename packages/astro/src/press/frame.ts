/** What the pages of a kind have in common: the HTML before, between and after the strings that differ. */
export type Frame = readonly string[]

/** The frame of a page that has these strings in this order; `undefined` where the page has not. */
export function frameOf(html: string, strings: readonly string[]): Frame | undefined {
  const frame: string[] = []
  let from = 0
  for (const string of strings) {
    const at = html.indexOf(string, from)
    if (at === -1) return undefined
    frame.push(html.slice(from, at))
    from = at + string.length
  }
  return [...frame, html.slice(from)]
}

/** The page with these strings. */
export function fill(frame: Frame, strings: readonly string[]): string {
  return frame.map((part, index) => part + (strings[index] ?? '')).join('')
}
