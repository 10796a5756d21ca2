import type { Options } from './options.ts'

/** A route that the integration injects. */
export interface Route {
  pattern: string
  /** Path of its page under `routes/`. */
  page: string
  /** Whether a site with these options has it. @default always */
  when?(options: Options): boolean
}

/**
 * The pages of an archive, by address. A route with parameters takes its paths from one of `pages/*.ts`:
 *
 * ```astro
 * ---
 * import { catalogue } from 'virtual:offprint/archive'
 * import { paperPages } from '../../pages/paper.js'
 *
 * export const getStaticPaths = () => paperPages.paths(catalogue())
 * const props = paperPages.props(catalogue(), Astro.params)
 * ---
 * ```
 */
export const routes: readonly Route[] = [
  { pattern: '/', page: 'index.astro' },
  { pattern: '/404', page: '404.astro' },
  { pattern: '/papers', page: 'papers/index.astro' },
  { pattern: '/papers/page/[page]', page: 'papers/page.astro' },
  { pattern: '/papers/[paper]', page: 'papers/paper.astro' },
  { pattern: '/digests', page: 'digests/index.astro' },
  { pattern: '/digests/[digest]', page: 'digests/digest.astro' },
  { pattern: '/digests/[digest]/page/[page]', page: 'digests/page.astro' },
  { pattern: '/series/[series]', page: 'digests/series.astro' },
  { pattern: '/tags', page: 'tags/index.astro' },
  { pattern: '/tags/[tag]', page: 'tags/tag.astro' },
  { pattern: '/tags/[tag]/page/[page]', page: 'tags/page.astro' },
  { pattern: '/authors', page: 'authors/index.astro' },
  { pattern: '/authors/page/[page]', page: 'authors/index-page.astro' },
  { pattern: '/authors/[author]', page: 'authors/author.astro' },
  { pattern: '/authors/[author]/page/[page]', page: 'authors/page.astro' },
  { pattern: '/years', page: 'years/index.astro' },
  { pattern: '/years/[year]', page: 'years/year.astro' },
  { pattern: '/years/[year]/page/[page]', page: 'years/page.astro' },
  { pattern: '/years/[year]/[month]', page: 'years/month.astro' },
  { pattern: '/years/[year]/[month]/page/[page]', page: 'years/month-page.astro' },
  { pattern: '/search', page: 'search.astro', when: ({ search }) => search },
]
