import type { Paper } from '../../digest.ts'
import { type Context, emptyPaper } from '../../format.ts'
import type { Card } from './card.ts'
import { addLink, attachLinks } from './card-links.ts'
import { Mark } from './furniture.ts'
import { Label } from './labels.ts'
import type { FurnitureLine, PageLines } from './lines.ts'
import { referenceBehind } from './markup.ts'
import { surround } from './surroundings.ts'
import type { TextLine } from './text-line.ts'
import { Twins } from './twins.ts'
import { joinLines } from './wrapping.ts'

/**
 * Puts the labelled lines of a page together as papers, and claims every line that is understood.
 *
 * What stands between two cards belongs to one of them, as the ids of both tell. So a card is complete when the two
 * behind it are known.
 */
export class Cards {
  readonly #page: PageLines
  /** The last line of what a capturing tool wrote before the page's own words. */
  readonly #captured: number
  readonly #context: Context
  readonly #twins: Twins
  /** Cards that are not complete. */
  readonly #cards: Card[] = []
  /** How many text lines were looked at. */
  #gathered = 0
  /** Whether a card was complete, and how many papers there are. */
  #hasBegun = false
  #papers = 0
  /** The number that stands before the last title, where the page counts its papers. */
  #ordinal = 0
  /** The page's own date. */
  date: string | undefined

  constructor(page: PageLines, captured: number, context: Context) {
    this.#page = page
    this.#captured = captured
    this.#context = context
    this.#twins = new Twins(context)
  }

  /** How many of the papers so far may still take something from cards that print them again. */
  get unsettled(): number {
    return this.#twins.unsettled
  }

  /**
   * Reads the cards of the text lines that have labels, as far as they are complete, and drops their lines from the page.
   * Gives the papers among them that are not printed before.
   */
  read(labelled: number, isLast: boolean): Paper[] {
    const page = this.#page
    const cards = this.#cards
    const { length } = page.texts
    this.#gather(isLast ? length : lastBeginning(page.texts, labelled))
    const complete = isLast ? cards.length : Math.max(0, cards.length - 2)
    const known = isLast ? length : (cards.at(-1)?.first ?? -1)
    const end = isLast ? length : complete > 0 ? (cards[complete] as Card).first : -1
    this.date = surround(page, cards, {
      known,
      isBegin: !this.#hasBegun,
      date: this.date,
      context: this.#context,
    })
    attachLinks(page, cards, { known, complete, end })
    const papers = this.#claim(complete, end)
    if (complete > 0) this.#drop(complete, end)
    if (isLast) this.#twins.end()
    return papers
  }

  /** Finds the titles and abstracts of cards up to a text line that belongs to none of them. */
  #gather(end: number): void {
    const { texts } = this.#page
    const labelAt = (k: number) => (k < end ? texts[k]?.label : undefined)
    const lineOf = (k: number) => (texts[k] as TextLine).line
    const textOf = (from: number, to: number) =>
      to - from === 1
        ? (texts[from] as TextLine).text
        : joinLines(texts.slice(from, to).map((line) => line.text))
    let k = this.#gathered
    while (k < end) {
      const first = k++
      if (labelAt(first) === Label.name || labelAt(first) === Label.other) continue
      while (labelAt(k) === Label.titleOn) k++
      const titleEnd = k
      const paper = emptyPaper(lineOf(first), lineOf(titleEnd - 1))
      paper.title = textOf(first, titleEnd)
      const ordinal = ORDINAL.exec(paper.title)
      const number = Number(ordinal?.[1])
      // Cards that are printed twice have the same number.
      if (ordinal && (number === 1 || number === this.#ordinal || number === this.#ordinal + 1)) {
        paper.title = paper.title.slice(ordinal[0].length)
        this.#ordinal = number
      }
      // A number that wrapping has put on a line of its own.
      const behind = titleEnd - first > 1 ? referenceBehind(paper.title) : undefined
      const address = behind && this.#page.references.get(behind.number)
      if (behind && address !== undefined) {
        paper.title = behind.text
        addLink(paper, address)
      }
      const paragraphs: string[] = []
      while (isOfAbstract(labelAt(k))) {
        const start = k++
        while (labelAt(k) === Label.abstractOn) k++
        paragraphs.push(textOf(start, k))
        paper.source.endLine = lineOf(k - 1)
      }
      if (paragraphs.length > 0) paper.abstract = paragraphs.join('\n\n')
      this.#cards.push({ paper, first, last: k - 1, titleEnd })
    }
    this.#gathered = k
  }

  /** Claims the lines of complete cards and of what stands around them, up to a text line. */
  #claim(complete: number, end: number): Paper[] {
    const { furniture } = this.#page
    const papers: Paper[] = []
    let at = 0
    const claimFurniture = (behind: number, paper?: number) => {
      for (; at < furniture.length; at++) {
        const line = furniture[at] as FurnitureLine
        if (line.behind > behind) break
        this.#claimFurniture(line, paper)
      }
    }
    const cards = this.#cards
    const firstOf = (index: number) => (index < complete ? (cards[index] as Card).first : end)
    if (!this.#hasBegun) {
      claimFurniture(firstOf(0))
      this.#claimOthers(0, firstOf(0), true)
    }
    for (let index = 0; index < complete; index++) {
      const card = cards[index] as Card
      const paper = this.#twins.place(card.paper)
      if (paper === this.#papers) {
        papers.push(card.paper)
        this.#papers++
      }
      this.#claimCard(card, paper)
      claimFurniture(firstOf(index + 1), paper)
      this.#claimOthers(card.last + 1, firstOf(index + 1), false)
    }
    return papers
  }

  #claimCard({ first, titleEnd, last }: Card, paper: number): void {
    const { texts } = this.#page
    const { ledger } = this.#context
    const lineOf = (k: number) => (texts[k] as TextLine).line
    for (let k = first; k <= last; ) {
      const limit = k < titleEnd ? titleEnd : last + 1
      let end = k
      while (
        end + 1 < limit &&
        lineOf(end + 1) === lineOf(end) + 1 &&
        (k < titleEnd || texts[end + 1]?.label === Label.abstractOn)
      )
        end++
      ledger.claim(lineOf(k), lineOf(end), {
        kind: 'paper',
        paper,
        field: k < titleEnd ? 'title' : 'abstract',
      })
      k = end + 1
    }
  }

  #claimFurniture({ line, marks, dates }: FurnitureLine, paper: number | undefined): void {
    const { ledger } = this.#context
    if (dates === 'digest') ledger.claim(line, line, { kind: 'digest', field: 'date' })
    else if (dates === 'paper' && paper !== undefined)
      ledger.claim(line, line, { kind: 'paper', paper, field: 'date' })
    else if (marks & Mark.capture) ledger.claim(line, line, { kind: 'digest', field: 'capture' })
    else ledger.claim(line, line, { kind: 'furniture', name: nameOf(marks) })
  }

  /** Claims text lines that are of no card. */
  #claimOthers(from: number, to: number, isBegin: boolean): void {
    const { ledger } = this.#context
    for (let k = from; k < to; k++) {
      const { line, label, marksBefore, marksAfter } = this.#page.texts[k] as TextLine
      const among = marksBefore & marksAfter & Mark.navigation
      if (label === Label.name) {
        const name = marksBefore & Mark.submitterFollows ? 'submitter' : 'organisation'
        ledger.claim(line, line, { kind: 'furniture', name })
        // Words among the site's own, such as the search that a page answers.
      } else if (isBegin && among) ledger.claim(line, line, { kind: 'furniture', name: 'navigation' })
      else if (line <= this.#captured) ledger.claim(line, line, { kind: 'digest', field: 'capture' })
    }
  }

  /** Drops cards that are complete and the lines up to a text line. */
  #drop(complete: number, end: number): void {
    this.#cards.splice(0, complete)
    for (const card of this.#cards) {
      card.first -= end
      card.last -= end
      card.titleEnd -= end
    }
    this.#gathered -= end
    this.#hasBegun = true
    this.#page.drop(end)
  }
}

const ORDINAL = /^#?(\d{1,4})[.):] +(?=\S)/

/** The last of the labelled lines that begins something of its own. */
function lastBeginning(texts: readonly TextLine[], labelled: number): number {
  for (let k = labelled - 1; k > 0; k--) {
    const label = texts[k]?.label
    if (label === Label.title || label === Label.name || label === Label.other) return k
  }
  return 0
}

const isOfAbstract = (label: number | undefined) =>
  label === Label.abstract || label === Label.abstractOn || label === Label.paragraph

const NAMES: readonly [number, string][] = [
  [Mark.submitter | Mark.submitterFollows, 'submitter'],
  [Mark.authors, 'author-count'],
  [Mark.date | Mark.published, 'date'],
  [Mark.badge | Mark.identifier, 'badge'],
  [Mark.votes, 'votes'],
  [Mark.navigation, 'navigation'],
  [Mark.promotion, 'promotion'],
  [Mark.reference, 'reference'],
  [Mark.link, 'link'],
]

const nameOf = (marks: number) => NAMES.find(([mark]) => marks & mark)?.[1] ?? 'rule'
