import { lowered, raised } from './scripts.ts'
import { ACCENTS, CHARACTERS, DROPPED, SILENT, TRANSPARENT } from './tex-macros.ts'

/** How to read TeX text. */
export interface TexOptions {
  /**
   * Whether `--`, `---`, ``` `` ```, `''`, `` ?` `` and `` !` `` are read as TeX prints them. Text that was only ever
   * read by people (an arXiv mail) means them as they stand. @default true
   */
  ligatures?: boolean
  /**
   * Whether the text is prose in which only commands with their arguments are TeX, quotes ``` ``…'' ``` and ties (`Task~2`). Every other
   * brace, tilde, dollar and backslash is a character of the text, and references (`\cite{…}`) stay. @default false
   */
  prose?: boolean
}

/** Anything that makes a text more than plain characters. */
const TEX = /[\\{}$~`]|--|''/
const LETTER = /[a-zA-Z]/
/** Characters of a formula between braces. */
const LONGEST_FORMULA = 60
/** Groups nested deeper than this stay as they are written. */
const DEEPEST = 50

/**
 * TeX text as Unicode: accents, special letters, escapes, dashes, quotes; braces that only group and
 * commands that only change the font go, `\cite` and its kin go with their argument.
 *
 * Maths stays as written, in `$…$` and `\(…\)`; so do braces behind `^` and `_`, and a macro that is not
 * known here, with its arguments. A dollar opens maths only where no space follows it, and closes it only where
 * none is before it and no digit follows: `$5 and $6` is money. Time is linear in the text's length.
 *
 * Accents as in arXiv's table, https://info.arxiv.org/help/prep.html, with and without braces.
 *
 * @example texToUnicode(String.raw`G{\"o}del, Erd\H{o}s and \L{}ukasiewicz`) // 'Gödel, Erdős and Łukasiewicz'
 */
export function texToUnicode(text: string, options: TexOptions = {}): string {
  if (!TEX.test(text)) return text
  return new TexReader(text, options).all()
}

class TexReader {
  readonly #text: string
  readonly #ligatures: boolean
  readonly #prose: boolean
  /** Offset of the closing brace for each opening one that has one. */
  readonly #closing: Map<number, number>
  #at = 0
  #depth = 0
  #quoted = 0
  #singleQuoted = false
  /** Offset of the quote that closes a single one of prose. */
  #singleClose = -1
  #escapesQuotes: boolean | undefined
  /** Set where something is left out, so that the space before it can go too. */
  #dropped = false
  /** What `#find` found last, by needle: none stands between the two offsets. */
  readonly #searches = new Map<string, { from: number; to: number }>()

  constructor(text: string, { ligatures = true, prose = false }: TexOptions) {
    this.#text = text
    this.#ligatures = ligatures
    this.#prose = prose
    this.#closing = pairs(text)
  }

  all(): string {
    return this.#until(this.#text.length)
  }

  /** Reads on to the offset `end`, which is the text's end or that of a group. */
  #until(end: number): string {
    const text = this.#text
    const parts: string[] = []
    while (this.#at < end) {
      const from = this.#at
      while (this.#at < end && !isActive(text.charCodeAt(this.#at))) this.#at++
      if (this.#at > from) parts.push(text.slice(from, this.#at))
      if (this.#at >= end) break
      this.#dropped = false
      const part = this.#active(end)
      if (this.#dropped && /^[\s.,;:)\]]?$/.test(text[this.#at] ?? '')) {
        parts.push((parts.pop() ?? '').trimEnd())
      }
      parts.push(part)
    }
    this.#at = end
    return parts.join('')
  }

  /** Reads what begins with one of the characters that mean something to TeX. */
  #active(end: number): string {
    const text = this.#text
    const at = this.#at
    const character = text[at] as string
    switch (character) {
      case '\\':
        return this.#command(end)
      case '{':
        return this.#prose && !this.#groupsCommand() ? this.#character() : this.#group()
      case '$':
        return this.#prose ? this.#character() : this.#maths(end)
      case '~': {
        this.#at++
        if (this.#prose) return this.#isTie(at) ? ' ' : '~'
        // With a space on both sides it ties nothing: `at z ~ 2`.
        const next = /\s/.test(text[at - 1] ?? '') && text[at + 1] === ' ' ? text[at + 2] : text[at + 1]
        const approximately = /[\s([]/.test(text[at - 1] ?? ' ') && /[\d.$]/.test(next ?? '')
        return approximately ? '~' : ' '
      }
      default:
        return this.#ligature(character)
    }
  }

  /** One character as it stands. */
  #character(): string {
    return this.#text[this.#at++] as string
  }

  /** Whether a group of prose is TeX: it begins with a command, as in `{\"o}` and `{\aa}`. */
  #groupsCommand(): boolean {
    const text = this.#text
    const at = this.#at + 1
    if (text[at] !== '\\' || !this.#closing.has(this.#at)) return false
    const name = /^[a-zA-Z]+/.exec(text.slice(at + 1, at + 30))?.[0]
    if (name === undefined) return Object.hasOwn(ACCENTS, text[at + 1] ?? '')
    return Object.hasOwn(CHARACTERS, name) || Object.hasOwn(ACCENTS, name) || SILENT.has(name)
  }

  /** Whether quotes that open here are closed. */
  #isQuoted(): boolean {
    return this.#find("''", this.#at) !== -1
  }

  /** Whether a tilde of prose ties a word to its number or bracket, or an abbreviation to a word: `Task~2`, `i.e.~a`. */
  #isTie(at: number): boolean {
    const next = this.#text[at + 1] ?? ''
    const before = this.#text.slice(Math.max(0, at - 2), at)
    return /[a-zA-Z]{2}/.test(before)
      ? /[\d(]/.test(next)
      : /[a-zA-Z]\./.test(before) && /[a-zA-Z\d(]/.test(next)
  }

  /** Offset of the quote that closes a single one of prose, if it is one: `` `so' ``. */
  #singleEnd(open: number): number {
    const quoted = /^`(?![\s`])(?:[^`'\n]|'(?=\w)){1,80}'(?![\w'])/.exec(this.#text.slice(open, open + 84))
    return quoted && !/[\w`]/.test(this.#text[open - 1] ?? '') ? open + quoted[0].length - 1 : -1
  }

  #ligature(character: string): string {
    const text = this.#text
    const at = this.#at
    this.#at++
    if (this.#prose) {
      if (character === '`' && text[at + 1] === '`' && this.#isQuoted()) {
        this.#at++
        this.#quoted++
        return '“'
      }
      if (character === '`') {
        const end = this.#singleEnd(at)
        if (end === -1) return character
        this.#singleClose = end
        return '‘'
      }
      if (at === this.#singleClose) return '’'
      if (character !== "'" || text[at + 1] !== "'" || this.#quoted === 0) return character
      this.#at++
      this.#quoted--
      return '”'
    }
    if (!this.#ligatures) return character
    const next = text[at + 1]
    switch (character) {
      case '-': {
        while (text[this.#at] === '-') this.#at++
        const length = this.#at - at
        if (length === 3) return '—'
        const option = /[\s(]/.test(text[at - 1] ?? ' ') && LETTER.test(text[this.#at] ?? '')
        return length === 2 && !option ? '–' : text.slice(at, this.#at)
      }
      case '?':
      case '!':
        if (next !== '`' || text[at + 2] === '`') return character
        this.#at++
        return character === '?' ? '¿' : '¡'
      case '`':
        if (next === '`') {
          this.#at++
          this.#quoted++
          return '“'
        }
        this.#singleQuoted = true
        return '‘'
      default:
        if (next === "'") {
          this.#at++
          if (this.#quoted === 0) return '"'
          this.#quoted--
          return '”'
        }
        if (!this.#singleQuoted || /[\p{L}\p{N}]/u.test(next ?? '')) return "'"
        this.#singleQuoted = false
        return '’'
    }
  }

  #group(): string {
    const open = this.#at
    const close = this.#closing.get(open)
    this.#at++
    if (close === undefined) return '{'
    const base = this.#text[open - 1]
    const script = (base === '^' || base === '_') && this.#text[open - 2] !== '\\'
    if (script || this.#depth >= DEEPEST || (!this.#ligatures && this.#isFormula(open + 1, close))) {
      this.#at = close + 1
      return this.#text.slice(open, close + 1)
    }
    return this.#inside(close)
  }

  /** Whether a group of a text that people read is a formula without dollars: `{0, 1}`, `{<, R}`, `{\omega}` before a letter. */
  #isFormula(start: number, close: number): boolean {
    if (close - start > LONGEST_FORMULA) return false
    const content = this.#text.slice(start, close)
    const name = /^\\([a-zA-Z]{2,})$/.exec(content)?.[1]
    if (name !== undefined) {
      const isKnown = Object.hasOwn(CHARACTERS, name) || Object.hasOwn(ACCENTS, name) || SILENT.has(name)
      // Without its braces the name would go on with the letter.
      return !isKnown && LETTER.test(this.#text[close + 1] ?? '')
    }
    return /^(?:\d+|[^\\{}$]*[,<>=|][^\\{}$]*)$/.test(content) && !/[A-Za-z]{3}/.test(content)
  }

  /** Reads a group's content, and steps over its closing brace at `close`. */
  #inside(close: number): string {
    this.#depth++
    const out = this.#until(close)
    this.#depth--
    this.#at = close + 1
    return out
  }

  #maths(end: number): string {
    const open = this.#at
    const display = this.#text[open + 1] === '$'
    let close = display ? this.#find('$$', open + 2) + 1 : this.#mathEnd(open)
    if (close <= 0 || close >= end) close = open
    this.#at = close + 1
    return this.#text.slice(open, this.#at)
  }

  /** Offset of the dollar that closes maths opened at `open`, or -1. */
  #mathEnd(open: number): number {
    if (/\s/.test(this.#text[open + 1] ?? ' ')) return -1
    return this.#find('$', open + 2, (at) => {
      const before = this.#text[at - 1] as string
      return !/[\s\\]/.test(before) && !/\d/.test(this.#text[at + 1] ?? '')
    })
  }

  /** The first `needle` from an offset on that is fit, or -1. What a search has seen is not searched again. */
  #find(needle: string, from: number, fit: (at: number) => boolean = () => true): number {
    const last = this.#searches.get(needle)
    if (last && from >= last.from && from <= last.to)
      return last.to === Number.POSITIVE_INFINITY ? -1 : last.to
    let at = this.#text.indexOf(needle, from)
    while (at !== -1 && !fit(at)) at = this.#text.indexOf(needle, at + 1)
    this.#searches.set(needle, { from, to: at === -1 ? Number.POSITIVE_INFINITY : at })
    return at
  }

  #command(end: number): string {
    const text = this.#text
    const start = this.#at
    const first = text[start + 1]
    if (first === undefined || start + 1 >= end) {
      this.#at = start + 1
      return '\\'
    }
    if (!LETTER.test(first)) return this.#symbol(first, end)
    let nameEnd = start + 2
    while (nameEnd < end && LETTER.test(text[nameEnd] as string)) nameEnd++
    const name = text.slice(start + 1, nameEnd)
    this.#at = nameEnd

    if (this.#prose && !this.#isMeant(name, start)) return `\\${name}${this.#writtenArguments(end)}`
    const character = Object.hasOwn(CHARACTERS, name) ? CHARACTERS[name] : undefined
    if (character !== undefined) {
      // `Pawe\l Byron` is two words to whoever writes it, though TeX takes the space.
      const endsWord =
        /\p{Ll}/u.test(text[start - 1] ?? '') && /^ [A-Z\\]/.test(text.slice(this.#at, this.#at + 2))
      if (!endsWord) this.#skipEmptyOrSpace(end)
      return character
    }
    if (name.length === 1 && Object.hasOwn(ACCENTS, name)) {
      const accented = this.#accent(name, end)
      if (accented !== undefined) return accented
    }
    if (SILENT.has(name)) {
      this.#skipEmptyOrSpace(end)
      return ''
    }
    if (DROPPED.test(name)) {
      if (text[this.#at] === '*') this.#at++
      while (text[this.#at] === '[') this.#skipOption(end)
      const argument = this.#written(end)
      if (argument !== undefined) {
        this.#dropped = true
        return name === 'hspace' && !argument.startsWith('-') ? ' ' : ''
      }
    }
    if (TRANSPARENT.has(name)) {
      const argument = this.#argument(end)
      if (argument !== undefined) return argument
    }
    const special = this.#special(name, end)
    if (special !== undefined) return special
    this.#at = nameEnd
    return `\\${name}${this.#writtenArguments(end)}`
  }

  /**
   * Whether a name behind a backslash of prose is a command: references stay, and a single letter may be part of a
   * path or of a pattern, so it wants braces or a letter beside it.
   */
  #isMeant(name: string, start: number): boolean {
    if (DROPPED.test(name)) return false
    if (name.length > 1) return true
    const [before = '', next = ''] = [this.#text[start - 1], this.#text[this.#at]]
    return (
      before === '{' ||
      next === '{' ||
      // The argument of an accent: `\"\i`.
      (Object.hasOwn(ACCENTS, before) && this.#text[start - 2] === '\\') ||
      (LETTER.test(before) && /^ ?[a-zA-Z]/.test(this.#text.slice(this.#at, this.#at + 2)))
    )
  }

  /** Macros whose arguments are not simply printed. */
  #special(name: string, end: number): string | undefined {
    switch (name) {
      case 'url':
      case 'path':
      case 'nolinkurl':
        return this.#written(end)
      case 'href':
        return this.#written(end) === undefined ? undefined : this.#argument(end)
      case 'ensuremath': {
        const maths = this.#written(end)
        return maths === undefined ? undefined : `$${maths}$`
      }
      case 'textsuperscript':
      case 'textsubscript': {
        const text = this.#argument(end)
        return text === undefined ? undefined : name === 'textsuperscript' ? raised(text) : lowered(text)
      }
      default:
        return undefined
    }
  }

  /** A backslash and a character that is no letter. */
  #symbol(character: string, end: number): string {
    const start = this.#at
    this.#at += 2
    if (this.#prose && !this.#isSymbolMeant(character, start)) return `\\${character}`
    if (Object.hasOwn(ACCENTS, character)) {
      // Two acute accents on a vowel stand for the diaeresis that they look like: `\''u`.
      const isDoubled = character === "'" && /^'[aeiouyAEIOUY]/.test(this.#text.slice(this.#at, this.#at + 2))
      if (isDoubled) this.#at++
      const accented = this.#accent(isDoubled ? '"' : character, end)
      if (accented !== undefined) return accented
      this.#at = start + 2
      return `\\${character}`
    }
    if ('%&#_{}$'.includes(character)) return character
    if (' ,;:\\\n\t'.includes(character)) return ' '
    if ('/-@!*'.includes(character)) return ''
    if (character === '(' || character === '[') {
      const close = this.#find(character === '(' ? '\\)' : '\\]', this.#at)
      if (close !== -1 && close + 1 < end) {
        this.#at = close + 2
        return this.#text.slice(start, this.#at)
      }
    }
    return `\\${character}`
  }

  /** Whether a backslash of prose and the character behind it are TeX, and no path, pattern or escaped quote. */
  #isSymbolMeant(character: string, start: number): boolean {
    const text = this.#text
    const [before = ' ', next = ' '] = [text[start - 1], text[start + 2]]
    switch (character) {
      case '"':
      case "'":
      case '`':
        // Where one of them stands on no letter, they are quotes that a program has escaped.
        this.#escapesQuotes ??= /\\["'`](?![\p{L}{\\])/u.test(text)
        return !this.#escapesQuotes
      case '.':
      case '=':
        return (
          next === '{' ||
          (LETTER.test(before) && LETTER.test(next)) ||
          (character === '.' ? /[zZI]/ : /[aeiouAEIOU]/).test(next)
        )
      case '^':
      case '~':
        return next === '{' || next === '\\' || LETTER.test(next)
      case '-':
        return LETTER.test(before) && LETTER.test(next)
      case ' ':
      case '\\':
        return (
          !/\s/.test(before) &&
          before !== '\\' &&
          /[\s\p{L}]/u.test(next) &&
          (character === ' ' || /\s/.test(next))
        )
      default:
        return '%&#_{}$,;:'.includes(character)
    }
  }

  /** An accent's argument with the accent on it, or `undefined` where no letter follows. */
  #accent(name: string, end: number): string | undefined {
    const text = this.#text
    const start = this.#at
    while (this.#at < end && this.#at < start + 2 && text[this.#at] === ' ') this.#at++
    let base: string
    const close = this.#closing.get(this.#at)
    if (close !== undefined && close <= end) {
      if (this.#depth >= DEEPEST) return undefined
      this.#at++
      base = this.#inside(close)
    } else if (text[this.#at] === '\\' && this.#at + 1 < end && this.#depth < DEEPEST) {
      // Accents upon accents without braces are two or three; a long row of them is no text.
      this.#depth += 10
      base = this.#command(end)
      this.#depth -= 10
      if (base.startsWith('\\')) return undefined
    } else {
      const code = text.codePointAt(this.#at)
      if (code === undefined || this.#at >= end) return undefined
      base = String.fromCodePoint(code)
      if (!/\p{L}/u.test(base)) return undefined
      this.#at += base.length
    }
    // `\^{}` and `\~{}` are how the bare characters are written.
    if (base === '') return /[a-zA-Z]/.test(name) ? '' : name
    const first = String.fromCodePoint(base.codePointAt(0) as number)
    const letter = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first
    return (letter + ACCENTS[name]).normalize('NFC') + base.slice(first.length)
  }

  /** The argument of a macro, read; `undefined` where no group follows. */
  #argument(end: number): string | undefined {
    const open = this.#spaceBeforeGroup(end)
    const close = this.#closing.get(open)
    if (close === undefined || close > end || this.#depth >= DEEPEST) return undefined
    this.#at = open + 1
    return this.#inside(close)
  }

  /** The argument of a macro as it is written, without its braces. */
  #written(end: number): string | undefined {
    const open = this.#spaceBeforeGroup(end)
    const close = this.#closing.get(open)
    if (close === undefined || close > end) return undefined
    this.#at = close + 1
    return this.#text.slice(open + 1, close)
  }

  /** The arguments of a macro as they are written, with their braces. */
  #writtenArguments(end: number): string {
    const start = this.#at
    for (let close = this.#closing.get(this.#at); close !== undefined && close < end; ) {
      this.#at = close + 1
      close = this.#closing.get(this.#at)
    }
    return this.#text.slice(start, this.#at)
  }

  #spaceBeforeGroup(end: number): number {
    return this.#text[this.#at] === ' ' && this.#at + 1 < end ? this.#at + 1 : this.#at
  }

  #skipOption(end: number): void {
    const close = this.#find(']', this.#at)
    this.#at = close === -1 || close >= end ? end : close + 1
  }

  /** Steps over what ends a macro's name: `{}` or white space. */
  #skipEmptyOrSpace(end: number): void {
    const text = this.#text
    if (text[this.#at] === '{' && text[this.#at + 1] === '}' && this.#at + 1 < end) {
      this.#at += 2
      return
    }
    while (this.#at < end && /\s/.test(text[this.#at] as string)) this.#at++
  }
}

/** Whether a character means more to TeX than itself: ``! $ ' - ? \ ` { ~``. */
function isActive(code: number): boolean {
  return (
    code === 0x5c ||
    code === 0x7b ||
    code === 0x24 ||
    code === 0x7e ||
    code === 0x60 ||
    code === 0x27 ||
    code === 0x2d ||
    code === 0x3f ||
    code === 0x21
  )
}

/** The closing brace of every opening brace that has one; escaped braces are characters. */
function pairs(text: string): Map<number, number> {
  const closing = new Map<number, number>()
  const open: number[] = []
  for (let at = text.search(/[\\{}]/); at >= 0 && at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x5c) at++
    else if (code === 0x7b) open.push(at)
    else if (code === 0x7d) {
      const start = open.pop()
      if (start !== undefined) closing.set(start, at)
    }
  }
  return closing
}
