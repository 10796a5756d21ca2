import { isAddress, type Role, roleOf } from '../../records/field-roles.ts'
import { parseDate } from '../../text/dates.ts'
import { parseArxivId } from '../../text/identifiers.ts'
import { placedNames } from '../../text/placed-names.ts'
import { readYaml } from '../../text/yaml.ts'
import { addIdsInText, addLink, type Draft, hasIds, newDraft, setAuthors } from './draft.ts'
import { readTitle } from './lead/read-title.ts'
import { listedAuthors } from './words/citation.ts'
import { cleanTitle, collapse, wordCount } from './words/titles.ts'

/** What front matter says: of the digest, or of the one paper that the file is about. */
export interface FrontMatter {
  title?: string
  curator?: string
  date?: string
  /** What stands in the place of a date and is none, with its line. */
  noDate?: { value: string; line: number }
  description?: string
  language?: string
  /** Present where the front matter is a paper's. Its title may be the heading below. */
  paper?: Draft
  /** Those that it lists, as the pages of reading groups do. */
  papers?: readonly Draft[]
  /** Why it could not be read, with the line. */
  error?: { reason: string; line: number }
}

type Fields = ReadonlyMap<string, unknown>

const MOST_CHARACTERS = 200_000
/** Keys of a digest's date. */
const DATES = ['date', 'published_date', 'created', 'pubdate', '日期', '日付']

/** Reads YAML front matter. A file whose front matter has a paper's id or abstract is about that paper. */
export async function readFrontMatter(text: string, line: number, endLine: number): Promise<FrontMatter> {
  const lineAt = (offset: number) => line + text.slice(0, offset).split('\n').length
  const broken = (reason: string, offset = 0) => ({ error: { reason, line: lineAt(offset) } })
  if (text.length > MOST_CHARACTERS) return broken('it is too long')
  const asWritten = await readYaml(text)
  if ('refusedAt' in asWritten) return broken(asWritten.reason, asWritten.refusedAt)
  const document = (asWritten.document.errors.length > 0 && (await readQuoted(text))) || asWritten.document
  const [fault] = document.errors
  const error = fault ? broken(firstLine(fault.message), fault.pos[0]) : {}
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 20 })
  } catch (reason) {
    return broken(reason instanceof Error ? reason.message : String(reason))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return error
  }
  const fields: Fields = new Map(Object.entries(value).map(([key, each]) => [plainKey(key), each]))
  const date = dateOf(fields, DATES)
  const noDate = date === undefined ? first(fields, DATES) : ''
  const front: FrontMatter = {
    ...text_('title', fields, ['title', 'name', '标题', 'タイトル']),
    ...text_('curator', fields, ['curator', 'editor', 'author', 'authors', 'by', '作者', '著者']),
    ...text_('description', fields, ['description', 'summary', 'subtitle', 'excerpt', '概要', '简介']),
    ...text_('language', fields, ['lang', 'language']),
    ...(date === undefined ? {} : { date }),
    ...(noDate === '' ? {} : { noDate: { value: noDate, line: line + 1 + lineOfDate(text) } }),
    ...error,
  }
  const paper = paperOf(fields, newDraft('file', line, endLine))
  if (paper) return { ...front, paper }
  const papers = await papersListed(document.contents, text, line)
  return papers.length > 0 ? { ...front, papers } : front
}

/** Words of a title that needs no authors beside it: pages list what they link to, and the parts of a site. */
const FEWEST_WORDS_OF_TITLE = 3

/** The papers of the lists in front matter: `sessions:` with a title, authors and a link each. */
async function papersListed(contents: unknown, text: string, line: number): Promise<Draft[]> {
  const { isMap, isSeq } = await import('yaml')
  const lists = isMap(contents) ? contents.items.flatMap(({ value }) => (isSeq(value) ? [value] : [])) : []
  let from = 0
  let last = line + 1
  const lineAt = (offset: number) => {
    for (let at = text.indexOf('\n', from); at !== -1 && at < offset; at = text.indexOf('\n', from)) {
      from = at + 1
      last++
    }
    return last
  }
  return lists.flatMap((list) => {
    const records = list.items.filter((each) => isMap(each))
    const papers = records.flatMap((record) => {
      const [start = 0, end = start] = record.range ?? []
      const fields: Fields = new Map(
        record.items.map(({ key, value }) => [
          plainKey(String(key)),
          isPlain(value) ? value.toJSON() : value,
        ]),
      )
      const first = lineAt(start)
      const ended = lineAt(Math.max(start, end - 1))
      const draft = paperOf(fields, newDraft('item', first, ended))
      // `SuperKite: Weaving Strings (KITE'24)`
      if (draft?.title !== undefined) readTitle(draft.title, draft, undefined)
      const isTitled =
        draft?.title !== undefined &&
        (draft.authors.length > 0 || wordCount(draft.title) >= FEWEST_WORDS_OF_TITLE)
      return isTitled ? [draft] : []
    })
    return papers.length >= records.length / 2 ? papers : []
  })
}

function isPlain(node: unknown): node is { toJSON(): unknown } {
  return typeof node === 'object' && node !== null && 'toJSON' in node
}

/** Text in one line behind a key that YAML would read as something else: words behind a bracket, a sign ahead. */
const PLAIN_TEXT = /^(\s*(?:- )?[\p{L}\p{N}_ -]{1,40}:[ \t]+)(\[[^[\]]*\] \S.*|[@`%*&!].*)$/u

/**
 * Front matter with such text in quotes: scripts print titles as they are, `title: [Survey] Sheep`. Nothing, where that
 * does not make YAML of it.
 */
async function readQuoted(text: string) {
  const quoted = text
    .split('\n')
    .map((line) => {
      const [, key, value] = PLAIN_TEXT.exec(line.trimEnd()) ?? []
      return key === undefined || value === undefined ? line : `${key}${JSON.stringify(value.trim())}`
    })
    .join('\n')
  if (quoted === text) return undefined
  const read = await readYaml(quoted)
  return 'refusedAt' in read || read.document.errors.length > 0 ? undefined : read.document
}

function paperOf(fields: Fields, draft: Draft): Draft | undefined {
  for (const key of ['arxiv_id', 'arxiv', 'arxivid', 'source_arxiv_id', 'eprint', ...keysOf(fields, 'arxiv')])
    addIdsInText(draft, textAt(fields, key))
  for (const key of keysOf(fields, 'id'))
    if (parseArxivId(textAt(fields, key))) addIdsInText(draft, textAt(fields, key))
  const doi = first(fields, ['doi', ...keysOf(fields, 'doi')])
  if (doi) addIdsInText(draft, `doi:${doi}`)
  for (const [key, value] of fields) {
    if (typeof value !== 'string' || !/^https?:\/\//.test(value)) continue
    if (/license|image|cover|avatar|canonical|permalink|source_url$|^site|^homepage_of/.test(key)) continue
    const named = key.replace(/_?(?:url|link)$/, '')
    // What has a title of its own, `pick_url` and `pick_title`, is one of the digest's papers
    if (named !== 'paper' && textAt(fields, `${named}_title`) !== '') continue
    addLink(draft, value, named.replaceAll('_', ' '))
  }
  const abstract = first(fields, [
    'abstract',
    'arxiv_abstract',
    'abstract_en',
    'original_abstract',
    ...keysOf(fields, 'abstract'),
  ])
  const authors = first(fields, ['authors', 'author', ...keysOf(fields, 'authors')])
  const given = first(fields, ['title', 'paper_title', ...keysOf(fields, 'title')])
  // The key of a citation, `@lee2024`, is what a note is called.
  const title = /^@[\w:.-]+$/.test(given) ? '' : given
  const date = dateOf(fields, [
    'arxiv_submitted',
    'submitted',
    'published',
    'publication_date',
    'paper_date',
    ...keysOf(fields, 'date'),
    'year',
    ...keysOf(fields, 'year'),
  ])
  // Notes have where they found a paper for its source.
  const venues = keysOf(fields, 'venue').filter(
    (key) => !key.startsWith('source') && !isAddress(textAt(fields, key)),
  )
  const venue = first(fields, ['venue', 'journal', 'conference', ...venues])
  const isNamed = hasIds(draft) || draft.hasPaperLink
  // What somebody posts has an author and a day; papers have authors, and a year or a journal.
  const isReference =
    textAt(fields, 'authors') !== '' && (venue !== '' || /^(?:19|20)\d{2}$/.test(textAt(fields, 'year')))
  if (!isNamed && !(title && authors && (abstract || isReference))) return undefined
  if (title) draft.title = cleanTitle(title)
  draft.titleMark = 'label'
  if (abstract) draft.abstract.push(collapse(abstract))
  const summary = first(fields, ['summary', 'tldr', 'tl_dr', 'description', ...keysOf(fields, 'summary')])
  if (summary) draft.summary.push(collapse(summary))
  const placed = placedNames(authors)
  if (placed) setAuthors(draft, { authors: placed })
  else if (authors) setAuthors(draft, listedAuthors(PEOPLE_OF_ONE_PLACE.exec(authors)?.[1] ?? authors))
  if (date) draft.date = date
  if (venue) draft.venue = venue
  draft.keywords.push(...list(fields, ['keywords', 'tags', ...keysOf(fields, 'keywords')]))
  draft.categories.push(
    ...list(fields, ['arxiv_categories', 'categories', 'category', 'arxiv_primary_category']),
  )
  const language = first(fields, ['paper_language'])
  if (language) draft.language = language
  return draft
}

const FULL_NAME = String.raw`\p{Lu}[^\s,;]*(?: [^\s,;]+){1,3}`

/** People in full, and behind the last of them where all of them work: `Ann Lee, Bo Kim, and Cy B. Dow, MIT CSAIL`. */
const PEOPLE_OF_ONE_PLACE = new RegExp(
  `^((?:${FULL_NAME}, )*${FULL_NAME},? and ${FULL_NAME}), [^,;]{2,80}(?:, [^,;]{2,40})?$`,
  'u',
)

/** Keys that say by other names what a paper's field is; a page's own day is none of its paper's. */
function keysOf(fields: Fields, role: Role): string[] {
  return [...fields.keys()].filter((key) => roleOf(key)?.role === role && !DATES.includes(key))
}

function text_<Key extends string>(
  name: Key,
  fields: Fields,
  keys: readonly string[],
): { [K in Key]?: string } {
  const value = first(fields, keys)
  return (value ? { [name]: collapse(value) } : {}) as { [K in Key]?: string }
}

function first(fields: Fields, keys: readonly string[]): string {
  for (const key of keys) {
    const value = textAt(fields, key)
    if (value) return value
  }
  return ''
}

function textAt(fields: Fields, key: string): string {
  return plain(fields.get(key))
}

/** A value as text: a list of names is joined, a name with parts is its `name`. */
function plain(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return value.map(plain).filter(Boolean).join('; ')
  if (typeof value === 'object' && value !== null && 'name' in value) return plain(value.name)
  return ''
}

function list(fields: Fields, keys: readonly string[]): string[] {
  for (const key of keys) {
    const value = fields.get(key)
    if (Array.isArray(value)) return value.map(plain).filter(Boolean)
    if (typeof value === 'string' && value.trim()) return value.split(/\s*[,;]\s*/).filter(Boolean)
  }
  return []
}

function dateOf(fields: Fields, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const date = parseDate(textAt(fields, key))
    if (date) return date
  }
  return undefined
}

/** The line on which a digest's date stands, from 0. */
function lineOfDate(text: string): number {
  const keys = text.split('\n').map((each) => plainKey((each.split(':', 1)[0] as string).trim()))
  return Math.max(
    0,
    keys.findIndex((key) => DATES.includes(key)),
  )
}

function plainKey(key: string): string {
  return key.toLowerCase().replace(/[-_\s]+/g, '_')
}

function firstLine(text: string): string {
  return (text.split('\n')[0] as string).replace(/\s*:$/, '')
}
