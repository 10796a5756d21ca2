import type { Paper } from '../../digest.ts'
import { idsFromUrl } from '../../text/identifiers.ts'
import type { Resolve } from './addresses.ts'
import { type Element, isElement, type Page } from './tree.ts'

/** A stretch of the page's source. */
interface Stretch {
  start: number
  end: number
}

/** A stretch with words that is in no entry. */
export interface Outside extends Stretch {
  kind: 'navigation' | 'words' | 'passage'
}

const NAVIGATION = /^(?:nav|header|footer|aside|form|button|title|label|option)$/

/** Words fewer than this are labels and captions. */
const PASSAGE = 40

/** Where the page has words outside its entries. */
export function outsideOf(page: Page, papers: readonly Stretch[]): Outside[] {
  const outside: Outside[] = []
  const isInside = insideOf(papers)
  const firstStart = papers.reduce((least, { start }) => Math.min(least, start), papers[0]?.start ?? 0)
  for (const node of page.elements) {
    if (isInside(node.start)) continue
    for (const child of node.children) {
      if (isElement(child) || child.text.trim() === '') continue
      // A passage behind the first entry may be an entry that was not known as one.
      let kind: Outside['kind'] =
        child.start > firstStart && child.text.trim().length >= PASSAGE ? 'passage' : 'words'
      for (let up: Element | undefined = node; up; up = up.parent)
        if (NAVIGATION.test(up.name)) kind = 'navigation'
      outside.push({ start: child.start, end: child.end, kind })
    }
  }
  return outside
}

/** Where links stand outside of entries whose addresses hold identifiers that none of the papers has. */
export function linksOutside(
  page: Page,
  papers: readonly (Stretch & { paper: Paper })[],
  resolve: Resolve,
): number[] {
  if (papers.length === 0) return []
  const known = new Set(papers.flatMap(({ paper }) => Object.values(paper.ids)))
  const isInside = insideOf(papers)
  return page.elements.flatMap((node) => {
    const href = node.name === 'a' ? node.attributes['href'] : undefined
    if (href === undefined || isInside(node.start)) return []
    const ids = Object.values(idsFromUrl(resolve(href) ?? '').ids)
    return ids.length > 0 && ids.every((id) => !known.has(id)) ? [node.start] : []
  })
}

/** What stands in entries and is no part of the page's tree, in the page's order. */
export function droppedIn(page: Page, papers: readonly Stretch[]): Page['dropped'] {
  const isInside = insideOf(papers)
  return page.dropped.toSorted((a, b) => a.start - b.start).filter(({ start }) => isInside(start))
}

/** Tells of offsets, asked in ascending order, whether they are inside of one of some stretches. */
function insideOf(stretches: readonly Stretch[]): (offset: number) => boolean {
  const ordered = stretches.toSorted((a, b) => a.start - b.start)
  let next = 0
  return (offset) => {
    while (next < ordered.length && (ordered[next] as Stretch).end <= offset) next++
    return (ordered[next]?.start ?? Number.POSITIVE_INFINITY) <= offset
  }
}
