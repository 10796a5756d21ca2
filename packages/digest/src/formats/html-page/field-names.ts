import { type Role, roleOf } from '../../records/field-roles.ts'
import { type Field, fieldOf } from '../markdown/words/field-labels.ts'
import { type Element, isElement, lineOf } from './tree.ts'

/** Roles that a class, a label or a term may give to what it stands at. */
const ROLES = new Set<Role>([
  'title',
  'authors',
  'firstAuthor',
  'abstract',
  'abstractOrSummary',
  'summary',
  'translation',
  'snippet',
  'date',
  'year',
  'venue',
  'volume',
  'issue',
  'pages',
  'publisher',
  'keywords',
  'categories',
  'note',
  'doi',
  'arxiv',
  'pmid',
  'upvotes',
  'stars',
  'citations',
  'openreview',
])
/** Names of classes that say how something looks, though they are also names of fields. */
const LAYOUT =
  /^(?:text|body|content|contents|name|paper|article|item|list|label|link|time|source|event|works?|data|type|tag-?list|info|area|digest|meeting|gist)$/i

/** The name of a field that a label gives, or `undefined` where it names none. */
export function labelOf(text: string): string | undefined {
  const label = text.trim().replace(/\s*[:：]$/, '')
  if (label.length > 32) return undefined
  const role = roleOf(label)?.role
  if (role) return ROLES.has(role) && role !== 'title' ? label : undefined
  // Lists have more words for it, in other languages and of more than one word.
  const field = /[^ -~]|[a-z] [a-z]/i.test(label) ? fieldOf(label) : undefined
  return field !== undefined && IN_LISTS.has(field) ? field : undefined
}

/** What lists in Markdown label as pages do. */
const IN_LISTS: ReadonlySet<Field> = new Set([
  'authors',
  'date',
  'venue',
  'abstract',
  'keywords',
  'categories',
])

/** Whether a label is that of an identifier. */
export function isIdentifier(label: string): boolean {
  const role = roleOf(label)?.role
  return role === 'arxiv' || role === 'doi' || role === 'pmid'
}

/** The label in bold with which an element begins that sets it apart from its value by nothing else. */
export function labelIn(node: Element): string | undefined {
  const [first, second] = node.children.filter((child) => isElement(child) || child.text.trim() !== '')
  if (!first || !second || !isElement(first) || !/^(?:b|strong)$/.test(first.name)) return undefined
  const label = lineOf(first)
  return /\p{L}$/u.test(label) && labelOf(label) !== undefined ? label : undefined
}

const HELD = /^(?:body|content|full|inner|long|preview|short|wrapper)$/i

/** The field that a class names with its last words: `paper-card-abstract` → `abstract`. */
export function fieldOfClass(name: string): string | undefined {
  // `paperAbstract`, and the letters of whose page it is: `DLabstract`.
  const words = name.split(/[-_]+|(?<=[a-z])(?=[A-Z])|(?<=^[A-Z]{2})(?=[a-z])/).filter((word) => word !== '')
  // How much of an abstract is shown, or that a box holds it: `abstract-short`, `abstract-content`.
  if (words.length > 1 && words.at(-2) === 'abstract' && HELD.test(words.at(-1) as string)) return 'abstract'
  for (const count of [2, 1]) {
    if (words.length < count) continue
    const field = words.slice(-count).join('_')
    if (LAYOUT.test(field) || /^(?:domain|method|task|open|comments|date_nav)$/.test(field)) continue
    const role = roleOf(field)?.role
    if (role && ROLES.has(role)) return field
  }
  return undefined
}
