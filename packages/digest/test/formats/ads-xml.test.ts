import { expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'

test('an export of the Astrophysics Data System', async () => {
  const { format, papers, messages, ledger } = await parse({
    path: 'papers.xml',
    value: `<?xml version='1.0' encoding='utf8'?>
<records retrieved="2" start="1" xmlns="http://ads.harvard.edu/schema/abs/1.1/references">
<record>
<bibcode>2019ShLet...3....1W</bibcode>
<title>Sheep at 10<sup>6</sup> K &amp; Above</title>
<author>Weber, Ada C.</author>
<author>van der Cruz, Juan</author>
<journal>Sheep Letters, Volume 3, Issue 2, pp. 1-9</journal>
<pubdate>May 2019</pubdate>
<keywords><keyword>sheep</keyword><keyword>plasma</keyword></keywords>
<link type="abstract"><name>abstract</name><url>https://shelf.example/gateway</url></link>
<url>https://shelf.example/abs/2019ShLet...3....1W</url>
<abstract>We count sheep in a plasma.</abstract>
<DOI>10.1000/SHEEP.1</DOI>
<eprintid>arXiv:1905.00001</eprintid>
</record>
<record><title>Goats</title><author>Goat Collaboration</author><pubdate>2018</pubdate><score>1</score></record>
</records>
`,
  })
  expect(format).toBe('ads-xml')
  expect(papers).toMatchObject([
    {
      title: 'Sheep at 10⁶ K & Above',
      authors: [{ name: 'Ada C. Weber' }, { name: 'Juan van der Cruz' }],
      venue: 'Sheep Letters',
      volume: '3',
      issue: '2',
      pages: '1-9',
      date: '2019-05',
      abstract: 'We count sheep in a plasma.',
      keywords: ['sheep', 'plasma'],
      ids: { doi: '10.1000/sheep.1', arxiv: '1905.00001' },
      links: [{ url: 'https://shelf.example/abs/2019ShLet...3....1W' }],
      key: '2019ShLet...3....1W',
      source: { line: 3, endLine: 16 },
    },
    { title: 'Goats', authors: [{ name: 'Goat Collaboration', group: true }], date: '2018' },
  ])
  expect(messages).toEqual([])
  expect(ledger.map(({ line, kind }) => [line, kind])).toEqual([
    [1, 'digest'],
    [3, 'paper'],
    [17, 'paper'],
    [18, 'digest'],
  ])
})
