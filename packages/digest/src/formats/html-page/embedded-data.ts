import {
  filled,
  isObject,
  isPaperAddress,
  isPaperRecord,
  type Role,
  roleOf,
} from '../../records/field-roles.ts'
import { paperFromRecord } from '../../records/paper-from-record.ts'
import { type Json, type JsonObject, readJson } from '../../text/json.ts'
import { scriptLists } from '../../text/script-lists.ts'
import { type FoundPaper, NOWHERE } from './found-paper.ts'
import type { Page } from './tree.ts'

/** Papers from data inside the page: JSON-LD, a framework's state. */
export function fromEmbeddedData(page: Page): FoundPaper[] | undefined {
  const sources = page.data.map(({ text, start, end }) => ({ text, start, end }))
  for (const node of page.elements) {
    const props = node.attributes['data-props']
    if (props && /title/.test(props)) sources.push({ text: props, start: node.start, end: node.end })
  }
  let best: FoundPaper[] = []
  const each: FoundPaper[] = []
  for (const { text, start, end } of sources) {
    const { value } = readJson(text)
    if (value === undefined) continue
    const found: FoundPaper[] = []
    collect(value, 0, (record) => {
      const paper = paperFromRecord(record, NOWHERE)
      const mayBePage = ANY_ARTICLE.test(String(record['@type'])) && Object.keys(paper.ids).length === 0
      if (paper.title !== undefined) found.push({ paper, start, end, ...(mayBePage ? { mayBePage } : {}) })
    })
    if (found.length > best.length) best = found
    const [only, second] = found
    // Two programs may state the same paper.
    if (only && !second && !only.mayBePage && !each.some(({ paper }) => paper.title === only.paper.title))
      each.push(only)
  }
  // A page may state each paper of its list beside it.
  if (each.length > best.length) best = each
  return best.length ? best : undefined
}

/** A shorter list is an example's. */
const FEWEST_LISTED = 3

/** Papers from the longest list of them that a program of the page states, and shows. */
export function fromPrograms(page: Page): FoundPaper[] {
  let best: FoundPaper[] = []
  for (const { text, start: offset } of page.programs) {
    if (!/title/i.test(text)) continue
    for (const { name, items } of scriptLists(text)) {
      const isNamed = PAPERS.test(name)
      const found = items.flatMap(({ value, start, end }): FoundPaper[] => {
        if (!isObject(value) || !(isNamed ? isPaperRecord(value) : isStatePaper(value))) return []
        const paper = paperFromRecord(value, NOWHERE)
        return paper.title === undefined ? [] : [{ paper, start: offset + start, end: offset + end }]
      })
      if (found.length >= Math.max(FEWEST_LISTED, items.length / 2) && found.length > best.length)
        best = found
    }
  }
  return best
}

/** What a list of papers is called. */
const PAPERS = /(?:papers?|publications?|preprints?|pubs)(?:[_-]?(?:list|data|items))?$/i

/** What sites call posts and lists, too. */
const ANY_ARTICLE = /^(?:Article|CreativeWork)$/

const NOT_PAPERS =
  /^(?:WebPage|WebSite|Organization|Person|BreadcrumbList|ImageObject|NewsArticle|BlogPosting|Blog|SoftwareSourceCode|Product)$/

function collect(value: Json, depth: number, found: (record: JsonObject) => void): void {
  if (depth > 60) return
  if (Array.isArray(value)) {
    for (const each of value) collect(each, depth + 1, found)
    return
  }
  if (!isObject(value)) return
  const type = value['@type']
  const isLinked = '@type' in value || '@context' in value
  const scholarly =
    typeof type === 'string' && /^(?:ScholarlyArticle|Article|Report|Thesis|Chapter|CreativeWork)$/.test(type)
  if (isLinked ? scholarly && isPaperRecord(value) : isStatePaper(value)) {
    found(value)
    return
  }
  if (isLinked && typeof type === 'string' && NOT_PAPERS.test(type)) return
  for (const name in value) collect(value[name] as Json, depth + 1, found)
}

/** A text as long is an abstract, whatever else its record lacks. */
const LONG = 300

/** A framework's state holds much that has a title: only what also has authors or an abstract is a paper. */
function isStatePaper(value: JsonObject): boolean {
  if (!isPaperRecord(value)) return false
  const inner = isObject(value['paper']) ? value['paper'] : value
  const says = (test: (role: Role, value: Json) => boolean) =>
    Object.keys(inner).some((name) => {
      const role = roleOf(name)?.role
      return role !== undefined && test(role, inner[name] as Json)
    })
  return (
    says((role, value) => (role === 'authors' || role === 'abstract') && typeof value === 'object') ||
    (says((role, value) => role === 'authors' && filled(value)) &&
      says(
        (role, value) =>
          ((role === 'doi' || role === 'arxiv' || role === 'pmid') && filled(value)) || isPaperAddress(value),
      )) ||
    ('abstract' in inner &&
      ('authors' in inner || (typeof inner['abstract'] === 'string' && inner['abstract'].length >= LONG)))
  )
}
