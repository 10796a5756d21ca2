/**
 * How long the archive of 1,000 and 10,000 papers takes to build, against sites that write as many pages in
 * plainer ways. Run by `pnpm bench`; sizes may be given: `pnpm bench 1000`.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CorpusPaper, corpusName, readCorpus } from './corpus.ts'
import { measure, median, type Usage } from './measure.ts'
import { table } from './table.ts'

const root = join(import.meta.dirname, '../..')
const papersPerDigest = 100
const loader = 'Astro, plain loader'
const glob = 'Astro, glob()'
const repetitions = 3

const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger)

for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) {
  const papers = await readCorpus(size)
  // Astro takes a linked package's components for the project's own where the two have no folder in common.
  mkdirSync(join(root, 'tests/.output'), { recursive: true })
  const home = mkdtempSync(join(root, 'tests/.output/build-'))
  try {
    console.log(
      `\n${papers.length.toLocaleString('en')} ${corpusName}, no search index, median of ${repetitions} runs\n`,
    )
    console.log(await compare(home, papers))
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** One generator: how its project is laid down, and how it is built into a fresh folder. */
interface Contender {
  name: string
  build(outDir: string): Promise<Usage>
}

async function compare(home: string, papers: readonly CorpusPaper[]): Promise<string> {
  const offprint = offprintProject(home, papers)
  const cold: Contender = { name: 'offprint, full build', build: offprint.fromNothing }
  const results = new Map<string, Usage>()
  const run = async (contender: Contender): Promise<number> => {
    let pages = 0
    const runs: Usage[] = []
    for (let index = 0; index < repetitions; index++) {
      // A new folder each time: creating files right after deleting many is slow on some file systems.
      const outDir = join(home, 'out', `${contender.name.replaceAll(/\W+/g, '-')}-${index}`)
      runs.push(await contender.build(outDir))
      pages = countPages(outDir)
    }
    results.set(contender.name, median(runs))
    return pages
  }
  const pages = await run(cold)
  await run({ name: 'offprint, every page again', build: offprint.everyPage })
  await run({ name: 'offprint, pages alone', build: offprint.pagesAlone })
  await run({ name: 'offprint, unchanged', build: offprint.unchanged })
  const extra = Math.max(0, pages - papers.length)
  await run({ name: 'plain script', build: plainScript(home, papers, extra) })
  await run({ name: loader, build: astroProject(home, 'loader', papers, extra) })
  await run({ name: glob, build: astroProject(home, 'glob', papers, extra) })

  const against = (usage: Usage, contender: string) =>
    (usage.cpu / (results.get(contender) as Usage).cpu).toFixed(2)
  return table(
    ['', 'pages', 'CPU s', 'wall s', 'pages/s', 'memory MB', 'CPU ÷ loader’s', 'CPU ÷ glob’s'],
    [...results].map(([name, usage]) => [
      name,
      String(pages),
      usage.cpu.toFixed(2),
      usage.wall.toFixed(2),
      (pages / usage.wall).toFixed(0),
      usage.memory.toFixed(0),
      against(usage, loader),
      against(usage, glob),
    ]),
  )
}

function countPages(directory: string): number {
  return readdirSync(directory, { recursive: true }).filter((file) => String(file).endsWith('.html')).length
}

/** An archive as a user has it: digests in a folder, one line of configuration. */
function offprintProject(home: string, papers: readonly CorpusPaper[]) {
  const project = join(home, 'offprint')
  const digests = join(project, 'digests')
  mkdirSync(digests, { recursive: true })
  for (let first = 0; first < papers.length; first += papersPerDigest) {
    const day = new Date(Date.UTC(2020, 0, 1 + first / papersPerDigest)).toISOString().slice(0, 10)
    const cards = papers
      .slice(first, first + papersPerDigest)
      .map(({ title, abstract }) => `${title}\n\n${abstract}\n`)
    writeFileSync(join(digests, `${day}-trending.txt`), cards.join('\n'))
  }
  const config = (integrations: string) => `import offprint from '@offprint/astro'
export default { site: 'https://archive.example.org', integrations: [${integrations}] }
`
  writeProject(project, config('offprint({ search: false })'))
  // Ends when the pages are written: before the feeds, exports and mail editions, four files and more for each page.
  const ending = "{ name: 'ending', hooks: { 'astro:build:generated': () => process.exit() } }"
  writeFileSync(join(project, 'pages.config.mjs'), config(`offprint({ search: false }), ${ending}`))
  const build = (outDir: string, ...parameters: string[]) =>
    measure(project, astroBin(project), ['build', '--silent', '--outDir', outDir, ...parameters])
  const withoutPages = (outDir: string, ...parameters: string[]) => {
    const kept = join(project, 'node_modules/.astro/offprint')
    for (const name of readdirSync(kept)) if (name.includes('.pages')) rmSync(join(kept, name))
    return build(outDir, '--force', ...parameters)
  }
  return {
    /** Digests read, archive collected, all pages and files made. */
    fromNothing(outDir: string) {
      rmSync(join(project, 'node_modules/.astro'), { recursive: true, force: true })
      return build(outDir)
    },
    /** The collected archive is there, the pages are not. */
    everyPage: (outDir: string) => withoutPages(outDir),
    /** The same without what is no page. */
    pagesAlone: (outDir: string) => withoutPages(outDir, '--config', 'pages.config.mjs'),
    unchanged: (outDir: string) => build(outDir),
  }
}

/** A site of one page a paper and as many list pages as the archive has further pages. */
function astroProject(home: string, kind: 'loader' | 'glob', papers: readonly CorpusPaper[], extra: number) {
  const project = join(home, kind)
  mkdirSync(join(project, 'src/pages/papers'), { recursive: true })
  mkdirSync(join(project, 'src/pages/lists'), { recursive: true })
  writeFileSync(
    join(project, 'papers.json'),
    JSON.stringify(papers.map((paper, index) => ({ id: `paper-${index}`, ...paper }))),
  )
  if (kind === 'glob') {
    mkdirSync(join(project, 'papers'))
    for (const [index, { title, abstract, year }] of papers.entries()) {
      const matter = `---\ntitle: ${JSON.stringify(title)}\nyear: ${year}\n---\n`
      writeFileSync(
        join(project, 'papers', `paper-${index}.md`),
        `${matter}\n${abstract.replaceAll(/[<{*_`[\]\\]/g, ' ')}\n`,
      )
    }
  }
  const loader =
    kind === 'glob'
      ? `glob({ base: './papers', pattern: '*.md' })`
      : `{ name: 'plain', async load({ store, parseData, generateDigest }) {
  for (const { id, ...raw } of JSON.parse(readFileSync('papers.json', 'utf8'))) {
    const digest = generateDigest(raw)
    if (store.get(id)?.digest === digest) continue
    store.set({ id, data: await parseData({ id, data: raw }), digest })
  }
} }`
  writeFileSync(
    join(project, 'src/content.config.ts'),
    `import { readFileSync } from 'node:fs'
import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
export const collections = { papers: defineCollection({
  loader: ${loader},
  schema: z.object({ title: z.string(), year: z.number()${kind === 'loader' ? ', abstract: z.string()' : ''} }),
}) }
`,
  )
  const layout = (body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><title>{title}</title></head><body><main>${body}</main></body></html>
`
  writeFileSync(
    join(project, 'src/pages/papers/[id].astro'),
    kind === 'glob'
      ? `---
import { getCollection, render } from 'astro:content'
export async function getStaticPaths() {
  return (await getCollection('papers')).map((paper) => ({ params: { id: paper.id }, props: { paper } }))
}
const { paper } = Astro.props
const { title, year } = paper.data
const { Content } = await render(paper)
---
${layout('<h1>{title}</h1><p>{year}</p><Content />')}`
      : `---
import { getCollection } from 'astro:content'
export async function getStaticPaths() {
  return (await getCollection('papers')).map((paper) => ({ params: { id: paper.id }, props: paper.data }))
}
const { title, year, abstract } = Astro.props
---
${layout('<h1>{title}</h1><p>{year}</p><p>{abstract}</p>')}`,
  )
  writeFileSync(
    join(project, 'src/pages/lists/[list].astro'),
    `---
import { getCollection } from 'astro:content'
export async function getStaticPaths() {
  const papers = await getCollection('papers')
  return Array.from({ length: ${extra} }, (_, list) => ({
    params: { list: String(list) },
    props: { title: 'List ' + list, papers: papers.slice((list * 50) % papers.length, (list * 50) % papers.length + 50) },
  }))
}
const { title, papers } = Astro.props
---
${layout(`<h1>{title}</h1><ul>{papers.map((paper) => <li><a href={'/papers/' + paper.id + '/'}>{paper.data.title}</a> {paper.data.year}</li>)}</ul>`)}`,
  )
  writeProject(project, 'export default { site: "https://archive.example.org" }\n')
  return (outDir: string) => {
    rmSync(join(project, 'node_modules/.astro'), { recursive: true, force: true })
    return measure(project, astroBin(project), ['build', '--silent', '--outDir', outDir])
  }
}

/** The least that writing as many pages can cost: template strings and \`writeFileSync\`. */
function plainScript(home: string, papers: readonly CorpusPaper[], extra: number) {
  const project = join(home, 'plain')
  mkdirSync(project)
  writeFileSync(join(project, 'papers.json'), JSON.stringify(papers))
  const script = join(project, 'write.mjs')
  writeFileSync(
    script,
    `import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
const papers = JSON.parse(readFileSync('papers.json', 'utf8'))
const out = process.argv[2]
const escape = (text) => text.replace(/[&<>"]/g, (c) => '&#' + c.charCodeAt(0) + ';')
const page = (path, title, body) => {
  mkdirSync(out + '/' + path, { recursive: true })
  writeFileSync(out + '/' + path + '/index.html', '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>' + escape(title) + '</title></head><body><main><h1>' + escape(title) + '</h1>' + body + '</main></body></html>')
}
papers.forEach((paper, i) => page('papers/paper-' + i, paper.title, '<p>' + paper.year + '</p><p>' + escape(paper.abstract) + '</p>'))
for (let list = 0; list < ${extra}; list++) {
  const from = (list * 50) % papers.length
  page('lists/' + list, 'List ' + list, '<ul>' + papers.slice(from, from + 50).map((paper, i) => '<li><a href="/papers/paper-' + (from + i) + '/">' + escape(paper.title) + '</a> ' + paper.year + '</li>').join('') + '</ul>')
}
`,
  )
  return (outDir: string) => measure(project, script, [outDir])
}

function writeProject(project: string, config: string): void {
  writeFileSync(join(project, 'package.json'), '{ "type": "module", "private": true }\n')
  writeFileSync(join(project, 'astro.config.mjs'), config)
  mkdirSync(join(project, 'node_modules/@offprint'), { recursive: true })
  symlinkSync(join(root, 'site/node_modules/astro'), join(project, 'node_modules/astro'))
  symlinkSync(join(root, 'packages/astro'), join(project, 'node_modules/@offprint/astro'))
}

function astroBin(project: string): string {
  return join(project, 'node_modules/astro/bin/astro.mjs')
}
