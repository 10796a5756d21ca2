import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import type { SiteFile } from './site-file.ts'
import { writePieces } from './write-pieces.ts'

/** A file of the site, or one whose bytes lie ready. */
export interface WritableFile extends Pick<SiteFile, 'path'> {
  content(): ReturnType<SiteFile['content']> | Uint8Array
}

/**
 * Writes files under a folder and gives how many. A file that is there already is the site owner's: a page or a
 * public file at the same address. It is left as it is.
 *
 * @throws when a path would lead out of the folder.
 */
export async function writeFiles(folder: string, files: Iterable<WritableFile>): Promise<number> {
  const folders = new Set<string>()
  const inside = normalize(folder + sep)
  let written = 0
  for (const file of files) {
    const path = join(folder, file.path)
    if (!path.startsWith(inside)) throw new Error(`${file.path} leads out of the site.`)
    const made = file.content()
    const content = made instanceof Promise ? await made : made
    const directory = dirname(path)
    if (!folders.has(directory)) {
      mkdirSync(directory, { recursive: true })
      folders.add(directory)
    }
    try {
      // Synchronous on purpose, and with the encoding named: for tens of thousands of small files it takes half the time.
      if (typeof content === 'string' || content instanceof Uint8Array)
        writeFileSync(path, content, { encoding: 'utf8', flag: 'wx' })
      else writePieces(path, content, 'wx')
      written++
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return written
}
