import { FUNCTIONS } from '../math-symbols.ts'
import { UNIT } from './ambiguous-signs.ts'
import { type Context, isMaths, isSetAt, type Kind } from './formula-tokens.ts'
import {
  CERTAIN,
  CONSONANT,
  FONT,
  GREEK,
  isMacro,
  OPERAND,
  OPERATOR,
  splitCertain,
  splitGlued,
  splitRelation,
} from './macro-names.ts'

/** Names that stand as an index of a variable: `M_odot`, `x_max`. */
const INDEX = /^(?:.|\d+|max|min|star|ast|perp|parallel|top|rm|eff|circ|prime)$/

/** What a word beside a formula is; `side` is where of the formula it stands. */
export function kindOfWord(context: Context, index: number, side: 'left' | 'right'): Kind {
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
  // "Star-forming", "square-planar", "a partial one".
  if (/^\s/.test(before) && (/^(?:star|square)$/.test(token) || (token === 'partial' && isApart)))
    return 'sentence'
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
