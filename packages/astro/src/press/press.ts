/**
 * Prints the pages of which an archive has many without having Astro render each.
 *
 * The pages of a kind differ in a few strings alone: what their `<head>` says of them, and their content. Astro
 * renders the first of a kind, and what stands between those strings is the frame of all others; it renders the
 * second, which shows that it is. A kind of which that does not hold is left to Astro, and so is every page in
 * `astro dev`: what is printed is, to the byte, what Astro renders.
 */
import type { AstroPrerenderer } from 'astro'
import { type Frame, fill, frameOf } from './frame.ts'

type Render = AstroPrerenderer['render']
/** A route as Astro knows it. */
export type RouteData = Parameters<Render>[1]['routeData']
type Rendered = Exclude<Awaited<ReturnType<Render>>, Response>

/** A page as Astro rendered it, and what it shows of the pages of its kind. */
interface Proof {
  rendered: Rendered
  frame: Frame | undefined
}

/** Gives the strings of the page that a request is for; `undefined` where it cannot tell which page that is. */
export type StringsOf = (request: Request) => string[] | undefined

/**
 * A prerenderer that prints.
 *
 * @param astro Astro's own.
 * @param kindOf For a route whose pages can be printed: what gives their strings.
 * @param tell Is told in the end how many pages were printed.
 */
export function press(
  astro: AstroPrerenderer,
  kindOf: (route: RouteData) => Promise<StringsOf | undefined>,
  tell: (printed: number) => void,
): AstroPrerenderer {
  let printed = 0
  const proofs = new Map<string, { first: Promise<Proof>; second?: Promise<Proof> }>()

  return {
    ...astro,
    name: '@offprint/astro',
    async render(request, options) {
      const { component } = options.routeData
      const stringsOf = await kindOf(options.routeData)
      const strings = stringsOf?.(request)
      if (!strings) return astro.render(request, options)
      const proof = async (frame: (html: string) => Frame | undefined): Promise<Proof> => {
        const rendered = asRendered(await astro.render(request, options))
        const html = await rendered.response.clone().text()
        return { rendered, frame: rendered.response.ok ? frame(html) : undefined }
      }
      const known = proofs.get(component)
      if (!known) {
        const first = proof((html) => frameOf(html, strings))
        proofs.set(component, { first })
        return (await first).rendered
      }
      if (!known.second) {
        known.second = known.first.then(({ frame }) =>
          proof((html) => (frame && fill(frame, strings) === html ? frame : undefined)),
        )
        return (await known.second).rendered
      }
      const { rendered, frame } = await known.second
      if (!frame) return astro.render(request, options)
      printed++
      const { headers } = rendered.response
      return { ...rendered, response: new Response(fill(frame, strings), { headers }) }
    },
    async teardown() {
      await astro.teardown?.()
      tell(printed)
    },
  }
}

function asRendered(result: Awaited<ReturnType<Render>>): Rendered {
  return result instanceof Response ? { response: result } : result
}
