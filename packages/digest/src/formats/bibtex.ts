import {
  type Context,
  type Format,
  formatInPieces,
  type PieceReader,
  type PieceReading,
  type Sample,
} from '../format.ts'
import {
  type BibtexFault,
  type BibtexField,
  type BibtexItem,
  type BibtexItems,
  bibtexItems,
} from '../records/bibtex-items.ts'
import { bibtexAuthors } from '../records/bibtex-names.ts'
import { LimitedFindings } from '../records/limited-findings.ts'
import { PaperDraft } from '../records/paper-draft.ts'
import { mostPrecise, publicationDate, yearWith } from '../records/publication-date.ts'
import { RecordPapers } from '../records/record-papers.ts'
import type { Source } from '../source.ts'
import { remembered } from '../text/remembered.ts'
import { texToUnicode } from '../text/tex.ts'
import { collapse } from '../text/white-space.ts'

const OPENING = /^\s*@\s*[a-z][\w-]*\s*[{(]/i
const FIELD = /^\s*(?:,\s*)?[a-z][\w:.-]*\s*=\s*["{\w]/i

const FIELD_NAMES: Readonly<Record<string, string>> = {
  title: 'title',
  subtitle: 'title',
  author: 'authors',
  editor: 'editors',
  abstract: 'abstract',
  year: 'date',
  month: 'date',
  day: 'date',
  date: 'date',
  journal: 'venue',
  journaltitle: 'venue',
  booktitle: 'venue',
  eventtitle: 'venue',
  volume: 'volume',
  number: 'issue',
  issue: 'issue',
  pages: 'pages',
  publisher: 'publisher',
  school: 'publisher',
  institution: 'publisher',
  doi: 'ids',
  eprint: 'ids',
  eprinttype: 'ids',
  archiveprefix: 'ids',
  eprintclass: 'categories',
  primaryclass: 'categories',
  pmid: 'ids',
  pmcid: 'ids',
  pubmed_id: 'ids',
  pubmed_central_identitfier: 'ids',
  article_id: 'ids',
  location_id: 'ids',
  author_full: 'authors',
  date_published: 'date',
  date_published_elec: 'date',
  isbn: 'ids',
  keywords: 'keywords',
  'author+an': 'authors',
  langid: 'language',
  language: 'language',
  note: 'notes',
  notes: 'notes',
  annote: 'notes',
  annotation: 'notes',
  comment: 'notes',
  addendum: 'notes',
  pubstate: 'notes',
  award: 'notes',
  collaboration: 'authors',
  series: 'venue',
  venue: 'venue',
  maintitle: 'venue',
  organization: 'publisher',
  eid: 'pages',
  'article-number': 'pages',
  art_number: 'pages',
  articleno: 'pages',
  hyphenation: 'language',
  keyword: 'keywords',
  'mendeley-tags': 'keywords',
  author_keywords: 'keywords',
  'keywords-plus': 'keywords',
  arxiv: 'ids',
  arxivid: 'ids',
  arxiv_id: 'ids',
  pmc: 'ids',
  crossref: 'other',
  xdata: 'other',
}

/** Fields that say nothing of a paper. */
const BOOKKEEPING = new RegExp(
  `^(?:${[
    // Where reference managers, databases and sites of bookmarks keep what is their own: files, groups, who added it and when.
    'file|local-?(?:url|file)|bdsk-file-\\d+|pdf-?file|attachments?|owner|username|groups?|mendeley-groups|priority|ranking|rating',
    'read(?:status)?|qualityassured|timestamp|date-(?:added|modified)|(?:creation|modification)date|added-(?:at|by)|posted-at',
    'citeulike-.*|colrev[_.].*|inter-?hash|intra-?hash|bib(?:url|source|date)|unique-id|doc-delivery-number|da|acmid|relevance\\d*',
    'source|document_type|publication_stage|web-of-science-index|usage-count-.*|number-of-cited-references|oa',
    // How biblatex and styles sort and print it.
    'options|ids|key|label|shorthand|(?:index)?sort(?:name|year|title|key|shorthand)|indextitle|presort|useprefix|langidopts',
    'entrysubtype|related\\w*|(?:book)?pagination|editor[abc]?type|short(?:title|author|journal)',
    // What pages of a group of researchers show of it.
    'bibtex_show|selected|preview|abbr|altmetric|dimensions|google_scholar_id|additional_info',
    // When an address was looked at, how many pages there are, and what other names and numbers the journal has.
    'urldate|last(?:checked|accessed|visited)|access(?:ed|date)?|visited|numpages|pagetotal',
    'e?issn(?:-l)?|coden|lccn|fjournal|journal-iso|abbrev_source_title|issue_date',
  ].join('|')})$`,
)

/** Whether a field of a name is told of when it is not read. */
const isTold = remembered(
  (name) => !Object.hasOwn(FIELD_NAMES, name) && !Object.hasOwn(ADDRESSES, name) && !BOOKKEEPING.test(name),
)

/** Fields that hold an address, and the words that say what it leads to. */
const ADDRESSES: Readonly<Record<string, string>> = {
  url: '',
  link: '',
  ee: '',
  howpublished: '',
  pdf: 'PDF',
  code: 'code',
  website: 'website',
  project: 'project',
  page: 'project',
  html: '',
  video: 'video',
  dataset: 'data',
  data: 'data',
  blog: 'blog',
  slides: 'slides',
  poster: 'poster',
  adsurl: '',
  'bdsk-url-1': '',
  'bdsk-url-2': '',
  'bdsk-url-3': '',
}

const ADDRESS_FIELDS = Object.entries(ADDRESSES)

/** What an entry takes over from the one it refers to, and under which name (biblatex, appendix B). */
const NOT_INHERITED =
  /^(?:title|subtitle|titleaddon|shorttitle|author|author\+an|doi|url|urldate|eprint.*|archiveprefix|primaryclass|abstract|keywords|pages|note|annot.*|key|crossref|xref|xdata|ids|file|code|pdf)$/

/** What is taken over all the same by entries of some types, or under another name. */
const GIVEN_BESIDE = /^(?:title|author)$/

/** Entries that gather others. */
const VOLUME = /^(?:proceedings|mvproceedings)$/

/** BibTeX and biblatex. */
export const bibtex: Format = formatInPieces({
  name: 'bibtex',
  title: 'BibTeX and biblatex',
  extensions: ['bib', 'bibtex', 'biblatex'],
  detect,
  inPieces: (context) => new BibtexReader(context),
})

function detect({ lines, extension }: Sample): number {
  const full = lines.filter((line) => line.trim() !== '')
  const openings = full.filter((line) => OPENING.test(line)).length
  if (openings === 0) return 0
  const fields = full.filter((line) => FIELD.test(line)).length
  const first = full.find((line) => !/^\s*(?:%|---\s*$)/.test(line)) ?? ''
  if (OPENING.test(first)) return 0.97
  // A code block in a Markdown page is not the page.
  if (full.some((line) => /^\s*(?:```|~~~)/.test(line))) return 0
  if (extension === 'bib' || extension === 'bibtex') return 0.95
  return openings + fields > full.length / 3 ? 0.9 : 0.1
}

interface Entry {
  item: BibtexItem
  /** The first field of each name that holds something. */
  fields: Map<string, string>
}

/** What of an entry others take from. */
interface Giver {
  item: Pick<BibtexItem, 'type'>
  fields: ReadonlyMap<string, string>
}

/**
 * Reads entries one by one, with the macros of those before. From the first one on that takes fields from another, or
 * may give them to the ones before it, the rest of the file is read as one piece.
 */
class BibtexReader implements PieceReader {
  readonly #context: Context
  readonly #findings: LimitedFindings
  readonly #records: RecordPapers
  readonly #macros = new Map<string, string>()
  /** What others may take from the entries of earlier pieces, by key: as JSON, since there are many, and few are asked for. */
  readonly #givers = new Map<string, string>()
  readonly #unknownMacros = new Set<string>()
  #front: FrontMatter = 'before'

  constructor(context: Context) {
    this.#context = context
    this.#findings = new LimitedFindings(context.finding)
    this.#records = new RecordPapers(context)
  }

  read(source: Source, isLast: boolean): PieceReading {
    const { ledger } = this.#context
    const found = bibtexItems(source, { macros: this.#macros, isLast })
    const next = isLast ? source.lineCount + 1 : endOfEntriesAlone(found)
    if (next === source.firstLine) return { papers: [], next }
    const items = found.items.filter(({ line }) => line < next)
    const entries: Entry[] = []
    for (const item of items) {
      if (item.type === 'comment')
        ledger.claim(item.line, item.endLine, { kind: 'furniture', name: 'comment' })
      else if (item.type === 'string' || item.type === 'preamble') {
        ledger.claim(item.line, item.endLine, { kind: 'digest', field: item.type })
        if (item.type === 'string') for (const { name, value } of item.fields) this.#macros.set(name, value)
      } else entries.push({ item, fields: fieldsOf(item) })
    }
    this.#front = claimBetween(source, next, items, this.#context, this.#front)
    reportFaults(items, this.#unknownMacros, this.#findings)

    const gathering = inherit(entries, this.#givers, this.#findings)
    if (isLast) this.#findings.end()
    for (const entry of entries) {
      const { item } = entry
      const alias = item.fields.length === 1 && item.fields[0]?.name === 'crossref'
      if (item.type === 'xdata' || item.type === 'set' || gathering.has(item) || alias) {
        ledger.claim(item.line, item.endLine, { kind: 'digest', field: alias ? 'alias' : item.type })
      } else {
        const paper = this.#records.add(read(entry))
        if (paper !== undefined) {
          for (const field of item.fields) {
            claimField(field, item, paper, this.#context)
            if (isTold(field.name) && !isNothing(field.value))
              this.#records.notKept.add(field.name, field.line)
          }
        }
      }
      const key = keyOf(item.key)
      if (!isLast && !this.#givers.has(key)) this.#givers.set(key, givenBy(entry))
    }
    if (isLast) this.#records.report()
    return { papers: this.#records.take(), next }
  }
}

/** A key for lookup. As JSON it is a text of its own; a slice of a piece would keep that in memory. */
const keyOf = (key: string) => JSON.stringify(key.toLowerCase())

/** The type of an entry, and its fields that another one may take over. */
function givenBy({ item: { type }, fields }: Entry): string {
  const taken = [...fields].filter(
    ([name]) => type === 'xdata' || GIVEN_BESIDE.test(name) || !NOT_INHERITED.test(name),
  )
  return JSON.stringify([type, taken])
}

/** Of the lines that open something in a piece, the last one before which no entry depends on others. */
function endOfEntriesAlone({ items, openings }: BibtexItems): number {
  const dependent = items.find(
    (item) => VOLUME.test(item.type) || mayTakeOver({ item, fields: fieldsOf(item) }),
  )
  return openings.findLast((line) => line <= (dependent?.line ?? Number.POSITIVE_INFINITY)) ?? 1
}

/** Whether an entry takes fields from others, or from the one volume that the file may be of. */
function mayTakeOver({ item, fields }: Entry): boolean {
  return fields.has('crossref') || fields.has('xdata') || (item.type === 'inproceedings' && isUndated(fields))
}

const isUndated = (fields: ReadonlyMap<string, string>) => !fields.has('year') && !fields.has('date')

/** What the ledger calls a field of this name. */
function fieldName(name: string): string {
  if (Object.hasOwn(FIELD_NAMES, name)) return FIELD_NAMES[name] as string
  return Object.hasOwn(ADDRESSES, name) ? 'links' : 'other'
}

/** A field's lines are the field's where they hold nothing else. */
function claimField(field: BibtexField, item: BibtexItem, paper: number, { ledger }: Context): void {
  const shared = item.fields.some(
    (other) => other !== field && other.line <= field.endLine && other.endLine >= field.line,
  )
  if (shared || field.line === item.line || field.line > field.endLine) return
  const name = fieldName(field.name)
  ledger.claim(field.line, field.endLine, { kind: 'paper', paper, field: name })
}

/**
 * What stands between entries is a comment to BibTeX. Lines that look like a part of an entry are not: they
 * stay unread, and are reported as such.
 */
function claimBetween(
  source: Source,
  end: number,
  items: readonly BibtexItem[],
  { ledger }: Context,
  state: FrontMatter,
): FrontMatter {
  let line = source.firstLine
  let front = state === 'before' ? (/^---\s*$/.test(source.line(1)) ? 'open' : 'none') : state
  const nameOf = (text: string): string | undefined => {
    if (front === 'open') return 'front-matter'
    if (/^\s*@comment/i.test(text)) return 'comment'
    return FIELD.test(text) || OPENING.test(text) ? undefined : 'text-between-entries'
  }
  const between = (until: number) => {
    while (line < until) {
      if (source.isBlank(line)) {
        line++
        continue
      }
      const first = line
      const name = nameOf(source.line(first))
      do {
        if (front === 'open' && line > 1 && /^---\s*$/.test(source.line(line))) front = 'closed'
        line++
      } while (line < until && (source.isBlank(line) || nameOf(source.line(line)) === name))
      if (name === 'front-matter') ledger.claim(first, line - 1, { kind: 'digest', field: name })
      else if (name) ledger.claim(first, line - 1, { kind: 'furniture', name })
    }
  }
  for (const item of items) {
    between(item.line)
    line = Math.max(line, item.endLine + 1)
  }
  between(end)
  return front
}

/** Where a reader is with the front matter that a file may begin with. */
type FrontMatter = 'before' | 'none' | 'open' | 'closed'

/** Whether a value says nothing: R's tables have `NA` where there is nothing. */
const isNothing = (value: string) => value === 'NA' || value.trim() === ''

function fieldsOf(item: BibtexItem): Map<string, string> {
  const fields = new Map<string, string>()
  for (const { name, value } of item.fields) {
    if (isNothing(value)) continue
    const before = fields.get(name)
    if (before === undefined) fields.set(name, value)
    // ScienceDirect gives each keyword a field of its own.
    else if (name === 'keywords') fields.set(name, `${before}; ${value}`)
  }
  return fields
}

/**
 * Gives entries what they take from others, by `crossref` or `xdata`, whichever of the two comes first in the file;
 * and from the volume's own entry where the file is one volume of proceedings. Gives the entries that
 * are such volumes, and no papers.
 */
function inherit(
  entries: readonly Entry[],
  before: ReadonlyMap<string, string>,
  findings: LimitedFindings,
): Set<Giver['item']> {
  const byKey = new Map<string, Entry>()
  for (const entry of entries) {
    const key = keyOf(entry.item.key)
    if (!byKey.has(key)) byKey.set(key, entry)
  }
  const giverOf = (key: string): Giver | undefined => {
    const given = before.get(key)
    if (given === undefined) return byKey.get(key)
    const [type, fields] = JSON.parse(given)
    return { item: { type }, fields: new Map(fields) }
  }
  const gathering = new Set<Giver['item']>()
  const missing = new Set<string>()
  const volumes = entries.filter(({ item }) => VOLUME.test(item.type))
  const onlyVolume = volumes.length === 1 ? volumes[0] : undefined
  for (const entry of entries) {
    const { item, fields } = entry
    const references = ['crossref', 'xdata'].flatMap((name) => fields.get(name)?.split(',') ?? [])
    for (const reference of references) {
      const parent = giverOf(keyOf(collapse(reference)))
      if (parent && parent !== entry) {
        takeOver(entry, parent)
        if (VOLUME.test(parent.item.type)) gathering.add(parent.item)
      } else {
        if (missing.has(collapse(reference))) continue
        missing.add(collapse(reference))
        findings.add('crossref-missing', {
          line:
            item.fields.find((field) => field.name === 'crossref' || field.name === 'xdata')?.line ??
            item.line,
          reason: `"${item.key}" refers to "${collapse(reference)}", which is not in this file`,
          note: 'Add that entry, or the fields that it was to give. Other entries may refer to it too.',
          severity: 'info',
        })
      }
    }
    const ownVolume =
      onlyVolume && references.length === 0 && item.type === 'inproceedings' && isUndated(fields)
    if (
      ownVolume &&
      [undefined, onlyVolume.fields.get('title'), onlyVolume.fields.get('booktitle')].includes(
        fields.get('booktitle'),
      )
    ) {
      takeOver(entry, onlyVolume)
      gathering.add(onlyVolume.item)
    }
  }
  return gathering
}

function takeOver({ item, fields }: Entry, parent: Giver): void {
  for (const [name, value] of parent.fields) {
    const book = /^(?:inbook|incollection|inproceedings|conference|suppbook|inreference)$/.test(item.type)
    const shared = parent.item.type === 'xdata' || !NOT_INHERITED.test(name)
    const author = name === 'author' && item.type === 'inbook'
    if ((shared || author) && !fields.has(name) && name !== 'booktitle') fields.set(name, value)
    if (name === 'title' && book && !fields.has('booktitle'))
      fields.set('booktitle', parent.fields.get('booktitle') ?? value)
  }
}

function read({ item, fields }: Entry): PaperDraft {
  const draft = new PaperDraft(item.line, item.endLine)
  const tex = (...names: string[]) =>
    plain(names.map((name) => fields.get(name)).find((value) => value !== undefined))
  const raw = (name: string) => fields.get(name)

  const title =
    raw('title') ?? (/^(?:book|collection|proceedings|mv.*)$/.test(item.type) ? raw('booktitle') : undefined)
  const subtitle = raw('subtitle')
  const full = subtitle && title && !title.includes(subtitle) ? `${title}: ${subtitle}` : title
  draft.title(plain(full?.replace(/\\(?:footnote|thanks)\{[^{}]*\}/g, '')), withoutOuterBraces(full))
  readAuthors(fields, draft)
  draft.editedBy('editor', bibtexAuthors(raw('editor') ?? ''))
  draft.abstract(plain(raw('abstract'), true))
  draft.date(
    mostPrecise([
      publicationDate(plain(raw('date')) ?? plain(raw('year')) ?? ''),
      yearWith(plain(raw('year')), monthAndDay(fields)),
      publicationDate(raw('date_published') ?? raw('date_published_elec') ?? ''),
    ]),
  )
  readIdentifiers(fields, draft)
  for (const [name, label] of ADDRESS_FIELDS) if (fields.has(name)) draft.url(address(raw(name)), label)
  draft.text(
    'venue',
    tex('journaltitle', 'journal', 'booktitle', 'maintitle', 'eventtitle', 'venue', 'series'),
  )
  draft.text('volume', tex('volume')).text('issue', tex('number', 'issue'))
  draft.text('publisher', tex('publisher', 'school', 'institution', 'organization'))
  draft
    .pages(tex('pages', 'eid', 'article-number', 'art_number', 'articleno'))
    .language(tex('langid', 'language', 'hyphenation'))
  draft.text('type', item.type).text('key', item.key)
  for (const name of ['keywords', 'keyword', 'mendeley-tags', 'author_keywords', 'keywords-plus']) {
    for (const keyword of (tex(name) ?? '').split(/\s*[;,]\s*/)) draft.keyword(keyword)
  }
  for (const name of ['primaryclass', 'eprintclass']) {
    for (const category of (tex(name) ?? '').split(/\s*[;,]\s*/)) draft.category(category)
  }
  for (const name of ['note', 'notes', 'annote', 'annotation', 'comment', 'addendum', 'pubstate', 'award'])
    readNote(tex(name), draft)
  return draft
}

function readAuthors(fields: Map<string, string>, draft: PaperDraft): void {
  const found = bibtexAuthors(fields.get('author_full') ?? fields.get('author') ?? '')
  draft.authors(found)
  const collaboration = plain(fields.get('collaboration'))
  if (collaboration === undefined) return
  if (found.authors.length === 0) draft.author({ name: groupName(collaboration), group: true })
  else draft.note(groupName(collaboration))
}

function groupName(name: string): string {
  return /\b(?:collaborations?|consortium|group|team)\b/i.test(name) ? name : `${name} Collaboration`
}

function readIdentifiers(fields: Map<string, string>, draft: PaperDraft): void {
  draft.doi(address(fields.get('doi')))
  const eprint = address(fields.get('eprint'))
  const kind = (fields.get('archiveprefix') ?? fields.get('eprinttype') ?? '').toLowerCase().trim()
  if (eprint !== undefined) {
    if (kind === 'pubmed' && /^\d{1,8}$/.test(eprint)) draft.id('pmid', eprint)
    else if (/^https?:/i.test(eprint)) draft.url(eprint)
    else if (kind === '' || kind === 'arxiv') draft.arxiv(eprint)
  }
  for (const name of ['arxivid', 'arxiv', 'arxiv_id']) draft.arxiv(fields.get(name))
  for (const name of [
    'journal',
    'journaltitle',
    'volume',
    'number',
    'note',
    'howpublished',
    'booktitle',
    'series',
    'publisher',
    'pages',
  ]) {
    const text = fields.get(name)
    if (text)
      draft.arxiv(
        /\b(?:arxiv:\s*(?:abs\/)?|abs\/)((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?)/i.exec(
          text,
        )?.[1],
      )
  }
  for (const name of ['article_id', 'location_id'])
    draft.doi(/(?:^|\s)(10\.\S+) \[doi\]/.exec(fields.get(name) ?? '')?.[1])
  draft.id('pmid', /^\d{1,8}$/.exec((fields.get('pmid') ?? fields.get('pubmed_id'))?.trim() ?? '')?.[0])
  const pmcid = fields.get('pmcid') ?? fields.get('pmc') ?? fields.get('pubmed_central_identitfier')
  draft.id('pmcid', /PMC\d+/i.exec(pmcid ?? '')?.[0]?.toUpperCase())
  draft.isbn(fields.get('isbn'))
}

/** `month = mar`, `3`, `{August}`, `10~mar`, with the day from its own field. */
function monthAndDay(fields: Map<string, string>): string | undefined {
  const month = plain(fields.get('month'))
  const day = plain(fields.get('day'))
  return month !== undefined && day !== undefined && /[a-z]/i.test(month) ? `${month} ${day}` : month
}

/** Notes without the marks that reference managers leave. */
function readNote(text: string | undefined, draft: PaperDraft): void {
  if (text === undefined || /^\d*$/.test(text) || /^(?:cited by:? ?\d+|ID: \S+)$/i.test(text)) return
  // A note of addresses alone is a list of the paper's links.
  if (/^(?:https?:\/\/\S+(?:\s*[;,]?\s+|$))+$/.test(text)) draft.url(text)
  else draft.note(text)
}

/** TeX as plain text; paragraphs stay parted where asked. */
function plain(tex: string | undefined, paragraphs = false): string | undefined {
  if (tex === undefined) return undefined
  const text = texToUnicode(paragraphs ? tex.replace(/\\par\b\s*/g, '\n\n') : collapse(tex))
  return paragraphs ? text : collapse(text)
}

/** An address or identifier as it is meant: its TeX escapes are undone, its braces and `\url` gone. */
function address(tex: string | undefined): string | undefined {
  return tex
    ?.replace(/\\(?:url|path)\b|\\href\b/g, ' ')
    .replace(/\{?\\(?:textasciitilde|sim)\b(?:\{\})?\s*\}?|\$\\sim\$|\\~(?:\{\})?/g, '~')
    .replace(/\{?\\textunderscore\b(?:\{\})?\s*\}?/g, '_')
    .replace(/\{?(?:\\textless(?![a-zA-Z])(?:\{\})?|\$<\$)\s*\}?/g, '<')
    .replace(/\{?(?:\\textgreater(?![a-zA-Z])(?:\{\})?|\$>\$)\s*\}?/g, '>')
    .replace(/\{([^{}\\\w\s]{1,3})\}/g, '$1')
    .replace(/\\([_%&#~^$])/g, '$1')
    .replace(/\\(?=[/:.])/g, '')
    .replace(/[{}]+/g, (braces, at, whole) => (at === 0 || at + braces.length === whole.length ? '' : ' '))
    .replace(/ ?([_%&#~])(?: )/g, '$1')
    .trim()
}

function withoutOuterBraces(tex: string | undefined): string | undefined {
  return tex === undefined ? undefined : collapse(tex.replace(/^\s*\{([^{}]*)\}\s*$/, '$1'))
}

/** Reports what is wrong with the entries; a macro that nobody defines once, however often it is used. */
function reportFaults(items: readonly BibtexItem[], macros: Set<string>, findings: LimitedFindings): void {
  for (const item of items) {
    for (const { ruleId, line, text } of item.faults) {
      if (ruleId === 'macro-unknown' && macros.size === macros.add(text.toLowerCase()).size) continue
      const [reason, note] = FAULTS[ruleId](item.key || item.type, text)
      findings.add(ruleId, {
        line,
        reason,
        note,
        severity: ruleId === 'macro-unknown' ? 'info' : 'warning',
      })
    }
  }
}

/** What is wrong and what to do, by kind of fault. */
const FAULTS: Record<BibtexFault['ruleId'], (key: string, text: string) => [reason: string, note: string]> = {
  'entry-not-closed': (key) => [
    `The entry "${key}" does not end before the next one begins`,
    'Its fields up to here were read. Add the missing closing brace.',
  ],
  'value-not-closed': (key, text) => [
    `A value of "${key}" has no end of its own: ${text}`,
    'It was read up to the next line that looks like a field. Check its braces and quotation marks.',
  ],
  'field-broken': (key, text) => [
    `"${key}" has something that is no field: ${text}`,
    'Write it as `name = {value},` or remove it. The other fields were read.',
  ],
  'brace-too-many': (key) => [
    `A closing brace ends "${key}" before its last field`,
    'The fields behind it were read as the same entry. Remove the brace.',
  ],
  'macro-unknown': (key, text) => [
    `"${key}" uses "${text}", which no @string defines`,
    'It was taken as text. Define it, or put the text in braces.',
  ],
}
