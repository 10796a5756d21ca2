import type { ArchiveAuthor } from '@offprint/archive'
import type { Catalogue } from '../catalogue.ts'
import { count } from '../text/count.ts'
import { feedLinks, furtherPages, listPage, listPages, pageTitle } from './lists.ts'
import { found } from './pages.ts'
import type { AuthorIndexProps, GroupPageProps } from './props.ts'

/** `/authors/` */
export function authorsPage(catalogue: Catalogue): AuthorIndexProps {
  const { archive, addresses, options } = catalogue
  const groups: AuthorIndexProps['groups'] = []
  for (const author of archive.authors) {
    const letter = initial(author)
    let group = groups.find((each) => each.letter === letter)
    if (!group) {
      group = { letter, authors: [] }
      groups.push(group)
    }
    group.authors.push({
      href: addresses.author(author.slug),
      name: author.name,
      count: author.papers.length,
    })
  }
  return {
    title: 'Authors',
    description: `The ${count(archive.authors.length, 'author')} of the papers of ${options.title}.`,
    canonical: addresses.absolute(addresses.authors),
    feeds: feedLinks(catalogue, addresses.home, options.title),
    groups,
  }
}

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
const collator = new Intl.Collator('en', { sensitivity: 'base' })

/** The letter that an author stands under, as the archive's order has it: `O` for Ødegård, `#` for 王小明. */
export function initial({ sortName: [first = ''] }: Pick<ArchiveAuthor, 'sortName'>): string {
  return letters.find((letter) => collator.compare(letter, first) === 0) ?? '#'
}

/** `/authors/<author>/` */
export const authorPages = listPages(
  '/authors/[author]',
  ({ archive }) => archive.authors.map(({ slug }) => ({ author: slug })),
  (catalogue, { author }): GroupPageProps => authorPage(catalogue, found(catalogue.authors, author)),
)

/** `/authors/<author>/page/2/` */
export const furtherAuthorPages = listPages(
  '/authors/[author]/page/[page]',
  (catalogue) =>
    catalogue.archive.authors.flatMap(({ slug, papers }) =>
      furtherPages(catalogue, papers.length).map(({ page }) => ({ author: slug, page })),
    ),
  (catalogue, { author, page }): GroupPageProps =>
    authorPage(catalogue, found(catalogue.authors, author), page),
)

function authorPage(catalogue: Catalogue, author: ArchiveAuthor, page?: string): GroupPageProps {
  const { addresses, options } = catalogue
  const papers = author.papers.map((slug) => found(catalogue.papers, slug))
  return {
    title: pageTitle(author.name, page),
    description: `${count(papers.length, 'paper')} by ${author.name} in ${options.title}.`,
    canonical: addresses.absolute(addresses.author(author.slug, page === undefined ? 1 : Number(page))),
    feeds: feedLinks(catalogue, addresses.author(author.slug), author.name),
    name: author.name,
    parts: [],
    ...listPage(catalogue, papers, page, (number) => addresses.author(author.slug, number)),
  }
}
