import type { Source } from '../../source.ts'
import { Mark, type Meta, nameLine, readMeta, readNamedMeta } from './furniture.ts'
import { addressBehind, referenceBehind, unmark } from './markup.ts'
import type { TextLine } from './text-line.ts'
import { oddSpaceIn } from './white-space.ts'
import { endsSentence, isDoubleSpaced, type Printed, wrapRoom } from './wrapping.ts'

/** A line of furniture. */
export interface FurnitureLine {
  line: number
  marks: number
  meta: Meta | undefined
  /** Number of text lines before it. */
  behind: number
  /** Text of the line. */
  text: string
}

/** Addresses or references of a line. */
export interface LinkLine {
  /** Number of text lines up to and with this one; the address belongs to the last of them or the next. */
  behind: number
  urls: readonly string[]
  references: readonly number[]
  /** Whether a text line carries them (a title that is a link). */
  onText: boolean
}

/** A page, line by line. */
export interface PageLines {
  texts: TextLine[]
  furniture: FurnitureLine[]
  links: LinkLine[]
  /** Addresses of the list of references, by number. */
  references: Map<number, string>
  curator?: string
  title?: string
}

const LEADING_MARK = /^[[#>*•·◦▪‣∙+_!<–-]/
const LONG = 300
const NONE: readonly never[] = []

/** Reads the lines of a page: which may be of titles and abstracts, and what the others are. */
export function readLines(source: Source): PageLines {
  const { text: whole, lineCount } = source
  const linked = whole.includes('[') && (whole.includes('](') || whole.includes(']['))
  const marked = linked || whole.includes('[\n') || whole.includes('\\\n')
  const page: PageLines = { texts: [], furniture: [], links: [], references: new Map() }
  const { texts, furniture } = page
  const hasOddSpace = oddSpaceIn(whole)
  const { room, spacing } = printed(source)
  let first = frontMatter(source, page)
  let marks = 0
  let marksBefore = 0
  let blanks = 0
  let open = 0
  let joined = false
  let previous: TextLine | undefined
  let adjacent = false
  const add = (line: number, number: number, meta?: Meta, words = '') => {
    marks |= number
    // A submitter's picture may stand before the name.
    if (!(number === Mark.rule && marksBefore === Mark.submitterFollows)) marksBefore = number
    if (previous && adjacent) previous.marksAfter = number
    adjacent = false
    blanks = 0
    furniture.push({ line, marks: number, meta, behind: texts.length, text: words })
  }
  for (; first <= lineCount; first++) {
    const n = first
    let start = source.lineStart(n)
    let end = source.rawStart(n + 1)
    while (start < end && whole.charCodeAt(start) <= 32) start++
    while (end > start && whole.charCodeAt(end - 1) <= 32) end--
    if (start === end) {
      blanks++
      continue
    }
    let line = whole.slice(start, end)
    let heading = false
    let urls: readonly string[] = NONE
    let references: readonly number[] = NONE
    let bullet = false
    if (hasOddSpace(start, end)) {
      line = line
        .replace(/[\u200b\u2060\ufeff\u00ad\u200e\u200f]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
      if (line === '') {
        blanks++
        continue
      }
    }
    const reference = line.charCodeAt(0) === 91 && line.includes('/') ? nameLine(line)?.reference : undefined
    if (reference) {
      page.references.set(reference.number, reference.url)
      add(n, Mark.reference, undefined, line)
      continue
    }
    let joins = joined
    joined = false
    if (
      (marked || line.length <= LONG || line.charCodeAt(0) === 91) &&
      (isMarked(line, linked) || (open > 0 && line.includes('\\')))
    ) {
      const unmarked = unmark(line)
      heading = unmarked.heading
      bullet = unmarked.bullet
      urls = unmarked.urls
      references = unmarked.references
      if (open > 0) joins = true
      if (unmarked.opens) {
        open = n
        joins = false
      }
      if (unmarked.closes) open = 0
      if (unmarked.continues) joined = true
      if (urls.length || references.length) {
        page.links.push({ behind: texts.length, urls, references, onText: false })
      }
      if (unmarked.text === '') {
        add(n, urls.length || references.length ? Mark.link : Mark.rule)
        if (open > 0) joined = false
        continue
      }
      // Within running text a dash, a number sign or a plus at the line's beginning is the text's own.
      const inText = previous !== undefined && adjacent && blanks <= spacing && !endsSentence(previous.text)
      const isLinked = urls.length > 0 || references.length > 0 || unmarked.opens || unmarked.closes
      const within =
        open === 0 &&
        !(heading || bullet || unmarked.opens || unmarked.closes || unmarked.continues || /^!?\[/.test(line))
      if (((heading || bullet) && inText && !isLinked) || within) {
        // Marks within running text are the text's own: a dash, a number sign, a link that its author wrote.
        if (isMeta(unmarked.text)) line = unmarked.text
        else heading = false
      } else line = unmarked.text
    } else if (open > 0) {
      joins = true
    }
    if (open > 0 && n - open > 200) open = 0
    if (line.length <= LONG) {
      // The last word of a wrapped paragraph may be one of the site's words (`… Large Language` / `Models`).
      const inParagraph =
        previous !== undefined && adjacent && blanks <= spacing && !endsSentence(previous.text)
      const behind = inParagraph || open > 0 ? undefined : addressBehind(line)
      if (behind) {
        line = behind.text
        urls = [...urls, behind.url]
        page.links.push({ behind: texts.length, urls: [behind.url], references: [], onText: false })
      }
      const lastWord =
        inParagraph &&
        (joins ||
          /^[.,;:!?)]+$/.test(line) ||
          (room !== undefined &&
            (previous as TextLine).width <= LONG &&
            (previous as TextLine).width + 1 + line.length >= room &&
            /^[\p{L}\p{N}]+$/u.test(line)))
      const meta = lastWord ? undefined : (readMeta(line) ?? readNamedMeta(line))
      if (meta) {
        if (meta.numbers && urls.some((url) => url.endsWith('#community'))) {
          const comments = meta.numbers.pop()
          if (comments !== undefined) meta.comments = comments
        }
        add(n, meta.marks, meta)
        continue
      }
      const named = lastWord ? undefined : nameLine(line)
      // An address inside a paragraph is the paragraph's, unless it is the page's own.
      if (named && !(named.marks === Mark.link && inParagraph && !isOwn(line))) {
        if (named.curator) page.curator ??= named.curator
        if (named.reference) page.references.set(named.reference.number, named.reference.url)
        if (named.marks === Mark.link) {
          const url = line.replace(/^<|>$/g, '')
          page.links.push({ behind: texts.length, urls: [url], references: [], onText: false })
        }
        add(n, named.marks, undefined, line)
        continue
      }
    }
    const entry: TextLine = {
      line: n,
      text: line,
      width: end - start,
      marks,
      marksBefore,
      marksAfter: 0,
      blanks,
      adjacent: adjacent && previous !== undefined,
      joined: joins && adjacent,
      heading,
      owner: urls.length > 0 && urls.every(isOwner),
    }
    texts.push(entry)
    const carried = page.links.at(-1)
    if (carried && (urls.length || references.length)) {
      carried.behind = texts.length
      carried.onText = true
    }
    previous = entry
    adjacent = true
    marks = 0
    marksBefore = 0
    blanks = 0
  }
  if (page.references.size > 0) {
    // A number behind the words is no part of them where the page has an address for it.
    for (const entry of texts) {
      const behind = referenceBehind(entry.text)
      if (behind && page.references.has(behind.number)) entry.text = behind.text
    }
  }
  return page
}

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

/** Lines that are looked at to see whether a page was wrapped. */
const LOOKED_AT = 3000

/**
 * How wide a page was wrapped and how many blank lines stand between the lines of one paragraph, from its
 * first lines as they are.
 */
function printed(source: Source): { room: number | undefined; spacing: number } {
  const lines: Printed[] = []
  let blanks = 0
  const last = Math.min(source.lineCount, LOOKED_AT)
  for (let n = 1; n <= last; n++) {
    const text = source.lineEnd(n) - source.lineStart(n) > LONG ? '.'.repeat(LONG) : source.line(n).trim()
    if (text === '') blanks++
    else {
      lines.push({ text, width: text.length, adjacent: true, joined: false, blanks })
      blanks = 0
    }
  }
  const doubled = isDoubleSpaced(lines)
  return { room: wrapRoom(lines, doubled), spacing: doubled ? 1 : 0 }
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

/** Reads the front matter of an export, and gives the number of the first line behind it. */
function frontMatter(source: Source, page: PageLines): number {
  if (source.lineCount < 3 || source.line(1).trim() !== '---') return 1
  const last = Math.min(source.lineCount, 60)
  for (let n = 2; n <= last; n++) {
    if (source.line(n).trim() === '---') {
      for (let m = 1; m <= n; m++) {
        page.furniture.push({
          line: m,
          marks: Mark.capture,
          meta: undefined,
          behind: 0,
          text: source.line(m),
        })
      }
      return n + 1
    }
    if (!/^(?:[\w -]+:.*|\s*|\s+\S.*|-\s.*)$/.test(source.line(n))) return 1
  }
  return 1
}
