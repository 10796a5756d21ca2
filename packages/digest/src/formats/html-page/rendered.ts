import { findUrls } from '../../text/links.ts'
import type { Block, BlockOf, Row } from '../markdown/blocks/blocks.ts'
import { withAccents } from '../markdown/inline/accents.ts'
import type { ReadInline } from '../markdown/inline/inline.ts'
import { isEmphasised, type Piece, PLAIN, textOf } from '../markdown/inline/piece.ts'
import { fieldOf } from '../markdown/words/field-labels.ts'
import { linkLabelKind } from '../markdown/words/link-labels.ts'
import { isNamedVenue } from '../markdown/words/titles.ts'
import { isTitleClass } from './entries.ts'
import { isOfPeople } from './people.ts'
import { type Element, isBlock, isElement, lineOf, type Page, type Text } from './tree.ts'

/** Classes that GitHub and makers of sites give to what they rendered from Markdown. */
const CONTENT =
  /^(?:markdown(?:-body|-section|-content|-text)?|md-(?:content__inner|typeset)|theme-doc-markdown|(?:post|entry|page|article|doc)[-_]+content|page__content|e-content|gist-markdown|rst-content)$/i
/** The list of references that citation processors write, and its entries. */
const BIBLIOGRAPHY = 'csl-bib-body'
const REFERENCE = 'csl-entry'
/** Elements whose text Markdown gives no class. */
const PLAIN_TEXT = /^(?:h[1-6]|p|li|td|th)$/
const FEWEST_PLAIN = 8
const SHARE_OF_PLAIN = 0.9
const FEWEST_ARTICLES = 3
const FEWEST_TITLES = 3
const FEWEST_TERMS = 3
/** Markdown has no boxes; a page puts few around what it shows. */
const SHARE_OF_BOXES = 0.1
const FURNITURE = /^(?:nav|footer|aside|form|button|label|option|head|title|textarea|audio|video|canvas)$/
const HEADING = /^h([1-6])$/
/** What arXiv breaks long titles by, its line break made a space. */
const LINE_BREAK_OF_ARXIV = '   '
/** Marks a number in a block's text for the pieces that stand there. */
const MARK = '\uFDD0'

/** A page's blocks as Markdown has them, and what reads their text. */
export interface Rendered {
  blocks: Block[]
  inline: ReadInline
}

/**
 * The element that holds what was rendered from Markdown: a list of references, else one of a class that says so, or
 * the whole page, where nearly all headings, paragraphs, items and cells are without a class.
 */
export function renderedContent(page: Page): Element | undefined {
  const largestOf = (isMeant: (name: string) => boolean) =>
    page.elements
      .filter((node) => node.classes.some(isMeant))
      .toSorted((a, b) => b.end - b.start - (a.end - a.start))[0]
  const references = largestOf((name) => name === BIBLIOGRAPHY)
  if (references) return references
  const quarto = page.elements.find(({ attributes }) => attributes['id'] === 'quarto-document-content')
  if (quarto) return quarto
  // Markdown gives no title a class.
  if (page.elements.filter(({ classes }) => classes.some(isTitleClass)).length >= FEWEST_TITLES)
    return undefined
  const largest = largestOf((name) => CONTENT.test(name))
  if (largest && holdsText(largest)) return largest
  const texts = page.elements.filter((node) => PLAIN_TEXT.test(node.name) && !standsInFurniture(node))
  const plain = texts.filter((node) => node.classes.length === 0)
  const boxes = page.elements.filter(({ name }) => /^(?:div|article|section)$/.test(name))
  // An article each for its entries is the work of a program.
  if (boxes.filter(({ name }) => name === 'article').length >= FEWEST_ARTICLES) return undefined
  // Nor does it set headings into terms, as arXiv's listings once did.
  if (
    page.elements.filter(({ name, parent }) => HEADING.test(name) && parent?.name === 'dt').length >=
    FEWEST_TERMS
  )
    return undefined
  const isPlain =
    texts.length >= FEWEST_PLAIN
      ? plain.length >= texts.length * SHARE_OF_PLAIN && boxes.length <= texts.length * SHARE_OF_BOXES
      : plain.length > 0 && plain.length === texts.length && boxes.length === 0
  const isSetOut = page.elements.some((node) => node.name === 'table' && isLayout(node))
  return isPlain && !isSetOut ? page.root : undefined
}

function holdsText(node: Element): boolean {
  return node.lastIndex - node.index >= FEWEST_PLAIN
}

function standsInFurniture(node: Element): boolean {
  for (let up: Element | undefined = node; up; up = up.parent) if (FURNITURE.test(up.name)) return true
  return false
}

/** The blocks of an element. `resolve` makes addresses absolute where it can, `lineAt` gives a place's line. */
export function blocksOf(
  content: Element,
  resolve: (href: string) => string | undefined,
  lineAt: (offset: number) => number,
): Rendered {
  const writer = new BlockWriter(resolve, lineAt)
  writer.walk(content.children, { indent: 0, quote: false })
  return { blocks: withReferences(writer.blocks, writer.inline), inline: writer.inline }
}

/** As many paragraphs in a row are a list of references, by this share of them. */
const FEWEST_REFERENCES = 3
const SHARE_OF_REFERENCES = 0.6
/** Characters in which the first authors of a reference stand. */
const AHEAD = 120
/** Two authors with which a reference begins: `Ann Lee, Bo Kim`, `A. Lee and B. Kim`, `Lee, A., Kim, B.`, `Lee A, Kim B`. */
const BEGINS_WITH_AUTHORS =
  /^\P{L}{0,12}\p{Lu}[\p{L}.'’-]{0,25}(?: (?:[\p{L}'’-]{1,25}|\p{Lu}\.)){0,3},?(?: \p{Lu}\.(?:[ -]?\p{Lu}\.)*)?(?:,| and| &|, and|, &) \p{Lu}[\p{L}.'’-]{0,25}(?: (?:[\p{L}'’-]{1,25}|\p{Lu}\.)){0,3}(?:[,.;]| and| &| \()/u

/** Blocks in which the paragraphs of a list of references are its items. */
function withReferences(all: readonly Block[], inline: ReadInline): Block[] {
  const blocks = withPeopleJoined(withLinksJoined(all, inline), inline)
  const isNumbered = numbered(blocks, inline)
  const begins = blocks.map((block, n) => isNumbered[n] === true || beginsWithAuthors(block, inline))
  const written = [...blocks]
  // Notes of a journal club quote each paper's reference above what they say of it.
  const quotes = blocks.flatMap((block, n) => (block.type === 'paragraph' && block.quote ? [n] : []))
  const cited = quotes.filter((n) => begins[n] && isDated(blocks[n] as Block & { text: string }, inline))
  if (cited.length >= FEWEST_REFERENCES && cited.length >= quotes.length * SHARE_OF_REFERENCES)
    for (const n of cited) {
      const quote = blocks[n] as BlockOf<'paragraph'>
      written[n] = asItem(quote)
      // Of a quotation that is all in italics, nothing is set off.
      const pieces = inline(quote.text)
      if (isEmphasised(pieces)) for (const piece of pieces) piece.emphasis = false
      const below = blocks[n + 1]
      if (below?.type === 'paragraph' && !below.quote) written[n + 1] = { ...below, indent: quote.indent + 2 }
    }
  for (let from = 0; from < blocks.length; ) {
    let to = from
    while (blocks[to]?.type === 'paragraph') to++
    const count = begins.slice(from, to).filter(Boolean).length
    if (count >= FEWEST_REFERENCES && count >= (to - from) * SHARE_OF_REFERENCES)
      for (let n = from; n < to; n++) {
        const block = blocks[n] as Block
        if (block.type === 'paragraph' && (begins[n] || isOfOneAuthor(block, inline)))
          written[n] = asItem(block)
      }
    from = to + 1
  }
  return written
}

function asItem({ line, endLine, indent, text }: BlockOf<'paragraph'>): Block {
  return { type: 'item', line, endLine, indent, text }
}

/** Whether a block is as long as a reference may be, with a year in it. */
function isDated(block: { text: string }, inline: ReadInline): boolean {
  const text = textOf(inline(block.text))
  return text.length < LONGEST_REFERENCE && /\b(?:19|20)\d\d\b/.test(text)
}

/** The number ahead of a reference: `1. `, `[1] `, `(1) `. */
const NUMBER_AHEAD = /^\s*(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)、])\s*(?=[\p{L}"“])/u

/**
 * Which blocks are paragraphs that begin with a number and plain words, the number being one more than that of the
 * paragraph beside them, or one less. Looks tell of a title that is set off from the number.
 */
function numbered(blocks: readonly Block[], inline: ReadInline): boolean[] {
  const numbers = blocks.map((block) => {
    const [first] = block.type === 'paragraph' ? inline(block.text) : []
    if (!first || first.anchor || first.strong || first.emphasis) return undefined
    const digits = NUMBER_AHEAD.exec(first.text.slice(0, AHEAD))
      ?.slice(1)
      .find((each) => each !== undefined)
    return digits === undefined ? undefined : Number(digits)
  })
  return numbers.map(
    (number, n) =>
      number !== undefined &&
      [numbers[n - 1], numbers[n + 1]].some((other) => other !== undefined && Math.abs(other - number) === 1),
  )
}

/** One author with which a reference begins, among others: `Ann Lee. The title`, `Lee, A. (2001)`. */
const BEGINS_WITH_AUTHOR =
  /^\P{L}{0,12}\p{Lu}[\p{L}.'’-]{0,25}(?:(?: (?:[\p{L}'’-]{1,25}|\p{Lu}\.)){1,3}|, \p{Lu}\.(?: ?\p{Lu}\.)*)(?:[.:] ["“]?\p{Lu}|, ["“]| \()/u
const LONGEST_REFERENCE = 1000

function isOfOneAuthor(block: Block & { text: string }, inline: ReadInline): boolean {
  const text = textOf(inline(block.text))
  return (
    text.length < LONGEST_REFERENCE &&
    BEGINS_WITH_AUTHOR.test(text.slice(0, AHEAD)) &&
    /\b(?:19|20)\d\d\b/.test(text)
  )
}

function beginsWithAuthors(block: Block | undefined, inline: ReadInline): boolean {
  return block?.type === 'paragraph' && BEGINS_WITH_AUTHORS.test(textOf(inline(block.text)).slice(0, AHEAD))
}

/** Marks of the most pieces that make a reference and its buttons. */
const LONGEST_JOINED = 100

/** Blocks in which the buttons that stand below a reference, in a paragraph of their own, are at its end. */
function withLinksJoined(blocks: readonly Block[], inline: ReadInline): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const above = joined.at(-1)
    if (
      above?.type === 'paragraph' &&
      block.type === 'paragraph' &&
      above.text.length < LONGEST_JOINED &&
      inline(block.text).every(({ anchor, text }) => anchor || !/[\p{L}\p{N}]/u.test(text)) &&
      linkLabelKind(textOf(inline(block.text)).trim().split(/\s+/, 1)[0] as string) !== undefined &&
      beginsWithAuthors(above, inline)
    )
      joined[joined.length - 1] = {
        ...above,
        endLine: block.endLine,
        text: `${above.text} ${block.text}`,
      }
    else joined.push(block)
  }
  return joined
}

/** As many paragraphs in turn are people and what they wrote. */
const FEWEST_PAIRS = 3
const SHARE_OF_PAIRS = 0.8

/** Blocks in which people in a paragraph of their own are one item with their title in the next, where these take turns. */
function withPeopleJoined(blocks: readonly Block[], inline: ReadInline): Block[] {
  const joined = [...blocks]
  const taken = new Set<number>()
  for (let from = 0; from < blocks.length; ) {
    let to = from
    while (blocks[to]?.type === 'paragraph') to++
    const pairs: number[] = []
    for (let n = from; n + 1 < to; n++)
      if (arePeople(blocks[n], inline) && beginsSetOff(blocks[n + 1], inline)) pairs.push(n++)
    // Below a title the first paragraph would be the title's, and the last one of people.
    const areAhead = pairs[0] === from && !arePeople(blocks[to - 1], inline)
    if (areAhead && pairs.length >= FEWEST_PAIRS && pairs.length * 2 >= (to - from) * SHARE_OF_PAIRS)
      for (const n of pairs) {
        const [people, title] = [blocks[n], blocks[n + 1]] as [
          Block & { text: string },
          Block & { text: string },
        ]
        const { line, indent, text } = people as typeof people & { indent: number }
        joined[n] = { type: 'item', line, endLine: title.endLine, indent, text: `${text} ${title.text}` }
        taken.add(n + 1)
      }
    from = to + 1
  }
  return joined.filter((_, n) => !taken.has(n))
}

/** Whether a block is a paragraph of people's names alone. */
function arePeople(block: Block | undefined, inline: ReadInline): boolean {
  return block?.type === 'paragraph' && isOfPeople(textOf(inline(block.text)).trim())
}

/** Whether a block is a paragraph that begins with a link or with words that are set off. */
function beginsSetOff(block: Block | undefined, inline: ReadInline): boolean {
  if (block?.type !== 'paragraph') return false
  const first = inline(block.text).find(({ text }) => text.trim() !== '')
  return first !== undefined && (first.anchor !== undefined || first.strong || first.emphasis)
}

const LABEL = /(?:^|[-_])(?:tag|badge|chip|pill|label|venue)s?(?:$|[-_])/i
const LONGEST_LABEL = 40

/** Whether an element is a label by its class, and what stands beside it begins with it: `<span class="tag">Dust Comm. 2026</span> A. Weber`. */
function isLabelAhead(node: Element): boolean {
  const siblings = node.parent?.children ?? []
  const words = lineOf(node)
  return (
    siblings.find(hasWords) === node &&
    siblings.at(-1) !== node &&
    node.classes.some((name) => LABEL.test(name)) &&
    words.length <= LONGEST_LABEL &&
    /^\p{Lu}/u.test(words) &&
    !/[[\]:：]/.test(words)
  )
}

/** Whether nothing but white space stands behind the last line break of a run. */
function endsInBreak(run: readonly (Element | Text)[]): boolean {
  const last = run.findLast((node) => isElement(node) || node.text.trim() !== '')
  return last !== undefined && isElement(last) && last.name === 'br'
}

interface Place {
  /** How far lists have indented what stands here. */
  indent: number
  quote: boolean
}

class BlockWriter {
  readonly blocks: Block[] = []
  readonly #texts: Piece[][] = []
  readonly #resolve: (href: string) => string | undefined
  readonly #lineAt: (offset: number) => number
  /** What an end of a line of the file is in the text that is being gathered. */
  #lineEnd = ' '

  constructor(resolve: (href: string) => string | undefined, lineAt: (offset: number) => number) {
    this.#resolve = resolve
    this.#lineAt = lineAt
  }

  /** Gives the pieces of a block's text, or of a part of it. */
  readonly inline: ReadInline = (text) => {
    const parts = text.split(MARK)
    return parts.flatMap((part, n): readonly Piece[] =>
      n % 2 === 1 ? (this.#texts[Number(part)] ?? []) : part === '' ? [] : [{ ...PLAIN, text: part }],
    )
  }

  walk(nodes: readonly (Element | Text)[], place: Place): void {
    let run: (Element | Text)[] = []
    const flush = () => {
      this.#paragraph(run, place)
      run = []
    }
    for (const node of nodes) {
      if (isElement(node) && (isBlock(node) || holdsBlocks(node) || FURNITURE.test(node.name))) {
        if (node.name === 'br') {
          // An empty line parts what it stands between as two paragraphs.
          if (endsInBreak(run)) flush()
          else run.push(node)
        } else {
          flush()
          this.#block(node, place)
        }
      } else run.push(node)
    }
    flush()
  }

  #block(node: Element, place: Place): void {
    if (node.classes.includes(REFERENCE)) {
      // The number of a reference has a box of its own before the words.
      const words = node.children.find(
        (child): child is Element => isElement(child) && child.classes.includes('csl-right-inline'),
      )
      const text = this.#text((words ?? node).children)
      // A reference is one line, wherever the file breaks it; its DOI is a link of its own.
      for (const piece of this.#texts.at(-1) ?? [])
        piece.text = piece.text.replace(/\s+/g, ' ').replace(/[,.]? doi: $/i, '. ')
      this.blocks.push({ type: 'item', ...this.#span([node]), indent: place.indent, text })
      return
    }
    const heading = HEADING.exec(node.name)
    if (heading) {
      this.blocks.push({
        type: 'heading',
        ...this.#span([node]),
        depth: Number(heading[1]),
        text: this.#text(node.children),
      })
      return
    }
    switch (node.name) {
      case 'ul':
      case 'ol':
        for (const child of node.children) if (isElement(child)) this.#item(child, place)
        return
      case 'dl':
        this.#definitions(node, place)
        return
      case 'li':
      case 'dt':
        this.#item(node, place)
        return
      case 'dd':
        this.walk(node.children, { ...place, indent: place.indent + 2 })
        return
      case 'blockquote':
        this.walk(node.children, { ...place, quote: true })
        return
      case 'pre':
        this.blocks.push({ type: 'code', ...this.#span([node]), text: '' })
        return
      case 'hr':
        this.blocks.push({ type: 'rule', ...this.#span([node]) })
        return
      case 'table':
        if (isLayout(node) || holdsTable(node)) this.walk(node.children, place)
        else this.#table(node)
        return
      case 'summary':
        this.blocks.push({ type: 'summary', ...this.#span([node]), text: this.#text(node.children) })
        return
      case 'details': {
        this.walk(node.children, place)
        const line = this.#lineAt(Math.max(node.start, node.end - 1))
        this.blocks.push({ type: 'html', line, endLine: line, closesDetails: true, text: '' })
        return
      }
      default:
        if (!FURNITURE.test(node.name)) this.walk(node.children, place)
    }
  }

  /** A list of definitions. A term that names a field is the label of its definition, as in an item. */
  #definitions(list: Element, place: Place): void {
    const children = list.children.filter(isElement)
    for (let n = 0; n < children.length; n++) {
      const node = children[n] as Element
      const value = children[n + 1]
      const term = lineOf(node)
      if (
        node.name !== 'dt' ||
        value?.name !== 'dd' ||
        fieldOf(term) === undefined ||
        value.children.some((child) => isElement(child) && holdsBlock(child))
      ) {
        this.#block(node, place)
        continue
      }
      const colon = { text: /[:：]$/.test(term) ? ' ' : ': ', parent: list, start: node.end, end: node.end }
      this.blocks.push({
        type: 'item',
        ...this.#span([node, value]),
        indent: place.indent,
        text: this.#text([...node.children, colon, ...value.children]),
      })
      n++
    }
  }

  /** An item: what stands before its first block is its text, or its first paragraph; the rest is below it. */
  #item(node: Element, place: Place): void {
    if (node.name === 'ul' || node.name === 'ol') {
      this.#block(node, { ...place, indent: place.indent + 2 })
      return
    }
    const inner = { ...place, indent: place.indent + 2 }
    let end = node.children.findIndex((child) => isElement(child) && child.name !== 'br' && holdsBlock(child))
    if (end === -1) end = node.children.length
    let text = node.children.slice(0, end)
    const first = node.children[end]
    if (!text.some(hasWords) && first && isElement(first) && /^(?:p|div|span)$/.test(first.name)) {
      if (!first.children.some((child) => isElement(child) && child.name !== 'br' && holdsBlock(child))) {
        text = first.children
        end++
      }
    }
    if (text.some(hasWords))
      this.blocks.push({
        type: 'item',
        ...this.#span(text, node.start),
        indent: place.indent,
        text: this.#text(text),
      })
    this.walk(node.children.slice(end), inner)
  }

  #paragraph(run: readonly (Element | Text)[], { indent, quote }: Place): void {
    if (!run.some(hasWords)) return
    this.blocks.push({
      type: 'paragraph',
      ...this.#span(run),
      indent,
      quote,
      text: this.#text(run, areLinked(run) ? '\n' : ' '),
    })
  }

  #table(table: Element): void {
    const rows: { row: Row; isHead: boolean }[] = []
    const visit = (node: Element) => {
      for (const child of node.children) {
        if (!isElement(child)) continue
        if (child.name === 'tr') {
          const cells = child.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th')
          if (cells.length === 0) continue
          const text = cells.map((cell) => this.#text(cell.children)).join(' | ')
          rows.push({
            row: { ...this.#span([child]), text: `| ${text} |` },
            isHead: cells.every(({ name }) => name === 'th'),
          })
        } else if (child.name !== 'table') visit(child)
      }
    }
    visit(table)
    const head = rows[0]?.isHead ? rows[0].row : undefined
    const body = rows.slice(head ? 1 : 0).map(({ row }) => row)
    if (head || body.length > 0)
      this.blocks.push({ type: 'table', ...this.#span([table]), ...(head ? { head } : {}), rows: body })
  }

  #span(nodes: readonly (Element | Text)[], start?: number): { line: number; endLine: number } {
    const first = nodes.find(hasWords) ?? (nodes[0] as Element | Text)
    const last = nodes.findLast(hasWords) ?? first
    const line = this.#lineAt(start ?? firstWord(first))
    return { line, endLine: Math.max(line, this.#lineAt(Math.max(last.start, last.end - 1))) }
  }

  /** Keeps the pieces of some nodes. Gives the text by which they are asked for. */
  #text(nodes: readonly (Element | Text)[], lineEnd = ' '): string {
    const pieces: Piece[] = []
    this.#lineEnd = lineEnd
    this.#collect(nodes, PLAIN, pieces)
    while (pieces.length > 0 && /^\s*$/.test(pieces.at(-1)?.text as string) && !pieces.at(-1)?.anchor)
      pieces.pop()
    const [first] = pieces
    if (first && !first.anchor) first.text = first.text.replace(/^\s+/, '')
    return `${MARK}${this.#texts.push(pieces) - 1}${MARK}`
  }

  #collect(nodes: readonly (Element | Text)[], style: Piece, pieces: Piece[]): void {
    for (const node of nodes) {
      if (!isElement(node)) {
        // Wide spaces stay: lists part by them what they do not mark.
        const written = withAccents(
          node.text.replace(/\s+/g, (space) =>
            space.includes('\n') ? this.#lineEnd : space === LINE_BREAK_OF_ARXIV ? ' ' : space,
          ),
        )
        // Of a space at the end of an element and one behind it, a browser shows one.
        const text = /^ (?! )/.test(written) && pieces.at(-1)?.text.endsWith(' ') ? written.slice(1) : written
        if (text !== '') this.#linked(text, style, pieces)
        continue
      }
      switch (node.name) {
        case 'br':
          pieces.push({ ...PLAIN, text: '\v' })
          break
        case 'img':
          pieces.push({ ...style, text: node.attributes['alt'] ?? '', image: true })
          break
        case 'a': {
          const href = node.attributes['href']
          // A sign that leads to the heading it stands at, and a name for others to lead here, say nothing.
          if (/^#/.test(href ?? '') && !/[\p{L}\p{N}]/u.test(textWithin(node))) break
          if (href === undefined) this.#collect(node.children, style, pieces)
          else {
            const anchor = { url: this.#resolve(href) ?? href }
            const before = pieces.length
            this.#collect(node.children, { ...style, anchor }, pieces)
            if (pieces.length === before) pieces.push({ ...style, text: '', anchor })
          }
          break
        }
        case 'strong':
        case 'b':
          this.#collect(node.children, { ...style, strong: true }, pieces)
          break
        case 'em':
        case 'i':
          this.#collect(node.children, { ...style, emphasis: true }, pieces)
          break
        case 'code':
        case 'tt':
        case 'kbd':
          this.#collect(node.children, { ...style, code: true }, pieces)
          break
        case 'sub':
        case 'sup':
        case 'small':
          this.#collect(node.children, { ...style, small: true }, pieces)
          break
        case 'summary':
          // The words of a button: `Show`
          if (textWithin(node).trim().split(/\s+/).length > 3) this.#lines(node, style, pieces)
          break
        case 'span':
          // A box with a venue and its year, or with a label ahead of all, is what Markdown has in brackets.
          if (node.classes.length > 0 && (isNamedVenue(lineOf(node)) || isLabelAhead(node))) {
            pieces.push({ ...style, text: `[${lineOf(node)}]` })
            break
          }
          this.#collect(node.children, style, pieces)
          break
        default:
          if (FURNITURE.test(node.name)) break
          if (isBlock(node)) this.#lines(node, style, pieces)
          else this.#collect(node.children, style, pieces)
      }
    }
  }

  /** A text with the addresses in it as links, as Markdown has them. */
  #linked(text: string, style: Piece, pieces: Piece[]): void {
    let from = 0
    for (const { url, start, end } of style.anchor || !text.includes('://') ? [] : findUrls(text)) {
      if (start > from) pieces.push({ ...style, text: text.slice(from, start) })
      pieces.push({ ...style, text: url, anchor: { url } })
      from = end
    }
    if (from < text.length) pieces.push({ ...style, text: text.slice(from) })
  }

  /** A block inside a text, such as a paragraph in a cell, on lines of its own. */
  #lines(node: Element, style: Piece, pieces: Piece[]): void {
    if (pieces.length > 0) pieces.push({ ...PLAIN, text: '\v' })
    this.#collect(node.children, style, pieces)
    pieces.push({ ...PLAIN, text: '\v' })
  }
}

const FEWEST_LINES = 3

/** Whether a paragraph has a link on each of its lines in the file, so that each is an entry. */
function areLinked(run: readonly (Element | Text)[]): boolean {
  const lines = ['']
  for (const node of run)
    if (isElement(node)) lines.push(`${lines.pop()}${node.name === 'a' ? LINKED : ''}`)
    else {
      const [first = '', ...others] = node.text.split('\n')
      lines.push(`${lines.pop()}${first}`, ...others)
    }
  const filled = lines.filter((line) => line.trim() !== '')
  return filled.length >= FEWEST_LINES && filled.every((line) => line.includes(LINKED))
}

/** Stands for a link in a line. */
const LINKED = '\uFDD1'

/** Of a table that sets out a page, one cell holds as much. */
const SHARE_OF_LAYOUT = 0.6
const FEWEST_BLOCKS = 3

/** Whether a table holds the blocks of a page, as pages did before there were styles, and no rows of data. */
function isLayout(table: Element): boolean {
  const cells: Element[] = []
  const visit = (node: Element) => {
    for (const child of node.children) {
      if (!isElement(child)) continue
      if (child.name === 'td') cells.push(child)
      else visit(child)
    }
  }
  visit(table)
  return cells.some(
    (cell) =>
      cell.end - cell.start > (table.end - table.start) * SHARE_OF_LAYOUT &&
      blocksWithin(cell) >= FEWEST_BLOCKS,
  )
}

/** Whether a table has another in it, and with it a page's parts in its cells. */
function holdsTable(node: Element): boolean {
  return node.children.some((child) => isElement(child) && (child.name === 'table' || holdsTable(child)))
}

function blocksWithin(node: Element): number {
  let count = 0
  for (const child of node.children)
    if (isElement(child))
      count += (/^(?:p|li|dd|h[1-6]|div|tr)$/.test(child.name) ? 1 : 0) + blocksWithin(child)
  // What empty lines part are paragraphs, too.
  return count + emptyLines(node)
}

/** How many line breaks stand in an element right behind another. */
function emptyLines({ children }: Element): number {
  let count = 0
  let wasBreak = false
  for (const child of children) {
    if (!isElement(child) && child.text.trim() === '') continue
    const isBreak = isElement(child) && child.name === 'br'
    if (isBreak && wasBreak) count++
    wasBreak = isBreak
  }
  return count
}

function holdsBlock(node: Element): boolean {
  return isBlock(node) || holdsBlocks(node)
}

function holdsBlocks(node: Element): boolean {
  return node.children.some((child) => isElement(child) && child.name !== 'br' && holdsBlock(child))
}

function hasWords(node: Element | Text): boolean {
  return isElement(node) ? node.name !== 'br' : node.text.trim() !== ''
}

function firstWord(node: Element | Text): number {
  return isElement(node) ? node.start : node.start + Math.max(0, node.text.search(/\S/))
}

function textWithin(node: Element): string {
  return node.children.map((child) => (isElement(child) ? textWithin(child) : child.text)).join('')
}
