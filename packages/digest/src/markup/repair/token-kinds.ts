import { UNIT } from './ambiguous-signs.ts'
import { type Context, isMaths, type Kind } from './formula-tokens.ts'
import { CERTAIN, FONT, isMacro, splitGlued } from './macro-names.ts'
import { kindOfWord } from './word-kinds.ts'

/** What a token beside a formula is; `side` is where of the formula it stands. */
export function kindOf(context: Context, index: number, side: 'left' | 'right'): Kind {
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
