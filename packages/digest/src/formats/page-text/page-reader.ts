import type { Context, PieceReader, PieceReading } from '../../format.ts'
import { Ledger } from '../../ledger.ts'
import { Source } from '../../source.ts'
import { Cards } from './cards.ts'
import { Label, Labeller, layoutOf } from './labels.ts'
import { HEAD_LINES, PageLines } from './lines.ts'
import type { TextLine } from './text-line.ts'
import { wrappingOf } from './wrapping.ts'

/** Words of the page itself, where papers begin. */
export const OWN_WORDS =
  /get (?:the )?trending papers in your e?-?mail inbox|^search any paper with ai\b|^(?:#+ *)?by ?\[?ak\b.{0,80}and the research community/im
/** Characters among which the page's own words are looked for. */
const LONGEST_HEAD = 20_000
const LONG = 200

/**
 * Reads a page. How it was made is told from its head, so that a long one can be read piece by piece. Only a page with
 * the numbers of a text browser must be there as a whole: the addresses stand at its end.
 */
export class PageReader implements PieceReader {
  /**
   * A reader that nobody reads with. When V8 collects garbage and finds no object of a class, it drops the code that it
   * compiled for such objects, and the next page would be read at half the speed.
   */
  static readonly kept = PageReader.#ofNothing()

  readonly #context: Context
  readonly #page = new PageLines()
  #head: Head | undefined
  #labeller: Labeller | undefined
  #cards: Cards | undefined

  constructor(context: Context) {
    this.#context = context
  }

  static #ofNothing(): PageReader {
    const nothing = new Source('')
    const reader = new PageReader({
      ledger: new Ledger(nothing),
      name: '',
      finding: () => {},
      readPart: async () => ({ papers: [], entries: [] }),
    })
    reader.read(nothing, true)
    return reader
  }

  read(piece: Source, isLast: boolean): PieceReading {
    const page = this.#page
    const nothing = { papers: [], next: piece.firstLine }
    const isHead = isLast || (piece.lineCount >= HEAD_LINES && piece.text.length >= LONGEST_HEAD)
    if (!this.#head && !isHead) return nothing
    this.#head ??= readHead(page, piece)
    if (this.#head.isNumbered && !isLast) return nothing
    page.readOn(piece)
    if (isLast) page.resolveNumbers()
    this.#labeller ??= labellerOf(page.texts.slice(0, this.#head.texts))
    const labelled = this.#labeller.label(page.texts, isLast)
    if (!this.#cards) {
      const { ownLine } = this.#head
      const before = page.texts.filter(({ line }) => line < ownLine)
      if (before.length > labelled) return nothing
      this.#cards = new Cards(page, passOver(before) ? ownLine - 1 : 0, this.#context)
    }
    const { length } = page.texts
    const papers = this.#cards.read(labelled, isLast)
    this.#labeller.drop(length - page.texts.length)
    const { curator } = page
    const { date, unsettled } = this.#cards
    return {
      papers,
      ...(curator === undefined ? {} : { curator }),
      ...(date === undefined ? {} : { date }),
      ...(isLast
        ? { next: piece.lineCount + 1 }
        : {
            next: length > page.texts.length ? (page.texts[0] as TextLine).line : piece.firstLine,
            unsettled,
          }),
    }
  }
}

/** What the head of a page tells of it. */
interface Head {
  /** How many text lines it has. */
  texts: number
  /** Whether its titles or links have numbers, of which the addresses stand at the end of the page. */
  isNumbered: boolean
  /** Line of the page's own first words, or 0. */
  ownLine: number
}

function readHead(page: PageLines, source: Source): Head {
  const isNumbered = page.readHead(source)
  const own = OWN_WORDS.exec(source.text.slice(0, LONGEST_HEAD))
  return { texts: page.texts.length, isNumbered, ownLine: own ? source.lineAt(own.index) : 0 }
}

/**
 * Passes over the lines before the page's own first words, which a capturing tool wrote of its capture: no papers, where no
 * abstract is among them. Tells whether there are such.
 */
function passOver(lines: readonly TextLine[]): boolean {
  if (lines.some(({ text, label }) => label === Label.abstract && text.length > LONG)) return false
  for (const line of lines) line.label = Label.other
  return lines.length > 0
}

/** A labeller that knows from the head how the page was made. */
function labellerOf(head: readonly TextLine[]): Labeller {
  const wrapping = wrappingOf(head)
  return new Labeller(wrapping, layoutOf(head, wrapping))
}

/** The lines of a page that is there as a whole, with their labels. */
export function labelledLines(source: Source): PageLines {
  const page = new PageLines()
  const head = readHead(page, source)
  page.readOn(source)
  page.resolveNumbers()
  labellerOf(page.texts.slice(0, head.texts)).label(page.texts, true)
  return page
}
