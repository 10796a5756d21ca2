import type { Paper } from '../../digest.ts'
import type { Context, PieceReading, Reading } from '../../format.ts'
import type { Claim } from '../../ledger.ts'
import { AboutDigest } from './about-digest.ts'
import { BelowItem } from './below-item.ts'
import type { Span } from './blocks/blocks.ts'
import { CoveredItems } from './covered-items.ts'
import { Doubts } from './doubts.ts'
import type { Draft, Taken } from './draft.ts'
import { type OpenField, readBody } from './entry/body.ts'
import type { BodyStyle } from './entry/text.ts'
import type { FrontMatter } from './front-matter.ts'
import { Habits } from './habits.ts'
import { type Piece, textOf } from './inline/piece.ts'
import { Mentions } from './mentions.ts'
import { newsOf } from './news.ts'
import { Outline } from './outline.ts'
import { claimEntry, toPaper } from './paper.ts'
import { ProseBetween } from './prose-between.ts'
import { tellOfTitles } from './titles-left-out.ts'
import { foldTwins, twinsOf } from './twins.ts'

/** The entry that the blocks to come may belong to. */
export interface OpenEntry {
  draft: Draft
  kind: 'heading' | 'details' | 'item' | 'paragraph' | 'record' | 'file'
  depth: number
  indent: number
  field: OpenField
  /** Set within a part of it that is folded away. */
  folded?: true
  /** As many headings right below its title say who wrote the paper, and where it stood. */
  subtitles?: number
  /** Set where the headings of its parts have its title's own depth. */
  hasPartsBeside?: true
  /** Set where a list of who wrote it, a person each, stands below its title. */
  listsPeople?: true
}

/** Characters of the shortest text below a title and people that is an abstract in a list of accepted papers. */
const SHORTEST_ABSTRACT = 150

/** As many entries tell what all are like. */
const FEWEST_ENTRIES = 100
/** Below more papers a digest says no more when it was made. */
const MOST_ABOVE_DATE = 3
/** As many lines tell what a section lists. */
const LONGEST_SECTION = 1000

/**
 * A digest in the making: the entries found so far, the one that is open, the headings above it, what is in doubt.
 *
 * What is settled is handed on with its lines, and forgotten. Of a short text nothing is settled before its end; nor is
 * it of a long one of which the beginning leaves open whether an entry is another's twin or no paper at all.
 */
export class DigestDraft {
  readonly #context: Context
  readonly #front: FrontMatter
  readonly #headLines: number
  /** The entries that are not settled, in the order of their lines. */
  readonly #drafts: Draft[] = []
  /** What became of lines that are not settled, and are no entry's. */
  #claims: (Span & { claim: Claim })[] = []
  /** How many entries were found, and how many papers were handed on. */
  #found = 0
  #given = 0
  readonly outline = new Outline()
  readonly mentions = new Mentions()
  readonly doubts = new Doubts()
  readonly below = new BelowItem()
  readonly covered = new CoveredItems()
  readonly #about: AboutDigest
  readonly #prose = new ProseBetween()
  open: OpenEntry | undefined
  #sectionLine = 1
  #isHead = true
  /** What the list does at all its entries, once its head has told. */
  #habits: Habits | undefined

  constructor(context: Context, front: FrontMatter, headLines: number) {
    this.#context = context
    this.#front = front
    this.#headLines = headLines
    this.#about = new AboutDigest(front, context.name)
    this.outline.begin(front.title)
    if (front.paper) {
      this.#drafts.push(front.paper)
      this.#found++
      this.open = { draft: front.paper, kind: 'file', depth: 0, indent: 0, field: undefined }
    }
    for (const paper of front.papers ?? []) this.add(paper)
  }

  /** Whether any entry was found. */
  get hasEntries(): boolean {
    return this.#found > 0
  }

  /** Says at which line the next block begins. */
  goOn(line: number): void {
    if (this.#isHead && line > this.#headLines && this.#found >= FEWEST_ENTRIES) this.#endHead()
    if (line - this.#sectionLine > LONGEST_SECTION) this.endSection(line)
  }

  /** Adds an entry below the headings that are open. */
  add(draft: Draft): void {
    draft.headings = this.outline.path
    this.#drafts.push(draft)
    this.#found++
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
    const { open } = this
    this.open = undefined
    if (!open || this.#drafts.at(-1) !== open.draft || !isTemplate(open.draft)) return
    this.#drafts.pop()
    this.#found--
    this.claim(open.draft, 'text')
  }

  /** Ends a section: what was doubtful in its lists is settled. */
  endSection(nextLine: number): void {
    this.#take(this.doubts.settle((span, claim) => this.#claim(span, claim)))
    this.#sectionLine = nextLine
  }

  /** Notes a heading as it is written. */
  noteHeading(text: string): void {
    this.#about.noteHeading(text)
  }

  /** Takes the digest's date from a text near the top that tells one. */
  noteDate(text: string): void {
    if (this.#found <= MOST_ABOVE_DATE) this.#about.noteDate(text)
  }

  /** Whether it is a meeting's page of what was accepted or is presented there, as far as it was read. */
  get isOfMeeting(): boolean {
    return this.#about.isOfMeeting
  }

  /** Takes a text for the digest's introduction, if it stands where one does. */
  introduce(text: string): Taken | undefined {
    return this.hasEntries || this.outline.path.length > 0 ? undefined : this.#about.introduce(text)
  }

  /** Keeps a paragraph that stands between papers. */
  say(text: string, line: number, mentioned: readonly Draft[]): Taken | undefined {
    return this.#prose.add({ text, headings: this.outline.path, line, mentioned })
  }

  /** The digest's date, to complete dates without a year. */
  get date(): string | undefined {
    return this.#context.date ?? this.#about.date
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

  /** What a text below a title in a list, or in a heading, is: where a meeting lists the papers it has, what stands long below people is the abstract. */
  styleBelow(draft: Draft, pieces: readonly Piece[]): BodyStyle {
    const style = this.styleOf(draft)
    if (textOf(pieces).length < SHORTEST_ABSTRACT || !this.#about.listsAccepted(this.outline.title))
      return style
    return {
      ...style,
      // The people may stand on the first of these lines.
      get carriesAbstracts() {
        return style.carriesAbstracts || draft.authors.length > 0
      },
    }
  }

  /** Claims lines that are the digest's own. */
  claim(span: Span, field: string): void {
    this.#claim(span, { kind: 'digest', field })
  }

  /** Claims lines that say nothing. */
  claimFurniture(span: Span, name: string): void {
    this.#claim(span, { kind: 'furniture', name })
  }

  #claim({ line, endLine }: Span, claim: Claim): void {
    this.#claims.push({ line, endLine, claim })
  }

  /** What is settled when all lines before `next` are read. */
  settle(next: number): PieceReading | undefined {
    const { outline } = this
    if (!this.#habits) return undefined
    const line = this.#settledBefore(next)
    return { papers: this.#hand(line, this.#habits), ...this.#about.fields(outline.title), next: line }
  }

  /** What is left, when the last block is read. */
  end(): Reading {
    this.close()
    this.endSection(0)
    const isHeading = this.#about.isHeading()
    const rest = this.doubts.rest(() => this.namesPapers(), this.#drafts)
    // A table of contents may link nothing.
    this.#take(rest.filter(({ title = '' }) => !isHeading(title)))
    if (this.namesPapers())
      tellOfTitles(
        this.doubts.left(this.#drafts).filter(({ title = '' }) => !isHeading(title)),
        this.#context.finding,
      )
    this.#prose.report(this.#context.finding)
    if (this.#habits) {
      const papers = this.#hand(Number.POSITIVE_INFINITY, this.#habits)
      this.#habits.report(this.#context.finding)
      return { papers, ...this.#about.fields(this.outline.title), ...this.#said() }
    }
    this.#leaveOut(newsOf(this.#drafts, this.outline.title ?? this.outline.onlyTop))
    if (this.#isOfOnePaper()) this.mentions.passOver()
    this.#take(this.mentions.settle(this.#drafts, this.#context))
    const top = this.#dropOnlyTop()
    const twins = twinsOf(this.#drafts)
    foldTwins(twins, this.#context.finding)
    const kept = this.#drafts.filter((draft) => !twins.has(draft))
    const habits = new Habits(kept)
    for (const draft of kept) habits.dropFrom(draft)
    habits.report(this.#context.finding)
    const numbers = twins.size > 0 ? new Map(kept.map((draft, n) => [draft, n])) : undefined
    const said = this.#said(top)
    this.covered.report(this.#drafts, this.#context)
    this.#claimLines(this.#claims)
    this.#drafts.forEach((draft, n) => {
      claimEntry(draft, numbers?.get(twins.get(draft) ?? draft) ?? n, this.#context.ledger)
    })
    this.#drafts.length = 0
    return { papers: this.#toPapers(kept), ...this.#about.fields(this.outline.title ?? top), ...said }
  }

  /** Takes entries that prove to be no papers for text. */
  #leaveOut(drafts: readonly Draft[]): void {
    if (drafts.length === 0) return
    const left = new Set(drafts)
    const kept = this.#drafts.filter((draft) => !left.has(draft))
    this.#drafts.splice(0, this.#drafts.length, ...kept)
    for (const draft of drafts) this.claim(draft, 'text')
  }

  /** Whether the text is notes on one paper, which is its title and its only entry: what these mention are other papers. */
  #isOfOnePaper(): boolean {
    const [only, more] = this.#drafts
    return (
      only !== undefined &&
      more === undefined &&
      only.layout === 'heading' &&
      only.headings.length === 0 &&
      this.outline.title === undefined &&
      this.mentions.areBehind(only.line)
    )
  }

  /** What is said between papers. `top` is a heading that proved to be the title. */
  #said(top?: string): Pick<Reading, 'prose'> {
    const prose = this.#prose.without(this.#drafts, top)
    return prose.length === 0 || this.#front.paper ? {} : { prose }
  }

  /** Tells, where a long text's beginning is read, what all of it is like; where that is not sure, its end will. */
  #endHead(): void {
    this.#isHead = false
    // A heading may prove to be the only one above all, which makes it the title.
    if (this.outline.onlyTop !== undefined) return
    if (this.mentions.mayCount(this.#found) || twinsOf(this.#drafts).size > 0) return
    const told = this.doubts.tell(() => this.namesPapers(), this.#drafts)
    if (!told) return
    this.#take(told)
    this.mentions.passOver()
    this.#habits = new Habits(this.#drafts)
  }

  /** The first line that a block to come may still change, which is at most `next`. */
  #settledBefore(next: number): number {
    let line = Math.min(next, this.open?.draft.line ?? next, this.doubts.firstLine)
    // Entries and claims that share a line are settled together.
    const spans = [...this.#drafts, ...this.#claims].sort((a, b) => b.line - a.line)
    for (const span of spans) if (span.line < line && span.endLine >= line) line = span.line
    return line
  }

  /** Hands on the papers of the lines before one, and claims these. */
  #hand(line: number, habits: Habits): Paper[] {
    this.#claimLines(this.#claims.filter((claim) => claim.line < line))
    this.#claims = this.#claims.filter((claim) => claim.line >= line)
    const first = this.#drafts.findIndex((draft) => draft.line >= line)
    const drafts = this.#drafts.splice(0, first === -1 ? this.#drafts.length : first)
    for (const draft of drafts) {
      habits.dropFrom(draft)
      claimEntry(draft, this.#given++, this.#context.ledger)
    }
    return this.#toPapers(drafts)
  }

  #claimLines(claims: readonly (Span & { claim: Claim })[]): void {
    for (const { line, endLine, claim } of claims) this.#context.ledger.claim(line, endLine, claim)
  }

  /** Drafts as papers. Each draft is let go before the next becomes a paper: a long list has no room for both. */
  #toPapers(drafts: Draft[]): Paper[] {
    drafts.reverse()
    const papers: Paper[] = []
    for (let draft = drafts.pop(); draft; draft = drafts.pop())
      papers.push(toPaper(draft, this.#context.finding))
    return papers
  }

  /** Whether the page calls what it lists papers, in its title, its name or its headings. */
  namesPapers(): boolean {
    return /papers?(?![a-z])|accepted|proceedings|arxiv|论文|論文|논문/i.test(
      this.#about.names(this.outline.title),
    )
  }

  /** Takes a heading that stands above everything for the title, unless it only tells a date. */
  #dropOnlyTop(): string | undefined {
    const top = this.outline.onlyTop
    if (top === undefined) return undefined
    const shorter = new Map<readonly string[], readonly string[]>()
    for (const draft of this.#drafts) {
      if (draft.headings[0] !== top) continue
      const rest = shorter.get(draft.headings) ?? draft.headings.slice(1)
      shorter.set(draft.headings, rest)
      draft.headings = rest
    }
    return /^(?:last )?updated? (?:on|at|:)/i.test(top) ? undefined : top
  }

  /** Reads what stands below an item that proved to be a paper. */
  #readBelow(draft: Draft): void {
    let field: OpenField
    for (const { pieces, said, ...block } of draft.below ?? []) {
      field = readBody(draft, pieces, block, this.styleBelow(draft, pieces), field)
      draft.endLine = Math.max(draft.endLine, block.endLine)
      if (said) said.isTaken = true
    }
    delete draft.below
  }

  /** Takes drafts that were held back, in the order of their lines. */
  #take(drafts: readonly Draft[]): void {
    const [first] = drafts
    if (!first) return
    this.#found += drafts.length
    for (const draft of drafts) this.#readBelow(draft)
    const line = drafts.reduce((least, draft) => Math.min(least, draft.line), first.line)
    const later = this.#drafts.splice(this.#drafts.findLastIndex((draft) => draft.line <= line) + 1)
    for (const draft of drafts) later.push(draft)
    for (const draft of later.sort((a, b) => a.line - b.line)) this.#drafts.push(draft)
  }
}

/** Characters of the longest remark under the labels of a template. */
const LONGEST_PREFILLED = 120
/** A label with nothing behind it. */
const UNFILLED = /[:：]\s*$/

/** Whether an entry is what its list keeps ready for the next paper: labels with nothing behind most of them. */
function isTemplate({ title, ids, links, authors, abstract, summary, notes }: Draft): boolean {
  return (
    title === undefined &&
    Object.keys(ids).length === 0 &&
    links.length + authors.length + abstract.length === 0 &&
    [...summary, ...notes].filter((text) => !UNFILLED.test(text)).join('').length <= LONGEST_PREFILLED
  )
}
