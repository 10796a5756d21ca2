import { type Json, type JsonObject, putMember } from './json.ts'

/** A list that a program sets a name to. */
export interface ScriptList {
  name: string
  items: { value: Json; start: number; end: number }[]
  /** Where the objects in it stand. */
  spans: WeakMap<object, { start: number; end: number }>
  /** Where reading ended, and whether the list does so there. */
  end: number
  isWhole: boolean
}

/** More lists are no page's. */
const MOST_LISTS = 50
const DEEPEST = 40
/** A name and what sets it to a list, with a type between them in TypeScript. */
const LIST =
  /(?:(?<![\w$])([A-Za-z_$][\w$]{0,60})["']?\s{0,20}(?:=|:(?:\s{0,20}[\w$.<>]{1,40}(?:\[\])?\s{0,20}=)?)|\bexport\s{1,20}(default))\s{0,20}(?=\[)/g
const SPACE = /(?:\s|\/\/[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\/)*/y
const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/uy
const NUMBER = /-?\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?/iy
const TEXT =
  /"([^"\\\n]*(?:\\[\s\S][^"\\\n]*)*)"|'([^'\\\n]*(?:\\[\s\S][^'\\\n]*)*)'|`([^`\\$]*(?:(?:\\[\s\S]|\$(?!\{))[^`\\$]*)*)`/y
const WORDS: ReadonlyMap<string, Json> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', null],
])
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '', f: '', v: '', '\n': '' }

/**
 * The lists that a program states as such: `const papers = [{ title: 'Dust' }]`. What is to be computed is none of it;
 * a list with such a value ends there.
 */
export function scriptLists(text: string): ScriptList[] {
  const lists: ScriptList[] = []
  let from = 0
  for (let n = 0; n < MOST_LISTS; n++) {
    LIST.lastIndex = from
    const match = LIST.exec(text)
    if (!match) break
    const reader = new ScriptReader(text, match.index + match[0].length)
    const items = reader.list()
    from = Math.max(reader.at, match.index + match[0].length)
    const { spans, isWhole } = reader
    if (items.length > 0)
      lists.push({ name: (match[1] ?? match[2]) as string, items, spans, end: reader.at, isWhole })
  }
  return lists
}

class ScriptReader {
  readonly spans = new WeakMap<object, { start: number; end: number }>()
  at: number
  isWhole = false
  readonly #text: string

  constructor(text: string, at: number) {
    this.#text = text
    this.at = at
  }

  /** The items of the list that begins here, as far as they can be read. */
  list(): ScriptList['items'] {
    const items: ScriptList['items'] = []
    this.at++
    for (this.#space(); this.at < this.#text.length; this.#space()) {
      if (this.#takes(']')) {
        this.isWhole = true
        break
      }
      const start = this.at
      const value = this.#value(1)
      if (value === undefined) break
      items.push({ value, start, end: this.at })
      this.#space()
      if (this.#takes(',')) continue
      this.isWhole = this.#takes(']')
      break
    }
    return items
  }

  #value(depth: number): Json | undefined {
    const sign = this.#text[this.at]
    if (depth > DEEPEST || sign === undefined) return undefined
    if (sign === '{') return this.#object(depth)
    if (sign === '[') return this.#array(depth)
    if (sign === '"' || sign === "'" || sign === '`') return this.#joined()
    const word = this.#match(NAME)?.[0]
    return word === undefined ? this.#match(NUMBER)?.[0] : WORDS.get(word)
  }

  #object(depth: number): JsonObject | undefined {
    const object: JsonObject = {}
    const start = this.at++
    for (this.#space(); !this.#takes('}'); this.#space()) {
      const name = /["'`]/.test(this.#text[this.at] ?? '')
        ? this.#string()
        : (this.#match(NAME) ?? this.#match(NUMBER))?.[0]
      this.#space()
      if (name === undefined || !this.#takes(':')) return undefined
      this.#space()
      const value = this.#value(depth + 1)
      if (value === undefined) return undefined
      putMember(object, name, value)
      this.#space()
      if (!this.#takes(',') && this.#text[this.at] !== '}') return undefined
    }
    this.spans.set(object, { start, end: this.at })
    return object
  }

  #array(depth: number): Json[] | undefined {
    const array: Json[] = []
    this.at++
    for (this.#space(); !this.#takes(']'); this.#space()) {
      const value = this.#value(depth + 1)
      if (value === undefined) return undefined
      array.push(value)
      this.#space()
      if (!this.#takes(',') && this.#text[this.at] !== ']') return undefined
    }
    return array
  }

  /** A string, or several with a plus between them. */
  #joined(): string | undefined {
    let joined = this.#string()
    for (;;) {
      const end = this.at
      this.#space()
      if (joined === undefined || this.#text[this.at] !== '+') {
        this.at = end
        return joined
      }
      this.at++
      this.#space()
      const next = this.#string()
      joined = next === undefined ? undefined : joined + next
    }
  }

  #string(): string | undefined {
    const match = this.#match(TEXT)
    const written = match?.[1] ?? match?.[2] ?? match?.[3]
    return written?.replace(
      /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|([\s\S]))/gi,
      (_, point: string | undefined, unit: string | undefined, byte: string | undefined, sign: string) => {
        const code = point ?? unit ?? byte
        if (code === undefined) return ESCAPES[sign] ?? sign
        const number = Number.parseInt(code, 16)
        return number > 0x10ffff ? '' : String.fromCodePoint(number)
      },
    )
  }

  #space(): void {
    this.#match(SPACE)
  }

  #takes(sign: string): boolean {
    if (this.#text[this.at] !== sign) return false
    this.at++
    return true
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.#text)
    if (match) this.at += match[0].length
    return match
  }
}
