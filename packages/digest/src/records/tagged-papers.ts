import type { Paper } from '../digest.ts'
import type { Context } from '../format.ts'
import type { PaperDraft } from './paper-draft.ts'
import { type TaggedField, TaggedFields, type TaggedRecord } from './tagged-records.ts'

/**
 * The papers of tagged records, with each line of theirs in the ledger under its field's name. A record
 * that names no paper is left unread, with a finding.
 */
export function taggedPapers(
  records: readonly TaggedRecord[],
  context: Context,
  form: {
    /** The paper's field that a tag fills, or `undefined` for tags that Offprint has no place for. */
    fieldNames: Readonly<Record<string, string>>
    read(fields: TaggedFields, record: TaggedRecord): PaperDraft
  },
): Paper[] {
  const { ledger } = context
  const papers: Paper[] = []
  for (const record of records) {
    const draft = form.read(new TaggedFields(record), record)
    if (!draft.isPaper) {
      reportEmpty(context, record)
      continue
    }
    const paper = papers.push(draft.paper) - 1
    if (draft.paper.title === undefined) reportUntitled(context, record)
    ledger.claim(record.line, record.endLine, { kind: 'paper', paper, field: 'entry' })
    claimFields(record, form.fieldNames, paper, ledger)
  }
  return papers
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

/** Tells of a record that has neither title nor identifier nor link, and leaves it unread. */
export function reportEmpty(context: Context, span: { line: number; endLine: number }): void {
  const reason = 'a record without title, identifier or link'
  context.ledger.claim(span.line, span.endLine, { kind: 'unread', reason })
}

/** Tells of a paper that has no title yet. */
export function reportUntitled(context: Context, span: { line: number; endLine: number }): void {
  context.finding('title-missing', {
    line: span.line,
    endLine: span.endLine,
    reason: 'The record has no title',
    note: 'Add one, or put a file beside it that has this paper with its title and the same identifier.',
    severity: 'warning',
  })
}
