import { expect, test } from 'vitest'
import { brief, read } from './read.ts'

test('A title with its authors is an entry where its link stands in a list below; the heading above is none', async () => {
  const { papers } = await read(
    [
      '# Must-reads on kites',
      '',
      '## Kites that answer',
      '',
      '*(KIT)* **Weaving Kites: A Study of Strings**. Ann Lee, Bo Kim, Cy Dow. ACL 2017.',
      '- [paper](https://arxiv.org/abs/2301.00001)',
      '- A remark on strings',
      '    - and on their ends',
      '',
      '## Kites that ask',
      '',
      '*(ASK)* **Asking Kites for Directions.** Ann Lee, Bo Kim.',
      '- [papr](https://arxiv.org/abs/2301.00002)',
      '',
      '**Asking Lanterns for Directions.** Cy Dow, Bo Kim. ICLR 2020.',
      '- [paper](https://arxiv.org/abs/2301.00003)',
    ].join('\n'),
  )
  expect(
    papers
      .map(brief)
      .map(({ title, authors, ids, line, summary }) => ({ title, authors, ids, line, summary })),
  ).toEqual([
    {
      title: 'Weaving Kites: A Study of Strings',
      authors: ['Ann Lee', 'Bo Kim', 'Cy Dow'],
      ids: { arxiv: '2301.00001' },
      line: 5,
      summary: 'A remark on strings\n\nand on their ends',
    },
    {
      title: 'Asking Kites for Directions',
      authors: ['Ann Lee', 'Bo Kim'],
      ids: { arxiv: '2301.00002' },
      line: 12,
    },
    {
      title: 'Asking Lanterns for Directions',
      authors: ['Cy Dow', 'Bo Kim'],
      ids: { arxiv: '2301.00003' },
      line: 15,
    },
  ])
})

test('A heading is a title where an abstract stands below it, or where it names its venue and year', async () => {
  const { papers } = await read(
    [
      '# Kites 2020, part 4',
      '',
      '## Weaving Kites with Pseudo Looms and Surface Points',
      '',
      'Abstract',
      '',
      'Kites are hard to weave, and we weave them with looms that are none.',
      '',
      '## Weaving Kites with Anomalies under Weak Supervision',
      'Abstract. Kites are easy to weave, and yet nobody does.',
      '',
      "## Weaving Kites for Everyone [KITE'19]",
      '',
      'They use a loom.',
      '',
      '## 全文摘要生成',
      '',
      '输出文件',
      '',
      '## Default Workflow for Kites',
      '',
      '- title',
      '- abstract',
    ].join('\n'),
  )
  expect(
    papers.map(brief).map(({ title, abstract, venue, date }) => ({ title, abstract, venue, date })),
  ).toEqual([
    {
      title: 'Weaving Kites with Pseudo Looms and Surface Points',
      abstract: 'Kites are hard to weave, and we weave them with looms that are none.',
    },
    {
      title: 'Weaving Kites with Anomalies under Weak Supervision',
      abstract: 'Kites are easy to weave, and yet nobody does.',
    },
    { title: 'Weaving Kites for Everyone', venue: "KITE'19", date: '2019' },
  ])
})

test('A heading that was broken over lines is one title', async () => {
  const { papers } = await read(
    [
      '# KITE 2026',
      '',
      '#### Weaving Kites: A Loom-Inspired Framework for Enhancing',
      '  and Reducing Strings in Kites',
      '',
      '- Paper Link: https://openreview.net/forum?id=kites1',
      '- Code Link: https://github.com/kite/weave',
      '',
      '#### Weaving Kites Is Secretly an Off-Policy Loom:',
      '  Myths About Kites and Their Friends',
      '',
      '- Paper Link: https://openreview.net/forum?id=kites2',
    ].join('\n'),
  )
  expect(
    papers.map(brief).map(({ title, authors, summary, line }) => ({ title, authors, summary, line })),
  ).toEqual([
    {
      title: 'Weaving Kites: A Loom-Inspired Framework for Enhancing and Reducing Strings in Kites',
      line: 3,
    },
    { title: 'Weaving Kites Is Secretly an Off-Policy Loom: Myths About Kites and Their Friends', line: 9 },
  ])
})

test('Below a nickname the link to the paper has its title', async () => {
  const { papers } = await read(
    [
      '# Kites',
      '',
      '#### **KiteVA**',
      '**Paper:** [Visual Instruction Weaving](https://arxiv.org/abs/2304.00001)  ',
      '**Github:** https://github.com/kite/va  ',
      '**Submission time:** 2023.04  ',
      '**Brief Introduction:** It weaves by instruction.  ',
    ].join('\n'),
  )
  expect(papers.map(brief)).toMatchObject([
    {
      title: 'Visual Instruction Weaving',
      date: '2023-04',
      summary: expect.stringContaining('It weaves'),
      line: 3,
    },
  ])
})

test('Months of deadlines and columns of subjects are no titles and no authors', async () => {
  const { papers } = await read(
    [
      '# Accepted papers',
      '',
      '| Conference | Submission | Notification | 2024 |',
      '|---|---|---|---|',
      '| [KITE](#KITE) | ~January | ~April | [list](https://kite24.org/papers/) |',
      '| [LOOM](#LOOM) | ~February | ~May | [list](https://loom24.org/papers/) |',
      '',
      '| Date | Priority | Title |',
      '|---|---|---|',
      '| 2026-07-07 | P2 kites, looms, strings, and mechanism analysis | [Weaving Kites with Priority](https://arxiv.org/abs/2607.00001) |',
      '| 2026-07-08 | P2 kites, looms, strings, and mechanism analysis | [Weaving Looms with Priority](https://arxiv.org/abs/2607.00002) |',
    ].join('\n'),
  )
  expect(papers.map(({ title, authors }) => [title, authors])).toEqual([
    ['Weaving Kites with Priority', []],
    ['Weaving Looms with Priority', []],
  ])
})

test('Below a title may stand the name that the list gives the paper, or its first author, with its links', async () => {
  const { papers } = await read(
    [
      '## Flights',
      '',
      '* Kites Fly over Towns: A Study of Strings ',
      '  * KITE [[paper](https://arxiv.org/abs/2301.00001)] [[code](https://github.com/kites/a)] [cite=3]',
      '',
      '* Strings That Hold in Storms near the Sea ',
      '  * Lee et al. [[paper](https://arxiv.org/abs/2301.00002)] **(NO CODE)**',
      '',
      '* Models of Wind and Weather',
      '  * GALE [[paper](https://arxiv.org/abs/2301.00003)]',
      '  * Breeze [[paper](https://arxiv.org/abs/2301.00004)]',
    ].join('\n'),
  )
  expect(
    papers.map(({ title, authors, ids, notes }) => [
      title,
      authors.map(({ name }) => name),
      ids.arxiv,
      notes,
    ]),
  ).toEqual([
    ['Kites Fly over Towns: A Study of Strings', [], '2301.00001', ['KITE', '[cite=3]']],
    ['Strings That Hold in Storms near the Sea', ['Lee'], '2301.00002', ['(NO CODE)']],
    ['GALE', [], '2301.00003', []],
    ['Breeze', [], '2301.00004', []],
  ])
})

test('An address that has digits like a year below a title says no venue and no year', async () => {
  const { papers } = await read(
    [
      '# Proposed papers',
      '',
      '## Combining Kites and Strings for Towns',
      'http://kites.example.edu/pubs/lee2016kites.pdf',
      '',
      '## Kites That Learn to Land',
      'http://arxiv.org/abs/1506.02078',
    ].join('\n'),
  )
  expect(papers.map(({ title, venue, date }) => [title, venue, date])).toEqual([
    ['Combining Kites and Strings for Towns', undefined, undefined],
    ['Kites That Learn to Land', undefined, undefined],
  ])
})

test('A title in bold with its venue begins the next paper below one whose links are pictures and whose text is a quotation', async () => {
  const { papers } = await read(
    [
      '# Kites',
      '',
      ...['Kites over Small Towns: A Study', 'Deep Kite Strings', 'Kites That Learn to Land'].flatMap(
        (title, n) => [
          `**${title}**. ICLR${19 + n}.`,
          '',
          `<a href="https://arxiv.org/abs/2301.0000${n}" target="_blank"><img alt="link" src="https://img.shields.io/badge/-Link-red"/></a> <a href="https://kite.example.org/${n}"><img alt="code" src="https://img.shields.io/badge/-Code-red"/></a>`,
          '',
          '> We present kites that fly over towns and are held by strings, which are shown to be long enough for most of these.',
          '',
          '<br>',
          '',
        ],
      ),
    ].join('\n'),
  )
  expect(papers.map(({ title, ids, date, venue }) => [title, ids.arxiv, date, venue])).toEqual([
    ['Kites over Small Towns: A Study', '2301.00000', '2019', 'ICLR19'],
    ['Deep Kite Strings', '2301.00001', '2020', 'ICLR20'],
    ['Kites That Learn to Land', '2301.00002', '2021', 'ICLR21'],
  ])
})
