import { findMaths } from '../find-maths.ts'
import type { RepairRule } from './repair-rule.ts'

/** What never holds damaged maths beside maths that is whole: addresses, mail, code. */
const SOUND =
  /https?:\/\/[^\s<>]{1,2000}|www\.[^\s<>]{1,500}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,100}|\b10\.\d{4,9}\/\S{1,200}|(?<![\w`])`(?![\s`])[^`\n]{1,200}(?<!\s)`(?![\w`])/g

/** A stretch of the text: as it was, or changed (`to`), or never to be changed (`sealed`). */
export interface Piece {
  start: number
  end: number
  to?: string
  rule?: RepairRule
  sealed?: true
}

export function sealSound(text: string): Piece[] {
  const sound: { start: number; end: number }[] = findMaths(text)
  for (const { 0: found, index } of text.matchAll(SOUND))
    sound.push({ start: index, end: index + found.length })
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of sound.sort((a, b) => a.start - b.start)) {
    if (end <= at) continue
    if (start > at) pieces.push({ start: at, end: start })
    pieces.push({ start: Math.max(at, start), end, sealed: true })
    at = end
  }
  if (at < text.length) pieces.push({ start: at, end: text.length })
  return pieces
}

/** A change that a rule proposes: what to put in place of a stretch of the text. */
export interface Change {
  start: number
  end: number
  to: string
}

/** Applies a rule to every piece that is still open. */
export function rewrite(
  text: string,
  pieces: readonly Piece[],
  rule: RepairRule,
  trigger: RegExp,
  propose: (match: RegExpExecArray, piece: Piece) => Change | undefined,
): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    if (piece.sealed || piece.to !== undefined) {
      out.push(piece)
      continue
    }
    let done = piece.start
    trigger.lastIndex = piece.start
    for (let match = trigger.exec(text); match && match.index < piece.end; match = trigger.exec(text)) {
      if (match[0] === '') trigger.lastIndex++
      if (match.index + match[0].length > piece.end) {
        match = within(text, match.index, piece.end, trigger)
        if (!match) break
      }
      const change = propose(match, piece)
      if (!change || change.start < done || change.end > piece.end) continue
      if (change.start > done) out.push({ start: done, end: change.start })
      out.push({ ...change, rule })
      done = change.end
      trigger.lastIndex = Math.max(change.end, match.index + 1)
    }
    if (done < piece.end) out.push({ start: done, end: piece.end })
  }
  return out
}

/** The match at an offset, if there is one that ends before `end` too. One character before it is seen. */
function within(text: string, index: number, end: number, trigger: RegExp): RegExpExecArray | null {
  const from = Math.max(0, index - 1)
  const sticky = new RegExp(trigger.source, 'y')
  sticky.lastIndex = index - from
  const match = sticky.exec(text.slice(from, end))
  if (match) match.index += from
  return match
}
