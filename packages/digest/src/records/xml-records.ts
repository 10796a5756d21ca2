import type { Context, Reading } from '../format.ts'
import type { Source } from '../source.ts'
import { withoutMarkup } from '../text/markup.ts'
import { collapse } from '../text/white-space.ts'
import type { PaperDraft } from './paper-draft.ts'
import { RecordPapers } from './record-papers.ts'

/** An element as the XML reader gives it: text, or attributes (`@name`) and children by name. */
export interface XmlNode {
  [name: string]: string | XmlNode | (string | XmlNode)[] | undefined
}

/** How a form of XML has its records. */
export interface XmlForm {
  /** The names of the elements that are records. */
  records: readonly string[]
  /** Elements whose content is wanted as it is written, because it may hold markup: `title`. */
  mixed: readonly string[]
  /** A paper from a record's element. */
  read(node: XmlNode, line: number, endLine: number): PaperDraft
}

/**
 * Reads the records of an XML file. Each is cut out of the text and read by itself, so a broken one costs only
 * itself, and no document type is ever looked at: entities cannot be declared.
 */
export async function readXmlRecords(source: Source, context: Context, form: XmlForm): Promise<Reading> {
  const { XMLParser } = await import('fast-xml-parser')
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
    stopNodes: form.mixed.map((name) => `*.${name}`),
  })
  const { text } = source
  const records = new RecordPapers(context)
  const { slices, cut } = recordSlices(text, form.records)
  claimStructure(source, context, slices, cut)
  for (const { start, end } of slices) {
    const span = { line: source.lineAt(start), endLine: source.lineAt(end - 1) }
    let draft: PaperDraft
    try {
      const root = parser.parse(text.slice(start, end)) as XmlNode
      const [node] = Object.values(root)
      draft = form.read(isNode(node) ? node : {}, span.line, span.endLine)
    } catch (error) {
      records.unread(span, 'the record is not well-formed XML')
      reportBroken(context, span, error instanceof Error ? error.message : String(error))
      continue
    }
    records.add(draft)
  }
  records.report()
  if (cut !== undefined) reportCut(context, source.lineAt(cut))
  return { papers: records.take() }
}

/** Claims the tags around the records. First of all: a line that also holds a record is the record's. */
function claimStructure(
  source: Source,
  { ledger }: Context,
  slices: readonly { start: number; end: number }[],
  cut: number | undefined,
): void {
  const { text } = source
  let from = source.bodyStart
  for (const { start, end } of [...slices, { start: cut ?? text.length, end: text.length }]) {
    const between = text.slice(from, start)
    if (/^\s*<[\s\S]*>\s*$/.test(between)) {
      ledger.claim(source.lineAt(from), source.lineAt(Math.max(from, start - 1)), {
        kind: 'digest',
        field: 'structure',
      })
    }
    from = end
  }
}

/** The places of the outermost elements with one of the names, and of one that the file cuts off. */
function recordSlices(
  text: string,
  names: readonly string[],
): { slices: { start: number; end: number }[]; cut?: number } {
  const slices: { start: number; end: number }[] = []
  const token = new RegExp(`<!\\[CDATA\\[|<!--|<(/?)(?:${names.join('|')})(?=[\\s>])`, 'g')
  let start = -1
  let depth = 0
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[1] === undefined) {
      const end = text.indexOf(match[0] === '<!--' ? '-->' : ']]>', token.lastIndex)
      if (end === -1) break
      token.lastIndex = end + 3
    } else if (match[1] === '') {
      if (depth++ === 0) start = match.index
    } else if (depth > 0 && --depth === 0) {
      const end = text.indexOf('>', token.lastIndex)
      if (end === -1) break
      slices.push({ start, end: end + 1 })
      start = -1
    }
  }
  return start === -1 ? { slices } : { slices, cut: start }
}

function reportBroken({ finding }: Context, span: { line: number; endLine: number }, what: string): void {
  finding('xml-broken', {
    ...span,
    reason: `A record could not be read: ${what}`,
    note: 'The records before and behind it were read. Mend its tags, or export it again.',
    severity: 'error',
  })
}

function reportCut({ finding }: Context, line: number): void {
  finding('xml-cut-off', {
    line,
    reason: 'The file breaks off inside a record',
    note: 'The records before it were read. Export the file again to have the rest.',
    severity: 'error',
  })
}

/** The element at the end of a path of names; the first one, where there are several. */
export function nodeAt(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  let found: XmlNode | undefined = node
  for (const name of path) {
    const value = found?.[name]
    const first = Array.isArray(value) ? value[0] : value
    if (typeof first === 'string') return undefined
    found = first
  }
  return found
}

/** All children with a name, text or element. */
export function childrenOf(node: XmlNode | undefined, name: string): (string | XmlNode)[] {
  const value = node?.[name]
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

/** The text of the first child with a name, as it is written: markup and character references stay. */
export function writtenText(node: XmlNode | undefined, name: string): string | undefined {
  return ownText(childrenOf(node, name)[0])
}

/** The text of the first child with a name, plain. */
export function plainText(node: XmlNode | undefined, name: string): string | undefined {
  const written = writtenText(node, name)
  return written === undefined ? undefined : collapse(withoutMarkup(written))
}

/** An element's own text, as it is written. */
export function ownText(value: string | XmlNode | undefined): string | undefined {
  if (typeof value === 'string' || value === undefined) return value
  const text = value['#text']
  return typeof text === 'string' ? text : undefined
}

/** An attribute of an element. */
export function attribute(value: string | XmlNode, name: string): string | undefined {
  const found = typeof value === 'string' ? undefined : value[`@${name}`]
  return typeof found === 'string' ? found : undefined
}

function isNode(value: unknown): value is XmlNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
