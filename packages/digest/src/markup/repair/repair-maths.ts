import { ANCHOR, startOf, withOperandsBefore } from './formula-anchor.ts'
import { type Formula, FormulaReader } from './formula-reader.ts'
import { type Piece, rewrite } from './pieces.ts'

/** Formulas: a script, a macro with its argument, a macro that is no English word. */
export function repairMaths(text: string, pieces: readonly Piece[]): Piece[] {
  return rewrite(text, pieces, 'maths', ANCHOR, (match, piece) => {
    const name = match[0]
    const base = startOf(text, match.index, name, piece.start)
    if (base === undefined) return undefined
    const start = withOperandsBefore(text, base, piece.start)
    const reader = new FormulaReader(text, start, piece.end)
    const formula = reader.read(match.index)
    if (!formula) return undefined
    const { tex, end } = withNumberBehind(text, formula, piece.end)
    // A style alone is TeX text: `\\textbf{x}` needs no dollars.
    const style = /^\\(?:textbf|textit|textsl|texttt|emph)\{[^{}$]*\}$/.test(tex)
    return { start, end, to: style ? tex : `$${tex}$` }
  })
}

/** A formula with the number that stands on it: TeX text does not close maths before a digit. */
function withNumberBehind(text: string, formula: Formula, limit: number): Formula {
  const number = /^\d+(?:[.,]\d+)*/.exec(text.slice(formula.end, Math.min(limit, formula.end + 30)))?.[0]
  if (number === undefined) return formula
  return { tex: `${formula.tex} ${number}`, end: formula.end + number.length }
}
