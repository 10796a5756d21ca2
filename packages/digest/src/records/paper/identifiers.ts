import type { Paper } from '../../digest.ts'
import { idsFromUrl, idsInText, idsOfDoi, parseArxivId } from '../../text/identifiers.ts'
import type { Json } from '../../text/json.ts'
import { remembered } from '../../text/remembered.ts'
import { isAddress, isObject, type Role } from '../field-roles.ts'
import { addIds, addLink } from './add-link.ts'
import type { Fields } from './fields.ts'
import { textOf } from './values.ts'

const IDS_BY_NAME: Readonly<Record<string, string>> = {
  arxiv: 'arxiv',
  doi: 'doi',
  pubmed: 'pmid',
  pmid: 'pmid',
  pubmedcentral: 'pmcid',
  pmc: 'pmcid',
  pmcid: 'pmcid',
  acl: 'acl',
  openalex: 'openalex',
}

/** Reads identifiers from a value into a paper. */
type IdReader = (paper: Paper, value: Json) => void

/** Reads a value's texts, one by one. */
function eachText(read: (paper: Paper, text: string) => void): IdReader {
  return (paper, value) => {
    for (const one of Array.isArray(value) ? value : [value]) {
      const text = textOf(one)
      if (text !== undefined) read(paper, text)
    }
  }
}

/** How identifiers are read, by the role of their fields, the surest first. */
const ID_READERS: readonly (readonly [Role, IdReader])[] = [
  [
    'doi',
    eachText((paper, text) => {
      // An address may name the version, too, which is no part of the DOI.
      if (isAddress(text)) {
        addIds(paper, idsFromUrl(text))
        addLink(paper, text, 'paper')
      }
      addIds(paper, idsOfDoi(text))
    }),
  ],
  ['arxiv', eachText((paper, text) => readId(paper, withLostZeros(text)))],
  ['ids', readSchemes],
  ['id', readSchemes],
  [
    'pmid',
    eachText((paper, text) => {
      const pmid = /^(?:\D*[:/])?(\d{4,8})\/?$/.exec(text)?.[1]
      if (pmid) paper.ids.pmid ??= pmid
    }),
  ],
  [
    'pmcid',
    eachText((paper, text) => {
      const pmcid = /PMC\d+/i.exec(text)?.[0]
      if (pmcid) paper.ids.pmcid ??= pmcid.toUpperCase()
    }),
  ],
  [
    's2',
    eachText((paper, text) => {
      if (/^\d+$/.test(text)) paper.ids.s2 ??= `CorpusID:${text}`
    }),
  ],
  [
    'isbn',
    eachText((paper, text) => {
      const isbn = text.replace(/[^\dX]/gi, '')
      if (isbn.length === 10 || isbn.length === 13) paper.ids.isbn ??= isbn
    }),
  ],
  [
    'openreview',
    eachText((paper, text) => {
      if (isAddress(text)) addLink(paper, text, 'paper')
      else if (FORUM_ID.test(text)) paper.ids.openreview ??= text
    }),
  ],
  ['id', eachText(readId)],
]

/** From this month on, arXiv's numbers have five digits behind their stop. */
const FIVE_DIGITS_SINCE = '1501'

/** A number of arXiv's with the zeros that a program took off which read it as a number: `2103.1403`, `704.001`. */
function withLostZeros(text: string): string {
  const [, head = '', digits = ''] = /^(\d{3,4})\.(\d{1,5})$/.exec(text) ?? []
  const month = head.padStart(4, '0')
  if (!/^\d\d(?:0[1-9]|1[0-2])$/.test(month)) return text
  return `${month}.${digits.padEnd(month >= FIVE_DIGITS_SINCE ? 5 : 4, '0')}`
}

/** Identifiers of the paper, from fields of their own and from the record's `id`. */
export function readIds(paper: Paper, fields: Fields, key: string | undefined): void {
  for (const [role, read] of ID_READERS) {
    if (!fields.has(role)) continue
    for (const { value } of fields.of(role)) read(paper, value)
  }
  if (key !== undefined) readId(paper, key)
}

/** Reads identifiers that stand beside the names of their schemes. */
function readSchemes(paper: Paper, value: Json): void {
  if (typeof value === 'string' && /^(?:arxiv|doi|pmid):/i.test(value)) readId(paper, value)
  for (const [name, written] of idsByScheme(value)) {
    const scheme = IDS_BY_NAME[name.toLowerCase()]
    const text = textOf(written)
    if (text === undefined) continue
    if (scheme === 'arxiv' || scheme === 'doi') readId(paper, text)
    else if (scheme === 'openalex') addIds(paper, idsFromUrl(text))
    else if (scheme === 'pmid') paper.ids.pmid ??= text.replace(/\D+/g, '')
    else if (scheme === 'pmcid') {
      const digits = /(?:^|\bPMC|\/)(\d+)\/?$/i.exec(text)?.[1]
      if (digits !== undefined) paper.ids.pmcid ??= `PMC${digits}`
    } else if (scheme === 'acl') paper.ids.acl ??= text
  }
}

/** Identifiers with their schemes: under their names, or in a list that has name and value apart. */
function idsByScheme(value: Json): [string, Json][] {
  if (isObject(value)) return Object.entries(value)
  if (!Array.isArray(value)) return []
  return value.flatMap((each): [string, Json][] => {
    if (!isObject(each)) return []
    const scheme = textOf(each['idtype'] ?? each['type'] ?? each['identifierType'] ?? each['scheme'] ?? null)
    const id = each['value'] ?? each['id'] ?? each['identifier'] ?? each['Identifier']
    return scheme === undefined || id === undefined ? [] : [[scheme, id]]
  })
}

/** Reads an identifier of whatever scheme it shows. */
export function readId(paper: Paper, text: string): void {
  if (isAddress(text)) {
    addLink(paper, text, 'paper')
    return
  }
  const arxiv = parseArxivId(text.replace(/\.pdf$/i, ''))
  if (arxiv) {
    if (arxiv.version !== undefined && paper.ids.arxiv === undefined) paper.version ??= arxiv.version
    paper.ids.arxiv ??= arxiv.id
  } else if (/^(?:doi:\s*)?10\.\d{4,9}\//i.test(text)) addIds(paper, idsOfDoi(text))
  else if (/^[0-9a-f]{40}$/.test(text)) paper.ids.s2 ??= text
  else if (/arxiv|\bdoi\b|pmid/i.test(text)) addIds(paper, idsInText(text))
}

/** The identifiers in an address, or in a text that names their scheme. */
export function identifiersOf(text: string): ReturnType<typeof idsFromUrl> {
  return isAddress(text) ? idsFromUrl(text) : idsInText(text)
}

/** Fields that only lists of reviews have. */
export const isOfReviews = remembered((name) =>
  /^(?:ratings?|confidences?|withdraw|reviewers?)(?:_|$)/i.test(name),
)

/** Conference lists of reviews give OpenReview's id as the record's own, without a prefix. */
export function readForum(paper: Paper, fields: Fields): void {
  const id = fields.text('id')
  if (id !== undefined && FORUM_ID.test(id) && /[A-Z]/.test(id) && /[a-z]/.test(id)) paper.ids.openreview = id
}

const FORUM_ID = /^[\w-]{8,16}$/
