import type { Node, Parent } from 'unist'
import type { Digest, LedgerEntry } from './digest.ts'

/** The root of a digest's syntax tree. */
export interface DigestRoot extends Parent {
  type: 'digest'
  format: string
  children: DigestNode[]
}

/** One stretch of a digest: what became of some whole lines. */
export interface DigestNode extends Node {
  type: 'paper' | 'digestField' | 'furniture' | 'unread'
  data: LedgerEntry
}

/** A digest as a unist tree: its ledger's entries as nodes, in the order of the source. */
export function toTree(digest: Digest): DigestRoot {
  const end = digest.ledger.at(-1)
  return {
    type: 'digest',
    format: digest.format,
    children: digest.ledger.map(toNode),
    position: {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: (end?.endLine ?? 0) + 1, column: 1, offset: end?.end ?? 0 },
    },
  }
}

function toNode(entry: LedgerEntry): DigestNode {
  return {
    type: entry.kind === 'digest' ? 'digestField' : entry.kind,
    data: entry,
    position: {
      start: { line: entry.line, column: 1, offset: entry.start },
      end: { line: entry.endLine + 1, column: 1, offset: entry.end },
    },
  }
}
