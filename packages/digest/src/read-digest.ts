import type { VFile } from 'vfile'
import { compact } from './compact.ts'
import { detectFormat, SAMPLE_LENGTH, sampleOf } from './detect.ts'
import type { Digest, LedgerEntry, Paper } from './digest.ts'
import type { DigestText } from './digest-text.ts'
import { EncodingFinding } from './encoding-finding.ts'
import { Findings } from './findings.ts'
import type {
  Context,
  Format,
  Part,
  PartOptions,
  PieceReader,
  PieceReading,
  Reading,
  Sample,
} from './format.ts'
import { formats as builtIn } from './formats/index.ts'
import { type CarriedLine, Ledger } from './ledger.ts'
import { LedgerParts } from './ledger-parts.ts'
import { isOnePaper } from './one-paper.ts'
import { PapersPassedOver } from './papers-passed-over.ts'
import { ProgramsLeftOut } from './programs-left-out.ts'
import { type PieceStart, Source } from './source.ts'
import { dateInName, isDate, noDateInName } from './text/dates.ts'
import { findUnsafeLinks } from './unsafe-links.ts'
import { withoutPlaceholders } from './without-placeholders.ts'

/** How to read a digest. */
export interface ParseOptions {
  /** Name of the form, where detection should not decide. */
  format?: string
  /** The forms to choose from. @default all that this package has */
  formats?: readonly Format[]
  /** Date of the digest (`2025-03-13`, `2025-03` or `2025`), where its file's name does not say it. */
  date?: string
}

/** A part of a digest, as `parseStream` gives it. */
export interface DigestPart {
  /**
   * What is known so far of the digest as a whole: its form, and its title and date where it says them. What stands behind
   * papers may be new in the last part.
   */
  digest: Omit<Digest, 'papers' | 'ledger' | 'messages'>
  /** The next papers, in the order of the source. */
  papers: Digest['papers']
  /** What became of the next lines. Papers are numbered through all parts. */
  ledger: Digest['ledger']
  /** All findings, in the last part; none before. */
  messages: Digest['messages']
}

/** Characters of the pieces that a long file is read by. */
const PIECE = 1 << 19

/** The ledger before the first piece. */
const NOTHING = new Ledger(new Source(''))

/** Reads a digest, part by part where its form and length allow it. */
export async function* readDigest(
  file: VFile,
  text: DigestText,
  options: ParseOptions,
  pieceLength = PIECE,
): AsyncGenerator<DigestPart, void, undefined> {
  if (options.date !== undefined && !isDate(options.date))
    throw new RangeError(`The option \`date\` is "${options.date}". Write it as 2025, 2025-03 or 2025-03-13.`)
  const formats = options.formats ?? builtIn
  const findings = new Findings(file)
  const encoding = new EncodingFinding()
  const programs = new ProgramsLeftOut()
  const passedOver = new PapersPassedOver()
  const told = options.format === undefined ? SAMPLE_LENGTH + 1 : 1
  let piece = await text.next(Math.max(pieceLength, told))
  if (!text.ended && isEmpty(piece)) piece = await text.whole()
  const sample = sampleOf(piece, file.path)
  const format = chooseFormat(piece, text, options.format, formats, sample, findings)
  const date = options.date ?? dateInName(sample.name)
  const context: Context & { ledger: Ledger } = {
    ledger: NOTHING,
    name: sample.name,
    ...(date === undefined ? {} : { date }),
    finding: (ruleId, finding) => findings.report(ruleId, finding),
    readPart: (inner, part) => readPart(inner, part, formats, context, 1),
  }
  const pieces = text.ended ? undefined : piecesOf(format, context, sample)
  if (!text.ended && !pieces) piece = await text.whole()
  text.forget()
  const readPiece = format && readerOf(format, pieces, context)
  const unreadReason = format
    ? `not a part of any paper that the ${format.name} reader knows`
    : 'no form was found for this file'
  const parts = new LedgerParts(unreadReason, (entry, excerpt) => reportUnread(entry, excerpt, findings))
  /** Papers of which no part was given yet, and how many were. */
  const held: Paper[] = []
  let given = 0
  let known: Omit<Reading, 'papers'> = {}
  let digest: DigestPart['digest'] | undefined
  let start: PieceStart = { line: 1, offset: 0 }
  let carried: CarriedLine | undefined
  for (let rest = piece; ; ) {
    const isLast = text.ended
    const source = new Source(isLast ? rest : rest.slice(0, pieceEnd(rest, pieces?.withinLines)), start)
    const ledger = new Ledger(source, carried)
    context.ledger = ledger
    encoding.look(source, text)
    const reading: Partial<PieceReading> = (await readPiece?.(source, isLast)) ?? {}
    const { papers: read = [], next = source.lineCount + 1, end: readTo, unsettled = 0, ...fields } = reading
    for (const paper of read) held.push(paper)
    const end = isLast ? source.text.length : (readTo ?? source.rawStart(next))
    start = source.startAt(end)
    const entries = ledger.entries(unreadReason, isLast ? source.lineCount : start.line - 1)
    const goesOn = start.within && !isLast
    const looked = goesOn ? [...entries, ledger.beginning(start.line, end, unreadReason)] : entries
    carried = goesOn ? ledger.carry(start.line) : undefined
    findUnsafeLinks(source, looked, { papers: held, before: given }, (ruleId, finding) =>
      findings.report(ruleId, finding, 'links'),
    )
    programs.look(source, looked, { papers: held, before: given })
    passedOver.look(source, looked)
    const complete = parts.add(entries, source, ledger, isLast)
    known = { ...fields, ...known }
    digest = {
      format: format?.name ?? 'unknown',
      ...(file.path === undefined ? {} : { file: file.path }),
      ...optional('title', known.title),
      ...optional('curator', known.curator),
      ...optional('date', options.date ?? fuller(known.date, date)),
      ...optional('description', known.description),
      ...optional('prose', known.prose),
      ...optional('language', known.language),
      // What was given with papers stays.
      ...(given > 0 ? digest : undefined),
    }
    const papers = held.splice(0, isLast ? held.length : held.length - unsettled)
    for (const paper of papers) {
      withoutPlaceholders(paper)
      compact(paper)
    }
    passedOver.know(papers)
    given += papers.length
    if (isLast) {
      encoding.report(text, findings)
      // A form that reads HTML has told of them itself.
      if (!findings.has('element-left-out'))
        programs.report((ruleId, finding) => findings.report(ruleId, finding, 'links'))
      // Where nothing was read, all is said by that.
      if (given > 0 && !findings.has('link-left-out'))
        passedOver.report((ruleId, finding) => findings.report(ruleId, finding, 'links'))
      if (format && given === 0 && !findings.has('empty') && !findings.has('format-failed'))
        reportNoPapers(format, findings)
      if (digest.date === undefined) reportNoDate(sample.name, findings)
      findings.close()
    }
    yield {
      digest,
      papers,
      ledger: complete,
      messages: isLast ? file.messages : [],
    }
    if (isLast) return
    rest = rest.slice(end)
    // A record longer than a piece: each further look at it is at twice as much, so that all looks take linear time.
    rest = await text.next(Math.max(pieceLength, rest.length), rest)
  }
}

/** The reader of a long file's pieces, where its form has one for it. */
function piecesOf(format: Format | undefined, context: Context, sample: Sample): PieceReader | undefined {
  try {
    return format?.inPieces?.(context, sample)
  } catch {
    return undefined
  }
}

/** What reads the pieces of a file, or the file as its one piece. A fault in a format becomes a finding, and its lines stay unread. */
function readerOf(
  format: Format,
  pieces: PieceReader | undefined,
  context: Context,
): (source: Source, isLast: boolean) => Promise<PieceReading | undefined> {
  let failed = false
  return async (source, isLast) => {
    if (failed) return undefined
    try {
      return pieces ? await pieces.read(source, isLast) : await format.parse(source, context)
    } catch (error) {
      failed = true
      reportFailure(format, error, context.finding)
      return undefined
    }
  }
}

function reportUnread(
  { line, endLine, reason = '' }: LedgerEntry,
  excerpt: string,
  findings: Findings,
): void {
  findings.report(
    'unread-line',
    {
      line,
      endLine,
      reason: `${line === endLine ? 'Line' : 'Lines'} not read: ${reason}`,
      note: `It begins "${excerpt}". Nothing of it is in the archive; reword it as a paper or remove it.`,
      severity: 'warning',
    },
    'unread',
  )
}

function reportNoPapers(format: Format, findings: Findings): void {
  findings.report(
    'no-papers',
    {
      line: 1,
      reason: `No papers found (read as ${format.name})`,
      note:
        format.name === 'markdown'
          ? 'Make the title of each paper a heading that links to it: `## [Title](https://…)`. If the file is a digest of another form, name it with the `format` option.'
          : 'If the file is a digest of another form, name it with the `format` option.',
      severity: 'error',
    },
    'whole',
  )
}

function reportNoDate(name: string, findings: Findings): void {
  const written = noDateInName(name)
  if (written === undefined) return
  findings.report(
    'date-in-name',
    {
      line: 1,
      reason: `The file's name has ${written}, which is no date; the digest has none`,
      note: 'Rename it, for instance 2025-03-14-weekly.md.',
      severity: 'warning',
    },
    'whole',
  )
}

const isEmpty = (text: string) => !/[^\s\ufeff]/.test(text)

/** Where a piece ends: behind the last line that certainly is whole. A carriage return at the very end may go on as a line feed. */
function pieceEnd(text: string, withinLines = false): number {
  if (withinLines) return text.endsWith('\r') ? text.length - 1 : text.length
  const lineFeed = text.lastIndexOf('\n')
  return (lineFeed === -1 ? text.lastIndexOf('\r', text.length - 2) : lineFeed) + 1
}

/** The form that was asked for, or else the one that is surest of the file. */
function chooseFormat(
  piece: string,
  text: DigestText,
  wanted: string | undefined,
  formats: readonly Format[],
  sample: Sample,
  findings: Findings,
): Format | undefined {
  const names = () => formats.map((each) => each.name).join(', ')
  const named = formats.find((each) => each.name === wanted)
  if (wanted !== undefined && !named) {
    findings.report(
      'format-unknown',
      {
        line: 1,
        reason: `There is no format "${wanted}"`,
        note: `The formats are ${names()}.`,
        severity: 'error',
      },
      'form',
    )
    return undefined
  }
  if (isEmpty(piece)) {
    if (!text.coding?.binary && !text.tooLarge) {
      findings.report(
        'empty',
        {
          line: 1,
          reason: 'The file is empty',
          note: 'Put papers into it or remove it.',
          severity: 'error',
        },
        'form',
      )
    }
    return named
  }
  if (named) return named
  const format = detectFormat(sample, formats, (failing, error) =>
    reportFailure(failing, error, (ruleId, finding) => findings.report(ruleId, finding)),
  )
  if (!format) {
    findings.report(
      'format-not-detected',
      {
        line: 1,
        reason: isOnePaper(sample)
          ? 'This looks like the text of one paper, and not like a digest'
          : 'No known form of digest was recognised',
        note: `Name one with the \`format\` option: ${names()}.`,
        severity: 'error',
      },
      'form',
    )
  }
  return format
}

function reportFailure(format: Format, error: unknown, finding: Context['finding']): void {
  finding('format-failed', {
    line: 1,
    reason: `The ${format.name} reader failed: ${error instanceof Error ? error.message : String(error)}`,
    note: 'This is a fault of the reader, not of the file. Please report it, with the file if you can.',
    severity: 'error',
  })
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
  const reading = format && (await readerOf(format, undefined, context)(source, true))
  const { papers = [], prose, next: _, end: __, ...fields }: Partial<PieceReading> = reading ?? {}
  const entries = ledger.entries('not a part of any paper')
  findUnsafeLinks(source, entries, { papers, before: 0 }, context.finding)
  const placed = prose?.map((paragraph) => ({ ...paragraph, line: lineOf(paragraph.line) }))
  return { papers, ...fields, ...optional('prose', placed), ...optional('format', format?.name), entries }
}

/** Of two dates of one digest, the more precise one; the text's where they are equally so. */
function fuller(inText: string | undefined, given: string | undefined): string | undefined {
  if (inText === undefined) return given
  return given?.startsWith(inText) ? given : inText
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value }
}
