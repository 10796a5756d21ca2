import type { IdScheme, Ids } from '@offprint/digest'

/** How an identifier is written, and where its resolver is: `%` stands for the identifier. */
const schemes: readonly [IdScheme, label: string, resolver?: string][] = [
  ['doi', 'doi:', 'https://doi.org/%'],
  ['arxiv', 'arXiv:', 'https://arxiv.org/abs/%'],
  ['acl', 'ACL ', 'https://aclanthology.org/%/'],
  ['openreview', 'OpenReview ', 'https://openreview.net/forum?id=%'],
  ['pmid', 'PMID ', 'https://pubmed.ncbi.nlm.nih.gov/%/'],
  ['pmcid', '', 'https://pmc.ncbi.nlm.nih.gov/articles/%/'],
  ['pmlr', 'PMLR ', 'https://proceedings.mlr.press/%.html'],
  ['isbn', 'ISBN '],
]

/** The identifiers that a reader knows, in the order of their worth, each with the page it names. */
export function identifiers(ids: Ids): { name: string; href?: string }[] {
  return schemes.flatMap(([scheme, label, resolver]) => {
    const id = ids[scheme]
    if (id === undefined) return []
    const name = `${label}${id}`
    if (resolver === undefined) return [{ name }]
    const path = id.split('/').map(encodeURIComponent).join('/')
    return [{ name, href: resolver.replace('%', () => path) }]
  })
}
