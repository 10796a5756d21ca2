import { NumberList } from './number-list.ts'

/** Where a piece of a file begins. */
export interface PieceStart {
  /** Number of its first line. */
  line: number
  /** Characters of the file before it. */
  offset: number
  /** Where it begins within that line: how many characters of the line stand before, and the first of those that show. */
  within?: { length: number; head: string }
}

/** How much of a line is kept to quote it. */
const HEAD = 256

/** The beginning of a text, to quote it. */
export function beginningOf(text: string): string {
  const trimmed = text.trim()
  return trimmed.length > 60 ? `${trimmed.slice(0, 59)}…` : trimmed
}

/**
 * The text of a digest with its lines, or a piece of a long one: what formats read from.
 *
 * Lines are numbered as in the whole file, offsets are those of the piece's own text.
 * Lines end at `\n`, `\r\n` or a lone `\r` (as unist's points count them). The line table is built once,
 * so finding a line by number is O(1) and by offset O(log lines).
 *
 * @example
 * const source = new Source('one\r\ntwo')
 * source.line(2) // 'two'
 */
export class Source {
  /** The whole text, a byte order mark included. */
  readonly text: string
  /** Number of the first line: 1, but for a later piece of a file. */
  readonly firstLine: number
  /**
   * Number of the last line, which for all but pieces is how many there are. A text that ends in a line ending has no
   * empty line behind it.
   */
  readonly lineCount: number
  /** Characters of the file before this text. */
  readonly offset: number
  /** Offset of the first character that is not a byte order mark: 0 or 1. */
  readonly bodyStart: number
  readonly #starts: Uint32Array
  readonly #within: { length: number; head: string }

  constructor(text: string, { line, offset, within }: PieceStart = { line: 1, offset: 0 }) {
    this.text = text
    this.firstLine = line
    this.offset = offset
    this.#within = within ?? { length: 0, head: '' }
    this.bodyStart = offset === 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0
    this.#starts = lineStarts(text)
    this.lineCount = line + this.#starts.length - 2
  }

  /** The text without its byte order mark, for libraries that read a whole file. */
  get body(): string {
    return this.bodyStart ? this.text.slice(this.bodyStart) : this.text
  }

  /** The first line that begins in this text: where a piece begins within a line, the one behind it. */
  get firstWholeLine(): number {
    return this.#within.length > 0 ? this.firstLine + 1 : this.firstLine
  }

  /** Offset of the first character of line `n` (from 1). The byte order mark is before line 1. */
  lineStart(n: number): number {
    return n === 1 ? this.bodyStart : this.rawStart(n)
  }

  /** Offset behind the last character of line `n`, its ending left out. */
  lineEnd(n: number): number {
    let end = this.rawStart(n + 1)
    const start = this.lineStart(n)
    if (end > start && this.text.charCodeAt(end - 1) === 10) end--
    if (end > start && this.text.charCodeAt(end - 1) === 13) end--
    return Math.max(start, end)
  }

  /** Line `n` (from 1) without its ending. */
  line(n: number): string {
    return this.text.slice(this.lineStart(n), this.lineEnd(n))
  }

  /** Lines `from` to `to`, both included, with the endings between them. */
  lines(from: number, to: number): string {
    return this.text.slice(this.lineStart(from), this.lineEnd(to))
  }

  /** Offset where the raw slice of line `n` begins; line `lineCount + 1` is the end of the text. */
  rawStart(n: number): number {
    return this.#starts[n - this.firstLine] ?? this.text.length
  }

  /** Where line `n` begins in the file, which for a piece's first line may be before the piece. */
  offsetInFile(n: number): number {
    return this.offset + this.rawStart(n) - (n === this.firstLine ? this.#within.length : 0)
  }

  /** Where a piece begins that goes on at an offset of this one. */
  startAt(offset: number): PieceStart {
    const { text } = this
    const before = text.charCodeAt(offset - 1)
    const atLineStart = offset === text.length && (before === 10 || before === 13)
    const line = atLineStart ? this.lineCount + 1 : this.lineAt(offset)
    const start = { line, offset: this.offset + offset }
    const length = start.offset - this.offsetInFile(line)
    return length === 0 ? start : { ...start, within: { length, head: this.#headOf(line, offset) } }
  }

  /** The beginning of line `n`, to quote it. */
  excerpt(n: number): string {
    return beginningOf(this.#headOf(n, this.lineEnd(n)))
  }

  #headOf(n: number, end: number): string {
    const before = n === this.firstLine ? this.#within.head : ''
    return (before + this.text.slice(this.lineStart(n), end)).trimStart().slice(0, HEAD)
  }

  /** Whether line `n` holds nothing but white space and characters that do not show. */
  isBlank(n: number): boolean {
    const { head } = this.#within
    if (n === this.firstLine && !isBlank(head, 0, head.length)) return false
    return isBlank(this.text, this.lineStart(n), this.lineEnd(n))
  }

  /** The column (from 1) of the character at `offset`. */
  columnAt(offset: number): number {
    const line = this.lineAt(offset)
    const before = line === this.firstLine ? this.#within.length : 0
    return offset - this.lineStart(line) + before + 1
  }

  /** The line that holds the character at `offset`, which is line `n` or one of the next behind it. */
  lineFrom(n: number, offset: number): number {
    let line = n
    while (line < this.lineCount && this.rawStart(line + 1) <= offset) line++
    return line
  }

  /** The line (from 1) that holds the character at `offset`. */
  lineAt(offset: number): number {
    let low = 0
    let high = this.#starts.length - 2
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return low + this.firstLine
  }
}

/** Offsets at which lines begin, with the length of the text as the last element. */
function lineStarts(text: string): Uint32Array {
  const starts = new NumberList((text.length >> 6) + 2)
  if (text.length) starts.push(0)
  let lineFeed = text.indexOf('\n')
  let carriageReturn = text.indexOf('\r')
  while (lineFeed !== -1 || carriageReturn !== -1) {
    let next: number
    if (carriageReturn === -1 || (lineFeed !== -1 && lineFeed < carriageReturn)) {
      next = lineFeed + 1
      lineFeed = text.indexOf('\n', next)
    } else {
      next = carriageReturn + 1
      if (lineFeed === next) {
        next++
        lineFeed = text.indexOf('\n', next)
      }
      carriageReturn = text.indexOf('\r', next)
    }
    if (next < text.length) starts.push(next)
  }
  starts.push(text.length)
  return starts.toArray()
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code > 32 && (code < 127 || !isSpace(code))) return false
    if (code < 32 && (code < 9 || code > 13)) return false
  }
  return true
}

/** White space and characters without width, beyond ASCII. */
function isSpace(code: number): boolean {
  return (
    code === 0x7f ||
    code === 0xa0 ||
    code === 0xad ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f) ||
    code === 0x3000 ||
    code === 0xfeff
  )
}
