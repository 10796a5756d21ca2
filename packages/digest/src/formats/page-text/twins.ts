import type { Paper } from '../../digest.ts'
import type { Context } from '../../format.ts'

/** How many cards may stand between a card and the same one printed again, and between the first and the last of these. */
const REACH = 2000
const WHOLE_REACH = 10_000

/** A paper that the next cards may print again. */
interface Kept {
  paper: Paper
  /** Its number among the papers, and which cards of the page printed it first and last. */
  number: number
  first: number
  last: number
  /** Where the cards begin that print it again. */
  again: number[] | undefined
  /** The one that was kept next, and the next one of them that has the same title. */
  next: Kept | undefined
  namesake: Kept | undefined
}

/**
 * Folds cards that a page prints more than once, as one with a layout for wide and one for narrow screens
 * does: same title, and the same abstract or none. The first one takes what only a later one has. Cards with
 * one title and different abstracts are kept apart.
 */
export class Twins {
  readonly #finding: Context['finding']
  /** The papers of the last cards, in a row, and the first one of each title. */
  #oldest: Kept | undefined
  #newest: Kept | undefined
  readonly #byTitle = new Map<string, Kept>()
  #cards = 0
  #papers = 0
  #settled = 0

  constructor({ finding }: Context) {
    this.#finding = finding
  }

  /** How many of the last papers may still take something from a card. */
  get unsettled(): number {
    return this.#papers - this.#settled
  }

  /** Tells the number of a card's paper: that of the card that it prints again, or the next one. */
  place(paper: Paper): number {
    const card = this.#cards++
    this.#settle(card - REACH, card - WHOLE_REACH)
    const title = paper.title ?? ''
    let namesake = this.#byTitle.get(title)
    const kept = {
      paper,
      number: this.#papers,
      first: card,
      last: card,
      again: undefined,
      next: undefined,
      namesake: undefined,
    }
    if (!namesake) this.#byTitle.set(title, kept)
    while (namesake) {
      if (isTwin(namesake.paper, paper)) {
        namesake.again ??= []
        namesake.again.push(paper.source.line)
        namesake.last = card
        complete(namesake.paper, paper)
        return namesake.number
      }
      if (!namesake.namesake) {
        namesake.namesake = kept
        break
      }
      namesake = namesake.namesake
    }
    if (this.#newest) this.#newest.next = kept
    this.#oldest ??= kept
    this.#newest = kept
    return this.#papers++
  }

  /** Says that no card follows. */
  end(): void {
    this.#settle(this.#cards, this.#cards)
  }

  /** Says of the first papers that they are not printed again, which were last or first printed before some card. */
  #settle(last: number, first: number): void {
    for (let kept = this.#oldest; kept && (kept.last < last || kept.first < first); kept = kept.next) {
      const { paper, again, namesake, next } = kept
      if (namesake) this.#byTitle.set(paper.title ?? '', namesake)
      else this.#byTitle.delete(paper.title ?? '')
      if (again) this.#report(paper, again)
      this.#oldest = next
      if (!next) this.#newest = undefined
      this.#settled++
    }
  }

  #report({ source: { line, endLine } }: Paper, again: readonly number[]): void {
    const lines = again.slice(0, 3)
    this.#finding('printed-twice', {
      line,
      endLine,
      reason: `This paper is printed ${again.length + 1} times, again at ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}${again.length > 3 ? ' …' : ''}; it was read once`,
      note: 'Pages with one layout for wide and one for narrow screens print their cards twice. Nothing needs to be done.',
      severity: 'info',
    })
  }
}

/** Whether two cards of one title are the same card. An abstract cut short still is that abstract. */
function isTwin(paper: Paper, other: Paper): boolean {
  const { ids: a, abstract: one } = paper
  const { ids: b, abstract: two } = other
  if (a.arxiv !== undefined && b.arxiv !== undefined && a.arxiv !== b.arxiv) return false
  if (one === undefined || two === undefined || one === two) return true
  return one.startsWith(uncut(two)) || two.startsWith(uncut(one))
}

/** A text without the sign that it was cut short. */
function uncut(text: string): string {
  const sign = text.endsWith('…') ? 1 : text.endsWith('...') ? 3 : 0
  return sign === 0 ? text : text.slice(0, -sign).trimEnd()
}

/** Gives the first of two twins what only the second has. */
function complete(paper: Paper, twin: Paper): void {
  if (
    twin.abstract !== undefined &&
    (paper.abstract === undefined || twin.abstract.length > paper.abstract.length)
  ) {
    paper.abstract = twin.abstract
  }
  if (twin.date !== undefined) paper.date ??= twin.date
  if (twin.version !== undefined) paper.version ??= twin.version
  paper.ids = { ...twin.ids, ...paper.ids }
  for (const link of twin.links) {
    if (!paper.links.some(({ url }) => url === link.url)) paper.links.push(link)
  }
  if (twin.counts) paper.counts = { ...twin.counts, ...paper.counts }
}
