import type { Source } from '../source.ts'

/** One field of a record in a form that begins its lines with tags. */
export interface TaggedField {
  tag: string
  /** Its first line without tag and white space around. */
  value: string
  /** Its further lines without indentation, where it has some; a blank line inside is `''`. */
  more: string[] | undefined
  line: number
  endLine: number
}

/** One record: the fields in the order of the source. */
export interface TaggedRecord {
  line: number
  endLine: number
  fields: TaggedField[]
  /** Whether the form's end mark closed it. */
  closed: boolean
}

/** How a form writes its records. */
export interface TaggedGrammar {
  /** The tag a line begins with, or `undefined` for a line without a tag. */
  tag(line: string): string | undefined
  /** Offset of the value, or of white space before it, in a line with a tag. */
  valueAt(line: string): number
  /**
   * Whether a field with this tag begins a record. `record` is the open one; `afterBlank`: a blank line is before.
   * It is asked once of every line with a tag, in the order of the source.
   */
  begins(tag: string, record: TaggedRecord | undefined, afterBlank: boolean): boolean
  /** The tag that ends a record, where the form has one. */
  end?: string
  /** Whether a line without a tag, behind blank lines or not, goes on with the open record's last field. */
  continues(line: string, afterBlank: boolean): boolean
}

/**
 * Cuts a piece of a source into records and fields, in one pass over its lines. Records are given one by one, each when
 * it is complete, so that a long file is never held as records. Gives the line at which a record begins that may go on
 * behind the piece.
 *
 * @param outside is told of each line that stands outside of fields and is not blank, before the record around it is given
 */
export function* taggedRecords(
  source: Source,
  isLast: boolean,
  grammar: TaggedGrammar,
  outside?: (line: number) => void,
): Generator<TaggedRecord, number, undefined> {
  let record: TaggedRecord | undefined
  let field: TaggedField | undefined
  let blanks = 0
  for (let n = source.firstLine; n <= source.lineCount; n++) {
    const text = source.line(n)
    const trimmed = text.trim()
    if (trimmed === '') {
      blanks++
      continue
    }
    const tag = grammar.tag(text)
    if (tag !== undefined) {
      if (grammar.begins(tag, record, blanks > 0 || record === undefined)) {
        if (record) yield record
        record = { line: n, endLine: n, fields: [], closed: false }
        field = undefined
      }
      if (record && tag === grammar.end) {
        record.closed = true
        record.endLine = n
        yield record
        record = undefined
        field = undefined
      } else if (record) {
        let at = grammar.valueAt(text)
        while (text.charCodeAt(at) === 32) at++
        field = { tag, value: text.slice(at).trim(), more: undefined, line: n, endLine: n }
        record.fields.push(field)
        record.endLine = n
      } else outside?.(n)
    } else if (record && field && grammar.continues(text, blanks > 0)) {
      field.more ??= []
      if (blanks > 0) field.more.push('')
      field.more.push(trimmed)
      field.endLine = n
      record.endLine = n
    } else outside?.(n)
    blanks = 0
  }
  if (record && !isLast) return record.line
  if (record) yield record
  return source.lineCount + 1
}

/** The fields of a record by tag. */
export class TaggedFields {
  readonly #fields: readonly TaggedField[]

  constructor({ fields }: TaggedRecord) {
    this.#fields = fields
  }

  /** The value of the first of the tags that has one, wrapped lines joined. */
  first(...tags: string[]): string | undefined {
    for (const tag of tags) {
      for (const field of this.#fields) {
        if (field.tag !== tag) continue
        const value = fieldText(field)
        if (value !== '') return value
      }
    }
    return undefined
  }

  /** The values of all fields with one of the tags, wrapped lines joined, in the order of the tags. */
  all(...tags: string[]): string[] {
    const values: string[] = []
    for (const tag of tags) {
      for (const field of this.#fields) {
        if (field.tag !== tag) continue
        const value = fieldText(field)
        if (value !== '') values.push(value)
      }
    }
    return values
  }

  /** The lines of all fields with one of the tags, each by itself, in the record's order. */
  lines(...tags: string[]): string[] {
    const lines: string[] = []
    for (const { tag, value, more } of this.#fields) {
      if (!tags.includes(tag)) continue
      if (value !== '') lines.push(value)
      for (const line of more ?? []) if (line !== '') lines.push(line)
    }
    return lines
  }
}

/** A field's text: lines wrapped in the source are one, a blank line parts paragraphs. */
export function fieldText({ value, more }: TaggedField): string {
  if (!more) return value
  return [value, ...more]
    .map((line) => (line === '' ? '\n\n' : line))
    .join(' ')
    .trim()
}
