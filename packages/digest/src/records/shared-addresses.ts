import type { Ids, Paper } from '../digest.ts'
import { idsFromUrl } from '../text/identifiers.ts'

/** As many papers do not have one address by chance. */
const ENOUGH = 5

/**
 * Takes away what every record of a file has, and so none of its papers: the address that a template came with, and
 * the identifiers in it.
 */
export function leaveSharedAddressesOut(papers: readonly Paper[]): void {
  const [first, ...others] = papers
  if (first === undefined || papers.length < ENOUGH) return
  for (const { url } of [...first.links]) {
    if (!others.every(({ links }) => links.some((link) => link.url === url))) continue
    const { ids } = idsFromUrl(url)
    for (const paper of papers) {
      paper.links = paper.links.filter((link) => link.url !== url)
      for (const [scheme, id] of Object.entries(ids) as [keyof Ids, string][])
        if (paper.ids[scheme] === id) delete paper.ids[scheme]
    }
  }
}
