import { type Format, formatInPieces, type Sample } from '../format.ts'
import { PaperDraft } from '../records/paper-draft.ts'
import { yearWith } from '../records/publication-date.ts'
import { recordAuthor, recordAuthors } from '../records/record-names.ts'
import { taggedPapers } from '../records/tagged-papers.ts'
import type { TaggedFields, TaggedGrammar, TaggedRecord } from '../records/tagged-records.ts'

const LINE = /^([A-Z][A-Z0-9]) (?=\S)/

const FIELD_NAMES: Readonly<Record<string, string>> = {
  RT: 'type',
  T1: 'title',
  A1: 'authors',
  A2: 'editors',
  AB: 'abstract',
  YR: 'date',
  FD: 'date',
  JF: 'venue',
  JO: 'venue',
  T2: 'venue',
  VO: 'volume',
  IS: 'issue',
  SP: 'pages',
  OP: 'pages',
  PB: 'publisher',
  LA: 'language',
  DO: 'ids',
  SN: 'ids',
  LK: 'links',
  UL: 'links',
  K1: 'keywords',
  NO: 'notes',
  ID: 'key',
}

/** Of the database and of RefWorks: names, and when and how the record was made. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['SR', 'DS', 'DB', 'RD', 'OL'])

const grammar: TaggedGrammar = {
  tag: (line) => LINE.exec(line)?.[1],
  valueAt: () => 2,
  begins: (tag) => tag === 'RT',
  continues: (line, afterBlank) => !afterBlank || /^\s/.test(line),
}

/** RefWorks' tagged text: `RT Journal Article`, a field a line, names as `Lovelace,Ada`. */
export const refworks: Format = formatInPieces({
  name: 'refworks',
  title: 'RefWorks tagged text',
  extensions: ['txt'],
  detect,
  inPieces: (context) =>
    taggedPapers(context, { grammar, fieldNames: FIELD_NAMES, bookkeeping: BOOKKEEPING, read }),
})

function detect({ lines }: Sample): number {
  const type = lines.findIndex((line) => /^RT [A-Z][A-Za-z ,/]{3,40}$/.test(line))
  return type >= 0 && lines.slice(type).filter((line) => LINE.test(line)).length >= 4 ? 0.97 : 0
}

function read(fields: TaggedFields, { line, endLine }: TaggedRecord): PaperDraft {
  const draft = new PaperDraft(line, endLine)
  draft.title(fields.first('T1'))
  for (const name of fields.all('A1')) draft.author(recordAuthor(name.replace(/,(?=\S)/g, ', ')))
  draft.editedBy('A2', recordAuthors(fields.all('A2').map((name) => name.replace(/,(?=\S)/g, ', '))))
  draft.abstract(fields.first('AB')).date(yearWith(fields.first('YR'), fields.first('FD')))
  draft.doi(fields.first('DO')).isbn(fields.first('SN'))
  for (const url of fields.all('LK', 'UL')) draft.url(url)
  draft
    .text('venue', fields.first('JF', 'JO', 'T2'))
    .text('volume', fields.first('VO'))
    .text('issue', fields.first('IS'))
    .text('publisher', fields.first('PB'))
    .text('type', fields.first('RT')?.toLowerCase())
    .text('key', fields.first('ID'))
  draft.pages(fields.first('SP'), fields.first('OP')).language(fields.first('LA'))
  for (const keyword of fields.all('K1')) draft.keyword(keyword)
  for (const note of fields.all('NO')) draft.note(note)
  return draft
}
