import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Builds `site/` as it would be deployed under `base`, and gives the folder with its files. */
export function buildSite(base: string): string {
  const name = base === '/' ? 'root' : base.replaceAll('/', '')
  const outDir = join(root, 'site', 'node_modules', '.offprint-tests', name)
  rmSync(outDir, { recursive: true, force: true })
  const astro = join(root, 'site/node_modules/astro/bin/astro.mjs')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [astro, 'build', '--base', base, '--site', 'https://archive.example.org', '--outDir', outDir, '--silent'],
    {
      cwd: join(root, 'site'),
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
    },
  )
  if (status !== 0) throw new Error(`The site did not build under ${base}:\n${stdout}\n${stderr}`)
  return outDir
}

/** The files of a built site, relative to it, sorted. */
export function filesOf(directory: string): string[] {
  if (!existsSync(directory)) return []
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort()
}
