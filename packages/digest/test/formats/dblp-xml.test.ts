import { expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'

const read = (value: string, path = 'dblp.xml') => parse({ path, value })

test("a person's publications: no home page, names without numbers, titles without their full stop", async () => {
  const { format, papers, messages, ledger } = await read(`<?xml version="1.0"?>
<dblpperson name="Ada Weaver" pid="1/2" n="2">
<person key="homepages/1/2"><author pid="1/2">Ada Weaver 0001</author></person>
<r><article key="journals/corr/abs-2301-00001" mdate="2023-01-09" publtype="informal">
<author pid="1/2">Ada Weaver 0001</author><author orcid="0000-0002-1825-0097">Ben Kn&ouml;t</author>
<title>Looms &#38; <i>Rest</i> in 10<sup>6</sup> Steps.</title><year>2023</year><volume>abs/2301.00001</volume><journal>CoRR</journal>
<ee type="oa">https://doi.org/10.48550/arXiv.2301.00001</ee><url>db/journals/corr/corr2301.html#abs-2301-00001</url></article></r>
<r><inproceedings key="conf/loom/Weaver22"><author>Ada Weaver 0001</author><title>Why Weave?</title><pages>12-20</pages><year>2022</year><booktitle>LOOM</booktitle><crossref>conf/loom/2022</crossref><ee>https://loom.example/22.pdf</ee><publnr>7</publnr></inproceedings></r>
</dblpperson>
`)
  expect(format).toBe('dblp-xml')
  expect(papers).toMatchObject([
    {
      title: 'Looms & Rest in 10⁶ Steps',
      authors: [{ name: 'Ada Weaver' }, { name: 'Ben Knöt', orcid: '0000-0002-1825-0097' }],
      ids: { arxiv: '2301.00001', doi: '10.48550/arxiv.2301.00001' },
      venue: 'CoRR',
      date: '2023',
      key: 'journals/corr/abs-2301-00001',
    },
    { title: 'Why Weave?', venue: 'LOOM', pages: '12-20', date: '2022', links: [{ kind: 'pdf' }] },
  ])
  expect(papers[0]).not.toHaveProperty('volume')
  expect(messages.map(({ reason }) => reason)).toEqual(['The field "publnr" is not read'])
  expect(ledger.map(({ line, kind }) => [line, kind])).toEqual([
    [1, 'digest'],
    [4, 'paper'],
    [8, 'paper'],
    [9, 'digest'],
  ])
})

test('an answer of the search', async () => {
  const { format, papers } = await read(`<?xml version="1.0" encoding="UTF-8"?>
<result><query id="1">looms*</query><hits total="1" computed="1" sent="1" first="0">
<hit score="4" id="9"><info><authors><author pid="1/2">Ada Weaver</author></authors><title>Looms at Rest.</title><venue>LOOM</venue><year>2022</year><type>Conference and Workshop Papers</type><key>conf/loom/Weaver22</key><doi>10.1000/LOOM</doi><ee>https://doi.org/10.1000/LOOM</ee><url>https://dblp.org/rec/conf/loom/Weaver22</url></info><url>URL#9</url></hit>
</hits></result>
`)
  expect(format).toBe('dblp-xml')
  expect(papers).toMatchObject([
    {
      title: 'Looms at Rest',
      authors: [{ name: 'Ada Weaver' }],
      ids: { doi: '10.1000/loom' },
      key: 'conf/loom/Weaver22',
      type: 'conference and workshop papers',
    },
  ])
})

test('an answer of the search as JSON', async () => {
  const hit = (info: object) => ({ '@id': '1', info, url: 'URL#1' })
  const { format, papers } = await read(
    JSON.stringify({
      result: {
        query: 'looms*',
        hits: {
          '@total': '2',
          hit: [
            hit({
              authors: { author: [{ '@pid': '1/2', text: 'Ada Weaver 0001' }, { text: 'Ben Knot' }] },
              title: 'Looms at Rest.',
              venue: 'CoRR',
              volume: 'abs/2301.00001',
              year: '2023',
              key: 'journals/corr/abs-2301-00001',
              url: 'https://dblp.org/rec/journals/corr/abs-2301-00001',
            }),
            hit({
              authors: { author: { '@pid': '3/4', text: 'Ben Knot' } },
              title: 'Looms &amp; More...',
              venue: ['LOOM', 'TEX'],
              volume: '4',
              year: '2022',
              url: 'https://dblp.org/rec/conf/loom/Knot22',
            }),
          ],
        },
      },
    }),
    'answer.json',
  )
  expect(format).toBe('papers-json')
  expect(papers).toMatchObject([
    {
      title: 'Looms at Rest',
      authors: [{ name: 'Ada Weaver' }, { name: 'Ben Knot' }],
      ids: { arxiv: '2301.00001' },
    },
    { title: 'Looms & More...', authors: [{ name: 'Ben Knot' }], volume: '4', ids: {} },
  ])
  expect(papers[0]).not.toHaveProperty('volume')
})
