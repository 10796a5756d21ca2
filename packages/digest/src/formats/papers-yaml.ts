import type { Context, Format, Reading, Sample } from '../format.ts'
import { roleOf } from '../records/field-roles.ts'
import { readRows } from '../records/markdown-rows.ts'
import { RecordsReader } from '../records/records-reader.ts'
import { barePapers, isReference, NOTHING_ABOVE, REFERENCE, visitRecords } from '../records/walk.ts'
import { yamlDocuments } from '../records/yaml-documents.ts'
import type { Source } from '../source.ts'
import { type Json, type JsonObject, putMember } from '../text/json.ts'

/** YAML with a record for each paper: lists of proceedings, of projects' publications, of surveys. */
export const papersYaml: Format = {
  name: 'papers-yaml',
  title: 'YAML records of papers',
  extensions: ['yaml', 'yml'],
  detect,
  parse,
}

const FIELD = /^\s*(?:-\s+)?(["']?)([\p{L}\p{N}_ -]{1,40})\1\s*:(?:\s|$)/u

/** A value in quotation marks that its line does not close. */
const QUOTE_OPEN = /^[^"'#]*:\s+"(?:[^"\\]|\\.)*$/

/** A record in braces, in a line of its own: `- {title: "Counting Late", year: 2025}`. */
const IN_BRACES = /^\s*-\s+\{\s*(?=["'\p{L}])/u
/** The names of the fields of such a record, between which its texts are left out. */
const FIELD_IN_BRACES = /[{,]\s*(["']?)([\p{L}\p{N}_ -]{1,40})\1\s*:(?=\s)/gu
const TEXT_IN_BRACES = /(?<=:\s+)(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/g

/** What stands between the documents of a stream. */
const MARK = /^(?:---|\.\.\.)(?:\s|$)/
/** A tag before a value, such as `!Paper`. */
const TAG = /(?<=^|\s)!\S*(?:\s|$)/

function detect(sample: Sample): number {
  const named = sample.extension === 'yaml' || sample.extension === 'yml'
  const lines = sample.lines.map((line) => (line.includes('!') ? line.replace(TAG, '') : line))
  const first = lines.find((line) => line.trim() !== '' && !/^\s*(?:#|---|%YAML)/.test(line)) ?? ''
  if (!FIELD.test(first) && !IN_BRACES.test(first) && !/^\s*-\s*$/.test(first)) return 0
  // Front matter of Markdown ends in a line of dashes with text behind it.
  if (!named && lines[0]?.trim() === '---' && lines.slice(1).some((line) => line.trim() === '---')) return 0
  let titles = 0
  let titlesOfWords = 0
  let names = 0
  let evidence = 0
  let other = 0
  const count = (name: string, value: string) => {
    const role = roleOf(name)?.role
    if (REFERENCE.test(name) && isReference(value)) {
      titles++
      evidence++
    } else if (role === 'title') {
      titles++
      if (/name/i.test(name)) names++
      if (value.trim().split(/\s+/).length >= 4) titlesOfWords++
    } else if (
      role === 'authors' ||
      role === 'abstract' ||
      role === 'arxiv' ||
      role === 'doi' ||
      role === 'paperLink' ||
      role === 'pdf' ||
      role === 'year'
    )
      evidence++
  }
  let block = -1
  let isQuoted = false
  for (const line of lines) {
    // A text in quotation marks may go on at the beginning of lines.
    if (isQuoted) {
      isQuoted = !/(?<!\\)"\s*$/.test(line)
      continue
    }
    isQuoted = QUOTE_OPEN.test(line)
    if (line.trim() === '' || /^\s*#/.test(line) || MARK.test(line)) continue
    const indent = line.length - line.trimStart().length
    if (block >= 0 && indent > block) continue
    block = -1
    if (IN_BRACES.test(line)) {
      for (const [, , name = ''] of line.replace(TEXT_IN_BRACES, '').matchAll(FIELD_IN_BRACES))
        count(name, '')
      continue
    }
    const match = FIELD.exec(line)
    if (!match) {
      if (!/^\s*(?:-|\]|\}|["'])/.test(line) && indent === 0) other++
      continue
    }
    if (/:\s*(?:[>|][+-]?\d*)?\s*$/.test(line)) block = indent + (/^\s*-\s/.test(line) ? 1 : 0)
    count(match[2] as string, line.slice(match[0].length))
    if (/:\s*$/.test(line)) block = -1
  }
  if (titles === 0 || other > titles) return 0
  // Lists of titles alone, which other lists with names are not.
  if (evidence === 0) return named && names === 0 && titles > 2 && titlesOfWords > (titles * 2) / 3 ? 0.95 : 0
  const listed = lines.some((line) => /^\s*-(?:\s|$)/.test(line))
  return named ? 0.9 : listed && /^\s*-\s/.test(first) && titles > 1 ? 0.7 : 0
}

async function parse(source: Source, context: Context): Promise<Reading> {
  const documents = await yamlDocuments(source, context)
  if (documents.length === 0) return { papers: [] }
  const [yaml, { paperFromRecord }] = await Promise.all([
    import('yaml'),
    import('../records/paper-from-record.ts'),
  ])
  const spans = new WeakMap<object, { start: number; end: number }>()
  const toJson = (node: unknown): Json => {
    if (yaml.isScalar(node))
      return node.value === null || node.value === undefined ? null : String(node.value)
    let value: Json[] | JsonObject
    if (yaml.isSeq(node)) value = node.items.map(toJson)
    else if (yaml.isMap(node)) {
      value = {}
      for (const pair of node.items) {
        const key = yaml.isScalar(pair.key) ? String(pair.key.value) : undefined
        if (key !== undefined) putMember(value, key, toJson(pair.value))
      }
    } else return null
    const range = (node as { range?: readonly number[] | null }).range
    if (range)
      spans.set(value, {
        start: (range[0] as number) + source.bodyStart,
        end: (range[1] as number) + source.bodyStart,
      })
    return value
  }
  context.ledger.claim(1, source.lineCount, { kind: 'digest', field: 'structure' })
  const place = (object: object) => {
    const span = spans.get(object) ?? { start: 0, end: source.text.length }
    const line = source.lineAt(span.start)
    let endLine = Math.max(line, source.lineAt(Math.max(0, span.end - 1)))
    while (endLine > line && source.isBlank(endLine)) endLine--
    return { line, endLine }
  }
  const records = new RecordsReader(context, paperFromRecord)
  const visitor = records.visitor({ place })
  const values = documents.map(({ contents }) => toJson(contents))
  for (const value of values) visitRecords(value, NOTHING_ABOVE, visitor, undefined, records.hasPapers)
  if (records.isEmpty) for (const each of values.flatMap(barePapers)) visitor.stray?.(each, NOTHING_ABOVE)
  const rows = records.takeRows()
  if (rows.length > 0) await readRows(rows, records, context)
  records.report()
  return { ...records.fields, papers: records.take() }
}
