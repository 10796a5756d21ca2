import type { Paper } from '../../digest.ts'
import type { Context } from '../../format.ts'

/**
 * Folds cards that a page prints more than once, as one with a layout for wide and one for narrow screens
 * does: same title, and the same abstract or none. The first one takes what only a later one has. Cards with
 * one title and different abstracts are kept apart.
 */
export function foldTwins(papers: Paper[], context: Context): Paper[] {
  if (new Set(papers.map(({ title }) => title)).size === papers.length) return papers
  const byTitle = new Map<string, number[]>()
  const kept: Paper[] = []
  /** Where each paper went. */
  const places: number[] = []
  const twins = new Map<number, Paper[]>()
  for (const paper of papers) {
    const title = paper.title ?? ''
    const candidates = byTitle.get(title)
    const place = candidates?.find((index) => isTwin(kept[index] as Paper, paper))
    if (place === undefined) {
      if (candidates) candidates.push(kept.length)
      else byTitle.set(title, [kept.length])
      places.push(kept.length)
      kept.push(paper)
      continue
    }
    places.push(place)
    const list = twins.get(place)
    if (list) list.push(paper)
    else twins.set(place, [paper])
    complete(kept[place] as Paper, paper)
  }
  if (kept.length === papers.length) return papers
  context.ledger.renumber(places)
  for (const [place, list] of twins) {
    const paper = kept[place] as Paper
    const lines = list.slice(0, 3).map((twin) => twin.source.line)
    context.finding('printed-twice', {
      line: paper.source.line,
      endLine: paper.source.endLine,
      reason: `This paper is printed ${list.length + 1} times, again at ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}${list.length > 3 ? ' …' : ''}; it was read once`,
      note: 'Pages with one layout for wide and one for narrow screens print their cards twice. Nothing needs to be done.',
      severity: 'info',
    })
  }
  return kept
}

/** Whether two cards of one title are the same card. An abstract cut short still is that abstract. */
function isTwin(paper: Paper, other: Paper): boolean {
  const { ids: a, abstract: one } = paper
  const { ids: b, abstract: two } = other
  if (a.arxiv !== undefined && b.arxiv !== undefined && a.arxiv !== b.arxiv) return false
  if (one === undefined || two === undefined || one === two) return true
  const start = (text: string) => text.replace(/\s*(?:…|\.{3})$/, '')
  return one.startsWith(start(two)) || two.startsWith(start(one))
}

/** Gives the first of two twins what only the second has. */
function complete(paper: Paper, twin: Paper): void {
  if (
    twin.abstract !== undefined &&
    (paper.abstract === undefined || twin.abstract.length > paper.abstract.length)
  ) {
    paper.abstract = twin.abstract
  }
  if (twin.date !== undefined) paper.date ??= twin.date
  if (twin.version !== undefined) paper.version ??= twin.version
  paper.ids = { ...twin.ids, ...paper.ids }
  for (const link of twin.links) {
    if (!paper.links.some(({ url }) => url === link.url)) paper.links.push(link)
  }
  if (twin.counts) paper.counts = { ...twin.counts, ...paper.counts }
}
