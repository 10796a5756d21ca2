import type { Ids, Paper } from '@offprint/digest'

/** An identifier in the one spelling that identity compares. */
export interface Identifier {
  scheme: Scheme
  value: string
}

/**
 * The schemes that identify a paper, best first: a paper's key is its id of the first of these.
 * `preprint` holds the DOIs that preprint servers give, which a published version does not share. An ISBN
 * names a volume and is no paper's identity.
 */
export const schemes = [
  'arxiv',
  'doi',
  'acl',
  'openreview',
  'pmid',
  'pmcid',
  'pmlr',
  'cvf',
  'preprint',
  's2',
  'openalex',
] as const

/** The name of a scheme that identifies papers. */
export type Scheme = (typeof schemes)[number]

/** Catalogues that give one paper several numbers: two of them that differ say nothing. */
const loose: ReadonlySet<Scheme> = new Set(['s2', 'openalex', 'preprint'])

/** Whether two different ids of this scheme mean two papers. */
export function setsApart(scheme: Scheme): boolean {
  return !loose.has(scheme)
}

const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/
/** bioRxiv and medRxiv, Research Square, SSRN, OSF and PsyArXiv, ChemRxiv, TechRxiv, Preprints.org, Zenodo. */
const PREPRINT_DOI =
  /^10\.(?:1101\/(?:\d{4}\.\d{2}\.\d{2}\.)?\d{6,}|21203\/rs\.|2139\/ssrn\.|31219\/osf|31234\/|26434\/chemrxiv|36227\/techrxiv|20944\/preprints|5281\/zenodo\.)/
const ACL_DOI = /^10\.(?:18653\/v1|3115\/v1)\/([a-z]\d{2}-\d{4}|\d{4}\.[a-z0-9]+-[a-z0-9]+\.\d+)$/

/** The arXiv id that a DOI of arXiv's own holds: `2503.01234` of `10.48550/arXiv.2503.01234`. */
export function arxivOfDoi(doi: string): string | undefined {
  return ARXIV_DOI.exec(doi.toLowerCase())?.[1]?.replace(/v\d+$/, '')
}

/** Whether a DOI is a preprint server's. */
export function isPreprintDoi(doi: string): boolean {
  const lower = doi.toLowerCase()
  return ARXIV_DOI.test(lower) || PREPRINT_DOI.test(lower)
}

/**
 * The identifiers of a paper, best scheme first, in the spelling that identity compares: lower case where
 * the scheme does not tell cases apart, arXiv ids without version and without the subject class that old ones
 * carry (`math.GT/0309136` is `math/0309136`), arXiv's own DOIs as arXiv ids, DOIs of the ACL Anthology also
 * as Anthology ids.
 */
export function identifiersOf(paper: Pick<Paper, 'ids'>): Identifier[] {
  const found: Partial<Record<Scheme, string>> = {}
  const { ids } = paper
  for (const scheme of Object.keys(ids) as (keyof Ids)[]) {
    const value = ids[scheme]?.trim()
    if (!value || scheme === 'isbn') continue
    if (scheme === 'doi') {
      const doi = value.toLowerCase()
      const arxiv = arxivOfDoi(doi)
      if (arxiv) found.arxiv ??= spelled('arxiv', arxiv)
      else if (PREPRINT_DOI.test(doi)) found.preprint ??= doi.replace(/v\d+$/, '')
      else found.doi = doi
      const acl = ACL_DOI.exec(doi)?.[1]
      if (acl) found.acl ??= acl
    } else {
      found[scheme] = spelled(scheme, value)
    }
  }
  return schemes.flatMap((scheme) => {
    const value = found[scheme]
    return value === undefined ? [] : [{ scheme, value }]
  })
}

function spelled(scheme: Scheme, value: string): string {
  switch (scheme) {
    case 'arxiv':
      return value
        .toLowerCase()
        .replace(/v\d+$/, '')
        .replace(/^([a-z-]+)\.[a-z]{2}\//, '$1/')
    case 'openreview':
    case 'cvf':
      return value
    case 'pmid':
      return value.replace(/^0+(?=\d)/, '')
    default:
      return value.toLowerCase()
  }
}

/** An identifier as people write it, and as `merge` and `keepApart` take it: `arxiv:2503.01234`. */
export function identifierName({ scheme, value }: Identifier): string {
  return scheme === 'preprint' ? `doi:${value}` : `${scheme}:${value}`
}
