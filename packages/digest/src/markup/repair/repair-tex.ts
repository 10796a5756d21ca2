/**
 * Repairs TeX that lost its dollars and backslashes: some pages print `$S^{2}$FT` as `S^{2}FT` and
 * `$3.9\times$` as `3.9times`, because they strip the dollars and what makes a macro a macro inside them. Text
 * outside of maths is untouched by that, so `\%` stays behind. The rules look for what only such a loss
 * leaves; where a reading in plain English is possible, the text stays as it is.
 */
import { findMaths } from '../find-maths.ts'
import { completeFormulas } from './complete-formulas.ts'
import { findHalves } from './find-halves.ts'
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

/** Most times that a text is gone over: what one repair brings to light, the next round may need. */
const MOST_ROUNDS = 4

/**
 * A text with the damage repaired that copying did to its TeX.
 *
 * Idempotent: what is repaired stands in dollars, and maths in dollars is never touched; what a repair brings to light is
 * repaired with it. A text without damage comes back as it is. Time is linear in the text's length.
 *
 * @param off rules to leave out
 * @example repairTex('is 3.9times faster').text // 'is $3.9\\times$ faster'
 */
export function repairTex(text: string, off: readonly RepairRule[] = []): Repaired {
  let repaired: Repaired = { text, repairs: [] }
  if (off.length === repairRules.length) return repaired
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const proposed = withAllRepairs(text, repaired, off)
    const whole = withoutHalves(text, proposed)
    const isSettled = whole === proposed || whole.text === repaired.text
    repaired = whole
    // What stands as it was beside new repairs may be read in another way.
    if (isSettled) break
  }
  return repaired
}

/** A text, some of which is repaired already, with all that the rules find. */
function withAllRepairs(text: string, before: Repaired, off: readonly RepairRule[]): Repaired {
  let repaired = before
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const repairs = repairsOf(repaired.text, off)
    if (repairs.length === 0) break
    repaired = { text: applied(repaired.text, repairs), repairs: combined(text, repaired, repairs) }
  }
  return repaired
}

/** A repaired text in which those formulas stand as they were that are but a part of what was damaged. */
function withoutHalves(text: string, repaired: Repaired): Repaired {
  let whole = repaired
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let shift = 0
    const formulas = whole.repairs.flatMap((repair) => {
      const start = repair.start + shift
      shift += repair.to.length - repair.from.length
      return repair.to.includes('$') ? [{ repair, start, end: start + repair.to.length }] : []
    })
    const halves = new Set([...findHalves(whole.text, formulas)].map(({ repair }) => repair))
    if (halves.size === 0) break
    const repairs = whole.repairs.filter((repair) => !halves.has(repair))
    whole = { text: applied(text, repairs), repairs }
  }
  return whole
}

/** The repairs of one round, in order. */
function repairsOf(text: string, off: readonly RepairRule[]): Repair[] {
  if (!isSuspicious(text)) return []
  let pieces: Piece[] = sealSound(text)
  for (const [rule, pass] of passes) if (!off.includes(rule)) pieces = pass(text, pieces)
  const repairs = completeFormulas(text, pieces)
    .filter((piece) => piece.to !== undefined)
    .map((piece): Repair => {
      const { start, end, to = '', rule = 'maths' } = piece
      return { rule, from: text.slice(start, end), to, start }
    })
  // A lone dollar of the text could pair with one of a repair's.
  return text.includes('$') && !standApart(applied(text, repairs), repairs) ? [] : repairs
}

function applied(text: string, repairs: readonly Repair[]): string {
  let out = ''
  let at = 0
  for (const { from, to, start } of repairs) {
    out += text.slice(at, start) + to
    at = start + from.length
  }
  return out + text.slice(at)
}

/** Whether each formula that repairs made is read as one. */
function standApart(repaired: string, repairs: readonly Repair[]): boolean {
  const formulas = new Set(findMaths(repaired).map(({ start }) => start))
  let shift = 0
  return repairs.every(({ from, to, start }) => {
    const at = start + shift
    shift += to.length - from.length
    return !to.startsWith('$') || formulas.has(at)
  })
}

/** The repairs of a text and those of the repaired text as repairs of the text alone, in order. */
function combined(text: string, before: Repaired, repairs: readonly Repair[]): Repair[] {
  const out: Repair[] = []
  let [earlier, later] = [0, 0]
  // How far offsets in the repaired text are ahead of those in the text.
  let shift = 0
  while (earlier < before.repairs.length || later < repairs.length) {
    const [first, second] = [before.repairs[earlier], repairs[later]]
    const start = Math.min(
      first ? first.start + shift : Number.POSITIVE_INFINITY,
      second?.start ?? Number.POSITIVE_INFINITY,
    )
    const shiftBefore = shift
    let rule: RepairRule | undefined
    let to = ''
    let at = start
    // Everything that hangs together with the first of them is one repair.
    for (let end = start; ; ) {
      const [one, other] = [before.repairs[earlier], repairs[later]]
      const inside = (offset: number) => offset < end || offset === start
      if (one && inside(one.start + shift)) {
        end = Math.max(end, one.start + shift + one.to.length)
        shift += one.to.length - one.from.length
        rule ??= one.rule
        earlier++
      } else if (other && inside(other.start)) {
        to += before.text.slice(at, other.start) + other.to
        at = other.start + other.from.length
        end = Math.max(end, at)
        rule = other.rule
        later++
      } else {
        to += before.text.slice(at, end)
        at = end
        break
      }
    }
    const from = text.slice(start - shiftBefore, at - shift)
    out.push({ rule: rule as RepairRule, from, to, start: start - shiftBefore })
  }
  return out
}
