import {
  type Citable,
  type CitationFileOptions,
  type CitationOptions,
  ofOne,
  onOneLine,
  paperUrl,
  remarks,
  repository,
  type WorkKind,
  workKind,
} from './citable.ts'
import { type CitationName, citationName } from './names.ts'

/** A CSL-JSON item, as far as papers need it (schema csl-data 1.0.2). */
export interface CslItem {
  id: string
  type:
    | 'article'
    | 'article-journal'
    | 'paper-conference'
    | 'chapter'
    | 'book'
    | 'thesis'
    | 'report'
    | 'document'
  title: string
  author?: CitationName[]
  issued?: { 'date-parts': [number[]] }
  'container-title'?: string
  volume?: string
  issue?: string
  page?: string
  publisher?: string
  /** Of a preprint, its number at the repository. */
  number?: string
  DOI?: string
  ISBN?: string
  PMID?: string
  PMCID?: string
  URL?: string
  language?: string
  keyword?: string
  abstract?: string
  /** What others wrote of it, and its notes, a line each. */
  note?: string
  custom?: { arxiv: string }
}

const TYPES: Readonly<Record<WorkKind, CslItem['type']>> = {
  preprint: 'article',
  article: 'article-journal',
  conference: 'paper-conference',
  chapter: 'chapter',
  book: 'book',
  thesis: 'thesis',
  report: 'report',
  other: 'document',
}

/**
 * A paper as a CSL-JSON item. A preprint is an `article` with its repository as publisher and its number there, which
 * Zotero imports as a preprint. Fields that the paper does not have are left out.
 *
 * @example
 * JSON.stringify([toCsl(paper)])
 */
export function toCsl(paper: Citable, options: CitationOptions = {}): CslItem {
  const kind = workKind(paper)
  const { ids } = paper
  const url = paperUrl(paper, options.url)
  const preprint = kind === 'preprint'
  const publisher = preprint ? repository(paper) : paper.publisher
  const number = preprint && ids.arxiv !== undefined ? `arXiv:${ids.arxiv}` : undefined
  const facts: { [Key in keyof CslItem]?: CslItem[Key] | undefined } = {
    'container-title': preprint ? undefined : plain(paper.venue),
    volume: plain(paper.volume),
    issue: plain(paper.issue),
    page: plain(paper.pages),
    publisher: plain(publisher),
    number,
    DOI: ids.doi,
    ISBN: ids.isbn,
    PMID: ids.pmid,
    PMCID: ids.pmcid,
    URL: url,
    language: paper.language,
    keyword: plain(paper.keywords.join(', ')),
    abstract: paper.abstract,
    note: remarks(paper).map(onOneLine).join('\n'),
  }
  return {
    id: paper.slug,
    type: TYPES[kind],
    title: onOneLine(paper.title),
    ...(paper.authors.length === 0 ? {} : { author: paper.authors.map(citationName) }),
    ...(paper.date === undefined ? {} : { issued: { 'date-parts': [paper.date.split('-').map(Number)] } }),
    ...(Object.fromEntries(
      Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''),
    ) as Partial<CslItem>),
    ...(preprint || ids.arxiv === undefined ? {} : { custom: { arxiv: ids.arxiv } }),
  }
}

/** The CSL-JSON file of many papers, item by item: join it, or write it to a stream. */
export function* cslFile(papers: Iterable<Citable>, options: CitationFileOptions = {}): Generator<string> {
  let before = '[\n'
  for (const paper of papers) {
    yield before + JSON.stringify(toCsl(paper, ofOne(paper, options)))
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

function plain(value: string | undefined): string | undefined {
  return value === undefined ? undefined : onOneLine(value)
}
