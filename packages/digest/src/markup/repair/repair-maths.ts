import {
  ANCHOR,
  enclosingBracket,
  startOf,
  withFunctionBefore,
  withOperandsBefore,
} from './formula-anchor.ts'
import { type Formula, FormulaReader } from './formula-reader.ts'
import { type Piece, rewrite } from './pieces.ts'

/** A formula with its place in the text. */
interface Placed extends Formula {
  start: number
}

/** Formulas: a script, a macro with its argument, a macro that is no English word. */
export function repairMaths(text: string, pieces: readonly Piece[]): Piece[] {
  return rewrite(text, pieces, 'maths', ANCHOR, (match, piece) => {
    const name = match[0]
    const base = startOf(text, match.index, name, piece.start)
    if (base === undefined) return undefined
    const from = withOperandsBefore(text, base, piece.start)
    const formula = new FormulaReader(text, from, piece.end).read(match.index)
    if (!formula) return undefined
    const { tex, start, end } = withNumberBehind(
      text,
      withBrackets(text, { ...formula, start: from }, piece),
      piece.end,
    )
    // A style alone is TeX text: `\\textbf{x}` needs no dollars.
    const style = /^\{?(\\(?:textbf|textit|textsl|texttt|emph)\{[^{}$]*\})\}?$/.exec(tex)?.[1]
    return { start, end, to: style?.replaceAll('\\%', '%') ?? `$${tex}$` }
  })
}

/** A formula with the brackets around it, where they and what they stand on are maths too: `O(x^2 log(n))`. */
function withBrackets(text: string, formula: Placed, piece: Piece): Placed {
  let whole = formula
  for (let level = 0; level < 4; level++) {
    const open = enclosingBracket(text, whole.start, piece.start)
    if (open === undefined) break
    const start = withFunctionBefore(text, open, piece.start)
    const wider = new FormulaReader(text, start, piece.end).read(whole.end)
    if (!wider) break
    // Brackets that hold a formula and a word or nothing more are the sentence's.
    const inside = text.slice(open + 1, whole.start) + text.slice(whole.end, wider.end - 1)
    if (start === open && /[)\]]/.test(text[wider.end - 1] as string) && !/[=<>+*/,|^_(\\]/.test(inside))
      break
    const from = withOperandsBefore(text, start, piece.start)
    const widest = from === start ? undefined : new FormulaReader(text, from, piece.end).read(wider.end - 1)
    whole = widest ? { ...widest, start: from } : { ...wider, start }
  }
  return whole
}

/** A formula with the number that stands on it: TeX text does not close maths before a digit. */
function withNumberBehind(text: string, formula: Placed, limit: number): Placed {
  const number = /^\d+(?:[.,]\d+)*/.exec(text.slice(formula.end, Math.min(limit, formula.end + 30)))?.[0]
  if (number === undefined) return formula
  return { ...formula, tex: `${formula.tex} ${number}`, end: formula.end + number.length }
}
