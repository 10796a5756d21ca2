import type { AstroConfig } from 'astro'

/** The part of Astro's configuration that decides what an address looks like. */
export type AddressConfig = Pick<AstroConfig, 'base' | 'site' | 'trailingSlash'> & {
  build: Pick<AstroConfig['build'], 'format'>
}

/** Where everything in an archive is. Paths have the site's base and its form of trailing slash. */
export interface Addresses {
  /** The site's front with a trailing slash: `/` or `/archive/`. */
  base: string
  home: string
  papers(page?: number): string
  paper(slug: string): string
  /** A file beside a paper's page. */
  paperFile(slug: string, extension: 'md' | 'bib' | 'ris' | 'json'): string
  digests: string
  digest(id: string, page?: number): string
  /** A mail edition of a digest. */
  email(id: string, extension: 'html' | 'txt'): string
  series(slug: string): string
  tags: string
  tag(slug: string, page?: number): string
  authors(page?: number): string
  author(slug: string, page?: number): string
  years: string
  /** A year, or a month of it: `2025`, `2025-03`. */
  period(period: string, page?: number): string
  search: string
  /** A page, by the parts of its path: `['tags', 'agents']`. */
  page(segments: readonly string[]): string
  /** A file, by its path from the site's front: `rss.xml`. */
  file(path: string): string
  /** A page's folder of feeds: `feed(addresses.tag('agents'), 'rss.xml')`. */
  feed(page: string, name: FeedFile): string
  /** A link as the site's owner writes it: a path (`/about/`) gets the base, unless it has it already. */
  link(href: string): string
  /** With the site's own address before it, where that is known. */
  absolute(href: string): string
  /** The file under the build's folder that answers at a page's address: `papers/seer/index.html`. */
  output(href: string): string
}

/** The names of a feed's three forms. */
export type FeedFile = 'rss.xml' | 'atom.xml' | 'feed.json'

/**
 * Makes the addresses of one site.
 *
 * @example
 * createAddresses({ base: '/archive', trailingSlash: 'ignore', build: { format: 'directory' } })
 *   .paper('seer-attention') // '/archive/papers/seer-attention/'
 */
export function createAddresses({ base, site, trailingSlash, build }: AddressConfig): Addresses {
  const front = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/')
  const origin = site && new URL(site).origin
  const slash = { always: '/', never: '', ignore: build.format === 'directory' ? '/' : '' }[trailingSlash]
  const home = trailingSlash === 'never' && front !== '/' ? front.slice(0, -1) : front

  const encoded = (path: string) =>
    /^[\w./-]*$/.test(path) ? path : path.split('/').map(encodeURIComponent).join('/')
  const page = (segments: readonly string[]) => `${front}${encoded(segments.join('/'))}${slash}`
  const file = (path: string) => `${front}${encoded(path)}`
  const paged = (segments: string[], number = 1) =>
    page(number === 1 ? segments : [...segments, 'page', String(number)])
  /** A page's path without base and slashes at the ends. */
  const inside = (href: string) => href.slice(front.length).replace(/\/$/, '')

  return {
    base: front,
    home,
    papers: (number) => paged(['papers'], number),
    paper: (slug) => page(['papers', slug]),
    paperFile: (slug, extension) => file(`papers/${slug}.${extension}`),
    digests: page(['digests']),
    digest: (id, number) => paged(['digests', id], number),
    email: (id, extension) => file(`digests/${id}/email.${extension}`),
    series: (slug) => page(['series', slug]),
    tags: page(['tags']),
    tag: (slug, number) => paged(['tags', slug], number),
    authors: (number) => paged(['authors'], number),
    author: (slug, number) => paged(['authors', slug], number),
    years: page(['years']),
    period: (period, number) => paged(['years', ...period.split('-')], number),
    search: page(['search']),
    page,
    file,
    feed: (href, name) => `${front}${href === home ? '' : `${inside(href)}/`}${name}`,
    link: (href) => (/^\/(?!\/)/.test(href) && !`${href}/`.startsWith(front) ? front + href.slice(1) : href),
    // A path of this module's own is as `URL` would write it.
    absolute: (href) => (origin && /^\/(?!\/)/.test(href) ? origin + href : href),
    output(href) {
      const path = decodeURIComponent(href === home ? '' : inside(href))
      if (path === '') return 'index.html'
      return build.format === 'directory' ? `${path}/index.html` : `${path}.html`
    },
  }
}
