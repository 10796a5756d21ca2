import type { Context, Part } from '../format.ts'
import { parseDate } from '../text/dates.ts'
import { isInAuthorsWords } from './paper/texts.ts'
import type { PlacedRow, RecordsReader } from './records-reader.ts'

/** Reads rows of Markdown, which lists of records have for entries, as one Markdown text with the headings they stand under. */
export async function readRows(
  rows: readonly PlacedRow[],
  records: RecordsReader,
  context: Context,
): Promise<void> {
  const lines: string[] = []
  const lineOf: number[] = []
  /** Lines of the Markdown that hold a row. */
  const unread = new Set<number>()
  const references = new Set<number>()
  const push = (line: string, place: number) => {
    lines.push(line)
    lineOf.push(place)
  }
  let heading = ''
  let wasTable = false
  for (const [index, row] of rows.entries()) {
    const place = row.line
    const path = row.headings.join('\n')
    const isTable = row.text.trimStart().startsWith('|')
    if (path !== heading || index === 0 || isTable !== wasTable) {
      heading = path
      wasTable = isTable
      push('', place)
      for (const [depth, name] of row.headings.entries())
        push(`${'#'.repeat(Math.min(depth + 2, 6))} ${name}`, place)
      push('', place)
      if (isTable) {
        const beside = rows
          .slice(index, index + LOOKED_AT)
          .filter((each) => each.headings.join('\n') === path)
        const names = columnNames(beside.map(cellsOf))
        push(`|${names.join('|')}|`, place)
        push(`|${'---|'.repeat(names.length)}`, place)
      }
    }
    push(row.text.replace(/\s*\n\s*/g, ' ').trim(), place)
    unread.add(lines.length)
    if (row.isReference) references.add(lines.length)
  }
  const part: Part = await context.readPart(lines.join('\n'), {
    name: 'rows.md',
    format: 'markdown',
    lineOf: (n) => lineOf[n - 1] ?? 1,
  })
  for (const paper of part.papers) {
    const line = lineOf[paper.source.line - 1] ?? 1
    for (let n = paper.source.line; n <= paper.source.endLine; n++) unread.delete(n)
    const { summary, ...said } = paper
    const own =
      references.has(paper.source.line) && summary ? { ...said, notes: [...said.notes, summary] } : paper
    records.add({ ...own, source: { line, endLine: lineOf[paper.source.endLine - 1] ?? line } })
  }
  for (const n of unread) records.leaveUnread(lineOf[n - 1] ?? 1)
}

/** Rows from which it is told what the columns hold. */
const LOOKED_AT = 20

function cellsOf({ text }: PlacedRow): string[] {
  return text.trim().replace(/\\\|/g, '').split('|').slice(1, -1)
}

/** The names of columns for the header that rows have lost; only dates and abstracts say for certain what they are. */
function columnNames(rows: readonly (readonly string[])[]): string[] {
  const [first = []] = rows
  return first.map((cell, column) => {
    if (parseDate(cell.replace(/[*_\s]+/g, '')) !== undefined) return 'Date'
    const inAuthorsWords = rows.filter((cells) => isInAuthorsWords(cells[column] ?? '')).length
    return inAuthorsWords > rows.length / 2 ? 'Abstract' : ' '
  })
}
