import type { LedgerEntry } from './digest.ts'
import type { Ledger } from './ledger.ts'
import type { Source } from './source.ts'

/**
 * Puts the ledgers of the pieces of a file together: the last entry of each is kept back, because blank lines at the
 * beginning of the next piece belong to it, and unread lines may go on there.
 */
export class LedgerParts {
  readonly #unreadReason: string
  readonly #tell: (entry: LedgerEntry, excerpt: string) => void
  #kept: LedgerEntry | undefined
  /** The beginning of the entry that is kept back, if that is unread, and whether its last line is blank. */
  #excerpt = ''
  #endsBlank = false

  /**
   * @param unreadReason why lines are unread that nobody has claimed
   * @param tell is told of each unread entry and how it begins
   */
  constructor(unreadReason: string, tell: (entry: LedgerEntry, excerpt: string) => void) {
    this.#unreadReason = unreadReason
    this.#tell = tell
  }

  /** Takes the entries of the next piece; gives those that are complete. */
  add(entries: LedgerEntry[], source: Source, ledger: Ledger, isLast: boolean): LedgerEntry[] {
    // A piece within one line ends no entry.
    if (entries.length === 0 && !isLast) return []
    const kept = this.#kept
    this.#kept = undefined
    if (kept && isBlank(kept) && entries[0]) {
      // Blank lines at the top of the file.
      entries[0].line = kept.line
      entries[0].start = kept.start
    } else if (kept && entries[0]) {
      this.#giveBlankLines(kept, entries[0], source, ledger)
      if (ledger.goesOn || this.#goesOn(kept, entries[0])) {
        kept.endLine = entries[0].endLine
        kept.end = entries[0].end
        entries[0] = kept
      } else entries.unshift(kept)
    } else if (kept) entries.push(kept)
    const last = isLast ? undefined : entries.pop()
    for (const entry of entries) {
      if (entry.kind === 'unread')
        this.#tell(entry, entry === kept ? this.#excerpt : excerptOf(entry, source))
    }
    if (last) {
      this.#kept = last
      if (last !== kept && last.kind === 'unread') this.#excerpt = excerptOf(last, source)
      this.#endsBlank = source.isBlank(last.endLine)
    }
    return entries
  }

  /** Gives blank lines that nobody claims, at the beginning of a piece, to the entry before. */
  #giveBlankLines(kept: LedgerEntry, first: LedgerEntry, source: Source, ledger: Ledger): void {
    let n = first.line
    while (n <= first.endLine && source.isBlank(n) && !ledger.isClaimed(n)) n++
    if (n === first.line || n > first.endLine) return
    kept.endLine = n - 1
    kept.end = source.offsetInFile(n)
    first.line = n
    first.start = kept.end
    this.#endsBlank = true
  }

  /** Whether a piece's first entry is a part of the one kept back. */
  #goesOn(kept: LedgerEntry, first: LedgerEntry): boolean {
    if (isBlank(first)) return true
    if (kept.kind !== 'unread' || first.kind !== 'unread' || kept.reason !== first.reason) return false
    return kept.reason === this.#unreadReason || !this.#endsBlank
  }
}

const isBlank = (entry: LedgerEntry) => entry.kind === 'furniture' && entry.name === 'blank'

/** How an entry begins, in a piece or with the blank lines of an earlier one. */
const excerptOf = (entry: LedgerEntry, source: Source) =>
  entry.line < source.firstLine ? '' : source.excerpt(entry.line)
