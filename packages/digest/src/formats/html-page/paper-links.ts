import type { Paper } from '../../digest.ts'
import { addLink } from '../../records/paper/add-link.ts'
import { hasIdentifier } from '../../text/identifiers.ts'
import type { Resolve } from './addresses.ts'
import { type Element, isElement, lineOf, type Page, type Text } from './tree.ts'

const SHARING =
  /(?:twitter\.com|x\.com)\/(?:intent|share)|facebook\.com\/sharer|linkedin\.com\/share|\/issues\/new\?|scholar\.google\.[^/]+\/scholar_(?:share|settings|alerts)|reddit\.com\/submit|bibsonomy\.org|plus\.google\.com\/share|arxiv\.org\/format\//i

export function addLinks(
  paper: Paper,
  nodes: readonly (Element | Text)[],
  resolve: Resolve,
  page: Page,
): void {
  for (const node of nodes) {
    if (!isElement(node)) continue
    for (const each of page.elements.slice(node.index, node.lastIndex + 1)) {
      for (const url of addressesAlone(each)) addLink(paper, url)
      if (each.name !== 'a' || each.attributes['href'] === undefined) continue
      const url = resolve(each.attributes['href'])
      if (url === undefined || SHARING.test(url) || standsAtAuthors(each)) continue
      const text = lineOf(each)
      addLink(
        paper,
        url,
        undefined,
        text.length > 0 && text.length <= 24 && text !== paper.title ? text : undefined,
      )
    }
  }
}

/** Addresses that stand as an element's text, behind a label at most: `PDF: https://…`. */
function addressesAlone(node: Element): string[] {
  if (node.name === 'a' || node.children.length > MOST_BESIDE_ADDRESS) return []
  return node.children.flatMap((child) =>
    isElement(child) || !child.text.includes('://') ? [] : (ADDRESS_ALONE.exec(child.text)?.[1] ?? []),
  )
}

/** A label and a break are little; an element that holds more may be around many entries. */
const MOST_BESIDE_ADDRESS = 6

const ADDRESS_ALONE = /^\s*(?:\p{L}[\p{L} ]{0,30}[:：]\s*)?(https?:\/\/\S+[^\s.,;])\s*$/u

/** Whether a link leads to an author: it stands in an element of that class. */
function standsAtAuthors(node: Element): boolean {
  for (let up: Element | undefined = node, steps = 0; up && steps < 4; up = up.parent, steps++)
    if (
      up.classes.some((name) => /(?:^|[-_])authors?$/i.test(name)) ||
      up.attributes['itemprop'] === 'author'
    )
      return true
  return false
}

/** Removes links that stand at most entries: they belong to the page and not to the papers. */
export function withoutBoilerplate(found: readonly { paper: Paper }[]): void {
  if (found.length < 3) return
  const counts = new Map<string, number>()
  for (const { paper } of found)
    for (const { url } of paper.links) counts.set(url, (counts.get(url) ?? 0) + 1)
  for (const { paper } of found) {
    paper.links = paper.links.filter(
      ({ url }) => (counts.get(url) ?? 0) <= found.length / 2 || hasIdentifier(url),
    )
  }
}
