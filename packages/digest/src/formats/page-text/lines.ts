import type { Source } from '../../source.ts'
import { ADDRESS, Mark, type Meta, nameLine, readMeta, readNamedMeta } from './furniture.ts'
import { Label } from './labels.ts'
import { addressBehind, referenceBehind, unmark, withoutEscapes } from './markup.ts'
import { ShortLines } from './short-lines.ts'
import type { TextLine } from './text-line.ts'
import { collapse, oddSpaceIn } from './white-space.ts'
import { endsInAddress, endsSentence, isDoubleSpaced, type Printed, wrapRoom } from './wrapping.ts'

/** A line of furniture. */
export interface FurnitureLine {
  line: number
  marks: number
  meta: Meta | undefined
  /** Number of text lines before it. */
  behind: number
  /** Whether it was read as what stands around a card. */
  isRead: boolean
  /** What it has the date of, if of something. */
  dates: 'paper' | 'digest' | undefined
}

/** Addresses or references of a line. */
export interface LinkLine {
  /** Number of text lines up to and with this one; the address belongs to the last of them or the next. */
  behind: number
  urls: readonly string[]
  references: readonly number[]
  /** Whether a text line carries them (a title that is a link). */
  onText: boolean
  /** Whether they were given to a card. */
  isAttached: boolean
}

/** A person's or an organisation's name as the site has them. */
const SUBMITTER = /^@?[\p{L}\p{N}_.-]{1,40}(?: [\p{L}\p{N}_.-]{1,40}){0,2}$/u
const LEADING_MARK = /^[[#>*•·◦▪‣∙+_!<–-]/
const LONG = 300
/** Words that stood alone in as many lines are no wrapped paragraph's last one. */
const FEWEST_LONE = 3
const NONE: readonly never[] = []

/** Lines at the beginning of a page that tell how all of it was made. */
export const HEAD_LINES = 3000

/** A number that leads to what is said of a paper counts comments, one that leads to where one may vote counts votes. */
function countedBy(urls: readonly string[], meta: Meta): Meta {
  const number = meta.numbers?.at(-1)
  if (number === undefined) return meta
  const numbers = meta.numbers?.slice(0, -1) ?? []
  if (urls.some((url) => url.endsWith('#community'))) return { ...meta, numbers, comments: number }
  return urls.some((url) => VOTE.test(url)) ? { ...meta, numbers, upvotes: number } : meta
}

const VOTE = /\/login\?next=(?:%2F|\/)papers(?:%2F|\/)\d/i

/**
 * The lines of a page: which may be of titles and abstracts, and what the others are.
 *
 * They are read one after the other and dropped when papers were made of them, so that a long page can be read piece by
 * piece. `behind` of furniture and links counts the text lines that are here.
 */
export class PageLines {
  readonly texts: TextLine[] = []
  readonly furniture: FurnitureLine[] = []
  readonly links: LinkLine[] = []
  /** Addresses of the list of references, by number. */
  readonly references = new Map<number, string>()
  /** The page's curator, where its head says one. */
  curator: string | undefined
  /** Number of the next line. */
  #next = 1
  #manner: Manner | undefined
  /** Whether the lines that are read now are of the head. */
  #inHead = true
  /** Whether the list of references is looked for. */
  #hasReferences = true
  /** Marks of all furniture behind the text line before. */
  #marks = 0
  /** Marks of the line before, where that is furniture. */
  #marksBefore = 0
  /** Blank lines behind the line before. */
  #blanks = 0
  /** Number of the line where a link's text began that goes on, or 0. */
  #open = 0
  /** Whether the line before certainly goes on. */
  #joined = false
  /** The text line before, and whether no furniture stands behind it. */
  #previous: TextLine | undefined
  #adjacent = false
  /** How often a word or a number that stands around cards certainly stood alone in a line. */
  readonly #lone = new Map<string, number>()
  readonly #unmarked = new ShortLines(unmark)
  readonly #metas = new ShortLines(readMeta)
  readonly #names = new ShortLines(nameLine)

  /**
   * Reads the head of a page. Tells whether titles or links in it have numbers, of which the list at the end of the page
   * has the addresses: without those nothing can be made of its lines.
   */
  readHead(source: Source): boolean {
    this.#manner = mannerOf(source)
    this.#next = this.#frontMatter(source) + 1
    this.#read(source, Math.min(source.lineCount, HEAD_LINES))
    this.#inHead = false
    const isNumbered =
      this.links.some(({ references }) => references.length > 0) ||
      this.texts.some(({ text }) => referenceBehind(text) !== undefined)
    this.#hasReferences = isNumbered
    return isNumbered
  }

  /** Reads all lines that follow. */
  readOn(source: Source): void {
    this.#read(source, source.lineCount)
  }

  /** Takes the numbers off the words behind which they stand, where the page has addresses for them. */
  resolveNumbers(): void {
    if (this.references.size === 0) return
    for (const entry of this.texts) {
      const behind = referenceBehind(entry.text)
      if (behind && this.references.has(behind.number)) entry.text = behind.text
    }
  }

  /** Drops the first lines, up to a text line. */
  drop(texts: number): void {
    this.texts.splice(0, texts)
    for (const list of [this.furniture, this.links]) {
      const kept = list.findIndex(({ behind }) => behind > texts)
      list.splice(0, kept === -1 ? list.length : kept)
      for (const line of list) line.behind -= texts
    }
  }

  #read(source: Source, last: number): void {
    const { text: whole } = source
    const hasOddSpace = oddSpaceIn(whole)
    let start = source.lineStart(this.#next)
    for (; this.#next <= last; this.#next++) {
      const next = source.rawStart(this.#next + 1)
      let end = next
      while (start < end && whole.charCodeAt(start) <= 32) start++
      while (end > start && whole.charCodeAt(end - 1) <= 32) end--
      if (start < end) {
        const line = whole.slice(start, end)
        this.#add(hasOddSpace(start, end) ? withoutOddSpace(line) : line, end - start)
      } else this.#blanks++
      start = next
    }
  }

  /** Adds a line. */
  #add(printed: string, width: number): void {
    const { linked, marked, room, spacing, quoted } = this.#manner as Manner
    const words = quoted ? printed.replace(QUOTE, '') : printed
    if (words === '') {
      this.#blanks++
      return
    }
    const n = this.#next
    let line = words
    let heading = false
    let urls: readonly string[] = NONE
    let references: readonly number[] = NONE
    const reference = line.charCodeAt(0) === 91 && line.includes('/') ? nameLine(line)?.reference : undefined
    if (reference) {
      this.#addReference(reference)
      this.#addFurniture(Mark.reference)
      return
    }
    let joins = this.#joined
    this.#joined = false
    const isShort = line.length <= LONG
    if (
      (marked || isShort || line.charCodeAt(0) === 91) &&
      (isMarked(line, linked) || (this.#open > 0 && line.includes('\\')))
    ) {
      const unmarked = this.#unmarked.of(line)
      heading = unmarked.heading
      urls = unmarked.urls
      references = unmarked.references
      if (this.#open > 0) joins = true
      if (unmarked.opens) {
        this.#open = n
        joins = false
      }
      if (unmarked.closes) this.#open = 0
      if (unmarked.continues) this.#joined = true
      if (urls.length || references.length) this.#addLink(urls, references)
      if (unmarked.text === '') {
        this.#addFurniture(urls.length || references.length ? Mark.link : Mark.rule)
        if (this.#open > 0) this.#joined = false
        return
      }
      // Within running text a dash, a number sign or a plus at the line's beginning is the text's own.
      const isItem = heading || unmarked.bullet || unmarked.strong
      const isLinked = urls.length > 0 || references.length > 0 || unmarked.opens || unmarked.closes
      const within =
        this.#open === 0 &&
        !(isItem || unmarked.opens || unmarked.closes || unmarked.continues || /^!?\[/.test(line))
      if ((isItem && !isLinked && this.#isInParagraph()) || within) {
        // Marks within running text are the text's own: a dash, a number sign, a link that its author wrote.
        if (isMeta(unmarked.text)) line = unmarked.text
        else heading = false
      } else line = unmarked.text
    } else if (this.#open > 0) {
      joins = true
    }
    if (this.#open > 0 && n - this.#open > 200) this.#open = 0
    if (line.length <= LONG) {
      // The last word of a wrapped paragraph may be one of the site's words (`… Large Language` / `Models`).
      const inParagraph = this.#isInParagraph()
      const behind = inParagraph || this.#open > 0 ? undefined : addressBehind(line)
      if (behind) {
        line = behind.text
        urls = [...urls, behind.url]
        this.#addLink([behind.url], NONE)
      }
      const before = this.#previous?.width ?? 0
      const isFull =
        room !== undefined && before <= LONG && before + 1 + Math.max(line.indexOf(' '), 0) >= room
      const isRun =
        room !== undefined && (inParagraph || (isFull && this.#adjacent && this.#blanks <= spacing))
      const isLastWord =
        inParagraph &&
        (joins ||
          /^[.,;:!?)]+$/.test(line) ||
          (room !== undefined &&
            before <= LONG &&
            before + 1 + line.length >= room &&
            !this.#isBehindAddress() &&
            !this.#isUsual(line) &&
            /^[\p{L}\p{N}]+[.,;:!?)]*$/u.test(line)))
      if (!isLastWord && this.#addNamed(line, urls, inParagraph, isRun)) {
        this.#countLone(line)
        return
      }
    }
    this.#addText(linked ? withoutEscapes(line) : line, width, joins, heading, urls)
    const carried = this.links.at(-1)
    if (carried && (urls.length || references.length)) {
      carried.behind = this.texts.length
      carried.onText = true
    }
  }

  /** Whether the paragraph of the text line before may go on: where lines were wrapped, or inside a link's text. */
  #isInParagraph(): boolean {
    const { room, spacing } = this.#manner as Manner
    const before = this.#previous?.text
    return (
      before !== undefined &&
      this.#adjacent &&
      this.#blanks <= spacing &&
      (room !== undefined || this.#open > 0) &&
      !endsSentence(before)
    )
  }

  /** Whether the text line before ends in an address, behind which hardly a sentence goes on. */
  #isBehindAddress(): boolean {
    return this.#previous !== undefined && endsInAddress(this.#previous.text)
  }

  /** Whether a word has stood alone in a line a few times: then it does so here, too. */
  #isUsual(word: string): boolean {
    return (this.#lone.get(kindOf(word)) ?? 0) >= FEWEST_LONE
  }

  #countLone(line: string): void {
    if (line.includes(' ')) return
    const kind = kindOf(line)
    this.#lone.set(kind, (this.#lone.get(kind) ?? 0) + 1)
  }

  /** Adds a line as what its words say it is; tells whether they do. */
  #addNamed(line: string, urls: readonly string[], inParagraph: boolean, isRun: boolean): boolean {
    if (this.#marksBefore === Mark.submitterFollows && SUBMITTER.test(line)) {
      this.#addFurniture(Mark.submitter)
      return true
    }
    const meta = this.#metas.of(line) ?? readNamedMeta(line)
    if (meta) {
      this.#addFurniture(meta.marks, countedBy(urls, meta))
      return true
    }
    const named = this.#names.of(line)
    // Where lines were wrapped, a sentence of a paragraph may begin a line as one of the site's does.
    if (named?.isSentence && isRun) return false
    // An address inside a paragraph is the paragraph's, unless it is the page's own.
    const isParagraphs = inParagraph && !this.#isBehindAddress()
    if (!named || (named.marks === Mark.link && isParagraphs && !isOwn(line))) return false
    if (named.curator && this.#inHead) this.curator ??= named.curator
    if (named.reference) this.#addReference(named.reference)
    if (named.marks === Mark.link) this.#addLink([line.replace(/^<|>$/g, '')], NONE)
    this.#addFurniture(named.marks)
    return true
  }

  #addText(text: string, width: number, joins: boolean, heading: boolean, urls: readonly string[]): void {
    const entry: TextLine = {
      line: this.#next,
      text,
      width,
      marks: this.#marks,
      marksBefore: this.#marksBefore,
      marksAfter: 0,
      blanks: this.#blanks,
      adjacent: this.#adjacent,
      joined: joins && this.#adjacent,
      heading,
      owner: urls.length > 0 && urls.every(isOwner),
      label: Label.other,
    }
    this.texts.push(entry)
    this.#previous = entry
    this.#adjacent = true
    this.#marks = 0
    this.#marksBefore = 0
    this.#blanks = 0
  }

  #addFurniture(marks: number, meta?: Meta): void {
    this.#marks |= marks
    // A submitter's picture may stand before the name.
    if (!(marks === Mark.rule && this.#marksBefore === Mark.submitterFollows)) this.#marksBefore = marks
    if (this.#previous && this.#adjacent) this.#previous.marksAfter = marks
    this.#adjacent = false
    this.#blanks = 0
    this.#pushFurniture(this.#next, marks, meta)
  }

  #pushFurniture(line: number, marks: number, meta?: Meta): void {
    this.furniture.push({ line, marks, meta, behind: this.texts.length, isRead: false, dates: undefined })
  }

  #addLink(urls: readonly string[], references: readonly number[]): void {
    this.links.push({ behind: this.texts.length, urls, references, onText: false, isAttached: false })
  }

  #addReference({ number, url }: { number: number; url: string }): void {
    if (this.#hasReferences) this.references.set(number, url)
  }

  /** Reads the front matter of an export, and gives the number of its last line, 0 where there is none. */
  #frontMatter(source: Source): number {
    if (source.lineCount < 3 || source.line(1).trim() !== '---') return 0
    const last = Math.min(source.lineCount, 60)
    for (let n = 2; n <= last; n++) {
      if (source.line(n).trim() === '---') {
        for (let m = 1; m <= n; m++) this.#pushFurniture(m, Mark.capture)
        return n
      }
      if (!/^(?:[\w -]+:.*|\s*|\s+\S.*|-\s.*)$/.test(source.line(n))) return 0
    }
    return 0
  }
}

const withoutOddSpace = (line: string) =>
  line
    .replace(/[\u200b\u2060\ufeff\u00ad\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Whether a line has marks that a capturing tool may have set; `linked`: links may stand anywhere in it. */
function isMarked(line: string, linked: boolean): boolean {
  return (
    LEADING_MARK.test(line) ||
    line.endsWith('\\') ||
    line.endsWith(']') ||
    (linked && (line.includes('](') || line.includes('][')))
  )
}

const isMeta = (text: string) => readMeta(text) !== undefined || nameLine(text) !== undefined

/** All numbers are of one kind. */
const kindOf = (word: string) => (/^\d+$/.test(word) ? '0' : word)

const QUOTE = /^(?:> ?)+/

/** How a page was made, which its head tells. */
interface Manner {
  /** How wide it was wrapped. */
  room: number | undefined
  /** How many blank lines stand between the lines of one paragraph. */
  spacing: number
  /** Whether links may stand anywhere in its lines. */
  linked: boolean
  /** Whether lines of all lengths may have marks. */
  marked: boolean
  /** Whether all lines are quoted, as in a mail. */
  quoted: boolean
}

function mannerOf(source: Source): Manner {
  const last = Math.min(source.lineCount, HEAD_LINES)
  const head = source.text.slice(0, source.rawStart(last + 1))
  const quoted = head.includes('>') && !/^[ \t]*[^>\s]/m.test(head)
  const lines: Printed[] = []
  let blanks = 0
  let adjacent = true
  for (let n = 1; n <= last; n++) {
    const long = source.lineEnd(n) - source.lineStart(n) > LONG
    const text = long ? '.'.repeat(LONG) : collapse(source.line(n)).replace(quoted ? QUOTE : '', '')
    if (text === '') blanks++
    else {
      // What stands around cards is nobody's wrapped line, small letters or not (`3 days ago`, `https://…`).
      const isText = readMeta(text) === undefined && !ADDRESS.test(text)
      if (isText) lines.push({ text, width: text.length, adjacent, joined: false, blanks })
      adjacent = isText
      blanks = 0
    }
  }
  const doubled = isDoubleSpaced(lines)
  const linked = head.includes('[') && (head.includes('](') || head.includes(']['))
  return {
    room: wrapRoom(lines, doubled),
    spacing: doubled ? 1 : 0,
    linked,
    marked: linked || head.includes('[\n') || head.includes('\\\n'),
    quoted,
  }
}

/** An address of the page's own papers, logins and people. */
const isOwn = (url: string) => /^<?(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\//i.test(url)
/** An address of the site that is not a paper's. */
export const isSitePath = (url: string) =>
  /^(?:https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co))?\/(?!\/|papers\/|datasets\/|spaces\/)/i.test(url) ||
  /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)$/i.test(url)
const isOwner = (url: string) =>
  /^(?:https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co))?\/(?!papers\b|login\b|datasets\b|spaces\b|collections\b|blog\b)[^/?#]+\/?$/i.test(
    url,
  )
