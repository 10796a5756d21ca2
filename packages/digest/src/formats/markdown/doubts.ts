import type { Context } from '../../format.ts'
import type { Draft } from './draft.ts'
import { wordCount } from './titles.ts'

const FEWEST_PAPERS = 4
const FEWEST_WORDS = 4
const SHARE_OF_DATED = 0.7
/** As many titles and nothing else, under a name that speaks of papers, are papers. */
const FEWEST_BARE = 10
const SHARE_OF_BARE = 0.8

/** Items of a section's lists that are papers if the others are. */
export class Doubts {
  #doubtful: { draft: Draft; supported: boolean }[] = []
  #certain = 0
  #bare: Draft[] = []
  #passedOver = 0

  /** Counts an item that certainly is a paper. */
  count(): void {
    this.#certain++
  }

  /** Counts an item that has no title. */
  passOver(): void {
    this.#passedOver++
  }

  /** Notes an item that has a title, but no id. `marked`: the source sets it like the linked ones. */
  note(draft: Draft, marked: boolean): void {
    if (draft.title === undefined || wordCount(draft.title) < 2 || draft.summary.length > 0) {
      this.passOver()
      return
    }
    this.#bare.push(draft)
    if (wordCount(draft.title) < FEWEST_WORDS) return
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

  /** At the end of a page without any paper: the items of its lists, where they are titles as papers have them. */
  bareTitles(namesPapers: boolean): Draft[] {
    const titles = this.#bare.filter(({ title = '' }) => isTitleCase(title))
    const enough =
      titles.length >= FEWEST_BARE && titles.length >= (this.#bare.length + this.#passedOver) * SHARE_OF_BARE
    return namesPapers && enough ? this.#bare : []
  }
}

/** Whether most longer words of a title begin with a capital. */
function isTitleCase(title: string): boolean {
  const words = title.match(/\p{L}[\p{L}\p{N}]{3,}/gu) ?? []
  return words.filter((word) => /\p{Lu}/u.test(word)).length >= words.length * 0.6
}
