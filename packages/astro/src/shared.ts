import type { Archive } from '@offprint/archive'
import type { AstroConfig } from 'astro'
import { type Report, readArchiveFile } from './archive-file.ts'

/** What decides which archive the digests of a folder make. */
export interface CollectionOptions {
  /** The folder with the digests, relative to the project. */
  digests: string
}

/** A collected archive, by where it lies. Read it with `archiveOf`. */
export interface Collection {
  /** The folder that was read. */
  folder: string
  /** The archive's file in the cache folder. */
  file: string
  fingerprint: string
  reports: Report[]
  /** Whether its reports have been printed. */
  told?: true
}

/**
 * What the parts of one process share. Astro loads this module more than once (the configuration's copy, the
 * content loader's, the pages'), so the module's own scope would not do.
 */
interface Shared {
  /** The last collection of each cache file, finished or under way. */
  collections: Map<string, { fingerprint: string; collection: Promise<Collection> }>
  /** The collection that a project's pages show, by the project's root. */
  current: Map<string, Collection>
  /** The options of a project's integration, by the project's root. */
  options: Map<string, CollectionOptions>
  /** The last archive read from each cache file. */
  archives: Map<string, { fingerprint: string; archive: Archive }>
}

const key = Symbol.for('@offprint/astro')
const scope = globalThis as { [key]?: Shared }
scope[key] ??= { collections: new Map(), current: new Map(), options: new Map(), archives: new Map() }
export const shared = scope[key]

/** Lets the loaders of a project take over the options of its integration. */
export function shareOptions({ root }: Pick<AstroConfig, 'root'>, options: CollectionOptions): void {
  shared.options.set(root.href, options)
  shared.current.delete(root.href)
}

/** The options of the project's integration, if it has one. */
export function sharedOptions({ root }: Pick<AstroConfig, 'root'>): CollectionOptions | undefined {
  return shared.options.get(root.href)
}

/** The collection that the project's pages show, if there is one yet. */
export function currentCollection({ root }: Pick<AstroConfig, 'root'>): Collection | undefined {
  return shared.current.get(root.href)
}

/** The archive of a collection, read from its file once. */
export function archiveOf({ file, fingerprint }: Pick<Collection, 'file' | 'fingerprint'>): Archive {
  const known = shared.archives.get(file)
  if (known?.fingerprint === fingerprint) return known.archive
  const content = readArchiveFile(file)
  if (!content) throw new Error(`The collected archive ${file} is gone. Build again.`)
  shared.archives.set(file, { fingerprint: content.fingerprint, archive: content.archive })
  return content.archive
}
