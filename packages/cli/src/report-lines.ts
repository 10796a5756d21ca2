import { join, relative } from 'node:path'
import { styleText } from 'node:util'
import type { ArchiveFinding, Tag, TagReport, UnitedPaper } from '@offprint/archive'
import { visible } from '@offprint/digest'
import type { FileReport } from './file-report.ts'
import type { Limit } from './limits.ts'
import type { TextReport } from './text-report.ts'

/** Findings of one rule in one file that are printed; `--json` has all. */
const SHOWN = 20

/** What `check` has to say. */
export interface Report {
  files: readonly FileReport[]
  papers: readonly UnitedPaper[]
  /** What there is to say of the folder as a whole. */
  findings: readonly ArchiveFinding[]
  /** How many findings of each severity there are, in the files and in the archive. */
  counts: Readonly<Record<ArchiveFinding['severity'], number>>
  /** The limits that are passed. */
  passed: readonly Limit[]
  /** All tags, and the report on them. */
  tags?: { all: readonly Tag[]; report: TagReport }
  texts?: TextReport
}

/** How paths and texts are written where they are printed. */
interface Print {
  /** A file of the folder, as its reader would name it from where the command was called. */
  path(file: string): string
  /** Text of a digest in a style, as far as the stream has styles. */
  style(format: Parameters<typeof styleText>[0], text: string): string
}

/** A report as a person reads it, for a stream that may be a terminal. `directory` is the folder as it was named. */
export function* reportLines(
  { files, papers, findings, counts, passed, tags, texts }: Report,
  directory: string,
  stdout: NodeJS.WritableStream,
): Generator<string> {
  const style: Print['style'] = (format, text) =>
    styleText(format, visible(text), { stream: stdout as NodeJS.WriteStream })
  const path: Print['path'] = (file) => visible(relative('', join(directory, file)) || file)
  const print = { path, style }

  if (texts !== undefined) yield* textLines(texts, print)
  for (const file of files) {
    const { papers: entries, lines } = file
    yield `${style('bold', path(file.file))}  ${style('dim', [file.format, file.date].filter(Boolean).join(', '))}\n`
    const parts = [
      `${entries.new} new`,
      ...(entries.seenBefore > 0 ? [`${entries.seenBefore} seen before`] : []),
      ...(entries.repeated > 0 ? [`${entries.repeated} repeated`] : []),
      ...(entries.folded > 0 ? [`${entries.folded} folded`] : []),
      ...(entries.completed > 0 ? [`${entries.completed} completed from other files`] : []),
    ]
    yield `  ${plural(entries.total, 'paper')}: ${parts.join(', ')}\n`
    const total = lines.paper + lines.digest + lines.furniture + lines.unread
    yield `  ${plural(total, 'line')}: ${lines.paper} of papers, ${lines.digest} of the digest, ${lines.furniture} furniture, ${lines.unread} unread\n`
    yield* findingLines(
      file.findings.map((finding) => ({ ...finding, places: [{ file: file.file, line: finding.line }] })),
      print,
    )
    yield '\n'
  }
  if (findings.length > 0) {
    yield `${style('bold', 'The archive as a whole')}\n`
    yield* findingLines(findings, print)
    yield '\n'
  }
  if (tags !== undefined) {
    yield `${style('bold', 'Tags')}\n`
    for (const line of tagLines(tags, papers)) yield `  ${visible(line)}\n`
    yield '\n'
  }
  for (const { what, much } of passed) yield `${style('red', 'limit passed')}  more than ${what}=${much}\n`
  yield `${plural(papers.length, 'paper')} in ${plural(files.length, 'digest')}: ${plural(counts.error, 'error')}, ${plural(counts.warning, 'warning')}\n`
}

const KINDS = {
  'broken-hyphenation': 'a hyphen at the wrong place',
  'glued-words': 'words run together',
  'flattened-dash': 'a dash that became a hyphen',
  'damaged-formula': 'a formula that lost its signs',
}

function* textLines({ repairs, damage }: TextReport, { path, style }: Print): Generator<string> {
  const place = ({ file, line }: { file: string; line: number }) => `${path(file)}:${line}`
  yield `${style('bold', plural(repairs.length, 'repair'))}\n`
  for (const repair of repairs) {
    const { rule, from, text } = repair
    yield `  ${place(repair)}  ${visible(from.trim())} → ${text === '' ? style('dim', '(left out)') : visible(text)}  ${style('dim', rule)}\n`
  }
  yield '\n'
  if (damage.length === 0) return
  yield `${style('bold', `${plural(damage.length, 'place')} left as they are`)}\n`
  for (const each of damage) {
    yield `  ${place(each)}  ${visible(each.found)}  ${style('dim', `${KINDS[each.kind]}, ${each.kind}`)}\n`
  }
  yield '\n'
}

function* tagLines(
  { all, report }: NonNullable<Report['tags']>,
  papers: Report['papers'],
): Generator<string> {
  const { untagged, single, nearDuplicates, changes } = report
  const titles = new Map(papers.map(({ slug, title }) => [slug, title]))
  const names = new Map(all.map(({ slug, name }) => [slug, name]))
  const paperLine = (slug: string) => `${titles.get(slug)}  /papers/${slug}/`
  yield `${plural(all.length, 'tag')} of ${plural(papers.length, 'paper')}`
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
    yield 'Nothing to compare with: --save-permalinks records the tags, and a later check tells what has changed'
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
  yield `${what}: ${lines.length === 0 ? 'none' : lines.length}`
  for (const line of lines.slice(0, SHOWN)) yield `  ${line}`
  if (lines.length > SHOWN) yield `  … and ${lines.length - SHOWN} more; --json prints all`
}

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const

function* findingLines(findings: readonly ArchiveFinding[], { path, style }: Print): Generator<string> {
  const seen = new Map<string, number>()
  for (const { ruleId, severity, reason, note, places } of findings) {
    const before = seen.get(ruleId) ?? 0
    seen.set(ruleId, before + 1)
    if (before >= SHOWN) continue
    const [first, ...others] = places.map(({ file, line }) => `${path(file)}:${line}`)
    yield `  ${first ?? ''}  ${style(colours[severity], severity)}  ${visible(reason)}  ${style('dim', ruleId)}\n`
    for (const other of others.slice(0, SHOWN)) yield `    also ${other}\n`
    if (note !== '') yield `    ${visible(note)}\n`
  }
  for (const [ruleId, count] of seen) {
    if (count > SHOWN) yield `  … and ${count - SHOWN} more of ${ruleId}; --json prints all\n`
  }
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
