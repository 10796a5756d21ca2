import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

let reading: string | undefined
let showing: string | undefined

/**
 * A hash over the code that reads and collects digests. An archive made by other code is made again, however
 * the packages were upgraded; and so it is while one works on them.
 */
export function codeFingerprint(): string {
  // A module of each package that is found beside all its others.
  reading ??= fingerprint(
    ['@offprint/digest', '@offprint/archive'].map((entry) => import.meta.resolve(entry)),
  )
  return reading
}

/** A hash over the code that shows archives: this package's, and that of the packages it stands on. */
export function ownCodeFingerprint(): string {
  showing ??= `${codeFingerprint()}${fingerprint([import.meta.url])}`
  return showing
}

function fingerprint(entries: readonly string[]): string {
  const hash = createHash('sha256')
  for (const entry of entries) {
    const folder = fileURLToPath(new URL('.', entry))
    const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:js|json)$/.test(path))
      .sort()
    for (const path of modules) hash.update(`\0${path}\0`).update(readFileSync(join(folder, path)))
  }
  return hash.digest('hex')
}
