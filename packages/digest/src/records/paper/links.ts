import type { LinkKind, Paper } from '../../digest.ts'
import type { Json } from '../../text/json.ts'
import { findUrls } from '../../text/links.ts'
import { isAddress, isObject, isPaperAddress, type Role, roleOf } from '../field-roles.ts'
import { addLink, addSafeLink } from './add-link.ts'
import type { Fields } from './fields.ts'
import { readId } from './identifiers.ts'
import { textOf } from './values.ts'

const LINK_ROLES: readonly (readonly [Role, LinkKind])[] = [
  ['paperLink', 'paper'],
  ['pdf', 'pdf'],
  ['arxiv', 'paper'],
  ['code', 'code'],
  ['project', 'project'],
  ['data', 'data'],
  ['video', 'video'],
  ['discussion', 'discussion'],
  ['otherLink', 'other'],
]

/** Links of the paper, each of the kind that its field names where its address shows none. */
export function readLinks(paper: Paper, fields: Fields): void {
  if (fields.has('abstract')) readAbstractLinks(paper, fields)
  for (const { value } of fields.of('title')) {
    if (typeof value === 'string' && isAddress(value.trim())) addLink(paper, value.trim(), 'paper')
  }
  // Where a paper is from: `source: { name: 'arXiv', url: 'https://arxiv.org/abs/2301.00001' }`
  for (const { value } of fields.of('venue')) {
    const url = isObject(value) ? (value['url'] ?? value['link']) : undefined
    if (typeof url === 'string' && isPaperAddress(url)) addLink(paper, url, 'paper')
  }
  for (const [role, kind] of LINK_ROLES) {
    if (!fields.has(role)) continue
    for (const { name, value } of fields.of(role)) addLinksOf(paper, value, kind, name, 0)
  }
}

function readAbstractLinks(paper: Paper, fields: Fields): void {
  for (const { value, name } of fields.of('abstract')) {
    // `abs` is arXiv's word for the page as well as for the abstract.
    if (typeof value === 'string' && isAddress(value.trim()))
      addLink(paper, value.trim(), 'paper', linkText(name))
  }
}

const LINK_KINDS = new Map(LINK_ROLES)

const OPAQUE_LABEL = /^(?:url|link|href|site|abs|pdf|id|html|paper|links|urls|ee)$/i

function linkText(name: string): string | undefined {
  return OPAQUE_LABEL.test(name) || !/^[\p{L}][\p{L} ]*$/u.test(name) ? undefined : name
}

function addLinksOf(paper: Paper, value: Json, kind: LinkKind, name: string, depth: number): void {
  if (typeof value === 'string') {
    const text = value.trim()
    if (text.includes('://') && addLabelledLinks(paper, text, kind, depth)) return
    const links = text.includes('://') ? findUrls(text) : []
    for (const link of links) addSafeLink(paper, link, kind)
    if (links.length > 0) return
    if (/^(?:www\.|github\.com\/|arxiv\.org\/)\S+$/i.test(text)) addLink(paper, `https://${text}`, kind)
    else if (kind === 'code' && /^github$/i.test(name) && /^[\w.-]+\/[\w.-]+$/.test(text))
      addLink(paper, `https://github.com/${text}`, kind)
    else if (/^youtube_?id$/i.test(name) && /^[\w-]{11}$/.test(text))
      addLink(paper, `https://www.youtube.com/watch?v=${text}`, kind)
    else if (kind === 'paper' || kind === 'pdf') readId(paper, text)
    return
  }
  if (depth > 2) return
  if (Array.isArray(value)) {
    for (const each of value) addLinksOf(paper, each, kind, name, depth + 1)
    return
  }
  if (!isObject(value)) return
  const type = textOf(value['type']) ?? textOf(value['content-type']) ?? ''
  for (const inner of ['url', 'URL', 'href', 'landing_page_url', 'pdf_url', 'primary', 'link', 'value']) {
    const found = value[inner]
    if (found === undefined || found === null) continue
    addLinksOf(paper, found, inner === 'pdf_url' || /pdf/i.test(type) ? 'pdf' : kind, name, depth + 1)
  }
  if (kind !== 'other') return
  // Links by what they lead to: `links: { Paper: …, code: …, slides: … }`.
  for (const inner in value) {
    const role = roleOf(inner)?.role as Role
    const of = NAMES_OF_PAPER.has(role) ? 'paper' : LINK_KINDS.get(role)
    const led = value[inner] as Json
    if (of !== undefined) addLinksOf(paper, led, of, inner, depth + 1)
    else if (role !== 'ignored' && isAddress(led)) addLinksOf(paper, led, kind, inner, depth + 1)
  }
}

/** What parts addresses with a label each in one text. */
const BETWEEN_LABELLED = /[,;|\n]\s*(?=\p{L}[\p{L} ]{0,20}[:：]\s?https?:\/\/)/u
const LABELLED = /^(\p{L}[\p{L} ]{0,20})[:：]\s?(https?:\/\/\S+)$/u

/** Adds the addresses of a text that has nothing but these, each behind what it leads to: `PDF:https://…,Code:https://…`. */
function addLabelledLinks(paper: Paper, text: string, kind: LinkKind, depth: number): boolean {
  const parts = text.split(BETWEEN_LABELLED).map((part) => LABELLED.exec(part.trim()))
  if (parts.includes(null)) return false
  for (const [, label = '', url = ''] of parts as RegExpExecArray[]) {
    const role = roleOf(label)?.role as Role
    addLinksOf(
      paper,
      url,
      NAMES_OF_PAPER.has(role) ? 'paper' : (LINK_KINDS.get(role) ?? kind),
      label,
      depth + 1,
    )
  }
  return true
}

/** Roles whose names, given to a link, say that it leads to the paper. */
const NAMES_OF_PAPER: ReadonlySet<Role> = new Set(['title', 'abstract', 'doi', 'openreview'])
