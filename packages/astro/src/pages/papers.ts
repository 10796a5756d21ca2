import type { Catalogue } from '../catalogue.ts'
import { count } from '../text/count.ts'
import { feedLinks, furtherPages, listPage, listPages, pageTitle } from './lists.ts'
import type { PaperListProps } from './props.ts'

/** `/papers/`, which every archive has. */
export function papersPage(catalogue: Catalogue, page?: string): PaperListProps {
  const { archive, addresses, options } = catalogue
  return {
    title: pageTitle('Papers', page),
    description: `All ${count(archive.papers.length, 'paper')} of ${options.title}, newest first.`,
    canonical: addresses.absolute(addresses.papers(page === undefined ? 1 : Number(page))),
    feeds: feedLinks(catalogue, addresses.home, options.title),
    ...listPage(catalogue, archive.papers, page, addresses.papers),
  }
}

/** `/papers/page/2/` */
export const furtherPapersPages = listPages(
  '/papers/page/[page]',
  (catalogue) => furtherPages(catalogue.archive.papers.length, catalogue.options.papersPerPage),
  (catalogue, { page }): PaperListProps => papersPage(catalogue, page),
)
