import type { LedgerEntry } from './digest.ts'
import { NumberList } from './number-list.ts'
import type { Source } from './source.ts'

/** What a format says of some lines; `Ledger.claim` takes it. */
export type Claim =
  | { kind: 'paper'; paper: number; endPaper?: number; field?: string }
  | { kind: 'digest'; field: string }
  | { kind: 'furniture'; name: string }
  | { kind: 'unread'; reason: string }

/** What became of the beginning of a line that goes on in the next piece of a file. */
export interface CarriedLine {
  claim: Claim | undefined
  /** Whether it is a part of the entry that ends with the line before it. */
  goesOn: boolean
}

/**
 * The account of every line of a source. A format claims the lines it has understood; what it does not
 * claim is unread. So the ledger is lossless whatever a format does:
 *
 * 1. each line belongs to the last claim made of it (a record first, then its fields);
 * 2. a line claimed for two papers belongs to both (`paper` to `endPaper`);
 * 3. blank lines that nobody claims belong to the entry before them, at the top to the one after;
 * 4. every other line that nobody claims is `unread`;
 * 5. unread lines that follow each other, for one reason, are one entry.
 */
export class Ledger {
  readonly #source: Source
  /** For each line the number of its claim, from 1; 0 where nobody claims it. */
  readonly #owners: Uint32Array
  // A claim is a number in each of two lists: long files have more claims than objects are good for.
  /** What each claim says, as an index of `#labels`. */
  readonly #said = new NumberList()
  /** The paper of each claim, from 1; 0 where it is for none. */
  readonly #papers = new NumberList()
  /** The last paper of the claims that are for several, by the claim's number. */
  readonly #endPapers = new Map<number, number>()
  /** What claims say, apart from their papers. */
  readonly #labels: Label[] = []
  readonly #labelIndex: Readonly<Record<Claim['kind'], Map<string | undefined, number>>> = {
    paper: new Map(),
    digest: new Map(),
    furniture: new Map(),
    unread: new Map(),
  }

  readonly #carried: CarriedLine | undefined

  /** @param carried what became of the beginning of the first line, where the source is a piece that begins within it */
  constructor(source: Source, carried?: CarriedLine) {
    this.#source = source
    this.#owners = new Uint32Array(source.lineCount + 2 - source.firstLine)
    this.#carried = carried
    if (carried?.claim) this.claim(source.firstLine, source.firstLine, carried.claim)
  }

  /** Whether the first line is a part of the last entry of the piece before. */
  get goesOn(): boolean {
    return this.#carried?.claim !== undefined && this.#carried.goesOn && this.#owners[0] === 1
  }

  /** What became of the beginning of a line. */
  carry(n: number): CarriedLine {
    const index = n - this.#source.firstLine
    const owner = this.#owners[index] as number
    const goesOn = index === 0 ? this.goesOn : this.#owners[index - 1] === owner
    return { claim: this.#claimOf(owner), goesOn }
  }

  /** Claims the lines `line` to `endLine`, both included. Lines outside the source are ignored. */
  claim(line: number, endLine: number, claim: Claim): void {
    const paper = claim.kind === 'paper' ? claim.paper + 1 : 0
    const endPaper = claim.kind === 'paper' ? claim.endPaper : undefined
    const number = this.#add(claim.kind, textOf(claim), paper, endPaper)
    const { firstLine, lineCount } = this.#source
    const last = Math.min(endLine, lineCount) - firstLine
    for (let index = Math.max(firstLine, line) - firstLine; index <= last; index++) {
      const owner = this.#owners[index] as number
      const before = owner === 0 ? 0 : this.#papers.at(owner - 1)
      const shared = before !== 0 && paper !== 0 && before !== paper
      this.#owners[index] = shared ? this.#share(owner, number) : number
    }
  }

  /** Whether somebody has claimed line `n`. */
  isClaimed(n: number): boolean {
    return this.#owners[n - this.#source.firstLine] !== 0
  }

  /** The ledger's entries up to a line, in the order of the source, without gap or overlap. */
  entries(unreadReason: string, endLine = this.#source.lineCount): LedgerEntry[] {
    const { firstLine } = this.#source
    const entries: LedgerEntry[] = []
    let first = firstLine
    let owner = -1
    const close = (last: number) => {
      if (last >= first) entries.push(this.#entry(first, last, owner, unreadReason))
    }
    for (let n = firstLine; n <= endLine; n++) {
      const own = this.#owners[n - firstLine] as number
      if (own === owner) continue
      if (own === 0 && this.#source.isBlank(n)) continue
      if (owner === -1) {
        owner = own
        continue
      }
      if (
        this.#isUnread(own) &&
        this.#said.at(own - 1) === this.#said.at(owner - 1) &&
        !this.#source.isBlank(n - 1)
      )
        continue
      close(n - 1)
      first = n
      owner = own
    }
    close(endLine)
    return entries
  }

  /** What became of the beginning of a line, up to an offset of the source, as an entry. */
  beginning(n: number, end: number, unreadReason: string): LedgerEntry {
    const owner = this.#owners[n - this.#source.firstLine] as number
    return { ...this.#entry(n, n, owner, unreadReason), end: this.#source.offset + end }
  }

  #claimOf(owner: number): Claim | undefined {
    if (owner === 0) return undefined
    const { kind, text } = this.#labels[this.#said.at(owner - 1)] as Label
    if (kind === 'digest') return { kind, field: text ?? '' }
    if (kind === 'furniture') return { kind, name: text ?? '' }
    if (kind === 'unread') return { kind, reason: text ?? '' }
    const endPaper = this.#endPapers.get(owner)
    return {
      kind,
      paper: this.#papers.at(owner - 1) - 1,
      ...(endPaper === undefined ? {} : { endPaper }),
      ...(text === undefined ? {} : { field: text }),
    }
  }

  #isUnread(owner: number): boolean {
    return owner > 0 && this.#labels[this.#said.at(owner - 1)]?.kind === 'unread'
  }

  /** Records a claim and gives its number. */
  #add(kind: Claim['kind'], text: string | undefined, paper: number, endPaper: number | undefined): number {
    let index = this.#labelIndex[kind].get(text)
    if (index === undefined) {
      index = this.#labels.push({ kind, text }) - 1
      this.#labelIndex[kind].set(text, index)
    }
    this.#said.push(index)
    const number = this.#papers.push(paper)
    if (endPaper !== undefined) this.#endPapers.set(number, endPaper)
    return number
  }

  /** Records a claim that the papers of two claims share and gives its number. */
  #share(before: number, claim: number): number {
    const [one, two] = [this.#papers.at(before - 1), this.#papers.at(claim - 1)]
    const endPaper = Math.max(this.#endPapers.get(before) ?? one - 1, this.#endPapers.get(claim) ?? two - 1)
    return this.#add('paper', 'entry', Math.min(one, two), endPaper)
  }

  #entry(line: number, endLine: number, owner: number, unreadReason: string): LedgerEntry {
    const start = this.#source.offsetInFile(line)
    const end = this.#source.offsetInFile(endLine + 1)
    if (owner === -1) return { line, endLine, start, end, kind: 'furniture', name: 'blank' }
    if (owner === 0) return { line, endLine, start, end, kind: 'unread', reason: unreadReason }
    const label = this.#labels[this.#said.at(owner - 1)] as Label
    const { kind, text = '' } = label
    if (kind === 'digest') return { line, endLine, start, end, kind, field: text }
    if (kind === 'furniture') return { line, endLine, start, end, kind, name: text }
    if (kind === 'unread') return { line, endLine, start, end, kind, reason: text }
    const paper = this.#papers.at(owner - 1) - 1
    const endPaper = this.#endPapers.get(owner)
    // Object literals, not spreads: a long list has an entry for every few lines, and this is a third of its cost.
    if (endPaper === undefined && label.text !== undefined)
      return { line, endLine, start, end, kind, paper, field: text }
    return {
      line,
      endLine,
      start,
      end,
      kind,
      paper,
      ...(endPaper === undefined ? {} : { endPaper }),
      ...(label.text === undefined ? {} : { field: text }),
    }
  }
}

/** What a claim says, apart from its papers. */
interface Label {
  kind: Claim['kind']
  /** The field, the furniture's name or the reason. */
  text: string | undefined
}

/** The field, the furniture's name or the reason of a claim. */
function textOf(claim: Claim): string | undefined {
  if (claim.kind === 'furniture') return claim.name
  return claim.kind === 'unread' ? claim.reason : claim.field
}
