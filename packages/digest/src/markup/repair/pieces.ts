import { findMaths } from '../find-maths.ts'
import type { RepairRule } from './repair-rule.ts'

/** What never holds damaged maths beside maths that is whole: addresses, mail, code. */
const SOUND =
  /https?:\/\/[^\s<>]{1,2000}|www\.[^\s<>]{1,500}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,100}|\b10\.\d{4,9}\/\S{1,200}|(?<![\w`])`(?![\s`])[^`\n]{1,200}(?<!\s)`(?![\w`])/g

/** Words between quotation marks of TeX: the marks that close them are no primes. */
const QUOTED = /``[^`]{1,200}?''|(?<![\w`])`[^`'\n]{1,80}'(?![\w'])/g

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
  for (const { 0: found, index } of text.matchAll(QUOTED)) {
    const end = index + found.length
    sound.push({ start: end - (found.startsWith('``') ? 2 : 1), end })
  }
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
  /** The first match behind the pieces gone through, `null` where there is none. */
  let ahead: RegExpExecArray | null | undefined
  const matchFrom = (from: number): RegExpExecArray | null => {
    if (ahead === undefined || (ahead !== null && ahead.index < from)) {
      trigger.lastIndex = from
      ahead = trigger.exec(text)
    }
    return ahead
  }
  for (const piece of pieces) {
    if (piece.sealed || piece.to !== undefined) {
      out.push(piece)
      continue
    }
    let done = piece.start
    for (let match = matchFrom(done); match && match.index < piece.end; ) {
      const found =
        match.index + match[0].length > piece.end ? within(text, match.index, piece.end, trigger) : match
      let next = match.index + Math.max(1, match[0].length)
      const change = found && propose(found, piece)
      if (change && change.start >= done && change.end <= piece.end) {
        if (change.start > done) out.push({ start: done, end: change.start })
        out.push({ ...change, rule })
        done = change.end
        next = Math.max(change.end, match.index + 1)
      }
      match = matchFrom(next)
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
