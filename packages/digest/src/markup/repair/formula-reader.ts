import temml from 'temml'
import { ALPHABETS, FUNCTIONS } from '../math-symbols.ts'
import { standardTex } from '../standard-tex.ts'
import { isInBrackets, restoreSigns } from './ambiguous-signs.ts'
import {
  AMBIGUOUS,
  ARROWS,
  BRACED,
  GREEK,
  isMacro,
  joinParts,
  NEVER_ENGLISH,
  OLD_FONTS,
  splitGlued,
  splitRelation,
  splitWord,
  TEXTUAL,
} from './macro-names.ts'
import { closingBrace, isSet, texify, textual, tidy, UPRIGHT, upright } from './texify.ts'

/** A piece of a formula; `strong` where it is maths for certain. */
interface Token {
  source: string
  tex: string
  strong: boolean
}

/** Macros that take the letter behind them where no brace stands there. */
const UNBRACED =
  /^(?:mathcal|mathbb|mathbf|mathrm|mathsf|mathscr|boldsymbol|widetilde|widehat|tilde|hat|bar|vec|sqrt|rm|bf|displaystyle)$/

/** What wants an operand behind it. */
const RELATION =
  /(?:[=<>]|\\(?:leq?|geq?|neq?|ll|gg|in|sim|approx|times|cdot|subseteq|to|rightarrow|pm|cap|cup|mapsto))$/

/** A formula that was read: its TeX without dollars, and the offset behind it. */
export interface Formula {
  tex: string
  end: number
}

/** Reads one damaged formula and writes it as TeX. */
export class FormulaReader {
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
  read(anchor: number): Formula | undefined {
    const out: string[] = []
    /** For each bracket that is open, whether it holds maths for certain, or stands on what is before it. */
    const open: boolean[] = []
    const stretches: { end: number; length: number }[] = []
    let at = this.#start
    let tentative = 0
    let sure = false
    while (at < this.#limit && tentative < 20) {
      const token = this.#token(at, out, open.length, sure)
      if (!token) break
      const bracket = token.source
      let closes = false
      if (/^[([]$/.test(bracket))
        open.push(/[A-Za-z0-9_}^)\]]/.test(this.#text[at - 1] ?? '') && at > this.#start)
      if (/^[)\]]$/.test(bracket)) {
        const holds = open.pop()
        if (holds === undefined) break
        closes = holds && sure
      }
      if (token.strong) open.fill(true)
      const operand =
        /^[A-Za-z0-9.]+$/.test(token.source) && RELATION.test(out.slice(-2).join('').trim()) && tentative < 2
      out.push(token.tex)
      at += token.source.length
      tentative = token.strong ? 0 : tentative + 1
      sure ||= token.strong
      if (at > anchor && open.length === 0 && (token.strong || closes || (operand && sure)))
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
      const tex = restoreSigns(tidy(out.slice(0, length).join('')), isInBrackets(this.#text, this.#start))
      if (isSound(tex)) return { tex, end }
    }
    return undefined
  }

  /** The next token; `strong` ones are maths for certain, the others may be. */
  #token(at: number, out: readonly string[], open: number, sure: boolean): Token | undefined {
    const text = this.#text
    const character = text[at] as string
    const previous = out.at(-1) ?? ''
    if (character === ' ') {
      const source = /^ {1,3}(?=[^ \n])/.exec(text.slice(at, at + 4))?.[0]
      return source === undefined ? undefined : { source, tex: ' ', strong: false }
    }
    if (character === '^' || character === '_') return this.#script(at)
    if (/^\.?[0-9]/.test(text.slice(at, at + 2))) {
      const source = /^(?:\d+|\.\d)(?:[.,]\d+|\d)*/.exec(
        text.slice(at, Math.min(at + 40, this.#limit)),
      )?.[0] as string
      return { source, tex: source, strong: false }
    }
    if (/[A-Za-z]/.test(character)) return this.#word(at, previous, open, sure)
    if (character === '!') return { source: '!', tex: '!', strong: false }
    if (character === '~' && /[\w)\]}]/.test(text[at - 1] ?? '') && /[A-Za-z{\\]/.test(text[at + 1] ?? ''))
      return { source: '~', tex: '~', strong: false }
    if (character === '\\' && /[A-Za-z]/.test(text[at + 1] ?? '')) return this.#whole(at)
    // Spaces, bars and braces of maths.
    if (/^\\[,;:!|{}]/.test(text.slice(at, at + 2)))
      return { source: text.slice(at, at + 2), tex: text.slice(at, at + 2), strong: false }
    if (text.startsWith('->', at)) return { source: '->', tex: '\\to ', strong: false }
    if (/[-+*/=<>|()[\],:;'.]/.test(character)) {
      if (/[.,:;]/.test(character) && !/^.\s{0,3}[A-Za-z0-9(\\{]/.test(text.slice(at, at + 5)))
        return undefined
      if (character === ';' && open === 0) return undefined
      if (character === '.' && !/^\.(?:\d|\.)/.test(text.slice(at, at + 2))) return undefined
      return { source: character, tex: character, strong: false }
    }
    if (character === '{') return this.#group(at, previous)
    if (/[\u0370-\u03ff]/.test(character)) return { source: character, tex: character, strong: false }
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
    const bracket = /^(?:left|right|[bB]igg?[lr]?)$/.test(name)
      ? /^(?:\\?[{}|]|[[\]().])/.exec(this.#text.slice(at + 1 + name.length, at + 4 + name.length))?.[0]
      : undefined
    if (bracket !== undefined)
      return { source: `\\${name}${bracket}`, tex: `\\${name}${bracket}`, strong: true }
    if (!isMacro(name) && !FUNCTIONS.has(name)) return undefined
    return { source: `\\${name}`, tex: `\\${name} `, strong: true }
  }

  /** A group: with an old change of font in it, or with maths. */
  #group(at: number, previous: string): Token | undefined {
    const close = closingBrace(this.#text, at, this.#limit)
    if (close === undefined) return undefined
    const source = this.#text.slice(at, close + 1)
    const font = new RegExp(`^\\{(${OLD_FONTS})(?![a-z])`).exec(source)
    if (font)
      return {
        source,
        tex: texify(source),
        strong: true,
      }
    if (/\\(?:rm|sf|tt) ?\}?$/.test(previous))
      return { source, tex: `{${upright(source.slice(1, -1))}}`, strong: true }
    const inner = texify(source.slice(1, -1))
    // Braces that hold a family are no group's.
    const family =
      at === this.#start && /[_^]/.test(inner) && /^_\{/.test(this.#text.slice(close + 1, close + 3))
    if (family || isSet(previous, inner))
      return { source, tex: `\\{${inner}\\}`, strong: /[\\^_]/.test(inner) }
    if (/[\\^_]/.test(inner)) return { source, tex: `{${inner}}`, strong: true }
    // `{=}`, which is TeX's way to set a relation close.
    if (/^[-+*/=<>]$/.test(inner)) return { source, tex: `{${inner}}`, strong: true }
    const bare = /^(?:[A-Za-z]{1,2}|\d+)$/.test(inner) && at > this.#start
    // An argument of a function, which TeX needs no braces for.
    const argument = FUNCTIONS.has(previous.trim().slice(1))
    return bare || (argument && isArgument(inner))
      ? { source, tex: `{${inner}}`, strong: argument }
      : undefined
  }

  #script(at: number): Token | undefined {
    const text = this.#text
    const kind = text[at] as string
    const next = text[at + 1] ?? ''
    if (next === '{') {
      const close = closingBrace(text, at + 1, this.#limit)
      if (close === undefined) return undefined
      const inner = texify(text.slice(at + 2, close), true)
      return { source: text.slice(at, close + 1), tex: `${kind}{${inner}}`, strong: true }
    }
    if (next === '\\' && /[A-Za-z]/.test(text[at + 2] ?? '')) {
      const macro = this.#whole(at + 1)
      return macro && { source: kind + macro.source, tex: `${kind}{${macro.tex.trim()}}`, strong: true }
    }
    const word = /^[A-Za-z]+/.exec(text.slice(at + 1, at + 20))?.[0]
    if (word !== undefined) {
      const letter = word[0] as string
      const chained = /^[\^_]/.test(text.slice(at + 1 + word.length)) && !isMacro(word)
      // `_ksim` is `_k\sim`.
      // `_minmathbb` is `_m\in\mathbb`.
      const [first = ''] = isMacro(word)
        ? []
        : ((/^[a-z]inmath/.test(word) ? splitWord(word) : undefined) ??
          splitRelation(word) ??
          splitGlued(word) ??
          [])
      if (first.length > 1) {
        return { source: kind + first.slice(1), tex: `${kind}{${first}}`, strong: true }
      }
      if (word.length === 1 || chained || first !== '')
        return { source: kind + letter, tex: kind + letter, strong: true }
      if (BRACED.has(word) && text[at + 1 + word.length] === '{') {
        const argument = this.#braced(word, at + 1)
        return argument && { source: kind + argument.source, tex: `${kind}{${argument.tex}}`, strong: true }
      }
      return isMacro(word) ? { source: kind + word, tex: `${kind}{\\${word}}`, strong: true } : undefined
    }
    const number = /^(?:[+-]?\d+(?:\.\d+)?|[*]|[+-](?![\d{]))/.exec(text.slice(at + 1, at + 12))?.[0]
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

  #word(at: number, previous: string, open: number, sure: boolean): Token | undefined {
    const text = this.#text
    const word = /^[A-Za-z]+/.exec(text.slice(at, Math.min(at + 60, this.#limit)))?.[0] as string
    const behind = text[at + word.length] ?? ''
    if (BRACED.has(word) && (behind === '{' || (word === 'sqrt' && behind === '[')))
      return this.#braced(word, at)
    const arrow = new RegExp(`^(?:${ARROWS}|varepsilon)(?=[A-Z]|$)`).exec(word)?.[0]
    if (arrow) return { source: arrow, tex: `\\${arrow} `, strong: true }
    const delimited = /^(.+?)(?:left|right|[bB]igg?[lr]?)$/.exec(word)?.[1]
    if (delimited !== undefined && /[([{|)\]}!]/.test(behind) && !isMacro(word)) {
      const parts = splitWord(delimited) ?? splitGlued(delimited) ?? [...delimited]
      if (parts.length > 2 && parts.every((part) => part.length === 1)) return undefined
      return { source: delimited, tex: joinParts(parts), strong: parts.some((part) => part.length > 1) }
    }
    const pair = /^(left|right)$/.exec(word)
    if (pair) {
      const bracket = /^(?:!*([([|{}\])])| ([)\]]))/.exec(text.slice(at + word.length, at + word.length + 4))
      if (!bracket) return undefined
      const sign = bracket[1] ?? (bracket[2] as string)
      const shown = /[{}]/.test(sign) ? `\\${sign}` : sign
      return { source: word + bracket[0], tex: `\\${word}${shown}`, strong: true }
    }
    if (/^(?:big|Big|bigg|Bigg)[lr]?$/.test(word) && /[([{|)\]}]/.test(behind)) {
      return { source: word, tex: `\\${word}`, strong: true }
    }
    if (UNBRACED.test(word)) {
      const argument =
        /^ ?(?:[A-Za-z](?![A-Za-z])|[A-Z](?=(?:left|[bB]ig)[a-z]{0,2}[([])|[A-Za-z]+(?![A-Za-z]))/.exec(
          text.slice(at + word.length, at + word.length + 14),
        )?.[0]
      const name = argument?.trim() ?? ''
      if (argument !== undefined && (name.length === 1 || GREEK.test(name)))
        return {
          source: word + argument,
          tex: `\\${word} ${name.length > 1 ? `\\${name} ` : name}`,
          strong: true,
        }
      if (!/^(?:rm|bf|displaystyle)$/.test(word)) return undefined
      return { source: word, tex: `\\${word} `, strong: false }
    }
    if (word.length === 1) {
      // A lone `a` or `I` between spaces is a word of the sentence.
      const lone = /^[aAI]$/.test(word) && previous === ' ' && behind === ' '
      return lone ? undefined : { source: word, tex: word, strong: false }
    }
    const member = /^([a-z]?)in([A-Z])$/.exec(word)
    if (member && behind === '^' && (member[1] !== '' || /[}\w]$/.test(text.slice(0, at))))
      return { source: word, tex: `${member[1]}\\in ${member[2]}`, strong: true }
    // `sin (0,1]`, of an interval.
    if (
      word === 'sin' &&
      /^ ?[([](?:0|1|-?\d)[^()[\]]{0,8}, ?[^()[\]]{1,8}[)\]]|^ ?math(?:bb|cal)/.test(
        text.slice(at + 3, at + 26),
      )
    )
      return { source: word, tex: 's\\in ', strong: true }
    const scaled = /^([A-Z])(sum|prod)$/.exec(word)
    if (scaled && /[_^]/.test(behind))
      return { source: word, tex: `${scaled[1]}\\${scaled[2]}`, strong: true }
    if (behind === '_' || behind === '^') {
      if (/^(?:mp|pm|in|le|ge|lt|gt|ne|ni|wp)$/.test(word)) return { source: word, tex: word, strong: false }
      const parts = splitWord(word) ?? splitGlued(word) ?? (sure && word.length < 3 ? [...word] : undefined)
      const strong = parts?.some((part) => part.length > 1) ?? false
      return { source: word, tex: parts ? joinParts(parts) : `\\mathrm{${word}}`, strong: strong && sure }
    }
    if (GREEK.test(word) && word !== 'ell') {
      const joins =
        /^(?: ?[=<>+*/^_,;|)\]-]|$|[({[])/.test(text.slice(at + word.length, at + word.length + 2)) ||
        /[-=<>+*/^_,([{|] ?$/.test(previous) ||
        (previous === ' ' && open > 0) ||
        /[\d})\]]/.test(text[at - 1] ?? '')
      return { source: word, tex: `\\${word} `, strong: joins || previous === '' }
    }
    if (word === 'frac' && /^\d\d(?!\d)/.test(text.slice(at + 4, at + 7))) {
      return { source: text.slice(at, at + 6), tex: `\\frac${text.slice(at + 4, at + 6)} `, strong: true }
    }
    if (/^[lcv]?dots$/.test(word)) {
      return /^ ?[,+A-Za-z\\]/.test(text.slice(at + word.length, at + word.length + 2)) && previous !== ''
        ? { source: word, tex: `\\${word} `, strong: true }
        : undefined
    }
    if (AMBIGUOUS.test(word) || FUNCTIONS.has(word)) {
      if (!this.#betweenOperands(at, word, previous, sure)) return undefined
      return { source: word, tex: `\\${word} `, strong: true }
    }
    if (NEVER_ENGLISH.has(word) || GREEK.test(word)) return { source: word, tex: `\\${word} `, strong: true }
    if (previous === '') {
      const related = splitRelation(word)
      if (
        related &&
        /^ ?(?:[A-Za-z0-9](?![A-Za-z])|[[({])/.test(text.slice(at + word.length, at + word.length + 3))
      )
        return { source: word, tex: joinParts([...related, '']), strong: true }
    }
    const styled = /\\(?:text[a-z]*|emph|bf|it|rm|sf|tt)(?![a-z])/.test(previous)
    const joined =
      previous === '' ||
      (/[})\]\d*+/=<>|]/.test(text[at - 1] ?? '') && !styled) ||
      /[_^{([*/=<>|]/.test(behind)
    const parts = splitWord(word) ?? (joined ? splitGlued(word) : undefined)
    // "A bin" is none of a set.
    if (
      parts?.at(-1) === '\\in' &&
      !/^ ?(?:math|\[|\(|\{|[A-Z](?![a-z])|\\)/.test(text.slice(at + word.length, at + word.length + 6))
    )
      return undefined
    if (parts && parts.length > 1) {
      const last = (parts.at(-1) as string).slice(1)
      if (BRACED.has(last)) {
        const from = at + word.length - last.length
        const argument = behind === '{' ? this.#braced(last, from) : undefined
        return (
          argument && {
            source: text.slice(at, from) + argument.source,
            tex: joinParts([...parts.slice(0, -1), argument.tex]),
            strong: true,
          }
        )
      }
      return { source: word, tex: joinParts(parts), strong: true }
    }
    // Variables beside each other: `(TK)`, `log(nd)`.
    const variables = word.length === 2 || /^[A-Z]{3}$/.test(word)
    if (variables && /[([*/=|]$/.test(text.slice(0, at)) && /[)\]*/=|({^_]/.test(behind))
      return { source: word, tex: word, strong: false }
    return undefined
  }

  /** Whether an ambiguous macro stands where only an operator of maths can stand. */
  #betweenOperands(at: number, word: string, previous: string, sure: boolean): boolean {
    const text = this.#text
    const behind = text.slice(at + word.length, at + word.length + 16)
    if (FUNCTIONS.has(word))
      return (
        /^ ?[A-Za-z0-9(|{[]/.test(behind) &&
        (!/[A-Za-z]$/.test(previous) || /\\[A-Za-z]+ ?$/.test(previous) || sure) &&
        (!/^ [a-z]{2}/.test(behind) || startsWithMacro(behind))
      )
    if (word === 'in' && /^ ?(?:mathbb|mathcal|mathrm|mathbf|\[|\{|\([01]|left)/.test(behind)) return true
    if (word === 'to') {
      const mapping = /^ ?math(?:bb|cal)/.test(behind) && text.slice(this.#start, at).includes(':')
      if (mapping || (/^ ?[+-]?(?:infty|0(?![\d.]))/.test(behind) && /^[A-Za-z]$|^\\/.test(previous.trim())))
        return true
    }
    // "From O(n^2) to O(n)" is English; a decay is not: `e^+e^- to W^+W^-`.
    if (word === 'to')
      return (
        sure &&
        /[+-]\s?$|[^ ]$/.test(text.slice(0, at)) &&
        (startsWithMacro(behind) || /^ ?\w{1,2}[\^_]/.test(behind))
      )
    // A word of English needs maths on either side of it.
    if (/^(?:star|square)$/.test(word)) return /[_^{]$/.test(text.slice(0, at))
    if (/^(?:in|top|mid|cap|cup)$/.test(word)) {
      if (
        /^(?:cap|cup)$/.test(word) &&
        /^ ?[A-Z](?![A-Za-z])/.test(behind) &&
        /^[A-Z] ?$/.test(text.slice(this.#start, at))
      )
        return true
      const operand =
        /^ ?(?:[A-Z](?![A-Za-z])(?! (?!right|left|[bB]ig)[a-z]{2})|[a-z](?=[)\],])|[A-Za-z][_^([{]|[([{\\|])/.test(
          behind,
        )
      return (
        sure &&
        /[)}\]A-Za-z_+*'-] ?$|[_^]\d ?$|\}\d ?$/.test(text.slice(Math.max(0, at - 4), at)) &&
        (operand || startsWithMacro(behind))
      )
    }
    if (word.length === 2 && text[at - 1] === '}')
      return /^ ?[\dA-Za-z](?![A-Za-z])/.test(behind) || startsWithMacro(behind)
    if (word === 'times' && /[\d})\]]$/.test(text.slice(0, at))) return !/^[a-z]/.test(behind)
    const follows = /^ ?(?:\d|[A-Za-z](?![a-z])|[([{|\\+-])/.test(behind) || startsWithMacro(behind)
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
      // Letters in a font, which are no relation: nothing is related there.
      const isLetters = ALPHABETS.has(name) && /^[a-z]{2}$/.test(inner) && !GREEK.test(inner)
      const argument = isLetters ? inner : TEXTUAL.test(name) ? textual(inner) : texify(inner)
      tex += `{${UPRIGHT.test(name) ? upright(inner) : argument}}`
      end = close + 1
    }
    return { source: text.slice(at, end), tex, strong: true }
  }
}

function isArgument(inner: string): boolean {
  return /^[A-Za-z0-9+*/ -]{1,12}$/.test(inner) && !/[a-z]{2}/.test(inner)
}

/** Whether what comes next is a macro that has lost its backslash. */
function startsWithMacro(behind: string): boolean {
  const word = /^ ?([A-Za-z]+?)(?:right|left|[bB]igg?[lr])?(?![A-Za-z])/.exec(behind)?.[1] ?? ''
  return (
    (word.length === 1 && /^ ?[a-z][rlbB]/.test(behind)) ||
    NEVER_ENGLISH.has(word) ||
    GREEK.test(word) ||
    /^(?:math(?:bb|bf|cal|rm|sf|scr)|boldsymbol|text|frac|sqrt|log|exp|sum|prod)$/.test(word) ||
    (splitWord(word)?.length ?? 0) > 1
  )
}

/** Whether maths can be typeset: a formula that does not hold together is left as it stands. */
export function isSound(tex: string): boolean {
  // Sizes of type are none of maths, and temml would say so on the console.
  if (/\\(?:tiny|scriptsize|footnotesize|small|normalsize|[lL]arge|LARGE|[hH]uge)(?![A-Za-z])/.test(tex))
    return false
  // Brackets of which one lacks its other cost temml the most.
  if (tex.split(/\\left(?![A-Za-z])/).length !== tex.split(/\\right(?![A-Za-z])/).length) return false
  try {
    temml.renderToString(standardTex(tex), { throwOnError: true, strict: true })
    return true
  } catch {
    return false
  }
}
