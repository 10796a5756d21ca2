import type { BlockOf, Row } from '../blocks/blocks.ts'
import { addIdsInText, type Draft, hasIds, linksOf, newDraft, setAuthors } from '../draft.ts'
import { readBody } from '../entry/body.ts'
import type { ReadInline } from '../inline/inline.ts'
import { type Line, linesOf } from '../inline/lines.ts'
import { textOf } from '../inline/piece.ts'
import { readLead } from '../lead/lead.ts'
import { readTag } from '../lead/reference.ts'
import type { Page } from '../page.ts'
import { listedAuthors } from '../words/citation.ts'
import { isDateLike } from '../words/date-like.ts'
import { fieldOf } from '../words/field-labels.ts'
import { collapse, isTitleLike, isVenueTag, wordCount } from '../words/titles.ts'
import { readTable } from './table.ts'

/** Reads a table in HTML: an entry is a row with a title and a paper's id. */
export function readHtmlTable(block: BlockOf<'htmlTable'>, { blocks, signs, digest }: Page): void {
  const rows = block.text.split(/<tr[\s>]/i)
  let line = block.line
  const drafts: Draft[] = []
  /** Rows with a linked title, and those of them that lead nowhere that papers are known to be. */
  let titled = 0
  const doubtful: Draft[] = []
  let spanning: { text: string; left: number } | undefined
  let heads: readonly string[] = []
  for (const row of rows) {
    const height = row.split('\n').length - 1
    if (heads.length === 0 && /<th[\s>]/i.test(row)) heads = cellsOf(row, blocks.inline)
    const who = namedIn(row, heads, blocks.inline)
    spanning = spanningCell(row, blocks.inline) ?? spanning
    const pieces = blocks.inline(
      row
        .replace(
          /<td[^<>]{0,200}rowspan=["']?(?:[2-9]|\d\d)[^<>]{0,200}>[^<>]{0,200}(?:<br ?\/?>[^<>]{0,200})?<\/td>/gi,
          '',
        )
        .replace(/\n\s*/g, ' ')
        .replace(/<\/(?:t[dh]|li)>/gi, '<br>')
        .replace(/^[^<>]*>/, ''),
    )
    const lines = linesOf(pieces)
    const title =
      lines.find((each) => signs.isStrong([each])) ?? lines.find((each) => isTitleLike(textOf(each.pieces)))
    const endLine = line + height
    const draft = newDraft('table', line, endLine)
    if (title && readLead(title.pieces, draft, digest.date, true)) {
      // A column of dates says more than a venue's year.
      const isDate = (each: Line) => isDateLike(collapse(textOf(each.pieces)))
      for (const each of [...lines.filter(isDate), ...lines.filter((each) => !isDate(each))])
        if (each !== title && !(who !== undefined && collapse(textOf(each.pieces)) === who))
          readBody(draft, each.pieces, { line, endLine, quote: false }, digest.styleOf(draft), undefined)
      if (who !== undefined && draft.authors.length === 0) setAuthors(draft, listedAuthors(who))
      const id = /\sdata-arxiv-id=["'](\d{4}\.\d{4,5})/.exec(row)?.[1]
      if (id !== undefined) addIdsInText(draft, id)
      if (draft.date === undefined && spanning !== undefined && spanning.left > 0)
        readTag(spanning.text, draft, digest.date)
      const isLinked = draft.titleMark === 'link' && linksOf(title.pieces).length > 0
      const above = drafts.at(-1)
      if (above !== undefined && isMoreOf(above, draft, row)) {
        for (const each of lines)
          readBody(above, each.pieces, { line, endLine, quote: false }, digest.styleOf(above), undefined)
        above.endLine = endLine
        line = endLine
        continue
      }
      if (isLinked) titled++
      if (hasIds(draft) || (draft.titleMark === 'link' && draft.hasPaperLink)) drafts.push(draft)
      else if (isLinked && wordCount(draft.title ?? '') >= FEWEST_WORDS) doubtful.push(draft)
    }
    if (spanning !== undefined) spanning.left--
    line = endLine
  }
  // In a table of papers what else has a title and links it is one.
  if (drafts.length >= FEWEST_PAPERS && drafts.length >= titled * SHARE_OF_PAPERS) drafts.push(...doubtful)
  drafts.sort((one, other) => one.line - other.line)
  if (drafts.length === 0 && digest.isOfMeeting) drafts.push(...presentedIn(block, blocks.inline))
  digest.claimFurniture(block, drafts.length > 0 ? 'table-head' : 'html')
  for (const draft of drafts) digest.add(draft)
}

/** Whether a row is one cell below all columns that links the paper of the row above, of which it says more. */
function isMoreOf(above: Draft, draft: Draft, row: string): boolean {
  const [cell, another] = row.match(/<t[dh][\s>][^<>]{0,200}/gi) ?? []
  return (
    cell !== undefined &&
    another === undefined &&
    /\bcolspan=/i.test(cell) &&
    draft.titleMark !== 'link' &&
    above.ids.arxiv !== undefined &&
    above.ids.arxiv === draft.ids.arxiv
  )
}

/** The words of a row's cells. */
function cellsOf(row: string, inline: ReadInline): string[] {
  return row
    .split(/<t[dh](?=[\s>])/i)
    .slice(1)
    .map((cell) => cell.slice(cell.indexOf('>') + 1).replace(/<\/t[dhr]>[\s\S]*$/i, ''))
    .map((cell) => collapse(textOf(inline(cell))))
}

/** Who is named in the column that its head says has the authors, where a row has a cell for each head. */
function namedIn(row: string, heads: readonly string[], inline: ReadInline): string | undefined {
  const column = heads.findIndex((head) => fieldOf(head) === 'authors')
  if (column === -1 || /<th[\s>]/i.test(row)) return undefined
  const cells = cellsOf(row, inline)
  return cells.length === heads.length && isWhole(cells[column]) ? cells[column] : undefined
}

function isWhole(name: string | undefined): name is string {
  return name !== undefined && /\p{L}{2}/u.test(name)
}

const FEWEST_WORDS = 4
const FEWEST_PAPERS = 5
const SHARE_OF_PAPERS = 0.8

/** The venue or the year in a cell that stands beside several rows, and how many these are. */
function spanningCell(row: string, inline: ReadInline): { text: string; left: number } | undefined {
  const [, rows, cell = ''] =
    /<t[dh]\s[^<>]{0,200}rowspan=["']?(\d{1,3})[^<>]{0,200}>((?:[^<]|<(?!\/t[dh]))*)/i.exec(row) ?? []
  const text = collapse(textOf(inline(cell.slice(0, LONGEST_SPANNING))))
  return rows !== undefined && (isVenueTag(text) || isDateLike(text))
    ? { text, left: Number(rows) }
    : undefined
}

const LONGEST_SPANNING = 500

/** The papers of a meeting's table in HTML, read as a table of Markdown is. */
function presentedIn(block: BlockOf<'htmlTable'>, inline: ReadInline): Draft[] {
  const rows: Row[] = []
  let head: Row | undefined
  let { line } = block
  for (const html of block.text.split(/<tr(?=[\s>])/i)) {
    const endLine = line + html.split('\n').length - 1
    const cells = html
      .split(/<t[dh](?=[\s>])/i)
      .slice(1)
      .map((cell) => cell.slice(cell.indexOf('>') + 1).replace(/<\/t[dhr]>[\s\S]*$/i, ''))
      .map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim())
    if (cells.length > 0) {
      const row = { line, endLine, text: `| ${cells.join(' | ')} |` }
      if (rows.length === 0 && !head && /<th[\s>]/i.test(html)) head = row
      else rows.push(row)
    }
    line = endLine
  }
  if (rows.length === 0) return []
  const reading = readTable(head, rows, inline, { carriesAbstracts: false }, () => false)
  return reading.rows.flatMap(({ draft }) => draft ?? [])
}
