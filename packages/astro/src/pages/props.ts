/**
 * What each page shows: the props of the injected routes. A page is a function of its props alone, so the
 * hash of its props is its `cacheKey` in Astro's incremental build.
 */
import type { Appearance, ArchivePaper, PaperTag } from '@offprint/archive'
import type { Link } from '@offprint/digest'

/** A link within the site. `href` has the base path and the site's trailing-slash form. */
export interface Destination {
  href: string
  name: string
  /** Of the name, where it is not that of the pages' own words. */
  language?: string
}

/** A paper in a list. */
export interface PaperItem {
  href: string
  title: string
  /** In order; a long list is cut for display, never here. */
  authors: string[]
  authorsPartial?: true
  date?: string
  venue?: string
  /** First sentences of the abstract, or the editor's summary. */
  excerpt?: string
  /** Whose words the excerpt is. */
  excerptOf?: 'abstract' | 'summary'
  tags: Destination[]
  /** PDF, code, project, data and video links, at most one of each kind. */
  links: Link[]
  /** The digest it last appeared in. */
  digest?: Destination
  language?: string
  /** Its COinS (`title` attribute of a `Z3988` span), for Zotero's picker on list pages. */
  coins: string
}

/** Which page of a list this is. */
export interface Pagination {
  current: number
  last: number
  previous?: string
  next?: string
  /** Address of each page, from the first. */
  pages: string[]
}

/** A feed of a page, for `<link rel="alternate">` and for the reader. */
export interface FeedLink {
  href: string
  type: 'application/rss+xml' | 'application/atom+xml' | 'application/feed+json'
  title: string
}

/**
 * What frames every page: the same all over the site, so it is no page's props but a module of its own,
 * `virtual:offprint/site`.
 */
export interface Site {
  title: string
  description?: string
  /** Of what the archive holds, BCP 47. The pages' own words are English. */
  language: string
  /** The front page. */
  home: string
  /** The sections that this archive has, in the order of the header: papers, digests, tags, authors, years. */
  navigation: Destination[]
  /** Other places of the site's owner, for the header. */
  links: Destination[]
  /** Absent where the site has no search. */
  search?: {
    /** The search page. */
    href: string
    /** Where Pagefind's bundle is: `/archive/pagefind/`. */
    bundle: string
    /** Address of the OpenSearch description. */
    description: string
  }
  /** Feeds of the whole site, best first. */
  feeds: FeedLink[]
  /** The whole archive, to take away: name (`BibTeX`) and address of each file. */
  downloads: Destination[]
  /** Path of the site's front with a trailing slash, for the speculation rules: `/`, `/archive/`. */
  base: string
}

/** What every page has. */
export interface PageProps {
  /** Of the page, without the site's name. */
  title: string
  /** One or two plain sentences for search engines and previews. */
  description: string
  /** Canonical absolute address, or the path where the site's address is not known. */
  canonical: string
  feeds: FeedLink[]
}

/** Something that the search index knows of a page: `<meta data-pagefind-filter="tag[content]" content="…">`. */
export interface IndexEntry {
  kind: 'filter' | 'meta' | 'sort'
  name: string
  content: string
}

/** What is known of a paper itself: not where the archive has it from, nor what it stands near. */
export type PaperFacts = Omit<
  ArchivePaper,
  'provenance' | 'original' | 'repairs' | 'appearances' | 'tags' | 'neighbours'
>

/** `/papers/<slug>/` */
export interface PaperPageProps extends PageProps {
  paper: PaperFacts
  tags: (PaperTag & Destination)[]
  neighbours: (Destination & { similarity: number; terms: string[] })[]
  appearances: (Omit<Appearance, 'line' | 'endLine'> &
    Destination & {
      date?: string
      curator?: string
      /** How many papers the digest has. */
      count: number
      previous?: Destination
      next?: Destination
    })[]
  authors: (Destination | { href?: undefined; name: string })[]
  /** Texts for the cite box. */
  citations: { bibtex: string; ris: string; plain: string }
  /** Addresses of the files beside the page. */
  files: { markdown: string; bibtex: string; ris: string; csl: string }
  /** `<meta>` tags for citation managers: Highwire's `citation_*` and Zotero's `z:`, known facts only. */
  metadata: { name: string; content: string }[]
  /** For the search index; empty where the site has no search. */
  index: IndexEntry[]
  /** schema.org `ScholarlyArticle`. */
  structuredData: Record<string, unknown>
}

/** The part of a paper page's props that is the archive's: the rest follows from it and from the site's options. */
export type PaperPageFacts = Pick<PaperPageProps, 'paper' | 'tags' | 'neighbours' | 'appearances' | 'authors'>

/** `/papers/`, `/papers/page/2/` */
export interface PaperListProps extends PageProps {
  items: PaperItem[]
  total: number
  pagination: Pagination
}

/** A tag as a chip or a row. */
export interface TagItem extends Destination {
  count: number
  description?: string
}

/** A tag with those below it. What is below a tag of several parents stands under the first of them only. */
export interface TagBranch extends TagItem {
  children: TagBranch[]
}

/** `/tags/` */
export interface TagIndexProps extends PageProps {
  /** How many there are. */
  total: number
  /** The broadest, each with all below it. */
  tags: TagBranch[]
}

/** `/tags/<tag>/`, `/tags/<tag>/page/2/` */
export interface TagPageProps extends PaperListProps {
  name: string
  aliases: string[]
  about?: string
  /** The page of all tags. */
  index: string
  parents: TagItem[]
  children: TagItem[]
  related: TagItem[]
  /** Papers per month (`2025-03`) or year, oldest first, for the chart. */
  history: { period: string; count: number }[]
}

/** A digest in a list. */
export interface DigestItem extends Destination {
  date?: string
  curator?: string
  count: number
  series: Destination
}

/** `/digests/` and `/series/<series>/` */
export interface DigestListProps extends PageProps {
  digests: DigestItem[]
  series: (Destination & { count: number; feeds: FeedLink[] })[]
}

/** A paper in a digest's own list, with the digest's own words on it. */
export type DigestPaper = PaperItem & { words?: string }

/** `/digests/<id>/`, `/digests/<id>/page/2/` */
export interface DigestPageProps extends PageProps {
  digest: DigestItem & { description?: string; file: string }
  /**
   * In the curator's order, under the curator's headings, with the curator's own words: those of this page. `prose` are
   * paragraphs before the papers, of which there may be none; `from` is the place in the digest of the first paper
   * here, from 1.
   */
  sections: { id: string; headings: string[]; prose: string[]; from: number; items: DigestPaper[] }[]
  /** All sections with a heading of their own, wherever they begin. */
  contents: (Destination & { count: number })[]
  pagination: Pagination
  previous?: Destination
  next?: Destination
  /** What became of the source's lines, as the ledger has it. */
  lines: Record<'paper' | 'digest' | 'furniture' | 'unread', number>
  /** Its mail edition. */
  mail: { html: string; text: string }
}

/** `/authors/` */
export interface AuthorIndexProps extends PageProps {
  /** Where each letter begins, on this page or another. */
  letters: Destination[]
  /** The authors of this page by initial letter. */
  groups: { letter: string; id: string; authors: (Destination & { count: number })[] }[]
  /** How many authors there are on all pages. */
  total: number
  pagination: Pagination
}

/** `/authors/<author>/`, `/years/2025/`, `/years/2025/03/` */
export interface GroupPageProps extends PaperListProps {
  name: string
  /** Narrower groups: the months of a year. */
  parts: (Destination & { count: number })[]
  /** Broader group: the year of a month. */
  whole?: Destination
}

/** `/years/` */
export interface YearIndexProps extends PageProps {
  /** Newest first, each with its months, newest first. */
  years: (Destination & { count: number; parts: (Destination & { count: number })[] })[]
  /** Papers per month, oldest first. */
  history: { period: string; count: number }[]
}

/** `/` */
export interface HomeProps extends PageProps {
  counts: { papers: number; digests: number; tags: number; authors: number }
  /** With its first papers and its own words on them. */
  newest?: DigestItem & { items: DigestPaper[] }
  digests: DigestItem[]
  tags: TagItem[]
  /** Papers per month, oldest first. */
  history: { period: string; count: number }[]
  series: (Destination & { count: number; feeds: FeedLink[] })[]
}

/** `/search/` */
export interface SearchProps extends PageProps {
  /** To browse without JavaScript. */
  tags: TagItem[]
  digests: DigestItem[]
}
