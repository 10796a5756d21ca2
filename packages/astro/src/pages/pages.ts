import type { Catalogue } from '../catalogue.ts'
import { keyOf } from './key.ts'

/** The values in a page's address, as Astro has them. */
export type Params = Record<string, string | undefined>

/** One path of a route, as `getStaticPaths` gives it. */
export interface PagePath {
  params: Params
  /**
   * Equal where the page's props are equal, so that Astro's incremental build keeps the page as it is. Samples have none:
   * they are rendered every time.
   */
  cacheKey?: string
}

/** How many pages of a printed kind Astro renders: one to learn what they have in common, one to see that it holds. */
export const samples = 2

/** A kind of page: which of them an archive has, and what each shows. */
export interface Pages<Props> {
  /** The pattern of their route: `/papers/[paper]`. */
  pattern: string
  /** The values in all their addresses. */
  params(catalogue: Catalogue): Iterable<Params>
  /** For the route's `getStaticPaths`: all of them, or the samples of those that are printed. */
  paths(catalogue: Catalogue): PagePath[]
  /** For the page, from `Astro.params`. */
  props(catalogue: Catalogue, params: Params): Props
}

/**
 * Makes a kind of page.
 *
 * The props of a large archive's pages are never all held at once: they are made for the key, and again for the
 * page if it has to be rendered.
 *
 * @param facts What the key is a hash of, where that is less than the props: all that the props are made of. The
 *   site's options need not be in it, for Astro knows that pages depend on them.
 */
export function pages<Props, const Given extends Params>(
  pattern: string,
  params: (catalogue: Catalogue) => Iterable<Given>,
  props: (catalogue: Catalogue, params: Given) => Props,
  facts: (catalogue: Catalogue, params: Given) => unknown = props,
): Pages<Props> {
  return {
    pattern,
    params,
    paths(catalogue) {
      const all = [...params(catalogue)]
      if (catalogue.printed.has(pattern)) return all.slice(0, samples).map((given) => ({ params: given }))
      return all.map((given) => ({ params: given, cacheKey: keyOf(facts(catalogue, given)) }))
    },
    // Astro calls with what `paths` gave.
    props: (catalogue, given) => props(catalogue, given as Given),
  }
}

/** The parts of a page's path: `/tags/[tag]` and `{ tag: 'agents' }` give `['tags', 'agents']`. */
export function segmentsOf(pattern: string, params: Params): string[] {
  return pattern
    .slice(1)
    .split('/')
    .map((part) => (part.startsWith('[') ? (params[part.slice(1, -1)] ?? '') : part))
}

/** What a map holds under a key that one of the archive's own lists gave. */
export function found<Value>(map: ReadonlyMap<string, Value>, key: string | undefined): Value {
  const value = key === undefined ? undefined : map.get(key)
  if (value === undefined) throw new Error(`The archive has no "${key}".`)
  return value
}
