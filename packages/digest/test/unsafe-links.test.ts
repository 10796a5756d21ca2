import { describe, expect, test } from 'vitest'
import { formats, parse } from '../src/index.ts'

const abstract = 'We study how small models learn to count and find that they do so late. '.repeat(4).trim()
const mailHead =
  'From: a@example.org\nTo: b@example.org\nSubject: Papers\nDate: Mon, 5 Jun 2023 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n'
const alert = (url: string) =>
  `<html><body><div><h3><a href="${url}" class="gse_alrt_title">Counting Late</a></h3><div style="color:#006621">A One, B Two - arXiv preprint, 2019</div>\n<div class="gse_alrt_sni">We count.</div><h3><a href="https://doi.org/10.1000/5" class="gse_alrt_title">Reading Spines</a></h3>\n<div style="color:#006621">D Four - 2019</div><div class="gse_alrt_sni">Spines are read.</div><p>This alert is sent by Google Scholar.</p></div></body></html>\n`

/** For each form a digest with one paper's link, and the line on which it stands. */
const digests: Record<string, { path: string; line: number; text: (url: string) => string }> = {
  'page-text': {
    path: 'page.txt',
    line: 3,
    text: (url) =>
      `Get trending papers in your email inbox!\n\n### [Counting Late](${url})\n\n${abstract}\n\nCounting Early\n\n${abstract.replace('late', 'early')}\n`,
  },
  markdown: {
    path: 'weekly.md',
    line: 6,
    text: (url) =>
      `# Papers of the week\n\n## Counting\n\n- **[Counting Early](https://arxiv.org/abs/2503.01235)**, and its [code](https://github.com/a/b)\n- **[Counting Late](https://arxiv.org/abs/2503.01234)**, and its [code](${url})\n`,
  },
  'labelled-text': {
    path: 'papers.txt',
    line: 3,
    text: (url) => `Title: Counting Late\nAuthors: Ada Weber\nURL: ${url}\nSummary: We count.\n`,
  },
  'arxiv-mail': {
    path: 'listing.txt',
    line: 9,
    text: (url) =>
      `------\n\\\\\narXiv:2306.00001\nDate: Fri, 2 Jun 2023 11:40:31 GMT   (129kb,D)\n\nTitle: Counting Late\nAuthors: Ada Weber\nCategories: cs.DL\nDOI: ${url}\n\\\\\n  We count.\n\\\\ ( https://arxiv.org/abs/2306.00001 ,  129kb)\n`,
  },
  mail: { path: 'alert.eml', line: 8, text: (url) => `${mailHead}\n${alert(url)}` },
  'scholar-alert': { path: 'alert.html', line: 1, text: alert },
  'scholar-text': {
    path: 'alert.txt',
    line: 4,
    text: (url) =>
      `Google Scholar Alerts\n\nCounting Late\n<${url}>\nA Weber, B Dow… - Journal of Counting, 2019\nWe count …\n`,
  },
  'html-page': {
    path: 'page.html',
    line: 3,
    text: (url) =>
      `<!DOCTYPE html>\n<ul class="papers"><li><h3 class="title">Counting Early</h3><a href="https://arxiv.org/abs/2503.01235">arXiv</a><p class="abstract">${abstract}</p></li>\n<li><h3 class="title">Counting Late</h3><a href="https://arxiv.org/abs/2503.01234">arXiv</a> <a href="${url}">Code</a><p class="abstract">${abstract}</p></li></ul>\n`,
  },
  bibtex: {
    path: 'papers.bib',
    line: 3,
    text: (url) => `@article{weber,\n  title = {Counting Late},\n  url = {${url}},\n}\n`,
  },
  ris: {
    path: 'papers.ris',
    line: 3,
    text: (url) => `TY  - JOUR\nTI  - Counting Late\nUR  - ${url}\nER  - \n`,
  },
  nbib: {
    path: 'papers.nbib',
    line: 4,
    text: (url) => `PMID- 1\nOWN - NLM\nTI  - Counting late.\nURL - ${url}\nAU  - Weber A\n`,
  },
  'endnote-tagged': {
    path: 'papers.enw',
    line: 3,
    text: (url) => `%0 Journal Article\n%T Counting Late\n%U ${url}\n%A Weber, Ada\n`,
  },
  'endnote-xml': {
    path: 'papers.xml',
    line: 4,
    text: (url) =>
      `<?xml version="1.0"?>\n<xml><records>\n<record><ref-type name="Journal Article">17</ref-type><titles><title>Counting Late</title></titles>\n<urls><related-urls><url>${url}</url></related-urls></urls></record>\n</records></xml>\n`,
  },
  'pubmed-text': {
    path: 'abstracts.txt',
    line: 9,
    text: (url) =>
      `1. Cogology. 2019 Mar;4(2):1-9.\n\nCounting late.\n\nWeber A(1).\n\nWe count.\n\nDOI: ${url}\nPMID: 1\n`,
  },
  'arxiv-listing': {
    path: 'listing.txt',
    line: 4,
    text: (url) =>
      `[1] arXiv:2401.00001 [pdf, html, other]\nTitle: Counting late\nA. Weber\nDOI: ${url}\nSubjects: Digital Libraries (cs.DL)\n`,
  },
  'paper-page': {
    path: 'page.txt',
    line: 1,
    text: (url) =>
      `[Home](${url})\nPapers\narxiv:2401.00001\nCounting late\nPublished on Jan 1, 2024\nAuthors:\nAda Weber\nAbstract\nWe count. See ${url}\nView arXiv page\n`,
  },
  bookmarks: {
    path: 'bookmarks.html',
    line: 3,
    text: (url) =>
      `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DT><A HREF="https://arxiv.org/abs/2401.00001">Counting late</A>\n<DD>and <a href="${url}">code</a>\n`,
  },
  'plain-list': {
    path: 'list.txt',
    line: 3,
    text: (url) =>
      `Counting late\nAda Weber, Bo Lind\n[pdf](${url})\n\nKites for All Towns\nBo Lind, Cy Dow\n\nLooms for All Kites\nBo Lind, Di Elm\n\nLamps for All Looms\nDi Elm, Cy Dow\n`,
  },
  'proceedings-text': {
    path: 'proceedings.txt',
    line: 1,
    text: (url) =>
      `[Proceedings](${url})\npdf bib\nCounting late\nA. Weber\npdf bib\nCounting early\nB. Lind\n`,
  },
  'pubmed-results': {
    path: 'results.txt',
    line: 1,
    text: (url) =>
      `[Search](${url})\n1\nCite\nShare\nCounting late.\nWeber A.\nJ Shelves. 2019 Mar;4(2):10-21.\nPMID: 30000001\n`,
  },
  'scopus-text': {
    path: 'scopus.txt',
    line: 4,
    text: (url) =>
      `Weber A.\nCounting late\n(2024) Cogology, 4 (2), pp. 1 - 9, Cited 0 times.\nDOI: ${url}\nhttps://www.scopus.com/inward/record.uri?eid=1\n\nSOURCE: Scopus\n`,
  },
  'zotero-rdf': {
    path: 'items.rdf',
    line: 3,
    text: (url) =>
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#">\n<bib:Article><z:itemType>journalArticle</z:itemType><dc:title>Counting Late</dc:title>\n<dc:identifier><dcterms:URI><rdf:value>${url}</rdf:value></dcterms:URI></dc:identifier>\n</bib:Article>\n</rdf:RDF>\n`,
  },
  'pubmed-xml': {
    path: 'papers.xml',
    line: 5,
    text: (url) =>
      `<?xml version="1.0" ?>\n<PubmedArticleSet>\n<PubmedArticle><MedlineCitation><PMID>1</PMID><Article>\n<ArticleTitle>Counting late.</ArticleTitle>\n<ELocationID EIdType="doi">${url}</ELocationID>\n</Article></MedlineCitation></PubmedArticle>\n</PubmedArticleSet>\n`,
  },
  'restructured-text': {
    path: 'papers.rst',
    line: 5,
    text: (url) =>
      `Papers\n======\n\n.. [#] \`Counting Early <https://arxiv.org/abs/2503.01235>\`_, Weber 2025.\n.. [#] \`Counting Late <https://arxiv.org/abs/2503.01234>\`_, Weber 2025. \`code <${url}>\`_\n`,
  },
  'oai-pmh': {
    path: 'records.xml',
    line: 5,
    text: (url) =>
      `<?xml version="1.0"?>\n<OAI-PMH>\n<ListRecords>\n<record><metadata><oai_dc:dc><dc:title>Counting Late</dc:title>\n<dc:identifier>${url}</dc:identifier></oai_dc:dc></metadata></record>\n</ListRecords></OAI-PMH>\n`,
  },
  'ads-xml': {
    path: 'ads.xml',
    line: 4,
    text: (url) =>
      `<?xml version="1.0"?>\n<records xmlns="http://ads.harvard.edu/schema/abs/1.1/references">\n<record><title>Counting Late</title><author>Weber, Ada</author>\n<url>${url}</url></record>\n</records>\n`,
  },
  'dblp-xml': {
    path: 'dblp.xml',
    line: 4,
    text: (url) =>
      `<?xml version="1.0"?>\n<dblp>\n<article key="journals/n/W19"><author>Ada Weber</author><title>Counting Late.</title>\n<ee>${url}</ee></article>\n</dblp>\n`,
  },
  jats: {
    path: 'article.xml',
    line: 4,
    text: (url) =>
      `<?xml version="1.0"?>\n<article><front><article-meta>\n<title-group><article-title>Counting Late</article-title></title-group>\n<self-uri xlink:href="${url}">${url}</self-uri>\n</article-meta></front></article>\n`,
  },
  'crossref-xml': {
    path: 'answer.xml',
    line: 4,
    text: (url) =>
      `<?xml version="1.0"?>\n<doi_records><doi_record><crossref><journal><journal_article>\n<titles><title>Counting Late</title></titles>\n<doi_data><doi>${url}</doi></doi_data></journal_article></journal></crossref></doi_record></doi_records>\n`,
  },
  'web-of-science': {
    path: 'savedrecs.txt',
    line: 5,
    text: (url) =>
      `FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI Counting Late\nDI ${url}\nPY 2006\nER\n\nEF\n`,
  },
  refworks: {
    path: 'refworks.txt',
    line: 4,
    text: (url) =>
      `RT Journal Article\nA1 Weber,Ada\nT1 Counting Late\nLK ${url}\nYR 2015\nJF Cogology\nAB We count.\n`,
  },
  ovid: {
    path: 'ovid.txt',
    line: 7,
    text: (url) =>
      `<1>\nAuthor\n  Weber, Ada.\nTitle\n  Counting Late.\nLink\n  ${url}\nSource\n  Cogology. 8(6):1-2, September 2015.\nAbstract\n  We count.\n`,
  },
  'csl-json': {
    path: 'papers.json',
    line: 2,
    text: (url) => `[{"id": "k", "type": "article-journal", "title": "Counting Late",\n"URL": "${url}"}]\n`,
  },
  'csl-yaml': {
    path: 'papers.yaml',
    line: 5,
    text: (url) =>
      `references:\n- id: k\n  type: article-journal\n  title: Counting Late\n  URL: "${url}"\n  issued: {year: 2019}\n`,
  },
  'papers-json': {
    path: 'papers.json',
    line: 2,
    text: (url) => `[{"title": "Counting Late", "abstract": "We count.",\n"url": "${url}"}]\n`,
  },
  'papers-script': {
    path: 'papers.js',
    line: 2,
    text: (url) =>
      `export const papers = [{ title: 'Counting late', authors: ['A. Weber'],\n  url: '${url}' }]\n`,
  },
  'papers-yaml': {
    path: 'papers.yaml',
    line: 3,
    text: (url) => `- title: Counting Late\n  abstract: We count.\n  url: "${url}"\n`,
  },
  csv: {
    path: 'papers.csv',
    line: 2,
    text: (url) => `title,authors,url\nCounting Late,Ada Weber,"${url}"\n`,
  },
  feed: {
    path: 'feed.xml',
    line: 2,
    text: (url) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Papers</title><entry><title>Counting Late</title><id>http://arxiv.org/abs/2503.01234v1</id>\n<link href="${url}"/><summary>We count.</summary></entry></feed>\n`,
  },
}
const addresses = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'file:///a',
]

describe('a link that leads to no web page is left out, with a finding at its line', () => {
  test('in every form', () => {
    const forms = formats.map(({ name }) => name).filter((name) => name !== 'identifier-list')
    expect(Object.keys(digests).sort()).toEqual(forms.sort())
  })

  describe.each(Object.entries(digests))('%s', (format, { path, line, text }) => {
    test.each(addresses)('%s', async (url) => {
      const digest = await parse({ path, value: text(url) })
      expect(digest.format).toBe(format)
      const { title, links } = digest.papers.find((paper) => /^Counting late/i.test(paper.title ?? '')) ?? {}
      expect(title).toMatch(/^Counting late$/i)
      expect(links?.filter((link) => !/^https?:/.test(link.url))).toEqual([])
      const unsafe = digest.messages.filter(({ ruleId }) => ruleId === 'unsafe-link')
      expect(unsafe.map((message) => message.line)).toEqual([line])
      expect(unsafe[0]?.reason).toContain(`(${url.slice(0, url.indexOf(':')).toLowerCase()}:)`)
    })

    test('and no finding where it leads to one', async () => {
      const digest = await parse({ path, value: text('https://example.org/data:x') })
      expect(digest.messages.filter(({ ruleId }) => ruleId === 'unsafe-link')).toEqual([])
    })
  })

  test('a list of identifiers leaves its line unread', async () => {
    const { messages } = await parse('2503.01234\njavascript:alert(1)\n', { format: 'identifier-list' })
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toContainEqual(['unread-line', 2])
  })

  test('of a paper that is none without it', async () => {
    const { messages } = await parse({
      path: 'weekly.md',
      value:
        '# Papers\n\n- [Counting Early](https://arxiv.org/abs/2503.01235)\n- [Counting Late](javascript:alert(1))\n',
    })
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toContainEqual(['unsafe-link', 4])
  })

  test('behind the number of a reference', async () => {
    const { messages } = await parse({
      path: 'weekly.md',
      value:
        '# Papers\n\n- [Counting Late](https://arxiv.org/abs/2503.01235), [code][1]\n\n[1]: javascript:alert(1)\n',
    })
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['unsafe-link', 5]])
  })
})

test('an address that a text only names is kept and no finding', async () => {
  const named = `${abstract} Attackers write javascript:alert(1) or file:///etc/passwd, data:text/html even.`
  for (const { path, value } of [
    { path: 'page.txt', value: `Get trending papers in your email inbox!\n\nCounting Late\n\n${named}\n` },
    {
      path: 'weekly.md',
      value: `# On javascript:void\n\nBeware of javascript:alert(1).\n\n## [Counting Late](https://arxiv.org/abs/2503.01234)\n\n${named}\n`,
    },
    { path: 'a.bib', value: `@article{a, title = {Counting Late}, abstract = {${named}}}\n` },
  ]) {
    const { papers, messages } = await parse({ path, value })
    expect(papers.map(({ title }) => title)).toEqual(['Counting Late'])
    expect(messages.map(({ reason }) => reason)).toEqual([])
  }
})

test('a button of a page and a picture in its address are no links', async () => {
  const { messages } = await parse({
    path: 'weekly.md',
    value:
      '- [Counting Late](https://arxiv.org/abs/2503.01234) ![plot](data:image/png;base64,AAAA) <a href="javascript:void(0)">more</a>\n',
  })
  expect(messages.map(({ reason }) => reason)).toEqual([])
})

test.each([
  ['markdown', 'java&#115;cript:alert(1)'],
  ['html-page', '&#x6a;avascript:alert(1)'],
  ['html-page', 'java&Tab;script&colon;alert(1)'],
  ['mail', 'java&#115;cript:alert(1)'],
])('%s tells of an address that character references disguise: %s', async (name, url) => {
  const { path, line, text } = digests[name] as (typeof digests)[string]
  const { papers, messages } = await parse({ path, value: text(url) }, { formats })
  expect(JSON.stringify(papers.flatMap(({ links }) => links))).not.toMatch(/script/)
  expect(messages.filter(({ ruleId }) => ruleId === 'unsafe-link').map((message) => message.line)).toEqual([
    line,
  ])
})
