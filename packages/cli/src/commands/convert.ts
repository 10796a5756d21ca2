import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  type ArchiveFinding,
  bibtexFile,
  type CollectOptions,
  collect,
  cslFile,
  csv,
  risFile,
  sortFindings,
  type TaggedArchive,
  type United,
  unite,
  uniteAndTag,
} from '@offprint/archive'
import { readDigests } from '@offprint/archive/folder'
import { type Digest, parse } from '@offprint/digest'
import { checkFormat } from '../check-format.ts'
import { type Command, type Streams, UsageError } from '../command.ts'
import { digestMarkdown } from '../digest-markdown.ts'
import { plainFinding } from '../finding.ts'
import { type FindingAt, findingLines } from '../finding-lines.ts'
import { progressLine } from '../progress-line.ts'
import { readInput } from '../read-input.ts'
import { write } from '../write.ts'

/** Papers in another form, piece by piece, and what there is to say of them. */
interface Converted {
  pieces: Iterable<string>
  papers: number
  findings: ArchiveFinding[]
}

/** Makes papers of digests, as far as a form tells of them, and writes them in that form. */
type Conversion = (digests: readonly Digest[], options: CollectOptions) => Converted

function conversion<Part extends Pick<United, 'papers' | 'findings'>>(
  make: (digests: readonly Digest[], options: CollectOptions) => Part,
  write: (part: Part) => Iterable<string>,
): Conversion {
  return (digests, options) => {
    const part = make(digests, options)
    return { pieces: write(part), papers: part.papers.length, findings: part.findings }
  }
}

/** What papers can be turned into. Only data has their neighbours, and only data and the table have their tags. */
const targets: Readonly<Record<string, Conversion>> = {
  json: conversion(collect, ({ papers }) => [`${JSON.stringify(papers, null, 2)}\n`]),
  jsonl: conversion(collect, ({ papers }) => papers.map((paper) => `${JSON.stringify(paper)}\n`)),
  bibtex: conversion(unite, ({ papers }) => bibtexFile(papers)),
  ris: conversion(unite, ({ papers }) => risFile(papers)),
  csl: conversion(unite, ({ papers }) => cslFile(papers)),
  markdown: conversion(unite, digestMarkdown),
  csv: conversion(uniteAndTag, ({ papers, tags }) => {
    const names = new Map(tags.map(({ slug, name }) => [slug, name]))
    return [
      csv([
        columns.map(([name]) => name),
        ...papers.map((paper) => columns.map(([, value]) => value(paper, names) ?? '')),
      ]),
    ]
  }),
}

/** Columns of the table; parts of a list are parted by semicolons. */
const columns: readonly [
  name: string,
  value: (paper: TaggedArchive['papers'][number], tags: ReadonlyMap<string, string>) => string | undefined,
][] = [
  ['title', ({ title }) => title],
  [
    'authors',
    ({ authors, authorsPartial }) =>
      [...authors.map(({ name }) => name), ...(authorsPartial ? ['et al.'] : [])].join('; '),
  ],
  ['date', ({ date }) => date],
  ['venue', ({ venue }) => venue],
  ['arxiv', ({ ids }) => ids.arxiv],
  ['doi', ({ ids }) => ids.doi],
  ['abstract', ({ abstract }) => abstract],
  ['summary', ({ summary }) => summary],
  ['keywords', ({ keywords }) => keywords.join('; ')],
  ['tags', ({ tags }, names) => tags.map(({ tag }) => names.get(tag) ?? tag).join('; ')],
  ['notes', ({ notes }) => notes.join('; ')],
  ['links', ({ links }) => links.map(({ url }) => url).join(' ')],
  ['digests', ({ appearances }) => [...new Set(appearances.map(({ digest }) => digest))].join('; ')],
]

/** `offprint convert FILE|DIR --to FORM`: papers in another form on standard output. */
export const convert: Command = {
  help: `Turns the papers of a digest, or of a folder of digests, into another form on standard output.
A paper that stands in several places is one paper.

Usage: offprint convert FILE|DIR --to FORM [OPTIONS]

FILE is a digest, or \`-\` for standard input; DIR is a folder of digests.

Options:
  --to FORM      ${Object.keys(targets).join(', ')}
  --format NAME  the form FILE is in  [told from its content]
  --help, -h     print this

Exit status: 0 done, 1 something was lost, or there was nothing, 2 called wrongly.
Standard error has the errors and warnings about the digests; \`offprint check\` tells more.

Example: offprint convert digests --to bibtex > papers.bib
`,
  run,
}

async function run(args: string[], { stdin, stdout, stderr }: Streams): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { to: { type: 'string' }, format: { type: 'string' } },
  })
  const [path, ...rest] = positionals
  if (path === undefined || rest.length > 0)
    throw new UsageError('It takes one file or folder, or `-` for standard input.')
  const forms = Object.keys(targets).join(', ')
  if (values.to === undefined) throw new UsageError(`Say what to turn it into: --to ${forms}.`)
  const target = Object.hasOwn(targets, values.to) ? targets[values.to] : undefined
  if (!target) throw new UsageError(`"${values.to}" is no form to convert to. The forms are ${forms}.`)
  checkFormat(values.format)
  const { pieces, papers, findings } = await read(path, values.format, target, { stdin, stderr })
  await write(stdout, pieces)
  const lines = findingLines(findings)
  const isEmpty = papers === 0
  await write(
    stderr,
    isEmpty && lines.length === 0 ? [`offprint convert: There are no papers in ${path}.\n`] : lines,
  )
  return isEmpty || findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

async function read(
  path: string,
  format: string | undefined,
  convert: Conversion,
  { stdin, stderr }: Pick<Streams, 'stdin' | 'stderr'>,
): Promise<Omit<Converted, 'findings'> & { findings: FindingAt[] }> {
  const isFolder = path !== '-' && (await stat(path).catch(() => undefined))?.isDirectory() === true
  if (!isFolder) {
    const digest = await parse(await readInput(path, stdin), format === undefined ? {} : { format })
    const findings = digest.messages.map(plainFinding)
    return { ...convert([digest], {}), findings: findings.map((finding) => ({ ...finding, file: path })) }
  }
  const progress = progressLine(stderr)
  const folder = await readDigests(path, { onProgress: progress.show })
  const converted = convert(folder.digests, folder.options)
  progress.clear()
  const ofFolder = sortFindings([...folder.findings, ...converted.findings])
  const findings = [
    ...folder.digests.flatMap(({ messages }) => messages.map(plainFinding)),
    ...ofFolder.map(({ places, ...finding }) => ({ line: 1, ...places[0], ...finding })),
  ]
  return {
    ...converted,
    findings: findings.map((finding) => ({ ...finding, file: join(path, finding.file ?? '') })),
  }
}
