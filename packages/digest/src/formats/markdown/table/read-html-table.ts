import type { BlockOf, Row } from '../blocks/blocks.ts'
import { addIdsInText, type Draft, hasIds, newDraft } from '../draft.ts'
import { readBody } from '../entry/body.ts'
import type { ReadInline } from '../inline/inline.ts'
import { type Line, linesOf } from '../inline/lines.ts'
import { textOf } from '../inline/piece.ts'
import { readLead } from '../lead/lead.ts'
import type { Page } from '../page.ts'
import { isDateLike } from '../words/date-like.ts'
import { collapse, isTitleLike } from '../words/titles.ts'
import { readTable } from './table.ts'

/** Reads a table in HTML: an entry is a row with a title and a paper's id. */
export function readHtmlTable(block: BlockOf<'htmlTable'>, { blocks, signs, digest }: Page): void {
  const rows = block.text.split(/<tr[\s>]/i)
  let line = block.line
  const drafts: Draft[] = []
  for (const row of rows) {
    const height = row.split('\n').length - 1
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
        if (each !== title)
          readBody(draft, each.pieces, { line, endLine, quote: false }, digest.styleOf(draft), undefined)
      const id = /\sdata-arxiv-id=["'](\d{4}\.\d{4,5})/.exec(row)?.[1]
      if (id !== undefined) addIdsInText(draft, id)
      if (hasIds(draft) || (draft.titleMark === 'link' && draft.hasPaperLink)) drafts.push(draft)
    }
    line = endLine
  }
  if (drafts.length === 0 && digest.isOfMeeting) drafts.push(...presentedIn(block, blocks.inline))
  digest.claimFurniture(block, drafts.length > 0 ? 'table-head' : 'html')
  for (const draft of drafts) digest.add(draft)
}

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
