import { type Format, formatInPieces, type Sample } from '../format.ts'
import { PaperDraft } from '../records/paper-draft.ts'
import { yearWith } from '../records/publication-date.ts'
import { recordAuthor, recordAuthors } from '../records/record-names.ts'
import { taggedPapers } from '../records/tagged-papers.ts'
import type { TaggedFields, TaggedGrammar, TaggedRecord } from '../records/tagged-records.ts'

const LINE = /^[A-Z][A-Z0-9](?:[ \t]|$)/

const FIELD_NAMES: Readonly<Record<string, string>> = {
  PT: 'type',
  DT: 'type',
  TI: 'title',
  AU: 'authors',
  AF: 'authors',
  CA: 'authors',
  BE: 'editors',
  AB: 'abstract',
  PY: 'date',
  PD: 'date',
  SO: 'venue',
  JI: 'venue',
  J9: 'venue',
  SE: 'venue',
  CT: 'venue',
  VL: 'volume',
  IS: 'issue',
  BP: 'pages',
  EP: 'pages',
  PS: 'pages',
  AR: 'pages',
  PU: 'publisher',
  LA: 'language',
  DI: 'ids',
  PM: 'ids',
  BN: 'ids',
  DE: 'keywords',
  ID: 'keywords',
  SC: 'categories',
  WC: 'categories',
  UT: 'key',
  TC: 'counts',
  ER: 'entry',
}

/** Of the database and the journal: when and how the record was made, ISSNs, counts of pages, references and use. */
const BOOKKEEPING: ReadonlySet<string> = new Set('GA DA NR Z9 U1 U2 SN EI PG PI PA OA HC HP WE'.split(' '))

const grammar: TaggedGrammar = {
  tag: (line) => (LINE.test(line) ? line.slice(0, 2) : undefined),
  valueAt: () => 2,
  begins: (tag) => tag === 'PT',
  end: 'ER',
  // An editor may have taken the indentation away.
  continues: (line, afterBlank) => !afterBlank || /^\s/.test(line),
}

/** Web of Science's field-tagged text (`FN`, `PT J`), also called ISI or CIW. */
export const webOfScience: Format = formatInPieces({
  name: 'web-of-science',
  title: 'Web of Science tagged text',
  extensions: ['isi', 'ciw', 'txt'],
  detect,
  inPieces: (context) =>
    taggedPapers(context, {
      grammar,
      fieldNames: FIELD_NAMES,
      bookkeeping: BOOKKEEPING,
      read,
      outside(line, n) {
        const tag = /^(FN|VR|EF)(?:[ \t]|$)/.exec(line)?.[1]
        if (tag)
          context.ledger.claim(n, n, { kind: 'furniture', name: tag === 'EF' ? 'end-of-file' : 'head' })
      },
    }),
})

function detect({ lines }: Sample): number {
  const first = lines.find((line) => line.trim() !== '') ?? ''
  if (!lines.some((line) => /^PT[ \t][A-Z]\s*$/.test(line))) return 0
  return /^(?:FN |VR |PT[ \t][A-Z]\s*$)/.test(first) ? 0.98 : 0.7
}

function read(fields: TaggedFields, { line, endLine }: TaggedRecord): PaperDraft {
  const draft = new PaperDraft(line, endLine)
  draft.title(fields.first('TI'))
  // Full names where they are given; each name has a line of its own.
  const names = fields.lines('AF')
  for (const name of names.length ? names : fields.lines('AU')) draft.author(recordAuthor(name))
  for (const name of fields.lines('CA')) draft.author({ name, group: true })
  draft.editedBy('BE', recordAuthors(fields.lines('BE')))
  draft.abstract(fields.first('AB'))
  draft.date(yearWith(fields.first('PY'), fields.first('PD')))
  draft
    .doi(fields.first('DI'))
    .id('pmid', /^\d{1,8}$/.exec(fields.first('PM') ?? '')?.[0])
    .isbn(fields.first('BN'))
  draft.arxiv(/arXiv:\S+/i.exec(fields.first('AR', 'DI') ?? '')?.[0])
  draft.text('venue', fields.first('SO', 'JI', 'J9', 'CT', 'SE')).text('volume', fields.first('VL'))
  draft.text('issue', fields.first('IS')).text('publisher', fields.first('PU')).language(fields.first('LA'))
  draft.pages(fields.first('BP', 'AR', 'PS'), fields.first('EP'))
  draft.text('type', fields.first('DT', 'PT')?.toLowerCase()).text('key', fields.first('UT'))
  for (const list of fields.all('DE', 'ID'))
    for (const keyword of list.split(/\s*;\s*/)) draft.keyword(keyword)
  for (const list of fields.all('WC', 'SC'))
    for (const category of list.split(/\s*;\s*/)) draft.category(category)
  const cited = fields.first('TC')
  if (/^\d{1,7}$/.test(cited ?? '')) draft.paper.counts = { citations: Number(cited) }
  return draft
}
