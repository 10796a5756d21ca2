import type { LedgerEntry } from './digest.ts'
import type { Source } from './source.ts'

/** What a format says of some lines; `Ledger.claim` takes it. */
export type Claim =
  | { kind: 'paper'; paper: number; endPaper?: number; field?: string }
  | { kind: 'digest'; field: string }
  | { kind: 'furniture'; name: string }
  | { kind: 'unread'; reason: string }

/**
 * The account of every line of a source. A format claims the lines it has understood; what it does not
 * claim is unread. So the ledger is lossless whatever a format does:
 *
 * 1. each line belongs to the last claim made of it (a record first, then its fields);
 * 2. a line claimed for two papers belongs to both (`paper` to `endPaper`);
 * 3. blank lines that nobody claims belong to the entry before them, at the top to the one after;
 * 4. every other line that nobody claims is `unread`.
 */
export class Ledger {
  readonly #source: Source
  readonly #claims: Claim[] = []
  readonly #owners: Uint32Array

  constructor(source: Source) {
    this.#source = source
    this.#owners = new Uint32Array(source.lineCount + 1)
  }

  /** Claims the lines `line` to `endLine`, both included. Lines outside the source are ignored. */
  claim(line: number, endLine: number, claim: Claim): void {
    this.#claims.push(claim)
    const index = this.#claims.length
    const last = Math.min(endLine, this.#source.lineCount)
    for (let n = Math.max(1, line); n <= last; n++) {
      const before = this.#claims[(this.#owners[n] as number) - 1]
      if (before?.kind === 'paper' && claim.kind === 'paper' && before.paper !== claim.paper) {
        this.#owners[n] = this.#share(before, claim)
      } else {
        this.#owners[n] = index
      }
    }
  }

  /** Points claims at the papers' new places: a claim for paper `i` becomes one for paper `places[i]`. */
  renumber(places: readonly number[]): void {
    const moved = (paper: number) => places[paper] ?? paper
    this.#claims.forEach((claim, index) => {
      if (claim.kind !== 'paper') return
      const { endPaper, ...rest } = claim
      const paper = moved(claim.paper)
      const last = endPaper === undefined ? paper : moved(endPaper)
      this.#claims[index] = { ...rest, paper, ...(last > paper ? { endPaper: last } : {}) }
    })
  }

  /** Whether somebody has claimed line `n`. */
  isClaimed(n: number): boolean {
    return this.#owners[n] !== 0
  }

  /** The ledger's entries, in the order of the source, without gap or overlap. */
  entries(unreadReason: string): LedgerEntry[] {
    const { lineCount } = this.#source
    const entries: LedgerEntry[] = []
    let first = 1
    let owner = -1
    const close = (endLine: number) => {
      if (endLine >= first) entries.push(this.#entry(first, endLine, owner, unreadReason))
    }
    for (let n = 1; n <= lineCount; n++) {
      const own = this.#owners[n] as number
      if (own === owner) continue
      if (own === 0 && this.#source.isBlank(n)) continue
      if (owner === -1) {
        owner = own
        continue
      }
      close(n - 1)
      first = n
      owner = own
    }
    close(lineCount)
    return entries
  }

  /** Records a claim that two papers share and gives its index. */
  #share(before: Claim & { kind: 'paper' }, claim: Claim & { kind: 'paper' }): number {
    const paper = Math.min(before.paper, claim.paper)
    const endPaper = Math.max(before.endPaper ?? before.paper, claim.endPaper ?? claim.paper)
    return this.#claims.push({ kind: 'paper', paper, endPaper, field: 'entry' })
  }

  #entry(line: number, endLine: number, owner: number, unreadReason: string): LedgerEntry {
    const start = this.#source.rawStart(line)
    const end = this.#source.rawStart(endLine + 1)
    if (owner === -1) return { line, endLine, start, end, kind: 'furniture', name: 'blank' }
    const claim = this.#claims[owner - 1]
    // Object literals, not spreads: a long list has an entry for every few lines, and this is a third of its cost.
    if (!claim) return { line, endLine, start, end, kind: 'unread', reason: unreadReason }
    if (claim.kind === 'paper' && claim.endPaper === undefined && claim.field !== undefined) {
      return { line, endLine, start, end, kind: 'paper', paper: claim.paper, field: claim.field }
    }
    return { line, endLine, start, end, ...claim }
  }
}
