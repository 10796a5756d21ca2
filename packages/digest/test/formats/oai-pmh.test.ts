import { describe, expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'

const read = (value: string, path = 'records.xml') => parse({ path, value })

const answer = (...records: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
<responseDate>2023-01-25T18:45:11Z</responseDate>
<ListRecords>
${records.join('\n')}
<resumptionToken cursor="0"/>
</ListRecords>
</OAI-PMH>
`
const record = (id: string, metadata: string) =>
  `<record><header><identifier>${id}</identifier><datestamp>2023-01-25</datestamp><setSpec>cs</setSpec></header>\n<metadata>${metadata}</metadata></record>`
const dublinCore = (inside: string) =>
  `<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">${inside}</oai_dc:dc>`

describe("arXiv's own metadata", () => {
  test('arXiv: an element for each author, the date of the first version', async () => {
    const { format, papers, messages, ledger } = await read(
      answer(
        record(
          'oai:arXiv.org:2301.00002',
          `<arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>2301.00002</id><created>2023-01-02</created><updated>2023-02-02</updated>
<authors><author><keyname>Weaver</keyname><forenames>Ada</forenames><suffix>Jr</suffix><affiliation>Loom House</affiliation></author><author><keyname>LOOM Collaboration</keyname></author><author><keyname>Cy Reed for the KNOT Team</keyname></author></authors>
<title>Two &lt; Looms: a
  Poincar\\'e Section</title><categories>cs.DL math.CO</categories><comments>3 pages</comments><report-no>LH-1</report-no><msc-class>05C</msc-class>
<journal-ref>J. Looms 3 (2023)</journal-ref><doi>10.1000/a 10.1000/b</doi><license>http://arxiv.org/licenses/x</license>
<abstract>  We rest Kn\\&quot;ot's looms
at night.
  By day they weave.
</abstract></arXiv>`,
        ),
      ),
    )
    expect([format, messages]).toEqual(['oai-pmh', []])
    expect(papers).toMatchObject([
      {
        title: 'Two < Looms: a Poincaré Section',
        authors: [
          { name: 'Ada Weaver Jr', family: 'Weaver', given: 'Ada', affiliation: 'Loom House' },
          { name: 'LOOM Collaboration', group: true },
          { name: 'Cy Reed' },
          { name: 'the KNOT Team', group: true },
        ],
        abstract: "We rest Knöt's looms at night.\n\nBy day they weave.",
        ids: { arxiv: '2301.00002', doi: '10.1000/a' },
        date: '2023-01-02',
        venue: 'J. Looms 3 (2023)',
        categories: ['cs.DL', 'math.CO'],
        notes: [
          'DOI: 10.1000/b',
          '3 pages',
          'Report number: LH-1',
          'MSC class: 05C',
          'License: http://arxiv.org/licenses/x',
        ],
      },
    ])
    expect(ledger.map(({ line, kind }) => [line, kind])).toEqual([
      [1, 'digest'],
      [5, 'paper'],
      [15, 'digest'],
    ])
  })

  test('arXivRaw: a line of authors, all versions', async () => {
    const { papers } = await read(
      answer(
        record(
          'oai:arXiv.org:math/0704001',
          `<arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/"><id>math/0704001</id><submitter>A W</submitter><version version="v1"><date>Mon, 2 Apr 2007 19:18:42 GMT</date><size>30kb</size></version><version version="v2"><date>Tue, 24 Jul 2007 20:10:27 GMT</date></version><title>Looms</title><authors>A. Weaver (Loom House) and B. Kn\\"ot for the LOOM Collaboration</authors><categories>math.CO</categories><abstract>We.</abstract></arXivRaw>`,
        ),
      ),
    )
    expect(papers).toMatchObject([
      { ids: { arxiv: 'math/0704001' }, version: 2, date: '2007-04-02', abstract: 'We.' },
    ])
    expect(papers[0]?.authors.map(({ name }) => name)).toEqual([
      'A. Weaver',
      'B. Knöt',
      'the LOOM Collaboration',
    ])
  })
})

describe('Dublin Core', () => {
  test("arXiv's: the first description is the abstract, what is no address is where it was published", async () => {
    const { papers, messages } = await read(
      answer(
        record(
          'oai:arXiv.org:1009.00001',
          dublinCore(
            '<dc:title>Looms</dc:title><dc:creator>Weaver, Ada</dc:creator><dc:creator>von Knot, B.</dc:creator><dc:subject>Computer Science - Digital Libraries</dc:subject><dc:description>  We rest.</dc:description><dc:description>Comment: 7 pages</dc:description><dc:date>2010-09-06</dc:date><dc:date>2012-01-01</dc:date><dc:type>text</dc:type><dc:identifier>http://arxiv.org/abs/1009.00001</dc:identifier><dc:identifier>J. Looms 34 (2008)</dc:identifier><dc:identifier>doi:10.1000/LOOM</dc:identifier>',
          ),
        ),
      ),
    )
    expect(messages).toEqual([])
    expect(papers).toMatchObject([
      {
        authors: [{ name: 'Ada Weaver' }, { name: 'B. von Knot' }],
        abstract: 'We rest.',
        ids: { arxiv: '1009.00001', doi: '10.1000/loom' },
        date: '2010-09-06',
        venue: 'J. Looms 34 (2008)',
        categories: ['Computer Science - Digital Libraries'],
        notes: ['7 pages'],
      },
    ])
  })

  test("a journal's: HTML in texts, a translated title as a note, volume and pages in the source", async () => {
    const abstract = `We let looms rest and measure what they weave in the morning. ${'They weave more. '.repeat(6)}`
    const { papers, messages } = await read(
      answer(
        record(
          'oai:journal.example:article/7',
          dublinCore(
            `<dc:title xml:lang="en-US">Looms</dc:title><dc:title xml:lang="es-ES">Telares</dc:title><dc:creator>Weaver, Ada</dc:creator><dc:contributor>Loom Fund</dc:contributor><dc:description xml:lang="en-US">&lt;p&gt;${abstract}&lt;/p&gt;</dc:description><dc:description>Peer reviewed</dc:description><dc:publisher>Loom House</dc:publisher><dc:date>2019-05-02T10:00:00Z</dc:date><dc:date>2019-04-01</dc:date><dc:type>info:eu-repo/semantics/article</dc:type><dc:type>Peer-reviewed Article</dc:type><dc:format>application/pdf</dc:format><dc:identifier>https://journal.example/article/view/7</dc:identifier><dc:identifier>info:doi/10.1000/7</dc:identifier><dc:identifier>hdl:1/7</dc:identifier><dc:source>Journal of Looms; Vol. 3 No. 2 (2019): Rest; 12-20</dc:source><dc:source>1234-5678</dc:source><dc:language>eng</dc:language><dc:relation>https://journal.example/article/view/7/8</dc:relation><dc:subject>rest; looms</dc:subject><dc:rights>CC</dc:rights>`,
          ),
        ),
      ),
    )
    expect(papers).toMatchObject([
      {
        title: 'Looms',
        abstract: abstract.trim(),
        ids: { doi: '10.1000/7' },
        date: '2019-04-01',
        venue: 'Journal of Looms',
        volume: '3',
        issue: '2',
        pages: '12-20',
        publisher: 'Loom House',
        type: 'peer-reviewed article',
        language: 'en',
        keywords: ['rest', 'looms'],
        notes: ['hdl:1/7', 'Peer reviewed', 'Title: Telares'],
      },
    ])
    expect(papers[0]?.links.map(({ url }) => url)).toEqual([
      'https://journal.example/article/view/7',
      'https://journal.example/article/view/7/8',
    ])
    expect(messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
      ['fields-not-kept', 'The field "contributor" is not read'],
    ])
  })

  test('alone, without the record around it', async () => {
    const { format, papers } = await read(
      dublinCore('<dc:title>Looms</dc:title><dc:creator>Weaver, Ada</dc:creator>'),
    )
    expect([format, papers.map(({ title }) => title)]).toEqual(['oai-pmh', ['Looms']])
  })
})

test('a deleted record and one of another form are left unread, with the reason', async () => {
  const { papers, ledger } = await read(
    answer(
      '<record><header status="deleted"><identifier>oai:x:1</identifier></header></record>',
      record('oai:x:2', '<mods><titleInfo>Looms</titleInfo></mods>'),
      record('oai:x:3', dublinCore('<dc:title>Looms</dc:title><dc:identifier>10.1000/3</dc:identifier>')),
    ),
  )
  expect(papers).toHaveLength(1)
  expect(ledger.flatMap(({ line, kind, reason }) => (kind === 'unread' ? [[line, reason]] : []))).toEqual([
    [5, 'the repository has deleted the record'],
    [6, 'the metadata are of a form that is not read; ask the repository for oai_dc'],
  ])
})

test('tells that the list goes on', async () => {
  const answer = (token: string) =>
    parse({
      path: 'answer.xml',
      value: `<OAI-PMH><ListRecords>\n<record><metadata><dc><title>Sheep</title></dc></metadata></record>\n${token}\n</ListRecords></OAI-PMH>`,
    })
  const { papers, messages } = await answer(
    '<resumptionToken cursor="0" completeListSize="5000">flock|1001</resumptionToken>',
  )
  expect(papers).toHaveLength(1)
  expect(messages).toMatchObject([
    {
      ruleId: 'list-goes-on',
      line: 3,
      reason: 'The repository has more records than this answer holds: 5000 in all',
    },
  ])
  expect((await answer('<resumptionToken cursor="4000"/>')).messages).toEqual([])
  expect((await answer('<resumptionToken></resumptionToken>')).messages).toEqual([])
})
