import type { Context } from '../format.ts'
import type { Source } from '../source.ts'
import { type Json, JsonReader, type JsonReading, readJson } from '../text/json.ts'
import { MissingCommas } from './missing-commas.ts'
import { GrowingRecords, growingList, isRecord } from './walk.ts'

/** How a long file has its records: in values one behind the other, or in a list of its one value. */
export type JsonShape = 'values' | 'list'

/** The shape of a long file, or `undefined` where nothing can be said before its end is known. */
export function jsonShape(head: string): JsonShape | undefined {
  const start = behindSpace(head, 0)
  const { end, error, unfinished } = readJson(head, start)
  if (!error) return /[[{]/.test(head.charAt(behindSpace(head, end))) ? 'values' : undefined
  return error.seen === head.length && isOneValue(head, start) && growingList(unfinished) ? 'list' : undefined
}

/** Whether the value at an offset is never taken for a broken line of several values. */
function isOneValue(text: string, start: number): boolean {
  const ending = /\r\n?|\n/.exec(text)
  if (!ending) return true
  const next = ending.index + ending[0].length
  return start < next && !(text[start] === '{' && text[next] === '{')
}

/** A value, or what has come of it. */
export interface JsonRoot {
  json: JsonReading
  start: number
  end: number
  /** What walks it, where it comes piece by piece, and the list in which reading left off. */
  growing?: GrowingRecords
  list?: Json[]
}

/** More broken lines in a row than this, and the file is none of JSON Lines. */
const MOST_BROKEN = 50

/**
 * The values a file holds: one, or one a line. A broken line of several is reported and skipped; in a file of one
 * value an error ends the reading.
 */
export class JsonValues {
  readonly #context: Context
  readonly #shape: JsonShape | undefined
  /** The value whose list goes on. */
  #open: { reader: JsonReader; commas: MissingCommas; growing: GrowingRecords } | undefined
  /** How many values were read, how many broken lines skipped since, and whether the rest is left unread. */
  #count = 0
  #broken = 0
  #ended = false

  /** @param shape that of a long file; without it a value is given when it is complete */
  constructor(context: Context, shape: JsonShape | undefined) {
    this.#context = context
    this.#shape = shape
  }

  /** The next values, and the offset in the piece from which on nothing is read. */
  read(source: Source, isLast: boolean): { roots: JsonRoot[]; end: number } {
    const { text } = source
    const roots: JsonRoot[] = []
    let at = this.#open ? 0 : behindSpace(text, source.bodyStart)
    while (!this.#ended && (at < text.length || (this.#open && isLast))) {
      const next = this.#next(source, at, isLast)
      if (next === 'wait') return { roots, end: at }
      if (next === undefined) continue
      if (typeof next === 'number') at = next
      else {
        roots.push(next)
        at = next.end
        if (next.list) return { roots, end: at }
      }
      at = behindSpace(text, at)
    }
    return { roots, end: text.length }
  }

  /** The value at an offset, or the offset behind a broken line. To be waited for, until more text has come, is what may go on. */
  #next(source: Source, start: number, isLast: boolean): JsonRoot | number | 'wait' | undefined {
    const { text } = source
    const open = this.#open
    const { reader, commas } = open ?? {
      reader: new JsonReader(text, start, true),
      commas: new MissingCommas(),
    }
    if (open) reader.goOn(text)
    const json = reader.read(isLast)
    const { error } = json
    const isContainer = typeof json.value === 'object' && json.value !== null
    if (!isLast && (error ? error.seen === text.length : !isContainer && json.end === text.length)) {
      const list = this.#shape === 'list' ? growingList(json.unfinished) : undefined
      const last = list === undefined ? undefined : lastRecord(list, json)
      if (list === undefined || last === undefined) return 'wait'
      reader.leaveOff(list, last.elements)
      commas.add(
        source,
        json.missingCommas.filter((offset) => offset < last.end),
      )
      for (const damage of json.damages)
        if (damage.offset < last.end) report(source, this.#context, damage, damage.note)
      const growing = open?.growing ?? new GrowingRecords()
      this.#open = { reader, commas, growing }
      return { json, start, end: last.end, growing, list }
    }
    if (this.#count > 0 && !isContainer && !error) {
      this.#ended = true
      report(
        source,
        this.#context,
        { offset: start, reason: 'behind the value stands something else' },
        'What stands before it was read.',
      )
      return undefined
    }
    if (error && !open && this.#broken < MOST_BROKEN) {
      const next = source.rawStart(source.lineAt(start) + 1)
      if (!isLast && next >= text.length) return 'wait'
      if (isBrokenLine(source, start, next, error.offset)) {
        const { offset, reason } = error
        report(source, this.#context, { offset: Math.min(offset, next - 1), reason }, 'This line is skipped.')
        this.#broken++
        return next
      }
    }
    this.#open = undefined
    this.#broken = 0
    this.#count++
    commas.add(source, json.missingCommas)
    for (const damage of json.damages) report(source, this.#context, damage, damage.note)
    commas.report(this.#context)
    if (error) {
      report(source, this.#context, error, 'What stands before it was read. Mend the file to have the rest.')
      this.#ended = true
    }
    return { json, start, end: json.end, ...(open ? { growing: open.growing } : {}) }
  }
}

/** The last whole record of a list: how many elements there are up to it, and the offset behind it. */
function lastRecord(
  list: readonly Json[],
  { unfinished, spans }: JsonReading,
): { elements: number; end: number } | undefined {
  for (let index = list.length - 1; index >= 0; index--) {
    const element = list[index]
    if (!isRecord(element) || unfinished.has(element)) continue
    const end = spans.get(element)?.end
    return end === undefined ? undefined : { elements: index + 1, end }
  }
  return undefined
}

/** Where the next value of a file begins. */
function behindSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /[\s,]/.test(text[at] as string)) at++
  return at
}

/** Whether a value with an error is a line of a file of JSON Lines, of which the next line is another. */
function isBrokenLine(source: Source, start: number, next: number, offset: number): boolean {
  const { text } = source
  const line = source.lineAt(start)
  const oneALine = line > 1 || (next < text.length && text[start] === '{' && text[next] === '{')
  if (!oneALine || line < source.firstWholeLine || source.lineStart(line) !== start) return false
  return offset <= next || text[next] === '{'
}

function report(
  source: Source,
  context: Context,
  error: { offset: number; reason: string },
  note: string,
): void {
  const offset = Math.min(error.offset, source.text.length - 1)
  const line = source.lineAt(offset)
  context.finding('json-broken', {
    line,
    reason: `The JSON is broken at line ${line}, column ${source.columnAt(offset)}: ${error.reason}`,
    note,
    severity: 'error',
  })
}
