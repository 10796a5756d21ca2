/**
 * A site of its own, an ordinary Astro blog, takes the papers and one component from the packed packages: the
 * door of `papersLoader()`, without the integration.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { environment, run } from './packed.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-blog-'))
  cpSync(join(import.meta.dirname, 'blog'), folder, { recursive: true })
  const overrides = Object.entries(inject('tarballs')).map(([name, path]) => `  '${name}': file:${path}`)
  writeFileSync(
    join(folder, 'pnpm-workspace.yaml'),
    ['overrides:', "  '@emnapi/runtime': 1.11.3", ...overrides, 'allowBuilds:', '  esbuild: true', ''].join(
      '\n',
    ),
  )
  run('pnpm', ['install', '--prefer-offline', '--no-frozen-lockfile'], folder)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('it type-checks as strictly as Astro can, and what a page gets wrong about a paper is an error', () => {
  const page = join(folder, 'src/pages/wrong.astro')
  writeFileSync(
    page,
    `---
import PaperCite from '@offprint/astro/components/PaperCite.astro'
import { getCollection } from 'astro:content'

const [paper] = await getCollection('papers')
const [post] = await getCollection('posts')
if (!paper || !post) throw new Error('empty')
console.log(paper.data.nope)
const title: number = paper.data.title
const abstract: string = paper.data.abstract
console.log(title, abstract)
---

<PaperCite paper={paper.data} />
<PaperCite paper={post.data} />
`,
  )
  const check = spawnSync('pnpm', ['run', 'check'], { cwd: folder, encoding: 'utf8', env: environment })
  rmSync(page)
  const printed = stripVTControlCharacters(check.stdout)
  const found = [...printed.matchAll(/([\w./[\]-]+):(\d+):\d+ - (\w+) ts\((\d+)\)/g)].map(
    ([, file, line, severity, code]) => `${file}:${line} ${severity} ${code}`,
  )
  expect(check.status).toBe(1)
  expect(found.sort(), printed).toEqual([
    'src/pages/wrong.astro:10 error 2322',
    'src/pages/wrong.astro:15 error 2740',
    'src/pages/wrong.astro:8 error 2339',
    'src/pages/wrong.astro:9 error 2322',
  ])
})

test('it builds, and its pages show the papers with the component, and no page but its own', () => {
  run('pnpm', ['run', 'build'], folder)
  const read = (file: string) => readFileSync(join(folder, 'dist', file), 'utf8')

  const list = read('reading/index.html')
  for (const title of ['Attention Is All You Need', 'Toy Models of Superposition', 'Fast Sparse ConvNets'])
    expect(list).toContain(title)
  expect(list).toContain('Ashish Vaswani, Noam Shazeer, Niki Parmar')

  const paper = read('reading/attention-is-all-you-need/index.html')
  expect(paper).toContain('half of us had only ever read about it')
  expect(paper).toMatch(/@\w+\{[\s\S]*1706\.03762/)
  expect(paper).toContain('Copy BibTeX')
  // The files beside a page are the archive's own; here there are none to link to.
  expect(paper).not.toContain('.bib"')

  expect(existsSync(join(folder, 'dist/posts/one-paper-a-week/index.html'))).toBe(true)
  expect(readdirSync(join(folder, 'dist')).sort()).toEqual(['index.html', 'posts', 'reading'])
})
