/**
 * Repairs TeX that lost its dollars and backslashes: some pages print `$S^{2}$FT` as `S^{2}FT` and
 * `$3.9\times$` as `3.9times`, because they strip the dollars and what makes a macro a macro inside them. Text
 * outside of maths is untouched by that, so `\%` stays behind. The rules look for what only such a loss
 * leaves; where a reading in plain English is possible, the text stays as it is.
 */
import { findMaths } from '../find-maths.ts'
import { type Piece, sealSound } from './pieces.ts'
import { repairGreek } from './repair-greek.ts'
import { repairMaths } from './repair-maths.ts'
import { repairNumbers } from './repair-numbers.ts'
import { repairReferences } from './repair-references.ts'
import { type RepairRule, repairRules } from './repair-rule.ts'
import { repairDashes, repairDegrees, repairEscapes } from './repair-signs.ts'
import { isSuspicious } from './suspicion.ts'

/** One change to a text. */
export interface Repair {
  /** Which rule made it. */
  rule: RepairRule
  /** What stood there. */
  from: string
  /** What stands there now: TeX, with maths in dollars. */
  to: string
  /** Offset in the text as it was, in UTF-16 code units. */
  start: number
}

/** A text with its damage repaired. */
export interface Repaired {
  /** TeX text: maths stands in dollars. */
  text: string
  /** What was changed, in order. */
  repairs: Repair[]
}

/** The rules in the order they are applied. */
const passes: readonly [RepairRule, (text: string, pieces: readonly Piece[]) => Piece[]][] = [
  ['reference', repairReferences],
  ['maths', repairMaths],
  ['degree', repairDegrees],
  ['number', repairNumbers],
  ['greek', repairGreek],
  ['escape', repairEscapes],
  ['dash', repairDashes],
]

/**
 * A text with the damage repaired that copying did to its TeX.
 *
 * Idempotent: what is repaired stands in dollars, and maths in dollars is never touched. A text without damage
 * comes back as it is. Time is linear in the text's length.
 *
 * @param off rules to leave out
 * @example repairTex('is 3.9times faster').text // 'is $3.9\\times$ faster'
 */
export function repairTex(text: string, off: readonly RepairRule[] = []): Repaired {
  if (off.length === repairRules.length || !isSuspicious(text)) return { text, repairs: [] }
  let pieces: Piece[] = sealSound(text)
  for (const [rule, pass] of passes) if (!off.includes(rule)) pieces = pass(text, pieces)
  const repairs = pieces
    .filter((piece) => piece.to !== undefined)
    .map((piece): Repair => {
      const { start, end, to = '', rule = 'maths' } = piece
      return { rule, from: text.slice(start, end), to, start }
    })
  if (repairs.length === 0) return { text, repairs }
  const repaired = pieces.map((piece) => piece.to ?? text.slice(piece.start, piece.end)).join('')
  // A lone dollar of the text could pair with one of a repair's.
  if (text.includes('$') && !standsApart(repaired, repairs)) return { text, repairs: [] }
  return { text: repaired, repairs }
}

/** Whether each formula that repairs made is read as one. */
function standsApart(repaired: string, repairs: readonly Repair[]): boolean {
  const formulas = new Set(findMaths(repaired).map(({ start }) => start))
  let shift = 0
  return repairs.every(({ from, to, start }) => {
    const at = start + shift
    shift += to.length - from.length
    return !to.startsWith('$') || formulas.has(at)
  })
}
