import { type Format, formatInPieces, type Sample } from '../format.ts'
import { PaperDraft } from '../records/paper-draft.ts'
import { mostPrecise, publicationDate, yearWith } from '../records/publication-date.ts'
import { recordAuthors } from '../records/record-names.ts'
import { taggedPapers } from '../records/tagged-papers.ts'
import { TaggedFields, type TaggedGrammar, type TaggedRecord } from '../records/tagged-records.ts'

const LINE = /^%[0-9A-Z!#$&()*+=>?@[\\\]^~<](?:\s|$)/

/** The code by which the Astrophysics Data System knows a paper, in nineteen characters: `2019ApJ...870L...1O`. */
const ADS_CODE = /^(?:1[5-9]|20)\d\d[A-Za-z&.][\w.&+']{13}[A-Z.:]$/

/** The line with which the records of that system begin. */
const ADS_LINE = /^%R\s+(\S{19})\s*$/

const FIELD_NAMES: Readonly<Record<string, string>> = {
  '0': 'type',
  T: 'title',
  A: 'authors',
  E: 'editors',
  X: 'abstract',
  D: 'date',
  '8': 'date',
  J: 'venue',
  B: 'venue',
  S: 'venue',
  V: 'volume',
  N: 'issue',
  P: 'pages',
  I: 'publisher',
  R: 'ids',
  '@': 'ids',
  M: 'ids',
  U: 'links',
  '>': 'links',
  K: 'keywords',
  G: 'language',
  F: 'key',
  Z: 'notes',
  O: 'notes',
}

/** What that system writes under some letters; of the rest are places of work, rights, and what else it has to offer. */
const ADS_FIELD_NAMES: Readonly<Record<string, string>> = {
  R: 'key',
  T: 'title',
  A: 'authors',
  B: 'abstract',
  D: 'date',
  J: 'venue',
  V: 'volume',
  N: 'issue',
  P: 'pages',
  L: 'pages',
  U: 'links',
  Y: 'ids',
  X: 'ids',
  K: 'keywords',
  G: 'language',
  F: 'authors',
  C: 'other',
  I: 'other',
}

/** Of the database: its name, who keeps it, and when it was asked. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['~', 'W', '=', '['])

/** A second type or title begins another record, and so does any field behind a title and a blank line. */
function grammar(): TaggedGrammar {
  let tags = new Set<string>()
  return {
    tag: (line) => (LINE.test(line) ? line.charAt(1) : undefined),
    valueAt: () => 2,
    begins(tag, record, afterBlank) {
      const begins =
        !record || ((tag === '0' || tag === 'T') && tags.has(tag)) || (afterBlank && tags.has('T'))
      if (begins) tags = new Set()
      tags.add(tag)
      return begins
    },
    continues: () => true,
  }
}

/** EndNote's tagged form, which is refer's: `%T`, `%A`, `%D`. */
export const endnoteTagged: Format = formatInPieces({
  name: 'endnote-tagged',
  title: 'EndNote tagged text (refer)',
  extensions: ['enl', 'enw', 'txt'],
  detect,
  inPieces: (context) =>
    taggedPapers(context, {
      grammar: grammar(),
      fieldNames: FIELD_NAMES,
      namesOf: (record) => (isOfAds(new TaggedFields(record)) ? ADS_FIELD_NAMES : undefined),
      bookkeeping: BOOKKEEPING,
      read,
    }),
})

function detect({ lines }: Sample): number {
  const full = lines.filter((line) => line.trim() !== '')
  // Its records have the places where authors work, in lines without number.
  const [, code = ''] = ADS_LINE.exec(full[0] ?? '') ?? []
  if (ADS_CODE.test(code) && /^%T /.test(full[1] ?? '')) return 0.96
  const tagged = full.filter((line) => LINE.test(line))
  const titles = tagged.filter((line) => /^%[T0A] /.test(line)).length
  return titles >= 2 && tagged.length >= full.length / 4 && LINE.test(full[0] ?? '') ? 0.96 : 0
}

function isOfAds(fields: TaggedFields): boolean {
  return ADS_CODE.test(fields.first('R') ?? '')
}

/**
 * A record of the Astrophysics Data System, which has the letters of refer and other meanings for some:
 * https://ui.adsabs.harvard.edu/help/actions/export
 */
function readAds(fields: TaggedFields, { line, endLine }: TaggedRecord): PaperDraft {
  const draft = new PaperDraft(line, endLine)
  draft
    .title(fields.first('T'))
    .abstract(fields.first('B'))
    .date(publicationDate(fields.first('D') ?? ''))
  // The list is wrapped wherever a line is full, behind a hyphen, too.
  const names = (fields.first('A') ?? '').replace(/(?<=\p{L}-) (?=\p{L})/gu, '')
  draft.authors(recordAuthors(names.split(';').filter((name) => name.trim() !== '')))
  for (const ids of fields.all('Y', 'X')) {
    draft.doi(/\bDOI:\s*([^\s;]+)/i.exec(ids)?.[1])
    draft.arxiv(/\barXiv:([^\s;]+)/i.exec(ids)?.[1])
  }
  for (const url of fields.all('U')) draft.url(url)
  draft.text('venue', fields.first('J')?.replace(/, Volume .*$/, '')).text('volume', fields.first('V'))
  draft.text('issue', fields.first('N')).pages(fields.first('P'), fields.first('L'))
  draft.text('key', fields.first('R')).language(fields.first('G'))
  for (const keyword of (fields.first('K') ?? '').split(/\s*[;,]\s+/)) draft.keyword(keyword)
  return draft
}

function read(fields: TaggedFields, record: TaggedRecord): PaperDraft {
  const { line, endLine } = record
  if (isOfAds(fields)) return readAds(fields, record)
  const draft = new PaperDraft(line, endLine)
  draft.title(fields.first('T'))
  draft.authors(recordAuthors(fields.lines('A')))
  draft.editedBy('E', recordAuthors(fields.lines('E')))
  draft.abstract(fields.first('X'))
  const year = fields.first('D')
  const day = fields.first('8')
  draft.date(
    mostPrecise([publicationDate(year ?? day ?? ''), publicationDate(day ?? ''), yearWith(year, day)]),
  )
  draft.doi(fields.first('R'))
  draft.arxiv(fields.all('M', 'R').find((value) => /^arxiv:/i.test(value)))
  for (const url of fields.all('U')) draft.url(url)
  for (const url of fields.all('>')) draft.url(url, 'PDF')
  draft
    .text('venue', fields.first('J', 'B', 'S'))
    .text('volume', fields.first('V'))
    .text('issue', fields.first('N'))
  draft.pages(fields.first('P')).text('publisher', fields.first('I')).language(fields.first('G'))
  draft.text('type', fields.first('0')?.toLowerCase()).text('key', fields.first('F')).isbn(fields.first('@'))
  for (const keyword of fields.lines('K')) for (const part of keyword.split(/\s*;\s*/)) draft.keyword(part)
  for (const note of fields.all('Z', 'O')) draft.note(note)
  return draft
}
