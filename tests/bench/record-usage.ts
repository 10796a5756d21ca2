/** Preloaded into a measured process: leaves what it used in the file that `OFFPRINT_USAGE` names. */
import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const report = process.env['OFFPRINT_USAGE']
if (report && isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    writeFileSync(
      report,
      JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: (maxRSS * 1024) / 1e6 }),
    )
  })
}
