import { expect, test } from 'vitest'
import { idsFromUrl } from '../../src/text/identifiers.ts'
import { brief, read } from './read.ts'

/** The entries of a list, each with the fields asked for. */
async function entries(lines: readonly string[], ...keys: string[]): Promise<Record<string, unknown>[]> {
  const { papers } = await read(['# Reading list', '', ...lines].join('\n'))
  return papers.map((paper) => {
    const fields = brief(paper)
    return Object.fromEntries(
      keys.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]]),
    )
  })
}

const address = (n: number) => `https://arxiv.org/abs/2301.0000${n}`

test('Two authors behind a comma are two people, whatever their names begin with', async () => {
  expect(
    await entries(
      [
        '## Weaving kites over water',
        `**Author:** Ann Maria Lee, Bodo Kim (Kite Lab)`,
        `**Link:** ${address(1)}`,
        '## Weaving kites over land',
        `**Author:** Lee, Ann`,
        `**Link:** ${address(2)}`,
        '## Weaving kites over ice',
        `**Author:** Ann Lee, Bodo Kim, etc`,
        `**Link:** ${address(3)}`,
        '## More',
        `* **Weaving kites over sand.** Bin Kite, Eric P. Loom. ICML 2018. [pdf](${address(4)})`,
        `* **Weaving kites over snow.** De Loom, Ann, Bo Kim. ICML 2018. [pdf](${address(5)})`,
      ],
      'authors',
      'authorsPartial',
    ),
  ).toEqual([
    { authors: ['Ann Maria Lee', 'Bodo Kim'] },
    { authors: ['Ann Lee'] },
    { authors: ['Ann Lee', 'Bodo Kim'], authorsPartial: true },
    { authors: ['Bin Kite', 'Eric P. Loom'] },
    { authors: ['Ann De Loom', 'Bo Kim'] },
  ])
})

test('Who and when in brackets behind a title are its authors and date, a journal and its year are not', async () => {
  expect(
    await entries(
      [
        `- [Weaving kites that never land](${address(1)}) (Lee et al., 2019): a paper of 2018 that says why.`,
        `- [Weaving kites that always land](${address(2)}) (Lee & Kim, 04-2021): and why not.`,
        `- [Weaving kites that land twice](${address(3)}) (KITE Collaboration, 2020)`,
        `- [Weaving kites that land once](${address(4)}) (Kite Methods 2020)`,
        `- [Weaving kites that land there](${address(5)}) (Lee, Kite Strings and Looms, 2020)`,
      ],
      'authors',
      'authorsPartial',
      'date',
      'venue',
      'summary',
    ),
  ).toEqual([
    {
      authors: ['Lee'],
      authorsPartial: true,
      date: '2019',
      summary: 'a paper of 2018 that says why.',
    },
    { authors: ['Lee', 'Kim'], date: '2021-04', summary: 'and why not.' },
    { authors: ['KITE Collaboration'], date: '2020' },
    { date: '2020', venue: 'Kite Methods 2020' },
    { date: '2020', venue: 'Lee, Kite Strings and Looms, 2020' },
  ])
})

test('Authors and year may stand before a title that is set in quotation marks', async () => {
  expect(
    await entries(
      [
        `- Ann Lee and Bo Kim. 2016. [**"Weaving lanterns."**](${address(1)}) *Journal of Lanterns*, 2016.`,
        `- Lee, A., Kim, B. & Dow, C. (2017). [**"Weaving more lanterns."**](${address(2)})`,
        `- Lee, Ann B., "Weaving fewer lanterns," *Lanterns*, 2018. [pdf](${address(3)})`,
      ],
      'title',
      'authors',
      'date',
    ),
  ).toEqual([
    { title: 'Weaving lanterns', authors: ['Ann Lee', 'Bo Kim'], date: '2016' },
    { title: 'Weaving more lanterns', authors: ['A. Lee', 'B. Kim', 'C. Dow'], date: '2017' },
    { title: 'Weaving fewer lanterns', authors: ['Ann B. Lee'], date: '2018' },
  ])
})

test('A middle initial ends no list of authors', async () => {
  expect(
    await entries(
      [`- Ann Lee and Bo C. Kim. Weaving without Looms. ACL 2013. ${address(1)}`],
      'title',
      'authors',
    ),
  ).toEqual([{ title: 'Weaving without Looms', authors: ['Ann Lee', 'Bo C. Kim'] }])
})

test('`by` introduces authors, however many they are', async () => {
  const many =
    'Ann A. Lee, Bo Kim, Cy Dow, Di Fox, Ed Gill, Flo Hart, Gus Ives, Hal Jones, Ira King, Jo Lane, Kay Moss, Lou Nash, Max Olsen'
  const read = await entries(
    [
      `* [KAM(0)] <[Weaving kites with mathematics](${address(1)})> by Ann Lee, Bo des Kim, ICML 2020.`,
      `* [KAN] <[Weaving kites with more mathematics](${address(2)})> by Lee et al., ICLR 2020.`,
      `* [KAO] <[Weaving kites by demonstration](${address(3)})> by ${many}, 2017.`,
      `* [Weaving kites by hand](${address(4)}) by Ann Lee, Bo Kim and Cy Dow.`,
      `* [Weaving kites by loom](${address(5)}) by Ann Lee, 2005.`,
    ],
    'title',
    'authors',
    'date',
    'summary',
  )
  expect(read).toEqual([
    { title: 'Weaving kites with mathematics', authors: ['Ann Lee', 'Bo des Kim'], date: '2020' },
    { title: 'Weaving kites with more mathematics', authors: ['Lee'], date: '2020' },
    { title: 'Weaving kites by demonstration', authors: many.split(', '), date: '2017' },
    { title: 'Weaving kites by hand', authors: ['Ann Lee', 'Bo Kim', 'Cy Dow'] },
    { title: 'Weaving kites by loom', authors: ['Ann Lee'], date: '2005' },
  ])
})

test('A label or a nickname before a title is no author', async () => {
  expect(
    await entries(
      [
        `- **KITE X**: [Weaving kites in many languages at once](${address(1)})`,
        `- **Kite TTS**: [Weaving kites that speak](${address(2)})`,
        '',
        `Presented Paper: [Weaving kites for the last time](${address(3)}) (Lee et al., 2021)`,
      ],
      'title',
      'authors',
    ),
  ).toEqual([
    { title: 'Weaving kites in many languages at once' },
    { title: 'Weaving kites that speak' },
    { title: 'Weaving kites for the last time', authors: ['Lee'] },
  ])
})

test('A venue with its year, of whatever length, may stand before a linked title or behind a plain one', async () => {
  expect(
    await entries(
      [
        `KITE Comput. Surv. 2018, [Weaving kites: a survey of looms](${address(1)})`,
        '',
        `* Weaving kites for everyone, KITE 2015, ([paper](${address(2)}))`,
        `* [KITE'96] [Weaving kites in static form](${address(3)})`,
      ],
      'title',
      'venue',
      'date',
    ),
  ).toEqual([
    { title: 'Weaving kites: a survey of looms', venue: 'KITE Comput. Surv. 2018', date: '2018' },
    { title: 'Weaving kites for everyone', venue: 'KITE 2015', date: '2015' },
    { title: 'Weaving kites in static form', venue: "KITE'96", date: '1996' },
  ])
})

test('Words that invite to follow a link are no title, and say of nothing that it is a paper', async () => {
  expect(
    await entries(
      [
        `**[Online Paper Download Link](${address(1)})**`,
        '',
        '## Weaving kites at home',
        '',
        'Kites are woven there.',
        '',
        `[到论文主页查看详情](https://huggingface.co/papers/2301.00002)`,
        '',
        '## Help',
        '',
        '- Awards of the year: they are all listed on [this site](https://example.org/awards)',
        '- Join the chat with [this link](https://example.org/chat)',
      ],
      'title',
      'ids',
    ),
  ).toEqual([{ title: 'Weaving kites at home', ids: { arxiv: '2301.00002' } }])
})

test('People who present, places and deadlines are no authors and make no papers', async () => {
  expect(
    await entries(
      [
        '| Name | Dates | Location | Abstract deadline |',
        '|---|---|---|---|',
        '| [Kites over the Sea](https://example.org/a) | 29-3 July 2026 | Montreal, Canada | 15 April |',
        '| [Kites over the Lake](https://example.org/b) | 6-10 July 2026 | Garching, Germany | 30 April |',
        '| [Kites over the Hill](https://example.org/c) | 8-10 July 2026 | Ascona, Switzerland | 30 April |',
        '',
        '## Talks',
        '',
        '| Date | Presenter | Paper |',
        '|---|---|---|',
        `| 2025-03-04 | Ann Lee | [Weaving kites for talks](${address(1)}) |`,
        `| 2025-03-11 | Bo Kim | [Weaving kites for posters](${address(2)}) |`,
      ],
      'title',
      'authors',
    ),
  ).toEqual([{ title: 'Weaving kites for talks' }, { title: 'Weaving kites for posters' }])
})

test.each([
  ['https://papers.cool/arxiv/2301.00001', '2301.00001'],
  ['https://example.org/papers/2301.00001v2.pdf', '2301.00001'],
  ['https://example.org/posts/2023-01-04-2301.00001v1.html', '2301.00001'],
  ['https://example.org/posts/2023-01-04-2301.00001.html', undefined],
  ['https://example.org/papers/2399.00001', undefined],
  ['https://example.org/releases/1.2301.00001', undefined],
])('Of a paper’s page on another site, %s, the arXiv id is %s', (url, arxiv) => {
  expect(idsFromUrl(url).ids.arxiv).toBe(arxiv)
})

test.each([
  [
    'https://link.springer.com/content/pdf/10.1007/s11222-019-09885-x.pdf',
    { doi: '10.1007/s11222-019-09885-x' },
  ],
  ['https://www.medrxiv.org/content/10.64898/2026.07.14.26357983v1', { doi: '10.64898/2026.07.14.26357983' }],
  ['https://www.biorxiv.org/content/10.1101/2025.02.24.639892v2.full', { doi: '10.1101/2025.02.24.639892' }],
  ['https://arxiv.org/1906.00949', { arxiv: '1906.00949' }],
  ['https://arxiv.org/pdf/1907.07421.pdf.pdf', { arxiv: '1907.07421' }],
  ['https://arxiv.org/help/api', {}],
  ['https://proxy.example.edu/login?url=https://doi.org/10.1234/sheep', { doi: '10.1234/sheep' }],
  [
    'https://www.google.com/url?sa=t&url=https%3A%2F%2Farxiv.org%2Fabs%2F2301.00001&usg=x',
    { arxiv: '2301.00001' },
  ],
  [
    'https://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/2301.00001&hl=en&sa=X',
    { arxiv: '2301.00001' },
  ],
  [
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fdoi.org%2F10.1234%2Fsheep&data=x',
    { doi: '10.1234/sheep' },
  ],
  ['https://web.archive.org/web/2024/https://arxiv.org/abs/2301.00001v2', { arxiv: '2301.00001' }],
  [
    'https://journals.kites.example/loom/article?id=10.1371/journal.kite.1000001',
    { doi: '10.1371/journal.kite.1000001' },
  ],
  [
    'https://journals.kites.example/loom/article/file?id=10.1371/journal.kite.1000001&type=printable',
    { doi: '10.1371/journal.kite.1000001' },
  ],
  ['https://journals.kites.example/search?q=10.1371/journal.kite.1000001', {}],
])('%s', (url, ids) => {
  expect(idsFromUrl(url).ids).toEqual(ids)
})

test('A year in brackets, or who wrote it, stands before what is said of a paper', async () => {
  expect(
    await entries(
      [
        `- [Weaving Kites Ten Years Later](${address(1)}) (1997): This paper (from 1995) says what changed since.`,
        `- [Weaving Kites for Herds](${address(2)}) by Ann Lee and Bo Kim, 2023 - The goal of this paper is a herd.`,
      ],
      'authors',
      'date',
      'venue',
      'summary',
    ),
  ).toEqual([
    { date: '1997', summary: 'This paper (from 1995) says what changed since.' },
    { authors: ['Ann Lee', 'Bo Kim'], date: '2023', summary: 'The goal of this paper is a herd.' },
  ])
})

test('A year that a list puts into every title is the date, one that a single title has is its own', async () => {
  const names = ['Rain', 'Snow', 'Hail', 'Storms', 'Fog']
  const dated = names.map((name, n) => `- [Weaving Kites in ${name} (201${n})](${address(n)})`)
  expect((await entries([...dated], 'title', 'date'))[1]).toEqual({
    title: 'Weaving Kites in Snow',
    date: '2011',
  })
  const led = names.map((name, n) => `- [201${n}: Weaving Kites in ${name}](${address(n)})`)
  expect((await entries([...led], 'title', 'date'))[1]).toEqual({
    title: 'Weaving Kites in Snow',
    date: '2011',
  })
  const plain = names.map((name, n) => `- [Weaving Kites in ${name}](${address(n)})`)
  expect(await entries([...plain, dated[1] as string], 'title')).toContainEqual({
    title: 'Weaving Kites in Snow (2011)',
  })
})

test('Below a nickname and its link stands the reference with the paper’s own title', async () => {
  expect(
    await entries(
      [
        `* Wide loom [[Paper](${address(1)})]`,
        '  * Ann Lee, Di Fox, and Bo Kim, *Wide Looms for Many Kites*, KITE 2007',
        `* Loom Net [[Paper](${address(2)})]`,
        '  * Ann Lee, Di Fox, Bo Kim, "Looms as Networks", KITE 2016',
      ],
      'title',
      'authors',
      'date',
      'line',
    ),
  ).toEqual([
    { title: 'Wide Looms for Many Kites', authors: ['Ann Lee', 'Di Fox', 'Bo Kim'], date: '2007', line: 3 },
    { title: 'Looms as Networks', authors: ['Ann Lee', 'Di Fox', 'Bo Kim'], date: '2016', line: 5 },
  ])
})

test('Marks of footnotes are no part of a name', async () => {
  expect(
    await entries(
      [`* **Weaving Kites with Footnotes.** *Ann Lee1, Bo Kim, Cy Dow2.* KITE 2019. [pdf](${address(1)})`],
      'authors',
    ),
  ).toEqual([{ authors: ['Ann Lee', 'Bo Kim', 'Cy Dow'] }])
})

test('Authors in italics may have the code of their group behind them; a nickname may lead to code', async () => {
  expect(
    await entries(
      [
        `- **Weaving Kites at Scale**, \`arXiv, 2301.00001\`, [arxiv](${address(1)})`,
        '',
        '\t *Ann Lee, Bo Kim* · ([loom](https://github.com/kite/loom) - kite)',
        `- [Loomy](https://github.com/kite/loomy): [Weaving Kites with Friendly Looms](${address(2)})`,
        `- [Weaving Kites on Hills (paper)](${address(3)}), an easier text to follow`,
      ],
      'title',
      'authors',
      'ids',
    ),
  ).toEqual([
    { title: 'Weaving Kites at Scale', authors: ['Ann Lee', 'Bo Kim'], ids: { arxiv: '2301.00001' } },
    { title: 'Weaving Kites with Friendly Looms', ids: { arxiv: '2301.00002' } },
    { title: 'Weaving Kites on Hills', ids: { arxiv: '2301.00003' } },
  ])
})

test('The venue behind the last author is no part of the name, whether a stop or a comma parts it from its year', async () => {
  expect(
    await entries(
      [
        `- [Weaving kites over water](${address(1)})`,
        '  - Ann Lee, Bo Kim, Cy Dow, Di Elm, and Ed Fay. arXiv, 2023.',
        `- [Weaving kites over land](${address(2)})`,
        '  - Ann Lee. arXiv, 2022.',
        '1. **Weaving kites over ice.**',
        `   *Ann Lee, Bo Kim, Cy Dow.* arxiv, 2019. [[paper]](${address(3)})`,
        '1. **Weaving kites over sand.**',
        '',
        `   *Ann Lee, Bo Kim, Cy Q. Le.* **ICLR, 2019.** [[paper]](${address(4)})`,
        `- [Weaving kites over snow](${address(5)}) by Ann Lee, Bo Kim, Cy Dow. ICML, 2021.`,
        `- [Weaving kites over mud](${address(6)})`,
        '  - Lee, Ann and Kim, Bo C. ICML 2017',
      ],
      'authors',
      'venue',
      'date',
    ),
  ).toEqual([
    { authors: ['Ann Lee', 'Bo Kim', 'Cy Dow', 'Di Elm', 'Ed Fay'], venue: 'arXiv, 2023', date: '2023' },
    { authors: ['Ann Lee'], venue: 'arXiv, 2022', date: '2022' },
    { authors: ['Ann Lee', 'Bo Kim', 'Cy Dow'], venue: 'arxiv, 2019', date: '2019' },
    { authors: ['Ann Lee', 'Bo Kim', 'Cy Q. Le'], venue: 'ICLR, 2019', date: '2019' },
    { authors: ['Ann Lee', 'Bo Kim', 'Cy Dow'], venue: 'ICML, 2021', date: '2021' },
    { authors: ['Ann Lee', 'Bo C. Kim'], venue: 'ICML 2017', date: '2017' },
  ])
})

test('One name and a year behind a title are its author, a journal and a year are not', async () => {
  expect(
    await entries(
      [
        `- [Weaving kites over water](${address(1)}), Ann G. Lee, 2000`,
        `- [Weaving kites over land](${address(2)}), Ann Lee, Bo Kim,2001`,
        `- [Weaving kites over ice](${address(3)}), Kite Methods, 2002`,
        `- [Weaving kites over sand](${address(4)}), Kite Syst. Appl., 2003`,
        `- [Weaving kites over snow](${address(5)}), Technical Report, 2004`,
      ],
      'authors',
      'date',
    ),
  ).toEqual([
    { authors: ['Ann G. Lee'], date: '2000' },
    { authors: ['Ann Lee', 'Bo Kim'], date: '2001' },
    { date: '2002' },
    { date: '2003' },
    { date: '2004' },
  ])
})

test('Authors may stand behind the links of a title, and a short family name ends a list as a long one does', async () => {
  expect(
    await entries(
      [
        `- Weaving kites over water [[paper]](${address(1)}) Ann Lee, Bo Kim, Cy Dow`,
        `- [Weaving kites over land](${address(2)})`,
        '  - Ann Lee, Bo Kim, Cy Yu. *ACM Kiting Surveys*, 2022.',
      ],
      'authors',
      'date',
    ),
  ).toEqual([
    { authors: ['Ann Lee', 'Bo Kim', 'Cy Dow'] },
    { authors: ['Ann Lee', 'Bo Kim', 'Cy Yu'], date: '2022' },
  ])
})

test('Names in bold among others are no title', async () => {
  expect(
    await entries(
      [
        '- **Weber, A.**, Lind, B., **Dow, C**. Counting kites in the wind over two towns. *Journal of Kites* (2024). <https://doi.org/10.1000/1>',
      ],
      'title',
      'authors',
    ),
  ).toEqual([
    { title: 'Counting kites in the wind over two towns', authors: ['A. Weber', 'B. Lind', 'C. Dow'] },
  ])
})

test('A name in bold among the authors of a reference is no title', async () => {
  const references = [
    'A. Weber, **B. Lind**, C. Dow. Counting kites in the wind. Kite Letters 12 (2020), 11-19.',
    '**B. Lind**, C. Dow. On counting kites in the wind. Kite Letters 12 (2020), 11-19.',
    'Ada Weber, **Bo Lind**, Cy Dow. Counting kites in the wind. *Kite Letters*, 2020.',
    'Ada Weber, **Bo Lind**, Cy Dow and Di Fay, **Counting kites in the wind**, *Kite Letters*, 2020.',
    '**Bo Lind** and Cy Dow (2020). Counting kites in the wind. *Kite Letters*.',
  ]
  expect(
    await entries(
      references.map((each) => `- ${each}`),
      'title',
      'authors',
    ),
  ).toEqual([
    { title: 'Counting kites in the wind', authors: ['A. Weber', 'B. Lind', 'C. Dow'] },
    { title: 'On counting kites in the wind', authors: ['B. Lind', 'C. Dow'] },
    { title: 'Counting kites in the wind', authors: ['Ada Weber', 'Bo Lind', 'Cy Dow'] },
    { title: 'Counting kites in the wind', authors: ['Ada Weber', 'Bo Lind', 'Cy Dow', 'Di Fay'] },
    { title: 'Counting kites in the wind', authors: ['Bo Lind', 'Cy Dow'] },
  ])
})

test('A title of two words in bold before its authors stays one', async () => {
  expect(
    await entries(
      ['- **Quiet Kites**, Ada Weber, Bo Lind. KITE 2020', '- **Loud Kites**. Ada Weber, Bo Lind. KITE 2021'],
      'title',
      'authors',
    ),
  ).toEqual([
    { title: 'Quiet Kites', authors: ['Ada Weber', 'Bo Lind'] },
    { title: 'Loud Kites', authors: ['Ada Weber', 'Bo Lind'] },
  ])
})

test('Those with whom the owner of a list wrote are authors, and no part of the title', async () => {
  expect(
    await entries(
      [
        '- "Kites over quiet hills", with C. Dow, *Journal of Kites* 4 (1995), 119-136.',
        '- "[Kites over loud hills](http://kites.example/a.pdf)" with L.P. Dow, D. Fay and K. Gray, *Discrete and Computational Kites*, 21 (1999) 257-274.',
        '- Counting kites in a random wind (with Di Fay) [arXiv](http://arxiv.org/abs/2208.01001) (2022/8/15)',
        '- Kites (with Strings) over a town [arXiv](http://arxiv.org/abs/2208.01002)',
      ],
      'title',
      'authors',
      'date',
    ),
  ).toEqual([
    { title: 'Kites over quiet hills', authors: ['C. Dow'], date: '1995' },
    { title: 'Kites over loud hills', authors: ['L.P. Dow', 'D. Fay', 'K. Gray'], date: '1999' },
    { title: 'Counting kites in a random wind', authors: ['Di Fay'], date: '2022-08-15' },
    { title: 'Kites (with Strings) over a town' },
  ])
})

test('Among linked papers, titles whose authors stand on a line of their own below `by` are papers, too', async () => {
  const digest = await read(
    [
      '# Accepted papers',
      '',
      '#### Talks of the morning',
      ...Array.from({ length: 10 }, (_, n) => [
        `* [Kites over the Harbour of Town ${n}](https://openreview.net/pdf?id=kite${n}AbCd)`,
        '\t by Ann Lee, Bo Kim',
        '',
      ]).flat(),
      '#### Without a manuscript',
      '* On the Strings of Large Kites',
      '\t by Cy Dow, Di Fay, Ed Gray',
      '',
      '* Lantern Weaving Unrolled',
      '\t by Bo Kim',
      '',
      '* Strings, Knots and Their Ends in the Wind',
      '\t by Ann Lee and Cy Dow',
      '',
      '#### Places to eat',
      '* The Old House by the Lake',
      '* The Harbour and Its Tea Room',
    ].join('\n'),
  )
  expect(
    digest.papers.slice(10).map(({ title, authors }) => [title, ...authors.map(({ name }) => name)]),
  ).toEqual([
    ['On the Strings of Large Kites', 'Cy Dow', 'Di Fay', 'Ed Gray'],
    ['Lantern Weaving Unrolled', 'Bo Kim'],
    ['Strings, Knots and Their Ends in the Wind', 'Ann Lee', 'Cy Dow'],
  ])
})

test('Below a title stands who wrote it, behind the word “by”, and where, above its links', async () => {
  const { papers } = await read(
    [
      '# Kites',
      '',
      'How Kites Rise in a Calm<br>',
      'by Ott et al., KITE 2019<br>',
      '[[PDF]](https://arxiv.org/abs/2301.00001)',
      '',
      'Strings: What They Hold and Why<br>',
      'by Weber et al., KITE 2020<br>',
      '[[PDF]](https://arxiv.org/abs/2301.00002)',
    ].join('\n'),
  )
  expect(papers.map(({ title, authors, date, ids }) => [title, authors[0]?.name, date, ids.arxiv])).toEqual([
    ['How Kites Rise in a Calm', 'Ott', '2019', '2301.00001'],
    ['Strings: What They Hold and Why', 'Weber', '2020', '2301.00002'],
  ])
})

test('Who wrote a paper may be folded away below an item that gives its links further down', async () => {
  const item = (title: string, id: string) => [
    `+ **${title}** ![new](https://kites.example/new.svg) (30 Mar 2025)`,
    '   <details><summary>Ann Ott, Bo Lind, et al.</summary> Ann Ott, Bo Lind, Cy Dow, Eva Ray</details>',
    '',
    `   [![Paper](https://kites.example/paper.svg)](https://arxiv.org/abs/${id})`,
    '',
  ]
  const { papers } = await read(
    [
      '## By their strings',
      '<a id="strings"></a>',
      '',
      ...item('How Kites Rise in a Calm', '2503.00001'),
      '## By their tails',
      '<a id="tails"></a>',
      '',
      ...item('Tails: What They Are Good For', '2503.00002'),
      ...item('Long Tails Steady a Small Kite', '2503.00003'),
    ].join('\n'),
  )
  expect(papers.map(({ title, authors, ids }) => [title, authors.length, ids.arxiv])).toEqual([
    ['How Kites Rise in a Calm', 4, '2503.00001'],
    ['Tails: What They Are Good For', 4, '2503.00002'],
    ['Long Tails Steady a Small Kite', 4, '2503.00003'],
  ])
})

test('Below a title stands its address, which words may follow', async () => {
  const { papers } = await read(
    [
      '# Kites',
      '',
      '### 1. How Kites Rise in a Calm',
      '',
      '<https://arxiv.org/abs/2301.00001> — look for it at <https://arxiv.org/user> to mend it',
      '',
      '### 2. Strings and What They Hold',
      '',
      '<https://arxiv.org/abs/2301.00002> — look for it at <https://arxiv.org/user> to mend it',
    ].join('\n'),
  )
  expect(papers.map(({ ids, summary }) => [ids.arxiv, summary])).toEqual([
    ['2301.00001', 'look for it at https://arxiv.org/user to mend it'],
    ['2301.00002', 'look for it at https://arxiv.org/user to mend it'],
  ])
})

test('A link to a paper may stand under where it appeared', async () => {
  const { papers } = await read(
    [
      '# Big kites',
      '',
      '- **Boxkite-9** [[Loft]](https://loft.example/boxkite) Oct. 2022 [[open]](https://github.com/loft/boxkite)  ',
      "   Boxkite-9: An Open Kite for Two Hands [[ICLR'23]](https://arxiv.org/abs/2301.00001)",
      '',
      '- **Delta** [[Loft]](https://loft.example/delta) May 2022 [[open]](https://github.com/loft/delta)  ',
      '   Deltas That Unify Most Kites [[Preprint]](https://arxiv.org/abs/2301.00002)',
    ].join('\n'),
  )
  expect(papers.map(({ ids }) => ids.arxiv)).toEqual(['2301.00001', '2301.00002'])
})

test('A conference lists titles with one person and a place, in italics behind a comma, or in the paragraph below', async () => {
  const { papers } = await read(
    [
      '# Accepted Papers',
      '',
      '## PhD Workshop',
      '',
      '1. **Weaving Kites in Systems of Many Looms**, Ann Lee (Loom GmbH)',
      '1. **Lanterns over Matter: A Study of Light**, Bo Kim (Lantern School - Institute of Oils)',
      '',
      '## Industrial Track',
      '',
      '1. **Kite Store: Paper for the Many**, Cy Dow (Kite Labs, Oslo)*; Di Fox (Loom, Inc.); ed gill (Loom, Inc.)',
      '2. Folding Paper across the Wide Fields of the South,\t*Di Fox* [pdf](https://example.org/fields.pdf)',
      '3. Folding Paper across the Wide Waters of the North,\t*Kite Letters* [pdf](https://example.org/waters.pdf)',
      '',
      '## Abstracts',
      '',
      '**_How Old Looms Weave the Kites of Today_**',
      '',
      'Ann Lee, Bo Kim and Cy Dow',
      '',
      '**_Strings That Hold in Storms at Sea_**',
      '',
      'Di Fox',
      '',
      '**_Members of the Committee of Weavers_**',
      '',
      'Ann Lee, Bo Kim',
    ].join('\n'),
  )
  expect(
    papers.map(({ title, authors, venue, source }) => [
      source.line,
      title,
      authors.map(({ name }) => name).join('; ') || venue,
    ]),
  ).toEqual([
    [5, 'Weaving Kites in Systems of Many Looms', 'Ann Lee'],
    [6, 'Lanterns over Matter: A Study of Light', 'Bo Kim'],
    [10, 'Kite Store: Paper for the Many', 'Cy Dow; Di Fox; ed gill'],
    [11, 'Folding Paper across the Wide Fields of the South', 'Di Fox'],
    [12, 'Folding Paper across the Wide Waters of the North', 'Kite Letters'],
    [16, 'How Old Looms Weave the Kites of Today', 'Ann Lee; Bo Kim; Cy Dow'],
    [20, 'Strings That Hold in Storms at Sea', 'Di Fox'],
  ])
})

test('Among titles with authors in italics below them, one person in italics makes a paper, too', async () => {
  const entries = [
    ['Weaving Kites in Systems of Looms', 'Ann Lee, Bo Kim'],
    ['Lanterns over Matter at Night', 'Cy Dow, Di Fox'],
    ['Kite Store: Paper for the Many', 'Ann Lee, Di Fox'],
    ['Folding Paper Across Wide Fields', 'Bo Kim, Cy Dow'],
    ['Strings That Hold in Storms', 'Di Fox'],
  ]
  const { papers } = await read(
    [
      '# Kites of 2023',
      '',
      ...entries.flatMap(([title, names]) => [`1. **${title}**`, '', `    *${names}*`, '']),
    ].join('\n'),
  )
  expect(papers.map(({ title, authors }) => [title, authors.map(({ name }) => name).join(', ')])).toEqual(
    entries,
  )
})

test('A title in bold, its authors, a month, a text and the link are one paper where each is a paragraph', async () => {
  const { papers } = await read(
    [
      '# Recent Publications',
      '',
      ...[1, 2, 3].flatMap((n) => [
        '---',
        `**Slow drying of kite paper in wind number ${n}**`,
        '',
        'Ann Lee, Bo Kim, <b>Cy Dow</b>',
        '',
        'December 2025',
        '',
        '<sub><sup>',
        'Paper dries in wind. It dries faster than rope does, as was to be shown by means of many kites',
        '</sup></sub>',
        '',
        `[https://doi.org/10.1016/j.kite.2024.10000${n}](https://doi.org/10.1016/j.kite.2024.10000${n})`,
        '',
      ]),
    ].join('\n'),
  )
  expect(papers.map((paper) => brief(paper))).toEqual(
    [1, 2, 3].map((n) => ({
      title: `Slow drying of kite paper in wind number ${n}`,
      authors: ['Ann Lee', 'Bo Kim', 'Cy Dow'],
      ids: { doi: `10.1016/j.kite.2024.10000${n}` },
      date: '2025-12',
      summary:
        'Paper dries in wind. It dries faster than rope does, as was to be shown by means of many kites',
      links: [`paper https://doi.org/10.1016/j.kite.2024.10000${n}`],
      line: 4 + (n - 1) * 13,
    })),
  )
})

test('Two people, or one with an initial, before a year are authors without a comma, too', async () => {
  expect(
    await entries(
      [
        `* [Kites: Models and Strings](${address(1)}) - Ann B. C. Lee 2012`,
        `* [Kites over Land](${address(2)}) - Bo Kim and Cy Dow 2011`,
        `* [Kites at Sea](${address(3)}) - Dow, C., Kim, B. Nature 2012`,
        `* [Kites on Ice](${address(4)}) - Nature Methods 2012`,
      ],
      'authors',
      'date',
      'venue',
    ),
  ).toEqual([
    { authors: ['Ann B. C. Lee'], date: '2012' },
    { authors: ['Bo Kim', 'Cy Dow'], date: '2011' },
    { authors: ['C. Dow', 'B. Kim'], date: '2012', venue: 'Nature 2012' },
    { date: '2012', venue: 'Nature Methods 2012' },
  ])
})

test('A link may be a title, its year in brackets and its authors behind a dash', async () => {
  expect(
    await entries(
      [
        `- [Kites over Land (2019) - Lee, Kim, Dow](${address(1)})`,
        `- [Kites at Sea (2018) - Dow et al.](${address(2)})`,
        `- [Kites over Ice (2018) - A Study of Cold Strings](${address(3)})`,
      ],
      'title',
      'authors',
      'authorsPartial',
      'date',
    ),
  ).toEqual([
    { title: 'Kites over Land', authors: ['Lee', 'Kim', 'Dow'], date: '2019' },
    { title: 'Kites at Sea', authors: ['Dow'], authorsPartial: true, date: '2018' },
    { title: 'Kites over Ice (2018) - A Study of Cold Strings' },
  ])
})
