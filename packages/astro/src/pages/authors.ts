import type { ArchiveAuthor } from '@offprint/archive'
import type { Catalogue } from '../catalogue.ts'
import { count } from '../text/count.ts'
import { feedLinks, furtherPages, listPage, listPages, onPage, pageTitle, paginationOf } from './lists.ts'
import { found, pages } from './pages.ts'
import type { AuthorIndexProps, Destination, GroupPageProps, Pagination } from './props.ts'

/** Names on a page of the index: as many as the page may weigh. */
const namesPerPage = 500

/** `/authors/` */
export function authorsPage(catalogue: Catalogue, page?: string): AuthorIndexProps {
  const { archive, addresses, options } = catalogue
  const entries = byLetter(archive.authors)
  const pagination = paginationOf(entries.length, namesPerPage, page, addresses.authors)
  const groups: AuthorIndexProps['groups'] = []
  for (const { letter, author } of onPage(entries, namesPerPage, pagination)) {
    let group = groups.at(-1)
    if (group?.letter !== letter) {
      group = { letter, id: idOf(letter), authors: [] }
      groups.push(group)
    }
    group.authors.push({
      href: addresses.author(author.slug),
      name: author.name,
      count: author.papers.length,
    })
  }
  return {
    title: pageTitle('Authors', page),
    description: `The ${count(archive.authors.length, 'author')} of the papers of ${options.title}.`,
    canonical: addresses.absolute(addresses.authors(pagination.current)),
    feeds: feedLinks(catalogue, addresses.home, options.title),
    letters: lettersOf(entries, pagination),
    groups,
    total: entries.length,
    pagination,
  }
}

/** `/authors/page/2/` */
export const furtherAuthorsPages = pages(
  '/authors/page/[page]',
  ({ archive }) => furtherPages(archive.authors.length, namesPerPage),
  (catalogue, { page }): AuthorIndexProps => authorsPage(catalogue, page),
)

interface Entry {
  letter: string
  author: ArchiveAuthor
}

/** The authors in the archive's order, those of one letter together. */
function byLetter(authors: readonly ArchiveAuthor[]): Entry[] {
  const groups = new Map<string, Entry[]>()
  for (const author of authors) {
    const letter = initial(author)
    const group = groups.get(letter)
    if (group) group.push({ letter, author })
    else groups.set(letter, [{ letter, author }])
  }
  return [...groups.values()].flat()
}

/** Where each letter begins. */
function lettersOf(entries: readonly Entry[], { current, pages }: Pagination): Destination[] {
  return entries.flatMap(({ letter }, index) => {
    if (entries[index - 1]?.letter === letter) return []
    const place = Math.floor(index / namesPerPage)
    const page = place + 1 === current ? '' : (pages[place] ?? '')
    return { href: `${page}#${idOf(letter)}`, name: letter }
  })
}

function idOf(letter: string): string {
  return letter === '#' ? 'letter-other' : `letter-${letter.toLowerCase()}`
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
      furtherPages(papers.length, catalogue.options.papersPerPage).map(({ page }) => ({
        author: slug,
        page,
      })),
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
