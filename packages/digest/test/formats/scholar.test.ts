import { expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'

const brief = async (path: string, value: string) => {
  const { format, papers } = await parse({ path, value })
  return {
    format,
    papers: papers.map(
      ({ title, authors, authorsPartial, venue, date, links, snippet, abstract, source }) => ({
        title,
        authors: authors.map(({ name }) => name),
        authorsPartial,
        venue,
        date,
        links: links.map(({ kind, url }) => `${kind} ${url}`),
        snippet,
        abstract,
        line: source.line,
      }),
    ),
  }
}

test('The text of an alert gives titles, where the links lead, authors, venue, year and a snippet', async () => {
  const alert = `[HTML] Woven kites in strong winds and
other weather
<https://scholar.google.com/scholar_url?url=https://example.org/kites.html&hl=en&sa=X&pos=0>
A Byron, G Hopper… - Journal of Kites, 2019
We weave kites of silk and of paper, and find that the wind does not mind what
they are made of …
<https://scholar.google.com/citations?update_op=email_library_add&info=x>
Save
<https://scholar.google.com/citations?update_op=email_library_add>
Twitter
<https://scholar.google.com/scholar_share?hl=en&oi=scholaralrt&ss=tw>

[PDF] Kites on preprints: A study
D Fox, E Gill - arXiv preprint arXiv:2301.00001, 2023
Kites are flown from preprints.
Save Twitter LinkedIn Facebook

This message was sent by Google Scholar because you're following new articles
written by Ada Byron.
Cancel alert <https://scholar.google.com/scholar_alerts?view_op=cancel_alert>
`
  expect(await brief('alert.txt', alert)).toEqual({
    format: 'scholar-text',
    papers: [
      {
        title: 'Woven kites in strong winds and other weather',
        authors: ['A Byron', 'G Hopper'],
        authorsPartial: true,
        venue: 'Journal of Kites',
        date: '2019',
        links: ['paper https://example.org/kites.html'],
        snippet:
          'We weave kites of silk and of paper, and find that the wind does not mind what they are made of …',
        line: 1,
      },
      {
        title: 'Kites on preprints: A study',
        authors: ['D Fox', 'E Gill'],
        venue: 'arXiv preprint arXiv:2301.00001',
        date: '2023',
        links: [],
        snippet: 'Kites are flown from preprints.',
        line: 13,
      },
    ],
  })
})

test('A saved page of results is read as an alert is, each result once', async () => {
  const page = `<!doctype html><html><head><title>kites - Google Scholar</title></head><body>
<div id="gs_bdy_sb"><ul><li><a href="/scholar?as_ylo=2025">Since 2025</a></li></ul></div>
<div class="gs_r gs_or gs_scl"><div class="gs_ggs gs_fl"><div class="gs_or_ggsm"><a href="https://example.org/kites.pdf"><span>[PDF]</span> example.org</a></div></div><div class="gs_ri"><h3 class="gs_rt"><a href="https://example.org/kites.html">Woven <b>kites</b> in strong winds</a></h3><div class="gs_a">A Byron, <a href="/citations?user=x">G Hopper</a>… - Journal of <b>Kites</b>, 2019 - example.org</div><div class="gs_rs">We weave <b>kites</b> of silk, and find …</div><div class="gs_fl"><a href="/scholar?cites=1">Cited by 42</a></div></div></div>
<div class="gs_r gs_or gs_scl"><div class="gs_ri"><h3 class="gs_rt"><span class="gs_ctu"><span>[CITATION]</span><span>[C]</span></span> <span><b>Kites</b>: a primer</span></h3><div class="gs_a">C Dow - 1987 - Kite Press</div></div></div>
</body></html>`
  expect(await brief('results.html', page)).toEqual({
    format: 'scholar-alert',
    papers: [
      {
        title: 'Woven kites in strong winds',
        authors: ['A Byron', 'G Hopper'],
        authorsPartial: true,
        venue: 'Journal of Kites',
        date: '2019',
        links: ['paper https://example.org/kites.html', 'pdf https://example.org/kites.pdf'],
        snippet: 'We weave kites of silk, and find …',
        line: 3,
      },
      { title: 'Kites: a primer', authors: ['C Dow'], date: '1987', links: [], line: 4 },
    ],
  })
})

test('a saved page of results is known by its title and styles where the results are far below', async () => {
  const results = `<div class="gs_r"><div class="gs_ri"><h3 class="gs_rt"><a href="https://example.org/kites">Kites in the wind</a></h3><div class="gs_a">A Byron - Journal of Kites, 2019 - example.org</div><div class="gs_rs">We weave … kites.</div></div></div>`
  const { format, papers } = await brief(
    'results.html',
    `<!doctype html><html><head><title>kites - Google Scholar</title><style>.gs_rt{font-size:17px}${' '.repeat(70_000)}</style></head><body>\n${results}\n</body></html>`,
  )
  expect(format).toBe('scholar-alert')
  expect(papers).toMatchObject([
    { title: 'Kites in the wind', authors: ['A Byron'], snippet: 'We weave … kites.' },
  ])
})

test('The marker of a file that is a link of its own is no paper', async () => {
  const link = (url: string, text: string) =>
    `<a href="https://scholar.google.com/scholar_url?url=${url}&hl=en&sa=X">${text}</a>`
  const { papers } = await brief(
    'alert.html',
    `<html><body><div><h3>\n${link('https://example.org/k.pdf', '[PDF]')}\n${link('https://example.org/k', 'Woven kites in strong winds')}\n</h3><div style="color: #006621;">A Byron, G Hopper... - Journal of Kites, 2019</div><div>We weave kites of silk...</div></div></body></html>`,
  )
  expect(papers).toMatchObject([
    {
      title: 'Woven kites in strong winds',
      links: ['paper https://example.org/k', 'pdf https://example.org/k.pdf'],
      authors: ['A Byron', 'G Hopper'],
    },
  ])
})

test('Results that were copied without the page around them are told by their buttons', async () => {
  const results = `kites in cities
[PDF] example.org
Find@Town
Woven kites in strong winds
A Byron, G Hopper… - Journal of Kites …, 2019 - example.org
We weave kites of silk.
Silk: Finds that it is the stronger one.
Save Cite Cited by 12 Related articles All 6 versions
[HTML] example.com
Full View
[HTML] Kites of paper
D Fox, E Gill - Kites and Papers - papers.example.com
Kites are flown from paper.
Save Cite Related articles 
Kites without a copy
E Gill - International Conference on …, 2022 - Springer Nature
Nobody keeps them.
Save Cite Cited by 1 Related articles All 2 versions
`
  const { format, papers } = await brief('copied.txt', results)
  expect(format).toBe('scholar-text')
  expect(
    papers.map(({ title, authors, date, snippet, line }) => [line, title, authors, date, snippet]),
  ).toEqual([
    [
      4,
      'Woven kites in strong winds',
      ['A Byron', 'G Hopper'],
      '2019',
      'We weave kites of silk. Silk: Finds that it is the stronger one.',
    ],
    [11, 'Kites of paper', ['D Fox', 'E Gill'], undefined, 'Kites are flown from paper.'],
    [15, 'Kites without a copy', ['E Gill'], '2022', 'Nobody keeps them.'],
  ])
})

test('A line of authors may hold names in Chinese or Korean, and a venue that is cut before its year', async () => {
  const alert = `Kites - new results

Woven kites in strong winds
李 伟, 王小明 - Journal of Kites, 2019
We weave kites of silk.

[PDF] Kites of paper
A Byron, 김민수… - 2019 IEEE International Conference on Kites …
Kites are flown from paper.

[BOOK] Kites at night
D Fox - …, 2021
Kites are flown at night.

This message was sent by Google Scholar because you follow new results for [kites]
`
  const { format, papers } = await brief('alert.txt', alert)
  expect(format).toBe('scholar-text')
  expect(papers.map(({ title, authors, date, snippet }) => [title, authors, date, snippet])).toEqual([
    ['Woven kites in strong winds', ['李 伟', '王小明'], '2019', 'We weave kites of silk.'],
    ['Kites of paper', ['A Byron', '김민수'], undefined, 'Kites are flown from paper.'],
    ['Kites at night', ['D Fox'], '2021', 'Kites are flown at night.'],
  ])
})

test('A result of an alert that has no line of authors is told', async () => {
  const { papers, ledger } = await parse({
    path: 'alert.txt',
    value: `Google Scholar

Woven kites in strong winds
<https://scholar.google.com/scholar_url?url=https://example.org/kites.html&hl=en>
A Byron, G Hopper - Journal of Kites, 2019
We weave kites of silk.
Save Twitter LinkedIn Facebook

[HTML] Kites whose makers nobody names
<https://scholar.google.com/scholar_url?url=https://example.org/night.html&hl=en>
Kites are flown at night.

Cancel alert <https://scholar.google.com/scholar_alerts?view_op=cancel_alert>
`,
  })
  expect(papers).toHaveLength(1)
  expect(ledger.filter(({ kind }) => kind === 'unread')).toMatchObject([
    { line: 9, endLine: 10, reason: 'a result without a line of authors' },
  ])
})

test('Markdown that has results of an alert for headings is Markdown', async () => {
  const redirected = (url: string) => `http://scholar.google.com/scholar_url?url=${url}&hl=en`
  const text = `# Gardens, issue 3

<a name="a1"></a>
### [Counting Kites in Small Gardens](${redirected('https://arxiv.org/pdf/2401.00001')})
A Byron, G Hopper - arXiv preprint arXiv:2401.00001, 2024<br />… We count kites and say<br />how many there are …

<a name="a2"></a>
### **[PDF]** [Ladders for Late Kites](${redirected('https://example.org/late.pdf')})
E Lee, F Kim - 2020 15th Conference on Kites …, 2020
> 本文介绍了一种用于迟到风筝的梯子，并说明它们能用多久，以及在夜里能看见多少。

<a name="a3"></a>
### [Fences at Night](${redirected('https://link.springer.com/chapter/10.1007/978-3-030-54828-5_3')})
G Moe, H Noe
> 本文介绍了夜里的篱笆，并说明它们有多高，以及在夜里能看见多少。
`
  const { format, papers } = await brief('issue-3.md', text)
  expect([format, papers.map(({ title, authors, date }) => [title, authors, date])]).toEqual([
    'markdown',
    [
      ['Counting Kites in Small Gardens', ['A Byron', 'G Hopper'], '2024'],
      ['Ladders for Late Kites', ['E Lee', 'F Kim'], '2020'],
      ['Fences at Night', ['G Moe', 'H Noe'], undefined],
    ],
  ])
})

test('Results that are copied alone are told by how often they are cited, too', async () => {
  const value =
    'Kites that remember their wind\nA Weber, B Kim - Journal of Kites, 2024 - kites.example\nWe give kites a memory …\nCited by 12 Related articles\n\nA loom for long threads\nC Li - Loom Letters, 2023\nWe weave …\nCited by 3\n'
  const { format, papers } = await parse({ path: 'results.txt', value })
  expect(format).toBe('scholar-text')
  expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual([
    ['Kites that remember their wind', 2],
    ['A loom for long threads', 1],
  ])
})
