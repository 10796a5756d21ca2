import type { Context, Format, Reading, Sample } from '../format.ts'
import { isObject, isPaperRecord } from '../records/field-roles.ts'
import { type Places, RecordsReader } from '../records/records-reader.ts'
import { NOTHING_ABOVE, visitRecords } from '../records/walk.ts'
import type { Source } from '../source.ts'
import type { Json } from '../text/json.ts'
import { type ScriptList, scriptLists } from '../text/script-lists.ts'

/** What a module of data begins with: remarks, what it imports or declares, and the name that it gives its data. */
const BEGINNING =
  /^\uFEFF?(?:\s|\/\/[^\n]*(?:\n|$)|\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\/|["']use strict["'];?|(?:import|(?:export )?(?:interface|type))\b[^\n;{]{0,300}(?:\{[^{}]{0,2000}\}[^\n;{]{0,200})?[;\n])*(?:export\s+(?:default|const|let|var)\b|(?:const|let|var)\s|(?:window|globalThis|module|exports)[.[])/

/**
 * Modules of JavaScript and TypeScript that state lists of papers, as sites keep them. They are read as text, and never
 * run: a list ends at a value that is to be computed.
 *
 * ```js
 * export const papers = [{ title: 'Counting Late', year: 2025 }]
 * ```
 */
export const papersScript: Format = {
  name: 'papers-script',
  title: 'Lists of papers in a script',
  extensions: ['js', 'mjs', 'ts'],
  detect,
  parse,
}

function detect({ text }: Sample): number {
  if (!BEGINNING.test(text)) return 0
  return scriptLists(text).some(({ items }) => items.some(({ value }) => holdsPaper(value))) ? 0.93 : 0
}

/** Whether a value is a paper's record, or a group that has such in it. */
function holdsPaper(value: Json): boolean {
  if (Array.isArray(value)) return value.some(holdsPaper)
  return isObject(value) && (isPaperRecord(value) || Object.values(value).some(holdsPaper))
}

async function parse(source: Source, context: Context): Promise<Reading> {
  const { paperFromRecord } = await import('../records/paper-from-record.ts')
  const { ledger, finding } = context
  const records = new RecordsReader(context, paperFromRecord)
  ledger.claim(1, source.lineCount, { kind: 'digest', field: 'structure' })
  const lists = scriptLists(source.text)
  for (const list of lists) {
    if (!list.items.some(({ value }) => holdsPaper(value))) continue
    if (!list.isWhole) {
      const line = source.lineAt(list.end)
      const reason = 'a value that only running the script would give'
      ledger.claim(line, source.lineCount, { kind: 'unread', reason })
      // A paper's line is the paper's, whatever else stands on it.
      finding('list-cut-off', {
        line,
        reason: `A list of papers is read up to ${reason}`,
        note: 'Write the value out, or save the papers as JSON.',
        severity: 'warning',
      })
    }
    visitRecords(
      list.items.map(({ value }) => value),
      NOTHING_ABOVE,
      records.visitor(placesOf(list, source)),
    )
  }
  records.report()
  return { ...records.fields, papers: records.take() }
}

/** Where things stand in a list. */
function placesOf({ spans, items }: ScriptList, source: Source): Places {
  const whole = { start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0 }
  const spanOf = (object: object) => spans.get(object) ?? whole
  const lineOf = (object: object) => source.lineAt(spanOf(object).start)
  return {
    place: (object) => ({
      line: lineOf(object),
      endLine: source.lineAt(Math.max(spanOf(object).start, spanOf(object).end - 1)),
    }),
    lineOfMember: lineOf,
  }
}
