import { type Format, formatInPieces, type PieceReader, type Sample } from '../format.ts'
import { PaperDraft } from '../records/paper-draft.ts'
import { publicationDate } from '../records/publication-date.ts'
import { recordAuthor } from '../records/record-names.ts'
import { taggedPapers } from '../records/tagged-papers.ts'
import type { TaggedFields, TaggedGrammar, TaggedRecord } from '../records/tagged-records.ts'
import type { Source } from '../source.ts'
import { trimEnd } from '../text/trim-end.ts'

/** A record's number on a line of its own; it opens the record. */
const NUMBER = /^ ?<\s*\d+\s*\.?\s*>\s*$/
const NAME = /^[A-Z][A-Za-z0-9()/' -]{1,50}$/

const FIELD_NAMES: Readonly<Record<string, string>> = {
  title: 'title',
  author: 'authors',
  authors: 'authors',
  'authors full name': 'authors',
  institution: 'affiliation',
  source: 'venue',
  journal: 'venue',
  abstract: 'abstract',
  'author keywords': 'keywords',
  keywords: 'keywords',
  'keyword heading': 'keywords',
  'subject headings': 'categories',
  'accession number': 'ids',
  'unique identifier': 'ids',
  'digital object identifier': 'ids',
  doi: 'ids',
  language: 'language',
  'publication type': 'type',
  publisher: 'publisher',
  'year of publication': 'date',
  'publication date': 'date',
  'date of publication': 'date',
}

/** Of Ovid's own keeping and of the journal: numbers of records and versions, the database, dates of entry, ISSNs. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  'number',
  'score',
  'VN',
  'DB',
  'ST',
  'IS',
  'IL',
  'IO',
  'JC',
  'database',
  'status',
  'issn',
  'issn print',
  'issn electronic',
  'issn linking',
  'nlm journal code',
  'nlm journal name',
  'date created',
  'entry date',
  'entry month',
  'update date',
  'revision date',
  'record owner',
  'link to the ovid full text or citation',
])

/** The names of the fields that are given as tags. What a database adds of its own has other tags. */
const TAGS: Readonly<Record<string, string>> = {
  TI: 'title',
  AU: 'author',
  AB: 'abstract',
  SO: 'source',
  JN: 'journal',
  YR: 'year of publication',
  DP: 'date of publication',
  DO: 'doi',
  DI: 'doi',
  UI: 'unique identifier',
  AN: 'accession number',
  ID: 'author keywords',
  KW: 'keywords',
  PT: 'publication type',
  PB: 'publisher',
  LG: 'language',
}

const grammar: TaggedGrammar = {
  tag(line) {
    if (NUMBER.test(line)) return 'number'
    const name = line.trimEnd()
    return NAME.test(name) ? name.toLowerCase() : undefined
  },
  valueAt: (line) => line.length,
  begins: (tag, record) => tag === 'number' || record === undefined,
  continues: (line) => /^\s/.test(line),
}

const TAG = /^ ?([A-Z][A-Z0-9]) {1,2}- /

/** The same with tags for names: `TI  - Steam differs between cogs.` */
const shortGrammar: TaggedGrammar = {
  ...grammar,
  tag(line) {
    if (NUMBER.test(line)) return 'number'
    const tag = TAG.exec(line)?.[1]
    return tag === undefined ? undefined : (TAGS[tag] ?? tag)
  },
  valueAt: (line) => (TAG.test(line) ? line.indexOf('-') + 1 : line.length),
  continues: (_, afterBlank) => !afterBlank,
}

const isShort = (lines: readonly string[]) => lines.some((line) => /^ ?VN {1,2}- Ovid/i.test(line))

/** Ovid's text export: `<8>`, field names on lines of their own, indented values; or tags before the values. */
export const ovid: Format = formatInPieces({
  name: 'ovid',
  title: 'Ovid text',
  extensions: ['txt', 'ovd', 'cgi'],
  detect,
  inPieces(context) {
    let reader: PieceReader | undefined
    return {
      read(source, isLast) {
        reader ??= taggedPapers(context, {
          grammar: isShort(firstLines(source)) ? shortGrammar : grammar,
          fieldNames: FIELD_NAMES,
          bookkeeping: BOOKKEEPING,
          read,
        })
        return reader.read(source, isLast)
      },
    }
  },
})

function firstLines(source: Source): string[] {
  return Array.from({ length: Math.min(source.lineCount, 20) }, (_, index) => source.line(index + 1))
}

function detect({ lines }: Sample): number {
  if (isShort(lines)) return 0.98
  const names = lines.filter((line) =>
    /^(?:Title|Authors?|Source|Accession Number|Abstract|Unique Identifier)\s*$/.test(line),
  ).length
  if (names < 2) return 0
  return lines.some((line) => NUMBER.test(line)) ? 0.96 : 0.5
}

function read(fields: TaggedFields, { line, endLine }: TaggedRecord): PaperDraft {
  const draft = new PaperDraft(line, endLine)
  const title = fields.first('title')
  const kind = /\[([A-Za-z ]{3,40})\]\.?\s*$/.exec(title ?? '')?.[1]
  draft.title(title?.replace(/\s*\[[A-Za-z ]{3,40}\]\.?\s*$/, '').replace(/(?<!\.\.)\.\s*$/, ''))
  const [given = 'author'] = ['authors full name', 'author', 'authors'].filter((name) => fields.first(name))
  for (const list of fields.all(given)) for (const name of authorNames(list)) draft.author(recordAuthor(name))
  draft.abstract(fields.first('abstract'))
  readSource(fields.first('source', 'journal') ?? '', draft)
  draft.date(
    publicationDate(fields.first('publication date', 'date of publication', 'year of publication') ?? ''),
  )
  draft.doi(fields.first('digital object identifier', 'doi'))
  draft.id('pmid', /^\d{7,8}$/.exec(fields.first('unique identifier') ?? '')?.[0])
  draft.text('publisher', fields.first('publisher')).language(fields.first('language'))
  draft.text('type', (kind ?? fields.first('publication type'))?.toLowerCase())
  draft.text('key', fields.first('accession number')?.replace(/\.$/, ''))
  for (const list of fields.all('author keywords', 'keywords', 'keyword heading')) {
    for (const keyword of list.split(/\s*;\s*/)) draft.keyword(keyword)
  }
  for (const list of fields.all('subject headings'))
    for (const heading of list.split(/\s*;\s*|\.\s+/)) draft.category(heading)
  return draft
}

/** `Family, Given 1;  Family, Given 2`: digits point at institutions, brackets tell of roles. Also `Family AB. Family CD.`, `Family A.B.` */
function authorNames(text: string): string[] {
  const plain = text.replace(/\s*\[[^[\]]*\]/g, '')
  const [, family, initials] = /^(\p{L}[\p{L}'’ -]*?) ((?:\p{Lu}\.-?)+)$/u.exec(plain.trim()) ?? []
  if (family !== undefined) return [`${family}, ${initials}`]
  const names = /[;,]/.test(plain) ? plain.split(';') : plain.split(/\.\s+|\.$/)
  return names
    .map((name) =>
      withoutNumbers(name)
        .replace(/(?<=\p{Ll})\.$/u, '')
        .trim(),
    )
    .map((name) => (name.includes(',') ? name : name.replace(/^(.*\S) (\p{Lu}{1,4})$/u, '$1, $2')))
    .filter((name) => name !== '')
}

/** A name without the numbers of institutions behind it. */
function withoutNumbers(name: string): string {
  const numbers = name.slice(trimEnd(name, ' ,*0123456789').length)
  return /\d/.test(numbers) ? trimEnd(name, ' ,*.0123456789') : name
}

/** `Ecohydrology.   8(6):1048-1064, September 2015.` */
function readSource(text: string, draft: PaperDraft): void {
  const match =
    /^(.{2,200}?)\.\s+(?:Vol\.?\s*)?(\d+)(?:\s*\(([^()]{1,40})\))?(?:\s*(?:\([^()]{1,40}\))?:\s*([\w.-]+))?[,.]?(.*)$/s.exec(
      text,
    )
  draft.text('venue', match?.[1] ?? /^[^.]{2,200}/.exec(text)?.[0])
  draft.text('volume', match?.[2]).text('issue', match?.[3]).pages(match?.[4])
  const date =
    /((?:\d{1,2}\s+)?[A-Z][a-z]{2,8}\.?(?:\s+\d{1,2},)?\s+\d{4}|\b(?:19|20)\d{2}(?:\s+[A-Z][a-z]{2}(?:\s+\d{1,2})?)?)\b/.exec(
      match?.[5] || text,
    )?.[1]
  draft.date(publicationDate(date ?? ''))
  draft.doi(/\bdoi:\s*(\S+)/i.exec(text)?.[1])
}
