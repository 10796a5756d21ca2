import type { Link, Paper } from '../digest.ts'
import { type Context, emptyPaper, type Format, type Sample } from '../format.ts'
import { LoneNames } from '../records/lone-names.ts'
import { isEmpty } from '../records/paper/values.ts'
import type { Source } from '../source.ts'
import {
  hasIdentifier,
  idsFromUrl,
  idsInText,
  idsOfDoi,
  parseArxivId,
  parseDoi,
} from '../text/identifiers.ts'
import { findUrls, linkKind, safeUrl } from '../text/links.ts'
import { author } from '../text/names.ts'
import { saysNoAbstract } from '../text/no-abstract.ts'
import { saidDate } from '../text/said-date.ts'
import { collapse } from '../text/white-space.ts'
import {
  BRACED,
  type Field,
  HEADING,
  LABEL,
  type LabelledLine,
  labelled,
  RULE,
} from './labelled-text/labels.ts'
import { type TitleAbove, titlesAbove } from './labelled-text/titles-above.ts'
import { areNamesInFull } from './markdown/words/credit.ts'
import { yearIn } from './markdown/words/years.ts'
import { bylineOf } from './scholar-byline.ts'

/** Where a paper appeared, in a line without a label below its title: `- 2019'ICLR`. */
const APPEARED = /^\s*[-–•]\s+((?:19|20)\d{2})\s?['’]?\s?(\p{Lu}[\p{L}&-]{1,15})\s*$/u

/** An address on a line of its own goes on with no name and no text. */
const ADDRESS_ALONE = /^\s*https?:\/\/[^\s/]+\/\S+\s*$/

const DATED = /[[(](\d{4}-\d\d-\d\d)[\])]\s*$/

/**
 * What the rules between records are made of; one of another kind stands within a record, before its abstract. Where no
 * title follows any, all are between records.
 */
function rulesBetween(source: Source): ReadonlySet<string> {
  const all = new Set<string>()
  const between = new Set<string>()
  let last = ''
  for (let n = source.firstLine; n <= source.lineCount; n++) {
    const line = source.line(n)
    if (RULE.test(line)) {
      last = line.trim().charAt(0)
      all.add(last)
    } else if (last !== '' && labelled(line.slice(0, 400))?.field === 'title') {
      between.add(last)
      last = ''
    }
  }
  return between.size > 0 ? between : all
}

/**
 * Records of labelled lines, parted by blank lines or rules, as scripts print them and people keep them:
 *
 * ```text
 * Title: Counting Late
 * PDF: https://arxiv.org/pdf/2503.01234
 * Summary: We study how small models learn to count.
 * ---
 * ```
 */
export const labelledText: Format = {
  name: 'labelled-text',
  title: 'Records of labelled lines (Title: …)',
  extensions: ['txt', 'text'],
  detect,
  async parse(source, context) {
    const [{ authorsFrom }, { readByline }] = await Promise.all([
      import('../records/paper/authors.ts'),
      import('../records/paper/byline.ts'),
    ])
    const readers = { authorsFrom, readByline }
    const papers: Paper[] = []
    const between = rulesBetween(source)
    const titles = titlesAbove(Array.from({ length: source.lineCount }, (_, index) => source.line(index + 1)))
    const repeated = repeatedLabels(source)
    let record: Entry | undefined
    let head: number | undefined
    for (let n = 1; n <= source.lineCount; n++) {
      const line = source.line(n)
      if (source.isBlank(n)) {
        if (record) record.parted = true
        continue
      }
      const title = titles.get(n - 1)
      if (title) {
        if (record) close(record, papers, context, readers)
        record = titled(title)
        head = undefined
        n = title.last + 1
        continue
      }
      if (RULE.test(line)) {
        context.ledger.claim(n, n, { kind: 'furniture', name: 'rule' })
        if (record && !between.has(line.trim().charAt(0))) {
          record.parted = true
          continue
        }
        if (record) close(record, papers, context, readers)
        record = undefined
        head = undefined
        continue
      }
      const entry = labelled(line)
      const [, year, venue] = (record && APPEARED.exec(line)) ?? []
      if (record && year !== undefined && venue !== undefined) {
        add(record, n, { field: 'venue', label: 'venue', value: venue })
        if (!record.values.has('date')) add(record, n, { field: 'date', label: 'year', value: year })
      } else if (entry) {
        if (record && beginsNext(record, entry)) {
          close(record, papers, context, readers)
          record = undefined
        }
        record ??= {
          line: n,
          endLine: n,
          values: new Map(),
          claims: [],
          parted: false,
          ...headed(source, head, n),
        }
        head = undefined
        add(record, n, entry)
      } else if (record && !record.parted && ADDRESS_ALONE.test(line)) {
        add(record, n, { field: 'link', label: 'url', value: line.trim() })
      } else if (record && !record.parted && isOfOtherLabel(record, line, repeated)) {
        add(record, n, { field: 'notes', label: 'note', value: line.trim() })
      } else if (record && !record.parted && isBelowLink(record, line)) {
        add(record, n, { field: 'summary', label: TEXT, value: line.trim() })
      } else if (record && !HEADING.test(line) && continues(record, source, n)) {
        const last = record.claims.at(-1) as Claimed
        if (isNextName(last, line)) {
          last.value += last.value === '' ? line.trim() : `; ${line.trim()}`
          last.lastName = line.trim()
        } else {
          last.value += `${record.parted ? '\n\n' : ' '}${line.trim()}`
          last.lastName = undefined
        }
        last.endLine = n
        record.endLine = n
      } else if (record?.parted && isText(source, n)) {
        add(record, n, { field: 'summary', label: TEXT, value: line.trim() })
      } else if (HEADING.test(line)) {
        // A number may have the paper's date beside it.
        const date = DATED.exec(line)?.[1]
        if (date === undefined) {
          context.ledger.claim(n, n, { kind: 'furniture', name: 'heading' })
          // What the record above began with begins the next one here.
          if (record) record.parted = true
          continue
        } else {
          if (record) close(record, papers, context, readers)
          record = { line: n, endLine: n, values: new Map(), claims: [], parted: false }
          add(record, n, { field: 'date', label: 'date', value: date })
        }
      } else head = n
      if (record && head !== n) record.parted = false
    }
    if (record) close(record, papers, context, readers)
    const loneNames = new LoneNames()
    for (const paper of papers) loneNames.add(paper)
    loneNames.settle()
    tellOfUntitled(papers, context)
    return { papers }
  },
}

/** A record that begins with a title without a label. */
function titled({ first, last, text, year, mark }: TitleAbove): Entry {
  const record: Entry = { line: first + 1, endLine: last + 1, values: new Map(), claims: [], parted: false }
  const { ids } = mark === undefined ? { ids: {} } : idsInText(mark)
  const isNamed = mark !== undefined && Object.keys(ids).length > 0
  add(record, first + 1, {
    field: 'title',
    label: 'title',
    value: isNamed ? text.slice(mark.length + 3) : text,
  })
  ;(record.claims[0] as Claimed).endLine = last + 1
  record.endLine = last + 1
  if (isNamed) record.ids = ids
  if (year !== undefined) record.year = year
  return record
}

/** Whether a label begins the next record: a second title, or what the record began with, behind a blank line. */
function beginsNext({ values, claims, parted }: Entry, { field, label }: LabelledLine) {
  return (field === 'title' && values.has('title')) || (parted && claims[0]?.label === label)
}

/** Tells once of records that have an identifier and no title. */
function tellOfUntitled(papers: readonly Paper[], { finding }: Context): void {
  const untitled = papers.filter(({ title }) => title === undefined)
  const [first] = untitled
  if (!first) return
  finding('title-missing', {
    line: first.source.line,
    reason:
      untitled.length === 1
        ? 'A record has an identifier and no title'
        : `${untitled.length} records have an identifier and no title, the first here`,
    note: 'Put a file with the titles beside it: papers of one identifier are merged.',
    severity: 'warning',
  })
}

interface Claimed {
  field: Field
  label: string
  line: number
  endLine: number
  value: string
  /** The last name, while each line has one. */
  lastName?: string | undefined
}

/** A record while its lines are read. */
interface Entry {
  line: number
  endLine: number
  values: Map<Field, Claimed[]>
  claims: Claimed[]
  /** What its title has with it: identifiers in brackets, and a year. */
  ids?: Paper['ids']
  year?: string
  /** The last line before it. A report prints the title there, too. */
  head?: { line: number; text: string }
  /** Blank lines stand between its last line and this one. */
  parted: boolean
}

function headed(source: Source, line: number | undefined, below: number): Pick<Entry, 'head'> {
  if (line === undefined) return {}
  for (let n = line + 1; n < below; n++) if (!source.isBlank(n)) return {}
  return { head: { line, text: collapse(source.line(line)) } }
}

/** A line above a record that says which paper it is of: `3. arXiv:2503.01234 [cs.CL]`. */
const IDENTIFYING =
  /^(?:\*\*)?(?:(?:\[\d{1,4}\]|\(?\d{1,4}[.)]|#\d{1,4})\s*)?\[?(?:arxiv|doi|pmid)\b.{3,100}$/i

function add(record: Entry, line: number, { field, label, value }: LabelledLine) {
  const claimed: Claimed = { field, label, line, endLine: line, value }
  if (field === 'authors' && NAME_ALONE.test(value)) claimed.lastName = value
  record.claims.push(claimed)
  record.endLine = line
  const list = record.values.get(field)
  if (list) list.push(claimed)
  else record.values.set(field, [claimed])
}

/** Whether a line without a label goes on with the field before it. */
function continues(record: Entry, source: Source, n: number): boolean {
  const last = record.claims.at(-1)
  if (!last) return false
  // A label may have its value below a blank line.
  if (!record.parted || last.value === '') return true
  // Behind a blank line only a further paragraph of running text does.
  return (last.field === 'abstract' || last.field === 'summary') && source.line(n).trim().length > 40
}

/** Whether a line is running text right below a whole address or id, which goes on in no other line. */
function isBelowLink({ claims }: Entry, line: string): boolean {
  const last = claims.at(-1)
  if (last?.field !== 'link' || !/^\s*\p{L}\S* \S+ \S+ \S/u.test(line)) return false
  return parseArxivId(last.value) !== undefined || /^https?:\/\/\S+\.\S+$/.test(last.value)
}

/** Whether a line has the next of several names, each of which has a line of its own, or the first one below their label. */
function isNextName({ field, lastName, value }: Claimed, line: string): boolean {
  const isNamed = lastName !== undefined || (field === 'authors' && value === '')
  return isNamed && NAME_ALONE.test(line.trim())
}

const NAME_ALONE = /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,4}$/u

/** The label of text that stands below the labelled lines of a record and has none. */
const TEXT = 'text'

/** Whether a line behind a blank one begins running text. */
function isText(source: Source, n: number): boolean {
  return isRunning(source.line(n), n < source.lineCount ? source.line(n + 1) : undefined)
}

/** Whether a line begins running text, with the next one: no title that stands above the next record is as long, or goes on. */
function isRunning(whole: string, below = ''): boolean {
  const line = whole.trim()
  if (!/\p{Ll} \p{Ll}/u.test(line)) return false
  if (line.length >= LONGEST_TITLE) return true
  const next = below.trim()
  return (
    line.length >= SHORTEST_WRAPPED && next.length >= SHORTEST_WRAPPED / 2 && labelled(next) === undefined
  )
}

const LONGEST_TITLE = 300
const SHORTEST_WRAPPED = 50
/** Paragraphs of running text for each labelled line of records that have some. */
const MOST_TEXTS = 3

/** Fields of which a line with a label that is not known is no part. */
const SHORT: ReadonlySet<Field> = new Set(['authors', 'link', 'date', 'venue', 'keywords', 'categories'])

/**
 * Whether a line has a label of its own, though none that is known: `Verdict: worth it` behind the authors. Behind a
 * title, which may go on in a line with a colon, other records have to have it too.
 */
function isOfOtherLabel({ claims }: Entry, line: string, repeated: ReadonlySet<string>): boolean {
  const [, label = '', value] = LABEL.exec(line) ?? []
  if (!value || value.startsWith('//')) return false
  const field = claims.at(-1)?.field as Field
  // The parts of an abstract have a space behind their labels; a database's own fields have none: `Main heading:Kites`.
  const isField = field === 'abstract' && /^[^:：]*[:：]\S/.test(line)
  return SHORT.has(field) || ((field === 'title' || isField) && repeated.has(label))
}

/** The labels that begin several lines, known or not. */
function repeatedLabels(source: Source): ReadonlySet<string> {
  const once = new Set<string>()
  const repeated = new Set<string>()
  for (let n = source.firstLine; n <= source.lineCount; n++) {
    const label = LABEL.exec(source.line(n).slice(0, LONGEST_LABEL))?.[1]
    if (label === undefined) continue
    if (once.has(label)) repeated.add(label)
    once.add(label)
  }
  return repeated
}

const LONGEST_LABEL = 60

/** What the ledger calls fields that have another name here. */
const LEDGER_FIELDS: Partial<Record<Field, string>> = { link: 'links', byline: 'authors' }

/** One person with the family name first. */
const TURNED =
  /^(?:\p{Ll}{2,3} ){0,2}\p{Lu}[\p{Ll}'’-]+(?:-\p{Lu}\p{Ll}+)?, \p{Lu}[\p{Ll}.'’-]*(?: \p{Lu}\.?)?$/u

/** What reads the parts of a paper that need more than a line of code, loaded with the first file. */
interface Readers {
  authorsFrom: typeof import('../records/paper/authors.ts').authorsFrom
  readByline: typeof import('../records/paper/byline.ts').readByline
}

/** Makes a paper of a record and claims its lines. */
function close(record: Entry, papers: Paper[], context: Context, { authorsFrom, readByline }: Readers): void {
  const paper = emptyPaper(record.line, record.endLine)
  const text = (field: Field) =>
    record.values
      .get(field)
      ?.map(({ value }) => paragraphs(value))
      .filter((value) => value !== '')
      .join('\n\n') || undefined
  const title = text('title')
  for (const link of record.values.get('link') ?? []) readLink(link, paper)
  paper.ids = { ...record.ids, ...paper.ids }
  if (title === undefined && Object.keys(paper.ids).length === 0 && paper.links.length === 0) {
    for (const claimed of record.claims) {
      context.ledger.claim(claimed.line, claimed.endLine, {
        kind: 'unread',
        reason: 'labelled lines without a title or a link',
      })
    }
    return
  }
  if (title !== undefined) paper.title = collapse(title)
  if (record.head && record.head.text === paper.title) {
    paper.source.line = record.head.line
    context.ledger.claim(record.head.line, record.head.line, {
      kind: 'paper',
      paper: papers.length,
      field: 'title',
    })
  } else if (record.head && IDENTIFYING.test(record.head.text)) {
    const { ids, version } = idsInText(record.head.text)
    paper.source.line = record.head.line
    paper.ids = { ...ids, ...paper.ids }
    if (version !== undefined) paper.version ??= version
    context.ledger.claim(record.head.line, record.head.line, {
      kind: 'paper',
      paper: papers.length,
      field: 'links',
    })
  }
  // `[Ada Weber, Bo Lind]`
  const named = (record.values.get('authors') ?? []).map(({ value }) =>
    value.replace(/^\[([^[\]"']*)\]$/, '$1'),
  )
  const lists = [...new Set(named.map(paragraphs))]
  for (const authors of lists) {
    // Reports name the authors twice, the first time with where they work.
    if (authors === '' || lists.some((other) => other !== authors && authors.startsWith(other))) continue
    // Databases turn a single author's name round, too.
    const isTurned =
      record.values.has('other') && /^[^,;]+, [^,;]+$/.test(authors) && !areNamesInFull(authors)
    // `Lee, Ann (1)`: the number is that of the place of work.
    const one = authors.replace(/\s\(\d{1,2}(?:,\s?\d{1,2}){0,8}\)$/, '')
    const single = isTurned || TURNED.test(one)
    const read = single ? { authors: [author(one)], partial: false } : authorsFrom(authors)
    paper.authors.push(...read.authors)
    if (read.partial) paper.authorsPartial = true
  }
  for (const { value } of record.values.get('byline') ?? []) {
    const byline = bylineOf(value)
    if (byline !== undefined && paper.authors.length === 0) readByline(paper, byline)
    else if (value !== '') paper.notes.push(value)
  }
  const date = text('date') ?? record.year
  // arXiv goes on behind the day: `20 May, 2025; originally announced May 2025`.
  const read = date === undefined ? undefined : saidDate(date, context.date)
  if (read !== undefined) paper.date = read
  const venue = text('venue')
  if (venue !== undefined) paper.venue = venue
  // `Venue: Kite Letters (2024)`
  const year = venue === undefined || date !== undefined ? undefined : yearIn(venue)
  if (year !== undefined) paper.date = year
  paper.keywords = list(text('keywords'))
  paper.categories = list(text('categories'))
  for (const { value } of record.values.get('notes') ?? []) {
    const note = paragraphs(value)
    if (note !== '') paper.notes.push(note)
  }
  const abstract = said(text('abstract'), paper)
  const summary = said(text('summary'), paper)
  if (abstract !== undefined) paper.abstract = abstract
  else if (summary !== undefined && isArxivAbstract(record, paper, summary)) paper.abstract = summary
  if (summary !== undefined && paper.abstract !== summary) paper.summary = summary
  for (const body of [paper.abstract, paper.summary]) {
    if (body?.includes('://'))
      for (const { url } of findUrls(body)) addLink(paper, { url, kind: linkKind(url) })
  }
  for (const claimed of record.claims) {
    context.ledger.claim(claimed.line, claimed.endLine, {
      kind: 'paper',
      paper: papers.length,
      field: LEDGER_FIELDS[claimed.field] ?? claimed.field,
    })
  }
  papers.push(paper)
}

/** A text that says something; that there is none is a note. */
function said(text: string | undefined, paper: Paper): string | undefined {
  if (text === undefined || isEmpty(text)) return undefined
  if (!saysNoAbstract(text)) return text
  paper.notes.push(text)
  return undefined
}

/**
 * Whether words under `Summary` are the authors' abstract: the arXiv API calls it so
 * (https://info.arxiv.org/help/api/user-manual.html, `summary`), and scripts print its fields as they are.
 * An editor's or a model's summary is a few sentences. Text below a record that names the authors is as long as theirs, too.
 */
function isArxivAbstract(record: Entry, paper: Paper, summary: string): boolean {
  const label = record.values.get('summary')?.[0]?.label
  const isNamed = label === 'summary' || (label === TEXT && paper.authors.length > 0)
  return isNamed && paper.ids.arxiv !== undefined && summary.length >= 400
}

function readLink({ value, label }: Claimed, paper: Paper): void {
  const urls = findUrls(value)
  for (const { url } of urls) {
    const { ids, version } = idsFromUrl(url)
    if (ids.arxiv !== undefined && paper.ids.arxiv === undefined && version !== undefined)
      paper.version = version
    paper.ids = { ...ids, ...paper.ids }
    addLink(paper, { url, kind: linkKind(url, label) })
  }
  if (urls.length > 0) return
  const bare = safeUrl(`https://${value}`)
  const arxiv = parseArxivId(value)
  const { ids } = label === 'doi' || /^10\.\d{4,9}\//.test(value) ? idsOfDoi(value) : { ids: {} }
  if ((label === 'pmid' || label === 'pubmed id') && /^\d{5,9}$/.test(value)) paper.ids.pmid ??= value
  else if (arxiv) {
    paper.ids.arxiv ??= arxiv.id
    if (arxiv.version !== undefined) paper.version ??= arxiv.version
  } else if (ids.doi !== undefined) paper.ids = { ...ids, ...paper.ids }
  else if (bare && /^[\w-]+(?:\.[\w-]+)+\/\S*$/.test(value))
    addLink(paper, { url: bare, kind: linkKind(bare, label) })
  else paper.ids = { ...idsInText(value).ids, ...paper.ids }
}

function addLink(paper: Paper, link: Link): void {
  if (!paper.links.some(({ url }) => url === link.url)) paper.links.push(link)
}

/** A text's paragraphs, parted by blank lines. */
function paragraphs(value: string): string {
  if (!value.includes('\n\n')) return collapse(value)
  return value
    .split('\n\n')
    .map(collapse)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

function list(value: string | undefined): string[] {
  if (value === undefined) return []
  const parts = value.split(/[;；]|[,，、]/)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** Whether a labelled line says which paper a record is of, though not what it is called. */
function identifies({ field, label, value }: LabelledLine): boolean {
  if (field !== 'link') return false
  if (label === 'pmid') return /^\d{5,9}$/.test(value)
  return label === 'doi'
    ? parseDoi(value) !== undefined
    : parseArxivId(value) !== undefined || findUrls(value).some(({ url }) => hasIdentifier(url))
}

/** Lines with labels, a title or an identifier among them, are most of the lines that begin a paragraph. */
function detect(sample: Sample): number {
  if (/^ya?ml$/.test(sample.extension) || hasFrontMatter(sample)) return 0
  let titles = 0
  let identified = 0
  let known = 0
  let others = 0
  let texts = 0
  let first: boolean | undefined
  let fresh = true
  const above = titlesAbove(sample.lines)
  for (const [n, line] of sample.lines.entries()) {
    if (line.trim() === '' || RULE.test(line)) {
      fresh = true
      continue
    }
    if (above.has(n)) {
      titles++
      first ??= true
      fresh = false
      continue
    }
    if (/^(?:\\\\|[A-Z][A-Z0-9] {2}- |@\w+\s*[{(]|[{<])/.test(line) && !BRACED.test(line)) return 0
    const entry = labelled(line.length > 400 ? line.slice(0, 400) : line)
    if (entry) {
      known++
      if (entry.field === 'title') titles++
      else if (fresh && identifies(entry)) identified++
    } else if (fresh && !HEADING.test(line)) {
      // An abstract may stand below its title without a label.
      if (titles > 0 && isRunning(line, sample.lines[n + 1])) texts++
      else others++
    }
    if (entry || !HEADING.test(line)) first ??= entry !== undefined
    fresh = false
  }
  const records = titles || (identified > 1 ? identified : 0)
  if (records === 0 || known + Math.min(texts, titles) < records * 2 || others > known / 2) return 0
  if (texts > known * MOST_TEXTS) return 0
  const markdown = /^(?:md|markdown)$/.test(sample.extension)
  // What a script printed may have a head of its own.
  const isSure = first || (records > 2 && others < records)
  return (isSure ? 0.9 : 0.6) * (markdown ? 0.6 : 1)
}

/** Whether a text begins with the front matter of Markdown: labels between two rules of three dashes. */
function hasFrontMatter({ lines }: Sample): boolean {
  if (lines[0]?.trimEnd() !== '---') return false
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  const head = lines.slice(1, end).filter((line) => line.trim() !== '')
  if (end === -1 || !head.every((line) => /^(?:["']?[\p{L}\p{N}][^:]{0,40}:(?:\s|$)|\s|- |#)/u.test(line)))
    return false
  // Records parted by rules go on with labels behind the second rule; a file's own title and day are none.
  const next = lines.slice(end + 1).find((line) => line.trim() !== '')
  if (next === undefined) return false
  const isOfFile = head.every((line) => /^(?:title|date)$/.test(labelled(line)?.field ?? 'title'))
  return labelled(next) === undefined || isOfFile
}
