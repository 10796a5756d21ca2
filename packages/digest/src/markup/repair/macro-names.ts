/**
 * Names of macros by how sure a reader can be of them where the backslash is gone, and words made of such names.
 */
import { ACCENTS, ALPHABETS, FUNCTIONS, LETTERS, OPERATORS, RELATIONS } from '../math-symbols.ts'

/** Macros with one argument whose name, before a brace, is never English. */
export const BRACED = new Set([
  ...ALPHABETS,
  ...Object.keys(ACCENTS),
  ...[
    'cal',
    'frac',
    'dfrac',
    'tfrac',
    'nicefrac',
    'sfrac',
    'binom',
    'sqrt',
    'overset',
    'underset',
    'stackrel',
  ],
])

/** Of those, the ones that are English words too: before a brace they want more evidence. */
export const WORDS = new Set(['text', 'bar', 'hat', 'dot', 'check', 'acute', 'grave', 'boxed', 'emph'])

/** Macros whose argument is text. */
export const TEXTUAL = /^(?:text\w*|emph|mbox|hbox|mathrm|mathit|mathsf|mathtt|operatorname|underline)$/

const SYMBOLS: Readonly<Record<string, string>> = { ...LETTERS, ...RELATIONS, ...OPERATORS }

/** Macros that TeX text has in maths alone. */
export const MATHS_ONLY: readonly string[] = [
  ...Object.keys(SYMBOLS),
  ...ALPHABETS,
  ...Object.keys(ACCENTS),
  'frac',
  'sqrt',
].filter(
  (name) =>
    name.length > 1 &&
    !/^(?:text\w*|emph|mbox|hbox|underline|boxed|ensuremath|aa|AA|ae|AE|oe|OE|ss|dots|ldots|dag|ddag|quad|slash)$/.test(
      name,
    ),
)
/** Macros that no English text has as a word. */
export const NEVER_ENGLISH = new Set(
  (
    'varepsilon vartheta varphi varrho varsigma varkappa infty emptyset varnothing nabla ell leq geq neq leqslant geqslant ' +
    'simeq propto lesssim gtrsim preceq succeq notin subseteq supseteq rightarrow longrightarrow Rightarrow ' +
    'Longrightarrow leftarrow Leftarrow leftrightarrow Leftrightarrow longleftrightarrow mapsto longmapsto ' +
    'hookrightarrow uparrow downarrow Uparrow Downarrow nearrow searrow cdot setminus oplus otimes odot ominus bigcup ' +
    'bigcap langle rangle lceil rceil lfloor rfloor lvert rvert cdots ldots hbar'
  ).split(' '),
)

/** Macros that are English words or parts of words: maths only between operands. */
export const AMBIGUOUS =
  /^(?:in|to|top|bot|star|ast|mid|sum|prod|int|cup|cap|le|ge|ne|lt|gt|ll|gg|ni|pm|mp|sim|times|circ|prime|dots|div|land|lor|neg|wedge|vee|subset|supset|perp|parallel|models|implies|iff|gets|square|triangle|angle|diamond|sharp|flat|natural|bullet|dagger|partial|forall|exists|prec|succ|equiv|cong|degree|colon|vert|surd|Re|Im|wp|chi|pi|mu|nu|xi|tau|eta|rho|psi|phi)$/

export const GREEK =
  /^(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Upsilon|Phi|Psi|Omega|ell)$/

export const names = (of: Iterable<string>) => [...of].sort((a, b) => b.length - a.length).join('|')

/** Names so unlike English that they may stand glued to letters: `PersianrightarrowEnglish`. */
export const ARROWS =
  'longleftrightarrow|leftrightarrow|longrightarrow|rightarrow|leftarrow|Leftrightarrow|Longrightarrow|Rightarrow|Leftarrow'

export const LONG_GREEK =
  'alpha|beta|gamma|delta|epsilon|varepsilon|zeta|theta|iota|kappa|lambda|sigma|omega|rho|tau|eta|phi|psi|mu|xi'

/** Old changes of font, but for `{it …}` and `{em …}`, which may be English. */
export const OLD_FONTS = 'rm|bf|sf|tt|cal|sc'

/** What a letter of a formula is glued to when its macro has lost the backslash. */
const GLUED = new RegExp(
  `^([A-Za-z]{0,2}?)(${names([...NEVER_ENGLISH, 'times', 'sim', 'log', 'sqrt', 'epsilon', 'lambda', 'alpha', 'gamma', 'delta', 'sigma', 'theta', 'omega', 'Omega', 'Delta', 'mathbb', 'mathcal', 'mathrm', 'mathbf', 'frac', 'tilde', 'widetilde'])})(.*)$`,
)

/**
 * A word of damaged maths as TeX: `dtimes` is `d\times`, `leq` is `\leq`. `undefined` where it is a word that
 * is no maths.
 */
export function splitWord(word: string): string[] | undefined {
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

export function isMacro(name: string): boolean {
  if (name === 'Re' || name === 'Im') return false
  return Object.hasOwn(SYMBOLS, name) || BRACED.has(name)
}

/** Parts of a word as TeX: a space where a macro's name would run into a letter. */
export function joinParts(parts: readonly string[]): string {
  return parts
    .map((part, index) => (part.length > 1 && /^[A-Za-z]/.test(parts[index + 1] ?? '') ? `${part} ` : part))
    .join('')
}
