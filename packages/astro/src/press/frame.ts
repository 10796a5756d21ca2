/** What the pages of a kind have in common: the HTML before, between and after the strings that differ. */
export type Frame = readonly string[]

/** A page as it was rendered, and the strings that it has in common with no other. */
export interface Sample {
  html: string
  strings: readonly string[]
}

/** The frame that gives every sample, to the byte; `undefined` where no frame does. */
export function frameOf([first, ...others]: readonly Sample[]): Frame | undefined {
  const frame = first && parts(first)
  return frame && others.every(({ html, strings }) => [...filled(frame, strings)].join('') === html)
    ? frame
    : undefined
}

function parts({ html, strings }: Sample): Frame | undefined {
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

/** The page with these strings, in pieces: joined, a long page would be copied once more. */
export function* filled(frame: Frame, strings: readonly string[]): Generator<string> {
  for (const [index, part] of frame.entries()) {
    yield part
    yield strings[index] ?? ''
  }
}
