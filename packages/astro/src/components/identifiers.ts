import { identifierAddress } from '@offprint/archive/citation'
import type { IdScheme, Ids } from '@offprint/digest'

/** What stands before an identifier. */
const labels: readonly [IdScheme, label: string][] = [
  ['doi', 'doi:'],
  ['arxiv', 'arXiv:'],
  ['acl', 'ACL '],
  ['openreview', 'OpenReview '],
  ['pmid', 'PMID '],
  ['pmcid', ''],
  ['pmlr', 'PMLR '],
  ['isbn', 'ISBN '],
]

/** The identifiers that a reader knows, in the order of their worth, each with the page it names. */
export function identifiers(ids: Ids): { name: string; href?: string }[] {
  return labels.flatMap(([scheme, label]) => {
    const id = ids[scheme]
    if (id === undefined) return []
    const href = identifierAddress(scheme, id)
    return [{ name: `${label}${id}`, ...(href === undefined ? {} : { href }) }]
  })
}
