import type { Paper } from '../digest.ts'
import type { Context } from '../format.ts'
import type { PaperDraft } from './paper-draft.ts'
import { RecordPapers } from './record-papers.ts'
import { type TaggedField, TaggedFields, type TaggedRecord } from './tagged-records.ts'

/**
 * The papers of tagged records, with each line of theirs in the ledger under its field's name. A record
 * that names no paper is left unread, with a finding.
 */
export function taggedPapers(
  records: Iterable<TaggedRecord>,
  context: Context,
  form: {
    /** The paper's field that a tag fills, or `undefined` for tags that Offprint has no place for. */
    fieldNames: Readonly<Record<string, string>>
    read(fields: TaggedFields, record: TaggedRecord): PaperDraft
  },
): Paper[] {
  const read = new RecordPapers(context)
  for (const record of records) {
    const paper = read.add(form.read(new TaggedFields(record), record))
    if (paper !== undefined) claimFields(record, form.fieldNames, paper, context.ledger)
  }
  read.report()
  return read.papers
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
