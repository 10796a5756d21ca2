import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse.ts'

const read = (value: string) => parse({ path: 'page.html', value: `<!DOCTYPE html>\n${value}` })
const long = 'We look at shelves in two towns, and find that they hold what is put on them. '.repeat(4).trim()

describe('a saved web page', () => {
  it('reads a paper’s own page from its citation tags', async () => {
    const { format, papers, messages } =
      await read(`<html><head><link rel="canonical" href="https://arxiv.org/abs/2501.00001"/>
<meta name="citation_title" content="Counting &amp; Shelving"/><meta name="citation_author" content="One, Ada"/>
<meta name="citation_author" content="Two, Bob"/><meta name="citation_date" content="2025/01/01"/>
<meta name="citation_online_date" content="2025/02/03"/><meta name="citation_arxiv_id" content="2501.00001"/>
<meta name="citation_abstract" content="We count."/></head><body><h1>Title: Counting</h1></body></html>`)
    expect(format).toBe('html-page')
    expect(messages).toEqual([])
    expect(papers).toMatchObject([
      {
        title: 'Counting & Shelving',
        authors: [{ name: 'Ada One', family: 'One', given: 'Ada' }, { name: 'Bob Two' }],
        ids: { arxiv: '2501.00001' },
        date: '2025-01-01',
        abstract: 'We count.',
      },
    ])
  })

  it('reads headings that say by their class too that they are titles', async () => {
    const item = (n: number, title: string) =>
      `<li><h3 class="title">${title}</h3><a href="https://arxiv.org/abs/2501.0000${n}">arXiv</a></li>`
    const { papers } = await read(`<ul>${item(1, 'Counting shelves')}${item(2, 'Counting spines')}</ul>`)
    expect(papers).toMatchObject([
      { title: 'Counting shelves', ids: { arxiv: '2501.00001' } },
      { title: 'Counting spines', ids: { arxiv: '2501.00002' } },
    ])
  })

  it('reads what a digest features under linked headings beside its list', async () => {
    const item = (n: number, title: string) =>
      `<li><a href="https://doi.org/10.1234/shelf.${n}">${title}</a> — boards</li>`
    const { papers } = await read(
      `<div class="page"><h1>Shelves of the day</h1><h2>Must read</h2><div class="feature"><h3><a href="https://doi.org/10.1234/shelf.1">Counting shelves in public libraries</a> <span>(Dust Letters)</span></h3><p>${long}</p></div><h2>All</h2><ul>${item(2, 'Counting spines in two towns')}${item(3, 'Weighing the dust of boards')}${item(4, 'How books fall from shelves')}</ul></div>`,
    )
    expect(papers.map(({ title, ids }) => [title, ids.doi])).toEqual([
      ['Counting shelves in public libraries', '10.1234/shelf.1'],
      ['Counting spines in two towns', '10.1234/shelf.2'],
      ['Weighing the dust of boards', '10.1234/shelf.3'],
      ['How books fall from shelves', '10.1234/shelf.4'],
    ])
  })

  it('reads cards whose titles are links of a class each once, with all that stands in them', async () => {
    const card = (n: number, title: string) =>
      `<div class="card"><div class="head"><a class="paper-title" href="https://arxiv.org/abs/2501.0000${n}">${title}</a></div><p class="paper-abstract">${long}</p></div>`
    const { papers } = await read(
      `<div class="day"><h3>Monday</h3>${card(1, 'Counting shelves')}${card(2, 'Counting spines')}</div><div class="day"><h3>Tuesday</h3>${card(3, 'Counting boards')}</div>`,
    )
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
      ['Counting shelves', long],
      ['Counting spines', long],
      ['Counting boards', long],
    ])
  })

  it('reads papers without authors from data, and affiliations in brackets of any width', async () => {
    const { papers } = await read(
      `<script type="application/json">[{"title": "Counting shelves", "abstract": "${long}", "url": "https://arxiv.org/abs/2501.00001"}]</script><main id="list"></main>`,
    )
    expect(papers).toMatchObject([
      { title: 'Counting shelves', abstract: long, ids: { arxiv: '2501.00001' } },
    ])
    const card = (n: number) =>
      `<article><h3>Counting shelves ${n}</h3><div class="authors">Ada One（木大学 / 石大学）, Bob Two</div><a href="https://arxiv.org/abs/2501.0000${n}">arXiv</a></article>`
    const listed = await read(`${card(1)}${card(2)}${card(3)}`)
    expect(listed.papers[0]?.authors).toEqual([
      { name: 'Ada One', affiliation: '木大学 / 石大学' },
      { name: 'Bob Two' },
    ])
  })

  it('tells of links to papers outside of the entries that it reads', async () => {
    const item = (n: number) =>
      `<li><a href="https://doi.org/10.1000/${n}">Counting Sheep ${n} of the Hill</a> — Hill Optics · Science Advances</li>`
    const { papers, messages } = await read(
      `<!doctype html><body class="x">\n<p>See <a href="https://doi.org/10.1000/8">this</a>.</p>\n<div><h3><a href="https://doi.org/10.1000/9">Sheep Seen by Night in Town</a> <span>(Hill Letters)</span></h3></div>\n<ul class="y">${[1, 2, 3].map(item).join('')}</ul></body>`,
    )
    expect(papers.map(({ authors, ids }) => [authors, ids.doi])).toEqual([
      [[], '10.1000/9'],
      [[], '10.1000/1'],
      [[], '10.1000/2'],
      [[], '10.1000/3'],
    ])
    expect(messages.filter(({ ruleId }) => ruleId === 'link-left-out')).toMatchObject([{ line: 3 }])
  })

  it('says what stands in an entry and is not read', async () => {
    const { papers, messages } = await read(
      '<script>page()</script>\n<ul><li><h3>Counting shelves</h3><a href="https://arxiv.org/abs/2501.00001">arXiv</a></li>\n' +
        '<li><h3><script>a()</script>Counting &lt;think&gt; spines<svg><path d="M0"/></svg></h3><a href="https://arxiv.org/abs/2501.00002">arXiv</a>\n<script>b()</script><!-- hide --></li></ul>',
    )
    expect(papers.map(({ title }) => title)).toEqual(['Counting shelves', 'Counting <think> spines'])
    expect(messages.map(({ ruleId, line, reason }) => [ruleId, line, reason])).toEqual([
      ['element-left-out', 4, '2 <script> elements are left out, the first here'],
      ['element-left-out', 5, 'A comment is left out'],
    ])
  })

  it('reads JSON-LD and microdata', async () => {
    const linked = await read(
      `<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "name": "Page of shelves"}, {"@type": "ScholarlyArticle", "headline": "Oak", "author": [{"@type": "Person", "name": "Ada One"}], "datePublished": "2024-03-01", "sameAs": "https://doi.org/10.1000/1"}]}</script><h1>Oak</h1>`,
    )
    expect(linked.papers).toMatchObject([
      { title: 'Oak', authors: [{ name: 'Ada One' }], date: '2024-03-01' },
    ])
    const micro = await read(
      `<div itemscope itemtype="https://schema.org/ScholarlyArticle"><h2 itemprop="headline">Elm Shelves</h2><span itemprop="author">Ada One</span>, <span itemprop="author">Bob Two</span><time itemprop="datePublished" datetime="2024-05-06">May</time><p itemprop="abstract">${long}</p></div>`,
    )
    expect(micro.papers).toMatchObject([
      {
        title: 'Elm Shelves',
        authors: [{ name: 'Ada One' }, { name: 'Bob Two' }],
        date: '2024-05-06',
        abstract: long,
      },
    ])
  })

  it('reads arXiv’s lists', async () => {
    const entry = (
      id: string,
      title: string,
    ) => `<dt><a name="x">[1]</a> <a href="/abs/${id}" title="Abstract">arXiv:${id}</a> [<a href="/pdf/${id}">pdf</a>, <a href="/format/${id}">other</a>]</dt>
<dd><div class="meta"><div class="list-title mathjax"><span class="descriptor">Title:</span> ${title}</div>
<div class="list-authors"><a href="/search/?query=One">Ada One</a>, <a href="/search/?query=Two">Bob Two</a></div>
<div class="list-comments mathjax"><span class="descriptor">Comments:</span> 5 pages</div>
<div class="list-subjects"><span class="descriptor">Subjects:</span> <span class="primary-subject">Digital Libraries (cs.DL)</span>; Machine Learning (cs.LG)</div>
<p class="mathjax">${long}</p></div></dd>`
    const { papers } = await read(
      `<html><body><h1>Digital Libraries</h1><h3>New submissions</h3><dl id="articles">${entry('2501.00001', 'Counting in $O(n)$')}\n${entry('2501.00002', 'Spines')}</dl></body></html>`,
    )
    expect(papers).toEqual(
      ['Counting in $O(n)$', 'Spines'].map((title, index) =>
        expect.objectContaining({
          title,
          abstract: long,
          authors: [{ name: 'Ada One' }, { name: 'Bob Two' }],
          ids: { arxiv: `2501.0000${index + 1}` },
          categories: ['cs.DL', 'cs.LG'],
          notes: ['5 pages'],
          headings: ['New submissions'],
        }),
      ),
    )
    expect(papers[0]?.links.map(({ url }) => url)).toEqual([
      'https://arxiv.org/abs/2501.00001',
      'https://arxiv.org/pdf/2501.00001',
    ])
  })

  it('reads lists in which the title is labelled below a heading of ids', async () => {
    const entry = (n: number, links: string, authors: string) =>
      `<DT>\n<H3>${n}. <B><A NAME="math.GT/000000${n}">math.GT/000000${n}</A></B> [<A HREF="/abs/math.GT/000000${n}">abs</A>, ${links}] :</H3>\n</DT>\n<DD>\n<B>Title:</B> Counting the Knots of Net ${n}<BR />\n<B>Authors:</B>\n${authors}<BR />\n<B>Comments:</B> ${n} pages<BR />\n</DD>`
    const { papers } = await read(
      `<HTML><HEAD><TITLE>math: knots</TITLE></HEAD><BODY><H2>Search</H2><DL>${entry(1, '<a href="/ps/math.GT/0000001">ps</a>', '<a href="/find/a">Ada One</a> (Town), \n<a href="/find/b">Bob B. Two</a> (Hill School)')}\n${entry(2, '<a href="/e-print/math.GT/0000002">src</a>', '<a href="/find/c">Cy Three</a>')}\n${entry(3, '<a href="/pdf/math.GT/0000003">pdf</a>', '<a href="/find/c">Cy Three</a>')}</DL></BODY></HTML>`,
    )
    expect(
      papers.map(({ title, authors, ids, notes }) => [title, authors.map(({ name }) => name), ids, notes]),
    ).toEqual([
      ['Counting the Knots of Net 1', ['Ada One', 'Bob B. Two'], { arxiv: 'math.GT/0000001' }, ['1 pages']],
      ['Counting the Knots of Net 2', ['Cy Three'], { arxiv: 'math.GT/0000002' }, ['2 pages']],
      ['Counting the Knots of Net 3', ['Cy Three'], { arxiv: 'math.GT/0000003' }, ['3 pages']],
    ])
  })

  it('reads labels that only bold type sets apart, and no heading as part of the abstract below it', async () => {
    const card = (n: number) =>
      `<article class="paper-card"><h3>Counting Sheep ${n}</h3><p class="authors">Ada One, Bob Two</p><div class="metadata">
<span><b>Published</b> 2024-10-0${n}</span>
<span><b>Source</b> Journal of Pastures</span></div>
<details class="abstract"><summary>Original abstract</summary><p>${long}</p></details></article>`
    const { papers } = await read(`<!doctype html><body><main>${card(1)}${card(2)}${card(3)}</main></body>`)
    expect(papers).toMatchObject(
      [1, 2, 3].map((n) => ({ date: `2024-10-0${n}`, venue: 'Journal of Pastures', abstract: long })),
    )
  })

  it('reads dates that are marked as such, boxes in a row one by one, and no section’s heading as a text', async () => {
    const card = (n: number) =>
      `<article><h3><a href="https://example.org/doi/full/10.1000/${n}?af=R">Counting Sheep ${n} of the Hill</a></h3><div><span>Pasture News</span>
<span>hills and sheep (HAS)</span>
<time datetime="2026-06-2${n}">June 2${n}</time></div><p>Dieses Blatt zählt die Schafe von Hügel ${n}, und findet, dass es viele sind.</p></article>`
    const { papers } = await read(
      `<!doctype html><body><main><section><h2>Hill And Sheep (HAS)</h2>${card(1)}</section><section><h2>Towns</h2>${card(2)}${card(3)}</section></main></body>`,
    )
    expect(papers.map(({ date, headings, authors, ids }) => [date, headings, authors, ids])).toEqual([
      ['2026-06-21', ['Hill And Sheep (HAS)'], [], { doi: '10.1000/1' }],
      ['2026-06-22', ['Towns'], [], { doi: '10.1000/2' }],
      ['2026-06-23', ['Towns'], [], { doi: '10.1000/3' }],
    ])
  })

  it('takes no venue for an author where a template marks it so, and no button behind names for one', async () => {
    const post = (n: number, venue: string) =>
      `<article class="post"><header><h2>Counting Sheep ${n} of the Hill.</h2><p>Ada Weber, Juan Cruz, Bo Lind <a href="cite${n}.html">[CITE]</a></p><div class="meta"><a href="https://venue.example" class="author"><span class="name">${venue}</span></a></div></header><p>${long}</p><ul><li><a href="https://arxiv.org/abs/2501.0000${n}"><i></i></a></li></ul></article>`
    const { papers } = await read(
      `<!doctype html><body>${post(1, 'ICLR 2025 ')}${post(2, 'Sheep4Hills Workshop 2024 ')}${post(3, 'NeurIPS 2023')}</body>`,
    )
    expect(papers.map(({ authors, venue, date }) => [authors.map(({ name }) => name), venue, date])).toEqual(
      ['ICLR 2025', 'Sheep4Hills Workshop 2024', 'NeurIPS 2023'].map((venue) => [
        ['Ada Weber', 'Juan Cruz', 'Bo Lind'],
        venue,
        venue.slice(-4),
      ]),
    )
    expect(papers.map(({ abstract }) => abstract)).toEqual([long, long, long])
  })

  it('reads a paper of each column below a head of two', async () => {
    const row = (n: number) =>
      `<tr><td>Topic ${n}</td><td><a href="https://arxiv.org/abs/2501.0000${n}">Sheep ${n}</a></td><td><a href="https://arxiv.org/abs/2501.0001${n}">Goats ${n}</a></td></tr>`
    const { papers } = await read(
      `<!doctype html><table><tr><th>Topic</th><th colspan="2">Articles</th></tr>${row(1)}${row(2)}</table>`,
    )
    expect(papers.map(({ title, ids, keywords }) => [title, ids.arxiv, keywords])).toEqual([
      ['Sheep 1', '2501.00001', ['Topic 1']],
      ['Goats 1', '2501.00011', ['Topic 1']],
      ['Sheep 2', '2501.00002', ['Topic 2']],
      ['Goats 2', '2501.00012', ['Topic 2']],
    ])
  })

  it('reads what a page tells of papers, and no list of sources or table of titles beside it', async () => {
    const card = (n: number) =>
      `<div class="card"><h3>Counting Sheep ${n} of the Hill</h3><p>Source: <a href="https://arxiv.org/abs/2501.0000${n}">preprint</a></p><p>${long}</p></div>`
    const source = (n: number) =>
      `<li><strong>#${n} — Sheep ${n}, in short</strong> <a href="https://arxiv.org/abs/2501.0000${n}">arXiv:2501.0000${n}</a></li>`
    const sources = `<section><h2>Sources</h2><ul>${[1, 2, 3, 4].map(source).join('')}</ul></section>`
    const table =
      '<table><tr><th>Level</th><th>Paper</th></tr><tr><td>read</td><td>Sheep one and two</td></tr><tr><td>skip</td><td>Sheep three</td></tr></table>'
    const cards = [1, 2, 3].map(card).join('')
    for (const body of [`${cards}${sources}`, `${table}${cards}`]) {
      const { papers } = await read(`<!doctype html><body class="x"><main class="y">${body}</main></body>`)
      expect(papers.map(({ title }) => title)).toEqual(
        [1, 2, 3].map((n) => `Counting Sheep ${n} of the Hill`),
      )
    }
  })

  it('reads tables of fields and what they hold, such as Web of Science saves as a page', async () => {
    const record = (n: number, names: string) =>
      `<table><tr><td valign="top">PT </td><td>J</td></tr><tr><td>AU </td><td>${names}</td></tr><tr><td>TI </td><td>Counting Sheep ${n}\n   of the Hill</td></tr><tr><td>SO </td><td>PASTURES</td></tr><tr><td>DI </td><td>10.1000/${n}</td></tr><tr><td>PY </td><td>2011</td></tr><tr><td>AB </td><td>${long}</td></tr><tr><td>ER</td><td></td></tr></table><hr>`
    const { papers } = await read(
      `<table><tr><td>FN</td><td>Clarivate</td></tr>${record(1, 'Weber, Ada\n   <br>Cruz, Juan')}${record(2, 'Lind, Bo')}`,
    )
    expect(papers).toMatchObject([
      {
        title: 'Counting Sheep 1 of the Hill',
        authors: [{ name: 'Ada Weber' }, { name: 'Juan Cruz' }],
        ids: { doi: '10.1000/1' },
        venue: 'PASTURES',
        date: '2011',
        abstract: long,
      },
      { title: 'Counting Sheep 2 of the Hill', authors: [{ name: 'Bo Lind' }], ids: { doi: '10.1000/2' } },
    ])
  })

  it('reads papers in a page’s data that have an identifier and name their authors in one text', async () => {
    const data = JSON.stringify({
      journals: [{ id: 'S1', name: 'Pasture News' }],
      runs: [
        {
          date: '2026-08-13',
          papers: [
            {
              title: 'Counting Sheep at Night',
              authors: 'Ada Weber（Hill School）、Juan Cruz（Town）',
              doi: 'https://doi.org/10.1000/1',
              date: '2026-07-07',
            },
          ],
        },
      ],
    })
    const { papers } = await read(
      `<!doctype html><body><div id="feed"></div><script id="digest-data" type="application/json">${data}</script></body>`,
    )
    expect(papers).toMatchObject([
      {
        title: 'Counting Sheep at Night',
        authors: [{ name: 'Ada Weber' }, { name: 'Juan Cruz' }],
        ids: { doi: '10.1000/1' },
        date: '2026-07-07',
      },
    ])
  })

  it('takes the button that opens an abstract for none of it', async () => {
    const item = (n: number) =>
      `<li><div class="title">Counting shelves ${n}</div><div class="author">Ada One, Bob Two</div><div class="links">[<a class="abstract btn" role="button">Abs</a>]</div><div class="abstract hidden"><p>${long}</p></div></li>`
    const { papers } = await read(`<ol class="bibliography">${item(1)}${item(2)}${item(3)}</ol>`)
    expect(papers.map(({ abstract }) => abstract)).toEqual([long, long, long])
  })

  it('reads from data what has authors in a text, and an address that says which paper it is', async () => {
    const data = JSON.stringify([
      { title: 'Counting Sheep', authors: 'Ada Weber; Juan Cruz', url: 'https://arxiv.org/abs/2501.00001' },
      { title: 'About this page', authors: 'Ada Weber', url: 'https://example.org/about' },
    ])
    const { papers } = await read(
      `<!doctype html><body><script id="list-data" type="application/json">${data}</script></body>`,
    )
    expect(papers.map(({ title, authors, ids }) => [title, authors.length, ids.arxiv])).toEqual([
      ['Counting Sheep', 2, '2501.00001'],
    ])
  })

  it('reads cards by their classes, the English title of two', async () => {
    const card = (
      id: string,
      own: string,
      english: string,
    ) => `<div class="paper-card"><div class="meta"><span>${id}</span><span>▲ 3</span></div>
<div class="paper-card-title"><a href="../${id}/index.html">${own}</a></div><div class="paper-card-title-en">${english}</div>
<div class="paper-card-abstract"># 論文摘要翻譯

書架在兩個城鎮中被研究。</div><div class="tags"><span class="tag">NLP</span><span class="tag">Code</span></div>
<div><a href="../${id}/index.html">全文頁面</a> <a href="https://arxiv.org/abs/${id}">arXiv</a></div></div>`
    const { papers, language } = await read(
      `<html lang="zh-TW"><body><header><a href="/">首頁在這裡</a></header>${card('2602.00001', '書架的計數', 'Counting Shelves')}\n${card('2602.00002', '書脊的閱讀', 'Reading Spines')}</body></html>`,
    )
    expect(language).toBe('zh-TW')
    expect(papers).toMatchObject([
      {
        title: 'Counting Shelves',
        notes: ['書架的計數'],
        abstract: '書架在兩個城鎮中被研究。',
        ids: { arxiv: '2602.00001' },
        keywords: ['NLP', 'Code'],
        counts: { upvotes: 3 },
      },
      { title: 'Reading Spines' },
    ])
  })

  it('reads headings with text below, and decodes TeX in names', async () => {
    const { papers } = await read(`<h1><a href="https://arxiv.org/abs/1907.00001">Counting Shelves </a></h1>
<h3>Authors: Bla\\v{z} One and Bob Two</h3>
<h3>Categories: cs.DL cs.LG</h3>
<hr /><p>${long}</p>
<h1><a href="https://arxiv.org/abs/1907.00002">Reading Spines </a></h1>
<h3>Authors: Cy Three</h3><p>${long}</p>`)
    expect(papers).toMatchObject([
      {
        authors: [{ name: 'Blaž One' }, { name: 'Bob Two' }],
        categories: ['cs.DL', 'cs.LG'],
        abstract: long,
      },
      { title: 'Reading Spines', authors: [{ name: 'Cy Three' }], source: { line: 6, endLine: 7 } },
    ])
  })

  it('reads tables with a header, and no example rows in comments', async () => {
    const { papers } =
      await read(`<table><thead><tr><th>#</th><th>Title</th><th>Authors</th></tr></thead><tbody>
<!-- <tr><td>0</td><td>Example</td><td>Nobody</td></tr> -->
<tr><td>1</td><td><a href="https://arxiv.org/abs/1907.00001">Oak</a></td><td>Ada One</td></tr>
<tr><td>2</td</td data-sort="1"><td>Elm</td><td>Bob Two</td></tr></tbody></table>`)
    expect(papers).toMatchObject([
      { title: 'Oak', authors: [{ name: 'Ada One' }], ids: { arxiv: '1907.00001' }, source: { line: 4 } },
      { title: 'Elm', authors: [{ name: 'Bob Two' }], source: { line: 5 } },
    ])
  })

  it('reads lists of definitions, with names in Python’s notation, without the citation inside', async () => {
    const { papers } =
      await read(`<dl><dt>title</dt><dd>Counting Shelves</dd><dt>authors</dt><dd>['Ada One', 'Bob Two']</dd>
<dt>bibtex</dt><dd><pre>@article{x, title={Other}}</pre></dd><dt>pdf</dt><dd><a href="https://arxiv.org/pdf/2201.00001">pdf</a></dd></dl>
<h2>Reading Spines</h2><dl><dt>authors</dt><dd>['Cy Three']</dd></dl>`)
    expect(papers).toMatchObject([
      {
        title: 'Counting Shelves',
        authors: [{ name: 'Ada One' }, { name: 'Bob Two' }],
        ids: { arxiv: '2201.00001' },
      },
    ])
  })

  it('takes somebody’s notes for a summary, and drops links that every entry has', async () => {
    const article = (id: string, title: string) =>
      `<article><h3><a href="https://arxiv.org/abs/${id}">${title}</a></h3><p class="meta">Ada One, Bob Two · arXiv:${id}</p><p><strong>初筛理由：</strong>与书架相关，值得阅读。</p><p><a href="https://example.org/subscribe">Subscribe</a></p></article>`
    const { papers } = await read(
      [
        article('2601.00001', 'Oak Shelves'),
        article('2601.00002', 'Elm Shelves'),
        article('2601.00003', 'Ash Shelves'),
      ].join(''),
    )
    expect(papers).toHaveLength(3)
    expect(papers[0]).toMatchObject({
      authors: [{ name: 'Ada One' }, { name: 'Bob Two' }],
      summary: '初筛理由：与书架相关，值得阅读。',
      links: [{ url: 'https://arxiv.org/abs/2601.00001', kind: 'paper' }],
    })
    expect(papers[0]).not.toHaveProperty('abstract')
  })

  it('survives what no page should be', async () => {
    for (const text of [
      '<div>'.repeat(100_000),
      '<'.repeat(200_000),
      '<a href="'.repeat(50_000),
      '&'.repeat(200_000),
    ]) {
      const { messages } = await read(text)
      expect(messages.map(({ ruleId }) => ruleId)).not.toContain('format-failed')
    }
  })
})

it('keeps a summary one beside longer remarks, in any script, and takes no way back for a paper', async () => {
  const remark =
    'Splits the flight into two phases and trains the second one with a standard method; evaluated on kites of several sizes and in several winds, and once at night.'
  const { papers, messages } = await read(`<html><head><title>Kites daily</title></head><body>
<a href="https://kites.example.org/daily/" class="home">← All the days of kites</a>
<div class="paper">
  <div class="paper-title"><a href="https://arxiv.org/abs/2604.08690">Skip-Connected Kites for Long Flights</a></div>
  <div class="paper-authors">👥 Feng Weng et al.</div>
  <div class="paper-meta"><span class="arxiv-id">2604.08690</span> &bull; April 11, 2026 &bull; <span class="tag">Method</span></div>
  <div class="paper-summary">Kites struggle early in a flight. This one skips it.</div>
  <div><strong>Methodology:</strong> ${remark}</div>
</div>
<div class="paper">
  <div class="paper-title"><a href="https://arxiv.org/abs/2604.08691">Kites in a Feed-forward Wind</a></div>
  <div class="paper-authors">👥 Yuki Fuji et al.</div>
  <p>연은 바람이 없으면 날지 못합니다. 이 논문은 바람을 미리 계산해서 연을 띄우는 방법을 제안하고 여러 크기의 연에서 실험했습니다. 결과적으로 더 오래 더 높이 날 수 있었고, 줄이 엉키는 문제도 절반으로 줄었습니다. 실용적인 관점에서도 의미가 있습니다. 바람이 약한 날에도 잘 작동한다고 합니다.</p>
</div>
</body></html>`)
  expect(
    papers.map(({ title, abstract, authors, date }) => [
      title,
      abstract,
      authors.map((each) => each.name),
      date,
    ]),
  ).toEqual([
    ['Skip-Connected Kites for Long Flights', undefined, ['Feng Weng'], '2026-04-11'],
    ['Kites in a Feed-forward Wind', undefined, ['Yuki Fuji'], undefined],
  ])
  expect(papers.every((paper) => paper.summary !== undefined)).toBe(true)
  expect(messages.filter((message) => message.fatal === true)).toEqual([])
})

describe('a page that was made from Markdown', () => {
  const page = `<html><head><title>Looms</title></head><body><nav><a href="/">Home</a></nav>
<article class="markdown-body"><h1 id="looms">Looms<a class="anchor" href="#looms">#</a></h1>
<h2>Contents</h2><ul><li><a href="#a">Weaving</a><ul><li><a href="#b">Knots</a></li></ul></li></ul>
<h2 id="a">Weaving</h2>
<ul>
<li><p><strong>Looms over the Hills.</strong> ICML 2017. <a href="https://arxiv.org/abs/1701.00001">paper</a></p>
<p><em>Ann One, Bo Two</em></p></li>
<li>Looms under the Hills. <a href="https://arxiv.org/abs/1701.00002">[pdf]</a>
<a href="https://github.com/a/looms">[code]</a><ul><li>slow, but quiet in the end</li></ul></li>
</ul>
<h2>Knots</h2>
<table><thead><tr><th>Year</th><th>Title</th><th>Link</th></tr></thead>
<tbody><tr><td>2020</td><td>Knots that Hold</td><td><a href="https://arxiv.org/abs/2001.00003">arXiv</a></td></tr>
<tr><td>2021</td><td>Knots that Slip</td><td><a href="https://arxiv.org/abs/2101.00004">arXiv</a></td></tr></tbody></table>
</article><footer>made with care</footer></body></html>`

  it('is read as the Markdown that it was', async () => {
    const { papers, title, messages } = await read(page)
    expect(title).toBe('Looms')
    expect(papers).toMatchObject([
      {
        title: 'Looms over the Hills',
        authors: [{ name: 'Ann One' }, { name: 'Bo Two' }],
        venue: 'ICML 2017',
        date: '2017',
        ids: { arxiv: '1701.00001' },
        headings: ['Weaving'],
        source: { line: 7 },
      },
      {
        title: 'Looms under the Hills',
        ids: { arxiv: '1701.00002' },
        links: [{ url: 'https://arxiv.org/abs/1701.00002' }, { kind: 'code' }],
        summary: 'slow, but quiet in the end',
      },
      { title: 'Knots that Hold', date: '2020', ids: { arxiv: '2001.00003' }, headings: ['Knots'] },
      { title: 'Knots that Slip', date: '2021', ids: { arxiv: '2101.00004' } },
    ])
    expect(messages).toEqual([])
  })

  it('needs no class where nothing on the page has one, and keeps a paragraph’s lines', async () => {
    const line = (n: number) =>
      `Looms of Village Number ${n} | <a href="https://arxiv.org/abs/2101.0000${n}">link</a>`
    const { papers } = await read(`<body><p>${[1, 2, 3, 4, 5].map(line).join('\n')}</p></body>`)
    expect(papers.map(({ title, source }) => [title, source.line])).toEqual([
      ['Looms of Village Number 1', 2],
      ['Looms of Village Number 2', 3],
      ['Looms of Village Number 3', 4],
      ['Looms of Village Number 4', 5],
      ['Looms of Village Number 5', 6],
    ])
  })

  it('has no words of the links that stand in an element of their own at a title’s end', async () => {
    const { papers } = await read(
      ['Weaving Kites over Water', 'Strings and Their Limits', 'Looms for Everyone']
        .map(
          (title, n) =>
            `<div class="paper-item"><div class="paper-title">${title} <span class="paper-links"><a href="https://arxiv.org/abs/2101.0000${n}">Paper</a> <a href="poster${n}.pdf">Poster</a></span></div><div class="paper-authors">Ann One, Bo Two</div></div>`,
        )
        .join(''),
    )
    expect(papers.map(({ title, ids }) => [title, ids.arxiv])).toEqual([
      ['Weaving Kites over Water', '2101.00000'],
      ['Strings and Their Limits', '2101.00001'],
      ['Looms for Everyone', '2101.00002'],
    ])
  })

  it('is not every page: cards keep their own reader, their titles lose numbers and badges', async () => {
    const card = (n: number, title: string) =>
      `<article><h3>${n}. ${title} <span class="badge">NEW</span></h3><p class="authors">Ann One, Bo Two</p><p><a href="https://arxiv.org/abs/2101.0000${n}">arXiv</a></p></article>`
    const { papers } = await read(
      `<body>${card(1, 'Looms of Spring')}${card(2, 'Looms of Summer')}${card(3, 'Looms of Autumn')}</body>`,
    )
    expect(papers.map((paper) => [paper.title, paper.authors.length])).toEqual([
      ['Looms of Spring', 2],
      ['Looms of Summer', 2],
      ['Looms of Autumn', 2],
    ])
  })

  it('is not taken for an alert because one of its links was copied out of one', async () => {
    const { format, papers } = await read(
      page.replace(
        'https://github.com/a/looms',
        'https://scholar.google.com/scholar_url?url=https://example.org/looms&amp;hl=en',
      ),
    )
    expect(format).toBe('html-page')
    expect(papers).toHaveLength(4)
  })
})

it('reads rows of a class for titles, with a venue or a year set plainly beside them', async () => {
  const { papers } = await parse({
    path: 'index.html',
    value: `<!doctype html><html><head><title>Ada Byron</title></head><body>
<table><tbody><tr><td><p>I weave kites. <a href="https://example.org/cv.pdf">CV</a></p></td></tr></tbody></table>
<table><tbody>
<tr><td><img src="a.jpg"></td><td><a href="https://arxiv.org/abs/2301.00001"><span class="papertitle">Weaving Kites over Water</span></a><br><strong>Ada Byron</strong>, Grace Hopper, Cy Dow<br><em>KITE</em>, 2023 &nbsp; <font color="red">(Oral)</font><br><a href="https://example.org/kites">project page</a></td></tr>
<tr><td><img src="b.jpg"></td><td><span class="papertitle">Weaving Kites over Land</span> &mdash; 2022<p style="margin:0">Ada Byron, Di Fox</p><a href='https://arxiv.org/pdf/2201.00002.pdf'>paper</a></td></tr>
<tr><td><img src="c.jpg"></td><td><a href="https://arxiv.org/abs/2101.00003"><span class="papertitle">Weaving Kites over Ice</span></a><br>Di Fox, <strong>Ada Byron</strong><br><em>KITE Workshop</em>, 2021</td></tr>
</tbody></table></body></html>`,
  })
  expect(
    papers.map(({ title, authors, venue, date, source }) => [
      title,
      authors.length,
      venue,
      date,
      source.line,
    ]),
  ).toEqual([
    ['Weaving Kites over Water', 3, 'KITE, 2023', '2023', 4],
    ['Weaving Kites over Land', 2, undefined, '2022', 5],
    ['Weaving Kites over Ice', 2, 'KITE Workshop', '2021', 6],
  ])
})

it('reads entries whose titles a class sets in bold; Markdown with a style at its head is no page', async () => {
  const entry = (title: string, id: string) => `<li class="list-group-item d-flex">
<div class="ms-2 paper-main"><div class="fw-bold"> ${title} </div><div> Ada Byron, Cy Dow </div>
<div>KITE 2023. <a href="https://arxiv.org/abs/${id}" class="link-primary">Paper</a></div><div class="paper-date-inner">2023-03-03</div></div>
</li>`
  const page = `<!doctype html><html><head><title>Kites</title></head><body><nav class="menu"><a href="/a">About all kites</a></nav><main role="main"><ol class="list-group">
${entry('Weaving Kites by Voice', '2303.00001')}
${entry('Defending Kites against Wind', '2303.00002')}
${entry('Imaginary Kites in a Loom', '2303.00003')}
</ol></main></body></html>`
  const { papers } = await parse({ path: 'index.html', value: page })
  expect(
    papers.map(({ title, authors, date, source }) => [
      title,
      authors.map(({ name }) => name),
      date,
      source.line,
    ]),
  ).toEqual([
    ['Weaving Kites by Voice', ['Ada Byron', 'Cy Dow'], '2023-03-03', 2],
    ['Defending Kites against Wind', ['Ada Byron', 'Cy Dow'], '2023-03-03', 6],
    ['Imaginary Kites in a Loom', ['Ada Byron', 'Cy Dow'], '2023-03-03', 10],
  ])
  const item = (title: string, n: number) =>
    `<li>\n<strong>1${n}:35-1${n}:50</strong><br>\nAda Byron, Cy Dow <br>\n<em>${title}</em>\n</li>\n`
  const titles = ['Weaving Kites by Voice', 'Defending Kites against Wind', 'Imaginary Kites in a Loom']
  const day = `<table>\n<tr>\n<td>10:35-13:00</td>\n<td>\n<ul>\n${titles.map(item).join('')}</ul>\n</td>\n</tr>\n</table>\n`
  const programme = await parse({
    path: 'programme.md',
    value: `---\ntitle: Programme\nheader:\n  - kites\n---\n\n## Wednesday\n\n${day}\n## Thursday\n\n${day.replace('Kites by', 'Ropes by')}`,
  })
  expect(programme.papers.map(({ title, authors }) => [title, authors.length])).toEqual([
    ...titles.map((title) => [title, 2]),
    ...titles.map((title) => [title.replace('Kites by', 'Ropes by'), 2]),
  ])
  const styled = await parse({
    path: 'kites.md',
    value:
      '<head>\n<style>body {color: red}</style>\n</head>\n\n# Kites\n\n- [Weaving Kites](https://arxiv.org/abs/2303.00001)\n',
  })
  expect([styled.format, styled.papers.length]).toEqual(['markdown', 1])
})

it('takes the sign of an equal contribution for no text of a paper', async () => {
  const item = (title: string) =>
    `<p><a href="/${title.length}.pdf"><b>${title}</b></a>. Ada Byron<span class="equal_contribution">*</span>, Cy Dow<span class="equal_contribution">*</span>, and Bo Lind.</p>\n`
  const titles = ['Weaving Kites by Voice', 'Defending Kites against Wind', 'Imaginary Kites in a Loom']
  const { papers } = await parse({
    path: 'accepted.html',
    value: `<div class="papers">\n${titles.map(item).join('')}</div>\n`,
  })
  expect(papers.map(({ title, authors, summary }) => [title, authors.length, summary])).toEqual(
    titles.map((title) => [title, 3, undefined]),
  )
})

it('finds no papers in the template of a page', async () => {
  const value = `{% extends "base.html" %}
{% block head %}

{% for paper in papers %}
<section class="paper-card">
  <p>{{ paper.abstract | truncate: 200 }} and a text that goes on for some while, as if it were a paper’s own abstract</p>
</section>

{% endfor %}
{% endblock %}
`
  expect((await parse({ path: 'papers.html', value })).papers).toEqual([])
})

it('reads the list of references that citation processors write', async () => {
  const entry = (n: number, words: string) =>
    `<div id="ref-${n}" class="csl-entry" role="listitem">\n<div class="csl-left-margin">[${n}] </div><div class="csl-right-inline">${words}</div>\n</div>`
  const { papers } =
    await read(`<body><h1>Works</h1><p>What I wrote about shelves.</p><div id="refs" class="references csl-bib-body" role="list">
${entry(1, 'A. One\nand B. Two, <span>“Counting shelves\nin small towns.”</span> Shelving 2025, doi: <a\nhref="https://doi.org/10.48550/arXiv.2501.00001">10.48550/arXiv.2501.00001</a>.')}
${entry(2, 'F.\nSix, A. One, and B. Two, <span>“Spines and what they hold.”</span> In submission.')}
</div></body>`)
  expect(papers).toMatchObject([
    {
      title: 'Counting shelves in small towns',
      authors: [{ name: 'A. One' }, { name: 'B. Two' }],
      ids: { arxiv: '2501.00001' },
      venue: 'Shelving 2025',
      source: { line: 3 },
    },
    {
      title: 'Spines and what they hold',
      authors: [{ name: 'F. Six' }, { name: 'A. One' }, { name: 'B. Two' }],
    },
  ])
})

it('tells once by name of tags and terms that are not read, and nothing of those that say nothing of a paper', async () => {
  const page =
    await read(`<html><head><meta name="citation_title" content="Counting"/><meta name="citation_doi" content="10.1000/1"/>
<meta name="citation_issn" content="1234-5678"/><meta name="citation_funding" content="Shelf Fund"/></head><body></body></html>`)
  expect(page.messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
    ['fields-not-kept', 'The field "citation_funding" is not read'],
  ])
  const entry = (n: number) =>
    `<dt>title</dt><dd>Counting Shelves ${n}</dd><dt>authors</dt><dd>Ada One, Bob Two</dd><dt>Room</dt><dd>Hall ${n}</dd>`
  const list = await read(`<dl>${entry(1)}</dl>\n<dl>${entry(2)}</dl>`)
  expect(list.papers).toHaveLength(2)
  expect(list.messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
    ['fields-not-kept', 'The field "Room" is not read, here and in 1 more place'],
  ])
})

it('takes short sentences for words on the paper and votes behind an id, and tells of short texts that nothing names', async () => {
  const card = (n: number, more: string) =>
    `<article><h3><a href="https://arxiv.org/abs/2501.0000${n}">Counting Shelves ${n}</a></h3><p>Ada One, Bob Two</p><p>2501.0000${n} ▲ ${n}</p><p>Read more</p>${more}</article>\n`
  const { papers, messages } = await read(
    `<body>${card(1, '<p>Shelves hold all of it.</p>')}${card(2, '<p>Oral, Hall 7</p>')}${card(3, '')}</body>`,
  )
  expect(papers.map(({ summary, counts }) => [summary, counts?.upvotes])).toEqual([
    ['Shelves hold all of it.', 1],
    [undefined, 2],
    [undefined, 3],
  ])
  expect(messages.map(({ ruleId, line, reason }) => [ruleId, line, reason])).toEqual([
    ['text-left-out', 3, 'A short text in an entry is not read: “Oral, Hall 7”'],
  ])
})

it('reads a source with its date behind it: a server of preprints is no venue', async () => {
  const card = (n: number, source: string) =>
    `<article><h3>Counting Shelves of Town ${n}</h3><p>Source: ${source}</p><p>Authors: Ada One, Bob Two</p><p>Links: <a href="https://arxiv.org/abs/2501.0000${n}">paper</a></p></article>`
  const { papers } = await read(
    `<html><body>${card(1, 'arXiv, 2025-01-30')}${card(2, 'Journal of Shelves, 2025-01-29')}${card(3, 'Shelves, Spines, and Books')}</body></html>`,
  )
  expect(papers.map(({ date, venue }) => [date, venue])).toEqual([
    ['2025-01-30', undefined],
    ['2025-01-29', 'Journal of Shelves'],
    [undefined, 'Shelves, Spines, and Books'],
  ])
})

it.each([
  ['plain', ''],
  ['with classes', ' class="cell"'],
])('reads what stands below the title in the cell of a table, %s', async (_, style) => {
  const row = (title: string, below: string, code: string) =>
    `<tr><td${style}><a href="https://arxiv.org/abs/2501.0000${title.length % 10}">${title}</a><br><span class="small">${below}</span></td><td${style}>Shelves fall, and nobody knows why.</td><td${style}>${code}</td></tr>`
  const { papers } = await read(
    `<html><body><table><tr><th>Paper</th><th>Problem</th><th>Code</th></tr>${row('ShelfNet', 'arXiv:2501.00008 · cs.DL · 2025-01-30 UTC', 'none')}${row('Spine3R', 'arXiv:2501.00007 · cs.DL/cs.CY · KDD 2025', 'none')}${row('Bookend', 'Ada One, Bob Two and Cy Three', 'none')}</table></body></html>`,
  )
  expect(papers).toMatchObject([
    { title: 'ShelfNet', ids: { arxiv: '2501.00008' }, date: '2025-01-30', categories: ['cs.DL'] },
    { title: 'Spine3R', venue: 'KDD 2025', date: '2025', categories: ['cs.DL', 'cs.CY'] },
    { title: 'Bookend', authors: [{ name: 'Ada One' }, { name: 'Bob Two' }, { name: 'Cy Three' }] },
  ])
})

it('takes no note of the editor and no diagnostics beside cards for papers, and no author where none is known', async () => {
  const card = (n: number, authors: string) =>
    `<div class="card"><h3>Counting Shelves of Town ${n}</h3><div class="authors">Authors: ${authors}</div><p><a href="https://doi.org/10.1000/${n}">Read source</a></p></div>`
  const { papers } = await read(
    `<html><body><div class="page"><div class="editorial"><h3>A Note on Shelves</h3><p>This week nobody tracked fewer than nine shelves, and some of them were even full of books.</p></div>${card(1, 'Ada One, Bob Two')}${card(2, 'Not available')}${card(3, 'Cy Three, Di Four')}<div class="diagnostics"><h3>Diagnostics of Feeds</h3><p>Use this table to tell what was empty from what failed to load, which is not the same.</p></div></div></body></html>`,
  )
  expect(papers.map(({ title, authors }) => [title, authors.map(({ name }) => name)])).toEqual([
    ['Counting Shelves of Town 1', ['Ada One', 'Bob Two']],
    ['Counting Shelves of Town 2', []],
    ['Counting Shelves of Town 3', ['Cy Three', 'Di Four']],
  ])
})

describe('a page without a page around it', () => {
  it('is told by its name and its markup', async () => {
    const { format, papers } = await parse({
      path: 'digest.html',
      value: `Some were left out.<br><br>${[1, 2, 3]
        .map(
          (n) =>
            `Title: <a href="https://arxiv.org/abs/2503.0000${n}">Counting Sheep ${n} Times</a><br>Authors: Ada Weber , Juan Cruz<br>Score: ${n}<br><br>`,
        )
        .join('')}`,
    })
    expect(format).toBe('html-page')
    expect(
      papers.map(({ title, ids, authors }) => [title, ids.arxiv, authors.map(({ name }) => name)]),
    ).toEqual(
      [1, 2, 3].map((n) => [`Counting Sheep ${n} Times`, `2503.0000${n}`, ['Ada Weber', 'Juan Cruz']]),
    )
  })
})

describe('lists of accepted papers, which link nothing', () => {
  const page = (items: string) =>
    parse({
      path: 'accepted.html',
      value: `<!doctype html><html><head><title>Pasture 2025</title></head><body><div class="menu"><ul><li><a href="/call.html">Call for Papers</a></li><li><a href="/venue.html">Venue of the Meeting</a></li></ul></div><h2>Accepted Papers</h2><div class="content"><ul>${items}</ul></div></body></html>`,
    })
  const named = ({ papers }: Awaited<ReturnType<typeof page>>) =>
    papers.map(({ title, authors }) => [title, authors.map(({ name }) => name)])
  const expected = [
    ['Counting Sheep Late in the Night', ['Ada Weber', 'Juan Cruz', 'Bo Lind']],
    ['Goats and Lambs', ['Cy Dow', 'Eva Ott']],
    ['Why a Flock Does Not Count Itself', ['Gil Ray', 'Ada Weber']],
  ]

  it('have titles in bold above people and their places', async () => {
    const digest = await page(
      '<li><p><b>Counting Sheep Late in the Night</b><br/>Ada Weber, Juan Cruz (Hill School (HS), Pasture); Bo Lind (Sheep Inc.)</p></li>' +
        '<li><p><b>Goats and Lambs</b><br/><i>Cy Dow (Hill School); Eva Ott (Sheep Inc.)</i></p></li>' +
        '<li><p><b>Why a Flock Does Not Count Itself</b><br/>Gil Ray, Ada Weber (Hill School)</p></li>',
    )
    expect(named(digest)).toEqual(expected)
    expect(digest.papers[0]?.authors[0]).toEqual({ name: 'Ada Weber' })
    expect(digest.papers[1]?.authors[1]).toEqual({ name: 'Eva Ott', affiliation: 'Sheep Inc.' })
  })

  it('or slanted ones behind people', async () => {
    const digest = await page(
      '<li><strong>Ada Weber, Juan Cruz and Bo Lind:</strong> <em>Counting Sheep Late in the Night</em></li>' +
        '<li><strong>Cy Dow and Eva Ott:</strong> <em>Goats and Lambs</em></li>' +
        '<li><strong>Gil Ray and Ada Weber:</strong> <em>Why a Flock Does Not Count Itself</em></li>',
    )
    expect(named(digest)).toEqual(expected)
    const plain = await page(
      '<li>Ada Weber, Juan Cruz, and Bo Lind, <em>Counting Sheep Late in the Night</em> <a href="a.pdf">[paper]</a></li>' +
        '<li>Cy Dow and Eva Ott, <em>Goats and Lambs</em></li>' +
        '<li>Gil Ray and Ada Weber, <em>Why a Flock Does Not Count Itself</em></li>',
    )
    expect(named(plain)).toEqual(expected)
    const alone = await page(
      '<li>Cy De Sainte Dow. <em>Counting Sheep Late in the Night</em></li>' +
        '<li>Ada van der Weber. <em>Goats and Lambs in Town</em></li>' +
        '<li>Gil Ray and Ada Weber. <em>Why a Flock Does Not Count Itself</em></li>' +
        '<li>Eva Ott and Juan Cruz. <em>Sheep and their Numbers</em></li>',
    )
    expect(alone.papers.map(({ authors }) => authors.map(({ name }) => name).join())).toEqual([
      'Cy De Sainte Dow',
      'Ada van der Weber',
      'Gil Ray,Ada Weber',
      'Eva Ott,Juan Cruz',
    ])
  })

  it('stand in paragraphs and in cells, too', async () => {
    const rows = [
      ['Ada Weber, Juan Cruz and Bo Lind.', 'Counting Sheep Late in the Night'],
      ['Cy Dow and Eva Ott.', 'Goats and Lambs'],
      ['Gil Ray and Ada Weber.', 'Why a Flock Does Not Count Itself'],
    ]
    const paragraphs = await parse({
      path: 'accepted.html',
      value: `<h1>Accepted Papers</h1>${rows
        .map(
          ([people, title]) => `<p><strong>${title}</strong><br/>${people?.slice(0, -1)} (Hill School)</p>`,
        )
        .join('')}`,
    })
    expect(named(paragraphs)).toEqual(expected)
    const cells = await parse({
      path: 'accepted.html',
      value: `<!doctype html><table>${rows
        .map(([people, title], n) => `<tr><td>${n}</td><td>${people}<strong> ${title}</strong></td></tr>`)
        .join('')}</table>`,
    })
    expect(named(cells)).toEqual(expected)
  })

  it('or under headings with a link beside the title, the place of all behind them', async () => {
    const { papers } = await parse({
      path: 'accepted.html',
      value: `<!doctype html><div>${['Counting Sheep Late', 'Goats and Lambs at Night', 'A Flock of Rams']
        .map(
          (title, n) =>
            `<h3>${title} [<a href="p${n}.pdf">PDF</a>]</h3><h5>Ada Weber; Bo Lind; (Hill School)</h5>`,
        )
        .join('')}</div>`,
    })
    expect(papers.map(({ title }) => title)).toEqual([
      'Counting Sheep Late',
      'Goats and Lambs at Night',
      'A Flock of Rams',
    ])
    expect(papers[0]?.authors).toEqual([
      { name: 'Ada Weber', affiliation: 'Hill School' },
      { name: 'Bo Lind', affiliation: 'Hill School' },
    ])
  })

  describe('with a text below each title', () => {
    const people = ['Ada Weber, Juan Cruz and Bo Lind', 'Cy Dow and Eva Ott']
    const kinds = 'Late Early Slow Quick Tall Small Wide Blue Green Warm'.split(' ')
    const text = (kind: string) =>
      `We look at ${kind} sheep in two towns, and find that they stand where one puts them. We count them by day and by night. The second count takes less time than the first.`
    const list = (
      heading: string,
      item: (title: string, names: string, text: string) => string,
      end = '\n',
    ) =>
      parse({
        path: 'list.html',
        value: `<!doctype html><html><head><title>Pasture 2025</title></head><body><h1>${heading}</h1>${end}<ul>${end}${kinds
          .map((kind, n) => item(`Counting ${kind} Sheep in the Dark`, people[n % 2] as string, text(kind)))
          .join(end)}</ul></body></html>`,
      })
    const shapes: Record<string, (title: string, names: string, text: string) => string> = {
      'in a paragraph': (title, names, body) => `<li>${title}  <span>${names}</span><br/><p>${body}</p></li>`,
      'behind a break': (title, names, body) => `<li>${title}  <span>${names}</span><br/>${body}</li>`,
      'behind two breaks': (title, names, body) => `<li>${title}<br/>${names}<br/>${body}</li>`,
      'below a link': (title, names, body) =>
        `<li><a href="${title.split(' ')[1]}.pdf">${title}</a>  <span>${names}</span><br/><p>${body}</p></li>`,
    }
    for (const [name, item] of Object.entries(shapes)) {
      for (const end of ['\n', '']) {
        it(`${name}${end ? '' : ', all on one line'}, have it as the abstract`, async () => {
          const { papers, prose, description, messages } = await list('Accepted Papers', item, end)
          expect(papers.map(({ title, authors, abstract }) => [title, authors.length, abstract])).toEqual(
            kinds.map((kind, n) => [`Counting ${kind} Sheep in the Dark`, n % 2 ? 2 : 3, text(kind)]),
          )
          expect([description, prose]).toEqual([undefined, undefined])
          expect(messages).toEqual([])
        })
      }
    }

    it('have it as a summary, where somebody lists what he read', async () => {
      const { papers } = await list('Papers I Read', shapes['in a paragraph'] as never)
      expect(papers.map(({ abstract, summary }) => [abstract, summary])).toEqual(
        kinds.map((kind) => [undefined, text(kind)]),
      )
    })
  })

  it('tell of what is not read on the lines of papers', async () => {
    const passage = 'Here we say that sheep are many and that nobody has counted all of them so far.'
    const beside = await page(
      '<li><p><b>Counting Sheep Late in the Night</b><br/>Ada Weber, Juan Cruz</p></li>' +
        '<li><p><b>Goats and Lambs in Town</b><br/>Cy Dow, Eva Ott</p></li>' +
        `<li><p><b>Why a Flock Does Not Count Itself</b><br/>Gil Ray, Ada Weber</p></li></ul><p>${passage}</p><ul>`,
    )
    expect(beside.papers).toHaveLength(3)
    expect(beside.messages).toMatchObject([
      { ruleId: 'unread-line', line: 1, reason: expect.stringContaining('Here we say that sheep') },
    ])
    const items = 'Late Early Slow Quick Tall Small Wide Blue Green Warm'
      .split(' ')
      .map((kind) => `<li>Counting ${kind} Sheep in the Dark  <span>Ada Weber and Bo Lind</span></li>`)
    const note = '<li>Note: we do not list what nobody has sent us in time for printing.</li>'
    const listed = await parse({
      path: 'list.html',
      value: `<!doctype html><h1>Accepted Papers</h1><ul>${items[0]}${note}${items.slice(1).join('')}</ul>`,
    })
    expect(listed.papers).toHaveLength(10)
    expect(listed.messages).toMatchObject([
      { ruleId: 'unread-line', line: 1, reason: expect.stringContaining('Note: we do not list') },
    ])
  })

  describe('with a line for each', () => {
    const titles = [
      'Counting Sheep Late in the Night',
      'Goats and Lambs: A Study of Hills',
      'Why a Flock Does Not Count Itself',
      'On the Number of Rams',
    ]
    const people = [
      ['Ada Weber', 'Juan Cruz', 'Bo Lind'],
      ['Cy Dow', 'Eva Ott'],
      ['Gil Ray', 'Ada Weber'],
      ['Eva Ott'],
    ]
    const all = (entry: (title: string, names: string[], n: number) => string) =>
      titles.map((title, n) => entry(title, people[n] as string[], n)).join('\n')
    const list = (names: string[]) => names.join(', ').replace(/, (?=[^,]+$)/, ' and ')
    const shapes: Record<string, string> = {
      'headings above paragraphs': all(
        (title, names, n) =>
          `<div class="paper"><span class="paper-index">${n + 1}</span><div><h5><strong\n>${title}</strong></h5><p>${list(names)}</p></div></div>`,
      ),
      'lines of cells': `<table>${all((title, names) => `<tr><td>${title.toUpperCase()}\n<br>${list(names)}</td><tr>`)}</table>`,
      'cells of rows': `<table>${all((title, names) => `<tr><td>${list(names)}</td><td>${title}</td></tr>`)}</table>`,
      'lines of one paragraph': `<p>${all((title, names) => `${title}<br>${list(names)}<br><br>`)}</p>`,
      'headings above lists of people': all(
        (title, names) =>
          `<section><h4>${title}</h4><ul>${names.map((name) => `<li>${name}, ${names.length > 1 ? 'Sheep Science, ' : ''}School of Hills, Pasture</li>`).join('')}</ul></section>`,
      ),
    }
    for (const [name, entries] of Object.entries(shapes))
      it(name, async () => {
        const { papers } = await parse({
          path: 'accepted.html',
          value: `<!doctype html><body class="x"><div class="menu"><h3>Important Dates</h3><table><tr><th>Deadline</th><th>May 2</th></tr></table></div><h3 class="a">Flocks and Herds of the Hills</h3><div class="b">${entries}</div></body>`,
        })
        expect(papers.map(({ title }) => title?.toUpperCase())).toEqual(
          titles.map((title) => title.toUpperCase()),
        )
        expect(papers.map(({ authors }) => authors.map((author) => author.name))).toEqual(people)
      })

    it('names behind the numbers of talks, in headings above the titles too', async () => {
      const talks = all(
        (title, names, n) =>
          `<div class="row"><div class="t"><time>10:${n}0</time></div><div class="s"><h4>1A-${n + 1}&nbsp;<span>${list(names)}</span></h4><p>${title}</p></div></div>`,
      )
      const { papers } = await parse({
        path: 'program.html',
        value: `<!doctype html><body class="x"><h3>Monday</h3>${talks}<div class="row"><div class="s"><h4>Panel: Sheep and the Town</h4><p>Moderator: Ada Weber, Panelists: Cy Dow (Hill), Eva Ott (Town)</p></div></div></body>`,
      })
      expect(papers.map(({ title, authors }) => [title, authors.map(({ name }) => name)])).toEqual(
        titles.map((title, n) => [title, people[n]]),
      )
      expect(papers[0]?.headings).toEqual(['Monday'])
    })

    it('is no paper where those who organise stand below what they do', async () => {
      const { papers } = await parse({
        path: 'people.html',
        value: `<!doctype html><body class="x"><div class="b"><h3>Programme Committee</h3><p>Ada Weber, Juan Cruz and Bo Lind</p><h3>Local Organisation of the Meeting</h3><p>Cy Dow and Eva Ott</p><h3>Web and Publicity</h3><p>Gil Ray, Ada Weber</p><h3>Steering Group</h3><ul><li>Ada Weber, University of Hills, Pasture</li><li>Juan Cruz, Hill School, Town</li></ul></div></body>`,
      })
      expect(papers).toEqual([])
    })
  })

  it('are not the lists of those who organise', async () => {
    const { papers } = await page(
      '<li><b>General Chairs</b><br/>Ada Weber, Juan Cruz</li><li><b>Publicity and Web Chairs</b><br/>Cy Dow, Eva Ott</li>' +
        '<li><b>Programme Committee Members</b><br/>Gil Ray, Ada Weber, Bo Lind</li>',
    )
    expect(papers).toEqual([])
    const topics = await page(
      '<li><b>Counting Sheep with Models</b><br/>Pasture Hub</li><li><b>Goats in Deployment</b><br/>Pasture Hub</li>' +
        '<li><b>Lambs and their Formats</b><br/>Hill Cloud</li>',
    )
    expect(topics.papers).toEqual([])
  })
})
