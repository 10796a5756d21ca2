import { type Citable, toBibtex, toPlainText, toRis } from '@offprint/archive/citation'
import type { Catalogue } from '../catalogue.ts'

/** A paper's citations as its page offers them. */
export function citationsOf(
  site: Pick<Catalogue, 'addresses'>,
  paper: Citable,
): { bibtex: string; ris: string; plain: string } {
  const page = pageOf(site, paper)
  return { bibtex: toBibtex(paper, page), ris: toRis(paper, page), plain: toPlainText(paper, page) }
}

/** What a citation of a paper needs to know of the site: where its page is. */
export function pageOf({ addresses }: Pick<Catalogue, 'addresses'>, { slug }: Citable): { url: string } {
  return { url: addresses.absolute(addresses.paper(slug)) }
}
