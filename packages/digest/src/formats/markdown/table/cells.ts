/** The cells of a row. A pipe behind a backslash or inside mathematics and code is text. */
export function cellsOf(row: string, width = Number.POSITIVE_INFINITY): string[] {
  const cells = split(row)
  return cells.length > width ? rejoined(cells, width) : cells
}

/** Cells of a row that has more than its table: a pipe inside a link's words, mathematics or folded text parted them. */
function rejoined(cells: readonly string[], width: number): string[] {
  const joined: string[] = []
  let surplus = cells.length - width
  for (const cell of cells) {
    const last = joined.at(-1)
    if (surplus > 0 && last !== undefined && isOpen(last)) {
      joined[joined.length - 1] = `${last} | ${cell}`
      surplus--
    } else joined.push(cell)
  }
  return joined
}

function isOpen(cell: string): boolean {
  if (cell.length > 5000) return false
  return (
    cell.split('[').length > cell.split(']').length ||
    cell.split('$').length % 2 === 0 ||
    cell.split('**').length % 2 === 0 ||
    // Text that is folded away
    cell.split('<details').length > cell.split('</details').length
  )
}

function split(row: string): string[] {
  const text = row.replace(/^\s*\|/, '')
  const cells: string[] = []
  let cell = ''
  let guard = ''
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string
    if (character === '\\' && text[i + 1] === '|') {
      cell += '|'
      i++
    } else if (character === '|' && !guard) {
      cells.push(cell.trim())
      cell = ''
    } else {
      if (character === '`') guard = guard ? '' : closes(text, i, '`') ? '`' : ''
      cell += character
    }
  }
  const last = cell.trim()
  if (last && !/^[_\s]+$/.test(last)) cells.push(last)
  return cells
}

function closes(text: string, from: number, mark: string): boolean {
  const end = text.indexOf(mark, from + 1)
  const pipe = text.indexOf('|', from + 1)
  return end !== -1 && pipe !== -1 && end - from < 200 && end > pipe
}
