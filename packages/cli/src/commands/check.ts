import { join, relative } from 'node:path'
import { parseArgs, styleText } from 'node:util'
import { type Archive, type ArchiveFinding, type TagReport, tagReport } from '@offprint/archive'
import { readArchiveFolder, writePermalinks } from '@offprint/archive/folder'
import type { Digest } from '@offprint/digest'
import { type Command, type Streams, UsageError } from '../command.ts'
import { type PlainFinding, plainFinding } from '../finding.ts'
import { type Limit, overLimits, readLimit } from '../limits.ts'
import { progressLine } from '../progress-line.ts'
import { type TextReport, textReport } from '../text-report.ts'
import { write } from '../write.ts'

/** What was read of one file. */
export interface FileReport {
  file: string
  format: string
  date?: string
  papers: {
    /** Entries in the file. */
    total: number
    /** Papers that no older digest has. */
    new: number
    /** Papers that an older digest has too. */
    seenBefore: number
    /** Entries that name a paper of this same file again. */
    repeated: number
    /** Entries that the page printed twice and that were folded into one. */
    folded: number
    /** Papers with a field from another file: authors, an id, an abstract. */
    completed: number
  }
  /** Lines by what became of them. */
  lines: Record<'paper' | 'digest' | 'furniture' | 'unread', number>
  findings: PlainFinding[]
}

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
  const files = digests.map((digest) => fileReport(digest, archive))
  const findings = [...files.flatMap((file) => file.findings), ...archive.findings]
  const passed = overLimits(limits, files, findings)
  const counts = countBySeverity(findings)
  if (values['save-permalinks']) await writePermalinks(directory, archive.permalinks)

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
    if (texts) await write(stdout, textLines(directory, texts, stdout))
    await write(stdout, report(directory, files, archive, tags, counts, passed, stdout))
  }
  return failed ? 1 : 0
}

function fileReport(digest: Digest, archive: Archive): FileReport {
  const known = archive.digests.find(({ file }) => file === digest.file)
  const id = known?.id
  let fresh = 0
  let completed = 0
  const slugs = new Set(known?.papers)
  // A file without a date, such as a .bib beside a page, is no older than any digest.
  const dated = new Set(archive.digests.filter(({ date }) => date !== undefined).map((each) => each.id))
  for (const paper of archive.papers) {
    if (!slugs.has(paper.slug)) continue
    const oldest =
      paper.appearances.findLast(({ digest: place }) => dated.has(place)) ?? paper.appearances.at(-1)
    if (oldest?.digest === id) fresh++
    if (Object.values(paper.provenance).some((source) => source.digest !== id)) completed++
  }
  const findings = digest.messages.map(plainFinding)
  return {
    file: digest.file ?? '',
    format: digest.format,
    ...(digest.date === undefined ? {} : { date: digest.date }),
    papers: {
      total: digest.papers.length,
      new: fresh,
      seenBefore: slugs.size - fresh,
      repeated: digest.papers.length - slugs.size,
      folded: findings.filter(({ ruleId }) => /^(?:entry-folded|mention-folded|printed-twice)$/.test(ruleId))
        .length,
      completed,
    },
    lines: countLines(digest),
    findings,
  }
}

function countLines({ ledger }: Digest): FileReport['lines'] {
  const lines: FileReport['lines'] = { paper: 0, digest: 0, furniture: 0, unread: 0 }
  for (const entry of ledger) lines[entry.kind] += entry.endLine - entry.line + 1
  return lines
}

type Counts = Record<'error' | 'warning' | 'info', number>

function countBySeverity(findings: readonly { severity: keyof Counts }[]): Counts {
  const counts: Counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

/** Findings of one rule in one file that are printed; `--json` has all. */
const SHOWN = 20

function* report(
  directory: string,
  files: readonly FileReport[],
  archive: Archive,
  tags: TagReport | undefined,
  counts: Counts,
  passed: readonly Limit[],
  stdout: NodeJS.WritableStream,
): Generator<string> {
  const style = (format: Parameters<typeof styleText>[0], text: string) =>
    styleText(format, text, { stream: stdout as NodeJS.WriteStream })
  const path = (file: string) => relative('', join(directory, file)) || file

  for (const file of files) {
    const { papers, lines } = file
    yield `${style('bold', path(file.file))}  ${style('dim', [file.format, file.date].filter(Boolean).join(', '))}\n`
    const parts = [
      `${papers.new} new`,
      ...(papers.seenBefore > 0 ? [`${papers.seenBefore} seen before`] : []),
      ...(papers.repeated > 0 ? [`${papers.repeated} repeated`] : []),
      ...(papers.folded > 0 ? [`${papers.folded} folded`] : []),
      ...(papers.completed > 0 ? [`${papers.completed} completed from other files`] : []),
    ]
    yield `  ${plural(papers.total, 'paper')}: ${parts.join(', ')}\n`
    const total = lines.paper + lines.digest + lines.furniture + lines.unread
    yield `  ${plural(total, 'line')}: ${lines.paper} of papers, ${lines.digest} of the digest, ${lines.furniture} furniture, ${lines.unread} unread\n`
    yield* findingLines(
      file.findings.map((finding) => ({ ...finding, places: [{ file: file.file, line: finding.line }] })),
      path,
      style,
    )
    yield '\n'
  }
  if (archive.findings.length > 0) {
    yield `${style('bold', 'The archive as a whole')}\n`
    yield* findingLines(archive.findings, path, style)
    yield '\n'
  }
  if (tags !== undefined) {
    yield `${style('bold', 'Tags')}\n`
    yield* tagLines(tags, archive)
    yield '\n'
  }
  for (const { what, much } of passed) yield `${style('red', 'limit passed')}  more than ${what}=${much}\n`
  yield `${plural(archive.papers.length, 'paper')} in ${plural(files.length, 'digest')}: ${plural(counts.error, 'error')}, ${plural(counts.warning, 'warning')}\n`
}

const KINDS = {
  'broken-hyphenation': 'a hyphen at the wrong place',
  'glued-words': 'words run together',
  'flattened-dash': 'a dash that became a hyphen',
  'damaged-formula': 'a formula that lost its signs',
}

function* textLines(
  directory: string,
  { repairs, damage }: TextReport,
  stdout: NodeJS.WritableStream,
): Generator<string> {
  const style = (format: Parameters<typeof styleText>[0], text: string) =>
    styleText(format, text, { stream: stdout as NodeJS.WriteStream })
  const place = ({ file, line }: { file: string; line: number }) =>
    `${relative('', join(directory, file)) || file}:${line}`

  yield `${style('bold', plural(repairs.length, 'repair'))}\n`
  for (const repair of repairs) {
    const { rule, from, text } = repair
    yield `  ${place(repair)}  ${from.trim()} → ${text === '' ? style('dim', '(left out)') : text}  ${style('dim', rule)}\n`
  }
  yield '\n'
  if (damage.length === 0) return
  yield `${style('bold', `${plural(damage.length, 'place')} left as they are`)}\n`
  for (const each of damage) {
    yield `  ${place(each)}  ${each.found}  ${style('dim', `${KINDS[each.kind]}, ${each.kind}`)}\n`
  }
  yield '\n'
}

function* tagLines(
  { untagged, single, nearDuplicates, changes }: TagReport,
  archive: Archive,
): Generator<string> {
  const titles = new Map(archive.papers.map(({ slug, title }) => [slug, title]))
  const names = new Map(archive.tags.map(({ slug, name }) => [slug, name]))
  const paperLine = (slug: string) => `${titles.get(slug)}  /papers/${slug}/`
  yield `  ${plural(archive.tags.length, 'tag')} of ${plural(archive.papers.length, 'paper')}\n`
  yield* listed('Papers without tags', untagged.map(paperLine))
  yield* listed(
    'Tags with one paper',
    single.map(({ tag, paper }) => `${names.get(tag)}: ${titles.get(paper)}`),
  )
  yield* listed(
    'Tags that may be one (to make them one, name either an alias of the other in tags.yaml)',
    nearDuplicates.map(({ tags: [one, other], names: agreeing, papers }) => {
      const reasons = [
        ...(agreeing === undefined ? [] : [`"${agreeing[0]}" and "${agreeing[1]}" nearly agree`]),
        ...(papers === undefined ? [] : [`they share ${papers.both} of ${papers.either} papers`]),
      ]
      return `${names.get(one)} and ${names.get(other)}: ${reasons.join('; ')}`
    }),
  )
  if (changes === undefined) {
    yield '  Nothing to compare with: --save-permalinks records the tags, and a later check tells what has changed\n'
    return
  }
  yield* listed(
    'New since the addresses were recorded',
    changes.new.map((slug) => `${names.get(slug)}  /tags/${slug}/`),
  )
  yield* listed(
    'Gone since the addresses were recorded',
    changes.vanished.map((slug) => `/tags/${slug}/`),
  )
}

function* listed(what: string, lines: readonly string[]): Generator<string> {
  yield `  ${what}: ${lines.length === 0 ? 'none' : lines.length}\n`
  for (const line of lines.slice(0, SHOWN)) yield `    ${line}\n`
  if (lines.length > SHOWN) yield `    … and ${lines.length - SHOWN} more; --json prints all\n`
}

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const

function* findingLines(
  findings: readonly ArchiveFinding[],
  path: (file: string) => string,
  style: (format: Parameters<typeof styleText>[0], text: string) => string,
): Generator<string> {
  const seen = new Map<string, number>()
  for (const { ruleId, severity, reason, note, places } of findings) {
    const before = seen.get(ruleId) ?? 0
    seen.set(ruleId, before + 1)
    if (before >= SHOWN) continue
    const [first, ...others] = places.map(({ file, line }) => `${path(file)}:${line}`)
    yield `  ${first ?? ''}  ${style(colours[severity], severity)}  ${reason}  ${style('dim', ruleId)}\n`
    for (const other of others.slice(0, SHOWN)) yield `    also ${other}\n`
    if (note !== '') yield `    ${note}\n`
  }
  for (const [ruleId, count] of seen) {
    if (count > SHOWN) yield `  … and ${count - SHOWN} more of ${ruleId}; --json prints all\n`
  }
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
