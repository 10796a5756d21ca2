import { type Format, formatInPieces, type Sample } from '../format.ts'
import { PaperDraft } from '../records/paper-draft.ts'
import { mostPrecise, publicationDate, yearWith } from '../records/publication-date.ts'
import { recordAuthors } from '../records/record-names.ts'
import { childrenOf, nodeAt, ownText, type XmlNode, xmlRecords } from '../records/xml-records.ts'
import { decodeEntities } from '../text/markup.ts'

/** EndNote's XML, which Zotero, Mendeley, Bookends and Rayyan write too. */
export const endnoteXml: Format = formatInPieces({
  name: 'endnote-xml',
  title: 'EndNote XML',
  extensions: ['xml'],
  detect: ({ text }: Sample) =>
    /<record>[\s\S]{0,20000}?<(?:ref-type|rec-number|contributors|titles)[\s>]|<RECORD>\s*<REFERENCE_TYPE>/.test(
      text,
    )
      ? 0.96
      : 0,
  inPieces: (context) =>
    xmlRecords(context, {
      records: () => ['record', 'RECORD'],
      mixed: MIXED,
      read: READ,
      bookkeeping: BOOKKEEPING,
      paper: (record, line, endLine) =>
        'REFERENCE_TYPE' in record ? readOlder(record, line, endLine) : read(record, line, endLine),
    }),
})

/** The fields of EndNote's first XML, which reference managers and scripts of old still write. */
const OLDER = words(
  `AUTHOR TITLE SECONDARY_TITLE YEAR DATE VOLUME NUMBER PAGES PUBLISHER ISBN LABEL KEYWORD ABSTRACT NOTES URL AUTHOR_ADDRESS`,
)

const MIXED = [
  ...words(
    `author title secondary-title full-title abbr-1 abstract keyword notes url year date volume number issue pages publisher
    isbn language electronic-resource-num accession-num label custom2 research-notes remote-database-name`,
  ),
  ...OLDER,
]

const READ = new Set([
  ...MIXED,
  ...words(
    `titles contributors authors secondary-authors dates pub-dates urls web-urls related-urls pdf-urls text-urls periodical keywords
    ref-type REFERENCE_TYPE AUTHORS KEYWORDS`,
  ),
])

/** Of the reference manager's own keeping, of the journal, and other forms of what is read. */
const BOOKKEEPING = new Set(
  words(
    `rec-number foreign-keys database source-app ref-type alt-periodical alt-title abbr-2 abbr-3 short-title label-data added-date
    last-updated-date access-date modified-date remote-database-provider call-num auth-address image-urls caption
    REFNUM SHORT_TITLE ALTERNATE_TITLE`,
  ),
)

function words(text: string): string[] {
  return text.split(/\s+/)
}

function readOlder(record: XmlNode, line: number, endLine: number): PaperDraft {
  const draft = new PaperDraft(line, endLine)
  const text = (name: string) => styled(record, name)
  draft.title(text('TITLE')).abstract(text('ABSTRACT')).isbn(text('ISBN')).pages(text('PAGES'))
  draft.authors(recordAuthors(allStyled(nodeAt(record, 'AUTHORS'), 'AUTHOR')))
  draft.date(yearWith(text('YEAR'), text('DATE')) ?? publicationDate(text('DATE') ?? ''))
  draft.text('venue', text('SECONDARY_TITLE')).text('volume', text('VOLUME')).text('issue', text('NUMBER'))
  draft.text('publisher', text('PUBLISHER')).text('key', text('LABEL'))
  for (const address of [text('URL'), text('AUTHOR_ADDRESS')]) {
    if (/^10\.\d{4,9}\//.test(address ?? '')) draft.doi(address)
    else draft.url(address)
  }
  for (const keyword of allStyled(nodeAt(record, 'KEYWORDS'), 'KEYWORD')) draft.keyword(keyword)
  return draft.note(text('NOTES'))
}

function read(record: XmlNode, line: number, endLine: number): PaperDraft {
  const draft = new PaperDraft(line, endLine)
  const titles = nodeAt(record, 'titles')
  const dates = nodeAt(record, 'dates')
  draft.title(styled(titles, 'title'))
  draft.authors(recordAuthors(allStyled(nodeAt(record, 'contributors', 'authors'), 'author')))
  draft.editedBy(
    'secondary-authors',
    recordAuthors(allStyled(nodeAt(record, 'contributors', 'secondary-authors'), 'author')),
  )
  draft.abstract(styled(record, 'abstract'))
  const year = styled(dates, 'year')
  const day = styled(nodeAt(dates, 'pub-dates'), 'date')
  draft.date(
    mostPrecise([publicationDate(year ?? day ?? ''), publicationDate(day ?? ''), yearWith(year, day)]),
  )
  draft.doi(styled(record, 'electronic-resource-num'))
  const accession = styled(record, 'accession-num')
  const ofPubmed = /pubmed|medline|nlm/i.test(styled(record, 'remote-database-name') ?? '')
  if (ofPubmed && /^\d{1,8}$/.test(accession ?? '')) draft.id('pmid', accession)
  draft.id('pmcid', /^PMC\d+$/.exec(styled(record, 'custom2') ?? '')?.[0])
  const urls = nodeAt(record, 'urls')
  for (const [group, label] of [
    ['web-urls', ''],
    ['related-urls', ''],
    ['pdf-urls', 'PDF'],
    ['text-urls', ''],
  ] as const) {
    for (const url of allStyled(nodeAt(urls, group), 'url')) draft.url(url, label)
  }
  const periodical = nodeAt(record, 'periodical')
  draft.text(
    'venue',
    styled(periodical, 'full-title') ?? styled(titles, 'secondary-title') ?? styled(periodical, 'abbr-1'),
  )
  draft
    .text('volume', styled(record, 'volume'))
    .text('issue', styled(record, 'issue') ?? styled(record, 'number'))
  draft
    .pages(styled(record, 'pages'))
    .text('publisher', styled(record, 'publisher'))
    .isbn(styled(record, 'isbn'))
  draft.language(styled(record, 'language')).text('key', styled(record, 'label'))
  draft.text('type', refType(record))
  for (const keyword of allStyled(nodeAt(record, 'keywords'), 'keyword')) {
    for (const part of keyword.split(/\s*[;\r\n]\s*/)) draft.keyword(part)
  }
  draft.note(styled(record, 'notes')).note(styled(record, 'research-notes'))
  return draft
}

function refType(record: XmlNode): string | undefined {
  const name = nodeAt(record, 'ref-type')?.['@name']
  return typeof name === 'string' ? decodeEntities(name).toLowerCase() : undefined
}

function styled(node: XmlNode | undefined, name: string): string | undefined {
  return allStyled(node, name)[0]
}

/** The texts of all children with a name; EndNote puts each stretch of one font into a `<style>` of its own. */
function allStyled(node: XmlNode | undefined, name: string): string[] {
  return childrenOf(node, name)
    .map((child) => decodeEntities((ownText(child) ?? '').replace(/<\/?style\b[^<>]*>/g, '')).trim())
    .filter((text) => text !== '')
}
