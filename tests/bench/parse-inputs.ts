/** Files of papers in each form, as long as wanted and the same at every run, in words of our own. */

/** A paper as the writers below need it. */
interface Paper {
  number: number
  title: string
  abstract: string
  authors: { given: string; family: string }[]
  keywords: string[]
}

const WORDS =
  'model learning graph language vision robust sparse attention token image video planning reward policy agent memory retrieval protein scaling kernel gradient latent diffusion speech causal neural efficient adaptive geometric benchmark sample noise signal search theory bound proof network transformer decoder encoder alignment reasoning dataset training inference budget'.split(
    ' ',
  )
const JOINTS = 'of for with under from by beyond without and in'.split(' ')
const FAMILIES = 'Ashworth Brenner Castellano Dvorak Ekwueme Fontaine Göktürk Halvorsen Ivanova Jansen'.split(
  ' ',
)
const GIVENS = 'Ada Boris Chiara Dmitri Eun-ji Farah Gustav Hana Ines Jorge'.split(' ')

/** Numbers from 0 to below `limit`, the same at every run (Park and Miller's generator). */
function numbers(seed: number): (limit: number) => number {
  let state = (seed % 2147483646) + 1
  return (limit) => {
    state = (state * 48271) % 2147483647
    return state % limit
  }
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function paperOf(number: number): Paper {
  const next = numbers(number * 7919)
  const pick = (list: readonly string[]) => list[next(list.length)] as string
  const title = Array.from({ length: 6 + next(6) }, (_, index) =>
    index % 3 === 2 ? pick(JOINTS) : capital(pick(WORDS)),
  )
  const sentence = () => {
    const words = Array.from({ length: 12 + next(14) }, (_, index) => pick(index % 3 === 2 ? JOINTS : WORDS))
    return `${capital(words.join(' '))} ${pick(WORDS)}.`
  }
  return {
    number,
    title: `${capital(pick(WORDS))}${number % 10 === 0 ? number : pick(WORDS)}: ${title.join(' ')} ${capital(pick(WORDS))}`,
    abstract: `We study ${pick(WORDS)}. ${Array.from({ length: 6 + next(4) }, sentence).join(' ')}`,
    authors: Array.from({ length: 2 + next(4) }, () => ({ given: pick(GIVENS), family: pick(FAMILIES) })),
    keywords: [pick(WORDS), `${pick(WORDS)} ${pick(WORDS)}`],
  }
}

const arxivId = ({ number }: Paper) =>
  `${10 + (number % 15)}${String((number % 12) + 1).padStart(2, '0')}.${String(10000 + (number % 89999))}`
const year = ({ number }: Paper) => 2010 + (number % 15)
const names = ({ authors }: Paper, join: string) =>
  authors.map(({ given, family }) => `${given} ${family}`).join(join)
const inverted = ({ authors }: Paper) => authors.map(({ given, family }) => `${family}, ${given}`)

/** `ö` and `ü` as arXiv's mails, which are ASCII, have them. */
const texAccent = (letter: string) => `\\"${letter === 'ö' ? 'o' : 'u'}`

/** A text in lines of at most `width`, the later ones indented. */
function wrapped(text: string, width: number, indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > width && line !== '') {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  return lines.join(`\n${indent}`)
}

/** A record as APIs give one. */
const record = (paper: Paper) => ({
  title: paper.title,
  authors: names(paper, '; ').split('; '),
  abstract: paper.abstract,
  arxiv_id: arxivId(paper),
  published: `${year(paper)}-03-13`,
  url: `https://example.org/papers/${paper.number}`,
})

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** How a form writes papers: what stands before, between and after them, and each of them. */
interface Writer {
  path: string
  head?: string
  each(paper: Paper): string
  between?: string
  tail?: string
}

const writers: Readonly<Record<string, Writer>> = {
  'page-text': {
    path: 'page.txt',
    head: 'Get trending papers in your email inbox!\n\nSubscribe\n\n',
    each: (p) => `${p.title}\n\n${p.abstract}\n\n· Published on Mar ${(p.number % 28) + 1}, 2025\n\n`,
  },
  // As long and as bare as pages copied in one go: no mark beyond ASCII, nothing around the cards.
  'page-text plain': {
    path: 'page.txt',
    head: 'Get trending papers in your email inbox!\n\nSubscribe\n\n',
    each: (p) =>
      `${p.title}\n\n${p.abstract} ${paperOf(p.number + 1_000_000)
        .abstract.split('. ')
        .slice(0, 4)
        .join('. ')}.\n\n`,
  },
  markdown: {
    path: 'week.md',
    head: '# Papers of the week\n\n',
    each: (p) =>
      `## [${p.title}](https://arxiv.org/abs/${arxivId(p)})\n\n**Authors:** ${names(p, ', ')}\n\n**Abstract:** ${p.abstract}\n\n[PDF](https://arxiv.org/pdf/${arxivId(p)}) [Code](https://github.com/example/paper${p.number})\n\n`,
  },
  'markdown list': {
    path: 'list.md',
    head: '# Awesome papers\n\n## Learning\n\n',
    each: (p) =>
      `- **${p.title}.** ${names(p, ', ')}. *NeurIPS ${year(p)}.* [[paper](https://arxiv.org/abs/${arxivId(p)})] [[code](https://github.com/example/paper${p.number})]\n`,
  },
  'markdown authors': {
    path: 'list.md',
    head: '- **Weaving Kites over Towns** [pdf](https://arxiv.org/abs/2501.00001)\n',
    each: (p) => `  ${names(p, ',\n  ')},\n`,
  },
  'markdown table': {
    path: 'table.md',
    head: '# Daily papers\n\n|Publish Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|\n',
    each: (p) =>
      `|**${year(p)}-03-13**|**${p.title}**|${names(p, ', ')}|[${arxivId(p)}](http://arxiv.org/abs/${arxivId(p)})|**[link](https://github.com/example/paper${p.number})**|\n`,
  },
  'labelled-text': {
    path: 'papers.txt',
    each: (p) =>
      `Title: ${p.title}\nAuthors: ${names(p, ', ')}\nPDF: https://arxiv.org/pdf/${arxivId(p)}\nSummary: ${p.abstract}\n\n`,
  },
  'arxiv-mail': {
    path: 'mail.txt',
    each: (p) =>
      `\\\\\narXiv:${arxivId(p)}\nDate: Thu, 13 Mar 2025 17:59:59 GMT   (${p.number % 9000}kb)\n\nTitle: ${wrapped(p.title, 70, '  ')}\nAuthors: ${wrapped(names(p, ', ').replace(/[öü]/g, texAccent), 68, '  ')}\nCategories: cs.LG cs.CL\nComments: 12 pages\n\\\\\n  ${wrapped(p.abstract, 76, '')}\n\\\\ ( https://arxiv.org/abs/${arxivId(p)} ,  ${p.number % 9000}kb)\n------------------------------------------------------------------------------\n`,
  },
  mail: {
    path: 'mail.eml',
    head: 'From: no-reply@example.org\nTo: reader@example.org\nSubject: Papers\nDate: Thu, 13 Mar 2025 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nGet trending papers in your email inbox!\n\n',
    each: (p) => `${p.title}\n\n${wrapped(p.abstract, 900, '')}\n\n`,
  },
  ris: {
    path: 'papers.ris',
    each: (p) =>
      `TY  - JOUR\n${inverted(p)
        .map((name) => `AU  - ${name}\n`)
        .join(
          '',
        )}TI  - ${p.title}\nJO  - Journal of Examples\nPY  - ${year(p)}\nDA  - ${year(p)}/03/13\nVL  - 4\nIS  - 2\nSP  - 10\nEP  - 21\nDO  - 10.1234/example.${p.number}\nUR  - https://example.org/papers/${p.number}\n${p.keywords.map((word) => `KW  - ${word}\n`).join('')}AB  - ${p.abstract}\nER  - \n\n`,
  },
  nbib: {
    path: 'papers.nbib',
    each: (p) =>
      `PMID- ${10000000 + p.number}\nOWN - NLM\nSTAT- MEDLINE\nIS  - 1234-5678 (Print)\nVI  - 4\nIP  - 2\nDP  - ${year(p)} Mar 13\nTI  - ${wrapped(`${p.title}.`, 80, '      ')}\nPG  - 10-21\nLID - 10.1234/example.${p.number} [doi]\nAB  - ${wrapped(p.abstract, 80, '      ')}\n${p.authors.map(({ given, family }) => `FAU - ${family}, ${given}\nAU  - ${family} ${given.charAt(0)}\nAD  - Department of Examples, University of Somewhere, Anytown.\n`).join('')}LA  - eng\nPT  - Journal Article\nJT  - Journal of examples\nTA  - J Ex\nMH  - Humans\nMH  - Learning/*physiology\n${p.keywords.map((word) => `OT  - ${word}\n`).join('')}SO  - J Ex. ${year(p)} Mar 13;4(2):10-21.\n\n`,
  },
  bibtex: {
    path: 'papers.bib',
    head: '@string{joe = "Journal of Examples"}\n\n',
    each: (p) =>
      `@article{key${p.number},\n  title = {${p.title.replace(/(\w+)$/, '{$1}')}},\n  author = {${inverted(p).join(' and ').replaceAll('ö', '{\\"o}')}},\n  journal = joe,\n  year = {${year(p)}},\n  month = mar,\n  volume = {4},\n  pages = {10--21},\n  doi = {10.1234/example.${p.number}},\n  url = {https://example.org/papers/${p.number}},\n  keywords = {${p.keywords.join(', ')}},\n  abstract = {${p.abstract}}\n}\n\n`,
  },
  csv: {
    path: 'papers.csv',
    head: 'title,authors,abstract,year,doi,url\n',
    each: (p) =>
      `${quoted(p.title)},${quoted(names(p, '; '))},${quoted(p.abstract)},${year(p)},10.1234/example.${p.number},https://example.org/papers/${p.number}\n`,
  },
  'csv short rows': {
    path: 'papers.csv',
    head: 'title,authors,year,url\n',
    each: (p) => `${p.title},${names(p, '; ')},${year(p)},https://example.org/papers/${p.number}\n`,
  },
  'csv open quotes': {
    path: 'papers.csv',
    head: 'title,authors,year,url\n',
    each: (p) =>
      `${p.number % 3 === 0 ? `"Of "sheep""` : p.number % 3 === 1 ? `"${p.title}` : quoted(p.title)},${quoted(names(p, ', '))},${year(p)},https://example.org/papers/${p.number}\n`,
  },
  'papers-json': {
    path: 'papers.json',
    head: '[\n',
    each: (p) => JSON.stringify(record(p), null, 1),
    between: ',\n',
    tail: '\n]\n',
  },
  'papers-json lines': {
    path: 'papers.jsonl',
    each: (p) => `${JSON.stringify(record(p))}\n`,
  },
  'csl-json': {
    path: 'papers.json',
    head: '[\n',
    each: (p) =>
      JSON.stringify(
        {
          id: `key${p.number}`,
          type: 'article-journal',
          title: p.title,
          author: p.authors,
          abstract: p.abstract,
          issued: { 'date-parts': [[year(p), 3, 13]] },
          'container-title': 'Journal of Examples',
          DOI: `10.1234/example.${p.number}`,
        },
        null,
        1,
      ),
    between: ',\n',
    tail: '\n]\n',
  },
  feed: {
    path: 'feed.xml',
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n<title>Papers</title>\n<id>https://example.org/</id>\n<updated>2025-03-13T00:00:00Z</updated>\n',
    each: (p) =>
      `<entry>\n<id>http://arxiv.org/abs/${arxivId(p)}v1</id>\n<title>${p.title}</title>\n<published>${year(p)}-03-13T00:00:00Z</published>\n${p.authors.map(({ given, family }) => `<author><name>${given} ${family}</name></author>\n`).join('')}<summary>${p.abstract}</summary>\n<link href="http://arxiv.org/abs/${arxivId(p)}v1" rel="alternate" type="text/html"/>\n</entry>\n`,
    tail: '</feed>\n',
  },
  'html-page': {
    path: 'page.html',
    head: '<!doctype html>\n<html><head><title>Papers</title></head><body><main>\n',
    each: (p) =>
      `<article>\n<h3><a href="https://arxiv.org/abs/${arxivId(p)}">${p.title}</a></h3>\n<p class="authors">${names(p, ', ')}</p>\n<p class="abstract">${p.abstract}</p>\n</article>\n`,
    tail: '</main></body></html>\n',
  },
  'html-page lines': {
    path: 'page.html',
    head: '<!doctype html>\n<html><head><title>Accepted papers</title></head><body><div>\n',
    each: (p) => `${p.title}<br>\n${names(p, ', ')}<br>\n`,
    tail: '</div></body></html>\n',
  },
  'identifier-list': {
    path: 'ids.txt',
    each: (p) => `${arxivId(p)}\n10.1234/example.${p.number}\nhttps://arxiv.org/abs/${arxivId(p)}\n`,
  },
  'csl-yaml': {
    path: 'papers.yaml',
    head: 'references:\n',
    each: (p) =>
      `- id: key${p.number}\n  type: article-journal\n  title: ${JSON.stringify(p.title)}\n  author:\n${p.authors.map(({ given, family }) => `  - family: ${JSON.stringify(family)}\n    given: ${JSON.stringify(given)}\n`).join('')}  issued:\n    date-parts:\n    - [${year(p)}, 3, 13]\n  container-title: Journal of Examples\n  DOI: 10.1234/example.${p.number}\n  abstract: ${JSON.stringify(p.abstract)}\n`,
  },
  'papers-script': {
    path: 'papers.js',
    head: 'export const papers = [\n',
    each: (p) => `  ${JSON.stringify(record(p))},\n`,
    tail: ']\n',
  },
  'papers-yaml': {
    path: 'papers.yaml',
    each: (p) =>
      `- title: ${JSON.stringify(p.title)}\n  authors: ${JSON.stringify(names(p, ', '))}\n  year: ${year(p)}\n  url: https://arxiv.org/abs/${arxivId(p)}\n  abstract: ${JSON.stringify(p.abstract)}\n`,
  },
  'endnote-tagged': {
    path: 'papers.enw',
    each: (p) =>
      `%0 Journal Article\n%T ${p.title}\n${inverted(p)
        .map((name) => `%A ${name}\n`)
        .join(
          '',
        )}%J Journal of Examples\n%D ${year(p)}\n%V 4\n%N 2\n%P 10-21\n%R 10.1234/example.${p.number}\n%X ${p.abstract}\n\n`,
  },
  'endnote-xml': {
    path: 'papers.xml',
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n',
    each: (p) =>
      `<record><rec-number>${p.number}</rec-number><ref-type name="Journal Article">17</ref-type><contributors><authors>${inverted(
        p,
      )
        .map((name) => `<author>${name}</author>`)
        .join(
          '',
        )}</authors></contributors><titles><title><style face="normal">${p.title}</style></title><secondary-title>Journal of Examples</secondary-title></titles><dates><year>${year(p)}</year></dates><abstract>${p.abstract}</abstract><electronic-resource-num>10.1234/example.${p.number}</electronic-resource-num></record>\n`,
    tail: '</records></xml>\n',
  },
  'pubmed-text': {
    path: 'abstracts.txt',
    each: (p) =>
      `${p.number + 1}. J Examples. ${year(p)} Mar 13;4(2):10-21. doi: 10.1234/example.${p.number}.\n\n${wrapped(p.title, 78, '')}.\n\n${p.authors.map(({ given, family }, index) => `${family} ${given.charAt(0)}(${index + 1})`).join(', ')}.\n\nAuthor information:\n(1)Institute of Examples.\n\n${wrapped(p.abstract, 78, '')}\n\nDOI: 10.1234/example.${p.number}\nPMID: ${10000000 + p.number}\n\n\n`,
  },
  'arxiv-listing': {
    path: 'listing.txt',
    head: 'Digital Libraries\nAuthors and titles for recent submissions\n',
    each: (p) =>
      `[${p.number + 1}] arXiv:${arxivId(p)} [pdf, html, other]\nTitle: ${p.title}\n${names(p, ', ')}\nComments: 12 pages\nSubjects: Digital Libraries (cs.DL)\n${p.abstract}\n`,
  },
  'paper-page': {
    path: 'page.txt',
    each: (p) =>
      `Papers\narxiv:${arxivId(p)}\nCopy markdown\n${p.title}\nPublished on Mar 13, ${year(p)}\nUpvote 12\nAuthors:\n${names(p, '\n,\n')}\nAbstract\n${p.abstract}\nView arXiv page\nView PDF\nAdd to collection\nCommunity\n`,
  },
  bookmarks: {
    path: 'bookmarks.html',
    head: '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<H1>Bookmarks</H1>\n<DL><p>\n',
    each: (p) =>
      `<DT><A HREF="https://arxiv.org/abs/${arxivId(p)}" ADD_DATE="1741000000">${p.title}</A>\n<DD>${p.abstract}\n`,
  },
  'plain-list': {
    path: 'list.txt',
    each: (p) => `${p.title}\n${names(p, ', ')}\nhttps://arxiv.org/abs/${arxivId(p)}\n`,
  },
  'proceedings-text': {
    path: 'proceedings.txt',
    head: 'Proceedings of the Examples\n',
    each: (p) => `pdf bib abs\n${p.title}\n${names(p, ' | ')}\n${p.abstract}\n`,
  },
  'pubmed-results': {
    path: 'results.txt',
    each: (p) =>
      `${p.number + 1}\nCite\nShare\n${p.title}.\n${p.authors.map(({ given, family }) => `${family} ${given.charAt(0)}`).join(', ')}.\nJ Examples. ${year(p)} Mar 13;4(2):10-21. doi: 10.1234/example.${p.number}.\nPMID: ${30_000_000 + p.number}\n${p.abstract.slice(0, 120)} …\n`,
  },
  'scopus-text': {
    path: 'scopus.txt',
    head: 'Scopus\nEXPORT DATE: 13 March 2025\n\n',
    each: (p) =>
      `${p.authors.map(({ given, family }) => `${family} ${given.charAt(0)}.`).join(', ')}\n${p.title}\n(${year(p)}) Journal of Examples, 4 (2), pp. 10 - 21, Cited 0 times.\nDOI: 10.1234/example.${p.number}\nhttps://www.scopus.com/inward/record.uri?eid=2-s2.0-${p.number}\n\nABSTRACT: ${p.abstract}\nSOURCE: Scopus\n\n`,
  },
  'restructured-text': {
    path: 'papers.rst',
    head: 'Papers\n======\n\n',
    each: (p) =>
      `.. [#] \`${p.title} <https://arxiv.org/abs/${arxivId(p)}>\`_, ${names(p, ', ')}, ${year(p)}.\n   ${p.abstract}\n\n`,
  },
  'oai-pmh': {
    path: 'records.xml',
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">\n<ListRecords>\n',
    each: (p) =>
      `<record><header><identifier>oai:arXiv.org:${arxivId(p)}</identifier></header>\n<metadata><arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>${arxivId(p)}</id><created>${year(p)}-03-13</created><authors>${p.authors.map(({ given, family }) => `<author><keyname>${family}</keyname><forenames>${given}</forenames></author>`).join('')}</authors>\n<title>${p.title}</title><categories>cs.LG</categories>\n<abstract>${p.abstract}</abstract></arXiv></metadata></record>\n`,
    tail: '</ListRecords>\n</OAI-PMH>\n',
  },
  'zotero-rdf': {
    path: 'items.rdf',
    head: '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#">\n',
    each: (p) =>
      `<bib:Article rdf:about="#item_${p.number}"><z:itemType>journalArticle</z:itemType>\n<dcterms:isPartOf rdf:resource="urn:issn:${p.number}"/>\n<bib:authors><rdf:Seq>${p.authors.map(({ given, family }) => `<rdf:li><foaf:Person><foaf:surname>${family}</foaf:surname><foaf:givenName>${given}</foaf:givenName></foaf:Person></rdf:li>`).join('')}</rdf:Seq></bib:authors>\n<dc:title>${p.title}</dc:title><dcterms:abstract>${p.abstract}</dcterms:abstract><dc:date>${year(p)}</dc:date></bib:Article>\n<bib:Journal rdf:about="urn:issn:${p.number}"><dc:title>Journal of Examples</dc:title><dc:identifier>DOI 10.1234/example.${p.number}</dc:identifier></bib:Journal>\n`,
    tail: '</rdf:RDF>\n',
  },
  'ads-xml': {
    path: 'ads.xml',
    head: '<?xml version="1.0"?>\n<records retrieved="9" xmlns="http://ads.harvard.edu/schema/abs/1.1/references">\n',
    each: (p) =>
      `<record>\n<bibcode>${year(p)}JEx.....${p.number}W</bibcode>\n<title>${p.title}</title>\n${p.authors.map(({ given, family }) => `<author>${family}, ${given}</author>\n`).join('')}<journal>Journal of Examples, Volume 4, Issue 1, pp. 1-9</journal>\n<pubdate>Mar ${year(p)}</pubdate>\n<abstract>${p.abstract}</abstract><DOI>10.1234/example.${p.number}</DOI></record>\n`,
    tail: '</records>\n',
  },
  'dblp-xml': {
    path: 'dblp.xml',
    head: '<?xml version="1.0" encoding="US-ASCII"?>\n<dblp>\n',
    each: (p) =>
      `<article key="journals/ex/P${p.number}" mdate="2025-03-13">\n${p.authors.map(({ given, family }) => `<author>${given} ${family}</author>\n`).join('')}<title>${p.title}.</title>\n<year>${year(p)}</year><volume>4</volume><journal>Journal of Examples</journal>\n<ee>https://doi.org/10.1234/example.${p.number}</ee>\n</article>\n`,
    tail: '</dblp>\n',
  },
  jats: {
    path: 'articles.xml',
    head: '<?xml version="1.0" ?>\n<pmc-articleset>\n',
    each: (p) =>
      `<article article-type="research-article"><front><journal-meta><journal-title-group><journal-title>Journal of Examples</journal-title></journal-title-group></journal-meta>\n<article-meta><article-id pub-id-type="doi">10.1234/example.${p.number}</article-id><title-group><article-title>${p.title}</article-title></title-group>\n<contrib-group>${p.authors.map(({ given, family }) => `<contrib contrib-type="author"><name><surname>${family}</surname><given-names>${given}</given-names></name></contrib>`).join('')}</contrib-group>\n<pub-date><month>3</month><year>${year(p)}</year></pub-date><abstract><p>${p.abstract}</p></abstract></article-meta></front></article>\n`,
    tail: '</pmc-articleset>\n',
  },
  'crossref-xml': {
    path: 'answer.xml',
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<doi_records>\n',
    each: (p) =>
      `<doi_record><crossref><journal><journal_metadata><full_title>Journal of Examples</full_title></journal_metadata>\n<journal_article><titles><title>${p.title}</title></titles>\n<contributors>${p.authors.map(({ given, family }) => `<person_name contributor_role="author"><given_name>${given}</given_name><surname>${family}</surname></person_name>`).join('')}</contributors>\n<publication_date><month>3</month><year>${year(p)}</year></publication_date><doi_data><doi>10.1234/example.${p.number}</doi></doi_data></journal_article></journal></crossref></doi_record>\n`,
    tail: '</doi_records>\n',
  },
  'pubmed-xml': {
    path: 'papers.xml',
    head: '<?xml version="1.0" ?>\n<PubmedArticleSet>\n',
    each: (p) =>
      `<PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">${10000000 + p.number}</PMID>\n<Article PubModel="Print"><Journal><JournalIssue><PubDate><Year>${year(p)}</Year><Month>Mar</Month></PubDate></JournalIssue><Title>Journal of examples</Title></Journal>\n<ArticleTitle>${p.title}.</ArticleTitle>\n<Abstract><AbstractText>${p.abstract}</AbstractText></Abstract>\n<AuthorList>${p.authors.map(({ given, family }) => `<Author><LastName>${family}</LastName><ForeName>${given}</ForeName></Author>`).join('')}</AuthorList></Article></MedlineCitation></PubmedArticle>\n`,
    tail: '</PubmedArticleSet>\n',
  },
  ovid: {
    path: 'papers.txt',
    each: (p) =>
      `<${p.number}>\nAccession Number\n  ${10000000 + p.number}\nAuthors\n  ${inverted(p).join(';  ')}\nTitle\n  ${p.title}. [Article]\nSource\n  Journal of Examples.  4(2):10-21, ${year(p)} Mar 13.\nAbstract\n  ${p.abstract}\n\n`,
  },
  refworks: {
    path: 'papers.txt',
    each: (p) =>
      `RT Journal Article\nID ${p.number}\n${inverted(p)
        .map((name) => `A1 ${name.replace(', ', ',')}\n`)
        .join(
          '',
        )}T1 ${p.title}\nJF Journal of Examples\nYR ${year(p)}\nVO 4\nIS 2\nSP 10\nOP 21\nDO 10.1234/example.${p.number}\nAB ${p.abstract}\n\n`,
  },
  'scholar-alert': {
    path: 'alert.html',
    head: '<!doctype html><html><body><div>\n',
    each: (p) =>
      `<h3><a href="https://scholar.google.com/scholar_url?url=https://arxiv.org/abs/${arxivId(p)}&amp;hl=en" class="gse_alrt_title">${p.title}</a></h3><div style="color:#006621">${names(p, ', ')} - Journal of Examples, ${year(p)}</div><div class="gse_alrt_sni">${p.abstract}</div><br>\n`,
    tail: '</div></body></html>\n',
  },
  'scholar-text': {
    path: 'alert.txt',
    head: 'Google Scholar Alerts\n\n',
    each: (p) =>
      `${p.title}\n<https://scholar.google.com/scholar_url?url=https://arxiv.org/abs/${arxivId(p)}&hl=en>\nA Byron, G Hopper… - Journal of Examples, ${year(p)}\n${p.abstract}\nSave\n\n`,
  },
  'web-of-science': {
    path: 'papers.txt',
    head: 'FN Clarivate Analytics Web of Science\nVR 1.0\n',
    each: (p) =>
      `PT J\nAU ${inverted(p).join('\n   ')}\nTI ${wrapped(p.title, 76, '   ')}\nSO JOURNAL OF EXAMPLES\nLA English\nDT Article\nAB ${p.abstract}\nPY ${year(p)}\nVL 4\nIS 2\nBP 10\nEP 21\nDI 10.1234/example.${p.number}\nUT WOS:${String(p.number).padStart(15, '0')}\nER\n\n`,
    tail: 'EF\n',
  },
}

/** The names of the inputs. Where a form is written in several ways, the way stands behind the form's name. */
export const inputs: readonly string[] = Object.keys(writers)

/** An input of about as many bytes as wanted, and the name of its file. */
export function inputOf(name: string, bytes: number): { path: string; text: string } {
  const writer = writerOf(name)
  const pieces = [writer.head ?? '']
  for (let number = 0, length = 0; length < bytes; number++) {
    const piece = (number > 0 ? (writer.between ?? '') : '') + writer.each(paperOf(number))
    pieces.push(piece)
    length += piece.length
  }
  pieces.push(writer.tail ?? '')
  return { path: writer.path, text: pieces.join('') }
}

/** An input with one paper, of whose title, abstract and one author a run of characters is a third each. */
export function inputOfRun(name: string, run: string, bytes: number): string {
  const writer = writerOf(name)
  const third = run.repeat(bytes / 3 / run.length)
  const paper: Paper = {
    number: 1,
    title: third,
    abstract: third,
    authors: [{ given: 'Ada', family: third }],
    keywords: [],
  }
  return (writer.head ?? '') + writer.each(paper) + (writer.tail ?? '')
}

function writerOf(name: string): Writer {
  const writer = writers[name]
  if (!writer) throw new Error(`There is no input "${name}". There are: ${inputs.join(', ')}.`)
  return writer
}
