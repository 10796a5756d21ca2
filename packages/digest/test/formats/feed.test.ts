import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse.ts'

const rss = `<?xml version='1.0' encoding='UTF-8'?>
<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0">
  <channel>
    <title>cs.DL updates on arXiv.org</title>
    <link>http://rss.arxiv.org/rss/cs.DL</link>
    <lastBuildDate>Tue, 02 Apr 2024 04:00:06 +0000</lastBuildDate>
    <language>en-us</language>
    <item>
      <title>Counting Shelves</title>
      <link>https://arxiv.org/abs/2404.00001</link>
      <description>arXiv:2404.00001v1 Announce Type: new
Abstract: We count shelves in two towns and find that $n &lt; 5$ in both.</description>
      <guid isPermaLink="false">oai:arXiv.org:2404.00001v1</guid>
      <category>cs.DL</category>
      <pubDate>Tue, 02 Apr 2024 00:00:00 -0400</pubDate>
      <arxiv:announce_type>new</arxiv:announce_type>
      <dc:creator>Ada One, Bob Two (Town Library)</dc:creator>
    </item>
    <item>
      <title>Counting Them Again</title>
      <link>https://arxiv.org/abs/2304.00002</link>
      <description>arXiv:2304.00002v3 Announce Type: replace-cross
Abstract: We counted shelves again, and found as many as before.</description>
      <guid isPermaLink="false">oai:arXiv.org:2304.00002v3</guid>
      <pubDate>Tue, 02 Apr 2024 00:00:00 -0400</pubDate>
      <arxiv:announce_type>replace-cross</arxiv:announce_type>
      <dc:creator>C Three</dc:creator>
    </item>
  </channel>
</rss>
`

const atom = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title type="html">arXiv Query: search_query=shelves</title>
  <id>http://arxiv.org/api/abc</id>
  <updated>2025-10-17T00:00:00-04:00</updated>
  <entry>
    <id>http://arxiv.org/abs/math/0309136v2</id>
    <updated>2005-10-16T17:59:37Z</updated>
    <published>2003-09-08T17:59:37Z</published>
    <title>  Shelves &amp; Spines in
  Two Lines</title>
    <summary>  A hard-wrapped
summary where a&lt;b.
</summary>
    <author><name>Jos\u00e9 One</name><arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">Town</arxiv:affiliation></author>
    <author><name>Bob Two</name></author>
    <arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">5 pages</arxiv:comment>
    <arxiv:journal_ref xmlns:arxiv="http://arxiv.org/schemas/atom">J. Shelves 5 (2005)</arxiv:journal_ref>
    <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1000/SHELF.5</arxiv:doi>
    <link title="doi" href="http://dx.doi.org/10.1000/SHELF.5" rel="related"/>
    <link href="http://arxiv.org/abs/math/0309136v2" rel="alternate" type="text/html"/>
    <link title="pdf" href="http://arxiv.org/pdf/math/0309136v2" rel="related" type="application/pdf"/>
    <category term="math.GT" scheme="http://arxiv.org/schemas/atom"/>
  </entry>
</feed>
`

describe('a feed', () => {
  it('gives the papers of an answer of arXiv’s API', async () => {
    const digest = await parse(atom)
    expect(digest).toMatchObject({
      format: 'feed',
      title: 'arXiv Query: search_query=shelves',
      date: '2025-10-17',
    })
    expect(digest.messages).toEqual([])
    expect(digest.papers).toEqual([
      expect.objectContaining({
        title: 'Shelves & Spines in Two Lines',
        abstract: 'A hard-wrapped summary where a<b.',
        authors: [{ name: 'José One', affiliation: 'Town' }, { name: 'Bob Two' }],
        ids: { arxiv: 'math/0309136', doi: '10.1000/shelf.5' },
        version: 2,
        date: '2003-09-08',
        venue: 'J. Shelves 5 (2005)',
        notes: ['5 pages'],
        categories: ['math.GT'],
        source: { line: 6, endLine: 24 },
      }),
    ])
    expect(digest.papers[0]?.links.map(({ kind }) => kind)).toEqual(['paper', 'paper', 'pdf'])
  })

  it('reads arXiv’s RSS: label before the abstract, affiliations, no date for what is only replaced', async () => {
    const { papers, messages, language } = await parse(rss)
    expect(messages).toEqual([])
    expect(language).toBe('en-us')
    expect(papers).toMatchObject([
      {
        title: 'Counting Shelves',
        abstract: 'We count shelves in two towns and find that $n < 5$ in both.',
        authors: [{ name: 'Ada One' }, { name: 'Bob Two', affiliation: 'Town Library' }],
        ids: { arxiv: '2404.00001' },
        version: 1,
        date: '2024-04-02',
      },
      { ids: { arxiv: '2304.00002' }, version: 3, notes: ['Announced as replace-cross'] },
    ])
    expect(papers[1]).not.toHaveProperty('date')
  })

  it('reads what the old feed of arXiv adds behind titles', async () => {
    const { papers } = await parse(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<channel><title>cs.DL updates</title><items><rdf:Seq/></items></channel>
<item rdf:about="http://arxiv.org/abs/2207.00001">
<title>Shelves in the Wild. (arXiv:2207.00001v3 [cs.DL] UPDATED)</title>
<link>http://arxiv.org/abs/2207.00001</link>
<description rdf:parseType="Literal">&lt;p&gt;We look at shelves in the wild and describe what stands on them.&lt;/p&gt;</description>
<dc:creator>&lt;a href="http://arxiv.org/a/one"&gt;Ada One&lt;/a&gt;, &lt;a href="http://arxiv.org/a/two"&gt;Bob Two&lt;/a&gt;</dc:creator>
</item></rdf:RDF>`)
    expect(papers).toMatchObject([
      {
        title: 'Shelves in the Wild',
        ids: { arxiv: '2207.00001' },
        version: 3,
        categories: ['cs.DL'],
        authors: [{ name: 'Ada One' }, { name: 'Bob Two' }],
      },
    ])
  })

  it('reads labelled descriptions in escaped HTML', async () => {
    const abstract = 'Shelves are advancing rapidly across the world, and nobody has counted them yet. '
      .repeat(5)
      .trim()
    const { papers } = await parse(`<rss version="2.0"><channel><title>Daily Shelves</title>
<item><title>Many Shelves</title><link>https://arxiv.org/abs/2607.00001</link>
<description>&lt;p&gt;&lt;img src="https://example.org/x.png"/&gt;&lt;/p&gt;&lt;p&gt;&lt;b&gt;Authors:&lt;/b&gt; Ada One, The Shelf Team&lt;/p&gt;&lt;p&gt;&lt;b&gt;Upvotes:&lt;/b&gt; 52&lt;/p&gt;&lt;p&gt;&lt;b&gt;Summary:&lt;/b&gt; ${abstract}&lt;/p&gt;</description>
<pubDate>Thu, 30 Jul 2026 00:00:00 +0000</pubDate></item></channel></rss>`)
    expect(papers).toMatchObject([
      {
        abstract,
        authors: [{ name: 'Ada One' }, { name: 'The Shelf Team', group: true }],
        counts: { upvotes: 52 },
        date: '2026-07-30',
      },
    ])
  })

  it('takes a screening note for a summary, reads prefixes and joined authors, and reports a cut', async () => {
    const { papers, messages } =
      await parse(`<ns0:feed xmlns:ns0="http://www.w3.org/2005/Atom"><ns0:title>Picked</ns0:title>
<ns0:entry><ns0:id>arxiv:2601.00001:pick-v1</ns0:id><ns0:title>Jets on Shelves</ns0:title><ns0:summary type="html">&lt;p&gt;该论文与书架相关。&lt;/p&gt;</ns0:summary><ns0:author><ns0:name>A. One, B. Two, and C. Three</ns0:name></ns0:author></ns0:entry>
<ns0:entry><ns0:title>Cut`)
    expect(papers).toMatchObject([
      {
        ids: { arxiv: '2601.00001' },
        summary: '该论文与书架相关。',
        authors: [{ name: 'A. One' }, { name: 'B. Two' }, { name: 'C. Three' }],
      },
    ])
    expect(papers[0]).not.toHaveProperty('abstract')
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['xml-cut-off', 3],
      ['unread-line', 3],
    ])
  })

  it('does not expand declared entities, and survives entries nested beyond measure', async () => {
    const bomb = await parse(
      atom
        .replace('<feed', '<!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>\n<feed')
        .replace('5 pages', '&b;'),
    )
    expect(bomb.papers[0]?.notes).toEqual(['&b;'])
    const deep = await parse(atom.replace('5 pages', '<x>'.repeat(100_000)))
    expect(deep.messages.every(({ ruleId }) => ruleId !== 'format-failed')).toBe(true)
  })
})

it('arXiv’s own entries are told by their elements, its errors are no papers', async () => {
  const { papers } = await parse({
    path: 'answer.xml',
    value: `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
<entry><id>http://arxiv.org/api/errors#bad_id</id><title>Error</title><summary>bad id</summary></entry>
<entry><id>http://arxiv.org/abs/2601.00001v1</id><title>Shelves</title><summary>We look.</summary><arxiv:primary_category term="cs.AI"/></entry>
</feed>`,
  })
  expect(papers).toMatchObject([{ title: 'Shelves', abstract: 'We look.' }])
})

it('a title has neither the picture before it nor the date behind it', async () => {
  const { papers } = await parse({
    path: 'feed.xml',
    value: `<rss version="2.0"><channel><title>Daily</title><item><title>📄 Shelves (2026-08-22)</title><link>https://arxiv.org/abs/2601.00001</link></item></channel></rss>`,
  })
  expect(papers.map(({ title }) => title)).toEqual(['Shelves'])
})

describe('feeds of publishers', () => {
  const read = async (items: string) => {
    const { papers } = await parse({
      path: 'feed.xml',
      value: `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><channel><title>Journal of Shelves</title>${items}</channel></rss>`,
    })
    return papers
  }
  const long = 'We count shelves in old towns and find that there are many of them. '.repeat(6).trim()

  it('finds the abstract below its heading, and leaves the place and the numbers around it out', async () => {
    const papers = await read(
      `<item><title>Shelves</title><link>https://pubmed.ncbi.nlm.nih.gov/38000000/</link><content:encoded><![CDATA[<div><p>J Shelves. 2024 Jan 2;12(3):1-9. doi: 10.1000/j.1. Online ahead of print.</p><p><b>ABSTRACT</b></p><p>BACKGROUND: Shelves are many.</p><p>METHODS: We counted.</p><p>PMID:<a href="https://pubmed.ncbi.nlm.nih.gov/38000000/">38000000</a> | DOI:<a href="https://doi.org/10.1000/j.1">10.1000/j.1</a></p></div>]]></content:encoded><dc:creator>Ada One</dc:creator></item>`,
    )
    expect(papers).toMatchObject([
      {
        title: 'Shelves',
        abstract: 'BACKGROUND: Shelves are many.\n\nMETHODS: We counted.',
        ids: { pmid: '38000000', doi: '10.1000/j.1' },
      },
    ])
    expect(papers[0]).not.toHaveProperty('summary')
  })

  it('reads what stands in labelled paragraphs, in elements of its own, and the title that stands alone', async () => {
    const papers = await read(
      `<item><title>Shelves</title><link>https://www.sciencedirect.com/science/article/pii/S1</link><description><![CDATA[<p>Publication date: May 2024</p><p><b>Source:</b> Journal of Shelves</p><p>Author(s): Ada One, Bob Two</p>]]></description></item>
<item><title>Shelves, Vol. 1, Pages 1: Tables</title><link>https://www.mdpi.com/1/1/1</link><content:encoded><![CDATA[<p>Shelves <a href="https://www.mdpi.com/1/1/1">doi: 10.3390/s1</a></p><p>Authors: Ada One Bob Two</p><p>${long}</p>]]></content:encoded><dc:title>Tables</dc:title><dc:creator>Ada One</dc:creator><dc:creator>Bob Two</dc:creator><prism:doi>10.3390/s1</prism:doi><prism:volume>1</prism:volume><prism:startingPage>1</prism:startingPage></item>
<item><title>Chairs</title><link>http://ieeexplore.ieee.org/document/1</link><description>${long}</description><authors>Ada One;Bob Two;</authors><startPage>1</startPage><endPage>9</endPage></item>`,
    )
    const authors = [{ name: 'Ada One' }, { name: 'Bob Two' }]
    expect(papers).toMatchObject([
      { title: 'Shelves', authors, date: '2024-05', venue: 'Journal of Shelves' },
      { title: 'Tables', authors, abstract: long, ids: { doi: '10.3390/s1' }, volume: '1', pages: '1' },
      { title: 'Chairs', authors, abstract: long, pages: '1-9' },
    ])
  })

  it('takes a post that links a paper for no abstract', async () => {
    const papers = await read(
      `<item><title>What I read</title><link>https://blog.example/1</link><description><![CDATA[<p>${long}</p><p>See <a href="https://doi.org/10.1000/1">the paper</a>.</p>]]></description></item>`,
    )
    expect(papers[0]).not.toHaveProperty('abstract')
    expect(papers[0]?.summary).toContain('We count')
  })
})

describe('an answer of arXiv’s that somebody has shortened', () => {
  it('has the abstract as its summary, since its ids name a version', async () => {
    const { papers } = await parse({
      path: 'answer.xml',
      value: `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2404.00001v1</id>
<published>2024-04-01T00:00:00Z</published><title>Counting Shelves</title><summary>We count shelves.</summary>
<author><name>Ada One</name></author></entry></feed>`,
    })
    expect(papers).toMatchObject([{ ids: { arxiv: '2404.00001' }, abstract: 'We count shelves.' }])
  })
})

it('reads the labels of Chinese feeds, each to the end of its line', async () => {
  const { papers } = await parse({
    path: 'feed.xml',
    value: `<rss version="2.0"><channel><title>期刊</title><item><title>货架与港口的关系研究</title><link>https://example.org/abstract/1</link><description>期刊：货架学报&lt;br/&gt;等级：A2</description></item></channel></rss>`,
  })
  expect(papers).toMatchObject([{ title: '货架与港口的关系研究', venue: '货架学报', summary: '等级：A2' }])
})

it('reads Dublin Core’s subject and publisher, and tells of elements that are not read', async () => {
  const { papers, messages } = await parse({
    path: 'feed.xml',
    value: `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Shelves</title>
<item><title>Counting Shelves</title><link>https://doi.org/10.1000/1</link><dc:subject>shelves</dc:subject><dc:publisher>Shelf House</dc:publisher><dc:rights>free</dc:rights><x:room>Hall 1</x:room></item>
<item><title>Reading Spines</title><link>https://doi.org/10.1000/2</link><x:room>Hall 2</x:room><x:empty/></item></channel></rss>`,
  })
  expect(papers[0]).toMatchObject({ keywords: ['shelves'], publisher: 'Shelf House' })
  expect(messages.map(({ ruleId, line, reason }) => [ruleId, line, reason])).toEqual([
    ['fields-not-kept', 2, 'The field "room" is not read, here and in 1 more place'],
  ])
})

describe('Nature’s feeds', () => {
  it('give a DOI above an editor’s words, however long these are', async () => {
    const words = `Sheep are counted at night. Here, the authors count them late. ${'They find many of them. '.repeat(20)}`
    const { papers } = await parse({
      path: 'feed.xml',
      value: `<rss version="2.0"><channel><title>Pastures</title><item><title>Sheep Late</title><link>https://www.nature.com/articles/s41467-025-00001-0</link><description>&lt;p&gt;Pasture Communications, Published online: 14 March 2025; &lt;a href="https://www.nature.com/articles/s41467-025-00001-0"&gt;doi:10.1038/s41467-025-00001-0&lt;/a&gt;&lt;/p&gt;${words.trim()}</description></item></channel></rss>`,
    })
    expect(papers).toMatchObject([{ ids: { doi: '10.1038/s41467-025-00001-0' }, summary: words.trim() }])
    expect(papers[0]?.abstract).toBeUndefined()
  })
})

it('keeps a labelled summary beside a model’s that stands before the abstract', async () => {
  const abstract = 'We count sheep, and find that many of them are counted twice by those who are tired.'
  const { papers } = await parse({
    path: 'feed.xml',
    value: `<rss version="2.0"><channel><title>Pastures</title><item><title>Sheep Late</title><link>https://arxiv.org/abs/2503.01234</link><description>&lt;p&gt;TLDR: Count early.&lt;/p&gt;&lt;p&gt;Sheep are counted late, and seldom twice. Generated by pasture/Ram-8B ${abstract}&lt;/p&gt;</description></item></channel></rss>`,
  })
  expect(papers).toMatchObject([
    { summary: 'Count early.\n\nSheep are counted late, and seldom twice.', abstract },
  ])
})

describe('feeds that a script joined', () => {
  const joined = (items: string) =>
    parse({
      path: 'feed.xml',
      value: `<?xml version='1.0' encoding='utf-8'?>\n<rss version="2.0"><channel><title>Pastures</title>${items}</channel></rss>`,
    })

  it('are known, though they are one line behind the declaration', async () => {
    const { format, papers } = await joined(
      Array.from(
        { length: 300 },
        (_, n) =>
          `<item><title>Sheep of the Night ${n}</title><link>https://doi.org/10.1000/${n}</link><description>${'Sheep are counted. '.repeat(15)}</description></item>`,
      ).join(''),
    )
    expect(format).toBe('feed')
    expect(papers).toHaveLength(300)
  })

  it('say on one line when and where a paper appeared and who wrote it, and name the journal as its author', async () => {
    const { papers } = await joined(
      '<item><title>Sheep Late</title><link>https://example.org/science/article/pii/S01</link><description>Publication date: October 2026 Source: Journal of Flocks, Volume 139 Author(s): Mary (Molly) Lind, Bo Dow</description><author>Journal of Flocks</author><pubDate>Sun, 16 Aug 2026 06:21:00 GMT</pubDate></item>' +
        '<item><title>Sheep Early</title><link>https://doi.org/10.1000/2</link><description/><author>Pasture Letters</author></item>',
    )
    expect(papers).toMatchObject([
      {
        authors: [{ name: 'Mary (Molly) Lind' }, { name: 'Bo Dow' }],
        venue: 'Journal of Flocks, Volume 139',
        date: '2026-10',
      },
      { authors: [], venue: 'Pasture Letters' },
    ])
  })

  it('name journals as authors throughout, those that may be people, too', async () => {
    const item = (n: number, author: string, rest = '') =>
      `<item><title>Sheep ${n}</title><link>https://doi.org/10.1000/${n}</link><description>${rest}</description><author>${author}</author></item>`
    const { papers } = await joined(
      item(1, 'Journal of Flocks') +
        item(2, 'Pasture Science') +
        item(3, 'Wool and Grass Communications') +
        item(4, 'Folds', 'Publication date: May 2026 Source: Folds, Volume 2 Author(s): Ada One'),
    )
    expect(papers.map(({ authors, venue }) => [authors.map(({ name }) => name), venue])).toEqual([
      [[], 'Journal of Flocks'],
      [[], 'Pasture Science'],
      [[], 'Wool and Grass Communications'],
      [['Ada One'], 'Folds, Volume 2'],
    ])
  })

  it('say where a paper appeared before its abstract, or instead of it', async () => {
    const abstract =
      `We explore how sheep are counted. ${'They are counted in the evening. '.repeat(12)}`.trim()
    const item = (n: number, text: string) =>
      `<item><title>Sheep ${n}</title><link>https://example.org/doi/abs/10.1177/000${n}</link><description>${text}</description></item>`
    const { papers } = await joined(
      item(1, `Human Folds, Ahead of Print. &lt;br/&gt;${abstract}`) +
        item(2, `Wool, Grass, Volume 79, Issue 3, Page 399-426, March 2026. &lt;br/&gt;${abstract}`) +
        item(3, 'Folding Science, EarlyView.'),
    )
    expect(papers.map((paper) => [paper.venue, paper.abstract, paper.summary])).toEqual([
      ['Human Folds', abstract, undefined],
      ['Wool, Grass', abstract, undefined],
      ['Folding Science', undefined, undefined],
    ])
  })

  it('have under a DOI the journal alone, or the authors and what is said of the paper', async () => {
    const item = (n: number, html: string) =>
      `<item><title>Sheep ${n}</title><link>https://example.org/${n}</link><description><![CDATA[${html}]]></description></item>`
    const { papers } = await joined(
      item(1, '<div><cite>Journal of Sheep</cite></div><div>DOI: 10.1000/1</div>') +
        item(
          2,
          '<div><i>Sheep Sci.</i>, 2026, Advance Article<br/><b>DOI</b>: 10.1000/2, Edge Article</div><div>Open Access</div><div>Ada One, Bo Two<br/>Sheep are counted.<br/>To cite this article before page numbers are assigned, use the DOI form of citation above.</div>',
        ),
    )
    expect(
      papers.map(({ ids, venue, summary, authors }) => [
        ids.doi,
        venue,
        summary,
        authors.map(({ name }) => name),
      ]),
    ).toEqual([
      ['10.1000/1', 'Journal of Sheep', undefined, []],
      ['10.1000/2', undefined, 'Sheep are counted.', ['Ada One', 'Bo Two']],
    ])
  })

  it('have numbered places behind their authors', async () => {
    const { papers } = await parse({
      path: 'feed.xml',
      value:
        '<rdf:RDF xmlns:dc="x"><channel><title>Folds</title></channel><item><title>Sheep</title><link>https://doi.org/10.1000/1</link><description>Volume 2, Issue 3, July 2026, Page 1-20&lt;br/&gt;. </description><dc:creator>Ada One, Bo Two1School of Wool, Town, UK.2Barn.</dc:creator></item></rdf:RDF>',
    })
    expect(papers[0]).toMatchObject({ authors: [{ name: 'Ada One' }, { name: 'Bo Two' }] })
    expect(papers[0]).not.toHaveProperty('summary')
  })

  it.each([
    ['in a paragraph', '<p>Ada One, Bo Two</p>'],
    ['in a paragraph behind `by`', '<p>by Ada One and Bo Two</p>'],
    ['and arXiv’s number', '<p>Ada One, Bo Two</p><p>arXiv:2607.00001v2 [cs.XY]</p>'],
    ['under a heading', '<h3>Authors</h3><p>Ada One, Bo Two</p><h3>Abstract</h3>'],
    ['under a label', '<p><b>Authors:</b></p><p>Ada One, Bo Two</p><p><b>Abstract:</b></p>'],
    ['beside who liked the paper', '<p>👍 23 | Authors: Ada One, Bo Two</p>'],
  ])('name the authors above the abstract, %s', async (_, html) => {
    const abstract = `We count sheep. ${'They are counted in the evening and at night. '.repeat(8)}`.trim()
    const { papers } = await joined(
      `<item><title>Sheep</title><link>https://arxiv.org/abs/2607.00001</link><description><![CDATA[${html}<p>${abstract}</p>]]></description></item>`,
    )
    expect(papers[0]).toMatchObject({ authors: [{ name: 'Ada One' }, { name: 'Bo Two' }], abstract })
    expect(papers[0]).not.toHaveProperty('summary')
  })

  it('name some of the authors above the abstract, and topics where others have authors', async () => {
    const item = (above: string) =>
      `<item><title>Sheep</title><link>https://arxiv.org/abs/2607.00001</link><description><![CDATA[<p>${above}</p><p>${'We count sheep. '.repeat(25)}</p>]]></description></item>`
    const { papers } = await joined(
      item('Ada One, Bo Two et al.') + item('Machine Learning, Computer Vision'),
    )
    expect(papers.map(({ authors, authorsPartial }) => [authors.length, authorsPartial])).toEqual([
      [2, true],
      [0, undefined],
    ])
  })

  it('label what a model wrote, which is no abstract, however long', async () => {
    const { papers } = await joined(
      `<item><title>Sheep</title><link>https://arxiv.org/abs/2607.00001</link><description><![CDATA[<p><b>AI Summary:</b> ${'Sheep are counted. '.repeat(25)}</p>]]></description></item>`,
    )
    expect(papers[0]).toMatchObject({ summary: expect.stringMatching(/^Sheep are counted\./) })
    expect(papers[0]).not.toHaveProperty('abstract')
  })

  it.each([
    [
      'links',
      '<p>Authors: Ada One</p><h3>arXiv Links</h3><p><a href="https://arxiv.org/abs/2607.00001">arXiv</a> | <a href="https://arxiv.org/pdf/2607.00001">PDF</a></p><h3>AI summary</h3><p>Abstract\n\tSheep are counted by a model.\n\tAI-generated summary</p><h3>Abstract</h3><p>We count sheep.</p>',
    ],
    [
      'a remark',
      '<strong>评论:</strong> 7 pages<h3>GPT 摘要:</h3><h4>总结</h4>Sheep are counted by a model.<h3>摘要:</h3>We count sheep.',
    ],
  ])('have headings above a model’s words and the abstract, and %s', async (_, html) => {
    const { papers } = await joined(
      `<item><title>Sheep</title><link>https://arxiv.org/abs/2607.00001</link><description><![CDATA[${html}]]></description></item>`,
    )
    expect(papers[0]).toMatchObject({
      summary: 'Sheep are counted by a model.',
      abstract: 'We count sheep.',
    })
  })

  it('begin each title with the feed it is from, and name that as its author', async () => {
    const item = (title: string, author: string) =>
      `<item><title>${title}</title><link>https://arxiv.org/abs/2607.00001</link><author>${author}</author></item>`
    const titles = async (...items: string[]) => {
      const { papers } = await joined(items.join(''))
      return papers.map(({ title, headings, authors, venue }) => ({
        title,
        headings,
        authors: authors.map(({ name }) => name),
        ...(venue === undefined ? {} : { venue }),
      }))
    }
    const items = [
      item('[cs.XY updates on arXiv.org] Sheep One', 'cs.XY updates on arXiv.org'),
      item('[Flocks] [Re] Sheep Two', 'Flocks'),
      item('[FL] Sheep Three', 'Ann Lee'),
    ]
    expect(await titles(...items)).toEqual([
      { title: 'Sheep One', headings: ['cs.XY updates on arXiv.org'], authors: [] },
      { title: '[Re] Sheep Two', headings: ['Flocks'], authors: [], venue: 'Flocks' },
      { title: 'Sheep Three', headings: ['FL'], authors: ['Ann Lee'] },
    ])
    // Where not all do, a bracket is of the title.
    expect((await titles(...items, item('Sheep Four', 'Bo Dow')))[1]?.title).toBe('[Flocks] [Re] Sheep Two')
  })

  it('name one author, and all of them in a paragraph above the abstract', async () => {
    const item = (author: string, above: string) =>
      `<item><title>Sheep at Noon</title><link>https://arxiv.org/abs/2607.00001v1</link><description><![CDATA[<p> ${above} </p><p>Ann Lee, it is said, counted sheep at noon.</p><p> <b> Comments: </b> 9 pages </p>]]></description><author>${author}</author></item>`
    const read = async (author: string, above: string) => {
      const { papers } = await joined(item(author, above))
      const [{ authors = [], abstract, summary } = {}] = papers
      return { names: authors.map(({ name }) => name), text: abstract ?? summary }
    }
    const text = 'Ann Lee, it is said, counted sheep at noon.'
    expect(await read('Ann Lee', 'Ann Lee, Bo van Dow, Cleo M. Ray')).toEqual({
      names: ['Ann Lee', 'Bo van Dow', 'Cleo M. Ray'],
      text,
    })
    expect(await read('Ann Lee', 'Ann Lee')).toEqual({ names: ['Ann Lee'], text })
    expect(await read('Bo Dow', 'Ann Lee, Cleo Ray')).toEqual({
      names: ['Bo Dow'],
      text: `Ann Lee, Cleo Ray\n\n${text}`,
    })
    expect(await read('Ann Lee', 'Ann Lee, and others too')).toMatchObject({ names: ['Ann Lee'] })
  })
})

describe('an entry that is an issue of a digest', () => {
  const asText = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const issue = (html: string) =>
    parse({
      path: 'feed.xml',
      value: `<rss version="2.0"><channel><title>Pasture Digest</title><item><title>Sheep of the week - 2026-07-31</title><link>https://example.org/digest.html</link><description>${asText(html)}</description></item></channel></rss>`,
    })

  it('gives the papers of its page', async () => {
    const { papers } = await issue(
      `<div><h1>Sheep of the week</h1>${[1, 2, 3]
        .map(
          (n) =>
            `<article><h3><a href="https://arxiv.org/abs/2607.0000${n}">Counting Sheep ${n} of the Hill</a></h3><p>Hier werden Schafe gezählt, und zwar die des Hügels ${n}, bei Nacht.</p></article>`,
        )
        .join('')}</div>`,
    )
    expect(papers.map(({ title, ids, headings }) => [title, ids.arxiv, headings])).toEqual(
      [1, 2, 3].map((n) => [
        `Counting Sheep ${n} of the Hill`,
        `2607.0000${n}`,
        ['Sheep of the week - 2026-07-31'],
      ]),
    )
  })

  it('has the identifiers of none of the papers that it links', async () => {
    const link = (n: number) => `<a href="https://arxiv.org/abs/2607.0000${n}">this</a>`
    const { papers } = await issue(`<p>Much was said of sheep, in ${link(1)} and in ${link(2)}.</p>`)
    expect(papers).toMatchObject([{ title: 'Sheep of the week - 2026-07-31', ids: {} }])
    expect(papers[0]?.links).toHaveLength(3)
  })
})

describe('feeds of proceedings and of daily lists', () => {
  const words = 'We count shelves in two towns, and weigh the dust on each of their boards at noon. '
    .repeat(4)
    .trim()
  const feedOf = (item: string) =>
    parse({
      path: 'shelves.xml',
      value: `<rss version="2.0"><channel><title>Shelves 2020</title><item><title>Counting shelves at noon</title>${item}</item></channel></rss>`,
    })

  it('have the abstract beside a link to the paper’s file', async () => {
    const { papers } = await feedOf(
      `<link>https://proceedings.shelf.example/2020/counting-Paper.pdf</link><description>${words}</description>`,
    )
    expect(papers).toMatchObject([{ abstract: words }])
  })

  it('name where authors work and the authors on one line', async () => {
    const { papers } = await feedOf(
      `<link>https://huggingface.co/papers/2601.20381</link><description><![CDATA[<div>\n<p>Institution: University of the Hill | Authors: Ada Weber, Bo Lind, Chen Li</p>\n<h3>Abstract</h3>\n<p>${words}</p></div>]]></description>`,
    )
    expect(papers[0]?.authors.map(({ name }) => name)).toEqual(['Ada Weber', 'Bo Lind', 'Chen Li'])
    expect(papers).toMatchObject([{ abstract: words, notes: ['Institution: University of the Hill'] }])
  })
})

it('names of creators may each have a line of their own', async () => {
  const { papers } = await parse({
    path: 'feed.xml',
    value: `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Kites</title>
<item><title>Woven kites in strong winds</title><link>https://arxiv.org/abs/2401.00001</link><dc:creator>
  Ada Weber
  Jan van der Berg
</dc:creator></item></channel></rss>`,
  })
  expect(papers[0]?.authors.map(({ name }) => name)).toEqual(['Ada Weber', 'Jan van der Berg'])
})

describe('feeds of journals', () => {
  const rdf = (...items: string[]) =>
    parse({
      path: 'journal.xml',
      value: `<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Sheep Letters</title></channel>${items.map((item) => `<item>${item}</item>`).join('')}</rdf:RDF>`,
    })

  it('that Open Journal Systems prints have abstracts, in any language and however short', async () => {
    const { papers } = await rdf(
      '<title>Schafe am Mittag</title><link>https://journal.example/sl/article/view/12</link><description>&lt;p&gt;Wir zählen Schafe am Mittag.&lt;/p&gt;</description>',
      '<title>羊の正午</title><link>https://journal.example/sl/article/view/13</link><description>正午に羊を数える。</description>',
      '<title>Goats at noon</title><link>https://journal.example/sl/article/view/14</link><description>&lt;p&gt;N/A&lt;/p&gt;</description>',
    )
    expect(papers.map(({ abstract, summary }) => [abstract, summary])).toEqual([
      ['Wir zählen Schafe am Mittag.', undefined],
      ['正午に羊を数える。', undefined],
      [undefined, undefined],
    ])
  })

  it('of Copernicus have title, authors and where the paper appeared above the text', async () => {
    const item = (title: string, people: string, place: string) =>
      `<item><title>${title}</title><link>https://doi.org/10.5194/dust-20-37-2026</link><description>&lt;b&gt;${title}&lt;/b&gt;&lt;br&gt;
${people}&lt;br&gt;
            ${place}&lt;br&gt;
We look at dust on shelves, and say where it came from.</description></item>`
    const { papers } = await parse({
      path: 'feed.xml',
      value: `<?xml version="1.0"?><rss version="2.0"><channel><title>Dust</title>${item(
        'Dust of the last shelves',
        'Ada Weber, Bo Lind, and Cy P. Dow',
        'Dust, 20, 37–58, https://doi.org/10.5194/dust-20-37-2026, 2026',
      )}${item(
        'Controls on dust',
        'Ada Weber and Bo Lind',
        'Dust Discuss., https://doi.org/10.5194/dust-2026-38,2026&lt;br&gt;&lt;b&gt;Preprint under review for DUST&lt;/b&gt; (discussion: open, 0 comments)',
      )}</channel></rss>`,
    })
    expect(papers.map(({ authors, summary }) => [authors.map(({ name }) => name), summary])).toEqual([
      [['Ada Weber', 'Bo Lind', 'Cy P. Dow'], 'We look at dust on shelves, and say where it came from.'],
      [['Ada Weber', 'Bo Lind'], 'We look at dust on shelves, and say where it came from.'],
    ])
  })

  it('may have the reference to the paper above its abstract', async () => {
    const abstract = 'We count the dust on shelves of two towns and find that there is more than we thought. '
      .repeat(4)
      .trim()
    const item = (title: string, text: string) =>
      `<item><title>${title}</title><link>https://doi.org/10.1234/dust</link><author>Ada Weber, Bo Lind</author><description>Ada Weber, Bo Lind, Dust Letters. 6(None)] 2025. https://openalex.org/W4415349311

                ${text}</description></item>`
    const { papers } = await parse({
      path: 'feed.xml',
      value: `<?xml version="1.0"?><rss version="2.0"><channel><title>Dust</title>${item('Dust of the last shelves', abstract)}${item('Controls on dust', 'No abstract')}</channel></rss>`,
    })
    expect(papers.map(({ abstract, summary }) => [abstract, summary])).toEqual([
      [abstract, undefined],
      [undefined, undefined],
    ])
  })

  it('have one author in an element, with the family name first', async () => {
    const { papers } = await rdf(
      '<title>Sheep at noon</title><dc:creator>Weber, Ada</dc:creator><dc:creator>Lind, Bo C.</dc:creator>',
      '<title>Goats at noon</title><dc:creator>Cruz, Juan</dc:creator>',
    )
    expect(papers.map(({ authors }) => authors.map(({ name }) => name))).toEqual([
      ['Ada Weber', 'Bo C. Lind'],
      ['Juan Cruz'],
    ])
  })

  it('have the authors above the abstract, each with a semicolon behind', async () => {
    const { papers } = await rdf(
      '<title>Sheep at noon</title><link>https://kns.example/detail?v=1</link><description>Ada WEBER;Bo LIND;&lt;/br&gt;We count sheep at noon in both of the two tow...</description>',
      '<title>正午的羊</title><link>https://kns.example/detail?v=2</link><description>李安;王小明;&lt;/br&gt;我们数羊。</description>',
    )
    expect(papers.map(({ authors, abstract }) => [authors.map(({ name }) => name), abstract])).toEqual([
      [['Ada WEBER', 'Bo LIND'], 'We count sheep at noon in both of the two tow...'],
      [['李安', '王小明'], '我们数羊。'],
    ])
  })

  it('have a grade in a bracket before each title, and what is in no issue yet marked', async () => {
    const { papers } = await rdf(
      '<title>【精选A】[ASAP] Sheep at noon</title>',
      '<title>【精选S】Goats at noon</title>',
      '<title>【精选S】Both at noon</title>',
    )
    expect(papers.map(({ title, headings }) => [title, headings])).toEqual([
      ['Sheep at noon', ['精选A']],
      ['Goats at noon', ['精选S']],
      ['Both at noon', ['精选S']],
    ])
  })
})

describe('descriptions of labelled fields', () => {
  const read = async (description: string, link = 'https://kites.example.org/1') => {
    const { papers } = await parse({
      path: 'feed.xml',
      value: `<rss version="2.0"><channel><title>Kites</title><item><title>Weaving kites</title><link>${link}</link><description><![CDATA[${description}]]></description></item></channel></rss>`,
    })
    return papers[0]
  }
  const expected = {
    authors: [{ name: 'Ada Weber' }, { name: 'Bo Lind' }],
    date: '2024-05-06',
    venue: 'Kite Letters',
    ids: { arxiv: '2405.00011' },
    summary: 'Kites hold in nine towns.',
    notes: ['评分: 8'],
  }

  it.each([
    [
      'a paragraph each',
      '<p><b>Paper authors:</b> Ada Weber, Bo Lind</p><p><b>Submitted on</b>: 2024-05-06</p><p><strong>Published in:</strong> Kite Letters</p><p><b>Key takeaway:</b> Kites hold in nine towns.</p><p><b>评分:</b> 8</p><p><b>Link:</b> https://arxiv.org/abs/2405.00011</p>',
    ],
    [
      'a line each',
      '<b>Authors</b>: Ada Weber, Bo Lind<br/><b>Year:</b> 2024-05-06<br/><b>Conference:</b> Kite Letters<br><b>TL;DR:</b> Kites hold in nine towns.<br><b>评分:</b> 8<br><b>PDF:</b> https://arxiv.org/pdf/2405.00011',
    ],
    [
      'all in one run',
      '<b>作者：</b>Ada Weber, Bo Lind <b>发布日期：</b>2024-05-06 <b>期刊：</b>Kite Letters <b>一句话总结：</b>Kites hold in nine towns. <b>评分:</b> 8 <b>链接：</b>https://arxiv.org/abs/2405.00011',
    ],
  ])('are read, %s', async (_, description) => {
    expect(await read(description)).toMatchObject(expected)
  })

  it('may have signs for labels, the text below them being a summary', async () => {
    const paper = await read(
      '📚 Kite Letters\n\n👤 Ada Weber (School of Winds, Ulm), Bo Lind and Chi Roe\n\n作者说明风筝为何能在九个城镇中稳定飞行，并给出测量结果。',
    )
    expect(paper).toMatchObject({
      authors: [{ name: 'Ada Weber' }, { name: 'Bo Lind' }, { name: 'Chi Roe' }],
      venue: 'Kite Letters',
      summary: '作者说明风筝为何能在九个城镇中稳定飞行，并给出测量结果。',
    })
  })

  it('stand below a licence and the journal, which are no part of the abstract', async () => {
    const paper = await read(
      '<div>Kite Discovery, 2026, Advance Article</div><div>This article is licensed under a Creative Commons Attribution 3.0 Unported Licence.</div><div>Ada Weber, Wei Zilong Hu, Clément Roy</div><div>Kites hold in nine towns.</div>',
      'https://doi.org/10.1000/kite.1',
    )
    expect(paper).toMatchObject({
      authors: [{ name: 'Ada Weber' }, { name: 'Wei Zilong Hu' }, { name: 'Clément Roy' }],
      abstract: 'Kites hold in nine towns.',
    })
  })

  it('are signs of nothing else than a list where no line is of authors', async () => {
    const paper = await read('📚 Kites to read\n\nKites hold in nine towns.')
    expect(paper?.summary).toContain('Kites to read')
    expect(paper?.venue).toBeUndefined()
  })

  it('are no labels of what a structured abstract says', async () => {
    const paper = await read(
      '<b>Background:</b> Kites are old, and nobody knows how they hold in winds of many towns. <b>Results:</b> They hold when strings are long, as we show in nine of ten towns.',
    )
    expect(paper?.summary).toContain('Background: Kites are old')
    expect(paper?.summary).toContain('Results: They hold')
  })
})

describe('feeds of journals and groups', () => {
  const feedOf = (items: string) =>
    parse({
      path: 'feed.xml',
      value: `<?xml version="1.0"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel><title>Kites</title><link>https://kite.example</link>${items}</channel></rss>`,
    })

  it('reads the people and the journal above a DOI as such', async () => {
    const { papers } = await feedOf(
      `<item><title>Knots in wet string</title><link>https://doi.org/10.5555/knots.1</link>
      <description>Ada B Weber, Bo Lind, Cy Dow&lt;br/&gt;Kite Letters, vol. 19, pp. 115&lt;br/&gt;DOI: 10.5555/knots.1</description></item>`,
    )
    expect(papers[0]?.authors.map(({ name }) => name)).toEqual(['Ada B Weber', 'Bo Lind', 'Cy Dow'])
    expect(papers[0]?.venue).toBe('Kite Letters, vol. 19, pp. 115')
    expect(papers[0]?.ids.doi).toBe('10.5555/knots.1')
  })

  it('takes what an entry of several creators says at length for the abstract, in the language of its authors', async () => {
    const text =
      '我们研究湿绳上的绳结如何随风力变化而松开并在两座城镇中测量了数百次结果显示风力越大绳结越紧'.repeat(4)
    const { papers } = await feedOf(
      `<item><title>湿绳上的绳结</title><link>https://kite.example/#/issue?id=7</link><dc:creator>王小明</dc:creator><dc:creator>李雷</dc:creator>
      <description>${text}</description></item>
      <item><title>湿绳上的绳结</title><link>https://kite.example/#/issue?id=8</link><dc:creator>Ada Weber</dc:creator><dc:creator>Bo Lind</dc:creator>
      <description>${text}</description></item>`,
    )
    expect(papers[0]?.abstract).toBe(text)
    expect(papers[1]).toMatchObject({ summary: text })
  })

  it('takes what the page of a publication is said to hold at length for its abstract', async () => {
    const text =
      'We fly kites of paper and of silk over two towns, and count how often their knots come undone in rain. '
        .repeat(4)
        .trim()
    const { papers } = await feedOf(
      `<item><title>Knots in wet string</title><link>https://kite.example/publication/knots/</link><description>${text}</description></item>
      <item><title>A day with kites</title><link>https://kite.example/post/day/</link><description>${text}</description></item>`,
    )
    expect(papers[0]?.abstract).toBe(text)
    expect(papers[1]?.abstract).toBeUndefined()
  })
})

it('reads where a paper appeared behind its abstract, as physicists have it', async () => {
  const item = (n: number) =>
    `<item><title>On sheep ${n}</title><link>https://doi.org/10.1234/sheep.${n}</link><description>&lt;p&gt;Author(s): Ann Lee and Bo Kim&lt;/p&gt;&lt;p&gt;Counting of sheep in meadows is difficult. Here, we propose a framework for it.&lt;/p&gt;&lt;br/&gt;[Sheep Rev. B 12, 34567${n}] Published Fri May 08, 2026</description></item>`
  const value = `<?xml version="1.0"?><rss version="2.0"><channel><title>Sheep Rev. B</title>${item(1)}${item(2)}</channel></rss>`
  const { papers } = await parse({ path: 'feed.xml', value })
  expect(papers.map(({ venue, abstract, authors }) => [venue, abstract, authors.length])).toEqual(
    [1, 2].map((n) => [
      `Sheep Rev. B 12, 34567${n}`,
      'Counting of sheep in meadows is difficult. Here, we propose a framework for it.',
      2,
    ]),
  )
})
