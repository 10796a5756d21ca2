import { type Role, roleOf } from '../../records/field-roles.ts'
import { isReference, REFERENCE } from '../../records/walk.ts'
import { type Kind, kindOf } from './cells.ts'
import type { Row } from './read-rows.ts'

/** The columns of a table. */
export interface Columns {
  columns: readonly Column[]
  /** Of each column, whether it says nothing of a paper. */
  isUnused: readonly boolean[]
  /** Which column holds abstracts, or -1. */
  ofAbstracts: number
  /** Which column holds editors, or -1. */
  ofEditors: number
  /** Which column holds titles that are numbered from row to row, or -1. */
  ofNumbered: number
  /** Which column holds whole references, where none holds titles, or -1. */
  ofReferences: number
}

/** The columns of a table, from its first rows and its names. */
export function columnsIn(rows: readonly Row[], names: readonly string[] | undefined): Columns {
  const usual = usualWidth(rows)
  const width = names === undefined || isNameMissing(rows, usual, names.length) ? usual : names.length
  const columns = columnsOf(
    rows.filter(({ cells }) => cells.length === width),
    names,
    width,
  )
  const roles = columns.map(({ field }) => roleOf(field)?.role)
  return {
    columns,
    isUnused: columns.map(({ kind }, place) => roles[place] === undefined && kind !== 'url'),
    ofAbstracts: roles.indexOf('abstract'),
    ofEditors: roles.indexOf('editors'),
    ofReferences: roles.includes('title') ? -1 : columns.findIndex(({ field }) => REFERENCE.test(field)),
    ofNumbered: isNumbered(rows, roles.indexOf('title')) ? roles.indexOf('title') : -1,
  }
}

/** The number that a list has before its titles. */
export const NUMBER = /^(\d{1,5})[.)]\s+(?=\S)/

/** Whether a column counts the rows before its text: such a number is the list's, and none of the title's. */
function isNumbered(rows: readonly Row[], place: number): boolean {
  const numbers = rows.map(({ cells }) => Number(NUMBER.exec(cells[place] ?? '')?.[1]))
  return numbers.length > 2 && numbers.every((number, index) => number === (numbers[0] as number) + index)
}

function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  let width = 1
  for (const [cells, count] of counts) if (count > (counts.get(width) ?? 0)) width = cells
  return width
}

/** Whether nearly every row has more cells than there are names: then a name is missing, and no cell is torn. */
function isNameMissing(rows: readonly Row[], usual: number, names: number): boolean {
  return usual > names && rows.filter(({ cells }) => cells.length === usual).length > rows.length * 0.8
}

export interface Column {
  /** The name that the reader of records is given. */
  field: string
  kind: Kind | undefined
  /** Whether its names are turned round, `Lovelace, Ada; Hopper, Grace`, so that a comma parts no two of them. */
  isTurned?: boolean
}

/** Whether a cell is one name turned round, `Lovelace, Ada`: two with their initials behind are not. */
export const isLoneTurnedName = (cell: string) => LONE_TURNED_NAME.test(cell) && !TWO_WITH_INITIALS.test(cell)

const LONE_TURNED_NAME = /^[^,;|]+,[^,;|]+$/
const TWO_WITH_INITIALS = /^\p{L}[^,.]* (?:\p{Lu}\.-?){1,4}, \p{L}[^,.]* (?:\p{Lu}\.-?){1,4}$/u

/** Where words in brackets stand behind names, these are of places, and a comma parts two who work there. */
const TURNED_NAMES = /^[^,;|]+,[^,;|]+(?:;[^,;|]+,[^,;|]+)+;?$/
const BEHIND_NAME = /\([^()\d]*\p{L}/u

/** Kinds that a column of a role may have; another kind means that its name does not tell the truth. */
const FITTING: Partial<Record<Role, readonly Kind[]>> = {
  title: ['title', 'text', 'authors', 'list', 'long', 'number', 'year'],
  abstract: ['long', 'text', 'title', 'list', 'authors', 'url'],
  // Descriptions that are lists of names are of who wrote the papers.
  abstractOrSummary: ['long', 'text', 'title', 'list', 'url', 'arxiv', 'doi', 'date', 'year', 'number'],
  authors: ['authors', 'list', 'text', 'title', 'long'],
  date: ['date', 'year', 'text', 'number'],
  code: ['url', 'text'],
  pdf: ['url', 'text', 'arxiv', 'doi'],
}

/** The name under which a column of a kind is handed on. */
const FIELD_OF_KIND: Partial<Record<Kind, string>> = {
  url: 'url',
  arxiv: 'arxiv_id',
  doi: 'doi',
  date: 'date',
  year: 'year',
  authors: 'authors',
  title: 'title',
  long: 'abstract',
  list: 'keywords',
}

/** The kind that cells of a role have, where no row tells. */
const KIND_OF_ROLE: Partial<Record<Role, Kind>> = {
  paperLink: 'url',
  pdf: 'url',
  code: 'url',
  arxiv: 'arxiv',
  doi: 'doi',
  date: 'date',
  year: 'year',
}

/** What each column holds, from its name where the cells do not contradict it, else from the cells. */
function columnsOf(rows: readonly Row[], names: readonly string[] | undefined, width: number): Column[] {
  const kinds = Array.from({ length: width }, (_, index) =>
    kindOf(rows.map(({ cells }) => (cells[index] ?? '').trim())),
  )
  const roles = kinds.map((kind, index) => {
    const role = names?.[index] ? roleOf(names[index])?.role : undefined
    const fitting = role && FITTING[role]
    return fitting && kind && !fitting.includes(kind) ? undefined : role
  })
  const ofNames = roles.includes('title') ? -1 : titlesAmong(names, roles, kinds)
  if (ofNames !== -1) roles[ofNames] = 'title'
  const taken = new Set<Role>(roles.filter((role) => role !== undefined))
  const cellsOf = (index: number) => rows.map(({ cells }) => cells[index] ?? '')
  // A whole reference holds the title, and no other column has it again.
  const ofReferences = names?.findIndex(
    (name, index) => REFERENCE.test(name) && cellsOf(index).filter(isReference).length > rows.length / 2,
  )
  if (ofReferences !== undefined && ofReferences !== -1) taken.add('title')
  const lengths = kinds.map((_, index) =>
    rows.reduce((sum, { cells }) => sum + (cells[index]?.length ?? 0), 0),
  )
  const columns = kinds.map((kind, index): Column => {
    const name = names?.[index]
    const role = roles[index]
    if (role !== undefined && name)
      return {
        field: index === ofNames ? 'title' : unique(names, index),
        kind: kind ?? KIND_OF_ROLE[role],
        isTurned:
          role === 'authors' &&
          rows.some(
            ({ cells: { [index]: cell = '' } }) => TURNED_NAMES.test(cell) && !BEHIND_NAME.test(cell),
          ),
      }
    if (
      names &&
      name &&
      roleOf(name) === undefined &&
      kind !== 'arxiv' &&
      kind !== 'doi' &&
      taken.has('title')
    )
      return { field: unique(names, index), kind }
    return { field: `column ${index + 1}`, kind }
  })
  // Of several columns that could hold one thing, the longest texts are abstracts, the first titles are titles.
  const open = columns.flatMap((column, index) => (column.field === `column ${index + 1}` ? [index] : []))
  const assign = (kind: Kind, role: Role, pick: (candidates: number[]) => number | undefined) => {
    if (taken.has(role)) return
    const index = pick(open.filter((each) => columns[each]?.kind === kind))
    if (index === undefined) return
    taken.add(role)
    columns[index] = { field: FIELD_OF_KIND[kind] as string, kind }
    open.splice(open.indexOf(index), 1)
  }
  const firstOf = (candidates: number[]) => candidates[0]
  const longestOf = (candidates: number[]) =>
    candidates.toSorted((a, b) => (lengths[b] as number) - (lengths[a] as number))[0]
  assign('arxiv', 'arxiv', firstOf)
  assign('doi', 'doi', firstOf)
  assign('long', 'abstract', longestOf)
  assign('title', 'title', firstOf)
  const title = columns.findIndex(({ field }) => field === 'title')
  if (!names && cellsOf(title).filter((cell) => CITED.test(cell)).length > rows.length / 2)
    columns[title] = { field: 'citation', kind: 'text' }
  assign('authors', 'authors', firstOf)
  assign('date', 'date', firstOf)
  assign('year', 'year', firstOf)
  assign('list', 'keywords', firstOf)
  for (const index of open) {
    const kind = columns[index]?.kind
    if (kind === 'url') columns[index] = { field: `url ${index + 1}`, kind }
    else if (kind === 'long') columns[index] = { field: 'description', kind }
    else if (kind === 'title' && taken.has('title') && !names) {
      const cites = rows.filter(({ cells }) => cells[title] && cells[index]?.includes(cells[title]))
      columns[index] = { field: cites.length > rows.length / 2 ? 'citation' : 'summary_text', kind }
    }
  }
  if (!taken.has('title')) {
    const text = open.find(
      (index) =>
        (columns[index]?.kind === 'text' || columns[index]?.kind === 'authors') &&
        rows.some(({ cells }) => /\p{L}{2}/u.test(cells[index] ?? '')),
    )
    if (text !== undefined) columns[text] = { field: 'title', kind: 'text' }
  }
  return columns
}

/**
 * Which column has titles under the name of a publication, that is a journal's elsewhere (`Publication Name`), where no
 * column is called after titles; or -1.
 */
function titlesAmong(
  names: readonly string[] | undefined,
  roles: readonly (Role | undefined)[],
  kinds: readonly (Kind | undefined)[],
): number {
  if (!names) return -1
  return roles.findIndex(
    (role, index) =>
      role === 'venue' && kinds[index] === 'title' && /^publications?\b/i.test(names[index] ?? ''),
  )
}

/** The beginning of a whole reference, authors with a year in brackets. */
const CITED = /^\p{Lu}[^()]{1,80}, \p{Lu}\.[^()]{0,300}\((?:19|20)\d\d[a-z]?\)[.,:]? \S/u

/** A column's name; a second column of one name gets a number, so that neither is lost. */
function unique(names: readonly string[], index: number): string {
  const name = names[index] as string
  const before = names.slice(0, index).filter((each) => each === name).length
  return before ? `${name} ${before + 1}` : name
}
