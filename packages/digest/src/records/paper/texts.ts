import type { Paper } from '../../digest.ts'
import { withoutAbstractHeading } from '../../text/abstract-heading.ts'
import { parseDate } from '../../text/dates.ts'
import { generatedSummary } from '../../text/generated-summary.ts'
import type { Json, JsonObject } from '../../text/json.ts'
import { parseAuthors } from '../../text/names.ts'
import { saysNoAbstract } from '../../text/no-abstract.ts'
import { behindOnlineAhead, elsevierEntry, placeAhead, placeBehind } from '../../text/place-ahead.ts'
import { remembered } from '../../text/remembered.ts'
import { isAddress, isObject, type Role } from '../field-roles.ts'
import { type Field, type Fields, hasField, isOwn } from './fields.ts'
import { longText, paragraphs, textOf } from './values.ts'

const BOT = /automated message from the librarian bot|^librarian bot/i

const COMMENT =
  /[\u{1F300}-\u{1FAFF}!]|～(?![\p{L}\p{N}])|\bcheck (?:it |this |us )?out\b|\bhappy to\b|\bfeel free\b|\bexcited to\b|\bthanks?\b|\bstay tuned\b|\bwe(?:'ve| have)? (?:just )?released\b|^(?:code|github|project(?! (?:summary|abstract|narrative)\b)|demo|up)\b/iu

/** A text as long is an abstract, of which no more than the end may be cut off. */
const LONGEST_SNIPPET = 250

/** Whether a text is cut out of another, as search engines show it. */
function isSnippet(text: string): boolean {
  return text.startsWith('…') || (text.endsWith('…') && text.length <= LONGEST_SNIPPET)
}

/** Whether a text under the name `abstract` is a remark by a reader, an author or a bot instead. */
function isRemark(text: string): boolean {
  if (saysNoAbstract(text) || BOT.test(text.slice(0, 200))) return true
  return (text.length < 20 && !/[.。?]$/.test(text)) || (text.length < 350 && COMMENT.test(text))
}

/** What arXiv's feeds say before an abstract. */
const ANNOUNCED = /^arXiv:\S+\s+Announce Type:\s*\S+\s+(?=Abstract:)/i

/** What says that a description is the abstract: its name before a colon, or as a heading. */
const NAMED =
  /^(?:abstract\s*[:：]|Abstract(?:\s*\n|\s{2}|(?=\s(?:Background|Objectives?|Introduction)\b)))\s*(?=\S)/i

/** Fields that only what was read off Google Scholar has. */
const isOfSearchEngine = remembered((name) =>
  /^(?:cites_url|related_url|citedby_url|url_related_articles|gsrank|url_scholarbib)$/.test(name),
)

/** An abstract as text: plain, in paragraphs, as an index of its words, or the first of several versions. */
function abstractText(value: Json): string | undefined {
  if (isObject(value)) {
    const own = value['p'] ?? value['#text'] ?? value['text'] ?? value['value']
    return uninverted(value) ?? (own === undefined ? sectionsUnderNames(value) : longText(own))
  }
  const sections = labelledSections(value)
  if (sections !== undefined) return sections
  if (Array.isArray(value) && value.length > 0 && value.every(isObject)) return textOf(value[0])
  return longText(value)
}

/** The sections of an abstract of PubMed's, each behind its label. */
function labelledSections(value: Json): string | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined
  const sections: string[] = []
  for (const each of value) {
    const label = isObject(each) ? textOf(each['@Label'] ?? each['Label'] ?? each['label']) : undefined
    const text = textOf(each)
    if (label === undefined || text === undefined) return undefined
    sections.push(`${label}: ${text}`)
  }
  return sections.join('\n\n')
}

/** The sections of an abstract under their headings. */
function sectionsUnderNames(value: JsonObject): string | undefined {
  const sections = Object.entries(value).flatMap(([name, part]) => {
    const text = longText(part)
    if (text === undefined) return []
    // Neither the name of a language nor what a script named itself is a heading: `en`, `content_0`.
    const heading = /_|^\d*$|^[a-z]{2}$|^(?:abstract|title)$/i.test(name)
      ? ''
      : name.replace(/\s*:\s*$/, '').trim()
    return heading === '' ? text : `${heading}: ${text}`
  })
  return sections.length > 0 ? sections.join('\n\n') : undefined
}

/** The abstract among DataCite's descriptions, each of which says of what kind it is. */
function descriptionOf(value: Json): string | undefined {
  if (!Array.isArray(value)) return undefined
  const found = value.find(
    (each) => isObject(each) && /^abstract$/i.test(textOf(each['descriptionType']) ?? ''),
  )
  return isObject(found) ? textOf(found['description']) : undefined
}

/** What is said about a paper in whole sentences, by the roles that it takes: the parts are read in this order. */
const TEXT_READERS: readonly (readonly [
  Role,
  (paper: Paper, fields: readonly Field[], record: JsonObject) => void,
])[] = [
  ['abstract', readAbstracts],
  ['abstractOrSummary', readAbstractsOrSummaries],
  ['summary', readSummaries],
  ['translation', readTranslations],
  ['snippet', readSnippets],
]

/** Abstract, summary, snippet and remarks: whose words each text is decides where it goes. */
export function readTexts(paper: Paper, fields: Fields, record: JsonObject): void {
  for (const [role, read] of TEXT_READERS) if (fields.has(role)) read(paper, fields.of(role), record)
}

function readAbstracts(paper: Paper, fields: readonly Field[], record: JsonObject): void {
  const searchEngine = hasField(record, isOfSearchEngine) || /^GS:/.test(textOf(record['uid']) ?? '')
  for (const { value } of fields) {
    const text = abstractText(value)
    if (text === undefined || isAddress(text) || readElsevierEntry(paper, text)) continue
    const own = withoutPlaceBehind(behindByline(text, paper), paper)
    const written = withoutAbstractHeading(paragraphs(withoutAbstractHeading(own)).replace(ANNOUNCED, ''))
    const abstract = placeAhead(written)?.rest ?? behindOnlineAhead(written)
    if (abstract === '') {
      addNote(paper, written)
      continue
    }
    if (takeGenerated(paper, abstract)) continue
    if (searchEngine || isSnippet(abstract)) paper.snippet ??= abstract
    else if (abstract === paper.title) continue
    else if (isRemark(abstract)) addNote(paper, abstract)
    else if (paper.abstract === undefined) paper.abstract = abstract
    else if (paper.abstract !== abstract) addSummary(paper, abstract)
  }
}

function readAbstractsOrSummaries(paper: Paper, fields: readonly Field[], record: JsonObject): void {
  for (const { name, value } of fields) {
    const described = descriptionOf(value)
    if (described !== undefined) paper.abstract ??= paragraphs(described)
    const text = longText(value)
    if (text === undefined || isAddress(text) || readElsevierEntry(paper, text)) continue
    const announced = paragraphs(withoutPlaceBehind(behindByline(text, paper), paper))
    const words = announced.replace(ANNOUNCED, '')
    if (words !== announced) paper.abstract ??= words.replace(/^abstract:\s*/i, '')
    if (takeGenerated(paper, words)) continue
    const isKnown = [paper.abstract, `Abstract: ${paper.abstract}`, paper.title].includes(words)
    if (isKnown) continue
    if (isRemark(words) && /^(?:summary|content|text|body)$/i.test(name) && BOT.test(words))
      addNote(paper, words)
    else if (paper.abstract === undefined && NAMED.test(text.trimStart()))
      paper.abstract = paragraphs(text.trimStart().replace(NAMED, ''))
    else if (saysNoAbstract(words)) addNote(paper, words)
    else if (paper.abstract === undefined && isArxivSummary(name, text, words, paper, record))
      paper.abstract = words
    else addSummary(paper, words)
  }
}

/** How publishers' feeds name the authors on a line of their own. */
const AUTHORS_AHEAD = /^Author\(s\): (?=\S)/
/** Characters of the longest line that says where a paper appeared, and lines that may stand ahead of an abstract. */
const LONGEST_PLACE = 150
const LINES_AHEAD = 2

/**
 * What stands behind the lines that feeds of publishers have ahead of an abstract: `Author(s): Ann Lee and Bo Kim`, or the
 * journal and below it the authors, who are those of the record. Where it knows none, who is named so is its authors.
 */
function behindByline(text: string, paper: Paper): string {
  for (let start = 0, n = 0; n < LINES_AHEAD; n++) {
    const end = text.indexOf('\n', start)
    if (end === -1) return text
    const line = text.slice(start, end).trim()
    const rest = text.slice(end + 1).trim()
    const label = AUTHORS_AHEAD.exec(line)?.[0] ?? ''
    const isByline = rest !== '' && (label !== '' || line.includes(paper.authors[0]?.name ?? '\n'))
    const { authors } = isByline ? parseAuthors(line.slice(label.length)) : { authors: [] }
    if (authors.length > 0 && paper.authors.length === 0) paper.authors = authors
    const areSame =
      authors.length > 0 &&
      authors.length === paper.authors.length &&
      authors.every(({ name }, index) => name === paper.authors[index]?.name)
    if (areSame) return rest
    if (line.length > LONGEST_PLACE) return text
    start = end + 1
  }
  return text
}

/** A text without the line behind it that says where the paper appeared. */
function withoutPlaceBehind(text: string, paper: Paper): string {
  const end = text.lastIndexOf('\n')
  const place = end === -1 ? undefined : placeBehind(text.slice(end))
  if (place === undefined) return text
  paper.venue ??= place
  return text.slice(0, end).trimEnd()
}

/** Reads what Elsevier's feeds say of a paper, where a record knows no more. Gives whether a text is that. */
function readElsevierEntry(paper: Paper, text: string): boolean {
  const entry = elsevierEntry(text)
  if (!entry) return false
  if (paper.authors.length === 0) paper.authors = parseAuthors(entry.authors).authors
  const date = parseDate(entry.date)
  if (date !== undefined) paper.date ??= date
  paper.venue ??= entry.venue
  return true
}

function readSummaries(paper: Paper, fields: readonly Field[]): void {
  for (const { value } of fields) {
    for (const text of summariesOf(value)) if (text !== paper.abstract) addSummary(paper, text)
  }
}

function readTranslations(paper: Paper, fields: readonly Field[]): void {
  for (const { name, value } of fields) {
    const text = longText(value)
    if (text !== undefined && paper.summary === undefined) addSummary(paper, paragraphs(text))
    else if (text !== undefined) addNote(paper, `${name}: ${paragraphs(text)}`)
  }
}

function readSnippets(paper: Paper, fields: readonly Field[]): void {
  for (const { value } of fields) {
    const text = longText(value)
    if (text !== undefined) paper.snippet ??= paragraphs(text)
  }
}

/** arXiv's API, and every script around it, calls the abstract `summary`. */
function isArxivSummary(name: string, raw: string, text: string, paper: Paper, record: JsonObject): boolean {
  if (/^description$/i.test(name)) return isDescribedByAuthors(text, paper, record)
  if (!/^summary$/i.test(name)) return false
  // Who has a place for abstracts keeps them there, and so do the papers that this package gives out.
  if ('abstract' in record || isOwn(record)) return false
  if (/[\u4e00-\u9fff]/.test(text) && !/[\u4e00-\u9fff]/.test(paper.title ?? '')) return false
  // Nobody but arXiv breaks its lines within sentences.
  if (paper.ids.arxiv !== undefined && text.length > 200 && /\p{Ll},?\n\p{Ll}/u.test(raw)) return true
  if (isSaidByAuthors(text, paper, AS_AUTHORS)) return true
  // Where a model's summary stands beside it, or arXiv's own address, there is no doubt about a short one; nor in
  // the answers of Hugging Face, which have the paper in a record of its own.
  const own = isObject(record['paper']) ? record['paper'] : record
  return (
    paper.ids.arxiv !== undefined &&
    (text.length > 200 || own !== record || 'ai_summary' in own || isOfArxivItself(own)) &&
    Object.entries(own).some(
      ([key, value]) =>
        OF_ARXIV.test(key) || (/^(?:tags|links)$/.test(key) && Array.isArray(value) && value.some(isObject)),
    )
  )
}

/** Whether a record is arXiv's own entry, as programs that read its answers and feeds hand it on. */
function isOfArxivItself(record: JsonObject): boolean {
  return 'entry_id' in record || Object.keys(record).some((key) => /^arxiv_|^summary_detail$/.test(key))
}

/** arXiv's feeds call the abstract a description; so do others what they say of a paper. */
function isDescribedByAuthors(text: string, paper: Paper, record: JsonObject): boolean {
  if ('abstract' in record || 'summary' in record) return false
  if (isSaidByAuthors(text, paper, WE)) return true
  return (
    paper.ids.arxiv !== undefined &&
    text.length > 200 &&
    AS_AUTHORS.test(text) &&
    Object.entries(record).some(
      ([key, value]) =>
        SAYS_SOURCE.test(key) && typeof value === 'string' && /^(?:\S*\/)?arxiv\b/i.test(value),
    )
  )
}

/** Of a paper whose authors are named nobody else says at length what `we` did. */
function isSaidByAuthors(text: string, paper: Paper, as: RegExp): boolean {
  return paper.authors.length > 0 && text.length > 300 && as.test(text)
}

/** Fields that say where a record was taken from. */
const SAYS_SOURCE = /^(?:id|source|source_?name|origin|provider|platform|feed)$/i

const AS_AUTHORS =
  /\b(?:[Ww]e|[Tt]his (?:paper|work),? we) (?:also |further |then |first |thus |therefore )?(?:propose|present|introduce|show|demonstrate|study|develop|investigate|find|prove|evaluate|provide|describe|explore|analy[sz]e|report|examine|consider|formulate|design|address|observe|argue|establish|conduct|release|derive|apply|use|test)\b/

/** Whether a text says at length what `we` did, as abstracts do, and others who tell of a paper do not. */
export function isInAuthorsWords(text: string): boolean {
  return text.length > 300 && AS_AUTHORS.test(text)
}

const WE = /\b(?:[Ww]e|[Oo]ur)\b/

/** Fields of arXiv's answers, and of those made from them. */
const OF_ARXIV =
  /^(?:categories|primary_category|primaryCategory|published(?:At|_at)?|updated|updated_at|entry_id|comment|arxiv_comment|journal_ref|pdf_url|pdf|ai_summary|upvotes|discussionId|AI)$/

/** The texts of a summary: one, a list, or an object whose parts have names (`tldr`, `method`, …). */
function summariesOf(value: Json): string[] {
  if (!isObject(value)) {
    const text = longText(value)
    return text === undefined ? [] : [paragraphs(text)]
  }
  return Object.entries(value).flatMap(([name, part]) => {
    const text = longText(part)
    // Semantic Scholar says beside its summary which model wrote it.
    if (text === undefined || (name === 'model' && 'text' in value)) return []
    const label = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ')
    return [
      /^(?:tl;?dr|summary|text|value|one[_ ]?(?:line|sentence|liner))$/i.test(name)
        ? paragraphs(text)
        : `${label}: ${paragraphs(text)}`,
    ]
  })
}

/** Files a model's summary and the abstract behind it, if a text is these two. */
export function takeGenerated(paper: Paper, text: string): boolean {
  const both = generatedSummary(text)
  if (!both) return false
  paper.abstract ??= both.abstract
  addSummary(paper, both.summary)
  return true
}

function addSummary(paper: Paper, text: string): void {
  if (text === '' || paper.summary?.includes(text)) return
  paper.summary = paper.summary === undefined ? text : `${paper.summary}\n\n${text}`
}

/** Adds a note, once. */
export function addNote(paper: Paper, text: string): void {
  if (text !== '' && !paper.notes.includes(text)) paper.notes.push(text)
}

/** A text from OpenAlex's index of its words by position. */
function uninverted(index: JsonObject): string | undefined {
  const words: string[] = []
  for (const [word, positions] of Object.entries(index)) {
    if (!Array.isArray(positions)) return undefined
    for (const position of positions) {
      const at = Number(position)
      if (Number.isInteger(at) && at >= 0 && at < 100_000) words[at] = word
    }
  }
  const text = words.filter((word) => word !== undefined).join(' ')
  return text === '' ? undefined : text
}
