import type { LedgerEntry } from '../digest.ts'
import type { Context, Format, Part, PieceReader, PieceReading, Reading, Sample } from '../format.ts'
import { isObject } from '../records/field-roles.ts'
import type { Source } from '../source.ts'
import { parseDate } from '../text/dates.ts'
import { type Json, type JsonObject, readJson } from '../text/json.ts'
import { windows1252 } from '../windows-1252.ts'

/**
 * Mails (`.eml`), boxes of them, and what Gmail's interface gives for one. The HTML or text part is read with
 * whichever form it has; lines of papers are lines of the mail.
 *
 * Rules: https://www.rfc-editor.org/rfc/rfc5322, https://www.rfc-editor.org/rfc/rfc2045
 */
export const mail: Format = {
  name: 'mail',
  title: 'Mail',
  extensions: ['eml', 'mbox', 'json'],
  detect,
  parse,
  // One mail by itself is wanted whole.
  inPieces: (context, { text }) => (/^\s*From \S/.test(text) ? new BoxReader(context) : undefined),
}

const FIELD = /^([A-Za-z][A-Za-z0-9-]*):[ \t]*(.*)$/

function detect(sample: Sample): number {
  if (/^\s*[[{]/.test(sample.text))
    return /"payload"\s*:/.test(sample.text) && /"mimeType"\s*:/.test(sample.text) ? 0.95 : 0
  const names = new Set<string>()
  let first = 0
  while (sample.lines[first]?.trim() === '' || /^From \S+/.test(sample.lines[first] ?? '')) first++
  for (const line of sample.lines.slice(first, first + 200)) {
    if (line.trim() === '') break
    const match = FIELD.exec(line)
    if (match) names.add((match[1] as string).toLowerCase())
    else if (!/^[ \t]/.test(line)) return 0
  }
  const usual = [
    'from',
    'to',
    'subject',
    'date',
    'message-id',
    'received',
    'return-path',
    'delivered-to',
  ].filter((name) => names.has(name)).length
  if (usual < 2) return 0
  return names.has('mime-version') || names.has('content-type') || names.has('content-transfer-encoding')
    ? 0.99
    : 0.6
}

/** One part of a mail that holds text. */
interface Leaf {
  type: 'text/html' | 'text/plain'
  encoding: string
  /** The fields that say how its text is encoded. */
  head: string
  line: number
  endLine: number
}

async function parse(source: Source, context: Context): Promise<Reading> {
  if (isGmail(source.body)) return readGmail(source, context)
  return new BoxReader(context).read(source, true)
}

const isGmail = (text: string) => /^\s*[[{]/.test(text.slice(0, 1000))

/** Reads the messages of a box one by one. */
class BoxReader implements PieceReader {
  readonly #context: Context
  #papers = 0

  constructor(context: Context) {
    this.#context = context
  }

  async read(source: Source, isLast: boolean): Promise<PieceReading> {
    const { default: PostalMime, decodeWords } = await import('postal-mime')
    const reading: MailReading = { papers: [], before: this.#papers }
    const found = messages(source)
    // The last one may go on behind the piece.
    const next = isLast ? undefined : found.pop()
    for (const { line, endLine } of found) {
      const { fields, body } = headOf(source, line, endLine)
      this.#context.ledger.claim(line, body - 1, { kind: 'digest', field: 'header' })
      this.#context.ledger.claim(body, endLine, { kind: 'furniture', name: 'part' })
      const subject = fields.get('subject')
      if (subject !== undefined) reading.title ??= decodeWords(subject).trim()
      const date = parseDate(fields.get('date') ?? '')
      if (date !== undefined) reading.date ??= date
      const leaves = leavesOf(source, fields, body, endLine, 0)
      await readLeaves(leaves, source, this.#context, reading, async (leaf) => {
        const text = source.lines(leaf.line, leaf.endLine)
        // Text that is not encoded has been decoded with the file already.
        if (!/^(?:quoted-printable|base64)$/.test(leaf.encoding)) return text
        const parsed = await PostalMime.parse(`${leaf.head}\r\n\r\n${text}`)
        return windows1252((leaf.type === 'text/html' ? parsed.html : parsed.text) ?? '')
      })
    }
    const { before, ...given } = reading
    this.#papers = before + given.papers.length
    return { ...given, ...(next === undefined ? {} : { next: next.line }) }
  }
}

/** What is read of mails. */
interface MailReading extends Reading {
  /** How many papers stand before these in the file. */
  before: number
}

/** The messages of a file: one, or the several of a box. */
function messages(source: Source): { line: number; endLine: number }[] {
  const starts = [source.firstLine]
  for (let n = source.firstLine + 1; n <= source.lineCount; n++) {
    if (
      source.text.startsWith('From ', source.lineStart(n)) &&
      source.isBlank(n - 1) &&
      /\d{4}\s*$/.test(source.line(n))
    )
      starts.push(n)
  }
  return starts.map((line, index) => ({ line, endLine: (starts[index + 1] ?? source.lineCount + 1) - 1 }))
}

/** The fields that begin at a line, and the line behind the blank one that ends them. */
function headOf(source: Source, from: number, to: number): { fields: Map<string, string>; body: number } {
  const fields = new Map<string, string>()
  let name: string | undefined
  let n = from
  if (source.line(n).startsWith('From ')) n++
  while (n <= to && source.isBlank(n) && fields.size === 0) n++
  for (; n <= to; n++) {
    const line = source.line(n)
    if (line.trim() === '') break
    const match = FIELD.exec(line)
    if (match) {
      name = (match[1] as string).toLowerCase()
      if (!fields.has(name)) fields.set(name, match[2] as string)
    } else if (name !== undefined && /^[ \t]/.test(line))
      fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`)
  }
  return { fields, body: n + 1 }
}

/** The parts with text, in order; parts within parts to a depth that mails have. */
function leavesOf(
  source: Source,
  fields: ReadonlyMap<string, string>,
  from: number,
  to: number,
  depth: number,
): Leaf[] {
  const contentType = fields.get('content-type') ?? 'text/plain'
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  const boundary = /\bboundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(contentType)
  if (type.startsWith('multipart/') && boundary && depth < 10) {
    const mark = `--${boundary[1] ?? boundary[2]}`
    const leaves: Leaf[] = []
    let start: number | undefined
    for (let n = from; n <= to + 1; n++) {
      const line = n <= to ? source.line(n) : `${mark}--`
      if (!line.startsWith(mark) || !/^(?:--)?\s*$/.test(line.slice(mark.length))) continue
      if (start !== undefined) {
        const part = headOf(source, start, n - 1)
        leaves.push(...leavesOf(source, part.fields, part.body, n - 1, depth + 1))
      }
      start = n + 1
      if (/--\s*$/.test(line.slice(mark.length))) break
    }
    return leaves
  }
  if (type === 'message/rfc822' && depth < 10) {
    const inner = headOf(source, from, to)
    return leavesOf(source, inner.fields, inner.body, to, depth + 1)
  }
  if (
    (type !== 'text/html' && type !== 'text/plain') ||
    from > to ||
    /attachment/i.test(fields.get('content-disposition') ?? '')
  )
    return []
  const encoding = (fields.get('content-transfer-encoding') ?? '7bit').trim().toLowerCase()
  return [
    {
      type,
      encoding,
      head: `Content-Type: ${contentType}\r\nContent-Transfer-Encoding: ${encoding}`,
      line: from,
      endLine: to,
    },
  ]
}

/** Reads the part that says most: arXiv's lists as text, anything else as HTML where that finds papers. */
async function readLeaves(
  leaves: readonly Leaf[],
  source: Source,
  context: Context,
  reading: MailReading,
  decoded: (leaf: Leaf) => Promise<string>,
): Promise<void> {
  const plain = leaves.find(({ type }) => type === 'text/plain')
  const html = leaves.find(({ type }) => type === 'text/html')
  const texts = new Map<Leaf, string>()
  for (const leaf of [plain, html]) if (leaf) texts.set(leaf, await decoded(leaf))
  const isListing =
    plain !== undefined && /^(?:arXiv|Paper)(?: \([^)]*\))?:\s?\S+/m.test(texts.get(plain) ?? '')
  const order = isListing ? [plain, html] : [html, plain]
  for (const leaf of order) {
    if (!leaf) continue
    const text = texts.get(leaf) ?? ''
    const lineOf = linesOf(source, leaf)
    const part = await context.readPart(text, {
      name: leaf.type === 'text/html' ? 'part.html' : 'part.txt',
      lineOf: (n) => lineOf[n - 1] ?? leaf.endLine,
    })
    if (part.papers.length === 0) continue
    take(context, reading, part, lineOf, leaf.encoding === 'base64' ? leaf : undefined)
    return
  }
}

/** For each line of a part's text, the line of the mail; quoted-printable joins lines that end in `=`. */
function linesOf(source: Source, leaf: Leaf): number[] {
  const lines: number[] = []
  if (leaf.encoding === 'base64') return lines
  let first: number | undefined
  for (let n = leaf.line; n <= leaf.endLine; n++) {
    first ??= n
    if (leaf.encoding === 'quoted-printable' && source.line(n).endsWith('=')) continue
    lines.push(first)
    first = undefined
  }
  return lines
}

/** Takes the papers of a part over, with the lines of the mail. */
function take(
  context: Context,
  reading: MailReading,
  part: Part,
  lineOf: readonly number[],
  block?: { line: number; endLine: number },
): void {
  const offset = reading.before + reading.papers.length
  if (block) {
    for (const paper of part.papers)
      reading.papers.push({ ...paper, source: { line: block.line, endLine: block.endLine } })
    context.ledger.claim(block.line, block.endLine, {
      kind: 'paper',
      paper: offset,
      ...(part.papers.length > 1 ? { endPaper: offset + part.papers.length - 1 } : {}),
      field: 'entry',
    })
    return
  }
  const last = lineOf.at(-1) ?? 1
  const place = (n: number) => lineOf[n - 1] ?? last
  const endPlace = (n: number) => Math.max(place(n), (lineOf[n] ?? last + 1) - 1)
  for (const paper of part.papers) {
    const { line, endLine } = paper.source
    reading.papers.push({ ...paper, source: { line: place(line), endLine: endPlace(endLine) } })
  }
  for (const entry of part.entries)
    claimEntry(context, entry, offset, place(entry.line), endPlace(entry.endLine))
}

function claimEntry(
  { ledger }: Context,
  entry: LedgerEntry,
  offset: number,
  line: number,
  endLine: number,
): void {
  if (entry.kind === 'paper') {
    ledger.claim(line, endLine, {
      kind: 'paper',
      paper: offset + (entry.paper ?? 0),
      ...(entry.endPaper === undefined ? {} : { endPaper: offset + entry.endPaper }),
      ...(entry.field === undefined ? {} : { field: entry.field }),
    })
  } else if (entry.kind === 'digest')
    ledger.claim(line, endLine, { kind: 'digest', field: entry.field ?? 'text' })
  else if (entry.kind === 'furniture')
    ledger.claim(line, endLine, { kind: 'furniture', name: entry.name ?? 'part' })
  else ledger.claim(line, endLine, { kind: 'unread', reason: entry.reason ?? 'not a part of any paper' })
}

/** Messages as Gmail's interface gives them: bodies in base64url. */
async function readGmail(source: Source, context: Context): Promise<Reading> {
  const reading: MailReading = { papers: [], before: 0 }
  const { value, error, spans } = readJson(source.text, source.bodyStart)
  context.ledger.claim(1, source.lineCount, { kind: 'digest', field: 'structure' })
  if (error) {
    context.finding('json-broken', {
      line: source.lineAt(Math.min(error.offset, source.text.length - 1)),
      reason: `The JSON is broken: ${error.reason}`,
      note: 'What stands before it was read. Save the message again.',
      severity: 'error',
    })
  }
  for (const message of messagesIn(value, 0)) {
    const payload = message['payload'] as JsonObject
    for (const field of Array.isArray(payload['headers']) ? payload['headers'] : []) {
      if (!isObject(field) || typeof field['value'] !== 'string') continue
      if (field['name'] === 'Subject') reading.title ??= field['value']
      if (field['name'] === 'Date') {
        const date = parseDate(field['value'])
        if (date !== undefined) reading.date ??= date
      }
    }
    const bodies = bodiesIn(payload, 0)
    const span = spans.get(message)
    const line = span ? source.lineAt(span.start) : 1
    const endLine = span ? source.lineAt(Math.max(span.start, span.end - 1)) : source.lineCount
    for (const type of ['text/html', 'text/plain'] as const) {
      const data = bodies.get(type)
      if (data === undefined) continue
      const text = fromBase64url(data)
      const part = await context.readPart(text, {
        name: type === 'text/html' ? 'part.html' : 'part.txt',
        lineOf: () => line,
      })
      if (part.papers.length === 0) continue
      take(context, reading, part, [], { line, endLine })
      break
    }
  }
  const { before: _, ...given } = reading
  return given
}

/** Text from UTF-8 bytes in base64url; what is none gives no text. */
function fromBase64url(data: string): string {
  try {
    const bytes = atob(data.replaceAll('-', '+').replaceAll('_', '/'))
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))
  } catch {
    return ''
  }
}

function messagesIn(value: Json | undefined, depth: number): JsonObject[] {
  if (depth > 5) return []
  if (Array.isArray(value)) return value.flatMap((each) => messagesIn(each, depth + 1))
  if (!isObject(value)) return []
  if (isObject(value['payload'])) return [value]
  return Object.values(value).flatMap((each) => messagesIn(each, depth + 1))
}

/** The first body of each type in a message's parts. */
function bodiesIn(part: JsonObject, depth: number): Map<string, string> {
  const bodies = new Map<string, string>()
  const body = part['body']
  if (
    typeof part['mimeType'] === 'string' &&
    isObject(body) &&
    typeof body['data'] === 'string' &&
    body['data'] !== ''
  )
    bodies.set(part['mimeType'], body['data'])
  if (depth > 10 || !Array.isArray(part['parts'])) return bodies
  for (const inner of part['parts']) {
    if (!isObject(inner)) continue
    for (const [type, data] of bodiesIn(inner, depth + 1)) if (!bodies.has(type)) bodies.set(type, data)
  }
  return bodies
}
