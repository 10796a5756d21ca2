import type { Context, Reading } from '../format.ts'
import { parseDate } from '../text/dates.ts'
import type { Json, JsonObject } from '../text/json.ts'
import { isObject, isPaperRecord, isTitled, roleOf } from './field-roles.ts'
import type { paperFromRecord } from './paper-from-record.ts'
import { leaveAddressesOut, sharedAddresses } from './shared-addresses.ts'

/** A value that a mapping holds as a row of Markdown. */
export interface MarkdownRow {
  owner: JsonObject
  key: string
  text: string
  headings: readonly string[]
}

/** What is told of the values in a file of records. */
export interface RecordVisitor {
  record(record: JsonObject, headings: readonly string[], key: string | undefined): void
  row?(row: MarkdownRow): void
  /** An object in a list of records that is none itself. */
  stray?(object: JsonObject): void
  /** A text among rows of Markdown that is none. */
  lost?(owner: JsonObject, key: string): void
  /** What is neither: the digest's own fields. */
  digest?(object: JsonObject): void
}

/** Keys that hold records and say nothing about them. */
const PLAIN_KEY =
  /^(?:data|results?|(?:organic|search)_results|result_?list|items?|papers?|entries|entry|articles?|records?|works?|docs?|documents?|publications?|list|values?|messages?|response|hits?|_source|feed|content|output|body|root|notes?|rows|collection|info|sections?|groups?|topics?|days?|weeks?|issues?|children|by[a-z_]*|\d+)$/i
/** Keys of lists that are about a paper, never the papers of a digest. */
const ABOUT_PAPER = new Set([
  'ignored',
  'abstract',
  'authors',
  'citations',
  'ids',
  'keywords',
  'categories',
  'venue',
  'otherLink',
])

/** Keys of what the script that wrote a list was told, which may have a title and venues, too. */
const SETTINGS = /^(?:config|configuration|settings?|options?|query|request|params|parameters|schema)$/i

/** Names of lists of other papers that a paper's record may have: `citation_papers`, `relatedWorks`. */
const OTHER_PAPERS =
  /^(?:cit(?:ed|ing|ations?)|references?|referenced|related|similar|recommended)(?:_?by)?(?:_?(?:papers?|works?|articles?|documents?|publications?|list))?$/i

/** Whether a name is one of what a paper has, which may be a list: `titles: [{ title }]`. */
function isAboutPaper(name: string): boolean {
  return ABOUT_PAPER.has(roleOf(name)?.role ?? '') || /titles?$/i.test(name) || OTHER_PAPERS.test(name)
}

/** Walks a value and tells the visitor of every record in it, in order. */
export function visitRecords(
  value: Json,
  headings: readonly string[],
  visitor: RecordVisitor,
  key?: string,
  inRecords = false,
  depth = 0,
): void {
  if (Array.isArray(value)) {
    const records = value.some((each) => isObject(each) && isPaperRecord(each))
    for (const each of value) visitRecords(each, headings, visitor, undefined, records, depth + 1)
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
  const holdsRows = Object.values(value).some((each) => typeof each === 'string' && isMarkdownRow(each))
  // The outermost name is the digest's own.
  const own = container && depth > 0 ? groupName(value) : undefined
  const inner = own === undefined ? headings : [...headings, own]
  for (const name in value) {
    const child = value[name] as Json
    if (typeof child === 'string') {
      if (isMarkdownRow(child)) visitor.row?.({ owner: value, key: name, text: child, headings: inner })
      else if (holdsRows && child.trim() !== '') visitor.lost?.(value, name)
      continue
    }
    if (typeof child !== 'object' || child === null) continue
    if (container && (isAboutPaper(name) || SETTINGS.test(name)) && !holdsRecordsDirectly(child)) continue
    const named = isObject(child) && isPaperRecord(child) && !holdsRecords(child)
    const isHeading = !named && !PLAIN_KEY.test(name)
    visitRecords(child, isHeading ? [...inner, name.trim()] : inner, visitor, name, false, depth + 1)
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
export function holdsRecords(object: JsonObject): boolean {
  for (const name in object) {
    const child = object[name] as Json
    if (typeof child !== 'object' || child === null) continue
    if (isAboutPaper(name) || /^(?:paper|article|details|metadata)$/i.test(name)) continue
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

/** A value of a file, with where things stand in it. */
export interface PlacedValue {
  value: Json
  /** The lines of an object in the value. */
  place(object: object): { line: number; endLine: number }
  /** Whether an object was cut off by an error, so that it is not to be read. */
  isCut?(object: object): boolean
}

/**
 * The papers of all records in some values, with their lines claimed; tells once of records without a title, of records
 * that are none, and of fields that were left out. Gives the rows of Markdown that it met.
 */
export function readRecords(
  values: readonly PlacedValue[],
  context: Context,
  reading: Reading,
  toPaper: typeof paperFromRecord,
): MarkdownRow[] {
  const { ledger } = context
  const rows: MarkdownRow[] = []
  const unused = new Set<string>()
  const untitled: number[] = []
  const unread: number[] = []
  for (const { value, place, isCut } of values) {
    const visitor: RecordVisitor = {
      record(record, headings, key) {
        if (isCut?.(record)) return
        const span = place(record)
        const paper = toPaper(record, { ...span, headings, ...(key === undefined ? {} : { key }) })
        for (const name in record) if (!roleOf(name)) unused.add(name)
        claimRecord(context, reading.papers.push(paper) - 1, span)
      },
      row: (row) => rows.push(row),
      stray(object) {
        if (isCut?.(object)) return
        const span = place(object)
        const paper = toPaper(object, span)
        // Among records of papers, a title alone is a paper, too.
        if (isTitled(object)) claimRecord(context, reading.papers.push(paper) - 1, span)
        else if (Object.keys(paper.ids).length) {
          claimRecord(context, reading.papers.push(paper) - 1, span)
          untitled.push(span.line)
        } else {
          if (span.endLine > span.line || values.length > 1) ledger.claim(span.line, span.endLine, UNREAD)
          unread.push(span.line)
        }
      },
      lost: (owner) => unread.push(place(owner).line),
      digest: (object) => describe(reading, object),
    }
    // Of values one a line, those behind the first record are in a list of records.
    visitRecords(value, [], visitor, undefined, reading.papers.length > 0)
  }
  leaveAddressesOut(reading.papers, sharedAddresses(reading.papers))
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
  if (unused.size && reading.papers.length) {
    context.finding('fields-not-kept', {
      line: 1,
      reason: `Fields that say nothing of a paper were left out: ${[...unused].slice(0, 12).join(', ')}${unused.size > 12 ? ', …' : ''}`,
      note: 'Rename a field to a usual name (title, abstract, authors, url, date, …) to have it read.',
      severity: 'info',
    })
  }
  return rows
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
export function claimRecord(
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
