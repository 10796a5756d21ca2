import type { Paper } from '../digest.ts'
import {
  type Context,
  emptyPaper,
  type Format,
  formatInPieces,
  type PieceReader,
  type PieceReading,
  type Sample,
} from '../format.ts'
import type { Source } from '../source.ts'
import { parseArxivAuthors } from '../text/arxiv-authors.ts'
import { isoDate, monthNumber } from '../text/dates.ts'
import { parseArxivId, parseDoi } from '../text/identifiers.ts'
import { findUrls, linkKind } from '../text/links.ts'
import { texToUnicode } from '../text/tex.ts'
import { unwrapped } from '../text/unwrapped.ts'
import { collapse } from '../text/white-space.ts'

/**
 * The listing mails of arXiv, from the archives' first years to today, whole or pasted in part.
 *
 * An entry is a head of `Name: value` lines between two lines of `\\`, an abstract, and a closing line
 * `\\ ( address , size)`; replacements and the lists of the past week have no abstract. Continuation lines
 * are indented, with no-break spaces where the mail went through a web page.
 * Form: https://info.arxiv.org/help/subscribe.html
 */
export const arxivMail: Format = formatInPieces({
  name: 'arxiv-mail',
  title: 'arXiv listing mail',
  extensions: ['txt', 'eml', 'mail'],
  detect,
  inPieces: (context) => new MailReader(context),
})

const ID_LINE = /^(?:arXiv|Paper)[ \u00a0]?(\([^)]*\))?:[\s\u00a0]*(\S+)[\s\u00a0]*(\(.*\))?[\s\u00a0]*$/i
const FIELD =
  /^(?:(Paper|From|Date|Title|Authors?|Categories|Subj-class|Comments?|Journal-ref|DOI|ACM-class|MSC-class|Report-no|License|Proxy)(?:[ \u00a0]?\(([^)]*)\))?:|(replaced with revised version))[\s\u00a0]*(.*)$/i
const RULE = /^(?:-{20,}|(?:%-){10,}%?|(?:%%--){5,}%{0,2}|(?:%%%---){5,})[\s\u00a0]*$/
const SLASHES = /^\\{1,2}[\s\u00a0]*$/
const CLOSING = /^\\{1,2}[\s\u00a0]*\(/
const DAY_HEADING = /^\/\*[\s\u00a0]*(.*?)[\s\u00a0]*\*\/[\s\u00a0]*$/

function detect(sample: Sample): number {
  let found = 0
  for (let i = 0; i < sample.lines.length; i++) {
    if (!isEntryStart((n) => unquoted(sample.lines[n - 1] ?? ''), i + 1, sample.lines.length)) continue
    // A record's own lines may be labelled so, its identifier among them or last.
    if (LABELLED.test(sample.lines[i - 1] ?? '')) continue
    if (++found === 2) return 0.98
  }
  return found ? 0.9 : 0
}

const LABELLED = /^(?:title|authors?|abstract|summary|url|link|pdf|published|date|year|venue)\s?:/i

/**
 * Whether an entry's head begins at line `n`: its id, and soon after it a date, a sender or a title. `undefined` where
 * the lines end before that is known.
 */
function isEntryStart(line: (n: number) => string, n: number, lineCount: number): boolean | undefined {
  const text = line(n)
  const first = text.charCodeAt(0)
  if (first !== 97 && first !== 65 && first !== 80 && first !== 112) return false
  const match = ID_LINE.exec(text)
  if (!match || !parseArxivId(match[2] as string)) return false
  for (let k = n + 1, seen = 0; k <= lineCount; k++) {
    const next = line(k)
    if (next.trim() === '') continue
    if (/^(?:Date|From|Title|replaced with)\b/.test(next)) return true
    if (++seen === 3) return false
  }
  return undefined
}

/** What a line that is not text marks: a rule between entries, the end of a head, the end of an entry. */
function markOf(text: string): 'rule' | 'slashes' | 'closing' | undefined {
  const first = text.charCodeAt(0)
  if (first === 92) return SLASHES.test(text) ? 'slashes' : CLOSING.test(text) ? 'closing' : undefined
  return (first === 45 || first === 37) && RULE.test(text) ? 'rule' : undefined
}

/** A line without the marks of a quoted mail. */
function unquoted(line: string): string {
  return line.charCodeAt(0) === 62 ? line.replace(/^(?:>[ \u00a0]?)+/, '') : line
}

class MailReader implements PieceReader {
  readonly #context: Context
  #heading: string | undefined
  #inHead = true
  #inSubjects = false
  /** Whether the rule behind the last entry was the last one. */
  #isBehind = false
  #papers = 0

  constructor(context: Context) {
    this.#context = context
  }

  read(source: Source, isLast: boolean): PieceReading {
    const { ledger } = this.#context
    const line = (n: number) => unquoted(source.line(n))
    const { lineCount } = source
    const reading: PieceReading = { papers: [], next: lineCount + 1 }
    let n = source.firstLine
    while (n <= lineCount) {
      const text = line(n)
      const begins = isEntryStart(line, n, lineCount)
      // An entry that no other follows in its piece may go on in the next one.
      if (begins === undefined && !isLast) return { ...reading, next: n }
      if (begins) {
        const entry = readEntry(line, n, lineCount, isLast)
        if (!entry) return { ...reading, next: n }
        this.#inHead = false
        // In a mail that nobody has quoted, a line of an abstract may begin with the sign.
        const own = source.line(n).startsWith('>') ? line : (m: number) => source.line(m)
        reading.papers.push(paperOf(entry, own, this.#heading, this.#papers++, ledger))
        n = entry.next
        continue
      }
      const day = DAY_HEADING.exec(text)
      if (markOf(text)) {
        this.#isBehind = text.startsWith('%%%')
        ledger.claim(n, n, { kind: 'furniture', name: 'rule' })
      } else if (this.#isBehind && FOOT_LINE.test(text)) {
        ledger.claim(n, n, { kind: 'furniture', name: 'footer' })
      } else if (day) {
        this.#heading = day[1] as string
        ledger.claim(n, n, { kind: 'digest', field: 'heading' })
      } else if (this.#inHead && text.trim() !== '') this.#readHead(text, n, reading)
      n++
    }
    return reading
  }

  #readHead(text: string, n: number, reading: PieceReading): void {
    if (/^[\s\u00a0]*Submissions to:/.test(text)) this.#inSubjects = true
    const period = /^[\s\u00a0]*received from\s+.*?\bto\s+(.*)$/.exec(text)
    if (period) {
      this.#inSubjects = false
      const date = mailDate(period[1] as string)
      if (date) reading.date = date
    }
    const subject = /^Subject:\s*(.+)$/.exec(text)
    if (subject) reading.title = (subject[1] as string).trim()
    if (this.#inSubjects || period || HEAD_LINE.test(text)) {
      this.#context.ledger.claim(n, n, { kind: 'digest', field: 'header' })
    }
  }
}

const HEAD_LINE =
  /^(?:Send any comments|Papers received|\(|Archives at|To unsubscribe|Submissions to:|received from|[A-Z][A-Za-z-]*: |[\s\u00a0]|arXiv\b|Use |For (?:help|subscribe)|Title:)/

/** What stands below the last rule of a mail: how to subscribe, where to read more. */
const FOOT_LINE = /^(?:For (?:general information|subscribe|help)|keyword subject classification|e-mail To:)/

interface Field {
  name: string
  qualifier: string
  value: string
  line: number
  endLine: number
}

/** An entry: where its parts stand. */
interface Entry {
  start: number
  end: number
  /** The line behind it. */
  next: number
  fields: Field[]
  abstract: { start: number; end: number } | undefined
  /** The line of `\\` that ends it, with its address, where there is one. */
  closing: number | undefined
}

/** Finds the parts of the entry whose id stands at line `start`; `undefined` where it may go on behind the piece. */
function readEntry(
  line: (n: number) => string,
  start: number,
  lineCount: number,
  isLast: boolean,
): Entry | undefined {
  const entry: Entry = { start, end: start, next: start, fields: [], abstract: undefined, closing: undefined }
  let n = start + 1
  let abstractStart = 0
  let abstractEnd = 0
  for (; n <= lineCount && entry.closing === undefined; n++) {
    const text = line(n)
    const mark = markOf(text)
    if (mark === 'closing' || (mark === 'slashes' && abstractStart > 0)) {
      entry.closing = n
      entry.end = n
      continue
    }
    if (mark === 'slashes') {
      abstractStart = n + 1
      entry.end = n
      continue
    }
    const begins = mark === undefined && isEntryStart(line, n, lineCount)
    if (begins === undefined && !isLast) return undefined
    if (mark === 'rule' || begins) break
    if (text.trim() === '') continue
    entry.end = n
    if (abstractStart > 0) abstractEnd = n
    else addLine(entry.fields, text, n)
  }
  if (n > lineCount && entry.closing === undefined && !isLast) return undefined
  if (abstractEnd > 0) entry.abstract = { start: abstractStart, end: abstractEnd }
  entry.next = entry.closing === undefined ? Math.max(n, entry.end + 1) : n
  return entry
}

/** Adds a line of an entry's head to its fields. */
function addLine(fields: Field[], text: string, n: number): void {
  const match = FIELD.exec(text)
  const last = fields.at(-1)
  if (match) {
    fields.push({
      name: (match[1] ?? (match[3] as string)).toLowerCase(),
      qualifier: match[2] ?? '',
      value: match[4] as string,
      line: n,
      endLine: n,
    })
  } else if (last) {
    last.value += ` ${text.trim()}`
    last.endLine = n
  }
}

function paperOf(
  { start, end, fields, abstract, closing }: Entry,
  line: (n: number) => string,
  heading: string | undefined,
  index: number,
  ledger: Context['ledger'],
): Paper {
  const paper = emptyPaper(start, end)
  const idLine = ID_LINE.exec(line(start)) as RegExpExecArray
  const id = parseArxivId(idLine[2] as string) as { id: string; version?: number }
  paper.ids.arxiv = id.id
  if (id.version !== undefined) paper.version = id.version
  if (heading !== undefined) paper.headings.push(heading)
  const marks = `${idLine[1] ?? ''}${idLine[3] ?? ''}`
  if (/cross/i.test(marks)) paper.notes.push('Cross-listing')
  if (closing !== undefined) addLinks(paper, line(closing))
  ledger.claim(start, end, { kind: 'paper', paper: index, field: 'entry' })
  for (const field of fields) {
    applyField(paper, field)
    if (field.name === 'title')
      ledger.claim(field.line, field.endLine, { kind: 'paper', paper: index, field: 'title' })
    else if (field.name.startsWith('author'))
      ledger.claim(field.line, field.endLine, { kind: 'paper', paper: index, field: 'authors' })
  }
  const text = abstract && plain(unwrapped(linesOf(line, abstract.start, abstract.end)))
  if (abstract && text) {
    paper.abstract = text
    ledger.claim(abstract.start, abstract.end, { kind: 'paper', paper: index, field: 'abstract' })
  }
  return paper
}

function applyField(paper: Paper, { name, qualifier, value: raw }: Field): void {
  const value = collapse(raw)
  if (value === '') return
  switch (name) {
    case 'title': {
      const title = plain(value)
      if (title) paper.title = title
      if (title !== value) paper.original = { ...paper.original, title: value }
      break
    }
    case 'author':
    case 'authors': {
      const { authors, partial } = parseArxivAuthors(plain(value))
      paper.authors.push(...authors)
      if (partial) paper.authorsPartial = true
      break
    }
    case 'date': {
      const version = /\bv(\d+)/.exec(qualifier)
      if (version) paper.version = Math.max(paper.version ?? 0, Number(version[1]))
      if (paper.date !== undefined || (qualifier !== '' && qualifier !== 'v1')) break
      const date = mailDate(value)
      if (date) paper.date = date
      break
    }
    case 'replaced with revised version':
      // The revision's date, not the paper's.
      paper.notes.push(`Replaced with revised version ${mailDate(value) ?? value}`)
      break
    case 'categories':
    case 'subj-class':
      paper.categories.push(...value.split(name === 'categories' ? /[\s,]+/ : /\s*;\s*/).filter(Boolean))
      break
    case 'comment':
    case 'comments':
      paper.notes.push(plain(value))
      addLinks(paper, value)
      break
    case 'journal-ref':
      paper.venue = plain(value)
      break
    case 'doi': {
      const [first, ...others] = value.split(/\s+/).flatMap((text) => parseDoi(text) ?? [])
      if (first) paper.ids.doi = first
      for (const other of others) paper.notes.push(`DOI: ${other}`)
      break
    }
    case 'acm-class':
    case 'msc-class':
    case 'report-no':
    case 'license':
      paper.notes.push(
        `${{ 'acm-class': 'ACM class', 'msc-class': 'MSC class', 'report-no': 'Report number', license: 'License' }[name]}: ${value}`,
      )
  }
}

/** Mails are read by people: dashes and quotes mean themselves, accents are TeX's. */
function plain(text: string): string {
  return texToUnicode(text, { ligatures: false })
}

function addLinks(paper: Paper, text: string): void {
  for (const { url } of findUrls(text)) {
    if (paper.links.some((link) => link.url === url)) continue
    paper.links.push({ url, kind: linkKind(url) })
  }
}

/** The date in `Mon, 30 Sep 96 20:10:11 GMT   (120kb)`; two digits count from 1991, arXiv's first year. */
function mailDate(text: string): string | undefined {
  const match = /(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\s+(\d{4}|\d{2})\b/.exec(text)
  if (!match) return undefined
  const year = Number(match[3])
  const month = monthNumber(match[2] as string)
  if (month === undefined) return undefined
  return isoDate(year > 99 ? year : year >= 91 ? 1900 + year : 2000 + year, month, match[1])
}

function linesOf(line: (n: number) => string, from: number, to: number): string[] {
  const lines: string[] = []
  for (let n = from; n <= to; n++) lines.push(line(n))
  return lines
}
