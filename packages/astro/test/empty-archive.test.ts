/** The built package on a project whose folder of digests is empty: what a newcomer sees first. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { astroProject, buildProject, built } from './astro-project.ts'

describe.runIf(built)('the site of an archive without digests', () => {
  let pages: Record<string, string>
  let printed: string

  beforeAll(() => {
    const home = astroProject('empty-archive', {
      'astro.config.mjs': `import offprint from '@offprint/astro'
export default { site: 'https://letters.example.org', integrations: [offprint()] }`,
      'digests/.gitkeep': '',
    })
    printed = buildProject(home)
    const paths = globSync('**/*.html', { cwd: join(home, 'dist') })
    pages = Object.fromEntries(paths.map((path) => [path, readFileSync(join(home, 'dist', path), 'utf8')]))
  }, 120_000)

  test('says on each page that there is nothing yet', () => {
    const said = (path: string) => /<p>([^<]+ yet\.[^<]*)<\/p>/.exec(pages[path] ?? '')?.[1]
    expect(
      ['index', 'papers/index', 'digests/index', 'tags/index', 'authors/index', 'years/index'].map((path) =>
        said(`${path}.html`),
      ),
    ).toEqual([
      'There is no digest here yet. The first that is put into the folder of digests will stand here.',
      'There are no papers here yet.',
      'There is no digest here yet.',
      'No paper has a tag yet.',
      'No digest names an author yet.',
      'No digest has a date yet.',
    ])
  })

  test('has no heading and no list without anything under it', () => {
    for (const [path, page] of Object.entries(pages)) {
      // The search page's script fills a list of results.
      const shown = page.replaceAll('<ol class="papers results" role="list"></ol>', '')
      expect(shown, path).not.toMatch(/<(?:ul|ol)[^>]*>\s*<\/(?:ul|ol)>|<\/h2>\s*<\/section>/)
    }
  })

  test('has a search that finds nothing, rather than the pages that say so', () => {
    expect(printed).toContain('search index of 0 pages')
  })
})
