import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What one run of a process used. */
export interface Usage {
  /** User and system time of all its threads, in seconds. */
  cpu: number
  /** Largest resident set, in MB (10^6 bytes). */
  memory: number
  /** By the clock, in seconds. */
  wall: number
}

const recorder = pathToFileURL(join(import.meta.dirname, 'record-usage.ts')).href

/** Runs a Node script in `cwd` and tells what the process used. Throws with its output if it fails. */
export function measure(cwd: string, script: string, parameters: readonly string[] = []): Usage {
  const scratch = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  const report = join(scratch, 'usage.json')
  const begin = performance.now()
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', recorder, script, ...parameters],
    {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, OFFPRINT_USAGE: report, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    },
  )
  const wall = (performance.now() - begin) / 1000
  if (status !== 0)
    throw new Error(`${script} failed in ${cwd}:\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`)
  const { cpu, memory } = JSON.parse(readFileSync(report, 'utf8'))
  rmSync(scratch, { recursive: true, force: true })
  return { cpu, memory, wall }
}

/** The run with the median CPU time. */
export function median(runs: readonly Usage[]): Usage {
  const sorted = [...runs].sort((a, b) => a.cpu - b.cpu)
  return sorted[sorted.length >> 1] as Usage
}
