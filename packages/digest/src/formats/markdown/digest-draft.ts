import type { Context, Reading } from '../../format.ts'
import { parseDate } from '../../text/dates.ts'
import type { Span } from './blocks/blocks.ts'
import { Doubts } from './doubts.ts'
import type { Draft } from './draft.ts'
import type { OpenField } from './entry/body.ts'
import type { BodyStyle } from './entry/text.ts'
import { finish } from './finish.ts'
import type { FrontMatter } from './front-matter.ts'
import { Mentions } from './mentions.ts'
import { Outline } from './outline.ts'

/** The entry that the blocks to come may belong to. */
export interface OpenEntry {
  draft: Draft
  kind: 'heading' | 'details' | 'item' | 'paragraph' | 'record' | 'file'
  depth: number
  indent: number
  field: OpenField
}

const MOST_HEADINGS = 100

/** A digest in the making: the entries found so far, the one that is open, the headings above it, what is in doubt. */
export class DigestDraft {
  readonly #context: Context
  readonly #drafts: Draft[] = []
  readonly outline = new Outline()
  readonly mentions = new Mentions()
  readonly doubts = new Doubts()
  /** The first headings, as they are written. */
  readonly #headings: string[] = []
  #date: string | undefined
  open: OpenEntry | undefined

  constructor(context: Context, front: FrontMatter) {
    this.#context = context
    this.#date = front.date
    this.outline.begin(front.title)
    if (front.paper) {
      this.#drafts.push(front.paper)
      this.open = { draft: front.paper, kind: 'file', depth: 0, indent: 0, field: undefined }
    }
  }

  /** Whether any entry was found. */
  get hasEntries(): boolean {
    return this.#drafts.length > 0
  }

  /** Adds an entry below the headings that are open. */
  add(draft: Draft): void {
    draft.headings = this.outline.path
    this.#drafts.push(draft)
  }

  /** Adds an entry that blocks to come may belong to. */
  begin(draft: Draft, kind: OpenEntry['kind'], place: Partial<Omit<OpenEntry, 'draft' | 'kind'>> = {}): void {
    this.add(draft)
    this.open = { draft, kind, depth: 0, indent: 0, field: undefined, ...place }
  }

  /** Says that a block belongs to the open entry. */
  extend(block: Span): void {
    const { open } = this
    if (open) open.draft.endLine = Math.max(open.draft.endLine, block.endLine)
  }

  /** Says that no block to come belongs to the open entry. */
  close(): void {
    this.open = undefined
  }

  /** Ends a section: what was doubtful in its lists is settled. */
  endSection(): void {
    this.#take(this.doubts.settle(this.#context))
  }

  /** Notes a heading as it is written. */
  noteHeading(text: string): void {
    if (this.#headings.length < MOST_HEADINGS) this.#headings.push(text)
  }

  /** Takes the digest's date from a text near the top that tells one. */
  noteDate(text: string): void {
    if (this.#date !== undefined || this.#drafts.length > 3 || text.length > 200) return
    const match =
      /(?:updated?|date|as of|更新|日期)[^\d]{0,20}(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2})/i.exec(text) ??
      /(?<![\d.-])(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2})(?![\d-])/.exec(text) ??
      /\b((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})\b/i.exec(
        text,
      )
    const date = match ? parseDate(match[1] as string) : undefined
    if (date) this.#date = date
  }

  /** The digest's date, to complete dates without a year. */
  get date(): string | undefined {
    return this.#context.date ?? this.#date
  }

  /** What plain text in an entry is. */
  styleOf(draft: Draft): BodyStyle {
    const { date } = this
    return {
      carriesAbstracts:
        draft.authors.length > 0 && draft.categories.length > 0 && draft.ids.arxiv !== undefined,
      ...(date === undefined ? {} : { context: date }),
    }
  }

  /** Claims lines that are the digest's own. */
  claim(span: Span, field: string): void {
    this.#context.ledger.claim(span.line, span.endLine, { kind: 'digest', field })
  }

  /** Claims lines that say nothing. */
  claimFurniture(span: Span, name: string): void {
    this.#context.ledger.claim(span.line, span.endLine, { kind: 'furniture', name })
  }

  /** The digest, when its last block is read. */
  end(front: FrontMatter): Reading {
    this.close()
    this.endSection()
    this.#take(this.doubts.rest(() => this.namesPapers(), this.#drafts))
    this.#take(this.mentions.settle(this.#drafts, this.#context))
    const top = this.#dropOnlyTop()
    const papers = finish(this.#drafts, this.#context)
    const title = front.paper ? undefined : (this.outline.title ?? top)
    return {
      papers,
      ...(title === undefined ? {} : { title }),
      ...(front.curator === undefined || front.paper ? {} : { curator: front.curator }),
      ...(this.#date === undefined ? {} : { date: this.#date }),
      ...(front.description === undefined || front.paper ? {} : { description: front.description }),
      ...(front.language === undefined ? {} : { language: front.language }),
    }
  }

  /** Whether the page calls what it lists papers, in its title, its name or its headings. */
  namesPapers(): boolean {
    const names = [this.#context.name.replaceAll('_', ' '), this.outline.title ?? '', ...this.#headings]
    return /papers?(?![a-z])|accepted|proceedings|arxiv|论文|論文|논문/i.test(
      names.join('\n').slice(0, 10_000),
    )
  }

  /** Takes a heading that stands above everything for the title, unless it only tells a date. */
  #dropOnlyTop(): string | undefined {
    const top = this.outline.onlyTop
    if (top === undefined) return undefined
    const shorter = new Map<string[], string[]>()
    for (const draft of this.#drafts) {
      if (draft.headings[0] !== top) continue
      const rest = shorter.get(draft.headings) ?? draft.headings.slice(1)
      shorter.set(draft.headings, rest)
      draft.headings = rest
    }
    return /^(?:last )?updated? (?:on|at|:)/i.test(top) ? undefined : top
  }

  /** Takes drafts that were held back, in the order of their lines. */
  #take(drafts: readonly Draft[]): void {
    const [first] = drafts
    if (!first) return
    const line = drafts.reduce((least, draft) => Math.min(least, draft.line), first.line)
    const later = this.#drafts.splice(this.#drafts.findLastIndex((draft) => draft.line <= line) + 1)
    for (const draft of drafts) later.push(draft)
    for (const draft of later.sort((a, b) => a.line - b.line)) this.#drafts.push(draft)
  }
}
