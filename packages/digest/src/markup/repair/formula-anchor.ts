import { FUNCTIONS, LETTERS } from '../math-symbols.ts'
import {
  AMBIGUOUS,
  ARROWS,
  BRACED,
  CONSONANT,
  GREEK,
  LONG_GREEK,
  MATHS_ONLY,
  NEVER_ENGLISH,
  names,
  OLD_FONTS,
  splitGlued,
  splitRelation,
  splitWord,
  WORDS,
} from './macro-names.ts'

/** Relations and operators that a letter may stand glued to, with no word of English between them. */
export const GLUED_RELATIONS =
  'leq|geq|neq|leqslant|geqslant|subseteq|subset|supseteq|cup|cap|approx|sim|triangleq|coloneqq|cdot|propto|equiv|mapsto|setminus|oplus|otimes|odot'

export const ANCHOR = new RegExp(
  [
    '[_^](?=[{A-Za-z0-9*+(-])',
    `(?:${names(BRACED)})(?=[{[])`,
    '(?<![A-Za-z])(?:mathcal|mathbb|mathbf|mathrm|mathsf|mathscr|boldsymbol|widetilde|widehat|tilde|sqrt)(?= [A-Za-z](?![A-Za-z]))',
    'left(?=!*[([|{])',
    '[bB]igg?l(?=[([|{])',
    String.raw`(?<![_^])\{(?=[=<>+]\})`,
    // An arrow that letters stand on is one macro: `xrightarrow{a}`; else the letter is what it comes from.
    String.raw`(?<!over|hook|x(?=(?:right|left)arrow\{))(?:${ARROWS})`,
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
    '(?<![A-Za-z0-9_^-])[b-zB-HJ-Z](?= (?:times|ll|gg|approx|ge) [b-zB-HJ-Z](?![A-Za-z0-9]))',
    '(?<![A-Za-z0-9_^-])[B-HJ-Z](?= (?:cap|cup) [B-HJ-Z](?![A-Za-z0-9]))',
    String.raw`(?<![A-Za-z0-9_^-])(?:[A-Za-z]|${LONG_GREEK})(?= (?:approx|ge|le) \d)`,
    // `mgeq 1`, `Acup B`: a letter and a relation run together, and an operand.
    String.raw`(?<![A-Za-z0-9_^'’.-])(?:[A-Za-z]|${LONG_GREEK})(?=(?:${GLUED_RELATIONS})(?: ?(?:\d|[A-Za-z](?![A-Za-z])|[[{(])|\\))`,
    String.raw`(?<![A-Za-z0-9_^'’.-])${CONSONANT}(?=(?:le|ge|ll|gg|to) (?:\d|[A-Za-z](?![A-Za-z])))`,
    String.raw`(?<![A-Za-z0-9_^'’.-])(?:[A-Za-z]|${LONG_GREEK})(?=to(?:infty|0(?!\d)))`,
    String.raw`(?:log|exp|min|max|sup|inf|ln|gcd|det)(?=\{(?:(?:${LONG_GREEK})\}|(?![a-z]{2,}\})[A-Za-z]))`,
    String.raw`(?<![A-Za-z])frac(?=\d\d(?!\d))`,
    `(?<![A-Za-z])(?:displaystyle|mathbf|mathcal|mathrm|boldsymbol|bar|hat|tilde|widetilde|vec)(?= ?(?:${LONG_GREEK}|Omega|Theta|Sigma|Delta|Gamma|Lambda|rightarrow|to)(?![a-z]))`,
    String.raw`(?<![A-Za-z])(?:rm|bf|sf|tt|cal)(?=\{|\ [A-Z]\^)`,
    // `n/alpha`, `M(pi)`, `Lambda(1405)`, `[Delta]`.
    `(?<![A-Za-z0-9_])[A-Za-z](?=/(?:${LONG_GREEK})(?![A-Za-z-]))`,
    String.raw`(?<![A-Za-z0-9_-])(?:[A-HJ-Z]|${LONG_GREEK}|Phi|Psi|Gamma|Lambda|Delta|Sigma|Pi)(?=\((?:(?:${LONG_GREEK}|pi)\)|[a-z]\)))`,
    String.raw`(?<![\w.])1(?= pm (?:${LONG_GREEK})(?![a-z]))`,
    String.raw`\[(?=(?:Delta|Gamma|Sigma|Lambda|${LONG_GREEK})\][\^_])`,
    // An interval that no list of references could be: half open, or from zero or below.
    String.raw`(?<![A-Za-z0-9_^'’-])[b-zB-HJ-Z](?= ?in ?(?:[[(](?:0|-\d)[\d.]{0,6}, ?[\d./]{1,8}[)\]]|\[[\d./]{1,8}, ?[\w./]{1,8}\)|\([\d./]{1,8}, ?[\w./]{1,8}\]))`,
    String.raw`(?<![A-Za-z\\])[A-Za-z](?=\\(?:left|[bB]igg?l)[([|])`,
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
    if (/[)\]}]/.test(before())) {
      if (
        !/^.(?:[{0-9*]|[+-](?![\w-])|[A-Za-z](?![A-Za-z])|(?:top|ast|star|circ|perp)(?![a-z]))/.test(
          text.slice(at, at + 6),
        )
      )
        return undefined
      const open = openingBracket(text, start - 1, least)
      return open === undefined ? undefined : withFunctionBefore(text, open, least)
    }
    if (standsApart(text, at, least)) return at
    if (/[A-Za-z0-9\u0370-\u03ff]/.test(before()))
      while (start > least && /[A-Za-z0-9.\u0370-\u03ff]/.test(text[start - 1] as string)) start--
    else if (/[|']/.test(before())) {
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
  if (/[A-Za-z]/.test(before())) {
    // A name glued to what stands before it: `dtimes`, `ninmathbb{R}`; but `context{ual}` is a word.
    let word = start
    while (word > least && /[A-Za-z]/.test(text[word - 1] as string)) word--
    const prefix = text.slice(word, at)
    const parts =
      splitWord(prefix) ?? (/^(?:text|emph|underline)/.test(name) ? undefined : splitGlued(prefix))
    if (parts) start = word
    else if (!GLUED_ANYWHERE.test(name)) return undefined
  }
  if (WORDS.has(name) && !/[_^\d)]/.test(before())) {
    const close = text.indexOf('}', at)
    const argument = text.slice(at + name.length + 1, close)
    const accentOnLetter =
      name !== 'text' &&
      name !== 'emph' &&
      name !== 'boxed' &&
      (/^\w$/.test(argument) || GREEK.test(argument) || /^(?:math\w{2,3}\{|[A-Za-z]_)/.test(argument))
    const emphasis = name === 'emph' && /^[\w .-]{2,60}$/.test(argument) && !/\w/.test(text[close + 1] ?? '')
    const nested = /^(?:text\w*|emph|bf|it|em|rm|sf)[ {]/.test(argument)
    const joinedText =
      name === 'text' &&
      close !== -1 &&
      (/^(?: ?(?:cap|cup|times|=)|\|)/.test(text.slice(close + 1, close + 8)) ||
        /[|/] ?$/.test(text.slice(Math.max(least, start - 2), start)) ||
        /[_^(]/.test(text[close + 1] ?? '') ||
        (/[A-Za-z(]/.test(before()) && start < at))
    if (!accentOnLetter && !emphasis && !nested && !joinedText) return undefined
  }
  return start
}

const GLUED_ANYWHERE = new RegExp(
  `^(?:${ARROWS}|varepsilon|textbf|textit|texttt|textsc|textrm|textsf|underline|mathcal|mathbb|mathbf|mathrm|mathsf)$`,
)

/** Whether `base^x` or `base_x` without braces can only be maths. */
function isPlainScript(text: string, at: number, base: string): boolean {
  const script = /^[_^]([+-]?\d+|[A-Za-z]+|[*+-])(.?)/.exec(text.slice(at, at + 24))
  if (!script) return /^[_^]\(/.test(text.slice(at, at + 2)) && text[at] === '^' && /^[A-Za-z0-9]$/.test(base)
  const [, raised = '', next = ''] = script
  // `KQ^top`, `lambda_ksim`, `l_0leq l`.
  if (text[at] === '^' && /^[A-Z]{2,3}$/.test(base) && /^(?:top|ast|dagger|prime)$/.test(raised)) return true
  const [first = ''] = splitRelation(raised) ?? splitGlued(raised) ?? []
  if (
    /^(?:[A-Za-z]|\\(?:ast|star|top|prime|perp|infty))$/.test(first) &&
    (base.length === 1 || GREEK.test(base))
  )
    return true
  if (/^\d+$/.test(raised) && (/^[A-Za-z]$/.test(base) || GREEK.test(base))) {
    const word = /^[A-Za-z]+/.exec(text.slice(at + 1 + raised.length, at + 20))?.[0] ?? ''
    if (/^(?:leq?|geq?|neq|in|to|sim|approx|times|cdot|subseteq|ll|gg)$/.test(word)) return true
  }
  if (/^[+-]$/.test(raised)) {
    // `RM^+`, and particles: `e^+e^-`.
    return text[at] === '^' && base !== '' && (!/[\w{([]/.test(next) || (next !== '_' && PARTICLE.test(base)))
  }
  if (next === '{') return BRACED.has(raised)
  // A chain of powers: `a^nb^n`.
  if (next === '^' && text[at] === '^' && /^[A-Za-z]$/.test(base) && /^[A-Za-z]{2}$/.test(raised)) return true
  // `8.4times10^5`, `836m^2`.
  if (/^(?:sim|approx|[gl]eq)?\d[\d.]*(?:times\d+|[kcm]?m)$/.test(base) && /^\d+$/.test(raised))
    return text[at] === '^' && !/\w/.test(next)
  // `CO_2`, `n_1T`, `A_i's`.
  if (/^(?:[A-Z][a-z]?)?[OH]$/.test(base) && /^[2-4]$/.test(raised) && !/\w/.test(next)) return true
  if (/^[a-z]$/.test(base) && /^.\d[A-Z](?![A-Za-z0-9])/.test(text.slice(at, at + 4))) return true
  if (/^[A-Za-z]$/.test(base) && /^.\w['’]s(?![a-z])/.test(text.slice(at, at + 5))) return true
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
    /^[A-Za-z\u0370-\u03ff]$/.test(base) ||
    GREEK.test(base) ||
    (splitWord(base) !== undefined && base.length > 1 && /[a-z]/.test(base) && !isWord(base))
  if (/^[+-]?\d+$/.test(raised)) {
    if (text[at] === '^')
      return (
        variable || /^[\d.]+$/.test(base) || /^[A-Za-z][A-Za-z0-9]{0,9}$/.test(base) || /[)\]]$/.test(base)
      )
    return variable
  }
  if (raised === '*') return variable && text[at] === '^'
  if (text[at] === '^' && variable && /^(?:star|ast|top|bot|dagger|prime|perp|circ|pm|mp)$/.test(raised))
    return true
  const letter = raised.length === 1 || GREEK.test(raised) || raised === 'infty'
  return letter && (variable || (text[at] === '^' && /^[\d)\]]+$/.test(base)))
}

/** Whether a macro's name is a word that names of things are made of: `top_k`, `max_n`, `bar_x`. */
function isWord(name: string): boolean {
  return (
    (AMBIGUOUS.test(name) && !/^(?:sum|prod|partial)$/.test(name)) ||
    BRACED.has(name) ||
    (FUNCTIONS.has(name) && name !== 'log')
  )
}

/** What particles are called in formulas. */
const PARTICLE = new RegExp(`^(?:[A-Za-z]{1,2}|\\d|${LONG_GREEK}|pi|nu|chi|Sigma|Lambda|Xi|Omega)$`)

/** Whether a script stands apart from what it belongs to: `I ^2-SLAM`, `Br _2`. */
function standsApart(text: string, at: number, least: number): boolean {
  if (at - 2 < least || text[at - 1] !== ' ') return false
  const before = text.slice(Math.max(least, at - 3), at - 1)
  const script = /^(?:\^(?:[2-9]|\+)|_[2-9])(?![\w.^_+])/.test(text.slice(at, at + 3))
  return script && (text[at] === '^' ? /[A-Z)][a-z]?$/ : /[A-Z][a-z]?$/).test(before)
}

/** Offset of the bracket that the one at `close` closes, not before `least`. */
function openingBracket(text: string, close: number, least: number): number | undefined {
  let depth = 0
  for (let at = close; at >= Math.max(least, close - 120) && text[at] !== '\n'; at--) {
    if (/[)\]}]/.test(text[at] as string)) depth++
    else if (/[([{]/.test(text[at] as string) && --depth === 0) return at
  }
  return undefined
}

/** Offset of a bracket that is open before `at`, not before `least`. */
export function enclosingBracket(text: string, at: number, least: number): number | undefined {
  let depth = 1
  for (let back = at - 1; back >= Math.max(least, at - 80) && text[back] !== '\n'; back--) {
    if (/[)\]}]/.test(text[back] as string)) depth++
    else if (/[([{]/.test(text[back] as string) && --depth === 0)
      return text[back] === '{' && /[\w}^\\]/.test(text[back - 1] ?? '') ? undefined : back
  }
  return undefined
}

/** The beginning of a bracket's expression with the function or the variable that it stands on: `O(`, `Pr[`. */
export function withFunctionBefore(text: string, open: number, least: number): number {
  const word = /[A-Za-z]+$/.exec(text.slice(Math.max(least, open - 20), open))?.[0] ?? ''
  const named = word.length < 3 || splitWord(word) !== undefined || splitGlued(word) !== undefined
  return named && !/[\w\\-]/.test(text[open - word.length - 1] ?? '') ? open - word.length : open
}

const OPERAND = String.raw`(?:[A-Za-z]'?|\d+(?:\.\d+)?|${names(Object.keys(LETTERS).filter((name) => GREEK.test(name)))})`

/** An operand and an operator at the end of a text, with what parts them. */
const BEFORE = new RegExp(
  String.raw`(?:^|[^A-Za-z0-9_^'’\\.-])(${OPERAND}(?:, ?${OPERAND}){0,3} ?(?: (?:in|times|approx|sim|ll|gg|le|ge|cdot|cup|cap|mid|pm|rightarrow|mapsto|coloneqq)|leq|geq|neq|=|<|>|\+|\/|\*| -) ?)$`,
)

/** A macro before its letter, or what a quantity is compared by: `widetilde O`, `sim 1/sqrt{d}`. */
const MACRO_BEFORE =
  /(?:^|[^A-Za-z\\])((?:widetilde|widehat|tilde|hat|bar|mathcal|mathbf|mathrm|boldsymbol|displaystyle|rm|bf) |(?<=(?:^|[ (]))(?:sim|approx) )$/

/** A letter and a relation on it before what can only be maths: `kin mathbb{N}`, `fcirc mathbf{g}`. */
const GLUED_BEFORE = new RegExp(
  `(?:^|[^A-Za-z0-9_^'’\\\\.-])((?:[A-Za-z], ?){0,3}(?:[A-Za-z]|${LONG_GREEK})(?:in|circ|mapsto|to|sim|approx|leq?|geq?|ll|gg) ?)$`,
)

/** A relation of which the operand before it stands apart: `H rightarrow b`. */
const RELATED = new RegExp(`^\\\\?(?:${ARROWS}|leq|geq|neq|subseteq|in|sim|approx|to|ll|gg)(?![A-Za-z])`)
const OPERAND_BEFORE = /(?:^|[\s([])([b-zB-HJ-Z] |\d+(?:\.\d+)? )$/

/** The formula's beginning with the operands before it: `A in`, `n ll`, `x =`. */
export function withOperandsBefore(text: string, base: number, least: number): number {
  const related = RELATED.test(text.slice(base, base + 20))
  const operand = related ? OPERAND_BEFORE.exec(text.slice(Math.max(least, base - 12), base))?.[1] : undefined
  let start = base - (operand?.length ?? 0)
  for (let step = 0; step < 3; step++) {
    const window = text.slice(Math.max(least, start - 40), start)
    const certain = /^(?:math|[A-Z]\^)/.test(text.slice(start, start + 5))
    const found =
      MACRO_BEFORE.exec(window)?.[1] ??
      BEFORE.exec(window)?.[1] ??
      (certain ? GLUED_BEFORE.exec(window)?.[1] : undefined)
    if (found === undefined) break
    if (/ in ?$/.test(found) && !/^(?:math|\[|\{|\(|left|[A-Z][\^(])/.test(text.slice(start, start + 5)))
      break
    start -= found.length
  }
  return start
}
