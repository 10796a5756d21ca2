import type { Context } from '../../format.ts'
import type { Block, Span } from './blocks/blocks.ts'
import { type Definitions, keyOfLabel } from './inline/link-label.ts'

/** A link of which the address is defined elsewhere: `[words][label]`, `[label][]`. */
const REFERENCE = /\]\[[^[\]]{0,120}\](?!\()/

/** The addresses of a text's link definitions, which may stand behind their links, by their labels. */
export function definitionsOf(blocks: Iterable<Block>): Definitions {
  const definitions = new Map<string, string>()
  for (const block of blocks) {
    if (block.type !== 'definition') continue
    const key = keyOfLabel(block.label)
    // The first of a label is the one that counts.
    if (!definitions.has(key)) definitions.set(key, block.url)
  }
  return definitions
}

/** Whether a block is a link definition, or has a link that wants one. */
export function wantsDefinitions(block: Block): boolean {
  return block.type === 'definition' || hasReference(block)
}

function hasReference(block: Block): boolean {
  if (block.type === 'table') return block.rows.some(({ text }) => isReference(text))
  return 'text' in block && block.type !== 'code' && isReference(block.text)
}

/** Whether a block defines a link's address. `[//]: # (words)` is a comment. */
function isAddress(block: Block): boolean {
  return block.type === 'definition' && block.url !== '#'
}

function isReference(text: string): boolean {
  return text.includes('][') && REFERENCE.test(text)
}

/**
 * Tells of links that want definitions, in a long text that begins without such links: they get no address. Of links that are
 * nothing but their label, `[label]`, the definition tells.
 */
export class LateReferences {
  #first: Span | undefined

  look(block: Block): void {
    if (this.#first || !(hasReference(block) || isAddress(block))) return
    this.#first = { line: block.line, endLine: block.endLine }
  }

  report(finding: Context['finding']): void {
    if (!this.#first) return
    finding('reference-late', {
      ...this.#first,
      reason:
        'A link has its address elsewhere, which a long text that begins without such links is not searched for',
      note: 'Write addresses into the links, here and in the lines that follow: [words](address).',
      severity: 'warning',
    })
  }
}
