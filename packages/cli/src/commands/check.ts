import { parseArgs } from 'node:util'
import { type Archive, tagReport } from '@offprint/archive'
import { readArchiveFolder, writePermalinks } from '@offprint/archive/folder'
import { type Command, type Streams, UsageError } from '../command.ts'
import { fileReports } from '../file-report.ts'
import type { PlainFinding } from '../finding.ts'
import { overLimits, readLimit } from '../limits.ts'
import { progressLine } from '../progress-line.ts'
import { type Report, reportLines } from '../report-lines.ts'
import { textReport } from '../text-report.ts'
import { write } from '../write.ts'

/** `offprint check [DIR]`: what was read of a folder of digests, and what was not. */
export const check: Command = {
  help: `Reports what was read of a folder of digests, and what was not: for each file its form, its papers, and
every line that was not read, with the reason and what to do.

Usage: offprint check [DIR] [OPTIONS]

DIR is the folder of digests.  [digests]

Options:
  --strict             fail on warnings too, not only on errors
  --fail-on WHAT=MUCH  fail where there is more: unread=0.5% or unread=10 (lines), or the name of a
                       finding, near-match=0; may be given several times
  --repairs            print every repair that was made to a text, and the damage that only a person
                       can repair: words run together or parted, dashes that became hyphens
  --tags               report on the tags too: papers without any, tags with one paper, tags that may be
                       one, and what is new or gone since the addresses were recorded
  --save-permalinks    record the addresses given so far in DIR/permalinks.json, to be kept under
                       version control: a later check fails when one would vanish
  --json               print the report as JSON
  --help, -h           print this

Exit status: 0 all is well, 1 there are errors or a limit is passed, 2 called wrongly.
`,
  run,
}

async function run(args: string[], { stdout, stderr }: Streams): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      strict: { type: 'boolean', default: false },
      'fail-on': { type: 'string', multiple: true, default: [] },
      repairs: { type: 'boolean', default: false },
      tags: { type: 'boolean', default: false },
      'save-permalinks': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const [directory = 'digests', ...rest] = positionals
  if (rest.length > 0) throw new UsageError('It takes one folder.')
  const limits = values['fail-on'].map(readLimit)

  const progress = progressLine(stderr)
  const folder = await readArchiveFolder(directory, { onProgress: progress.show }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT')
        throw new UsageError(`There is no folder ${directory}. Name yours: offprint check DIR`)
      if (error.code === 'ENOTDIR')
        throw new UsageError(`${directory} is no folder. To look at one file: offprint parse ${directory}`)
      throw error
    },
  )
  progress.clear()
  const { archive, digests, recorded } = folder
  const tags = values.tags ? tagReport(archive, recorded) : undefined
  const files = fileReports(digests, archive)
  const findings = [...files.flatMap((file) => file.findings), ...archive.findings]
  const passed = overLimits(limits, files, findings)
  const counts = countBySeverity(findings)

  const texts = values.repairs ? textReport(digests, folder.repairsOf) : undefined
  const failed = counts.error > 0 || (values.strict && counts.warning > 0) || passed.length > 0
  if (values.json) {
    const summary = {
      papers: archive.papers.length,
      digests: digests.length,
      ...counts,
      limitsPassed: passed,
    }
    const tagged = tags === undefined ? {} : { tags }
    await write(stdout, [
      `${JSON.stringify({ summary, files, findings: archive.findings, ...texts, ...tagged }, null, 2)}\n`,
    ])
  } else {
    const report = { files, archive, counts, passed, ...(tags && { tags }), ...(texts && { texts }) }
    await write(stdout, reportLines(report, directory, stdout))
  }
  if (values['save-permalinks'] && !(await isSaved(directory, archive, stderr))) return 1
  return failed ? 1 : 0
}

/** Records the addresses of an archive; says so where it cannot be done. */
async function isSaved(
  directory: string,
  { permalinks }: Archive,
  stderr: NodeJS.WritableStream,
): Promise<boolean> {
  try {
    await writePermalinks(directory, permalinks)
    return true
  } catch (error) {
    await write(stderr, [`offprint check: ${(error as Error).message}\n`])
    return false
  }
}

function countBySeverity(findings: readonly Pick<PlainFinding, 'severity'>[]): Report['counts'] {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}
