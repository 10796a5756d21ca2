import {
  ACCENTS,
  ALPHABETS,
  BLACKBOARD,
  FUNCTIONS,
  LETTERS,
  OPERATORS,
  RELATIONS,
  SUBSCRIPTS,
  SUPERSCRIPTS,
} from './math-symbols.ts'
import { standardTex } from './standard-tex.ts'

/** Groups nested deeper than this are given as they are written. */
const DEEPEST = 30

/** Macros that change size, style or spacing and print nothing. */
const SILENT =
  /^(?:left|right|middle|big|Big|bigg|Bigg|bigl|bigr|Bigl|Bigr|biggl|biggr|limits|nolimits|displaystyle|textstyle|scriptstyle|scriptscriptstyle|rm|bf|it|sf|tt|cal|em|mathstrut|strut|nonumber|tiny|scriptsize|footnotesize|small|normalsize|large|Large|xspace|relax|protect)$/

/** Operators that stand close to both operands, or apart from both. */
const TIGHT = /^[×·÷±∓∪∩∖∧∨⊕⊖⊗⊙]$/

/** Macros that print a space. */
const SPACES = /^(?:quad|qquad|enspace|thinspace|medspace|thickspace|space)$/

/**
 * TeX maths as a line of Unicode text: `S^{2}` → `S²`, `\ell_{2,1}` → `ℓ₂,₁`, `O(n\log n)` → `O(n log n)`.
 * What has no character of its own is written with brackets: `x^{a/b}` → `x^(a/b)`, `\frac{a+b}{c}` →
 * `(a+b)/c`. A macro that is not known keeps its name. Never throws; time is linear.
 */
export function mathToText(tex: string): string {
  const reader = new MathReader(standardTex(tex))
  return reader
    .row()
    .replaceAll('\u2061', '')
    .replace(/\s+/g, ' ')
    .replace(/([([{⟨⌈⌊]) /g, '$1')
    .replace(/ ([)\]}⟩⌉⌋,;])/g, '$1')
    .trim()
}

class MathReader {
  readonly #tex: string
  #at = 0
  #depth = 0

  constructor(tex: string) {
    this.#tex = tex
  }

  /** Reads to the end, or to the brace that closes the group. */
  row(): string {
    let out = ''
    while (this.#at < this.#tex.length && this.#tex[this.#at] !== '}') {
      const character = this.#tex[this.#at] as string
      if (character === '^' || character === '_') {
        this.#at++
        out = out.trimEnd() + script(this.#argument(), character, out)
      } else if (/[<>=]/.test(character)) {
        this.#at++
        out = relation(out, character)
      } else {
        const [piece, isRelation] = this.#piece()
        out = isRelation ? relation(out, piece) : joined(out, piece)
        if (isRelation || (TIGHT.test(piece) && !/\s$/.test(out.slice(0, -piece.length)))) this.#skipSpace()
      }
    }
    return out
  }

  /** One letter, group or macro; whether it is a relation. */
  #piece(): [text: string, isRelation: boolean] {
    const character = this.#tex[this.#at] as string
    if (character === '{') return [this.#group(), false]
    if (character === '\\') return this.#macro()
    this.#at++
    if (character === '~') return [' ', false]
    if (character === "'") return ['′', false]
    if (character === '&') return [' ', false]
    return [character, false]
  }

  #skipSpace(): void {
    while (this.#tex[this.#at] === ' ') this.#at++
  }

  #group(): string {
    this.#at++
    if (this.#depth >= DEEPEST) return '{'
    this.#depth++
    const inside = this.row()
    this.#depth--
    if (this.#tex[this.#at] === '}') this.#at++
    return inside
  }

  /** What a macro or a script applies to: a group, a macro, or one character. */
  #argument(): string {
    this.#skipSpace()
    if (this.#at >= this.#tex.length || this.#tex[this.#at] === '}') return ''
    return this.#piece()[0]
  }

  #macro(): [string, boolean] {
    const tex = this.#tex
    let end = this.#at + 1
    while (end < tex.length && /[a-zA-Z]/.test(tex[end] as string)) end++
    if (end === this.#at + 1) {
      const symbol = tex[end] ?? ''
      this.#at = Math.min(tex.length, end + 1)
      if (symbol === '|') return ['‖', false]
      if (/[,;: \\]/.test(symbol)) return [' ', false]
      return [/[!/]/.test(symbol) ? '' : symbol, false]
    }
    const name = tex.slice(this.#at + 1, end)
    this.#at = end
    const own = (of: Readonly<Record<string, string>>) => (Object.hasOwn(of, name) ? of[name] : undefined)

    const related = own(RELATIONS)
    if (related !== undefined) return [related, true]
    const letter = own(LETTERS)
    if (letter !== undefined) {
      // White space behind a letter's name only ends the name.
      const [, next, macro = ''] =
        /^ ([a-zA-Z_^]|\\([a-zA-Z]+))/.exec(tex.slice(this.#at, this.#at + 16)) ?? []
      if (next?.length === 1 || Object.hasOwn(LETTERS, macro)) this.#at++
      return [letter, false]
    }
    const operator = own(OPERATORS)
    if (operator !== undefined) return [operator, false]
    if (FUNCTIONS.has(name)) return [`\u2061${name}\u2061`, false]
    if (SILENT.test(name)) {
      if (/^(?:left|right|middle)$/.test(name) && tex[this.#at] === '.') this.#at++
      return ['', false]
    }
    if (SPACES.test(name)) return [' ', false]
    const accent = own(ACCENTS)
    if (accent !== undefined) return [accented(this.#argument().trim(), accent), false]
    if (name === 'mathbb' || name === 'Bbb') return [blackboard(this.#argument()), false]
    if (ALPHABETS.has(name)) return [this.#argument(), false]
    return [this.#construct(name), false]
  }

  #construct(name: string): string {
    switch (name) {
      case 'frac':
      case 'dfrac':
      case 'tfrac': {
        const above = this.#argument()
        return `${bracketed(above)}/${bracketed(this.#argument())}`
      }
      case 'R':
      case 'N':
      case 'Z':
        return blackboard(name)
      case 'binom':
        return `C(${this.#argument()}, ${this.#argument()})`
      case 'sqrt': {
        const root = this.#tex[this.#at] === '[' ? this.#option() : ''
        const degree =
          root === '3' ? '∛' : root === '4' ? '∜' : root === '' ? '√' : `${raised(root) ?? root}√`
        return degree + bracketed(this.#argument())
      }
      case 'overset':
      case 'stackrel':
      case 'underset': {
        this.#argument()
        return this.#argument()
      }
      case 'xrightarrow':
      case 'xleftarrow': {
        const label = this.#argument()
        const arrow = name === 'xrightarrow' ? '→' : '←'
        return label.trim() === '' ? ` ${arrow} ` : ` ${arrow}^${bracketed(label)} `
      }
      case 'ket':
        return `|${this.#argument()}⟩`
      case 'bra':
        return `⟨${this.#argument()}|`
      case 'pmod':
        return ` (mod ${this.#argument()})`
      case 'bmod':
        return ' mod '
      case 'begin':
      case 'end':
        this.#argument()
        return ' '
      case 'not': {
        const negated = this.#argument()
        return negated === '=' ? '≠' : negated === '∈' ? '∉' : `${negated}\u0338`
      }
      default:
        return `\u2061${name}\u2061`
    }
  }

  #option(): string {
    const close = this.#tex.indexOf(']', this.#at)
    if (close === -1) return ''
    const option = this.#tex.slice(this.#at + 1, close)
    this.#at = close + 1
    return option
  }
}

/** A piece behind what stands already; names of functions part from letters by a space. */
function joined(out: string, piece: string): string {
  const before = out.at(-1)
  if (piece.startsWith('\u2061')) {
    const gap = before !== undefined && /[\p{L}\p{N})\]}⁰¹²³⁴-⁹ⁿ₀-₉]/u.test(before) ? ' ' : ''
    return out.replace(/\u2061$/, ' ') + gap + piece.slice(1)
  }
  if (before === '\u2061') {
    const gap = /^[\p{L}\p{N}|√]/u.test(piece) ? ' ' : ''
    return out.slice(0, -1) + gap + piece
  }
  return out + piece
}

function relation(out: string, symbol: string): string {
  const before = out.replace(/[\u2061\s]+$/, '')
  if (before.endsWith(',')) return `${before} ${symbol}`
  return before === '' || /[([{]$/.test(before) ? before + symbol : `${before} ${symbol} `
}

function script(argument: string, kind: '^' | '_', base: string): string {
  const text = argument.replaceAll('\u2061', '').trim()
  if (text === '') return ''
  if (kind === '^' && (text === '∘' || text === 'o') && /\d$/.test(base)) return '°'
  const shifted = kind === '^' ? raised(text) : lowered(text)
  if (shifted !== undefined) return shifted
  return [...text].length === 1 || /^(?:\p{L}+|\d+(?:\.\d+)?)$/u.test(text)
    ? `${kind}${text}`
    : `${kind}(${text})`
}

function raised(text: string): string | undefined {
  return shifted(text, SUPERSCRIPTS)
}

function lowered(text: string): string | undefined {
  return shifted(text, SUBSCRIPTS)
}

function shifted(text: string, table: Readonly<Record<string, string>>): string | undefined {
  const characters = [...text.replaceAll(' ', '')]
  return characters.every((character) => Object.hasOwn(table, character))
    ? characters.map((character) => table[character]).join('')
    : undefined
}

function accented(argument: string, accent: string): string {
  return [...argument].length === 1 ? (argument + accent).normalize('NFC') : argument
}

function blackboard(argument: string): string {
  return [...argument].map((letter) => BLACKBOARD[letter] ?? letter).join('')
}

/** An operand in brackets, unless it is one number, letter or word. */
function bracketed(operand: string): string {
  const text = operand.replaceAll('\u2061', '').trim()
  return /^(?:[\p{L}\p{M}\p{N}.′°²³ⁿ₀-₉]+|\(.*\))$/u.test(text) ? text : `(${text})`
}
