import type { Context } from '../../format.ts'
import type { Draft } from './draft.ts'
import { wordCount } from './titles.ts'

const FEWEST_PAPERS = 4
const FEWEST_WORDS = 4
const SHARE_OF_DATED = 0.7

/** Items of a section's lists that are papers if the others are. */
export class Doubts {
  #doubtful: { draft: Draft; supported: boolean }[] = []
  #certain = 0

  /** Counts an item that certainly is a paper. */
  count(): void {
    this.#certain++
  }

  /** Notes an item that has a title, but no id. `marked`: the source sets it like the linked ones. */
  note(draft: Draft, marked: boolean): void {
    if (draft.title === undefined || wordCount(draft.title) < FEWEST_WORDS || draft.summary.length > 0) return
    const supported =
      marked ||
      draft.links.length > 0 ||
      draft.date !== undefined ||
      draft.venue !== undefined ||
      draft.authors.length > 0
    this.#doubtful.push({ draft, supported })
  }

  /** At a section's end: in a list of papers, those with a link or a date are papers, the others are unread. */
  settle({ ledger }: Context): Draft[] {
    // A list may link nothing, and name venue and year of each paper.
    const dated = this.#doubtful.filter(
      ({ draft: { venue, date, authors, links } }) =>
        venue !== undefined && date !== undefined && (authors.length > 0 || links.length === 0),
    )
    const papers =
      (this.#certain >= FEWEST_PAPERS && this.#certain >= this.#doubtful.length * 2) ||
      (this.#certain + dated.length >= FEWEST_PAPERS &&
        dated.length >= this.#doubtful.length * SHARE_OF_DATED)
    const settled: Draft[] = []
    if (papers) {
      for (const { draft, supported } of this.#doubtful) {
        if (supported) settled.push(draft)
        else
          ledger.claim(draft.line, draft.endLine, {
            kind: 'unread',
            reason: 'it stands in a list of papers, but has no link, no date and no authors',
          })
      }
    }
    this.#doubtful = []
    this.#certain = 0
    return settled
  }
}
