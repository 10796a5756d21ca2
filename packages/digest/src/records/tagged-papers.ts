import type { Context, PieceReader } from '../format.ts'
import type { PaperDraft } from './paper-draft.ts'
import { RecordPapers } from './record-papers.ts'
import {
  fieldText,
  type TaggedField,
  TaggedFields,
  type TaggedGrammar,
  type TaggedRecord,
  taggedRecords,
} from './tagged-records.ts'

/** A form of tagged records. */
export interface TaggedForm {
  grammar: TaggedGrammar
  /** The paper's field that a tag fills. */
  fieldNames: Readonly<Record<string, string>>
  /** The paper's fields that the tags of one record fill, where they mean something else than in others. */
  namesOf?(record: TaggedRecord): Readonly<Record<string, string>> | undefined
  /** Tags that are not read, of which nothing is told: they say nothing of the paper. */
  bookkeeping?: ReadonlySet<string>
  read(fields: TaggedFields, record: TaggedRecord): PaperDraft
  /** Is told of each line outside of records' fields that is not blank. */
  outside?(line: string, n: number): void
  /** Is shown each record before it is read. */
  check?(record: TaggedRecord): void
  /** Is called when all records are read. */
  end?(): void
}

/**
 * Reads the papers of tagged records, with each line of theirs in the ledger under its field's name. A record
 * that names no paper is left unread, with a finding.
 */
export function taggedPapers(context: Context, form: TaggedForm): PieceReader {
  const papers = new RecordPapers(context)
  return {
    read(source, isLast) {
      const records = taggedRecords(source, isLast, form.grammar, (n) => form.outside?.(source.line(n), n))
      let step = records.next()
      for (; !step.done; step = records.next()) {
        const record = step.value
        form.check?.(record)
        const paper = papers.add(form.read(new TaggedFields(record), record))
        if (paper === undefined) continue
        const names = form.namesOf?.(record) ?? form.fieldNames
        claimFields(record, names, paper, context.ledger)
        for (const { tag, line, ...text } of record.fields) {
          const isKept = names[tag] !== undefined || form.bookkeeping?.has(tag)
          if (!isKept && fieldText({ tag, line, ...text }) !== '') papers.notKept.add(tag, line)
        }
      }
      if (isLast) {
        form.end?.()
        papers.report()
      }
      return { papers: papers.take(), next: step.value }
    },
  }
}

/** Claims a record's lines for its fields; neighbours of one name (authors, keywords) are one stretch. */
function claimFields(
  { fields }: TaggedRecord,
  names: Readonly<Record<string, string>>,
  paper: number,
  ledger: Context['ledger'],
): void {
  for (let first = 0; first < fields.length; ) {
    const { tag, line } = fields[first] as TaggedField
    const field = names[tag] ?? 'other'
    let last = first
    while (last + 1 < fields.length && (names[(fields[last + 1] as TaggedField).tag] ?? 'other') === field)
      last++
    ledger.claim(line, (fields[last] as TaggedField).endLine, { kind: 'paper', paper, field })
    first = last + 1
  }
}
