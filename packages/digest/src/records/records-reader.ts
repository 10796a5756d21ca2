import type { Paper } from '../digest.ts'
import type { Context, Reading } from '../format.ts'
import { parseDate } from '../text/dates.ts'
import type { Json, JsonObject } from '../text/json.ts'
import { Descriptions } from './descriptions.ts'
import {
  filled,
  HOLDERS,
  isAttachment,
  isKept,
  isObject,
  isOtherLink,
  isTitled,
  type Role,
  roleOf,
} from './field-roles.ts'
import { FieldsNotKept } from './fields-not-kept.ts'
import { LoneNames } from './lone-names.ts'
import { NumericDates } from './numeric-dates.ts'
import { otherRoles } from './paper/authors.ts'
import { elementOf, isAppearance } from './paper/fields.ts'
import { isEmpty } from './paper/values.ts'
import type { paperFromRecord } from './paper-from-record.ts'
import { leaveAddressesOut, sharedAddresses } from './shared-addresses.ts'
import type { Above, MarkdownRow, RecordVisitor } from './walk.ts'

/** Papers from which it is told which addresses all of a file have. */
const LOOKED_AT = 200

/** Where things stand in a value of a file. */
export interface Places {
  /** The lines of an object in the value. */
  place(object: object): { line: number; endLine: number }
  /** The line on which a member of an object begins. */
  lineOfMember?(owner: JsonObject, name: string): number
  /** Whether an object was cut off by an error, so that it is not to be read. */
  isCut?(object: object): boolean
  /** Whether nothing else stands on the lines of an object. */
  isAlone?(object: object): boolean
}

/** A row of Markdown, and its line. */
export interface PlacedRow extends MarkdownRow {
  line: number
}

/**
 * The papers of the records in a file, with their lines claimed; tells once of records without a title, of records that
 * are none, and of fields that were left out.
 */
export class RecordsReader {
  /** The digest's own fields. */
  readonly fields: Omit<Reading, 'papers'> = {}
  readonly #context: Context
  readonly #toPaper: typeof paperFromRecord
  /** Papers that were not taken yet, and how many there were in all. */
  #papers: Paper[] = []
  #count = 0
  /** Rows of Markdown that were not taken yet. */
  #rows: PlacedRow[] = []
  readonly #notKept: FieldsNotKept
  readonly #descriptions = new Descriptions(LOOKED_AT)
  readonly #numericDates = new NumericDates(LOOKED_AT)
  readonly #loneNames = new LoneNames(LOOKED_AT)
  readonly #untitled: Lines = { count: 0, line: 0 }
  readonly #unread: Lines = { count: 0, line: 0 }
  readonly #breaks: Lines = { count: 0, line: 0 }
  readonly #empty: Lines = { count: 0, line: 0 }
  /** Addresses that every paper of the first ones has. */
  #shared: readonly string[] | undefined

  constructor(context: Context, toPaper: typeof paperFromRecord) {
    this.#context = context
    this.#toPaper = toPaper
    this.#notKept = new FieldsNotKept(context, {
      field: 'field',
      note: 'Rename it to a usual name (title, abstract, authors, url, date, note, …) to have it read.',
    })
  }

  /** Whether enough papers were read to tell which addresses all have. */
  get hasEnough(): boolean {
    return this.#count >= LOOKED_AT
  }

  /** Whether any paper was read: of values one a line, those behind the first are in a list of records. */
  get hasPapers(): boolean {
    return this.#count > 0
  }

  /** Whether neither papers nor rows were found. */
  get isEmpty(): boolean {
    return this.#count === 0 && this.#rows.length === 0
  }

  /** What reads the records that it is told of. */
  visitor({ place, lineOfMember, isAlone, isCut }: Places): RecordVisitor {
    const { ledger } = this.#context
    return {
      record: (record, above, key) => {
        if (isCut?.(record)) return
        const span = place(record)
        const { headings } = above
        const whole = withGroup(record, above)
        const paper = this.#toPaper(whole, { ...span, headings, ...(key === undefined ? {} : { key }) })
        this.#tellOfFields(record, paper, span.line)
        this.#descriptions.add(whole, paper)
        this.#numericDates.add(whole, paper)
        this.#loneNames.add(paper)
        this.add(paper)
      },
      pair: ({ owner, key, headings, ...pair }) => {
        const line = lineOfMember?.(owner, key) ?? place(owner).line
        this.add(this.#toPaper(pair, { line, endLine: line, headings }))
      },
      row: (row) =>
        this.#rows.push({ ...row, line: lineOfMember?.(row.owner, row.key) ?? place(row.owner).line }),
      stray: (object, above) => {
        if (isCut?.(object)) return
        const span = place(object)
        if (isAttachment(object)) {
          if (span.endLine > span.line || isAlone?.(object))
            ledger.claim(span.line, span.endLine, { kind: 'furniture', name: 'attachment' })
          return
        }
        const paper = this.#toPaper(withGroup(object, above), { ...span, headings: above.headings })
        // Among records of papers, a title alone is a paper, too, unless it is a break between their talks.
        if (isTitled(object) && isBreak(object)) {
          if (span.endLine > span.line || isAlone?.(object)) ledger.claim(span.line, span.endLine, BREAK)
          addLine(this.#breaks, span.line)
        } else if (isTitled(object)) this.add(paper)
        else if (Object.keys(paper.ids).length) {
          this.add(paper)
          addLine(this.#untitled, span.line)
        } else {
          if (span.endLine > span.line || isAlone?.(object)) ledger.claim(span.line, span.endLine, UNREAD)
          addLine(this.#unread, span.line)
        }
      },
      empty: (list) => addLine(this.#empty, place(list).line),
      lost: (owner) => addLine(this.#unread, place(owner).line),
      digest: (object) => {
        if (this.#count === 0) this.#describe(object)
      },
      behind: (object) => this.#describe(object),
    }
  }

  /** Adds a paper, and gives its lines to it. */
  add(paper: Paper): void {
    this.#papers.push(paper)
    const { line, endLine } = paper.source
    this.#context.ledger.claim(line, endLine, { kind: 'paper', paper: this.#count++, field: 'entry' })
  }

  /** The papers since they were last taken. */
  take(): Paper[] {
    const papers = this.#papers
    this.#papers = []
    this.#descriptions.settle()
    this.#numericDates.settle()
    this.#loneNames.settle()
    this.#shared ??= sharedAddresses(papers.slice(0, LOOKED_AT))
    leaveAddressesOut(papers, this.#shared)
    return papers
  }

  /** The rows of Markdown since they were last taken. */
  takeRows(): PlacedRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  /** Notes that what a list has for an entry on a line names no paper. */
  leaveUnread(line: number): void {
    addLine(this.#unread, line)
  }

  /** Tells of what there is to say when all is read. */
  report(): void {
    tell(
      this.#context,
      'title-missing',
      this.#untitled,
      'no title, only an identifier',
      'Put a file with the titles beside it: papers of one identifier are merged.',
    )
    tell(
      this.#context,
      'record-unread',
      this.#unread,
      'neither a title nor an identifier',
      'Give it a `title`, or remove it.',
    )
    tell(
      this.#context,
      'programme-break',
      this.#breaks,
      'a time of day and nobody who speaks then',
      'It was taken for a break between talks. If it is a paper, give it `authors`.',
    )
    if (this.#empty.count > 0) {
      const { count, line } = this.#empty
      this.#context.finding('record-empty', {
        line,
        reason: `${count === 1 ? 'A place in the list holds' : `${count} places in the list hold`} nothing (null)`,
        note: 'A service answers so for a paper that it does not know. Look for it elsewhere, if the digest should have it.',
        severity: 'info',
      })
    }
    if (this.#count > 0) this.#notKept.report()
  }

  /** Notes the fields of a record, and of the records within it that have its fields, that are not kept. */
  #tellOfFields(record: JsonObject, paper: Paper, line: number, within = ''): void {
    for (const key in record) {
      const { name, value } = elementOf(key, record[key] as Json)
      const holds =
        isObject(value) &&
        ((HOLDERS.has(roleOf(name)?.role as Role) && !('value' in value)) || isAppearance(name, value))
      if (holds && within.length < 60) this.#tellOfFields(value, paper, line, `${within}${name}.`)
      else if (!isKept(name, paper) && !isEmpty(value) && filled(value) && !isOtherLink(name, value))
        this.#notKept.add(`${within}${name}`, line)
      for (const role of otherRoles(value, paper)) this.#notKept.add(`${within}${name}: ${role}`, line)
    }
  }

  /** The digest's own title, date and words, from an object that holds the records. */
  #describe(object: JsonObject): void {
    const { fields } = this
    const text = (name: string) => {
      const value = object[name]
      return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
    }
    const title = text('title') ?? text('name')
    if (title !== undefined) fields.title ??= title
    const date = parseDate((text('date') ?? text('published') ?? '').replaceAll('.', '-'))
    if (date !== undefined) fields.date ??= date
    const description = text('description') ?? text('summary')
    if (description !== undefined) fields.description ??= description
  }
}

/** A record with the venue and the year of the group that it is in, where it has none itself. */
function withGroup(record: JsonObject, { venue, year }: Above): JsonObject {
  if (venue === undefined && year === undefined) return record
  const roles = new Set(
    Object.keys(record)
      .filter((name) => filled(record[name] as Json))
      .map((name) => roleOf(name)?.role),
  )
  const isDated = roles.has('date') || roles.has('year')
  return {
    ...record,
    ...(venue === undefined || roles.has('venue') ? {} : { venue }),
    ...(year === undefined || isDated ? {} : { year }),
  }
}

/** How many lines something is to be said of, and the first of them. */
interface Lines {
  count: number
  line: number
}

function addLine(lines: Lines, line: number): void {
  if (lines.count++ === 0) lines.line = line
}

/** Whether an entry of a programme has a time of day, and nobody who speaks then. */
function isBreak(entry: JsonObject): boolean {
  let hasTime = false
  for (const name in entry) {
    const value = entry[name] as Json
    if (SPEAKS.test(name) && filled(value)) return false
    hasTime ||= typeof value === 'string' && TIME_OF_DAY.test(value)
  }
  return hasTime
}

const SPEAKS = /speaker|present|talker|lecturer|panel/i

const TIME_OF_DAY = /^\s*\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:$|[-–—])/i

const BREAK = { kind: 'furniture', name: 'break' } as const

const UNREAD = { kind: 'unread', reason: 'the record has neither a title nor an identifier' } as const

/** One finding for all records of which the same is to be said. */
function tell(context: Context, ruleId: string, { count, line }: Lines, lack: string, note: string): void {
  if (count === 0) return
  context.finding(ruleId, {
    line,
    reason: count === 1 ? `A record has ${lack}` : `${count} records have ${lack}, the first at line ${line}`,
    note,
    severity: 'warning',
  })
}
