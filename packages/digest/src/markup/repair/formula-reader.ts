import temml from 'temml'
import { FUNCTIONS } from '../math-symbols.ts'
import {
  AMBIGUOUS,
  ARROWS,
  BRACED,
  GREEK,
  isMacro,
  joinParts,
  NEVER_ENGLISH,
  OLD_FONTS,
  splitWord,
  TEXTUAL,
} from './macro-names.ts'
import { closingBrace, texify, textual, tidy } from './texify.ts'

/** A piece of a formula; `strong` where it is maths for certain. */
interface Token {
  source: string
  tex: string
  strong: boolean
}

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
    const open: string[] = []
    const stretches: { end: number; length: number }[] = []
    let at = this.#start
    let tentative = 0
    let sure = false
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
      sure ||= token.strong
      const closes = /^[)\]]$/.test(bracket) && sure
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
    if (next === '\\' && /[A-Za-z]/.test(text[at + 2] ?? '')) {
      const macro = this.#whole(at + 1)
      return macro && { source: kind + macro.source, tex: `${kind}{${macro.tex.trim()}}`, strong: true }
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

/** Whether maths can be typeset: a formula that does not hold together is left as it stands. */
function isSound(tex: string): boolean {
  try {
    temml.renderToString(tex, { throwOnError: true, strict: true })
    return true
  } catch {
    return false
  }
}
