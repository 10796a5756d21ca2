import { expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'

const rdf = (items: string) => `<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:bib="http://purl.org/net/biblio#">
${items}
</rdf:RDF>
`
const person = (given: string, family: string) =>
  `<rdf:li><foaf:Person><foaf:surname>${family}</foaf:surname><foaf:givenName>${given}</foaf:givenName></foaf:Person></rdf:li>`

test('Zotero’s RDF: items with what they are part of, beside them or within them', async () => {
  const { papers, format } = await parse({
    path: 'Exported Items.rdf',
    value: rdf(`    <bib:Article rdf:about="#item_1">
        <z:itemType>journalArticle</z:itemType>
        <dcterms:isPartOf rdf:resource="urn:issn:1000-0000"/>
        <bib:authors><rdf:Seq>${person('Ada', 'Weber')}${person('Juan M.', 'Cruz')}</rdf:Seq></bib:authors>
        <link:link rdf:resource="#item_9"/>
        <dc:subject><z:AutomaticTag><rdf:value>counting</rdf:value></z:AutomaticTag></dc:subject>
        <dc:subject>late</dc:subject>
        <dc:title>Counting &lt;i&gt;late&lt;/i&gt; &amp; early</dc:title>
        <dcterms:abstract>We count.</dcterms:abstract>
        <dc:date>2024-03-05</dc:date>
        <bib:pages>1-9</bib:pages>
        <dc:identifier><dcterms:URI><rdf:value>https://example.org/late</rdf:value></dcterms:URI></dc:identifier>
    </bib:Article>
    <bib:Journal rdf:about="urn:issn:1000-0000">
        <dc:title>Sums &amp; Counts</dc:title>
        <prism:volume>12</prism:volume>
        <prism:number>3</prism:number>
        <dc:identifier>DOI 10.1000/Late.1</dc:identifier>
        <dc:identifier>ISSN 1000-0000</dc:identifier>
    </bib:Journal>
    <z:Attachment rdf:about="#item_9"><z:itemType>attachment</z:itemType><dc:title>PDF</dc:title></z:Attachment>
    <bib:BookSection rdf:about="#item_2">
        <z:itemType>bookSection</z:itemType>
        <dcterms:isPartOf><bib:Book><dc:title>A book of counts</dc:title><dc:identifier>ISBN 978-0-306-40615-7</dc:identifier></bib:Book></dcterms:isPartOf>
        <bib:authors><rdf:Seq>${person('Bo', 'Kim')}</rdf:Seq></bib:authors>
        <dc:title>A chapter</dc:title>
        <dc:date>2019</dc:date>
    </bib:BookSection>
    <rdf:Description rdf:about="https://arxiv.org/abs/2503.01234">
        <z:itemType>preprint</z:itemType>
        <bib:authors><rdf:Seq>${person('Bo', 'Kim')}</rdf:Seq></bib:authors>
        <dc:title>A preprint</dc:title>
        <dc:description>arXiv:2503.01234 [cs]</dc:description>
    </rdf:Description>`),
  })
  expect(format).toBe('zotero-rdf')
  expect(papers).toMatchObject([
    {
      title: 'Counting late & early',
      authors: [{ name: 'Ada Weber' }, { name: 'Juan M. Cruz' }],
      ids: { doi: '10.1000/late.1' },
      venue: 'Sums & Counts',
      volume: '12',
      issue: '3',
      pages: '1-9',
      date: '2024-03-05',
      abstract: 'We count.',
      keywords: ['counting', 'late'],
      links: [{ url: 'https://example.org/late' }],
      source: { line: 7 },
    },
    { title: 'A chapter', authors: [{ name: 'Bo Kim' }], venue: 'A book of counts', date: '2019' },
    { title: 'A preprint', ids: { arxiv: '2503.01234' } },
  ])
})
