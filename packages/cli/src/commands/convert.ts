import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  type Archive,
  type ArchivePaper,
  bibtexFile,
  collect,
  cslFile,
  csv,
  risFile,
} from '@offprint/archive'
import { readArchiveFolder } from '@offprint/archive/folder'
import { parse } from '@offprint/digest'
import { checkFormat } from '../check-format.ts'
import { type Command, type Streams, UsageError } from '../command.ts'
import { digestMarkdown } from '../digest-markdown.ts'
import { plainFinding } from '../finding.ts'
import { type FindingAt, findingLines } from '../finding-lines.ts'
import { progressLine } from '../progress-line.ts'
import { readInput } from '../read-input.ts'
import { write } from '../write.ts'

/** What papers can be turned into: how each writes them, piece by piece. */
const targets: Readonly<Record<string, (archive: Archive) => Iterable<string>>> = {
  json: ({ papers }) => [`${JSON.stringify(papers, null, 2)}\n`],
  jsonl: ({ papers }) => papers.map((paper) => `${JSON.stringify(paper)}\n`),
  bibtex: ({ papers }) => bibtexFile(papers),
  ris: ({ papers }) => risFile(papers),
  csl: ({ papers }) => cslFile(papers),
  markdown: digestMarkdown,
  csv: ({ papers, tags }) => {
    const names = new Map(tags.map(({ slug, name }) => [slug, name]))
    return [
      csv([
        columns.map(([name]) => name),
        ...papers.map((paper) => columns.map(([, value]) => value(paper, names) ?? '')),
      ]),
    ]
  },
}

/** Columns of the table; parts of a list are parted by semicolons. */
const columns: readonly [
  name: string,
  value: (paper: ArchivePaper, tags: ReadonlyMap<string, string>) => string | undefined,
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
  const { archive, findings } = await read(path, values.format, { stdin, stderr })
  await write(stdout, target(archive))
  const lines = findingLines(findings)
  const isEmpty = archive.papers.length === 0
  await write(
    stderr,
    isEmpty && lines.length === 0 ? [`offprint convert: There are no papers in ${path}.\n`] : lines,
  )
  return isEmpty || findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

async function read(
  path: string,
  format: string | undefined,
  { stdin, stderr }: Pick<Streams, 'stdin' | 'stderr'>,
): Promise<{ archive: Archive; findings: FindingAt[] }> {
  const isFolder = path !== '-' && (await stat(path).catch(() => undefined))?.isDirectory() === true
  if (isFolder) {
    const progress = progressLine(stderr)
    const { archive, digests } = await readArchiveFolder(path, { onProgress: progress.show })
    progress.clear()
    const inArchive = archive.findings.map(({ places, ...finding }) => ({
      line: 1,
      ...places[0],
      ...finding,
    }))
    const findings = [...digests.flatMap(({ messages }) => messages.map(plainFinding)), ...inArchive]
    return {
      archive,
      findings: findings.map((finding) => ({ ...finding, file: join(path, finding.file ?? '') })),
    }
  }
  const digest = await parse(await readInput(path, stdin), format === undefined ? {} : { format })
  const findings = digest.messages.map(plainFinding)
  return { archive: collect([digest]), findings: findings.map((finding) => ({ ...finding, file: path })) }
}
