import type { Author } from '../digest.ts'
import { type Format, formatInPieces, type Sample } from '../format.ts'
import { PaperDraft } from '../records/paper-draft.ts'
import { yearWith } from '../records/publication-date.ts'
import {
  attribute,
  childrenOf,
  nodeAt,
  ownText,
  plainText,
  plainTexts,
  writtenText,
  type XmlNode,
  xmlRecords,
} from '../records/xml-records.ts'
import { withoutMarkup } from '../text/markup.ts'
import { collapse } from '../text/white-space.ts'

/**
 * DBLP's XML: a person's or a venue's publications, an answer of its search, an excerpt of all of it. Home pages of people, which
 * are entries there as well, are no papers.
 *
 * Rules: https://dblp.org/faq/16154937.html, https://dblp.org/xml/dblp.dtd
 */
export const dblpXml: Format = formatInPieces({
  name: 'dblp-xml',
  title: 'DBLP XML',
  extensions: ['xml'],
  detect: ({ text }: Sample) =>
    /<(?:dblp|dblpperson|dblpcites|bht)[\s>]|<(?:article|inproceedings)\s[^<>]*\bkey="(?:journals|conf)\/|<url>https?:\/\/dblp\.org\/rec\//.test(
      text,
    ) && /^\s*<[?!a-z]/i.test(text)
      ? 0.98
      : 0,
  inPieces: (context) =>
    xmlRecords(context, {
      records: (head) => (/<hits?[\s>]/.test(head) ? ['info'] : KINDS),
      mixed: ['title', 'booktitle', 'note'],
      read: READ,
      bookkeeping: BOOKKEEPING,
      paper,
    }),
})

const KINDS = [
  'article',
  'inproceedings',
  'proceedings',
  'book',
  'incollection',
  'phdthesis',
  'mastersthesis',
  'data',
]

const READ = new Set(
  'author editor authors title journal booktitle venue volume number pages year month ee doi url key type school publisher isbn series note'.split(
    ' ',
  ),
)

/** Of DBLP's own keeping, and what the paper cites. */
const BOOKKEEPING = new Set('crossref access stream rel cite cdrom'.split(' '))

function paper(record: XmlNode, line: number, endLine: number): PaperDraft {
  const draft = new PaperDraft(line, endLine)
  const text = (name: string) => plainText(record, name)
  // A title ends with a full stop that is none of its own.
  draft.title(text('title')?.replace(/(?<!\.\.)\.$/, ''), writtenText(record, 'title'))
  for (const each of childrenOf(nodeAt(record, 'authors') ?? record, 'author')) draft.author(author(each))
  draft.editedBy('editor', { authors: childrenOf(record, 'editor').flatMap((each) => author(each) ?? []) })
  draft.date(yearWith(text('year'), text('month')))
  for (const address of plainTexts(record, 'ee')) draft.url(address)
  draft.doi(text('doi'))
  const volume = text('volume')
  const venue = text('journal') ?? text('venue') ?? text('booktitle') ?? text('series')
  draft.text('venue', venue)
  // The number of a preprint stands where others have their volume.
  if (venue === 'CoRR') draft.arxiv(volume?.replace(/^abs\//, ''))
  else draft.text('volume', volume)
  draft.text('issue', text('number')).pages(text('pages')).isbn(text('isbn'))
  draft.text('publisher', text('publisher') ?? text('school')).note(text('note'))
  draft.text('key', attribute(record, 'key') ?? text('key'))
  draft.text('type', text('type')?.toLowerCase())
  const page = text('url')
  if (draft.paper.links.length === 0 && /^https?:/.test(page ?? '')) draft.url(page)
  return draft
}

/** People of one name are told apart by four digits behind it. */
function author(value: string | XmlNode): Author | undefined {
  const name = collapse(withoutMarkup(ownText(value) ?? '')).replace(/ \d{4}$/, '')
  if (name === '') return undefined
  const orcid = attribute(value, 'orcid')
  return { name, ...(orcid ? { orcid } : {}) }
}
