import type { Author, SourceSpan } from '../digest.ts'
import { filled, isObject } from '../records/field-roles.ts'
import { isoDate } from '../text/dates.ts'
import type { Json, JsonObject } from '../text/json.ts'
import { collapse } from '../text/white-space.ts'
import { withoutTex } from './paper/values.ts'
import { PaperDraft } from './paper-draft.ts'
import { mostPrecise, publicationDate } from './publication-date.ts'
import { personal, recordAuthor } from './record-names.ts'
import type { RecordPapers } from './record-papers.ts'

/** The types of CSL 1.0.2 (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types). */
const TYPES = new Set(
  (
    'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset ' +
    'document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation ' +
    'manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical ' +
    'personal_communication post post-weblog regulation report review review-book software song speech standard ' +
    'thesis treaty webpage'
  ).split(' '),
)

/** Names of fields that CSL has and other JSON of papers has not. */
const OWN_FIELDS = [
  'container-title',
  'title-short',
  'container-title-short',
  'citation-key',
  'collection-title',
  'publisher-place',
]

/** Whether an object is an item of CSL: it has an `id` and a type of CSL's, or fields that only CSL has. */
export function isCslItem(value: Json | undefined): value is JsonObject {
  if (!isObject(value)) return false
  const typed = typeof value['type'] === 'string' && TYPES.has(value['type'])
  const issued = value['issued']
  const dated = isObject(issued) && ('date-parts' in issued || 'raw' in issued || 'literal' in issued)
  const own = OWN_FIELDS.some((name) => name in value) || dated
  // Crossref's own answers have lists where CSL has texts.
  const crossref = Array.isArray(value['title'])
  // OpenAlex's works have a type of CSL's, too, and people of another name.
  const foreign = !('author' in value) && ('authors' in value || 'authorships' in value)
  return !crossref && ((typed && !foreign && 'id' in value) || (typed && own) || (own && 'id' in value))
}

/** Fields of which a paper's are made. */
const READ = new Set(
  (
    'title author editor abstract issued published published-print published-online posted submitted event-date DOI doi PMID ' +
    'PMCID arxiv number archive_location archiveID page article-number ISBN id citation-key URL url PDF pdf container-title event-title ' +
    'event collection-title container-title-short journalAbbreviation volume issue publisher language type keyword ' +
    'categories note annote archive source year keywords tags'
  ).split(' '),
)

/** Fields that say nothing of a paper: of the style and the reference manager, of the journal, of Crossref's own keeping. */
const BOOKKEEPING = new Set(
  (
    'accessed ISSN issn-type title-short shortTitle citation-label citation-number number-of-pages number-of-volumes ' +
    'archive-place call-number indexed reference-count references-count is-referenced-by-count content-domain created ' +
    'deposited score prefix member alternative-id update-policy assertion resource journal-issue isbn-type relation ' +
    'short-container-title short-title'
  ).split(' '),
)

/** Adds the paper of an item of CSL to those of a file. */
export function addCslItem(item: JsonObject, { line, endLine }: SourceSpan, records: RecordPapers): void {
  if (records.add(paperFromCsl(item, line, endLine)) === undefined) return
  for (const name in item)
    if (!READ.has(name) && !BOOKKEEPING.has(name) && filled(item[name] as Json))
      records.notKept.add(name, line)
}

/** A paper from an item of CSL; Crossref's records that were passed on as CSL have extra keys, which say nothing more. */
function paperFromCsl(item: JsonObject, line: number, endLine: number): PaperDraft {
  const draft = new PaperDraft(line, endLine)
  const text = (...names: string[]) => {
    for (const name of names) {
      const value = textOf(item[name])
      if (value !== undefined) return value
    }
    return undefined
  }
  draft.title(ofTex(text('title')), text('title'))
  readAuthors(item['author'], draft)
  draft.editedBy('editor', { authors: peopleOf(item['editor']) })
  draft.abstract(text('abstract'))
  // CSL has no `year`, which who writes it by hand has all the same, and lists of words under other names.
  draft.date(
    [
      'issued',
      'published',
      'published-print',
      'published-online',
      'posted',
      'submitted',
      'event-date',
      'year',
    ]
      .map((name) => dateOf(item[name]))
      .find((date) => date !== undefined),
  )
  readIds(item, draft)
  draft.url(text('URL', 'url')).url(text('PDF', 'pdf'), 'PDF')
  draft.text(
    'venue',
    ofTex(
      text(
        'container-title',
        'event-title',
        'event',
        'collection-title',
        'container-title-short',
        'journalAbbreviation',
      ),
    ),
  )
  draft.text('volume', text('volume')).text('issue', text('issue')).text('publisher', text('publisher'))
  draft.pages(text('page', 'article-number')).language(text('language'))
  draft.text('type', text('type')?.toLowerCase()).text('key', text('citation-key', 'id'))
  for (const words of [item['keyword'], item['keywords'], tagsOf(item['tags'])])
    for (const keyword of textsOf(words)) for (const part of keyword.split(/\s*[;,]\s*/)) draft.keyword(part)
  for (const category of textsOf(item['categories'])) draft.category(category)
  readNote(text('note'), draft)
  readNote(text('annote'), draft)
  return draft
}

/** A text without the TeX that items made from BibTeX have kept: accents, and outside of maths braces around a word or its capitals. */
function ofTex(text: string | undefined): string | undefined {
  if (text === undefined || !/[\\{]/.test(text)) return text
  const plain = withoutTex(text)
  return plain.includes('$') ? plain : plain.replace(/\{(\p{Lu}[\p{L}\p{N}-]*)\}/gu, '$1')
}

function readIds(item: JsonObject, draft: PaperDraft): void {
  const text = (name: string) => textOf(item[name])
  draft.doi(text('DOI') ?? text('doi'))
  draft.id('pmid', /^\d{1,8}$/.exec(text('PMID') ?? '')?.[0])
  draft.id('pmcid', /^PMC\d+/.exec(text('PMCID') ?? '')?.[0])
  const ofArxiv = /arxiv/i.test(
    `${text('container-title')} ${text('publisher')} ${text('archive')} ${text('source')}`,
  )
  for (const name of ['number', 'archive_location', 'archiveID', 'page']) {
    const value = text(name)
    if (ofArxiv || /^arxiv:/i.test(value ?? '')) draft.arxiv(value)
  }
  // What belongs to no field of CSL's, such as a published paper's preprint.
  const custom = item['custom']
  for (const fields of [custom, item]) if (isObject(fields)) draft.arxiv(textOf(fields['arxiv']))
  if (/^(?:book|chapter|entry.*|report|thesis|collection)$/.test(text('type') ?? '')) draft.isbn(text('ISBN'))
  const key = text('id') ?? ''
  const prefixed = /^(doi|arxiv|pmid|pmc|pmcid|url|isbn):(.+)$/is.exec(key)
  const [, scheme, value] = prefixed ?? []
  if (scheme && value) readKey(scheme.toLowerCase(), value.trim(), draft)
  else if (/^https?:\/\//i.test(key)) draft.url(key)
}

/** Keys such as Manubot's, which are identifiers themselves: `doi:10.1000/abc`, `arxiv:2503.01234`. */
function readKey(scheme: string, value: string, draft: PaperDraft): void {
  if (scheme === 'doi') draft.doi(value)
  else if (scheme === 'arxiv') draft.arxiv(value)
  else if (scheme === 'pmid') draft.id('pmid', /^\d{1,8}$/.exec(value)?.[0])
  else if (scheme === 'isbn') draft.isbn(value)
  else if (scheme === 'url') draft.isPaper || draft.url(value)
  else draft.id('pmcid', /PMC\d+/i.exec(value)?.[0]?.toUpperCase())
}

function readAuthors(value: Json | undefined, draft: PaperDraft): void {
  for (const author of peopleOf(value)) {
    if (/^(?:others|et\.? al\.?|\.\.\.|…)$/i.test(author.name)) draft.paper.authorsPartial = true
    else draft.author(author)
  }
}

function peopleOf(value: Json | undefined): Author[] {
  const names = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return names.flatMap(
    (name) =>
      (isObject(name) ? authorOf(name) : typeof name === 'string' ? recordAuthor(name) : undefined) ?? [],
  )
}

function authorOf(name: JsonObject): Author | undefined {
  const part = (key: string) => collapse(ofTex(textOf(name[key])) ?? '') || undefined
  const literal = part('literal') ?? part('name')
  const family = part('family')
  const given = part('given')
  const orcid = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/.exec(part('ORCID') ?? '')?.[0]
  const affiliations = name['affiliation']
  const first = Array.isArray(affiliations) ? affiliations[0] : affiliations
  const affiliation = isObject(first) ? textOf(first['name']) : textOf(first)
  const more = { ...(orcid ? { orcid } : {}), ...(affiliation ? { affiliation } : {}) }
  if (family === undefined && given === undefined) {
    const author = literal === undefined ? undefined : recordAuthor(literal)
    return author && { ...author, ...more }
  }
  const particles = [part('dropping-particle'), part('non-dropping-particle'), family]
    .filter(Boolean)
    .join(' ')
  if (given === undefined) {
    const whole = [particles, part('suffix')].filter(Boolean).join(' ')
    return { ...(recordAuthor(whole) ?? { name: whole }), ...more }
  }
  return { ...personal(particles, given, part('suffix')), ...more }
}

/** `{"date-parts": [[2019, "3", 1]]}`, `{"raw": "2019-03"}`, `{"year": 2019}`, a list of these, or a text. */
function dateOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return publicationDate(value)
  if (Array.isArray(value)) return dateOf(value[0])
  if (!isObject(value)) return undefined
  const parts = value['date-parts']
  const from = Array.isArray(parts) ? (Array.isArray(parts[0]) ? parts[0] : parts) : undefined
  const [year, month, day] = (from ?? [value['year'], value['month'], value['day']]).map((part) =>
    textOf(part)?.trim(),
  )
  if (year === undefined || year === '')
    return publicationDate(textOf(value['raw']) ?? textOf(value['literal']) ?? '')
  return mostPrecise([
    isoDate(year),
    month ? isoDate(year, month) : undefined,
    month && day ? isoDate(year, month, day) : undefined,
  ])
}

/** Notes, in which reference managers put identifiers that CSL has no field for, a line each. */
function readNote(note: string | undefined, draft: PaperDraft): void {
  for (const line of note?.split('\n') ?? []) {
    const [, name, value] = /^\s*\{?:?\s*([A-Za-z_ ]{2,20}):\s*(\S.*?)\}?\s*$/.exec(line) ?? []
    const key = name?.toLowerCase().replace(/[\s_]/g, '')
    if (value !== undefined && key === 'doi') draft.doi(value)
    else if (value !== undefined && key === 'arxiv') draft.arxiv(value)
    else if (value !== undefined && key === 'pmid') draft.id('pmid', /^\d{1,8}$/.exec(value)?.[0])
    else if (value !== undefined && key === 'pmcid') draft.id('pmcid', /^PMC\d+/.exec(value)?.[0])
    else if (
      !/^\s*(?:This CSL (?:JSON )?Item was |standard_(?:id|citation):|license:|Citation Key:)/i.test(line)
    )
      draft.note(line)
  }
}

/** Zotero's own lists of tags have an object for each. */
function tagsOf(value: Json | undefined): Json | undefined {
  return Array.isArray(value) ? value.map((tag) => (isObject(tag) ? (tag['tag'] ?? null) : tag)) : value
}

function textsOf(value: Json | undefined): string[] {
  const values = Array.isArray(value) ? value : [value]
  return values.flatMap((each) => (typeof each === 'string' ? [each] : []))
}

function textOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? textsOf(value)[0] : undefined
}
