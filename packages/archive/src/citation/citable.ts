import type { IdScheme } from '@offprint/digest'
import type { ArchivePaper } from '../archive.ts'
import { identifierAddress } from '../identity/identifier-address.ts'
import { isPreprintVenue } from '../identity/venue.ts'

/** What a citation takes from a paper. A field that is absent is left out: nothing is made up. */
export type Citable = Pick<
  ArchivePaper,
  | 'slug'
  | 'title'
  | 'abstract'
  | 'summary'
  | 'authors'
  | 'authorsPartial'
  | 'ids'
  | 'links'
  | 'date'
  | 'venue'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'publisher'
  | 'type'
  | 'language'
  | 'keywords'
  | 'categories'
> &
  Partial<Pick<ArchivePaper, 'notes'>>

/** How one paper is cited. */
export interface CitationOptions {
  /** Canonical address of the paper's page: stands as its URL where no address of the paper itself is known. */
  url?: string
}

/** How many papers are cited. */
export interface CitationFileOptions {
  /** Canonical address of each paper's page. */
  url?: (paper: Citable) => string | undefined
}

/** How one of many papers is cited. */
export function ofOne(paper: Citable, { url }: CitationFileOptions): CitationOptions {
  const address = url?.(paper)
  return address === undefined ? {} : { url: address }
}

/** The kind of work, as far as citation formats tell kinds apart. */
export type WorkKind =
  | 'preprint'
  | 'article'
  | 'conference'
  | 'chapter'
  | 'book'
  | 'thesis'
  | 'report'
  | 'other'

const KINDS: readonly [RegExp, WorkKind][] = [
  [/^(?:incollection|inbook|chap(?:ter)?|book-?(?:chapter|section)|section)$/, 'chapter'],
  [/^(?:inproceedings|conference.*|cpaper|conf|proceedings-article|paper-conference)$/, 'conference'],
  [/^(?:phdthesis|mastersthesis|thesis|thes|dissertation)$/, 'thesis'],
  [/^(?:techreport|report|rprt|standard)$/, 'report'],
  [/^(?:book|mvbook|monograph|edited-book)$/, 'book'],
  [/^(?:journal.*|jour|article-journal|magazine.*|review)$/, 'article'],
  [/^(?:dataset|data|software|webpage|website|patent|post(?:-weblog)?|video|motion_picture)$/, 'other'],
  [/^(?:preprint|posted-content|unpublished|unpd|manuscript|online|eprint)$/, 'preprint'],
]

const CONFERENCE =
  /\b(?:proceedings|proc\.|conference|conf\.|workshop|symposium|meeting of|neurips|nips|icml|iclr|aistats|uai|colt|corl|colm|cvpr|iccv|eccv|wacv|bmvc|3dv|siggraph|acl|emnlp|naacl|eacl|aacl|coling|conll|lrec|interspeech|icassp|aaai|ijcai|ecai|kdd|sigir|www|wsdm|cikm|recsys|icde|sigmod|vldb|icra|iros|rss|miccai|isbi|chi|uist|cscw|facct|ccs|usenix|ndss|sosp|osdi|nsdi|asplos|isca|micro|hpca|pldi|popl|icse|fse|stoc|focs|soda)\b/i

/** The kind of work a paper is: what its source calls it, else what its venue and ids say. */
export function workKind(paper: Pick<Citable, 'type' | 'venue' | 'volume' | 'issue' | 'ids'>): WorkKind {
  const { venue, ids } = paper
  const type = paper.type?.toLowerCase()
  const named = type === undefined ? undefined : KINDS.find(([pattern]) => pattern.test(type))?.[1]
  const published = venue !== undefined && !isPreprintVenue(venue)
  if (named !== undefined && named !== 'preprint') {
    // An "article" of arXiv's is a preprint whatever its source calls it.
    return (named === 'article' || named === 'conference') && venue !== undefined && !published
      ? 'preprint'
      : named
  }
  if (published) {
    if (ids.acl !== undefined || ids.pmlr !== undefined || ids.cvf !== undefined) return 'conference'
    if (type === 'article' || paper.volume !== undefined || paper.issue !== undefined) return 'article'
    if (CONFERENCE.test(venue)) return 'conference'
    return ids.pmid === undefined ? 'other' : 'article'
  }
  if (ids.acl !== undefined || ids.pmlr !== undefined || ids.cvf !== undefined) return 'other'
  return 'preprint'
}

/** Where the paper itself is, best first: arXiv or the DOI as it is a preprint or not, a link of its, else its page. */
export function paperUrl(paper: Citable, page: string | undefined): string | undefined {
  const { ids, links } = paper
  const best: readonly IdScheme[] = workKind(paper) === 'preprint' ? ['arxiv', 'doi'] : ['doi', 'arxiv']
  const scheme = [...best, 'openreview' as const, 'acl' as const].find((each) => ids[each] !== undefined)
  if (scheme !== undefined) return identifierAddress(scheme, ids[scheme] as string)
  const link = links.find(({ kind }) => kind === 'paper') ?? links.find(({ kind }) => kind === 'pdf')
  return link?.url ?? page
}

/** What others wrote of a paper, and its notes: for formats with one field for both. */
export function remarks({ summary, notes = [] }: Pick<Citable, 'summary' | 'notes'>): string[] {
  return summary === undefined ? notes : [summary, ...notes]
}

/** The server a preprint is on, where that is known. */
export function repository(paper: Citable): string | undefined {
  if (paper.ids.arxiv !== undefined) return 'arXiv'
  return paper.publisher ?? paper.venue
}

/** arXiv's primary class, the first category of a paper that is on arXiv: `cs.CL`. */
export function primaryClass(paper: Citable): string | undefined {
  const first = paper.categories[0]
  if (paper.ids.arxiv === undefined || first === undefined) return undefined
  return /^[a-z-]+(?:\.[A-Za-z-]{2,})?$/.test(first) ? first : undefined
}

/**
 * What a text may have to be rid of: white space other than single spaces between words, control characters, halves of
 * surrogate pairs, non-characters. By code, since names of classes of characters take twice the time.
 */
const UNEVEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to look for
  /[\0-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ud800-\udfff\ufeff\ufffe\uffff]|^ | $| {2}/

/** A text on one line, without characters that no text has. */
export function onOneLine(text: string): string {
  if (!UNEVEN.test(text)) return text
  return text
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, '')
    .toWellFormed()
    .trim()
}
