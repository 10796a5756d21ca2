import { isPaperRecord, roleOf } from '../../records/field-roles.ts'
import { paperFromRecord } from '../../records/paper-from-record.ts'
import type { Json, JsonObject } from '../../text/json.ts'
import { venueBehindComma } from '../markdown/words/titles.ts'
import { yearIn } from '../markdown/words/years.ts'
import type { Resolve } from './addresses.ts'
import { fieldsOf, titleLine } from './fields.ts'
import { type FoundPaper, NOWHERE } from './found-paper.ts'
import { isName, otherNames } from './other-names.ts'
import { addLinks } from './paper-links.ts'
import { isOfPeople } from './people.ts'
import { type Element, isElement, lineOf, type Page, textOf } from './tree.ts'

/** Papers from tables whose header names a title. */
export function fromTables(page: Page, resolve: Resolve): FoundPaper[] | undefined {
  const found: FoundPaper[] = []
  for (const table of page.elements) {
    if (table.name !== 'table') continue
    const rows = rowsOf(table)
    const header = rows.find((row) => cellsOf(row).some((cell) => roleOf(lineOf(cell))?.role === 'title'))
    if (!header) continue
    const heads = cellsOf(header).flatMap((cell) => Array.from({ length: columnsOf(cell) }, () => cell))
    const titles = heads.find((cell) => roleOf(lineOf(cell))?.role === 'title')
    for (const row of rows.slice(rows.indexOf(header) + 1)) {
      const cells = cellsOf(row)
      if (cells.length < 2 || cells.every((cell) => cell.name === 'th')) continue
      // Below a head of several columns stands a paper in each.
      const within = cells.filter((_, index) => heads[index] === titles)
      for (const title of within) {
        const record: Record<string, Json> = {}
        let below: ReturnType<typeof fieldsOf> | undefined
        for (const [index, cell] of cells.entries()) {
          const head = heads[index]
          if (!head || (head === titles && cell !== title)) continue
          const name = lineOf(head)
          const text = textOf(cell)
          if (name && text !== '') record[name] ??= text
          const anchor = name && roleOf(name)?.role === 'title' ? firstAnchor(cell) : undefined
          // Lists of OpenReview mark a row's title with the paper's id.
          if (anchor?.attributes['id']) record['id'] ??= anchor.attributes['id']
          if (anchor && name) record[name] = lineOf(anchor) || text
          if (anchor && text.includes('\n')) below ??= fieldsOf(anchor, [cell])
          const parts = name && !anchor && roleOf(name)?.role === 'title' ? partsOfCell(cell) : undefined
          if (parts) {
            record[name] = parts.title
            below ??= { record: { authors: parts.authors }, left: [] }
          } else if (cell === title && !anchor && text !== '' && !text.includes('\n'))
            record[name] = titleLine(cell)
        }
        if (below) addBelow(record, below.record)
        partVenue(record)
        const paper = paperFromRecord(record, NOWHERE)
        if (paper.title === undefined) continue
        const part = within.length > 1 ? title : row
        addLinks(paper, [part], resolve, page)
        found.push({
          paper,
          start: part.start,
          end: part.end,
          others: otherNames(record),
          ...(below ? { left: below.left } : {}),
        })
      }
    }
  }
  return found.length > 1 ? found : undefined
}

/** The title and the authors of a cell that has a line for each, in either order. What is in bold is the title. */
function partsOfCell(cell: Element): { title: string; authors: string } | undefined {
  const lines = textOf(cell).split('\n')
  const bold = cell.children.filter(isElement).find(({ name }) => name === 'b' || name === 'strong')
  const marked = bold && lines.find((line) => line === lineOf(bold))
  const people = lines.filter((line) => line !== marked && isOfPeople(line))
  const title = marked ?? lines.find((line) => !people.includes(line))
  return title !== undefined && people.length > 0 ? { title, authors: people.join(', ') } : undefined
}

/** Adds to a row what lines below its title say and no column does. */
function addBelow(record: Record<string, Json>, below: JsonObject): void {
  const ofColumns = new Set(Object.keys(record).map((name) => roleOf(name)?.role))
  for (const name in below) if (!ofColumns.has(roleOf(name)?.role)) record[name] ??= below[name] as Json
}

/** Parts a row's title from the venue behind a comma in it. */
function partVenue(record: Record<string, Json>): void {
  for (const name of Object.keys(record)) {
    const text = record[name]
    const parted =
      roleOf(name)?.role === 'title' && typeof text === 'string' ? venueBehindComma(text) : undefined
    if (!parted) continue
    const year = yearIn(parted.venue)
    record[name] = parted.title
    addBelow(record, { venue: parted.venue, ...(year === undefined ? {} : { year }) })
  }
}

/** Fewer names of fields in a column may be anything. */
const FEWEST_FIELDS = 3

/** Papers from tables of two columns, the name of a field and what it holds, a title's among them. */
export function fromFieldTables(page: Page, resolve: Resolve): FoundPaper[] | undefined {
  const found: FoundPaper[] = []
  for (const table of page.elements) {
    if (table.name !== 'table') continue
    const record: Record<string, Json> = {}
    for (const row of rowsOf(table)) {
      const [name, value, ...others] = cellsOf(row)
      if (!name || !value || others.length > 0) continue
      const label = lineOf(name).replace(/\s*[:：]$/, '')
      const text = textOf(value)
      if (!isName(label) || text === '') continue
      // Web of Science has family names first, and a line for each.
      const isList = roleOf(label)?.role === 'authors' && (text.includes('\n') || /^A[UF]$/.test(label))
      record[label] ??= isList ? text.split('\n') : text.replaceAll('\n', ' ')
    }
    const roles = new Set(Object.keys(record).map((name) => roleOf(name)?.role))
    roles.delete(undefined)
    if (roles.size < FEWEST_FIELDS || !roles.has('title') || !isPaperRecord(record)) continue
    const paper = paperFromRecord(record, NOWHERE)
    if (paper.title === undefined) continue
    addLinks(paper, [table], resolve, page)
    found.push({ paper, start: table.start, end: table.end, others: otherNames(record) })
  }
  return found.length ? found : undefined
}

/** The rows of a table. Cells without a row of their own make one as wide as the first. */
function rowsOf(table: Element): Element[] {
  const rows: Element[] = []
  let loose: Element[] = []
  /** The cells of the first row. */
  let width: number | undefined
  const visit = (node: Element) => {
    for (const child of node.children) {
      if (!isElement(child)) continue
      if (child.name === 'tr') {
        rows.push(child)
        width ??= cellsOf(child).length
        loose = []
      } else if (child.name === 'td' || child.name === 'th') {
        loose.push(child)
        if (width === undefined || loose.length < width) continue
        const { start, index } = loose[0] as Element
        const { end, lastIndex } = child
        rows.push({ ...node, name: 'tr', children: loose, start, index, end, lastIndex })
        loose = []
      } else if (child.name !== 'table') visit(child)
    }
  }
  visit(table)
  return rows
}

function cellsOf(row: Element): Element[] {
  return row.children
    .filter(isElement)
    .flatMap((cell) => (cell.name === 'td' || cell.name === 'th' ? [cell] : []))
}

/** How many columns a cell takes; no table has many below one head. */
function columnsOf(cell: Element): number {
  const columns = Number(cell.attributes['colspan'] ?? 1)
  return columns >= 1 && columns <= 100 ? Math.floor(columns) : 1
}

function firstAnchor(node: Element): Element | undefined {
  for (const child of node.children) {
    if (!isElement(child)) continue
    if (child.name === 'a') return child
    const inner = firstAnchor(child)
    if (inner) return inner
  }
  return undefined
}
