import type { IdScheme } from '@offprint/digest'

/** Who answers for a scheme's identifiers; `%` stands for one. */
const RESOLVERS: Readonly<Partial<Record<IdScheme, string>>> = {
  arxiv: 'https://arxiv.org/abs/%',
  doi: 'https://doi.org/%',
  acl: 'https://aclanthology.org/%/',
  openreview: 'https://openreview.net/forum?id=%',
  pmid: 'https://pubmed.ncbi.nlm.nih.gov/%/',
  pmcid: 'https://pmc.ncbi.nlm.nih.gov/articles/%/',
  pmlr: 'https://proceedings.mlr.press/%.html',
}

/**
 * The address of the page that an identifier names; `undefined` where a scheme has none (an ISBN). A DOI may hold any
 * character (its handbook, https://doi.org/10.1000/182, section 2.5.2): what an address would read is escaped.
 *
 * @example
 * identifierAddress('doi', '10.1000/a<b>#c') // 'https://doi.org/10.1000/a%3Cb%3E%23c'
 */
export function identifierAddress(scheme: IdScheme, id: string): string | undefined {
  const path = encodeURI(id.toWellFormed()).replace(/[#?&+]/g, encodeURIComponent)
  return RESOLVERS[scheme]?.replace('%', () => path)
}
