import type { Context, Format, PieceReader, PieceReading, Sample } from '../format.ts'
import { addCslItem, isCslItem } from '../records/csl-item.ts'
import { isObject } from '../records/field-roles.ts'
import { MissingCommas } from '../records/missing-commas.ts'
import { RecordPapers } from '../records/record-papers.ts'
import type { Source } from '../source.ts'
import { type Json, type JsonObject, JsonReader, type JsonReading, readJson } from '../text/json.ts'

/** CSL-JSON, which Zotero, Pandoc, Manubot and citeproc share (https://github.com/citation-style-language/schema). */
export const cslJson: Format = {
  name: 'csl-json',
  title: 'CSL-JSON',
  extensions: ['json', 'csl'],
  detect,
  parse: (source, context) => new CslReader(context).read(source, true),
  inPieces: (context, { text }) =>
    growingItems(readJson(text).unfinished) === undefined ? undefined : new CslReader(context),
}

function detect({ text }: Sample): number {
  if (!/^\s*[[{]/.test(text) || !/"(?:type|issued)"/.test(text)) return 0
  const { value, end } = readJson(text)
  // An item a line is JSON Lines.
  if (!Array.isArray(value) && /^\s*\{/.test(text.slice(end, end + 100))) return 0
  const items = itemsOf(value)
  const found = items.filter(isCslItem).length
  return found > 0 && found >= items.length / 2 ? 0.95 : 0
}

/** The list of items in an unfinished value that can be read piece by piece. */
function growingItems(unfinished: Iterable<object>): Json[] | undefined {
  const [outermost, inner] = unfinished
  if (Array.isArray(outermost)) return outermost
  const list = outermost === undefined ? undefined : listIn(outermost as JsonObject)
  return list === inner ? list : undefined
}

class CslReader implements PieceReader {
  readonly withinLines = true
  readonly #context: Context
  readonly #records: RecordPapers
  readonly #commas = new MissingCommas()
  #reader: JsonReader | undefined
  /** Whether the value has ended, behind which nothing is read. */
  #ended = false

  constructor(context: Context) {
    this.#context = context
    this.#records = new RecordPapers(context)
  }

  read(source: Source, isLast: boolean): PieceReading {
    if (this.#ended) return { papers: [] }
    const { text } = source
    const reader = this.#reader ?? new JsonReader(text, source.bodyStart, true)
    if (this.#reader) reader.goOn(text)
    const json = reader.read(isLast)
    const { value, error } = json
    if (!isLast && error?.seen === text.length) {
      const list = growingItems(json.unfinished)
      const items = list?.findLastIndex((item) => isObject(item) && !json.unfinished.has(item)) ?? -1
      if (list === undefined || items === -1) return { papers: [], end: 0 }
      const end = json.spans.get(list[items] as JsonObject)?.end ?? 0
      reader.leaveOff(list, items + 1)
      this.#reader = reader
      this.#readItems(list, json, source, end)
      return { papers: this.#records.take(), end }
    }
    this.#ended = true
    this.#readItems(itemsOf(value), json, source, json.end)
    this.#records.report()
    this.#commas.report(this.#context)
    if (error) {
      this.#context.finding('json-broken', {
        line: source.lineAt(error.offset),
        reason: `The file stops being JSON here: ${error.reason}`,
        note: 'The items before it were read. Mend it, or export the file again.',
        severity: 'error',
      })
    }
    return { papers: this.#records.take() }
  }

  #readItems(
    items: readonly Json[],
    { spans, unfinished, missingCommas, damages, end: readTo }: JsonReading,
    source: Source,
    end: number,
  ): void {
    const lineAt = (offset: number) => source.lineAt(Math.max(0, offset))
    // What stands before a piece on its first line has been claimed.
    this.#context.ledger.claim(source.firstWholeLine, lineAt(end - 1), { kind: 'digest', field: 'structure' })
    this.#commas.add(
      source,
      missingCommas.filter((offset) => offset < end),
    )
    for (const { offset, reason, note } of damages) {
      if (offset >= end) continue
      this.#context.finding('json-broken', {
        line: lineAt(offset),
        reason: `The JSON is broken here: ${reason}`,
        note,
        severity: 'error',
      })
    }
    for (const item of items) {
      const span = isObject(item) ? spans.get(item) : undefined
      if (!span || !isObject(item)) continue
      const isCut = unfinished.has(item)
      const place = { line: lineAt(span.start), endLine: lineAt((isCut ? readTo : span.end) - 1) }
      if (isCut) this.#records.unread(place, 'the item is cut off')
      else addCslItem(item, place, this.#records)
    }
  }
}

/** The items of a file: a list, one item, or a list under a name (`references`, `items`). */
function itemsOf(value: Json | undefined): JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject)
  if (!isObject(value)) return []
  const list = listIn(value)
  if (list) return list.filter(isObject)
  if (isCslItem(value)) return [value]
  const members = (Object.values(value) as Json[]).filter(isObject)
  return members.some(isCslItem) ? members : []
}

function listIn(value: JsonObject): Json[] | undefined {
  return ['references', 'items'].map((name) => value[name]).find(Array.isArray)
}
