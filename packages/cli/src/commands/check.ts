import { parseArgs } from 'node:util'
import { type PermalinkRecord, sortFindings, tagReport, unite, uniteAndTag } from '@offprint/archive'
import { readDigests, writePermalinks } from '@offprint/archive/folder'
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
  const folder = await readDigests(directory, { onProgress: progress.show }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT')
        throw new UsageError(`There is no folder ${directory}. Name yours: offprint check DIR`)
      if (error.code === 'ENOTDIR')
        throw new UsageError(`${directory} is no folder. To look at one file: offprint parse ${directory}`)
      throw error
    },
  )
  const { digests, options } = folder
  // Tags take as long as all the rest: they are found where they are asked for, ruled by the owner, or have addresses.
  const areTagsWanted =
    values.tags ||
    values['save-permalinks'] ||
    options.tags !== undefined ||
    (options.permalinks?.tags.length ?? 0) > 0
  const tagged = areTagsWanted ? uniteAndTag(digests, options) : undefined
  const { papers, ...united } = tagged ?? unite(digests, options)
  progress.clear()
  const files = fileReports(digests, { papers, digests: united.digests })
  const ofArchive = sortFindings([...folder.findings, ...united.findings])
  const findings = [...files.flatMap((file) => file.findings), ...ofArchive]
  const passed = overLimits(limits, files, findings)
  const counts = countBySeverity(findings)

  const tags = values.tags && tagged ? tagReport(tagged, options.permalinks) : undefined
  const texts = values.repairs ? textReport(digests, folder.repairsOf) : undefined
  const failed = counts.error > 0 || (values.strict && counts.warning > 0) || passed.length > 0
  if (values.json) {
    const summary = { papers: papers.length, digests: digests.length, ...counts, limitsPassed: passed }
    await write(stdout, [
      `${JSON.stringify({ summary, files, findings: ofArchive, ...texts, ...(tags && { tags }) }, null, 2)}\n`,
    ])
  } else {
    const report = { files, papers, findings: ofArchive, counts, passed, ...(texts && { texts }) }
    const withTags = tags && tagged ? { ...report, tags: { report: tags, all: tagged.tags } } : report
    await write(stdout, reportLines(withTags, directory, stdout))
  }
  if (values['save-permalinks'] && tagged && !(await isSaved(directory, tagged.permalinks, stderr))) return 1
  return failed ? 1 : 0
}

/** Records the addresses of an archive; says so where it cannot be done. */
async function isSaved(
  directory: string,
  permalinks: PermalinkRecord,
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
