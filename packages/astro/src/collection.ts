import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroConfig } from 'astro'
import { AstroError } from 'astro/errors'
import { readArchiveFile } from './archive-file.ts'
import { codeFingerprint } from './code-fingerprint.ts'
import { collectApart, type Task } from './collect-apart.ts'
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
    const collection = collect({ folder, name, file, fingerprint })
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
  const buffer = Buffer.allocUnsafe(1 << 18)
  for (const path of paths) {
    hash.update(`\0${path}\0`)
    try {
      for (const piece of pieces(join(folder, path), buffer)) hash.update(piece)
    } catch (error) {
      hash.update(`unreadable: ${(error as NodeJS.ErrnoException).code}`)
    }
  }
  return hash.digest('hex')
}

/** The bytes of a file, each piece in the place of the last. */
function* pieces(path: string, buffer: Buffer): Generator<Buffer> {
  const file = openSync(path, 'r')
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      yield buffer.subarray(0, read)
  } finally {
    closeSync(file)
  }
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split(sep).some((part) => part.startsWith('.') || part === 'node_modules'))
    .sort()
}

async function collect(task: Task): Promise<Collection> {
  const { folder, file, fingerprint } = task
  let content = readArchiveFile(file)
  if (content?.fingerprint !== fingerprint) {
    await collectApart(task)
    content = readArchiveFile(file)
  }
  if (!content) throw new Error(`The collected archive ${file} cannot be read. Build again.`)
  shared.archives.set(file, { fingerprint, archive: content.archive })
  return { folder, file, fingerprint, reports: content.reports }
}
