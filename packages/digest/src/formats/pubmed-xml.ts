import type { Author } from '../digest.ts'
import { type Format, formatInPieces, type Sample } from '../format.ts'
import { PaperDraft } from '../records/paper-draft.ts'
import { mostPrecise, publicationDate, yearWith } from '../records/publication-date.ts'
import { pubmedTitle } from '../records/pubmed-title.ts'
import { personal } from '../records/record-names.ts'
import {
  attribute,
  childrenOf,
  nodeAt,
  ownText,
  plainText,
  writtenText,
  type XmlNode,
  xmlRecords,
} from '../records/xml-records.ts'

/** PubMed's XML, as E-utilities and the site export it (https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html). */
export const pubmedXml: Format = formatInPieces({
  name: 'pubmed-xml',
  title: 'PubMed XML',
  extensions: ['xml'],
  detect: ({ text }: Sample) =>
    /<(?:PubmedArticleSet|PubmedArticle|PubmedBookArticle|MedlineCitation(?:Set)?)[\s>]/.test(text)
      ? 0.97
      : 0,
  inPieces: (context) =>
    xmlRecords(context, {
      records: (head) =>
        /<(?:(PubmedArticle|PubmedBookArticle)|MedlineCitation)[\s>]/.exec(head)?.[1]
          ? ['PubmedArticle', 'PubmedBookArticle']
          : ['MedlineCitation'],
      mixed: [
        'ArticleTitle',
        'VernacularTitle',
        'BookTitle',
        'AbstractText',
        'CollectiveName',
        'LastName',
        'ForeName',
        'Affiliation',
        'Title',
        'Keyword',
        'DescriptorName',
      ],
      read: READ,
      bookkeeping: BOOKKEEPING,
      paper: read,
    }),
})

const READ = words(
  `MedlineCitation BookDocument Article Journal JournalIssue Book ArticleTitle VernacularTitle BookTitle AuthorList Author
  CollectiveName LastName ForeName FirstName Initials Suffix Identifier AffiliationInfo Affiliation Abstract AbstractText
  PubDate ArticleDate Year Month Day MedlineDate PMID ELocationID PubmedData PubmedBookData ArticleIdList ArticleId Title
  ISOAbbreviation MedlineJournalInfo MedlineTA Volume Issue Pagination MedlinePgn StartPage EndPage Publisher PublisherName
  Isbn Language PublicationTypeList PublicationType KeywordList Keyword MeshHeadingList MeshHeading DescriptorName`,
)

/** Of NLM's own keeping, of the journal, of the references; finer subject headings, which are read without these. */
const BOOKKEEPING = words(
  `DateCompleted DateRevised DateCreated CitationSubset CitationStatus Country NlmUniqueID ISSN ISSNLinking Season History
  PublicationStatus ReferenceList QualifierName EqualContrib NumberOfReferences PublisherLocation ContributionDate CopyrightInformation
  Medium LocationLabel ReportNumber`,
)

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/))
}

function read(record: XmlNode, line: number, endLine: number): PaperDraft {
  const draft = new PaperDraft(line, endLine)
  const citation = nodeAt(record, 'MedlineCitation') ?? nodeAt(record, 'BookDocument') ?? record
  const article = nodeAt(citation, 'Article') ?? citation
  const journal = nodeAt(article, 'Journal')
  const issue = nodeAt(journal, 'JournalIssue')
  const book = nodeAt(citation, 'Book')

  const english = writtenText(article, 'ArticleTitle')
  const original = writtenText(article, 'VernacularTitle') ?? writtenText(book, 'BookTitle')
  draft.title(pubmedTitle(english, original), english ?? original)
  const lists = [...childrenOf(article, 'AuthorList'), ...childrenOf(book, 'AuthorList')]
  const authors = lists.find((list) => attribute(list, 'Type') !== 'editors')
  if (typeof authors === 'object') {
    for (const author of childrenOf(authors, 'Author')) draft.author(readAuthor(author))
    if (attribute(authors, 'CompleteYN') === 'N') draft.paper.authorsPartial = true
  }
  for (const list of lists) {
    if (typeof list === 'string' || attribute(list, 'Type') !== 'editors') continue
    draft.editedBy('AuthorList', {
      authors: childrenOf(list, 'Author').flatMap((each) => readAuthor(each) ?? []),
    })
  }
  draft.abstract(readAbstract(nodeAt(article, 'Abstract')))
  draft.date(readDate(nodeAt(issue, 'PubDate') ?? nodeAt(book, 'PubDate'), nodeAt(article, 'ArticleDate')))
  readIdentifiers(record, citation, article, draft)
  draft.text(
    'venue',
    plainText(journal, 'Title') ??
      plainText(journal, 'ISOAbbreviation') ??
      plainText(nodeAt(citation, 'MedlineJournalInfo'), 'MedlineTA'),
  )
  draft.text('volume', plainText(issue, 'Volume')).text('issue', plainText(issue, 'Issue'))
  const pagination = nodeAt(article, 'Pagination')
  draft.pages(
    plainText(pagination, 'MedlinePgn') ?? plainText(pagination, 'StartPage'),
    plainText(pagination, 'EndPage'),
  )
  draft.text('publisher', plainText(nodeAt(book, 'Publisher'), 'PublisherName')).isbn(plainText(book, 'Isbn'))
  draft.language(plainText(article, 'Language'))
  draft.text('type', plainText(nodeAt(article, 'PublicationTypeList'), 'PublicationType')?.toLowerCase())
  for (const list of childrenOf(citation, 'KeywordList')) {
    if (typeof list === 'object')
      for (const keyword of childrenOf(list, 'Keyword')) draft.keyword(ownText(keyword) ?? '')
  }
  for (const heading of childrenOf(nodeAt(citation, 'MeshHeadingList'), 'MeshHeading')) {
    if (typeof heading === 'object') draft.category(plainText(heading, 'DescriptorName') ?? '')
  }
  return draft
}

function readAuthor(author: string | XmlNode): Author | undefined {
  if (typeof author === 'string') return undefined
  const group = plainText(author, 'CollectiveName')
  if (group) return { name: group, group: true }
  const family = plainText(author, 'LastName') ?? ''
  const given =
    plainText(author, 'ForeName') ?? plainText(author, 'FirstName') ?? plainText(author, 'Initials') ?? ''
  if (family === '' && given === '') return undefined
  const orcid = childrenOf(author, 'Identifier').find((id) => attribute(id, 'Source') === 'ORCID')
  const bare = /\d{4}-?\d{4}-?\d{4}-?\d{3}[\dX]/.exec(ownText(orcid) ?? '')?.[0].replace(/-/g, '')
  const affiliation = plainText(nodeAt(author, 'AffiliationInfo') ?? author, 'Affiliation')
  return {
    ...personal(family, given, plainText(author, 'Suffix')),
    ...(bare ? { orcid: bare.replace(/(.{4})(?=.)/g, '$1-') } : {}),
    ...(affiliation ? { affiliation } : {}),
  }
}

/** Sections with their labels before them, as PubMed shows them. */
function readAbstract(abstract: XmlNode | undefined): string | undefined {
  const sections = childrenOf(abstract, 'AbstractText').map((section) => {
    const label = attribute(section, 'Label')
    const text = ownText(section) ?? ''
    return label && label !== 'UNLABELLED' ? `${label}: ${text}` : text
  })
  return sections.length ? sections.join('\n\n') : undefined
}

function readDate(published: XmlNode | undefined, electronic: XmlNode | undefined): string | undefined {
  const dates = [published, electronic].map((date) => {
    const monthAndDay = [plainText(date, 'Month'), plainText(date, 'Day')].filter(Boolean)
    const written = plainText(date, 'MedlineDate')
    if (written !== undefined) return publicationDate(written)
    const year = plainText(date, 'Year')
    const numeric = monthAndDay.length > 0 && monthAndDay.every((part) => /^\d+$/.test(part ?? ''))
    return numeric ? publicationDate([year, ...monthAndDay].join('-')) : yearWith(year, monthAndDay.join(' '))
  })
  return mostPrecise(dates)
}

function readIdentifiers(record: XmlNode, citation: XmlNode, article: XmlNode, draft: PaperDraft): void {
  draft.id('pmid', plainText(citation, 'PMID'))
  for (const id of childrenOf(article, 'ELocationID')) {
    if (attribute(id, 'EIdType') === 'doi' && attribute(id, 'ValidYN') !== 'N') draft.doi(ownText(id))
  }
  // The references have lists of identifiers too; only the record's own one is the paper's.
  const data = nodeAt(record, 'PubmedData') ?? nodeAt(record, 'PubmedBookData')
  const own = [
    ...childrenOf(nodeAt(data, 'ArticleIdList'), 'ArticleId'),
    ...childrenOf(nodeAt(citation, 'ArticleIdList'), 'ArticleId'),
  ]
  for (const id of own) {
    const kind = attribute(id, 'IdType')
    if (kind === 'doi') draft.doi(ownText(id))
    else if (kind === 'pubmed') draft.id('pmid', ownText(id))
    else if (kind === 'pmc') draft.id('pmcid', /PMC\d+/.exec(ownText(id) ?? '')?.[0])
  }
}
