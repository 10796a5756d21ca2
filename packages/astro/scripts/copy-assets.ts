/** Puts what `tsc` does not compile beside what it does: components, styles and ambient types, as they are. */
import { copyFileSync, globSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const pattern = '**/*.{astro,css,svg,d.ts}'
const assets = globSync(pattern, { cwd: join(root, 'src') })

for (const stale of globSync('**/*.{astro,css,svg}', { cwd: join(root, 'dist') })) {
  if (!assets.includes(stale)) rmSync(join(root, 'dist', stale))
}
for (const asset of assets) {
  mkdirSync(dirname(join(root, 'dist', asset)), { recursive: true })
  copyFileSync(join(root, 'src', asset), join(root, 'dist', asset))
}
