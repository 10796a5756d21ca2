import type { Context, Format, Reading, Sample } from '../format.ts'
import { PaperDraft } from '../records/paper-draft.ts'
import { RecordPapers } from '../records/record-papers.ts'
import type { Source } from '../source.ts'
import { parseArxivAuthors } from '../text/arxiv-authors.ts'
import { arxivSubmission, isArxivSubmission } from '../text/arxiv-submission.ts'
import { trimEnd } from '../text/trim-end.ts'

/** The line that an entry begins with: `[1] arXiv:2503.01234 (cross-list from cs.LG) [pdf, html, other] cs.CL` */
const HEAD =
  /^(?:\[\d{1,5}\]\s*)?arXiv:((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,3})?)\s*((?:\((?:cross-list from [^()]{2,30}|replaced)\)\s*)?)\[((?:pdf|ps|html|other|src|x-)[a-z, -]{0,40}|view email)\]\s*((?:[a-z-]{2,10}(?:\.[A-Za-z-]{2,9})?(?:\s+|$)){0,12})(.*)$/
/** The number of an entry, where a browser puts it on a line of its own. */
const NUMBER = /^\[\d{1,5}\]$/
const FIELD =
  /^(Title|Authors?|Abstract|Comments?|Journal[- ]ref|Subjects|DOI|MSC[- ]class|ACM[- ]class|Report[- ](?:no|number)):\s*(.*)$/i
/** Codes of subjects: `Computation and Language (cs.CL); Machine Learning (cs.LG)` */
const CODE = /\(([a-z-]{2,10}(?:\.[A-Za-z-]{2,9})?)\)/g
const SUBJECTS = /^(?:[A-Z][A-Za-z, &-]{2,60} \([a-z-]{2,10}(?:\.[A-Za-z-]{2,9})?\)(?:;\s*|$)){1,12}$/
/** What shows the whole of an abstract, or a part again. */
const BUTTON = /\s*[△▽]\s*(?:Less|More)\s*$/
/** What stands around the entries, day by day and at the ends of a page. */
const FURNITURE =
  /^(?:\S{3}, \d{1,2} \S{3,9} \d{4}(?: \(.*\))?|(?:continued, )?(?:showing|total of) .*(?:entries|results|submissions).*|(?:new submissions|cross(?:-| )?(?:submissions|lists)|replacement submissions|replacements)\b.*|authors and titles for .*|see today's .*|search v\d.*|showing up to .*|(?:help \| )?advanced search|sort results by.*|results per page.*|go|(?:next|previous)|\[?\s?\d{1,4}(?:-\d{1,4})?\s?\]?|[\d\s-]+|(?:skip|show|hide) (?:to main content|abstracts?)|about|help|contact.*|subscribe.*|copyright|privacy policy|web accessibility assistance|arxiv operational status.*|get status notifications.*|.*click here to (?:contact|subscribe).*)$/i

/**
 * arXiv's pages of new papers, of a month's and of search results, as a person copies them:
 *
 * ```text
 * [1] arXiv:2503.01234 [pdf, html, other]
 * Title: Counting Late
 * Ada Weber, Bo Lind
 * Comments: 12 pages
 * Subjects: Computation and Language (cs.CL)
 * ```
 */
export const arxivListing: Format = {
  name: 'arxiv-listing',
  title: "Text of arXiv's listings and searches",
  extensions: ['txt', 'text'],
  detect,
  parse,
}

/** A line without the white space around it, and without the colon that converters of pages put before a definition. */
function plainLine(line: string): string {
  return line
    .replace(/\u00a0/g, ' ')
    .trim()
    .replace(/^:\s+/, '')
}

function detect({ lines }: Sample): number {
  let heads = 0
  for (const [n, line] of lines.entries()) {
    const [head, , , , , behind = ''] = HEAD.exec(plainLine(line)) ?? []
    if (head === undefined) continue
    const below = lines.slice(n + 1, n + 4).map(plainLine)
    if (/^Title:/i.test(behind) || below.some((each) => /^(?:Title|Authors?):/i.test(each))) heads++
  }
  return heads > 0 ? 0.95 : 0
}

function parse(source: Source, context: Context): Reading {
  const records = new RecordPapers(context)
  const lines = Array.from({ length: source.lineCount }, (_, index) => plainLine(source.line(index + 1)))
  const heads = lines.flatMap((line, n) => (HEAD.test(line) ? [n] : []))
  const isFurniture = lines.map((line) => FURNITURE.test(line))
  // What a page is called stands above all.
  context.ledger.claim(1, (heads[0] as number) + 1, { kind: 'furniture', name: 'page' })
  for (const [n, is] of isFurniture.entries())
    if (is) context.ledger.claim(n + 1, n + 1, { kind: 'furniture', name: 'page' })
  for (const [index, head] of heads.entries()) {
    const start = NUMBER.test(lines[head - 1] ?? '') ? head - 1 : head
    const next = heads[index + 1] ?? lines.length
    let end = head
    while (end + 1 < next && !isFurniture[end + 1]) end++
    while (end > head && (lines[end] === '' || NUMBER.test(lines[end] as string))) end--
    records.add(readEntry(lines, start, head, end))
  }
  records.report()
  return { papers: records.take() }
}

function readEntry(lines: readonly string[], start: number, head: number, end: number): PaperDraft {
  const draft = new PaperDraft(start + 1, end + 1)
  const [, id, , , classes = '', behind = ''] = HEAD.exec(lines[head] as string) ?? []
  draft.arxiv(id)
  for (const code of classes.split(/\s+/)) draft.category(code)
  const fields = fieldsOf([behind, ...lines.slice(head + 1, end + 1)])
  const value = (name: string) => fields.get(name)?.join(' ')
  const free = fields.get('') ?? []
  // The search has titles without a label, and labels the authors; listings have it the other way round.
  const titled = fields.get('title')
  const [title, ...below] = titled ?? free
  draft.title(title)
  const authors = value('author') ?? (titled ? below.join(' ') : undefined)
  if (authors !== undefined && authors !== '') draft.authors(parseArxivAuthors(trimEnd(authors, ' ,;')))
  const abstract = fields.get('abstract') ?? fields.get('text') ?? []
  draft.abstract(abstract.join(' ').replace(BUTTON, ''))
  draft.note(value('comment'))
  draft.text('venue', value('journal ref'))
  draft.doi(value('doi'))
  for (const [, code = ''] of (value('subjects') ?? '').matchAll(CODE)) draft.category(code)
  draft.date(arxivSubmission(value('submitted') ?? ''))
  return draft
}

/** The lines of an entry by the label that they stand behind or below; those below the subjects are the abstract. */
function fieldsOf(lines: readonly string[]): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  let current = ''
  const add = (name: string, text: string) => {
    current = name
    const texts = fields.get(name) ?? []
    fields.set(name, texts)
    if (text !== '') texts.push(text)
  }
  for (const line of lines) {
    if (line === '') continue
    const [, label, text = ''] = FIELD.exec(line) ?? []
    if (label !== undefined)
      add(
        label
          .toLowerCase()
          .replace('-', ' ')
          .replace(/^(author|comment)s$/, '$1'),
        text,
      )
    else if (isArxivSubmission(line)) add('submitted', line)
    else if (current === 'subjects' && SUBJECTS.test(line)) add(current, line)
    else if (current === 'subjects' || current === 'text') add('text', line)
    else add(current, line)
  }
  return fields
}
