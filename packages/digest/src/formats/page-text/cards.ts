import type { Paper } from '../../digest.ts'
import { type Context, emptyPaper } from '../../format.ts'
import { parseDate } from '../../text/dates.ts'
import { idsFromUrl } from '../../text/identifiers.ts'
import { findUrls, linkKind, safeUrl } from '../../text/links.ts'
import { Mark } from './furniture.ts'
import { Label } from './labels.ts'
import { type FurnitureLine, isSitePath, type LinkLine, type PageLines } from './lines.ts'
import type { TextLine } from './text-line.ts'
import { joinLines } from './wrapping.ts'

/** A card as it stands on the page: where its title, its abstract and its surroundings are. */
interface Card {
  paper: Paper
  /** Indexes of its text lines, title first. */
  first: number
  last: number
  /** Index of the first text line that is no longer its title. */
  titleEnd: number
}

/** Puts the labelled lines of a page together as papers, and claims every line that is understood. */
export function readCards(
  page: PageLines,
  labels: Uint8Array,
  context: Context,
): { papers: Paper[]; date?: string } {
  const cards = gather(page, labels, context)
  const date = surround(page, cards, context)
  attachLinks(page, cards)
  return { papers: cards.map((card) => card.paper), ...(date === undefined ? {} : { date }) }
}

/** Titles and abstracts. */
function gather(page: PageLines, labels: Uint8Array, { ledger }: Context): Card[] {
  const { texts } = page
  const cards: Card[] = []
  const lineOf = (k: number) => (texts[k] as TextLine).line
  const claim = (from: number, to: number, field: string) => {
    for (let k = from; k < to; ) {
      let end = k
      while (end + 1 < to && lineOf(end + 1) === lineOf(end) + 1) end++
      ledger.claim(lineOf(k), lineOf(end), { kind: 'paper', paper: cards.length, field })
      k = end + 1
    }
  }
  const textOf = (from: number, to: number) => {
    if (to - from === 1) return texts[from]?.text as string
    return joinLines(texts.slice(from, to).map((line) => line.text))
  }
  for (let k = 0; k < texts.length; ) {
    const line = texts[k] as TextLine
    if (labels[k] === Label.name) {
      const submitter = (line.marksBefore & Mark.submitterFollows) !== 0
      ledger.claim(line.line, line.line, {
        kind: 'furniture',
        name: submitter ? 'submitter' : 'organisation',
      })
      k++
      continue
    }
    if (labels[k] === Label.other) {
      // Words among the site's own, such as the search that a page answers.
      if (cards.length === 0 && line.marksBefore & Mark.navigation && line.marksAfter & Mark.navigation) {
        ledger.claim(line.line, line.line, { kind: 'furniture', name: 'navigation' })
      }
      k++
      continue
    }
    const first = k
    let titleEnd = k + 1
    while (labels[titleEnd] === Label.titleOn) titleEnd++
    const paper = emptyPaper(line.line, lineOf(titleEnd - 1))
    paper.title = textOf(first, titleEnd)
    claim(first, titleEnd, 'title')
    k = titleEnd
    const paragraphs: string[] = []
    while (k < texts.length && isOfAbstract(labels[k] as number)) {
      const start = k++
      while (labels[k] === Label.abstractOn) k++
      paragraphs.push(textOf(start, k))
      claim(start, k, 'abstract')
      paper.source.endLine = lineOf(k - 1)
    }
    if (paragraphs.length > 0) paper.abstract = paragraphs.join('\n\n')
    cards.push({ paper, first, last: k - 1, titleEnd })
  }
  return cards
}

const isOfAbstract = (label: number) =>
  label === Label.abstract || label === Label.abstractOn || label === Label.paragraph

/** What stands around the cards: dates, counts, the page's own words. Gives the page's own date. */
function surround(
  page: PageLines,
  cards: readonly Card[],
  { ledger, date: known }: Context,
): string | undefined {
  const { furniture } = page
  let pageDate: string | undefined
  const dateOf = dates()
  let card = -1
  let at = 0
  while (at < furniture.length) {
    // A run of furniture that stands between the same two text lines, or with names between them.
    const behind = furniture[at]?.behind as number
    while (card + 1 < cards.length && (cards[card + 1] as Card).first < behind) card++
    let end = at
    while (end < furniture.length && (furniture[end] as FurnitureLine).behind === behind) end++
    const current = cards[card]
    const upcoming = cards[card + 1]
    const head = upcoming && upcoming.first === behind ? headOf(furniture, at, end) : end
    let owned = current !== undefined
    let carded = false
    for (let index = at; index < end; index++) {
      const { line, marks, meta } = furniture[index] as FurnitureLine
      if (marks & (Mark.navigation | Mark.promotion | Mark.reference)) owned = false
      const owner = index < head ? (owned ? current : undefined) : upcoming
      if (marks & (Mark.authors | Mark.published | Mark.rule)) carded = true
      if (meta && owner) {
        count(owner.paper, meta, index >= head)
        if (meta.arxiv) owner.paper.ids.arxiv ??= meta.arxiv
      }
      let field: string | undefined
      if (meta?.date !== undefined) {
        const read = dateOf(meta.date, pageDate ?? known)
        if (current && owned && index < head && carded) {
          if (read !== undefined && current.paper.date === undefined) current.paper.date = read
          field = 'date'
        } else if (cards.length === 0 || card === -1) {
          pageDate ??= read
          ledger.claim(line, line, { kind: 'digest', field: 'date' })
          continue
        }
      }
      const paper = owner && field ? card : undefined
      ledger.claim(
        line,
        line,
        paper === undefined
          ? marks & Mark.capture
            ? { kind: 'digest', field: 'capture' }
            : { kind: 'furniture', name: nameOf(marks) }
          : { kind: 'paper', paper, field: field as string },
      )
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

const NAMES: readonly [number, string][] = [
  [Mark.submitter | Mark.submitterFollows, 'submitter'],
  [Mark.authors, 'author-count'],
  [Mark.date | Mark.published, 'date'],
  [Mark.badge | Mark.identifier, 'badge'],
  [Mark.votes, 'votes'],
  [Mark.navigation, 'navigation'],
  [Mark.promotion, 'promotion'],
  [Mark.reference, 'reference'],
  [Mark.link, 'link'],
]

const nameOf = (marks: number) => NAMES.find(([mark]) => marks & mark)?.[1] ?? 'rule'

const PAPER_PATH = /papers(?:\/|%2F)(\d{4}\.\d{4,5})/i

/** Gives each card the addresses that stand at it. */
function attachLinks(page: PageLines, cards: readonly Card[]): void {
  const ofCard = (text: number) => {
    let low = 0
    let high = cards.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((cards[middle] as Card).first <= text) low = middle
      else high = middle - 1
    }
    return low
  }
  const navigation = new Set<number>()
  for (const line of page.furniture) {
    if (line.marks & (Mark.navigation | Mark.promotion)) navigation.add(line.behind)
  }
  const place = (link: LinkLine, url: string) => {
    const text = link.behind - 1
    const index = cards.length === 0 || text < (cards[0] as Card).first ? -1 : ofCard(text)
    const card = cards[index]
    const inside = card !== undefined && text <= card.last
    const id = PAPER_PATH.exec(url)?.[1] ?? idsFromUrl(url).ids.arxiv
    if (id !== undefined) {
      const here = card !== undefined && (link.onText ? inside : true)
      const own = card?.paper.ids.arxiv
      if (here && (own === id || (own === undefined && (link.onText || !/login\?/.test(url))))) return card
      const next = cards[index + 1]
      if (next && (own === undefined || own !== id) && !(inside && link.onText)) return next
      return here ? card : undefined
    }
    if (!card || isSitePath(url)) return undefined
    return !link.onText && navigation.has(link.behind) ? undefined : card
  }
  // Addresses that the words of a title or an abstract carry come first: they tell a card's own id.
  for (const onText of [true, false]) {
    for (const link of page.links) {
      if (link.onText !== onText) continue
      const urls = [...link.urls, ...link.references.flatMap((number) => page.references.get(number) ?? [])]
      for (const url of urls) {
        const card = place(link, url)
        if (card) addLink(card.paper, url)
      }
    }
  }
  for (const { paper } of cards) {
    if (!paper.abstract?.includes('://')) continue
    for (const { url } of findUrls(paper.abstract)) addLink(paper, url)
  }
}

function addLink(paper: Paper, written: string): void {
  const site = /^\/[^/]/.test(written) ? `https://huggingface.co${written}` : written
  const id = PAPER_PATH.exec(site)?.[1]
  if (id !== undefined && /huggingface\.co\/|hf\.co\//.test(site)) {
    paper.ids.arxiv ??= id
    if (/login\?|#/.test(site)) return
  }
  const url = safeUrl(site)
  if (url === undefined || (isSitePath(url) && id === undefined)) return
  const { ids, version } = idsFromUrl(url)
  if (ids.arxiv !== undefined && paper.ids.arxiv === undefined) {
    paper.ids.arxiv = ids.arxiv
    if (version !== undefined) paper.version = version
  }
  if (paper.links.some((link) => link.url === url)) return
  paper.links.push({ url, kind: linkKind(url) })
}
