import type { Context, Format, Reading, Sample } from '../format.ts'
import { addCslItem } from '../records/csl-item.ts'
import { RecordPapers } from '../records/record-papers.ts'
import { yamlDocuments } from '../records/yaml-documents.ts'
import type { Source } from '../source.ts'
import type { JsonObject } from '../text/json.ts'

const LIST = /^references:\s*$/
const ITEM = /^\s*-\s+(?:id|type|title|author|issued|citation-key):/

/** CSL items as YAML, as Pandoc and Better BibTeX write them: a list under `references`. */
export const cslYaml: Format = {
  name: 'csl-yaml',
  title: 'CSL-YAML',
  extensions: ['yaml', 'yml'],
  detect,
  parse,
}

function detect({ lines }: Sample): number {
  const first = lines.find((line) => line.trim() !== '' && !/^(?:---|%YAML|#)/.test(line)) ?? ''
  const issued = lines.some((line) => /^\s+(?:- )?(?:issued|container-title|citation-key):/.test(line))
  return LIST.test(first) && lines.some((line) => ITEM.test(line)) && issued ? 0.96 : 0
}

async function parse(source: Source, context: Context): Promise<Reading> {
  const documents = await yamlDocuments(source, context)
  if (documents.length === 0) return { papers: [] }
  const { isMap, isSeq } = await import('yaml')
  const records = new RecordPapers(context)
  context.ledger.claim(1, source.lineCount, { kind: 'digest', field: 'structure' })
  const items = documents.flatMap((document) => {
    const list = isMap(document.contents) ? document.contents.get('references') : undefined
    return isSeq(list) ? list.items.map((node) => ({ document, node })) : []
  })
  for (const { document, node } of items) {
    if (!isMap(node) || !node.range) continue
    const [start, end] = node.range
    const line = source.lineAt(start + source.bodyStart)
    const endLine = Math.max(line, source.lineAt(Math.max(0, end + source.bodyStart - 1)))
    try {
      const value = node.toJS(document, { maxAliasCount: 100 }) as JsonObject
      addCslItem(value, { line, endLine }, records)
    } catch {
      records.unread({ line, endLine }, 'an alias in the item stands for nothing, or for far too much')
    }
  }
  records.report()
  return { papers: records.take() }
}
