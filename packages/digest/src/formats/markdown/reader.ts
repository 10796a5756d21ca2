import type { Context, Reading } from '../../format.ts'
import { parseDate } from '../../text/dates.ts'
import { parseArxivId } from '../../text/identifiers.ts'
import type { Block, Span } from './blocks.ts'
import type { BlocksAhead } from './blocks-ahead.ts'
import { type BodyStyle, type OpenField, readBody, readField } from './body.ts'
import { Doubts } from './doubts.ts'
import { addIdsInText, addLink, type Draft, hasIds, type Layout, linksOf, newDraft } from './draft.ts'
import {
  arxivIds,
  beginsQuoted,
  creditsBeforeLinks,
  endsInLinks,
  hasPaperLink,
  isAbstractHead,
  isAuthorsLine,
  isBoldLine,
  isCredits,
  isEntryField,
  isLinkedSign,
  isLinksOnly,
  isLocal,
  isOwnLink,
  isPassage,
  isTitleLink,
  isTranslation,
  isWide,
  isWrapped,
  joined,
  joinLines,
  quotedLead,
} from './evidence.ts'
import { finish, merge } from './finish.ts'
import type { FrontMatter } from './front-matter.ts'
import { type Line, linesOf, type ReadInline, textOf } from './inline.ts'
import { fieldOf, labelKey, labelled, linkLabelKind } from './labels.ts'
import { isListOfAuthors, readLead } from './lead.ts'
import { Mentions } from './mentions.ts'
import { headingText, Outline } from './outline.ts'
import { type Piece, PLAIN } from './piece.ts'
import { fieldRows, readTable } from './table.ts'
import { cleanTitle, collapse, isNamedVenue, isTitleLike, wordCount } from './titles.ts'

/** Whether an entry is a whole reference: authors, a title, a year and where it appeared. */
function isReference({ ledByAuthors, title = '', date, venue }: Draft): boolean {
  return ledByAuthors === true && date !== undefined && venue !== undefined && wordCount(title) >= 3
}

/** Whether a line is a list of authors in italics. */
function isEmphasisedAuthors(pieces: readonly Piece[]): boolean {
  return (
    pieces.every((piece) => piece.emphasis || piece.text.trim() === '') &&
    isListOfAuthors(collapse(textOf(pieces)))
  )
}

/** Whether a line begins with words in bold that end in a colon, and goes on plainly: `**Why it matters:** Kites …`. */
function hasLeadIn(pieces: readonly Piece[]): boolean {
  const plain = pieces.findIndex((piece) => !piece.strong && piece.text.trim() !== '')
  return plain > 0 && /[:：]\s*$/.test(textOf(pieces.slice(0, plain)))
}

/** Whether a text has a venue with its year in brackets: `Title [ICML'19]`. */
function namesVenue(text: string): boolean {
  const tag = /[[(（]([^[\]()（）]{3,40})[\])）]/.exec(text)
  return tag !== null && isNamedVenue(tag[1] as string)
}

type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>

/** The entry that the blocks to come may belong to. */
interface Open {
  draft: Draft
  kind: 'heading' | 'details' | 'item' | 'paragraph' | 'record' | 'file'
  depth: number
  indent: number
  field: OpenField
}

const LONGEST_BODY = 60
/** As many linked titles below a heading are a list, whatever they lead to. */
const FEWEST_TITLES = 3
/** As many lines of one block, nearly all of them a title with links, are a paper each. */
const FEWEST_LINES = 4
const SHARE_OF_ROWS = 0.8
const FEWEST_WORDS_WITH_VENUE = 4
/** A title is broken where its line is about full. */
const SHORTEST_BROKEN = 50
const LONGEST_BROKEN = 85
/** Words of the longest rest of a title. */
const MOST_CONTINUING = 25
/** Words of the longest name that a list gives a paper instead of its title: `Grid LSTM`. */
const LONGEST_NICKNAME = 3
/** A title's links stand within so many blocks behind it, its other fields before them. */
const MOST_FIELDS = 6
const MOST_HEADINGS = 100
/** The depth of a bold line that heads others, and of a list item that does. */
const BOLD_DEPTH = 8
const SUBHEADING_DEPTH = 10
const CONTENTS = /^(?:table of contents?|contents?|toc|目录|目次)$/i

/** Reads blocks into papers and claims every line that it understands. */
export class Reader {
  readonly #blocks: BlocksAhead
  readonly #inline: ReadInline
  readonly #context: Context
  readonly #drafts: Draft[] = []
  readonly #outline = new Outline()
  readonly #mentions = new Mentions()
  readonly #doubts = new Doubts()
  /** The first headings, as they are written. */
  readonly #headings: string[] = []
  #open: Open | undefined
  #date: string | undefined
  readonly #texts = new Map<Block, { pieces: Piece[]; lines: Line[] }>()
  /** What the lines that were looked at lately begin with. */
  readonly #strong = new Map<readonly Piece[], Draft | 'none'>()
  #lastTable: BlockOf<'table'> | undefined
  /** A block that was read together with the one before it. */
  #taken: Block | undefined

  constructor(blocks: BlocksAhead, inline: ReadInline, context: Context) {
    this.#blocks = blocks
    this.#inline = inline
    this.#context = context
  }

  read(front: FrontMatter): Reading {
    this.#date = front.date
    this.#outline.begin(front.title)
    if (front.paper) {
      this.#drafts.push(front.paper)
      this.#open = { draft: front.paper, kind: 'file', depth: 0, indent: 0, field: undefined }
    }
    for (let i = 0, block = this.#blocks.at(0); block; block = this.#blocks.at(++i)) {
      // The block before may be asked for.
      this.#blocks.pass(i - 1)
      this.#block(block, i)
    }
    this.#close()
    this.#endSection()
    this.#take(this.#doubts.rest(() => this.#namesPapers(), this.#drafts))
    const mentioned = this.#mentions.settle(this.#drafts, this.#context)
    this.#take(mentioned)
    const top = this.#dropOnlyTop()
    const papers = finish(this.#drafts, this.#context)
    const title = front.paper ? undefined : (this.#outline.title ?? top)
    return {
      papers,
      ...(title === undefined ? {} : { title }),
      ...(front.curator === undefined || front.paper ? {} : { curator: front.curator }),
      ...(this.#date === undefined ? {} : { date: this.#date }),
      ...(front.description === undefined || front.paper ? {} : { description: front.description }),
      ...(front.language === undefined ? {} : { language: front.language }),
    }
  }

  /** Whether the page calls what it lists papers, in its title, its name or its headings. */
  #namesPapers(): boolean {
    const names = [this.#context.name.replaceAll('_', ' '), this.#outline.title ?? '', ...this.#headings]
    return /papers?(?![a-z])|accepted|proceedings|论文|論文|논문/i.test(names.join('\n').slice(0, 10_000))
  }

  /** A block's text, read; blocks are looked at beforehand and then once more. */
  #text(block: BlockOf<'item'> | BlockOf<'paragraph'>): { pieces: Piece[]; lines: Line[] } {
    let text = this.#texts.get(block)
    if (!text) {
      const pieces = this.#inline(block.text)
      text = { pieces, lines: linesOf(pieces) }
      if (this.#texts.size > LONGEST_BODY) {
        this.#texts.clear()
        this.#strong.clear()
      }
      this.#texts.set(block, text)
    }
    return text
  }

  #block(block: Block, i: number): void {
    if (block === this.#taken) return
    switch (block.type) {
      case 'frontMatter':
        return
      case 'heading':
        this.#heading(block, i)
        return
      case 'summary':
        this.#summary(block, i)
        return
      case 'table':
        this.#table(block)
        return
      case 'item':
        this.#item(block, i)
        return
      case 'paragraph':
        this.#paragraph(block, i)
        return
      case 'footnote':
        this.#footnote(block)
        return
      case 'htmlTable':
        this.#htmlTable(block)
        return
      case 'html':
        this.#html(block)
        return
      case 'rule':
        if (this.#open && this.#open.kind !== 'heading' && this.#open.kind !== 'file') this.#close()
        this.#furniture(block, 'rule')
        return
      case 'code':
        this.#furniture(block, 'code')
        return
      case 'definition':
        this.#furniture(block, 'link-definition')
        return
    }
  }

  // Headings

  #heading(block: BlockOf<'heading'>, i: number): void {
    if (this.#headings.length < MOST_HEADINGS) this.#headings.push(block.text)
    const pieces = this.#inline(block.text)
    const text = collapse(textOf(pieces))
    const open = this.#open
    if (open?.kind === 'file') {
      this.#extend(block)
      open.field = { field: fieldOf(text) === 'abstract' ? 'abstract' : 'note', label: text }
      return
    }
    if (open?.kind === 'heading' && block.depth > open.depth) {
      const label = labelled(pieces)
      const field = label?.field ?? fieldOf(text)
      if (field) {
        this.#extend(block)
        if (label && collapse(textOf(label.rest))) {
          readField(open.draft, label, this.#style(open.draft))
          open.field = undefined
        } else open.field = { field, label: text.replace(/\s*[:：]\s*$/, '') }
        return
      }
    }
    this.#close()
    const label =
      labelled(pieces) ??
      (fieldOf(text) === 'title' && this.#blocks.at(i + 1)?.type === 'paragraph'
        ? { field: 'title' as const, label: text, rest: [] }
        : undefined)
    if (label?.field === 'title') {
      // `### Title:`, with the title on the next line
      this.#outline.leave(block.depth)
      const draft = newDraft('heading', block.line, block.endLine)
      draft.headings = this.#outline.path
      if (collapse(textOf(label.rest))) readField(draft, label, this.#style(draft))
      this.#drafts.push(draft)
      this.#open = {
        draft,
        kind: 'heading',
        depth: block.depth,
        indent: 0,
        field: { field: 'title', label: text },
      }
      return
    }
    if (this.#isEntry(i, pieces, text)) {
      this.#outline.leave(block.depth)
      const draft = this.#start('heading', block, pieces, text)
      this.#open = { draft, kind: 'heading', depth: block.depth, indent: 0, field: undefined }
      this.#continueTitle(draft, block, i)
      return
    }
    this.#endSection()
    this.#outline.leave(block.depth)
    this.#noteDate(text)
    const title = headingText(pieces)
    if (!title || CONTENTS.test(title)) {
      this.#outline.passOver(block.depth)
      this.#digest(block, 'heading')
    } else if (this.#outline.takesAsTitle(block.depth, title, this.#drafts.length > 0)) {
      this.#digest(block, 'title')
    } else {
      this.#outline.enter(block.depth, title)
      this.#digest(block, 'heading')
    }
  }

  /** Takes the indented lines right below a heading for the rest of a title that was broken over lines. */
  #continueTitle(draft: Draft, block: BlockOf<'heading'>, i: number): void {
    const next = this.#blocks.at(i + 1)
    if (next?.type !== 'paragraph' || next.quote || next.indent < 2 || next.line !== block.endLine + 1) return
    const { pieces, lines } = this.#text(next)
    const rest = collapse(textOf(pieces))
    if (linksOf(pieces).length > 0 || wordCount(rest) > MOST_CONTINUING) return
    if (lines.some((line) => labelled(line.pieces)) || /[.。]$/.test(rest)) return
    const { length } = block.text
    if (!/[:：]\s*$/.test(block.text) && (length < SHORTEST_BROKEN || length > LONGEST_BROKEN)) return
    draft.title = cleanTitle(`${draft.title ?? ''}${/[:：]$/.test(block.text.trim()) ? ':' : ''} ${rest}`)
    this.#extend(next)
    this.#taken = next
  }

  /** Takes a heading that stands above everything for the title, unless it only tells a date. */
  #dropOnlyTop(): string | undefined {
    const top = this.#outline.onlyTop
    if (top === undefined) return undefined
    const shorter = new Map<string[], string[]>()
    for (const draft of this.#drafts) {
      if (draft.headings[0] !== top) continue
      const rest = shorter.get(draft.headings) ?? draft.headings.slice(1)
      shorter.set(draft.headings, rest)
      draft.headings = rest
    }
    return /^(?:last )?updated? (?:on|at|:)/i.test(top) ? undefined : top
  }

  #summary(block: BlockOf<'summary'>, i: number): void {
    const pieces = this.#inline(block.text)
    const text = collapse(textOf(pieces))
    const open = this.#open
    if (open && (open.kind === 'heading' || open.kind === 'file' || open.kind === 'item')) {
      this.#extend(block)
      const field = fieldOf(text)
      if (field === 'abstract' || field === 'summary') open.field = { field, label: text }
      return
    }
    this.#close()
    if (this.#isEntry(i, pieces, text)) {
      const draft = this.#start('details', block, pieces, text)
      const stars = /(?:⭐|👍|🔥|:star:|▲)\s*(\d[\d,]*)/u.exec(block.text)?.[1]
      if (stars) draft.counts.upvotes = Number(stars.replaceAll(',', ''))
      this.#open = { draft, kind: 'details', depth: 7, indent: 0, field: undefined }
      return
    }
    if (/^(?:table of contents?|contents?|toc|目录|目次|details|show|expand|click.*)$/i.test(text))
      this.#furniture(block, 'html')
    else this.#digest(block, 'heading')
  }

  /** Whether a heading (or a `<summary>`) is a paper's title: its body then has one paper's links. */
  #isEntry(i: number, pieces: readonly Piece[], text: string): boolean {
    const sign = isLinkedSign(pieces)
    if ((!sign && !isTitleLike(text)) || fieldOf(text) !== undefined) return false
    const block = this.#blocks.at(i) as Block
    const probe = newDraft('heading', block.line, block.endLine)
    const titled = readLead(pieces, probe, undefined)
    const linked = sign || (titled && (hasIds(probe) || (probe.hasPaperLink && probe.titleMark !== 'plain')))
    // `Title [ICML'19]` above notes
    const dated = titled && probe.date !== undefined && isNamedVenue(probe.venue ?? '')
    let own = linked || (dated && wordCount(probe.title ?? '') >= FEWEST_WORDS_WITH_VENUE)
    let fields = false
    const ids = new Set<string>()
    let entries = 0
    let titles = 0
    let credited = false
    for (let n = i + 1; n <= i + LONGEST_BODY; n++) {
      const next = this.#blocks.at(n)
      if (!next) break
      if (block.type === 'summary' && next.type === 'html' && next.closesDetails) break
      if (next.type === 'heading') {
        if (next.depth <= (block.type === 'heading' ? block.depth : 0)) break
        const heading = this.#inline(next.text)
        if (labelled(heading)?.field === 'title') return false
        if (!labelled(heading) && fieldOf(collapse(textOf(heading))) === undefined) {
          if (!linked) return false
          break
        }
        own ||= labelled(heading)?.field === 'authors' || fieldOf(collapse(textOf(heading))) === 'authors'
        continue
      }
      if (next.type === 'table' || next.type === 'summary') {
        if (next.type === 'table' && !linked && next.rows.length > 1) {
          if (fieldRows(next.head, next.rows, this.#inline) === undefined) return false
          own = true
        }
        // Details within details: the outer ones head the papers that the inner ones are.
        if (next.type === 'summary' && !linked && this.#isStrong(linesOf(this.#inline(next.text))))
          return false
        continue
      }
      if (next.type !== 'item' && next.type !== 'paragraph') continue
      const lines = this.#text(next).lines
      if (!linked && isTitleLink(lines) && ++titles >= FEWEST_TITLES) return false
      if (n === i + 1 && isTranslation(text, lines)) own = true
      else if (!credited && isCredits(lines)) {
        credited = true
        own = true
        for (const line of lines) for (const id of arxivIds(line.pieces)) ids.add(id)
      } else if (
        this.#isStrong(lines, probe.title ?? cleanTitle(text)) ||
        this.#leadsLink(n) ||
        (wordCount(cleanTitle(textOf(lines[0]?.pieces ?? []))) >= 3 &&
          ((isBoldLine(lines) && this.#leadsFields(n)) || (next.type === 'item' && this.#leadsAuthors(n))))
      ) {
        // What seemed to be who wrote the paper is the first of several references.
        if (credited && !linked) return false
        // Behind a paper's own fields, another title begins the next entry.
        if (fields) break
        entries++
      } else {
        // The word alone in a list is one of many.
        fields ||= lines.some(
          (line) => isEntryField(line.pieces) && (next.type === 'paragraph' || !isAbstractHead(line.pieces)),
        )
        own ||= fields || lines.some((line) => isOwnLink(line.pieces, text))
        for (const line of lines) for (const id of arxivIds(line.pieces)) ids.add(id)
      }
      if (entries > 1) return linked && isTitleLike(text) && probe.titleMark === 'link' && hasIds(probe)
    }
    return own && (entries === 0 || linked) && (linked || ids.size <= 1)
  }

  /** What a line says where it begins an entry; `undefined` where it has no title. */
  #probe(pieces: readonly Piece[]): Draft | undefined {
    let probe = this.#strong.get(pieces)
    if (probe === undefined) {
      const draft = newDraft('item', 1, 1)
      probe = readLead(pieces, draft, undefined) ? draft : 'none'
      this.#strong.set(pieces, probe)
    }
    return probe === 'none' ? undefined : probe
  }

  /** Whether a line is a whole reference, with or without a link. */
  #isReference({ pieces }: Line): boolean {
    const probe = labelled(pieces) ? undefined : this.#probe(pieces)
    if (probe === undefined) return false
    const quoted = probe.titleMark === 'quoted' && probe.authors.length > 0 && probe.date !== undefined
    return quoted || isReference(probe)
  }

  /**
   * Whether a block is a marked title with its authors or its venue and nothing else, and the next block that paper's
   * link: `**Title.** A. Lee. ICML 2020.` above `- [paper](address)`.
   */
  #leadsLink(i: number): boolean {
    const block = this.#blocks.at(i)
    const next = this.#blocks.at(i + 1)
    if (block?.type !== 'paragraph' && block?.type !== 'item') return false
    if (next?.type !== 'item' && next?.type !== 'paragraph') return false
    const { lines } = this.#text(block)
    const first = lines[0]
    if (!first || lines.length > 2 || labelled(first.pieces) || linksOf(first.pieces).length > 0) return false
    const probe = this.#probe(first.pieces)
    if (probe?.title === undefined || probe.titleMark === 'plain' || wordCount(probe.title) < 3) return false
    if (probe.summary.length > 0 || (probe.authors.length === 0 && probe.venue === undefined)) return false
    const below = this.#text(next).lines[0]
    return below !== undefined && hasPaperLink(below.pieces) && wordCount(textOf(below.pieces)) <= 3
  }

  /** Whether a block begins another entry: it has a title of its own and its paper's link or id. */
  #isStrong(lines: readonly Line[], besides?: string, marked = false): boolean {
    const first = lines[0]
    if (!first || labelled(first.pieces)) return false
    const probe = this.#probe(first.pieces)
    if (probe === undefined) return false
    if (besides !== undefined && probe.title === besides) return false
    if (marked && probe.titleMark === 'plain') return false
    if (hasIds(probe) || probe.hasPaperLink) return true
    // A title that has a line to itself, with the paper's link in the line below it.
    const below = lines[1]
    if (
      below &&
      linksOf(first.pieces).length === 0 &&
      wordCount(probe.title ?? '') >= 3 &&
      !hasLeadIn(first.pieces) &&
      isLinksOnly(below.pieces) &&
      hasPaperLink(below.pieces)
    )
      return true
    return (
      isBoldLine(lines.slice(0, 1)) &&
      wordCount(probe.title ?? '') >= (/^\s*\d{1,3}[.)]/.test(textOf(first.pieces)) ? 1 : 3) &&
      lines.slice(1, 4).some((line) => hasPaperLink(line.pieces))
    )
  }

  #start(layout: Layout, block: Span, pieces: readonly Piece[], text: string): Draft {
    const draft = newDraft(layout, block.line, block.endLine)
    draft.headings = this.#outline.path
    const marked =
      pieces.some((piece) => piece.anchor || piece.strong) || /["“「]/.test(text) || namesVenue(text)
    if (!marked || beginsQuoted(pieces) || !readLead(pieces, draft, this.#contextDate())) {
      if (isLinkedSign(pieces)) for (const { anchor } of linksOf(pieces)) addLink(draft, anchor.url, text)
      if (parseArxivId(text) === undefined) {
        draft.title = cleanTitle(text)
        draft.titleMark = 'plain'
      }
    }
    this.#drafts.push(draft)
    return draft
  }

  // Tables

  #table(block: BlockOf<'table'>): void {
    const open = this.#open
    const before = this.#lastTable
    const follows = before !== undefined && block.line - before.endLine <= 3
    const head = block.head ?? (follows ? before.head : undefined)
    this.#lastTable = head ? { ...block, head } : block
    const reading = readTable(head, block.rows, this.#inline, {
      carriesAbstracts: false,
      ...this.#contextOption(),
    })
    if (open && reading.kind !== 'papers') {
      this.#extend(block)
      const fields = fieldRows(head, block.rows, this.#inline)
      for (const field of fields ?? []) readField(open.draft, field, this.#style(open.draft))
      if (fields) return
    } else this.#close()
    let at = block.line
    const between = (line: number) => {
      if (line > at) this.#furniture({ line: at, endLine: line - 1 }, 'table-head')
    }
    for (const { row, draft } of reading.rows) {
      between(row.line)
      at = row.endLine + 1
      if (draft) {
        draft.headings = this.#outline.path
        this.#drafts.push(draft)
      } else if (reading.kind === 'contents') this.#furniture(row, 'contents')
      else if (reading.kind === 'other') this.#digest(row, 'table')
      else if (!/[\p{L}\p{N}]/u.test(row.text)) this.#furniture(row, 'table-head')
    }
    between(block.endLine + 1)
  }

  #htmlTable(block: BlockOf<'htmlTable'>): void {
    const rows = block.text.split(/<tr[\s>]/i)
    let line = block.line
    let found = false
    const drafts: Draft[] = []
    for (const row of rows) {
      const height = row.split('\n').length - 1
      const pieces = this.#inline(
        row
          .replace(
            /<td[^<>]{0,200}rowspan=["']?(?:[2-9]|\d\d)[^<>]{0,200}>[^<>]{0,200}(?:<br ?\/?>[^<>]{0,200})?<\/td>/gi,
            '',
          )
          .replace(/\n\s*/g, ' ')
          .replace(/<\/t[dh]>/gi, '<br>')
          .replace(/^[^<>]*>/, ''),
      )
      const lines = linesOf(pieces)
      const title =
        lines.find((each) => this.#isStrong([each])) ?? lines.find((each) => isTitleLike(textOf(each.pieces)))
      const draft = newDraft('table', line, line + height)
      if (title && readLead(title.pieces, draft, this.#contextDate(), true)) {
        for (const each of lines)
          if (each !== title)
            readBody(
              draft,
              each.pieces,
              { line, endLine: line + height, quote: false },
              this.#style(draft),
              undefined,
            )
        if (hasIds(draft)) {
          draft.headings = this.#outline.path
          drafts.push(draft)
          found = true
        }
      }
      line += height
    }
    this.#furniture(block, found ? 'table-head' : 'html')
    for (const draft of drafts) this.#drafts.push(draft)
  }

  // Lists

  #item(block: BlockOf<'item'>, i: number): void {
    const { pieces, lines } = this.#text(block)
    const links = linksOf(pieces)
    if (
      links.length > 0 &&
      links.every((link) => isLocal(link.anchor.url)) &&
      wordCount(textOf(pieces)) < 30
    ) {
      const open = this.#open
      if (!open || open.kind === 'item' || open.kind === 'paragraph') {
        this.#close()
        this.#furniture(block, 'contents')
        this.#noteNotes(block, pieces)
        return
      }
    }
    if (this.#belongs(block, lines, i)) {
      this.#absorb(block, pieces, false)
      return
    }
    this.#close()
    this.#outline.leave(SUBHEADING_DEPTH + block.indent)
    if (this.#startEntries(block, lines, 'item', block.indent)) return
    const next = this.#blocks.at(i + 1)
    const text = collapse(textOf(pieces))
    if (
      wordCount(text) >= 3 &&
      ((isBoldLine(lines) && this.#leadsFields(i)) || this.#leadsAuthors(i) || this.#leadsLinks(block, i))
    ) {
      const draft = this.#start('item', block, pieces, text)
      const nested = next !== undefined && 'indent' in next && next.indent > block.indent
      this.#open = {
        draft,
        kind: nested ? 'item' : 'paragraph',
        depth: 0,
        indent: block.indent,
        field: undefined,
      }
      return
    }
    if (next?.type === 'item' && next.indent > block.indent && links.length === 0 && wordCount(text) <= 12) {
      const heading = cleanTitle(text)
      if (isBoldLine(lines)) this.#noteBold(block, heading)
      if (heading) this.#outline.enter(SUBHEADING_DEPTH + block.indent, heading)
      this.#digest(block, 'heading')
      return
    }
    if (this.#bareAddress(block, pieces)) return
    if (isBoldLine(lines) && links.length === 0) this.#noteBold(block, cleanTitle(text))
    this.#doubt(block, lines)
    this.#proseOf(block, lines, links.length > 0 ? 'resource' : 'text')
  }

  /** Whether an item or a paragraph is a part of the open entry. */
  #belongs(block: BlockOf<'item'> | BlockOf<'paragraph'>, lines: readonly Line[], i: number): boolean {
    const open = this.#open
    if (!open) return false
    const first = lines[0]
    if (!first) return true
    const label = labelled(first.pieces)
    if (
      (open.kind === 'heading' || block.type === 'paragraph') &&
      open.kind !== 'file' &&
      open.kind !== 'record' &&
      open.draft.authors.length === 0 &&
      !hasIds(open.draft) &&
      (isCredits(lines) || creditsBeforeLinks(first.pieces) !== undefined)
    )
      return true
    switch (open.kind) {
      case 'file':
        return true
      case 'record':
        return label !== undefined
          ? label.field !== 'title'
          : block.type === 'paragraph' && !this.#isStrong(lines)
      case 'heading':
      case 'details':
        return (
          !this.#isStrong(lines, open.draft.title) ||
          (!hasIds(open.draft) && isTranslation(open.draft.title ?? '', lines))
        )
      case 'item':
        if (block.type === 'paragraph' && block.indent < 2) return false
        if (block.type === 'item' && block.indent <= open.indent) return false
        if (quotedLead(first.pieces) && this.#cites(first.pieces, open.draft)) return true
        if (this.#isStrong(lines, open.draft.title)) return false
        return block.type === 'item' || !quotedLead(first.pieces)
      case 'paragraph':
        if (block.type === 'item')
          return (
            label !== undefined ||
            isLinksOnly(first.pieces) ||
            this.#leadsLink(i - 1) ||
            // The list goes on that gives the entry's link.
            (this.#blocks.at(i - 1)?.type === 'item' &&
              block.line === open.draft.endLine + 1 &&
              !this.#isStrong(lines, open.draft.title) &&
              !this.#leadsLink(i)) ||
            (open.draft.titleMark === 'link' &&
              hasIds(open.draft) &&
              linksOf(this.#text(block).pieces).length === 0)
          )
        if (label && label.field !== 'title') return true
        if (
          open.draft.titleMark === 'quoted' &&
          (open.draft.authors.length > 0 || open.draft.venue !== undefined)
        )
          return false
        if (open.draft.titleMark === 'link' && isTitleLink(lines)) return false
        return (
          !this.#isStrong(lines, open.draft.title) &&
          !isBoldLine(lines) &&
          !this.#leadsLinks(block, i) &&
          !this.#leadsLink(i) &&
          !this.#isReference(first)
        )
    }
  }

  /** Whether a reference is that of the open entry's own paper. */
  #cites(pieces: readonly Piece[], draft: Draft): boolean {
    const reference = newDraft('item', 1, 1)
    return (
      readLead(pieces, reference, undefined) &&
      labelKey(reference.title ?? '').replaceAll(' ', '') === labelKey(draft.title ?? '').replaceAll(' ', '')
    )
  }

  #absorb(block: BlockOf<'item'> | BlockOf<'paragraph'>, pieces: readonly Piece[], quote: boolean): void {
    const open = this.#open as Open
    this.#extend(block)
    if (open.kind === 'item' && quotedLead(pieces)) {
      const reference = newDraft('item', block.line, block.endLine)
      readLead(pieces, reference, this.#contextDate())
      // Below a nickname stands the paper's own title.
      const named =
        wordCount(open.draft.title ?? '') <= LONGEST_NICKNAME &&
        open.draft.authors.length === 0 &&
        reference.authors.length > 0 &&
        wordCount(reference.title ?? '') >= wordCount(open.draft.title ?? '')
      if (named || this.#cites(pieces, open.draft)) {
        if (named) open.draft.title = reference.title as string
        merge(open.draft, reference)
        return
      }
    }
    open.field = readBody(open.draft, pieces, { ...block, quote }, this.#style(open.draft), open.field)
  }

  // Paragraphs

  #paragraph(block: BlockOf<'paragraph'>, i: number): void {
    const { pieces, lines } = this.#text(block)
    const first = lines[0]
    if (!first) {
      if (this.#open) this.#extend(block)
      this.#furniture(block, 'badge')
      return
    }
    if (this.#belongs(block, lines, i)) {
      this.#absorb(block, pieces, block.quote)
      return
    }
    const sibling = this.#open?.kind === 'paragraph' && isTitleLink(lines)
    this.#close()
    const links = linksOf(pieces)
    if (
      links.length > 0 &&
      links.every((link) => isLocal(link.anchor.url)) &&
      wordCount(textOf(pieces)) < 12
    ) {
      this.#furniture(block, 'contents')
      return
    }
    if (!textOf(pieces).trim()) {
      this.#furniture(block, 'badge')
      return
    }
    if (labelled(first.pieces)?.field === 'title') {
      this.#record(block, lines)
      return
    }
    if (!block.quote && this.#startEntries(block, lines, 'paragraph', block.indent)) return
    if (sibling) {
      const draft = this.#start('paragraph', block, first.pieces, collapse(textOf(first.pieces)))
      this.#open = { draft, kind: 'paragraph', depth: 0, indent: 0, field: undefined }
      return
    }
    if (!block.quote && (this.#leadsLinks(block, i) || this.#leadsLink(i))) {
      const draft = this.#start('paragraph', block, first.pieces, collapse(textOf(first.pieces)))
      this.#open = { draft, kind: 'paragraph', depth: 0, indent: 0, field: undefined }
      return
    }
    if (isBoldLine(lines) && !block.quote) {
      const text = cleanTitle(textOf(first.pieces))
      if (this.#leadsFields(i)) {
        const draft = this.#start('paragraph', block, first.pieces, text)
        this.#open = { draft, kind: 'paragraph', depth: 0, indent: 0, field: undefined }
        return
      }
      this.#outline.leave(BOLD_DEPTH)
      if (text && wordCount(text) <= 15) this.#outline.enter(BOLD_DEPTH, text)
      this.#digest(block, 'heading')
      return
    }
    this.#noteDate(collapse(textOf(pieces)))
    this.#proseOf(block, lines, 'text')
  }

  /** Whether the blocks behind a bold line give a paper's links or authors under labels: then it is a title. */
  #leadsFields(i: number): boolean {
    for (let n = i + 1; n < i + MOST_FIELDS; n++) {
      const next = this.#blocks.at(n)
      if (!next) return false
      if (next.type === 'html' && !next.closesDetails) continue
      if (next.type !== 'item' && next.type !== 'paragraph') return false
      const first = this.#text(next).lines[0]
      if (!first) return false
      const label = labelled(first.pieces)
      if (label?.field === 'links' || label?.field === 'authors' || (label && hasPaperLink(first.pieces)))
        return true
      if (isLinksOnly(first.pieces) || creditsBeforeLinks(first.pieces)) return true
      if (!label) return isEmphasisedAuthors(first.pieces)
    }
    return false
  }

  /** Whether a block is one line that could be a title, with a paper's links below it and nothing else. */
  #leadsLinks(block: BlockOf<'item'> | BlockOf<'paragraph'>, i: number): boolean {
    const next = this.#blocks.at(i + 1)
    const { lines } = this.#text(block)
    const [line] = lines
    if (!line || lines.length > 1 || (next?.type !== 'item' && next?.type !== 'paragraph')) return false
    if (block.type === 'item' && next.indent <= block.indent) return false
    const text = textOf(line.pieces)
    const below = this.#text(next).lines
    return (
      linksOf(line.pieces).length === 0 &&
      wordCount(text) >= 3 &&
      isTitleLike(text) &&
      !/[.:：。]\s*$/.test(text) &&
      below.length === 1 &&
      isLinksOnly((below[0] as Line).pieces) &&
      hasPaperLink((below[0] as Line).pieces)
    )
  }

  /** Whether what stands indented below an item begins with authors: then the item is a title. */
  #leadsAuthors(i: number): boolean {
    const block = this.#blocks.at(i) as BlockOf<'item'>
    const next = this.#blocks.at(i + 1)
    if ((next?.type !== 'item' && next?.type !== 'paragraph') || next.indent <= block.indent) return false
    const first = this.#text(next).lines[0]
    if (first === undefined) return false
    if (labelled(first.pieces)?.field === 'authors') return true
    return (
      isTitleLink(this.#text(block).lines) &&
      linksOf(first.pieces).length === 0 &&
      isListOfAuthors(collapse(textOf(first.pieces)))
    )
  }

  /** Entries of plain records: `Title: …`, `PDF: …`, `Summary: …`. */
  #record(block: BlockOf<'paragraph'>, lines: readonly Line[]): void {
    const starts = lines.flatMap((line, n) => (labelled(line.pieces)?.field === 'title' ? [n] : []))
    starts.forEach((start, n) => {
      const end = starts[n + 1] ?? lines.length
      const span = this.#spanOf(block, lines, start, end)
      const draft = newDraft('record', span.line, span.endLine)
      draft.headings = this.#outline.path
      this.#drafts.push(draft)
      this.#open = { draft, kind: 'record', depth: 0, indent: 0, field: undefined }
      const pieces = joinLines(lines.slice(start, end))
      this.#open.field = readBody(
        draft,
        pieces,
        { ...span, quote: block.quote },
        this.#style(draft),
        undefined,
      )
    })
  }

  #spanOf(block: Span, lines: readonly Line[], start: number, end: number): Span {
    const line = start === 0 ? block.line : block.line + (lines[start] as Line).offset
    const next = lines[end]
    return { line, endLine: Math.max(line, next ? block.line + next.offset - 1 : block.endLine) }
  }

  /** Starts the entry (or the entries, one a line) that a block holds. Gives whether it holds any. */
  #startEntries(
    block: BlockOf<'item'> | BlockOf<'paragraph'>,
    lines: readonly Line[],
    kind: 'item' | 'paragraph',
    indent: number,
  ): boolean {
    const everyLine = lines.length >= FEWEST_LINES && this.#areRows(lines)
    const first = lines[0] as Line
    const begins = (line: Line, n: number) =>
      n === 0 ||
      // What a line break parts on one line of the source is one entry's.
      ((kind === 'paragraph' || line.offset > (lines[n - 1] as Line).offset) &&
        // Behind a line of authors comes their own paper's title.
        (this.#isStrong([line], undefined, !everyLine) || this.#isReference(line)) &&
        !(n === 1 && (isAuthorsLine(first.pieces) || isWrapped(lines))))
    const starts = lines.length === 1 ? [0] : lines.flatMap((line, n) => (begins(line, n) ? [n] : []))
    let any = false
    for (let n = 0; n < starts.length; n++) {
      const start = starts[n] as number
      const end = starts[n + 1] ?? lines.length
      const span = this.#spanOf(block, lines, start, end)
      const draft = this.#entryOf(lines.slice(start, end), kind, span, n === 0)
      if (!draft) {
        if (n === 0 && starts.length === 1) return false
        this.#digest(span, 'text')
        continue
      }
      any = true
      this.#doubts.count()
      draft.headings = this.#outline.path
      this.#drafts.push(draft)
      this.#open = { draft, kind, depth: 0, indent, field: undefined }
    }
    return any
  }

  /** Whether nearly every line of a block is a title with its paper's links behind it. */
  #areRows(lines: readonly Line[]): boolean {
    const rows = lines.filter((line) => endsInLinks(line.pieces) && this.#isStrong([line]))
    return rows.length >= lines.length * SHARE_OF_ROWS
  }

  #entryOf(
    lines: readonly Line[],
    kind: 'item' | 'paragraph',
    span: Span,
    alone: boolean,
  ): Draft | undefined {
    const context = this.#contextDate()
    let draft = newDraft(kind, span.line, span.endLine)
    const wrapped = alone && isWrapped(lines)
    let rest = lines.slice(wrapped ? 2 : 1)
    const first = wrapped ? joined(lines[0] as Line, lines[1] as Line) : (lines[0] as Line)
    if (labelled(first.pieces) && labelled(first.pieces)?.field !== 'title') {
      if (kind === 'paragraph' || labelled(first.pieces)?.field !== 'links') return undefined
    }
    const ledByAuthors = alone && rest.length > 0 && isAuthorsLine(first.pieces)
    let titled = !ledByAuthors && readLead(first.pieces, draft, context)
    // An id and a day may stand above the title in bold.
    const second = rest[0]
    if (!titled && alone && second && isBoldLine([second]) && hasPaperLink(first.pieces)) {
      draft = newDraft(kind, span.line, span.endLine)
      titled = readLead(second.pieces, draft, context)
      rest = [first, ...rest.slice(1)]
    }
    // A reference may run over several lines, before its title comes or behind it.
    const isReference = titled && draft.titleMark === 'quoted' && draft.authors.length > 0
    if ((!titled || isReference) && alone && rest.length > 0) {
      const whole = lines.flatMap((line): Piece[] => [...line.pieces, { ...PLAIN, text: ' ' }])
      if (textOf(whole).length < 3000) {
        draft = newDraft(kind, span.line, span.endLine)
        titled =
          readLead(whole, draft, context) &&
          (draft.titleMark === 'quoted' || (ledByAuthors && draft.authors.length > 0))
        rest = []
      }
    }
    if (!titled) return undefined
    if (
      kind === 'paragraph' &&
      draft.titleMark === 'plain' &&
      (isPassage(first.pieces, draft) || hasLeadIn(first.pieces))
    )
      return undefined
    if (rest.length > 0)
      readBody(draft, joinLines(rest, first.offset), { ...span, quote: false }, this.#style(draft), undefined)
    return this.#isPaper(draft, kind) ? draft : undefined
  }

  /** An item that is a paper's address and nothing else. */
  #bareAddress(block: BlockOf<'item'>, pieces: readonly Piece[]): boolean {
    const [link, second] = linksOf(pieces)
    if (!link || second || isTitleLike(link.text) || collapse(textOf(pieces)) !== collapse(link.text))
      return false
    const draft = newDraft('item', block.line, block.endLine)
    addLink(draft, link.anchor.url, link.text)
    if (!hasIds(draft)) return false
    // A name too short for a title elsewhere: `[T5](address)`
    if (/^\p{Lu}[\p{L}\p{N}.+-]{1,11}$/u.test(link.text) && linkLabelKind(link.text) === undefined)
      draft.title = link.text
    draft.headings = this.#outline.path
    this.#drafts.push(draft)
    return true
  }

  /** Notes an item of a list that would be a paper among papers. */
  #doubt(block: BlockOf<'item'>, lines: readonly Line[]): void {
    const first = lines[0]
    if (!first || labelled(first.pieces)) return
    const draft = newDraft('item', block.line, block.endLine)
    if (!readLead(first.pieces, draft, this.#contextDate())) {
      this.#doubts.passOver()
      return
    }
    draft.headings = this.#outline.path
    // A link whose address is yet to come is set like the others: `[Title]`, `[Title]()`
    const marked =
      /^\[[^[\]]+\]$/.test(textOf(first.pieces).trim()) ||
      linksOf(first.pieces).some(({ anchor }) => anchor.url === '')
    this.#doubts.note(draft, marked)
  }

  /** Notes an item that is nothing but a title in bold. */
  #noteBold(block: BlockOf<'item'>, title: string): void {
    const draft = newDraft('item', block.line, block.endLine)
    draft.title = title
    draft.headings = this.#outline.path
    this.#doubts.noteSetApart(draft, 'bold')
  }

  /** Notes an item that is nothing but a link to a file or a folder beside the list: somebody's notes on a paper. */
  #noteNotes(block: BlockOf<'item'>, pieces: readonly Piece[]): void {
    const [link, second] = linksOf(pieces)
    if (!link || second || link.anchor.url.includes('#') || collapse(textOf(pieces)) !== collapse(link.text))
      return
    const draft = newDraft('item', block.line, block.endLine)
    // `2503.01234 — The title`
    const [, id = '', title = link.text] =
      /^\s*(\d{4}\.\d{4,5})(?:v\d+)?\s+[—–:|-]\s+(.+)$/s.exec(link.text) ?? []
    addIdsInText(draft, id)
    if (!readLead([{ ...PLAIN, text: title, strong: true }], draft, undefined)) return
    draft.headings = this.#outline.path
    this.#doubts.noteSetApart(draft, 'local')
  }

  /** Ends a section: what was doubtful in its lists is settled. */
  #endSection(): void {
    this.#take(this.#doubts.settle(this.#context))
  }

  /** Takes drafts that were held back, in the order of their lines. */
  #take(drafts: readonly Draft[]): void {
    const [first] = drafts
    if (!first) return
    const line = drafts.reduce((least, draft) => Math.min(least, draft.line), first.line)
    const later = this.#drafts.splice(this.#drafts.findLastIndex((draft) => draft.line <= line) + 1)
    for (const draft of drafts) later.push(draft)
    for (const draft of later.sort((a, b) => a.line - b.line)) this.#drafts.push(draft)
  }

  /** Whether what was read is a paper: tools, people and places on the page have titles too. */
  #isPaper(draft: Draft, kind: 'item' | 'paragraph'): boolean {
    if (draft.title === undefined) return false
    if (hasIds(draft) || draft.hasPaperLink || isReference(draft)) return true
    const marked = draft.titleMark === 'quoted' || draft.titleMark === 'bold'
    if (!marked) return false
    const known =
      (draft.authors.length > 0 ? 1 : 0) +
      (draft.date !== undefined ? 1 : 0) +
      (draft.venue !== undefined ? 1 : 0)
    return (
      known >= 2 ||
      (known === 1 && wordCount(draft.title) >= 3 && (kind === 'item' || draft.titleMark === 'quoted'))
    )
  }

  // Everything else

  #footnote(block: BlockOf<'footnote'>): void {
    this.#close()
    const paragraphs = block.text.split('\n')
    const draft = newDraft('footnote', block.line, block.endLine)
    draft.reference = block.label
    draft.headings = this.#outline.path
    const titles: string[] = []
    paragraphs.forEach((paragraph, n) => {
      if (!paragraph) return
      const pieces = this.#inline(paragraph)
      const text = collapse(textOf(pieces))
      if (
        draft.links.length === 0 &&
        linksOf(pieces).length === 0 &&
        titles.length < 2 &&
        isTitleLike(text)
      ) {
        titles.push(text)
        return
      }
      if (draft.links.length === 0 && titles.length === 0 && readLead(pieces, draft, this.#contextDate()))
        return
      const line = block.line + n
      readBody(draft, pieces, { line, endLine: line, quote: false }, this.#style(draft), undefined)
    })
    // Of a translated title and the original, the original stands second.
    const title =
      titles.length === 2 && isWide(titles[0] as string) && !isWide(titles[1] as string)
        ? titles[1]
        : titles[0]
    if (title !== undefined) draft.title = cleanTitle(title)
    if (draft.title !== undefined && hasIds(draft)) this.#drafts.push(draft)
    else this.#digest(block, 'text')
  }

  #html(block: BlockOf<'html'>): void {
    const open = this.#open
    if (open && !block.closesDetails) {
      const pieces = this.#inline(block.text.replace(/\n\s*/g, ' '))
      if (hasPaperLink(pieces) || open.kind === 'details' || open.kind === 'heading') {
        for (const link of linksOf(pieces)) addLink(open.draft, link.anchor.url, link.text)
        this.#extend(block)
        return
      }
    }
    if (block.closesDetails && open) {
      if (open.kind === 'details' || open.kind === 'heading' || open.kind === 'file') this.#extend(block)
      if (open.kind !== 'heading' && open.kind !== 'file') {
        this.#close()
        if (open.kind === 'details') return
      }
      if (open.kind === 'heading' || open.kind === 'file') {
        open.field = undefined
        return
      }
    }
    this.#furniture(block, 'html')
  }

  /** Text that is no entry: papers that it only mentions are noted, its lines are the digest's. */
  #proseOf(block: BlockOf<'item'> | BlockOf<'paragraph'>, lines: readonly Line[], field: string): void {
    for (const line of lines) this.#mentions.note(block, line, this.#outline.path)
    this.#digest(block, field)
  }

  #noteDate(text: string): void {
    if (this.#date !== undefined || this.#drafts.length > 3 || text.length > 200) return
    const match =
      /(?:updated?|date|as of|更新|日期)[^\d]{0,20}(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2})/i.exec(text) ??
      /(?<![\d.-])(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2})(?![\d-])/.exec(text) ??
      /\b((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})\b/i.exec(
        text,
      )
    const date = match ? parseDate(match[1] as string) : undefined
    if (date) this.#date = date
  }

  #contextDate(): string | undefined {
    return this.#context.date ?? this.#date
  }

  #contextOption(): { context?: string } {
    const context = this.#contextDate()
    return context === undefined ? {} : { context }
  }

  #style(draft: Draft): BodyStyle {
    return {
      carriesAbstracts:
        draft.authors.length > 0 && draft.categories.length > 0 && draft.ids.arxiv !== undefined,
      ...this.#contextOption(),
    }
  }

  #extend(block: Span): void {
    const open = this.#open
    if (open) open.draft.endLine = Math.max(open.draft.endLine, block.endLine)
  }

  #close(): void {
    this.#open = undefined
  }

  #digest(span: Span, field: string): void {
    this.#context.ledger.claim(span.line, span.endLine, { kind: 'digest', field })
  }

  #furniture(span: Span, name: string): void {
    this.#context.ledger.claim(span.line, span.endLine, { kind: 'furniture', name })
  }
}
