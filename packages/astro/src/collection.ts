import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Archive, collect } from '@offprint/archive'
import { type Digest, parse } from '@offprint/digest'
import type { AstroConfig } from 'astro'
import { type ArchiveFile, type Report, readArchiveFile, writeArchiveFile } from './archive-file.ts'
import { type Collection, type CollectionOptions, shared } from './shared.ts'
import { version } from './version.ts'

/**
 * Collects the digests of a project's folder into one archive and leaves it as a file in the cache folder.
 * What has not changed since the last time, in this process or before, is not collected again.
 */
export async function collectDigests(
  config: Pick<AstroConfig, 'root' | 'cacheDir'>,
  options: CollectionOptions,
): Promise<Collection> {
  const root = fileURLToPath(config.root)
  const folder = join(root, options.digests)
  const file = join(fileURLToPath(config.cacheDir), 'offprint', 'archive.json')
  const sources = await readFolder(folder)
  const fingerprint = fingerprintOf(options, sources)
  let entry = shared.collections.get(file)
  if (entry?.fingerprint !== fingerprint) {
    const place = { folder, file, fingerprint, name: relative(root, folder).replaceAll(sep, '/') }
    entry = { fingerprint, collection: collectSources(place, options, sources) }
    shared.collections.set(file, entry)
    entry.collection.catch(() => shared.collections.delete(file))
  }
  const collection = await entry.collection
  shared.current.set(config.root.href, collection)
  return collection
}

interface SourceFile {
  path: string
  bytes: Uint8Array
}

/** The files of a folder and of its subfolders, by path; a hidden file is none. */
async function readFolder(folder: string): Promise<SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split(sep).some((part) => part.startsWith('.')))
    .sort()
  return Promise.all(
    paths.map(async (path) => ({
      path: path.replaceAll(sep, '/'),
      bytes: await readFile(join(folder, path)),
    })),
  )
}

function fingerprintOf(options: CollectionOptions, sources: readonly SourceFile[]): string {
  const hash = createHash('sha256').update(JSON.stringify([version, options.merge, options.keepApart]))
  for (const { path, bytes } of sources) hash.update(`\0${path}\0${bytes.length}\0`).update(bytes)
  return hash.digest('hex')
}

async function collectSources(
  place: { folder: string; file: string; fingerprint: string; name: string },
  options: CollectionOptions,
  sources: readonly SourceFile[],
): Promise<Collection> {
  const { folder, file, fingerprint } = place
  const known = readArchiveFile(file)
  if (known?.fingerprint === fingerprint) return { folder, file, fingerprint, reports: known.reports }
  const digests: Digest[] = []
  for (const { path, bytes } of sources) digests.push(await parse({ path, value: bytes }))
  const archive = collect(digests, { merge: options.merge, keepApart: options.keepApart })
  const content: ArchiveFile = { fingerprint, archive, reports: reportsOf(place.name, digests, archive) }
  writeArchiveFile(file, content)
  return { folder, file, fingerprint, reports: content.reports }
}

function reportsOf(folder: string, digests: readonly Digest[], archive: Archive): Report[] {
  const ofDigests = digests.flatMap(({ file = '', messages }) =>
    messages.map((message) => ({
      severity: message.fatal
        ? ('error' as const)
        : message.fatal === false
          ? ('warning' as const)
          : ('info' as const),
      ruleId: message.ruleId ?? '',
      file: `${folder}/${file}`,
      line: message.line ?? 1,
      reason: message.reason,
      ...(message.note === undefined ? {} : { note: message.note }),
    })),
  )
  const ofArchive = archive.findings.map(({ severity, ruleId, reason, note, places: [place] }) => ({
    severity,
    ruleId,
    file: place ? `${folder}/${place.file}` : folder,
    line: place?.line ?? 1,
    reason,
    note,
  }))
  return [...ofDigests, ...ofArchive]
}
