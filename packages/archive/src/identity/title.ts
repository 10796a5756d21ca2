/** A title as identity sees it: what is left when case, accents, punctuation and markup no longer count. */
export interface NormalTitle {
  /** Letters and digits alone. Two titles are equal when their keys are. */
  key: string
  /** The words of the title, in order. */
  words: string[]
  /** How many of the words stand before the first colon or dash: all of them where there is no subtitle. */
  main: number
}

const GREEK_NAMES: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
}

/** Letters that Unicode does not decompose. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ȷ: 'j',
  ħ: 'h',
  ŋ: 'n',
}

/** Macros that are a letter. */
const TEX_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ss', 'ss'],
  ['ae', 'ae'],
  ['AE', 'AE'],
  ['oe', 'oe'],
  ['OE', 'OE'],
  ['aa', 'a'],
  ['AA', 'A'],
  ['o', 'o'],
  ['O', 'O'],
  ['l', 'l'],
  ['L', 'L'],
  ['i', 'i'],
  ['j', 'j'],
  ['ell', 'l'],
  ['times', 'x'],
])

/** Macros that change how text looks or where it stands, and say nothing themselves. */
const SILENT_MACROS = new Set(
  (
    'mathcal mathbb mathbf mathrm mathsf mathit mathfrak mathscr mathtt boldsymbol bm pmb text textit textbf ' +
    'textsc texttt textrm textsf textnormal textup textsl textsuperscript textsubscript emph rm bf it em sc tt sf sl ' +
    'ensuremath operatorname left right big Big bigg Bigg hat widehat tilde widetilde bar overline underline vec ' +
    'dot ddot scriptsize small footnotesize tiny large Large boldmath unboldmath protect mbox hbox xspace quad ' +
    'qquad to rightarrow leftarrow leftrightarrow longrightarrow Rightarrow mapsto cdot bullet'
  ).split(' '),
)

const INLINE_TAG =
  /<\/?(?:i|b|em|strong|sub|sup|u|s|tt|code|span|sc|scp|inf|p|br|a|q|cite|small|big|jats:[a-z-]+|mml:[a-z]+|math|mi|mo|mn|mrow|msup|msub|mtext|title)(?:\s[^<>]*)?\/?>/gi

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/**
 * A title's text without TeX and HTML: `$S^2$FT`, `S^{2}FT` and `S<sup>2</sup>FT` all become `S2FT`. For
 * comparing and for addresses, where the layout of a formula does not matter; never for showing.
 */
export function withoutMarkup(title: string): string {
  let text = title
  if (/[<&]/.test(text)) {
    text = text
      .replace(INLINE_TAG, '')
      .replace(/&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi, (whole, name, dec, hex) => {
        if (name) return ENTITIES[name.toLowerCase()] as string
        const code = dec ? Number(dec) : Number.parseInt(hex, 16)
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
      })
  }
  if (/[\\{}$^_]/.test(text)) {
    text = text
      // Accents: \"o, \'{e}, \v{S}, \c c.
      .replace(/\\(?:["'`^~=.]|[uvHckbdrt](?=[\s{]))\s?\{?\\?([a-zA-Z])\}?/g, '$1')
      .replace(/\\([a-zA-Z]+)\s?/g, (_, name: string) => {
        if (SILENT_MACROS.has(name)) return ''
        const letter = TEX_LETTERS.get(name)
        if (letter !== undefined) return letter
        return `${name.replace(/^var(?=epsilon|phi|theta|rho|sigma|pi|kappa)/, '')} `
      })
      .replace(/\\([%&#_$])/g, '$1')
      .replace(/\\./g, ' ')
      // A formula that lost its backslashes: ell_{2,1}.
      .replace(/(?<![a-zA-Z])ell(?=_)/g, 'l')
      .replace(/[{}$^_]/g, '')
  }
  return text
}

/**
 * What identity compares of a title: compatibility forms, case, accents, punctuation, spacing and markup do
 * not count; every letter and digit does, so that "… I" and "… II" stay two papers.
 *
 * @example
 * normalTitle('$S^2$FT: Efficient…').key === normalTitle('S²FT: efficient').key // true
 */
export function normalTitle(title: string): NormalTitle {
  const text = withoutMarkup(title)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<!\p{Script=Greek})\p{Script=Greek}(?!\p{Script=Greek})/gu, (letter) => {
      const name = GREEK_NAMES[letter]
      return name === undefined ? letter : `${name} `
    })
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[ßæœøłđðþıȷħŋ]/g, (letter) => LETTERS[letter] as string)
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/×/g, 'x')
    .replace(/&/g, ' and ')
    .replace(/(?<=[a-z])(?:\+\+|\+(?![a-z0-9]))/g, (sign) => 'plus'.repeat(sign.length))
    .replace(/(?<=[a-z])#/g, 'sharp')
  const cut = /[:：]|\s[-–—]+\s|—/.exec(text)?.index
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const key = words.join('')
  if (key === '') {
    const raw = title.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
    return { key: raw, words: [raw], main: 1 }
  }
  const main =
    cut === undefined ? words.length : (text.slice(0, cut).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).length
  return { key, words, main: main === 0 ? words.length : main }
}

/** The title up to its subtitle, in the spelling of `key`. */
export function mainKey({ words, main, key }: NormalTitle): string {
  return main < words.length ? words.slice(0, main).join('') : key
}

/** Words too common to tell titles apart. */
const COMMON = new Set(
  'a an the of for in on with and to by from via at as is are using towards toward'.split(' '),
)

/**
 * Whether two titles may well name one work: they are equal up to their subtitles, or one holds at least half of the
 * other's telling words.
 */
export function alike(one: NormalTitle, other: NormalTitle): boolean {
  if (one.key === other.key || one.key.startsWith(other.key) || other.key.startsWith(one.key)) return true
  if (one.main < one.words.length && mainKey(one) === mainKey(other)) return true
  const here = telling(one)
  const there = telling(other)
  const [few, many] = here.size <= there.size ? [here, there] : [there, here]
  let shared = 0
  for (const word of few) if (many.has(word)) shared++
  return shared * 2 >= few.size
}

/** Whether a title is in another script than Latin: it may be the translation of one that is. */
export function isForeign({ key }: NormalTitle): boolean {
  return /\p{L}/u.test(key) && !/\p{Script=Latin}/u.test(key)
}

function telling(title: NormalTitle): Set<string> {
  const words = title.words.filter((word) => !COMMON.has(word))
  return new Set(words.length ? words : title.words)
}

const GENERIC = new Set(
  (
    'abstract|acknowledgements|acknowledgments|bookreview|bookreviews|conclusion|conclusions|contents|correction|' +
    'corrigendum|discussion|editorial|editorsnote|erratum|foreword|frontmatter|index|introduction|invitedtalk|' +
    'keynote|overview|panel|panelabstract|preface|retraction|summary|tableofcontents|tutorial|untitled|welcome|workshopsummary'
  ).split('|'),
)

/** Whether a title is one that many works bear, such as "Editorial": alone it identifies nothing. */
export function isGeneric(title: NormalTitle): boolean {
  return GENERIC.has(title.key)
}
