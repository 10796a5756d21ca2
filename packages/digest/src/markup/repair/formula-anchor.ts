import { LETTERS } from '../math-symbols.ts'
import {
  ARROWS,
  BRACED,
  GREEK,
  LONG_GREEK,
  MATHS_ONLY,
  NEVER_ENGLISH,
  names,
  OLD_FONTS,
  splitWord,
  WORDS,
} from './macro-names.ts'

export const ANCHOR = new RegExp(
  [
    '[_^](?=[{A-Za-z0-9*+(-])',
    `(?:${names(BRACED)})(?=[{[])`,
    '(?<![A-Za-z])(?:mathcal|mathbb|mathbf|mathrm|mathsf|mathscr|boldsymbol|widetilde|widehat|tilde|sqrt)(?= [A-Za-z](?![A-Za-z]))',
    'left(?=!*[([|{])',
    `(?<!over)(?:${ARROWS})`,
    `(?<![A-Za-z])(?:${names(NEVER_ENGLISH)})(?![a-z])`,
    'varepsilon(?![a-z])',
    String.raw`(?<![A-Za-z])(?:Omega|Theta)(?=\()`,
    String.raw`(?<![A-Za-z])(?:O|o)(?=\([^()]{0,60}(?:${LONG_GREEK}|sqrt|log)(?![a-z]))`,
    // Fleiss' kappa and Kendall's tau are names of measures.
    `(?<![A-Za-z-]|['’]s? )(?!kappa)(?:${LONG_GREEK})(?= ?(?:[=<>]|leq|geq|neq|to ?0|in ?[([{]))`,
    `(?<![A-Za-z])[A-Za-z](?= ?[=<>] ?(?:${LONG_GREEK}|log|sqrt)(?![a-z]))`,
    // `1-delta`, `1/sigma`; 5-alpha and 7-beta are chemistry.
    String.raw`(?<![\w.-])[12](?=(?:[+/]|-(?!alpha|beta))(?:${LONG_GREEK})(?![A-Za-z]))`,
    String.raw`\{(?=(?:times|sim|approx|pm|geq|leq)\})`,
    // `n times d`, `k ll N`; "a day" and "I ll" are English.
    '(?<![A-Za-z0-9_^-])[b-zB-HJ-Z](?= (?:times|ll|gg) [b-zB-HJ-Z](?![A-Za-z0-9]))',
    // An interval that no list of references could be: half open, or from zero or below.
    String.raw`(?<![A-Za-z0-9_^'’-])[b-zB-HJ-Z](?= ?in ?(?:[[(](?:0|-\d)[\d.]{0,6}, ?[\d.]{1,8}[)\]]|\[[\d./]{1,8}, ?[\w./]{1,8}\)|\([\d./]{1,8}, ?[\w./]{1,8}\]))`,
    // A macro that has kept its backslash, where the dollars are gone.
    String.raw`\\(?=(?:${names(MATHS_ONLY)})(?![A-Za-z]))`,
    String.raw`\{(?=(?:${OLD_FONTS})[ {\\])`,
  ].join('|'),
  'g',
)

/** Where the formula with the anchor at `at` begins; `undefined` where the anchor is none after all. */
export function startOf(text: string, at: number, name: string, least: number): number | undefined {
  let start = at
  const before = () => (start > least ? (text[start - 1] as string) : '')
  if (name === '_' || name === '^') {
    if (/[A-Za-z0-9]/.test(before()))
      while (start > least && /[A-Za-z0-9.]/.test(text[start - 1] as string)) start--
    else if (/[)\]|']/.test(before())) {
      if (text[at + 1] !== '{' && !/^.[0-9T*]/.test(text.slice(at, at + 2))) return undefined
      start--
    } else if (
      /^\^\{?circ/.test(text.slice(at, at + 6)) ||
      text[at + 1] !== '{' ||
      /[{}_^\\/`<>]/.test(before() || '{')
    )
      return undefined
    while (text[start] === '.') start++
    // A chain of scripts without braces, `a^nb^mc^{n}`, begins at its first letter.
    for (
      let link = start;
      link > least &&
      /[A-Za-z0-9]/.test(text[link] ?? '') &&
      text[link - 1] === '^' &&
      /[A-Za-z]/.test(text[link - 2] ?? '');
      link = start
    ) {
      start = link - 2
      while (start > least && /[A-Za-z0-9]/.test(text[start - 1] as string)) start--
    }
    const base = text.slice(start, at)
    // A relation or an operator has no index: `in_a` is a name.
    if (name === '_' && /^(?:in|to|mid|times|sim|le|ge|lt|gt|ni|and|or)$/.test(base)) return undefined
    if (/[\\_@#/]/.test(before()) || (before() === '-' && /^[a-z]{2}/.test(base))) {
      if (before() !== '-' && before() !== '/') return undefined
    }
    if (text[at + 1] !== '{' && !isPlainScript(text, at, base)) return undefined
    return start
  }
  if (name === '\\') return /^[\s([]?$|[0-9%.,=<>+~-]/.test(before()) ? start : undefined
  if (/[\\#@`]/.test(before())) return undefined
  if (GLUED_ANYWHERE.test(name) && /\\[A-Za-z]{1,12}$/.test(text.slice(Math.max(least, start - 13), start)))
    return undefined
  if (/[A-Za-z]/.test(before()) && !GLUED_ANYWHERE.test(name)) {
    // A name glued to what stands before it: `dtimes`, `ninmathbb{R}`; but `context{ual}` is a word.
    let word = start
    while (word > least && /[A-Za-z]/.test(text[word - 1] as string)) word--
    const parts = splitWord(text.slice(word, at))
    if (!parts) return undefined
    start = word
  }
  if (WORDS.has(name) && !/[_^\d)]/.test(before())) {
    const close = text.indexOf('}', at)
    const argument = text.slice(at + name.length + 1, close)
    const accentOnLetter = name !== 'text' && name !== 'emph' && name !== 'boxed' && /^\w$/.test(argument)
    const emphasis = name === 'emph' && /^[\w .-]{2,60}$/.test(argument) && !/\w/.test(text[close + 1] ?? '')
    const nested = /^(?:text\w*|emph|bf|it|em|rm|sf)[ {]/.test(argument)
    const joinedText =
      name === 'text' &&
      close !== -1 &&
      (/[_^(]/.test(text[close + 1] ?? '') || (/[A-Za-z(]/.test(before()) && start < at))
    if (!accentOnLetter && !emphasis && !nested && !joinedText) return undefined
  }
  return start
}

const GLUED_ANYWHERE = new RegExp(
  `^(?:${ARROWS}|varepsilon|textbf|textit|texttt|textsc|textrm|textsf|underline|mathcal|mathbb|mathbf|mathrm|mathsf)$`,
)

/** Whether `base^x` or `base_x` without braces can only be maths. */
function isPlainScript(text: string, at: number, base: string): boolean {
  const script = /^[_^]([+-]?\d+|[A-Za-z]+|\*)(.?)/.exec(text.slice(at, at + 24))
  if (!script) return /^[_^]\(/.test(text.slice(at, at + 2)) && text[at] === '^' && /^[A-Za-z0-9]$/.test(base)
  const [, raised = '', next = ''] = script
  if (next === ',' && text[at] === '_' && /^\d/.test(text.slice(at + raised.length + 2))) return false
  if (text[at] === '^' && /^\d[A-Z]?$/.test(raised) && /^[A-Za-z][A-Za-z-]{0,14}$/.test(base)) {
    // An acronym with a power in it: `I^3C`, `LR^2Bench`.
    return true
  }
  if (/['’]/.test(next) && /^['’][A-Za-z]/.test(text.slice(at + 1 + raised.length, at + 3 + raised.length)))
    return false
  if (/[A-Za-z0-9_@/\\]/.test(next) && next !== '_')
    return (
      /^\d$/.test(raised) &&
      /[A-Za-z]/.test(next) &&
      text[at] === '^' &&
      /^[A-Za-z][A-Za-z-]{0,14}$/.test(base)
    )
  if (next === '_' && text[at] === '_') return false
  const variable =
    /^[A-Za-z]$/.test(base) ||
    GREEK.test(base) ||
    (splitWord(base) !== undefined && base.length > 1 && /[a-z]/.test(base))
  if (/^[+-]?\d+$/.test(raised)) {
    if (text[at] === '^')
      return (
        variable || /^[\d.]+$/.test(base) || /^[A-Za-z][A-Za-z0-9]{0,9}$/.test(base) || /[)\]]$/.test(base)
      )
    return variable
  }
  if (raised === '*') return variable && text[at] === '^'
  if (text[at] === '^' && variable && /^(?:star|ast|top|bot|dagger|prime|perp|circ)$/.test(raised))
    return true
  const letter = raised.length === 1 || GREEK.test(raised) || raised === 'infty'
  return letter && (variable || (text[at] === '^' && /^[\d)\]]+$/.test(base)))
}

const OPERAND = String.raw`(?:[A-Za-z]'?|\d+(?:\.\d+)?|${names(Object.keys(LETTERS).filter((name) => GREEK.test(name)))})`

/** An operand and an operator at the end of a text, with what parts them. */
const BEFORE = new RegExp(
  String.raw`(?:^|[^A-Za-z0-9_^'’\\.-])(${OPERAND}(?:, ?${OPERAND}){0,3} ?(?: (?:in|times|approx|sim|ll|gg|le|ge|subset|supset|cdot|cup|cap|mid|pm)|leq|geq|neq|=|<|>|\+|\/|\*| -) ?)$`,
)

/** The formula's beginning with the operands before it: `A in`, `n ll`, `x =`. */
export function withOperandsBefore(text: string, base: number, least: number): number {
  let start = base
  for (let step = 0; step < 3; step++) {
    const window = text.slice(Math.max(least, start - 40), start)
    const found = BEFORE.exec(window)?.[1]
    if (found === undefined) break
    if (/ in ?$/.test(found) && !/^(?:math|\[|\{|\(|left)/.test(text.slice(start, start + 5))) break
    start -= found.length
  }
  return start
}
