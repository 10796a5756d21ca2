import { GREEK } from './macro-names.ts'
import { type Piece, rewrite } from './pieces.ts'
import { texify } from './texify.ts'

const LOWER_GREEK =
  'alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega'

const UPPER_GREEK = 'Gamma|Delta|Theta|Lambda|Sigma|Upsilon|Phi|Psi|Omega|Pi|Xi'

/** What a tuple of variables is made of. */
export const TUPLE_ITEM = String.raw`(?:[A-Za-z]|\d|${LOWER_GREEK}|${UPPER_GREEK})`

/** Names that English uses for more than the letter: they want an operator or a hyphen behind them. */
const BUSY_GREEK = /^(?:alpha|beta|gamma|delta|pi|chi|nu|iota|upsilon|Delta|Gamma|Lambda|Phi|Psi|Theta|Xi)$/

/** What names of letters are part of where they are words, in games, programs, chemistry, medicine and physics. */
const NAMED =
  '-?(?:beta|test|testing|version|release|channel|blending|correction|expression|helix|helices|sheet|strand|barrel|carotene|blocker|decay|particle|lepton|squared?|ray|band|rhythm|wave|oscillation|calculus|receptor|opioid|protein|variant|cell|globulin|synuclein)s?(?![a-z])'

/**
 * Greek letters by their names. A name alone is English (alpha-beta pruning, TNF-alpha), so it is a letter only
 * in a text with formulas, whose author would not have spelt it; where English uses the name too, only if a formula has
 * that very letter; or in a tuple with a variable beside it: `(x, alpha, Sigma)`.
 */
export function repairGreek(text: string, pieces: readonly Piece[]): Piece[] {
  const tuples = rewrite(
    text,
    pieces,
    'greek',
    new RegExp(String.raw`\(${TUPLE_ITEM}(?:, ?${TUPLE_ITEM}){1,5}\)`, 'g'),
    (match) => {
      const items = match[0].slice(1, -1).split(/, ?/)
      const variable = items.some((item) => /^[a-z]$/.test(item))
      const letter = items.some((item) => item.length > 1)
      // The pairs of differential privacy and of statistics; bands and variants have other names, or are three.
      const pair =
        items.length === 2 && items.every((item) => /^(?:epsilon|delta|lambda|psi|phi|rho|eta)$/.test(item))
      if (!letter || !(variable || pair)) return undefined
      return { start: match.index, end: match.index + match[0].length, to: `$${texify(match[0])}$` }
    },
  )
  const { letters, hasFormulas } = evidence(text, tuples)
  if (!hasFormulas && letters.size === 0) return tuples
  return rewrite(
    text,
    tuples,
    'greek',
    new RegExp(
      String.raw`(?<![A-Za-z0-9_\\'’/*]|\\[a-z]{4,9}\{|['’]s? |[A-Z]-|[a-z]{2}-)(?:${LOWER_GREEK}|${UPPER_GREEK})(?![a-z0-9_*]|[-.\w]{1,40}\.\w|${NAMED}| ${NAMED})`,
      'g',
    ),
    (match) => {
      const word = match[0]
      const behind = text.slice(match.index + word.length, match.index + word.length + 3)
      const known = letters.has(word)
      if (!known && !hasFormulas) return undefined
      if (!known && BUSY_GREEK.test(word) && !/^(?:-[A-Za-z]| ?[=<>])/.test(behind)) return undefined
      // `lambdaR`, but `betaCell`.
      if (/^[A-Z]/.test(behind) && !known) return undefined
      if (/^[A-Z]/.test(word) && /^[ -][A-Z]/.test(behind) && !known) return undefined
      return { start: match.index, end: match.index + word.length, to: `$\\${word}$` }
    },
  )
}

/** What the formulas of a text, whole or repaired, tell of its letters. */
interface Evidence {
  /** Greek letters that stand in them, by their macros. */
  letters: Set<string>
  /** Whether there are formulas with more to them than names of letters. */
  hasFormulas: boolean
}

function evidence(text: string, pieces: readonly Piece[]): Evidence {
  const letters = new Set<string>()
  let hasFormulas = false
  for (const { start, end, to, sealed } of pieces) {
    const formula = to ?? (sealed ? text.slice(start, end) : '')
    if (!formula.startsWith('$')) continue
    for (const [macro] of formula.matchAll(/\\[A-Za-z]+/g)) {
      if (GREEK.test(macro.slice(1))) letters.add(macro.slice(1))
      else hasFormulas = true
    }
    hasFormulas ||= /[\^_]/.test(formula)
  }
  return { letters, hasFormulas }
}
