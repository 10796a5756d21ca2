import type { Catalogue } from '../catalogue.ts'
import { escapeHtml } from '../components/escape-html.ts'
import { type PageMetadata, pageMetadata } from '../components/page-metadata.ts'
import { pagination } from '../components/pagination.ts'
import { paperList } from '../components/paper-list.ts'
import { tagHeader } from '../components/tag-header.ts'
import { groupContent, type ListParts, paperListContent, tagContent } from '../layouts/list.ts'
import { paperContent, paperHead, paperParts } from '../layouts/paper.ts'
import type { ComponentName } from '../options.ts'
import { authorPages, furtherAuthorPages } from '../pages/authors.ts'
import type { Pages, Params } from '../pages/pages.ts'
import { paperPages } from '../pages/paper.ts'
import { furtherPapersPages } from '../pages/papers.ts'
import type { GroupPageProps, PageProps, PaperListProps, Site, TagPageProps } from '../pages/props.ts'
import { furtherTagPages, tagPages } from '../pages/tags.ts'
import { furtherMonthPages, furtherYearPages, monthPages, yearPages } from '../pages/years.ts'

/** A kind of page of which there are many. */
export interface Kind {
  pages: Pick<Pages<unknown>, 'pattern' | 'params'>
  /** The components that make such a page, and that its owner may have put others in the place of. */
  components: readonly ComponentName[]
  /** The HTML that differs from page to page, in the order of the page. */
  strings(catalogue: Catalogue, params: Params, site: Site): string[]
}

/** The kinds of which there are many pages. */
export const kinds: readonly Kind[] = [
  kind(
    paperPages,
    [
      'PaperHeader',
      'PaperAbstract',
      'PaperLinks',
      'PaperTags',
      'PaperCite',
      'PaperNeighbours',
      'PaperAppearances',
    ],
    (props, site) => paperContent(props, paperParts(props, site)),
    { type: 'article', head: paperHead },
  ),
  list(furtherPapersPages, paperListContent),
  tag(tagPages),
  tag(furtherTagPages),
  group(authorPages),
  group(furtherAuthorPages),
  group(yearPages),
  group(furtherYearPages),
  group(monthPages),
  group(furtherMonthPages),
]

function kind<Props extends PageProps>(
  pages: Pages<Props>,
  components: readonly ComponentName[],
  content: (props: Props, site: Site) => string,
  { type, head }: { type?: PageMetadata['type']; head?: (props: Props) => string } = {},
): Kind {
  return {
    pages,
    components: ['Head', 'Header', 'Footer', 'Search', ...components],
    strings(catalogue, params, site) {
      const props = pages.props(catalogue, params)
      return [
        pageMetadata({ ...props, type }, site),
        head?.(props) ?? '',
        content(props, site),
        escapeHtml(props.canonical),
      ]
    },
  }
}

function list<Props extends PaperListProps>(
  pages: Pages<Props>,
  content: (props: Props, parts: ListParts) => string,
  components: readonly ComponentName[] = [],
): Kind {
  return kind(pages, ['PaperCard', 'Pagination', ...components], (props, { language }) =>
    content(props, {
      papers: paperList(props.items, { language, here: props.pagination.pages[0] }),
      pagination: pagination(props.pagination),
    }),
  )
}

function group(pages: Pages<GroupPageProps>): Kind {
  return list(pages, groupContent)
}

function tag(pages: Pages<TagPageProps>): Kind {
  return list(pages, (props, parts) => tagContent(props, { header: tagHeader(props), ...parts }), [
    'TagHeader',
  ])
}
