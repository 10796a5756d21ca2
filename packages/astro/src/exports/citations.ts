import { type Citable, toBibtex, toPlainText, toRis } from '@offprint/archive'
import type { Catalogue } from '../catalogue.ts'

/** A paper's citations as its page offers them. */
export function citationsOf(
  { addresses }: Pick<Catalogue, 'addresses'>,
  paper: Citable,
): { bibtex: string; ris: string; plain: string } {
  const page = { url: addresses.absolute(addresses.paper(paper.slug)) }
  return { bibtex: toBibtex(paper, page), ris: toRis(paper, page), plain: toPlainText(paper, page) }
}
