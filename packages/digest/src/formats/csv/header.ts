import { roleOf } from '../../records/field-roles.ts'
import { isOtherMeaning } from '../../records/parted-names.ts'
import { REFERENCE } from '../../records/walk.ts'

/**
 * Whether cells are the names of columns: short, the name of titles or of whole references among them, and another that
 * is known; or, where no column is called so, authors and abstracts, or most of many known.
 */
export function isHeader(cells: readonly string[]): boolean {
  const names = cells.map(columnName)
  if (names.length < 2 || names.some((name) => /https?:/.test(name))) return false
  const roles = names.flatMap((name) => (name === '' ? [] : (roleOf(name)?.role ?? [])))
  const kinds = new Set(roles).size
  // A form may ask whole questions; a row of a table has texts.
  if (names.some((name) => name.length > 80) && kinds < 3) return false
  const isOfTitles = roles.includes('title') || names.some((name) => REFERENCE.test(name))
  if (isOfTitles) return kinds > 1
  const isOfPapers = kinds > 2 && roles.includes('authors') && roles.includes('abstract')
  return isOfPapers || (kinds > 4 && roles.length > names.length / 2)
}

/**
 * The name of a column without the path to it, as tables made from JSON have it, and without what a form asks for in
 * brackets behind it.
 *
 * @example
 * columnName('authorships.author.display_name') // 'author'
 * columnName('dc.title[en]') // 'title'
 * columnName('Authors (first last, …)') // 'Authors'
 */
function columnName(cell: string): string {
  const name = cell
    .trim()
    .replace(/(?<!\s)\s+\(([^()]{4}.*)$/s, (remark, words: string) =>
      isOtherMeaning(words.replace(/\)$/, '')) ? remark : '',
    )
    .replace(/^(dc\.[\w.]+)\[\w*\]$/, '$1')
    // R tells columns of two joined tables apart: `title.x`.
    .replace(/^(\w+)\.[xy]$/, '$1')
  if (!/^\w+(?:\.\w+)+$/.test(name)) return name
  const steps = name.split('.')
  if (/^(?:display_name|name|value)$/.test(steps.at(-1) as string)) steps.pop()
  const last = steps.at(-1) as string
  // Whose id or kind it is, only the path says.
  return steps.length > 1 && /^(?:id|type)$/.test(last) ? name : last
}

/** Web of Science's tags, which head the columns of its tables, as other tables call such columns. */
const WEB_OF_SCIENCE: Readonly<Record<string, string>> = {
  AF: 'Author Full Names',
  AR: 'Article Number',
  BN: 'ISBN',
  BP: 'Start Page',
  CT: 'Conference Title',
  DT: 'Document Type',
  EP: 'End Page',
  ID: 'Keywords Plus',
  IS: 'Issue',
  LA: 'Language',
  PM: 'PubMed ID',
  PU: 'Publisher',
  SC: 'Research Areas',
  SO: 'Source Title',
  TC: 'Times Cited',
  WC: 'Categories',
}

export function columnNames(header: readonly string[]): string[] {
  const names = header.map(columnName)
  // Scopus' tables in Chinese call the authors, who stand first, so.
  if (names[0] === '作者關鍵字' && !names.some((name) => roleOf(name)?.role === 'authors'))
    names[0] = 'Authors'
  const isWebOfScience = ['AU', 'TI', 'SO', 'UT'].every((tag) => names.includes(tag))
  return isWebOfScience ? names.map((name) => WEB_OF_SCIENCE[name] ?? name) : names
}
