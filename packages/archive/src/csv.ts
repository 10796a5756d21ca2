/**
 * Rows as CSV (RFC 4180): a row of names first, CRLF, quotes where a cell needs them. Cells are text from strangers: one that
 * a spreadsheet would run as a formula has an apostrophe before it, as OWASP advises, which `@offprint/digest` takes off
 * again. Numbers have none.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** What makes a cell a formula; behind apostrophes as well, so that the one that is added can be told from the text's own. */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n\0])/
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

function cell(text: string): string {
  const guarded = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
