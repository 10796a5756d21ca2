import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'
import { brief, read } from './read.ts'

async function papersOf(lines: readonly string[]) {
  const { papers } = await read(`${lines.join('\n')}\n`)
  return papers.map(brief)
}

test('A day, an address and a class on one line are the paper’s date, id and category', async () => {
  const { papers } = await read(
    [
      '# Robot papers',
      '',
      '- **Kite Maps: Learning Town Plans From Borrowed Kites**  ',
      '  Ann Lee, Bo Kim  ',
      '  _2026-02-12_ · https://arxiv.org/abs/2602.01875v1 · `cs.CV`  ',
      '  <details><summary>Abstract</summary>',
      '',
      '  Kites see more of a town than streets do, and they forget less of it than people.',
      '',
      '  </details>',
      '',
      '- **Loom Roads: Weaving Routes for Small Carts**  ',
      '  Di Fox, Ed Gray  ',
      '  _2026-02-13_ · [arXiv](https://arxiv.org/abs/2602.01860) · `cs.RO, cs.AI`  ',
      '',
    ].join('\n'),
  )
  expect(papers.map(({ ids, date, categories, summary }) => [ids.arxiv, date, categories, summary])).toEqual([
    ['2602.01875', '2026-02-12', ['cs.CV'], undefined],
    ['2602.01860', '2026-02-13', ['cs.RO', 'cs.AI'], undefined],
  ])
})

test('Ids that nothing links name the papers of a list, ahead of titles and behind them', async () => {
  expect(
    await papersOf([
      '# Seen this week',
      '',
      '- `2607.20062` — 2026-07-27 — Solar Kite Technical Report',
      '- 2607.20063: The Dark Loom in the Reward Channel',
      '- Piper: A Programmable Kite System (2606.11169)',
      '  - reason: it is about systems of kites',
      '- **CPMI** — Contrastive kites for automatic rewards. [2604.10660]',
      '- **KiteGPT** — Ouyang et al. (2022). A Bradley model from the preferences of kites. [2212.08073]',
    ]),
  ).toEqual([
    {
      title: 'Solar Kite Technical Report',
      ids: { arxiv: '2607.20062' },
      date: '2026-07-27',
      links: [],
      line: 3,
    },
    { title: 'The Dark Loom in the Reward Channel', ids: { arxiv: '2607.20063' }, links: [], line: 4 },
    {
      title: 'Piper: A Programmable Kite System',
      ids: { arxiv: '2606.11169' },
      summary: 'reason: it is about systems of kites',
      links: [],
      line: 5,
    },
    {
      title: 'CPMI',
      ids: { arxiv: '2604.10660' },
      summary: 'Contrastive kites for automatic rewards.',
      links: [],
      line: 7,
    },
    {
      title: 'KiteGPT',
      authors: ['Ouyang'],
      authorsPartial: true,
      ids: { arxiv: '2212.08073' },
      date: '2022',
      summary: 'A Bradley model from the preferences of kites.',
      links: [],
      line: 8,
    },
  ])
})

test('What a list says of several ids names none of their papers', async () => {
  expect(
    await papersOf([
      '# Topics',
      '',
      '- Kites of towns',
      '  - `2410.08565, 2410.07073 | Kites that see several streets at a time.`',
      '  - `2410.18057 | Proposes a frame for kites that forget.`',
    ]),
  ).toEqual([])
})

test('A title stands behind the DOI that its link shows', async () => {
  expect(
    await papersOf([
      '## Links',
      '',
      '- [doi:10.1186/s40793-026-0936](https://doi.org/10.1186/s40793-026-0936) - Predicting kites with string models',
      '- [10.1088/1741-4326/ae5f33](https://doi.org/10.1088/1741-4326/ae5f33) - Physics basis for the reference kite',
    ]),
  ).toMatchObject([
    { title: 'Predicting kites with string models', ids: { doi: '10.1186/s40793-026-0936' } },
    { title: 'Physics basis for the reference kite', ids: { doi: '10.1088/1741-4326/ae5f33' } },
  ])
})

test('A page about one paper has ways around its site below the title', async () => {
  expect(
    await papersOf([
      '# Know When to Land: Credit for Short Flights',
      '',
      '> [← Daily summary](../2026-08-05.md) · [Hugging Face](https://huggingface.co/papers/2607.00482) · [arXiv](https://arxiv.org/abs/2607.00482)',
      '',
      '## One-sentence takeaway',
      '',
      'Kites that land early keep more of their line than kites that fly on.',
      '',
      '## Problem and motivation',
      '',
      'Long flights wear out the line.',
      '',
      '---',
      '',
      '[Support these summaries of papers](https://tea.example/kites)',
    ]),
  ).toMatchObject([
    {
      title: 'Know When to Land: Credit for Short Flights',
      ids: { arxiv: '2607.00482' },
      summary: 'Kites that land early keep more of their line than kites that fly on.',
      line: 1,
    },
  ])
})

test('A heading that says summary in Chinese is no title', async () => {
  const entry = (title: string, id: string) => [
    `## ${title}`,
    '',
    '### 论文总结',
    '',
    '**1. 本文主要工作**',
    '',
    '这篇文章研究了城市里的风筝，以及它们如何在没有风的时候飞行。',
    '',
    `[到 Huggingface 论文主页查看详情](https://huggingface.co/papers/${id})`,
    '',
  ]
  expect(
    await papersOf([
      '# 论文速览',
      '',
      ...entry('Kite Models: From Specialists to Assistants', '2309.10020'),
      ...entry('Ropes for Every Town Kite', '2309.10021'),
    ]),
  ).toMatchObject([
    { title: 'Kite Models: From Specialists to Assistants', ids: { arxiv: '2309.10020' }, line: 3 },
    { title: 'Ropes for Every Town Kite', ids: { arxiv: '2309.10021' }, line: 13 },
  ])
})

test('The points of a summary are no abstract, and a label without a value takes no other’s', async () => {
  expect(
    await papersOf([
      '### KITE-NET: A Frame for Town Kites of Every Sort',
      '',
      '**arXiv**: [2604.01832](https://arxiv.org/abs/2604.01832)  ',
      '**저자:** ',
      '**발표:** arXiv (2026-04-01)',
      '**分类**: cs.RO',
      '',
      '> **一句话总结**: 提出一个框架，用于城市风筝的跟踪与控制。',
      '',
      '**核心创新点**:',
      '- ✅ **双分支架构**: 一个分支在表示域执行修复，另一个分支预测掩码，两者互补，效果很好',
    ]),
  ).toMatchObject([
    {
      ids: { arxiv: '2604.01832' },
      venue: 'arXiv',
      date: '2026-04-01',
      summary: expect.stringMatching(/^提出一个框架/),
    },
  ])
  const [paper] = await papersOf([
    '### Kites That Forget Their Towns',
    '',
    '- 链接：[2607.09229](http://arxiv.org/abs/2607.09229)',
    '- 作者：Sagar Dam, Ann Lee',
    '- 分类：cs.RO',
    '- 命中词：town kite, string, borrowed rope, loom',
    '- 一句话结论：Kites forget towns in which no wind blows.',
  ])
  expect(paper).not.toHaveProperty('abstract')
})

test('The day behind a journal is the paper’s date', async () => {
  expect(
    await papersOf([
      '# References',
      '',
      '[1] Q Li, Y Yin. "A kite screen finds a factor of flight". Cell Host & Kites, 2026-05-22.',
      '',
      '[2] Peng et al. "Rapid customization of base kites". Molecular Kites, 2026-05-23.',
    ]),
  ).toMatchObject([
    { venue: 'Cell Host & Kites', date: '2026-05-22' },
    { venue: 'Molecular Kites', date: '2026-05-23' },
  ])
})

test('Two tags behind a heading are where the paper stood and who wrote it', async () => {
  const { papers } = await read(
    [
      '# 周报',
      '',
      "### Defending Kites Against Patches by a Defensive Frame[TIP'22][KAIST]",
      '- 一段话。',
      '',
      "### Trojan attack on kites[NDSS'18][Purdue]",
    ].join('\n'),
  )
  expect(papers.map(({ title, venue, date, notes }) => [title, venue, date, notes])).toEqual([
    ['Defending Kites Against Patches by a Defensive Frame', "TIP'22", '2022', ['KAIST']],
    ['Trojan attack on kites', "NDSS'18", '2018', ['Purdue']],
  ])
})

test('What arXiv did with a paper is not its title', async () => {
  expect(
    await papersOf([
      '[arXiv:2511.07422](https://arxiv.org/abs/2511.07422) (replaced) [Submitted on 27 Feb 2026]',
      '**A battle of kites: triangular vs. Large kites and what becomes of their strings in the towns of the north**',
      'Ann Lee, Bo Kim',
      'Subjects: **gr-qc**',
    ]),
  ).toMatchObject([
    {
      title:
        'A battle of kites: triangular vs. Large kites and what becomes of their strings in the towns of the north',
      authors: ['Ann Lee', 'Bo Kim'],
      date: '2026-02-27',
    },
  ])
})

test('Records in paragraphs may give their titles behind the word paper', async () => {
  expect(
    await papersOf([
      '# 论文分享',
      '',
      '论文：CKite: A New Chinese Kite Dataset for Logic Error Correction',
      '论文链接：https://arxiv.org/abs/2409.05806',
      '',
      '论文介绍：汉语作为一种语言体系，其独特之处体现在古诗中。',
      '',
      '论文：Learning to Look at the Other Side of Kites',
      '论文链接：https://arxiv.org/abs/2409.05807',
    ]),
  ).toMatchObject([
    {
      title: 'CKite: A New Chinese Kite Dataset for Logic Error Correction',
      ids: { arxiv: '2409.05806' },
      line: 3,
    },
    { title: 'Learning to Look at the Other Side of Kites', ids: { arxiv: '2409.05807' }, line: 8 },
  ])
})

test('An address behind the word abstract is a link, and a mark sums nothing up', async () => {
  const [paper] = await papersOf([
    '## 1. Zero-Shot Kites: Exploring Towns with User-Prompted Axes',
    '',
    '- arXiv ID: 2610.06889',
    '- Relevance: 4.5',
    '',
    '### Links',
    '',
    '- Abstract: http://arxiv.org/abs/2610.06889v1',
    '- PDF: https://arxiv.org/pdf/2610.06889v1',
    '',
    '### Authors',
    '',
    'Ann Bueno Lee, Jose A. Kim-Serrano',
    '',
    '### Abstract',
    '',
    'We study the application of kites to the exploration of towns.',
  ])
  expect(paper).toMatchObject({
    authors: ['Ann Bueno Lee', 'Jose A. Kim-Serrano'],
    abstract: 'We study the application of kites to the exploration of towns.',
    links: ['paper http://arxiv.org/abs/2610.06889v1', 'pdf https://arxiv.org/pdf/2610.06889v1'],
  })
  expect(paper).not.toHaveProperty('summary')
})

test('Fields in Spanish and in Korean have their links and their days', async () => {
  expect(
    await papersOf([
      '## 1. Kite Models Are Few-Shot Fliers',
      '',
      '**Autores:** Ann Lee, Bo Kim  ',
      '**Fecha:** 11 de febrero de 2026  ',
      '**Enlace:** [arXiv:2602.01234](https://arxiv.org/abs/2602.01234)  ',
      '**Resumen:** Los autores muestran que las cometas vuelan.',
      '',
      '## 2. Looms of the North',
      '',
      '- **저자**: Cy Moss, Di Fox',
      '- **링크**: [arXiv](https://arxiv.org/abs/2602.01235)',
      '- **발행일**: 2026-02-10',
      '- **핵심 요약**: 저자들은 연이 난다는 것을 보여준다.',
    ]),
  ).toEqual([
    {
      title: 'Kite Models Are Few-Shot Fliers',
      authors: ['Ann Lee', 'Bo Kim'],
      ids: { arxiv: '2602.01234' },
      date: '2026-02-11',
      summary: 'Los autores muestran que las cometas vuelan.',
      links: ['paper https://arxiv.org/abs/2602.01234'],
      line: 1,
    },
    {
      title: 'Looms of the North',
      authors: ['Cy Moss', 'Di Fox'],
      ids: { arxiv: '2602.01235' },
      date: '2026-02-10',
      summary: '저자들은 연이 난다는 것을 보여준다.',
      links: ['paper https://arxiv.org/abs/2602.01235'],
      line: 8,
    },
  ])
})

test('The title behind the word paper names what a newsletter’s heading calls in short, and its source is no venue', async () => {
  expect(
    await papersOf([
      '# Kite Expert Models',
      '',
      '- A collection of kites that were trained before.',
      '',
      '📌 Source: [The Kite Tool (KT)](https://kites.example/tool)',
      '',
      '📌 Paper: [Scalable Transfer Learning with Expert Kites](https://arxiv.org/abs/2009.03239)',
      '',
      '# MinKite Framework',
      '',
      '- A new technique.',
    ]),
  ).toEqual([
    {
      title: 'Scalable Transfer Learning with Expert Kites',
      ids: { arxiv: '2009.03239' },
      summary: 'A collection of kites that were trained before.',
      links: ['paper https://kites.example/tool', 'paper https://arxiv.org/abs/2009.03239'],
      line: 1,
    },
  ])
})

test('A translated heading has the original title below it, over two lines, and a venue its topic beside it', async () => {
  expect(
    await papersOf([
      '### 2. 基于指令跟随的多模态风筝',
      '',
      'KITE 2026 / Looms',
      '',
      '**原文标题：** A Multi-Modal Kite for Single-Cell Analysis with Instruction',
      '  Following',
      '',
      '**论文链接：** [arXiv](https://arxiv.org/abs/2501.08187)',
    ]),
  ).toMatchObject([
    {
      title: 'A Multi-Modal Kite for Single-Cell Analysis with Instruction Following',
      venue: 'KITE 2026',
      date: '2026',
    },
  ])
})

test.each([
  ['TOML', '+++', ' = "Kites for Rain"', ' = "Lee et al"', ' = 2019'],
  ['YAML', '---', ': "Kites for Rain"', ': [Ann Lee]', ': 2019'],
])(
  'Front matter in %s may give title, authors and year of the paper that notes are about',
  async (_, fence, title, authors, year) => {
    const [paper] = await papersOf([
      fence,
      `title${title}`,
      `authors${authors}`,
      `year${year}`,
      fence,
      '',
      '- Kites see rain.',
    ])
    expect(paper).toMatchObject({ title: 'Kites for Rain', date: '2019', summary: 'Kites see rain.' })
  },
)

test('A table whose papers are ids has no titles in a column of sentences', async () => {
  expect(
    (
      await papersOf([
        '| Paper | Core contribution | Best result |',
        '| --- | --- | --- |',
        '| 2607.05394 | Kites move policies from one town to another. | Kites of the north gain ten points over all others. |',
        '| 2607.10383 | A slow kite plans and a fast one flies. | Looms land nearer to their towns than all kites. |',
        '',
        '## References',
        '',
        '- [Weak Kites Make Strong Kites](https://arxiv.org/abs/2607.05394)',
        '- [ABot: Toward a General Kite](https://arxiv.org/abs/2607.10383)',
      ])
    ).map(({ title }) => title),
  ).toEqual(['Weak Kites Make Strong Kites', 'ABot: Toward a General Kite'])
})

test.each([
  [
    'in numbered items',
    [
      '1. **Title**: Kites That Fly Low',
      '   **Authors**: Ann Lee',
      '   **Link**: https://arxiv.org/abs/2602.01234',
    ],
  ],
  [
    'in items of one list',
    ['- **标题**: Kites That Fly Low', '- **作者**: Ann Lee', '- **链接**: https://arxiv.org/abs/2602.01234'],
  ],
  [
    'above nested items',
    ['- Title: Kites That Fly Low', '  - Authors: Ann Lee', '  - Link: https://arxiv.org/abs/2602.01234'],
  ],
  [
    'in a quotation',
    ['> **Paper**: [Kites That Fly Low](https://arxiv.org/abs/2602.01234)', '> **Authors**: Ann Lee'],
  ],
  [
    'in a callout',
    [
      '> [!md]',
      '> **FirstAuthor**:: Lee, Ann',
      '> **Title**:: Kites That Fly Low',
      '> **DOI**:: 10.48550/arXiv.2602.01234',
    ],
  ],
])('Titles stand under their label %s', async (_, lines) => {
  expect(await papersOf(['# Notes', '', ...lines])).toMatchObject([
    { title: 'Kites That Fly Low', authors: ['Ann Lee'], line: 3 },
  ])
})

test('A sign may stand ahead of the number of a linked heading', async () => {
  expect(
    await papersOf([
      '# Daily kites',
      '',
      '## 🔥 1. [Kites That Fly Low](https://huggingface.co/papers/2602.01234) ⬆️ 54',
      '',
      '**TL;DR**: Kites fly low.',
      '',
      '## 🔥 2. [Looms of the North](https://huggingface.co/papers/2602.01235) ⬆️ 12',
      '',
      '**TL;DR**: Looms weave.',
    ]),
  ).toMatchObject([
    { title: 'Kites That Fly Low', ids: { arxiv: '2602.01234' }, summary: 'Kites fly low.', line: 3 },
    { title: 'Looms of the North', ids: { arxiv: '2602.01235' }, summary: 'Looms weave.', line: 7 },
  ])
})

test('A day and classes of arXiv stand beside a title that is folded away', async () => {
  const { papers } = await read(
    [
      '<details>',
      '<summary><b>[1] Kites That Fly Low</b> | 2026-02-10 | cs.CL</summary>',
      '',
      '**Authors**: Ann Lee, Bo Kim  ',
      '**arXiv**: [2602.01234](https://arxiv.org/abs/2602.01234)',
      '',
      '</details>',
    ].join('\n'),
  )
  expect(papers.map(({ title, date, categories }) => [title, date, categories])).toEqual([
    ['Kites That Fly Low', '2026-02-10', ['cs.CL']],
  ])
})

test('The key of a citation is no title of a note', async () => {
  expect(
    await papersOf([
      '---',
      'title: "@lee2024kites"',
      'authors: "Ann Lee, Bo Kim"',
      'doi: 10.1000/kite.9',
      '---',
      '',
      '# Kites That Fly Low',
    ]),
  ).toMatchObject([{ title: 'Kites That Fly Low', ids: { doi: '10.1000/kite.9' } }])
})

test('The title of an invited talk under its label is no paper’s', async () => {
  expect(
    await papersOf([
      '# Workshop on kites',
      '',
      '- 09:10 - 09:55: **Invited Talk - Ann Lee**',
      '  - **Title**: Kites That Do Not Know Where They Are',
      '  - **Abstract**: Kites have made towns more vulnerable to the wind.',
      '- 09:55 - 10:30: **Invited Talk - Bo Kim**',
      '  - **Title**: Looms That Know What They Weave',
      '  - **Abstract**: Looms have made towns less vulnerable to the wind.',
    ]),
  ).toEqual([])
})

test('Authors, a class, a day and links share a line below a title', async () => {
  expect(
    await papersOf([
      '### [2602.01234] Kites That Fly Low',
      '**Ann Lee, Bo Kim** · cs.CL · 2026-02-10 · [abs](https://arxiv.org/abs/2602.01234)',
    ]),
  ).toMatchObject([{ title: 'Kites That Fly Low', authors: ['Ann Lee', 'Bo Kim'], date: '2026-02-10' }])
})

test('A sentence of a newsletter leads up to the title that it links', async () => {
  expect(
    await papersOf([
      'A team at LoomLab published [Looms of the North](https://arxiv.org/abs/2602.01235), in which they weave.',
      '',
      '- **Kites That Fly Low** (Lee et al., 2026, arXiv) — kites that fly. [Paper](https://arxiv.org/abs/2602.01234)',
    ]),
  ).toMatchObject([
    { title: 'Looms of the North', ids: { arxiv: '2602.01235' } },
    { title: 'Kites That Fly Low', authors: ['Lee'], date: '2026', venue: 'arXiv' },
  ])
})

test('Fields that are set in bold as a whole are no title, and an announcement’s number is no part of one', async () => {
  const entry = (n: number, kind: string, title: string) => [
    `#### [${kind} 00${n}] ${title}`,
    '- **分类: cs.CL; cs.AI**',
    '',
    '- **简介: 该论文研究风筝的尾巴，提出一种新的打结方法。**',
    '',
    `- **链接: [http://arxiv.org/pdf/2505.0903${n}v1](http://arxiv.org/pdf/2505.0903${n}v1)**`,
    '',
    '> **作者:** Ann Lee; Bo Kim',
    '>',
    '> **摘要:** Large kites fall down, and we count how often they do.',
    '',
    '---',
  ]
  expect(
    await papersOf([
      '## 最新发布',
      '',
      ...entry(1, 'new', 'Kites with Tails for Better Flight'),
      ...entry(2, 'replaced', 'Towers of Sand and Water'),
    ]),
  ).toMatchObject([
    { title: 'Kites with Tails for Better Flight', authors: ['Ann Lee', 'Bo Kim'], line: 3 },
    { title: 'Towers of Sand and Water', abstract: 'Large kites fall down, and we count how often they do.' },
  ])
})

test('A title that an overview cuts short is whole in its entry', async () => {
  const titles = [
    'Kites with Tails: Executive Knots for Better Flight',
    'Towers of Sand and Water for Children',
  ]
  expect(
    (
      await papersOf([
        '| Rank | Paper | Votes |',
        '|---|---|---|',
        ...titles.map(
          (title, n) => `| ${n} | [${title.slice(0, 30)}...](https://arxiv.org/abs/2605.0000${n}) | 12 |`,
        ),
        '',
        '## Details',
        '',
        ...titles.flatMap((title, n) => [
          `### ${n + 1}. ${title}`,
          `- **arXiv**: [2605.0000${n}](https://arxiv.org/abs/2605.0000${n})`,
          '- **Authors**: Ann Lee, Bo Kim',
          '',
        ]),
      ])
    ).map(({ title }) => title),
  ).toEqual(titles)
})

test('A numbered address above a title under its label is that paper’s', async () => {
  const entry = (n: number, title: string, translation: string) => [
    `(${n}): http://arxiv.org/abs/2603.1220${n}v1`,
    `**英文标题：**${title}`,
    `**中文标题：**${translation}`,
    '**作者：**A. Lee, B. Kim, et al.',
    '',
  ]
  expect(
    await papersOf([
      '# 日报',
      '',
      ...entry(1, 'Kites with Tails for Better Flight', '带尾巴的风筝'),
      ...entry(2, 'Towers of Sand and Water', '沙塔'),
    ]),
  ).toMatchObject([
    {
      title: 'Kites with Tails for Better Flight',
      authors: ['A. Lee', 'B. Kim'],
      authorsPartial: true,
      ids: { arxiv: '2603.12201' },
      line: 3,
    },
    { title: 'Towers of Sand and Water', ids: { arxiv: '2603.12202' }, line: 8 },
  ])
})

test('A label in bold ends at its stars, though what it says follows without a space', async () => {
  const { papers } = await read(
    [
      '## [Kites with Tails for Better Flight](http://arxiv.org/abs/2603.12207)',
      '',
      '**摘要：**We tie tails to kites and count how often they fall.',
      '',
      '- **机构：**Kite University',
      '',
    ].join('\n'),
  )
  expect(papers.map(({ abstract, notes }) => [abstract, notes])).toEqual([
    ['We tie tails to kites and count how often they fall.', ['机构: Kite University']],
  ])
})

test('A Scholar line, a count of people, and a first author are told apart behind the labels of authors', async () => {
  const entry = (n: number, ...fields: string[]) => [
    `### ${n}. ${['Kites with Tails for Better Flight', 'Towers of Sand and Water', 'Looms of Glass for Children'][n - 1]}`,
    '',
    ...fields,
    `- **链接**: https://arxiv.org/abs/2605.0000${n}`,
    '',
  ]
  const { papers } = await read(
    [
      '# 论文',
      '',
      ...entry(1, '- **作者**: A Lee, B Kim, C Dow - Kite Letters, 2025'),
      ...entry(2, '- **作者**: 61位作者（lee 提交）'),
      ...entry(3, '- **第一作者**: Di Fox   **发布日期**: 2026-05-02'),
    ].join('\n'),
  )
  expect(
    papers.map(({ authors, authorsPartial, date, venue }) => [
      authors.map(({ name }) => name).join(', '),
      authorsPartial,
      date,
      venue,
    ]),
  ).toEqual([
    ['A Lee, B Kim, C Dow', undefined, '2025', 'Kite Letters'],
    ['', undefined, undefined, undefined],
    ['Di Fox', true, '2026-05-02', undefined],
  ])
})

test('An entry that a list keeps ready for its next paper is none', async () => {
  expect(
    await papersOf([
      '## Kites with Tails for Better Flight',
      '',
      '- **Title**: Kites with Tails for Better Flight',
      '- **Authors**: Ann Lee, Bo Kim',
      '- **Link**: https://arxiv.org/abs/2605.00001',
      '- **Summary**: Tails make kites fly better.',
      '',
      '## Paper 2',
      '',
      '- **Title**:',
      '- **Authors**:',
      '- **Link**:',
      '- **Summary**:',
      '',
    ]),
  ).toMatchObject([{ title: 'Kites with Tails for Better Flight' }])
})

test('Titles below one heading, each behind the same label, are papers of their own', async () => {
  expect(
    await papersOf([
      '# Papers on Kites and on Looms',
      '',
      '## Kites that Fly with Tails',
      '',
      'Title: Kites with Tails for Better Flight',
      'Authors: Ann Lee, Bo Kim',
      'Link: https://arxiv.org/abs/2605.00001',
      '',
      'Title: Towers of Sand and Water',
      'Authors: Di Fox, Ed Gray',
      'Link: https://arxiv.org/abs/2605.00002',
      '',
    ]),
  ).toMatchObject([
    { title: 'Kites with Tails for Better Flight', line: 5 },
    { title: 'Towers of Sand and Water', line: 9 },
  ])
})

test('A title behind its nickname stays one, though its list sets both in bold', async () => {
  expect(
    await papersOf([
      '**PAGE: Kites with Tails for Better Flight**',
      '',
      '- Authors: Ann Lee, Bo Kim',
      '- Abstract: We tie tails to kites and count how often they fall.',
      '- Link: https://arxiv.org/abs/2605.00001',
      '',
    ]),
  ).toMatchObject([{ title: 'PAGE: Kites with Tails for Better Flight', authors: ['Ann Lee', 'Bo Kim'] }])
})

test('Titles that lead to pages of their own site, named by arXiv ids, are papers with these ids', async () => {
  expect(
    await papersOf([
      '# Daily report · 2026-07-06',
      '',
      '1. [Kites over the Sea: A Study of Wind](/202607/06/2606.31694v1-kites-over-the-sea) (8.0/10)',
      '2. [Lanterns in the Fog](2606.31695-lanterns.md) (7.0/10)',
      '',
      '### [Boats that Learn to Sail in Storms](../../papers/arxiv-2608.16336/)',
      '',
      'Boats are hard to sail.',
      '',
      '| Paper | Class | Score |',
      '|---|---|---:|',
      '| [HarbourBench: Sails for All Kinds of Weather](../papers/2608.17379.html) | boats | 55 |',
      '',
    ]),
  ).toMatchObject([
    { title: 'Kites over the Sea: A Study of Wind', ids: { arxiv: '2606.31694' }, links: [], line: 3 },
    { title: 'Lanterns in the Fog', ids: { arxiv: '2606.31695' }, line: 4 },
    { title: 'Boats that Learn to Sail in Storms', ids: { arxiv: '2608.16336' }, line: 6 },
    { title: 'HarbourBench: Sails for All Kinds of Weather', ids: { arxiv: '2608.17379' }, line: 12 },
  ])
})

test('Places within a page, days and pictures are no papers that a list keeps', async () => {
  expect(
    await papersOf([
      '# Papers',
      '',
      '- [Kites over the Sea](#2606.31694)',
      '- [Notes of the Day](2024.1301-notes.md)',
      '- [A Picture of Boats](2606.31694-boats.png)',
      '',
    ]),
  ).toEqual([])
})

test('Behind the address of a paper stands its title', async () => {
  const papers = await papersOf([
    '# Papers of this week',
    '',
    '1. https://arxiv.org/abs/2606.04095 — Harbour Kites: Guiding Small Boats to Write Long Letters',
    '2. <https://arxiv.org/abs/2606.04120> Lanterns that Remember the Fog',
    '3. https://arxiv.org/abs/2606.04127: Sails on Calm Days | boats',
    '4. https://arxiv.org/abs/2606.04128 shows how sails are sewn.',
    '5. https://arxiv.org/abs/2606.04129 - We sew sails. They last for years.',
    '',
    '<ol>',
    '<li>https://arxiv.org/abs/2606.04131 — Anchors for Paper Boats</li>',
    '<li>https://arxiv.org/abs/2606.04132 — Ropes for Paper Boats</li>',
    '</ol>',
    '',
  ])
  expect(papers.map(({ title, ids }) => [ids, title])).toEqual([
    [{ arxiv: '2606.04095' }, 'Harbour Kites: Guiding Small Boats to Write Long Letters'],
    [{ arxiv: '2606.04120' }, 'Lanterns that Remember the Fog'],
    [{ arxiv: '2606.04127' }, 'Sails on Calm Days'],
    [{ arxiv: '2606.04128' }, undefined],
    [{ arxiv: '2606.04129' }, undefined],
    [{ arxiv: '2606.04131' }, 'Anchors for Paper Boats'],
    [{ arxiv: '2606.04132' }, 'Ropes for Paper Boats'],
  ])
})

test('The parts of a structured abstract stay one abstract', async () => {
  const papers = await papersOf([
    '# 论文日报',
    '',
    '### 1. Kites over the Sea: A Study of Wind',
    '',
    '**摘要：**',
    '背景：风筝在海上飞。  ',
    '方法：我们放了许多风筝。  ',
    '结论：风筝会飞。',
    '',
    '**论文链接：** [PubMed](https://pubmed.ncbi.nlm.nih.gov/42000001/)',
    '',
    '### 2. Lanterns in the Fog: A Study of Light',
    '',
    '**Abstract:** BACKGROUND: Lanterns are lit at night.',
    '',
    'METHODS: We lit many lanterns in the fog.',
    '',
    'CONCLUSIONS: Lanterns shine.',
    '',
    '**Link:** [PubMed](https://pubmed.ncbi.nlm.nih.gov/42000002/)',
    '',
    '### 3. Ropes for Boats: A Study of Ends',
    '',
    '**Abstract:** Ropes have two ends, as we show.',
    '',
    '**Methods:** They count the ends.',
    '',
    '**Link:** [PubMed](https://pubmed.ncbi.nlm.nih.gov/42000003/)',
    '',
  ])
  expect(papers.map(({ abstract, summary }) => [String(abstract).replace(/\s+/g, ' '), summary])).toEqual([
    ['背景：风筝在海上飞。 方法：我们放了许多风筝。 结论：风筝会飞。', undefined],
    [
      'BACKGROUND: Lanterns are lit at night. METHODS: We lit many lanterns in the fog. CONCLUSIONS: Lanterns shine.',
      undefined,
    ],
    ['Ropes have two ends, as we show.', 'Methods: They count the ends.'],
  ])
})

test('A label may give two words for one field, and what it says a remark in brackets', async () => {
  expect(
    await papersOf([
      '# 日报 2026-05-28',
      '',
      '### 1. Kites over the Sea: A Study of Wind',
      '',
      '- 作者：Ann Lee, Bo Kim',
      '- 日期/年份：2026-05-25',
      '- 链接：https://arxiv.org/abs/2605.17412',
      '',
      '### 2. Lanterns in the Fog: A Study of Light',
      '',
      '- 首次公开：2026-09-29（arXiv 2609.37530）',
      '- 链接：https://arxiv.org/abs/2609.37530',
      '',
    ]),
  ).toEqual([
    {
      title: 'Kites over the Sea: A Study of Wind',
      authors: ['Ann Lee', 'Bo Kim'],
      ids: { arxiv: '2605.17412' },
      date: '2026-05-25',
      links: ['paper https://arxiv.org/abs/2605.17412'],
      line: 3,
    },
    {
      title: 'Lanterns in the Fog: A Study of Light',
      ids: { arxiv: '2609.37530' },
      date: '2026-09-29',
      links: ['paper https://arxiv.org/abs/2609.37530'],
      line: 9,
    },
  ])
})

test('What a reference says of reading online is no text of its paper', async () => {
  const papers = await papersOf([
    '# Weekly brief',
    '',
    '## References',
    '',
    '[2] Steering Kites by Small Words, *ArXiv AI*, 2025-11-24. [Online]. Available: https://arxiv.org/abs/2511.16688',
    '',
    '[6] C. Roe, "Boats that learn," arXiv preprint arXiv:2511.16744, 2025. [Online]. Available: https://arxiv.org/abs/2511.16744',
    '',
  ])
  expect(papers.map(({ title, date, summary }) => [title, date, summary])).toEqual([
    ['Steering Kites by Small Words', '2025-11-24', undefined],
    ['Boats that learn', '2025', undefined],
  ])
})

test('A day ahead of the links below a title is the paper’s date, and one name in bold ahead of its classes who wrote it', async () => {
  const { papers } = await read(
    [
      '# Kites read',
      '',
      '**Blue Kites of Many Threads**',
      '2025-3-13, [Paper](https://arxiv.org/abs/2503.00001)',
      '',
      '**Green Kites of Few Threads**',
      '2025-10-13, [Paper](https://arxiv.org/abs/2510.00002)',
      '',
      '### 2. [Wet Kites in Long Rivers](https://arxiv.org/abs/2606.00001)',
      '**Ann Roe**  ·  `cs.LG`  ·  [abs](https://arxiv.org/abs/2606.00001)  ·  score 35',
      '',
    ].join('\n'),
  )
  expect(
    papers.map(({ date, authors, summary, venue, notes }) => [
      date,
      authors.map(({ name }) => name),
      summary,
      venue,
      notes,
    ]),
  ).toEqual([
    ['2025-03-13', [], undefined, undefined, []],
    ['2025-10-13', [], undefined, undefined, []],
    [undefined, ['Ann Roe'], undefined, undefined, ['score 35']],
  ])
})

test('Ranks ahead of titles and scores behind them are the list’s', async () => {
  const headings = [
    '### TOP1 UniKite: One Model for Kites and Strings',
    '### TOP 2: Kites and Strings in Robust Winds',
    '### No.3 Kites and Strings in Robust Waters',
    '### 第4篇：Kites and Strings in Robust Woods',
    '### (5/60) Kites and Strings in Robust Air',
    '### 6. Kites and Strings in Robust Fields (8/10) 🔁',
    '### [9.5/10] Kites and Strings in Robust Snow',
    '### 8. Kites and Strings in Robust Fog — 9/10',
    '### 9. Kites and Strings in Robust Mist | 评分: 9/10',
    // Numbers that are the title's own
    '### Top 10 Challenges of Kites in 24/7 Service',
  ]
  const papers = await papersOf([
    '# Digest',
    '',
    ...headings.flatMap((heading, n) => [
      heading,
      '',
      '- Authors: Ann Lee, Bo Kim',
      `- Link: https://arxiv.org/abs/2606.0585${n}`,
      '',
    ]),
  ])
  expect(papers.map(({ title }) => title)).toEqual([
    'UniKite: One Model for Kites and Strings',
    'Kites and Strings in Robust Winds',
    'Kites and Strings in Robust Waters',
    'Kites and Strings in Robust Woods',
    'Kites and Strings in Robust Air',
    'Kites and Strings in Robust Fields',
    'Kites and Strings in Robust Snow',
    'Kites and Strings in Robust Fog',
    'Kites and Strings in Robust Mist',
    'Top 10 Challenges of Kites in 24/7 Service',
  ])
})

test('Who wrote a paper, where and when, in brackets at a title’s end, is no part of it', async () => {
  expect(
    await papersOf([
      '# Digest',
      '',
      '### **Strong Kites: A Novel Approach (Ann Lee, Bo Kim, Cy Roe — Kite University, 2024-09)** — ICML 2025',
      '- arXiv URL: https://arxiv.org/abs/2409.06656',
      '',
      '### Weak Kites: A Novel Approach (Di Fox, Ed Gray et al., 2024-10)',
      '- arXiv URL: https://arxiv.org/abs/2410.06657',
      '',
      '### [Lost Kites: A Survey (Lee et al., 2023)](https://arxiv.org/abs/2309.06658)',
      '',
      '### Found Kites: A Survey (of Strings, 2023)',
      '- arXiv URL: https://arxiv.org/abs/2309.06659',
    ]),
  ).toMatchObject([
    {
      title: 'Strong Kites: A Novel Approach',
      authors: ['Ann Lee', 'Bo Kim', 'Cy Roe'],
      date: '2024-09',
    },
    {
      title: 'Weak Kites: A Novel Approach',
      authors: ['Di Fox', 'Ed Gray'],
      authorsPartial: true,
      date: '2024-10',
    },
    { title: 'Lost Kites: A Survey', authors: ['Lee'], authorsPartial: true, date: '2023' },
    { title: 'Found Kites: A Survey (of Strings, 2023)' },
  ])
})

test('A reference below a heading gives the authors in full whom the heading cites, and its title once more', async () => {
  const entry = (title: string, cited: string, authors: string, id: string) => [
    `### ${title} (${cited}, 2023)`,
    '',
    `${authors}. (2023)  `,
    `**${title}**  `,
    '',
    '---',
    'Primary Category: cs.LG  ',
    `[Paper Link](http://arxiv.org/abs/${id}v1)  `,
    '',
    '---',
    '',
    '**ABSTRACT**  ',
    'Kites have changed how towns look at the sky, and they change it more each year that passes.',
    '',
  ]
  expect(
    await papersOf([
      '# arXiv @ 2023.12.31',
      '',
      '## cs.LG',
      '',
      ...entry(
        'Fair Kites in the Wind of Large Towns',
        'Ann Lee et al.',
        'Ann Lee, Bo Kim, Cy Roe',
        '2401.00093',
      ),
      ...entry('Kite Jack: A Simulator of Risky Winds', 'Di Fox', 'Di Fox', '2312.17667'),
    ]),
  ).toMatchObject([
    {
      title: 'Fair Kites in the Wind of Large Towns',
      authors: ['Ann Lee', 'Bo Kim', 'Cy Roe'],
      ids: { arxiv: '2401.00093' },
      date: '2023',
      abstract: expect.stringMatching(/^Kites have changed/),
      line: 5,
    },
    { title: 'Kite Jack: A Simulator of Risky Winds', ids: { arxiv: '2312.17667' }, date: '2023', line: 19 },
  ])
})

test('A list of authors in full takes the place of one that is cut short', async () => {
  expect(
    await papersOf([
      '## [Fair Kites in the Wind of Towns (Lee et al., 2023)](https://arxiv.org/abs/2401.00093)',
      '',
      '- **Authors:** Ann Lee, Bo Kim',
    ]),
  ).toMatchObject([{ title: 'Fair Kites in the Wind of Towns', authors: ['Ann Lee', 'Bo Kim'] }])
})

test('A sign of somebody at work stands for who wrote a paper where names are behind it', async () => {
  const { papers } = await read(
    [
      '# 论文日报',
      '',
      '## 1. Kites under Load in Many Strings of Wind',
      '',
      '👨‍🔬 Ann Lee, Bo Kim et al.',
      '',
      '🔗 [论文](http://arxiv.org/abs/2604.22795v1)',
      '',
      '## 2. Kites under Filters in Many Strings of Wind',
      '',
      '✍️ Cy Roe, Di Fox',
      '',
      '🔗 [论文](http://arxiv.org/abs/2604.22785v1)',
      '',
      '## 3. Kites under Water in Many Strings of Wind',
      '',
      '✍️ Notes of ours on it',
      '',
      '🔗 [论文](http://arxiv.org/abs/2604.22786v1)',
      '',
      '### 筛选标准',
      '- 👨‍🔬 高影响力作者 (h-index > 15)',
      '',
    ].join('\n'),
  )
  expect(
    papers.map(({ authors, authorsPartial }) => [authors.map(({ name }) => name), authorsPartial]),
  ).toEqual([
    [['Ann Lee', 'Bo Kim'], true],
    [['Cy Roe', 'Di Fox'], undefined],
    [[], undefined],
  ])
})

test('Papers linked below a heading of related work do not keep the entry’s heading from being its title', async () => {
  const papers = await papersOf([
    '# Digest',
    '',
    '### 1. KiteQ: Kites without Calibration by Learned Strings',
    '**arxiv** · `2511.19705` · 2025-11-24',
    '👥 Ann Lee, Bo Kim... · 🏷 cs.LG',
    '🔗 [arXiv](https://arxiv.org/abs/2511.19705)',
    '',
    '#### 🧭 为什么推送这篇',
    'It flies well.',
    '',
    '#### 📎 相关方法 / 对比基线',
    '- [GPTK](https://arxiv.org/abs/2210.17323) — 需 calibration data',
    '',
    '---',
  ])
  expect(papers[0]).toMatchObject({
    title: 'KiteQ: Kites without Calibration by Learned Strings',
    ids: { arxiv: '2511.19705' },
    date: '2025-11-24',
    line: 3,
  })
})

test('An abstract has its label in two languages, below a heading of its own within an entry', async () => {
  expect(
    await papersOf([
      '# Daily',
      '',
      '### 1. Kites in Few Words by Their Own Policy',
      '',
      '- arXiv: https://arxiv.org/abs/2606.06712',
      '- Authors: Ann Lee, Bo Kim',
      '- arXiv published: 2026-06-04',
      '- arXiv updated: 2026-06-05',
      '',
      '#### 与本题的相关性依据',
      '',
      '标题或摘要中明确出现强相关短语。',
      '',
      '#### Abstract 原文',
      '',
      '> We study how kites turn into other kites when nobody looks at them for long.',
    ]),
  ).toMatchObject([
    {
      title: 'Kites in Few Words by Their Own Policy',
      date: '2026-06-04',
      abstract: 'We study how kites turn into other kites when nobody looks at them for long.',
    },
  ])
})

test('A day with its hour behind a source is the date', async () => {
  const [paper] = await papersOf([
    '## 1. [Kites That Better Themselves](https://arxiv.org/abs/2603.18073)',
    '**Source:** Kite News (EN) | 2026-03-20 07:03 UTC | **Relevance:** 9.5/10',
    '',
    '> A new paper on kites.',
  ])
  expect(paper).toMatchObject({ venue: 'Kite News (EN)', date: '2026-03-20' })
})

test('Family names cut short are who wrote a paper, on a line of their own and behind a title', async () => {
  const papers = await papersOf([
    '# Digest',
    '',
    '### [Kites in Town and Field](https://arxiv.org/abs/1602.04942)',
    'Roe, Lee, Moss et al.',
    '',
    'It is about kites and about strings of many kinds.',
    '',
    '- [Kites in Wood and Fog](https://arxiv.org/abs/1602.04944) - Roe, Lee, Moss et al.',
    '',
  ])
  expect(papers.map(({ authors, authorsPartial, summary }) => [authors, authorsPartial, summary])).toEqual([
    [['Roe', 'Lee', 'Moss'], true, 'It is about kites and about strings of many kinds.'],
    [['Roe', 'Lee', 'Moss'], true, undefined],
  ])
})

test('Records that signs label stand one below the other, in a text file as well', async () => {
  const lines = [
    '📄 Kites in Town: A Study of Many Strings',
    '👥 Ann Lee, Bo Kim',
    '📅 2025-05-01',
    '🔗 https://arxiv.org/abs/2505.00001',
    '',
    '📄 Kites in Field: A Study of Many Winds',
    '👥 Cy Roe',
    '📅 2025-05-02',
    '🔗 https://arxiv.org/abs/2505.00002',
    '',
  ]
  const { papers, format } = await parse(new VFile({ path: 'kites.txt', value: lines.join('\n') }))
  expect(format).toBe('markdown')
  expect(
    papers.map(({ title, authors, ids, date, source }) => [
      title,
      authors.map(({ name }) => name),
      ids.arxiv,
      date,
      source.line,
    ]),
  ).toEqual([
    ['Kites in Town: A Study of Many Strings', ['Ann Lee', 'Bo Kim'], '2505.00001', '2025-05-01', 1],
    ['Kites in Field: A Study of Many Winds', ['Cy Roe'], '2505.00002', '2025-05-02', 6],
  ])
})

test('Addresses, each above its title and authors, are the records of a text file, with blank lines between them or without', async () => {
  const records = [
    ['https://arxiv.org/abs/2505.00001', 'Kites in Town: A Study of Many Strings', 'Ann Lee; Bo Kim;'],
    ['https://arxiv.org/abs/2505.00002', 'Kites in Field: A Study of Many Winds', 'Cy Roe; Di Fox;'],
    ['https://arxiv.org/abs/2505.00003', 'Kites in Fog: A Study of Many Lights', 'Ed Gray; Fay Hart;'],
  ]
  for (const between of ['', '\n']) {
    const text = records.map((record) => `${record.join('\n')}\n`).join(between)
    const { papers } = await parse(new VFile({ path: 'kites.txt', value: text }))
    expect(papers.map(({ title, authors, ids }) => [title, authors.length, ids.arxiv])).toEqual([
      ['Kites in Town: A Study of Many Strings', 2, '2505.00001'],
      ['Kites in Field: A Study of Many Winds', 2, '2505.00002'],
      ['Kites in Fog: A Study of Many Lights', 2, '2505.00003'],
    ])
  }
})

test('One line that has nothing but the linked titles of several papers lists each of them', async () => {
  const papers = await papersOf([
    '# Daily',
    '',
    '- [Kites in Town: A Study](https://arxiv.org/abs/2505.00001), [Kites in Field: A Study](https://arxiv.org/abs/2505.00002)',
    '- [Kites in Fog: A Study](https://arxiv.org/abs/2505.00003) | [its code and its data](https://github.com/kites/fog)',
    '',
  ])
  expect(papers.map(({ title, ids, line }) => [title, ids, line])).toEqual([
    ['Kites in Town: A Study', { arxiv: '2505.00001' }, 3],
    ['Kites in Field: A Study', { arxiv: '2505.00002' }, 3],
    ['Kites in Fog: A Study', { arxiv: '2505.00003' }, 4],
  ])
})

test('The heading of an abstract is its paper’s, though the paper’s own heading is a smaller one', async () => {
  const papers = await papersOf([
    '# Daily',
    '',
    '### 1. Kites in Town: A Study of Many Strings',
    '- arXiv: https://arxiv.org/abs/2505.00001',
    '- Authors: Ann Lee',
    '',
    '## Abstract',
    'Kites in towns do more than they say.',
    '',
    '### 2. Kites in Field: A Study of Many Winds',
    '- arXiv: https://arxiv.org/abs/2505.00002',
    '- Authors: Bo Kim',
    '',
    '## Abstract',
    'Kites in fields say more than they do.',
  ])
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
    ['Kites in Town: A Study of Many Strings', 'Kites in towns do more than they say.'],
    ['Kites in Field: A Study of Many Winds', 'Kites in fields say more than they do.'],
  ])
})

test('What is written on a paper at length may end in its id', async () => {
  const part = (title: string, id: string) => [
    `## ${title}`,
    '',
    '**来源**: arxiv | **日期**: 2026-03-26 | **热度评分**: 20',
    '',
    '### 核心技术要点',
    '',
    '- **三分区策略**: 将历史上下文分为三类',
    '',
    '### 后续跟进',
    '',
    '- [ ] 对比其他方法',
    '',
    '---',
    `arXiv: ${id} | [论文链接](https://arxiv.org/abs/${id})`,
    '',
    '---',
    '',
  ]
  expect(
    await papersOf([
      '# 深度分析报告',
      '',
      ...part('PackKite: Short Strings Suffice for Long Kites', '2603.25730'),
      ...part('Free-Wind Long Kites by Layers of Correction', '2603.25209'),
    ]),
  ).toMatchObject([
    {
      title: 'PackKite: Short Strings Suffice for Long Kites',
      ids: { arxiv: '2603.25730' },
      date: '2026-03-26',
      line: 3,
    },
    { title: 'Free-Wind Long Kites by Layers of Correction', ids: { arxiv: '2603.25209' }, line: 20 },
  ])
})

test('A day behind the year of the same line is the date, and a topic whose text names a venue is no paper', async () => {
  const papers = await papersOf([
    '# 日报',
    '',
    '### 1. Large Kites and Their Effects on Observations',
    '',
    '- 作者：Ann Lee｜年份：2026｜发布时间：2026-04-10｜来源：arxiv',
    '- 链接：https://arxiv.org/abs/2604.09427v1',
    '',
    '## 趋势',
    '',
    '1. **The long rise of kites in modules**: KITE-LLM (IEEE JSTSP accepted) shows that they fly as well as others do.',
    '',
  ])
  expect(papers.map(({ title, date }) => [title, date])).toEqual([
    ['Large Kites and Their Effects on Observations', '2026-04-10'],
  ])
})

test('Below the address and the title of a record stands who wrote it, though not as names alone', async () => {
  const text = [
    'https://arxiv.org/abs/1903.07390',
    'Forecasts of energy using quantiles of kites',
    'Ann Lee (1); Bo Kim (1) ((1) Institute for Kites; Town University)    ;',
    'https://arxiv.org/abs/1903.07391',
    'Commands by voice using waves of kites',
    'Cy Roe; Di Fox;',
    '',
  ].join('\n')
  const { papers } = await parse(new VFile({ path: 'kites.txt', value: text }))
  expect(papers.map(({ title, ids, source }) => [title, ids.arxiv, source.line])).toEqual([
    ['Forecasts of energy using quantiles of kites', '1903.07390', 1],
    ['Commands by voice using waves of kites', '1903.07391', 4],
  ])
})
