import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { watchTree } from './process-tree.ts'

/** What one run of a process used, with all processes that it started. */
export interface Usage {
  /** User and system time, in seconds. */
  cpu: number
  /** The largest resident sets at one time, added up, in MB (10^6 bytes). Of the first process alone where there is no `/proc`. */
  memory: number
  /** By the clock, in seconds. */
  wall: number
}

const recorder = pathToFileURL(join(import.meta.dirname, 'record-usage.ts')).href

/** Runs a Node script in `cwd` and tells what the process used. Throws with its output if it fails. */
export async function measure(
  cwd: string,
  script: string,
  parameters: readonly string[] = [],
): Promise<Usage> {
  const scratch = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  const report = join(scratch, 'usage.json')
  const begin = performance.now()
  const child = spawn(process.execPath, ['--import', recorder, script, ...parameters], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, OFFPRINT_USAGE: report, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000)
    })
  }
  const tree = watchTree(child.pid as number)
  const [status] = await once(child, 'close')
  const wall = (performance.now() - begin) / 1000
  const { cpuBelow, memory } = tree.stop()
  if (status !== 0) throw new Error(`${script} failed in ${cwd}:\n${said}`)
  const own: { cpu: number; memory: number } = JSON.parse(readFileSync(report, 'utf8'))
  rmSync(scratch, { recursive: true, force: true })
  return { cpu: own.cpu + cpuBelow, memory: Math.max(own.memory, memory / 1e6), wall }
}

/** The run with the median CPU time. */
export function median(runs: readonly Usage[]): Usage {
  const sorted = [...runs].sort((a, b) => a.cpu - b.cpu)
  return sorted[sorted.length >> 1] as Usage
}
