import type { Paper } from '../../digest.ts'
import { idsFromUrl } from '../../text/identifiers.ts'
import { findUrls, linkKind, safeUrl } from '../../text/links.ts'
import type { Card } from './card.ts'
import { Mark } from './furniture.ts'
import { isSitePath, type LinkLine, type PageLines } from './lines.ts'

const PAPER_PATH = /papers(?:\/|%2F)(\d{4}\.\d{4,5})/i

/**
 * Gives each card the addresses that stand at it. `known` is a text line that begins a card, up to which all cards are
 * known; `complete` of them are to be complete, which end before the text line `end`.
 */
export function attachLinks(
  page: PageLines,
  cards: readonly Card[],
  { known, complete, end }: { known: number; complete: number; end: number },
): void {
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
  const attach = (link: LinkLine) => {
    link.isAttached = true
    const urls = [...link.urls, ...link.references.flatMap((number) => page.references.get(number) ?? [])]
    for (const url of urls) {
      const card = place(link, url)
      if (card) addLink(card.paper, url)
    }
  }
  // Addresses that the words of a title or an abstract carry come first: they tell a card's own id.
  for (const link of page.links) if (link.onText && !link.isAttached && link.behind <= known) attach(link)
  for (const link of page.links) if (!link.onText && link.behind <= end) attach(link)
  for (let index = 0; index < complete; index++) {
    const { paper } = cards[index] as Card
    if (!paper.abstract?.includes('://')) continue
    for (const { url } of findUrls(paper.abstract)) addLink(paper, url)
  }
}

/** Gives a paper an address of the page, and the id that it holds. */
export function addLink(paper: Paper, written: string): void {
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
