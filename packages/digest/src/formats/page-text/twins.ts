import type { Paper } from '../../digest.ts'
import type { Context } from '../../format.ts'

/** How many cards may stand between a card and the same one printed again. */
const REACH = 1000

/** A paper that the next cards may print again. */
interface Kept {
  paper: Paper
  /** Its number among the papers, and which card of the page it was. */
  number: number
  card: number
  /** The cards that print it again: how many, and the first lines of the first ones. */
  twins: number
  lines: number[]
  /** The next one that has the same title. */
  next: Kept | undefined
}

/**
 * Folds cards that a page prints more than once, as one with a layout for wide and one for narrow screens
 * does: same title, and the same abstract or none. The first one takes what only a later one has. Cards with
 * one title and different abstracts are kept apart.
 */
export class Twins {
  readonly #finding: Context['finding']
  /** The papers of the last cards, and the first of them by title. */
  readonly #kept: Kept[] = []
  readonly #byTitle = new Map<string, Kept>()
  #cards = 0
  #papers = 0

  constructor({ finding }: Context) {
    this.#finding = finding
  }

  /** How many of the last papers may still take something from a card. */
  get unsettled(): number {
    return this.#kept.length
  }

  /** Tells the number of a card's paper: that of the card that it prints again, or the next one. */
  place(paper: Paper): number {
    const card = this.#cards++
    while ((this.#kept[0]?.card ?? card) < card - REACH) this.#forget(this.#kept.shift() as Kept)
    const first = this.#byTitle.get(paper.title ?? '')
    let last: Kept | undefined
    for (let kept = first; kept; kept = kept.next) {
      if (isTwin(kept.paper, paper)) {
        if (kept.lines.length < 3) kept.lines.push(paper.source.line)
        kept.twins++
        complete(kept.paper, paper)
        return kept.number
      }
      last = kept
    }
    const kept = { paper, number: this.#papers++, card, twins: 0, lines: [], next: undefined }
    this.#kept.push(kept)
    if (last) last.next = kept
    else this.#byTitle.set(paper.title ?? '', kept)
    return kept.number
  }

  /** Says that no card follows. */
  end(): void {
    for (const kept of this.#kept.splice(0)) this.#forget(kept)
  }

  #forget({ paper, twins, lines, next }: Kept): void {
    if (next) this.#byTitle.set(paper.title ?? '', next)
    else this.#byTitle.delete(paper.title ?? '')
    if (twins === 0) return
    this.#finding('printed-twice', {
      line: paper.source.line,
      endLine: paper.source.endLine,
      reason: `This paper is printed ${twins + 1} times, again at ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}${twins > 3 ? ' …' : ''}; it was read once`,
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
  const start = (text: string) => text.replace(/\s*(?:…|\.{3})$/, '')
  return one.startsWith(start(two)) || two.startsWith(start(one))
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
