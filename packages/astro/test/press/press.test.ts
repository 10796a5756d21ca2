import type { AstroPrerenderer } from 'astro'
import { describe, expect, test } from 'vitest'
import type { Params } from '../../src/pages/pages.ts'
import type { Kind } from '../../src/press/kinds.ts'
import { press } from '../../src/press/press.ts'
import { type Printed, printedPages } from '../../src/press/printed.ts'
import { catalogueOf, smallArchive } from '../small-archive.ts'

type Paths = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>

const archive = await smallArchive()
const names = ['Ada', 'Bo', 'Cy', 'Di', 'Ed']

function kindOf(pattern: string, all = names): Kind {
  const name = ({ name }: Params) => name as string
  return {
    pages: { pattern, params: () => all.map((name) => ({ name })) },
    components: [],
    strings: (_, params) => [name(params), `Dear ${name(params)}`],
  }
}

/** Astro with pages of letters, asked for samples alone where they are printed; and what it has rendered. */
function astroThat(page: (name: string) => string, kinds: readonly Kind[], status = 200) {
  const catalogue = catalogueOf(archive, {}, { base: '/archive' })
  const rendered: string[] = []
  const path = (pattern: string, { name }: Params) =>
    ({ pathname: pattern.replace('[name]', name as string), route: { route: pattern } }) as Paths[number]
  const astro: AstroPrerenderer = {
    name: 'astro',
    async getStaticPaths() {
      const ofKinds = kinds.map(({ pages: { pattern, params } }) => {
        const all = [...params(catalogue)].map((each) => path(pattern, each))
        return catalogue.printed.has(pattern) ? all.slice(0, 2) : all
      })
      // One of each kind after the other: nothing promises that those of a kind stand together.
      return [
        path('/about', {}),
        ...names.flatMap((_, index) => ofKinds.flatMap((paths) => paths[index] ?? [])),
      ]
    },
    async render(request) {
      const { pathname } = new URL(request.url)
      rendered.push(pathname)
      return { response: new Response(page(pathname.split('/').at(-2) as string), { status }) }
    },
  }
  const printed: Printed[] = []
  return {
    rendered,
    /** What is left to Astro, and what is printed. */
    async build() {
      const prerenderer = press(astro, kinds, async () => catalogue, printed)
      const paths = (await prerenderer.getStaticPaths()).map(({ pathname }) => pathname)
      return {
        paths,
        pages: Array.from(printedPages(catalogue, printed), (each) => [
          each.path,
          [...each.content()].join(''),
        ]),
      }
    },
  }
}

const letter = (name: string) => `<title>${name}</title><main>Dear ${name}</main>`
const pathsOf = (folder: string) => names.map((name) => `/${folder}/${name}`)
const pagesOf = (folder: string) => names.map((name) => [`${folder}/${name}/index.html`, letter(name)])

describe('a press', () => {
  test('has two pages of each kind rendered by Astro, and prints all', async () => {
    const { build, rendered } = astroThat(letter, [kindOf('/letters/[name]'), kindOf('/cards/[name]')])
    expect(await build()).toEqual({
      paths: ['/about'],
      pages: [...pagesOf('letters'), ...pagesOf('cards')],
    })
    expect(rendered).toEqual([
      '/archive/letters/Ada/',
      '/archive/letters/Bo/',
      '/archive/cards/Ada/',
      '/archive/cards/Bo/',
    ])
  })

  test.each([
    ['differ in more than was said', (name: string) => `${letter(name)}<footer>${name.length}</footer>`],
    ['do not hold what was said', (name: string) => letter(name).replace('Dear', 'Hello')],
  ])('leaves pages to Astro that %s', async (_, page) => {
    const { build } = astroThat(page, [kindOf('/letters/[name]')])
    expect(await build()).toEqual({ paths: ['/about', ...pathsOf('letters')], pages: [] })
  })

  test('takes no page that failed for a frame', async () => {
    const { build } = astroThat(letter, [kindOf('/letters/[name]')], 500)
    expect(await build()).toEqual({ paths: ['/about', ...pathsOf('letters')], pages: [] })
  })

  test('leaves a kind of one page or two to Astro', async () => {
    const { build, rendered } = astroThat(letter, [kindOf('/letters/[name]', ['Ada', 'Bo'])])
    expect(await build()).toEqual({ paths: ['/about', '/letters/Ada', '/letters/Bo'], pages: [] })
    expect(rendered).toEqual([])
  })
})
