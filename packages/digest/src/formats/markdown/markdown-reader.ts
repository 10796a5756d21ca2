import type { Context, PieceReader, PieceReading } from '../../format.ts'
import type { Source } from '../../source.ts'
import { paperAbout } from './about-one.ts'
import { type Block, BlockScanner, blocksOf } from './blocks/blocks.ts'
import { BlocksAhead } from './blocks/blocks-ahead.ts'
import { Comments } from './comments.ts'
import { definitionsOf, LateReferences, wantsDefinitions } from './definitions.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { inlineReader } from './inline/inline.ts'
import { HEAD_LINES, Reader } from './reader.ts'

/**
 * Reads a text of Markdown. Its links may have their addresses at its end: only a long one that begins without such
 * links is read piece by piece.
 */
export class MarkdownReader implements PieceReader {
  readonly #context: Context
  readonly #scanner = new BlockScanner()
  readonly #comments = new Comments()
  readonly #late = new LateReferences()
  #reader: Reader | undefined
  /** Whether the text is there as a whole before anything of it is read. */
  #isWhole = false
  #piece: Source | undefined

  constructor(context: Context) {
    this.#context = context
  }

  async read(piece: Source, isLast: boolean): Promise<PieceReading> {
    if (!this.#reader && !this.#canBegin(piece, isLast)) return { papers: [], next: piece.firstLine }
    this.#piece = piece
    this.#scanner.feed(piece, isLast)
    this.#reader ??= await this.#begin(piece)
    if (!isLast) return this.#reader.readPiece(piece.firstLine)
    const reading = this.#reader.read()
    if (!this.#isWhole) {
      this.#comments.report(this.#context.finding)
      this.#late.report(this.#context.finding)
    }
    return reading
  }

  /** Whether enough of the text is there to begin. */
  #canBegin(piece: Source, isLast: boolean): boolean {
    if (this.#isWhole || (!isLast && piece.lineCount <= HEAD_LINES)) return isLast
    for (const block of blocksOf(piece, isLast)) {
      if (block.line > HEAD_LINES) return true
      if (!wantsDefinitions(block)) continue
      this.#isWhole = true
      return isLast
    }
    this.#isWhole = isLast
    return isLast
  }

  async #begin(piece: Source): Promise<Reader> {
    const blocks = new BlocksAhead(this.#isWhole ? this.#scanner : this.#lookingOn())
    const front = await this.#frontMatter(blocks.at(0), headsPage(blocks))
    const { text } = piece
    if (this.#isWhole && text.includes('<!--')) {
      for (const block of blocksOf(piece)) this.#comments.look(block, piece)
      this.#comments.report(this.#context.finding)
    }
    const definitions = this.#isWhole && text.includes(']:') ? definitionsOf(blocksOf(piece)) : new Map()
    const inline = await inlineReader(definitions)
    const about = this.#isWhole && !front.paper ? paperAbout(front, beginningOf(piece), inline) : undefined
    return new Reader(blocks, inline, this.#context, {
      front: about ? { ...front, paper: about } : front,
      beginning: () => beginningOf(piece),
      ...(this.#isWhole ? {} : { head: HEAD_LINES }),
    })
  }

  /** The blocks, which are looked at as they are found. */
  #lookingOn(): Iterable<Block> {
    const next = () => {
      const found = this.#scanner.next()
      if (found.done) return found
      this.#comments.look(found.value, this.#piece as Source)
      this.#late.look(found.value)
      return found
    }
    return { [Symbol.iterator]: () => ({ next }) }
  }

  /** @param isTitled whether a heading below gives the title of the page */
  async #frontMatter(first: Block | undefined, isTitled: boolean): Promise<FrontMatter> {
    if (first?.type !== 'frontMatter') return {}
    const { finding } = this.#context
    const { line, endLine, text } = first
    const { paper, ...front } = await readFrontMatter(text, line, endLine)
    if (front.error !== undefined)
      finding('front-matter', {
        line: front.error.line,
        reason: `The front matter is not valid YAML: ${front.error.reason}`,
        note: 'Put values that hold a colon or a quotation mark into quotation marks.',
        severity: 'warning',
      })
    if (front.noDate !== undefined)
      finding('front-matter', {
        line: front.noDate.line,
        reason: `The front matter's date is none: ${front.noDate.value.slice(0, 80)}`,
        note: 'Write it as 2025-03-14, 2025-03 or 2025.',
        severity: 'warning',
      })
    return paper === undefined || (paper.title === undefined && !isTitled) ? front : { ...front, paper }
  }
}

/** Whether a heading of the first depth is the first thing below front matter. */
function headsPage(blocks: BlocksAhead): boolean {
  const below = blocks.at(1)
  return below?.type === 'heading' && below.depth === 1
}

/** The blocks of a text's beginning. */
function* beginningOf(piece: Source): Generator<Block> {
  for (const block of blocksOf(piece)) {
    if (block.line > HEAD_LINES) return
    yield block
  }
}
