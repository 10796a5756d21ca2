import { type Json, type JsonObject, memberNames } from '../text/json.ts'
import { isAddress, isObject, isPaperAddress, roleOf, titleIn } from './field-roles.ts'

/** A row of a table, and where it stands in the source: the list that it is, or the member that its title is. */
export interface TableRow {
  record: JsonObject
  list?: readonly Json[]
  member?: { owner: object; name: string }
}

/** Fewer rows are no table: a record may have lists of a few things each. */
const FEWEST_ROWS = 3

/**
 * The rows of a table of papers that is written as JSON: with names at its head, as spreadsheets are given out, by columns,
 * as data frames are, or in lists alone, of which the places tell what they hold. It is the value itself, or what an object that is it holds.
 *
 * @param isCut whether the value goes on behind what is known of it
 *
 * @example tableRows({ title: ['One paper', 'Another one'], year: ['2024', '2025'] }, false) // two rows
 */
export function tableRows(value: Json | undefined, isCut: boolean): TableRow[] {
  const tables = isObject(value) ? [value, ...Object.values(value)] : [value]
  for (const table of tables) {
    const rows = isObject(table)
      ? (rowsUnderNames(table) ?? rowsOfColumns(table, isCut))
      : (rowsUnderNames(table) ?? rowsWithoutNames(table, isCut))
    if (rows !== undefined) return rows
  }
  return []
}

/** `[['title', 'year'], ['One paper', '2024']]`, or the names and the rows each in a list of its own. */
function rowsUnderNames(table: Json | undefined): TableRow[] | undefined {
  const [names, rows] = Array.isArray(table)
    ? [table[0], table.slice(1)]
    : isObject(table)
      ? [table['columns'], table['data'] ?? table['rows']]
      : []
  if (!isHead(names) || !Array.isArray(rows) || !rows.every(Array.isArray)) return undefined
  return rows.map((row) => ({ record: recordOf(names, row), list: row }))
}

/** `[['One paper', ['Ada Lovelace'], ['https://…']], …]`: what a place of the rows holds is told from all of them. */
function rowsWithoutNames(table: Json | undefined, isCut: boolean): TableRow[] | undefined {
  // The last row that is known of a value that goes on may be cut.
  const rows = Array.isArray(table) ? table.slice(0, isCut ? -1 : undefined) : []
  const width = Array.isArray(rows[0]) ? rows[0].length : 0
  if (rows.length < FEWEST_ROWS || width < 2) return undefined
  if (!rows.every((row): row is Json[] => Array.isArray(row) && row.length === width)) return undefined
  const names: string[] = []
  for (let place = 0; place < width; place++) {
    const name = nameOfPlace(rows.map((row) => row[place] as Json))
    names.push(name === undefined || names.includes(name) ? `place ${place + 1}` : name)
  }
  const isOfPapers = names.includes('title') && (names.includes('authors') || names.includes('paper links'))
  return isOfPapers ? rows.map((row) => ({ record: recordOf(names, row), list: row })) : undefined
}

/** As many words has a title, most often. */
const FEWEST_WORDS = 3

/** What a place of rows holds, as a record would call it. A few cells may hold something else. */
function nameOfPlace(cells: readonly Json[]): string | undefined {
  const filled = cells.filter((cell) => cell !== null && cell !== '')
  const values = filled.flat().filter((value) => value !== null) as Json[]
  const most = (test: (value: Json) => boolean, share = 0.9) =>
    values.filter(test).length > values.length * share
  if (filled.length < cells.length / 2 || !most((value) => typeof value === 'string')) return undefined
  if (most(isAddress))
    return values.filter(isPaperAddress).length > filled.length / 2 ? 'paper links' : 'links'
  if (filled.every(Array.isArray)) return most((value) => NAME.test(value as string)) ? 'authors' : undefined
  return most((value) => (value as string).trim().split(/\s+/).length >= FEWEST_WORDS, 2 / 3)
    ? 'title'
    : undefined
}

/** The name of a person or a group. */
const NAME = /^\s*\p{L}[^\d:;?!/]{1,60}$/u

function isHead(names: Json | undefined): names is string[] {
  return (
    Array.isArray(names) &&
    names.length > 1 &&
    names.every((name) => typeof name === 'string') &&
    names.some((name) => roleOf(name)?.role === 'title') &&
    names.filter((name) => roleOf(name) !== undefined).length > 1
  )
}

/** `{ title: ['One paper', …], year: ['2024', …] }`, or under the numbers of the rows: `{ title: { 0: 'One paper', … } }`. */
function rowsOfColumns(table: JsonObject, isCut: boolean): TableRow[] | undefined {
  const names = Object.keys(table)
  const [first] = names
  const count = first === undefined ? 0 : (cellsOf(table[first] as Json)?.length ?? 0)
  if (count < FEWEST_ROWS || (names.length < 2 && !isCut)) return undefined
  const columns = names.map((name) => cellsOf(table[name] as Json) ?? [])
  if (!isCut && columns.some((cells) => cells.length !== count)) return undefined
  const titles = table[names.find((name) => roleOf(name)?.role === 'title') ?? '']
  const rows = Array.from({ length: count }, (_, row): TableRow => {
    const cells = columns.map((column) => column[row] ?? null)
    const name = isObject(titles) ? memberNames(titles)[row] : undefined
    return {
      record: recordOf(names, cells),
      ...(name === undefined ? {} : { member: { owner: titles as JsonObject, name } }),
    }
  })
  return rows.filter(({ record }) => titleIn(record) !== undefined).length > count / 2 ? rows : undefined
}

function cellsOf(column: Json): Json[] | undefined {
  if (Array.isArray(column)) return column
  if (!isObject(column)) return undefined
  const numbers = memberNames(column)
  if (!numbers.every((number) => /^\d+$/.test(number))) return undefined
  return numbers.map((number) => column[number] as Json)
}

function recordOf(names: readonly string[], cells: readonly Json[]): JsonObject {
  const record: JsonObject = {}
  for (const [column, name] of names.entries()) {
    const cell = cells[column]
    if (cell !== undefined && cell !== null && name !== '__proto__') record[name] = cell
  }
  return record
}
