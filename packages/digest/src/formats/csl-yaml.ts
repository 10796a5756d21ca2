import type { Context, Format, Reading, Sample } from '../format.ts'
import { paperFromCsl } from '../records/csl-item.ts'
import { RecordPapers } from '../records/record-papers.ts'
import type { Source } from '../source.ts'
import type { Json, JsonObject } from '../text/json.ts'

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

/** Brackets open at once, and characters a line: no item of anybody's has more, and the YAML reader would take very long. */
const DEEPEST = 200
const LONGEST = 20_000

async function parse(source: Source, context: Context): Promise<Reading> {
  const refused = refusedLine(source)
  if (refused !== undefined) {
    context.finding('yaml-broken', {
      line: refused,
      reason: `More than ${DEEPEST} brackets are open here at once, or the line has more than ${LONGEST} characters`,
      note: 'Nothing of the file was read. Mend it, or export it again.',
      severity: 'error',
    })
    return { papers: [] }
  }
  const { isMap, isSeq, parseDocument } = await import('yaml')
  // Everything as text: `number: 2403.10` is no number, `id: no` no truth value.
  const document = parseDocument(source.body, {
    schema: 'failsafe',
    strict: false,
    uniqueKeys: false,
    logLevel: 'silent',
  })
  for (const error of document.errors) {
    context.finding('yaml-broken', {
      line: source.lineAt(error.pos[0] + source.bodyStart),
      reason: `The file is no proper YAML here: ${error.message.split('\n')[0]}`,
      note: 'What could be read around it was read. Mend it, or export the file again.',
      severity: 'error',
    })
  }
  const records = new RecordPapers(context)
  context.ledger.claim(1, source.lineCount, { kind: 'digest', field: 'structure' })
  const list = isMap(document.contents) ? document.contents.get('references') : undefined
  for (const node of isSeq(list) ? list.items : []) {
    if (!isMap(node) || !node.range) continue
    const [start, end] = node.range
    const value = node.toJS(document, { maxAliasCount: 100 }) as Json
    if (typeof value !== 'object' || value === null) continue
    const line = source.lineAt(start + source.bodyStart)
    const endLine = Math.max(line, source.lineAt(Math.max(0, end + source.bodyStart - 1)))
    records.add(paperFromCsl(value as JsonObject, line, endLine))
  }
  records.report()
  return { papers: records.papers }
}

/** The line at which too many brackets are open, or which is too long, or `undefined`. */
function refusedLine(source: Source): number | undefined {
  let depth = 0
  for (let n = 1; n <= source.lineCount; n++) {
    const line = source.line(n)
    if (line.length > LONGEST) return n
    if (line.startsWith('-')) depth = 0
    for (let at = 0; at < line.length; at++) {
      const code = line.charCodeAt(at)
      if (code === 0x5b || code === 0x7b) depth++
      else if (code === 0x5d || code === 0x7d) depth = Math.max(0, depth - 1)
    }
    if (depth > DEEPEST) return n
  }
  return undefined
}
