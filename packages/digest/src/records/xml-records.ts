import type { XMLParser } from 'fast-xml-parser'
import type { Context, PieceReader } from '../format.ts'
import type { Source } from '../source.ts'
import { withoutMarkup } from '../text/markup.ts'
import { collapse } from '../text/white-space.ts'
import type { PaperDraft } from './paper-draft.ts'
import { RecordPapers } from './record-papers.ts'

/** An element as the XML reader gives it: text, or attributes (`@name`) and children by name, without namespaces. */
export interface XmlNode {
  [name: string]: string | XmlNode | (string | XmlNode)[] | undefined
}

/** How a form of XML has its records. */
export interface XmlForm {
  /** The names of the elements that are records, from the beginning of the file. */
  records(head: string): readonly string[]
  /** Elements whose content is wanted as it is written, because it may hold markup: `title`. */
  mixed: readonly string[]
  /** Elements of which a paper is made, and those around them. What stands in any other is told of. */
  read: ReadonlySet<string>
  /** Elements that are not read, of which nothing is told: they say nothing of the paper. */
  bookkeeping: ReadonlySet<string>
  /** A paper from a record's element, or why it is none. */
  paper(node: XmlNode, line: number, endLine: number): PaperDraft | string
}

/**
 * Reads the records of an XML file. Each is cut out of the text and read by itself, so a broken one costs only
 * itself, and no document type is ever looked at: entities cannot be declared.
 */
export function xmlRecords(context: Context, form: XmlForm): PieceReader {
  const papers = new RecordPapers(context)
  let parser: XMLParser | undefined
  let known: readonly string[] | undefined
  return {
    withinLines: true,
    async read(source, isLast) {
      parser ??= new (await import('fast-xml-parser')).XMLParser({
        ignoreAttributes: false,
        attributeNamePrefix: '@',
        removeNSPrefix: true,
        parseTagValue: false,
        parseAttributeValue: false,
        processEntities: false,
        // Nothing here asks for the path of an element, which would be spelt out for each.
        jPath: false,
        stopNodes: form.mixed.map((name) => `*.${name}`),
      })
      const { text } = source
      const names = known ?? form.records(text)
      const { slices, cut } = outermostElements(text, names)
      if (!isLast && slices.length === 0) return { papers: [], end: 0 }
      known = names
      const end = isLast ? text.length : (slices.at(-1) as Slice).end
      claimStructure(source, context, slices, isLast ? (cut ?? end) : end)
      for (const { start, end } of slices) {
        const span = { line: source.lineAt(start), endLine: source.lineAt(end - 1) }
        let draft: PaperDraft | string
        let others: string[]
        try {
          const root = parser.parse(text.slice(start, end)) as XmlNode
          const [first] = Object.values(root)
          const node = isNode(first) ? first : {}
          draft = form.paper(node, span.line, span.endLine)
          others = otherElements(node, form)
        } catch (error) {
          papers.unread(span, 'the record is not well-formed XML')
          reportBroken(context, span, error instanceof Error ? error.message : String(error))
          continue
        }
        if (typeof draft === 'string') papers.unread(span, draft)
        else if (papers.add(draft) !== undefined)
          for (const name of others) papers.notKept.add(name, span.line)
      }
      if (isLast) {
        papers.report()
        if (cut !== undefined) reportCut(context, source.lineAt(cut))
      }
      return { papers: papers.take(), end }
    },
  }
}

/** The names of the elements in a record that are not read and say something, one for each. */
function otherElements(node: XmlNode, form: XmlForm, others: string[] = []): string[] {
  for (const name in node) {
    if (name.startsWith('@') || name === '#text' || form.bookkeeping.has(name)) continue
    for (const child of childrenOf(node, name)) {
      if (!form.read.has(name)) {
        if (hasWords(child)) others.push(name)
      } else if (isNode(child)) otherElements(child, form, others)
    }
  }
  return others
}

/** Whether text stands anywhere in an element. */
export function hasWords(value: string | XmlNode): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  for (const name in value) if (!name.startsWith('@') && childrenOf(value, name).some(hasWords)) return true
  return false
}

/** Claims the tags around the records. First of all: a line that also holds a record is the record's. */
function claimStructure(source: Source, { ledger }: Context, slices: readonly Slice[], end: number): void {
  const { text } = source
  let from = source.bodyStart
  for (const slice of [...slices, { start: end, end }]) {
    const between = text.slice(from, slice.start)
    if (/^\s*<[\s\S]*>\s*$/.test(between)) {
      // What stands before a piece on its first line has been claimed.
      const line = Math.max(source.firstWholeLine, source.lineAt(from))
      ledger.claim(line, source.lineAt(Math.max(from, slice.start - 1)), {
        kind: 'digest',
        field: 'structure',
      })
    }
    from = slice.end
  }
}

interface Slice {
  start: number
  end: number
}

/** The places of the outermost elements with one of the names, and of one that the text cuts off. */
function outermostElements(text: string, names: readonly string[]): { slices: Slice[]; cut?: number } {
  const slices: Slice[] = []
  const token = new RegExp(`<!\\[CDATA\\[|<!--|<(/?)(?:[\\w-]+:)?(?:${names.join('|')})(?=[\\s>])`, 'g')
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
      token.lastIndex = end + 1
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
  const text = typeof value === 'string' || value === undefined ? value : value['#text']
  if (typeof text !== 'string') return undefined
  return text.includes('<![CDATA[') ? text.replaceAll('<![CDATA[', '').replaceAll(']]>', '') : text
}

/** The texts of all children with a name, plain. */
export function plainTexts(node: XmlNode | undefined, name: string): string[] {
  return childrenOf(node, name).flatMap((child) => {
    const text = collapse(withoutMarkup(ownText(child) ?? ''))
    return text === '' ? [] : [text]
  })
}

/** An attribute of an element. */
export function attribute(value: string | XmlNode, name: string): string | undefined {
  const found = typeof value === 'string' ? undefined : value[`@${name}`]
  return typeof found === 'string' ? found : undefined
}

function isNode(value: unknown): value is XmlNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
