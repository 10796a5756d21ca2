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
    'xrightarrow',
    'xleftarrow',
    'ket',
    'bra',
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
  ...FUNCTIONS,
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
    'simeq eqsim thicksim propto lesssim gtrsim lessapprox gtrapprox preceq succeq notin subseteq supseteq subsetneq supsetneq ' +
    'sqsubset sqsubseteq sqsupseteq vDash vdash Vdash rightarrow longrightarrow Rightarrow ' +
    'Longrightarrow leftarrow Leftarrow leftrightarrow Leftrightarrow longleftrightarrow mapsto longmapsto ' +
    'hookrightarrow uparrow downarrow Uparrow Downarrow nearrow searrow cdot setminus oplus otimes odot ominus bigcup ' +
    'bigcap uplus langle rangle lceil rceil lfloor rfloor lvert rvert lVert rVert cdots ldots hbar coloneqq triangleq'
  ).split(' '),
)

/** Macros that are English words or parts of words: maths only between operands. */
export const AMBIGUOUS =
  /^(?:in|to|top|bot|star|ast|mid|sum|prod|int|cup|cap|le|ge|ne|lt|gt|ll|gg|ni|pm|mp|sim|approx|times|circ|prime|dots|div|land|lor|neg|wedge|vee|subset|supset|perp|parallel|models|implies|iff|gets|square|triangle|angle|diamond|sharp|flat|natural|bullet|dagger|partial|forall|exists|prec|succ|equiv|asymp|cong|degree|colon|vert|Vert|surd|Re|Im|wp|chi|pi|mu|nu|xi|tau|eta|rho|psi|phi)$/

export const GREEK =
  /^(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Upsilon|Phi|Psi|Omega|ell)$/

export const names = (of: Iterable<string>) => [...of].sort((a, b) => b.length - a.length).join('|')

/** Names so unlike English that they may stand glued to letters: `PersianrightarrowEnglish`. */
export const ARROWS =
  'longleftrightarrow|leftrightarrow|longrightarrow|rightarrow|leftarrow|Leftrightarrow|Longrightarrow|Rightarrow|Leftarrow'

export const LONG_GREEK =
  'alpha|beta|gamma|delta|epsilon|varepsilon|zeta|theta|iota|kappa|lambda|sigma|omega|rho|tau|eta|phi|psi|mu|xi'

/** What no relation of two letters makes a word of English with: `nle`, but `all` and `age`. */
export const CONSONANT = '[b-df-hj-np-tv-zB-DF-HJ-NP-TV-Z]'

/** Old changes of font, but for `{it …}` and `{em …}`, which may be English. */
export const OLD_FONTS = 'rm|bf|sf|tt|cal|sc'

/** What a letter of a formula is glued to when its macro has lost the backslash. */
const GLUED = new RegExp(
  `^([A-Za-z]{0,2}?)(${names([...[...NEVER_ENGLISH].filter((name) => name !== 'ell'), 'ltimes', 'rtimes', 'times', 'sim', 'log', 'sqrt', 'epsilon', 'lambda', 'alpha', 'gamma', 'delta', 'sigma', 'theta', 'omega', 'Omega', 'Delta', 'mathbb', 'mathcal', 'mathrm', 'mathbf', 'frac', 'tilde', 'widetilde'])})(.*)$`,
)

/**
 * A word of damaged maths as TeX: `dtimes` is `d\times`, `leq` is `\leq`. `undefined` where it is a word that
 * is no maths.
 */
export function splitWord(word: string): string[] | undefined {
  if (word.length === 1) return [word]
  if (isMacro(word) || FUNCTIONS.has(word)) return [`\\${word}`]
  // Names of authors' own.
  if (
    /^(?:w|[oO])(?:tilde|hat|bar)$|^mathbb[bm]$|^b(?:alpha|beta|theta|epsilon|lambda|sigma|delta|gamma|omega)$/.test(
      word,
    )
  )
    return undefined
  if (word.length > 40) return undefined
  const inside =
    /^([A-Za-z]|ell|alpha|beta|gamma|delta|epsilon|theta|lambda)in(mathbb|mathcal|mathrm|mathbf)?$/.exec(word)
  if (inside) {
    const [, member = '', set] = inside
    return [member.length > 1 ? `\\${member}` : member, '\\in', ...(set ? [`\\${set}`] : [])]
  }
  const limit = /^([A-Za-z])to(infty)$/.exec(word)?.[1]
  if (limit !== undefined) return [limit, '\\to', '\\infty']
  const limits = /^(sum|prod|int|min|max|inf|sup|bigcup|bigcap)limits$/.exec(word)?.[1]
  if (limits !== undefined) return [`\\${limits}`, '\\limits']
  if (/^(?:prime){2,3}$/.test(word)) return word.match(/prime/g)?.map(() => '\\prime')
  const glued = GLUED.exec(word)
  if (!glued) return undefined
  const [, left = '', name = '', right = ''] = glued
  if (left === '' && right === '') return undefined
  // A macro's name ends where its letters do.
  if (/^[a-z]$/.test(right)) return undefined
  const rest = right === '' ? [] : splitWord(right)
  return (
    rest && [
      ...(/^(?:in|to|le|ge|pi|mu|nu|xi|ll|gg|pm|mp|rm)$/.test(left) ? [`\\${left}`] : left),
      `\\${name}`,
      ...rest,
    ]
  )
}

/** Every name that may stand glued to others where maths is certain: `cdotrho`, `tildeOmega`. */
const GLUEABLE = new Set(
  [...Object.keys(SYMBOLS), ...FUNCTIONS, ...BRACED, 'left', 'right', 'rm'].filter(
    (name) =>
      name.length > 1 &&
      !/^(?:Re|Im|wp|tr|lg|ni|lt|gt|ne|mp|imath|jmath|text|emph|deg|hom|ker|arg|dot|check)$/.test(name),
  ),
)
/** Of those, short ones that may stand beside a single letter without making a word of English. */
const BESIDE_LETTER = /^(?:log|vee|exp|ln|bar|hat|vec|cup|cap|phi|psi|rho|tau|sin|cos|leq|geq|neq)$|^.{4}/
const LONGEST = Math.max(...[...GLUEABLE].map((name) => name.length))

/**
 * A word of damaged maths as TeX where maths is certain beside it: macros, with at most two letters between them;
 * `undefined` where it cannot be read so, or is a single macro.
 *
 * @example splitGlued('ksim') // ['k', '\\sim']
 */
export function splitGlued(word: string): string[] | undefined {
  if (word.length > 40) return undefined
  /** The cheapest way to read the word up to each offset: its last part, and what it costs. */
  const ways: ({ part: string; cost: number; letters: number } | undefined)[] = [
    { part: '', cost: 0, letters: 0 },
  ]
  for (let end = 1; end <= word.length; end++) {
    for (let from = Math.max(0, end - LONGEST); from < end; from++) {
      const before = ways[from]
      const part = word.slice(from, end)
      if (!before || (part.length > 1 && !GLUEABLE.has(part))) continue
      // A macro's name ends where its letters do: no letter follows it.
      if (/^[a-z]$/.test(part) && before.part.length > 1 && !/^[lgn]eq$/.test(before.part)) continue
      const beside = part.length === 1 ? before.part : before.letters > 0 ? part : ''
      if (beside.length > 1 && !BESIDE_LETTER.test(beside)) continue
      const letters = part.length === 1 ? before.letters + 1 : 0
      const cost = before.cost + (part.length === 1 ? 2 : 1)
      if (letters > 2 || cost >= (ways[end]?.cost ?? Number.POSITIVE_INFINITY)) continue
      ways[end] = { part, cost, letters }
    }
  }
  const parts: string[] = []
  for (let at = word.length; at > 0; at -= (ways[at]?.part ?? '').length) {
    const part = ways[at]?.part
    if (part === undefined) return undefined
    parts.unshift(part.length === 1 ? part : `\\${part}`)
  }
  return parts.length > 1 && parts.some((part) => part.length > 1) ? parts : undefined
}

/** What words of maths are made of that are no words of English in the same place. */
const SHORT =
  /^\\(?:vee|vert|log|exp|max|min|rho|tau|phi|psi|chi|eta|mu|nu|xi|pi|leq|geq|neq|cup|cap|pm|ll|gg|circ|sim|le|ge)$/

/** Names that stand in no word of English. */
const isLong = (part: string) => {
  const name = part.slice(1)
  return (
    (NEVER_ENGLISH.has(name) && name !== 'ell') ||
    (name.length > 3 && GREEK.test(name)) ||
    (name.length > 3 && BRACED.has(name) && !/^(?:text|emph|boxed|check|acute|grave|breve)$/.test(name)) ||
    /^(?:approx|equiv|times|partial|asymp|subset|supset|wedge|rbrace|lbrace|top|perp|colon)$/.test(name)
  )
}

/**
 * A word of damaged maths as TeX where all around it is maths: names of letters beside each other, or a macro with single
 * letters beside it; `undefined` where it may be a word.
 *
 * @example splitCertain('munu') // ['\\mu', '\\nu']
 */
export function splitCertain(word: string): string[] | undefined {
  if (word.length < 3 || !/^[A-Za-z]+$/.test(word)) return undefined
  const parts = splitGlued(word)
  if (!parts) return undefined
  const macros = parts.filter((part) => part.length > 1)
  const letters = parts.length - macros.length
  if (letters === 0)
    return word.length > 5 ||
      macros.every((part) => isLong(part) || GREEK.test(part.slice(1)) || SHORT.test(part))
      ? parts
      : undefined
  // A macro's name ends where its letters do: none follow it.
  if (parts.slice(letters).some((part) => part.length === 1)) return undefined
  const [first = '', second = ''] = parts
  const isProduct =
    parts.length === 2 && /^[A-Z]$/.test(first) && GREEK.test(second.slice(1)) && second.length > 3
  return macros.some(isLong) ||
    isProduct ||
    (parts.length === 2 &&
      /^[A-Za-z]$/.test(first) &&
      /^\\(?:vee|vert|cap|cup)$/.test(second) &&
      !/^(?:cup|cap|m?cap)$/.test(word))
    ? parts
    : undefined
}

/** A letter with a relation of two letters on it, which would make many a word of English: `nle`, `kll`, `nto`. */
export function splitRelation(word: string): [letter: string, relation: string] | undefined {
  const [, letter = '', relation = ''] =
    /^([A-Za-z]|[a-zA-Z][a-z]{1,6})(le|ge|ll|gg|to|in|ni|pm)$/.exec(word) ?? []
  if (relation === '' || /^(?:all|ill|ale|age)$/.test(word) || (letter.length > 1 && !GREEK.test(letter)))
    return undefined
  return [letter.length > 1 ? `\\${letter}` : letter, `\\${relation}`]
}

export function isMacro(name: string): boolean {
  if (/^(?:Re|Im|Box|degree|models|bowtie|Join|n(?:righ|lef)tarrow)$/.test(name)) return false
  return Object.hasOwn(SYMBOLS, name) || BRACED.has(name)
}

/** Parts of a word as TeX: a space where a macro's name would run into a letter. */
export function joinParts(parts: readonly string[]): string {
  return parts
    .map((part, index) => (part.length > 1 && /^[A-Za-z]/.test(parts[index + 1] ?? '') ? `${part} ` : part))
    .join('')
}

/** Names of operators and relations that may be words, or parts of words, of English. */
export const OPERATOR =
  /^(?:times|cap|cup|mid|le|ge|ne|ll|gg|lt|gt|subset|supset|sim|approx|pm|mp|equiv|circ|star|ast|div|wedge|vee|prec|succ|perp|parallel|iff|colon)$/

/** Names of what stands before an operand, or for one, that may be words of English. */
export const OPERAND =
  /^(?:hat|bar|tilde|vec|dot|ddot|overline|rm|bf|bm|sf|cal|delta|sum|prod|int|partial|neg|Delta|Gamma|Lambda|Sigma|Theta|Omega|Phi|Psi|Pi|alpha|beta|gamma|lambda|pi|mu|nu|chi|phi|psi|rho|tau|eta|xi|smash)$/

/** Fonts and accents that are no words of English. */
export const FONT = /^(?:rm|bf|bm|sf|tilde|vec)$/

/** Names of macros that are no words of English, wherever they stand. */
export const CERTAIN = new Set(
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
