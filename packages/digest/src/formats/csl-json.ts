import type { Context, Format, Reading, Sample } from '../format.ts'
import { isCslItem, paperFromCsl } from '../records/csl-item.ts'
import { isObject } from '../records/field-roles.ts'
import { tellOfMissingCommas } from '../records/missing-commas.ts'
import { RecordPapers } from '../records/record-papers.ts'
import type { Source } from '../source.ts'
import { type Json, type JsonObject, readJson } from '../text/json.ts'

/** CSL-JSON, which Zotero, Pandoc, Manubot and citeproc share (https://github.com/citation-style-language/schema). */
export const cslJson: Format = {
  name: 'csl-json',
  title: 'CSL-JSON',
  extensions: ['json', 'csl'],
  detect,
  parse,
}

function detect({ text }: Sample): number {
  if (!/^\s*[[{]/.test(text) || !/"(?:type|issued)"/.test(text)) return 0
  const items = itemsOf(readJson(text).value)
  const found = items.filter(isCslItem).length
  return found > 0 && found >= items.length / 2 ? 0.95 : 0
}

function parse(source: Source, context: Context): Reading {
  const { value, spans, end, error, unfinished, missingCommas } = readJson(source.text, source.bodyStart)
  const records = new RecordPapers(context)
  const lineAt = (offset: number) => source.lineAt(Math.max(0, offset))
  context.ledger.claim(1, lineAt(end - 1), { kind: 'digest', field: 'structure' })
  for (const item of itemsOf(value)) {
    const span = spans.get(item)
    if (!span) continue
    const place = { line: lineAt(span.start), endLine: lineAt((unfinished.has(item) ? end : span.end) - 1) }
    if (unfinished.has(item)) records.unread(place, 'the item is cut off')
    else records.add(paperFromCsl(item, place.line, place.endLine))
  }
  records.report()
  tellOfMissingCommas(source, context, missingCommas)
  if (error) {
    context.finding('json-broken', {
      line: lineAt(error.offset),
      reason: `The file stops being JSON here: ${error.reason}`,
      note: 'The items before it were read. Mend it, or export the file again.',
      severity: 'error',
    })
  }
  return { papers: records.take() }
}

/** The items of a file: a list, one item, or a list under a name (`references`, `items`). */
function itemsOf(value: Json | undefined): JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject)
  if (!isObject(value)) return []
  for (const name of ['references', 'items']) {
    const list = value[name]
    if (Array.isArray(list)) return list.filter(isObject)
  }
  if (isCslItem(value)) return [value]
  const members = (Object.values(value) as Json[]).filter(isObject)
  return members.some(isCslItem) ? members : []
}
