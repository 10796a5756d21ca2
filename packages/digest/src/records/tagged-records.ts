import type { Source } from '../source.ts'

/** One field of a record in a form that begins its lines with tags. */
export interface TaggedField {
  tag: string
  /** The field's lines without tag and indentation; a blank line inside is `''`. */
  lines: string[]
  line: number
  endLine: number
}

/** One record: the fields in the order of the source. */
export interface TaggedRecord {
  line: number
  endLine: number
  fields: TaggedField[]
  /** The tags of its fields. */
  tags: Set<string>
  /** Whether the form's end mark closed it. */
  closed: boolean
}

/** How a form writes its records. */
export interface TaggedGrammar {
  /** The tag a line begins with and the offset of its value, or `undefined` for a line without a tag. */
  tag(line: string): { tag: string; valueAt: number } | undefined
  /** Whether a field with this tag begins a record. `record` is the open one; `afterBlank`: a blank line is before. */
  begins(tag: string, record: TaggedRecord | undefined, afterBlank: boolean): boolean
  /** The tag that ends a record, where the form has one. */
  end?: string
  /** Whether a line without a tag, behind blank lines or not, goes on with the open record's last field. */
  continues(line: string, afterBlank: boolean): boolean
}

/** The records of a source, and the lines that stand outside of them and are not blank. */
export interface TaggedReading {
  records: TaggedRecord[]
  outside: number[]
}

/** Cuts a source into records and fields, in one pass over its lines. */
export function taggedRecords(source: Source, grammar: TaggedGrammar): TaggedReading {
  const records: TaggedRecord[] = []
  const outside: number[] = []
  let record: TaggedRecord | undefined
  let field: TaggedField | undefined
  let blanks = 0
  for (let n = 1; n <= source.lineCount; n++) {
    const text = source.line(n)
    if (text === '' || text.trim() === '') {
      blanks++
      continue
    }
    const found = grammar.tag(text)
    if (found) {
      const { tag, valueAt } = found
      if (grammar.begins(tag, record, blanks > 0 || record === undefined)) {
        record = { line: n, endLine: n, fields: [], tags: new Set(), closed: false }
        records.push(record)
        field = undefined
      }
      if (record && tag === grammar.end) {
        record.closed = true
        record.endLine = n
        record = undefined
        field = undefined
      } else if (record) {
        field = { tag, lines: [text.slice(valueAt).trim()], line: n, endLine: n }
        record.fields.push(field)
        record.tags.add(tag)
        record.endLine = n
      } else outside.push(n)
    } else if (record && field && grammar.continues(text, blanks > 0)) {
      if (blanks > 0) field.lines.push('')
      field.lines.push(text.trim())
      field.endLine = n
      record.endLine = n
    } else outside.push(n)
    blanks = 0
  }
  return { records, outside }
}

/** The fields of a record by tag. */
export class TaggedFields {
  readonly #byTag = new Map<string, TaggedField[]>()

  constructor(record: TaggedRecord) {
    for (const field of record.fields) {
      const list = this.#byTag.get(field.tag)
      if (list) list.push(field)
      else this.#byTag.set(field.tag, [field])
    }
  }

  /** The value of the first of the tags that has one, wrapped lines joined. */
  first(...tags: string[]): string | undefined {
    for (const tag of tags) {
      for (const field of this.#byTag.get(tag) ?? []) {
        const value = joined(field)
        if (value !== '') return value
      }
    }
    return undefined
  }

  /** The values of all fields with one of the tags, wrapped lines joined, in the order of the tags. */
  all(...tags: string[]): string[] {
    return tags.flatMap((tag) => (this.#byTag.get(tag) ?? []).map(joined)).filter((value) => value !== '')
  }

  /** The lines of all fields with one of the tags, each by itself. */
  lines(...tags: string[]): string[] {
    return tags
      .flatMap((tag) => (this.#byTag.get(tag) ?? []).flatMap((field) => field.lines))
      .filter((line) => line !== '')
  }
}

/** A field's text: lines wrapped in the source are one, a blank line parts paragraphs. */
function joined(field: TaggedField): string {
  if (field.lines.length === 1) return field.lines[0] as string
  return field.lines
    .map((line) => (line === '' ? '\n\n' : line))
    .join(' ')
    .trim()
}
