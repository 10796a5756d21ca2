import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** The packages as npm would publish them, by name: paths of tarballs. */
export type Tarballs = Record<string, string>

/** Packs every package into `directory`, as `pnpm publish` would upload it. */
export function packAll(directory: string): Tarballs {
  rmSync(directory, { recursive: true, force: true })
  mkdirSync(directory, { recursive: true })
  const tarballs: Tarballs = {}
  for (const [name, folder] of [
    ['@offprint/digest', 'digest'],
    ['@offprint/archive', 'archive'],
    ['@offprint/astro', 'astro'],
    ['offprint', 'cli'],
  ] as const) {
    const before = new Set(readdirSync(directory))
    run('pnpm', ['pack', '--pack-destination', directory], join(root, 'packages', folder))
    const made = readdirSync(directory).find((file) => !before.has(file))
    if (!made) throw new Error(`${name} was not packed`)
    tarballs[name] = join(directory, made)
  }
  return tarballs
}

// Astro serves no pages where it believes that Vitest runs it.
const { VITEST: _, NODE_ENV: __, ...inherited } = process.env

/** Where commands run: a newcomer's shell, but for what would not end by itself. */
export const environment: NodeJS.ProcessEnv = {
  ...inherited,
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  NO_COLOR: '1',
  CI: 'true',
}

/** Runs a command to its end; gives its standard output, throws with all it said where it fails. */
export function run(command: string, parameters: readonly string[], cwd: string): string {
  const { status, signal, stdout, stderr, error } = spawnSync(command, parameters, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: environment,
  })
  if (status !== 0)
    throw new Error(
      `${command} ${parameters.join(' ')} failed in ${cwd} (${error ?? signal ?? `exit code ${status}`}):\n${stdout}\n${stderr}`,
    )
  return stdout
}
