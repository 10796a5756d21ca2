import { isPaperRecord } from '../../records/field-roles.ts'
import { paperFromRecord } from '../../records/paper-from-record.ts'
import type { Json } from '../../text/json.ts'
import type { Resolve } from './addresses.ts'
import { type FoundPaper, NOWHERE } from './found-paper.ts'
import { addLinks } from './paper-links.ts'
import { type Element, lineOf, type Page } from './tree.ts'

/** Papers from microdata: `itemtype="https://schema.org/ScholarlyArticle"`. */
export function fromMicrodata(page: Page, resolve: Resolve): FoundPaper[] | undefined {
  const items = page.elements.filter((node) =>
    /schema\.org\/(?:ScholarlyArticle|Article|Thesis|Report)$/.test(node.attributes['itemtype'] ?? ''),
  )
  const found = items.flatMap((item): FoundPaper[] => {
    const record: Record<string, Json> = {}
    let title: Element | undefined
    for (const node of page.elements.slice(item.index + 1, item.lastIndex + 1)) {
      const name = node.attributes['itemprop']
      if (!name) continue
      if (node.parent?.attributes['itemprop'] === 'author' && name === 'name') continue
      const field = name === 'headline' || name === 'name' ? 'title' : name
      if (field === 'title') title ??= node
      const value = node.attributes['content'] ?? node.attributes['datetime'] ?? lineOf(node)
      const before = record[field]
      record[field] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
    }
    if (!isPaperRecord(record) && Object.keys(record).length < 2) return []
    const paper = paperFromRecord(record, NOWHERE)
    const mayBePage =
      item.attributes['itemtype']?.endsWith('/Article') === true && Object.keys(paper.ids).length === 0
    if (title) addLinks(paper, [item], resolve, page)
    return paper.title === undefined
      ? []
      : [{ paper, start: item.start, end: item.end, ...(mayBePage ? { mayBePage } : {}) }]
  })
  return found.length ? found : undefined
}
