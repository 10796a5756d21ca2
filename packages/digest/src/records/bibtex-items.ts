import type { Source } from '../source.ts'
import { monthNumber } from '../text/dates.ts'

/** One `name = value` of an entry; the value is TeX, with its outer delimiters gone and macros put in. */
export interface BibtexField {
  /** Lower case. */
  name: string
  value: string
  line: number
  endLine: number
}

/** Something wrong with an entry, in a place. */
export interface BibtexFault {
  ruleId: 'entry-not-closed' | 'value-not-closed' | 'field-broken' | 'brace-too-many' | 'macro-unknown'
  line: number
  /** The words of the source that it is about. */
  text: string
}

/** A thing that a BibTeX file holds: an entry, or one of the commands. */
export interface BibtexItem {
  /** Lower case: `article`, `string`, `preamble`, `comment` … */
  type: string
  key: string
  fields: BibtexField[]
  faults: BibtexFault[]
  line: number
  endLine: number
}

/** The months' macros, which every BibTeX style defines. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Some scripts write entries of no type: `@{key,`. */
const OPENING = /@(?:\s*([\p{L}][\p{L}\p{N}_-]*)\s*([{(])|\{(?=[\w:.-]{1,80},[ \t]*[\n\r]))/gu
const LINE_OPENING =
  /(?:^|[\n\r])[ \t]*@[ \t]*(?:[\p{L}][\p{L}\p{N}_-]*[ \t]*[{(]|\{(?=[\w:.-]{1,80},[ \t]*[\n\r]))/gu
const KEY = /[^,\n\r={}"]*/y
const KEY_IN_PARENTHESES = /[^,\n\r={}")]*/y
const BARE = /[^\s,#"{}%]*/y
const BARE_IN_PARENTHESES = /[^\s,#"{}%)]*/y
/** Scopus numbers fields of one name: `funding_text 1`. */
const FIELD_NAME = /[^\s=,{}()"#%@\\]+(?: \d{1,3}(?=\s{0,20}=))?/y
const HOLDS_FIELD = /[\n\r][ \t]*,?[ \t]*[a-zA-Z][\w:.-]*[ \t]*=[ \t]*["{\w]/
const FIELD_START = /[\n\r][ \t]*,?[ \t]*(?:[a-zA-Z][\w:.-]*[ \t]*=[ \t]*(?=["{\w])|[})][ \t]*(?=[\n\r]|$))/g

/**
 * The entries and commands of a BibTeX or biblatex file, with the lines of every field. What stands between
 * them is a comment to BibTeX, and not listed.
 *
 * Reads as BibTeX does (braces or parentheses around entries; braces, quotation marks or nothing around
 * values; `#` joins them; `@string` and the months are macros), and goes on where BibTeX would stop: an entry
 * without its end stops before the next line that opens one, a value without its end before the next line that
 * looks like a field, a brace too many does not end an entry that goes on behind it. So no broken entry takes
 * the next one with it. One pass, in linear time.
 */
export function bibtexItems(
  source: Source,
  { macros, isLast }: { macros: ReadonlyMap<string, string>; isLast: boolean },
): BibtexItems {
  return new BibtexScanner(source, macros).read(isLast)
}

/** What a piece of a BibTeX file holds. */
export interface BibtexItems {
  items: BibtexItem[]
  /** Lines that begin with an entry or a command, in order: before each of them a file can be parted. */
  openings: number[]
}

class BibtexScanner {
  readonly #source: Source
  readonly #text: string
  readonly #macros: Map<string, string>
  /** Offsets of the `@` of entries that begin a line, in order. */
  readonly #openings: number[] = []
  /** Offsets before lines that look like a field or like the end of an entry; filled when first needed. */
  #fieldStarts: number[] | undefined
  /** Where the values of the open item begin, by the index of their field. */
  #valueStarts: number[] = []
  /** How often the open item was read again. */
  #readings = 0
  #at = 0
  #item: BibtexItem | undefined

  /** @param macros those that were defined before */
  constructor(source: Source, macros: ReadonlyMap<string, string>) {
    this.#source = source
    this.#macros = new Map([...MONTHS.map((month) => [month, month] as const), ...macros])
    this.#text = source.text
    for (const match of this.#text.matchAll(LINE_OPENING)) {
      this.#openings.push(match.index + match[0].indexOf('@'))
    }
  }

  /** Reads all items, or those before the last line that opens one. */
  read(isLast: boolean): BibtexItems {
    const items: BibtexItem[] = []
    const openings = this.#openings.map((at) => this.#source.lineAt(at))
    const end = isLast ? Number.POSITIVE_INFINITY : (this.#openings.at(-1) ?? 0)
    let opening = 0
    for (;;) {
      OPENING.lastIndex = this.#at
      const match = OPENING.exec(this.#text)
      if (!match || match.index >= end) return { items, openings }
      while ((this.#openings[opening] ?? Number.POSITIVE_INFINITY) <= match.index) opening++
      const limit = this.#openings[opening] ?? this.#text.length
      this.#at = match.index + match[0].length
      const type = (match[1] ?? '').toLowerCase()
      // An address in running text, `name@host (…)`, opens nothing.
      if (/[\w.]/.test(this.#text[match.index - 1] ?? '')) continue
      const line = this.#source.lineAt(match.index)
      const item: BibtexItem = { type, key: '', fields: [], faults: [], line, endLine: line }
      this.#item = item
      this.#readings = 0
      const open = match[2] ?? '{'
      const close = open === '{' ? '}' : ')'
      if (type === 'comment') this.#skipGroup(open, close, limit)
      else if (type === 'preamble') this.#value(close, limit)
      else if (type === 'string') this.#fields(close, limit)
      else this.#entry(close, limit)
      item.endLine = this.#source.lineAt(Math.max(match.index, this.#at - 1))
      if (type === 'string') for (const { name, value } of item.fields) this.#macros.set(name, value)
      else if (type === 'preamble' || type === 'comment') item.faults.length = 0
      items.push(item)
    }
  }

  #entry(close: string, limit: number): void {
    const item = this.#item as BibtexItem
    const start = this.#skipSpace(limit)
    const end = this.#runEnd(close === '}' ? KEY : KEY_IN_PARENTHESES, start, limit)
    const character = this.#text[end]
    if (character === '=' || character === '{' || character === '"') {
      // No key: what stands there is a field already.
      this.#at = start
    } else {
      item.key = this.#text.slice(start, end).trim()
      this.#at = end
    }
    this.#fields(close, limit)
  }

  /** Reads `name = value, …` to the entry's end, and steps over that. */
  #fields(close: string, limit: number): void {
    const item = this.#item as BibtexItem
    for (;;) {
      this.#skipSpace(limit, true)
      if (this.#at >= limit) {
        if (this.#readAgain(limit)) continue
        this.#at = this.#trimmedEnd(limit)
        this.#fault('entry-not-closed', this.#at - 1, item.key)
        return
      }
      if (this.#text[this.#at] === close) {
        this.#at++
        if (!this.#goesOn(limit)) return
        continue
      }
      const start = this.#at
      FIELD_NAME.lastIndex = start
      const name = FIELD_NAME.exec(this.#text)?.[0]
      if (name !== undefined && start + name.length < limit) this.#at = start + name.length
      this.#skipSpace(limit)
      if (name === undefined || this.#text[this.#at] !== '=' || this.#at >= limit) {
        this.#at = start
        this.#skipBrokenField(close, limit)
        continue
      }
      this.#at++
      const valueStart = this.#skipSpace(limit)
      const value = this.#value(close, limit)
      this.#valueStarts[item.fields.length] = valueStart
      item.fields.push({
        name: name.toLowerCase(),
        value,
        line: this.#source.lineAt(start),
        endLine: this.#source.lineAt(Math.max(start, this.#at - 1)),
      })
    }
  }

  /**
   * Where an entry has no end, one of its values may have taken it, and the fields between: goes back to the
   * first value that holds what looks like a field, and ends it there.
   */
  #readAgain(limit: number): boolean {
    const { fields } = this.#item as BibtexItem
    const index = this.#readings < 20 ? fields.findIndex(({ value }) => HOLDS_FIELD.test(value)) : -1
    const field = fields[index]
    if (!field) return false
    this.#readings++
    const start = this.#valueStarts[index] as number
    fields.length = index + 1
    field.value = this.#brokenValue(start, limit)
    field.endLine = this.#source.lineAt(Math.max(start, this.#at - 1))
    return true
  }

  /** Whether a closing brace was one too many: the entry's fields go on behind it. */
  #goesOn(limit: number): boolean {
    const after = /[\s,}]*/y
    after.lastIndex = this.#at
    const gap = after.exec(this.#text)?.[0] ?? ''
    if (!gap.includes(',')) return false
    const next = /[a-zA-Z][\w-]*\s{0,20}=\s{0,20}["{\w]/y
    next.lastIndex = this.#at + gap.length
    if (next.lastIndex >= limit || !next.test(this.#text)) return false
    this.#fault('brace-too-many', this.#at - 1, this.#item?.key ?? '')
    this.#at += gap.length
    return true
  }

  /** A value: pieces joined by `#`. */
  #value(close: string, limit: number): string {
    let value = ''
    for (;;) {
      this.#skipSpace(limit)
      value += this.#piece(close, limit)
      const end = this.#at
      this.#skipSpace(limit)
      if (this.#text[this.#at] !== '#' || this.#at >= limit) {
        this.#at = end
        return value
      }
      this.#at++
    }
  }

  #piece(close: string, limit: number): string {
    const start = this.#at
    const first = this.#text[start]
    if (start >= limit) return ''
    if (first === '{' || first === '"') {
      const end = first === '{' ? this.#closingBrace(start, limit) : this.#closingQuote(start, limit)
      if (end !== -1 && this.#valueMayEnd(end + 1, close, limit)) {
        this.#at = end + 1
        return this.#text.slice(start + 1, end)
      }
      return this.#brokenValue(start, limit)
    }
    const end = this.#runEnd(close === '}' ? BARE : BARE_IN_PARENTHESES, start, limit)
    this.#at = end
    const bare = this.#text.slice(start, end)
    if (bare === '' || /^\d+$/.test(bare)) return bare
    const macro = this.#macros.get(bare.toLowerCase())
    if (macro !== undefined) return macro
    if (monthNumber(bare) !== undefined && /^[a-z]+$/i.test(bare)) return bare
    this.#fault('macro-unknown', start, bare)
    return bare
  }

  #valueMayEnd(at: number, close: string, limit: number): boolean {
    const here = this.#at
    this.#at = at
    this.#skipSpace(limit)
    const character = this.#text[this.#at]
    const next = this.#at
    this.#at = here
    if (next >= limit || character === ',' || character === '#' || character === close || character === '}')
      return true
    // A forgotten comma: the next field begins on the next line.
    return /[\n\r]/.test(this.#text.slice(at, next)) && /[a-zA-Z%]/.test(character ?? '')
  }

  /** A value whose end cannot be told by its delimiters ends where the next line looks like a field. */
  #brokenValue(start: number, limit: number): string {
    this.#fault('value-not-closed', start, this.#text.slice(start, start + 40).split(/[\n\r]/)[0] as string)
    const next = this.#nextFieldStart(start)
    const end = Math.min(next, limit)
    this.#at = this.#trimmedEnd(end)
    return this.#text
      .slice(start + 1, this.#at)
      .replace(/[\s,]+$/, '')
      .replace(/["}]$/, '')
  }

  #nextFieldStart(from: number): number {
    if (!this.#fieldStarts) {
      this.#fieldStarts = []
      for (const match of this.#text.matchAll(FIELD_START)) this.#fieldStarts.push(match.index)
    }
    const starts = this.#fieldStarts
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] as number) <= from) low = middle + 1
      else high = middle
    }
    return starts[low] ?? this.#text.length
  }

  /** Steps over what is no field, up to the next comma, field or end. */
  #skipBrokenField(close: string, limit: number): void {
    const start = this.#at
    let end = start + 1
    const next = Math.min(this.#nextFieldStart(start), limit)
    while (end < next && this.#text[end] !== ',' && this.#text[end] !== close) end++
    this.#fault('field-broken', start, this.#text.slice(start, Math.min(end, start + 60)).trim())
    this.#at = end
  }

  #closingBrace(open: number, limit: number): number {
    let depth = 0
    for (let at = open; at < limit; at++) {
      const code = this.#text.charCodeAt(at)
      if (code === 0x5c) at++
      else if (code === 0x7b) depth++
      else if (code === 0x7d && --depth === 0) return at
    }
    return -1
  }

  #closingQuote(open: number, limit: number): number {
    let depth = 0
    for (let at = open + 1; at < limit; at++) {
      const code = this.#text.charCodeAt(at)
      if (code === 0x5c) at++
      else if (code === 0x7b) depth++
      else if (code === 0x7d) depth--
      else if (code === 0x22 && depth <= 0) return at
    }
    return -1
  }

  #skipGroup(open: string, close: string, limit: number): void {
    let depth = 1
    let at = this.#at
    for (; at < limit && depth > 0; at++) {
      const character = this.#text[at]
      if (character === open) depth++
      else if (character === close) depth--
    }
    this.#at = depth === 0 ? at : this.#trimmedEnd(limit)
  }

  /** The offset behind the characters that a sticky pattern takes from `start` on. */
  #runEnd(pattern: RegExp, start: number, limit: number): number {
    pattern.lastIndex = start
    const run = pattern.exec(this.#text)
    return Math.min(limit, start + (run?.[0].length ?? 0))
  }

  /** Steps over white space and comment lines, and over commas where asked; gives the offset behind them. */
  #skipSpace(limit: number, commas = false): number {
    const text = this.#text
    let at = this.#at
    for (; at < limit; at++) {
      const code = text.charCodeAt(at)
      if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0xfeff) continue
      if (code === 0x2c && commas) continue
      if (code !== 0x25) break
      const end = text.indexOf('\n', at)
      at = end === -1 ? limit : end
    }
    this.#at = Math.min(at, limit)
    return this.#at
  }

  #trimmedEnd(end: number): number {
    let at = end
    while (at > 0 && /\s/.test(this.#text[at - 1] as string)) at--
    return at
  }

  #fault(ruleId: BibtexFault['ruleId'], at: number, text: string): void {
    this.#item?.faults.push({ ruleId, line: this.#source.lineAt(at), text })
  }
}
