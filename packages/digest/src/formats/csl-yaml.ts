import type { Context, Format, Reading, Sample } from '../format.ts'
import { paperFromCsl } from '../records/csl-item.ts'
import { LimitedFindings } from '../records/limited-findings.ts'
import { RecordPapers } from '../records/record-papers.ts'
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

/**
 * What no list of anybody's has, and what takes the YAML reader very long: brackets open at once, marks (`&a`,
 * `? `, `- `) one behind the other, characters in a line.
 */
const DEEPEST = 100
const LONGEST = 20_000

async function parse(source: Source, context: Context): Promise<Reading> {
  const refused = refusedLine(source)
  if (refused !== undefined) {
    context.finding('yaml-broken', {
      line: refused,
      reason: `More than ${DEEPEST} brackets or marks of YAML stand here in a row, or more than ${LONGEST} characters in a line`,
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
  const findings = new LimitedFindings(context.finding)
  for (const error of document.errors) {
    findings.add('yaml-broken', {
      line: source.lineAt(error.pos[0] + source.bodyStart),
      reason: `The file is no proper YAML here: ${error.message.split('\n')[0]}`,
      note: 'What could be read around it was read. Mend it, or export the file again.',
      severity: 'error',
    })
  }
  findings.end()
  const records = new RecordPapers(context)
  context.ledger.claim(1, source.lineCount, { kind: 'digest', field: 'structure' })
  const list = isMap(document.contents) ? document.contents.get('references') : undefined
  for (const node of isSeq(list) ? list.items : []) {
    if (!isMap(node) || !node.range) continue
    const [start, end] = node.range
    const line = source.lineAt(start + source.bodyStart)
    const endLine = Math.max(line, source.lineAt(Math.max(0, end + source.bodyStart - 1)))
    try {
      const value = node.toJS(document, { maxAliasCount: 100 }) as JsonObject
      records.add(paperFromCsl(value, line, endLine))
    } catch {
      records.unread({ line, endLine }, 'an alias in the item stands for nothing, or for far too much')
    }
  }
  records.report()
  return { papers: records.papers }
}

/** The line at which the text is none that the YAML reader should be given, or `undefined`. */
function refusedLine(source: Source): number | undefined {
  let depth = 0
  let marks = 0
  for (let n = 1; n <= source.lineCount; n++) {
    const line = source.line(n)
    if (line.length > LONGEST) return n
    if (line.startsWith('-')) depth = 0
    for (const [word] of line.matchAll(/[[\]{}]|[^\s[\]{}]+/g)) {
      if (word === '[' || word === '{') depth++
      else if (word === ']' || word === '}') depth = Math.max(0, depth - 1)
      marks = /^[-?&*!|>]/.test(word) ? marks + 1 : 0
      if (depth > DEEPEST || marks > DEEPEST) return n
    }
  }
  return undefined
}
