/** Astro projects of their own for tests, with the built package. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'

const root = join(import.meta.dirname, '../../..')

/** Whether the package has been built: without that there is nothing to run a project with. */
export const built = existsSync(join(root, 'packages/astro/dist/index.js'))

/**
 * Lays down a project with these files, by path, and gives its folder. Vite watches nothing under `node_modules`, and
 * Astro wants a linked package near its project: so it stands in the workspace.
 */
export function astroProject(name: string, files: Record<string, string>): string {
  const project = join(root, 'tests/.output', name)
  rmSync(project, { recursive: true, force: true })
  mkdirSync(join(project, 'node_modules/@offprint'), { recursive: true })
  symlinkSync(join(root, 'packages/astro/node_modules/astro'), join(project, 'node_modules/astro'))
  symlinkSync(join(root, 'packages/astro'), join(project, 'node_modules/@offprint/astro'))
  for (const [path, text] of Object.entries({ 'package.json': '{ "type": "module" }', ...files })) {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), text)
  }
  return project
}

/** How to run Astro in a project: the command of Node, and an environment as a user's. */
export function astroCommand(project: string, ...parameters: string[]) {
  const { VITEST: _, NODE_ENV: __, ...environment } = process.env
  return {
    parameters: [join(project, 'node_modules/astro/bin/astro.mjs'), ...parameters],
    env: { ...environment, ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  }
}

/** Builds a project, which must succeed, and gives what was printed. */
export function buildProject(project: string): string {
  const { parameters, env } = astroCommand(project, 'build')
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, {
    cwd: project,
    encoding: 'utf8',
    env,
  })
  expect(status, stdout + stderr).toBe(0)
  return stdout
}
