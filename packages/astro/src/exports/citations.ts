import type { ArchivePaper } from '@offprint/archive'
import type { Catalogue } from '../catalogue.ts'

/** A paper's citations as its page offers them. */
export function citationsOf(
  _catalogue: Pick<Catalogue, 'addresses'>,
  paper: ArchivePaper,
): { bibtex: string; ris: string; plain: string } {
  return { bibtex: '', ris: '', plain: paper.title }
}
