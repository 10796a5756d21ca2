/**
 * Everything that must hold before a change lands, in one run: types, style, unused code, package
 * manifests and all tests. Goes on after a failure, so that one run tells all; the last line is the count.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'offprint-verify-'))
const report = join(scratch, 'vitest.json')

/** Checks that are one command each, by what they promise. */
const checks: readonly [promise: string, command: string, ...parameters: string[]][] = [
  ['code is formatted and free of lint', 'biome', 'check', '--error-on-warnings', '.'],
  ['Astro components are formatted', 'prettier', '--check', '--log-level', 'warn', '**/*.astro'],
  ['the tests type-check', 'tsc', '--noEmit', '-p', 'tests'],
  ['the site type-checks', 'pnpm', '--filter', 'site', 'run', 'check'],
  ['nothing is unused', 'knip'],
]

let passed = 0
let failed = 0

for (const [promise, command, ...parameters] of checks) {
  console.log(`\n▸ ${promise}: ${[command, ...parameters].join(' ')}`)
  if (run(command, parameters)) passed++
  else {
    failed++
    console.log(`✗ ${promise}`)
  }
}

console.log('\n▸ tests: vitest run')
const green = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
const counts = readCounts()
passed += counts.passed
failed += counts.failed
if (!green && counts.failed === 0) failed++

rmSync(scratch, { recursive: true, force: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function run(command: string, parameters: readonly string[]): boolean {
  const { status } = spawnSync(command, parameters, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      ASTRO_DEV_BACKGROUND: '0',
      ASTRO_PREVIEW_BACKGROUND: '0',
    },
  })
  return status === 0
}

/** How many tests passed and failed; a run that left no report has failed once. */
function readCounts(): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
