import { type Format, formatInPieces, type Sample } from '../format.ts'
import { PaperDraft } from '../records/paper-draft.ts'
import { publicationDate } from '../records/publication-date.ts'
import { recordAuthor } from '../records/record-names.ts'
import {
  childrenOf,
  ownText,
  plainText,
  plainTexts,
  writtenText,
  type XmlNode,
  xmlRecords,
} from '../records/xml-records.ts'
import { withoutMarkup } from '../text/markup.ts'

/**
 * The XML of the Astrophysics Data System, its export of references and abstracts.
 *
 * Rules: https://ui.adsabs.harvard.edu/help/actions/export, http://ads.harvard.edu/schema/abs/1.1/references.xsd
 */
export const adsXml: Format = formatInPieces({
  name: 'ads-xml',
  title: 'XML of the Astrophysics Data System',
  extensions: ['xml'],
  detect: ({ text }: Sample) =>
    /^\s*<[?!a-z]/i.test(text) && /<records\s[^<>]*ads\.harvard\.edu\/schema\/abs\/[\d.]+\/(?!dc)/.test(text)
      ? 0.98
      : 0,
  inPieces: (context) =>
    xmlRecords(context, {
      records: () => ['record'],
      mixed: ['title', 'abstract'],
      read: READ,
      bookkeeping: BOOKKEEPING,
      paper,
    }),
})

const READ = new Set(
  'bibcode title author journal volume issue pubdate page lastpage keywords keyword url abstract DOI eprintid language publisher'.split(
    ' ',
  ),
)

/** Of the system's own keeping: what else it has to offer on a paper, rights, counts. */
const BOOKKEEPING = new Set('link origin score citations copyright affiliation ISSN comment'.split(' '))

function paper(record: XmlNode, line: number, endLine: number): PaperDraft {
  const draft = new PaperDraft(line, endLine)
  const text = (name: string) => plainText(record, name)
  draft.title(text('title'), writtenText(record, 'title')).abstract(writtenText(record, 'abstract'))
  for (const each of childrenOf(record, 'author'))
    draft.author(recordAuthor(withoutMarkup(ownText(each) ?? '')))
  draft.date(publicationDate(text('pubdate') ?? ''))
  draft.doi(text('DOI')).arxiv(text('eprintid')?.replace(/^arXiv:/i, ''))
  // A journal's name stands before where in it the paper is.
  const [venue, volume, issue, pages] = placeIn(text('journal') ?? '')
  draft
    .text('venue', venue)
    .text('volume', text('volume') ?? volume)
    .text('issue', text('issue') ?? issue)
  draft.pages(text('page') ?? pages, text('lastpage')).language(text('language'))
  draft.text('publisher', text('publisher')).text('key', text('bibcode')).url(text('url'))
  for (const list of childrenOf(record, 'keywords'))
    if (typeof list !== 'string') for (const keyword of plainTexts(list, 'keyword')) draft.keyword(keyword)
  return draft
}

/**
 * Name, volume, issue and pages, which the journal's element has in one line.
 *
 * @example placeIn('Sheep Letters, Volume 3, Issue 2, pp. 1-9') // ['Sheep Letters', '3', '2', '1-9']
 */
function placeIn(journal: string): (string | undefined)[] {
  const [name = '', ...parts] = journal.split(/,\s+(?=Volume |Issue |pp?\.|id\.|Advance Access)/)
  const behind = (sign: RegExp) =>
    parts
      .find((part) => sign.test(part))
      ?.replace(sign, '')
      .trim()
  return [name, behind(/^Volume /), behind(/^Issue /), behind(/^pp?\.\s*/)]
}
