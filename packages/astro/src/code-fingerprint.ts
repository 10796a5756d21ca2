import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The packages whose code decides what an archive is, by a module of each that is found beside all its others. */
const entries = ['@offprint/digest', '@offprint/archive']

let known: string | undefined

/**
 * A hash over the code that reads and collects digests. An archive made by other code is made again, however
 * the packages were upgraded; and so it is while one works on them.
 */
export function codeFingerprint(): string {
  known ??= fingerprint()
  return known
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const entry of entries) {
    const folder = dirname(fileURLToPath(import.meta.resolve(entry)))
    const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:js|json)$/.test(path))
      .sort()
    for (const path of modules) hash.update(`\0${path}\0`).update(readFileSync(join(folder, path)))
  }
  return hash.digest('hex')
}
