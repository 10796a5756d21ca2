import type { Paper } from '../../digest.ts'
import type { Context } from '../../format.ts'
import { parseDate } from '../../text/dates.ts'
import type { Card } from './card.ts'
import { Mark } from './furniture.ts'
import type { FurnitureLine, PageLines } from './lines.ts'

/**
 * Gives cards what stands around them: dates, counts, ids. Looks at furniture up to a text line that begins a card, where
 * it has not before. Gives the page's own date.
 */
export function surround(
  { furniture }: PageLines,
  cards: readonly Card[],
  {
    known,
    isBegin,
    date,
    context,
  }: { known: number; isBegin: boolean; date: string | undefined; context: Context },
): string | undefined {
  let pageDate = date
  const dateOf = dates()
  let card = -1
  let at = 0
  while (furniture[at]?.isRead) at++
  while (at < furniture.length) {
    // A run of furniture that stands between the same two text lines, or with names between them.
    const behind = furniture[at]?.behind as number
    if (behind > known) break
    while (card + 1 < cards.length && (cards[card + 1] as Card).first < behind) card++
    let end = at
    while (end < furniture.length && (furniture[end] as FurnitureLine).behind === behind) end++
    const current = cards[card]
    const upcoming = cards[card + 1]
    const head = upcoming && upcoming.first === behind ? headOf(furniture, at, end) : end
    let owned = current !== undefined
    let carded = false
    for (let index = at; index < end; index++) {
      const line = furniture[index] as FurnitureLine
      const { marks, meta } = line
      line.isRead = true
      if (marks & (Mark.navigation | Mark.promotion | Mark.reference)) owned = false
      const owner = index < head ? (owned ? current : undefined) : upcoming
      if (marks & (Mark.authors | Mark.published | Mark.rule)) carded = true
      if (!meta) continue
      if (owner) {
        count(owner.paper, meta, index >= head)
        if (meta.arxiv) owner.paper.ids.arxiv ??= meta.arxiv
      }
      if (meta.date === undefined) continue
      const read = dateOf(meta.date, pageDate ?? context.date)
      if (current && owned && index < head && carded) {
        if (read !== undefined && current.paper.date === undefined) current.paper.date = read
        line.dates = 'paper'
      } else if (isBegin && card === -1) {
        pageDate ??= read
        line.dates = 'digest'
      }
    }
    at = end
  }
  return pageDate
}

/** Reads dates, each only once: many cards have the same. */
function dates(): typeof parseDate {
  const read = new Map<string, string | undefined>()
  let inContext: string | undefined
  return (text, context) => {
    if (context !== inContext) read.clear()
    inContext = context
    if (!read.has(text)) read.set(text, parseDate(text, context))
    return read.get(text)
  }
}

/** Where, in the furniture between two cards, that of the second one begins. */
function headOf(furniture: readonly FurnitureLine[], from: number, to: number): number {
  let head = to
  let votes = false
  for (let index = to - 1; index >= from; index--) {
    const { marks, meta } = furniture[index] as FurnitureLine
    if (marks & (Mark.submitter | Mark.submitterFollows)) {
      head = index
      continue
    }
    if (
      marks & Mark.votes &&
      (meta?.numbers || marks === Mark.votes) &&
      !votes &&
      !(marks & ~(Mark.votes | Mark.rule))
    ) {
      votes = true
      head = index
      continue
    }
    if (marks & ~(Mark.link | Mark.rule | Mark.navigation)) break
  }
  return head
}

function count(paper: Paper, meta: NonNullable<FurnitureLine['meta']>, head: boolean): void {
  const number = meta.numbers?.[0]
  const { upvotes, stars, comments } = meta
  if (number === undefined && upvotes === undefined && stars === undefined && comments === undefined) return
  const counts = paper.counts ?? {}
  if (upvotes !== undefined) counts.upvotes ??= upvotes
  if (stars !== undefined) counts.stars ??= stars
  if (comments !== undefined) counts.comments ??= comments
  if (number !== undefined) {
    if (head) counts.upvotes ??= number
    else counts.comments ??= number
  }
  paper.counts = counts
}
