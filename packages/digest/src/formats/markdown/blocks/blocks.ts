import { Source } from '../../../source.ts'
import { trimEnd } from '../../../text/trim-end.ts'

/** Lines of a source, counted from 1, last one included. */
export interface Span {
  line: number
  endLine: number
}

/** A row of a table: its lines joined, pipes and all. */
export interface Row extends Span {
  text: string
}

/**
 * A stretch of Markdown. Lists are flat: an item knows how far it is indented, and what stands below it
 * follows it. `text` has its lines trimmed and joined by `\n`, so that its n-th line is line `line + n`. A long table
 * is several blocks; `goesOn` says that a block has more rows of the table before it.
 */
export type Block = Span &
  (
    | { type: 'frontMatter'; text: string }
    | { type: 'heading'; depth: number; text: string }
    | { type: 'rule' }
    | { type: 'code'; text: string }
    | { type: 'table'; head?: Row; rows: Row[]; goesOn?: true }
    | { type: 'item'; indent: number; text: string }
    | { type: 'paragraph'; indent: number; quote: boolean; text: string }
    | { type: 'footnote'; label: string; text: string }
    | { type: 'definition'; label: string; url: string }
    | { type: 'summary'; text: string }
    | { type: 'html'; closesDetails: boolean; text: string }
    | { type: 'htmlTable'; text: string }
  )

/** A block of one type. */
export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>

/** A block of running text. */
export type TextBlock = BlockOf<'item'> | BlockOf<'paragraph'>

/** A link that a line opens and does not close, and what closes it at the end of another line. */
const OPEN_LINK = /\[[^[\]]{3,300}$/
const CLOSED_LINK = /^[^[]{0,300}\]\(<?https?:\/\/[^\s()]{1,300}\)[^\p{L}]{0,20}$/u
/** How arXiv sets the rest of a title that it has broken. */
const BROKEN_BY_ARXIV = /^ {2}[\p{L}\p{N}("'$]/u
/** Characters of a title's line that is about full, and of the longest one. */
const SHORTEST_BROKEN = 45
const LONGEST_BROKEN = 110
const MOST_LINES_OF_HEADING = 4
const HEADING = /^(#{1,6})(?:[ \t]+|(?=[^\s#!]))(.*)$/
const RULE = /^(?:\*[ \t]*){3,}$|^(?:-[ \t]*){3,}$|^(?:_[ \t]*){3,}$/
const FENCE = /^(`{3,}|~{3,})([^`]*)$/
/** A dash that sets no space before bold letters or a link is meant as an item's: `-**Paper:** …`, `-[The title](address)`. */
const UNSPACED_ITEM = /^-(?=\*\*[^\s*]|\[[^[\]]{4,300}\]\()/
const ITEM = /^(?:[-*+•●◦▪‣・]|\d{1,3}[.)])[ \t]+(?=\S)/
const NUMBER_AND_COLON = /^\d{1,3}:[ \t]+(?=\p{Lu})/u
const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/
const FOOTNOTE = /^\[\^([^\]\s]{1,40})\]:[ \t]*(.*)$/
const DEFINITION = /^\[([^\]^][^\]]{0,120})\]:[ \t]*<?(\S+?)>?(?:[ \t]+["'(].*)?$/
/** A line that makes a quotation more than text: a heading, a row of a table. */
const STRUCTURE = /^#{1,6}[ \t]+\S|^\|.*\|[ \t]*$/
/** A tag of HTML; `<https://…>` is a link (CommonMark 0.31, section 6.4). */
const TAG = /<(?!https?:)[^<>]*>/gi
const UNDERLINE = /^(=+|-{2,})$/
const MOST_LINES_OF_A_ROW = 40

/** Lines of the longest item of a list in HTML. */
const MOST_LINES_OF_AN_ITEM = 40

/** Rows of the longest table that is one block. */
const MOST_ROWS = 250

/** The blocks of a text; of its beginning alone those that stand whole in it. */
export function blocksOf(source: Source, isWhole = true): Iterable<Block> {
  const scanner = new BlockScanner()
  scanner.feed(source, isWhole)
  return scanner
}

/**
 * Parts a Markdown text into blocks, one by one, in one pass over its lines. Tolerant where people's lists are: items
 * and tables interrupt paragraphs, a row may break over several lines, a table may lack its delimiter row.
 *
 * The text may come in pieces, of which each begins at or before the first line that was not given in a block. A block
 * is given when it stands whole in a piece; then there is none until the next piece comes.
 */
export class BlockScanner implements Iterator<Block, undefined> {
  #source = new Source('')
  /** The number of the last item, if it has one. */
  #number = Number.NaN
  #isLast = false
  /** Blocks that were found and not given yet. */
  readonly #blocks: Block[] = []
  #at = 1
  #mayHaveFrontMatter: boolean
  /** Whether a line was asked for behind those of the piece. */
  #ranOut = false
  /** Set where a table's block ended because it was long: whether its rows begin with a pipe. */
  #table: { piped: boolean } | undefined
  /** The last line of a comment with text behind it, which is no block. */
  #openComments = 0

  /** @param part whether the text is a part of another, such as a quotation */
  constructor(part = false) {
    this.#mayHaveFrontMatter = !part
  }

  /** Takes the next piece of the text. */
  feed(piece: Source, isLast: boolean): void {
    this.#source = piece
    this.#isLast = isLast
  }

  [Symbol.iterator](): Iterator<Block> {
    return this
  }

  next(): IteratorResult<Block, undefined> {
    if (this.#blocks.length === 0) this.#scan()
    const value = this.#blocks.shift()
    return value === undefined ? { value, done: true } : { value, done: false }
  }

  /** Finds the blocks that begin at the next line, if they are whole. */
  #scan(): void {
    const at = this.#at
    const table = this.#table
    this.#ranOut = false
    this.#table = undefined
    if (this.#mayHaveFrontMatter) this.#frontMatter()
    if (this.#blocks.length === 0 && !this.#mustWait) {
      if (table && this.#has(at) && this.#isRow(this.#source.line(at).trim(), table.piped))
        this.#readTable(table.piped, true)
      else {
        while (this.#has(this.#at) && this.#source.isBlank(this.#at)) this.#at++
        if (this.#at <= this.#source.lineCount) this.#next()
      }
    }
    if (this.#mustWait) {
      this.#blocks.length = 0
      this.#at = at
      this.#table = table
    } else this.#mayHaveFrontMatter = false
  }

  /** Whether what was found may go on in the next piece. */
  get #mustWait(): boolean {
    return this.#ranOut && !this.#isLast
  }

  /** Whether there is a line of a number. */
  #has(n: number): boolean {
    if (n <= this.#source.lineCount) return true
    this.#ranOut = true
    return false
  }

  #frontMatter(): void {
    const source = this.#source
    let first = 1
    while (this.#has(first) && source.isBlank(first)) first++
    if (!this.#has(first)) return
    const fence = source.line(first).trimEnd()
    const isToml = fence === '+++'
    if ((fence !== '---' && !isToml) || !this.#has(first + 1)) return
    const begins = isToml ? /^[\w"'-]+[ \t]*=|^#|^$/ : /^[\w"'-]+[ \t]*:|^#|^$/
    const isSure = begins.test(source.line(first + 1).trimEnd())
    for (let n = first + 1; this.#has(n); n++) {
      const line = source.line(n).trimEnd()
      if (isToml ? line !== '+++' : line !== '---' && line !== '...') {
        // A sentence with a colon may stand between two rules; keys of several words need lines that all are such.
        if (isSure || (!isToml && OF_FIELDS.test(line))) continue
        return
      }
      const written = source.lines(first + 1, n - 1)
      const text = isToml ? yamlOfToml(written) : written
      const [front, ...rest] = withTextsWithin({ type: 'frontMatter', line: first, endLine: n, text }, source)
      this.#blocks.push({ ...front, text } as Block, ...rest)
      this.#at = n + 1
      return
    }
  }

  #next(): void {
    const line = this.#at
    const raw = this.#source.line(line)
    const text = raw.trim()
    const indent = indentOf(raw)
    const fence = FENCE.exec(text)
    if (fence) {
      this.#code(fence[1] as string)
      return
    }
    if (text[0] === '>') {
      this.#quote()
      return
    }
    const heading = text[0] === '#' && indent < 4 ? HEADING.exec(text) : null
    if (heading) {
      const content = withoutClosing(this.#wholeHeading(heading[2] as string))
      this.#blocks.push({
        type: 'heading',
        line,
        endLine: this.#at - 1,
        depth: (heading[1] as string).length,
        text: content,
      })
      return
    }
    if (isRule(text)) {
      this.#at++
      this.#blocks.push({ type: 'rule', line, endLine: line })
      return
    }
    if (text[0] === '<' && this.#html(text)) return
    if (text[0] === '[') {
      const footnote = FOOTNOTE.exec(text)
      if (footnote) {
        this.#footnote(footnote[1] as string, footnote[2] as string)
        return
      }
      const definition = DEFINITION.exec(text)
      if (definition) {
        this.#at++
        this.#blocks.push({
          type: 'definition',
          line,
          endLine: line,
          label: definition[1] as string,
          url: definition[2] as string,
        })
        return
      }
    }
    if (this.#startsTable(line, text)) {
      this.#readTable(text[0] === '|', false)
      return
    }
    const marker = this.#marker(text)
    if (marker !== undefined) {
      this.#number = Number.parseInt(marker, 10)
      this.#text('item', indent, text.slice(marker.length))
      return
    }
    this.#text('paragraph', indent, text)
  }

  /** The text of a heading, with the lines below it that go on with a title which a tool has put there as it was broken. */
  #wholeHeading(first: string): string {
    this.#at++
    const isOpen = OPEN_LINK.test(first)
    if (!isOpen && (first.length < SHORTEST_BROKEN || first.length > LONGEST_BROKEN)) return first
    let text = first
    for (let n = this.#at; n < this.#at + MOST_LINES_OF_HEADING && this.#has(n); n++) {
      const raw = this.#source.line(n)
      const rest = raw.trim()
      if (rest === '' || STRUCTURE.test(rest) || this.#marker(rest) !== undefined) break
      if (!isOpen && !(BROKEN_BY_ARXIV.test(raw) && rest.length <= LONGEST_BROKEN)) break
      text = `${text} ${rest}`
      if (isOpen ? CLOSED_LINK.test(rest) : !this.#has(n + 1) || this.#source.isBlank(n + 1)) {
        this.#at = n + 1
        return text
      }
    }
    return first
  }

  /** What an item begins with. Behind `12. Title` that is also `13: Title`. */
  #marker(text: string): string | undefined {
    const [marker] = ITEM.exec(text) ?? UNSPACED_ITEM.exec(text) ?? []
    if (marker !== undefined) return marker
    const [numbered] = NUMBER_AND_COLON.exec(text) ?? []
    return numbered !== undefined && Number.parseInt(numbered, 10) === this.#number + 1 ? numbered : undefined
  }

  #code(fence: string): void {
    const first = this.#at
    let n = first + 1
    while (this.#has(n) && !isClosingFence(this.#source.line(n), fence)) n++
    const endLine = Math.min(n, this.#source.lineCount)
    this.#blocks.push({
      type: 'code',
      line: first,
      endLine,
      text: n > first + 1 ? this.#source.lines(first + 1, Math.min(n - 1, endLine)) : '',
    })
    this.#at = endLine + 1
  }

  #quote(): void {
    const line = this.#at
    const lines: string[] = []
    while (this.#has(this.#at)) {
      const text = this.#source.line(this.#at).trim()
      if (text[0] !== '>') break
      lines.push(text.replace(/^(?:>[ \t]?)+/, ''))
      this.#at++
    }
    if (lines.some((each) => STRUCTURE.test(each)) || areTitledItems(lines)) {
      const scanner = new BlockScanner(true)
      scanner.feed(new Source(lines.join('\n')), true)
      const quoted = [...scanner]
      quoted.forEach((block, n) => {
        // Its empty lines are the quotation's, and so the block's before them.
        const endLine = (quoted[n + 1]?.line ?? lines.length + 1) - 1
        this.#blocks.push(moved({ ...block, endLine }, line - 1))
      })
      return
    }
    this.#blocks.push({
      type: 'paragraph',
      line,
      endLine: this.#at - 1,
      indent: indentOf(this.#source.line(line)),
      quote: true,
      text: lines.map((each) => each.trim()).join('\n'),
    })
  }

  /** Whether the line begins HTML that is a block of its own; takes it then. */
  #html(text: string): boolean {
    const source = this.#source
    const line = this.#at
    if (text.startsWith('<!--') && line > this.#openComments) {
      let n = line
      while (!source.line(n).includes('-->') && this.#has(n + 1)) n++
      const close = source.line(n).lastIndexOf('-->')
      if (
        close !== -1 &&
        source
          .line(n)
          .slice(close + 3)
          .trim()
      ) {
        this.#openComments = n
        return false
      }
      this.#pushHtml(line, n)
      return true
    }
    if (/^<table[\s>]/i.test(text)) {
      let n = line
      while (!/<\/table>/i.test(source.line(n)) && this.#has(n + 1)) n++
      this.#blocks.push({ type: 'htmlTable', line, endLine: n, text: source.lines(line, n) })
      this.#at = n + 1
      return true
    }
    const summary = /<summary[^<>]*>/i.exec(text)
    if (summary) {
      const content: string[] = [text.slice(summary.index + summary[0].length)]
      let n = line
      while (!/<\/summary>/i.test(content.at(-1) as string) && n < line + 20 && this.#has(n + 1)) {
        n++
        content.push(source.line(n).trim())
      }
      const last = content.pop() as string
      const close = last.search(/<\/summary>/i)
      content.push(close === -1 ? last : last.slice(0, close))
      const behind = close === -1 ? '' : last.slice(close + '</summary>'.length).trim()
      this.#blocks.push({ type: 'summary', line, endLine: n, text: content.join('\n').trim() })
      if (behind.replace(TAG, '').trim())
        this.#blocks.push({
          type: 'paragraph',
          line: n,
          endLine: n,
          indent: indentOf(this.#source.line(line)),
          quote: false,
          text: behind,
        })
      this.#at = n + 1
      return true
    }
    if (/^<li[\s>]/i.test(text) && this.#htmlItem(text)) return true
    if (PARAGRAPH_TAG.test(text) && this.#htmlParagraph()) return true
    const heading = /^<h([1-6])(?:\s[^<>]{0,300})?>(.*)<\/h\1>$/i.exec(text)
    if (heading?.[2]?.replace(TAG, '').trim()) {
      this.#at++
      this.#blocks.push({
        type: 'heading',
        line,
        endLine: line,
        depth: Number(heading[1]),
        text: (heading[2] as string).trim(),
      })
      return true
    }
    if (!isOnlyTags(text)) return false
    let n = line
    while (this.#has(n + 1)) {
      const next = source.line(n + 1).trim()
      if (next[0] !== '<' || !isOnlyTags(next) || /<summary|<table[\s>]|<\/details|^<li[\s>]/i.test(next))
        break
      n++
    }
    this.#pushHtml(line, n)
    return true
  }

  /** Takes an item of a list in HTML, whose line ends are spaces. */
  #htmlItem(text: string): boolean {
    const source = this.#source
    const line = this.#at
    const lines = [text.replace(/^<li[^<>]*>/i, '')]
    let n = line
    while (!/<\/li>/i.test(lines.at(-1) as string)) {
      if (n - line >= MOST_LINES_OF_AN_ITEM || !this.#has(n + 1)) return false
      n++
      const next = source.line(n).trim()
      if (/^<(?:li|[uo]l)[\s>]/i.test(next) || source.isBlank(n)) return false
      lines.push(next)
    }
    const last = lines.pop() as string
    const close = last.search(/<\/li>/i)
    if (!isOnlyTags(last.slice(close))) return false
    lines.push(last.slice(0, close))
    this.#blocks.push({
      type: 'item',
      line,
      endLine: n,
      indent: indentOf(source.line(line)),
      text: lines.join(' ').trim(),
    })
    this.#at = n + 1
    return true
  }

  /**
   * Takes a paragraph in HTML that says something on several lines of its own. Its line ends are spaces, so that what stands
   * in a link may have its tags on lines above and below; a line break parts it.
   */
  #htmlParagraph(): boolean {
    const source = this.#source
    const line = this.#at
    const lines: string[] = []
    let n = line + 1
    for (; this.#has(n) && !source.isBlank(n); n++) {
      const text = source.line(n).trim()
      if (/^<\/p>$/i.test(text)) break
      if (n - line > MOST_LINES_OF_AN_ITEM || WITHIN_NO_PARAGRAPH.test(text)) return false
      lines.push(text)
    }
    if (n > source.lineCount || source.isBlank(n)) return false
    const text = lines.join(' ')
    if (!/<a\s/i.test(text) || !/<br\b/i.test(text) || isOnlyTags(text)) return false
    this.#blocks.push({
      type: 'paragraph',
      line,
      endLine: n,
      indent: indentOf(source.line(line)),
      quote: false,
      text,
    })
    this.#at = n + 1
    return true
  }

  #pushHtml(line: number, endLine: number): void {
    const text = this.#source.lines(line, endLine)
    this.#blocks.push({ type: 'html', line, endLine, closesDetails: /<\/details/i.test(text), text })
    this.#at = endLine + 1
  }

  #footnote(label: string, first: string): void {
    const line = this.#at
    const lines = [first.trim()]
    let n = line + 1
    let last = line
    for (; this.#has(n); n++) {
      if (this.#source.isBlank(n)) {
        lines.push('')
        continue
      }
      const raw = this.#source.line(n)
      if (indentOf(raw) < 2) break
      lines.push(raw.trim())
      last = n
    }
    this.#blocks.push({
      type: 'footnote',
      line,
      endLine: last,
      label,
      text: lines.slice(0, last - line + 1).join('\n'),
    })
    this.#at = last + 1
  }

  #startsTable(line: number, text: string): boolean {
    if (text[0] === '|') return text.indexOf('|', 1) !== -1 || this.#isDelimiterRow(line + 1)
    return text.includes('|') && this.#isDelimiterRow(line + 1)
  }

  #isDelimiterRow(line: number): boolean {
    if (!this.#has(line)) return false
    const text = this.#source.line(line).trim()
    return text.includes('-') && text.includes('|') && DELIMITER_ROW.test(text)
  }

  #isRow(text: string, piped: boolean): boolean {
    return piped ? text[0] === '|' : text.includes('|')
  }

  /** Reads a table, or the rows of one that goes on. */
  #readTable(piped: boolean, goesOn: boolean): void {
    const source = this.#source
    const line = this.#at
    const rows: Row[] = []
    let head: Row | undefined
    while (this.#has(this.#at) && !source.isBlank(this.#at)) {
      const first = this.#at
      let text = source.line(first).trim()
      // A head may begin with a pipe where its rows do not.
      if (piped && head && rows.length === 0 && text[0] !== '|') piped = false
      if (!this.#isRow(text, piped)) break
      if (rows.length === MOST_ROWS) {
        this.#table = { piped }
        break
      }
      this.#at++
      if (text.includes('-') && DELIMITER_ROW.test(text)) {
        if (rows.length === 1 && !head && !goesOn) head = rows.pop() as Row
        continue
      }
      if (piped && !/\|[\s_]*$/.test(text)) text = this.#wholeRow(text)
      rows.push({ line: first, endLine: this.#at - 1, text })
    }
    this.#blocks.push({
      type: 'table',
      line,
      endLine: this.#at - 1,
      ...(head ? { head } : {}),
      rows,
      ...(goesOn ? { goesOn } : {}),
    })
  }

  /** Takes the lines that a row was broken over: those up to one that ends in a pipe. */
  #wholeRow(start: string): string {
    const source = this.#source
    const parts = [start]
    for (let n = this.#at; n - this.#at < MOST_LINES_OF_A_ROW && this.#has(n); n++) {
      const text = source.line(n).trim()
      if (text === '' || text[0] === '|' || text[0] === '#') return start
      parts.push(text)
      if (text.endsWith('|')) {
        this.#at = n + 1
        return parts.join(' ')
      }
    }
    return start
  }

  /** An item or a paragraph with the lines that belong to it. */
  #text(type: 'item' | 'paragraph', indent: number, first: string): void {
    const source = this.#source
    const line = this.#at
    const lines = [first]
    const addressed = type === 'paragraph' && ADDRESS_ALONE.test(first)
    this.#at++
    while (this.#has(this.#at) && !source.isBlank(this.#at)) {
      const raw = source.line(this.#at)
      const text = raw.trim()
      if (type === 'paragraph' && lines.length === 1 && UNDERLINE.test(text) && isHeadingText(first, text)) {
        this.#at++
        const depth = text[0] === '=' ? 1 : 2
        this.#blocks.push({ type: 'heading', line, endLine: line + 1, depth, text: first })
        return
      }
      if (this.#interrupts(text, indentOf(raw))) break
      // Records that begin with their addresses may have no blank lines between them.
      if (addressed && ADDRESS_ALONE.test(text) && !ADDRESS_ALONE.test(lines.at(-1) as string)) break
      lines.push(text)
      this.#at++
    }
    const span = { line, endLine: this.#at - 1, indent, text: lines.join('\n') }
    this.#blocks.push(type === 'item' ? { type, ...span } : { type, quote: false, ...span })
  }

  #interrupts(text: string, indent: number): boolean {
    switch (text[0]) {
      case '#':
        return indent < 4 && HEADING.test(text)
      case '>':
        return true
      case '`':
      case '~':
        return FENCE.test(text)
      case '<':
        return (
          (isOnlyTags(text) && !isOnlyMarks(text)) ||
          /^<(?:table|li)[\s>]|<summary/i.test(text) ||
          (text.startsWith('<!--') && !text.includes('-->') && this.#at > this.#openComments)
        )
      case '|':
        return this.#startsTable(this.#at, text)
      case '[':
        return FOOTNOTE.test(text) || DEFINITION.test(text)
      default:
        return (
          isRule(text) ||
          this.#marker(text) !== undefined ||
          (text.includes('|') && this.#isDelimiterRow(this.#at + 1))
        )
    }
  }
}

/** The tag that begins a paragraph, alone on its line. */
const PARAGRAPH_TAG = /^<p(?:\s[^<>]{0,200})?>$/i
/** What no paragraph in HTML holds: another block, in HTML or Markdown. */
const WITHIN_NO_PARAGRAPH =
  /^(?:<\/?(?:p|div|table|tr|td|li|[uo]l|h[1-6]|details|summary|!--)\b|<!--|#{1,6}[ \t]|[-*+][ \t]|\||>|```)/i

/** A line that is a paper's address and nothing else. */
const ADDRESS_ALONE =
  /^https?:\/\/(?:(?:www\.)?arxiv\.org\/(?:abs|pdf)|(?:dx\.)?doi\.org|openreview\.net)\/\S+$/i

/** Whether the lines of a quotation are items with a linked title or words in italics or bold and a link each. */
function areTitledItems(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '')
  return filled.length >= FEWEST_ITEMS && filled.every((line) => TITLED_ITEM.test(line))
}

const FEWEST_ITEMS = 3
const TITLED_ITEM =
  /^(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[^[\]]{20,300}\]|[*_]{1,3}[^*_]{20,300}[*_]{1,3}.{0,10}\[.{1,80})\(http/

/** Front matter of a page that lists papers. */
const OF_PAPERS =
  /^title *:.*\b(?:accepted|papers?|posters|proceedings|program(?:me)?|publications?|schedule)\b/im
/** A field of front matter that is a section of the page: its text stands further in, on the lines below. */
const SECTION = /^[ \t]+(?:- +)?(?:text|content|body): *\|[-+]?\d? *$/

/** A line of front matter: a key of some words, an item, what is indented below, a remark, nothing. */
const OF_FIELDS = /^(?:["']?[\p{L}\p{N}][^:]{0,40}:(?:\s|$)|\s|- |#|$)/u

/** Front matter with the blocks of the sections that it holds where makers of sites have all of a page in it. */
function withTextsWithin(front: BlockOf<'frontMatter'>, source: Source): Block[] {
  if (!OF_PAPERS.test(front.text)) return [front]
  const blocks: Block[] = []
  let start = front.line
  for (let n = front.line + 1; n < front.endLine; n++) {
    if (!SECTION.test(source.line(n))) continue
    const indent = indentOf(source.line(n))
    let end = n
    while (end + 1 < front.endLine && (source.isBlank(end + 1) || indentOf(source.line(end + 1)) > indent))
      end++
    if (end === n) continue
    const lines = source.lines(n + 1, end).split('\n')
    const inner = lines.reduce(
      (least, line) => (line.trim() === '' ? least : Math.min(least, indentOf(line))),
      80,
    )
    const scanner = new BlockScanner(true)
    scanner.feed(new Source(lines.map((line) => line.slice(inner)).join('\n')), true)
    blocks.push({ ...front, line: start, endLine: n, text: '' })
    for (const block of scanner) blocks.push(moved(block, n))
    start = end + 1
    n = end
  }
  return [...blocks, { ...front, line: start, text: '' }]
}

/** A block of a quotation or of front matter as a block of the source that it stands in. */
function moved<Part extends Block>(block: Part, lines: number): Part {
  const shift = <Each extends Span>(span: Each): Each => ({
    ...span,
    line: span.line + lines,
    endLine: span.endLine + lines,
  })
  if (block.type !== 'table') return shift(block)
  return {
    ...shift(block),
    ...(block.head ? { head: shift(block.head) } : {}),
    rows: block.rows.map((row) => shift(row)),
  }
}

/** Columns of white space before a line's text; a tab goes to the next multiple of four. */
/**
 * Front matter in TOML as YAML, line for line: what people write there are names with texts, numbers, days and lists,
 * which both write alike. What stands in tables of its own is for the site.
 */
function yamlOfToml(text: string): string {
  const table = /^\[/m.exec(text)
  return text.slice(0, table?.index).replace(/^([\w"'-]+)[ \t]*=[ \t]*/gm, '$1: ')
}

function indentOf(line: string): number {
  let columns = 0
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i)
    if (code === 32 || code === 0xa0) columns++
    else if (code === 9) columns += 4 - (columns % 4)
    else break
  }
  return columns
}

/** A heading without the `#` that may close it behind a space. */
function withoutClosing(heading: string): string {
  const text = heading.trim()
  const open = trimEnd(text, '#')
  return open.length < text.length && /[ \t]$/.test(open) ? open.trim() : text
}

function isRule(text: string): boolean {
  const first = text[0]
  return (first === '-' || first === '*' || first === '_') && text.length >= 3 && RULE.test(text)
}

function isClosingFence(line: string, fence: string): boolean {
  const text = line.trim()
  return text.startsWith(fence) && text === (text[0] as string).repeat(text.length)
}

function isOnlyTags(text: string): boolean {
  return text.replace(TAG, '').trim() === ''
}

/** Whether a line has nothing but a line break or the beginning or end of marks within a text: `</b></font>`. */
function isOnlyMarks(text: string): boolean {
  return (
    text.replace(/<\/?(?:br|b|i|u|em|strong|font|span|small|sub|sup)(?:\s[^<>]{0,200})?\/?>/gi, '').trim() ===
    ''
  )
}

const LONG_UNDERLINE = 12

/** Whether a line above `---` is a heading: not a sentence, not a field, not a link. */
function isHeadingText(text: string, underline: string): boolean {
  // Three dashes are a rule to most people, whatever stands above them.
  if (underline[0] === '=') return true
  if (underline.length === 3) return false
  // As long as what it underlines: scripts count, and so do the writers of titles.
  if (underline.length >= LONG_UNDERLINE && underline.length === text.length) return true
  return text.length <= 100 && !/[:：.。!?]$|\]\(|^[\p{L} ]{1,20}[:：]\s/u.test(text)
}
