import type { Paper, SourceSpan } from '../digest.ts'
import type { Context } from '../format.ts'
import { editorsNote } from './editors-note.ts'
import { FieldsNotKept } from './fields-not-kept.ts'
import type { PaperDraft } from './paper-draft.ts'

/** How many lines a finding lists. */
const LISTED = 10

/**
 * The papers of a file of records, in the order of the source. Each record's lines go to its paper in the ledger;
 * a record that names no paper is left unread, one without a title is kept and told of.
 */
export class RecordPapers {
  readonly #context: Context
  /** Papers that were not taken yet, and how many there were in all. */
  #papers: Paper[] = []
  #count = 0
  /** Fields of the records that are not read. */
  readonly notKept: FieldsNotKept
  /** Lines of the first records without a title, and how many of these there are. */
  readonly #untitled: number[] = []
  #untitledCount = 0

  constructor(context: Context) {
    this.#context = context
    this.notKept = new FieldsNotKept(context)
  }

  /** Adds a record's paper; gives its index, or `undefined` where the record names none. */
  add(draft: PaperDraft): number | undefined {
    const { paper } = draft
    if (!draft.isPaper) {
      this.unread(paper.source, 'a record without title, identifier or link')
      return undefined
    }
    this.#settleEditors(draft)
    this.#papers.push(paper)
    const index = this.#count++
    if (paper.title === undefined && ++this.#untitledCount <= LISTED) this.#untitled.push(paper.source.line)
    this.#context.ledger.claim(paper.source.line, paper.source.endLine, {
      kind: 'paper',
      paper: index,
      field: 'entry',
    })
    return index
  }

  /** Of an entry without authors the editors are its own, and stand in a note; else they are those of the book that it is in. */
  #settleEditors({ paper, editors }: PaperDraft): void {
    for (const { field, names } of editors) {
      if (paper.authors.length === 0) paper.notes.push(editorsNote(names))
      else this.notKept.add(field, paper.source.line)
    }
  }

  /** Leaves lines unread, for a reason. */
  unread({ line, endLine }: SourceSpan, reason: string): void {
    this.#context.ledger.claim(line, endLine, { kind: 'unread', reason })
  }

  /** The papers since they were last taken. */
  take(): Paper[] {
    const papers = this.#papers
    this.#papers = []
    return papers
  }

  /** Tells once of all records without a title, and of the fields that are not read. To be called when all are added. */
  report(): void {
    this.notKept.report()
    const [line] = this.#untitled
    if (line === undefined) return
    const count = this.#untitledCount
    this.#context.finding('title-missing', {
      line,
      reason:
        count === 1
          ? 'A record has an identifier and no title'
          : `${count} records have an identifier and no title, at lines ${this.#untitled.join(', ')}${count > LISTED ? ', …' : ''}`,
      note: 'Add titles, or put a file beside this one that has the same identifiers with titles.',
      severity: 'warning',
    })
  }
}
