import type { Finding } from '../format.ts'

/** How many findings of one kind are reported each by itself. */
const LIMIT = 50

/**
 * Reports findings, of one kind so many and no more; the rest are counted, and told of once. A file of 100,000
 * records without their end has one fault, not 100,000.
 */
export class LimitedFindings {
  readonly #report: (ruleId: string, finding: Finding) => void
  readonly #counts = new Map<string, { count: number; next: Finding }>()

  constructor(report: (ruleId: string, finding: Finding) => void) {
    this.#report = report
  }

  add(ruleId: string, finding: Finding): void {
    const known = this.#counts.get(ruleId)
    const count = (known?.count ?? 0) + 1
    if (count <= LIMIT) this.#report(ruleId, finding)
    if (!known) this.#counts.set(ruleId, { count, next: finding })
    else {
      known.count = count
      if (count === LIMIT + 1) known.next = finding
    }
  }

  /** Tells of those that were only counted. */
  end(): void {
    for (const [ruleId, { count, next }] of this.#counts) {
      if (count <= LIMIT) continue
      const more = count - LIMIT
      this.#report(ruleId, { ...next, reason: `${next.reason} (and ${more - 1} more of the same behind it)` })
    }
  }
}
