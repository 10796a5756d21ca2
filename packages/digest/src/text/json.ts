/** A value of JSON. Numbers stay as written, so that `2306.00010` and 20-digit ids lose nothing. */
export type Json = string | boolean | null | Json[] | JsonObject
/** An object of JSON. */
export interface JsonObject {
  [key: string]: Json
}

/** Where a value stands: offsets of its first character and behind its last. */
export interface JsonSpan {
  start: number
  end: number
}

/** A place where JSON is broken, and what was made of it. */
export interface JsonDamage {
  offset: number
  reason: string
  note: string
}

/** JSON text, read as far as it goes. */
export interface JsonReading {
  value: Json | undefined
  /** Where each object stands, and each list that stands in a list. */
  spans: WeakMap<object, JsonSpan>
  /** Offset behind the value, or of the place where reading stopped. */
  end: number
  /**
   * What stopped the reading; `value` then holds what stands before it. It was told from the text up to `seen`, and if
   * that is all, more text could have been read on.
   */
  error?: { offset: number; reason: string; seen: number }
  /** Objects and arrays that the error cut short, the outermost first. */
  unfinished: Set<object>
  /** Offsets before which a comma is missing; reading went on. */
  missingCommas: number[]
  /** What else is broken where reading went on, in the order of the text. */
  damages: JsonDamage[]
  /** Offsets of texts that may be entries by themselves, rows of Markdown or titles under identifiers, by object and name. */
  entries: WeakMap<object, Map<string, number>>
}

/** Names of an object's members in the order of the source, beside the object where its own order is another one. */
const MEMBERS = Symbol('members')

/** An object whose names JavaScript would put into an order of its own. */
interface OrderedObject extends JsonObject {
  [MEMBERS]?: string[]
}

/**
 * Puts a member into an object; its order is kept though JavaScript has members that are numbers, as years are, before
 * all others.
 */
export function putMember(object: OrderedObject, name: string, value: Json): void {
  const members = object[MEMBERS]
  if (members !== undefined || isIndex(name)) {
    if (members === undefined)
      Object.defineProperty(object, MEMBERS, { value: [...Object.keys(object), name] })
    else if (!Object.hasOwn(object, name)) members.push(name)
  }
  if (name === '__proto__')
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
  else object[name] = value
}

/** Takes a member out of an object. */
function dropMember(object: OrderedObject, name: string): void {
  delete object[name]
  const members = object[MEMBERS]
  const at = members?.indexOf(name) ?? -1
  if (at !== -1) members?.splice(at, 1)
}

/** The names of an object's members, in the order of the source. */
export function memberNames(object: OrderedObject): readonly string[] {
  return object[MEMBERS] ?? Object.keys(object)
}

/** Whether JavaScript has a name before others. */
function isIndex(name: string): boolean {
  const code = name.charCodeAt(0)
  return code >= 48 && code <= 57 && /^\d{1,10}$/.test(name)
}

/** Whether a member's key is an identifier or a title rather than the name of a field. */
function isNoName(key: string): boolean {
  const code = key.charCodeAt(0)
  return (code >= 48 && code <= 57) || (key.length > 12 && /\s\S+\s/.test(key))
}

/** Objects and arrays nested deeper than this are refused. */
const DEEPEST = 256

/**
 * Reads one JSON value that begins at `from`, with the place of every object.
 *
 * Never throws: an error ends the reading and keeps what stands before it. Line breaks in strings, `NaN`, `Infinity`,
 * a comma before a closing bracket or none before a value, comments, and Python's notation (`{'a': None}`), which real
 * files have, are read. No recursion; time is linear.
 *
 * @example readJson('[{"a": 1}').error // { offset: 9, reason: 'the file ends inside an array' }
 */
export function readJson(text: string, from = 0): JsonReading {
  return new JsonReader(text, from).read()
}

/** As many broken records are passed over, and looked for the end of as far as this. */
const MOST_DAMAGES = 50
const FARTHEST_END = 50_000

/**
 * Reads one JSON value as `readJson` does; of a long list in it, as much as a text holds, and on with the next text.
 *
 * It can pass over broken records: what stands between the broken place and the next record that begins its line as far
 * to the right, or the end of what holds them, is skipped.
 */
export class JsonReader {
  #text: string
  readonly #spans = new WeakMap<object, JsonSpan>()
  readonly #entries = new WeakMap<object, Map<string, number>>()
  #stack: (Json[] | JsonObject)[] = []
  /** The list in which it left off, and what is around it. */
  #around: (Json[] | JsonObject)[] = []
  /** The key that waits for its value, for each object on the stack, and where it begins. */
  readonly #keys: string[] = []
  readonly #keyStarts: number[] = []
  #missingCommas: number[] = []
  #damages: JsonDamage[] = []
  /** How many there were before this text. */
  #passed = 0
  /** What holds the value behind which reading stopped: it may be the beginning of a text with quotes in it. */
  #suspect: Json[] | JsonObject | undefined
  readonly #passesDamage: boolean
  #at: number
  #root: Json | undefined
  #error: JsonReading['error']

  constructor(text: string, from = 0, passesDamage = false) {
    this.#text = text
    this.#at = from
    this.#passesDamage = passesDamage
  }

  /** @param isAll whether no text comes behind this one */
  read(isAll = true): JsonReading {
    // It stands before a value, or where it goes on, behind one.
    let more = this.#root === undefined || this.#closeAndStep()
    while (more || (this.#error && this.#passDamage(this.#error, isAll))) {
      const value = more ? this.#value() : null
      more = false
      if (value === undefined) continue
      this.#root ??= value
      const isOpen = typeof value === 'object' && value !== null && this.#stack.at(-1) === value
      if (isOpen && !this.#openFirst(value)) more = !this.#error
      else more = this.#closeAndStep()
    }
    return {
      value: this.#root as Json | undefined,
      spans: this.#spans,
      end: this.#at,
      ...(this.#error ? { error: this.#error } : {}),
      unfinished: new Set(this.#stack),
      missingCommas: this.#missingCommas,
      damages: this.#damages,
      entries: this.#entries,
    }
  }

  /** Leaves off behind an element of an unfinished list: those behind it leave the list. */
  leaveOff(list: Json[], elements: number): void {
    const end = this.#spans.get(list[elements - 1] as object)?.end ?? 0
    this.#passed += this.#damages.filter(({ offset }) => offset < end).length
    list.length = elements
    this.#around = this.#stack.slice(0, this.#stack.indexOf(list) + 1)
  }

  /** Takes the text behind the element where it left off last; the list has given its elements away. */
  goOn(text: string): void {
    this.#text = text
    this.#at = 0
    this.#error = undefined
    this.#suspect = undefined
    this.#missingCommas = []
    this.#damages = []
    this.#stack = [...this.#around]
    for (const container of this.#around) this.#spans.set(container, { start: 0, end: 0 })
    const list = this.#around.at(-1) as Json[]
    list.length = 0
  }

  /** After an opening bracket: closes an empty container (true) or stands before its first value (false). */
  #openFirst(container: Json[] | JsonObject): boolean {
    const close = Array.isArray(container) ? 93 : 125
    if (this.#next() === close) return true
    if (!Array.isArray(container)) this.#key()
    return false
  }

  /** Behind a value: closes the containers that end here. False when the outermost has ended, or on an error. */
  #closeAndStep(): boolean {
    for (;;) {
      const container = this.#stack.at(-1)
      if (!container) return false
      const close = Array.isArray(container) ? 93 : 125
      let code = this.#next()
      if (code === 44) {
        this.#at++
        code = this.#next()
        if (code !== close) {
          if (!Array.isArray(container)) this.#key()
          return !this.#error
        }
      }
      if (code !== close && this.#opensNext(container, code)) {
        this.#missingCommas.push(this.#at)
        if (!Array.isArray(container)) this.#key()
        return !this.#error
      }
      if (code !== close) {
        const kind = Array.isArray(container) ? 'an array' : 'an object'
        this.#suspect = container
        this.#fail(
          this.#at >= this.#text.length
            ? `the file ends inside ${kind}`
            : `a comma or the end of ${kind} should stand here, not ${shown(this.#text, this.#at)}`,
        )
        return false
      }
      this.#at++
      this.#stack.pop()
      this.#keys.length = this.#stack.length
      const span = this.#spans.get(container)
      if (span) span.end = this.#at
    }
  }

  /** Takes the value that may not be whole out of what holds it. */
  #dropSuspect(): void {
    if (Array.isArray(this.#suspect)) this.#suspect.pop()
    else if (this.#suspect) dropMember(this.#suspect, this.#keys[this.#stack.length] as string)
    this.#suspect = undefined
  }

  /**
   * Steps behind the broken record, before the next one or the end of what holds them. Of what is nested, the least that
   * a line tells the end of is left.
   */
  #passDamage({ offset, reason, seen }: NonNullable<JsonReading['error']>, isAll: boolean): boolean {
    if (!this.#passesDamage || (!isAll && seen === this.#text.length)) return false
    if (this.#passed + this.#damages.length >= MOST_DAMAGES) return false
    const text = this.#text
    const broken = this.#linesOfOpen()
    LINE_START.lastIndex = offset
    for (let line = LINE_START.exec(text); line && broken.length > 0; line = LINE_START.exec(text)) {
      const [, indent = '', mark = ''] = line
      if (line.index > offset + FARTHEST_END) return false
      const isClose = /[\]}]/.test(mark)
      while (broken[0] && indent.length < broken[0].indent && !(isClose && mark === broken[0].close))
        broken.shift()
      const [innermost] = broken
      if (!innermost) break
      const { depth, opener, close } = innermost
      const ends = mark === close && (indent.length < innermost.indent || close === ']')
      if (indent.length > innermost.indent || !(mark === opener || ends)) continue
      this.#at = offset + text.slice(offset, line.index).trimEnd().length
      if (text[this.#at - 1] === ',') this.#at--
      this.#dropSuspect()
      for (const container of this.#stack.slice(depth)) {
        const span = this.#spans.get(container)
        if (span) span.end = this.#at
      }
      this.#stack.length = depth
      this.#keys.length = depth + 1
      this.#damages.push({ offset, reason, note: 'The rest of this record is skipped.' })
      this.#error = undefined
      return true
    }
    if (this.#error && text.length < offset + FARTHEST_END) this.#error.seen = text.length
    return false
  }

  /** The open objects that begin their lines, the innermost first: how far to the right, and what the next and the last of their kind begin with. */
  #linesOfOpen(): { depth: number; indent: number; opener: string; close: string }[] {
    const found = []
    for (let depth = this.#stack.length - 1; depth >= Math.max(1, this.#around.length); depth--) {
      const object = this.#stack[depth] as object
      const isInList = Array.isArray(this.#stack[depth - 1])
      const start = (isInList ? this.#spans.get(object)?.start : this.#keyStarts[depth]) ?? 0
      const from = this.#text.lastIndexOf('\n', start) + 1
      if (Array.isArray(object) || from === 0 || /\S/.test(this.#text.slice(from, start))) continue
      found.push(
        isInList
          ? { depth, indent: start - from, opener: '{', close: ']' }
          : { depth, indent: start - from, opener: '"', close: '}' },
      )
    }
    return found
  }

  /** Whether the next value begins here, though no comma parts it from the one before: on a line of its own, or with its name. */
  #opensNext(container: Json[] | JsonObject, code: number): boolean {
    const begins = Array.isArray(container) ? code === 123 || code === 34 : code === 34
    if (!begins) return false
    if (/[\n\r]\s*$/.test(this.#text.slice(Math.max(0, this.#at - 200), this.#at))) return true
    return (
      !Array.isArray(container) && NAME_BEHIND.test(this.#text.slice(this.#at + 1, this.#at + FARTHEST_SEEN))
    )
  }

  #value(): Json | undefined {
    const code = this.#next()
    const start = this.#at
    if (code === 123 || code === 91) {
      const container: Json[] | JsonObject = code === 123 ? {} : []
      if (this.#stack.length >= DEEPEST) {
        this.#fail(`brackets are nested more than ${DEEPEST} deep`)
        return undefined
      }
      const isRow = code === 91 && Array.isArray(this.#stack.at(-1))
      this.#put(container, start)
      if (code === 123 || isRow) this.#spans.set(container, { start, end: start })
      this.#stack.push(container)
      this.#at++
      return container
    }
    const scalar = code === 34 || code === 39 ? this.#string() : this.#word()
    if (scalar === undefined) return undefined
    this.#put(scalar, start)
    return scalar
  }

  #put(value: Json, start: number): void {
    const container = this.#stack.at(-1)
    if (!container) return
    if (Array.isArray(container)) {
      container.push(value)
      return
    }
    const key = this.#keys[this.#stack.length] as string
    putMember(container, key, value)
    if (typeof value === 'string' && (/^\s*[|*-]/.test(value) || isNoName(key)))
      this.#entries.set(
        container,
        (this.#entries.get(container) ?? new Map<string, number>()).set(key, start),
      )
  }

  #key(): void {
    const code = this.#next()
    const start = this.#at
    if (code !== 34 && code !== 39) {
      this.#fail(
        this.#at >= this.#text.length
          ? 'the file ends inside an object'
          : `a name in double quotes should stand here, not ${shown(this.#text, this.#at)}`,
      )
      return
    }
    const key = this.#string()
    if (key === undefined) return
    if (this.#next() !== 58) {
      this.#fail(`a colon should stand here, not ${shown(this.#text, this.#at)}`)
      return
    }
    this.#at++
    this.#keys[this.#stack.length] = key
    this.#keyStarts[this.#stack.length] = start
  }

  #string(): string | undefined {
    const text = this.#text
    const quote = text[this.#at] as string
    const open = this.#at + 1
    let close = open
    for (;;) {
      close = text.indexOf(quote, close)
      if (close === -1) {
        this.#fail('a string has no closing quote', text.length)
        return undefined
      }
      let slash = close
      while (text.charCodeAt(slash - 1) === 92 && slash > open) slash--
      if ((close - slash) % 2 === 0) break
      close++
    }
    const raw = text.slice(open, close)
    if (this.#passesDamage && /\s/.test(raw.at(-1) ?? '')) {
      const unclosed = this.#unclosed(raw, close)
      if (unclosed !== undefined) {
        this.#at = open + unclosed.length
        return unclosed
      }
    }
    this.#at = close + 1
    return raw.includes('\\') ? unescaped(raw) : raw
  }

  /** A string that was not closed on its line, though the quote that opens the next name seemed to close it. */
  #unclosed(raw: string, close: number): string | undefined {
    const written = raw.trimEnd()
    if (!/[\n\r]/.test(raw.slice(written.length))) return undefined
    if (!NAME_BEHIND.test(this.#text.slice(close + 1, close + FARTHEST_SEEN))) return undefined
    if (this.#passed + this.#damages.length >= MOST_DAMAGES) return undefined
    this.#damages.push({
      offset: close - raw.length,
      reason: 'a string has no closing quote',
      note: 'It was read up to the end of its line.',
    })
    return written.endsWith(',') ? written.slice(0, -1) : written
  }

  #word(): string | boolean | null | undefined {
    WORD.lastIndex = this.#at
    const word = WORD.exec(this.#text)?.[0]
    if (word === undefined) {
      this.#fail(
        this.#at >= this.#text.length
          ? 'the file ends where a value should stand'
          : `a value should stand here, not ${shown(this.#text, this.#at)}`,
      )
      return undefined
    }
    this.#at += word.length
    if (/^true$/i.test(word)) return true
    if (/^false$/i.test(word)) return false
    return /^(?:null|NaN|-?Infinity|None|undefined)$/.test(word) ? null : word
  }

  /** Steps over white space and comments; gives the code of the character there. */
  #next(): number {
    for (;;) {
      let code = this.#text.charCodeAt(this.#at)
      while (code === 32 || code === 10 || code === 13 || code === 9 || code === 0xfeff)
        code = this.#text.charCodeAt(++this.#at)
      if (code !== 47 || !this.#stepOverComment()) return code
    }
  }

  /** Steps behind a comment that begins here, as JavaScript has them. */
  #stepOverComment(): boolean {
    const mark = this.#text.slice(this.#at, this.#at + 2)
    if (mark !== '//' && mark !== '/*') return false
    const close = mark === '//' ? '\n' : '*/'
    const end = this.#text.indexOf(close, this.#at + 2)
    this.#at = end === -1 ? this.#text.length : end + close.length
    return true
  }

  #fail(reason: string, seen = this.#at + FARTHEST_SEEN): void {
    const { length } = this.#text
    this.#error = { offset: Math.min(this.#at, length), reason, seen: Math.min(seen, length) }
  }
}

/** As far is looked to tell what a word is, or whether a name stands behind a quote. */
const FARTHEST_SEEN = 100

/** The first character of a line, behind what it is indented by. */
const LINE_START = /\n([ \t]*)([^\s])/g

/** What stands behind a quote that opens a name, and so closes no string. */
const NAME_BEHIND = /^[\w -]{1,60}"\s*:/

const WORD = /-?\d[\d.eE+-]*|[tT]rue\b|[fF]alse\b|null\b|NaN\b|-?Infinity\b|None\b|undefined\b/y

function shown(text: string, at: number): string {
  const code = text.codePointAt(at)
  return code === undefined ? 'the end of the file' : `"${String.fromCodePoint(code)}"`
}

/** A string's content with its escapes read; unknown ones stay as written. */
function unescaped(raw: string): string {
  try {
    return JSON.parse(`"${raw}"`) as string
  } catch {
    return raw.replace(
      /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g,
      (_, unicode: string | undefined, latin: string | undefined, character: string) => {
        const hex = unicode ?? latin
        if (hex) return String.fromCharCode(Number.parseInt(hex, 16))
        return { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }[character] ?? character
      },
    )
  }
}
