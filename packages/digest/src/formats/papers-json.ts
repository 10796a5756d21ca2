import type { Paper } from '../digest.ts'
import type { Context, Format, Part, Reading, Sample } from '../format.ts'
import { tellOfMissingCommas } from '../records/missing-commas.ts'
import {
  claimRecord,
  holdsRecords,
  type MarkdownRow,
  type PlacedValue,
  readRecords,
  visitRecords,
} from '../records/walk.ts'
import type { Source } from '../source.ts'
import { parseDate } from '../text/dates.ts'
import { type Json, type JsonObject, type JsonReading, readJson } from '../text/json.ts'

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
  parse,
}

function detect(sample: Sample): number {
  const text = sample.text.trimStart()
  if (!/^[[{]/.test(text) || /^\[[^\]\n]*\]\(/.test(text)) return 0
  let records = 0
  let rows = 0
  let csl = 0
  const { value } = readJson(text)
  if (value === undefined) return 0
  visitRecords(value, [], {
    record: (record) => {
      records++
      if (isCsl(record)) csl++
    },
    row: () => {
      rows++
    },
  })
  if (records === 0 && rows === 0) return 0
  if (csl > records / 2) return 0.5
  return records > 0 ? 0.9 : 0.8
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

async function parse(source: Source, context: Context): Promise<Reading> {
  const { paperFromRecord } = await import('../records/paper-from-record.ts')
  const reading: Reading = { papers: [] }
  const { ledger } = context
  const roots = topLevelValues(source, context)
  const values = roots.flatMap(({ json, start }): PlacedValue[] => {
    ledger.claim(source.lineAt(start), source.lineAt(Math.max(start, json.end - 1)), {
      kind: 'digest',
      field: 'structure',
    })
    if (json.value === undefined) return []
    const place = (object: object) => {
      const span = json.spans.get(object) ?? { start, end: json.end }
      return { line: source.lineAt(span.start), endLine: source.lineAt(Math.max(span.start, span.end - 1)) }
    }
    return [{ value: json.value, place, isCut: (object) => json.unfinished.has(object) }]
  })
  const rows = readRecords(values, context, reading, paperFromRecord)
  for (const { json } of roots) {
    for (const object of json.unfinished) {
      if (Array.isArray(object) || holdsRecords(object as JsonObject)) continue
      ledger.claim(
        source.lineAt(json.spans.get(object)?.start ?? 0),
        source.lineAt(Math.max(0, json.end - 1)),
        { kind: 'unread', reason: 'the record is cut off' },
      )
    }
  }
  if (rows.length) await readRows(source, rows, reading.papers, context)
  return reading
}

/** More broken lines in a row than this, and the file is none of JSON Lines. */
const MOST_BROKEN = 50

/**
 * The values a file holds: one, or one a line. A broken line of several is reported and skipped; in a file of one
 * value an error ends the reading.
 */
function topLevelValues(source: Source, context: Context): { json: JsonReading; start: number }[] {
  const { text } = source
  const values: { json: JsonReading; start: number }[] = []
  let at = source.bodyStart
  let broken = 0
  const skip = () => {
    while (at < text.length && /[\s,]/.test(text[at] as string)) at++
  }
  skip()
  while (at < text.length) {
    const start = at
    const json = readJson(text, start)
    if (values.length > 0 && (typeof json.value !== 'object' || json.value === null) && !json.error) {
      report(
        source,
        context,
        { offset: start, reason: 'behind the value stands something else' },
        'What stands before it was read.',
      )
      break
    }
    const lineByLine = json.error && broken < MOST_BROKEN ? cutByLines(source, start, json) : undefined
    if (lineByLine !== undefined) {
      const { offset, reason } = json.error as NonNullable<JsonReading['error']>
      report(source, context, { offset: Math.min(offset, lineByLine - 1), reason }, 'This line is skipped.')
      at = lineByLine
      broken++
    } else {
      broken = 0
      values.push({ json, start })
      tellOfMissingCommas(source, context, json.missingCommas)
      if (json.error) {
        report(source, context, json.error, 'What stands before it was read. Mend the file to have the rest.')
        break
      }
      at = json.end
    }
    skip()
  }
  return values
}

/** Where the next line's value begins, if the file is one of JSON Lines and this line is broken. */
function cutByLines(source: Source, start: number, json: JsonReading): number | undefined {
  const line = source.lineAt(start)
  const next = source.rawStart(line + 1)
  const offset = json.error?.offset ?? start
  const brokenHere = offset <= next
  const oneALine =
    line > 1 || (next < source.text.length && source.text[start] === '{' && source.text[next] === '{')
  if (!oneALine || source.lineStart(line) !== start) return undefined
  return brokenHere || source.text[next] === '{' ? next : undefined
}

function report(
  source: Source,
  context: Context,
  error: { offset: number; reason: string },
  note: string,
): void {
  const offset = Math.min(error.offset, Math.max(0, source.text.length - 1))
  const line = source.lineAt(offset)
  context.finding('json-broken', {
    line,
    reason: `The JSON is broken at line ${line}, column ${offset - source.lineStart(line) + 1}: ${error.reason}`,
    note,
    severity: 'error',
  })
}

/** Reads rows of Markdown as one Markdown text with the headings they stand under. */
async function readRows(
  source: Source,
  rows: readonly MarkdownRow[],
  papers: Paper[],
  context: Context,
): Promise<void> {
  const offsets = new WeakMap<object, Map<string, number>>()
  const again = readJson(source.text, source.bodyStart, offsets)
  const places: number[] = []
  if (again.value !== undefined) {
    visitRecords(again.value, [], {
      record: () => {},
      row: ({ owner, key }) => {
        places.push(source.lineAt(offsets.get(owner)?.get(key) ?? 0))
      },
    })
  }
  const lines: string[] = []
  const lineOf: number[] = []
  const push = (line: string, place: number) => {
    lines.push(line)
    lineOf.push(place)
  }
  let heading = ''
  let wasTable = false
  for (const [index, row] of rows.entries()) {
    const place = places[index] ?? 1
    const path = row.headings.join('\n')
    const isTable = row.text.trimStart().startsWith('|')
    if (path !== heading || index === 0 || isTable !== wasTable) {
      heading = path
      wasTable = isTable
      push('', place)
      for (const [depth, name] of row.headings.entries())
        push(`${'#'.repeat(Math.min(depth + 2, 6))} ${name}`, place)
      push('', place)
      if (isTable) {
        const cells = row.text.trim().replace(/\\\|/g, '').split('|').slice(1, -1)
        push(`|${cells.map(columnName).join('|')}|`, place)
        push(`|${'---|'.repeat(cells.length)}`, place)
      }
    }
    push(row.text.replace(/\s*\n\s*/g, ' ').trim(), place)
  }
  const part: Part = await context.readPart(lines.join('\n'), {
    name: 'rows.md',
    format: 'markdown',
    lineOf: (n) => lineOf[n - 1] ?? 1,
  })
  for (const paper of part.papers) {
    const line = lineOf[paper.source.line - 1] ?? 1
    paper.source = { line, endLine: lineOf[paper.source.endLine - 1] ?? line }
    claimRecord(context, papers.push(paper) - 1, paper.source)
  }
}

/** A column's name for the header that the rows have lost; only a date says for certain what it is. */
function columnName(cell: string): string {
  return parseDate(cell.replace(/[*_\s]+/g, '')) === undefined ? ' ' : 'Date'
}
