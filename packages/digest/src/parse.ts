import { VFile } from 'vfile'
import { type Decoded, decode } from './decode.ts'
import { detectFormat, sampleOf } from './detect.ts'
import type { Digest } from './digest.ts'
import { Findings } from './findings.ts'
import type { Context, Format, Part, PartOptions, Reading, Sample } from './format.ts'
import { formats as builtIn } from './formats/index.ts'
import { Ledger } from './ledger.ts'
import { findProgramsLeftOut } from './programs-left-out.ts'
import { Source } from './source.ts'
import { dateInName } from './text/dates.ts'
import { findUnsafeLinks } from './unsafe-links.ts'

/** How to read a digest. */
export interface ParseOptions {
  /** Name of the form, where detection should not decide. */
  format?: string
  /** The forms to choose from. @default all that this package has */
  formats?: readonly Format[]
  /** Date of the digest (`2025-03-13`, `2025-03` or `2025`), where its file's name does not say it. */
  date?: string
}

/** What `parse` takes: text, bytes, or a file with a path. */
export type ParseInput = string | Uint8Array | VFile | { path?: string; value: string | Uint8Array }

/**
 * Reads one digest.
 *
 * Never throws because of what the file holds: findings are `messages` (also on the `VFile`, where one was
 * given), the rest of the file is read all the same.
 *
 * @example
 * const digest = await parse({ path: '2025-03-13-trending.txt', value: text })
 * digest.papers[0].title
 */
export async function parse(input: ParseInput, options: ParseOptions = {}): Promise<Digest> {
  const file = toFile(input)
  const formats = options.formats ?? builtIn
  const findings = new Findings(file)
  const source = new Source(readText(file, findings))
  const ledger = new Ledger(source)
  const sample = sampleOf(source.text, file.path)
  const date = options.date ?? dateInName(sample.name)
  const context: Context = {
    ledger,
    name: sample.name,
    ...(date === undefined ? {} : { date }),
    finding: (ruleId, finding) => findings.report(ruleId, finding),
    readPart: (text, part) => readPart(text, part, formats, context, 1),
  }
  const format = chooseFormat(source, options.format, formats, sample, findings)
  const reading = format ? await read(format, source, context) : { papers: [] }
  const entries = ledger.entries(
    format
      ? `not a part of any paper that the ${format.name} reader knows`
      : 'no form was found for this file',
  )
  for (const entry of entries) {
    if (entry.kind !== 'unread') continue
    findings.report('unread-line', {
      line: entry.line,
      endLine: entry.endLine,
      reason: `${entry.line === entry.endLine ? 'Line' : 'Lines'} not read: ${entry.reason}`,
      note: `It begins "${excerpt(source.line(entry.line))}". Nothing of it is in the archive; reword it as a paper or remove it.`,
      severity: 'warning',
    })
  }
  findUnsafeLinks(source, entries, reading.papers, context.finding)
  if (!findings.has('element-left-out')) findProgramsLeftOut(source, entries, reading.papers, context.finding)
  if (format && reading.papers.length === 0 && !findings.has('empty')) {
    findings.report('no-papers', {
      line: 1,
      reason: `No papers found (read as ${format.name})`,
      note: 'If the file is a digest of another form, name it with the `format` option.',
      severity: 'error',
    })
  }
  findings.close()
  return {
    format: format?.name ?? 'unknown',
    ...(file.path === undefined ? {} : { file: file.path }),
    ...optional('title', reading.title),
    ...optional('curator', reading.curator),
    ...optional('date', options.date ?? fuller(reading.date, date)),
    ...optional('description', reading.description),
    ...optional('language', reading.language),
    papers: reading.papers,
    ledger: entries,
    messages: file.messages,
  }
}

function toFile(input: ParseInput): VFile {
  if (input instanceof VFile) return input
  if (typeof input === 'string' || input instanceof Uint8Array) return new VFile({ value: input })
  return new VFile(input)
}

/** The file's text; tells of bytes that are no text. */
function readText(file: VFile, findings: Findings): string {
  if (typeof file.value === 'string') return file.value
  if (!file.value) return ''
  let decoded: Decoded
  try {
    decoded = decode(file.value)
  } catch {
    findings.report('too-large', {
      line: 1,
      reason: 'The file is too large to be read as one text (about 500 MB)',
      note: 'Split it into several files.',
      severity: 'error',
    })
    return ''
  }
  const { text, encoding } = decoded
  if (decoded.binary) {
    findings.report('not-text', {
      line: 1,
      reason: 'The file is not text',
      note: 'Offprint reads text files: save the page, mail or list as text, Markdown, JSON or one of the other forms.',
      severity: 'error',
    })
  } else if (decoded.damaged) {
    findings.report('encoding', {
      line: lineOfFirst(/\uFFFD/, text),
      reason: `The file has bytes that are not valid ${encoding.toUpperCase()}; each reads as U+FFFD (\uFFFD)`,
      note: 'Save the file as UTF-8.',
      severity: 'warning',
    })
  } else if (encoding !== 'utf-8') {
    findings.report('encoding', {
      line: encoding === 'windows-1252' ? lineOfFirst(/[^\0-\x7f]/, text) : 1,
      reason: `The file is encoded as ${encoding.toUpperCase()}, and was read as such`,
      note: 'Save it as UTF-8 if any character looks wrong.',
      severity: 'info',
    })
  }
  return text
}

/** The line of the first character of a kind. */
function lineOfFirst(kind: RegExp, text: string): number {
  return text.slice(0, text.search(kind)).split(/\r\n|\r|\n/).length
}

/** The form that was asked for, or else the one that is surest of the file. */
function chooseFormat(
  source: Source,
  wanted: string | undefined,
  formats: readonly Format[],
  sample: Sample,
  findings: Findings,
): Format | undefined {
  const names = () => formats.map((each) => each.name).join(', ')
  const named = formats.find((each) => each.name === wanted)
  if (wanted !== undefined && !named) {
    findings.report('format-unknown', {
      line: 1,
      reason: `There is no format "${wanted}"`,
      note: `The formats are ${names()}.`,
      severity: 'error',
    })
    return undefined
  }
  if (!/[^\s\ufeff]/.test(source.text)) {
    if (!findings.has('not-text') && !findings.has('too-large')) {
      findings.report('empty', {
        line: 1,
        reason: 'The file is empty',
        note: 'Put papers into it or remove it.',
        severity: 'error',
      })
    }
    return named
  }
  if (named) return named
  const format = detectFormat(sample, formats)
  if (!format) {
    findings.report('format-not-detected', {
      line: 1,
      reason: 'No known form of digest was recognised',
      note: `Name one with the \`format\` option: ${names()}.`,
      severity: 'error',
    })
  }
  return format
}

/** Runs a format; a fault in it becomes a finding, and its lines stay unread. */
async function read(format: Format, source: Source, context: Context): Promise<Reading> {
  try {
    return await format.parse(source, context)
  } catch (error) {
    context.finding('format-failed', {
      line: 1,
      reason: `The ${format.name} reader failed: ${error instanceof Error ? error.message : String(error)}`,
      note: 'This is a fault of the reader, not of the file. Please report it, with the file if you can.',
      severity: 'error',
    })
    return { papers: [] }
  }
}

/** A mail holds a page, which holds a table: deeper than this nobody nests digests. */
const DEEPEST_PART = 3

/** Reads a text inside a source. */
async function readPart(
  text: string,
  { name = '', format: wanted, lineOf }: PartOptions,
  formats: readonly Format[],
  outer: Context,
  depth: number,
): Promise<Part> {
  if (depth > DEEPEST_PART) return { papers: [], entries: [] }
  const source = new Source(text)
  const ledger = new Ledger(source)
  const format = wanted
    ? formats.find((each) => each.name === wanted)
    : detectFormat(sampleOf(source.text, name), formats)
  const context: Context = {
    ledger,
    name,
    ...(outer.date === undefined ? {} : { date: outer.date }),
    finding: (ruleId, finding) =>
      outer.finding(ruleId, {
        ...finding,
        line: lineOf(finding.line),
        ...(finding.endLine === undefined ? {} : { endLine: lineOf(finding.endLine) }),
      }),
    readPart: (inner, part) => readPart(inner, part, formats, context, depth + 1),
  }
  const reading = format ? await read(format, source, context) : { papers: [] }
  const entries = ledger.entries('not a part of any paper')
  findUnsafeLinks(source, entries, reading.papers, context.finding)
  return { ...reading, ...optional('format', format?.name), entries }
}

/** Of two dates of one digest, the more precise one; the text's where they are equally so. */
function fuller(inText: string | undefined, given: string | undefined): string | undefined {
  if (inText === undefined) return given
  return given?.startsWith(inText) ? given : inText
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value }
}

function excerpt(line: string): string {
  const text = line.trim()
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
