import type { Ids, Paper } from '../digest.ts'
import { idsFromUrl } from '../text/identifiers.ts'

/** As many papers do not have one address by chance. */
const ENOUGH = 5

/** The addresses that every record of a file has, and so none of its papers: those that a template came with. */
export function sharedAddresses(papers: readonly Paper[]): string[] {
  const [first, ...others] = papers
  if (first === undefined || papers.length < ENOUGH) return []
  return first.links
    .map(({ url }) => url)
    .filter((url) => others.every(({ links }) => links.some((link) => link.url === url)))
}

/** Takes addresses away from papers, and the identifiers in them. */
export function leaveAddressesOut(papers: readonly Paper[], addresses: readonly string[]): void {
  for (const url of addresses) {
    const { ids } = idsFromUrl(url)
    for (const paper of papers) {
      paper.links = paper.links.filter((link) => link.url !== url)
      for (const [scheme, id] of Object.entries(ids) as [keyof Ids, string][])
        if (paper.ids[scheme] === id) delete paper.ids[scheme]
    }
  }
}
