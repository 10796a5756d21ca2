import { safeUrl } from '../text/links.ts'
import { withoutMarkup } from '../text/markup.ts'
import { texToUnicode } from '../text/tex.ts'
import { unwrapped } from '../text/unwrapped.ts'
import { PaperDraft } from './paper-draft.ts'
import { publicationDate } from './publication-date.ts'
import { recordAuthors } from './record-names.ts'
import { childrenOf, ownText, plainTexts, type XmlNode } from './xml-records.ts'

/** Descriptions shorter than this are remarks: `Peer reviewed`, `Includes bibliographical references`. */
const SHORTEST_ABSTRACT = 120

/**
 * A paper from Dublin Core, in which each element may be repeated: the first title is the paper's, further ones (mostly
 * translations) are notes, as are further descriptions.
 *
 * @param oaiId the identifier in the record's header, which tells arXiv's records
 */
export function paperFromDublinCore(node: XmlNode, line: number, endLine: number, oaiId = ''): PaperDraft {
  const draft = new PaperDraft(line, endLine)
  const identifiers = plainTexts(node, 'identifier')
  const ofArxiv =
    /^oai:arXiv\.org:/i.test(oaiId) || identifiers.some((id) => /^https?:\/\/arxiv\.org\//.test(id))
  const plain = (text: string) => (ofArxiv ? texToUnicode(text, { ligatures: false }) : text)
  const [title, ...otherTitles] = plainTexts(node, 'title')
  draft.title(title && plain(title), title)
  draft.authors(recordAuthors(plainTexts(node, 'creator').map(plain)))
  if (ofArxiv) draft.arxiv(oaiId.replace(/^oai:arXiv\.org:/i, ''))
  for (const identifier of identifiers) readIdentifier(identifier, ofArxiv, draft)
  readDescriptions(node, ofArxiv, plain, draft)
  // Repositories give the time of their own doing with the date, the time of publication without.
  const dates = plainTexts(node, 'date')
  draft.date(publicationDate(dates.find((date) => !date.includes('T')) ?? dates[0] ?? ''))
  for (const source of plainTexts(node, 'source')) readSource(source, draft)
  for (const relation of plainTexts(node, 'relation')) {
    if (safeUrl(relation)) draft.url(relation)
    else if (!/^info:/i.test(relation)) draft.note(relation)
  }
  for (const subject of plainTexts(node, 'subject')) {
    if (ofArxiv) draft.category(subject)
    else for (const part of subject.split(/\s*;\s*/)) draft.keyword(part)
  }
  draft.text('publisher', plainTexts(node, 'publisher')[0]).language(plainTexts(node, 'language')[0])
  const type = plainTexts(node, 'type').find((text) => !/^info:|^text$/i.test(text))
  draft.text('type', type?.toLowerCase())
  for (const other of otherTitles) if (other !== title) draft.note(`Title: ${other}`)
  return draft
}

function readIdentifier(text: string, ofArxiv: boolean, draft: PaperDraft): void {
  const isbn = /^(?:urn:)?isbn:?\s*/i
  if (/^(?:info:)?(?:doi[:/]\s*)?10\.\d{4,9}\/\S+$/i.test(text))
    draft.doi(text.replace(/^info:(?:doi[:/])?/i, ''))
  else if (safeUrl(text)) draft.url(text)
  else if (/^arxiv:/i.test(text)) draft.arxiv(text)
  else if (isbn.test(text)) draft.isbn(text.replace(isbn, ''))
  // What arXiv writes beside the address is where the paper was published.
  else if (ofArxiv && draft.paper.venue === undefined) draft.text('venue', text)
  // Addresses that no page may hold are told of as such.
  else if (!/^(?:oai|issn|javascript|vbscript|data|file|ftp):/i.test(text)) draft.note(text)
}

function readDescriptions(
  node: XmlNode,
  ofArxiv: boolean,
  plain: (text: string) => string,
  draft: PaperDraft,
): void {
  for (const child of childrenOf(node, 'description')) {
    const text = plain(unwrapped(withoutMarkup(ownText(child) ?? '').split('\n')))
    const comment = ofArxiv && /^Comment:\s*(.*)$/s.exec(text)?.[1]
    if (comment) draft.note(comment)
    else if (draft.paper.abstract === undefined && (ofArxiv || text.length >= SHORTEST_ABSTRACT))
      draft.abstract(text)
    else draft.note(text)
  }
}

/** Where it appeared, as journals write it: `Journal of Looms; Vol. 3 No. 2 (2020): Knots; 12-20`. */
function readSource(text: string, draft: PaperDraft): void {
  if (/^(?:issn:?\s*)?\d{4}-\d{3}[\dX]$/i.test(text)) return
  if (safeUrl(text)) {
    draft.url(text)
    return
  }
  const [venue = '', ...parts] = text.split(/\s*;\s+/)
  draft.text('venue', venue)
  if (draft.paper.venue !== venue) return
  const where = parts.join('; ')
  draft.text('volume', /\b(?:Vol|Bd|Band|Tome?|T)\.?\s*(\w+)/i.exec(where)?.[1])
  draft.text('issue', /(?:\b(?:No|Nr|N[uú]m|Iss(?:ue)?|Heft)|№|Nº|N°)\.?\s*([\w/-]+)/i.exec(where)?.[1])
  const pages = parts.at(-1)
  if (pages !== undefined && /^[a-z]?\d+(?:\s*[-–]\s*[a-z]?\d+)?$/i.test(pages)) draft.pages(pages)
}
