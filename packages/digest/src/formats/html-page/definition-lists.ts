import { isPaperRecord, roleOf } from '../../records/field-roles.ts'
import { paperFromRecord } from '../../records/paper-from-record.ts'
import type { Json } from '../../text/json.ts'
import type { Resolve } from './addresses.ts'
import { type FoundPaper, NOWHERE } from './found-paper.ts'
import { otherNames } from './other-names.ts'
import { addLinks } from './paper-links.ts'
import { type Element, isElement, lineOf, type Page, textOf } from './tree.ts'

/** Papers from lists of definitions whose terms are names of fields, a title's among them. */
export function fromDefinitionLists(page: Page, resolve: Resolve): FoundPaper[] | undefined {
  const found: FoundPaper[] = []
  for (const list of page.elements) {
    if (list.name !== 'dl') continue
    let record: Record<string, Json> = {}
    let nodes: Element[] = []
    const close = () => {
      const [first] = nodes
      const last = nodes.at(-1)
      if (first && last && isPaperRecord(record)) {
        const paper = paperFromRecord(record, NOWHERE)
        addLinks(paper, nodes, resolve, page)
        found.push({ paper, start: first.start, end: last.end, others: otherNames(record) })
      }
      record = {}
      nodes = []
    }
    let term: string | undefined
    for (const node of list.children.filter(isElement)) {
      if (node.name === 'dt') {
        term = lineOf(node).replace(/\s*[:：]$/, '')
        if (roleOf(term)?.role === 'title' && Object.keys(record).length) close()
      } else if (term !== undefined && node.name === 'dd') {
        const text = textOf(node)
        // A citation to copy repeats what the entry says.
        if (text !== '' && !/^@\w+\s*\{/.test(text)) record[term] ??= text
      }
      nodes.push(node)
    }
    close()
  }
  return found.length ? found : undefined
}
