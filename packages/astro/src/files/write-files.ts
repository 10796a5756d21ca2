import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import type { SiteFile } from './site-file.ts'

/**
 * Writes files under a folder and gives how many. A file that is there already is the site owner's: a page or a
 * public file at the same address. It is left as it is.
 *
 * @throws when a path would lead out of the folder.
 */
export async function writeFiles(folder: string, files: Iterable<SiteFile>): Promise<number> {
  const folders = new Set<string>()
  let written = 0
  for (const file of files) {
    const path = join(folder, file.path)
    if (!path.startsWith(normalize(folder + sep))) throw new Error(`${file.path} leads out of the site.`)
    const made = file.content()
    const content = made instanceof Promise ? await made : made
    const directory = dirname(path)
    if (!folders.has(directory)) {
      mkdirSync(directory, { recursive: true })
      folders.add(directory)
    }
    try {
      // Synchronous on purpose, and with the encoding named: for tens of thousands of small files it takes half the time.
      if (typeof content === 'string') writeFileSync(path, content, { encoding: 'utf8', flag: 'wx' })
      else writePieces(path, content)
      written++
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return written
}

/** Writes a file that never stands in memory whole. */
function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'wx')
  let waiting = ''
  try {
    for (const piece of pieces) {
      waiting += piece
      if (waiting.length < 1 << 16) continue
      writeFileSync(file, waiting)
      waiting = ''
    }
    writeFileSync(file, waiting)
  } finally {
    closeSync(file)
  }
}
