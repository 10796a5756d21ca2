/**
 * A formula is repaired whole or not at all: half of one reads worse than the damage. What hangs on a repaired
 * formula and is damaged too becomes part of it; where that cannot be read, the formula stays as it was.
 */
import { FUNCTIONS } from '../math-symbols.ts'
import { isInBrackets, restoreSigns, UNIT } from './ambiguous-signs.ts'
import { isSound } from './formula-reader.ts'
import {
  ARROWS,
  BRACED,
  CONSONANT,
  GREEK,
  isMacro,
  MATHS_ONLY,
  NEVER_ENGLISH,
  splitCertain,
  splitGlued,
  splitRelation,
} from './macro-names.ts'
import type { Piece } from './pieces.ts'
import { texify } from './texify.ts'

/** How far from a formula what hangs on it is looked for. */
const REACH = 160

const TOKEN = /[A-Za-z0-9]+(?:_[A-Za-z0-9]+)+|[A-Za-z]+|\d+(?:[.,]\d+)*|\s+|\\[A-Za-z]+|\\[^A-Za-z]|[\s\S]/g

/** A token beside a formula: maths that is `damaged`, words of the `sentence`, or what may be either. */
type Kind = 'damaged' | 'sentence' | 'neutral'

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
    if (!isFormula(piece)) {
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
    /\d\^\{?\d+\}?$/.test(text.slice(Math.max(0, end - 8), end))
  )
    return true
  return /^ ?: ?(?:[[(][^\s\])]{1,12}[\])]|[A-Z]) to /.test(text.slice(end, end + 24))
}

/** The start of a stretch with the bracket that it closes, and what stands in that. */
function startOfBrackets(text: string, start: number, end: number, least: number): number {
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
function endOfBrackets(text: string, start: number, end: number, most: number): number {
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
function endOfBraces(text: string, start: number, end: number, most: number): number {
  let depth = 0
  for (let at = start; at < most; at++) {
    if (text[at] === '{') depth++
    else if (text[at] === '}') depth--
    if (at >= end - 1 && depth <= 0) return Math.max(end, depth < 0 ? end : at + 1)
  }
  return end
}

/** Tokens of a stretch of text; those before `first` and from `last` on belong to formulas. */
interface Context {
  tokens: string[]
  first: number
  last: number
  /** Whether what is said is a map. */
  isMap?: boolean
}

/** A formula's place; `dangles` where what it ends with wants an operand. */
interface Stretch {
  start: number
  end: number
  dangles?: boolean
}

const tokensOf = (text: string): string[] => text.match(TOKEN) ?? []

/** How much of a formula is looked at to tell what stands beside it. */
const GLANCE = 40

/** Whether there is damage between two formulas and no words, or nothing but signs. */
function hangsTogether(text: string, start: number, one: Piece, other: Piece): boolean {
  if (/^[()[\]|{}=+*/<>~',.]+$/.test(text.slice(one.end, other.start))) return true
  const kinds = kindsBetween(text, one, other)
  if (!kinds.includes('sentence')) return kinds.includes('damaged') || isOpenAt(text, start, one.end)
  return false
}

/** Whether a bracket of a formula is open at an offset. */
function isOpenAt(text: string, start: number, end: number): boolean {
  return depthOf(text.slice(Math.max(start, end - REACH), end)) > 0
}

/** What the tokens between two formulas are. */
function kindsBetween(text: string, one: Piece, other: Piece): Kind[] {
  if (other.start - one.end > REACH) return ['sentence']
  const before = tokensOf(text.slice(Math.max(one.start, one.end - GLANCE), one.end))
  const gap = tokensOf(text.slice(one.end, other.start))
  const behind = tokensOf(text.slice(other.start, Math.min(other.end, other.start + GLANCE)))
  const context = {
    tokens: [...before, ...gap, ...behind],
    first: before.length,
    last: before.length + gap.length,
    isMap: isMap(text, one),
  }
  const isInside = isOpenAt(text, one.start, one.end)
  return gap.map((token, at) =>
    isInside && /^[,;]$/.test(token) ? 'neutral' : kindOf(context, context.first + at, 'right'),
  )
}

/** Whether a formula stands behind the name of the map that it says: `f: X to Y`. */
function isMap(text: string, { start, end }: Stretch): boolean {
  return /[A-Za-z\]]'? ?(?::|colon) ?/.test(text.slice(Math.max(0, start - 12), Math.min(end, start + REACH)))
}

/** Where the damage ends that hangs on a formula. */
function reachRight(text: string, formula: Stretch, limit: number): number {
  const before = tokensOf(text.slice(Math.max(formula.start, formula.end - GLANCE), formula.end))
  const tokens = tokensOf(text.slice(formula.end, limit))
  const context = {
    tokens: [...before, ...tokens],
    first: before.length,
    last: before.length + tokens.length,
    isMap: isMap(text, formula),
  }
  // Letters that touch a formula which is whole are the sentence's.
  const isBraced =
    /\{[([|]{0,3}$/.test(text.slice(Math.max(0, formula.start - 4), formula.start)) &&
    !/\\[A-Za-z]+\{$/.test(text.slice(0, formula.start).slice(-20))
  let [at, reached] = [formula.end, formula.end]
  let isWanted = formula.dangles === true
  let braces = 0
  let brackets = depthOf(text.slice(formula.start, formula.end))
  /** Depth of brackets at which an operand in brackets ends. */
  let operandEnds: number | undefined
  for (const [index, token] of tokens.entries()) {
    const start = at
    const isList = brackets > 0 && /^[,;]$/.test(token)
    const kind =
      isList || (braces > 0 && !/[{}]/.test(token))
        ? 'neutral'
        : kindOf(context, before.length + index, 'right')
    if (kind === 'sentence') break
    at += token.length
    if (token === '}' && braces-- === 0 && !isBraced) break
    if (token === '{') braces++
    if (/^[([]$/.test(token)) {
      if (isWanted) operandEnds = brackets
      brackets++
      isWanted = false
    } else if (/^[)\]]$/.test(token)) {
      brackets--
      if (operandEnds === brackets) {
        reached = at
        operandEnds = undefined
      }
    }
    if (kind === 'damaged') {
      reached = at
      isWanted = true
    } else if (/^[A-Za-z0-9%\\]/.test(token) && (isWanted || (reached === start && reached > formula.end))) {
      reached = at
      isWanted = false
    }
  }
  return reached
}

/** Where the damage begins that hangs on a formula. */
function reachLeft(text: string, formula: Stretch, limit: number): number {
  let least = limit
  // Not from within a word.
  while (least < formula.start && /\w\w/.test(text.slice(Math.max(0, least - 1), least + 1))) least++
  const tokens = tokensOf(text.slice(least, formula.start))
  const behind = tokensOf(text.slice(formula.start, Math.min(formula.end, formula.start + GLANCE)))
  const context = { tokens: [...tokens, ...behind], first: 0, last: tokens.length }
  let [at, reached] = [formula.start, formula.start]
  let isWanted = false
  let [braces, brackets] = [0, 0]
  const isBarred = hasLoneBar(text.slice(formula.start, formula.end))
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index] as string
    // Letters that touch a formula which is whole are the sentence's.
    if (index === 0 && /^[A-Za-z]/.test(token) && text[least - 1] === '$') break
    // What stands in brackets that touch a formula belongs to it.
    if (/^[)\]]$/.test(token) && (brackets > 0 || at === formula.start)) brackets++
    else if (/^[([]$/.test(token) && brackets > 0) brackets--
    const isInside =
      (braces > 0 && !/[{}\n]/.test(token)) ||
      (brackets > 0 && /^[,;]$|^[a-z]{2,6}$/.test(token) && !isMacro(token))
    const kind = isInside ? 'neutral' : isBarred && token === '|' ? 'damaged' : kindOf(context, index, 'left')
    if (kind === 'sentence') break
    const end = at
    at -= token.length
    const name = tokens[index - 1] ?? ''
    if (
      token === '{' &&
      braces === 0 &&
      !/^[A-Za-z)}\]]/.test(name) &&
      !/^[)\]|]{0,3}\}/.test(text.slice(formula.end, formula.end + 4))
    )
      break
    if (token === '}') braces++
    else if (token === '{') braces = Math.max(0, braces - 1)
    if (kind === 'damaged' && braces === 0) {
      reached = at
      isWanted = BINARY.test(token)
    } else if (
      braces === 0 &&
      /^[A-Za-z0-9|]/.test(token) &&
      (isWanted || (reached === end && reached < formula.start))
    ) {
      reached = at
      isWanted = false
    } else if (isWanted && token === ')') isWanted = false
  }
  return reached
}

/** Whether a bar of a formula lacks its other; the one of a condition stands in brackets. */
function hasLoneBar(formula: string): boolean {
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
function depthOf(text: string): number {
  let depth = 0
  for (const character of text) {
    if (/[([]/.test(character)) depth++
    else if (/[)\]]/.test(character)) depth = Math.max(0, depth - 1)
  }
  return depth
}

/** What wants an operand before it. */
const BINARY =
  /^(?:in|to|times|cdot|cap|cup|mid|leq?|geq?|neq?|ll|gg|subset(?:eq)?|equiv|propto|wedge|vee|setminus|circ|mapsto|[lg]trsim|lesssim|[,;~^_])$/

/** Names of operators and relations that may be words, or parts of words, of English. */
const OPERATOR =
  /^(?:times|cap|cup|mid|le|ge|ne|ll|gg|lt|gt|subset|supset|sim|approx|pm|mp|equiv|circ|star|ast|div|wedge|vee|prec|succ|perp|parallel|iff|colon)$/

/** Names of what stands before an operand, or for one, that may be words of English. */
const OPERAND =
  /^(?:hat|bar|tilde|vec|dot|ddot|overline|rm|bf|bm|sf|cal|delta|sum|prod|int|partial|neg|Delta|Gamma|Lambda|Sigma|Theta|Omega|Phi|Psi|Pi|alpha|beta|gamma|lambda|pi|mu|nu|chi|phi|psi|rho|tau|eta|xi|smash)$/

/** Fonts and accents that are no words of English. */
const FONT = /^(?:rm|bf|bm|sf|tilde|vec)$/

/** Names of macros that are no words of English, wherever they stand. */
const CERTAIN = new Set(
  [...NEVER_ENGLISH, ...MATHS_ONLY, ...BRACED, ...ARROWS.split('|')].filter(
    (name) =>
      name.length > 1 &&
      !FUNCTIONS.has(name) &&
      !OPERAND.test(name) &&
      !OPERATOR.test(name) &&
      !/^(?:in|to|top|bot|dots|check|bar|acute|grave|breve|degree|angle|triangle|square|Box|sharp|flat|natural|bullet|dagger|colon|diamond|prime|iota|exists|oint|iint|surd|Re|Im|wp|ni|implies|models|star|gets|land|lor|cong|emph|boxed|text|omicron|backslash)$/.test(
        name,
      ),
  ),
)

/** Names that stand as an index of a variable: `M_odot`, `x_max`. */
const INDEX = /^(?:.|\d+|max|min|star|ast|perp|parallel|top|rm|eff|circ|prime)$/

/** What a token beside a formula is; `side` is where of the formula it stands. */
function kindOf(context: Context, index: number, side: 'left' | 'right'): Kind {
  const { tokens } = context
  const token = tokens[index] as string
  const before = tokens[index - 1] ?? ' '
  const behind = tokens[index + 1] ?? ' '
  if (/^\s/.test(token)) return token.includes('\n') || token.length > 3 ? 'sentence' : 'neutral'
  if (/^\d/.test(token) || token === '%') return 'neutral'
  if (token.startsWith('\\')) return /^\\[%,;:!|{}]$/.test(token) ? 'neutral' : 'sentence'
  // Braces of TeX that is whole.
  if (
    token === '{' &&
    (before.startsWith('\\') ||
      behind.startsWith('\\') ||
      (/^[a-z]{4,}/.test(behind) && !isMacro(behind) && !splitGlued(behind)))
  )
    return 'sentence'
  if (/^[{}^]$/.test(token)) return 'damaged'
  const touches = side === 'right' ? index === context.first : index === context.last - 1
  if (token === '_') return touches || /^[A-Za-z0-9{*+\u0370-\u03ff]/.test(behind) ? 'damaged' : 'sentence'
  if (token === '~') {
    if (touches && context.last - context.first === 1) return 'damaged'
    if (/^\s/.test(before) && FONT.test(tokens[index - 2] ?? '')) return 'damaged'
    if (!/^[\d)}\]A-Za-z]/.test(before) || !/^[A-Za-z{\\]/.test(behind)) return 'sentence'
    return side === 'left' && touches && /^\d/.test(before) ? 'damaged' : 'neutral'
  }
  if (/^[.,;:?!]$/.test(token)) return kindOfSign(context, index, side, touches)
  if (token === '|') return touches ? 'damaged' : 'neutral'
  if (/^['’]$/.test(token)) {
    if (/^\s/.test(before)) return 'sentence'
    return side === 'right' && (touches || before === "'") && token === "'" && !/^[A-Za-z]/.test(behind)
      ? 'damaged'
      : 'neutral'
  }
  if (!/^[A-Za-z]/.test(token)) return /^["“”‘—–`$#@&]$/.test(token) ? 'sentence' : 'neutral'
  return kindOfWord(context, index, side)
}

function kindOfSign(context: Context, index: number, side: 'left' | 'right', touches: boolean): Kind {
  const { tokens } = context
  const token = tokens[index] as string
  const before = tokens[index - 1] ?? ' '
  const behind = tokens[index + 1] ?? ' '
  if (token === '!' && touches && /^(?:!|right|left)$/m.test(tokens.slice(0, context.first).join('\n')))
    return 'damaged'
  if (/^\s/.test(behind)) {
    // No sentence has a space before its comma.
    const isThin = token === ',' && /^\s/.test(before) && isMaths(context, index - 2)
    if (token === ',' && /^\d/.test(before) && touchesUnit(context, index, side)) return 'damaged'
    return isThin && (isMaths(context, index + 2) || UNIT.test(tokens[index + 2] ?? ''))
      ? 'damaged'
      : 'sentence'
  }
  if (token === '!') return 'damaged'
  if (/^[.?]$/.test(token))
    return /^\d/.test(behind) || (token === '.' && (before === '.' || behind === '.'))
      ? 'neutral'
      : 'sentence'
  if (token === ':') return 'neutral'
  if (/^\s/.test(before)) return UNIT.test(behind) || CERTAIN.has(behind) ? 'damaged' : 'sentence'
  if (touches) return side === 'left' || /^[A-Za-z\\%({]/.test(behind) ? 'damaged' : 'neutral'
  return /^\d/.test(before) && /^[A-Za-z\\%]/.test(behind) ? 'damaged' : 'neutral'
}

/** Whether an amount's unit is the formula that begins behind a comma and a space. */
function touchesUnit({ tokens, last }: Context, index: number, side: 'left' | 'right'): boolean {
  return (
    side === 'left' &&
    index === last - 2 &&
    /^(?:\{ ?rm|mathrm|rm|text|[A-Z]_\{?odot)/.test(tokens.slice(last, last + 4).join(''))
  )
}

function kindOfWord(context: Context, index: number, side: 'left' | 'right'): Kind {
  const { tokens } = context
  const token = tokens[index] as string
  const before = tokens[index - 1] ?? ' '
  const behind = tokens[index + 1] ?? ' '
  if (token.includes('_')) {
    const [base = '', ...indices] = token.split('_')
    const isBase =
      base.length === 1 ||
      GREEK.test(base) ||
      splitCertain(base) !== undefined ||
      (/^(?:min|max|sup|inf|log|sum|prod|cup|cap)$/.test(base) && indices.length === 1) ||
      (/^[A-Z]{2,4}$/.test(base) && /^.$/.test(indices.join(''))) ||
      (/^[a-z]{2,6}$/.test(base) && behind === '(' && side === 'left')
    const isIndex = (name: string) =>
      INDEX.test(name) ||
      isMacro(name) ||
      /^[a-z][A-Z]+$|^\d[A-Za-z]$|^[a-z]{2}$/.test(name) ||
      isMacro(name.replace(/^\d+/, '')) ||
      splitGlued(name) !== undefined ||
      splitRelation(name.replace(/\d+$/, '')) !== undefined
    return isBase && indices.every(isIndex) ? 'damaged' : 'sentence'
  }
  const isApart = /^\s/.test(before) && /^\s/.test(behind)
  if (token.length === 1) return /^[aAI]$/.test(token) && isApart ? 'sentence' : 'neutral'
  if (/^(?:left|right|[bB]igg?[lr]?)$/.test(token)) {
    const isApart =
      /^\s/.test(behind) &&
      /^[)\]]$|^[([]$/.test(tokens[index + 2] ?? '') &&
      (token === 'right' ? /^[)\]]$/.test(tokens[index + 2] ?? '') : index + 3 >= context.last)
    return isApart || /^[([{|)\]}<>\\]/.test(behind) ? 'damaged' : 'sentence'
  }
  // The name of what the formula in brackets stands for.
  if (GREEK.test(token) && behind === ' ' && tokens[index + 2] === '(') return 'sentence'
  if (behind === '{' || CERTAIN.has(token)) return 'damaged'
  // "Zero-sum" is a word.
  if (before === '-' && /^[A-Za-z]{2}/.test(tokens[index - 2] ?? '') && !GREEK.test(tokens[index - 2] ?? ''))
    return 'sentence'
  const left = isMaths(context, index - (/^\s/.test(before) ? 2 : 1))
  const right = isMaths(context, index + (/^\s/.test(behind) ? 2 : 1))
  const inner = side === 'right' ? left : right
  if (token === 'in' && index === context.first && context.first > 0) return 'damaged'
  if (token === 'in')
    return left &&
      !/^\d/.test(tokens[index - (/^\s/.test(before) ? 2 : 1)] ?? '') &&
      isSetAt(context, index + (/^\s/.test(behind) ? 2 : 1), side)
      ? 'damaged'
      : 'sentence'
  if (token === 'to') {
    const goal = tokens[index + (/^\s/.test(behind) ? 2 : 1)] ?? ''
    const isGlued = !/^[\s([-]/.test(before) && !/^-/.test(behind)
    const origin = tokens[index - (/^\s/.test(before) ? 2 : 1)] ?? ''
    // A map says first what it is called.
    if (splitCertain(origin) || (left && context.isMap)) return 'damaged'
    return left && (isGlued || /^(?:0|infty|[lc]?dots)$/.test(goal)) ? 'damaged' : 'sentence'
  }
  if (
    FONT.test(token) ||
    /^(?:left|right)(?:[lr]?[vV]ert|[lr]?angle|[lr]ceil|[lr]floor|[lr]brace)$/.test(token)
  )
    return 'damaged'
  // `dmu`, of an integral.
  if (/^d(?:mu|nu|xi|theta|tau|omega|lambda|sigma|alpha)$/.test(token) && left) return 'damaged'
  if (OPERATOR.test(token)) {
    const isSign = /^(?:sim|approx|pm|mp|equiv|ge)$/.test(token)
    return right && (left || (isSign && side === 'left')) ? 'damaged' : 'sentence'
  }
  if (OPERAND.test(token)) {
    if (/^(?:sum|prod|int)$/.test(token) && !/^[_^\\{]/.test(behind)) return 'sentence'
    if (side === 'left') return inner ? 'damaged' : 'sentence'
    return inner &&
      (right || /^[-+*/=<>^(]$/.test(before) || !/^\s[a-z]{2}/.test(behind + (tokens[index + 2] ?? '')))
      ? 'damaged'
      : 'sentence'
  }
  if (FUNCTIONS.has(token) || UNIT.test(token)) return 'neutral'
  // Micrometres.
  if (/^mu(?:m|s|g|as|Jy|K)$/.test(token) && /^(?:\d.*|~)$/.test(before)) return 'damaged'
  if (
    splitCertain(token) ||
    (/^(?:alpha|beta|gamma|delta|epsilon|lambda|sigma|theta|omega)[a-z]{2,}$/.test(token) &&
      !/^alpha(?:bet|num)|s$/.test(token))
  )
    return 'damaged'
  if (
    /^not(?:subset|subseteq|in|equiv)$/.test(token) ||
    (/^[a-z](?:mu|nu|xi|eta)$/.test(token) && /^[/^_*+]$/.test(behind)) ||
    /^[ijxyzuv]in$/.test(token)
  )
    return 'damaged'
  if (/(?:left|right|[bB]igg?[lr]?)$/.test(token) && /^[([{|)\]}]/.test(behind)) return 'damaged'
  const relation = /(?:^[A-Za-z]|^[A-Z]{2,3}|[a-z]{2})(le|ge|ll|gg|to|in|ni|pm)$/.test(token)
    ? (splitRelation(token)?.[1] ?? (/^[A-Z]{2,3}[a-z]{2}$/.test(token) ? `\\${token.slice(-2)}` : undefined))
    : undefined
  if (
    relation !== undefined &&
    (GREEK.test(token.slice(0, 1 - relation.length)) || LETTER_BEFORE.test(token))
  ) {
    if (relation === '\\in')
      return isSetAt(context, index + (/^\s/.test(behind) ? 2 : 1), side) ? 'damaged' : 'sentence'
    if ((right && !/^text/.test(tokens[index + (/^\s/.test(behind) ? 2 : 1)] ?? '')) || side === 'right')
      return 'damaged'
  }
  // Factors in a bracket.
  if (token.length < 4 && (/^[/*+^=]$/.test(behind) || (/^[/*+^=(]$/.test(before) && /^[)/*]$/.test(behind))))
    return 'neutral'
  // A function's name before its bracket, an acronym in an equation.
  const isName =
    /^[([]/.test(behind) ||
    (/^[A-Z]{2,6}$/.test(token) && /^[=<>]$/.test(/^\s/.test(behind) ? (tokens[index + 2] ?? '') : behind))
  return isName ? 'neutral' : 'sentence'
}

const LETTER_BEFORE = new RegExp(`^(?:${CONSONANT}|[A-Z]{2,3})(?:le|ge|ll|gg|to|in|ni|pm)$|^[b-zA-HJ-Z]in$`)

/** Whether a token of a context is maths, as far as it says itself. */
function isMaths({ tokens, first, last }: Context, index: number): boolean {
  const token = tokens[index]
  if (token === undefined) return false
  if (/^[aI]$/.test(token) && /^\s/.test(tokens[index - 1] ?? ' ') && /^\s/.test(tokens[index + 1] ?? ' '))
    return false
  if (/^(?:[A-Za-z]|theta|mu|lambda|beta|alpha|sigma|phi)_/.test(token)) return true
  if (token === ',') return index > 0 && !/^\s/.test(tokens[index + 1] ?? ' ')
  if (token === '.') return /^\d/.test(tokens[index + 1] ?? '')
  return (
    index < first ||
    index >= last ||
    /^(?:[A-Za-z]|\d.*|[([{|+\-*/=<>)\]}^_!]|[\u0370-\u03ff]|[⟨⟩])$/.test(token) ||
    CERTAIN.has(token) ||
    GREEK.test(token) ||
    FUNCTIONS.has(token) ||
    FONT.test(token) ||
    (OPERATOR.test(token) && token.length > 2 && !/^(?:star|mid|models|times)$/.test(token))
  )
}

/** Whether a set or an interval begins at a token. */
function isSetAt({ tokens }: Context, index: number, side: 'left' | 'right'): boolean {
  const token = tokens[index] ?? ''
  const behind = tokens[index + 1] ?? ''
  if (/^math[a-z]*$|^left$|^\[$|^\{$/.test(token)) return true
  if (token === '(' && /^(?:\d.*|-|infty)$/.test(behind)) return true
  if (/^(?:Lambda|Theta|Omega|Delta)$/.test(token)) return true
  return side === 'left' && /^[A-Z]$/.test(token) && /^[\^_]$/.test(behind)
}

/** TeX of a damaged stretch without dollars, where all of it can be read. */
function wholeTex(text: string, start: number, end: number): string | undefined {
  const source = text.slice(start, end)
  if (/[$\n]/.test(source)) return undefined
  const tex = restoreSigns(texify(source), isInBrackets(text, start))
  return isSound(tex) && isRead(`$${tex}$`) ? tex : undefined
}

/** Macros with text for an argument, and groups that are set upright. */
const TEXT =
  /\\(?:text[a-z]*|emph|mbox|hbox|mathrm|mathit|mathsf|mathtt|operatorname|underline)\{[^{}]*\}|\{\\(?:rm|bf|it|sf|tt|sc)(?![a-z])[^{}]*\}/g

/**
 * Whether a sign of a formula can have been one of two: bars of a norm or of an absolute value, a comma or a space that has
 * lost its backslash.
 */
function isAmbiguous(tex: string): boolean {
  if (
    /(?<![\\|])\|(?:\\(?:nabla|theta|boldsymbol|mathbf)|(?!(?:[A-Z]|\\[A-Z][a-z]+|\\mathcal ?\{?[A-Z]\}?)\|)[^|]{1,40}(?<!\\)\|\^)/.test(
      tex,
    )
  )
    return true
  // Braces of a group or of a set.
  if (
    /^\$\{(?!\\(?:rm|bf|cal|text))(?:[^{}]|\{[^{}]*\})*_(?:[^{}]|\{[^{}]*\})*\}\$$|_\{\{(?!\\)|_\{\{\\[a-z]+ ?[><=\\]|(?:=|\\(?:in|subset|subseteq|cup|cap)) ?\{(?![\d.]+\}|\\(?:rm|bf|cal)|[-+=<>]\})[^{}]*\}(?![_^])/.test(
      tex,
    )
  )
    return true
  // A divergence has two bars.
  if (/(?:KL\}*|D(?:_\{?[^(){}]{0,12}\}*)?) ?(?:\\left)?\([^()|]*(?<!\\)\|(?!\|)/.test(tex)) return true
  const flat = tex
    .slice(1, -1)
    .replaceAll(/\\[{(]|\\langle|⟨|\\left *\\?[([{]/g, '(')
    .replaceAll(/\\[})]|\\rangle|⟩|\\right *\\?[)\]}]/g, ')')
  let depth = 0
  let since = 0
  let isRelated = false
  for (const { 0: token, index } of flat.matchAll(/\\(?:[A-Za-z]+|.)|[\s\S]/g)) {
    if (/^[([{]$/.test(token)) depth++
    else if (/^[)\]}]$/.test(token)) depth--
    // A space before a comma, in brackets.
    else if (token === ',' && depth > 0 && /^ ,[ ]/.test(flat.slice(index - 1, index + 2))) return true
    else if (depth === 0 && RELATION.test(token)) [since, isRelated] = [index + token.length, true]
    else if (
      depth === 0 &&
      token === ',' &&
      /^[A-Za-z\\\u0370-\u03ff]/.test(flat.slice(index + 1)) &&
      !/^\\[lc]?dots/.test(flat.slice(index + 1))
    ) {
      if (isRelated || /[()]/.test(flat.slice(since, index))) return true
    }
  }
  return false
}

const RELATION = /^(?:[=<>]|\\(?:leq?|geq?|sim|simeq|approx|equiv|lesssim|gtrsim|propto))$/

/** Whether as many brackets close as open, of whichever kind: half-open intervals do. */
function isBalanced(tex: string): boolean {
  const bare = tex.replaceAll(/\\(?:left|right)[.|]/g, '')
  return (bare.match(/[([]/g)?.length ?? 0) === (bare.match(/[)\]]/g)?.length ?? 0)
}

/** What wants an operand, and has none. */
const DANGLING =
  /^\$(?:[,;]|\\in(?![a-z]))|[^$ ] ?(?:[=<>+,_^]|\\(?:in|cdot|leq?|geq?|neq?|ll|gg|cup|cap|subset(?:eq)?|sim|approx|equiv|propto|mapsto|to)) ?\$$/

const sizes = (tex: string, pattern: RegExp) => tex.match(pattern)?.length ?? 0

/** Whether a formula holds nothing but maths: no name of a macro without its backslash, no words of a sentence. */
function isRead(tex: string): boolean {
  if (!tex.startsWith('$')) return true
  if (
    DANGLING.test(tex) ||
    !isBalanced(tex) ||
    isAmbiguous(tex) ||
    hasLoneBar(tex) ||
    sizes(tex, /\\[bB]igg?l?(?![A-Za-z]) ?[([{]/g) !== sizes(tex, /\\[bB]igg?r?(?![A-Za-z]) ?[)\]}]/g)
  )
    return false
  const maths = tex.slice(1, -1).replaceAll(TEXT, (text) => {
    return /(?<![A-Za-z\\])(?:odot|oplus|mathrm|text(?=\{)|(?:bf|rm|it)[ {])/.test(text) ? 'odot' : '{}'
  })
  let depth = 0
  for (const { 0: token, index } of maths.matchAll(/\\[A-Za-z]+|\\[\s\S]|[A-Za-z]{2,}|[{}]/g)) {
    if (token === '{') depth++
    else if (token === '}') depth--
    if (!/^[A-Za-z]/.test(token)) continue
    const behind = maths[index + token.length] ?? ''
    if (depth === 0 && /^[A-Za-z](?:to|le|ge|ll|gg|in|pm)$/.test(token) && !/^[sm]in$/.test(token))
      return false
    if (
      /^(?:left|right|[bB]igg?[lr]?)[a-z]|^rm$|^(?:alpha|beta|gamma|delta|epsilon|lambda|sigma|theta|omega)[a-z]|^(?:dot|hat|bar|tilde)[A-Z]|^[a-z]ell$/.test(
        token,
      )
    )
      return false
    if (
      /^[A-Z](?:mu|nu|xi|sum|prod)$|^[a-z](?:mu|nu|xi|eta|rho|tau|phi|psi|chi)$|^not[a-z]{2}|^[A-Z]{2}(?:le|ge|ll|gg)$/.test(
        token,
      )
    )
      return false
    if (token.length > 3 && !UNIT.test(token) && splitGlued(token)?.some((part) => part.length > 3))
      return false
    if (
      behind === '{' ||
      maths.startsWith('\\{', index + token.length) ||
      CERTAIN.has(token) ||
      splitCertain(token)
    )
      return false
    if (/(?:left|right|[bB]igg?[lr]?)$/.test(token) && /[()[\]|]|^$/.test(behind)) return false
    if (/^.(?:bar|hat|vec|tilde|dot)$/.test(token)) return false
    const isApart = depth === 0 && /^[ ]?$/.test(maths[index - 1] ?? '') && /^[ ]?$/.test(behind)
    if (isApart && /^[a-z]{2,}$/.test(token) && maths.length > token.length && !UNIT.test(token)) return false
  }
  return true
}
