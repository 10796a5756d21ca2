/** Puts what `tsc` does not compile beside what it does: components, styles and ambient types, as they are. */
import { copyFileSync, globSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const assets = globSync('**/*.{astro,css,svg,d.ts}', { cwd: join(root, 'src') })

for (const asset of assets) {
  mkdirSync(dirname(join(root, 'dist', asset)), { recursive: true })
  copyFileSync(join(root, 'src', asset), join(root, 'dist', asset))
}
