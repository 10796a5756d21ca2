import { describe, expect, test } from 'vitest'
import { formats } from '../../src/formats/index.ts'
import { parse } from '../../src/parse.ts'

const read = (value: string, path = 'export.xml') => parse({ path, value }, { formats })

const article = (inside: string, behind = '') => `<PubmedArticle>
<MedlineCitation Status="MEDLINE"><PMID Version="1">123</PMID>
<Article PubModel="Print">${inside}</Article>
</MedlineCitation>${behind}
</PubmedArticle>`
const set = (...articles: string[]) => `<?xml version="1.0" ?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle//EN" "https://dtd.example/pubmed.dtd" [<!ENTITY a "b">]>
<PubmedArticleSet>
${articles.join('\n')}
</PubmedArticleSet>
`

describe('PubMed XML', () => {
  test.each([
    ['<ArticleTitle>[Sheep at night].</ArticleTitle>', '[Sheep at night]'],
    [
      '<ArticleTitle>[Not Available].</ArticleTitle><VernacularTitle>Schafe bei Nacht.</VernacularTitle>',
      'Schafe bei Nacht',
    ],
    ['<ArticleTitle>[Not Available].</ArticleTitle>', undefined],
  ])(
    'keeps the brackets of a translated title, and takes those of none for none: %s',
    async (title, written) => {
      const { papers } = await read(set(article(title)))
      expect(papers[0]?.title).toBe(written)
    },
  )

  test('gives every field that a paper has', async () => {
    const { papers, format, messages, ledger } = await read(
      set(
        article(
          `<Journal><JournalIssue><Volume>16</Volume><Issue>2403.10</Issue><PubDate><Year>2026</Year><Month>Jun</Month><Day>02</Day></PubDate></JournalIssue><Title>Engine research</Title></Journal>
<ArticleTitle>Early <sup>99m</sup>Tc at 10<sup>6</sup> &amp; <i>E. coli</i>.</ArticleTitle>
<Pagination><MedlinePgn>454-81</MedlinePgn></Pagination>
<ELocationID EIdType="pii" ValidYN="Y">92</ELocationID><ELocationID EIdType="doi" ValidYN="Y">10.1000/ABC</ELocationID>
<Abstract><AbstractText Label="BACKGROUND">Cogs &lt; wheels.</AbstractText><AbstractText Label="RESULTS">H<sub>2</sub>O.</AbstractText><CopyrightInformation>(c)</CopyrightInformation></Abstract>
<AuthorList CompleteYN="Y"><Author ValidYN="Y"><LastName>Lovelace</LastName><ForeName>Ada B</ForeName><Initials>AB</Initials><Suffix>Jr</Suffix><Identifier Source="ORCID">0000000218250097</Identifier><AffiliationInfo><Affiliation>Engine House</Affiliation></AffiliationInfo></Author><Author><CollectiveName>COGS Group</CollectiveName></Author></AuthorList>
<Language>eng</Language><PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList>`,
          `<PubmedData><ArticleIdList><ArticleId IdType="pubmed">123</ArticleId><ArticleId IdType="pmc">PMC9</ArticleId></ArticleIdList>
<ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.1000/other</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData>`,
        ),
      ),
    )
    expect([format, messages]).toEqual(['pubmed-xml', []])
    expect(papers).toEqual([
      {
        title: 'Early 99mTc at 10⁶ & E. coli',
        original: { title: 'Early <sup>99m</sup>Tc at 10<sup>6</sup> &amp; <i>E. coli</i>.' },
        authors: [
          {
            name: 'Ada B Lovelace Jr',
            family: 'Lovelace',
            given: 'Ada B',
            orcid: '0000-0002-1825-0097',
            affiliation: 'Engine House',
          },
          { name: 'COGS Group', group: true },
        ],
        abstract: 'BACKGROUND: Cogs < wheels.\n\nRESULTS: H2O.',
        ids: { pmid: '123', doi: '10.1000/abc', pmcid: 'PMC9' },
        links: [],
        date: '2026-06-02',
        venue: 'Engine research',
        volume: '16',
        issue: '2403.10',
        pages: '454-81',
        type: 'journal article',
        language: 'en',
        keywords: [],
        categories: [],
        headings: [],
        notes: [],
        source: { line: 4, endLine: 15 },
      },
    ])
    expect(ledger.map(({ line, kind, field }) => `${line} ${kind} ${field}`)).toEqual([
      '1 digest structure',
      '4 paper entry',
      '16 digest structure',
    ])
  })

  test.each([
    ['<Year>2019</Year><Month>03</Month>', '2019-03'],
    ['<Year>2019</Year><Season>Spring</Season>', '2019'],
    ['<MedlineDate>2019 Jan-Feb</MedlineDate>', '2019-01'],
  ])('dates %s as %s', async (date, expected) => {
    const { papers } = await read(
      set(
        article(
          `<Journal><JournalIssue><PubDate>${date}</PubDate></JournalIssue></Journal><ArticleTitle>T.</ArticleTitle>`,
        ),
      ),
    )
    expect(papers[0]?.date).toBe(expected)
  })

  test('all on one line, is still read paper by paper', async () => {
    const { papers, ledger } = await read(
      set(article('<ArticleTitle>A.</ArticleTitle>'), article('<ArticleTitle>B.</ArticleTitle>')).replaceAll(
        '\n',
        '',
      ),
    )
    expect(papers.map(({ title }) => title)).toEqual(['A', 'B'])
    expect(ledger).toMatchObject([{ line: 1, endLine: 1, kind: 'paper', paper: 0, endPaper: 1 }])
  })

  test('that breaks off, or is broken inside one record, is read as far as it goes', async () => {
    const whole = set(article('<ArticleTitle>A.</ArticleTitle>'), article('<ArticleTitle>B.</ArticleTitle>'))
    const { papers, messages } = await read(whole.slice(0, whole.lastIndexOf('B.')))
    expect(papers.map(({ title }) => title)).toEqual(['A'])
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['xml-cut-off', 'unread-line'])
  })
})

test('EndNote XML: styled runs, several lists of addresses, a month beside the year', async () => {
  const { papers, format, messages } = await read(`<?xml version="1.0" encoding="UTF-8"?>
<xml><records>
<record><database name="My.enl">My.enl</database><ref-type name="Journal Article">17</ref-type>
<contributors><authors><author><style face="normal">Lovelace, Ada</style></author><author>Hopper, Grace</author></authors></contributors>
<titles><title><style face="normal">Steam in </style><style face="italic">E. coli</style><style face="normal"> &amp; cogs</style></title><secondary-title><style>Engine Lett</style></secondary-title></titles>
<pages><style>943-7</style></pages><volume><style>112</style></volume><number><style>5</style></number>
<keywords><keyword><style>steam</style></keyword><keyword>cogs</keyword></keywords>
<dates><year><style>2015</style></year><pub-dates><date><style>Mar 3</style></date></pub-dates></dates>
<abstract><style>Cogs turn.&#xD;At p &lt; 0.05.</style></abstract>
<urls><related-urls><url><style>http://journal.example/1</style></url></related-urls><pdf-urls><url>file://localhost/a.pdf</url></pdf-urls></urls>
<electronic-resource-num><style>10.1000/ABC</style></electronic-resource-num>
</record>
</records></xml>
`)
  expect(format).toBe('endnote-xml')
  expect(messages.map(({ ruleId, line, fatal }) => [ruleId, line, fatal])).toEqual([
    ['unsafe-link', 10, undefined],
  ])
  expect(papers).toMatchObject([
    {
      title: 'Steam in E. coli & cogs',
      authors: [{ name: 'Ada Lovelace' }, { name: 'Grace Hopper' }],
      abstract: 'Cogs turn. At p < 0.05.',
      ids: { doi: '10.1000/abc' },
      links: [{ url: 'http://journal.example/1' }],
      date: '2015-03-03',
      venue: 'Engine Lett',
      volume: '112',
      issue: '5',
      pages: '943-7',
      type: 'journal article',
      keywords: ['steam', 'cogs'],
      source: { line: 3, endLine: 12 },
    },
  ])
  expect(papers[0]?.original).toBeUndefined()
})

test('EndNote’s first XML', async () => {
  const { papers, format } = await parse({
    path: 'library.xml',
    value: `<XML><RECORDS>
<RECORD><REFERENCE_TYPE>0</REFERENCE_TYPE><AUTHORS><AUTHOR>Lovelace, Ada</AUTHOR><AUTHOR>Hopper, Grace</AUTHOR></AUTHORS><YEAR>2019</YEAR><DATE>June</DATE><TITLE>Steam &amp; Cogs</TITLE><SECONDARY_TITLE>Engine Letters</SECONDARY_TITLE><VOLUME>4</VOLUME><NUMBER>2</NUMBER><PAGES>1-9</PAGES><LABEL>lovelace19</LABEL><URL>10.1000/Abc</URL></RECORD>
</RECORDS></XML>`,
  })
  expect(format).toBe('endnote-xml')
  expect(papers).toMatchObject([
    {
      title: 'Steam & Cogs',
      authors: [{ name: 'Ada Lovelace' }, { name: 'Grace Hopper' }],
      date: '2019-06',
      venue: 'Engine Letters',
      pages: '1-9',
      key: 'lovelace19',
      ids: { doi: '10.1000/abc' },
      source: { line: 2, endLine: 2 },
    },
  ])
})
