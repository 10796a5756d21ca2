import type { Paper } from '../digest.ts'
import type { Context, Format, Reading, Sample } from '../format.ts'
import { FieldsNotKept } from '../records/fields-not-kept.ts'
import type { Source } from '../source.ts'
import { tellOfCovered } from '../text-covered.ts'
import type { FoundPaper } from './html-page/found-paper.ts'
import type { Outside } from './html-page/outside.ts'
import type { Page } from './html-page/tree.ts'

/**
 * Saved web pages with papers: one paper's page (`citation_*`, JSON-LD, microdata) or a list of them (cards, tables,
 * definition lists, headings with text). Example rows in comments are not papers.
 */
export const htmlPage: Format = {
  name: 'html-page',
  title: 'Saved web page',
  extensions: ['html', 'htm', 'xhtml'],
  detect,
  parse,
}

function detect(sample: Sample): number {
  // XHTML begins as XML does.
  // Programs that make a page leave a remark at its head that Markdown hides.
  const text = sample.text
    .trimStart()
    .replace(/^<\?xml\b[^<>]{0,200}>\s*(?=<(?:!|html\b))/i, '')
    .replace(/^\[(?:comment|\/\/)\]: (?:<>|#) ?\([^\n]*\)[ \t]*\r?\n\s*(?=<)/i, '')
  if (/^(?:<!--[^<>]*-->\s*)*<!doctype\s[^<>]{0,200}\bhtml\b/i.test(text.slice(0, 2000))) return 0.9
  const start = /^(?:<!--[^<>]*-->\s*)*<(html|head|body)[\s>]/i.exec(text.slice(0, 2000))?.[1]
  // Markdown may begin with a style of its own.
  if (start !== undefined && (sample.extension !== 'md' || /html/i.test(start))) return 0.9
  if (sample.extension === 'md') return isMarkupAlone(sample) ? 0.95 : 0
  const named = sample.extension === 'html' || sample.extension === 'htm'
  // A script may write what it found without a page around it.
  if (named && /^\s*[^\s<{[]/.test(text)) return /<(?:br|a\s|p|h[1-6]|div|li)\b/i.test(text) ? 0.8 : 0
  if (!/^<(?:!--|[a-z][a-z0-9]*[\s>])/i.test(text)) return 0
  if (named) return 0.85
  const tags =
    text.match(/<\/?(?:div|p|a|h[1-6]|table|tr|td|li|ul|ol|dl|dt|dd|span|article|br)\b/gi)?.length ?? 0
  const markdown = text.match(/^(?:#{1,6} |[-*] |\|)|\]\(https?:/gm)?.length ?? 0
  return tags > 10 && tags > markdown * 3 ? 0.6 : 0
}

const FEWEST_TAGS = 30
const FEWEST_FOLDED = 5

/**
 * Whether a file of Markdown holds a page's elements, each line in some, and next to nothing of Markdown's own: headings
 * between its tables, a link in a sentence.
 */
function isMarkupAlone({ text }: Sample): boolean {
  // What folds away below a title is a habit of those who write Markdown.
  if ((text.match(/<summary[\s>]/gi)?.length ?? 0) >= FEWEST_FOLDED) return false
  let filled = 0
  let tagged = 0
  let within = 0
  let headings = 0
  let own = 0
  let depth = 0
  for (const line of text.replace(FRONT_MATTER, '').split('\n')) {
    const trimmed = line.trim()
    if (trimmed === '') continue
    filled++
    if (/^<[!/a-z]|<\/[a-z][a-z0-9]*>$/i.test(trimmed)) tagged++
    else if (depth > 0) within++
    if (/^#{1,6} /.test(trimmed)) headings++
    else if (/^(?:[-*+] |\d+\. |\||>)|\]\(\S|\*\*\S/.test(trimmed)) own++
    for (const [, end] of trimmed.matchAll(CONTAINER)) depth = Math.max(0, depth + (end ? -1 : 1))
  }
  return (
    tagged >= FEWEST_TAGS &&
    tagged >= within &&
    tagged + within >= filled * SHARE_OF_MARKUP &&
    headings <= filled * SHARE_OF_HEADINGS &&
    own <= MOST_OF_MARKDOWN
  )
}

const CONTAINER = /<(\/?)(?:table|ul|ol|dl|div|section|article|main)\b/gi
const SHARE_OF_MARKUP = 0.9
const SHARE_OF_HEADINGS = 0.05
const MOST_OF_MARKDOWN = 2

async function parse(source: Source, context: Context): Promise<Reading> {
  const [{ dateByHeading, readHtml }, { readPage }] = await Promise.all([
    import('./html-page/read.ts'),
    import('./html-page/tree.ts'),
  ])
  const front = FRONT_MATTER.exec(source.text)?.[0] ?? ''
  const hidden = Math.max(front.length, source.bodyStart)
  const page = readPage(' '.repeat(hidden) + source.text.slice(hidden))
  const read = readHtml(page)
  const { title, date } = front === '' ? {} : await readFront(front, source)
  const digest = {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...read.digest,
  }
  if (!read.stated) {
    const share = read.areSetOff ? MORE : ALIKE
    const rendered = await readRendered(page, source, context, share, read.papers, read.own?.fewest)
    if (rendered) {
      for (const paper of rendered.papers) dateByHeading(paper)
      claimFront(front, source, context)
      return { ...digest, ...rendered }
    }
  }
  const isPaper = read.own !== undefined && read.papers.length < read.own.fewest
  const { papers, ...head } = isPaper ? readHtml(page, false) : read
  const reading: Reading = { papers: [], ...digest }
  claimPage(source, context, head.outside)
  claimFront(front, source, context)
  if (head.cutAt !== undefined) {
    const line = source.lineAt(head.cutAt)
    context.ledger.claim(line, source.lineCount, { kind: 'unread', reason: 'elements are nested too deep' })
    context.finding('html-too-deep', {
      line,
      reason: 'Elements of the page are nested thousands deep',
      note: 'What stands before was read. Save the page again: this is no page that a browser shows.',
      severity: 'error',
    })
  }
  tellOfDropped(source, context, head.dropped)
  const notKept = new FieldsNotKept(context)
  for (const { paper, start, end, others = [] } of papers) {
    const line = source.lineAt(start)
    const endLine = source.lineAt(Math.max(start, end - 1))
    paper.source = { line, endLine }
    context.ledger.claim(line, endLine, {
      kind: 'paper',
      paper: reading.papers.push(paper) - 1,
      field: 'entry',
    })
    for (const name of others) notKept.add(name, line)
  }
  notKept.report()
  tellOfPassages(source, context, head.outside, papers)
  const [link] = head.unread
  if (link !== undefined)
    context.finding('link-left-out', {
      line: source.lineAt(link),
      reason:
        head.unread.length === 1
          ? 'A link to a paper stands outside of all entries and is not read'
          : `${head.unread.length} links to papers stand outside of all entries and are not read, the first here`,
      note: 'Where they are papers of this digest, give them the form that the others have.',
      severity: 'warning',
    })
  tellOfLeft(source, context, papers)
  return reading
}

/** What makers of sites have at the head of a page's source. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(?:(?!---)[^\n]*\n){0,100}---[ \t]*\r?\n/

async function readFront(front: string, source: Source): Promise<{ title?: string; date?: string }> {
  const { readFrontMatter } = await import('./markdown/front-matter.ts')
  const text = front.slice(front.indexOf('\n') + 1, front.lastIndexOf('---'))
  return readFrontMatter(text, 1, source.lineAt(front.length - 1))
}

function claimFront(front: string, source: Source, { ledger }: Context): void {
  if (front === '') return
  ledger.claim(1, source.lineAt(front.length - 1), { kind: 'digest', field: 'front-matter' })
}

/** A page that was made from Markdown tells about as much when it is read as such, or more. */
const ALIKE = 0.8
/** Where people stand beside titles, all that a list says was read; Markdown may take other items for papers, too. */
const MORE = 1.2

/** A shorter text may be a venue's, or what else is not understood. */
const SHORTEST_TEXT = 120

/** How much a reading knows: its papers, whose titles read as such, and which of the main fields each has. */
function knowledge(papers: readonly Paper[], readsAsTitle: RegExp): number {
  let known = 0
  for (const { title = '', authors, ids, date, venue, abstract, summary } of papers) {
    known++
    if (readsAsTitle.test(title)) known++
    if (date !== undefined) known++
    if (venue !== undefined) known++
    if (authors.length > 0) known++
    if (Object.keys(ids).length > 0) known++
    if ((abstract ?? summary ?? '').length >= SHORTEST_TEXT) known++
  }
  return known
}

/** A reading that has as many names of people for titles took all lines of a table for papers. */
const SHARE_OF_NAMES = 0.2
/** Whatever else is known of papers, a reading with fewer titles than this took something else for them. */
const SHARE_OF_TITLED = 0.5

/** How many papers have a title that reads as one. */
function titled(papers: readonly Paper[], readsAsTitle: RegExp): number {
  return papers.filter(({ title = '' }) => readsAsTitle.test(title)).length
}

/** How many papers have authors and a title that reads as one, and names no place where people work. */
function countNamed(papers: readonly Paper[], readsAsTitle: RegExp, place: RegExp): number {
  return papers.filter(
    ({ authors, title = '' }) =>
      authors.length > 0 && readsAsTitle.test(title) && !(title.length < LONGEST_PLACE && place.test(title)),
  ).length
}

/** How much of a page its papers are. */
function lengthOf(papers: readonly { start: number; end: number }[]): number {
  return papers.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** Fewer references may be anything. */
const FEWEST_REFERENCES = 3
/** Fewer of one person's may be talks or posts. */
const FEWEST_OWN = 5
/** Nearly all cards have authors and a text. */
const SHARE_OF_FULL = 0.95
/** Where most have authors and a year, some titles may be short or unusual. */
const SHARE_OF_DATED = 0.7
const SHARE_OF_USUAL = 0.6
const SHARE_OF_LOST = 0.2
/** Where looks tell of no authors, they tell by as much less than references do. */
const MORE_KNOWN = 1.25
/** A shorter text with a word that places where people work have names one. */
const LONGEST_PLACE = 60
/** Looks that tell of as many fewer papers with authors missed some of a list. */
const MORE_NAMED = 1.2

/** Whether a page's papers, with authors and a text each, are most of it, so that it is no list of references. */
function areCards(found: readonly FoundPaper[], { root }: Page): boolean {
  const full = found.filter(
    ({ paper: { authors, abstract, summary } }) =>
      authors.length > 0 && (abstract ?? summary ?? '').length >= SHORTEST_TEXT,
  )
  return (
    found.length >= FEWEST_REFERENCES &&
    full.length >= found.length * SHARE_OF_FULL &&
    lengthOf(found) > root.end / 2
  )
}

/** Whether papers are those of one person, who need not be named: nearly all have a venue and a year, most a title that reads as such. */
function isOwnList(papers: readonly Paper[], readsAsTitle: RegExp): boolean {
  const placed = papers.filter(({ venue, date }) => venue !== undefined && date !== undefined).length
  const titles = titled(papers, readsAsTitle)
  return (
    papers.length >= FEWEST_OWN && placed >= papers.length * ALIKE && titles >= papers.length * SHARE_OF_USUAL
  )
}

/**
 * Whether papers are a list's of references, nearly all with authors and titles that read as such, of which a page's
 * looks told less: not the authors, not some of the papers, or less than half of them, on less than half of the page.
 */
function areReferences(
  papers: readonly Paper[],
  readsAsTitle: RegExp,
  place: RegExp,
  found: readonly FoundPaper[],
  { root }: Page,
): boolean {
  const namedOf = (some: readonly Paper[]) => countNamed(some, readsAsTitle, place)
  const named = namedOf(papers)
  const dated = papers.filter(({ authors, date }) => authors.length > 0 && date !== undefined).length
  const looks = found.map(({ paper }) => paper)
  if (isOwnList(papers, readsAsTitle) && named >= namedOf(looks) && papers.length >= looks.length * 2)
    return true
  // Looks that took the times of a programme for titles, or its sections, tell of no other papers.
  const isLost = titled(looks, readsAsTitle) <= looks.length * SHARE_OF_LOST
  const isUsual = isLost || dated >= papers.length * SHARE_OF_DATED
  const isSure = named >= papers.length * (isUsual ? SHARE_OF_USUAL : ALIKE)
  if (named < FEWEST_REFERENCES || !isSure) return false
  const known = knowledge(papers, readsAsTitle) / knowledge(looks, readsAsTitle)
  const credited = looks.filter(({ authors }) => authors.length > 0).length
  if (credited < looks.length * ALIKE) return known >= MORE_KNOWN
  if (named >= credited * MORE_NAMED && known >= MORE_NAMED) return true
  return named >= found.length * 2 && (found.length < FEWEST_REFERENCES || lengthOf(found) <= root.end / 2)
}

/**
 * Reads a page that was made from Markdown as the Markdown that it was; where that gives less than a `share` of what is
 * known from the page's looks, it was not made so. Lists of references are written alike everywhere: any page may hold
 * one, if its looks told less of its papers.
 */
async function readRendered(
  page: Page,
  source: Source,
  context: Context,
  share: number,
  papers: readonly FoundPaper[],
  fewest = 1,
): Promise<Reading | undefined> {
  const { renderedContent, blocksOf } = await import('./html-page/rendered.ts')
  if (page.cutAt !== undefined) return undefined
  const rendered = renderedContent(page)
  if (!rendered && areCards(papers, page)) return undefined
  const content = rendered ?? page.root
  const [{ READS_AS_TITLE }, { isNames, PLACE }, { BlocksAhead }, { Reader }, { droppedIn }, { resolver }] =
    await Promise.all([
      import('./html-page/lines.ts'),
      import('./html-page/people.ts'),
      import('./markdown/blocks/blocks-ahead.ts'),
      import('./markdown/reader.ts'),
      import('./html-page/outside.ts'),
      import('./html-page/addresses.ts'),
    ])
  const { blocks, inline } = blocksOf(content, resolver(page), (offset) => source.lineAt(offset))
  context.ledger.claim(1, source.lineCount, { kind: 'furniture', name: 'markup' })
  // What is found where the reading is not taken, would tell of nothing.
  const findings: Parameters<Context['finding']>[] = []
  const finding: Context['finding'] = (...each) => findings.push(each)
  const reading = new Reader(
    new BlocksAhead(blocks),
    inline,
    { ...context, finding },
    { beginning: () => blocks },
  ).read()
  if (reading.papers.length < fewest) return undefined
  const looks = papers.map(({ paper }) => paper)
  // Of two papers in one heading or paragraph, a page's looks may tell both.
  const tellMore =
    countNamed(looks, READS_AS_TITLE, PLACE) > countNamed(reading.papers, READS_AS_TITLE, PLACE) * MORE_NAMED
  const isTaken = rendered
    ? !tellMore &&
      knowledge(reading.papers, READS_AS_TITLE) >= knowledge(looks, READS_AS_TITLE) * share &&
      titled(reading.papers, READS_AS_TITLE) >= titled(looks, READS_AS_TITLE) * SHARE_OF_TITLED &&
      reading.papers.filter(({ title = '' }) => !READS_AS_TITLE.test(title) && isNames(title)).length <=
        reading.papers.length * SHARE_OF_NAMES
    : areReferences(reading.papers, READS_AS_TITLE, PLACE, papers, page)
  if (!isTaken) return undefined
  for (const each of findings) context.finding(...each)
  // What stands between a paper and the next is the first one's.
  const starts = reading.papers.map((paper) => source.lineStart(paper.source.line))
  const spans = starts.map((start, n) => ({ start, end: starts[n + 1] ?? content.end }))
  tellOfDropped(source, context, droppedIn(page, spans))
  return reading
}

/** Tells of passages beside papers that share a line with one. */
function tellOfPassages(
  source: Source,
  context: Context,
  outside: readonly Outside[],
  papers: readonly { paper: Paper }[],
): void {
  const lines = new Set(papers.flatMap(({ paper: { source: place } }) => [place.line, place.endLine]))
  const covered = outside.filter(
    ({ start, end, kind }) =>
      kind === 'passage' && (lines.has(source.lineAt(start)) || lines.has(source.lineAt(end - 1))),
  )
  const [first] = covered
  if (!first) return
  const span = { line: source.lineAt(first.start), endLine: source.lineAt(first.end - 1) }
  tellOfCovered(covered.length, span, source.text.slice(first.start, first.end), context)
}

/** Tells once of short texts that are not read. What stands at most entries is a button's, and what has no letters a number's. */
function tellOfLeft(
  source: Source,
  { finding }: Context,
  papers: readonly { start: number; left?: readonly string[] }[],
): void {
  const counts = new Map<string, number>()
  for (const { left = [] } of papers)
    for (const text of new Set(left)) counts.set(text, (counts.get(text) ?? 0) + 1)
  const lost = papers.flatMap(({ start, left = [] }) =>
    left
      .filter((text) => /\p{L}{2}/u.test(text) && (counts.get(text) ?? 0) <= Math.max(1, papers.length / 10))
      .map((text) => ({ start, text })),
  )
  const [first] = lost
  if (!first) return
  finding('text-left-out', {
    line: source.lineAt(first.start),
    reason:
      lost.length === 1
        ? `A short text in an entry is not read: “${first.text}”`
        : `${lost.length} short texts in entries are not read, the first here: “${first.text}”`,
    note: 'Nothing tells what it is. Where it matters, write it as a sentence, or behind a label that is read (Venue: …, Note: …).',
    severity: 'info',
  })
}

/** Tells once of each kind of element in the entries that is not read. */
function tellOfDropped(
  source: Source,
  { finding }: Context,
  dropped: readonly { name: string; start: number }[],
): void {
  for (const name of new Set(dropped.map((each) => each.name))) {
    const places = dropped.filter((each) => each.name === name)
    const what = name === 'comment' ? 'comment' : `<${name}> element`
    finding('element-left-out', {
      line: source.lineAt((places[0] as { start: number }).start),
      reason:
        places.length === 1
          ? `A ${what} is left out`
          : `${places.length} ${what}s are left out, the first here`,
      note: 'What stands in it is no text of the page. If it should be read, write it as text (&lt; for <).',
      severity: 'info',
    })
  }
}

/** Accounts for what is in no entry: markup is furniture, words are the digest's, passages unread. */
function claimPage(source: Source, { ledger }: Context, outside: readonly Outside[]): void {
  ledger.claim(1, source.lineCount, { kind: 'furniture', name: 'markup' })
  for (const { start, end, kind } of outside) {
    const line = source.lineAt(start)
    const endLine = source.lineAt(Math.max(start, end - 1))
    if (kind === 'passage')
      ledger.claim(line, endLine, { kind: 'unread', reason: 'text beside the papers of the page' })
    else if (kind === 'navigation') ledger.claim(line, endLine, { kind: 'furniture', name: 'navigation' })
    else ledger.claim(line, endLine, { kind: 'digest', field: 'text' })
  }
}
