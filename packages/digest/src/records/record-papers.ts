import { cutToLength } from '../cut-to-length.ts'
import type { Paper, SourceSpan } from '../digest.ts'
import type { Context } from '../format.ts'
import type { PaperDraft } from './paper-draft.ts'

/**
 * The papers of a file of records, in the order of the source. Each record's lines go to its paper in the ledger;
 * a record that names no paper is left unread, one without a title is kept and told of.
 */
export class RecordPapers {
  readonly papers: Paper[] = []
  readonly #context: Context
  readonly #untitled: number[] = []
  /** Unread lines that are not claimed yet, because the next record may go on with them. */
  #unread: (SourceSpan & { reason: string }) | undefined

  constructor(context: Context) {
    this.#context = context
  }

  /** Adds a record's paper; gives its index, or `undefined` where the record names none. */
  add(draft: PaperDraft): number | undefined {
    const { paper } = draft
    if (!draft.isPaper) {
      this.unread(paper.source, 'a record without title, identifier or link')
      return undefined
    }
    this.#claimUnread()
    cutToLength(paper)
    const index = this.papers.push(paper) - 1
    if (paper.title === undefined) this.#untitled.push(paper.source.line)
    this.#context.ledger.claim(paper.source.line, paper.source.endLine, {
      kind: 'paper',
      paper: index,
      field: 'entry',
    })
    return index
  }

  /** Leaves lines unread, for a reason; records that follow each other are one stretch. */
  unread({ line, endLine }: SourceSpan, reason: string): void {
    const open = this.#unread
    if (open && open.reason === reason && line >= open.line && line <= open.endLine + 1) {
      open.endLine = Math.max(open.endLine, endLine)
      return
    }
    this.#claimUnread()
    this.#unread = { line, endLine, reason }
  }

  #claimUnread(): void {
    const open = this.#unread
    if (!open) return
    this.#context.ledger.claim(open.line, open.endLine, { kind: 'unread', reason: open.reason })
    this.#unread = undefined
  }

  /** Tells once of all records without a title. To be called when all are added. */
  report(): void {
    this.#claimUnread()
    const [line] = this.#untitled
    if (line === undefined) return
    const count = this.#untitled.length
    this.#context.finding('title-missing', {
      line,
      reason:
        count === 1
          ? 'A record has an identifier and no title'
          : `${count} records have an identifier and no title, at lines ${list(this.#untitled)}`,
      note: 'Add titles, or put a file beside this one that has the same identifiers with titles.',
      severity: 'warning',
    })
  }
}

function list(lines: readonly number[]): string {
  return lines.length > 10 ? `${lines.slice(0, 10).join(', ')}, …` : lines.join(', ')
}
