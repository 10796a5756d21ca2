import type { Paper } from '../digest.ts'
import type { JsonObject } from '../text/json.ts'
import { paragraphs } from './paper/values.ts'

/** Fewer abstracts, or a lesser share of them, tell nothing of the other descriptions. */
const FEWEST = 5
const MOST = 2 / 3

/** What is shorter may be said by anybody. */
const SHORTEST = 200

/**
 * The descriptions that the records of a file have. In most abstracts the authors speak of themselves, by which they are
 * known; where most descriptions are such, the others are abstracts, too.
 */
export class Descriptions {
  readonly #lookedAt: number
  #abstracts = 0
  #summaries = 0
  /** Whether those of the first papers tell that all are abstracts. */
  #areAbstracts: boolean | undefined
  /** Papers that were not settled yet. */
  #open: Paper[] = []

  /** @param lookedAt papers from which it is told what the descriptions of all are */
  constructor(lookedAt: number) {
    this.#lookedAt = lookedAt
  }

  add(record: JsonObject, paper: Paper): void {
    const { description } = record
    if (typeof description !== 'string') return
    const text = paragraphs(description)
    const counts = this.#abstracts + this.#summaries < this.#lookedAt ? 1 : 0
    if (text === paper.abstract) this.#abstracts += counts
    else if (text === paper.summary && paper.abstract === undefined) {
      this.#summaries += counts
      this.#open.push(paper)
    }
  }

  /** Files the descriptions since this was last asked for. */
  settle(): void {
    const open = this.#open
    this.#open = []
    this.#areAbstracts ??= this.#abstracts >= Math.max(FEWEST, (this.#abstracts + this.#summaries) * MOST)
    if (!this.#areAbstracts) return
    for (const paper of open) {
      const { summary = '', authors } = paper
      if (summary.length < SHORTEST || authors.length === 0) continue
      paper.abstract = summary
      delete paper.summary
    }
  }
}
