/** The start of a stretch with the bracket that it closes, and what stands in that. */
export function startOfBrackets(text: string, start: number, end: number, least: number): number {
  let [depth, lowest] = [0, 0]
  for (let at = start; at < end; at++) {
    if (/[([]/.test(text[at] as string)) depth++
    else if (/[)\]]/.test(text[at] as string)) lowest = Math.min(lowest, --depth)
  }
  let from = start
  for (; lowest < 0 && depth < 0; lowest++, depth++) {
    const before = /[([][\w.+*/=<> -]{0,30}$/.exec(text.slice(Math.max(least, from - 32), from))?.[0]
    if (before === undefined || /[A-Za-z]{3} |[a-z]{5}/.test(before)) return start
    from -= before.length
  }
  return from
}

/** The end of a stretch with what closes the brackets that it leaves open. */
export function endOfBrackets(text: string, start: number, end: number, most: number): number {
  let depth = depthOf(text.slice(start, end))
  let at = end
  while (depth > 0) {
    const behind = /^[\w.,+*/=<> ^-]{0,30}[()\]]/.exec(text.slice(at, Math.min(most, at + 32)))?.[0]
    if (behind === undefined || /[a-z]{3,} [a-z]|[a-z]{5}/.test(behind)) return end
    at += behind.length
    depth += behind.endsWith('(') ? 1 : -1
  }
  return at
}

/** The end of a stretch with what closes the braces that it leaves open. */
export function endOfBraces(text: string, start: number, end: number, most: number): number {
  let depth = 0
  for (let at = start; at < most; at++) {
    if (text[at] === '{') depth++
    else if (text[at] === '}') depth--
    if (at >= end - 1 && depth <= 0) return Math.max(end, depth < 0 ? end : at + 1)
  }
  return end
}

/** Whether a bar of a formula lacks its other; the one of a condition stands in brackets. */
export function hasLoneBar(formula: string): boolean {
  let [depth, bars] = [0, 0]
  for (const [token] of formula.matchAll(
    /\\(?:left|right|mid|[bB]igg?[lr]?)\s*[|]|\\[A-Za-z]+|\\.|[()[\]{}|]/g,
  )) {
    if (/^(?:[([]|\\\{)$/.test(token)) depth++
    else if (/^(?:[)\]]|\\\})$/.test(token)) depth--
    else if (token === '|' && depth === 0) bars++
  }
  return bars % 2 === 1
}

/** How many brackets a text leaves open. */
export function depthOf(text: string): number {
  let depth = 0
  for (const character of text) {
    if (/[([]/.test(character)) depth++
    else if (/[)\]]/.test(character)) depth = Math.max(0, depth - 1)
  }
  return depth
}
