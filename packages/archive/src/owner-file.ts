import { isDate } from '@offprint/digest'
import { repairRules } from '@offprint/digest/markup'
import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { ArchiveFinding, PermalinkRecord } from './archive.ts'
import type { Decision } from './identity/decisions.ts'
import type { RepairSetting } from './paper-text.ts'
import { emptyRecord } from './permalinks.ts'
import { type TagSettings, tagSettingsSchema } from './tags/settings.ts'

/** All, none, or the rules named. */
const repairsSchema = z.union([z.boolean(), z.array(z.enum(repairRules))], {
  error: `must be true, false or a list of ${repairRules.join(', ')}`,
})

/** What the owner says of one file. */
const digestSettingsSchema = z.strictObject({
  /** Name of its form, where detection is wrong: `markdown`. */
  format: z.string().exactOptional(),
  /** Date of the issue, where neither its name nor its text says it: `2025-03-13`, `2025-03` or `2025`. */
  date: z
    .string()
    .refine(isDate, 'must be a date like "2025-03-13", "2025-03" or "2025", in quotes')
    .exactOptional(),
  /** Its title, instead of the one in the file. */
  title: z.string().exactOptional(),
  /** Which repairs of damaged TeX are made in it, instead of those made everywhere. */
  repairs: repairsSchema.exactOptional(),
})
/** What the owner says of one file. */
export type DigestSettings = z.infer<typeof digestSettingsSchema>

const groupSchema = z.array(z.string()).min(2, 'must name at least two papers')

/**
 * The owner's `offprint.yaml`: decisions over all that Offprint finds by itself.
 *
 * @example
 * ```yaml
 * merge:
 *   - [arxiv:2503.01234, "The title it was announced under"]
 * keepApart:
 *   - ["Scaling Laws I", "Scaling Laws: I"]
 * ignore: [drafts/]
 * repairs: [maths, number]
 * digests:
 *   reading.txt:
 *     format: markdown
 *     date: "2025-03-13"
 * ```
 */
export const ownerFileSchema = z.strictObject({
  /** Groups of papers that are one. Each an id (`arxiv:2503.01234`), an address in the archive, or an exact title. */
  merge: z.array(groupSchema).exactOptional(),
  /** Groups of papers that stay apart. */
  keepApart: z.array(groupSchema).exactOptional(),
  /** Files and folders (`drafts/`) that are no digests, relative to the digests' folder. */
  ignore: z.array(z.string()).exactOptional(),
  /** Which repairs of damaged TeX are made: `false` for none, or the names of rules. */
  repairs: repairsSchema.exactOptional(),
  /** What is to be known of single files, by their path relative to the digests' folder. */
  digests: z.record(z.string(), digestSettingsSchema).exactOptional(),
})

/** What the owner's file says, apart from what is wrong in it. */
export interface OwnerFile {
  merge: Decision[]
  keepApart: Decision[]
  ignore: string[]
  repairs: RepairSetting
  digests: Map<string, DigestSettings>
}

/** Where a value of the file stands. */
type Locate = (path: readonly PropertyKey[]) => number

/** Reads `offprint.yaml`. What is wrong becomes a finding with its line; the rest holds. */
export function readOwnerFile(text: string, file: string, findings: ArchiveFinding[]): OwnerFile {
  const { value, lineOf } = readYaml(text, file, findings)
  const owner: OwnerFile = { merge: [], keepApart: [], ignore: [], repairs: true, digests: new Map() }
  if (value === null || value === undefined) return owner
  const valid = validParts(ownerFileSchema, value, file, lineOf, findings)
  const decisions = (key: 'merge' | 'keepApart') =>
    (valid?.[key] ?? []).map((papers, index) => ({ papers, place: { file, line: lineOf([key, index]) } }))
  return {
    merge: decisions('merge'),
    keepApart: decisions('keepApart'),
    ignore: valid?.ignore ?? [],
    repairs: valid?.repairs ?? true,
    digests: new Map(Object.entries(valid?.digests ?? {})),
  }
}

/** Reads `tags.yaml`. What is wrong becomes a finding with its line; the rest holds. */
export function readTagFile(text: string, file: string, findings: ArchiveFinding[]): TagSettings | undefined {
  const { value, lineOf } = readYaml(text, file, findings)
  if (value === null || value === undefined) return undefined
  return validParts(tagSettingsSchema, value, file, lineOf, findings)
}

const slugSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be a slug: a-z, 0-9 and hyphens')

const recordSchema = z.strictObject({
  version: z.literal(1),
  papers: z.record(z.string(), slugSchema),
  digests: z.record(z.string(), slugSchema).default({}),
  redirects: z.record(slugSchema, slugSchema).default({}),
  tags: z.array(slugSchema).default([]),
})

/**
 * Reads `permalinks.json`. `undefined` where it cannot be read: then nothing must be written over it.
 */
export function readPermalinks(
  text: string,
  file: string,
  findings: ArchiveFinding[],
): PermalinkRecord | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // Read again below by a parser that knows lines.
  }
  const parsed = recordSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const before = findings.length
  const yaml = readYaml(text, file, findings)
  if (findings.length === before)
    validParts(recordSchema, yaml.value ?? emptyRecord, file, yaml.lineOf, findings)
  return undefined
}

function readYaml(
  text: string,
  file: string,
  findings: ArchiveFinding[],
): { value: unknown; lineOf: Locate } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const told = new Set<number>()
  for (const error of document.errors) {
    const { line } = lines.linePos(error.pos[0])
    // What else is wrong with a line mostly follows from the first.
    if (told.has(line)) continue
    told.add(line)
    findings.push({
      ruleId: 'owner-file-invalid',
      severity: 'error',
      reason: `${file} cannot be read: ${error.message}`,
      note: 'Correct the line. Until then what is there is not applied.',
      places: [{ file, line }],
    })
  }
  const lineOf: Locate = (path) => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      const range = (node as { range?: [number, number, number] } | undefined)?.range
      if (range) return lines.linePos(range[0]).line
    }
    return 1
  }
  if (document.errors.length > 0) return { value: undefined, lineOf }
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), lineOf }
  } catch (error) {
    findings.push({
      ruleId: 'owner-file-invalid',
      severity: 'error',
      reason: `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      note: 'Write its values out instead of repeating them by aliases.',
      places: [{ file, line: 1 }],
    })
    return { value: undefined, lineOf }
  }
}

/** What is valid of a value: each part that is not is reported, taken out, and the rest is tried again. */
function validParts<Schema extends z.ZodObject>(
  schema: Schema,
  given: unknown,
  file: string,
  lineOf: Locate,
  findings: ArchiveFinding[],
): z.output<Schema> | undefined {
  const value = structuredClone(given)
  const parsed = schema.safeParse(value, { error: inPlainWords })
  if (parsed.success) return parsed.data
  const wrong: PropertyKey[][] = []
  for (const issue of parsed.error.issues) {
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
    for (const path of paths) {
      wrong.push([...path])
      findings.push({
        ruleId: 'owner-file-invalid',
        severity: 'error',
        reason:
          issue.code === 'unrecognized_keys'
            ? `${file} has no key "${nameOf(path)}"; ${path.length > 1 ? 'the keys there' : 'its keys'} are ${keysAt(schema, issue.path).join(', ')}`
            : `${nameOf(path) || file}: ${issue.message}`,
        note: 'Correct it. Until then it is not applied; everything else in the file is.',
        places: [{ file, line: lineOf(path) }],
      })
    }
  }
  for (const path of wrong) remove(value, path)
  const rest = schema.safeParse(withoutHoles(value))
  return rest.success ? rest.data : undefined
}

/** A part of a file as a person counts: `tags, entry 1, alias`. */
function nameOf(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? `entry ${key + 1}` : String(key))).join(', ')
}

/** The keys that a part of a file can have. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodDefault
  )
    return keysAt(schema.unwrap(), path)
  const [key, ...rest] = path
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest)
  if (schema instanceof z.ZodRecord) return keysAt(schema.valueType, rest)
  if (!(schema instanceof z.ZodObject)) return []
  const inner: z.core.$ZodType | undefined = key === undefined ? undefined : schema.shape[String(key)]
  return inner === undefined ? Object.keys(schema.shape) : keysAt(inner, rest)
}

const WANTED: Readonly<Record<string, string>> = {
  array: 'a list: [one, another]',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'names with values',
  record: 'names with values',
  string: 'a text, in quotes where it is a number or true or false',
}

/** What a value must be, for a person who writes YAML. */
function inPlainWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type')
    return issue.expected in WANTED ? `must be ${WANTED[issue.expected]}` : undefined
  if (issue.code === 'invalid_value') return `must be ${issue.values.map(String).join(' or ')}`
  return undefined
}

const HOLE = Symbol('a part that is not valid')

function remove(value: unknown, path: readonly PropertyKey[]): void {
  let at = value
  // A wrong value deep inside an entry of a list takes its entry with it.
  const end = path.findIndex((key) => typeof key === 'number') + 1 || path.length
  for (const key of path.slice(0, end - 1)) {
    if (typeof at !== 'object' || at === null) return
    at = (at as Record<PropertyKey, unknown>)[key]
  }
  const last = path[end - 1]
  if (typeof at !== 'object' || at === null || last === undefined) return
  if (Array.isArray(at)) at[Number(last)] = HOLE
  else delete (at as Record<PropertyKey, unknown>)[last]
}

function withoutHoles(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== HOLE).map(withoutHoles)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutHoles(item)]))
}
