import { hasIdentifier, parseArxivId } from '../text/identifiers.ts'
import { type Json, type JsonObject, memberNames } from '../text/json.ts'
import {
  filled,
  isAddress,
  isIdentified,
  isObject,
  isPaperRecord,
  isTitled,
  roleOf,
  titleIn,
} from './field-roles.ts'

/** What stands above a record: headings, and where and when the papers of the groups that it is in appeared. */
export interface Above {
  readonly headings: readonly string[]
  readonly venue?: string
  readonly year?: string
}

/** Above the outermost value stands nothing. */
export const NOTHING_ABOVE: Above = { headings: [] }

/** A value that a mapping holds as a row of Markdown. */
export interface MarkdownRow {
  owner: JsonObject
  key: string
  text: string
  /** Whether it is a reference, of which nothing behind the title is said about the paper. */
  isReference?: true
  headings: readonly string[]
}

/** A paper of which a mapping holds no more than title and identifier, one under the other, or than title and date. */
export interface TitlePair {
  owner: JsonObject
  key: string
  title: string
  /** The identifier, or an address with one. */
  id?: string
  date?: string
  headings: readonly string[]
}

/** What is told of the values in a file of records. */
export interface RecordVisitor {
  record(record: JsonObject, above: Above, key: string | undefined): void
  row?(row: MarkdownRow): void
  pair?(pair: TitlePair): void
  /** An object in a list of records that is none itself. */
  stray?(object: JsonObject, above: Above): void
  /** Nothing (`null`) in a list of records, which `owner` is. */
  empty?(owner: readonly Json[]): void
  /** A text among rows of Markdown that is none. */
  lost?(owner: JsonObject, key: string): void
  /** What is neither: the digest's own fields. */
  digest?(object: JsonObject): void
  /** The same, when all that stands in it was walked, of an object that came piece by piece. */
  behind?(object: JsonObject): void
}

/** Keys that hold records and say nothing about them. */
const PLAIN_KEY =
  /^(?:data|(?:recommended|citing|cited)_?papers?|results?|(?:organic|search)_results|result_?list|items?|papers?|entries|entry|articles?|records?|works?|docs?|documents?|publications?|list|values?|messages?|response|hits?|_source|feed|content|output|body|root|notes?|rows|collection|info|sections?|groups?|topics?|days?|weeks?|issues?|children|by[a-z_]*|\d+)$/i
/** Keys of lists that are about a paper, never the papers of a digest. */
const ABOUT_PAPER = new Set([
  'ignored',
  'abstract',
  'authors',
  'citations',
  'ids',
  'keywords',
  'categories',
  'venue',
  'host',
  'otherLink',
])

/** Keys of what the script that wrote a list was told or answered, and of what the list is, which may have a title and venues, too. */
const SETTINGS =
  /^(?:feed|meta|metadata|config|configuration|settings?|options?|query|request|params|parameters|schema)$/i

/** Keys of what the list is, or what it is of: not a paper, though it has a title and is described. */
const DIGEST_ITSELF =
  /^(?:site|website|blog|channel|digest|newsletter|journal|conference|workshop|event|about|header)$/i

function hasAuthors(object: JsonObject): boolean {
  return Object.keys(object).some((name) => roleOf(name)?.role === 'authors' && filled(object[name] as Json))
}

/** Names of lists of other papers that a paper's record may have: `citation_papers`, `relatedWorks`. */
const OTHER_PAPERS =
  /^(?:cit(?:ed|ing|ations?)|ref(?:erence)?s?|referenced|related|similar|recommended|appearances|neighbou?rs)(?:_?by)?(?:_?(?:papers?|works?|articles?|documents?|publications?|bibs?|entries|list))?$/i

/** Whether a name is one of what a paper has, which may be a list: `titles: [{ title }]`. */
function isAboutPaper(name: string): boolean {
  return ABOUT_PAPER.has(roleOf(name)?.role ?? '') || /titles?$/i.test(name) || OTHER_PAPERS.test(name)
}

/** Walks a value and tells the visitor of every record in it, in order. */
export function visitRecords(
  value: Json,
  above: Above,
  visitor: RecordVisitor,
  key?: string,
  inRecords = false,
  depth = 0,
): void {
  if (Array.isArray(value)) {
    const holdsReferences = value.some((each) => isObject(each) && referenceIn(each) !== undefined)
    visitList(value, above, visitor, holdsReferences || holdsRecordsDirectly(value), depth)
    return
  }
  if (!isObject(value)) return
  const container = holdsRecords(value)
  if (!container && (isPaperRecord(value) || (isId(key) && isTitled(value)))) {
    visitor.record(value, above, key)
    return
  }
  const reference = container ? undefined : referenceIn(value)
  if (reference !== undefined) {
    visitor.row?.({ owner: value, headings: above.headings, isReference: true, ...reference })
    return
  }
  if (inRecords && !container && !wrapsRecord(value)) {
    visitor.stray?.(value, above)
    return
  }
  visitor.digest?.(value)
  const group = groupOf(value, container, above, depth, key)
  for (const name of memberNames(value)) visitMember(value, name, group, visitor, depth)
}

/** Names under which a record without a title has the whole reference as a text. */
export const REFERENCE = /^(?:full_?|formatted_?)?(?:citation|reference)(?:_?(?:text|string))?$/i

/** The reference that an object has instead of a paper's fields, as an item of a list, with the address beside it. */
function referenceIn(object: JsonObject): { key: string; text: string } | undefined {
  const names = Object.keys(object)
  const key = names.find((name) => REFERENCE.test(name) && isReference(object[name] as Json))
  if (key === undefined || isTitled(object)) return undefined
  const values = names.map((name) => object[name] as Json)
  const address =
    values.find(isAddress) ??
    addressOfDoi(object) ??
    values.flatMap((value) => (isObject(value) ? Object.values(value) : [])).find(isAddress)
  const text = referenceItem(object[key] as string)
  return { key, text: typeof address === 'string' ? `${text} [link](${address})` : text }
}

/** The address of a DOI that stands bare in a field of its own. */
function addressOfDoi(object: JsonObject): string | undefined {
  const found = Object.entries(object).find(
    ([name, value]) =>
      typeof value === 'string' && /^10\.\d{4,9}\/\S+$/.test(value.trim()) && roleOf(name)?.role === 'doi',
  )
  return found && `https://doi.org/${(found[1] as string).trim()}`
}

/** A reference as an item of a list in Markdown. What stands in quotes is the title, which a list has in bold. */
export function referenceItem(reference: string): string {
  const text = reference
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=[\s.,:)])[“"]([^“”"*]{10,400}?)[.,]?[”"](?=[\s.,;]|$)/, '**$1**.')
  return `- ${text}`
}

/** Whether a value is the whole reference to a paper: a text of some length with a year. */
export function isReference(value: Json): boolean {
  return (
    typeof value === 'string' &&
    value.length >= SHORTEST_REFERENCE &&
    value.length <= LONGEST_REFERENCE &&
    /(?<!\d)(?:19|20)\d\d(?!\d)/.test(value) &&
    !/^\s*@/.test(value)
  )
}

const SHORTEST_REFERENCE = 40
const LONGEST_REFERENCE = 3000

function visitList(
  list: readonly Json[],
  above: Above,
  visitor: RecordVisitor,
  records: boolean,
  depth: number,
): void {
  for (const each of list) {
    if (each === null && records) visitor.empty?.(list)
    else visitRecords(each, above, visitor, undefined, records, depth + 1)
  }
}

/** What is known of an object that is no record, for its members. */
interface Group {
  /** Whether it holds records in a list. */
  container: boolean
  /** Whether it holds rows of Markdown. */
  holdsRows: boolean
  /** Whether it holds titles under identifiers, or identifiers under titles. */
  holdsPairs: boolean
  /** What stands above its members. */
  above: Above
  /** The identifier that it stands under, which is that of the one record in it. */
  id?: string
}

function groupOf(value: JsonObject, container: boolean, above: Above, depth: number, key?: string): Group {
  // The outermost name is the digest's own.
  const own = container && depth > 0 ? groupName(value) : undefined
  return {
    container,
    holdsRows: Object.values(value).some((each) => typeof each === 'string' && isMarkdownRow(each)),
    holdsPairs: holdsPairs(value),
    above: {
      ...(container ? appearance(value, above, depth) : above),
      headings: own === undefined ? above.headings : [...above.headings, own],
    },
    ...(key !== undefined && isId(key) && wrapsRecord(value) ? { id: key } : {}),
  }
}

/**
 * Above the members of a group that says where its papers appeared, or when: proceedings with their conference, lists
 * by year. The outermost group is the digest, whose year is not its papers', unless it is that of their conference.
 */
function appearance(group: JsonObject, above: Above, depth: number): Above {
  let venue: string | undefined
  let year: string | undefined
  for (const name in group) {
    const value = group[name]
    if (typeof value !== 'string') continue
    if (VENUE_OF_GROUP.test(name) && value.trim() !== '') venue ??= value.trim()
    else if (YEAR.test(value) && roleOf(name)?.role === 'year') year = value
  }
  const isDated = year !== undefined && (depth > 0 || venue !== undefined)
  return { ...above, ...(venue === undefined ? {} : { venue }), ...(isDated && year ? { year } : {}) }
}

const VENUE_OF_GROUP = /^(?:conference|venue|journal|proceedings?|book[ _-]?title)(?:[ _-]?(?:name|title))?$/i

const YEAR = /^(?:19|20)\d\d$/

/** Whether a key is a paper's identifier, or an address that has one, and no name. */
function isId(key = ''): boolean {
  return (
    /\d/.test(key) &&
    (parseArxivId(key) !== undefined || /^10\.\d{4,9}\//.test(key) || (isAddress(key) && hasIdentifier(key)))
  )
}

/** As few titles say nothing of what they are the titles of, and as few words make a name of anything. */
const FEWEST_TITLES = 3
const FEWEST_WORDS = 4

/** Whether all texts of an object are titles under identifiers, or addresses of papers or dates under titles. */
function holdsPairs(object: JsonObject): boolean {
  let pairs = 0
  let dated = 0
  let long = 0
  for (const name in object) {
    const value = object[name]
    if (typeof value !== 'string' || /^_|^[a-z][a-z_]*$/i.test(name)) continue
    const pair = pairOf(name, value)
    if (pair === undefined) return false
    pairs++
    if (pair.date !== undefined) dated++
    if (pair.title.trim().split(/\s+/).length >= FEWEST_WORDS) long++
  }
  // A date says less than an identifier of what the words over it are.
  return dated === 0 ? pairs > 0 : dated === pairs && pairs >= FEWEST_TITLES && long > (pairs * 2) / 3
}

function pairOf(key: string, text: string): { title: string; id?: string; date?: string } | undefined {
  if (isId(key)) return isTitle(text) ? { title: text, id: key } : undefined
  if (!isTitle(key)) return undefined
  if (/^\d{4}-\d{2}(?:-\d{2})?$/.test(text)) return { title: key, date: text }
  return isAddress(text) && hasIdentifier(text) ? { title: key, id: text } : undefined
}

/** Whether a text may be a title: of several words, and no more than one sentence. */
function isTitle(text: string): boolean {
  return (
    text.length <= LONGEST_TITLE &&
    /\p{L}\s+\S*\p{L}/u.test(text) &&
    !/\p{Ll}{2}\. +\p{Lu}|^https?:/u.test(text)
  )
}

const LONGEST_TITLE = 300

function visitMember(
  owner: JsonObject,
  name: string,
  group: Group,
  visitor: RecordVisitor,
  depth: number,
): void {
  const child = owner[name] as Json
  if (typeof child === 'string') {
    const { headings } = group.above
    const pair = group.holdsPairs ? pairOf(name, child) : undefined
    if (isMarkdownRow(child)) visitor.row?.({ owner, key: name, text: child, headings })
    else if (pair) visitor.pair?.({ owner, key: name, ...pair, headings })
    else if (group.holdsRows && child.trim() !== '') visitor.lost?.(owner, name)
    return
  }
  if (typeof child !== 'object' || child === null) return
  if (depth === 0 && DIGEST_ITSELF.test(name) && isRecord(child) && !hasAuthors(child)) {
    visitor.digest?.(child)
    return
  }
  if (group.container && (isAboutPaper(name) || SETTINGS.test(name)) && !holdsRecordsDirectly(child)) return
  visitRecords(child, aboveMember(child, name, group), visitor, group.id ?? name, false, depth + 1)
}

function aboveMember(child: Json, name: string, { above }: Group): Above {
  if (YEAR.test(name) && holdsRecordsDirectly(child)) return { ...above, year: name }
  const named = isObject(child) && isPaperRecord(child) && !holdsRecords(child)
  return !named && !PLAIN_KEY.test(name) && !isId(name)
    ? { ...above, headings: [...above.headings, name.trim()] }
    : above
}

/** Walks a value of which a list of records comes piece by piece, as `visitRecords` walks it whole. */
export class GrowingRecords {
  /** The objects around the list, and which of their members were walked. */
  readonly #groups = new Map<JsonObject, { group: Group; walked: Set<string> }>()
  /** Lists of which something was walked. */
  readonly #lists = new Set<Json>()

  /** Whether an object is one around the list. */
  isAround(object: object): boolean {
    return this.#groups.has(object as JsonObject)
  }

  /**
   * Walks what has come of a value, and takes it out.
   *
   * @param value the outermost value
   * @param list the list in which reading left off, or `undefined` where the value is complete
   */
  visit(value: Json, list: Json[] | undefined, visitor: RecordVisitor): void {
    this.#visit(value, list, NOTHING_ABOVE, visitor, 0)
  }

  /** Gives whether the value is complete. */
  #visit(
    value: Json,
    list: Json[] | undefined,
    above: Above,
    visitor: RecordVisitor,
    depth: number,
  ): boolean {
    if (Array.isArray(value)) {
      this.#lists.add(value)
      visitList(value, above, visitor, true, depth)
      value.length = 0
      return value !== list
    }
    const object = value as JsonObject
    let known = this.#groups.get(object)
    if (!known) {
      known = { group: groupOf(object, holdsRecords(object), above, depth), walked: new Set() }
      this.#groups.set(object, known)
      visitor.digest?.(object)
    }
    const { group, walked } = known
    for (const name of memberNames(object)) {
      const child = object[name] as Json
      if (walked.has(name)) continue
      if (this.#grows(child, list)) {
        if (!this.#visit(child, list, aboveMember(child, name, group), visitor, depth + 1)) return false
      } else visitMember(object, name, group, visitor, depth)
      walked.add(name)
      if (typeof child === 'object') object[name] = null
    }
    visitor.behind?.(object)
    return true
  }

  #grows(child: Json, list: Json[] | undefined): boolean {
    if (Array.isArray(child)) return child === list || this.#lists.has(child)
    if (!isObject(child)) return false
    return this.#groups.has(child) || Object.values(child).some((each) => each === list)
  }
}

/**
 * The list in an unfinished value that can be read piece by piece: it holds records, and is the value itself, or what
 * an object holds that is the value, or is wrapped in it.
 *
 * @param unfinished the lists and objects around the place where the text ends, the outermost first
 */
export function growingList(unfinished: Iterable<object>): Json[] | undefined {
  const around: JsonObject[] = []
  for (const each of unfinished) {
    if (!Array.isArray(each)) {
      around.push(each as JsonObject)
      continue
    }
    const owner = around.at(-1)
    if (!holdsRecordsDirectly(each) || around.length > 2 || (owner && !holdsRecords(owner))) return undefined
    const [outer] = around
    if (outer !== undefined && outer !== owner && (isPaperRecord(outer) || holdsRecords(outer)))
      return undefined
    return each
  }
  return undefined
}

/**
 * The list of a file without records whose objects have nothing of a paper but titles as papers have them, of several
 * words, most of them; or no title, but what identifies a paper. It is the file's value, or what an object that is it
 * holds.
 */
export function barePapers(value: Json | undefined): JsonObject[] {
  const lists = isObject(value) ? Object.values(value) : [value]
  return (lists.find(isListOfTitles) ?? lists.find(isListOfIdentifiers) ?? []) as JsonObject[]
}

function isListOfIdentifiers(value: Json | undefined): boolean {
  if (!Array.isArray(value) || value.length < FEWEST_TITLES || !value.every(isObject)) return false
  const identified = value.filter(isIdentified)
  return identified.length > (value.length * 2) / 3
}

function isListOfTitles(value: Json | undefined): value is JsonObject[] {
  if (!Array.isArray(value) || value.length < FEWEST_TITLES) return false
  // The file may end within the last one.
  const last = value.length - 1
  if (!value.every((each, index) => isObject(each) && (index === last || isTitled(each)))) return false
  const long = (value as JsonObject[]).filter(
    (each) => (titleIn(each)?.trim().split(/\s+/).length ?? 0) >= FEWEST_WORDS,
  )
  return long.length > (value.length * 2) / 3
}

/** Whether an object is no record and holds one: `{ seen: '2026-07-15', item: { title: … } }`. */
function wrapsRecord(object: JsonObject): boolean {
  return Object.values(object).some((child) => isRecord(child))
}

/** Whether a value is a paper's record, and no group of them. */
export function isRecord(value: Json | undefined): value is JsonObject {
  return isObject(value) && isPaperRecord(value) && !holdsRecords(value)
}

/** The heading that an object gives the records it holds: the name of a group, or its date. */
function groupName(object: JsonObject): string | undefined {
  for (const name of ['title', 'name', 'section', 'topic', 'category', 'theme', 'date', 'label', 'heading']) {
    const text = object[name]
    if (typeof text === 'string' && text.trim() !== '') return text.trim()
  }
  return undefined
}

/** Whether an object is no paper but a list of papers, or a group of them, with a title of its own. */
export function holdsRecords(object: JsonObject): boolean {
  let isPaper: boolean | undefined
  for (const name in object) {
    const child = object[name] as Json
    if (typeof child !== 'object' || child === null) continue
    if (isAboutPaper(name) || /^(?:paper|article|details|metadata)$/i.test(name)) continue
    if (!holdsRecordsDirectly(child)) continue
    // What a paper has a list of are things with names, unless it is said that they are papers.
    isPaper ??= isTitled(object) && isPaperRecord(object)
    if (
      !isPaper ||
      PLAIN_KEY.test(name) ||
      (child as Json[]).some((each) => isObject(each) && isTitled(each))
    )
      return true
  }
  return false
}

function holdsRecordsDirectly(value: Json): boolean {
  if (Array.isArray(value)) return value.some((each) => isObject(each) && isPaperRecord(each))
  return false
}

function isMarkdownRow(text: string): boolean {
  return /^\s*\|.*\|\s*$/.test(text.slice(0, 5000)) || /^\s*[-*] .*\]\(http/.test(text.slice(0, 2000))
}
