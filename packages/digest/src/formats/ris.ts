import { type Context, type Format, formatInPieces, type PieceReader, type Sample } from '../format.ts'
import { LimitedFindings } from '../records/limited-findings.ts'
import { PaperDraft } from '../records/paper-draft.ts'
import { mostPrecise, publicationDate, yearWith } from '../records/publication-date.ts'
import { recordAuthors } from '../records/record-names.ts'
import { taggedPapers } from '../records/tagged-papers.ts'
import type { TaggedFields, TaggedGrammar, TaggedRecord } from '../records/tagged-records.ts'
import { texToUnicode } from '../text/tex.ts'

const LINE = /^\s{0,3}[A-Z][A-Z0-9] {0,3}-/
const TYPE_LINE = /^\s{0,3}TY {0,3}- ?[A-Za-z]/
/** What exports put between records: numbers, the head of JSTOR's, the foot of Ovid's. */
const HEAD =
  /^\s*(?:\d+\.?|(?:Provider|Database|Content|Export Date|Source|Record|Link to the Ovid [\w ]{1,40})\s*:.*)\s*$/i

const FIELD_NAMES: Readonly<Record<string, string>> = {
  TY: 'type',
  TI: 'title',
  T1: 'title',
  CT: 'title',
  AU: 'authors',
  A1: 'authors',
  A2: 'editors',
  ED: 'editors',
  AB: 'abstract',
  N2: 'abstract',
  PY: 'date',
  Y1: 'date',
  DA: 'date',
  DO: 'ids',
  AN: 'ids',
  C2: 'ids',
  SN: 'ids',
  UR: 'links',
  L1: 'links',
  L2: 'links',
  L3: 'links',
  U1: 'ids',
  LK: 'links',
  KW: 'keywords',
  JO: 'venue',
  JF: 'venue',
  JA: 'venue',
  J1: 'venue',
  J2: 'venue',
  JI: 'venue',
  J9: 'venue',
  T2: 'venue',
  BT: 'venue',
  VL: 'volume',
  IS: 'issue',
  SP: 'pages',
  EP: 'pages',
  C7: 'pages',
  PB: 'publisher',
  PU: 'publisher',
  LA: 'language',
  ID: 'key',
  N1: 'notes',
  ST: 'title',
  C1: 'notes',
  ER: 'entry',
}

/**
 * Of the database and the reference manager: their names, when they were asked, where they keep the file; where the
 * publisher is, how many references there are, the kind of work once more.
 */
const BOOKKEEPING: ReadonlySet<string> = new Set('DB DP Y2 RP L4 M3 LB AV DS NL PI PA WE NR GA'.split(' '))

const grammar: TaggedGrammar = {
  tag(line) {
    if (!LINE.test(line)) return undefined
    // In text, `AB- something` is a word; a tag has its dash set off, or nothing behind it.
    const dash = line.indexOf('-')
    if (line.charCodeAt(dash - 1) !== 0x20 && dash + 1 < line.trimEnd().length) return undefined
    return line.trimStart().slice(0, 2)
  },
  valueAt: (line) => line.indexOf('-') + 1,
  begins: (tag, record) =>
    // Scripts that shorten records leave out their types: then whatever comes first begins one, but for the short
    // name of the journal that Ovid writes behind a record's end.
    tag === 'TY' || (record === undefined && tag !== 'ER' && tag !== 'NL'),
  end: 'ER',
  continues: (line, afterBlank) => !afterBlank || !HEAD.test(line),
}

/** RIS, as reference managers and publishers export it (https://en.wikipedia.org/wiki/RIS_(file_format)). */
export const ris: Format = formatInPieces({
  name: 'ris',
  title: 'RIS',
  extensions: ['ris'],
  detect,
  inPieces,
})

function detect({ lines, extension }: Sample): number {
  const types = lines.filter((line) => TYPE_LINE.test(line)).length
  if (types === 0) return hasRecordsWithoutTypes(lines, extension) ? 0.8 : 0
  const first = lines.find((line) => line.trim() !== '' && !HEAD.test(line))
  return TYPE_LINE.test(first ?? '') ? 0.97 : extension === 'ris' ? 0.8 : 0.6
}

/**
 * Whether nearly all lines are tagged, titles and ends of records among them; in a file that is named RIS, references
 * may stand below them, a line each.
 */
function hasRecordsWithoutTypes(lines: readonly string[], extension: string): boolean {
  const filled = lines.filter((line) => line.trim() !== '')
  const tagged = filled.filter((line) => LINE.test(line)).length
  return (
    filled.some((line) => /^\s*ER {1,3}-\s*$/.test(line)) &&
    filled.some((line) => /^\s*(?:TI|T1) {1,3}-\s+\S/.test(line)) &&
    tagged > filled.length * (extension === 'ris' ? 0.2 : 0.8)
  )
}

function inPieces(context: Context): PieceReader {
  const findings = new LimitedFindings(context.finding)
  return taggedPapers(context, {
    grammar,
    fieldNames: FIELD_NAMES,
    bookkeeping: BOOKKEEPING,
    read,
    outside(line, n) {
      if (HEAD.test(line)) context.ledger.claim(n, n, { kind: 'furniture', name: 'head' })
      else if (/^\s*(?:ER|NL) {0,3}-/.test(line))
        context.ledger.claim(n, n, { kind: 'furniture', name: 'end-of-record' })
    },
    check: (record) => reportFaults(record, findings),
    end: () => findings.end(),
  })
}

function reportFaults(record: TaggedRecord, findings: LimitedFindings): void {
  if (!record.closed) {
    findings.add('record-not-closed', {
      line: record.line,
      endLine: record.endLine,
      reason: 'The record has no "ER  - " line at its end',
      note: 'It was read up to the next record. Check that nothing of it is missing, and close it.',
      severity: 'warning',
    })
  }
  if (record.fields[0]?.tag !== 'TY') {
    findings.add('record-without-type', {
      line: record.line,
      endLine: record.endLine,
      reason: 'The record has no "TY  - " line at its beginning',
      note: 'Begin it with one, such as "TY  - JOUR".',
      severity: 'warning',
    })
  }
}

function read(fields: TaggedFields, { line, endLine }: TaggedRecord): PaperDraft {
  const draft = new PaperDraft(line, endLine)
  const type = fields.first('TY')
  const title = fields.first('TI', 'T1', 'CT')
  const written = title ?? fields.first('BT', 'T2', 'ST')
  draft.title(written && withAccents(written), written)
  // Of papers of a conference, Web of Science has the society behind the proceedings for one more first author.
  const society = type === 'CPAPER' && fields.first('AU') !== undefined
  // Some write all authors a second time behind the other tag.
  const people = fields.lines('AU')
  const again = society || fields.lines('A1').every((name) => people.includes(name))
  draft.authors(recordAuthors((again ? people : fields.lines('AU', 'A1')).map(withAccents)))
  for (const tag of ['A2', 'ED', ...(society ? ['A1'] : [])])
    draft.editedBy(tag, recordAuthors(fields.lines(tag).map(withAccents)))
  const [abstract, ...further] = fields.all('AB', 'N2')
  draft.abstract(abstract)
  for (const note of further) if (note !== abstract) draft.note(note)
  const full = fields.all('C1').filter((note) => /^Full publication date:/i.test(note))
  // Some have the year by itself, and month and day behind it: `PY - 2019`, `DA - JUN 13`.
  const days = fields.all('DA').map((day) => yearWith(fields.first('PY', 'Y1'), day))
  draft.date(mostPrecise([...[...fields.all('PY', 'Y1', 'DA'), ...full].map(publicationDate), ...days]))
  for (const doi of fields.all('DO')) draft.doi(doi)
  for (const other of fields.all('M3', 'AN', 'C2', 'L3', 'UR')) {
    if (/^\s*(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:?\s*)?10\.\d{4,9}\//i.test(other)) draft.doi(other)
  }
  for (const url of fields.all('UR', 'LK', 'L2', 'L3')) draft.url(url)
  for (const url of fields.all('L1')) draft.url(url, 'PDF')
  draft.arxiv(/^arxiv:.+/i.exec(fields.first('AN') ?? '')?.[0])
  readDatabaseIds(fields, draft)
  draft.text(
    'venue',
    fields.first('JF', ...(title === undefined ? [] : ['T2', 'BT']), 'JO', 'JA', 'J2', 'J1', 'JI', 'J9'),
  )
  draft
    .text('volume', fields.first('VL'))
    .text('issue', fields.first('IS'))
    .text('publisher', fields.first('PB', 'PU'))
  draft.pages(fields.first('SP') ?? fields.first('C7'), fields.first('EP'))
  draft.text('type', type?.toLowerCase()).text('key', fields.first('ID')).language(fields.first('LA'))
  if (/^(?:BOOK|EBOOK|EDBOOK|CHAP|ECHAP)$/.test(type ?? '')) draft.isbn(fields.first('SN'))
  for (const keyword of fields.lines('KW')) {
    for (const part of keyword.split(/\s*;\s*/)) draft.keyword(part.replace(/^\*/, ''))
  }
  for (const note of fields.all('N1')) readNote(note, draft)
  for (const note of fields.all('C1')) if (!full.includes(note) && !/^PMC\d+$/.test(note)) draft.note(note)
  return draft
}

/** RIS has no TeX; where an accent of TeX's stands in it all the same, somebody's script has let it through. */
function withAccents(text: string): string {
  return /\\(?:["'`^~=.][a-zA-Z{\\]|[uvHckrdbt]\{|(?:aa|AA|ae|AE|ss|[oOlL])\b)/.test(text)
    ? texToUnicode(text, { ligatures: false })
    : text
}

/** Scopus writes into the notes what is none: when the file was made, and how often the paper was cited. */
function readNote(note: string, draft: PaperDraft): void {
  const cited = /^Cited By ?: ?(\d{1,7})$/i.exec(note)?.[1]
  if (cited !== undefined) draft.paper.counts = { citations: Number(cited) }
  else if (!/^Export Date:/i.test(note)) draft.note(note)
}

/** PubMed and its kin give their number as accession number, and say so in the name of the database. */
function readDatabaseIds(fields: TaggedFields, draft: PaperDraft): void {
  const number = fields.first('AN')
  if (/^\d{1,8}$/.test(number ?? '') && /pubmed|medline|^NLM$/i.test(fields.first('DB', 'DP') ?? ''))
    draft.id('pmid', number)
  const pmcid = fields.all('C2', 'C1').find((value) => /^PMC\d+$/.test(value))
  draft.id('pmcid', pmcid)
  // Dimensions puts the scheme behind the number: `35957633 [PMID]`.
  for (const id of fields.all('U1')) {
    draft.id('pmid', /^(\d{1,8}) \[PMID\]$/.exec(id)?.[1])
    draft.id('pmcid', /^(PMC\d+) \[PMCID\]$/.exec(id)?.[1])
  }
}
