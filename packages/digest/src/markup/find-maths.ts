/** A formula with the offsets of its delimiters. */
export interface FoundMaths {
  /** TeX without its delimiters. */
  value: string
  start: number
  end: number
}

/** Maths that TeX text marks as such, and what else may stand between two dollars. */
const MATHS =
  /\$\$([^$]{1,1000}?)\$\$|(?<!\\)\$((?:[^$\\]|\\.){1,500}?)\$|\\\(((?:[^\\]|\\(?!\)).){1,500}?)\\\)|\\\[((?:[^\\]|\\(?!\]).){1,1000}?)\\\]/g
/** What nothing but a formula has: a macro, a script with braces or without a base. */
const CERTAIN = /\\[A-Za-z]{2}|[\^_]\{|^\s*[\^_]/
/** Between two dollars only where they are money: a word of English, bare. */
const PROSE = /(?<![A-Za-z\\{])[a-z]{3,}(?= [a-z]{2})|(?:^|\s)(?:and|or|to|per|for|versus|vs)(?:\s|$)/

/**
 * The formulas of a text, in order. Money is none: a dollar opens a formula where no space follows it, and closes it
 * where none is before it and no digit follows, unless what is between can be nothing but a formula (`$\sim$23`).
 * Time is linear in the text's length.
 *
 * @example findMaths('an $S^2$ for $5') // [{ value: 'S^2', start: 3, end: 8 }]
 */
export function findMaths(tex: string): FoundMaths[] {
  if (!tex.includes('$') && !/\\[([]/.test(tex)) return []
  const found: FoundMaths[] = []
  const maths = new RegExp(MATHS)
  for (let match = maths.exec(tex); match; match = maths.exec(tex)) {
    const [whole, display, inline, bracketed, apart] = match
    const end = match.index + whole.length
    if (inline !== undefined && !isFormula(inline, tex[end] ?? '')) {
      maths.lastIndex = match.index + 1
      continue
    }
    found.push({ value: (display ?? inline ?? bracketed ?? apart ?? '').trim(), start: match.index, end })
  }
  return found
}

/** Whether what stands between two dollars is a formula, rather than a price and the words behind it. */
function isFormula(between: string, next: string): boolean {
  const prose = PROSE.test(between)
  if (CERTAIN.test(between) && !prose) return true
  return !/^\s|\s$/.test(between) && !/\d/.test(next) && (between.includes('\\') || !prose)
}
