/**
 * Repairs TeX that lost its dollars and backslashes: some pages print `$S^{2}$FT` as `S^{2}FT` and
 * `$3.9\times$` as `3.9times`, because they strip the dollars and what makes a macro a macro inside them. Text
 * outside of maths is untouched by that, so `\%` stays behind. The rules look for what only such a loss
 * leaves; where a reading in plain English is possible, the text stays as it is.
 */
import temml from 'temml'
import { ACCENTS, ALPHABETS, FUNCTIONS, LETTERS, OPERATORS, RELATIONS } from './math-symbols.ts'

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

/** The rules by name. */
export const repairRules = ['degree', 'maths', 'number', 'greek', 'escape', 'dash'] as const
/** The name of a rule. */
export type RepairRule = (typeof repairRules)[number]

/** A text with its damage repaired. */
export interface Repaired {
  /** TeX text: maths stands in dollars. */
  text: string
  /** What was changed, in order. */
  repairs: Repair[]
}

/** What never holds damaged maths: addresses, mail, maths that is whole, code. */
const SOUND =
  /https?:\/\/[^\s<>]{1,2000}|www\.[^\s<>]{1,500}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,100}|\b10\.\d{4,9}\/\S{1,200}|\$\$[^$]{1,500}\$\$|\$(?!\s)[^$\n]{0,500}?[^\s\\$]\$(?!\d)|\\\([^\n]{0,500}?\\\)|`[^`\n]{1,200}`/g

/** Macros with one argument whose name, before a brace, is never English. */
const BRACED = new Set([
  ...ALPHABETS,
  ...Object.keys(ACCENTS),
  ...['frac', 'dfrac', 'tfrac', 'nicefrac', 'sfrac', 'binom', 'sqrt', 'overset', 'underset', 'stackrel'],
])
/** Of those, the ones that are English words too: before a brace they want more evidence. */
const WORDS = new Set(['text', 'bar', 'hat', 'dot', 'check', 'acute', 'grave', 'boxed', 'emph'])
/** Macros whose argument is text. */
const TEXTUAL = /^(?:text\w*|emph|mbox|hbox|mathrm|mathit|mathsf|mathtt|operatorname|underline)$/

const SYMBOLS: Readonly<Record<string, string>> = { ...LETTERS, ...RELATIONS, ...OPERATORS }
/** Macros that no English text has as a word. */
const NEVER_ENGLISH = new Set(
  (
    'varepsilon vartheta varphi varrho varsigma varkappa infty emptyset varnothing nabla ell leq geq neq leqslant geqslant ' +
    'simeq propto lesssim gtrsim preceq succeq notin subseteq supseteq rightarrow longrightarrow Rightarrow ' +
    'Longrightarrow leftarrow Leftarrow leftrightarrow Leftrightarrow longleftrightarrow mapsto longmapsto ' +
    'hookrightarrow uparrow downarrow Uparrow Downarrow nearrow searrow cdot setminus oplus otimes odot ominus bigcup ' +
    'bigcap langle rangle lceil rceil lfloor rfloor lvert rvert cdots ldots hbar'
  ).split(' '),
)
/** Macros that are English words or parts of words: maths only between operands. */
const AMBIGUOUS =
  /^(?:in|to|top|bot|star|ast|mid|sum|prod|int|cup|cap|le|ge|ne|lt|gt|ll|gg|ni|pm|mp|sim|times|circ|prime|dots|div|land|lor|neg|wedge|vee|subset|supset|perp|parallel|models|implies|iff|gets|square|triangle|angle|diamond|sharp|flat|natural|bullet|dagger|partial|forall|exists|prec|succ|equiv|cong|degree|colon|vert|surd|Re|Im|wp|chi|pi|mu|nu|xi|tau|eta|rho|psi|phi)$/
const GREEK =
  /^(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Upsilon|Phi|Psi|Omega|ell)$/

/** A stretch of the text: as it was, or changed (`to`), or never to be changed (`sealed`). */
interface Piece {
  start: number
  end: number
  to?: string
  rule?: RepairRule
  sealed?: true
}

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
  let pieces: Piece[] = sealSound(text)
  for (const [rule, pass] of passes) if (!off.includes(rule)) pieces = pass(text, pieces)
  const repairs = pieces
    .filter((piece) => piece.to !== undefined)
    .map((piece): Repair => {
      const { start, end, to = '', rule = 'maths' } = piece
      return { rule, from: text.slice(start, end), to, start }
    })
  if (repairs.length === 0) return { text, repairs }
  return { text: pieces.map((piece) => piece.to ?? text.slice(piece.start, piece.end)).join(''), repairs }
}

function sealSound(text: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(SOUND)) {
    if (index > at) pieces.push({ start: at, end: index })
    pieces.push({ start: index, end: index + found.length, sealed: true })
    at = index + found.length
  }
  if (at < text.length) pieces.push({ start: at, end: text.length })
  return pieces
}

/** A change that a rule proposes: what to put in place of a stretch of the text. */
interface Change {
  start: number
  end: number
  to: string
}

/** Applies a rule to every piece that is still open. */
function rewrite(
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

const passes: readonly [RepairRule, (text: string, pieces: readonly Piece[]) => Piece[]][] = [
  ['maths', maths],
  [
    'degree',
    (text, pieces) =>
      rewrite(text, pieces, 'degree', / ?\^(?:\{circ\}|circ(?![A-Za-z]))/g, (match) =>
        /\d/.test(text[match.index - 1] ?? '')
          ? { start: match.index, end: match.index + match[0].length, to: '°' }
          : undefined,
      ),
  ],
  ['number', numbers],
  ['greek', greek],
  [
    'escape',
    (text, pieces) =>
      rewrite(text, pieces, 'escape', /\\([%&#_$])/g, (match) => ({
        start: match.index,
        end: match.index + 2,
        to: match[1] === '$' ? '\\$' : (match[1] as string),
      })).map((piece) =>
        piece.to === '\\$' ? { start: piece.start, end: piece.end, sealed: true as const } : piece,
      ),
  ],
  [
    'dash',
    (text, pieces) =>
      rewrite(text, pieces, 'dash', /(?<!-)-{2,3}(?!-)/g, (match) => {
        const start = match.index
        const end = start + match[0].length
        const [before, after] = [text[start - 1] ?? '', text[end] ?? '']
        if (match[0].length === 3) {
          const between = /[\p{L}\p{N}.,;:)"'’”\]]/u.test(before) && /[\p{L}\p{N}("'‘“[]/u.test(after)
          return between || (before === ' ' && after === ' ') ? { start, end, to: '—' } : undefined
        }
        const range = /\d/.test(before) && /\d/.test(after)
        return range || (before === ' ' && after === ' ') ? { start, end, to: '–' } : undefined
      }),
  ],
]

/** Numbers with `times`, `sim` and the like glued to them. */
function numbers(text: string, pieces: readonly Piece[]): Piece[] {
  const NUMBER = String.raw`\d+(?:[.,]\d+)*`
  let out = rewrite(
    text,
    pieces,
    'number',
    new RegExp(
      String.raw`(?<![\w.,])((?:${NUMBER}\s?(?:-|--|–|sim)\s?)?${NUMBER}|[A-Za-z])times(?:\s?(${NUMBER}(?:times${NUMBER}){0,3}|[A-Z])(?![A-Za-z]))?(?![a-z])`,
      'g',
    ),
    (match) => {
      const [whole, left = '', right] = match
      const behind = text[match.index + whole.length] ?? ''
      if (
        /^[A-Za-z]$/.test(left) &&
        right === undefined &&
        !/^\s[A-Za-z0-9]\b/.test(text.slice(match.index + whole.length))
      )
        return undefined
      if (/[_^]/.test(behind)) return undefined
      const range = left.replace(/\s?(?:--|–)\s?/, '{–}').replace(/\s?sim\s?/, '\\sim ')
      const dashed = range.replace(/(\d)-(\d)/, '$1$–$$$2')
      const tex = dashed.includes('$–$') ? dashed.replace('$–$', '–') : range.replace('{–}', '–')
      const [lower, upper] = tex.split('–')
      const head = upper === undefined ? '' : `${lower}–`
      const factor = upper ?? lower
      return {
        start: match.index,
        end: match.index + whole.length,
        to: `${head}$${factor}\\times${right === undefined ? '' : ` ${right.replaceAll('times', '\\times ')}`}$`,
      }
    },
  )
  out = rewrite(
    text,
    out,
    'number',
    new RegExp(
      String.raw`(?<![A-Za-z0-9'"‘“_-])(sim|approx|leq|geq|neq|pm|le|ge|lt|gt|ll|gg)(${NUMBER})(?=\\?%|[\s.,;:)\]–-]|$)`,
      'g',
    ),
    (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      to: `$\\${match[1]} ${match[2]}$`,
    }),
  )
  // The number behind goes into the dollars: TeX text does not close maths before a digit.
  out = rewrite(text, out, 'number', /(?<![\w.])(\d+(?:\.\d+)?\\?%?)pm(\d+(?:\.\d+)?)/g, (match) => {
    const start = match.index + (match[1] as string).length
    return { start, end: match.index + match[0].length, to: `$\\pm ${match[2]}$` }
  })
  // "7 pm 3.5 million" is an hour: apart, only a number with decimals or a percentage has a deviation.
  out = rewrite(
    text,
    out,
    'number',
    /(?<![\w.])(\d+\.\d+(?:\\?%)?|\d+\\?%) (pm|sim) (\d+(?:\.\d+)?)/g,
    (match) => {
      const start = match.index + (match[1] as string).length + 1
      return { start, end: match.index + match[0].length, to: `$\\${match[2]} ${match[3]}$` }
    },
  )
  return rewrite(text, out, 'number', /(?<![A-Za-z])[A-Za-z](leq|geq|neq)(\d+(?:\.\d+)?)/g, (match) => ({
    start: match.index + 1,
    end: match.index + match[0].length,
    to: `$\\${match[1]} ${match[2]}$`,
  }))
}

const names = (of: Iterable<string>) => [...of].sort((a, b) => b.length - a.length).join('|')

/** Names so unlike English that they may stand glued to letters: `PersianrightarrowEnglish`. */
const ARROWS =
  'longleftrightarrow|leftrightarrow|longrightarrow|rightarrow|leftarrow|Leftrightarrow|Longrightarrow|Rightarrow|Leftarrow'
const LONG_GREEK =
  'alpha|beta|gamma|delta|epsilon|varepsilon|zeta|theta|iota|kappa|lambda|sigma|omega|rho|tau|eta|phi|psi|mu|xi'
/** Old changes of font, but for `{it …}` and `{em …}`, which may be English. */
const OLD_FONTS = 'rm|bf|sf|tt|cal|sc'

const ANCHOR = new RegExp(
  [
    String.raw`[_^](?=[{A-Za-z0-9*+(-])`,
    String.raw`(?:${names(BRACED)})(?=[{[])`,
    String.raw`(?<![A-Za-z])(?:mathcal|mathbb|mathbf|mathrm|mathsf|mathscr|boldsymbol|widetilde|widehat|tilde|sqrt)(?= [A-Za-z](?![A-Za-z]))`,
    String.raw`left(?=!*[([|{])`,
    ARROWS,
    String.raw`(?<![A-Za-z])(?:${names(NEVER_ENGLISH)})(?![a-z])`,
    String.raw`varepsilon(?![a-z])`,
    String.raw`(?<![A-Za-z])(?:Omega|Theta)(?=\()`,
    String.raw`(?<![A-Za-z])(?:O|o)(?=\([^()]{0,60}(?:${LONG_GREEK}|sqrt|log)(?![a-z]))`,
    String.raw`(?<![A-Za-z-])(?:${LONG_GREEK})(?= ?(?:[=<>]|leq|geq|neq|to ?0|in ?[([{]))`,
    String.raw`(?<![A-Za-z])[A-Za-z](?= ?[=<>] ?(?:${LONG_GREEK}|log|sqrt)(?![a-z]))`,
    String.raw`\{(?=(?:${OLD_FONTS})[ {\\])`,
  ].join('|'),
  'g',
)

/** Formulas: a script, a macro with its argument, a macro that is no English word. */
function maths(text: string, pieces: readonly Piece[]): Piece[] {
  return rewrite(text, pieces, 'maths', ANCHOR, (match, piece) => {
    const name = match[0]
    const base = startOf(text, match.index, name, piece.start)
    if (base === undefined) return undefined
    const start = withOperandsBefore(text, base, piece.start)
    const reader = new FormulaReader(text, start, piece.end)
    const formula = reader.read(match.index)
    if (!formula) return undefined
    const { tex, end } = formula
    // A style alone is TeX text: `\\textbf{x}` needs no dollars.
    const style = /^\\(?:textbf|textit|textsl|texttt|emph)\{[^{}$]*\}$/.test(tex)
    return { start, end, to: style ? tex : `$${tex}$` }
  })
}

const OPERAND = String.raw`(?:[A-Za-z]'?|\d+(?:\.\d+)?|${names(Object.keys(LETTERS).filter((name) => GREEK.test(name)))})`
/** An operand and an operator at the end of a text, with what parts them. */
const BEFORE = new RegExp(
  String.raw`(?:^|[^A-Za-z0-9_^'’\\.-])(${OPERAND}(?:, ?${OPERAND}){0,3} ?(?: (?:in|times|approx|sim|ll|gg|le|ge|subset|supset|cdot|cup|cap|mid|pm)|leq|geq|neq|=|<|>|\+|\/|\*| -) ?)$`,
)

/** The formula's beginning with the operands before it: `A in`, `n ll`, `x =`. */
function withOperandsBefore(text: string, base: number, least: number): number {
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

/** Whether maths can be typeset: a formula that does not hold together is left as it stands. */
function isSound(tex: string): boolean {
  try {
    temml.renderToString(tex, { throwOnError: true, strict: true })
    return true
  } catch {
    return false
  }
}

/** Where the formula with the anchor at `at` begins; `undefined` where the anchor is none after all. */
function startOf(text: string, at: number, name: string, least: number): number | undefined {
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
    if (/[\\_@#/]/.test(before()) || (before() === '-' && /^[a-z]{2}/.test(base))) {
      if (before() !== '-' && before() !== '/') return undefined
    }
    if (text[at + 1] !== '{' && !isPlainScript(text, at, base)) return undefined
    return start
  }
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
  const letter = raised.length === 1 || GREEK.test(raised) || raised === 'infty'
  return letter && (variable || (text[at] === '^' && /^[\d)\]]+$/.test(base)))
}

/** What a letter of a formula is glued to when its macro has lost the backslash. */
const GLUED = new RegExp(
  `^([A-Za-z]{0,2}?)(${names([...NEVER_ENGLISH, 'times', 'sim', 'log', 'sqrt', 'epsilon', 'lambda', 'alpha', 'gamma', 'delta', 'sigma', 'theta', 'omega', 'Omega', 'Delta', 'mathbb', 'mathcal', 'mathrm', 'mathbf', 'frac', 'tilde', 'widetilde'])})(.*)$`,
)

/**
 * A word of damaged maths as TeX: `dtimes` is `d\times`, `leq` is `\leq`. `undefined` where it is a word that
 * is no maths.
 */
function splitWord(word: string): string[] | undefined {
  if (word.length === 1) return [word]
  if (isMacro(word) || FUNCTIONS.has(word)) return [`\\${word}`]
  if (word.length > 40) return undefined
  const inside =
    /^([A-Za-z]|alpha|beta|gamma|delta|epsilon|theta|lambda)in(mathbb|mathcal|mathrm|mathbf)?$/.exec(word)
  if (inside) {
    const [, member = '', set] = inside
    return [member.length > 1 ? `\\${member}` : member, '\\in', ...(set ? [`\\${set}`] : [])]
  }
  if (/^(?:prime){2,3}$/.test(word)) return word.match(/prime/g)?.map(() => '\\prime')
  const glued = GLUED.exec(word)
  if (!glued) return undefined
  const [, left = '', name = '', right = ''] = glued
  if (left === '' && right === '') return undefined
  const rest = right === '' ? [] : splitWord(right)
  return rest && [...left, `\\${name}`, ...rest]
}

function isMacro(name: string): boolean {
  if (name === 'Re' || name === 'Im') return false
  return Object.hasOwn(SYMBOLS, name) || BRACED.has(name)
}

/** A piece of a formula; `strong` where it is maths for certain. */
interface Token {
  source: string
  tex: string
  strong: boolean
}

/** Reads one damaged formula and writes it as TeX. */
class FormulaReader {
  readonly #text: string
  readonly #start: number
  readonly #limit: number

  constructor(text: string, start: number, limit: number) {
    this.#text = text
    this.#start = start
    this.#limit = Math.min(limit, start + 400)
  }

  /**
   * The formula's TeX, which reaches at least over the anchor, and its end: the longest stretch that can be
   * typeset. `undefined` where none can.
   */
  read(anchor: number): { tex: string; end: number } | undefined {
    const out: string[] = []
    const open: string[] = []
    const stretches: { end: number; length: number }[] = []
    let at = this.#start
    let tentative = 0
    while (at < this.#limit && tentative < 14) {
      const token = this.#token(at, out, open.length)
      if (!token) break
      const bracket = token.source
      if (/^[([]$/.test(bracket)) open.push(bracket)
      if (/^[)\]]$/.test(bracket)) {
        if (open.length === 0) break
        open.pop()
      }
      out.push(token.tex)
      at += token.source.length
      tentative = token.strong ? 0 : tentative + 1
      const closes = /^[)\]]$/.test(bracket) && stretches.length > 0
      if (at > anchor && open.length === 0 && (token.strong || closes))
        stretches.push({ end: at, length: out.length })
      // A bracket that stays open keeps nothing from being a formula before it.
      else if (
        at > anchor &&
        token.strong &&
        stretches.length === 0 &&
        !out.includes('(') &&
        !out.includes('[')
      ) {
        stretches.push({ end: at, length: out.length })
      }
    }
    for (const { end, length } of stretches.reverse().slice(0, 6)) {
      const tex = tidy(out.slice(0, length).join(''))
      if (isSound(tex)) return { tex, end }
    }
    return undefined
  }

  /** The next token; `strong` ones are maths for certain, the others may be. */
  #token(at: number, out: readonly string[], open: number): Token | undefined {
    const text = this.#text
    const character = text[at] as string
    const previous = out.at(-1) ?? ''
    if (character === ' ') {
      return /^ [^ \n]/.test(text.slice(at, at + 2)) ? { source: ' ', tex: ' ', strong: false } : undefined
    }
    if (character === '^' || character === '_') return this.#script(at)
    if (/[0-9]/.test(character)) {
      const source = /^\d+(?:[.,]\d+)*/.exec(text.slice(at, Math.min(at + 40, this.#limit)))?.[0] as string
      return { source, tex: source, strong: false }
    }
    if (/[A-Za-z]/.test(character)) return this.#word(at, previous, open)
    if (character === '!') return { source: '!', tex: '\\!', strong: false }
    if (character === '\\' && /[A-Za-z]/.test(text[at + 1] ?? '')) return this.#whole(at)
    if (text.startsWith('->', at)) return { source: '->', tex: '\\to ', strong: false }
    if (/[-+*/=<>|()[\],:;'.]/.test(character)) {
      if (/[.,:;]/.test(character) && !/^.\s?[A-Za-z0-9(\\]/.test(text.slice(at, at + 3))) return undefined
      if (character === '.' && !/^\.(?:\d|\.)/.test(text.slice(at, at + 2))) return undefined
      return { source: character, tex: character, strong: false }
    }
    if (character === '{') return this.#group(at)
    if (text.startsWith('\\%', at)) return { source: '\\%', tex: '\\%', strong: false }
    return undefined
  }

  /** A macro that has kept its backslash, with its arguments. */
  #whole(at: number): Token | undefined {
    const name = /^[A-Za-z]+/.exec(this.#text.slice(at + 1, Math.min(at + 31, this.#limit)))?.[0] as string
    if (BRACED.has(name) && this.#text[at + 1 + name.length] === '{') {
      const argument = this.#braced(name, at + 1)
      return argument && { ...argument, source: `\\${argument.source}` }
    }
    if (!isMacro(name) && !FUNCTIONS.has(name)) return undefined
    return { source: `\\${name}`, tex: `\\${name} `, strong: true }
  }

  /** A group: with an old change of font in it, or with maths. */
  #group(at: number): Token | undefined {
    const close = closingBrace(this.#text, at, this.#limit)
    if (close === undefined) return undefined
    const source = this.#text.slice(at, close + 1)
    const font = new RegExp(`^\\{(${OLD_FONTS})(?![a-z])`).exec(source)
    if (font)
      return {
        source,
        tex: `{\\${font[1]} ${texify(source.slice(font[0].length, -1)).trim()}}`,
        strong: true,
      }
    const inner = texify(source.slice(1, -1))
    if (/[\\^_]/.test(inner)) return { source, tex: `{${inner}}`, strong: true }
    const bare = /^(?:[-+*/=<>.]|[A-Za-z]{1,2}|\d+)$/.test(inner) && at > this.#start
    return bare ? { source, tex: `{${inner}}`, strong: false } : undefined
  }

  #script(at: number): Token | undefined {
    const text = this.#text
    const kind = text[at] as string
    const next = text[at + 1] ?? ''
    if (next === '{') {
      const close = closingBrace(text, at + 1, this.#limit)
      if (close === undefined) return undefined
      const inner = texify(text.slice(at + 2, close))
      return { source: text.slice(at, close + 1), tex: `${kind}{${inner}}`, strong: true }
    }
    const word = /^[A-Za-z]+/.exec(text.slice(at + 1, at + 20))?.[0]
    if (word !== undefined) {
      const letter = word[0] as string
      const chained = /^[\^_]/.test(text.slice(at + 1 + word.length)) && !isMacro(word)
      if (word.length === 1 || chained) return { source: kind + letter, tex: kind + letter, strong: true }
      if (BRACED.has(word) && text[at + 1 + word.length] === '{') {
        const argument = this.#braced(word, at + 1)
        return argument && { source: kind + argument.source, tex: `${kind}{${argument.tex}}`, strong: true }
      }
      return isMacro(word) ? { source: kind + word, tex: `${kind}{\\${word}}`, strong: true } : undefined
    }
    const number = /^(?:[+-]?\d+(?:\.\d+)?|[*])/.exec(text.slice(at + 1, at + 12))?.[0]
    if (number !== undefined) return { source: kind + number, tex: `${kind}{${number}}`, strong: true }
    if (next === '(') {
      const close = text.indexOf(')', at)
      const inner = close === -1 || close > at + 24 ? '' : text.slice(at + 1, close + 1)
      return /^\([\w+\-/* ]+\)$/.test(inner)
        ? { source: kind + inner, tex: `${kind}{${texify(inner)}}`, strong: true }
        : undefined
    }
    return undefined
  }

  #word(at: number, previous: string, open: number): Token | undefined {
    const text = this.#text
    const word = /^[A-Za-z]+/.exec(text.slice(at, Math.min(at + 60, this.#limit)))?.[0] as string
    const behind = text[at + word.length] ?? ''
    if (BRACED.has(word) && (behind === '{' || (word === 'sqrt' && behind === '[')))
      return this.#braced(word, at)
    const arrow = new RegExp(`^(?:${ARROWS}|varepsilon)(?=[A-Z]|$)`).exec(word)?.[0]
    if (arrow) return { source: arrow, tex: `\\${arrow} `, strong: true }
    const leading = /^(O|o|Theta|Omega|[A-Za-z])(?:left|right|big|Big|bigg|Bigg)$/.exec(word)?.[1]
    if (leading && /[([{|)\]}!]/.test(behind)) {
      return { source: leading, tex: leading.length > 1 ? `\\${leading}` : leading, strong: false }
    }
    const pair = /^(left|right)$/.exec(word)
    if (pair) {
      const bracket = /^!*([([|{}\])])/.exec(text.slice(at + word.length, at + word.length + 4))
      if (!bracket) return undefined
      const shown = /[{}]/.test(bracket[1] as string) ? `\\${bracket[1]}` : bracket[1]
      return { source: word + bracket[0], tex: `\\${word}${shown}`, strong: true }
    }
    if (/^(?:big|Big|bigg|Bigg)[lr]?$/.test(word) && /[([{|)\]}]/.test(behind)) {
      return { source: word, tex: `\\${word}`, strong: true }
    }
    if (
      /^(?:mathcal|mathbb|mathbf|mathrm|mathsf|mathscr|boldsymbol|widetilde|widehat|tilde|sqrt)$/.test(word)
    ) {
      const letter =
        /^ ?(?:[A-Za-z](?![A-Za-z])|(?:mu|sigma|theta|Theta|Sigma|Omega|beta|alpha|lambda|pi|phi|eta)(?![a-z]))/.exec(
          text.slice(at + word.length, at + word.length + 9),
        )?.[0]
      return letter === undefined
        ? undefined
        : {
            source: word + letter,
            tex: `\\${word} ${letter.trim().length > 1 ? '\\' : ''}${letter.trim()}`,
            strong: true,
          }
    }
    if (word.length === 1) {
      // A lone `a` or `I` between spaces is a word of the sentence.
      const lone = /^[aAI]$/.test(word) && previous === ' ' && behind === ' '
      return lone ? undefined : { source: word, tex: word, strong: false }
    }
    if (behind === '_' || behind === '^') {
      const parts = splitWord(word)
      return { source: word, tex: parts ? joinParts(parts) : `\\mathrm{${word}}`, strong: false }
    }
    if (GREEK.test(word) && word !== 'ell') {
      const joins =
        /^(?: ?[=<>+*/^_,;|)\]-]|$|[({[])/.test(text.slice(at + word.length, at + word.length + 2)) ||
        /[-=<>+*/^_,([{|] ?$/.test(previous) ||
        (previous === ' ' && open > 0)
      return joins || previous === '' ? { source: word, tex: `\\${word} `, strong: true } : undefined
    }
    if (/^[lcv]?dots$/.test(word)) {
      return /^ ?[,+A-Za-z\\]/.test(text.slice(at + word.length, at + word.length + 2)) && previous !== ''
        ? { source: word, tex: `\\${word} `, strong: true }
        : undefined
    }
    if (AMBIGUOUS.test(word) || FUNCTIONS.has(word)) {
      if (!this.#betweenOperands(at, word, previous)) return undefined
      return { source: word, tex: `\\${word} `, strong: true }
    }
    if (NEVER_ENGLISH.has(word) || GREEK.test(word)) return { source: word, tex: `\\${word} `, strong: true }
    const parts = splitWord(word)
    if (parts && parts.length > 1) {
      const last = parts.at(-1) as string
      if (BRACED.has(last.slice(1)) && behind === '{') {
        const argument = this.#braced(last.slice(1), at + word.length - last.length + 1)
        if (!argument) return undefined
        return {
          source:
            word + text.slice(at + word.length, at + word.length + argument.source.length - last.length + 1),
          tex: joinParts(parts.slice(0, -1)) + argument.tex,
          strong: true,
        }
      }
      return { source: word, tex: joinParts(parts), strong: true }
    }
    return undefined
  }

  /** Whether an ambiguous macro stands where only an operator of maths can stand. */
  #betweenOperands(at: number, word: string, previous: string): boolean {
    const text = this.#text
    const behind = text.slice(at + word.length, at + word.length + 12)
    const follows =
      /^ ?(?:[A-Za-z0-9](?![a-z])|[([{|\\]|math|text|frac|sqrt|tilde|hat|bar|left|infty|varepsilon|epsilon|log|ell)/.test(
        behind,
      )
    if (word === 'in') return /^ ?(?:mathbb|mathcal|mathrm|mathbf|\[|\{|\(0|left)/.test(behind)
    if (word === 'to') {
      const mapping = /^ ?math(?:bb|cal)/.test(behind) && text.slice(this.#start, at).includes(':')
      return (
        mapping || (/^ ?[+-]?(?:infty|0(?![\d.]))/.test(behind) && /^[A-Za-z]$|^\\/.test(previous.trim()))
      )
    }
    if (word.length === 2 && text[at - 1] === '}') return false
    if (FUNCTIONS.has(word))
      return (
        /^ ?[A-Za-z0-9(|{]/.test(behind) &&
        (/[(/ ]$/.test(previous) || previous === '') &&
        !/^ [a-z]{2}/.test(behind)
      )
    return follows && (previous !== '' || word === 'sim')
  }

  #braced(name: string, at: number): Token | undefined {
    const text = this.#text
    let end = at + name.length
    let tex = `\\${name}`
    if (text[end] === '[') {
      const close = text.indexOf(']', end)
      if (close === -1 || close > end + 8) return undefined
      tex += text.slice(end, close + 1)
      end = close + 1
    }
    const wanted = /^(?:[dt]?frac|nicefrac|sfrac|binom|overset|underset|stackrel)$/.test(name) ? 2 : 1
    for (let group = 0; group < wanted; group++) {
      if (text[end] !== '{') return undefined
      const close = closingBrace(text, end, this.#limit)
      if (close === undefined) return undefined
      const inner = text.slice(end + 1, close)
      tex += `{${TEXTUAL.test(name) ? textual(inner) : texify(inner)}}`
      end = close + 1
    }
    return { source: text.slice(at, end), tex, strong: true }
  }
}

/** Damaged maths inside braces as TeX: here every known name is a macro. */
function texify(source: string): string {
  let out = ''
  let at = 0
  for (const match of source.matchAll(WORD)) {
    if (match.index < at) continue
    out += source.slice(at, match.index)
    const word = match[0].replace('\\', '')
    at = match.index + match[0].length
    const close = source[at] === '{' ? closingBrace(source, at, source.length) : undefined
    if (TEXTUAL.test(word) && close !== undefined) {
      out += `\\${word}{${textual(source.slice(at + 1, close))}}`
      at = close + 1
    } else if (match[0] !== word || match[1]) out += match[1] ? `\\${word}` : `\\${word} `
    else if (/^(?:rm|bf|it|sf|tt|cal|left|right)$/.test(word) || FUNCTIONS.has(word)) out += `\\${word} `
    else out += joinParts(splitWord(word) ?? [word])
  }
  return tidy((out + source.slice(at)).replaceAll(/(?<!\\)!/g, '\\!').replaceAll(/(?<!\\)%/g, '\\%'))
}

const WORD = new RegExp(String.raw`\\?(?:(${names(BRACED)})(?=\{)|[A-Za-z]+)`, 'g')

/** The argument of a macro that sets text: nested macros of that kind only. */
function textual(source: string): string {
  return source
    .replace(
      /(?<![A-Za-z\\])(textbf|textit|texttt|textsc|textrm|textsf|emph|underline|text|mathbf|mathrm)(?=\{)/g,
      '\\$1',
    )
    .replace(/(?<!\\)%/g, '\\%')
}

/** Parts of a word as TeX: a space where a macro's name would run into a letter. */
function joinParts(parts: readonly string[]): string {
  return parts
    .map((part, index) => (part.length > 1 && /^[A-Za-z]/.test(parts[index + 1] ?? '') ? `${part} ` : part))
    .join('')
}

function tidy(tex: string): string {
  return tex
    .replace(/ {2,}/g, ' ')
    .replace(/(\\[A-Za-z]+) (?=[^A-Za-z ]|$)/g, '$1')
    .trim()
}

/** Offset of the brace that closes the one at `open`, or `undefined`. */
function closingBrace(text: string, open: number, limit: number): number | undefined {
  let depth = 0
  for (let at = open; at < Math.min(limit, open + 200); at++) {
    if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return at
  }
  return undefined
}

const LOWER_GREEK =
  'alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega'
const UPPER_GREEK = 'Gamma|Delta|Theta|Lambda|Sigma|Upsilon|Phi|Psi|Omega|Pi|Xi'
/** Names that English uses for more than the letter: they want an operator or a hyphen behind them. */
const BUSY_GREEK = /^(?:alpha|beta|gamma|delta|pi|chi|nu|iota|upsilon|Delta|Gamma|Lambda|Phi|Psi|Theta|Xi)$/

/**
 * Greek letters by their names. A name alone is English (alpha-beta pruning, TNF-alpha), so it is a letter only
 * in a text that is damaged for certain, or in a tuple with a variable beside it: `(x, alpha, Sigma)`.
 */
function greek(text: string, pieces: readonly Piece[]): Piece[] {
  const ITEM = String.raw`(?:[A-Za-z]|\d|${LOWER_GREEK}|${UPPER_GREEK})`
  const tuples = rewrite(
    text,
    pieces,
    'greek',
    new RegExp(String.raw`\(${ITEM}(?:, ?${ITEM}){1,5}\)`, 'g'),
    (match) => {
      const items = match[0].slice(1, -1).split(/, ?/)
      const variable = items.some((item) => /^[a-z]$/.test(item))
      const letter = items.some((item) => item.length > 1)
      if (!variable || !letter) return undefined
      return { start: match.index, end: match.index + match[0].length, to: `$${texify(match[0])}$` }
    },
  )
  const damaged = tuples.some((piece) => piece.rule === 'maths' && /\\[A-Za-z]|[\^_]\{/.test(piece.to ?? ''))
  if (!damaged) return tuples
  return rewrite(
    text,
    tuples,
    'greek',
    new RegExp(
      String.raw`(?<![A-Za-z0-9_\\'’]|[A-Z]-|[a-z]{2}-)(?:${LOWER_GREEK}|${UPPER_GREEK})(?![A-Za-z0-9_]|-(?:helix|sheet|carotene|blocker))`,
      'g',
    ),
    (match) => {
      const word = match[0]
      const behind = text.slice(match.index + word.length, match.index + word.length + 3)
      if (BUSY_GREEK.test(word) && !/^(?:-[A-Za-z]| ?[=<>])/.test(behind)) return undefined
      if (/^[A-Z]/.test(word) && /^ [A-Z]/.test(behind)) return undefined
      return { start: match.index, end: match.index + word.length, to: `$\\${word}$` }
    },
  )
}
