import {
  type Context,
  type Format,
  formatInPieces,
  type PieceReader,
  type PieceReading,
  type Sample,
} from '../format.ts'
import { type BibtexField, type BibtexItem, bibtexItems } from '../records/bibtex-items.ts'
import { LimitedFindings } from '../records/limited-findings.ts'
import { RecordPapers } from '../records/record-papers.ts'
import type { Source } from '../source.ts'
import { claimBetween, FIELD, type FrontMatter, OPENING } from './bibtex/between-entries.ts'
import { type Entry, fieldsOf, isNothing } from './bibtex/entry.ts'
import { reportFaults } from './bibtex/faults.ts'
import { fieldName, isTold, ownAddress } from './bibtex/field-names.ts'
import { endOfEntriesAlone, Inheritance } from './bibtex/inheritance.ts'
import { readPaper } from './bibtex/paper.ts'

/** BibTeX and biblatex. */
export const bibtex: Format = formatInPieces({
  name: 'bibtex',
  title: 'BibTeX and biblatex',
  extensions: ['bib', 'bibtex', 'biblatex'],
  detect,
  inPieces: (context) => new BibtexReader(context),
})

function detect({ lines, extension }: Sample): number {
  const full = lines.filter((line) => line.trim() !== '')
  const inBoxes = full.filter((line) => IN_BOX.test(line)).length
  const openings = full.filter((line) => OPENING.test(line)).length + inBoxes
  if (openings === 0) return 0
  const fields = full.filter((line) => FIELD.test(line)).length
  const first = full.find((line) => !/^\s*(?:%|---\s*$)/.test(line)) ?? ''
  if (OPENING.test(first)) return 0.97
  // A code block in a Markdown page is not the page.
  if (full.some((line) => /^\s*(?:```|~~~)/.test(line))) return 0
  if (extension === 'bib' || extension === 'bibtex') return 0.95
  // Below what a page shows of a paper stands its entry to copy; a page of nothing else has few lines of its own.
  const share = inBoxes > 0 ? SHARE_OF_BOXES : 1 / 3
  return openings + fields > full.length * share ? 0.9 : 0.1
}

/** An entry that a page shows as it is written, as the first of its box. */
const IN_BOX = /^\s*<pre(?:\s[^<>]{0,100})?>(?:<code(?:\s[^<>]{0,100})?>)?\s*@[a-z]{2,30}\s*[{(]/i
const SHARE_OF_BOXES = 0.6

/**
 * Reads entries one by one, with the macros of those before. From the first one on that takes fields from another, or
 * may give them to the ones before it, the rest of the file is read as one piece.
 */
class BibtexReader implements PieceReader {
  readonly #context: Context
  readonly #findings: LimitedFindings
  readonly #records: RecordPapers
  readonly #macros = new Map<string, string>()
  readonly #inheritance = new Inheritance()
  readonly #unknownMacros = new Set<string>()
  #front: FrontMatter = 'before'

  constructor(context: Context) {
    this.#context = context
    this.#findings = new LimitedFindings(context.finding)
    this.#records = new RecordPapers(context)
  }

  read(source: Source, isLast: boolean): PieceReading {
    const { ledger } = this.#context
    const found = bibtexItems(source, { macros: this.#macros, isLast })
    const next = isLast ? source.lineCount + 1 : endOfEntriesAlone(found)
    if (next === source.firstLine) return { papers: [], next }
    const items = found.items.filter(({ line }) => line < next)
    const entries: Entry[] = []
    for (const item of items) {
      if (item.type === 'comment')
        ledger.claim(item.line, item.endLine, { kind: 'furniture', name: 'comment' })
      else if (item.type === 'string' || item.type === 'preamble') {
        ledger.claim(item.line, item.endLine, { kind: 'digest', field: item.type })
        if (item.type === 'string') for (const { name, value } of item.fields) this.#macros.set(name, value)
      } else entries.push({ item, fields: fieldsOf(item) })
    }
    this.#front = claimBetween(source, next, items, this.#context, this.#front)
    reportFaults(items, this.#unknownMacros, this.#findings)

    const gathering = this.#inheritance.inherit(entries, this.#findings)
    if (isLast) this.#findings.end()
    for (const entry of entries) {
      const { item } = entry
      const alias = item.fields.length === 1 && item.fields[0]?.name === 'crossref'
      if (item.type === 'xdata' || item.type === 'set' || gathering.has(item) || alias) {
        ledger.claim(item.line, item.endLine, { kind: 'digest', field: alias ? 'alias' : item.type })
      } else {
        const paper = this.#records.add(readPaper(entry))
        if (paper !== undefined) {
          for (const field of item.fields) {
            claimField(field, item, paper, this.#context)
            const isKept = ownAddress(field.name, field.value) !== undefined
            if (isTold(field.name) && !isKept && !isNothing(field.value))
              this.#records.notKept.add(field.name, field.line)
          }
        }
      }
      if (!isLast) this.#inheritance.keep(entry)
    }
    if (isLast) this.#records.report()
    return { papers: this.#records.take(), next }
  }
}

/** A field's lines are the field's where they hold nothing else. */
function claimField(field: BibtexField, item: BibtexItem, paper: number, { ledger }: Context): void {
  const shared = item.fields.some(
    (other) => other !== field && other.line <= field.endLine && other.endLine >= field.line,
  )
  if (shared || field.line === item.line || field.line > field.endLine) return
  const name = fieldName(field.name, field.value)
  ledger.claim(field.line, field.endLine, { kind: 'paper', paper, field: name })
}
