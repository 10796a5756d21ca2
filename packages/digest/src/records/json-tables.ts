import { type Json, type JsonObject, memberNames } from '../text/json.ts'
import { isObject, roleOf, titleIn } from './field-roles.ts'

/** A row of a table, and where it stands in the source: the list that it is, or the member that its title is. */
export interface TableRow {
  record: JsonObject
  list?: readonly Json[]
  member?: { owner: object; name: string }
}

/** Fewer rows are no table: a record may have lists of a few things each. */
const FEWEST_ROWS = 3

/**
 * The rows of a table of papers that is written as JSON: with names at its head, as spreadsheets are given out, or by
 * columns, as data frames are. It is the value itself, or what an object that is it holds.
 *
 * @param isCut whether the value goes on behind what is known of it
 *
 * @example tableRows({ title: ['One paper', 'Another one'], year: ['2024', '2025'] }, false) // two rows
 */
export function tableRows(value: Json | undefined, isCut: boolean): TableRow[] {
  const tables = isObject(value) ? [value, ...Object.values(value)] : [value]
  for (const table of tables) {
    const rows = rowsUnderNames(table) ?? (isObject(table) ? rowsOfColumns(table, isCut) : undefined)
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
