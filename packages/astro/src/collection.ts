import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ArchiveFolder, readArchiveFolder } from '@offprint/archive/folder'
import type { AstroConfig } from 'astro'
import { AstroError } from 'astro/errors'
import { type Report, readArchiveFile, writeArchiveFile } from './archive-file.ts'
import { codeFingerprint } from './code-fingerprint.ts'
import { readKeptFile, writeKeptFile } from './kept-file.ts'
import { type Collection, shared } from './shared.ts'
import { version } from './version.ts'

/**
 * Collects the digests of a project's folder into one archive and leaves it as a file in the cache folder. What
 * has not changed since the last time, in this process or before, is not collected again.
 *
 * @param digests The folder, relative to the project.
 * @throws {AstroError} when there is no such folder. Nothing inside it makes it throw: see the reports.
 */
export async function collectDigests(
  config: Pick<AstroConfig, 'root' | 'cacheDir'>,
  digests = './digests',
): Promise<Collection> {
  const root = fileURLToPath(config.root)
  const folder = resolve(root, digests)
  const name = relative(root, folder).replaceAll(sep, '/') || '.'
  const place = createHash('sha256').update(name).digest('hex').slice(0, 8)
  const file = join(fileURLToPath(config.cacheDir), 'offprint', `archive-${place}.json`)
  const fingerprint = await fingerprintOf(folder, name)
  let entry = shared.collections.get(file)
  if (entry?.fingerprint !== fingerprint) {
    const collection = collect({ folder, file, fingerprint }, name)
    entry = { fingerprint, collection }
    shared.collections.set(file, entry)
    // A failure is told to whoever asked for it, and tried again the next time.
    collection.catch(() => shared.collections.delete(file))
  }
  return entry.collection
}

/** A hash over the code that reads it and everything in the folder that could be a digest or be about them. */
async function fingerprintOf(folder: string, name: string): Promise<string> {
  const paths = await listFiles(folder).catch((error: NodeJS.ErrnoException) => {
    throw new AstroError(
      error.code === 'ENOENT'
        ? `There is no folder ${name} with digests.`
        : `The digests' folder ${name} cannot be read: ${error.message}`,
      'Put your digests into the folder `digests` of your project, or say with the option `digests` where they are.',
    )
  })
  const hash = createHash('sha256').update(version).update(codeFingerprint())
  for (const path of paths) {
    hash.update(`\0${path}\0`)
    try {
      for await (const chunk of createReadStream(join(folder, path))) hash.update(chunk)
    } catch (error) {
      hash.update(`unreadable: ${(error as NodeJS.ErrnoException).code}`)
    }
  }
  return hash.digest('hex')
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split(sep).some((part) => part.startsWith('.') || part === 'node_modules'))
    .sort()
}

async function collect(
  { folder, file, fingerprint }: Pick<Collection, 'folder' | 'file' | 'fingerprint'>,
  name: string,
): Promise<Collection> {
  const known = readArchiveFile(file)
  if (known?.fingerprint === fingerprint) {
    shared.archives.set(file, { fingerprint, archive: known.archive })
    return { folder, file, fingerprint, reports: known.reports }
  }
  const keptFile = file.replace(/\.json$/, '.neighbours')
  const read = await readArchiveFolder(folder, { kept: readKeptFile(keptFile) })
  const reports = reportsOf(read, name)
  writeArchiveFile(file, { fingerprint, archive: read.archive, reports })
  writeKeptFile(keptFile, read.keep())
  shared.archives.set(file, { fingerprint, archive: read.archive })
  return { folder, file, fingerprint, reports }
}

/** All findings, with paths as the owner knows them. */
function reportsOf({ archive, digests }: ArchiveFolder, folder: string): Report[] {
  const ofDigests = digests.flatMap(({ file = '', messages }) =>
    messages.map(
      ({ fatal, ruleId = '', line = 1, reason, note }): Report => ({
        severity: fatal ? 'error' : fatal === false ? 'warning' : 'info',
        ruleId,
        file: `${folder}/${file}`,
        line,
        reason,
        ...(note === undefined ? {} : { note }),
      }),
    ),
  )
  const ofArchive = archive.findings.map(
    ({ severity, ruleId, reason, note, places: [place] }): Report => ({
      severity,
      ruleId,
      file: place ? `${folder}/${place.file}` : folder,
      line: place?.line ?? 1,
      reason,
      note,
    }),
  )
  return [...ofDigests, ...ofArchive]
}
