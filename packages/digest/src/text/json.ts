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

/** Reads one JSON value as `readJson` does; of a long list in it, as much as a text holds, and on with the next text. */
export class JsonReader {
  #text: string
  readonly #spans = new WeakMap<object, JsonSpan>()
  readonly #entries = new WeakMap<object, Map<string, number>>()
  #stack: (Json[] | JsonObject)[] = []
  /** The list in which it left off, and what is around it. */
  #around: (Json[] | JsonObject)[] = []
  /** The key that waits for its value, for each object on the stack. */
  readonly #keys: string[] = []
  #missingCommas: number[] = []
  #at: number
  #root: Json | undefined
  #error: JsonReading['error']

  constructor(text: string, from = 0) {
    this.#text = text
    this.#at = from
  }

  read(): JsonReading {
    // It stands before a value, or where it goes on, behind one.
    let more = this.#root === undefined || this.#closeAndStep()
    while (more) {
      const value = this.#value()
      if (value === undefined) break
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
      entries: this.#entries,
    }
  }

  /** Leaves off behind an element of an unfinished list: those behind it leave the list. */
  leaveOff(list: Json[], elements: number): void {
    list.length = elements
    this.#around = this.#stack.slice(0, this.#stack.indexOf(list) + 1)
  }

  /** Takes the text behind the element where it left off last; the list has given its elements away. */
  goOn(text: string): void {
    this.#text = text
    this.#at = 0
    this.#error = undefined
    this.#missingCommas = []
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

  /** Whether the next value begins here, though no comma parts it from the one before: on a line of its own. */
  #opensNext(container: Json[] | JsonObject, code: number): boolean {
    const begins = Array.isArray(container) ? code === 123 || code === 34 : code === 34
    return begins && /[\n\r]\s*$/.test(this.#text.slice(Math.max(0, this.#at - 200), this.#at))
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
    this.#at = close + 1
    const raw = text.slice(open, close)
    return raw.includes('\\') ? unescaped(raw) : raw
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

  #fail(reason: string, seen = this.#at + LONGEST_WORD): void {
    const { length } = this.#text
    this.#error = { offset: Math.min(this.#at, length), reason, seen: Math.min(seen, length) }
  }
}

/** Characters of the longest word that is a value, and of one more. */
const LONGEST_WORD = 10

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
