/**
 * A formula is repaired whole or not at all: half of one reads worse than the damage. What hangs on a repaired
 * formula and is damaged too becomes part of it; where that cannot be read, the formula stays as it was.
 */
import { isInBrackets, restoreSigns } from './ambiguous-signs.ts'
import { endOfBraces, endOfBrackets, startOfBrackets } from './brackets.ts'
import { hangsTogether, kindsBetween, REACH, reachLeft, reachRight } from './formula-reach.ts'
import { isSound } from './formula-reader.ts'
import { DANGLING, isRead } from './is-read.ts'
import type { Piece } from './pieces.ts'
import { texify } from './texify.ts'

export function completeFormulas(text: string, pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  /** Stretches that cannot be read. */
  const unread = new Set<Piece>()
  const leave = (start: number, end: number) => {
    const piece = { start, end }
    unread.add(piece)
    out.push(piece)
  }
  for (let index = 0; index < pieces.length; ) {
    const piece = pieces[index] as Piece
    if (!isFormula(piece) || isStyledWord(text, piece)) {
      if (piece.end > endOf(out)) out.push({ ...piece, start: Math.max(piece.start, endOf(out)) })
      index++
      continue
    }
    // The formulas that damage between them makes one.
    let last = index
    for (;;) {
      const next = nextFormula(pieces, last)
      if (next === undefined) break
      if (!hangsTogether(text, piece.start, pieces[last] as Piece, pieces[next] as Piece)) break
      last = next
    }
    const end_ = pieces[last] as Piece
    const formula = { start: piece.start, end: end_.end, dangles: DANGLING.test(end_.to ?? '') }
    const least = Math.max(startOfOpen(pieces, index), formula.start - REACH, endOfChanged(out))
    const most = Math.min(endOfOpen(pieces, last), formula.end + REACH)
    const reached = reachLeft(text, formula, least)
    const braced = endOfBraces(text, reached, reachRight(text, formula, most), most)
    const end = endOfBrackets(text, reached, braced, most)
    const start = startOfBrackets(text, reached, end, least)
    if (last === index && start === piece.start && end === piece.end) {
      if (isRead(piece.to as string) && !isFollowed(text, end)) out.push(piece)
      else leave(start, end)
      index++
      continue
    }
    const tex = isFollowed(text, end) ? undefined : wholeTex(text, start, end)
    cut(out, start)
    if (tex === undefined) leave(start, end)
    else out.push({ start, end, to: `$${tex}$`, rule: 'maths' })
    index = last + 1
    while (index < pieces.length && (pieces[index] as Piece).end <= end) index++
  }
  if (unread.size > 0) {
    leaveNeighbours(text, out, unread)
    leaveNeighbours(text, out.reverse(), unread)
    out.reverse()
  }
  return out
}

/** Leaves formulas as they were that no word parts from one before them that was left, too. */
function leaveNeighbours(text: string, pieces: Piece[], unread: Set<Piece>): void {
  let last: Piece | undefined
  for (const [index, piece] of pieces.entries()) {
    if (unread.has(piece)) last = piece
    else if (isFormula(piece)) {
      const [one, other] = last && last.start < piece.start ? [last, piece] : [piece, last]
      if (one && other && !kindsBetween(text, one, other).includes('sentence')) {
        last = { start: piece.start, end: piece.end }
        unread.add(last)
        pieces[index] = last
      } else last = undefined
    } else if (!isOpen(piece)) last = undefined
  }
}

function isFormula({ to, rule }: Piece): boolean {
  return to !== undefined && /^(?:maths|number|greek|degree)$/.test(rule ?? '')
}

/** Whether a piece is a part of a word in a style of its own: `textbf{O}ne`. */
function isStyledWord(text: string, { start, end, to = '' }: Piece): boolean {
  return (
    /^\$?\\(?:text(?:bf|it|tt|sc|rm|sf|sl)|emph|underline)\{(?!(?:bf|it|rm|sf|tt) )[^{}$]*\}\$?$/.test(to) &&
    (/[A-Za-z]/.test(text[end] ?? '') || /[A-Za-z]/.test(text[start - 1] ?? ''))
  )
}

function isOpen({ to, sealed }: Piece): boolean {
  return to === undefined && !sealed
}

function endOf(pieces: readonly Piece[]): number {
  return pieces.at(-1)?.end ?? 0
}

/** The end of the last piece that is no open text. */
function endOfChanged(pieces: readonly Piece[]): number {
  let index = pieces.length - 1
  while (index >= 0 && isOpen(pieces[index] as Piece)) index--
  return pieces[index]?.end ?? 0
}

/** Ends open text at an offset. */
function cut(pieces: Piece[], offset: number): void {
  while ((pieces.at(-1)?.start ?? -1) >= offset) pieces.pop()
  const last = pieces.at(-1)
  if (last && last.end > offset) pieces[pieces.length - 1] = { ...last, end: offset }
}

/** The next formula with nothing but open text before it. */
function nextFormula(pieces: readonly Piece[], from: number): number | undefined {
  let index = from + 1
  while (index < pieces.length && isOpen(pieces[index] as Piece)) index++
  const piece = pieces[index]
  return piece && isFormula(piece) ? index : undefined
}

function startOfOpen(pieces: readonly Piece[], from: number): number {
  let index = from
  while (index > 0 && isOpen(pieces[index - 1] as Piece)) index--
  return (pieces[index] as Piece).start
}

function endOfOpen(pieces: readonly Piece[], from: number): number {
  let index = from
  while (index + 1 < pieces.length && isOpen(pieces[index + 1] as Piece)) index++
  return (pieces[index] as Piece).end
}

/** Whether words follow that may be maths and English as well: `10^4 times`, `f: A to B`. */
function isFollowed(text: string, end: number): boolean {
  if (
    /^ times(?! \d)(?![A-Za-z])/.test(text.slice(end, end + 10)) &&
    /\d\^\{?\d+\}?$|[\d.]\}$|(?<![A-Za-z])[A-Z]\^\{?\w\}?$/.test(text.slice(Math.max(0, end - 8), end))
  )
    return true
  return /^ ?: ?(?:[[(][^\s\])]{1,12}[\])]|[A-Z]) to /.test(text.slice(end, end + 24))
}

/** TeX of a damaged stretch without dollars, where all of it can be read. */
function wholeTex(text: string, start: number, end: number): string | undefined {
  const source = text.slice(start, end)
  if (/[$\n]/.test(source)) return undefined
  const tex = restoreSigns(texify(source), isInBrackets(text, start))
  return isSound(tex) && isRead(`$${tex}$`) ? tex : undefined
}
