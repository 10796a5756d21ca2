/** The archive as content collections: the door for a site that has pages of its own. */
import type { Archive, ArchiveDigest, ArchivePaper } from '@offprint/archive'
import type { Loader, LoaderContext } from 'astro/loaders'
import type { z } from 'astro/zod'
import { collectDigests } from './collection.ts'
import { parseLoaderOptions } from './options.ts'
import { log } from './reports.ts'
import { digestSchema, paperSchema } from './schema.ts'
import { archiveOf, projectAt } from './shared.ts'
import { version } from './version.ts'

/** What a loader takes. */
export interface LoaderOptions {
  /**
   * The folder with the digests, relative to the project.
   * @default that of the `offprint()` integration, if the site has it, else './digests'
   */
  digests?: string
}

/** A loader that says in its type what its entries hold: Astro infers the type of `entry.data` from it. */
export interface ArchiveLoader<Schema> {
  name: string
  schema: Schema
  load(context: LoaderContext): Promise<void>
}

/**
 * Loads every paper of a folder of digests, each once, however many digests name it.
 *
 * @example
 * // src/content.config.ts
 * export const collections = { papers: defineCollection({ loader: papersLoader({ digests: './digests' }) }) }
 */
export function papersLoader(options: LoaderOptions = {}): ArchiveLoader<typeof paperSchema> {
  const { digests } = parseLoaderOptions('papersLoader', options)
  return {
    name: 'offprint-papers',
    schema: paperSchema,
    load: (context: LoaderContext) =>
      load(context, digests, (archive) => {
        const names = new Map(archive.tags.map(({ slug, name }) => [slug, name]))
        return archive.papers.map((paper) => [paper.slug, paperData(paper, names)])
      }),
  } satisfies Loader
}

/**
 * Loads the digests of a folder, each with the slugs of its papers.
 *
 * @example
 * // src/content.config.ts
 * export const collections = { digests: defineCollection({ loader: digestsLoader() }) }
 */
export function digestsLoader(options: LoaderOptions = {}): ArchiveLoader<typeof digestSchema> {
  const { digests } = parseLoaderOptions('digestsLoader', options)
  return {
    name: 'offprint-digests',
    schema: digestSchema,
    load: (context: LoaderContext) =>
      load(context, digests, (archive) => archive.digests.map((digest) => [digest.id, digestData(digest)])),
  } satisfies Loader
}

type Entries = [id: string, data: Record<string, unknown>][]

/** Fills the collection, now and whenever a digest changes while `astro dev` runs. */
async function load(
  context: LoaderContext,
  given: string | undefined,
  entriesOf: (archive: Archive) => Entries,
): Promise<void> {
  const { config, logger, watcher } = context
  const project = projectAt(config)
  // A folder named here alone is the one that the integration's pages are about, too.
  if (project && given) project.digests ??= given
  const digests = given ?? project?.digests
  const update = async () => {
    const collection = await collectDigests(config, digests)
    log(collection, logger)
    await store(context, entriesOf(archiveOf(collection)))
    return collection
  }
  const { folder } = await update()
  if (!watcher) return
  watcher.add(folder)
  for (const event of ['add', 'change', 'unlink'] as const) {
    watcher.on(event, (path) => {
      if (path.startsWith(folder)) void update()
    })
  }
}

/**
 * Writes what is new or has changed, and deletes what is gone. An entry's digest is over its data and this
 * package's version: Astro keeps its store when a loader is upgraded.
 */
async function store(
  { store, parseData, generateDigest }: Pick<LoaderContext, 'store' | 'parseData' | 'generateDigest'>,
  entries: Entries,
): Promise<void> {
  for (const [id, data] of entries) {
    const digest = generateDigest({ version, data })
    if (store.get(id)?.digest === digest) continue
    store.set({ id, data: await parseData({ id, data }), digest })
  }
  const ids = new Set(entries.map(([id]) => id))
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id)
}

/** A paper without what only the archive's own pages need. */
function paperData(paper: ArchivePaper, names: ReadonlyMap<string, string>): z.output<typeof paperSchema> {
  const { provenance: _, original: __, repairs: ___, appearances, tags, ...facts } = paper
  return {
    ...facts,
    appearances: appearances.map(({ line: _, endLine: __, ...appearance }) => appearance),
    tags: tags.map(({ tag, score }) => ({ tag, name: names.get(tag) ?? tag, score })),
  }
}

function digestData({ id: _, file: __, lines: ___, ...data }: ArchiveDigest): z.output<typeof digestSchema> {
  return data
}
