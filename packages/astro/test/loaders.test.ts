import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { LoaderContext } from 'astro/loaders'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { digestsLoader, papersLoader } from '../src/loaders.ts'
import { digestSchema, paperSchema } from '../src/schema.ts'
import { files } from './small-archive.ts'

type Entry = Parameters<LoaderContext['store']['set']>[0]

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'offprint-loaders-'))
  mkdirSync(join(root, 'digests'))
  for (const [name, text] of Object.entries(files)) write(name, text)
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

const write = (name: string, text: string) => writeFileSync(join(root, 'digests', name), text)

/** As much of Astro as a loader sees. Tells of each entry that was parsed, and of each line that was logged. */
function fakeAstro(loader: ReturnType<typeof papersLoader> | ReturnType<typeof digestsLoader>) {
  const entries = new Map<string, Entry>()
  const parsed: string[] = []
  const logged: string[] = []
  const context = {
    collection: 'papers',
    store: {
      get: (id: string) => entries.get(id),
      set: (entry: Entry) => entries.set(entry.id, entry),
      keys: () => [...entries.keys()],
      delete: (id: string) => entries.delete(id),
      clear: () => expect.fail('the store was cleared'),
    },
    logger: {
      error: (text: string) => logged.push(`error ${text}`),
      warn: (text: string) => logged.push(`warn ${text}`),
      info: () => {},
    },
    config: { root: pathToFileURL(`${root}/`), cacheDir: pathToFileURL(`${root}/cache/`) },
    parseData: async ({ id, data }: { id: string; data: unknown }) => {
      parsed.push(id)
      return loader.schema.parse(data)
    },
    generateDigest: (value: unknown) => JSON.stringify(value),
  }
  const load = async () => {
    parsed.length = logged.length = 0
    await loader.load(context as never)
  }
  return { entries, parsed, logged, load }
}

test('every paper is an entry, once, with the data of all its digests', async () => {
  const astro = fakeAstro(papersLoader())
  await astro.load()
  expect([...astro.entries.keys()].sort()).toEqual([
    'a-paper-of-2403-10-pages',
    'bread-is-all-you-need',
    'pruning-roses-and-networks-without-tears',
    'sparse-attention-for-long-letters',
  ])
  const data = paperSchema.parse(astro.entries.get('sparse-attention-for-long-letters')?.data)
  expect(data.appearances.map(({ digest }) => digest)).toEqual(['2025-03-20-trending', '2025-03-13-trending'])
  expect(data.tags.map(({ name }) => name)).toContain('Sparse attention')
})

test('the folder may stand anywhere', async () => {
  const astro = fakeAstro(papersLoader({ digests: join(root, 'digests') }))
  await astro.load()
  expect(astro.entries.size).toBe(4)
})

test('entries have what a developer asks of them and nothing that only the pages need', async () => {
  const astro = fakeAstro(papersLoader())
  await astro.load()
  const [entry] = astro.entries.values()
  for (const key of ['provenance', 'evidence', 'line'])
    expect(JSON.stringify(entry?.data)).not.toContain(`"${key}"`)
  expect(entry?.body).toBeUndefined()
})

test('a published paper keeps the date of its preprint', async () => {
  write(
    'a.bib',
    '@misc{a, title={Steam and Cogs in Towns}, eprint={2403.00000}, archivePrefix={arXiv}, year={2024}, month=mar}',
  )
  write(
    'b.bib',
    '@article{b, title={Steam and Cogs in Towns}, journal={Cogology}, doi={10.1000/cogs}, eprint={2403.00000}, archivePrefix={arXiv}, year={2025}}',
  )
  const astro = fakeAstro(papersLoader())
  await astro.load()
  const data = paperSchema.parse(astro.entries.get('steam-and-cogs-in-towns')?.data)
  expect([data.date, data.preprintDate]).toEqual(['2025', '2024-03'])
})

test('an unchanged folder changes no entry; a changed digest changes its papers and deletes what is gone', async () => {
  const astro = fakeAstro(papersLoader())
  await astro.load()
  expect(astro.parsed).toHaveLength(4)
  await astro.load()
  expect(astro.parsed).toEqual([])
  write(
    '2025-03-20-trending.txt',
    'Something Else\n\nThis paper is about something else than the last one was.\n',
  )
  await astro.load()
  expect(astro.parsed).toContain('something-else')
  expect(astro.parsed).not.toContain('bread-is-all-you-need')
  expect([...astro.entries.keys()]).not.toContain('a-paper-of-2403-10-pages')
})

test('digests are entries with their papers in order', async () => {
  const astro = fakeAstro(digestsLoader())
  await astro.load()
  const data = digestSchema.parse(astro.entries.get('2025-03-13-trending')?.data)
  expect(data.papers).toEqual([
    'sparse-attention-for-long-letters',
    'pruning-roses-and-networks-without-tears',
  ])
  expect(data.series).toBe('trending')
})

test('what is wrong with a digest is printed once, with its place and what to do; the rest is loaded', async () => {
  write('2025-03-21-empty.txt', '')
  const [papers, digests] = [fakeAstro(papersLoader()), fakeAstro(digestsLoader())]
  await Promise.all([papers.load(), digests.load()])
  const lines = [...papers.logged, ...digests.logged].filter((line) => line.includes('2025-03-21-empty.txt'))
  expect(lines).toMatchInlineSnapshot(`
    [
      "error digests/2025-03-21-empty.txt:1 The file is empty
      Put papers into it or remove it.",
    ]
  `)
  expect(papers.entries.size).toBe(4)
})

test('control characters of a digest reach no terminal', async () => {
  write('2025-03-21-empty\u001b[31m.txt', '')
  const papers = fakeAstro(papersLoader())
  await papers.load()
  expect(papers.logged.join('\n')).toContain(
    'error digests/2025-03-21-empty\\u001b[31m.txt:1 The file is empty',
  )
})

test('a folder that is not there is an error that says what to do', async () => {
  const astro = fakeAstro(papersLoader({ digests: './nowhere' }))
  await expect(astro.load()).rejects.toMatchObject({
    message: 'There is no folder nowhere with digests.',
    hint: expect.stringContaining('`digests`'),
  })
})
