/**
 * Prints the pages of which an archive has many without having Astro render each.
 *
 * The pages of a kind differ in a few strings alone: what their `<head>` says of them, and their content. Astro
 * renders the first of a kind, and what stands between those strings is the frame of all others; it renders the
 * second, which shows that it is. A kind of which that does not hold is left to Astro, and so is every page in
 * `astro dev`: what is printed is, to the byte, what Astro renders.
 */
import type { AstroPrerenderer } from 'astro'
import type { Catalogue } from '../catalogue.ts'
import { type Params, segmentsOf } from '../pages/pages.ts'
import { siteProps } from '../pages/site.ts'
import { frameOf } from './frame.ts'
import type { Kind } from './kinds.ts'
import type { Printed } from './printed.ts'

type Paths = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>
type RouteData = Paths[number]['route']

/**
 * Astro's prerenderer without the pages that can be printed.
 *
 * @param kinds Those whose pages are made by the archive's own routes and components.
 * @param printed Is told the kinds that are left to print.
 */
export function press(
  astro: AstroPrerenderer,
  kinds: readonly Kind[],
  open: () => Promise<Catalogue>,
  printed: Printed[],
): AstroPrerenderer {
  return {
    ...astro,
    name: '@offprint/astro',
    async getStaticPaths() {
      const catalogue = await open()
      for (const { pages } of kinds) catalogue.printed.add(pages.pattern)
      let paths = await astro.getStaticPaths()
      for (const kind of kinds) {
        const isOfKind = ({ route }: Paths[number]) => route.route === kind.pages.pattern
        const samples = paths.filter(isOfKind)
        const [sample] = samples
        if (!sample) continue
        const all = [...kind.pages.params(catalogue)]
        const frame =
          all.length > samples.length &&
          (await frameFrom(astro, sample.route, kind, catalogue, all.slice(0, samples.length)))
        if (frame) {
          printed.push({ kind, frame })
          paths = paths.filter((path) => !isOfKind(path))
        } else {
          const others = all.slice(samples.length).map((params) => ({
            pathname: `/${segmentsOf(kind.pages.pattern, params).join('/')}`,
            route: sample.route,
          }))
          paths = paths.concat(others)
        }
      }
      return paths
    },
  }
}

/** What Astro's rendering of these pages shows to be common to all of their kind. */
async function frameFrom(
  astro: AstroPrerenderer,
  routeData: RouteData,
  kind: Kind,
  catalogue: Catalogue,
  samples: readonly Params[],
) {
  const site = siteProps(catalogue)
  return frameOf(
    await Promise.all(
      samples.map(async (params) => {
        const result = await astro.render(requestFor(catalogue, kind.pages, params), { routeData })
        const response = result instanceof Response ? result : result.response
        return {
          html: response.ok ? await response.text() : '',
          strings: kind.strings(catalogue, params, site),
        }
      }),
    ),
  )
}

/** The request that Astro would make for a page. */
function requestFor({ addresses }: Catalogue, { pattern }: Kind['pages'], params: Params): Request {
  const page = addresses.page(segmentsOf(pattern, params))
  const file = addresses.output(page)
  const href = file.endsWith('/index.html') ? page : addresses.file(file)
  return new Request(new URL(addresses.absolute(href), 'http://localhost'))
}
