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
import { citationName } from './names.ts'

/** RIS has no preprint; `UNPD` (unpublished work) is what readers file preprints under. */
const TYPES: Readonly<Record<WorkKind, string>> = {
  preprint: 'UNPD',
  article: 'JOUR',
  conference: 'CPAPER',
  chapter: 'CHAP',
  book: 'BOOK',
  thesis: 'THES',
  report: 'RPRT',
  other: 'GEN',
}

/**
 * A paper as a RIS record: lines end in CRLF, `TY` comes first and `ER` last, no line is folded. Fields that the paper
 * does not have are left out.
 *
 * @example
 * toRis(paper, { url: 'https://example.org/papers/sparse-attention/' })
 */
export function toRis(paper: Citable, options: CitationOptions = {}): string {
  const kind = workKind(paper)
  const { ids } = paper
  const lines: string[] = []
  const add = (tag: string, value: string | undefined) => {
    const text = value === undefined ? '' : onOneLine(value)
    if (text !== '') lines.push(`${tag}  - ${text}`)
  }
  lines.push(`TY  - ${TYPES[kind]}`)
  add('ID', paper.slug)
  add('TI', paper.title)
  for (const author of paper.authors) {
    const name = citationName(author)
    add(
      'AU',
      'literal' in name ? name.literal : [name.family, name.given, name.suffix].filter(Boolean).join(', '),
    )
  }
  const [year, month, day] = paper.date?.split('-') ?? []
  add('PY', year)
  if (month !== undefined) add('DA', `${year}/${month}/${day ?? ''}${day === undefined ? '/' : ''}`)
  if (kind !== 'preprint') add('T2', paper.venue)
  add('VL', paper.volume)
  add('IS', paper.issue)
  const range = paper.pages?.split(/[-–—]+/) ?? []
  const isRange = range.length === 2 && range.every((page) => page.trim() !== '')
  add('SP', isRange ? range[0] : paper.pages)
  add('EP', isRange ? range[1] : undefined)
  add('PB', kind === 'preprint' ? repository(paper) : paper.publisher)
  add('SN', ids.isbn)
  add('DO', ids.doi)
  add('AN', ids.arxiv === undefined ? ids.pmid : `arXiv:${ids.arxiv}`)
  add('UR', paperUrl(paper, options.url))
  add('L1', paper.links.find(({ kind: leadsTo }) => leadsTo === 'pdf')?.url)
  add('LA', paper.language)
  for (const keyword of paper.keywords) add('KW', keyword)
  add('AB', paper.abstract)
  for (const remark of remarks(paper)) add('N1', remark)
  lines.push('ER  - ')
  return lines.map((line) => `${line}\r\n`).join('')
}

/** The RIS file of many papers, record by record: join it, or write it to a stream. */
export function* risFile(papers: Iterable<Citable>, options: CitationFileOptions = {}): Generator<string> {
  for (const paper of papers) {
    yield toRis(paper, ofOne(paper, options))
  }
}
