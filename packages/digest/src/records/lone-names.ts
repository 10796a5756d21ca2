import type { Paper } from '../digest.ts'
import { initialsAhead } from '../text/names.ts'

/**
 * Authors who stand alone in the records of a file. Whether `Lovelace A` has the family name ahead only the lists of
 * several authors tell, where all their names have it.
 */
export class LoneNames {
  readonly #lookedAt: number
  #count = 0
  /** How many lists of several authors have all names turned round, and how many have not. */
  #turned = 0
  #others = 0
  /** Papers of one author whose name may be turned round. */
  #open: Paper[] = []

  /** @param lookedAt papers from which it is told how the names of all are written */
  constructor(lookedAt = Number.POSITIVE_INFINITY) {
    this.#lookedAt = lookedAt
  }

  add(paper: Paper): void {
    const tells = this.#count++ < this.#lookedAt
    const [first, second] = paper.authors
    if (first === undefined) return
    if (second === undefined) {
      if (initialsAhead(first)) this.#open.push(paper)
    } else if (!tells) return
    else if (paper.authors.every(({ given, group }) => group || (given && INITIALS.test(given))))
      this.#turned++
    else this.#others++
  }

  /** Turns the names since this was last asked for, if nearly all lists of the file are. */
  settle(): void {
    const open = this.#open
    this.#open = []
    if (this.#turned < 2 || this.#others * 10 > this.#turned) return
    for (const paper of open) {
      paper.authors = paper.authors.map((author) => initialsAhead(author) ?? author)
    }
  }
}

const INITIALS = /^(?:\p{Lu}\.?-?){1,4}$/u
