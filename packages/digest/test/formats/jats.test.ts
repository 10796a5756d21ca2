import { describe, expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'

const read = (value: string, path = 'article.xml') => parse({ path, value })

const article = (meta: string, behind = '') => `<article article-type="research-article" xml:lang="en">
<front><journal-meta><journal-id>JL</journal-id><journal-title-group><journal-title>Journal of Looms</journal-title></journal-title-group><issn>1234-5678</issn><publisher><publisher-name>Loom House</publisher-name></publisher></journal-meta>
<article-meta>${meta}</article-meta></front>${behind}
</article>`

test('gives what the front matter says, and tells of the full text', async () => {
  const { format, papers, messages } = await read(
    `<?xml version="1.0"?>\n<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving DTD v1.2//EN" "x.dtd">\n${article(
      `<article-id pub-id-type="pmid">123</article-id><article-id pub-id-type="pmc">9</article-id><article-id pub-id-type="doi">10.1000/LOOM</article-id>
<article-categories><subj-group subj-group-type="heading"><subject>Research</subject></subj-group><subj-group><subject>Weaving</subject></subj-group></article-categories>
<title-group><article-title>Looms at <italic>Rest</italic><xref ref-type="fn" rid="fn1"><sup>*</sup></xref> in 10<sup>6</sup> Steps</article-title><subtitle>A Study</subtitle></title-group>
<contrib-group><contrib contrib-type="author"><contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id><name><surname>van Weaver</surname><given-names>Ada B</given-names><suffix>Jr</suffix></name><xref ref-type="aff" rid="a1">1</xref></contrib>
<contrib contrib-type="author"><string-name><given-names>Ben</given-names> <surname>Knot</surname></string-name></contrib>
<contrib contrib-type="author"><collab>The LOOM Group<contrib-group><contrib><name><surname>Hidden</surname></name></contrib></contrib-group></collab></contrib>
<contrib contrib-type="editor"><name><surname>Reed</surname><given-names>Cy</given-names></name></contrib><aff id="a1"><label>1</label><institution>Loom House</institution>, <country>Here</country></aff></contrib-group>
<pub-date pub-type="epub"><day>2</day><month>6</month><year>2020</year></pub-date><pub-date pub-type="ppub"><month>07</month><year>2020</year></pub-date><pub-date pub-type="pmc-release"><year>2021</year></pub-date>
<volume>4</volume><issue>2</issue><fpage>10</fpage><lpage>21</lpage><history><date><year>2019</year></date></history><permissions><license><p>Free.</p></license></permissions>
<abstract><title>Abstract</title><sec><title>Aims</title><p>We rest &lt; 2 looms.</p></sec><sec><title>Looms</title><p>All of them.</p></sec></abstract><abstract abstract-type="teaser"><p>Rest!</p></abstract>
<kwd-group><kwd>rest</kwd><kwd><italic>looms</italic></kwd></kwd-group>`,
      '<body><sec><title>One</title><p>Long text.</p></sec></body>',
    )}\n`,
  )
  expect(format).toBe('jats')
  expect(papers).toMatchObject([
    {
      title: 'Looms at Rest in 10⁶ Steps: A Study',
      authors: [
        {
          name: 'Ada B van Weaver Jr',
          family: 'van Weaver',
          orcid: '0000-0002-1825-0097',
          affiliation: 'Loom House, Here',
        },
        { name: 'Ben Knot', family: 'Knot' },
        { name: 'The LOOM Group', group: true },
      ],
      abstract: 'Aims: We rest < 2 looms.\n\nLooms: All of them.',
      ids: { pmid: '123', pmcid: 'PMC9', doi: '10.1000/loom' },
      date: '2020-07',
      venue: 'Journal of Looms',
      publisher: 'Loom House',
      volume: '4',
      issue: '2',
      pages: '10-21',
      type: 'research-article',
      language: 'en',
      keywords: ['rest', 'looms'],
      categories: ['Weaving'],
      notes: ['teaser: Rest!'],
    },
  ])
  expect(messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
    ['fields-not-kept', 'The field "contrib" is not read'],
    ['fields-not-kept', 'The field "body" is not read'],
  ])
})

describe('formulas in titles', () => {
  test.each([
    [
      'in TeX and MathML',
      '<inline-formula><alternatives><tex-math id="m">\\documentclass{x}\\begin{document}$n^2$\\end{document}</tex-math><mml:math><mml:mi>n</mml:mi></mml:math></alternatives></inline-formula>',
      'Looms of $n^2$ Knots',
    ],
    ['in MathML alone', '<mml:math><mml:mi>n</mml:mi></mml:math>', 'Looms of n Knots'],
  ])('%s', async (_, formula, title) => {
    const { papers } = await read(
      article(`<title-group><article-title>Looms of ${formula} Knots</article-title></title-group>`),
    )
    expect(papers[0]?.title).toBe(title)
  })
})

test('many articles, as PubMed Central gives them; a broken one costs only itself', async () => {
  const one = (title: string) => article(`<title-group><article-title>${title}</article-title></title-group>`)
  const { papers, messages } = await read(
    `<pmc-articleset>\n${one('One')}\n${one('Two').replace('</article-title>', '')}\n${one('Three')}\n</pmc-articleset>\n`,
  )
  expect(papers.map(({ title }) => title)).toEqual(['One', 'Three'])
  expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([
    ['xml-broken', 6],
    ['unread-line', 6],
  ])
})
