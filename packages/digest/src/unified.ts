import type { Processor } from 'unified'
import type { Node, Parent } from 'unist'
import type { VFile } from 'vfile'
import type { Digest, LedgerEntry } from './digest.ts'
import { parse } from './parse.ts'
import type { ParseOptions } from './read-digest.ts'

/** The root of a digest's syntax tree. */
export interface DigestRoot extends Parent {
  type: 'digest'
  /** Name of the form that read it; absent until the tree is transformed. */
  format?: string
  children: DigestContent[]
}

/** Lines of one paper that stand together. */
export interface PaperNode extends Parent {
  type: 'paper'
  /** Index in the digest's `papers`. */
  paper: number
  children: FieldNode[]
}

/** Whole lines that hold a field of a paper. */
export interface FieldNode extends Node {
  type: 'field'
  /** `title`, `abstract`, …, or `entry` for a whole record. */
  field: string
  data: LedgerEntry
}

/** Whole lines that are of no paper. */
export interface LinesNode extends Node {
  type: 'digestField' | 'furniture' | 'unread'
  data: LedgerEntry
}

/** What stands in a digest. */
export type DigestContent = PaperNode | LinesNode
/** Any node of a digest's syntax tree. */
export type DigestNode = DigestRoot | DigestContent | FieldNode

declare module 'vfile' {
  interface DataMap {
    /** What `offprintDigest` read. */
    digest: Digest
  }
}

declare module 'unified' {
  interface CompileResultMap {
    OffprintDigest: Digest
  }
}

/** The file that a tree without content was made from. */
const files = new WeakMap<DigestRoot, VFile>()

/**
 * A unified plugin that reads digests: a parser, a transformer and a compiler in one.
 *
 * The forms load their libraries when they are needed, so the reading itself is the transformer's: use
 * `process` or `run`, not `runSync`. `file.result` is the Digest, `file.messages` the findings.
 *
 * @example
 * const file = await unified().use(offprintDigest).process(await read('2025-03-13-trending.txt'))
 * file.data.digest.papers[0].title
 */
export function offprintDigest(this: Processor, options?: ParseOptions | null) {
  const processor = this as unknown as {
    parser: (document: string, file: VFile) => DigestRoot
    compiler: (tree: DigestRoot, file: VFile) => Digest
  }
  processor.parser = (_document, file) => {
    const root: DigestRoot = { type: 'digest', children: [] }
    files.set(root, file)
    return root
  }
  processor.compiler = (_tree, file) => file.data.digest as Digest
  return async (tree: Node, file: VFile): Promise<DigestRoot> => {
    const root = tree as DigestRoot
    const source = files.get(root)
    if (!source) return root
    const read = file === source || file.value === undefined || file.value === '' ? source : file
    const digest = await parse(read, options ?? {})
    file.data.digest = digest
    if (read !== file) file.messages.push(...digest.messages)
    return toTree(digest, String(read))
  }
}

/**
 * A digest as a unist tree: what became of its lines, in the order of the source, those of one paper together.
 *
 * @param text the digest's source; the end of a last line without a line ending is measured on it
 */
export function toTree(digest: Digest, text = ''): DigestRoot {
  const children: DigestContent[] = []
  let open: PaperNode | undefined
  for (const entry of digest.ledger) {
    const position = {
      start: { line: entry.line, column: 1, offset: entry.start },
      end: endOf(entry, text),
    }
    if (entry.kind !== 'paper') {
      open = undefined
      children.push({ type: entry.kind === 'digest' ? 'digestField' : entry.kind, data: entry, position })
      continue
    }
    const paper = entry.paper as number
    if (open?.paper !== paper) {
      open = { type: 'paper', paper, children: [], position: { start: position.start, end: position.end } }
      children.push(open)
    }
    open.children.push({ type: 'field', field: entry.field ?? 'entry', data: entry, position })
    if (open.position) open.position.end = position.end
  }
  const last = digest.ledger.at(-1)
  return {
    type: 'digest',
    format: digest.format,
    children,
    position: {
      start: { line: 1, column: 1, offset: 0 },
      end: last ? endOf(last, text) : { line: 1, column: 1, offset: 0 },
    },
  }
}

/** The point behind an entry: the beginning of the next line, or the end of a last line that has no ending. */
function endOf(entry: LedgerEntry, text: string) {
  if (entry.end === text.length && !/[\r\n]$/.test(text.slice(-1))) {
    const lineStart = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1
    return { line: entry.endLine, column: entry.end - lineStart + 1, offset: entry.end }
  }
  return { line: entry.endLine + 1, column: 1, offset: entry.end }
}
