/** `astro dev` on a project of its own, with the built package: what an edit of a digest does to its pages. */
import { type ChildProcess, spawn } from 'node:child_process'
import { renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { astroCommand, astroProject, built } from './astro-project.ts'
import { files } from './small-archive.ts'

let project = ''
let server: ChildProcess
let address = ''

const get = async (path: string) => {
  const response = await fetch(new URL(path, address))
  return { status: response.status, text: await response.text() }
}
const digest = (name: string) => join(project, 'digests', name)
/** What a server that hangs is given up after: many times what it takes on a busy machine. */
const HANGS = 120_000
/** Waits until a page is as it should be. */
const becomes = (check: () => Promise<void>) => vi.waitFor(check, { timeout: HANGS, interval: 20 })

beforeAll(async () => {
  if (!built) return
  project = astroProject('dev-server', {
    'astro.config.mjs': `import offprint from '@offprint/astro'
export default { integrations: [offprint()], devToolbar: { enabled: false } }`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content'
import { papersLoader } from '@offprint/astro/loaders'
export const collections = { papers: defineCollection({ loader: papersLoader() }) }`,
    'src/pages/mine.astro': `---
import { getCollection } from 'astro:content'
const papers = await getCollection('papers')
---
<ul>{papers.map((paper) => <li>{paper.data.title}: {paper.data.abstract}</li>)}</ul>`,
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`digests/${name}`, text])),
  })
  const { parameters, env } = astroCommand(project, 'dev', '--port', '0')
  server = spawn(process.execPath, parameters, { cwd: project, env })
  let output = ''
  address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk
      const [found] = /http:\/\/localhost:\d+\//.exec(output) ?? []
      if (found) resolve(found)
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.on('exit', () => reject(new Error(`astro dev ended:\n${output}`)))
  })
}, HANGS)

afterAll(() => {
  server?.removeAllListeners('exit')
  server?.kill()
  if (built) rmSync(project, { recursive: true, force: true })
})

test.runIf(built)(
  'a digest that is added, edited or removed shows at once: on its pages, in the feeds, in the collection',
  async () => {
    const page = '/papers/a-new-paper/'
    expect((await get('/papers/bread-is-all-you-need/')).text).toContain('Bread Is All You Need')
    expect((await get(page)).status).toBe(404)

    writeFileSync(
      digest('2025-04-01-trending.txt'),
      'A New Paper\n\nIt says that something is new, and then says it again.\n',
    )
    await becomes(async () => expect((await get(page)).text).toContain('something is new'))
    expect((await get('/rss.xml')).text).toContain('<title>A New Paper</title>')
    expect((await get('/papers/')).text).toContain('A New Paper')
    await becomes(async () => expect((await get('/mine/')).text).toContain('something is new'))

    writeFileSync(
      digest('2025-04-01-trending.txt'),
      'A New Paper\n\nIt says that something is old, and then says it again.\n',
    )
    await becomes(async () => expect((await get(page)).text).toContain('something is old'))
    await becomes(async () => expect((await get('/mine/')).text).toContain('something is old'))

    unlinkSync(digest('2025-04-01-trending.txt'))
    await becomes(async () => expect((await get(page)).status).toBe(404))
    await becomes(async () => expect((await get('/mine/')).text).not.toContain('A New Paper'))
  },
  5 * HANGS,
)

test.runIf(built)(
  'a change of the configuration shows, and no request meets an error meanwhile',
  async () => {
    const statuses = new Set<number>()
    // Put into place whole: Astro takes a file that is still empty for a configuration without integrations, and
    // hears of no further change while it starts again.
    const configuration = join(project, 'astro.config.mjs')
    writeFileSync(
      `${configuration}.new`,
      `import offprint from '@offprint/astro'
export default { integrations: [offprint({ title: 'Letters anew' })], devToolbar: { enabled: false } }`,
    )
    renameSync(`${configuration}.new`, configuration)
    await becomes(async () => {
      const { status, text } = await get('/rss.xml')
      statuses.add(status)
      expect(text).toContain('Letters anew')
    })
    expect([...statuses]).toEqual([200])
  },
  2 * HANGS,
)
