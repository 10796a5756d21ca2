import type { Tag } from '@offprint/archive'
import type { Catalogue } from '../catalogue.ts'
import { count } from '../text/count.ts'
import {
  feedLinks,
  furtherPages,
  history,
  listPage,
  listPages,
  pageTitle,
  tagItem,
  tagItems,
} from './lists.ts'
import { found } from './pages.ts'
import type { TagBranch, TagIndexProps, TagPageProps } from './props.ts'

/** `/tags/` */
export function tagsPage(catalogue: Catalogue): TagIndexProps {
  const { archive, addresses, options } = catalogue
  const roots = archive.tags.filter(({ parents }) => !parents.some((slug) => catalogue.tags.has(slug)))
  const branches = new Set<string>()
  const branch = (tag: Tag): TagBranch => {
    const narrower = branches.has(tag.slug) ? [] : tag.children
    branches.add(tag.slug)
    return {
      ...tagItem(catalogue, tag),
      children: narrower.flatMap((slug) => {
        const child = catalogue.tags.get(slug)
        return child ? branch(child) : []
      }),
    }
  }
  return {
    title: 'Tags',
    description: `The ${count(archive.tags.length, 'tag')} of ${options.title}, with the papers about each.`,
    canonical: addresses.absolute(addresses.tags),
    feeds: feedLinks(catalogue, addresses.home, options.title),
    total: archive.tags.length,
    // Tags that an owner's file puts in a circle have no root above them.
    tags: [...roots, ...archive.tags].flatMap((tag) => (branches.has(tag.slug) ? [] : branch(tag))),
  }
}

/** `/tags/<tag>/` */
export const tagPages = listPages(
  '/tags/[tag]',
  ({ archive }) => archive.tags.map(({ slug }) => ({ tag: slug })),
  (catalogue, { tag }): TagPageProps => tagPage(catalogue, found(catalogue.tags, tag)),
)

/** `/tags/<tag>/page/2/` */
export const furtherTagPages = listPages(
  '/tags/[tag]/page/[page]',
  (catalogue) =>
    catalogue.archive.tags.flatMap(({ slug, papers }) =>
      furtherPages(papers.length, catalogue.options.papersPerPage).map(({ page }) => ({ tag: slug, page })),
    ),
  (catalogue, { tag, page }): TagPageProps => tagPage(catalogue, found(catalogue.tags, tag), page),
)

function tagPage(catalogue: Catalogue, tag: Tag, page?: string): TagPageProps {
  const { addresses, options } = catalogue
  const papers = tag.papers.map((slug) => found(catalogue.papers, slug))
  return {
    title: pageTitle(tag.name, page),
    description: tag.description ?? `${count(papers.length, 'paper')} on ${tag.name} in ${options.title}.`,
    canonical: addresses.absolute(addresses.tag(tag.slug, page === undefined ? 1 : Number(page))),
    feeds: feedLinks(catalogue, addresses.tag(tag.slug), tag.name),
    name: tag.name,
    aliases: tag.aliases,
    ...(tag.description === undefined ? {} : { about: tag.description }),
    index: addresses.tags,
    parents: tagItems(catalogue, tag.parents),
    children: tagItems(catalogue, tag.children),
    related: tagItems(catalogue, tag.related),
    history: history(papers),
    ...listPage(catalogue, papers, page, (number) => addresses.tag(tag.slug, number)),
  }
}
