import type { Context, Format, PieceReader, PieceReading, Sample } from '../format.ts'
import { isObject } from '../records/field-roles.ts'
import { tableRows } from '../records/json-tables.ts'
import { type JsonRoot, type JsonShape, JsonValues, jsonShape } from '../records/json-values.ts'
import { readRows } from '../records/markdown-rows.ts'
import { type Places, RecordsReader } from '../records/records-reader.ts'
import { barePapers, holdsRecords, NOTHING_ABOVE, visitRecords } from '../records/walk.ts'
import type { Source } from '../source.ts'
import { type Json, type JsonObject, JsonReader, type JsonSpan, readJson } from '../text/json.ts'

/**
 * JSON and JSON Lines with a record for each paper: answers of APIs (Hugging Face, Semantic Scholar, OpenAlex,
 * Crossref), daily lists, proceedings. Records stand in lists or under keys, as deep as they like; lists whose
 * values are rows of Markdown are read as Markdown.
 */
export const papersJson: Format = {
  name: 'papers-json',
  title: 'JSON records of papers',
  extensions: ['json', 'jsonl', 'ndjson'],
  detect,
  parse: (source, context) => new JsonRecordsReader(context).read(source, true),
  inPieces(context, sample) {
    const shape = shapeOf(sample)
    return shape && new JsonRecordsReader(context, shape)
  },
}

function detect(sample: Sample): number {
  const text = sample.text.trimStart()
  if (!/^[[{]/.test(text) || /^\[[^\]\n]*\]\(/.test(text)) return 0
  let records = 0
  let rows = 0
  let csl = 0
  const { value, error } = new JsonReader(text, 0, true).read()
  if (value === undefined) return 0
  if (tableRows(value, error !== undefined).length > 0) return 0.9
  visitRecords(value, NOTHING_ABOVE, {
    record: (record) => {
      records++
      if (isCsl(record)) csl++
    },
    pair: () => {
      records++
    },
    row: () => {
      rows++
    },
  })
  if (records === 0 && rows === 0)
    return barePapers(value).length > 0 || (isObject(value) && bareLines(sample).length > 0) ? 0.3 : 0
  if (csl > records / 2) return 0.5
  return records > 0 ? 0.9 : 0.8
}

/** Lines of which the file's kind is told. */
const MOST_LINES = 50

/** JSON Lines that are no records of papers and still have their titles or what identifies them. */
function bareLines({ lines }: Sample): JsonObject[] {
  const written = lines.slice(0, MOST_LINES).filter((line) => line.trim() !== '')
  if (!written.every((line) => line.startsWith('{'))) return []
  return barePapers(written.map((line) => readJson(line).value ?? null))
}

/** CSL-JSON has a reader of its own; Crossref's records, which look like it, are told by what CSL has not. */
function isCsl(record: JsonObject): boolean {
  return (
    typeof record['title'] === 'string' &&
    !('prefix' in record || 'paperId' in record || 'externalIds' in record) &&
    ('container-title' in record ||
      'issued' in record ||
      'title-short' in record ||
      isCslType(record['type']))
  )
}

function isCslType(type: Json | undefined): boolean {
  return (
    typeof type === 'string' &&
    /^(?:article-journal|paper-conference|post-weblog|article-newspaper)$/.test(type)
  )
}

/** The shape of a long file, where its records can be read one after the other. */
function shapeOf({ text }: Sample): JsonShape | undefined {
  const { value } = readJson(text)
  let rows = 0
  if (value !== undefined) visitRecords(value, NOTHING_ABOVE, { record: () => {}, row: () => rows++ })
  return rows > 0 ? undefined : jsonShape(text)
}

class JsonRecordsReader implements PieceReader {
  readonly withinLines = true
  readonly #context: Context
  readonly #shape: JsonShape | undefined
  #known: { values: JsonValues; records: RecordsReader } | undefined

  /** @param shape that of a long file */
  constructor(context: Context, shape?: JsonShape) {
    this.#context = context
    this.#shape = shape
  }

  async read(source: Source, isLast: boolean): Promise<PieceReading> {
    const { paperFromRecord } = await import('../records/paper-from-record.ts')
    const { values, records } = this.#known ?? {
      values: new JsonValues(this.#context, this.#shape),
      records: new RecordsReader(this.#context, paperFromRecord),
    }
    const { roots, end } = values.read(source, isLast)
    for (const root of roots) claimStructure(root, source, this.#context)
    for (const root of roots) {
      const visitor = records.visitor(placesOf(root, source))
      const { json, growing, list } = root
      const table = growing ? [] : recordsOfTable(root)
      if (table.length > 0) visitRecords(table, NOTHING_ABOVE, visitor, undefined, true)
      else if (growing) growing.visit(json.value as Json, list, visitor)
      else if (json.value !== undefined)
        visitRecords(json.value, NOTHING_ABOVE, visitor, undefined, records.hasPapers)
    }
    if (isLast && !this.#known && records.isEmpty) {
      const lines = new Set(roots.length > 1 ? barePapers(roots.map(({ json }) => json.value ?? null)) : [])
      for (const root of roots) {
        const visitor = records.visitor(placesOf(root, source))
        const { value } = root.json
        const bare = isObject(value) && lines.has(value) ? [value] : barePapers(value)
        for (const each of bare) visitor.stray?.(each, NOTHING_ABOVE)
      }
    }
    // Nothing was given yet, and the next piece is this one and more.
    if (!isLast && !this.#known && !records.hasEnough) return { papers: [], end: 0 }
    this.#known = { values, records }
    for (const root of roots) claimCutOff(root, source, this.#context)
    const papers = records.take()
    const rows = records.takeRows()
    if (rows.length > 0) await readRows(rows, records, this.#context)
    if (isLast) records.report()
    return { ...records.fields, papers: papers.concat(records.take()), end }
  }
}

/** Claims the lines of a value. First of all: a line that also holds a record is the record's. */
function claimStructure({ start, end }: JsonRoot, source: Source, { ledger }: Context): void {
  // What stands before a piece on its first line has been claimed.
  const line = Math.max(source.firstWholeLine, source.lineAt(start))
  ledger.claim(line, source.lineAt(Math.max(start, end - 1)), { kind: 'digest', field: 'structure' })
}

/** The records that a table is written of, each in its place. */
function recordsOfTable({ json, start }: JsonRoot): JsonObject[] {
  return tableRows(json.value, json.unfinished.size > 0).map(({ record, list, member }) => {
    const at = (member && json.entries.get(member.owner)?.get(member.name)) ?? start
    json.spans.set(record, (list && json.spans.get(list)) ?? { start: at, end: at + 1 })
    return record
  })
}

/** Where things stand in a value. */
function placesOf({ json, start }: JsonRoot, source: Source): Places {
  const spanOf = (object: object) => json.spans.get(object) ?? { start, end: json.end }
  return {
    place(object) {
      const span = spanOf(object)
      return {
        line: source.lineAt(span.start),
        endLine: source.lineAt(Math.max(span.start, span.end - 1)),
      }
    },
    isAlone: (object) => isAlone(spanOf(object), source),
    isCut: (object) => json.unfinished.has(object),
    lineOfMember: (owner, name) => source.lineAt(json.entries.get(owner)?.get(name) ?? spanOf(owner).start),
  }
}

/** Whether nothing but commas and brackets of lists stand beside a value on its lines. */
function isAlone({ start, end }: JsonSpan, { text, firstLine, firstWholeLine }: Source): boolean {
  let before = start - 1
  while (before >= 0 && /[ \t,[\ufeff]/.test(text[before] as string)) before--
  let behind = end
  while (behind < text.length && /[ \t,\]]/.test(text[behind] as string)) behind++
  const begins = before < 0 ? firstLine === firstWholeLine : /[\r\n]/.test(text[before] as string)
  return begins && (behind === text.length || /[\r\n]/.test(text[behind] as string))
}

/** Whether an object has records in a list, or an object in it that has. */
function isAroundRecords(object: JsonObject): boolean {
  return holdsRecords(object) || Object.values(object).some((each) => isObject(each) && holdsRecords(each))
}

/** Claims the lines of a record that an error cuts off. */
function claimCutOff({ json, growing, list }: JsonRoot, source: Source, { ledger }: Context): void {
  if (list) return
  const unfinished = [...json.unfinished]
  const innermostGroup = unfinished.findLastIndex(
    (object) =>
      !Array.isArray(object) && (growing?.isAround(object) || isAroundRecords(object as JsonObject)),
  )
  for (const object of unfinished.slice(innermostGroup + 1)) {
    if (Array.isArray(object)) continue
    ledger.claim(
      source.lineAt(json.spans.get(object)?.start ?? 0),
      source.lineAt(Math.max(0, json.end - 1)),
      { kind: 'unread', reason: 'the record is cut off' },
    )
  }
}
