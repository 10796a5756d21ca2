import type { Paper } from '../digest.ts'
import type { Context, Format, Part, Reading, Sample } from '../format.ts'
import { isObject, isPaperRecord, roleOf } from '../record-roles.ts'
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
  visit(value, [], {
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

/** A value that a mapping holds as a row of Markdown. */
interface Row {
  owner: JsonObject
  key: string
  text: string
  headings: readonly string[]
}

interface Visitor {
  record(record: JsonObject, headings: readonly string[], key: string | undefined): void
  row?(row: Row): void
  /** An object in a list of records that is none itself. */
  stray?(object: JsonObject): void
  /** What is neither: the digest's own fields. */
  digest?(object: JsonObject): void
}

/** Keys that hold records and say nothing about them. */
const PLAIN_KEY =
  /^(?:data|results?|items?|papers?|entries|entry|articles?|records?|works?|docs?|documents?|publications?|list|values?|messages?|response|hits?|_source|feed|content|output|body|root|notes?|rows|collection|info|by[a-z_]*|\d+)$/i
/** Keys of lists that are about a paper, never the papers of a digest. */
const ABOUT_PAPER = new Set([
  'ignored',
  'authors',
  'citations',
  'ids',
  'keywords',
  'categories',
  'venue',
  'otherLink',
])

/** Walks a value and tells the visitor of every record in it, in order. */
function visit(
  value: Json,
  headings: readonly string[],
  visitor: Visitor,
  key?: string,
  inRecords = false,
): void {
  if (Array.isArray(value)) {
    const records = value.some((each) => isObject(each) && isPaperRecord(each))
    for (const each of value) visit(each, headings, visitor, undefined, records)
    return
  }
  if (!isObject(value)) return
  const container = holdsRecords(value)
  if (!container && isPaperRecord(value)) {
    visitor.record(value, headings, key)
    return
  }
  if (inRecords && !container) {
    visitor.stray?.(value)
    return
  }
  visitor.digest?.(value)
  const own = container ? groupName(value) : undefined
  const inner = own === undefined ? headings : [...headings, own]
  for (const name in value) {
    const child = value[name] as Json
    if (typeof child === 'string') {
      if (isMarkdownRow(child)) visitor.row?.({ owner: value, key: name, text: child, headings: inner })
      continue
    }
    if (typeof child !== 'object' || child === null) continue
    if (container && ABOUT_PAPER.has(roleOf(name)?.role ?? '') && !holdsRecordsDirectly(child)) continue
    const named = isObject(child) && isPaperRecord(child) && !holdsRecords(child)
    const isHeading = !named && !PLAIN_KEY.test(name)
    visit(child, isHeading ? [...inner, name.trim()] : inner, visitor, name, false)
  }
}

/** The heading that an object gives the records it holds: the name of a group, or its date. */
function groupName(object: JsonObject): string | undefined {
  for (const name of ['title', 'name', 'section', 'topic', 'category', 'theme', 'date', 'label', 'heading']) {
    const text = object[name]
    if (typeof text === 'string' && text.trim() !== '') return text.trim()
  }
  return undefined
}

/** Whether an object is no paper but a list of papers, or a group of them, with a title of its own. */
function holdsRecords(object: JsonObject): boolean {
  for (const name in object) {
    const child = object[name] as Json
    if (typeof child !== 'object' || child === null) continue
    if (ABOUT_PAPER.has(roleOf(name)?.role ?? '') || /^(?:paper|article|details|metadata)$/i.test(name))
      continue
    if (holdsRecordsDirectly(child)) return true
  }
  return false
}

function holdsRecordsDirectly(value: Json): boolean {
  if (Array.isArray(value)) return value.some((each) => isObject(each) && isPaperRecord(each))
  return false
}

function isMarkdownRow(text: string): boolean {
  return /^\s*\|.*\|\s*$/.test(text.slice(0, 5000)) || /^\s*[-*] .*\]\(http/.test(text.slice(0, 2000))
}

async function parse(source: Source, context: Context): Promise<Reading> {
  const { paperFromRecord } = await import('../record.ts')
  const reading: Reading = { papers: [] }
  const { ledger } = context
  const rows: Row[] = []
  const text = source.text
  const roots = topLevelValues(source, context)
  const unused = new Set<string>()
  const untitled: number[] = []
  const unread: number[] = []
  for (const { json, start } of roots) {
    ledger.claim(source.lineAt(start), source.lineAt(Math.max(start, json.end - 1)), {
      kind: 'digest',
      field: 'structure',
    })
    const place = (object: object) => {
      const span = json.spans.get(object) ?? { start, end: json.end }
      return { line: source.lineAt(span.start), endLine: source.lineAt(Math.max(span.start, span.end - 1)) }
    }
    if (json.value === undefined) continue
    visit(json.value, [], {
      record(record, headings, key) {
        if (json.unfinished.has(record)) return
        const span = place(record)
        const paper = paperFromRecord(record, { ...span, headings, ...(key === undefined ? {} : { key }) })
        for (const name in record) if (!roleOf(name)) unused.add(name)
        claim(context, reading.papers.push(paper) - 1, span)
      },
      row: (row) => rows.push(row),
      stray(object) {
        if (json.unfinished.has(object)) return
        const span = place(object)
        const paper = paperFromRecord(object, span)
        if (Object.keys(paper.ids).length) {
          claim(context, reading.papers.push(paper) - 1, span)
          untitled.push(span.line)
        } else {
          if (span.endLine > span.line || roots.length > 1) ledger.claim(span.line, span.endLine, UNREAD)
          unread.push(span.line)
        }
      },
      digest(object) {
        describe(reading, object)
      },
    })
    for (const object of json.unfinished) {
      if (Array.isArray(object) || holdsRecords(object as JsonObject)) continue
      const { line } = place(object)
      ledger.claim(line, source.lineAt(Math.max(0, json.end - 1)), {
        kind: 'unread',
        reason: 'the record is cut off',
      })
    }
  }
  tell(
    context,
    'title-missing',
    untitled,
    'no title, only an identifier',
    'Put a file with the titles beside it: papers of one identifier are merged.',
  )
  tell(
    context,
    'record-unread',
    unread,
    'neither a title nor an identifier',
    'Give it a `title`, or remove it.',
  )
  if (rows.length) await readRows(source, text, rows, reading.papers, context)
  if (unused.size && reading.papers.length) {
    context.finding('fields-not-kept', {
      line: 1,
      reason: `Fields that say nothing of a paper were left out: ${[...unused].slice(0, 12).join(', ')}${unused.size > 12 ? ', …' : ''}`,
      note: 'Rename a field to a usual name (title, abstract, authors, url, date, …) to have it read.',
      severity: 'info',
    })
  }
  return reading
}

const UNREAD = { kind: 'unread', reason: 'the record has neither a title nor an identifier' } as const

/** One finding for all records of which the same is to be said. */
function tell(context: Context, ruleId: string, lines: readonly number[], lack: string, note: string): void {
  const [line] = lines
  if (line === undefined) return
  context.finding(ruleId, {
    line,
    reason:
      lines.length === 1
        ? `A record has ${lack}`
        : `${lines.length} records have ${lack}, the first at line ${line}`,
    note,
    severity: 'warning',
  })
}

/** Gives the lines of one record to its paper. */
function claim(
  { ledger }: Context,
  paper: number,
  { line, endLine }: { line: number; endLine: number },
): void {
  ledger.claim(line, endLine, { kind: 'paper', paper, field: 'entry' })
}

/** The digest's own title, date and words, from an object that holds the records. */
function describe(reading: Reading, object: JsonObject): void {
  const text = (name: string) => {
    const value = object[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }
  if (reading.papers.length > 0) return
  const title = text('title') ?? text('name')
  if (title !== undefined) reading.title ??= title
  const date = parseDate((text('date') ?? text('published') ?? '').replaceAll('.', '-'))
  if (date !== undefined) reading.date ??= date
  const description = text('description') ?? text('summary')
  if (description !== undefined) reading.description ??= description
}

/**
 * The values a file holds: one, or one a line. A broken line of several is reported and skipped; in a file of one
 * value an error ends the reading.
 */
function topLevelValues(source: Source, context: Context): { json: JsonReading; start: number }[] {
  const { text } = source
  const values: { json: JsonReading; start: number }[] = []
  let at = source.bodyStart
  const skip = () => {
    while (at < text.length && /[\s,]/.test(text[at] as string)) at++
  }
  skip()
  while (at < text.length) {
    const start = at
    const json = readJson(text, start)
    const lineByLine = json.error ? cutByLines(source, start, json) : undefined
    if (lineByLine !== undefined) {
      const { offset, reason } = json.error as NonNullable<JsonReading['error']>
      report(source, context, { offset: Math.min(offset, lineByLine - 1), reason }, 'This line is skipped.')
      at = lineByLine
    } else {
      values.push({ json, start })
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
  text: string,
  rows: readonly Row[],
  papers: Paper[],
  context: Context,
): Promise<void> {
  const offsets = new WeakMap<object, Map<string, number>>()
  const again = readJson(text, source.bodyStart, offsets)
  const places: number[] = []
  if (again.value !== undefined) {
    visit(again.value, [], {
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
  for (const [index, row] of rows.entries()) {
    const place = places[index] ?? 1
    const path = row.headings.join('\n')
    const isTable = row.text.trimStart().startsWith('|')
    if (path !== heading || index === 0) {
      heading = path
      push('', place)
      for (const [depth, name] of row.headings.entries())
        push(`${'#'.repeat(Math.min(depth + 2, 6))} ${name}`, place)
      push('', place)
      if (isTable) {
        const columns = row.text.trim().replace(/\\\|/g, '').split('|').length - 2
        push(`|${' |'.repeat(columns)}`, place)
        push(`|${'---|'.repeat(columns)}`, place)
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
    claim(context, papers.push(paper) - 1, paper.source)
  }
}
