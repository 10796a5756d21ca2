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
  #abstracts = 0
  #summaries = 0
  /** Papers that were not settled yet. */
  #open: Paper[] = []

  add(record: JsonObject, paper: Paper): void {
    const { description } = record
    if (typeof description !== 'string') return
    const text = paragraphs(description)
    if (text === paper.abstract) this.#abstracts++
    else if (text === paper.summary && paper.abstract === undefined) {
      this.#summaries++
      this.#open.push(paper)
    }
  }

  /** Files the descriptions since this was last asked for. */
  settle(): void {
    const open = this.#open
    this.#open = []
    if (this.#abstracts < Math.max(FEWEST, (this.#abstracts + this.#summaries) * MOST)) return
    for (const paper of open) {
      const { summary = '', authors } = paper
      if (summary.length < SHORTEST || authors.length === 0) continue
      paper.abstract = summary
      delete paper.summary
    }
  }
}
