import type { Author } from '../digest.ts'
import { type Format, formatInPieces, type Sample } from '../format.ts'
import { PaperDraft } from '../records/paper-draft.ts'
import { mostPrecise, publicationDate } from '../records/publication-date.ts'
import { pubmedTitle } from '../records/pubmed-title.ts'
import { recordAuthor, recordAuthors } from '../records/record-names.ts'
import { taggedPapers } from '../records/tagged-papers.ts'
import {
  fieldText,
  type TaggedFields,
  type TaggedGrammar,
  type TaggedRecord,
} from '../records/tagged-records.ts'
import { parseDoi } from '../text/identifiers.ts'

const LINE = /^[A-Z]{2,4} {0,2}-/
const START = /^(?:PMID|PMCR|PMC ?) ?- ?\S/

const FIELD_NAMES: Readonly<Record<string, string>> = {
  PMID: 'ids',
  PMC: 'ids',
  PMCR: 'ids',
  LID: 'ids',
  AID: 'ids',
  ISBN: 'ids',
  TI: 'title',
  BTI: 'title',
  CTI: 'title',
  TT: 'title',
  FAU: 'authors',
  AU: 'authors',
  CN: 'authors',
  AD: 'authors',
  AUID: 'authors',
  FED: 'editors',
  ED: 'editors',
  AB: 'abstract',
  OAB: 'abstract',
  DP: 'date',
  DEP: 'date',
  JT: 'venue',
  TA: 'venue',
  VI: 'volume',
  IP: 'issue',
  PG: 'pages',
  PB: 'publisher',
  PT: 'type',
  LA: 'language',
  OT: 'keywords',
  MH: 'categories',
  GN: 'notes',
  SO: 'venue',
}

/** Of PubMed's own keeping, and of the journal: when a record was made and changed, by whom, its other numbers, ISSNs, country. */
const BOOKKEEPING: ReadonlySet<string> = new Set(
  (
    'OWN STAT DCOM DA LR CRDT EDAT MHDA PHST PST PUBM STATUS IS JID JC SB PL OTO OID RF JSL PMCR ' +
    'CTDT DRDT CDAT MID OCI'
  ).split(' '),
)

const grammar: TaggedGrammar = {
  tag(line) {
    if (!LINE.test(line)) return undefined
    const dash = line.indexOf('-')
    // The tag fills four columns and the dash is the fifth; only a tag alone may be shorter.
    if (line.charCodeAt(4) !== 0x2d && line.trimEnd().length > dash + 1) return undefined
    return line.slice(0, dash).trimEnd()
  },
  valueAt: (line) => line.indexOf('-') + 1,
  begins(tag, record, afterBlank) {
    if (!record) return true
    if (tag === 'PMID') return record.fields.some((field) => !field.tag.startsWith('PMC'))
    if (!afterBlank) return false
    // Records without a PubMed id, as ERIC's, begin as the one before did.
    if (tag === record.fields[0]?.tag) return true
    return tag === 'PMC' || tag === 'PMCR' || record.fields.at(-1)?.tag === 'SO'
  },
  continues: (line, afterBlank) => !afterBlank && /^\s{2}/.test(line),
}

/**
 * MEDLINE text as PubMed saves it (`.nbib`, or `.txt` in its "PubMed" display), and PubMed Central's.
 *
 * Fields as in https://www.nlm.nih.gov/bsd/mms/medlineelements.html.
 */
export const nbib: Format = formatInPieces({
  name: 'nbib',
  title: 'PubMed MEDLINE text (nbib)',
  extensions: ['nbib', 'txt'],
  detect,
  inPieces: (context) =>
    taggedPapers(context, { grammar, fieldNames: FIELD_NAMES, bookkeeping: BOOKKEEPING, read }),
})

function detect({ lines }: Sample): number {
  if (lines.some((line) => /^TY {0,2}- /.test(line))) return 0
  const tagged = lines.filter((line) => grammar.tag(line) !== undefined)
  const starts = tagged.filter((line) => START.test(line)).length
  const known = tagged.filter((line) => /^(?:OWN|STAT|TI|FAU|AU|DP|JT|TA|AB|PT) {0,2}-/.test(line)).length
  if (starts > 0 && known >= 2) return 0.97
  return known >= 4 &&
    /^(?:OWN|FAU|DP|TI|PT)/m.test(tagged.join('\n')) &&
    lines.some((l) => /^(?:FAU|SO|DP) {0,2}-/.test(l))
    ? 0.7
    : 0
}

function read(fields: TaggedFields, { line, endLine, fields: inOrder }: TaggedRecord): PaperDraft {
  const draft = new PaperDraft(line, endLine)
  draft.title(pubmedTitle(fields.all('TI').join(' '), fields.first('BTI', 'CTI', 'TT')))
  readAuthors(inOrder, draft)
  const editors = fields.lines('FED').length > 0 ? 'FED' : 'ED'
  draft.editedBy(editors, recordAuthors(fields.lines(editors)))
  draft.abstract(fields.all('AB').join('\n\n'))
  const [published, electronic] = [fields.first('DP'), fields.first('DEP')].map((date) =>
    publicationDate(date ?? ''),
  )
  draft.date(mostPrecise([published ?? electronic]))
  draft.id('pmid', /^\d{1,8}$/.exec(fields.first('PMID') ?? '')?.[0])
  draft.id('pmcid', /PMC\d+/.exec(fields.first('PMC') ?? '')?.[0])
  for (const id of [...fields.all('LID'), ...fields.all('AID')]) {
    const doi = /^(.*\S)\s*\[doi\]$/i.exec(id)?.[1]
    if (doi !== undefined || /^(?:doi:\s*10\.|https?:\/\/(?:dx\.)?doi\.org\/)/i.test(id)) draft.doi(doi ?? id)
  }
  const source = fields.first('SO')
  draft.id('doi', parseDoi(/\bdoi:\s*(\S+)/i.exec(source ?? '')?.[1]?.replace(/\.$/, '') ?? ''))
  draft
    .text('venue', fields.first('JT', 'TA'))
    .text('volume', fields.first('VI'))
    .text('issue', fields.first('IP'))
  draft.pages(fields.first('PG')).text('publisher', fields.first('PB')).language(fields.first('LA'))
  draft.text('type', fields.first('PT')?.toLowerCase()).isbn(fields.first('ISBN'))
  for (const keyword of fields.all('OT')) draft.keyword(keyword.replace(/^\*/, ''))
  for (const heading of fields.all('MH')) draft.category(heading)
  for (const note of fields.all('GN')) draft.note(note)
  for (const note of fields.all('OAB')) if (draft.paper.abstract === undefined) draft.note(note)
  return draft
}

/**
 * Each author comes twice, in full (`FAU`) and short (`AU`), with identifiers (`AUID`) and affiliations (`AD`) behind;
 * groups (`CN`) stand among them in order. Old records have one affiliation, the first author's, before all of them.
 */
function readAuthors(fields: TaggedRecord['fields'], draft: PaperDraft): void {
  const full = fields.some((field) => field.tag === 'FAU' && fieldText(field) !== '')
  let author: Author | undefined
  let affiliation: string | undefined
  let orcid: string | undefined
  const close = () => {
    if (author && (affiliation !== undefined || orcid !== undefined)) {
      draft.author({
        ...author,
        ...(orcid === undefined ? {} : { orcid }),
        ...(affiliation === undefined ? {} : { affiliation }),
      })
    } else draft.author(author)
    if (author) affiliation = undefined
    author = undefined
    orcid = undefined
  }
  for (const field of fields) {
    const { tag } = field
    if (tag === 'CN' || tag === 'FAU' || (tag === 'AU' && !full)) {
      const name = fieldText(field)
      if (name === '') continue
      close()
      if (tag === 'CN') author = { name, group: true }
      else author = recordAuthor(tag === 'FAU' ? name : name.replace(/^(.*\S) (\p{Lu}{1,4})$/u, '$1, $2'))
    } else if (tag === 'AUID') {
      orcid ??= /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/.exec(fieldText(field))?.[0]
    } else if (tag === 'AD')
      affiliation = affiliation === undefined ? fieldText(field) : `${affiliation}; ${fieldText(field)}`
  }
  close()
}
