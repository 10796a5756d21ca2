/** Removes from the packages' `dist` what older sources left there: the compiler only adds. */
import { existsSync, globSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

for (const built of globSync('packages/*/dist/**/*.*', { cwd: root })) {
  const source = built.replace(/^(packages[\\/][^\\/]+[\\/])dist/, '$1src')
  const sources = [source, source.replace(/(?:\.d\.ts|\.js)$/, '.ts')]
  if (!sources.some((path) => existsSync(join(root, path)))) rmSync(join(root, built))
}
