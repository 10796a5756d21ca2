/** The built package on a project of its own, with and without the press. */
import { appendFileSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { astroProject, buildProject, built } from '../astro-project.ts'

/** Five months of five papers: enough of each kind of page for the press to print some. */
const digests = Array.from({ length: 5 }, (_, month) => {
  const entries = Array.from({ length: 5 }, (_, place) => {
    const number = month * 5 + place
    const subject = ['roses', 'bread', 'letters'][number % 3]
    return `## "Sparse attention" & pruning for ${subject}, part ${number}

Ada Example, Bo Baker${number % 2 ? ', Cy Miller' : ''}

${number % 4 ? `We prune <b>${subject}</b> with sparse attention & don't lose $x^${number}$.` : ''}

[paper](https://arxiv.org/abs/2503.0${1000 + number})
`
  })
  return [
    `2025-0${month + 1}-13-letters.md`,
    `# Letters of month ${month + 1}\n\n${entries.join('\n')}`,
  ] as const
})

/** The kinds of pages that are printed, by their paths. */
const kinds = [
  /^papers\/[^/]+$/,
  /^papers\/page\/\d+$/,
  /^tags\/[^/]+$/,
  /^tags\/[^/]+\/page\/\d+$/,
  /^authors\/[^/]+$/,
  /^authors\/[^/]+\/page\/\d+$/,
  /^years\/\d+$/,
  /^years\/\d+\/page\/\d+$/,
  /^years\/\d+\/\d+$/,
  /^years\/\d+\/\d+\/page\/\d+$/,
]

/** Lays the project down. */
function project(kind: string, config: string, sources: Record<string, string> = {}): string {
  return astroProject(`press/${kind}`, {
    'astro.config.mjs': `import offprint from '@offprint/astro'
export default { site: 'https://letters.example.org', integrations: [offprint({ search: false, papersPerPage: 4 })], ${config} }`,
    ...Object.fromEntries(digests.map(([name, text]) => [`digests/${name}`, text])),
    ...sources,
  })
}

/** Builds the project; gives its pages by path, and how many were printed. */
function build(home: string): { pages: Record<string, string>; printed: number } {
  const stdout = buildProject(home)
  const pages = globSync('**/*.html', { cwd: join(home, 'dist'), exclude: ['**/email.html'] }).map((path) => [
    path.replace(/(?:\/?index)?\.html$/, ''),
    readFileSync(join(home, 'dist', path), 'utf8'),
  ])
  return {
    pages: Object.fromEntries(pages),
    printed: Number(/(\d+) pages? printed/.exec(stdout)?.[1] ?? 0),
  }
}

const hands = `export const onRequest = async (_, next) => {
  const response = await next()
  return new Response(await response.text(), { headers: { 'content-type': 'text/html' } })
}`

describe.runIf(built)('printed pages', () => {
  test.each([
    ['plain', ''],
    ['base', "base: '/archive', build: { format: 'file' }, trailingSlash: 'never'"],
  ])('are to the byte what Astro renders (%s)', (kind, config) => {
    const home = project(`${kind}-printed`, config)
    const printed = build(home)
    const rendered = build(project(`${kind}-rendered`, config, { 'src/middleware.js': hands }))
    expect(Object.keys(printed.pages).toSorted()).toEqual(Object.keys(rendered.pages).toSorted())
    for (const [path, html] of Object.entries(printed.pages)) expect(html, path).toBe(rendered.pages[path])
    const counts = kinds.map((kind) => Object.keys(printed.pages).filter((path) => kind.test(path)).length)
    expect(printed.printed).toBe(counts.reduce((sum, count) => sum + (count > 2 ? count : 0), 0))
    expect(rendered.printed).toBe(0)
    const sitemap = readFileSync(join(home, 'dist/sitemap-0.xml'), 'utf8')
    expect(sitemap.match(/<loc>/g)).toHaveLength(Object.keys(printed.pages).length - 1)
  })

  test('are the same when they were kept from the last build, and new where the archive is', () => {
    const home = project('kept', '')
    const [first, second] = [build(home), build(home)]
    expect(second).toEqual(first)
    appendFileSync(
      join(home, 'digests/2025-05-13-letters.md'),
      '\n## Letters that nobody has read\n\nThey came late.\n\n[paper](https://arxiv.org/abs/2505.09999)\n',
    )
    const third = build(home)
    expect(Object.keys(third.pages)).toContain('papers/letters-that-nobody-has-read')
    expect(first.pages['years/2025']).toContain('25 papers')
    expect(third.pages['years/2025']).toContain('26 papers')
  })

  test('are left to Astro where another integration wants to be told of all pages', () => {
    const told = `import { writeFileSync } from 'node:fs'
export default { name: 'told', hooks: { 'astro:build:done': ({ pages }) => {
  writeFileSync('told.json', JSON.stringify(pages.map(({ pathname }) => pathname)))
} } }`
    const home = project('told', '', { 'told.mjs': told })
    const config = join(home, 'astro.config.mjs')
    const own = readFileSync(config, 'utf8')
    writeFileSync(
      config,
      `import told from './told.mjs'\n${own.replace('integrations: [', 'integrations: [told, ')}`,
    )
    const { pages, printed } = build(home)
    expect(printed).toBe(0)
    const paths = JSON.parse(readFileSync(join(home, 'told.json'), 'utf8')) as string[]
    expect(paths.map((path) => path.replace(/\/$/, '')).toSorted()).toEqual(Object.keys(pages).toSorted())
  })

  test('leave a middleware of the owner’s its word', () => {
    const { pages } = build(
      project('middleware', '', {
        'src/middleware.js': hands.replace(
          'await response.text()',
          "(await response.text()).replace('</main>', '<i>' + _.url.pathname + '</i></main>')",
        ),
      }),
    )
    for (const [path, html] of Object.entries(pages)) {
      if (!path.startsWith('papers/')) continue
      expect(html).toContain(`<i>/${path}/</i></main>`)
    }
  })
})
