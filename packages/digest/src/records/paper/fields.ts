import type { Json, JsonObject } from '../../text/json.ts'
import { HOLDERS, isObject, isOtherLink, namesPeople, type Role, roleOf } from '../field-roles.ts'
import { isEmpty, textOf } from './values.ts'

/** One field of a record; of several with one role, the one of least rank comes first. */
export interface Field {
  name: string
  value: Json
  rank: number
}

/** Fields by role. */
export class Fields {
  readonly #byRole = new Map<Role, Field[]>()

  add(role: Role, field: Field): void {
    const list = this.#byRole.get(role)
    if (list) list.push(field)
    else this.#byRole.set(role, [field])
  }

  /** Puts the likeliest fields of each role first. */
  sort(): void {
    for (const list of this.#byRole.values()) if (list.length > 1) list.sort((a, b) => a.rank - b.rank)
  }

  /** Whether there is a field of a role. Most records have few of the roles there are. */
  has(role: Role): boolean {
    return this.#byRole.has(role)
  }

  /** The fields of a role, the likeliest first. */
  of(role: Role): readonly Field[] {
    return this.#byRole.get(role) ?? NONE
  }

  /** The first text under a role. */
  text(role: Role): string | undefined {
    for (const { value } of this.of(role)) {
      const text = textOf(value)
      if (text !== undefined) return text
    }
    return undefined
  }
}

const NONE: readonly Field[] = []

/** Fields of the record by role; those of a record within the record (`paper`, `content`) come first. */
export function gatherFields(record: JsonObject, fields: Fields, depth: number): void {
  for (const key in record) {
    let name = key
    let value = record[key] as Json
    if (isObject(value)) ({ name, value } = elementOf(name, value))
    const found = roleOf(name)
    // OpenReview's second interface wraps each field: { value: … }, and answers of SPARQL say its language and type, too.
    if (isObject(value) && value['value'] !== undefined && Object.keys(value).every(isOfValue))
      value = value['value'] as Json
    // INSPIRE lists where a paper was published; the first is the paper's own place.
    if (found?.role === 'nested' && !NAMES_PEOPLE.test(name) && Array.isArray(value) && isObject(value[0]))
      value = value[0]
    // Google Scholar's line of authors, venue and year, as scrapers keep it.
    if (found?.role === 'nested' && isObject(value) && BYLINE.test(textOf(value['summary']) ?? '')) {
      const { summary, ...others } = value
      fields.add('byline', { name, value: summary as Json, rank: 0 })
      value = others
    }
    if (found?.role === 'host') {
      gatherHost(value, fields, depth)
      continue
    }
    // What this package gives out says there how the source had a title or an abstract.
    if (name === 'original' && isOwn(record)) continue
    if (found && depth < 3 && isObject(value) && HOLDERS.has(found.role)) {
      if (isTally(value)) continue
      gatherFields(value, fields, depth + 1)
      continue
    }
    if (isObject(value) && isAppearance(name, value)) {
      gatherAppearance(value, fields, PREPRINT.test(name) ? 300 : 50)
      continue
    }
    if (found?.role === 'venue' && isObject(value)) gatherPlace(value, fields, depth)
    const role =
      found?.role ??
      (isOtherLink(name, value) ? 'otherLink' : namesPeople(name, value) ? 'authors' : undefined)
    // A citation in words says where and when the paper appeared; a list of citations is of others.
    if (role === 'ignored' && typeof value === 'string' && /^citation$/i.test(name))
      fields.add('nested', { name, value, rank: 99 })
    if (!role || role === 'ignored' || isEmpty(value)) continue
    fields.add(role, { name, value, rank: (found?.rank ?? 99) - depth * 100 })
  }
}

/** Whether a record is of the papers that this package gives out. */
export const isOwn = (record: JsonObject) =>
  Array.isArray(record['headings']) || Array.isArray(record['appearances'])

/** zbMATH groups people by what they did for a paper; others list those under this name who are none of its authors. */
const NAMES_PEOPLE = /^contributors$/i

/** What an object that wraps a value says beside it. */
const isOfValue = (name: string, _: number, names: readonly string[]) =>
  names.length <= 2 || /^(?:value|type|xml:lang|datatype)$/.test(name)

/** Fewer numbers may be what is known of a paper. */
const FEWEST_COUNTS = 8

/** Whether an object counts things under their names, as often as words stand in a text. */
function isTally(object: JsonObject): boolean {
  const values = Object.values(object)
  return (
    values.length >= FEWEST_COUNTS &&
    values.every((value) => typeof value === 'string' && /^\d+$/.test(value))
  )
}

/** The journal, book or proceedings that a record has as a record of their own, as Hayagriva's lists do. */
function gatherHost(value: Json, fields: Fields, depth: number): void {
  const host = Array.isArray(value) ? value[0] : value
  if (!isObject(host)) return
  const title = textOf(host['title'])
  if (title !== undefined) fields.add('venue', { name: 'title', value: title, rank: 99 })
  gatherPlace(host, fields, depth)
}

/**
 * A member of a record, and of XML that was written as JSON the one element in it that says the same: `AuthorList:
 * { Author: […] }`, `Abstract: { AbstractText: … }`.
 */
export function elementOf(name: string, value: Json): { name: string; value: Json } {
  if (!isObject(value)) return { name, value }
  const children = Object.keys(value).filter((key) => !/^[@$#]/.test(key))
  const [only] = children
  if (only === undefined || children.length > 1) return { name, value }
  const role = roleOf(only)?.role
  const saysTheSame = role !== undefined && role === roleOf(name)?.role
  return saysTheSame || name === `${only}List` ? { name: only, value: value[only] as Json } : { name, value }
}

/** Roles of what a journal's own record says of the paper's place in it. */
const WITHIN_VENUE: ReadonlySet<Role> = new Set([
  'volume',
  'issue',
  'pages',
  'firstPage',
  'lastPage',
  'date',
  'year',
  'month',
])

/** What the record of a venue says of the paper: `journal: { name, volume, pages }`, and PubMed's of the issue. */
function gatherPlace(venue: JsonObject, fields: Fields, depth: number): void {
  for (const name in venue) {
    const value = venue[name] as Json
    const found = roleOf(name)
    if (/^JournalIssue$/i.test(name) && isObject(value)) gatherPlace(value, fields, depth)
    else if (found && WITHIN_VENUE.has(found.role) && !isEmpty(value))
      fields.add(found.role, { name, value, rank: found.rank - depth * 100 })
  }
}

/** Names of groups of fields that say where and when a paper appeared; what a preprint's says comes last. */
const APPEARANCE = /^(?:published|publication|preprint|(?:ar|bio|med|chem|psyar)xiv)$/i
const PREPRINT = /^pre|xiv$/i

/** Roles of what says where and when a paper appeared, or by what it is known there. */
const OF_APPEARANCE: ReadonlySet<Role> = new Set([
  ...WITHIN_VENUE,
  'venue',
  'publisher',
  'doi',
  'arxiv',
  'pmid',
  'pmcid',
  'paperLink',
  'pdf',
])

/** Whether a member is such a group, and no date or venue by itself. */
export function isAppearance(name: string, value: JsonObject): boolean {
  return (
    APPEARANCE.test(name) &&
    Object.keys(value).some((inner) => {
      const role = roleOf(inner)?.role
      return role !== undefined && OF_APPEARANCE.has(role) && (role === 'venue' || !WITHIN_VENUE.has(role))
    })
  )
}

function gatherAppearance(group: JsonObject, fields: Fields, rank: number): void {
  for (const name in group) {
    const value = group[name] as Json
    const found = roleOf(name)
    if (/^dates$/i.test(name) && isObject(value)) gatherAppearance(value, fields, rank)
    else if (found && OF_APPEARANCE.has(found.role) && !isEmpty(value))
      fields.add(found.role, { name, value, rank: found.rank + rank })
  }
}

const BYLINE = /\s[-–]\s.*(?:19|20)\d\d/

/** Whether a record has a field with a name of a kind. */
export function hasField(record: JsonObject, isOfKind: (name: string) => boolean): boolean {
  for (const name in record) if (isOfKind(name)) return true
  return false
}
