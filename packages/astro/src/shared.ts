import type { Archive } from '@offprint/archive'
import type { AstroConfig } from 'astro'
import { type Report, readArchiveFile } from './archive-file.ts'
import type { Catalogue } from './catalogue.ts'

/** A collected archive, by where it lies. Read it with `archiveOf`. */
export interface Collection {
  /** The folder that was read. */
  folder: string
  /** The archive's file in the cache folder. */
  file: string
  /** What it was made of. */
  fingerprint: string
  reports: Report[]
  /** Whether its reports have been printed. */
  told?: true
}

/** A project that has the integration. */
export interface Project {
  /** The folder with its digests, relative to its root, where its owner has said one. */
  digests?: string
  /** What its pages show. */
  collection?: Collection
}

/**
 * What the parts of one process share. Astro loads this module more than once (the configuration's copy, the
 * content loader's, the pages'), so the module's own scope would not do.
 */
interface Shared {
  /** The last collection of each cache file, finished or under way. */
  collections: Map<string, { fingerprint: string; collection: Promise<Collection> }>
  /** By the address of their root. */
  projects: Map<string, Project>
  /** The archive in each cache file, as it was last written or read. */
  archives: Map<string, { fingerprint: string; archive: Archive }>
  /** The last catalogue, under its key. */
  opened?: { key: string; catalogue: Catalogue }
}

const key = Symbol.for('@offprint/astro')
const scope = globalThis as { [key]?: Shared }
scope[key] ??= { collections: new Map(), projects: new Map(), archives: new Map() }
export const shared = scope[key]

/** The project with this root, if it has the integration. */
export function projectAt({ root }: Pick<AstroConfig, 'root'>): Project | undefined {
  return shared.projects.get(root.href)
}

/** The archive of a collection: read from its file, where this process has not read or written that already. */
export function archiveOf({ file, fingerprint }: Pick<Collection, 'file' | 'fingerprint'>): Archive {
  const known = shared.archives.get(file)
  if (known?.fingerprint === fingerprint) return known.archive
  const content = readArchiveFile(file)
  if (!content) throw new Error(`The collected archive ${file} is gone. Build again.`)
  shared.archives.set(file, { fingerprint: content.fingerprint, archive: content.archive })
  return content.archive
}
