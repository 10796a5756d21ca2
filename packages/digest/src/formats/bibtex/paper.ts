import { bibtexAuthors } from '../../records/bibtex-names.ts'
import { PaperDraft } from '../../records/paper-draft.ts'
import { mostPrecise, publicationDate, yearWith } from '../../records/publication-date.ts'
import { arxivIdOfPlace } from '../../text/identifiers.ts'
import { texToUnicode } from '../../text/tex.ts'
import { collapse } from '../../text/white-space.ts'
import type { Entry } from './entry.ts'
import { ADDRESSES, ownAddress } from './field-names.ts'

const ADDRESS_FIELDS = Object.entries(ADDRESSES)

/** The paper that an entry describes. */
export function readPaper({ item, fields }: Entry): PaperDraft {
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
  for (const [name, value] of fields) {
    const label = ownAddress(name, value)
    if (label !== undefined) draft.url(address(value), label)
  }
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
    if (text) draft.arxiv(arxivIdOfPlace(text))
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
  if (/^https?:\/\/\S+(?:\s+(?:[;,]\s+)?https?:\/\/\S+)*\s*$/.test(text)) draft.url(text)
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
