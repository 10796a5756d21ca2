import { type Role, roleOf } from '../../records/field-roles.ts'
import { roleOfLabel } from '../../records/label-role.ts'
import { htmlToText } from '../../text/html.ts'
import type { JsonObject } from '../../text/json.ts'
import { placeAhead, placeBehind } from '../../text/place-ahead.ts'
import { areAuthorsForSure, isLoneAuthor } from '../markdown/words/credit.ts'
import { AHEAD_OF_SIGN, JOURNAL_SIGN, signOf } from '../markdown/words/signs.ts'

const LABEL =
  /^[^\p{L}\p{N}]{0,4}(author(?:s|\(s\))?|abstract|summary|tl;?dr|(?:ai|gpt|llm)[ -]?(?:summary|摘要|总结)|评论|upvotes|likes|stars|comments?|categories|subjects?|published|publication date|date|venue|journal|source|keywords|tags|doi|pmid|arxiv|code|github|project(?: page)?|作者|期刊|刊名|来源|发表日期|日期|摘要|总结|总结概要|概要|关键词|分类|発表日|著者|要約)\s*[:：]\s*(.*)$/iu
/** A label in bold and its colon: with it a field begins, wherever it stands. */
const BOLD_LABEL =
  /<(b|strong)(?:\s[^<>]*)?>\s*([^\s<>:：][^<>:：]{0,40}?)\s*(?:[:：]\s*<\/\1>|<\/\1>\s*[:：])/gi
/** Stands in the text before a label that is bold: no character of any text. */
const BOLD = '\uFDD1'
/** What may be a label with its value. */
const ANY_LABEL = /^[^\p{L}\p{N}]{0,4}(\p{L}[^:：]{0,40}?)\s*[:：]\s*(.*)$/u
/** What a lone word of English before a colon may say; what others say, a structured abstract's words do, too. */
const OF_LONE_WORDS: ReadonlySet<Role> = new Set(
  'authors date year venue keywords categories arxiv doi pmid'.split(' ') as Role[],
)
/** Characters of the longest value of a label that nobody knows, which is a remark: `Score: 8`. */
const LONGEST_REMARK = 60
/** What publishers' feeds write above an entry's text and is said elsewhere: where it appeared, its DOI. */
const CITATION =
  /\bPublished online: |^.{2,80}?\.?, (?:19|20)\d\d, (?:Advance Article|Accepted Manuscript|\d).{0,60}$|^.{2,150}\. (?:19|20)\d\d\b.{0,200}\bdoi: ?10\.|^.{0,100}\bdoi: ?10\.\d{4,9}\/\S+$|^.{2,120}, https:\/\/doi\.org\/10\.[^\s,]+, ?(?:19|20)\d\d$/i
/** What Elsevier's feeds say of a paper, where a script took the paragraphs out. */
const OF_ELSEVIER = /^\s*(Publication date: [^\n]{1,60}?)\s+(Source: [^\n]{1,300}?)\s+(Author\(s\): )/
/** What the Royal Society of Chemistry's feeds say of every paper, and Copernicus' of those under review. */
const BOILERPLATE =
  /^(?:Open Access$|Preprint under review for \S+ \(discussion: |To cite this article before page numbers are assigned|The content of this RSS Feed\b)/

/** What publishers write above the abstract of a paper that all may use. */
const LICENCE = /^This article is licensed under a Creative Commons\b/

const PLACE_OF_WORK = /^(?:institutions?|affiliations?|机构|单位)\s*[:：]/i

/** A heading of the authors' names. */
const AUTHORS_BELOW = /^authors?\s*[:：]?$/i

/** arXiv's number of a paper by itself. */
const OWN_NUMBER = /^arXiv:\d{4}\.\d{4,5}(?:v\d+)?(?:\s*\[[\w.-]+\])?$/i

/** How many have liked a paper. */
const UPVOTES = /^(?:👍|▲|⬆\ufe0f?|❤\ufe0f?|🔥)\s*\d{1,6}(?: upvotes?)?$/u

/** A heading of what a model has written of a paper. */
const OF_MODEL = /^(?:ai|gpt|llm)[ -]?(?:generated )?(?:summary|tl;?dr|摘要|总结)\s*[:：]?$/i

/** A model's summary as Hugging Face's pages print it, without what stands around it there. */
function ofModelAlone(summary: string): string {
  return summary.replace(/^Abstract (?=\p{Lu})/u, '').replace(/ AI-generated summary$/, '')
}

/** A heading of links, and the line of their names that stands below it. */
const LINKS_BELOW = /^(?:arxiv )?links?\s*:?$/i
const NAMES_OF_LINKS = /^[\p{L}\d.-]{2,20}(?: ?[|·•/] ?[\p{L}\d.-]{2,20}){0,5}$/u
const LINKS = 'links'

/** Labels in Chinese of what is said in one line. */
const OF_ONE_LINE = /^(?:期刊|刊名|来源|发表日期|日期)$/

/**
 * The labelled paragraphs of a description (`Authors: …`) as a record, and the rest of it.
 *
 * @param isSignedApart Whether the entry names its authors elsewhere.
 * @param title The entry's own, below which Copernicus names the authors.
 */
export function labelledParts(
  html: string,
  isSignedApart: boolean,
  title = '',
): {
  record: JsonObject
  rest: string
  citations: string[]
  /** Whether where the paper appeared stands above the text, as publishers write it. */
  ofPublisher: boolean
  /** Whether the authors stand above the text, each with a semicolon behind, as CNKI writes them. */
  isSigned: boolean
} {
  const record: JsonObject = {}
  const rest: string[] = []
  const citations: string[] = []
  const remarks: string[] = []
  const marked = html.replaceAll(BOLD, '').replace(BOLD_LABEL, `<br>${BOLD}$2: `)
  const text = htmlToText(marked).replace(
    /^arXiv:(\S+)\s+Announce Type:\s*(\S+)\s+(?=Abstract:)/,
    (_, id: string) => {
      record['arxiv'] = id
      return ''
    },
  )
  let last: string | undefined
  let ofPublisher = false
  let isSigned = false
  let isBelowTitle = false
  const hasSigns = SIGNED_LINE.test(text)
  const isReference = DOI_BELOW.test(text)
  for (const paragraph of text.replace(OF_ELSEVIER, '$1\n\n$2\n\n$3').split(/\n\s*\n|\n[ \t]{2,}(?=\S)/)) {
    let within = false
    for (const line of paragraph.split('\n').flatMap(labelledPieces)) {
      const isBold = line.includes(BOLD)
      const words = line
        .replaceAll(BOLD, '')
        .replace(/[\s\u00a0]+/g, ' ')
        .trim()
      if (!/[\p{L}\p{N}]/u.test(words) || BOILERPLATE.test(words)) continue
      if (LICENCE.test(words)) {
        ofPublisher = true
        continue
      }
      if (words === title && last === undefined && rest.length === 0) {
        isBelowTitle = true
        continue
      }
      const place = last === undefined && rest.length === 0 ? placeAhead(words) : undefined
      if (place?.rest === '') {
        if (place.venue !== undefined) record['journal'] = place.venue
        ofPublisher = true
        continue
      }
      const behind = placeBehind(words)
      if (behind !== undefined) {
        record['journal'] = behind
        ofPublisher = true
        continue
      }
      const label = labelOf(words, isBold)
      const signed = hasSigns && label === undefined ? signedFields(words) : undefined
      if (signed) {
        last = undefined
        Object.assign(record, signed)
        continue
      }
      if (/^abstract$/i.test(words)) {
        last = 'abstract'
        record[last] = ''
      } else if (
        !isSignedApart &&
        (citations.length > 0 || ofPublisher || isBelowTitle || isReference || 'DOI' in record) &&
        areNames(words)
      ) {
        last = undefined
        record['authors'] = words
      } else if (!isSignedApart && last === undefined && rest.length === 0 && areSigned(words)) {
        record['authors'] = words
        isSigned = true
      } else if (AUTHORS_BELOW.test(words)) {
        last = 'authors'
        record[last] = ''
      } else if (last === 'authors' && record[last] === '') {
        record[last] = words
        last = undefined
      } else if (OWN_NUMBER.test(words)) citations.push(words)
      else if (UPVOTES.test(words)) record['upvotes'] = words.replace(/\D+/g, '')
      else if (OF_MODEL.test(words)) {
        last = 'ai summary'
        record[last] = ''
      } else if (last === 'ai summary' && record[last] === '') {
        if (!/^(?:summary|总结|摘要)$/i.test(words)) record[last] = ofModelAlone(words)
      } else if (LINKS_BELOW.test(words)) last = LINKS
      else if (last === LINKS && NAMES_OF_LINKS.test(words)) continue
      else if (last !== 'abstract' && CITATION.test(words)) citations.push(words)
      else if (PLACE_OF_WORK.test(words)) {
        last = 'note'
        record[last] = words
      } else if (label) {
        last = label.name
        record[last] = label.value
      } else if (isBold && words.length <= LONGEST_REMARK) {
        last = undefined
        remarks.push(words)
      } else if (last !== undefined && OF_ONE_LINE.test(last)) {
        last = undefined
        rest.push(words)
      } else if (last && (within || /abstract|summary|摘要/i.test(last)))
        record[last] = `${record[last] as string}${within ? ' ' : '\n\n'}${words}`
      else if (within) rest.push(`${rest.pop() ?? ''} ${words}`)
      else rest.push(words)
      within = true
    }
  }
  if (remarks.length > 0)
    record['note'] = [...(record['note'] === undefined ? [] : [record['note']]), ...remarks]
  return { record, rest: rest.join('\n\n').trim(), citations, ofPublisher, isSigned }
}

/** A line of a reference that is its DOI: people stand above it. Blanks do not reach over line ends, as each of many would be tried. */
const DOI_BELOW = /^[ \t]*doi: ?(?:https?:\/\/doi\.org\/)?10\.\d{4,9}\/\S+[ \t]*$/im

/** A line that begins with the sign of authors, beside which other signs are labels, too. */
const SIGNED_LINE = /^\s*[👤👥]\uFE0F?\s*\S/mu
const LONGEST_JOURNAL = 120

/** The fields of a line each of which has a sign for its label: `📚 Journal of Kites`, `👤 Ann Lee 📅 2026-05-04`. */
function signedFields(words: string): JsonObject | undefined {
  const fields: JsonObject = {}
  for (const part of words.split(AHEAD_OF_SIGN)) {
    const sign = signOf(part)
    const value = part.slice(sign?.length ?? 0).replace(/^[\s·•|]+|[\s·•|]+$/g, '')
    if (sign?.field === 'authors') fields['authors'] = value
    else if (sign?.field === 'date') fields['date'] = value
    else if (sign?.field === 'categories' || sign?.field === 'keywords') fields[sign.field] = value
    else if (sign !== undefined && sign.field !== 'id') fields['note'] = `${sign.label}: ${value}`
    else if (JOURNAL_SIGN.test(part) && part.length <= LONGEST_JOURNAL && !/[.!?。！？]$/.test(part)) {
      const journal = part.replace(JOURNAL_SIGN, '')
      if (!/^arXiv\b/i.test(journal)) fields['journal'] = journal
    } else return undefined
  }
  return fields
}

/** The label that a line begins with, and what stands behind it. */
function labelOf(words: string, isBold: boolean): { name: string; value: string } | undefined {
  const known = LABEL.exec(words)
  const [, name, value] = known ?? ANY_LABEL.exec(words) ?? []
  if (name === undefined || value === undefined) return undefined
  if (known || roleOfLabel(name) !== undefined) return { name, value }
  const role = roleOf(name)?.role
  if (role === undefined) return undefined
  return isBold || OF_LONE_WORDS.has(role) || /^https?:\/\/\S+$/.test(value) ? { name, value } : undefined
}

/** Whether a line is of nothing but names, each with a semicolon behind it. */
function areSigned(line: string): boolean {
  const names = line.endsWith(';') ? line.slice(0, -1).split(';') : []
  return (
    names.length > 0 &&
    names.every((name) =>
      /^(?:[\p{Lu}][\p{L}.'’-]*(?: [\p{L}.'’-]+){1,4}|\p{Script=Han}{2,4})$/u.test(name.trim()),
    )
  )
}

/** The pieces of a line that a bar parts and of which each has a label: `Institution: … | Authors: …`. */
function labelledPieces(line: string): string[] {
  const pieces = line.split(/(?<!\s)\s+\|\s/)
  return pieces.length > 1 &&
    pieces.every((piece) => /^\s*\p{L}[\p{L} ]{1,24}[:：]/u.test(piece) || UPVOTES.test(piece.trim()))
    ? pieces
    : [line]
}

/** Whether a line lists the names of people, several of them, and nothing else. */
export function areNames(line: string): boolean {
  return (
    areAuthorsForSure(line) ||
    (/\sand\s/.test(line) && line.split(/,\s*(?:and\s+)?|\s+and\s+/).every(isLoneAuthor))
  )
}
