import type { Ids } from '../digest.ts'
import { type WebAddress, webAddress, withoutWww } from './web-address.ts'

/** Identifiers found in one place, and the arXiv version that stood with them. */
export interface Identified {
  ids: Ids
  version?: number
}

const NEW_ARXIV = String.raw`\d{4}\.\d{4,5}`
const OLD_ARXIV = String.raw`[a-z][a-z-]*(?:\.[A-Z]{2})?/\d{7}`
const ARXIV_ID = new RegExp(`^(${NEW_ARXIV}|${OLD_ARXIV})(?:v(\\d+))?$`, 'i')
/** Under its name, or in an address that is written without its scheme. */
const ARXIV_IN_TEXT = new RegExp(
  `\\barxiv(?::\\s*|\\.org/(?:abs|pdf|html)/)(${NEW_ARXIV}|${OLD_ARXIV})(?:v(\\d+))?`,
  'i',
)
/** DOIs made of serials' own numbers have these in angle brackets: `10.1000/0012-3456(2001)012<0034:ABOUTX>2.0.CO;2`. */
const DOI = /\b(10\.\d{4,9}\/(?:[^\s"<>|]|<[\w.]{1,12}:[^\s"<>|]{1,12}>(?=\d\.))+)/

/**
 * An arXiv id with its version split off, from the bare id or one with the `arXiv:` prefix.
 *
 * Forms as in https://info.arxiv.org/help/arxiv_identifier.html: `YYMM.NNNN` (2007 to 2014), `YYMM.NNNNN`
 * (since 2015) and `archive/YYMMNNN` (before April 2007).
 *
 * @example parseArxivId('arXiv:2503.01234v2') // { id: '2503.01234', version: 2 }
 */
export function parseArxivId(text: string): { id: string; version?: number } | undefined {
  const trimmed = text.trim()
  // Every id ends like this, and most of what is asked about does not.
  const last = trimmed.charCodeAt(trimmed.length - 1)
  if (!(last >= 48 && last <= 57) || !/[./]\d{4,7}(?:v\d+)?$/i.test(trimmed)) return undefined
  const match = ARXIV_ID.exec(trimmed.replace(/^arxiv:\s*/i, ''))
  if (!match) return undefined
  const id = match[1] as string
  const month = Number(id.slice(2, 4))
  if (/^\d/.test(id) && !(month >= 1 && month <= 12)) return undefined
  return match[2] === undefined ? { id } : { id, version: Number(match[2]) }
}

/**
 * A DOI in lower case without resolver, prefix or the punctuation of the sentence around it.
 *
 * @example parseDoi('https://doi.org/10.1145/3292500.3330701.') // '10.1145/3292500.3330701'
 */
export function parseDoi(text: string): string | undefined {
  const match = DOI.exec(percentDecoded(text))
  if (!match) return undefined
  let doi = (match[1] as string).replace(/[.,;:'’”}]+$/, '')
  while (/[)\]]$/.test(doi) && count(doi, doi.endsWith(')') ? '(' : '[') < count(doi, doi.at(-1) as string)) {
    doi = doi.slice(0, -1).replace(/[.,;:]+$/, '')
  }
  return doi.toLowerCase()
}

/**
 * A DOI, and the arXiv id where arXiv gave it (https://info.arxiv.org/help/doi.html).
 *
 * @example idsOfDoi('10.48550/arXiv.2503.01234').ids // { arxiv: '2503.01234', doi: '10.48550/arxiv.2503.01234' }
 */
export function idsOfDoi(text: string): Identified {
  const doi = parseDoi(text)
  if (doi === undefined) return { ids: {} }
  const { ids, ...version } = arxivIn(arxivIdOfDoi(doi))
  return { ids: { ...ids, doi }, ...version }
}

/** The arXiv id in a DOI that arXiv gave, as `parseDoi` gives it. */
export function arxivIdOfDoi(doi: string): string | undefined {
  return /^10\.48550\/arxiv\.(.+)$/.exec(doi)?.[1]
}

/** Whether an address holds a paper's identifier. */
export function hasIdentifier(url: string | WebAddress): boolean {
  return Object.keys(idsFromUrl(url).ids).length > 0
}

/**
 * The identifiers that an address holds: arXiv, Hugging Face papers, alphaXiv, DOI resolvers and publishers
 * whose addresses carry the DOI, ACL Anthology, OpenReview, PubMed, PMLR, CVF, Semantic Scholar.
 *
 * @example idsFromUrl('https://arxiv.org/pdf/2503.01234v2.pdf') // { ids: { arxiv: '2503.01234' }, version: 2 }
 */
export function idsFromUrl(url: string | WebAddress): Identified {
  const given = typeof url === 'string' ? webAddress(url) : url
  const parsed = given && (targetOf(given) ?? given)
  if (!parsed) return { ids: {} }
  const host = withoutWww(parsed.hostname)
  const path = percentDecoded(parsed.pathname)
  const mayHaveDoi = path.includes('10.')
  const first = (pattern: RegExp) => pattern.exec(path)?.[1]

  if (
    host === 'arxiv.org' ||
    host.endsWith('.arxiv.org') ||
    host === 'ar5iv.org' ||
    host === 'ar5iv.labs.arxiv.org' ||
    host === 'xxx.lanl.gov'
  ) {
    return arxivIn(
      first(
        /^\/(?:(?:abs|pdf|html|format|ps|src|list|e-print|doi|papers?|ftp\/[\w-]{2,20}\/papers\/\d{4})\/+)?(.+?)v?(?:[./]pdf){0,2}[/.,;]?$/i,
      ),
    )
  }
  if (host === 'huggingface.co' || host === 'hf.co') return arxivIn(first(/^\/papers\/([^/]+)/))
  if (host === 'alphaxiv.org' || host.endsWith('.alphaxiv.org'))
    return arxivIn(first(/^\/(?:abs|pdf|overview)\/(.+?)(?:\.pdf)?\/?$/))
  // Resolvers have the DOI for their path, those of publishers and of libraries' proxies too: `doi.acm.org/10.1145/…`.
  if (host === 'doi.org' || host === 'dx.doi.org' || (mayHaveDoi && /^\/10\.\d{4,9}\//.test(path)))
    return idsOfDoi(path.slice(1))
  if (host === 'aclanthology.org' || host === 'aclweb.org') {
    const id = first(
      /^\/(?:anthology\/)?((?:\d{4}\.[a-z0-9]+-[a-z0-9]+\.\d+)|(?:[A-Z]\d{2}-\d{4}))(?:\.pdf|v\d+\.pdf)?\/?$/i,
    )
    return { ids: id ? { acl: id } : {} }
  }
  if (host === 'openreview.net') {
    const id = new URLSearchParams(parsed.search).get('id')
    return { ids: id && /^\/(?:forum|pdf|attachment|references\/pdf)/.test(path) ? { openreview: id } : {} }
  }
  if (host === 'pubmed.ncbi.nlm.nih.gov') {
    const pmid = first(/^\/(\d+)/)
    return { ids: pmid ? { pmid } : {} }
  }
  if (host === 'ncbi.nlm.nih.gov' || host === 'pmc.ncbi.nlm.nih.gov') {
    const pmcid = first(/\/(PMC\d+)/i)
    const pmid = first(/^\/pubmed\/(\d+)/)
    return { ids: { ...(pmcid ? { pmcid: pmcid.toUpperCase() } : {}), ...(pmid ? { pmid } : {}) } }
  }
  if (host === 'proceedings.mlr.press') {
    const id = first(/^\/(v\d+\/[a-z0-9-]+?)(?:\.html|\.pdf|\/.*)?$/i)
    return { ids: id ? { pmlr: id } : {} }
  }
  if (host === 'openaccess.thecvf.com') {
    const id = first(/\/([^/]+_paper)\.(?:html|pdf)$/)
    return { ids: id ? { cvf: id } : {} }
  }
  if (host === 'semanticscholar.org' || host === 'api.semanticscholar.org') {
    const id = first(/\/([0-9a-f]{40})\b/) ?? first(/\/(CorpusID:\d+)/i)
    return id ? { ids: { s2: id } } : arxivIn(arxivIdOnOtherSite(path))
  }
  if (host === 'openalex.org') {
    const id = first(/^\/(?:works\/)?(W\d+)$/i)
    return { ids: id ? { openalex: id.toUpperCase() } : {} }
  }
  const inPath =
    mayHaveDoi && /\/(?:doi|abs|abstract|articles?|chapter|content|pdf)\//.test(path)
      ? parseDoi(
          path
            .replace(/\/(?:full|pdf|abstract|epdf|meta|fulltext)$|\.pdf$/, '')
            // Their preprints have versions behind the DOI: `10.1101/2024.01.02.573001v1.full`.
            .replace(/^(\/content\/10\.(?:1101|64898)\/.*\d)v\d{1,2}(?:\.[a-z-]+)?$/, '$1')
            // Oxford's articles have a number of the site's own there: `10.1093/sheep/wab123/5739438`.
            .replace(/(\/10\.1093\/\w{2,40}\/\w{4,20})\/\d{5,9}$/, '$1'),
        )
      : undefined
  const doi = inPath ?? doiInQuery(parsed)
  return doi ? { ids: { doi } } : arxivIn(path.includes('.') ? arxivIdOnOtherSite(path) : undefined)
}

/**
 * The arXiv id for which other sites keep a page of its paper: `/arxiv/2503.01234`, `/papers/2503.01234v1.pdf`,
 * `/posts/2025-03-04-2503.01234v1.html`. Behind other words than those it needs its version, which no other number has.
 */
function arxivIdOnOtherSite(path: string): string | undefined {
  return (
    /\/(?:arxiv|abs|pdf|html|papers?)\/(\d{4}\.\d{4,5}(?:v\d{1,2})?)(?:\.(?:pdf|html?|md))?\/?$/i.exec(
      path,
    )?.[1] ??
    /[/_-](\d{4}\.\d{4,5}v\d{1,2})(?:\.(?:pdf|html?|md))?\/?$/i.exec(path)?.[1] ??
    /\/arxiv[:_](\d{4}\.\d{4,5}(?:v\d{1,2})?)(?:\/|$)/i.exec(path)?.[1]
  )
}

/**
 * The arXiv id that names a page kept beside the one that links it: `/06/2503.01234v1-kites`, `../papers/arxiv-2503.01234/`,
 * `2503.01234.md`. A place within a page is no page of a paper's.
 *
 * @example idsFromPath('notes/2503.01234v2-kites.md') // { ids: { arxiv: '2503.01234' }, version: 2 }
 */
export function idsFromPath(path: string): Identified {
  return arxivIn(path.includes('.') ? ARXIV_PAGE.exec(path)?.[1] : undefined)
}

const ARXIV_PAGE =
  /^(?:[^:?#]{0,300}\/)?(?:arxiv[-_])?(\d{4}\.\d{4,5}(?:v\d{1,2})?)(?:[-_][^/.:?#]{0,300})?(?:\.(?:pdf|html?|md))?\/?$/i

/** The DOI that an article's address names in its query: `article?id=10.1371/…`. */
function doiInQuery({ pathname, search }: WebAddress): string | undefined {
  if (!search.includes('=10.') || !/\/article(?:\/file)?$/.test(pathname)) return undefined
  const query = new URLSearchParams(search)
  return parseDoi(query.get('id') ?? query.get('doi') ?? '')
}

/**
 * Where an address leads that has another in it: the door of a library's proxy, `login?url=https://doi.org/10.1145/…`, the
 * own links of search engines and of mail programs, and pages of an archive, `/web/2024/https://arxiv.org/…`.
 */
export function targetOf({ pathname, search }: WebAddress): WebAddress | undefined {
  const kept = pathname.includes('/http') ? /\/(https?:\/\/.+)$/.exec(pathname)?.[1] : defended(pathname)
  if (kept !== undefined) return webAddress(kept + search)
  if (!search.includes('=http') || !/\/(?:login|url|scholar_url)?$/.test(pathname)) return undefined
  const query = new URLSearchParams(search)
  return webAddress(query.get('url') ?? query.get('qurl') ?? query.get('q') ?? '')
}

/** The address within that of a mail program's guard: `/v3/__https://doi.org/10.1145/123__;!!AbC$`. */
function defended(pathname: string): string | undefined {
  return pathname.includes('/__http') ? /\/__(https?:\/\/.+?)__;/.exec(pathname)?.[1] : undefined
}

/** The identifiers that a text names with a prefix: `arXiv:2503.01234v2`, `doi:10.1145/…`, `PMID: 123`. */
export function idsInText(text: string): Identified {
  if (!/arxiv|doi|\b10\.\d|pmid/i.test(text)) return { ids: {} }
  const arxiv = ARXIV_IN_TEXT.exec(text)
  const ofDoi = /\bdoi\b/i.test(text) || /\b10\.\d{4,9}\//.test(text) ? idsOfDoi(text) : { ids: {} }
  const pmid = /\bPMID:?\s*(\d{1,8})\b/i.exec(text)?.[1]
  const found = arxivIn(arxiv ? `${arxiv[1]}${arxiv[2] ? `v${arxiv[2]}` : ''}` : undefined)
  return { ...ofDoi, ...found, ids: { ...ofDoi.ids, ...found.ids, ...(pmid ? { pmid } : {}) } }
}

/**
 * The arXiv id that stands where others have a journal, a volume or a publisher: `arXiv preprint arXiv:2503.01234`,
 * `arXiv:2503.01234 [cs]`, `abs/2503.01234`.
 */
export function arxivIdOfPlace(place: string): string | undefined {
  return ARXIV_FOR_PLACE.exec(place)?.[1]
}

const ARXIV_FOR_PLACE = new RegExp(
  `\\b(?:arxiv:\\s*(?:abs/)?|abs/)((?:${NEW_ARXIV}|${OLD_ARXIV})(?:v\\d+)?)`,
  'i',
)

function arxivIn(text: string | undefined): Identified {
  const found = text === undefined ? undefined : parseArxivId(text)
  if (!found) return { ids: {} }
  const ids = { arxiv: found.id }
  return found.version === undefined ? { ids } : { ids, version: found.version }
}

function percentDecoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
