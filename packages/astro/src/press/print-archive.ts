import { fileURLToPath } from 'node:url'
import type { AstroConfig, AstroPrerenderer } from 'astro'
import type { Catalogue } from '../catalogue.ts'
import type { Options } from '../options.ts'
import type { Params } from '../pages/pages.ts'
import { siteProps } from '../pages/site.ts'
import { kinds } from './kinds.ts'
import { press, type RouteData, type StringsOf } from './press.ts'

/**
 * A prerenderer that prints the archive's own pages and leaves the rest to Astro: other pages, and those in which a
 * component of the owner's stands.
 *
 * @param tell Is told in the end how many pages were printed.
 */
export function printArchive(
  astro: AstroPrerenderer,
  { root, base }: Pick<AstroConfig, 'root' | 'base'>,
  { components }: Pick<Options, 'components'>,
  open: () => Promise<Catalogue>,
  tell: (printed: number) => void,
): AstroPrerenderer {
  const routes = new Map(
    Object.entries(kinds)
      .filter(([, kind]) => kind.components.every((name) => components[name] === undefined))
      .map(([page, kind]) => [fileURLToPath(new URL(`../routes/${page}`, import.meta.url)), kind]),
  )
  const known = new Map<RouteData, Promise<StringsOf | undefined>>()
  const kindOf = (route: RouteData): Promise<StringsOf | undefined> => {
    let strings = known.get(route)
    if (!strings) {
      strings = stringsOf(route)
      known.set(route, strings)
    }
    return strings
  }
  const stringsOf = async (route: RouteData): Promise<StringsOf | undefined> => {
    const kind = route.type === 'page' && routes.get(fileURLToPath(new URL(route.component, root)))
    if (!kind) return undefined
    const catalogue = await open()
    const site = siteProps(catalogue)
    return (request) => {
      const params = paramsOf(request, route, base)
      return params && kind.strings(catalogue, params, site)
    }
  }
  return { ...press(astro, kindOf, tell), getStaticPaths: async () => inOrder(await astro.getStaticPaths()) }
}

/**
 * Paths in the order of their addresses. The sitemap wants its pages in this order, and by a comparison so dear that
 * sorting ten thousand takes longer than printing them, unless they come sorted.
 */
function inOrder<Path extends { pathname: string }>(paths: readonly Path[]): Path[] {
  const { compare } = new Intl.Collator('en', { numeric: true })
  return paths.toSorted((a, b) => compare(`${a.pathname}/`, `${b.pathname}/`))
}

/** The values in the address of a request, whatever the form of the site's addresses. */
function paramsOf({ url }: Request, { params, pattern }: RouteData, base: string): Params | undefined {
  const path = decodeURI(new URL(url).pathname)
    .slice(base.replace(/\/$/, '').length)
    .replace(/\.html$/, '')
  const values = pattern.exec(path)
  return values === null
    ? undefined
    : Object.fromEntries(params.map((name, index) => [name, values[index + 1]]))
}
