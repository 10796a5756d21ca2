/** The built package on a project whose owner has components, styles and a page of her own. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { componentNames } from '../src/options.ts'
import { astroProject, buildProject, built } from './astro-project.ts'
import { files } from './small-archive.ts'

const digests = Object.fromEntries(Object.entries(files).map(([name, text]) => [`digests/${name}`, text]))

/** Builds the project; gives its pages and style sheets by path. */
function build(name: string, options: object, sources: Record<string, string> = {}): Record<string, string> {
  const home = astroProject(`overrides/${name}`, {
    'astro.config.mjs': `import offprint from '@offprint/astro'
export default { site: 'https://letters.example.org', integrations: [offprint(${JSON.stringify({ search: false, ...options })})] }`,
    ...digests,
    ...sources,
  })
  buildProject(home)
  const paths = globSync('**/*.{html,css}', { cwd: join(home, 'dist') })
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(home, 'dist', path), 'utf8')]))
}

/** A component of the owner's as the readme shows one: the built-in one with something beside it. */
const wrapper = (name: string) => `---
import BuiltIn from '@offprint/astro/components/${name}.astro'
---

<BuiltIn {...Astro.props} /><meta name="mine" content="${name}" />`

const own = Object.fromEntries(componentNames.map((name) => [`src/${name}.astro`, wrapper(name)]))
const mark = /\s*<meta name="mine" content="(\w+)">/g
/** A page without what differs between any two builds of two sites. */
const bare = (html = '') =>
  html
    .replace(mark, '')
    .replaceAll(/\/_astro\/[^"]+/g, '')
    .replaceAll(/\s+/g, '')

describe.runIf(built)('a site with parts of its own', () => {
  let plain: Record<string, string>
  let mine: Record<string, string>

  beforeAll(() => {
    plain = build('plain', {})
    mine = build(
      'mine',
      {
        components: Object.fromEntries(componentNames.map((name) => [name, `./src/${name}.astro`])),
        customCss: ['./src/mine.css'],
      },
      {
        ...own,
        'src/mine.css': ':root { --offprint-accent: #123456 } h1 { color: #654321 }',
        'src/pages/about.astro': `---
import Page from '@offprint/astro/layouts/Page.astro'
---

<Page title="About" description="Who reads here."><h1>About us</h1></Page>`,
      },
    )
  }, 120_000)

  test('has each of its components in the place of the built-in one', () => {
    const marks = new Set(
      Object.values(mine).flatMap((page) => [...page.matchAll(mark)].map(([, name]) => name)),
    )
    expect([...marks].sort()).toEqual(componentNames.toSorted())
  })

  test('loses nothing of a page by putting something beside a component', () => {
    const pages = Object.keys(plain).filter((path) => path.endsWith('.html'))
    expect(pages.some((path) => plain[path]?.includes('citation_title'))).toBe(true)
    for (const path of pages) expect(bare(mine[path]), path).toBe(bare(plain[path]))
  })

  test('has its styles behind the archive’s', () => {
    const css = Object.entries(mine).flatMap(([path, text]) => (path.endsWith('.css') ? [text] : []))
    expect(css.some((text) => /--offprint-accent:\s*#123456/.test(text))).toBe(true)
  })

  test('has a page of its own in the archive’s frame', () => {
    const page = mine['about/index.html'] ?? ''
    expect(page).toContain('<h1>About us</h1>')
    expect(page).toContain('<link rel="canonical" href="https://letters.example.org/about/">')
    expect(page).toContain('class="masthead"')
  })
})
