import type { AstroPrerenderer } from 'astro'
import { describe, expect, test } from 'vitest'
import { press } from '../../src/press/press.ts'

type Options = Parameters<AstroPrerenderer['render']>[1]
const route = (component: string) => ({ routeData: { component } }) as Options
const metadata = { contentEntryKeys: ['a'], staticImages: [], referencedImages: [] }
const name = (request: Request) => new URL(request.url).pathname.slice(1)

/** Astro, which counts what it has rendered. */
function astroThat(page: (name: string) => string, status = 200) {
  const rendered: string[] = []
  const astro: AstroPrerenderer = {
    name: 'astro',
    getStaticPaths: async () => [],
    async render(request) {
      rendered.push(name(request))
      return {
        response: new Response(page(name(request)), { status }),
        metadata,
      }
    },
  }
  return { astro, rendered }
}

async function pages(prerenderer: AstroPrerenderer, names: readonly string[], component = 'letters') {
  const results = names.map((name) =>
    prerenderer.render(new Request(`https://archive.example.org/${name}`), route(component)),
  )
  return Promise.all(
    (await Promise.all(results)).map(async (result) => {
      if (result instanceof Response) return result.text()
      expect(result.metadata).toBe(metadata)
      return result.response.text()
    }),
  )
}

const letters = (name: string) => `<title>${name}</title><main>Dear ${name}</main>`
const strings = async () => (request: Request) => [name(request), `Dear ${name(request)}`]
const names = ['Ada', 'Bo', 'Cy', 'Di', 'Ed']

describe('a press', () => {
  test('has two pages of a kind rendered by Astro and prints the others, asked for all at once', async () => {
    const { astro, rendered } = astroThat(letters)
    expect(
      await pages(
        press(astro, strings, () => {}),
        names,
      ),
    ).toEqual(names.map(letters))
    expect(rendered).toEqual(['Ada', 'Bo'])
  })

  test('tells how many it has printed', async () => {
    let told = 0
    const prerenderer = press(astroThat(letters).astro, strings, (printed) => {
      told = printed
    })
    await pages(prerenderer, names)
    await prerenderer.teardown?.()
    expect(told).toBe(3)
  })

  test('learns each kind of page by itself', async () => {
    const { astro, rendered } = astroThat(letters)
    const prerenderer = press(astro, strings, () => {})
    await pages(prerenderer, names, 'letters')
    await pages(prerenderer, names, 'cards')
    expect(rendered).toEqual(['Ada', 'Bo', 'Ada', 'Bo'])
  })

  test.each([
    ['differ in more than was said', (name: string) => `${letters(name)}<footer>${name.length}</footer>`],
    ['do not hold what was said', (name: string) => letters(name).replace('Dear', 'Hello')],
  ])('leaves pages to Astro that %s', async (_, page) => {
    const { astro, rendered } = astroThat(page)
    expect(
      await pages(
        press(astro, strings, () => {}),
        names,
      ),
    ).toEqual(names.map(page))
    expect(rendered.toSorted()).toEqual(names)
  })

  test('takes no page that failed for a frame', async () => {
    const { astro, rendered } = astroThat(letters, 500)
    expect(
      await pages(
        press(astro, strings, () => {}),
        names,
      ),
    ).toEqual(names.map(letters))
    expect(rendered.toSorted()).toEqual(names)
  })

  test('leaves other kinds of pages to Astro', async () => {
    const { astro, rendered } = astroThat(letters)
    await pages(
      press(
        astro,
        async () => undefined,
        () => {},
      ),
      names,
    )
    expect(rendered).toEqual(names)
  })
})
